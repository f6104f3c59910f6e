"""From the lines of a page and the stamps on it to the same lines, those that a stamp crosses read without its ink.

An officer who stamps over a visa's sticker crosses its days, its holder's name, a passport's number: read with the
stamp they are other days and numbers.
"""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from documents.eyes.coloured_ink import without_coloured_ink
from documents.page import Box, Stamp, TextLine, Zone
from documents.readers import Pixels, Reader
from documents.vocabulary import Kind
from documents.zones.sticker import sticker_of

_CROSSED = 0.15  #: of a line's area, how much of it a stamp's box has to cover
_KNOWN = 0.5  #: the same of a line that was read already
_READ = 0.6  #: a reader's confidence below which it made letters of what was left of the ink


def with_print_under(
    pixels: Pixels, lines: Sequence[TextLine], stamps: Sequence[Stamp], zones: Sequence[Zone], reader: Reader
) -> tuple[TextLine, ...]:
    """`lines` as they are where no stamp in colour lies on a visa's sticker; zones' own lines stay."""
    stickers = [sticker_of(zone.box) for zone in zones if zone.kind is Kind.VISA]
    kept = list(lines)
    for stamp in stamps:
        if not any(_covered(stamp.box, sticker) > _CROSSED for sticker in stickers):
            continue
        crossed = [
            line
            for line in kept
            if _covered(line.box, stamp.box) > _CROSSED
            and not any(zone.box.holds_middle_of(line.box) for zone in zones)
        ]
        around = stamp.box
        for line in crossed:
            around = around.union(line.box)
        left, top = max(0, around.left), max(0, around.top)
        printed = without_coloured_ink(np.ascontiguousarray(pixels[top : around.bottom, left : around.right]))
        if printed is None:
            continue
        read = [
            replace(line, box=Box(*(value + (left, top)[at % 2] for at, value in enumerate(line.box))))
            for line in reader.read(printed)
            if line.confidence >= _READ
        ]
        kept = [line for line in kept if line not in crossed]
        # What goes on beside the crop was read whole before; a zone's lines are read by those who know zones.
        known = [*(line.box for line in kept), *(zone.box for zone in zones)]
        kept += [
            line
            for line in read
            if _covered(line.box, stamp.box) > _CROSSED / 2
            and not any(_covered(line.box, one) > _KNOWN for one in known)
        ]
    return tuple(sorted(kept, key=lambda line: (line.box.top, line.box.left))) if kept != list(lines) else tuple(lines)


def _covered(box: Box, by: Box) -> float:
    """The share of a box that another one covers."""
    return box.shared(by) / box.area if box.area else 0.0
