"""Lines beside a side of a stamp that is missing: worn off with everything in it, or cut off by the page."""

import cv2
import numpy as np
import pytest

from documents.page import Box, TextLine
from documents.readers import Pixels
from documents.stamps.cut import uncut

RIGHT = 1


def stamp(last: int, *, side_line: bool = False) -> tuple[Pixels, TextLine]:
    """A flat stamp whose last figure ends at column `last`, and the line that a reader made of its day."""
    flat = np.full((300, 440, 3), 255, np.uint8)
    for across in (60, 200, 320):
        cv2.rectangle(flat, (across, 150), (across + 50, 210), (20, 20, 20), 9)
    cv2.rectangle(flat, (last - 50, 150), (last, 210), (20, 20, 20), 9)
    if side_line:
        flat[::2, -8:] = 20
    return flat, TextLine(text="21 03 26", box=Box(50, 142, min(440, last + 8), 218), confidence=0.99)


@pytest.mark.parametrize("turn", [0, 2])
def test_white_before_the_side_says_that_nothing_is_cut_off(turn: int) -> None:
    flat, line = stamp(424)
    box = line.box
    if turn == 2:
        line = TextLine(text=line.text, box=Box(440 - box.right, 300 - box.bottom, 440 - box.left, 300 - box.top))
    assert uncut(line, np.ascontiguousarray(np.rot90(flat, turn)), RIGHT if turn == 0 else 3)


def test_what_is_left_of_a_frames_line_is_no_figure() -> None:
    flat, line = stamp(420, side_line=True)
    assert uncut(line, flat, RIGHT)


def test_a_figure_at_the_side_may_be_half_of_one() -> None:
    flat, line = stamp(441)
    assert not uncut(line, flat, RIGHT)


def test_a_century_may_have_lost_its_year() -> None:
    flat, line = stamp(424)
    assert not uncut(TextLine(text="21 03 20", box=line.box, confidence=0.99), flat, RIGHT)
    assert uncut(TextLine(text="21 03 20", box=Box(50, 142, 380, 218), confidence=0.99), flat, RIGHT)


def test_a_side_along_the_line_cuts_only_what_touches_it() -> None:
    flat, line = stamp(424)
    assert uncut(line, flat[:245], 2)
    assert not uncut(line, flat[:205], 2)
