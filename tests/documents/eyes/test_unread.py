"""Lines that the quick reader passes over leave rows of ink beside what was read: they are found and read."""

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from documents.eyes.levelling import aslant, levelled, sheared
from documents.eyes.quality import find_flaws
from documents.eyes.unread import bent_rows, read_unread, unread_places
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


def test_a_box_is_the_same_there_and_back() -> None:
    box = Box(100, 200, 300, 240)
    assert levelled(aslant(box, -0.1, 40), -0.1, 40) == box


def bent(draw: str, degrees: float = -8) -> Pixels:
    """A page that falls to the right, with a sentence, a rule or a dark field on it."""
    picture = Image.new("RGB", (1000, 900), "white")
    pen = ImageDraw.Draw(picture)
    if draw == "sentence":
        text = "I certify that I examined Mrs Anna Eriksson today. She is not fit"
        pen.text((90, 400), text, fill=(40, 40, 60), font=ImageFont.truetype(FONTS / "DejaVuSans.ttf", 22))
    elif draw == "rule":
        pen.line((90, 400, 830, 400), fill="black", width=9)
    else:
        pen.rectangle((90, 400, 830, 430), fill="black")
    return np.asarray(picture.rotate(degrees, Image.Resampling.BICUBIC, fillcolor="white"), np.uint8)


def test_a_sentence_on_a_bent_sheet_that_was_passed_over_is_a_row() -> None:
    pixels = bent("sentence")
    assert unread_places(pixels, ()) == ()  # higher than a line for its fall
    (row,) = bent_rows(pixels, ())
    assert row.right - row.left > 600
    assert len(bent_rows(bent("sentence", -3.5), ())) == 1  # of a slant that a level line may have as well
    assert bent_rows(bent("sentence", 0), ()) == ()
    assert bent_rows(pixels, [TextLine(text="I certify", box=row)]) == ()
    assert bent_rows(bent("rule"), ()) == bent_rows(bent("field"), ()) == ()


@pytest.mark.parametrize("shape", [(1, 1), (1, 5000), (9000, 3)])
def test_a_strip_of_a_few_pixels_holds_no_lines(shape: tuple[int, int]) -> None:
    pixels = np.full((*shape, 3), 255, np.uint8)
    assert unread_places(pixels, ()) == ()
    assert find_flaws(pixels)
