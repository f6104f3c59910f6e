"""A stamp whose worn side was taken too near gets its State and direction from past it, by ring and arrow together."""

import datetime as dt
from random import Random

import numpy as np
import pytest
from PIL import Image

from documents.page import Box, StampDirection, TextLine
from documents.readers import Pixels
from documents.readers.toolkit import Toolkit
from documents.stamps.beyond import look_beyond
from documents.stamps.frame import FLAT_HEIGHT
from documents.stamps.reading import StampReading
from samples import people, stamps
from samples.people import Entry
from tests.documents.stamps import imprints


class ReadsF:
    name = "close-up"

    def read(self, pixels: Pixels) -> tuple[TextLine, ...]:
        middle = pixels.shape[1] // 2
        return (TextLine(text="F", box=Box(middle - 20, 60, middle + 20, 100), confidence=0.99),)


def drawn(*, leaving: bool, past: int) -> Pixels:
    """A stamp on white paper, `past` pixels of paper above and below it, as high as a flat stamp."""
    day = dt.date(2020, 3, 1)
    known = people.entry(Random(1), day, state="F")
    entry = Entry(day=day, state="F", post=known.post, means=known.means, leaving=leaving)
    imprint = stamps.stamp(entry, Random(4), stamps.INKS["black"], wear=0.0)
    page = Image.new("RGB", (imprint.width, imprint.height + 2 * past), "white")
    page.paste(imprint, (0, past), imprint)
    return np.asarray(page.resize((round(page.width * FLAT_HEIGHT / page.height), FLAT_HEIGHT)), np.uint8)


def reading(around: Pixels, *, days: int = 2) -> StampReading:
    day = (TextLine(text="01-03-20", box=Box(60, 130, 400, 190), confidence=0.99),)
    one = StampReading(imprint=imprints.imprint(around=around), lines=(), turns=[0, 2, 1, 3])
    one.flats, one.pictures, one.turned = [day] * days, [imprints.flat()] * days, [0] * days
    return one


def toolkit() -> Toolkit:
    tools = Toolkit(max_year=2026)
    tools.__dict__["close_up"] = ReadsF()
    return tools


@pytest.mark.parametrize("leaving", [False, True])
def test_ring_and_arrow_past_a_worn_side(leaving: bool) -> None:
    one = reading(drawn(leaving=leaving, past=30))
    look_beyond([one], toolkit())
    assert (one.ringed, one.state) == (True, "F")
    assert one.arrow is not None
    assert one.arrow.direction is (StampDirection.EXIT if leaving else StampDirection.ENTRY)


def test_nothing_is_taken_from_paper_or_without_a_day() -> None:
    empty = reading(imprints.flat())
    undated = reading(drawn(leaving=False, past=30), days=1)
    look_beyond([empty, undated], toolkit())
    assert [(one.ringed, one.state, one.arrow) for one in (empty, undated)] == [(False, None, None)] * 2
