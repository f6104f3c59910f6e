"""Lines that the quick reader passes over leave rows of ink beside what was read: they are found and read."""

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from documents.eyes.levelling import aslant, sheared
from documents.eyes.quality import find_flaws
from documents.eyes.unread import read_unread, unread_places
from documents.page import Box, TextLine
from documents.readers import Pixels, Reader
from samples.ink import FONTS

TEXT = ("The borders of the country are closed", "to travellers until further notice.", "No flight is announced.")


def page() -> tuple[Pixels, tuple[TextLine, ...]]:
    """A typewritten page, and its lines where they stand."""
    picture = Image.new("RGB", (1000, 700), (236, 232, 222))
    pen = ImageDraw.Draw(picture)
    font = ImageFont.truetype(FONTS / "CourierPrime_400Regular.ttf", 26)
    lines = []
    for number, text in enumerate(TEXT):
        place = 90, 120 + 80 * number
        pen.text(place, text, fill=(60, 60, 60), font=font)
        lines.append(TextLine(text=text, box=Box(*map(round, pen.textbbox(place, text, font=font))), confidence=0.99))
    return np.asarray(picture, np.uint8), tuple(lines)


class Reads:
    """A reader that finds the lines it is told of, on a page of any size."""

    name = "told"

    def __init__(self, lines: tuple[TextLine, ...]) -> None:
        self.lines = lines

    def read(self, pixels: Pixels) -> tuple[TextLine, ...]:
        scale = pixels.shape[1] / 1000
        return tuple(
            TextLine(text=line.text, box=Box(*(round(value * scale) for value in line.box)), confidence=0.9)
            for line in self.lines
        )


def no_close_up() -> Reader:
    raise AssertionError("on a level page nothing is looked at closely")


def test_a_page_that_was_read_has_no_unread_places() -> None:
    pixels, lines = page()
    assert unread_places(pixels, lines) == ()


@pytest.mark.parametrize("lost", [0, 1, 2])
def test_a_line_that_was_passed_over_leaves_places(lost: int) -> None:
    pixels, lines = page()
    places = unread_places(pixels, [line for line in lines if line is not lines[lost]])
    box = lines[lost].box
    assert sum(place.right - place.left for place in places) > 0.45 * (box.right - box.left)
    assert all(box.left - 15 < place.left < place.right < box.right + 15 for place in places)
    assert all(box.top - 15 < place.top < place.bottom < box.bottom + 15 for place in places)


def test_an_empty_page_a_rule_and_a_dark_field_are_no_lines() -> None:
    picture = Image.new("RGB", (1000, 700), "white")
    pen = ImageDraw.Draw(picture)
    assert unread_places(np.asarray(picture, np.uint8), ()) == ()
    pen.line((90, 300, 900, 300), fill="black", width=3)
    pen.rectangle((90, 400, 900, 430), fill="black")
    assert unread_places(np.asarray(picture, np.uint8), ()) == ()


def test_only_what_stands_at_the_places_is_added() -> None:
    pixels, lines = page()
    known = lines[:1]
    places = unread_places(pixels, known)
    second = [place for place in places if place.bottom < lines[2].box.top]
    both = read_unread(pixels, known, second, Reads(lines), no_close_up)
    assert [line.text for line in both] == list(TEXT[:2])
    assert both[0] is known[0]
    assert abs(both[1].box.left - lines[1].box.left) < 5


