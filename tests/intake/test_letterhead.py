"""A letterhead that a gateway or an editor spoilt hides no paper: what a mail program shows is found."""

import base64
import datetime as dt
import time
from collections.abc import Callable

import pytest

from intake.parse import parse
from tests.documents.papers import encoded, picture

PICTURE = encoded(picture("x"), "JPEG")
HEAD = (
    b"From: Anna <anna@example.org>\r\nTo: sejours@prefecture.example.org\r\nSubject: Prolongation\r\n"
    b"Date: Mon, 08 Jun 2026 10:15:00 +0200\r\nMessage-ID: <1@example.org>\r\nMIME-Version: 1.0\r\n"
)
KIND = b'Content-Type: multipart/mixed; boundary="b"\r\n'
BODY = (
    b"\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nBonjour\r\n--b\r\n"
    b'Content-Type: image/jpeg; name="p.jpg"\r\nContent-Transfer-Encoding: binary\r\n\r\n' + PICTURE + b"\r\n--b--\r\n"
)


@pytest.mark.parametrize(
    "raw",
    [
        b"\xef\xbb\xbf" + HEAD + KIND + BODY,
        b"\r\n\r\n" + HEAD + KIND + BODY,
        HEAD + b"this is no header\r\n" + KIND + BODY,
        b"X-Mozilla-Status: 0001\r\nX-Mozilla-Keys:\r\n\r\n" + HEAD + KIND + BODY,
        HEAD + b"Content-Type: text/plain\r\n" + KIND + BODY,
        HEAD + BODY,
        HEAD + b"\r\nThis is a multi-part message in MIME format.\r\n" + BODY,
    ],
    ids=[
        "byte order mark",
        "empty lines",
        "a line that is no field",
        "marks apart",
        "two types",
        "no type",
        "no type, a preamble",
    ],
)
def test_the_picture_and_the_words_are_found(raw: bytes) -> None:
    message = parse(raw)
    assert message.subject == "Prolongation"
    assert message.from_address == "anna@example.org"
    assert message.text.strip() == "Bonjour"
    assert [part.data for part in message.parts] == [PICTURE]


@pytest.mark.parametrize(
    "spoil",
    [lambda raw: raw.replace(b"\r\n", b"\r\r\n"), lambda raw: raw.decode("ascii").encode("utf-16")],
    ids=["line ends made twice", "UTF-16"],
)
def test_a_message_that_an_editor_kept(spoil: Callable[[bytes], bytes]) -> None:
    body = BODY.replace(b"encoding: binary", b"encoding: base64").replace(b"Encoding: binary", b"Encoding: base64")
    message = parse(spoil(HEAD + KIND + body.replace(PICTURE, base64.encodebytes(PICTURE))))
    assert message.from_address == "anna@example.org"
    assert message.text.strip() == "Bonjour"
    assert [part.data for part in message.parts] == [PICTURE]


def test_a_short_letter_of_fields_stays_one() -> None:
    raw = b"From: anna@example.org\r\nSubject: visa\r\n\r\nNom: TAZI\r\nVille: Riom\r\nVisa: C\r\n"
    assert "TAZI" in parse(raw).text


def test_an_untouched_head_is_left_alone() -> None:
    assert "letterhead-mended" not in parse(HEAD + KIND + BODY).notes
    assert "letterhead-mended" in parse(b"\r\n" + HEAD + KIND + BODY).notes


def test_a_text_without_an_empty_line_before_it_keeps_its_lines() -> None:
    message = parse(b"From: anna@example.org\r\nSubject: visa\r\nBonjour,\r\nje demande\r\n\r\nAnna")
    assert "je demande" in message.text


def test_a_letter_in_its_own_head_is_not_taken_for_spoilt_lines() -> None:
    letter = b"Bonjour,\r\nje demande\r\nune prolongation\r\nde mon visa\r\n"
    assert "je demande" in parse(HEAD + letter + b"Content-Type: text/plain\r\n\r\nAnna").text


@pytest.mark.parametrize("kind", [b"image", b"text/plain", b"jpg"])
def test_a_picture_that_calls_itself_a_text_is_a_part(kind: bytes) -> None:
    body = BODY.replace(b'image/jpeg; name="p.jpg"', kind)
    message = parse(HEAD + KIND + body)
    assert message.text.strip() == "Bonjour"
    assert [part.data for part in message.parts] == [PICTURE]


def test_a_text_that_shows_how_a_message_is_made_stays_a_text() -> None:
    raw = HEAD + b"\r\nBonjour,\r\nvoici le source :\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nx\r\n--b--\r\n"
    message = parse(raw)
    assert "voici le source" in message.text
    assert not message.parts


def test_what_stands_behind_parts_that_no_header_announces_is_read() -> None:
    parts = BODY[BODY.index(b"--b", 4) :]
    for end in (b"\r\nJe renonce, je suis rentr\xe9.\r\n", b"\nJe renonce, je suis rentr\xc3\xa9."):
        message = parse(HEAD + b"\r\n" + parts.rstrip() + b"\r\n" + end)
        assert message.text == "Je renonce, je suis rentré."
        assert [part.data for part in message.parts] == [PICTURE]


def test_a_line_of_blanks_that_is_no_boundary_takes_no_time() -> None:
    begun = time.monotonic()
    parse(HEAD + b'Content-Type: multipart/mixed; boundary="x"\r\n\r\n--a' + b" " * 3_000_000 + b"a\r\n")
    assert time.monotonic() - begun < 3


def test_base64_with_signs_that_its_charset_makes_half_a_pair_of_is_read() -> None:
    head = HEAD + b"Content-Type: text/plain; charset=utf-7\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    assert parse(head + b"+2AA-\xff\r\n" + base64.encodebytes(b"Bonjour, je demande")).text == "Bonjour, je demande"


@pytest.mark.parametrize("written", [b"Date: 08/06/2026 10h15\r\n", b""])
def test_the_day_without_a_date_that_can_be_read_is_that_of_the_last_server(written: bytes) -> None:
    passed = b"Received: from a; Mon, 8 Jun 2026 08:15:00 +0000\r\nReceived: from c; Sun, 7 Jun 2026 08:15:00 +0000\r\n"
    head = HEAD.replace(b"Date: Mon, 08 Jun 2026 10:15:00 +0200\r\n", written)
    message = parse(passed + head + KIND + BODY)
    assert message.date == dt.datetime(2026, 6, 8, 8, 15, tzinfo=dt.UTC)
    assert parse(head + KIND + BODY).date is None


@pytest.mark.parametrize("kind", [b"", b"Content-Type: text/plain\r\n" + KIND])
def test_files_alone_are_no_text(kind: bytes) -> None:
    begin = BODY.index(b"--b", 4)
    message = parse(HEAD + kind + b"\r\n" + BODY[begin:])
    assert [part.data for part in message.parts] == [PICTURE]
    assert message.text == ""


@pytest.mark.parametrize("kind", [b"image", b"text/plain"])
def test_a_picture_that_is_the_whole_message_is_no_text(kind: bytes) -> None:
    coded = base64.encodebytes(PICTURE)
    message = parse(HEAD + b"Content-Type: " + kind + b"\r\nContent-Transfer-Encoding: base64\r\n\r\n" + coded)
    assert [part.data for part in message.parts] == [PICTURE]
    assert message.text == ""
