"""A message in a file of its own is known by its header block, whatever its name and type; pasted text stays text."""

import base64
import time
from email.message import EmailMessage

import pytest

from documents.opening import Budget, Limits, Opened, open_file
from documents.page import Unreadable
from samples.outlook import Letter, tnef
from samples.sealed_mail import signed
from tests.documents.papers import LETTER, archive, encoded, pdf, picture

LIMITS = Limits()
PHOTO = encoded(picture("x"), "JPEG")


def words(opened: Opened) -> list[list[str]]:
    return [[line.text for line in page.lines] for page in opened.pages]


def notice(**more: str) -> EmailMessage:
    message = EmailMessage()
    message["From"] = "Air Exemple <no-reply@example.org>"
    message["To"] = "anna@example.org"
    message["Subject"] = "Votre vol est annulé"
    message["Date"] = "Mon, 08 Jun 2020 10:15:00 +0200"
    message["Message-ID"] = "<1@example.org>"
    for name, value in more.items():
        message[name.replace("_", "-")] = value
    message.set_content("Bonjour,\nle vol AF 876 est annulé.\n")
    return message


def test_words_are_a_page_and_attachments_members() -> None:
    message = notice()
    message.add_alternative("<p>Bonjour,<br>le vol AF 876 est annulé.</p>", subtype="html")
    message.add_attachment(pdf(LETTER), maintype="application", subtype="pdf", filename="billet annulé.pdf")
    message.add_attachment(PHOTO, maintype="image", subtype="jpeg", disposition="inline", cid="<1@x>")
    opened = open_file("annulation.bin", message.as_bytes(), LIMITS)
    assert (opened.media_type, opened.unread) == ("message/rfc822", None)
    assert words(opened) == [["Votre vol est annulé", "Bonjour,", "le vol AF 876 est annulé."]]
    names = [member.name for member in opened.members]
    assert names[0] == "billet annulé.pdf"
    assert opened.members[1].data == PHOTO


@pytest.mark.parametrize("line_end", [b"\n", b"\r\n"])
@pytest.mark.parametrize("before", [b"", b"\r\n", b"From anna@example.org Mon Jun  8 10:15:00 2020\n"])
def test_it_is_known_by_its_header_block(line_end: bytes, before: bytes) -> None:
    raw = before + notice().as_bytes().replace(b"\n", line_end)
    assert open_file("note.txt", raw, LIMITS).media_type == "message/rfc822"


@pytest.mark.parametrize(
    "pasted",
    [
        "From: Air Exemple <no-reply@example.org>\nSent: Monday 8 June 2020\nTo: Anna\nSubject: Flight\n\nCancelled.",
        "De : Air Exemple\nEnvoyé : lundi 8 juin 2020\nÀ : Anna\nObjet : Vol annulé\n\nVotre vol est annulé.",
        "From: a\nTo: b\nDate: c\nSubject: d\n\nYour flight is cancelled",
        "Nom: ERIKSSON\nPrénom: Anna\nTo: b\n\nx",
        "Subject: demande\n\nBonjour",
    ],
)
def test_what_was_pasted_stays_text(pasted: str) -> None:
    opened = open_file("vol.eml", pasted.encode(), LIMITS)
    assert opened.media_type == "text/plain"
    assert words(opened) == [[line for line in pasted.split("\n") if line]]


def test_a_message_in_it_has_a_page_of_its_own_however_deep() -> None:
    inner = notice()
    inner.add_attachment(PHOTO, maintype="image", subtype="jpeg", filename="p.jpg")
    for level in range(4):
        outer = EmailMessage()
        outer["From"], outer["Subject"], outer["Message-ID"] = "b@example.org", f"TR {level}", f"<{level}@x>"
        outer["Date"] = "Mon, 08 Jun 2020 10:15:00 +0200"
        outer.set_content(f"voir {level}")
        outer.add_attachment(inner)
        inner = outer
    opened = open_file("m", inner.as_bytes(), LIMITS)
    assert [page[0] for page in words(opened)] == ["TR 3", "TR 2", "TR 1", "TR 0", "Votre vol est annulé"]
    assert [member.name for member in opened.members] == ["TR 2/TR 1/TR 0/Votre vol est annulé/p.jpg"]


