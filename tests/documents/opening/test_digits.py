"""Base64 as gateways, scanners and cuts leave it still gives its bytes; a text of one file's digits is that file."""

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.opening import Limits, open_file
from documents.opening.digits import file_in_digits, from_digits, in_base64
from tests.documents.papers import encoded, picture

PICTURE = encoded(picture("x"), "JPEG")


@given(data=st.binary(max_size=2000))
def test_what_was_encoded_comes_back(data: bytes) -> None:
    assert from_digits(base64.encodebytes(data)) == data


def test_a_scanners_line_in_the_midst_shifts_nothing() -> None:
    rows = base64.encodebytes(PICTURE).splitlines()
    rows.insert(len(rows) // 2, b"*** scanned by a filter ***")
    assert from_digits(b"\r\n".join(rows)) == PICTURE


@pytest.mark.parametrize("lost", [1, 2, 3, 4, 5])
def test_a_cut_within_a_byte_loses_that_byte_alone(lost: int) -> None:
    digits = base64.b64encode(PICTURE).rstrip(b"=")[:-lost]
    came = from_digits(digits)
    assert PICTURE.startswith(came)
    assert len(came) >= len(PICTURE) - 5


def test_rows_that_were_padded_one_by_one_are_one_file() -> None:
    rows = [base64.b64encode(PICTURE[at : at + 100]) for at in range(0, len(PICTURE), 100)]
    assert from_digits(b"\n".join(rows)) == PICTURE


def test_signs_around_each_row_go() -> None:
    rows = base64.encodebytes(PICTURE).splitlines()
    assert from_digits(b"".join(b"> " + row + b"!\r\n" for row in rows)) == PICTURE


def test_the_alphabet_of_addresses_is_read_too() -> None:
    assert from_digits(base64.urlsafe_b64encode(PICTURE)) == PICTURE


@pytest.mark.parametrize("written", ["base64", "BASE64", "base64;", " Base64 (RFC 2045)", '"base64"', "base-64"])
def test_the_encoding_is_known_as_people_write_it(written: str) -> None:
    assert in_base64(written)
    assert not in_base64("quoted-printable")


def test_a_file_of_digits_is_the_file_that_they_stand_for() -> None:
    opened = open_file("p1.jpg", base64.encodebytes(PICTURE) + b"\r\n-- \r\nchecked by a filter\r\n", Limits())
    assert (opened.media_type, len(opened.pages)) == ("image/jpeg", 1)


@pytest.mark.parametrize(
    "text",
    [
        b"Bonjour\nje demande la prolongation de mon visa.\n" * 20,
        b"un\ndeux\ntrois\nquatre\n" * 50,
        b"",
        base64.encodebytes(b"Bonjour, voici mes papiers. " * 40),
    ],
)
def test_words_stay_words(text: bytes) -> None:
    carried = file_in_digits(text)
    assert carried == b"" or carried.startswith(b"Bonjour")
    if text:
        assert open_file("lettre.txt", text, Limits()).media_type == "text/plain"
