"""A reader's slip is no doubt where the papers themselves say what is right; a real difference stays one."""

import dataclasses

import pytest

from documents.page import Box, Page, Source, Stamp, StampDirection, TextLine
from documents.paper import Sheet
from documents.vocabulary import Field, Requirement
from documents.zones.zone import parse_zone
from tests.documents.judgement.papers import card, dossier, home, judged, passport, proof, rules, visa

HOME, HOST, VISA = Requirement.ACCOMMODATION, Requirement.HOST_IDENTITY, Requirement.VISA


def seen(sheet: Sheet, *texts: str, confidence: float = 1.0) -> Sheet:
    """The sheet as a photograph with these lines, read so surely."""
    lines = tuple(TextLine(text=text, box=Box(0, 0, 9, 9), confidence=confidence) for text in texts)
    page = dataclasses.replace(sheet.page, source=Source.OCR, lines=lines)
    return dataclasses.replace(sheet, page=page)


@pytest.mark.parametrize(
    ("birth", "confidence", "said"),
    [
        ("1974-08-13", 0.95, []),
        ("1974-08-13", 1.0, ["accommodation-birth-date"]),
        ("1975-09-12", 0.95, ["accommodation-birth-date"]),
    ],
)
def test_a_digit_in_handwriting(birth: str, confidence: float, said: list[str]) -> None:
    sheet = seen(home("h.jpg", guest_birth_dates=birth), "Née le 12/08/1974", confidence=confidence)
    assert rules(judged(dossier(home=sheet)), HOME) == said


def test_a_hosts_given_name_in_handwriting_when_family_and_birth_are_theirs() -> None:
    paper = card()
    born, given = paper.papers[0].fields["birth_date"], paper.papers[0].fields["given_names"]
    misread = seen(home("h.jpg", host_given_names=given[0] + "XQK", host_birth_date=born), "Je", confidence=0.9)
    assert "host-mismatch" not in rules(judged(dossier(home=misread)), HOST)
    other = seen(home("h.jpg", host_given_names="WXQK", host_birth_date=born), "Je", confidence=0.9)
    assert "host-mismatch" in rules(judged(dossier(home=other)), HOST)


def test_a_sticker_has_the_passports_number_twice() -> None:
    number = passport().papers[0].fields["passport_number"]
    slip = ("F" if number[0] != "F" else "E") + number[1:]
    once, twice = seen(visa(passport_number=slip), slip), seen(visa(passport_number=slip), slip, number)
    assert "visa-passport-number" in rules(judged(dossier(visa=once)), VISA)
    assert "visa-passport-number" not in rules(judged(dossier(visa=twice)), VISA)


@pytest.mark.parametrize(
    ("number", "lines", "confidence", "doubted"),
    [
        ("U81637921", ("VISA", "U80221665"), 0.99, True),
        ("U81637921", ("U81637927", "U80221665"), 0.99, False),  # misread, and something else
        ("U81637921", ("U80221665",), 0.8, False),
        ("U81637921", ("067159703", "90 DAYS", "UX0221665"), 0.99, False),
        ("081637921", ("080221665",), 0.99, False),
    ],
)
def test_another_number_of_the_passports_make_on_a_sticker_whose_labels_were_not_read(
    number: str, lines: tuple[str, ...], confidence: float, doubted: bool
) -> None:
    sheet = seen(visa(passport_number=""), *lines, confidence=confidence)
    found = rules(judged(dossier(visa=sheet, passport=passport(passport_number=number))), VISA)
    assert ("visa-passport-number" in found) is doubted


@pytest.mark.parametrize(
    ("over", "birth", "doubted"),
    [(Box(5, 0, 60, 60), None, False), (Box(30, 30, 60, 60), None, True), (Box(5, 0, 60, 60), "1974-08-13", True)],
)
def test_the_end_of_a_number_under_a_stamp_was_not_read(over: Box, birth: str | None, doubted: bool) -> None:
    number = passport().papers[0].fields["passport_number"]
    sheet = seen(visa(passport_number=number[:-1], **({"birth_date": birth} if birth else {})), number[:-1])
    stamp = Stamp(direction=StampDirection.ENTRY, box=over)
    sheet = dataclasses.replace(sheet, page=dataclasses.replace(sheet.page, stamps=(stamp,)))
    assert ("visa-passport-number" in rules(judged(dossier(visa=sheet)), VISA)) is doubted


