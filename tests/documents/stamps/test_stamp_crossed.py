"""A day through which another stamp's side runs is read without it, where it goes on as it was read beside it."""

import datetime as dt
from dataclasses import replace

import numpy as np
import pytest

from documents.page import Box, TextLine
from documents.readers import Pixels
from documents.readers.toolkit import Toolkit
from documents.stamps.crossed import look_past_sides
from documents.stamps.imprints import Imprint
from documents.stamps.reading import StampReading
from tests.documents.stamps import imprints

AT = 300  #: column at which the other stamp's side runs
PLACE = Box(100, 100, 320, 150)


class SeesBehind:
    """A close-up reader that gives a day where no line is left, and none of it elsewhere."""

    name = "told"

    def __init__(self, day: str) -> None:
        self.day, self.asked = day, 0

    def read(self, pixels: Pixels) -> tuple[TextLine, ...]:
        self.asked += 1
        height = pixels.shape[0] // 2
        text = "30 04 2" if (pixels < 100).any() else self.day
        return tuple(
            TextLine(text=text, box=Box(30, top + 100, 250, top + 140), confidence=0.98) for top in (0, height)
        )


def crossed() -> Pixels:
    """A stamp laid flat, white but for the line that crosses it, aslant."""
    picture = imprints.flat()
    for row in range(picture.shape[0]):
        left = AT + row // 50
        picture[row, left : left + 4] = 20
    return picture


def stamp(*, read: str = "30 04 2Φ", picture: Pixels | None = None) -> StampReading:
    flat = crossed() if picture is None else picture
    one = StampReading(imprint=imprints.imprint(own=flat, any_ink=flat), lines=(), turns=[0])
    one.flats, one.pictures, one.turned = [(TextLine(text=read, box=PLACE, confidence=0.97),)], [flat], [0]
    return one


def neighbour(left: int) -> Imprint:
    """A stamp whose left side is at a column of the other, and whose other sides are beyond it."""
    corners = np.array([(left, -100), (left + 500, -100), (left + 500, 500), (left, 500)], np.float32)
    return replace(imprints.imprint(), corners=corners)


@pytest.mark.parametrize(
    ("read", "behind", "left", "day"),
    [
        ("30 04 2Φ", "30 04 26", AT, dt.date(2026, 4, 30)),
        ("30 04 2Φ", "30 04 26", AT + 6, dt.date(2026, 4, 30)),  # a frame is never found to the pixel
        ("30 04 2Φ", "30 04 15", AT, None),  # the 2 was read beside the line
        ("30 04 2Φ", "30 06 26", AT, None),
        ("3Φ 04 26", "30 04 26", AT, None),  # which day it was nobody read
        ("LYON", "30 04 26", AT, None),
        ("30 04 2Φ", "30 04 26", 900, None),  # nothing crosses it
    ],
)
def test_a_day_behind_another_stamps_side(read: str, behind: str, left: int, day: dt.date | None) -> None:
    tools = Toolkit(max_year=2026)
    tools.__dict__["close_up"] = SeesBehind(behind)
    one = stamp(read=read)
    look_past_sides([one], [one.imprint, neighbour(left)], tools)
    assert one.agreed(2026) == day


def test_a_dated_stamp_and_one_that_nothing_crosses_cost_nothing() -> None:
    tools, reader = Toolkit(max_year=2026), SeesBehind("30 04 26")
    tools.__dict__["close_up"] = reader
    dated = stamp(read="30 04 26")
    dated.flats, dated.pictures, dated.turned = dated.flats * 2, dated.pictures * 2, [0, 0]
    clear = stamp(picture=imprints.flat())  # the other's side is not drawn where it should be
    look_past_sides([dated, clear], [dated.imprint, clear.imprint, neighbour(AT)], tools)
    assert reader.asked == 0
    assert dated.agreed(2026) == dt.date(2026, 4, 30)
