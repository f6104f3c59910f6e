"""An outline of which no corner tells its shape is a stamp's only with the arrow and the ring of one."""

import math

import cv2
import numpy as np
import pytest

from documents.stamps.frame import Frame, Shape
from documents.stamps.ink import Paper
from documents.stamps.search import _one_stamp

INK = (40, 40, 40)


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
    corners = np.array([(98, 98), (562, 98), (562, 402), (98, 402)], np.float32)
    frame = Frame(corners=corners, shape=shape, joined=True)
    ink = np.array([80.0, 0.0, 0.0], np.float32)
    assert _one_stamp(frame, ink, Paper(page).away) is one