def test_a_nested_message_in_base64_is_read() -> None:
    inner = base64.encodebytes(notice().as_bytes())
    raw = b"From: a@x\r\nSubject: TR\r\nMIME-Version: 1.0\r\nContent-Type: message/rfc822\r\n"
    raw += b"Content-Transfer-Encoding: base64\r\n\r\n" + inner
    assert words(open_file("m", raw, LIMITS))[-1] == ["Votre vol est annulé", "Bonjour,", "le vol AF 876 est annulé."]


def test_containers_inside_are_members_that_open_in_turn() -> None:
    message = notice()
    winmail = tnef(Letter(subject="s", plain="t"))
    message.add_attachment(winmail, maintype="application", subtype="ms-tnef")
    message.add_attachment(signed(b"content"), maintype="application", subtype="pkcs7-mime")
    message.add_attachment(archive(("a.txt", b"x")), maintype="application", subtype="zip", filename="a.zip")
    members = open_file("m", message.as_bytes(), LIMITS).members
    kinds = [open_file(member.name, member.data, LIMITS, depth=1).media_type for member in members]
    assert kinds == ["application/ms-tnef", "application/pkcs7-mime", "application/zip"]


def test_letters_are_read_as_declared_or_as_they_look() -> None:
    head = b"From: a@x\r\nSubject: =?koi8-r?B?8sXK0w==?=\r\nMessage-ID: <1@x>\r\nMIME-Version: 1.0\r\n"
    for charset, data in (("koi8-r", "Рейс отменён".encode("koi8-r")), ("x-none", "Рейс отменён".encode())):
        raw = head + f"Content-Type: text/plain; charset={charset}\r\n\r\n".encode() + data
        assert words(open_file("m", raw, LIMITS)) == [["Рейс", "Рейс отменён"]]


def test_limits_hold_for_it_too() -> None:
    message = notice()
    for number in range(5):
        message.add_attachment(b"%d" % number * 100, maintype="image", subtype="jpeg", filename="image.jpg")
    raw = message.as_bytes()
    opened = open_file("m", raw, LIMITS, budget=Budget(bytes=10_000, files=3))
    assert [member.name for member in opened.members] == ["image.jpg", "image (2).jpg", "image (3).jpg"]
    assert opened.unread is Unreadable.ARCHIVE_TOO_LARGE
    deep = open_file("m", raw, LIMITS, depth=LIMITS.archive_depth)
    assert (deep.members, deep.unread) == ((), Unreadable.ARCHIVE_TOO_DEEP)
    assert words(deep)[0][0] == "Votre vol est annulé"


def test_one_that_no_honest_program_writes_is_still_read_as_text() -> None:
    raw = notice().as_bytes().replace(b"Content-Type: text/plain", b"Content-Type: multipart/mixed; boundary=b")
    for level in range(100):
        raw += b"\n--b\nContent-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (level, level)
    opened = open_file("m", raw + b"Le vol est bien annule.", LIMITS)
    assert opened.media_type == "text/plain"
    assert "Le vol est bien annule." in words(opened)[0]


def test_a_subject_without_end_takes_no_time() -> None:
    head = b"From: a@x\r\nDate: x\r\nMessage-ID: <1@x>\r\nMIME-Version: 1.0\r\nSubject: "
    endless = head + b"=?utf-8?Q?a?= " * 200_000 + b"\r\n\r\nx"
    started = time.process_time()
    assert open_file("m", endless, LIMITS).media_type == "message/rfc822"
    assert time.process_time() - started < 5


def test_a_saved_web_page_is_read_as_a_message() -> None:
    raw = (
        b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://air.example/\r\nSubject: Vol\r\n"
        b"Date: Mon, 8 Jun 2020 10:15:00 -0000\r\nMIME-Version: 1.0\r\n"
        b'Content-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n\r\n--b\r\n'
        b"Content-Type: text/html\r\nContent-Location: https://air.example/\r\n\r\n<p>Vol annul&eacute;</p>\r\n"
        b"--b--\r\n"
    )
    assert words(open_file("page.mht", raw, LIMITS)) == [["Vol", "Vol annulé"]]
