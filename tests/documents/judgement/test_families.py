"""Several people in one dossier: who asks, shared papers, whose stamp is whose; the worst applicant decides."""

from dataclasses import replace

import pytest

from documents.dossier import Dossier
from documents.page import Box, Page, Source, Stamp, StampDirection
from documents.paper import Sheet
from documents.vocabulary import Requirement, Status, Verdict
from tests.documents.judgement.papers import (
    all_rules,
    dossier,
    finding,
    home,
    judged,
    mail,
    passport,
    proof,
    rules,
    stamp,
    visa,
)

OLE = {"surname": "ERIKSSON", "given_names": "OLE", "birth_date": "1972-01-09", "passport_number": "K1112223M"}
LIV = {"surname": "ERIKSSON", "given_names": "LIV", "birth_date": "2012-10-30", "passport_number": "K4445556N"}
ALL = "ERIKSSON, ANNA MARIA|ERIKSSON, OLE|ERIKSSON, LIV"
BIRTHS = "1974-08-12|1972-01-09|2012-10-30"


def family() -> dict[str, Sheet | tuple[Sheet, ...]]:
    return {
        "passport": (passport(), passport("p-ole.jpg", **OLE), passport("p-liv.jpg", **LIV)),
        "visa": (visa(), visa("v-ole.jpg", **OLE, visa_number="V2"), visa("v-liv.jpg", **LIV, visa_number="V3")),
        "stamp": (stamp("stamp-anna.jpg"), stamp("stamp-ole.jpg"), stamp("stamp-liv.jpg")),
        "home": home(guests=ALL, guest_birth_dates=BIRTHS),
        "proof": proof(passenger=ALL),
    }


def test_a_family_shares_certificate_card_and_proof() -> None:
    judgement = judged(dossier(**family()))
    assert judgement.verdict is Verdict.COMPLETE
    assert [person.fields["given_names"] for person in judgement.applicants] == ["ANNA MARIA", "OLE", "LIV"]
    assert [person.minor for person in judgement.applicants] == [False, False, True]
    assert len({person.anchors for person in judgement.applicants}) == 3


def test_a_proof_counts_for_those_whom_it_names() -> None:
    judgement = judged(dossier(**family() | {"proof": proof(passenger="ERIKSSON, OLE|ERIKSSON, LIV")}))
    statuses = [finding(judgement, Requirement.RETURN_IMPOSSIBLE, n).status for n in range(3)]
    assert statuses == [Status.UNSURE, Status.SATISFIED, Status.SATISFIED]
    assert judgement.verdict is Verdict.REVIEW


def test_the_worst_applicant_decides() -> None:
    judgement = judged(dossier(**family() | {"visa": (visa(), visa("v-ole.jpg", **OLE, visa_number="V2"))}))
    assert judgement.verdict is Verdict.INCOMPLETE
    assert [rules(judgement, Requirement.VISA, n) for n in range(3)] == [[], [], ["visa-missing"]]


def test_a_visa_without_passport_makes_an_applicant_who_lacks_one() -> None:
    judgement = judged(dossier(**family() | {"passport": (passport(), passport("p-liv.jpg", **LIV))}))
    names = [person.fields["given_names"] for person in judgement.applicants]
    assert sorted(names) == ["ANNA MARIA", "LIV", "OLE"]
    assert rules(judgement, Requirement.PASSPORT_IDENTITY, names.index("OLE")) == ["passport-missing"]


def test_who_comes_with_people_that_need_no_visa_is_asked_for_the_passport_alone() -> None:
    def without_oles(nationality: str) -> list[str]:
        both = "ERIKSSON, ANNA MARIA|ERIKSSON, OLE"
        papers = {"home": home(guests=both, guest_birth_dates=BIRTHS[:21]), "proof": proof(passenger=both)}
        judgement = judged(dossier(passport=passport(nationality=nationality), visa=None, **papers))
        named = [person.fields["given_names"] for person in judgement.applicants]
        assert rules(judgement, Requirement.PASSPORT_IDENTITY, named.index("OLE")) == ["passport-missing"]
        return rules(judgement, Requirement.VISA, named.index("OLE"))

    assert without_oles("BRA") == ["visa-perhaps-exempt"]
    assert without_oles("UTO") == ["visa-missing"]