@pytest.mark.parametrize(
    ("printed", "given", "doubted"),
    [
        ("ERIKSSON, ANNA MARIA", "ANNA MARIAO", False),
        ("ERIKSSON, ANNA", "ANNA MARIAO", True),
        ("ERIKSSON, ANNA MARIA", "BIRGIT", True),
    ],
)
def test_a_sticker_prints_the_passports_name_that_its_zone_misspells(printed: str, given: str, doubted: bool) -> None:
    sheet = seen(visa(given_names=given), printed)
    assert ("visa-name-check" in rules(judged(dossier(visa=sheet)), VISA)) is doubted


def test_a_page_without_lines_is_not_hardly_legible() -> None:
    blank = dataclasses.replace(home("h.jpg", guest_birth_dates="1974-08-13"), page=Page(source=Source.OCR))
    assert "accommodation-birth-date" in rules(judged(dossier(home=blank)), HOME)


def test_an_i_that_was_read_as_an_l_begins_a_hosts_given_name() -> None:
    sheet = seen(home("h.jpg", host_given_names="LONUT", host_birth_date=""), "Je", confidence=0.9)
    for given, said in (("IONUT", []), ("DONUT", ["host-mismatch"])):
        assert rules(judged(dossier(home=sheet, card=card(given_names=given))), HOST) == said


@pytest.mark.parametrize(
    ("written", "confidence", "said"),
    [
        ("SYVIE", 0.9, []),
        ("SYLVEIE", 0.9, []),
        ("SYLVIE", 0.9, []),
        ("SYVIE", 1.0, ["host-mismatch"]),  # clear letters: it was written so
        ("SYLVIA", 0.9, ["host-mismatch"]),  # the end of a name tells people apart
        ("SILVANE", 0.9, ["host-mismatch"]),
    ],
)
def test_a_letter_inside_a_hosts_given_name_in_handwriting(written: str, confidence: float, said: list[str]) -> None:
    paper = card(given_names="SYLVIE")
    sheet = seen(home("h.jpg", host_given_names=written, host_birth_date=""), "Je", confidence=confidence)
    assert rules(judged(dossier(home=sheet, card=paper)), HOST) == said


@pytest.mark.parametrize(
    ("guest", "birth", "confidence", "said"),
    [
        ("BAIJ, ADJA", "1974-08-12", 0.9, []),
        ("BAIJ, ADJA", "1974-08-12", 1.0, ["accommodation-other-guest"]),  # clear letters
        ("BAIJ, ADJA", "1975-09-12", 0.9, ["accommodation-other-guest"]),
        ("BAIJ, AWA", "1974-08-12", 0.9, ["accommodation-other-guest"]),
        ("BOBO, ADJA", "1974-08-12", 0.9, ["accommodation-other-guest"]),
    ],
)
def test_a_guests_family_name_in_a_hand(guest: str, birth: str, confidence: float, said: list[str]) -> None:
    sheet = seen(home("h.jpg", guests=guest, guest_birth_dates=birth), "Je", confidence=confidence)
    named = {"surname": "BADJI", "given_names": "ADJA"}
    assert rules(judged(dossier(home=sheet, passport=passport(**named), visa=visa(**named))), HOME) == said


@pytest.mark.parametrize(
    ("guest", "birth", "said"),
    [
        ("NGO, BLYONG AISSATOU", "", []),
        ("NGO, BLYONG AISSATOU", "1975-09-12", ["accommodation-other-guest"]),
        ("NGO, BEYONG AISSATOU", "", ["accommodation-other-guest"]),
        ("NGO, BLYONG AWA", "", ["accommodation-other-guest"]),
    ],
)
def test_a_look_alike_in_a_long_family_name_is_the_readers_where_no_birth_is_told(
    guest: str, birth: str, said: list[str]
) -> None:
    sheet = seen(home("h.jpg", guests=guest, guest_birth_dates=birth), "Je")
    named = {"surname": "NGO BIYONG", "given_names": "AISSATOU"}
    assert rules(judged(dossier(home=sheet, passport=passport(**named), visa=visa(**named))), HOME) == said


