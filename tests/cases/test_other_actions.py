"""What agents do besides deciding: joining and parting mail, keeping a case in order, other mail; done and refused."""

import datetime as dt
import email
import email.policy

import pytest

from cases.actions.correcting import set_aside
from cases.actions.deciding import approve
from cases.actions.drafting import drafts_for
from cases.actions.filing import answer_topic, forward, mark_handled, open_case_from, reclassify, retry
from cases.actions.joining import attach, change_answer_address, detach, merge, set_correspondent_role, split
from cases.actions.keeping import assign, close, note, reopen
from cases.chain import verify
from cases.models import Applicant, Case, CaseLink, Event, Message, Outgoing
from cases.states import CaseState, MessageState, OutgoingState
from cases.surroundings import blobs
from cases.transitions import MACHINE, ActionRefused, Actor, NotAllowed, StateChanged, move
from cases.versions import StaleDecision
from tests.deciders import person
from tests.stories import Desk, Traveller, letters_of, six_papers

pytestmark = pytest.mark.django_db

FRIEND = Traveller(surname="BALOGUN", given="TUNDE", number="B09876543", sex="M", birth=dt.date(1990, 1, 2))


@pytest.fixture
def case(desk: Desk) -> Case:
    """A request without its visa page."""
    papers = six_papers(Traveller(), desk.today)
    del papers["visa.jpg"]
    return _case(desk.arrives(pages=papers))


def _case(message: Message) -> Case:
    assert message.case is not None
    return message.case


def _other_mail(desk: Desk) -> Message:
    message = desk.arrives("Ma naturalisation ?", subject="Naturalisation", sender="bo@example.org")
    assert message.state == MessageState.FILED
    return message


# Joining and parting


def test_filed_mail_is_attached_and_counts_for_the_case(desk: Desk, case: Case, agent: Actor) -> None:
    message = _other_mail(desk)
    before = case.version
    attach(message, case, agent)
    message.refresh_from_db()
    case.refresh_from_db()
    assert (message.state, message.case, message.joined_by) == (MessageState.ATTACHED, case, "agent")
    assert case.version > before
    assert case.correspondents.filter(address="bo@example.org").exists()
    assert case.answer_address == "ada@example.org"  # who attaches does not change who is answered


def test_what_an_agent_attaches_is_settled_like_any_answer(desk: Desk, case: Case, agent: Actor) -> None:
    papers = six_papers(Traveller(), desk.today)
    other = _case(
        desk.arrives("Ma prolongation de visa.", sender="v@example.net", pages={"visa.jpg": papers["visa.jpg"]})
    )
    assert Case.objects.get(pk=case.pk).state == CaseState.WAITING
    merge(other, case, agent)
    desk.work()
    case.refresh_from_db()
    assert (case.verdict, case.state) == ("complete", CaseState.TO_DECIDE)
    assert ("acknowledgement", "queued") in letters_of(case)
    attach(_other_mail(desk), case, agent)
    assert Case.objects.get(pk=case.pk).state == CaseState.TO_DECIDE


def test_mail_is_not_attached_to_a_decided_case_nor_twice(desk: Desk, case: Case, agent: Actor) -> None:
    message = _other_mail(desk)
    attach(message, case, agent)
    with pytest.raises(StateChanged):
        attach(message, case, agent)
    other = _other_mail(desk)
    case.refresh_from_db()
    close(case, "Reparti.", agent, case.version)
    with pytest.raises(ActionRefused, match="rouvrez"):
        attach(other, case, agent)


def test_detached_mail_no_longer_counts(desk: Desk, case: Case, agent: Actor) -> None:
    second = desk.arrives("Voici mon visa.", pages={"visa.jpg": six_papers(Traveller(), desk.today)["visa.jpg"]})
    case.refresh_from_db()
    assert case.verdict == "complete"
    assert second.case is not None
    detach(second, "Une autre personne.", agent)
    gone = Message.objects.get(pk=second.pk)
    assert (gone.state, gone.case) == (MessageState.FILED, None)
    assert Case.objects.get(pk=case.pk).verdict == "incomplete"
    assert case.case_notes.get().text.endswith("Une autre personne.")


def test_the_only_mail_of_a_case_stays_and_a_reason_is_asked_for(desk: Desk, case: Case, agent: Actor) -> None:
    message = case.messages.get()
    with pytest.raises(ActionRefused, match="seul message"):
        detach(message, "Erreur.", agent)
    with pytest.raises(ActionRefused, match="raison"):
        detach(message, "  ", agent)
    with pytest.raises(ActionRefused, match="aucun dossier"):
        detach(_other_mail(desk), "Erreur.", agent)