def test_stamps_of_one_day_need_no_names() -> None:
    unnamed = (stamp("1.jpg"), stamp("2.jpg"), stamp("3.jpg"))
    assert judged(dossier(**family() | {"stamp": unnamed})).verdict is Verdict.COMPLETE


def test_stamps_of_different_days_that_nobody_can_tell_apart_are_a_doubt() -> None:
    unnamed = (stamp("1.jpg"), stamp("2.jpg", date="2020-03-03"), stamp("3.jpg", date="2020-03-05"))
    judgement = judged(dossier(**family() | {"stamp": unnamed}))
    assert "entry-stamp-whose" in all_rules(judgement)
    assert judgement.verdict is Verdict.REVIEW


def test_a_stamp_is_of_the_one_whom_border_guards_stamp() -> None:
    citizen = passport("p-ole.jpg", **OLE, nationality="SWE")
    one = judged(dossier(**family() | {"passport": (citizen, passport()), "visa": visa(), "stamp": stamp("page.jpg")}))
    named = {person.fields["given_names"]: n for n, person in enumerate(one.applicants)}
    assert rules(one, Requirement.ENTRY_STAMP, named["ANNA MARIA"]) == []
    assert rules(one, Requirement.ENTRY_STAMP, named["OLE"]) == ["entry-stamp-missing"]


def page_of(sheet: Sheet, number: int, file: str, *others: Sheet) -> Sheet:
    """A page of a file, with what is on others as well."""
    papers = (*sheet.papers, *(paper for other in others for paper in other.papers))
    page = replace(sheet.page, number=number)
    return replace(sheet, attachment=file, part=f"1.{file}", sha256=f"sha-{file}", page=page, papers=papers)


@pytest.mark.parametrize(
    ("days", "found"),
    [
        (("2020-03-01", "2019-05-02", "2018-07-03"), []),  # they entered together, and the page is another one
        (("2020-03-01",), ["entry-stamp-whose"]),  # it may be a second picture of the first page
        (("2020-03-04", "2019-05-02", "2018-07-03"), ["entry-stamp-whose"]),
    ],
)
def test_a_page_in_the_file_of_one_who_has_entered_is_perhaps_anothers(days: tuple[str, ...], found: list[str]) -> None:
    """A family's booklets were photographed in any order: Ole has shown his entry on the page of his visa."""
    shown = stamp("x.jpg", date="2020-03-01")
    olds = [stamp("x.jpg", direction="exit", date=day) for day in days[1:]]
    files = (
        page_of(stamp("x.jpg", date=days[0]), 1, "scan.pdf", *olds),
        page_of(passport("x.jpg", **OLE), 2, "scan.pdf"),
        page_of(visa("x.jpg", **OLE, visa_number="V2"), 3, "scan.pdf", shown),
    )
    both = "ERIKSSON, ANNA MARIA|ERIKSSON, OLE"
    papers = {"home": home(guests=both, guest_birth_dates=BIRTHS[:21]), "proof": proof(passenger=both)}
    judgement = judged(dossier(passport=(passport(), files[1]), visa=(visa(), files[2]), stamp=(files[0],), **papers))
    named = {person.fields["given_names"]: n for n, person in enumerate(judgement.applicants)}
    assert rules(judgement, Requirement.ENTRY_STAMP, named["OLE"]) == []
    assert rules(judgement, Requirement.ENTRY_STAMP, named["ANNA MARIA"]) == found