@pytest.mark.parametrize(
    ("head", "said"),
    [
        ("Guy ROUGEYRON", []),
        ("ROUGEYRON Guy", []),
        ("Gay ROUGEYRON", ["host-mismatch"]),
        ("ROUGEYRON", ["host-mismatch"]),  # whose, a family name does not say
        ("Guy ROUGEYRON et fils", ["host-mismatch"]),
    ],
)
def test_a_host_misread_in_the_text_whose_name_stands_in_the_letters_head(head: str, said: list[str]) -> None:
    paper = card(surname="ROUGEYRON", given_names="GUY")
    sheet = home("h.jpg", host_surname="ROUGEYRON", host_given_names="GAY", host_birth_date="")
    lines = tuple(TextLine(text=text, box=Box(0, 0, 9, 9)) for text in (head, "Je, Gay ROUGEYRON, loge chez moi"))
    letter = dataclasses.replace(sheet, page=Page(source=Source.OCR, lines=lines))
    assert rules(judged(dossier(home=letter, card=paper)), HOST) == said


@pytest.mark.parametrize(
    ("surname", "written", "state", "said"),
    [
        ("MUELLER SCHOEN", "MULLER SCHON", "D", []),
        ("MUELLER SCHOEN", "MULLER SCHON", "ITA", ["host-mismatch"]),
        ("MICHAEL", "MICHAL", "POL", ["host-mismatch"]),
        ("MUELLER", "MILLER", "D", ["host-mismatch"]),
    ],
)
def test_dots_that_a_text_leaves_out_and_a_zone_spells(surname: str, written: str, state: str, said: list[str]) -> None:
    paper = card(surname=surname, given_names="UTE", state=state)
    sheet = home("h.jpg", host_surname=written, host_given_names="UTE", host_birth_date="")
    assert rules(judged(dossier(home=sheet, card=paper)), HOST) == said


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("BELKACEMI FATMA LOHRA", []),
        ("FATMA ZOHRE BELKACEMI", []),
        ("BELKACEMI FATMA LOHNA", ["host-mismatch"]),
        ("BELKACEMI FATNA ZOHRA", ["host-mismatch"]),  # who is meant is told by the first name
        ("BELKACEMI ZOHRA", ["host-mismatch"]),
    ],
)
def test_a_later_given_name_one_letter_off(written: str, said: list[str]) -> None:
    paper = card(surname="BELKACEMI", given_names="FATMA ZOHRA", birth_date=None)
    sheet = seen(home("h.jpg", host_surname=written, host_given_names=None), "Je")
    assert rules(judged(dossier(home=sheet, card=paper)), HOST) == said


@pytest.mark.parametrize(("birth", "said"), [("1961-05-03", []), ("1961-06-04", ["host-mismatch"])])
def test_a_host_whose_parts_were_taken_for_each_other(birth: str, said: list[str]) -> None:
    paper = card(surname="MARTIN", given_names="BERNARD LOUIS", birth_date="1961-05-03")
    sheet = home(host_surname="BERNARD", host_given_names="MARTIN", host_birth_date=birth)
    judgement = judged(dossier(home=sheet, card=paper))
    assert rules(judgement, HOST) == said
    if not said:
        facts = judgement.applicants[0].fields
        assert (facts[Field.HOST_SURNAME], facts[Field.HOST_GIVEN_NAMES]) == ("MARTIN", "BERNARD")


@pytest.mark.parametrize("written", ["AUZ ANCE", "AUZAMCE"])
def test_a_hosts_name_is_spelt_as_on_the_paper_that_is_theirs(written: str) -> None:
    paper = card(surname="AUZANCE", given_names="MICKAEL BERNA", birth_date="1973-12-09")
    sheet = home(host_surname=written, host_given_names="MICKAEL", host_birth_date="1973-12-09")
    facts = judged(dossier(home=sheet, card=paper)).applicants[0].fields
    assert (facts[Field.HOST_SURNAME], facts[Field.HOST_GIVEN_NAMES]) == ("AUZANCE", "MICKAEL")