def test_merged_cases_are_judged_as_one_and_the_empty_one_is_closed(desk: Desk, case: Case, agent: Actor) -> None:
    papers = six_papers(Traveller(), desk.today)
    other = _case(
        desk.arrives("Ma prolongation de visa.", sender="cousin@example.net", pages={"visa.jpg": papers["visa.jpg"]})
    )
    merge(other, case, agent)
    case.refresh_from_db()
    other.refresh_from_db()
    assert (case.verdict, case.messages.count()) == ("complete", 2)
    assert (other.state, other.messages.count()) == (CaseState.CLOSED, 0)
    assert case.reference in other.closing_reason
    assert not other.outbox.filter(state__in=(OutgoingState.QUEUED, OutgoingState.HELD)).exists()
    assert CaseLink.objects.get(case=other, other=case).looked_at is not None
    with pytest.raises(ActionRefused, match="autre dossier"):
        merge(case, case, agent)
    with pytest.raises(ActionRefused, match="rouvrez"):
        merge(case, other, agent)


def test_a_split_case_keeps_its_mail_and_the_new_one_writes_to_nobody(desk: Desk, case: Case, agent: Actor) -> None:
    second = desk.arrives("Le visa de mon amie, pour la prolongation.")
    assert second.case == case
    made = split(case, [second], agent)
    second.refresh_from_db()
    assert second.case == made
    assert (made.state, made.automatic, letters_of(made)) == (CaseState.TO_DECIDE, False, [])
    assert CaseLink.objects.get(case=made, other=case).why == "split"
    assert made.reference != case.reference
    with pytest.raises(ActionRefused, match="au moins un message"):
        split(case, list(case.messages.all()), agent)
    with pytest.raises(ActionRefused, match="de ce dossier"):
        split(case, [second], agent)


def test_only_an_agent_changes_the_answer_address(desk: Desk, case: Case, agent: Actor) -> None:
    case.refresh_from_db()
    version = case.version
    change_answer_address(case, " Ada.New@Example.org ", agent, version)
    assert case.answer_address == "ada.new@example.org"
    assert case.correspondents.filter(address="ada.new@example.org").exists()
    with pytest.raises(StaleDecision):
        change_answer_address(case, "x@example.org", agent, version)
    for wrong in ("nobody", "a@b", "a@example.org, b@example.org", "é@example.org", "a@example.org\nBcc: x@y.org"):
        with pytest.raises(ActionRefused, match="adresse"):
            change_answer_address(case, wrong, agent, case.version)
    with pytest.raises(NotAllowed):
        change_answer_address(case, "x@example.org", person("reader", "r"), case.version)


def test_who_writes_is_said_to_be_a_relative(case: Case, agent: Actor) -> None:
    writer = case.correspondents.get()
    set_correspondent_role(writer, "relative", agent)
    assert case.correspondents.get().role == "relative"
    with pytest.raises(ActionRefused, match="qualité"):
        set_correspondent_role(writer, "king", agent)


# Keeping a case in order


def test_a_note_makes_older_pages_stale(case: Case, agent: Actor) -> None:
    case.refresh_from_db()
    before = case.version
    note(case, "  Vu avec le consulat. ", agent)
    assert case.case_notes.get().text == "Vu avec le consulat."
    assert case.version == before + 1
    with pytest.raises(ActionRefused, match="vide"):
        note(case, " \n", agent)
    with pytest.raises(NotAllowed):
        note(case, "Vu.", person("agent", "cantal", "15"))


def test_an_agent_takes_a_case_and_only_a_supervisor_gives_it_away(case: Case, agent: Actor, chief: Actor) -> None:
    assign(case, agent.user, agent)
    assert Case.objects.get(pk=case.pk).assignee == agent.user
    with pytest.raises(NotAllowed, match="encadrement"):
        assign(case, chief.user, agent)
    assign(case, chief.user, chief)
    assert Case.objects.get(pk=case.pk).assignee == chief.user
    assign(case, None, agent)
    assert Case.objects.get(pk=case.pk).assignee is None


def test_closing_needs_a_reason_and_sends_nothing_and_only_a_supervisor_reopens(
    case: Case, agent: Actor, chief: Actor
) -> None:
    case.refresh_from_db()
    with pytest.raises(ActionRefused, match="raison"):
        close(case, "", agent, case.version)
    with pytest.raises(StaleDecision):
        close(case, "Reparti.", agent, case.version + 7)
    letters = Outgoing.objects.count()
    close(case, "Reparti chez lui.", agent, case.version)
    assert (case.state, case.deadline, Outgoing.objects.count()) == (CaseState.CLOSED, None, letters)
    with pytest.raises(NotAllowed):
        reopen(case, "Revenu.", agent, case.version)
    reopen(case, "Une erreur.", chief, case.version)
    assert case.state == CaseState.TO_DECIDE
    with pytest.raises(StateChanged):
        reopen(case, "Encore.", chief, case.version)


