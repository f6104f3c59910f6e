"""Letters that come back: a decision brings its case to the top, a delay does not; a report is never answered."""

import datetime as dt
import email.policy
from collections.abc import Iterator
from email.message import EmailMessage
from typing import Any

import pytest
from django.utils import timezone

from cases.actions.keeping import resend
from cases.actions.outbox import confirm_sent
from cases.models import Case, Draft, Event, Message, Outgoing
from cases.states import CaseState, DraftState, OutgoingState
from cases.surroundings import blobs, service
from cases.transitions import MACHINE, ActionRefused, Actor, move
from intake.rounds import send_round
from intake.sending import doubt_what_was_sending
from tests.changed_settings import change
from tests.deciders import grant, person
from tests.servers.smtp import Script, smtp_server
from tests.stories import Desk, Traveller, letters_of, six_papers

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def post(settings: Any) -> Iterator[Script]:
    """A server that takes everything, and no time to undo."""
    script = Script()
    with smtp_server(script) as port:
        smtp = {"host": "127.0.0.1", "port": port, "tls": "none", "user": "", "secret": None}
        change(settings, answers={"undo_minutes": 0, "letters_a_day": 20}, smtp=smtp)
        yield script


@pytest.fixture
def agent() -> Actor:
    return person("agent", "lou")


@pytest.fixture
def issued(post: Script, desk: Desk, agent: Actor) -> Case:
    """A case whose decision has left."""
    case = desk.arrives(pages=six_papers(Traveller(), desk.today)).case
    assert case is not None
    grant(case, agent, desk.today)
    send_round()
    case.refresh_from_db()
    assert case.state == CaseState.ISSUED
    return case


def report(outgoing: Outgoing | None, action: str = "failed", status: str = "5.1.1", *, whole: bool = True) -> bytes:
    """A delivery report as RFC 3464 has it, with our message, or its headers, as its third part."""
    quoted = (
        blobs().get(outgoing.sha256) if outgoing is not None else b"Message-ID: <someone@example.net>\r\n\r\nHello\r\n"
    )
    if not whole:
        quoted = quoted.split(b"\r\n\r\n", 1)[0] + b"\r\n\r\n"
    kind = b"message/rfc822" if whole else b"text/rfc822-headers"
    return (
        (
            f"From: Mail Delivery System <MAILER-DAEMON@mx.example.net>\r\nTo: {service().mailboxes[0].address}\r\n"
            "Subject: Undelivered Mail Returned to Sender\r\nDate: Mon, 23 Nov 2026 10:00:00 +0000\r\n"
            f"Message-ID: <{action}.{status}.{whole}@mx.example.net>\r\n"
            "Auto-Submitted: auto-replied\r\nMIME-Version: 1.0\r\n"
            'Content-Type: multipart/report; report-type=delivery-status; boundary="b"\r\n\r\n'
            "--b\r\nContent-Type: text/plain; charset=us-ascii\r\n\r\nI'm sorry to have to inform you ...\r\n\r\n"
            "--b\r\nContent-Type: message/delivery-status\r\n\r\n"
            "Reporting-MTA: dns; mx.example.net\r\n\r\n"
            f"Final-Recipient: rfc822; ada@example.org\r\nAction: {action}\r\nStatus: {status}\r\n"
            "Diagnostic-Code: smtp; 550 no such user\r\n\r\n"
        ).encode()
        + b"--b\r\nContent-Type: "
        + kind
        + b"\r\n\r\n"
        + quoted
        + b"\r\n--b--\r\n"
    )


def comes_back(desk: Desk, raw: bytes) -> Message:
    message = desk.receive(raw)
    desk.work()
    message.refresh_from_db()
    return message


@pytest.mark.parametrize("whole", [True, False], ids=["the whole letter quoted", "its headers quoted"])
def test_a_decision_that_comes_back_is_undelivered_and_the_first_in_the_queue(
    issued: Case, desk: Desk, whole: bool
) -> None:
    from cases.listing import Tab, cases_in

    decision = Outgoing.objects.get(case=issued, purpose="decision")
    letters = Outgoing.objects.count()
    message = comes_back(desk, report(decision, whole=whole))
    issued.refresh_from_db()
    decision.refresh_from_db()
    assert issued.state == CaseState.UNDELIVERED
    assert decision.bounced_at is not None
    assert (message.state, message.category) == ("filed", "automatic")
    assert message.handled_at is not None
    assert Outgoing.objects.count() == letters
    assert [case.pk for case in cases_in("63", Tab.UNDELIVERED)] == [issued.pk]
    assert Event.objects.filter(case_id=issued.pk, action="letter-came-back").exists()


def test_a_delay_changes_nothing_but_the_record(issued: Case, desk: Desk) -> None:
    decision = Outgoing.objects.get(case=issued, purpose="decision")
    comes_back(desk, report(decision, "delayed", "4.4.1"))
    issued.refresh_from_db()
    decision.refresh_from_db()
    assert (issued.state, decision.bounced_at) == (CaseState.ISSUED, None)
    assert Event.objects.filter(thing="outgoing", thing_id=decision.pk, action="delay").exists()


@pytest.mark.parametrize(("action", "status"), [("relayed", "2.0.0"), ("delivered", "2.1.5")])
def test_a_report_that_is_no_permanent_failure_changes_nothing(
    issued: Case, desk: Desk, action: str, status: str
) -> None:
    comes_back(desk, report(Outgoing.objects.get(case=issued, purpose="decision"), action, status))
    issued.refresh_from_db()
    assert issued.state == CaseState.ISSUED