def test_a_zone_without_room_for_a_names_end_spells_nothing() -> None:
    paper = card(surname="AUZANCE", given_names="FRANCOIS XAVIE", birth_date="1973-12-09")
    sheet = home(host_surname="AUZANCE", host_given_names="FRANCOIS XAVIER", host_birth_date="1973-12-09")
    facts = judged(dossier(home=sheet, card=paper)).applicants[0].fields
    assert facts[Field.HOST_GIVEN_NAMES] == "FRANCOIS XAVIER"


def test_a_couples_name_misread_twice_is_the_cards_when_the_birth_is() -> None:
    paper = card()
    fields = paper.papers[0].fields
    family, given, born = fields["surname"], fields["given_names"], fields["birth_date"]
    slip = family[:2] + "X" + family[3:]
    couple = f"{slip}, MARTINE|{slip}, {given.split()[0]}"
    longer = card(given_names=f"{given} GUY")
    for birth, said in ((born, False), ("1950-01-01", True), (None, True)):
        read = seen(home("h.jpg", hosts=couple, host_surname=slip, host_birth_date=birth), "Nous")
        assert ("host-mismatch" in rules(judged(dossier(home=read, card=longer)), HOST)) is said
    plain = couple.replace(slip, family)
    read = seen(home("h.jpg", hosts=plain, host_surname=family, host_birth_date="1950-01-01"), "Nous")
    assert rules(judged(dossier(home=read)), HOST) == []


def test_a_guest_whose_first_family_name_was_taken_for_a_given_one() -> None:
    theirs = passport(surname="LAMRANI ALAOUI", given_names="KHADIJA").papers[0].fields["birth_date"]
    holder = passport(surname="LAMRANI ALAOUI", given_names="KHADIJA")
    for birth, said in ((theirs, False), ("1950-01-01", True)):
        read = seen(home("h.jpg", guests="ALAOUEI, KHADIJA LAMRANI", guest_birth_dates=birth), "Je")
        found = rules(judged(dossier(home=read, passport=holder)), HOME)
        assert ("accommodation-other-guest" in found) is said


@pytest.mark.parametrize(
    ("doubt", "other", "said"),
    [
        ("zone-print-letters", ("ERIKSSON", "ANNA<MARIA"), []),
        ("zone-print-letters", ("ERIKSSQN", "ANNA<MARIA"), ["visa-print-differs"]),
        ("zone-print-letters", ("ERIKSSON", "ANNA<MARLA"), ["visa-print-differs"]),
        ("zone-print-names", ("ERIKSSON", "ANNA<MARIA"), ["visa-print-differs"]),  # another name is no slip
    ],
)
def test_a_letter_of_print_against_two_zones_that_agree(doubt: str, other: tuple[str, str], said: list[str]) -> None:
    data = "L898902C36UTO7408122F1204159ZE184226B<<<<<10", "L8988901C4XXX4009078F96121096ZE184226B<<<<<<"
    mine = parse_zone((f"V<UTO{'ERIKSSON'}<<ANNA<MARIA".ljust(44, "<"), data[1]), max_year=2026)
    theirs = parse_zone((f"P<UTO{other[0]}<<{other[1]}".ljust(44, "<"), data[0]), max_year=2026)
    assert mine is not None
    assert theirs is not None
    sticker, page = visa("v.jpg", {"doubts": (doubt,)}), passport("p.jpg")
    sticker = dataclasses.replace(sticker, page=dataclasses.replace(sticker.page, zones=(mine,)))
    page = dataclasses.replace(page, page=dataclasses.replace(page.page, zones=(theirs,)))
    found = rules(judged(dossier(visa=sticker, passport=page)), VISA)
    assert [rule for rule in found if rule == "visa-print-differs"] == said


