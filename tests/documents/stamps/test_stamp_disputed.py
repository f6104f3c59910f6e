"""A day that the flat stamp gives and the page gives otherwise is read once more on the page, and may be none."""

import datetime as dt

import numpy as np
import pytest

from documents.page import Box, TextLine
from documents.readers import Pixels
from documents.readers.toolkit import Toolkit
from documents.stamps.disputed import look_at_the_page
from documents.stamps.reading import StampReading
from tests.documents.stamps import imprints

PAGE = np.full((400, 600, 3), 240, np.uint8)
PLACE = Box(100, 100, 300, 150)


class Says:
    """A close-up reader that says the same of every sheet, and counts them."""

    name = "told"

    def __init__(self, text: str) -> None:
        self.text, self.asked = text, 0

    def read(self, pixels: Pixels) -> tuple[TextLine, ...]:
        self.asked += 1
        height, width = pixels.shape[:2]
        return (TextLine(text=self.text, box=Box(10, height // 3, width - 10, 2 * height // 3)),)


def stamp(page: str, *flats: str) -> StampReading:
    """A stamp of which the page said this, and each look at it laid flat that."""
    one = StampReading(imprint=imprints.imprint(), lines=(TextLine(text=page, box=PLACE, confidence=0.93),), turns=[0])
    one.flats = [(TextLine(text=text, box=PLACE, confidence=0.97),) for text in flats]
    one.pictures, one.turned = [imprints.flat()] * len(flats), [0] * len(flats)
    return one


@pytest.mark.parametrize(
    ("second", "day"),
    [
        ("17 03 26", None),  # the page says so twice
        ("17 03 25", dt.date(2025, 3, 17)),
        ("", dt.date(2025, 3, 17)),
    ],
)
def test_a_disputed_day_is_read_once_more_where_it_stands(second: str, day: dt.date | None) -> None:
    reader, tools = Says(second), Toolkit(max_year=2026)
    tools.__dict__["close_up"] = reader
    one = stamp("17 03 26", "17 03 25", "17 03 25", "17 03 25")
    assert one.agreed(2026) == dt.date(2025, 3, 17)
    look_at_the_page([one], PAGE, tools)
    assert (reader.asked, one.agreed(2026)) == (1, day)


@pytest.mark.parametrize("page", ["17 03 25", "FRANKFURT"])
def test_a_day_that_nobody_disputes_is_not(page: str) -> None:
    reader, tools = Says("17 03 26"), Toolkit(max_year=2026)
    tools.__dict__["close_up"] = reader
    one = stamp(page, "17 03 25", "17 03 25")
    look_at_the_page([one], PAGE, tools)
    assert (reader.asked, one.agreed(2026)) == (0, dt.date(2025, 3, 17))


@pytest.mark.parametrize(
    ("flat", "second", "day"),
    [
        ("05 26", "03 05 26", dt.date(2026, 5, 3)),
        ("05 26", "08 05 26", None),  # two readings, two days
        ("04 26", "03 05 26", None),  # the month that the flat stamp has is another
    ],
)
def test_a_day_of_which_the_flat_stamp_has_month_and_year_is_read_again(
    flat: str, second: str, day: dt.date | None
) -> None:
    """The stars of the ring touch its first figures."""
    tools = Toolkit(max_year=2026)
    tools.__dict__["close_up"] = Says(second)
    one = stamp("03 05 26", flat)
    look_at_the_page([one], PAGE, tools)
    assert one.agreed(2026) == day


class Apart(Says):
    """Says the words of its text one by one."""

    def read(self, pixels: Pixels) -> tuple[TextLine, ...]:
        self.asked += 1
        words = enumerate(self.text.split())
        return tuple(TextLine(text=word, box=Box(10 + 60 * place, 10, 50 + 60 * place, 40)) for place, word in words)


def pieces(*texts: str) -> tuple[TextLine, ...]:
    """Figures of one day that stand apart."""
    return tuple(
        TextLine(text=text, box=Box(100 + 60 * place, 100, 140 + 60 * place, 150), confidence=0.99)
        for place, text in enumerate(texts)
    )


def test_so_is_one_whose_figures_stand_apart() -> None:
    tools = Toolkit(max_year=2026)
    tools.__dict__["close_up"] = Apart("17 04 22")
    one = stamp("", "")
    one.lines, one.flats = pieces("17", "04", "22"), [pieces("77", "04", "22")]
    look_at_the_page([one], PAGE, tools)
    assert one.agreed(2026) == dt.date(2022, 4, 17)


@pytest.mark.parametrize(
    ("page", "flats", "day"),
    [
        ("05-04-2", ("05-04 26", "05-01 26", "05-04 26"), dt.date(2026, 4, 5)),
        ("", ("05-04 26", "05-01 26", "05-04 26"), None),
        ("05-01-2", ("05-04 26", "05-01 26", "05-04 26"), None),
        # The page alone says nothing of the year's last figure.
        ("05-04-2", ("05-04 26",), None),
    ],
)
def test_the_page_that_has_a_day_but_for_its_last_figure_settles_which_it_is(
    page: str, flats: tuple[str, ...], day: dt.date | None
) -> None:
    assert stamp(page, *flats).agreed(2026) == day
