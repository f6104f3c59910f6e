"""From a page of which a zone was read in part, or with digits that fail, to the same zone read on straight rows.

A booklet's page arches towards its binding, and the sticker on it: a row that rises and falls by more than a letter
is found in part, or passed over. The ink of the zone's own rows tells how they lie; bent back, they are read closely.
"""

import time
from dataclasses import replace
from functools import reduce

import numpy as np

from documents.eyes.cascade import Text, better_zones, read_around, without
from documents.eyes.straighten import straightened
from documents.page import Box, TextLine
from documents.readers import Pixels
from documents.readers.toolkit import Toolkit
from documents.zones import find_zones
from documents.zones.signs import looks_like_zone

_HIGHER = 2.4  #: times as high as its signs are apart: a row's box, from which it bends or slants
_ROOM = 1  #: of the rows' height, above and below them
_ROWS = 2  #: of a zone, whose ink tells enough


def with_bent_zone(upright: Pixels, text: Text, toolkit: Toolkit, *, deadline: float) -> Text:
    """`text` with such a zone in its better reading; unchanged where none is in doubt, or its rows are straight."""
    around = _in_doubt(text)
    if around is None or time.monotonic() > deadline:
        return text
    tall = around.bottom - around.top
    top, bottom = max(0, around.top - _ROOM * tall), min(len(upright), around.bottom + _ROOM * tall)
    near = [line for line in text.lines if line.box.bottom > top and line.box.top < bottom]
    shifted = [_moved(line, -top) for line in near]
    straight = straightened(np.ascontiguousarray(upright[top:bottom]), shifted, least=_ROWS)
    if straight is None:
        return text
    seen = [_moved(line, top) for line in read_around(straight, around.lowered(-top), shifted, toolkit.close_up)]
    again = find_zones(seen, max_year=toolkit.max_year, page=text.lines)
    zones = better_zones(text.zones, again, text.lines)
    if zones == text.zones:
        return text
    rows = [line for line in seen if looks_like_zone(line.text)]
    step = f"{text.reader}+{toolkit.close_up.name}-bent"
    return replace(text, lines=without(text.lines, rows), zones=zones, reader=step)


def _in_doubt(text: Text) -> Box | None:
    """Around the rows of a zone that was not found, or whose digits fail, where one of them does not lie straight."""
    sound = [zone.box for zone in text.zones if zone.valid]
    rows = [line for line in text.lines if looks_like_zone(line.text) and _bends(line)]
    rows = [line for line in rows if not any(box.holds_middle_of(line.box) for box in sound)]
    return reduce(Box.union, (line.box for line in rows)) if rows else None


def _bends(line: TextLine) -> bool:
    """Whether a row's box is far higher than its signs, which are as high as they are apart; a reader leaves an edge.

    A row that stands on end is not bent.
    """
    wide, high = line.box.right - line.box.left, line.box.bottom - line.box.top
    return wide > high > _HIGHER * wide / len(line.text)


def _moved(line: TextLine, down: int) -> TextLine:
    return replace(line, box=line.box.lowered(down))
