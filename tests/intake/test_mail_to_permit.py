"""The whole way, over real mail servers: a request is delivered, an agent approves, and two signed papers arrive."""

import datetime as dt
import email
import email.policy
import io
from collections.abc import Iterator
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest
from django.utils import timezone
from pypdf import PdfReader

from cases.actions.drafting import draft_pdf
from cases.models import Case, Draft, Message, Outgoing
from cases.states import CaseState, DraftState
from cases.surroundings import service
from cases.transitions import actor_of
from config.service import load
from generators.signature import verify
from generators.signing_authority import root_of
from intake.demo_servers import SentMail
from intake.reader_pool import FileReader, ReaderPool
from intake.rounds import poll_round, send_round, work_round
from samples.mailbox import one
from tests.deciders import grant, person
from tests.installation import PASSPHRASE, Installation, installed
from tests.stories import Desk, NoReader, Traveller, six_papers

pytestmark = pytest.mark.django_db


@pytest.fixture
def installation(tmp_path: Path, settings: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[Installation]:
    with installed(tmp_path / "service") as made:
        monkeypatch.setenv("INTAKE_IMAP_PASSWORD", made.servers.password)
        settings.SERVICE = load(made.settings)
        yield made


def _round(reader: FileReader) -> None:
    for mailbox in service().mailboxes:
        poll_round(mailbox)
    work_round(reader)
    send_round()


def _decision(installation: Installation, case: Case) -> SentMail:
    """An agent approves; the mail as the applicant's server took it."""
    grant(case, actor_of(person("agent", "lou").user), timezone.localdate())  # type: ignore[arg-type]
    assert send_round() == 1
    case.refresh_from_db()
    assert case.state == CaseState.ISSUED
    return installation.servers.sent()[-1]


def _papers(mail: SentMail) -> tuple[EmailMessage, list[tuple[str, bytes]]]:
    message = email.message_from_bytes(mail.raw, policy=email.policy.default)
    assert isinstance(message, EmailMessage)
    files = [(part.get_filename() or "", part.get_payload(decode=True)) for part in message.iter_attachments()]
    return message, [(name, data) for name, data in files if isinstance(data, bytes)]


def _check_papers(installation: Installation, case: Case, mail: SentMail, surname: str, number: str) -> None:
    draft = Draft.objects.get(applicant__case=case, state=DraftState.APPROVED)
    message, files = _papers(mail)
    reference = draft.permit_reference
    assert [name for name, _ in files] == [f"APS-{reference}.pdf", f"attestation-{reference}.pdf"]
    root = root_of((installation.folder / "test-authority.p12").read_bytes(), PASSPHRASE)
    for (_, pdf), paper in zip(files, ("permit", "certificate"), strict=True):
        check = verify(pdf, root, dt.datetime.now(dt.UTC))
        assert check is not None
        assert check.genuine
        assert pdf.startswith(draft_pdf(draft, paper))  # the very bytes that the agent approved
        text = " ".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)
        assert surname in text
        assert number in text
        assert reference in text
    assert mail.recipients == (case.answer_address,)
    body = message.get_body(("plain",))
    assert body is not None
    assert reference in body.get_content()
    newest = case.messages.latest("received_at", "id")  # INTERNALDATE has whole seconds: two mails may share one
    assert str(message["In-Reply-To"]) == newest.message_id_header


def test_from_a_delivered_mail_to_the_two_signed_papers(installation: Installation) -> None:
    desk = Desk()
    papers = six_papers(Traveller(), desk.today)
    visa = papers.pop("visa.jpg")
    installation.deliver(desk.mail(pages=papers))
    _round(NoReader())
    case = Case.objects.get()
    assert case.state == CaseState.WAITING
    receipt, request = installation.servers.sent()
    assert case.reference.encode() in receipt.raw
    asked = email.message_from_bytes(request.raw, policy=email.policy.default)
    # The applicant presses "reply": our Message-ID comes back.
    installation.deliver(
        desk.mail("Voici mon visa.", subject="Re: pièces", answers=str(asked["Message-ID"]), pages={"visa.jpg": visa})
    )
    _round(NoReader())
    case.refresh_from_db()
    assert (case.verdict, case.state) == ("complete", CaseState.TO_DECIDE)
    assert Message.objects.filter(case=case).count() == 2
    _check_papers(installation, case, _decision(installation, case), "OKONKWO", "A02345678")
    assert {outgoing.state for outgoing in Outgoing.objects.all()} == {"sent"}
    _round(NoReader())
    assert len(installation.servers.sent()) == Outgoing.objects.count()  # nothing leaves twice


@pytest.mark.ocr
def test_a_drawn_request_is_read_for_real_and_granted(installation: Installation) -> None:
    sample = one("complete-french", 63, timezone.localdate())
    fields = sample.truth["applicants"][0]["fields"]
    installation.deliver(sample.raw)
    with ReaderPool(workers=2) as pool:
        _round(pool)
    case = Case.objects.get()
    assert (case.verdict, case.state) == ("complete", CaseState.TO_DECIDE), case.judgement
    mail = _decision(installation, case)
    _check_papers(installation, case, mail, fields["surname"], fields["passport_number"])
