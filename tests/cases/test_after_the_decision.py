"""What follows a decision: nobody is forgotten because another was quicker, a letter failed, or mail came."""

import datetime as dt

import pytest

from cases.actions.asking import ask
from cases.actions.correcting import set_aside
from cases.actions.deciding import approve, undo
from cases.actions.drafting import drafts_for
from cases.actions.filing import reclassify
from cases.actions.joining import merge
from cases.actions.keeping import close, resend
from cases.actions.outbox import decision_left, give_up, never_arrived, send_again
from cases.actions.refusing import refuse
from cases.letters import wanting
from cases.listing import Tab, counts, other_mail
from cases.models import Applicant, Case, Message, Outgoing
from cases.states import CaseState, MessageState, OutgoingState
from cases.transitions import MACHINE, ActionRefused, Actor, move
from documents.page import Page
from tests.deciders import grant
from tests.stories import Desk, Traveller, letters_of, six_papers

pytestmark = pytest.mark.django_db

MOTHER = Traveller()
SON = Traveller(given="CHIDI", number="C01234567", sex="M", birth=dt.date(1995, 6, 7))


@pytest.fixture
def case(desk: Desk) -> Case:
    found = desk.arrives(pages=six_papers(MOTHER, desk.today)).case
    assert found is not None
    return found


@pytest.fixture
def family(desk: Desk) -> Case:
    found = desk.arrives(pages=family_papers(desk)).case
    assert found is not None
    assert found.applicants.count() == 2
    return found


def family_papers(desk: Desk) -> dict[str, Page]:
    papers = {f"m-{name}": seen for name, seen in six_papers(MOTHER, desk.today).items()}
    return papers | {f"c-{name}": seen for name, seen in six_papers(SON, desk.today).items()}


def who(case: Case, traveller: Traveller) -> Applicant:
    return case.applicants.get(passport_number=traveller.number)


def grant_one(case: Case, traveller: Traveller, agent: Actor, day: dt.date) -> Outgoing:
    draft = next(d for d in drafts_for(case, agent, day) if d.passport_number == traveller.number)
    case.refresh_from_db()
    seen = {draft.pk: (draft.permit_sha256, draft.certificate_sha256)}
    (letter,) = approve(case, seen, agent, case.version, day)
    case.refresh_from_db()
    return letter


def leaves(letter: Outgoing) -> None:
    """The server takes a letter."""
    letter.refresh_from_db()
    move(letter, "start", MACHINE)
    move(letter, "sent", MACHINE)
    decision_left(letter)


def fails(letter: Outgoing) -> None:
    """The server refuses a letter for good."""
    letter.refresh_from_db()
    move(letter, "start", MACHINE)
    move(letter, "fail", MACHINE)
    never_arrived(letter)


def test_a_family_is_issued_when_the_refusal_of_its_last_member_has_left(
    desk: Desk, family: Case, agent: Actor
) -> None:
    leaves(grant_one(family, MOTHER, agent, desk.today))
    refusal = refuse(family, [who(family, SON)], "Retour possible.", agent, family.version, desk.today)
    family.refresh_from_db()
    assert family.state == CaseState.APPROVED
    leaves(refusal)
    family.refresh_from_db()
    assert family.state == CaseState.ISSUED


def test_a_family_is_issued_when_whoever_is_left_asks_nothing(desk: Desk, family: Case, agent: Actor) -> None:
    leaves(grant_one(family, MOTHER, agent, desk.today))
    family.refresh_from_db()
    set_aside(who(family, SON), "Ne demande rien.", agent, family.version)
    family.refresh_from_db()
    assert family.state == CaseState.ISSUED


def test_undoing_one_refusal_leaves_an_earlier_one_alone(desk: Desk, family: Case, agent: Actor) -> None:
    leaves(refuse(family, [who(family, SON)], "Retour possible.", agent, family.version, desk.today))
    family.refresh_from_db()
    refuse(family, [who(family, MOTHER)], "Retour possible.", agent, family.version, desk.today)
    family.refresh_from_db()
    undo(family, agent)
    assert who(family, SON).outcome == Applicant.Outcome.REFUSED
    assert who(family, MOTHER).outcome == Applicant.Outcome.OPEN


def test_nothing_is_asked_of_who_is_decided(desk: Desk, family: Case, agent: Actor) -> None:
    son = who(family, SON)
    Applicant.objects.filter(pk=son.pk).update(outcome=Applicant.Outcome.REFUSED)
    for message in family.messages.all():
        message.attachments.filter(name="c-annulation.jpg").delete()
    from cases.actions.judging import judge_again

    judge_again(family)
    assert family.verdict == "complete"
    assert wanting(family) == ()
    with pytest.raises(ActionRefused, match="ne manque"):
        ask(family, agent, family.version, desk.today)


