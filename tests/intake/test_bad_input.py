"""Broken, hostile and huge mail: each ends as a row with a reason, the right person is told, and the others go on."""

import datetime as dt
import io
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfWriter

from cases.models import Case, Message, Outgoing, Reading
from cases.states import CaseState, MessageState
from config.service import load
from intake.reader_pool import ReaderPool
from intake.rounds import poll_round, send_round, work_round
from samples import broken
from tests.installation import installed
from tests.stories import Desk, NoReader

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def pool() -> Iterator[ReaderPool]:
    with ReaderPool(workers=1) as readers:
        yield readers


def with_file(name: str, media_type: str, data: bytes) -> bytes:
    """A request with this one attachment."""
    head, _, _ = broken.empty_attachment().partition(b"--b1\r\n")
    parts = (broken.text_part(), broken.file_part(name, media_type, data))
    return head + b"".join(b"--b1\r\n" + part + b"\r\n" for part in parts) + b"--b1--\r\n"


def locked_pdf() -> bytes:
    writer, out = PdfWriter(), io.BytesIO()
    writer.add_blank_page(200, 200)
    writer.encrypt("un secret", algorithm="AES-256")
    writer.write(out)
    return out.getvalue()


def request_letter() -> str:
    """The request for what is missing, as the applicant reads it."""
    return Outgoing.objects.get(purpose="unreadable").text


@pytest.mark.parametrize(
    ("raw", "note"),
    [
        (broken.missing_boundary, "close-boundary-not-found"),
        (broken.unknown_charset, "unknown-charset"),
        (broken.raw_eight_bit_header, "raw-8bit-header"),
    ],
)
def test_a_message_of_bad_form_is_a_request_all_the_same_with_a_note_of_what_was_odd(
    desk: Desk, raw: Any, note: str
) -> None:
    message = desk.receive(raw())
    desk.work()
    message.refresh_from_db()
    assert message.state == MessageState.ATTACHED
    assert note in message.notes
    assert message.case is not None
    assert message.case.state == CaseState.WAITING
    assert message.case.answer_address == "anna.exemple@mail.example.org"


@pytest.mark.parametrize("raw", [b"", b"\xff\xfe\x00 nothing that anybody knows", b"\r\n\r\n", b"From: \xff\r\n"])
def test_what_is_no_mail_at_all_is_filed_and_answers_nobody(desk: Desk, raw: bytes) -> None:
    message = desk.receive(raw)
    desk.work()
    message.refresh_from_db()
    assert message.state in (MessageState.FILED, MessageState.QUARANTINED)
    assert message.notes or message.trouble
    assert not Outgoing.objects.exists()


def test_a_message_without_a_sender_reaches_an_agent_and_gets_no_letter(desk: Desk) -> None:
    message = desk.receive(broken.no_from())
    desk.work()
    message.refresh_from_db()
    assert "no-sender" in message.notes
    assert Case.objects.get().state == CaseState.TO_DECIDE
    assert not Outgoing.objects.exists()


def test_the_same_message_id_with_other_bytes_is_another_message_of_the_same_case(desk: Desk) -> None:
    for raw in broken.twins():
        desk.receive(raw)
    desk.work()
    assert Message.objects.count() == 2
    assert Case.objects.get().messages.count() == 2


def test_a_message_in_a_message_in_a_message_is_opened_to_a_depth_and_no_further(desk: Desk, pool: ReaderPool) -> None:
    message = desk.receive(broken.deep_nesting(33))
    work_round(pool)
    message.refresh_from_db()
    assert message.state == MessageState.ATTACHED
    assert "too-deep" in message.notes
    assert message.attachments.count() < 60


