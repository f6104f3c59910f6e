"""A number of entries is a lone figure, which the quick reader passes over: it is read again where its ink stands."""

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from documents.eyes.lone_figures import with_lone_figures
from documents.page import Box, TextLine, Zone, ZoneFormat
from documents.readers import Pixels
from documents.readers.toolkit import Toolkit
from documents.vocabulary import Kind
from samples.ink import FONTS

VALUES, LABELS = (ImageFont.truetype(FONTS / "RobotoMono_500Medium.ttf", size) for size in (34, 15))
BLACK, BROWN = (25, 25, 30), (150, 110, 110)
ZONE = Zone(
    kind=Kind.VISA,
    format=ZoneFormat.MRVB,
    lines=("VCFRASPECIMEN<<SPECIMEN<<<<<<<<<<<<<", "F000000005UTO0311063M1401143<M300703"),
    valid=True,
    fields={},
    box=Box(40, 400, 960, 480),
)


class Blind:
    """A reader that must not be asked."""

    name = "blind"

    def read(self, pixels: Pixels) -> tuple[TextLine, ...]:
        raise AssertionError("nothing was to be read")


def sticker(entries: str) -> tuple[Pixels, tuple[TextLine, ...]]:
    """Two days, a type, `entries` and a duration; the lines of all but `entries`."""
    picture = Image.new("RGB", (1000, 500), (222, 228, 215))
    pen = ImageDraw.Draw(picture)
    for x in range(0, 1000, 70):
        pen.arc((x, 60, x + 120, 420), 90, 270, fill=(204, 212, 198), width=5)
    lines = []
    printed = (
        *((300, 100, "14-11-13", VALUES, BLACK), (700, 100, "14-01-14", VALUES, BLACK)),
        *((300, 180, "C", VALUES, BLACK), (420, 190, "NUMBER OF ENTRIES", LABELS, BROWN)),
        *((600, 180, entries, VALUES, BLACK), (720, 190, "DURATION OF STAY", LABELS, BROWN)),
        (900, 180, "30", VALUES, BLACK),
    )
    for x, y, text, font, ink in printed:
        pen.text((x, y), text, fill=ink, font=font)
        left, top, right, bottom = map(round, pen.textbbox((x, y), text, font=font))
        if text != entries:
            lines.append(TextLine(text=text, box=Box(left, top - 6, right, bottom + 6), confidence=0.99))
    return np.asarray(picture, np.uint8), tuple(lines)


@pytest.mark.parametrize("entries", ["1", "2"])
def test_a_lone_figure_is_found(toolkit: Toolkit, entries: str) -> None:
    pixels, lines = sticker(entries)
    found = [line for line in with_lone_figures(pixels, lines, (ZONE,), toolkit) if line not in lines]
    assert [line.text for line in found] == [entries]
    assert 595 < found[0].box.left < found[0].box.right < 625


def test_a_figure_that_was_misread_is_replaced(toolkit: Toolkit) -> None:
    pixels, lines = sticker("1")
    wrong = TextLine(text="7", box=Box(598, 180, 624, 225), confidence=0.9)
    found = with_lone_figures(pixels, (*lines, wrong), (ZONE,), toolkit)
    assert wrong not in found
    assert {"1"} == {line.text for line in found} - {line.text for line in lines}


@pytest.mark.parametrize(("entries", "left"), [("01", ["1"]), ("02", ["2"]), ("07", ["07"])])
def test_a_second_figure_that_no_visa_has_is_read_again(toolkit: Toolkit, entries: str, left: list[str]) -> None:
    pixels, lines = sticker(entries)
    wrong = TextLine(text="07", box=Box(598, 180, 645, 225), confidence=0.99)
    found = with_lone_figures(pixels, (*lines, wrong), (ZONE,), toolkit)
    assert [line.text for line in found if line not in lines] == left


@pytest.mark.parametrize("entries", ["15", "7", "I", " "])
def test_part_of_a_number_another_figure_or_a_stroke_is_none(toolkit: Toolkit, entries: str) -> None:
    pixels, lines = sticker(entries)
    assert with_lone_figures(pixels, lines, (ZONE,), toolkit) == lines


def test_where_a_number_was_read_or_no_sticker_is_nothing_is_read_again() -> None:
    pixels, lines = sticker("1")
    tools = Toolkit(max_year=2026)
    tools.__dict__["quick"] = tools.__dict__["close_up"] = Blind()
    known = (*lines, TextLine(text="MULT", box=Box(598, 180, 690, 225), confidence=0.9))
    assert with_lone_figures(pixels, known, (ZONE,), tools) == known
    assert with_lone_figures(pixels, lines, (), tools) == lines


def test_readers_that_differ_say_nothing(toolkit: Toolkit) -> None:
    pixels, lines = sticker("1")
    tools = Toolkit(max_year=2026)
    tools.__dict__["quick"], tools.__dict__["close_up"] = toolkit.quick, Says("7")
    assert with_lone_figures(pixels, lines, (ZONE,), tools) == lines


class Says:
    """A close-up reader that takes every copy for one sign."""

    name = "told"

    def __init__(self, sign: str) -> None:
        self.sign = sign

    def read(self, pixels: Pixels) -> tuple[TextLine, ...]:
        tall = pixels.shape[0] // 2
        return tuple(
            TextLine(text=self.sign * copies, box=Box(0, tall * row + 20, 90, tall * row + 70), confidence=0.9)
            for row, copies in enumerate((3, 4))
        )