def both_entered(*stamps: Sheet) -> list[list[str]]:
    """What is said of the entries of Anna and Ole, whose booklets lie on one picture with these stamps."""
    both = "ERIKSSON, ANNA MARIA|ERIKSSON, OLE"
    papers = {"home": home(guests=both, guest_birth_dates=BIRTHS[:21]), "proof": proof(passenger=both)}
    people = {"passport": (passport(), passport("p-ole.jpg", **OLE))}
    visas = {"visa": (visa(), visa("v-ole.jpg", **OLE, visa_number="V2"))}
    picture = page_of(stamps[0], 1, "both.jpg", *stamps[1:])
    seen = tuple(one for sheet in stamps for one in sheet.page.stamps)
    picture = replace(picture, page=replace(picture.page, stamps=seen))
    judgement = judged(dossier(**people, **visas, stamp=(picture,), **papers))
    named = {person.fields["given_names"]: n for n, person in enumerate(judgement.applicants)}
    return [rules(judgement, Requirement.ENTRY_STAMP, named[name]) for name in ("ANNA MARIA", "OLE")]


def placed(sheet: Sheet, left: int, code: str = "96L") -> Sheet:
    """A stamp in its place on the picture, with the code that stands on it."""
    box = Box(left, 100, left + 200, 250)
    printed = Stamp(direction=StampDirection.ENTRY, box=box, text=("NANTES", code))
    page = replace(sheet.page, stamps=(printed,))
    return replace(sheet, page=page, papers=tuple(replace(one, box=box) for one in sheet.papers))


def test_an_entry_that_stands_twice_is_of_two_who_entered_together() -> None:
    assert both_entered(placed(stamp(), 100), placed(stamp(), 500, "74 L")) == [[], []]
    same_place = both_entered(placed(stamp(), 100), placed(stamp(), 110, "74 L"))
    assert sorted(same_place) == [[], ["entry-stamp-missing"]]
    earlier = both_entered(placed(stamp(), 100), placed(stamp(date="2019-05-02"), 500, "74 L"))
    assert sorted(earlier) == [[], ["entry-stamp-missing"]]
    of_another_state = both_entered(placed(stamp(), 100), placed(stamp(state="D"), 500, "74 L"))
    assert sorted(of_another_state) == [[], ["entry-stamp-missing"]]


def test_what_may_be_a_second_view_of_one_stamp_is_a_doubt() -> None:
    assert sorted(both_entered(placed(stamp(), 100), placed(stamp(), 500))) == [[], ["entry-stamp-whose"]]


def test_an_exit_on_a_picture_of_two_booklets_may_be_of_either() -> None:
    exit_after = placed(stamp(direction="exit", date="2020-04-02"), 800, "11C")
    found = both_entered(placed(stamp(), 100), placed(stamp(), 500, "74L"), exit_after)
    assert found == [["entry-after-exit"], ["entry-after-exit"]]


def test_a_stamp_too_few_is_missing_for_somebody() -> None:
    judgement = judged(dossier(**family() | {"stamp": (stamp("1.jpg"), stamp("2.jpg"))}))
    assert judgement.verdict is Verdict.INCOMPLETE
    missing = [rules(judgement, Requirement.ENTRY_STAMP, n) for n in range(3)]
    assert missing.count(["entry-stamp-missing"]) == 1


def test_the_same_passport_twice_is_one_person() -> None:
    judgement = judged(dossier(passport=(passport(), passport("again.jpg"))))
    assert len(judgement.applicants) == 1
    assert len(judgement.applicants[0].anchors) == 3


def test_the_same_file_twice_counts_once() -> None:
    judgement = judged(dossier(passport=(passport(), passport())))
    assert judgement.verdict is Verdict.COMPLETE
    assert len(judgement.applicants[0].anchors) == 2


def test_one_number_of_two_states_is_two_passports() -> None:
    other = passport("p2.jpg", surname="PAPADOPOULOS", given_names="ELENI", birth_date="1990-02-02")
    assert len(judged(dossier(passport=(passport(), other))).applicants) == 2


def test_a_badly_read_copy_is_no_second_passport() -> None:
    copy = passport("copy.jpg", {"failed": ("number",)}, passport_number="L898902C8")
    judgement = judged(dossier(passport=(copy, passport())))
    assert judgement.verdict is Verdict.COMPLETE
    assert judgement.applicants[0].fields["passport_number"] == "L898902C3"


