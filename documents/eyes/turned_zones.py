"""From an upright page to the zones of papers that lie turned on it, beside those that lie as the page does.

Two papers in one photograph may lie at right angles, or head to foot. The page is turned for the one; of the other a
reader sees zone lines that stand on end, or fillers that point the other way.
"""

import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import reduce

import numpy as np

from documents.eyes.cascade import Text
from documents.eyes.orientation import turned
from documents.page import Box, TextLine, Zone
from documents.readers import Pixels
from documents.readers.toolkit import Toolkit
from documents.zones import find_zones
from documents.zones.signs import looks_like_zone

_LONG = 18  #: signs of a line that may be a zone's
_BACKWARD = 4  #: fillers of it that point the other way
_ROOM = 3  #: of a line's height, around the lines that were seen


def with_turned_zones(upright: Pixels, text: Text, toolkit: Toolkit, *, deadline: float) -> Text:
    """`text` with such zones; their boxes are in pixels of the page."""
    apart = [line for line in text.lines if not any(zone.box.holds_middle_of(line.box) for zone in text.zones)]
    standing = [line for line in apart if _stands(line.box) and looks_like_zone(line.text)]
    headlong = [line for line in apart if not _stands(line.box) and _is_headlong(line.text)]
    found = list[Zone]()
    for lines, turns in ((standing, (90, 270)), (headlong, (180,))):
        if lines and time.monotonic() < deadline:
            found += _zones(upright, lines, turns, toolkit)
    if not found:
        return text
    step = f"{text.reader}+{toolkit.close_up.name}-turned"
    return replace(text, zones=(*text.zones, *found), reader=step)


def _stands(box: Box) -> bool:
    return box.bottom - box.top > box.right - box.left


def _is_headlong(text: str) -> bool:
    return len(text) >= _LONG and text.count(">") >= _BACKWARD > text.count("<")


def _zones(upright: Pixels, lines: Sequence[TextLine], turns: Sequence[int], toolkit: Toolkit) -> Iterator[Zone]:
    box = reduce(Box.union, (line.box for line in lines))
    tall = min(min(line.box.right - line.box.left, line.box.bottom - line.box.top) for line in lines)
    left, top = max(0, box.left - _ROOM * tall), max(0, box.top - _ROOM * tall)
    crop = upright[top : box.bottom + _ROOM * tall, left : box.right + _ROOM * tall]
    for degrees in turns:
        way_up = np.ascontiguousarray(turned(crop, degrees))
        read = toolkit.close_up.read(way_up)
        zones = find_zones(read, max_year=toolkit.max_year)
        if zones:
            high, wide = way_up.shape[:2]
            yield from (replace(zone, box=_back(zone.box, degrees, wide, high, (left, top))) for zone in zones)
            return


def _back(box: Box, degrees: int, wide: int, high: int, corner: tuple[int, int]) -> Box:
    """A box of the turned crop, `wide` and `high` as it lies turned, on the page at whose `corner` the crop begins."""
    placed, (left, top) = box.turned(360 - degrees, wide, high), corner
    return Box(placed.left + left, placed.top + top, placed.right + left, placed.bottom + top)
