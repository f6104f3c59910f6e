"""Lines beside a side of a stamp that is missing: worn off with everything in it, or cut off by the page."""

import cv2
import numpy as np
import pytest

from documents.page import Box, TextLine
from documents.readers import Pixels
from documents.stamps.cut import uncut
from documents.stamps.frame import BEYOND

RIGHT = 1
PAST = round(440 * BEYOND)  #: pixels of the picture that are past the missing side


def stamp(last: int, *, side_line: bool = False) -> tuple[Pixels, TextLine]:
    """A flat stamp whose last figure ends at column `last`, and the line that a reader made of its day.

    The missing side is at column 440, past which a figure was not printed; the picture goes on for `PAST` columns.
    """
    flat = np.full((300, 440, 3), 255, np.uint8)
    for across in (60, 200, 320):
        cv2.rectangle(flat, (across, 150), (across + 50, 210), (20, 20, 20), 9)
    cv2.rectangle(flat, (last - 50, 150), (last, 210), (20, 20, 20), 9)
    if side_line:
        flat[::2, -8:] = 20
    flat = np.pad(flat, ((0, 0), (0, PAST), (0, 0)), constant_values=255)
    return flat, TextLine(text="21 03 26", box=Box(50, 142, min(440, last + 8), 218), confidence=0.99)


@pytest.mark.parametrize("turn", [0, 2])
def test_white_before_the_side_says_that_nothing_is_cut_off(turn: int) -> None:
    flat, line = stamp(424)
    box = line.box
    if turn == 2:
        wide = 440 + PAST
        line = TextLine(text=line.text, box=Box(wide - box.right, 300 - box.bottom, wide - box.left, 300 - box.top))
    assert uncut(line, np.ascontiguousarray(np.rot90(flat, turn)), RIGHT if turn == 0 else 3, widened=True)


def test_what_is_left_of_a_frames_line_is_no_figure() -> None:
    flat, line = stamp(420, side_line=True)
    assert uncut(line, flat, RIGHT, widened=True)


def test_a_figure_at_the_side_may_be_half_of_one() -> None:
    for last, whole in ((441, True), (443, True), (465, False), (480, False)):
        flat, line = stamp(last)
        assert uncut(line, flat, RIGHT, widened=True) is whole, last


def test_a_figure_that_runs_over_the_side_is_whole_before_the_frames_line_or_the_pages_edge() -> None:
    flat, line = stamp(441)
    cv2.line(flat, (452, 0), (470, 300), (20, 20, 20), 6)
    assert uncut(line, flat, RIGHT, widened=True)
    cv2.line(flat, (443, 0), (443, 300), (20, 20, 20), 6)
    assert not uncut(line, flat, RIGHT, widened=True)
    flat, line = stamp(441)
    flat[150:212, 455:470] = 20  # a narrow figure more
    assert not uncut(line, flat, RIGHT, widened=True)


def test_a_century_may_have_lost_its_year() -> None:
    flat, line = stamp(424)
    assert not uncut(TextLine(text="21 03 20", box=line.box, confidence=0.99), flat, RIGHT, widened=True)
    assert uncut(TextLine(text="21 03 20", box=Box(50, 142, 380, 218), confidence=0.99), flat, RIGHT, widened=True)


def test_a_side_along_the_line_cuts_only_what_touches_it() -> None:
    flat, line = stamp(424)
    assert uncut(line, flat[:245], 2, widened=False)
    assert not uncut(line, flat[:205], 2, widened=False)


@pytest.mark.parametrize(("speck", "whole"), [(25, True), (62, False)])
def test_figures_far_from_the_side_are_whole_though_the_readers_box_is_near(speck: int, whole: bool) -> None:
    """Of the frame's line a piece is left, no higher than half a figure; what is higher may be one."""
    flat, _ = stamp(110)
    flat = np.roll(flat, -40, axis=1)
    cv2.rectangle(flat, (345, 150), (390, 210), (20, 20, 20), 9)
    flat[150 : 150 + speck, 436:440] = 20
    near = TextLine(text="21 03 26", box=Box(10, 142, 425, 218), confidence=0.99)
    assert uncut(near, flat, RIGHT, widened=True) is whole