def test_a_person_whom_certificate_and_ticket_name_applies_as_well() -> None:
    judgement = judged(
        dossier(
            home=home(guests=ALL, guest_birth_dates=BIRTHS), proof=proof(passenger="ERIKSSON, ANNA MARIA|ERIKSSON, OLE")
        )
    )
    assert [person.fields.get("given_names") for person in judgement.applicants] == ["ANNA MARIA", "OLE"]
    assert judgement.verdict is Verdict.INCOMPLETE


def test_a_guest_of_whom_nothing_else_came_is_a_doubt() -> None:
    papers = dossier(home=home(guests=ALL, guest_birth_dates=BIRTHS))
    judgement = judged(replace(papers, mails=(mail("Bonjour, veuillez trouver les papiers pour la prolongation."),)))
    assert [reason.params["guest"] for reason in judgement.stops] == ["ERIKSSON OLE", "ERIKSSON LIV"]
    assert judgement.verdict is Verdict.REVIEW


def test_an_unread_passport_beside_a_good_one_is_no_second_person() -> None:
    blank = passport("dark.jpg", surname=None, given_names=None, passport_number=None, birth_date=None)
    assert len(judged(dossier(passport=(blank, passport()))).applicants) == 1


def test_an_unread_passport_alone_is_the_applicants() -> None:
    blank = passport("dark.jpg", surname=None, given_names=None, passport_number=None, birth_date=None)
    judgement = judged(dossier(passport=blank))
    assert len(judgement.applicants) == 1
    assert rules(judgement, Requirement.PASSPORT_IDENTITY) == ["passport-unreadable"]


def test_the_name_of_somebody_without_passport_comes_from_the_certificate() -> None:
    judgement = judged(dossier(passport=None, visa=None))
    assert judgement.applicants[0].fields["surname"] == "ERIKSSON"
    assert judgement.applicants[0].fields["birth_date"] == "1974-08-12"


def test_an_empty_page_in_a_text_is_not_a_photograph() -> None:
    text = Sheet(attachment="body", part="body", sha256="", page=Page(source=Source.TEXT))
    assert judged(dossier(visa=text)).applicants[0].finding(Requirement.VISA).reasons[0].rule == "visa-missing"
    assert len(judged(dossier(visa=text)).applicants[0].finding(Requirement.VISA).reasons) == 1


def test_a_badly_read_name_with_the_right_day_of_birth_is_no_second_person() -> None:
    badly = {"surname": "RIKSON", "given_names": "NNA", "birth_date": "1974-08-12"}
    judgement = judged(dossier(passport=passport(**badly), proof=proof(passenger="ERIKSSON, ANNA MARIA")))
    assert len(judgement.applicants) == 1
    assert "visa-name-check" in rules(judgement, Requirement.VISA)
    assert judgement.verdict is Verdict.REVIEW


def test_two_people_have_two_visas() -> None:
    def couple(number: str) -> Dossier:
        other = {"given_names": "OLE", "birth_date": "1980-01-01", "passport_number": "K1234567"}
        return dossier(
            passport=(passport("p1.jpg"), passport("p2.jpg", None, **other)),
            visa=(visa("v1.jpg"), visa("v2.jpg", None, **other, visa_number=number)),
            stamp=(stamp("s1.jpg"), stamp("s2.jpg")),
            home=home(guests="ERIKSSON, ANNA MARIA|ERIKSSON, OLE", guest_birth_dates="1974-08-12|1980-01-01"),
            proof=proof(passenger="ERIKSSON, ANNA MARIA|ERIKSSON, OLE"),
        )

    assert "visa-shared" in rules(judged(couple("L8988901C")), Requirement.VISA)
    assert "visa-shared" in rules(judged(couple("L8988901C")), Requirement.VISA, 1)
    assert "visa-shared" not in all_rules(judged(couple("V7654321")))
