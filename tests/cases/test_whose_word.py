"""What an agent said of a person stays with that person: when papers go, pass to another case, or are read anew."""

import datetime as dt

import pytest

from cases.actions.correcting import correct_field, rule_requirement, set_aside
from cases.actions.joining import detach, merge, split
from cases.actions.judging import judge_again
from cases.models import Applicant, Case
from cases.transitions import Actor
from documents.vocabulary import Field, Requirement
from tests.cases.test_after_the_decision import MOTHER, SON, who
from tests.stories import Desk, Traveller, six_papers

pytestmark = pytest.mark.django_db


@pytest.fixture
def family(desk: Desk) -> Case:
    """Two people whose papers came in two mails."""
    case = desk.arrives(pages=six_papers(MOTHER, desk.today)).case
    assert case is not None
    papers = {f"c-{name}": seen for name, seen in six_papers(SON, desk.today).items()}
    desk.arrives("Et mon fils.", subject=f"Re: {case.reference}", pages=papers)
    case.refresh_from_db()
    assert case.applicants.count() == 2
    return case


def test_a_value_typed_for_somebody_whose_papers_went_is_never_another_persons(family: Case, agent: Actor) -> None:
    correct_field(who(family, SON), Field.BIRTH_PLACE, "NSUKKA", agent, family.version)
    family.refresh_from_db()
    second = family.messages.order_by("-id").first()
    assert second is not None
    detach(second, "Autre affaire.", agent)
    family.refresh_from_db()
    assert "NSUKKA" not in family.judgement.replace('"value":"NSUKKA"', "")
    assert family.verdict == "review"


def test_a_typed_value_goes_along_when_a_case_is_split(family: Case, agent: Actor) -> None:
    correct_field(who(family, SON), Field.BIRTH_PLACE, "NSUKKA", agent, family.version)
    family.refresh_from_db()
    second = family.messages.order_by("-id").first()
    assert second is not None
    made = split(family, [second], agent)
    made.refresh_from_db()
    family.refresh_from_db()
    assert "NSUKKA" in made.judgement
    assert "NSUKKA" not in family.judgement


def test_what_was_typed_and_ruled_goes_along_when_cases_are_merged(desk: Desk, agent: Actor) -> None:
    case = desk.arrives(pages=six_papers(MOTHER, desk.today)).case
    papers = six_papers(SON, desk.today)
    papers["attestation.jpg"] = SON.lodging(desk.today, guest="M. Paul AUTREMENT")
    other = desk.arrives(sender="chidi@example.net", pages=papers).case
    assert case is not None
    assert other is not None
    correct_field(who(other, SON), Field.BIRTH_PLACE, "NSUKKA", agent, other.version)
    other.refresh_from_db()
    rule_requirement(who(other, SON), Requirement.ACCOMMODATION, True, "Vu.", agent, other.version)
    other.refresh_from_db()
    case.refresh_from_db()
    merge(other, case, agent)
    case.refresh_from_db()
    son = who(case, SON)
    assert son.corrections.get().value == "NSUKKA"
    assert "NSUKKA" in case.judgement
    assert son.rulings.get().accepted


def test_an_answer_to_a_merged_case_reaches_the_one_that_goes_on(desk: Desk, agent: Actor) -> None:
    papers = six_papers(MOTHER, desk.today)
    proof = papers.pop("annulation.jpg")
    case = desk.arrives(pages=papers).case
    other = desk.arrives(sender="cousin@example.net", pages=six_papers(SON, desk.today)).case
    assert case is not None
    assert other is not None
    receipt = other.outbox.earliest("id").message_id_header
    merge(other, case, agent)
    answer = desk.arrives("La preuve.", sender="cousin@example.net", answers=receipt, pages={"preuve.jpg": proof})
    assert answer.case == case


def test_who_was_set_aside_never_hides_who_asks(family: Case, agent: Actor) -> None:
    aside = who(family, MOTHER)
    set_aside(aside, "Ne demande rien.", agent, family.version)
    family.refresh_from_db()
    son = who(family, SON)
    aside.refresh_from_db()
    # A new reading takes the pages of both for one person's.
    Applicant.objects.filter(pk=aside.pk).update(anchors=[*aside.anchors, *son.anchors])
    judge_again(family)
    assert Applicant.objects.get(pk=son.pk).passport_number == SON.number
    assert Applicant.objects.get(pk=son.pk).outcome == Applicant.Outcome.OPEN


def test_a_decided_person_whose_papers_are_gone_for_a_while_stays_decided(family: Case, agent: Actor) -> None:
    Applicant.objects.filter(pk=who(family, SON).pk).update(outcome=Applicant.Outcome.REFUSED)
    second = family.messages.order_by("-id").first()
    assert second is not None
    family.messages.remove(second)
    judge_again(family)
    family.messages.add(second)
    judge_again(family)
    assert who(family, SON).outcome == Applicant.Outcome.REFUSED


def test_a_stop_that_was_lifted_is_raised_again_by_new_words(desk: Desk, agent: Actor) -> None:
    from cases.actions.correcting import lift_stop

    words = "Je demande une prolongation de mon visa. Mon avocat, Maître Dupont, vous écrira."
    case = desk.arrives(words, pages=six_papers(Traveller(), desk.today)).case
    assert case is not None
    lift_stop(case, "lawyer-wording", "Vu.", agent, case.version)
    desk.arrives("Un mot de plus sur ma prolongation de visa.")
    case.refresh_from_db()
    assert case.verdict == "complete", "what was looked at stays so"
    desk.arrives("Mon avocat conteste votre silence sur ma prolongation de visa.")
    case.refresh_from_db()
    assert case.verdict == "review"


def test_a_renewal_begins_after_the_last_permit_and_keeps_what_was_typed(desk: Desk, agent: Actor) -> None:
    from cases.models import Draft
    from cases.states import CaseState
    from tests.deciders import grant

    case = desk.arrives(pages=six_papers(MOTHER, desk.today)).case
    assert case is not None
    correct_field(who(case, MOTHER), Field.BIRTH_PLACE, "NSUKKA", agent, case.version)
    case.refresh_from_db()
    grant(case, agent, desk.today)
    Case.objects.filter(pk=case.pk).update(state=CaseState.ISSUED)
    last = Draft.objects.get(state="approved").ends
    for _ in range(2):
        wish = desk.arrives(
            "Je suis toujours bloquée, je demande une nouvelle prolongation de mon visa.",
            subject=f"Re: {case.reference}",
        )
        assert wish.case is not None
        assert wish.case != case
        case = wish.case
        assert who(case, MOTHER).stay_until == last > desk.today + dt.timedelta(days=20)
        assert "NSUKKA" in case.judgement
        Case.objects.filter(pk=case.pk).update(state=CaseState.ISSUED)
