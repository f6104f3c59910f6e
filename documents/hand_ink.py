"""From an upright picture and the lines read on it to whether ink that is no text stands in their lower half or below.

A signature is such ink: strokes between the text's margins that no line's box covers, that are neither a rule nor the
page's edge. A reader makes letters of some signatures: few, and unsurely. Whose hand it is cannot be told.
"""

from collections.abc import Sequence
from statistics import median

import cv2
import numpy as np

from documents.page import TextLine
from documents.readers import Pixels

_SIDE = 1400  #: pixels of the longer side at which ink is looked for
_NARROWEST = 8  #: pixels at that size: below, nothing is seen
_DARKER = 22  #: grey levels by which ink is darker than the paper around it
_AROUND = 0.45  #: of a line's height, how far around its box ink is the text's own: accents, tails
_BELOW = 0.3  #: of the picture's height, how far below the last line a signature may stand
_BESIDE = 0.3  #: of its width, how far beside the text
_WIDE, _HIGH = 1.2, 0.5  #: of a line's height, the least extent of a signature's strokes that hang together
_RULE = 12  #: how much longer than high a rule is
_UNSURE, _FEW = 0.75, 2  #: a reader's confidence below which so few words may be a scrawl
_LOWER = 0.45  #: of the text's height, from where on somebody signs; above are letterheads


def has_loose_ink(upright: Pixels, lines: Sequence[TextLine]) -> bool:
    """Whether there is. `upright`: RGB or grey; `lines` in its pixels."""
    scale = min(1.0, _SIDE / max(upright.shape[:2]))
    lines = [line for line in lines if line.confidence >= _UNSURE or len(line.text.split()) > _FEW]
    if not lines or min(upright.shape[:2]) * scale < _NARROWEST:
        return False
    small = cv2.resize(upright, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA) if scale < 1 else upright
    grey = np.asarray(small if small.ndim == 2 else cv2.cvtColor(small, cv2.COLOR_RGB2GRAY), np.uint8)
    tall = median(line.box.bottom - line.box.top for line in lines) * scale
    paper = cv2.medianBlur(grey, 2 * max(5, round(tall)) + 1)
    ink = ((paper.astype(np.int16) - grey) > _DARKER).astype(np.uint8)
    for line in lines:
        around = round(_AROUND * (line.box.bottom - line.box.top) * scale)
        left, top, right, bottom = (round(value * scale) for value in line.box)
        ink[max(0, top - around) : bottom + around, max(0, left - around) : right + around] = 0
    height, width = grey.shape
    first, last = min(line.box.top for line in lines), max(line.box.bottom for line in lines)
    top = max(0, round((first + _LOWER * (last - first)) * scale))
    bottom = min(height, round(last * scale + _BELOW * height))
    left = max(0, round(min(line.box.left for line in lines) * scale - _BESIDE * width))
    right = min(width, round(max(line.box.right for line in lines) * scale + _BESIDE * width))
    among = ink[top:bottom, left:right]
    return bool(among.size) and _strokes(among, tall)


def _strokes(ink: Pixels, tall: float) -> bool:
    joined = cv2.morphologyEx(ink, cv2.MORPH_CLOSE, np.ones((3, 3), np.uint8))
    high, wide = ink.shape
    for x, y, across, down, area in cv2.connectedComponentsWithStats(joined)[2][1:]:
        at_the_rim = x == 0 or y == 0 or x + across == wide or y + down == high
        long, short = max(across, down), min(across, down)
        if at_the_rim or long < _WIDE * tall or short < _HIGH * tall or long > _RULE * short:
            continue
        if area < 0.6 * across * down:
            return True
    return False
