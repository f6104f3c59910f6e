"""Papers that lie turned beside others in one photograph: their zones are read, and stand where they are seen."""

from dataclasses import dataclass, field

import numpy as np
import pytest

from documents.eyes.cascade import Text
from documents.eyes.orientation import turned
from documents.eyes.turned_zones import _back, with_turned_zones
from documents.page import Box, TextLine
from documents.readers import Pixels
from documents.readers.toolkit import Toolkit
from documents.zones import find_zones
from tests.documents.zones.test_mrz import MRVB, TD3

FOREVER = float("inf")


@dataclass
class Reads:
    """A reader that sees a zone where dark lines lie level and the mark at their beginning is on the left."""

    zone: tuple[str, ...]
    name: str = "close"
    given: list[Pixels] = field(default_factory=list)

    def read(self, pixels: Pixels) -> tuple[TextLine, ...]:
        self.given.append(pixels)
        high, wide = pixels.shape[:2]
        marked = (pixels[..., 0] == 0) & (pixels[..., 1] == 255)
        if wide < high or not marked.any() or np.nonzero(marked)[1].mean() > wide / 2:
            return ()
        return tuple(
            TextLine(text=text, box=Box(60, 60 + 60 * row, wide - 60, 90 + 60 * row), confidence=0.98)
            for row, text in enumerate(self.zone)
        )


def toolkit(reader: Reads) -> Toolkit:
    tools = Toolkit(max_year=2026)
    tools.__dict__["close_up"] = reader
    return tools


def line(text: str, box: Box) -> TextLine:
    return TextLine(text=text, box=box, confidence=0.9)


VISA = tuple(line(text, Box(100, 100 + 60 * row, 900, 130 + 60 * row)) for row, text in enumerate(MRVB))


@pytest.mark.parametrize("degrees", [90, 180, 270])
def test_a_box_of_a_turned_crop_is_found_on_the_page(degrees: int) -> None:
    crop = np.zeros((50, 80), np.uint8)
    crop[10:14, 20:50] = 1
    down, across = np.nonzero(turned(crop, degrees))
    box = Box(int(across.min()), int(down.min()), int(across.max()) + 1, int(down.max()) + 1)
    high, wide = turned(crop, degrees).shape
    assert _back(box, degrees, wide, high, (300, 200)) == Box(320, 210, 350, 214)


@pytest.mark.parametrize("mark", [slice(300, 320), slice(1280, 1300)])
def test_a_zone_that_stands_on_end_beside_one_that_lies(mark: slice) -> None:
    page = np.full((1600, 1200, 3), 255, np.uint8)
    page[mark, 1000:1060] = (0, 255, 0)
    standing = tuple(line(text, Box(1000 + 60 * row, 300, 1030 + 60 * row, 1300)) for row, text in enumerate(TD3))
    zones = find_zones(VISA, max_year=2026)
    text = with_turned_zones(
        page, Text(lines=(*VISA, *standing), zones=zones, reader="quick"), toolkit(Reads(TD3)), deadline=FOREVER
    )
    assert [zone.lines for zone in text.zones] == [zones[0].lines, TD3]
    box = text.zones[1].box
    assert 900 < box.left < box.right < 1200
    assert 200 < box.top < box.bottom < 1400
    assert text.reader == "quick+close-turned"


def test_fillers_that_point_the_other_way_are_a_zone_on_its_head() -> None:
    page = np.full((1600, 1200, 3), 255, np.uint8)
    page[600:690, 880:900] = (0, 255, 0)
    headlong = line("9>>>>>>>>>>>>>>>72020m2WM01708700WM9910M80MN", Box(100, 600, 900, 630))
    text = Text(lines=(*VISA, headlong), zones=find_zones(VISA, max_year=2026), reader="quick")
    found = with_turned_zones(page, text, toolkit(Reads(TD3)), deadline=FOREVER)
    assert [zone.lines for zone in found.zones][1:] == [TD3]
    assert found.zones[1].box.holds_middle_of(Box(400, 590, 600, 640))


def test_where_every_line_lies_as_the_page_does_nothing_is_read_again() -> None:
    reader = Reads(TD3)
    text = Text(lines=VISA, zones=find_zones(VISA, max_year=2026), reader="quick")
    assert with_turned_zones(np.zeros((9, 9, 3), np.uint8), text, toolkit(reader), deadline=FOREVER) is text
    assert reader.given == []
