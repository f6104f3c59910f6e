"""Boxes of a page: their area, what two of them share, and a box moved down."""

import pytest

from documents.page import Box

ONE = Box(10, 20, 30, 60)


@pytest.mark.parametrize(
    ("other", "shared"),
    [
        (ONE, 800),
        (Box(20, 50, 90, 90), 100),
        (Box(30, 20, 40, 60), 0),  # they touch
        (Box(40, 70, 50, 80), 0),  # apart in both directions: the product of two gaps is nothing shared
        (Box(15, 30, 20, 40), 50),
    ],
)
def test_what_two_boxes_share(other: Box, shared: int) -> None:
    assert ONE.shared(other) == other.shared(ONE) == shared


def test_a_boxs_area_stays_where_it_is_moved_down() -> None:
    assert ONE.area == 800
    assert ONE.lowered(5) == Box(10, 25, 30, 65)
    assert ONE.lowered(-20).area == ONE.area
