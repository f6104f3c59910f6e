"""A stamp that lies across a visa's zone is read as it lies, and its day counts when two looks more say the same."""

import datetime as dt

import cv2
import numpy as np
import pytest

from documents.page import Box, TextLine, Zone
from documents.readers import Pixels
from documents.readers.toolkit import Toolkit
from documents.stamps.reading import StampReading
from documents.stamps.struck import Struck, struck_over, take_days
from documents.vocabulary import Kind
from documents.zones.zone import parse_zone
from tests.documents.stamps import imprints

DAY = dt.date(2020, 3, 5)
LINES = ("VCFRABENALI<<KARIM<<<<<<<<<<<<<<<<<<", "3812044172DZA5711037M2005308<<<<<<<<")
PALE, STRONG = (110, 150, 130), (40, 60, 150)


def page(ink: tuple[int, int, int]) -> tuple[Pixels, Zone]:
    """A visa's zone with a day across it, from below to above."""
    pixels = np.full((900, 1200, 3), 238, np.uint8)
    day = np.full((70, 330, 3), 238, np.uint8)
    cv2.putText(day, "05 03 20", (8, 52), cv2.FONT_HERSHEY_SIMPLEX, 1.9, ink, 6)
    pixels[270:600, 860:930] = np.rot90(day)
    for row, text in enumerate(LINES):
        cv2.putText(pixels, text, (120, 440 + 55 * row), cv2.FONT_HERSHEY_PLAIN, 2.3, (20, 20, 20), 3)
    found = parse_zone(LINES, max_year=2026)
    assert found is not None
    assert found.kind is Kind.VISA
    zone = Zone(
        kind=found.kind,
        format=found.format,
        lines=found.lines,
        valid=found.valid,
        fields=found.fields,
        box=Box(110, 405, 1060, 505),
    )
    return pixels, zone


class Quick:
    """Reads the day where the ink lies level on a picture, upright where it does not, and notes the shapes."""

    name = "quick"

    def read(self, pixels: Pixels) -> tuple[TextLine, ...]:
        down, across = np.nonzero(pixels[..., 0] < 150)
        box = Box(int(across.min()), int(down.min()), int(across.max()), int(down.max()))
        level = box.right - box.left > box.bottom - box.top and int(down.mean()) > 0
        return (TextLine(text="05 03 20" if level else "E0", box=box, confidence=0.95),)


@pytest.mark.parametrize("ink", [STRONG, PALE])
def test_a_day_across_a_zone_is_read_as_it_lies(ink: tuple[int, int, int]) -> None:
    tools = Toolkit(max_year=2026)
    tools.__dict__["quick"] = Quick()
    pixels, zone = page(ink)
    found = struck_over(pixels, [zone], tools)
    assert [one.line.text for one in found] == ["E0", "05 03 20"]
    box = found[-1].line.box
    assert (box.left, box.right) == pytest.approx((868, 922), abs=25)
    assert (box.top, box.bottom) == pytest.approx((358, 592), abs=15)
    assert found[-1].around.shape[1] > found[-1].around.shape[0]


def test_no_ink_is_read_where_nothing_coloured_lies() -> None:
    pixels, zone = page((20, 20, 20))
    tools = Toolkit(max_year=2026)
    tools.__dict__["quick"] = None
    assert struck_over(pixels, [zone], tools) == ()


class Says:
    """A close-up reader that says one thing of a sheet's upper half and another of its lower one."""

    name = "says"

    def __init__(self, *texts: str) -> None:
        self.texts = texts

    def read(self, pixels: Pixels) -> tuple[TextLine, ...]:
        return tuple(
            TextLine(text=text, box=Box(30, 40 + 84 * row, 200, 60 + 84 * row), confidence=0.95)
            for row, text in enumerate(self.texts)
        )


@pytest.mark.parametrize(
    ("sharp", "blurred", "day"),
    [("05 03 20", "0503 20", DAY), ("05 03 20", "05 02 20", None), ("05 03", "05 03 20", None)],
)
def test_a_day_of_which_no_flat_reading_told_counts_when_three_looks_agree(
    sharp: str, blurred: str, day: dt.date | None
) -> None:
    tools = Toolkit(max_year=2026)
    tools.__dict__["close_up"] = Says(sharp, blurred)
    line = TextLine(text="05 03 20", box=Box(100, 100, 300, 150), confidence=0.9)
    one = StampReading(imprint=imprints.imprint(), lines=(line,), turns=[0], on_sticker=True)
    one.flats, one.pictures, one.turned = [()], [imprints.flat()], [0]
    take_days([one], [Struck(line, np.full((60, 220, 3), 255, np.uint8))], tools)
    assert one.agreed(2026) == day
