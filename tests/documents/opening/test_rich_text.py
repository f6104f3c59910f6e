"""An RTF document gives its text, in any script, and its pictures; what only Windows draws is said to be unread."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.opening import Limits, open_file
from documents.opening.rich_text import read_rich_text
from documents.page import Source, Unreadable
from samples.rich_text import rtf
from tests.documents.papers import LETTER, encoded, picture

LIMITS = Limits()


def test_text_and_pictures_are_pages() -> None:
    photo = encoded(picture("x"), "JPEG")
    opened = open_file("attestation.doc", rtf(*LETTER, pictures=(photo, encoded(picture("y")))), LIMITS)
    text, first, second = opened.pages
    assert (opened.media_type, opened.unread) == ("application/rtf", None)
    assert ([line.text for line in text.lines], text.source) == (list(LETTER), Source.TEXT)
    assert first.picture is not None
    assert (first.picture().size, first.number, second.number) == ((1000, 400), 2, 3)


def test_every_script_is_read() -> None:
    for text in ("Łódź naïve — “vol”", "Рейс отменён", "航班取消", "تم إلغاء الرحلة", "a {b} \\c", "😀"):
        assert read_rich_text(rtf(text)).text.strip() == text
    old = (
        rb"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}{\f1\fcharset204 Arial;}{\f2\fcharset134 SimSun;}}\f0 Vol: {\f1 "
    )
    old += "Рейс".encode("cp1251").hex(" ").replace(" ", "").encode()[:0]
    old += b"".join(b"\\'%02x" % byte for byte in "Рейс".encode("cp1251"))
    old += b"} {\\f2 " + b"".join(b"\\'%02x" % byte for byte in "航班".encode("gbk")) + b"} fin}"
    assert read_rich_text(old).text == "Vol: Рейс 航班 fin"


def test_only_what_is_seen_is_text() -> None:
    data = (
        rb"{\rtf1{\info{\title secret}{\author Paul}}{\stylesheet{\s1 heading 1;}}{\*\generator Word}"
        rb"{\header Prefecture}Vol{\v hidden} {\field{\*\fldinst{HYPERLINK x}}{\fldrslt{annule}}}"
        rb"{\shp{\*\shpinst{\sp{\sn name}{\sv value}}{\shptxt in a box}}}\cell fin}"
    )
    assert read_rich_text(data).text.split() == ["PrefectureVol", "annulein", "a", "box", "fin"]


@pytest.mark.parametrize(
    ("inner", "said"),
    [
        (r"{\strike gone} here", "here"),
        (r"{\striked1 gone\striked0 here}", "here"),
        (r"{\strike gone\plain here}", "here"),
        (r"{\cf1 gone}{\cf2 here}", "here"),
        (r"{\cf1 gone\cf0 here}", "here"),
        (r"\highlight2{\cf1 here}", "here"),
        (r"\trowd\clcbpat2{\cf1 here}", "here"),
        (r"{\f1\'a8} not ticked", "☐ not ticked"),
        (r"{\f1 \u-3842 ?} ticked", "☒ ticked"),
    ],
)
def test_struck_and_white_words_are_not_said_and_boxes_are_boxes(inner: str, said: str) -> None:
    colours = r"{\colortbl;\red255\green255\blue255;\red0\green0\blue9;}"
    head = r"{\rtf1{\fonttbl{\f0 Arial;}{\f1\fcharset2 Wingdings;}}" + colours
    assert read_rich_text(f"{head}{inner}}}".encode("ascii")).text.strip() == said


def test_a_drawing_of_windows_is_said_to_be_unread() -> None:
    data = rtf("Passeport").replace(b"Passeport", b"Passeport{\\pict\\wmetafile8\\picw100 0100090000}")
    opened = open_file("a.rtf", data, LIMITS)
    assert ([line.text for line in opened.pages[0].lines], opened.unread) == (["Passeport"], Unreadable.UNKNOWN_TYPE)


def test_binary_pictures_are_taken_whole() -> None:
    photo = encoded(picture("x{}\\"), "JPEG")
    data = b"{\\rtf1 a{\\pict\\jpegblip\\bin%d " % len(photo) + photo + b"}b}"
    found = read_rich_text(data)
    assert (found.text, found.pictures) == ("ab", (photo,))


def test_nothing_in_it_is_said_to_be_empty() -> None:
    assert open_file("a.rtf", rb"{\rtf1{\info{\title x}}}", LIMITS).unread is Unreadable.EMPTY


def test_limits_on_pages_and_pixels() -> None:
    data = rtf("x", pictures=(encoded(picture("x"), "JPEG"), encoded(picture("y"))))
    assert open_file("a", data, Limits(pages=2)).unread is Unreadable.TOO_MANY_PAGES
    assert open_file("a", data, Limits(pixels=1000)).unread is Unreadable.TOO_MANY_PIXELS


@pytest.mark.parametrize(
    "hostile",
    [b'{\\field{\\*\\fldinst{ HYPERLINK "', b"{", b"\\u1 ", b"{\\pict\\pngblip ", b"\\bin99999999999 ", b"\\'"],
)
def test_time_is_in_proportion_to_the_bytes(hostile: bytes) -> None:
    started = time.process_time()
    read_rich_text(b"{\\rtf1 " + hostile * (1_000_000 // len(hostile)))
    assert time.process_time() - started < 5


@given(
    st.binary(max_size=300),
    st.lists(st.sampled_from(sorted({"{", "}", r"\par", r"\u233?", r"\bin3", r"\pict", r"\*"})), max_size=20),
)
def test_any_bytes_are_survived(noise: bytes, words: list[str]) -> None:
    read_rich_text(b"{\\rtf1" + " ".join(words).encode() + noise)
