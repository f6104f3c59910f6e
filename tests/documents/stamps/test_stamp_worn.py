"""A day in worn ink is read once more out of focus, and one that is another from afar is none."""

import datetime as dt

import cv2
import pytest

from documents.page import Box, TextLine
from documents.readers import Pixels
from documents.readers.toolkit import Toolkit
from documents.stamps.reading import StampReading
from documents.stamps.worn import look_from_afar
from tests.documents.stamps import imprints

PLACE = Box(120, 120, 320, 170)
DAY = dt.date(2020, 1, 13)


class FromAfar:
    """A reader that says the same of every sheet, and counts them."""

    name = "from-afar"

    def __init__(self, text: str) -> None:
        self.text, self.asked = text, 0

    def read(self, pixels: Pixels) -> tuple[TextLine, ...]:
        self.asked += 1
        height, width = pixels.shape[:2]
        return (TextLine(text=self.text, box=Box(30, 30, width // 2, height // 4)),)


def stamp(*, worn: bool) -> StampReading:
    """An entry stamp whose day the page and two looks at it laid flat gave alike; `worn`: its frame has gaps."""
    own = imprints.flat()
    height, width = own.shape[:2]
    cv2.rectangle(own, (4, 4), (width - 5, height - 5), (20, 20, 20), 6)
    if worn:
        own[:20, 200:240] = own[-20:, 300:330] = 255
    line = TextLine(text="13 01 20", box=PLACE, confidence=0.97)
    one = StampReading(imprint=imprints.imprint(own=own), lines=(line,), turns=[0])
    one.flats, one.pictures, one.turned = [(line,), (line,)], [own, own], [0, 0]
    return one


@pytest.mark.parametrize(("seen", "day"), [("18 01 20", None), ("13 01 20", DAY), ("FRANKFURT", DAY)])
def test_a_worn_day_that_is_another_from_afar_is_none(seen: str, day: dt.date | None) -> None:
    reader, tools = FromAfar(seen), Toolkit(max_year=2026)
    tools.__dict__["close_up"] = reader
    one = stamp(worn=True)
    assert one.agreed(2026) == DAY
    look_from_afar([one], tools)
    assert (reader.asked, one.agreed(2026)) == (1, day)


def test_a_stamp_without_gaps_is_not_looked_at_again() -> None:
    reader, tools = FromAfar("18 01 20"), Toolkit(max_year=2026)
    tools.__dict__["close_up"] = reader
    one = stamp(worn=False)
    look_from_afar([one], tools)
    assert (reader.asked, one.agreed(2026)) == (0, DAY)
