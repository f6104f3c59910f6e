"""What an agent typed or ruled survives every new judgement; what speaks against it stays visible."""

from documents.dossier import Correction, Ruling
from documents.vocabulary import Field, Requirement, Status, Verdict
from tests.documents.judgement.papers import card, dossier, finding, judged, passport, proof, rules, stamp, visa
from tests.documents.judgement.test_families import family


def _accepted(requirement: Requirement, anchor: str = "") -> Ruling:
    return Ruling(anchor=anchor, requirement=requirement, accepted=True, reason="vu")


def test_an_accepted_paper_is_satisfied_and_its_doubts_are_still_shown() -> None:
    given = dossier(card=card(surname="MARTIN"))
    judgement = judged(given, rulings=(_accepted(Requirement.HOST_IDENTITY),))
    found = finding(judgement, Requirement.HOST_IDENTITY)
    assert (found.status, found.ruled) == (Status.SATISFIED, True)
    assert [reason.rule for reason in found.reasons] == ["host-mismatch"]
    assert judgement.verdict is Verdict.COMPLETE


def test_accepting_a_paper_sets_its_stop_aside() -> None:
    given = dossier(visa=visa(visa_type="D"))
    assert judged(given, rulings=(_accepted(Requirement.VISA),)).verdict is Verdict.COMPLETE


def test_a_rejected_paper_is_missing_with_the_agents_reason() -> None:
    ruling = Ruling(anchor="", requirement=Requirement.RETURN_IMPOSSIBLE, accepted=False, reason="Vol d'un tiers.")
    judgement = judged(dossier(), rulings=(ruling,))
    found = finding(judgement, Requirement.RETURN_IMPOSSIBLE)
    assert (found.status, found.ruled) == (Status.MISSING, True)
    assert found.reasons[0].rule == "agent-rejected"
    assert found.reasons[0].params == {"reason": "Vol d'un tiers."}
    assert judgement.verdict is Verdict.INCOMPLETE


def test_the_last_ruling_counts() -> None:
    no = Ruling(anchor="", requirement=Requirement.VISA, accepted=False, reason="?")
    assert judged(dossier(), rulings=(no, _accepted(Requirement.VISA))).verdict is Verdict.COMPLETE


def test_a_ruling_is_for_the_person_of_its_anchor() -> None:
    given = dossier(**family() | {"proof": proof(passenger="ERIKSSON, OLE|ERIKSSON, LIV")})
    anna = judged(given).applicants[0].anchors[0]
    ruled = judged(given, rulings=(_accepted(Requirement.RETURN_IMPOSSIBLE, anna),))
    assert ruled.verdict is Verdict.COMPLETE
    assert [person.finding(Requirement.RETURN_IMPOSSIBLE).ruled for person in ruled.applicants] == [True, False, False]


def test_a_typed_day_stands_in_for_one_that_was_not_read() -> None:
    given = dossier(stamp=stamp(date=None))
    typed = Correction(anchor="", field=Field.ENTRY_DATE, value="2020-03-01")
    judgement = judged(given, corrections=(typed,))
    assert rules(judgement, Requirement.ENTRY_STAMP) == []
    assert judgement.applicants[0].fields["entry_date"] == "2020-03-01"
    assert str(judgement.applicants[0].stay_until) == "2020-05-29"


def test_a_typed_value_wins_over_what_is_read_later() -> None:
    typed = Correction(anchor="", field=Field.SURNAME, value="ERIKSSON LINDQVIST")
    judgement = judged(dossier(), corrections=(typed,))
    assert judgement.applicants[0].fields["surname"] == "ERIKSSON LINDQVIST"
    assert "visa-name-check" in rules(judgement, Requirement.VISA), "the contradiction is shown"


def test_an_emptied_field_stays_unknown() -> None:
    typed = Correction(anchor="", field=Field.VISA_UNTIL, value="")
    assert "visa_until" not in judged(dossier(), corrections=(typed,)).applicants[0].fields


def test_a_typed_number_is_compared_with_the_visa() -> None:
    given = dossier(passport=passport(passport_number="L898902C8"))
    assert judged(given).verdict is Verdict.REVIEW
    typed = Correction(anchor="", field=Field.PASSPORT_NUMBER, value="L898902C3")
    assert judged(given, corrections=(typed,)).verdict is Verdict.COMPLETE


def test_a_typed_address_is_looked_up() -> None:
    corrections = (
        Correction(anchor="", field=Field.COMMUNE, value="Lyon"),
        Correction(anchor="", field=Field.POSTCODE, value="69003"),
    )
    assert "other-department" in rules(judged(dossier(), corrections=corrections), Requirement.ACCOMMODATION)


def test_an_anchor_holds_when_a_new_reading_finds_the_zone() -> None:
    given = dossier(**family())
    before = judged(given).applicants[1].anchors[0].replace(":0", ":-")
    typed = Correction(anchor=before, field=Field.BIRTH_PLACE, value="UTOPIA")
    people = judged(given, corrections=(typed,)).applicants
    assert [person.fields.get("birth_place") for person in people] == [None, "UTOPIA", None]


def test_a_value_that_belongs_to_nobody_any_more_is_a_doubt() -> None:
    typed = Correction(anchor="gone:1:0", field=Field.BIRTH_PLACE, value="UTOPIA")
    judgement = judged(dossier(**family()), corrections=(typed,))
    assert [reason.rule for reason in judgement.stops] == ["correction-orphan"]
    assert judgement.verdict is Verdict.REVIEW
