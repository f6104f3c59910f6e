"""Frames that are no closed outline, put together from the sides that are there."""

import cv2
import numpy as np
import pytest

from documents.page import Box
from documents.stamps.frame import Shape
from documents.stamps.imprints import find_imprints
from documents.stamps.sides import frame_around, frame_around_day

TEXT = Box(500, 430, 700, 480)


def drawn(*sides: str, angle: float = 0.0) -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    """A mask with a day and some sides of a frame 420 × 270 around it, turned."""
    mask = np.zeros((900, 1200), np.uint8)
    corners = {"top": ((390, 320), (810, 320)), "right": ((810, 320), (810, 590)),
               "bottom": ((390, 590), (810, 590)), "left": ((390, 320), (390, 590))}  # fmt: skip
    for side in sides:
        cv2.line(mask, *corners[side], 1, 5)
    cv2.putText(mask, "14 11 25", (505, 475), cv2.FONT_HERSHEY_SIMPLEX, 1.4, 1, 5)
    matrix = cv2.getRotationMatrix2D((600, 455), angle, 1.0)
    return np.asarray(cv2.warpAffine(mask * 255, matrix, (1200, 900)) > 100, np.uint8)


@pytest.mark.parametrize("angle", [0, 9, 33])
@pytest.mark.parametrize("missing", ["top", "right", "bottom", "left"])
def test_three_sides_make_a_frame(missing: str, angle: float) -> None:
    mask = drawn(*({"top", "right", "bottom", "left"} - {missing}), angle=angle)
    frame = frame_around(mask, TEXT)
    assert frame is not None
    assert frame.cut == ["top", "right", "bottom", "left"].index(missing)
    assert frame.shape in (Shape.SQUARE, Shape.FOUR_SIDED)
    lengths = sorted(np.linalg.norm(np.roll(frame.corners, -1, axis=0) - frame.corners, axis=1))
    assert lengths == pytest.approx([270, 270, 420, 420], rel=0.1)


def test_a_side_of_which_half_is_there_is_not_missing() -> None:
    mask = drawn("top", "right", "bottom", "left")
    for across in range(420, 810, 48):
        mask[580:600, across : across + 18] = 0  # no stroke is as long as one that counts
    frame = frame_around(mask, TEXT)
    assert frame is not None
    assert frame.cut is None


@pytest.mark.parametrize("angle", [-12, 7, 33])
def test_a_pale_side_lies_beyond_what_stands_at_the_ends_of_those_beside_it(angle: float) -> None:
    """The sides beside it are pale where they meet it: the ring of stars and the arrow run through where they end."""
    mask = drawn("bottom", "left", "right")
    mask[:408, 380:820] = 0
    for turn in np.arange(0, 2 * np.pi, np.pi / 6):
        cv2.circle(mask, (round(470 + 62 * np.cos(turn)), round(402 + 62 * np.sin(turn))), 9, 1, -1)
    for across in range(560, 780, 11):  # an arrow, a bracket, a plane
        cv2.line(mask, (across, 370), (across, 432), 1, 5)
    matrix = cv2.getRotationMatrix2D((600, 455), angle, 1.0)
    turned = np.asarray(cv2.warpAffine(mask * 255, matrix, (1200, 900)) > 100, np.uint8)
    frame = frame_around(turned, TEXT)
    assert frame is not None
    back = cv2.transform(frame.corners[None].astype(np.float64), cv2.invertAffineTransform(matrix))[0]
    assert 300 < back[:, 1].min() < 345


def test_a_side_that_is_worn_in_its_middle_is_made_of_its_ends() -> None:
    mask = drawn("top", "right", "bottom", "left")
    mask[441:469, 370:410] = mask[441:469, 790:830] = 0  # of the short sides; no half is half as long as the day
    day = Box(460, 430, 740, 480)
    frame = frame_around_day(mask, day, [day])
    assert frame is not None
    assert frame.cut is None


def test_a_frame_into_which_another_runs_is_put_together() -> None:
    mask = drawn("top", "right", "bottom", "left", angle=5)
    cv2.line(mask, (760, 200), (1000, 420), 1, 5)  # another stamp's side across its corner
    frame = frame_around(mask, TEXT)
    assert frame is not None
    assert frame.cut is None


