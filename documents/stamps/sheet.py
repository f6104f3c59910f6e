"""Several small pictures in; what a reader reads of each out, from one look at all of them on one sheet."""

from collections.abc import Sequence
from dataclasses import replace

import cv2
import numpy as np

from documents.page import Box, TextLine
from documents.readers import Pixels
from documents.readers.toolkit import Toolkit

LEAST_SHEET = 320  #: pixels of a sheet: what stands on it is large enough
_MARGIN = 24  #: white around each picture on the sheet that is read


def read_sheet(
    flats: Sequence[Pixels], toolkit: Toolkit, *, scale: float = 1.0, least: int = 0
) -> list[tuple[TextLine, ...]]:
    """What each picture says, in its own pixels: all of them on one sheet, in one reading.

    `scale`: by which they are made smaller first. `least`: pixels that each side of the sheet has at least; a reader
    enlarges a smaller one.
    """
    if not flats:
        return []
    smaller = [cv2.resize(flat, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA) for flat in flats]
    wide = max(flat.shape[1] for flat in smaller) + 2 * _MARGIN
    tall = sum(flat.shape[0] + _MARGIN for flat in smaller) + _MARGIN
    sheet = np.full((max(tall, least), max(wide, least), 3), 255, np.uint8)
    tops, top = [], _MARGIN
    for flat in smaller:
        sheet[top : top + flat.shape[0], _MARGIN : _MARGIN + flat.shape[1]] = flat
        tops.append(top)
        top += flat.shape[0] + _MARGIN
    lines = toolkit.close_up.read(sheet)
    found = []
    for top, flat in zip(tops, smaller, strict=True):
        inside = [line for line in lines if top <= (line.box.top + line.box.bottom) / 2 < top + flat.shape[0]]
        offset = (_MARGIN, top) * 2
        places = [[round((v - off) / scale) for v, off in zip(line.box, offset, strict=True)] for line in inside]
        found.append(tuple(replace(line, box=Box(*place)) for line, place in zip(inside, places, strict=True)))
    return found