def test_papers_that_the_server_refuses_are_undelivered_and_can_be_sent_elsewhere(
    desk: Desk, case: Case, agent: Actor
) -> None:
    (letter,) = grant(case, agent, desk.today)
    fails(letter)
    case.refresh_from_db()
    assert case.state == CaseState.UNDELIVERED
    (again,) = resend(case, "ada.neuve@example.org", agent, case.version)
    letter.refresh_from_db()
    assert letter.state == OutgoingState.CANCELLED
    leaves(again)
    case.refresh_from_db()
    assert case.state == CaseState.ISSUED


def test_papers_sent_again_after_a_failure_are_issued(desk: Desk, case: Case, agent: Actor) -> None:
    (letter,) = grant(case, agent, desk.today)
    fails(letter)
    letter.refresh_from_db()
    send_again(letter, agent)
    leaves(letter)
    case.refresh_from_db()
    assert case.state == CaseState.ISSUED


def test_giving_up_on_an_uncertain_decision_leaves_the_case_where_an_agent_sees_it(
    desk: Desk, case: Case, agent: Actor
) -> None:
    (letter,) = grant(case, agent, desk.today)
    move(letter, "start", MACHINE)
    move(letter, "lose", MACHINE)
    give_up(letter, agent)
    case.refresh_from_db()
    assert case.state == CaseState.UNDELIVERED


def test_a_case_is_not_closed_over_a_decision_that_waits(desk: Desk, family: Case, agent: Actor) -> None:
    grant_one(family, MOTHER, agent, desk.today)
    with pytest.raises(ActionRefused, match="pas encore partie"):
        close(family, "Reparti.", agent, family.version)


def test_a_case_with_a_decided_person_is_not_merged_away(desk: Desk, family: Case, agent: Actor) -> None:
    letter = grant_one(family, MOTHER, agent, desk.today)
    other = desk.arrives(sender="cousin@example.net", pages=six_papers(Traveller(number="D01234567"), desk.today)).case
    assert other is not None
    with pytest.raises(ActionRefused, match="déjà décidée"):
        merge(family, other, agent)
    letter.refresh_from_db()
    assert letter.state == OutgoingState.QUEUED


def test_mail_after_a_decision_is_shown_until_an_agent_has_handled_it(desk: Desk, case: Case, agent: Actor) -> None:
    leaves(grant(case, agent, desk.today)[0])
    assert not other_mail("63").exists()
    late = desk.arrives("Mon nom est mal écrit sur le papier.", subject=f"Re: {case.reference}")
    assert (late.case, late.state) == (case, MessageState.ATTACHED)
    assert list(other_mail("63")) == [late]
    assert counts("63")[Tab.OTHER] == 1


def test_mail_while_a_decision_can_be_undone_holds_it_and_is_judged_when_it_is_undone(
    desk: Desk, case: Case, agent: Actor
) -> None:
    (letter,) = grant(case, agent, desk.today)
    desk.arrives("Mon avocat vous écrira au sujet de ma prolongation.", subject=f"Re: {case.reference}")
    letter.refresh_from_db()
    assert (letter.state, letter.held_because) == (OutgoingState.HELD, "mail")
    case.refresh_from_db()
    undo(case, agent)
    case.refresh_from_db()
    assert case.verdict == "review"


def test_thanks_hold_nothing(desk: Desk, case: Case, agent: Actor) -> None:
    (letter,) = grant(case, agent, desk.today)
    desk.arrives("Merci beaucoup !", subject=f"Re: {case.reference}")
    letter.refresh_from_db()
    assert letter.state == OutgoingState.QUEUED


def test_nothing_is_approved_while_a_mail_of_the_same_person_is_being_read(
    desk: Desk, case: Case, agent: Actor
) -> None:
    coming = desk.receive(desk.mail("Je retire ma demande."))
    Message.objects.filter(pk=coming.pk).update(state=MessageState.PARSED, from_address="ada@example.org")
    with pytest.raises(ActionRefused, match="pas encore lu"):
        grant(case, agent, desk.today)


def test_a_held_request_does_not_leave_after_the_decision(desk: Desk, agent: Actor) -> None:
    papers = six_papers(MOTHER, desk.today)
    del papers["annulation.jpg"]
    case = desk.arrives(pages=papers).case
    assert case is not None
    refuse(case, list(case.applicants.all()), "Retour possible.", agent, case.version, desk.today)
    assert ("request", OutgoingState.CANCELLED) in letters_of(case)


def test_a_reclassified_mail_makes_older_pages_stale(case: Case, agent: Actor) -> None:
    version = case.version
    message = case.messages.get()
    reclassify(message, "asylum", agent)
    case.refresh_from_db()
    assert case.version > version
