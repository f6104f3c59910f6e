"""From a page with a visa's zone to the lines that an officer stamped over it, in pixels of the page.

Where a stamp lies over a zone, a reader sees the zone. The stamp's own lines are read in its ink alone: they tell where
a stamp has to be looked for, and give its day once more.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from documents.eyes.coloured_ink import coloured_ink_alone, has_coloured_ink
from documents.page import Box, TextLine, Zone
from documents.readers import Pixels
from documents.readers.toolkit import Toolkit
from documents.vocabulary import Kind

_AROUND = 0.9  #: of a zone's height, how far above and below it a stamp that covers it goes on
_BESIDE = 0.12  #: of its width, the same on its left and right
_READ = 0.6  #: a reader's confidence below which it made letters of a zone's rest


def lines_over(pixels: Pixels, zones: Sequence[Zone], toolkit: Toolkit) -> tuple[TextLine, ...]:
    """What is stamped over the visas' zones; nothing is read where no coloured ink is."""
    return tuple(line for zone in zones if zone.kind is Kind.VISA for line in _over(pixels, zone.box, toolkit))


def _over(pixels: Pixels, zone: Box, toolkit: Toolkit) -> Iterator[TextLine]:
    if not has_coloured_ink(pixels[max(0, zone.top) : zone.bottom, max(0, zone.left) : zone.right]):
        return
    down, across = round(_AROUND * (zone.bottom - zone.top)), round(_BESIDE * (zone.right - zone.left))
    left, top = max(0, zone.left - across), max(0, zone.top - down)
    ink = coloured_ink_alone(pixels[top : zone.bottom + down, left : zone.right + across])
    for line in toolkit.quick.read(ink) if ink is not None else ():
        if line.confidence >= _READ:
            x0, y0, x1, y1 = line.box
            yield replace(line, box=Box(x0 + left, y0 + top, x1 + left, y1 + top))
