"""An outline of which no corner tells its shape is a stamp's only with the arrow and the ring of one."""

import math

import cv2
import numpy as np
import pytest

from documents.page import Box
from documents.readers import Pixels
from documents.stamps.compartments import goes_around_two, one_stamp
from documents.stamps.frame import Frame, Shape
from documents.stamps.ink import Paper
from documents.stamps.search import Found, Search, Sought

INK = (40, 40, 40)
BLACK = np.array([80.0, 0.0, 0.0], np.float32)  #: the same, as far from its paper
CORNERS = np.array([(98, 98), (562, 98), (562, 402), (98, 402)], np.float32)


def drawn(arrows: int, ring: bool) -> Pixels:
    """A page with a stamp of so many arrows, with or without a ring of stars."""
    page = np.full((500, 700, 3), 242, np.uint8)
    cv2.rectangle(page, (100, 100), (560, 400), INK, 4)
    for place in range(arrows):
        down = 300 + 60 * place
        cv2.line(page, (140, down), (205, down), INK, 8)
        cv2.fillConvexPoly(page, np.array([(200, down - 18), (200, down + 18), (228, down)]), INK)
        cv2.line(page, (238, down - 20), (238, down + 20), INK, 5)
    for star in range(12 if ring else 0):
        x, y = 480 + 46 * math.cos(math.pi * star / 6), 180 + 46 * math.sin(math.pi * star / 6)
        cv2.circle(page, (round(x), round(y)), 5, INK, -1)
    return page


@pytest.mark.parametrize(
    ("arrows", "ring", "shape", "one"),
    [
        (1, True, Shape.FOUR_SIDED, True),
        (1, False, Shape.FOUR_SIDED, False),
        (0, True, Shape.FOUR_SIDED, False),
        (2, True, Shape.FOUR_SIDED, False),  # two stamps that overlap
        (0, False, Shape.SQUARE, True),
        (1, True, Shape.OTHER, False),
    ],
)
def test_an_outline_that_another_stamps_side_runs_along(arrows: int, ring: bool, shape: Shape, one: bool) -> None:
    page = drawn(arrows, ring)
    frame = Frame(corners=CORNERS, shape=shape, joined=True)
    assert one_stamp(frame, BLACK, Paper(page).away) is one


@pytest.mark.parametrize(
    ("arrows", "ring", "texts", "all_of_it"),
    [
        (1, True, [(300, 200)], True),
        (1, False, [(300, 200)], False),
        (0, True, [(300, 200)], False),
        (1, True, [(300, 200), (620, 200)], False),  # its day may stand in the next compartment
    ],
)
def test_a_stamp_with_arrow_and_ring_needs_no_more_of_a_pages_pattern(
    arrows: int, ring: bool, texts: list[tuple[int, int]], all_of_it: bool
) -> None:
    page = drawn(arrows, ring)
    sought = [Sought(Box(x - 20, y - 10, x + 20, y + 10), (x, y), over=False) for x, y in texts]
    stamp = Found(Frame(corners=CORNERS, shape=Shape.SQUARE), BLACK)
    wider = Frame(corners=np.array([(20, 20), (690, 20), (690, 480), (20, 480)], np.float32), shape=Shape.ROUND, cut=3)
    assert Search(Paper(page), sought, [])._says_it_all(stamp, wider) is all_of_it


@pytest.mark.parametrize(
    ("sides", "around"),
    [
        ([(98, 98, 562, 220), (98, 270, 562, 402)], True),  # a page's edge joins two stamps
        ([(98, 98, 562, 270), (98, 268, 562, 402)], False),  # a line parts a stamp in two
        ([(98, 98, 562, 220)], False),
        ([(98, 98, 562, 220), (98, 120, 562, 240)], False),
        ([(98, 98, 562, 220), (600, 98, 700, 220)], False),
    ],
)
def test_a_frame_around_two_stamps_is_none(sides: list[tuple[int, int, int, int]], around: bool) -> None:
    corners = [np.array([(left, up), (right, up), (right, down), (left, down)]) for left, up, right, down in sides]
    cut = [Frame(corners=one.astype(np.float32), shape=Shape.SQUARE, cut=1) for one in corners]
    assert goes_around_two(Frame(corners=CORNERS, shape=Shape.SQUARE), cut) is around
