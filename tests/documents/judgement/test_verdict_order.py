"""The verdict comes in a fixed order: no request, a stop, what the applicant can cure, any doubt, complete."""

from documents.vocabulary import Category, Requirement, Status, Verdict
from tests.documents.judgement.papers import (
    all_rules,
    card,
    dossier,
    finding,
    home,
    judged,
    mail,
    passport,
    proof,
    stamp,
    visa,
)


def test_a_whole_dossier_is_complete() -> None:
    judgement = judged(dossier())
    assert judgement.verdict is Verdict.COMPLETE
    assert all_rules(judgement) == set()
    (applicant,) = judgement.applicants
    assert [found.requirement for found in applicant.findings] == list(Requirement)
    assert all(found.status is Status.SATISFIED and found.evidence for found in applicant.findings)
    assert applicant.fields["passport_number"] == "L898902C3"
    assert applicant.fields["commune"] == "Beaumont"
    assert applicant.fields["entry_date"] == "2020-03-01"
    assert applicant.evidence["visa_until"].attachment == "visa.jpg"


def test_another_topic_is_no_request_whatever_it_carries() -> None:
    judgement = judged(dossier(), mails=(mail(category=Category.RESIDENCE_PERMIT, body="asile"),))
    assert judgement.verdict is Verdict.NOT_A_REQUEST
    assert judgement.applicants == ()


def test_one_request_among_other_mails_is_a_request() -> None:
    mails = (mail(category=Category.OTHER), mail(category=Category.VISA_EXTENSION))
    assert judged(dossier(), mails=mails).verdict is Verdict.COMPLETE


def test_a_stop_comes_before_what_is_missing() -> None:
    judgement = judged(dossier(visa=visa(visa_type="D"), proof=None))
    assert judgement.verdict is Verdict.REVIEW
    assert {"long-stay-visa", "proof-missing"} <= all_rules(judgement)


def test_what_the_applicant_can_cure_comes_before_other_doubts() -> None:
    judgement = judged(dossier(card=card(surname="MARTIN"), proof=None))
    assert judgement.verdict is Verdict.INCOMPLETE
    assert {"host-mismatch", "proof-missing"} <= all_rules(judgement)


def test_any_other_doubt_is_for_review() -> None:
    judgement = judged(dossier(card=card(surname="MARTIN")))
    assert judgement.verdict is Verdict.REVIEW
    assert finding(judgement, Requirement.HOST_IDENTITY).status is Status.UNSURE


def test_each_absent_paper_makes_it_incomplete() -> None:
    names = dict(zip(("passport", "visa", "stamp", "home", "card", "proof"), Requirement, strict=True))
    for name, requirement in names.items():
        judgement = judged(dossier(**{name: None}))
        assert judgement.verdict is Verdict.INCOMPLETE, name
        assert [found.requirement for found in judgement.applicants[0].findings if found.status is Status.MISSING] == [
            requirement
        ]


def test_a_request_without_any_paper_has_one_applicant_who_lacks_everything() -> None:
    judgement = judged(dossier(passport=None, visa=None, stamp=None, home=None, card=None, proof=None))
    assert judgement.verdict is Verdict.INCOMPLETE
    (applicant,) = judgement.applicants
    assert applicant.fields == {}
    assert all(found.status is Status.MISSING for found in applicant.findings)


def test_a_check_without_its_other_side_casts_no_doubt() -> None:
    judgement = judged(dossier(passport=None))
    others = [
        found for found in judgement.applicants[0].findings if found.requirement is not Requirement.PASSPORT_IDENTITY
    ]
    assert all(found.status is Status.SATISFIED for found in others)


def test_a_stay_that_has_ended_changes_the_urgency_and_not_the_verdict() -> None:
    late = judged(dossier(visa=visa(visa_until="2020-05-01"), stamp=stamp(), proof=proof(), home=home()))
    assert late.verdict is Verdict.COMPLETE
    until = late.applicants[0].stay_until
    assert until is not None
    assert until.isoformat() == "2020-05-01"


def test_the_stay_ends_at_the_earliest_of_visa_duration_and_ninety_days() -> None:
    until = [
        judged(dossier(visa=visa(**changes))).applicants[0].stay_until
        for changes in ({}, {"visa_duration": "30"}, {"visa_until": "2020-04-02"}, {"visa_duration": None})
    ]
    assert [str(day) for day in until] == ["2020-05-29", "2020-03-30", "2020-04-02", "2020-05-29"]


def test_a_passport_alone_is_an_applicant() -> None:
    judgement = judged(dossier(visa=None, stamp=None, home=None, card=None, proof=None, passport=passport()))
    assert judgement.applicants[0].fields["surname"] == "ERIKSSON"