def test_a_corner_off_the_picture_says_nothing_of_the_others() -> None:
    edge = 381
    mask = np.ascontiguousarray(drawn("top", "right", "bottom", "left", angle=8)[:, edge:])
    assert mask[:, 0].any()
    frame = frame_around(mask, Box(TEXT.left - edge, TEXT.top, TEXT.right - edge, TEXT.bottom))
    assert frame is not None
    assert frame.cut is None
    assert frame.shape is Shape.SQUARE


def test_two_sides_or_a_lattice_are_no_frame() -> None:
    assert frame_around(drawn("top", "left"), TEXT) is None
    lattice = drawn()
    for across in range(50, 1200, 300):
        cv2.line(lattice, (across, 0), (across, 900), 1, 5)
    for down in range(100, 900, 280):
        cv2.line(lattice, (0, down), (1200, down), 1, 5)
    assert frame_around(lattice, TEXT) is None


def test_the_last_figure_of_a_day_has_the_stamp_around_it() -> None:
    page = np.full((900, 1200, 3), 240, np.uint8)
    blue = (30, 40, 150)
    cv2.line(page, (300, 300), (700, 300), blue, 4)  # the left side left no ink
    cv2.line(page, (300, 550), (700, 550), blue, 4)
    cv2.line(page, (700, 300), (700, 550), blue, 4)
    cv2.rectangle(page, (690, 500), (1100, 790), blue, 4)  # another stamp runs into it
    for text, across in (("08", 360), ("04", 470), ("26", 580)):
        cv2.putText(page, text, (across, 445), cv2.FONT_HERSHEY_SIMPLEX, 1.9, blue, 5)
    found = find_imprints(page, [Box(578, 395, 660, 450)])[0]
    assert abs(found.box.left - 300) < 30
    assert abs(found.box.right - 700) < 20


def test_a_figure_at_one_end_of_a_day_has_the_stamp_around_the_whole_day() -> None:
    page = np.full((1000, 1400, 3), 240, np.uint8)
    red = (170, 40, 50)
    cv2.polylines(page, [np.array([(97, 342), (416, 59), (586, 254), (262, 537)], np.int32)], True, red, 5)
    cv2.rectangle(page, (545, 150), (960, 420), red, 5)  # another stamp touches it
    page[:, :135] = page[:75] = 240  # two corners are off the page
    for text, at in (("97", (365, 235)), ("70", (265, 320))):
        cv2.putText(page, text, at, cv2.FONT_HERSHEY_SIMPLEX, 1.9, red, 6)
    found = find_imprints(page, [Box(348, 147, 469, 261), Box(257, 234, 373, 344)])[0]
    assert found.cut is None
    assert found.box.bottom > 520


def test_a_second_stamp_of_one_ink_is_found_though_a_side_left_none() -> None:
    page = np.full((1200, 1200, 3), 240, np.uint8)
    blue, days = (30, 40, 150), []
    for top, sides in ((120, 4), (700, 3)):
        corners = [(300, top), (700, top), (700, top + 250), (300, top + 250)]
        for side in range(sides):  # of the second one the left side is missing, and some of the right one
            cv2.line(page, corners[side], corners[(side + 1) % 4], blue, 5)
        if sides == 3:
            page[top + 120 : top + 142, 690:710] = 240
        cv2.putText(page, "14 11 25", (390, top + 150), cv2.FONT_HERSHEY_SIMPLEX, 1.4, blue, 5)
        days.append(Box(385, top + 110, 590, top + 160))
    first, second = sorted(find_imprints(page, days), key=lambda one: one.box.top)
    assert (first.cut, second.cut) == (None, 3)
    black = np.repeat(page.min(axis=2, keepdims=True), 3, axis=2)
    assert len(find_imprints(black, days)) == 2
    part = [day._replace(right=day.left + 90) for day in days]
    assert len(find_imprints(black, part)) == 1  # of print's ink there are many texts, and few as long as a day
