"""From stamps of whose day only pieces were read to the row in which these stand, read once more alone.

Stars that touch one of a day's three pieces hide it from a reader, and so does print around it.
"""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from documents.page import Box
from documents.readers import Pixels
from documents.readers.toolkit import Toolkit
from documents.stamps import lettering
from documents.stamps.arrow import without
from documents.stamps.reading import StampReading
from documents.stamps.sheet import LEAST_SHEET, read_sheet

_PIECES = 2  #: of a day's three that tell its row; one does in a frame that has a stamp's arrow and State
_AROUND = 6  #: of its height, the part that is looked at above and below it
_SMALLER = 0.8  #: the second look's scale: what a reader makes of the very same edges twice is one reading


def look_along_rows(readings: Sequence[StampReading], toolkit: Toolkit) -> None:
    """Read the row of those of whose day no reading gave all: in their own ink, and a little smaller in all ink."""
    found: list[tuple[StampReading, int, Box]] = []
    for one in readings:
        index = one.best()
        surely = one.arrow is not None and bool(lettering.states(one.flats[index]))
        row = lettering.row_of_figures(one.flats[index], least=1 if surely else _PIECES)
        if row is not None and not one.days(toolkit.max_year):
            edge = (row.bottom - row.top) // _AROUND
            found.append((one, index, Box(0, max(0, row.top - edge), one.pictures[index].shape[1], row.bottom + edge)))
    for own, scale in ((True, 1.0), (False, _SMALLER)):
        strips = [_strip(one, index, around, own=own) for one, index, around in found]
        sheet = read_sheet(strips, toolkit, scale=scale, least=LEAST_SHEET)
        for (one, index, around), lines in zip(found, sheet, strict=True):
            one.flats.append(tuple(replace(line, box=line.box.lowered(around.top)) for line in lines))
            one.pictures.append(one.pictures[index])
            one.turned.append(one.turned[index])


def _strip(one: StampReading, index: int, around: Box, *, own: bool) -> Pixels:
    flat = one.imprint.own if own else one.imprint.any
    picture = np.rot90(without(flat, one.arrow) if one.arrow else flat, one.turned[index])
    return picture[around.top : around.bottom]