@pytest.mark.parametrize("slope", [-0.13, 0.13])
def test_between_slanted_lines_a_line_is_found_and_read_level(slope: float) -> None:
    """Upright boxes around its neighbours cover all of it."""
    picture, down = Image.new("RGB", (1000, 900), (236, 232, 222)), 130
    pen, font = ImageDraw.Draw(picture), ImageFont.truetype(FONTS / "CourierPrime_400Regular.ttf", 26)
    lines = []
    for row in range(8):
        text = TEXT[row % 3]
        pen.text((90, 120 + 45 * row), text, fill=(60, 60, 60), font=font)
        box = Box(*map(round, pen.textbbox((90, 120 + 45 * row), text, font=font)))
        lines.append(TextLine(text=text, box=aslant(box, slope, -down if slope < 0 else 0), confidence=0.99))
    pixels = sheared(np.asarray(picture, np.uint8), -slope, down if slope < 0 else 0)
    lost, known = lines[4], [*lines[:4], *lines[5:]]
    places = unread_places(pixels, known)
    assert places
    assert all(lost.box.top - 15 < place.top < place.bottom < lost.box.bottom + 15 for place in places)

    class CloseUp:
        name = "close"

        def read(self, pixels: Pixels) -> tuple[TextLine, ...]:
            high, wide = pixels.shape[:2]
            assert high < 120
            middle = Box(20, high // 2 - 14, wide - 20, high // 2 + 14)
            return tuple(
                TextLine(text=text, box=box, confidence=0.9)
                for text, box in (("found", middle), ("a neighbour's foot", Box(20, 0, wide - 20, 12)))
            )

    (found,) = [line for line in read_unread(pixels, known, places[:1], Reads(()), CloseUp) if line.text not in TEXT]
    assert found.text == "found"
    assert lost.box.holds_middle_of(found.box)


def test_a_line_that_took_a_rows_beginning_for_all_of_it_gives_way() -> None:
    pixels, (first, second, third) = page()
    places = unread_places(pixels, [first, third])
    short = TextLine(text="to tra", box=second.box, confidence=0.5)
    read = read_unread(pixels, [first, short, third], places, Reads((second,)), no_close_up)
    assert [line.text for line in read] == list(TEXT)


def test_a_bent_row_is_laid_flat() -> None:
    rise = np.round(30 * np.sin(np.linspace(0, np.pi, 1000))).astype(int)
    level, lines = page()
    pixels = np.stack([np.roll(level[:, column], -rise[column], axis=0) for column in range(1000)], axis=1)
    places = unread_places(pixels, lines[:1])
    assert places
    flat = list[Pixels]()

    class CloseUp:
        name = "close"

        def read(self, pixels: Pixels) -> tuple[TextLine, ...]:
            flat.append(pixels)
            return ()

    assert read_unread(pixels, lines[:1], places, Reads(()), CloseUp) == tuple(lines[:1])
    for strip in flat:
        dark = np.nonzero(strip.min(axis=2) < 120)[0]
        assert np.ptp(dark) < 45  # letters of 26 pixels, of which some hang


def test_a_row_that_falls_by_more_than_a_line_is_high_is_one_all_the_same() -> None:
    bend = np.round(60 * np.square(np.linspace(0, 1, 1000))).astype(int)
    picture = Image.new("RGB", (1000, 700), "white")
    font = ImageFont.truetype(FONTS / "CourierPrime_400Regular.ttf", 30)
    ImageDraw.Draw(picture).text((90, 300), "BR76553916MRT6505242F2912176<<<<<<<<<<<<<<<6", "black", font)
    level = np.asarray(picture, np.uint8)
    pixels = np.stack([np.roll(level[:, column], bend[column], axis=0) for column in range(1000)], axis=1)
    (place,) = unread_places(pixels, ())
    assert place.bottom - place.top > 50
    assert place.tall < 35
    assert not place.level


@pytest.mark.parametrize("shape", [(1, 1), (1, 5000), (9000, 3)])
def test_a_strip_of_a_few_pixels_holds_no_lines(shape: tuple[int, int]) -> None:
    pixels = np.full((*shape, 3), 255, np.uint8)
    assert unread_places(pixels, ()) == ()
    assert find_flaws(pixels)


def test_under_the_box_of_a_row_that_bends_a_line_is_found() -> None:
    """A sheet that falls to the right below its middle: there the boxes of two rows reach over the lost one."""
    picture = Image.new("RGB", (1000, 900), (236, 232, 222))
    pen, font = ImageDraw.Draw(picture), ImageFont.truetype(FONTS / "CourierPrime_400Regular.ttf", 26)
    fall = np.round(np.clip(np.linspace(-50, 70, 1000), 0, None)).astype(int)
    rows = []
    for row in range(16):
        text, top = TEXT[0], 60 + 42 * row
        pen.text((90, top), text, fill=(60, 60, 60), font=font)
        box = Box(*map(round, pen.textbbox((90, top), text, font=font)))
        rows.append(box._replace(bottom=box.bottom + int(fall[box.right])) if row > 12 else box)
    level = np.asarray(picture, np.uint8)
    middle = 60 + 42 * 13 - 6
    below = [np.roll(level[middle:, column], fall[column], axis=0) for column in range(1000)]
    pixels = np.concatenate([level[:middle], np.stack(below, axis=1)])
    known = [TextLine(text=TEXT[0], box=box, confidence=0.99) for box in rows]
    assert unread_places(pixels, known) == ()
    places = unread_places(pixels, [*known[:14], *known[15:]])
    assert places
    assert all(rows[14].top - 15 < place.top < place.bottom < rows[14].bottom + 15 for place in places)
