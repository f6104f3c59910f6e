"""From a page's text, unsurely read, to a better reading by the thorough reader, of no more pixels than it takes."""

from collections.abc import Sequence
from dataclasses import replace

import cv2
import numpy as np

from documents.eyes.cascade import Text, weight
from documents.page import Box, TextLine
from documents.readers import Pixels, Reader
from documents.readers.toolkit import Toolkit
from documents.zones import find_zones

_AROUND = 2  #: lines' heights around the text that are looked at as well
_HEIGHT = 40  #: pixels of a line's box; a reader makes higher ones about as small itself
_SMALLEST = 0.6  #: of its size, to which a page is made smaller


def read_thoroughly(pixels: Pixels, text: Text, toolkit: Toolkit) -> Text:
    """The text read again by the thorough reader; `text` keeps its lines when that finds clearly less.

    A reader's time is that of the pixels in which it looks for lines: it gets no more than the surroundings of those
    that are known, and large letters no larger than it makes them itself.
    """
    again = _where_text_is(pixels, text.lines, toolkit.thorough) if text.lines else toolkit.thorough.read(pixels)
    lines = again if weight(again) >= 0.9 * weight(text.lines) else text.lines
    zones = find_zones(again, max_year=toolkit.max_year)
    return Text(lines=lines, zones=zones, reader=f"{text.reader}+{toolkit.thorough.name}")


def _where_text_is(pixels: Pixels, lines: Sequence[TextLine], reader: Reader) -> tuple[TextLine, ...]:
    # The lower ones: a slanted line's box grows with its length.
    heights = [min(line.box.bottom - line.box.top, line.box.right - line.box.left) for line in lines]
    tall = max(1.0, float(np.percentile(heights, 25)))
    edge, scale = round(_AROUND * tall), min(1.0, max(_SMALLEST, _HEIGHT / tall))
    left, top = (max(0, min(line.box[side] for line in lines) - edge) for side in (0, 1))
    right, bottom = (max(line.box[side] for line in lines) + edge for side in (2, 3))
    crop = pixels[top:bottom, left:right]
    if scale < 1.0:
        crop = np.asarray(cv2.resize(crop, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA), np.uint8)
    moved = (left, top) * 2
    return tuple(
        replace(line, box=Box(*(round(value / scale) + off for value, off in zip(line.box, moved, strict=True))))
        for line in reader.read(np.ascontiguousarray(crop))
    )
