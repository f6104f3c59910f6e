"""From an upright picture and the lines read on it to whether ink that is no text stands in their lower half or below.

A signature is such ink: strokes between the text's margins that no line's box covers, that are neither a rule nor the
page's edge. A reader makes letters of some signatures: few, and unsurely. Whose hand it is cannot be told.
"""

from collections.abc import Sequence
from statistics import median

import cv2
import numpy as np

from documents.page import Box, TextLine
from documents.readers import Pixels
from documents.understanding.straight import level, slope_of

_SIDE = 1400  #: pixels of the longer side at which ink is looked for
_NARROWEST = 8  #: pixels at that size: below, nothing is seen
_DARKER = 22  #: grey levels by which ink is darker than the paper around it
_AROUND = 0.45  #: of a line's height, how far around its box ink is the text's own: accents, tails
_BELOW = 0.3  #: of the picture's height, how far below the last line a signature may stand
_BESIDE = 0.3  #: of its width, how far beside the text
_WIDE, _HIGH = 1.2, 0.5  #: of a line's height, the least extent of a signature's strokes that hang together
_LYING = 0.7  #: of its height, how wide a stroke is at least
_RULE = 12  #: how much longer than high a rule is
_UNSURE, _FEW = 0.75, 2  #: a reader's confidence below which so few words may be a scrawl
_LETTERS = 4  #: so few letters below all sentences may be one however surely they were read


def has_loose_ink(upright: Pixels, lines: Sequence[TextLine]) -> bool:
    """Whether there is. `upright`: RGB or grey; `lines` in its pixels."""
    scale = min(1.0, _SIDE / max(upright.shape[:2]))
    if not lines or min(upright.shape[:2]) * scale < _NARROWEST:
        return False
    small = cv2.resize(upright, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA) if scale < 1 else upright
    grey = np.asarray(small if small.ndim == 2 else cv2.cvtColor(small, cv2.COLOR_RGB2GRAY), np.uint8)
    slope = slope_of(lines)
    written = [(line, level(line.box, slope)) for line in lines]
    grey, down = _levelled(grey, slope)
    text = _text(written)
    if not text:
        return False
    tall = median(box.bottom - box.top for box in text) * scale
    paper = cv2.medianBlur(grey, 2 * max(5, round(tall)) + 1)
    ink = ((paper.astype(np.int16) - grey) > _DARKER).astype(np.uint8)
    for box in text:
        around = round(_AROUND * (box.bottom - box.top) * scale)
        left, top, right, bottom = (round(value * scale) for value in box)
        ink[max(0, top - around + down) : bottom + around + down, max(0, left - around) : right + around] = 0
    height, width = grey.shape
    first, last = median((box.top + box.bottom) / 2 for box in text), max(box.bottom for box in text)
    left = max(0, round(min(box.left for box in text) * scale - _BESIDE * width))
    right = min(width, round(max(box.right for box in text) * scale + _BESIDE * width))
    among = ink[
        max(0, round(first * scale) + down) : min(height, round(last * scale + _BELOW * height) + down), left:right
    ]
    return bool(among.size) and _strokes(among, tall)


def _levelled(grey: Pixels, slope: float) -> tuple[Pixels, int]:
    """The picture sheared so that its rows are level, and by how many pixels it was moved down for that."""
    if not slope:
        return grey, 0
    height, width = grey.shape
    rise = round(abs(slope) * width)
    down = rise if slope > 0 else 0
    shear = np.array([[1, 0, 0], [-slope, 1, down]], np.float64)
    bent = cv2.warpAffine(grey, shear, (width, height + rise), borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(bent, np.uint8), down


def _text(written: Sequence[tuple[TextLine, Box]]) -> list[Box]:
    """Where text is: not where a reader made few letters of a scrawl, unsurely or below everything that was written."""
    sentences = [box for line, box in written if len(line.text.split()) > _FEW]
    end = max((box.bottom for box in sentences), default=0)
    return [
        box
        for line, box in written
        if len(line.text.split()) > _FEW
        or (line.confidence >= _UNSURE and (len(line.text.strip()) > _LETTERS or box.top < end))
    ]


def _strokes(ink: Pixels, tall: float) -> bool:
    joined = cv2.morphologyEx(ink, cv2.MORPH_CLOSE, np.ones((3, 3), np.uint8))
    high, wide = ink.shape
    for x, y, across, down, area in cv2.connectedComponentsWithStats(joined)[2][1:]:
        at_the_rim = x == 0 or y == 0 or x + across == wide or y + down == high
        long, short = max(across, down), min(across, down)
        edge = across < _LYING * down  # of the sheet, on rows that were made level
        if at_the_rim or edge or long < _WIDE * tall or short < _HIGH * tall or long > _RULE * short:
            continue
        if area < 0.6 * across * down:
            return True
    return False