@pytest.mark.parametrize(
    ("line", "said"), [("16/11973", []), ("16/121973", ["host-mismatch"]), ("16/11/1983", ["host-mismatch"])]
)
def test_a_hosts_day_of_birth_that_lost_a_stroke_is_a_witness_for_a_letter(line: str, said: list[str]) -> None:
    sheet = home("h.jpg", host_surname="ABOELSALAM", host_given_names="SOHEIR", host_birth_date=None)
    own = card(surname="ABDELSALAM", given_names="SOHEIR", birth_date="1973-11-16")
    assert rules(judged(dossier(home=seen(sheet, line), card=own)), Requirement.HOST_IDENTITY) == said


@pytest.mark.parametrize(
    ("doubt", "host", "said"),
    [
        ("zone-print-letters", ("MODELE", "ZOE"), []),
        ("zone-print-letters", ("Modèle", "Zoé"), []),
        ("zone-print-letters", ("MODELI", "ZOE"), ["host-print-differs"]),
        ("zone-print-letters", ("MODELE", ""), ["host-print-differs"]),
        ("zone-print-names", ("MODELE", "ZOE"), ["host-print-differs"]),  # another name is no slip
    ],
)
def test_a_letter_of_a_cards_print_against_its_zone_and_the_certificate(
    doubt: str, host: tuple[str, str], said: list[str]
) -> None:
    paper = card("c.jpg", {"doubts": (doubt,)}, surname="MODELE", given_names="ZOE")
    sheet = home("h.pdf", host_surname=host[0], host_given_names=host[1] or None)
    found = rules(judged(dossier(home=sheet, card=paper)), HOST)
    assert [rule for rule in found if rule == "host-print-differs"] == said


@pytest.mark.parametrize(
    ("given", "birth", "said"),
    [
        ("ANNA", "1950-01-09", []),
        ("ANNA", "1974-08-12", ["accommodation-self"]),
        ("ANNA", "1974-08-17", ["accommodation-self"]),  # one figure may be misread
        ("ANNA", None, ["accommodation-self"]),
        ("ANNA MARIA", "1950-01-09", ["accommodation-self"]),
    ],
)
def test_a_relative_who_has_the_guests_first_name(given: str, birth: str | None, said: list[str]) -> None:
    relative = home(host_surname="ERIKSSON", host_given_names=given, host_birth_date=birth)
    assert rules(judged(dossier(home=relative)), Requirement.ACCOMMODATION) == said


@pytest.mark.parametrize(
    ("written", "address", "said"),
    [
        ("SYVIE", "7 RUE DES TILLEULS, 63110 BEAUMONT", []),
        ("SYVIE", "8 RUE DES TILLEULS, 63110 BEAUMONT", ["host-mismatch"]),
        ("SYVIE", "7 RUE DES TILLEULS, 63200 RIOM", ["host-mismatch"]),
        ("SYLVIA", "7 RUE DES TILLEULS, 63110 BEAUMONT", ["host-mismatch"]),  # a sister, perhaps
        ("MARTINE", "7 RUE DES TILLEULS, 63110 BEAUMONT", ["host-mismatch"]),
    ],
)
def test_a_letter_of_a_hosts_name_where_the_card_has_the_address(written: str, address: str, said: list[str]) -> None:
    paper = seen(card(given_names="SYLVIE"), "ADRESSE", address)
    told = {"address": "7 rue des Tilleuls", "postcode": "63110", "commune": "Beaumont"}
    sheet = seen(home("h.jpg", host_given_names=written, host_birth_date="", **told), "Je soussignée")
    assert rules(judged(dossier(home=sheet, card=paper)), HOST) == said


def test_a_family_name_that_leaves_no_room_in_a_zone_is_no_other_persons() -> None:
    zone = parse_zone(("VCFRAABDELRAHMAN<MOHAMED<ABDELAZIZ<<", "2736964274EGY8007072F2703095<1907127"), max_year=2026)
    assert zone is not None
    assert zone.names_full
    short = parse_zone(("VCFRASPECIMEN<<SPECIMEN<<<<<<<<<<<<<", "F000000005UTO0311063M1401143<M300703"), max_year=2026)
    assert short is not None
    assert not short.names_full