def test_somebody_who_asks_nothing_is_set_aside_and_no_longer_holds_up_the_others(desk: Desk, agent: Actor) -> None:
    papers = six_papers(Traveller(), desk.today) | {"ami.jpg": FRIEND.passport()}
    case = _case(desk.arrives(pages=papers))
    assert case.applicants.count() == 2
    friend = case.applicants.get(passport_number=FRIEND.number)
    with pytest.raises(ActionRefused, match="raison"):
        set_aside(friend, "", agent, case.version)
    set_aside(friend, "Passeport de l'hébergeant.", agent, case.version)
    case.refresh_from_db()
    with pytest.raises(ActionRefused, match="seul demandeur"):
        set_aside(case.applicants.get(passport_number=Traveller().number), "Erreur.", agent, case.version)
    drafts = drafts_for(case, agent, desk.today)
    assert [draft.passport_number for draft in drafts] == [Traveller().number]
    case.refresh_from_db()
    approve(case, {d.pk: (d.permit_sha256, d.certificate_sha256) for d in drafts}, agent, case.version, desk.today)
    case.refresh_from_db()
    assert case.state == CaseState.APPROVED
    friend.refresh_from_db()
    assert friend.outcome == Applicant.Outcome.ASIDE


def test_a_case_whose_only_missing_papers_were_those_of_somebody_set_aside_is_complete(
    desk: Desk, agent: Actor
) -> None:
    papers = six_papers(Traveller(), desk.today) | {"ami.jpg": FRIEND.passport()}
    case = _case(desk.arrives(pages=papers))
    assert case.verdict == "incomplete"
    set_aside(case.applicants.get(passport_number=FRIEND.number), "Passeport de l'hébergeant.", agent, case.version)
    case.refresh_from_db()
    assert case.verdict == "complete"


# Other mail


def test_a_topic_is_answered_once_and_never_an_automatic_mail(desk: Desk, agent: Actor) -> None:
    message = _other_mail(desk)
    message.answers.all().delete()
    outgoing = answer_topic(message, agent)
    assert (outgoing.state, outgoing.purpose) == (OutgoingState.QUEUED, "topic")
    assert "Plateforme régionale de naturalisation" in outgoing.text
    message.refresh_from_db()
    assert message.handled_at is not None
    with pytest.raises(ActionRefused, match="déjà reçu"):
        answer_topic(message, agent)
    robot = desk.arrives("Absent.", subject="Réponse automatique", headers={"Auto-Submitted": "auto-replied"})
    with pytest.raises(ActionRefused, match="répond pas"):
        answer_topic(robot, agent)


def test_a_reclassified_message_is_answered_about_its_new_topic(desk: Desk, agent: Actor) -> None:
    message = _other_mail(desk)
    message.answers.all().delete()
    with pytest.raises(ActionRefused, match="n'existe pas"):
        reclassify(message, "weather", agent)
    reclassify(message, "employer", agent)
    assert "Plateforme des autorisations de travail" in answer_topic(message, agent).text
    assert Event.objects.filter(action="reclassify", thing_id=message.pk).exists()


def test_a_message_is_forwarded_as_it_came_and_once(desk: Desk, agent: Actor) -> None:
    message = _other_mail(desk)
    outgoing = forward(message, "collegue@prefecture.example.org", agent)
    assert outgoing is not None
    assert outgoing.recipient == "collegue@prefecture.example.org"
    sent = email.message_from_bytes(blobs().get(outgoing.sha256), policy=email.policy.default)
    (original,) = [part for part in sent.walk() if part.get_filename()]
    assert original.get_payload(decode=True) == blobs().get(message.sha256)
    assert forward(message, "collegue@prefecture.example.org", agent) is None
    with pytest.raises(NotAllowed):
        forward(message, "x@example.org", person("reader", "r"))


def test_mail_that_was_taken_for_something_else_becomes_a_case(desk: Desk, agent: Actor) -> None:
    message = _other_mail(desk)
    case = open_case_from(message, agent)
    message.refresh_from_db()
    assert (message.state, message.case, message.category) == (MessageState.ATTACHED, case, "visa-extension")
    assert (case.state, case.automatic, letters_of(case)) == (CaseState.TO_DECIDE, False, [])
    with pytest.raises(StateChanged):
        open_case_from(message, agent)
    assert Case.objects.count() == 1


def test_only_what_is_in_quarantine_is_tried_again(desk: Desk, agent: Actor) -> None:
    message = _other_mail(desk)
    with pytest.raises(StateChanged):
        retry(message, agent)
    quarantined = desk.receive(desk.mail("Ma naturalisation ?", subject="Bonjour", sender="q@example.org"))
    move(quarantined, "quarantine", MACHINE, trouble="Illisible.")
    retry(quarantined, agent)
    desk.work()
    quarantined.refresh_from_db()
    assert (quarantined.state, quarantined.trouble) == (MessageState.FILED, "")


def test_what_is_handled_is_marked_by_an_agent_alone(desk: Desk, agent: Actor) -> None:
    message = _other_mail(desk)
    with pytest.raises(NotAllowed):
        mark_handled(message, person("auditor", "a"))
    mark_handled(message, agent)
    assert Message.objects.get(pk=message.pk).handled_at is not None
    assert verify() == []
