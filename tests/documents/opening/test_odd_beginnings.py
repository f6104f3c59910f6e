"""What a file's first bytes say, where they say it oddly."""

import time

import pytest

from documents.opening import Limits, open_file
from documents.page import Unreadable
from tests.documents.papers import encoded, picture

JPEG = encoded(picture("x"), "JPEG")


@pytest.mark.parametrize("before", [b"\r\n", b"\n\n", b" "])
def test_a_picture_behind_an_empty_line_is_a_picture(before: bytes) -> None:
    opened = open_file("p.jpg", before + JPEG, Limits())
    assert (opened.media_type, len(opened.pages)) == ("image/jpeg", 1)


@pytest.mark.parametrize(
    "data",
    [
        b'<svg xmlns="http://www.w3.org/2000/svg"><text>Je soussigne</text></svg>',
        b'<?xml version="1.0"?><office:document><text:p>Je soussigne</text:p></office:document>',
    ],
)
def test_the_source_of_a_drawing_is_no_text(data: bytes) -> None:
    opened = open_file("a", data, Limits())
    assert (opened.pages, opened.unread) == ((), Unreadable.UNKNOWN_TYPE)


def test_a_page_with_a_declaration_is_a_page() -> None:
    (page,) = open_file("a", b'<?xml version="1.0"?>\n<html><body>Bonjour</body></html>', Limits()).pages
    assert [line.text for line in page.lines] == ["Bonjour"]


def test_a_voice_message_is_no_program() -> None:
    assert open_file("a.amr", b"#!AMR\n\x3c\x48", Limits()).unread is Unreadable.UNKNOWN_TYPE
    assert open_file("a", b"#!/bin/sh\necho", Limits()).unread is Unreadable.EXECUTABLE


def test_comments_before_no_page_take_no_time() -> None:
    begun = time.monotonic()
    open_file("a", b"<!-- -->" * 500, Limits())
    assert time.monotonic() - begun < 1
