"""A picture that is written into a text is a paper like one that is attached: it becomes a part, or a file's member."""

import base64
import binascii
import time
from email.message import EmailMessage
from urllib.parse import quote

from documents.opening import Limits, Opened, open_file
from documents.opening.embedded import files_in, without_files
from documents.opening.uuencoded import unwoven
from documents.page import Unreadable
from intake.parse import ParseLimits, parse
from samples.outlook import Letter, msg, tnef
from tests.documents.papers import encoded, picture

LIMITS = Limits()
PHOTO, SHOT = encoded(picture("x"), "JPEG"), encoded(picture("y"))


def image(data: bytes, declared: str = "image/jpeg") -> str:
    return f'<p><img alt="x" src="data:{declared};base64,{base64.b64encode(data).decode()}"></p>'


HTML = f"<html><body><p>Bonjour</p>{image(PHOTO)}{image(SHOT, 'image/png')}<p>Merci</p></body></html>"


def mail(*, plain: bool) -> EmailMessage:
    message = EmailMessage()
    message["From"], message["Subject"], message["Message-ID"] = "anna@example.org", "Demande", "<1@example.org>"
    message["Date"] = "Mon, 15 Jun 2020 10:00:00 +0200"
    if plain:
        message.set_content("Bonjour\nMerci")
        message.add_alternative(HTML, subtype="html", cte="base64")
    else:
        message.set_content(HTML, subtype="html", cte="quoted-printable")
    return message


def test_pictures_of_a_mails_html_are_parts_below_it() -> None:
    for plain, path in ((True, "1.2"), (False, "1")):
        parsed = parse(mail(plain=plain).as_bytes())
        assert [(part.path, part.name, part.media_type, part.data) for part in parsed.parts] == [
            (f"{path}.1", "picture 1.jpg", "image/jpeg", PHOTO),
            (f"{path}.2", "picture 2.png", "image/png", SHOT),
        ]
        assert parsed.text.split() == (["Bonjour", "Merci"] if plain else ["Bonjour", "x", "x", "Merci"])
        assert parsed.notes == ()


def test_they_are_within_the_limits() -> None:
    raw = mail(plain=False).as_bytes()
    few = parse(raw, ParseLimits(parts=2))
    assert ([part.path for part in few.parts], "too-many-parts" in few.notes) == (["1.1"], True)
    small = parse(raw, ParseLimits(part_bytes=len(SHOT)))
    assert "part-too-large" in small.notes
    assert [(bool(part.data), part.size) for part in small.parts] == [(False, len(PHOTO)), (True, len(SHOT))]


def _members(opened: Opened) -> list[tuple[str, bytes]]:
    return [(member.name, member.data) for member in opened.members]


def test_in_a_file_they_are_its_members() -> None:
    found = [("picture 1.jpg", PHOTO), ("picture 2.png", SHOT)]
    opened = open_file("page.html", HTML.encode(), LIMITS)
    assert _members(opened) == found
    assert [line.text for line in opened.pages[0].lines] == ["Bonjour", "Merci"]
    assert _members(open_file("a.eml", mail(plain=True).as_bytes(), LIMITS)) == found
    letter = Letter(subject="Demande", html=HTML)
    for wrapped in (msg(letter), tnef(letter)):
        assert _members(open_file("a", wrapped, LIMITS)) == found
    few = open_file("page.html", HTML.encode(), Limits(archive_files=1))
    assert (_members(few), few.unread) == (found[:1], Unreadable.ARCHIVE_TOO_LARGE)


def test_an_attached_page_is_one_part_with_its_pictures_inside() -> None:
    message = mail(plain=True)
    message.add_attachment(HTML, subtype="html", filename="page.html", cte="base64")
    assert [part.path for part in parse(message.as_bytes()).parts] == ["1.1.2.1", "1.1.2.2", "1.2"]


def test_digits_may_be_folded_escaped_or_cut() -> None:
    digits = base64.encodebytes(PHOTO).decode()
    for written in (digits, digits.replace("\n", "\r\n "), quote(digits), digits.replace("\n", "").rstrip("=")):
        assert [file.data for file in files_in(f'<img src="data:image/jpeg;base64,{written}">')] == [PHOTO]
    (cut,) = files_in(f"<img src='data:image/jpeg;charset=x;base64, {digits[:101]}'>")
    assert PHOTO.startswith(cut.data)
    assert len(cut.data) > 60


def test_what_is_no_paper_stays_out_and_words_stay() -> None:
    assert not list(files_in(image(b"x" * 300, "font/woff2") + image(b"<svg/>", "image/svg+xml")))
    assert without_files("metadata: base64, data:image/png;base64,AAAA et la suite") == "metadata: base64,  et la suite"
    began = time.process_time()
    list(files_in("data:image/png;base64," * 50_000 + "data:;" * 50_000 + ";a=b" * 50_000))
    assert time.process_time() - began < 3


def uuencoded(name: str, data: bytes) -> str:
    rows = (binascii.b2a_uu(data[at : at + 45]).decode() for at in range(0, len(data), 45))
    return f"begin 644 {name}\n{''.join(rows)}`\nend\n"


def _plain(text: str) -> bytes:
    head = "From: anna@example.org\nDate: Mon, 15 Jun 2020 10:00:00 +0200\nMessage-ID: <1@example.org>\n"
    return f"{head}MIME-Version: 1.0\nContent-Type: text/plain\n\n{text}".encode()


def test_a_uuencoded_file_in_the_text_is_a_part_and_no_words() -> None:
    text = f"Bonjour,\n\n{uuencoded('../mon passeport.jpg', PHOTO)}\n{uuencoded('b.png', SHOT)}\nMerci"
    for written in (text, "\n".join(line.rstrip() for line in text.split("\n")), text.replace("\n", "\r\n")):
        parsed = parse(_plain(written))
        assert [(part.path, part.name, part.media_type, part.data) for part in parsed.parts] == [
            ("1.1", "mon passeport.jpg", "image/jpeg", PHOTO),
            ("1.2", "b.png", "image/png", SHOT),
        ]
        assert parsed.text.split() == ["Bonjour,", "Merci"]
        assert parsed.notes == ()


def test_in_a_file_it_is_a_member() -> None:
    text = f"Bonjour\n{uuencoded('p.jpg', PHOTO)}"
    for data in (text.encode(), _plain(text)):
        opened = open_file("a", data, LIMITS)
        assert _members(opened) == [("p.jpg", PHOTO)]
        assert [line.text for page in opened.pages for line in page.lines] == ["Bonjour"]


def test_one_that_is_cut_is_given_as_far_as_it_goes_and_words_are_none() -> None:
    cut = unwoven(uuencoded("p.jpg", PHOTO)[:2_000])
    assert PHOTO.startswith(cut.files[0].data[:1_000])
    assert len(cut.files[0].data) > 1_000
    words = "begin 644 rue des Lilas\net la suite de ma lettre\nend\n"
    assert unwoven(words) == (words, ())
    began = time.process_time()
    unwoven("begin 644 a\n" * 50_000 + "M" * 200_000)
    assert time.process_time() - began < 3