@pytest.mark.parametrize(
    ("passenger", "line", "doubted"),
    [
        ("ERIKSSON, ONA", "holder of the passport L898902C3, cannot return", False),
        ("ERIKSSON, ONA", "holder of the passport L898902C4, cannot return", True),  # a brother's, or a sister's
        ("ERIKSSON, ONA", "cannot return", True),
        ("LARSSON, ONA", "holder of the passport L898902C3, cannot return", True),
        ("ERIKSSON, ONA|ERIKSSON, OLE", "holders of the passports L898902C3, L7770021K, cannot return", True),
    ],
)
def test_a_letter_that_has_the_passports_number_may_have_a_short_name_misread(
    passenger: str, line: str, doubted: bool
) -> None:
    letter = seen(proof(passenger=passenger), line)
    bearer = passport(passport_number="L898902C3", given_names="UNA")
    sticker = visa(passport_number="L898902C3", given_names="UNA")
    found = rules(judged(dossier(passport=bearer, visa=sticker, proof=letter)), Requirement.RETURN_IMPOSSIBLE)
    assert ("proof-other-passenger" in found) is doubted


@pytest.mark.parametrize(
    ("family", "given", "birth", "said"),
    [
        ("BAIIJ", "AWA", "1960-05-04", []),
        ("PADJI", "AWA MARIE", "1960-05-04", []),  # the first given name stands for all
        ("BAIIJ", "AWA", "1961-05-04", ["host-mismatch"]),
        ("BAIIJ", "OUMOU", "1960-05-04", ["host-mismatch"]),  # a sister, her twin
        ("BIII", "AWA", "1960-05-04", ["host-mismatch"]),
    ],
)
def test_a_family_name_two_letters_off_in_a_hand_where_given_name_and_birth_agree(
    family: str, given: str, birth: str, said: list[str]
) -> None:
    theirs = card(surname="BADJI", given_names="AWA")
    written = home("h.jpg", host_surname=family, host_given_names=given, host_birth_date=birth)
    assert rules(judged(dossier(home=written, card=theirs)), HOST) == said


@pytest.mark.parametrize(
    ("printed", "said"), [(("EXEMPLE", "JEAN"), []), (("EXEMPIE", "JEAN"), ["host-mismatch"]), ((), ["host-mismatch"])]
)
def test_a_card_prints_the_hosts_name_that_its_zone_misspells(printed: tuple[str, ...], said: list[str]) -> None:
    theirs = seen(card(surname="EXEMPIE", birth_date=None), *printed, "IDFRAEXEMPIE<<JEAN<<<<<<")
    assert rules(judged(dossier(home=home(host_birth_date=None), card=theirs)), HOST) == said


@pytest.mark.parametrize(("other", "said"), [("SAJID", []), ("SAEED", ["proof-other-passenger"])])
def test_two_people_of_one_name_each_are_listed_like_one_of_two_names(other: str, said: list[str]) -> None:
    theirs = {"surname": "REHMAN", "given_names": None}
    second = passport("p2.jpg", surname=other, given_names=None, passport_number="K000000", birth_date="1965-01-14")
    papers = dossier(passport=(passport(**theirs), second), visa=visa(**theirs), proof=proof(passenger="REHMAN, SAJID"))
    assert rules(judged(papers), Requirement.RETURN_IMPOSSIBLE) == said


@pytest.mark.parametrize(
    ("guest", "birth", "number", "said"),
    [
        ("HAIIAI, ANNA", "1974-08-12", "L898902C3", []),
        ("HAIIAI, ANNA", "1974-08-12", "L898902C4", ["accommodation-other-guest"]),
        ("HAIIAI, ANNA", "1975-09-13", "L898902C3", ["accommodation-other-guest"]),
        ("HAIIAI, ADA", "1974-08-12", "L898902C3", ["accommodation-other-guest"]),
    ],
)
def test_a_guest_of_that_birth_passport_and_given_name_is_that_person(
    guest: str, birth: str, number: str, said: list[str]
) -> None:
    sheet = seen(home("h.jpg", guests=guest, guest_birth_dates=birth), f"née le 12/08/1974, passeport {number}")
    assert rules(judged(dossier(home=sheet)), HOME) == said
