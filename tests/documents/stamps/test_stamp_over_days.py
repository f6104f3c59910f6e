"""A stamp over a visa's sticker: the sticker's days beside its own are no other readings of it, one in its place is."""

import datetime as dt
from dataclasses import replace

import numpy as np
import pytest

from documents.page import Box, TextLine
from documents.stamps.places import on_page
from documents.stamps.reading import StampReading
from tests.documents.stamps import imprints

DAY = dt.date(2020, 3, 8)


def lines(text: str, box: Box) -> tuple[TextLine, ...]:
    return (TextLine(text=text, box=box, confidence=0.95),)


def over_a_sticker(printed: Box, *, turned: int = 0, overprinted: bool = True) -> StampReading:
    """A stamp of 460 × 300 pixels at (1000, 500) on the page, its day in the middle of it, and a printed day."""
    own = imprints.flat(100)
    corners = np.array([[1000, 500], [1460, 500], [1460, 800], [1000, 800]], np.float32)
    one = imprints.imprint(own=own, any_ink=own, around=own)
    one = replace(one, corners=corners, overprinted=overprinted)
    day = Box(130, 120, 320, 180)
    for quarter in range(turned):
        wide = 300 if quarter % 2 else 460
        day = Box(day.top, wide - day.right, day.bottom, wide - day.left)
    reading = StampReading(imprint=one, lines=lines("14-06-20", printed), turns=[turned])
    for _ in range(2):
        reading.flats.append(lines("08 03 20", day))
        reading.pictures.append(np.rot90(own, turned))
        reading.turned.append(turned)
    return reading


@pytest.mark.parametrize("turned", [0, 1, 2, 3])
def test_a_day_beside_the_stamps_own_is_the_stickers(turned: int) -> None:
    assert over_a_sticker(Box(1020, 720, 1200, 760), turned=turned).agreed(2026) == DAY


@pytest.mark.parametrize("turned", [0, 1, 2, 3])
def test_a_day_in_its_place_is_another_reading(turned: int) -> None:
    assert over_a_sticker(Box(1140, 622, 1310, 676), turned=turned).agreed(2026) is None


def test_a_black_stamp_on_a_sticker_has_its_day_where_it_stands() -> None:
    """In grey no colour tells print from stamp."""
    one = over_a_sticker(Box(1020, 720, 1200, 760), overprinted=False)
    one.on_sticker = True
    assert one.agreed(2026) == DAY


def test_where_no_print_crosses_it_every_day_in_the_frame_is_the_stamps() -> None:
    assert over_a_sticker(Box(1020, 720, 1200, 760), overprinted=False).agreed(2026) is None


def test_a_place_on_the_flat_stamp_is_found_on_the_page() -> None:
    reading = over_a_sticker(Box(0, 0, 1, 1))
    assert on_page(reading.imprint, Box(0, 0, 460, 300), 0).tolist() == reading.imprint.corners.tolist()
