"""A frame whose long sides go on past a short one is a compartment of a longer stamp."""

import cv2
import numpy as np
import pytest

from documents.stamps.frame import Frame, Plane, Shape
from documents.stamps.onward import carried_on

WHOLE = (300, 300, 800, 560)
LINE = 440  #: where a line parts the stamp


def drawn(*, upto: int = WHOLE[2], closed: bool = True) -> Plane:
    """A mask with a stamp that a line parts in two."""
    mask = np.zeros((900, 1200), np.uint8)
    left, top, _, bottom = WHOLE
    for start, end in (((left, top), (upto, top)), ((left, bottom), (upto, bottom)), ((left, top), (left, bottom))):
        cv2.line(mask, start, end, 1, 5)
    cv2.line(mask, (LINE, top), (LINE, bottom), 1, 3)
    if closed:
        cv2.line(mask, (upto, top), (upto, bottom), 1, 5)
    return mask


def frame(left: int, right: int) -> Frame:
    _, top, _, bottom = WHOLE
    corners = np.array([(left, top), (right, top), (right, bottom), (left, bottom)], np.float32)
    return Frame(corners=corners, shape=Shape.SQUARE)


@pytest.mark.parametrize("side", [(LINE, WHOLE[2]), (WHOLE[0], LINE)], ids=["longer", "higher than long"])
@pytest.mark.parametrize("angle", [0, 12, 200])
def test_a_compartment_is_carried_on_to_the_whole_stamp(angle: float, side: tuple[int, int]) -> None:
    matrix = cv2.getRotationMatrix2D((600, 450), angle, 1.0)
    mask = np.asarray(cv2.warpAffine(drawn() * 255, matrix, (1200, 900)) > 100, np.uint8)
    part = frame(*side)
    corners = np.hstack([part.corners, np.ones((4, 1), np.float32)]) @ matrix.T
    found = carried_on(Frame(corners=corners.astype(np.float32), shape=Shape.SQUARE), mask)
    assert found is not None
    assert (found.shape, found.joined, found.cut) == (Shape.SQUARE, True, None)
    lengths = sorted(np.linalg.norm(np.roll(found.corners, -1, axis=0) - found.corners, axis=1))
    assert lengths == pytest.approx([260, 260, 500, 500], rel=0.08)


def test_a_side_ends_where_the_other_does_though_another_stamps_line_goes_on() -> None:
    mask = drawn()
    cv2.line(mask, (WHOLE[0] - 160, WHOLE[1] + 4), (WHOLE[0], WHOLE[1]), 1, 5)
    found = carried_on(frame(LINE, WHOLE[2]), mask)
    assert found is not None
    lengths = sorted(np.linalg.norm(np.roll(found.corners, -1, axis=0) - found.corners, axis=1))
    assert lengths == pytest.approx([260, 260, 500, 500], rel=0.08)


def test_a_whole_stamp_stays_as_it_is() -> None:
    assert carried_on(frame(WHOLE[0], WHOLE[2]), drawn()) is None


def test_sides_that_go_on_to_nowhere_are_no_stamp() -> None:
    assert carried_on(frame(WHOLE[0], LINE), drawn(closed=False)) is None


def test_only_both_sides_together_go_on() -> None:
    mask = drawn()
    mask[WHOLE[3] - 10 : WHOLE[3] + 10, : LINE - 10] = 0
    assert carried_on(frame(LINE, WHOLE[2]), mask) is None


def test_a_table_is_not_longer_than_a_stamp() -> None:
    mask = drawn(upto=1150)
    assert carried_on(frame(LINE, LINE + 400), mask) is None


def test_sides_that_run_a_little_apart_are_followed_to_the_stamps_corners() -> None:
    """A short compartment's sides, drawn on for twice their length, end beside the stamp's own corners."""
    mask = drawn()
    askew = frame(WHOLE[0], LINE)
    askew.corners[1][1] -= 8
    askew.corners[2][1] -= 4
    found = carried_on(askew, mask)
    assert found is not None
    assert abs(found.corners[:, 0].max() - WHOLE[2]) < 25