def test_days_of_temporary_failures_end_as_a_failure(issued: Case, desk: Desk) -> None:
    comes_back(desk, report(Outgoing.objects.get(case=issued, purpose="decision"), "failed", "4.4.7"))
    issued.refresh_from_db()
    assert issued.state == CaseState.UNDELIVERED


def test_a_report_on_nobodys_letter_is_filed_and_not_answered(issued: Case, desk: Desk) -> None:
    letters = Outgoing.objects.count()
    message = comes_back(desk, report(None))
    issued.refresh_from_db()
    assert (message.state, message.category) == ("filed", "automatic")
    assert issued.state == CaseState.ISSUED
    assert Outgoing.objects.count() == letters


def test_a_report_that_an_applicant_forwards_is_a_mail_like_another(issued: Case, desk: Desk) -> None:
    """Only a report of a mail system counts: whoever writes a text about one does not move a case."""
    forwarded = EmailMessage(policy=email.policy.SMTP)
    forwarded["From"], forwarded["To"] = "ada@example.org", service().mailboxes[0].address
    forwarded["Subject"], forwarded["Message-ID"] = "Fwd: Undelivered Mail", "<fwd@example.org>"
    letter = Outgoing.objects.get(case=issued, purpose="decision")
    forwarded.set_content(f"Action: failed\nStatus: 5.1.1\nMessage-ID: {letter.message_id_header}\n")
    comes_back(desk, forwarded.as_bytes())
    issued.refresh_from_db()
    assert issued.state == CaseState.ISSUED


def test_a_request_that_comes_back_brings_the_waiting_case_to_an_agent(post: Script, desk: Desk) -> None:
    papers = six_papers(Traveller(), desk.today)
    del papers["visa.jpg"]
    case = desk.arrives(pages=papers).case
    assert case is not None
    send_round()
    comes_back(desk, report(Outgoing.objects.get(case=case, purpose="request")))
    case.refresh_from_db()
    assert case.state == CaseState.TO_DECIDE


def test_resending_sends_the_very_same_signed_papers_to_a_confirmed_address(
    issued: Case, desk: Desk, agent: Actor, post: Script
) -> None:
    comes_back(desk, report(Outgoing.objects.get(case=issued, purpose="decision")))
    issued.refresh_from_db()
    draft = Draft.objects.get(applicant__case=issued, state=DraftState.APPROVED)
    before = (draft.signed_permit_sha256, draft.signed_certificate_sha256)
    (row,) = resend(issued, "ada.new@example.org", agent, issued.version)
    assert (issued.state, row.recipient) == (CaseState.APPROVED, "ada.new@example.org")
    send_round()
    issued.refresh_from_db()
    draft.refresh_from_db()
    assert issued.state == CaseState.ISSUED
    assert (draft.signed_permit_sha256, draft.signed_certificate_sha256) == before
    sent = post.received[-1]
    assert sent.recipients == ["ada.new@example.org"]
    message = email.message_from_bytes(sent.content, policy=email.policy.default)
    files = [part.get_payload(decode=True) for part in message.iter_attachments()]
    assert files == [blobs().get(sha256) for sha256 in before]


def test_a_second_failure_is_undelivered_again(issued: Case, desk: Desk, agent: Actor) -> None:
    comes_back(desk, report(Outgoing.objects.get(case=issued, purpose="decision")))
    issued.refresh_from_db()
    resend(issued, "ada@example.org", agent, issued.version)
    send_round()
    issued.refresh_from_db()
    assert issued.state == CaseState.ISSUED
    again = Outgoing.objects.get(case=issued, purpose="resend")
    comes_back(desk, report(again, status="5.2.2"))
    issued.refresh_from_db()
    assert issued.state == CaseState.UNDELIVERED


def test_nothing_is_resent_before_something_was_issued(post: Script, desk: Desk, agent: Actor) -> None:
    case = desk.arrives(pages=six_papers(Traveller(), desk.today)).case
    assert case is not None
    with pytest.raises(ActionRefused, match="Aucun titre"):
        resend(case, case.answer_address, agent, case.version)


def test_an_uncertain_decision_whose_bounce_came_is_undelivered_once_an_agent_confirms_that_it_left(
    post: Script, desk: Desk, agent: Actor
) -> None:
    case = desk.arrives(pages=six_papers(Traveller(), desk.today)).case
    assert case is not None
    (decision,) = grant(case, agent, desk.today)
    move(decision, "start", MACHINE)
    assert doubt_what_was_sending() == 1
    comes_back(desk, report(decision))
    case.refresh_from_db()
    decision.refresh_from_db()
    assert (case.state, decision.state) == (CaseState.APPROVED, OutgoingState.UNCERTAIN)
    confirm_sent(decision, agent)
    case.refresh_from_db()
    assert case.state == CaseState.UNDELIVERED


def test_a_mail_of_thanks_after_a_bounce_does_not_hide_it(issued: Case, desk: Desk) -> None:
    comes_back(desk, report(Outgoing.objects.get(case=issued, purpose="decision")))
    desk.arrives("Merci beaucoup !", subject="Re: votre demande")
    issued.refresh_from_db()
    assert issued.state == CaseState.UNDELIVERED
    assert letters_of(issued)[-1][0] == "decision"
    assert timezone.now() - issued.last_mail_at < dt.timedelta(hours=1)
