"""From a page's text, unsurely read, to a better reading by the thorough reader, of no more pixels than it takes."""

from collections.abc import Sequence
from dataclasses import replace

import cv2
import numpy as np
from rapidfuzz import fuzz

from documents.eyes.cascade import Text, weight
from documents.opening.pdf_text import in_reading_order
from documents.page import Box, TextLine
from documents.readers import Pixels, Reader
from documents.readers.toolkit import Toolkit
from documents.slope import level, slope_of
from documents.zones import find_zones

_AROUND = 2  #: lines' heights around the text that are looked at as well
_HEIGHT = 40  #: pixels of a line's box; a reader makes higher ones about as small itself
_SMALLEST = 0.6  #: of its size, to which a page is made smaller
_SURELY = 0.97  #: confidence from which the thorough reader reads the same, but for a comma
_WELL = 0.9  #: from which it was well read, should nothing be read there any more
_WORDS = 8  #: signs of a line that is no mark which may be anything
_ALIKE = 60  #: likeness, 0–100, from which a line, or a part of one, is what was read before
_FREE = 0.7  #: of a line's box, how much of it no line covers that is to be read again


def read_thoroughly(pixels: Pixels, text: Text, toolkit: Toolkit) -> Text:
    """The text read again by the thorough reader; `text` keeps its lines when that finds clearly less.

    A reader's time is that of the pixels in which it looks for lines, and of the lines that it finds: it gets no more
    than the surroundings of those that are known, large letters no larger than it makes them itself, and nothing of
    the lines that were surely read.
    """
    if text.lines:
        sure = _sure(text.lines)
        hidden = _without(pixels, sure, [line for line in text.lines if line not in sure]) if sure else pixels
        seen = _where_text_is(hidden, text.lines, toolkit.thorough)
        left = [line for line in seen if not any(one.box.holds_middle_of(line.box) for one in sure)]
        again = tuple(in_reading_order([*sure, *_passed_over(text.lines, [*sure, *left]), *left]))
    else:
        again = toolkit.thorough.read(pixels)
    lines = again if weight(again) >= 0.9 * weight(text.lines) else text.lines
    zones = find_zones(again, max_year=toolkit.max_year)
    return Text(lines=lines, zones=zones, reader=f"{text.reader}+{toolkit.thorough.name}")


def _sure(lines: Sequence[TextLine]) -> list[TextLine]:
    """The lines that were surely read, and whose boxes are nearly their own."""
    unsure = [line.box for line in lines if line.confidence < _SURELY]
    return [
        line
        for line in lines
        if line.confidence >= _SURELY
        and sum(line.box.shared(other) for other in unsure) <= (1 - _FREE) * line.box.shared(line.box)
    ]


def _passed_over(before: Sequence[TextLine], now: Sequence[TextLine]) -> list[TextLine]:
    """Lines that were well read and that nothing which is read now in their place resembles: the detector lost them.

    Upright boxes around slanted lines cover what stands between these.
    """
    lost = [line for line in before if line.confidence >= _WELL and len(line.text) >= _WORDS and line not in now]
    slope = slope_of(before) if lost else 0.0
    places = [(other.text, level(other.box, slope)) for other in now]
    return [
        line
        for line in lost
        if not any(
            fuzz.partial_ratio(line.text, text) >= _ALIKE and _side_by_side(level(line.box, slope), box)
            for text, box in places
        )
    ]


def _side_by_side(one: Box, other: Box) -> bool:
    """Whether two level boxes are on one row."""
    shared = min(one.bottom, other.bottom) - max(one.top, other.top)
    return 2 * shared >= min(one.bottom - one.top, other.bottom - other.top)


def _without(pixels: Pixels, hidden: Sequence[TextLine], shown: Sequence[TextLine]) -> Pixels:
    """The picture with blank paper where these lines stand, but all of those that are `shown`."""
    blank = pixels.copy()
    for line in hidden:
        left, top, right, bottom = (max(0, value) for value in line.box)
        place = blank[top:bottom, left:right]
        if place.size:
            place[...] = np.median(place.reshape(-1, 3), axis=0)
    for line in shown:
        left, top, right, bottom = (max(0, value) for value in line.box)
        blank[top:bottom, left:right] = pixels[top:bottom, left:right]
    return blank


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