#: the file; why nobody can read it; what the applicant is told of it
FILES: dict[str, tuple[str, str, Callable[[], bytes], str, str]] = {
    "empty": ("visa.pdf", "application/pdf", lambda: b"", "empty", "visa.pdf : Le fichier est vide."),
    "locked": (
        "billet.pdf",
        "application/pdf",
        locked_pdf,
        "locked",
        "billet.pdf : Le fichier est protégé par un mot de passe.",
    ),
    "broken": (
        "passeport.pdf",
        "application/pdf",
        lambda: b"%PDF-1.4 nothing",
        "broken",
        "passeport.pdf : Le fichier est abîmé",
    ),
    "zip bomb": (
        "dossier.zip",
        "application/zip",
        lambda: broken.zip_bomb(200),
        "archive-too-large",
        "dossier.zip : L’archive est trop grande.",
    ),
    "program": (
        "passeport.jpg",
        "image/jpeg",
        lambda: b"MZ\x90\x00\x03" + b"\x00" * 55 + b"\x80\x00\x00\x00" + b"\x00" * 64 + b"PE\x00\x00" + b"\x00" * 200,
        "executable",
        "passeport.jpg : Ce fichier est un programme.",
    ),
}


@pytest.mark.ocr
@pytest.mark.parametrize("what", FILES)
def test_a_file_that_nobody_can_read_is_listed_and_its_sender_is_told_what_to_do(
    desk: Desk, pool: ReaderPool, what: str
) -> None:
    name, media_type, data, reason, said = FILES[what]
    message = desk.receive(with_file(name, media_type, data()))
    other = desk.receive(desk.mail("Ma naturalisation ?", subject="Naturalisation", sender="bo@example.org"))
    work_round(pool)
    message.refresh_from_db()
    other.refresh_from_db()
    assert (message.state, other.state) == (MessageState.ATTACHED, MessageState.FILED)
    attachment = message.attachments.get()
    assert attachment.name == name
    reading = Reading.objects.get(sha256=attachment.sha256)
    assert f'"unread":"{reason}"' in reading.seen
    assert request_letter().count(said) == 1  # of a file that may hold any of six papers
    assert message.case is not None
    assert (message.case.verdict, message.case.state) == ("incomplete", CaseState.WAITING)


@pytest.mark.ocr
def test_a_picture_of_a_billion_points_is_refused_before_it_is_unpacked(desk: Desk, pool: ReaderPool) -> None:
    message = desk.receive(with_file("plan.png", "image/png", broken.pixel_bomb()))
    work_round(pool)
    message.refresh_from_db()
    assert message.state == MessageState.ATTACHED
    assert '"unread":"too-many-pixels"' in Reading.objects.get(sha256=message.attachments.get().sha256).seen
    assert "plan.png : L’image est trop grande." in request_letter()


def test_a_mail_of_forty_megabytes_has_its_row_and_its_sender_is_told(
    tmp_path: Path, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    with installed(tmp_path / "service") as installation:
        monkeypatch.setenv("INTAKE_IMAP_PASSWORD", installation.servers.password)
        settings.SERVICE = load(installation.settings)
        installation.deliver(broken.huge(40))
        desk = Desk()
        installation.deliver(desk.mail("Ma naturalisation ?", subject="Naturalisation", sender="bo@example.org"))
        row = poll_round(settings.SERVICE.mailboxes[0])
        assert (row.held, row.accounted) == (2, 2)
        work_round(NoReader())
        huge = Message.objects.get(too_large=True)
        assert huge.size > 40_000_000
        assert huge.from_address == "anna.exemple@mail.example.org"
        assert huge.state in (MessageState.ATTACHED, MessageState.FILED)
        assert Message.objects.get(too_large=False).state == MessageState.FILED
        send_round()
        told = [mail for mail in installation.servers.sent() if mail.recipients == (huge.from_address,)]
        assert told
        letters = " ".join(Outgoing.objects.filter(recipient=huge.from_address).values_list("text", flat=True))
        assert "Le message entier est trop lourd." in letters
        assert "moins de 25 Mo" in letters
        assert huge.received_at - dt.datetime.now(dt.UTC) < dt.timedelta(hours=1)
