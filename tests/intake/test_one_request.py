"""A complete request, from the mail to the queue: one case, a receipt, an acknowledgement, drafts; no OCR."""

import pytest

from cases.models import Case, Draft, Message, Outgoing
from cases.states import CaseState, MessageState
from tests.stories import Desk, Traveller, letters_of, six_papers

pytestmark = pytest.mark.django_db


def test_a_complete_request_comes_to_an_agent_with_drafts() -> None:
    desk = Desk()
    message = desk.arrives(pages=six_papers(Traveller(), desk.today))
    assert message.state == MessageState.ATTACHED
    case = Case.objects.get()
    assert (case.verdict, case.state) == ("complete", CaseState.TO_DECIDE), case.judgement
    assert letters_of(case) == [("receipt", "queued"), ("acknowledgement", "queued")]
    applicant = case.applicants.get()
    assert applicant.full_name == "OKONKWO ADAEZE GRACE"
    assert Draft.objects.get().passport_number == "A02345678"


def test_what_is_missing_is_asked_for_once_and_in_one_letter() -> None:
    desk = Desk()
    papers = six_papers(Traveller(), desk.today)
    del papers["visa.jpg"], papers["annulation.jpg"]
    desk.arrives(pages=papers)
    case = Case.objects.get()
    assert (case.verdict, case.state) == ("incomplete", CaseState.WAITING)
    assert letters_of(case) == [("receipt", "queued"), ("request", "queued")]
    assert case.deadline is not None


def test_that_a_paper_did_not_arrive_is_said_by_the_list_alone() -> None:
    desk = Desk()
    papers = six_papers(Traveller(), desk.today)
    desk.arrives(pages={"visa.jpg": papers["visa.jpg"]})
    french = Outgoing.objects.get(purpose="request").text
    assert "• Page d’identité du passeport. Photographiez" in french
    assert "Nous n’avons pas reçu" not in french


def test_four_mails_in_two_days_make_one_case_and_one_letter() -> None:
    desk = Desk()
    papers = list(six_papers(Traveller(), desk.today).items())
    for number in range(4):
        desk.receive(
            desk.mail(
                f"Voici la suite de mes documents ({number}), pour ma prolongation de visa.",
                pages=dict(papers[number : number + 1]),
            )
        )
    desk.work()
    case = Case.objects.get()
    assert case.messages.count() == 4
    assert letters_of(case) == [("receipt", "queued"), ("request", "queued")]


def test_a_message_that_is_no_request_is_filed_and_visible() -> None:
    desk = Desk()
    message = desk.arrives(
        "Bonjour, où en est ma demande de naturalisation française ?", subject="Naturalisation", sender="bo@example.org"
    )
    assert (message.state, message.category) == (MessageState.FILED, "citizenship")
    assert Case.objects.count() == 0
    assert message.answers.get().state == "held"


def test_the_same_bytes_twice_are_one_message() -> None:
    desk = Desk()
    raw = desk.mail(pages=six_papers(Traveller(), desk.today))
    assert desk.receive(raw).pk == desk.receive(raw).pk
    assert Message.objects.count() == 1
