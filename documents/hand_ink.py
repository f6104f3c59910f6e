"""From an upright picture and the lines read on it to whether ink that is no text stands among or below them.

A signature is such ink: strokes between the text's margins that no line's box covers, that are neither a rule nor the
page's edge. A few letters that a reader was not sure of are no text. A page at a slant is looked at with its rows made
level: there a rule is flat, and a line's box no higher than its letters. Whose hand it is cannot be told.
"""

from collections.abc import Sequence
from statistics import median

import cv2
import numpy as np

from documents.page import Box, TextLine
from documents.readers import Pixels
from documents.slope import LEVEL, level, slope_of

_SIDE = 1400  #: pixels of the longer side at which ink is looked for
_NARROWEST = 8  #: pixels at that size: below, nothing is seen
_LEGIBLE = 0.5  #: a reader's confidence below which it saw no letters
_UNSURE, _TALL = 0.75, 1.8  #: the same of what stands so much higher than the usual line
_SCRAWL = 8  #: letters at most, that it makes of a signature
_MOST_LINES = 40  #: by which the slope is told
_DARKER = 22  #: grey levels by which ink is darker than the paper around it
_AROUND = 0.45  #: of a line's height, how far around its box ink is the text's own: accents, tails
_BELOW = 0.3  #: of the picture's height, how far below the last line a signature may stand
_BESIDE = 0.3  #: of its width, how far beside the text
_WIDE, _HIGH = 1.2, 0.5  #: of a line's height, the least extent of a signature's strokes that hang together
_HIGHEST = 6  #: of a line's height, how high a signature may be; edges of a sheet are higher
_BEND = 0.015  #: of a line's width, how far it may leave the slope of its page: perspective
_RULE = 12  #: how much longer than high a rule is
_LONG = 4  #: of a line's height, the least length of a rule that is flat


def has_loose_ink(upright: Pixels, lines: Sequence[TextLine]) -> bool:
    """Whether there is. `upright`: RGB or grey; `lines` in its pixels."""
    usual = median(line.box.bottom - line.box.top for line in lines) if lines else 0
    lines = [line for line in lines if not _is_scrawl(line, usual)]
    scale = min(1.0, _SIDE / max(upright.shape[:2]))
    if not lines or min(upright.shape[:2]) * scale < _NARROWEST:
        return False
    small = cv2.resize(upright, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA) if scale < 1 else upright
    grey = np.asarray(small if small.ndim == 2 else cv2.cvtColor(small, cv2.COLOR_RGB2GRAY), np.uint8)
    lowest = _BELOW * grey.shape[0]
    slope = slope_of(lines[:_MOST_LINES])
    boxes = [Box(*(round(value * scale) for value in line.box)) for line in lines]
    shown = np.ones_like(grey)
    bend = _BEND if abs(slope) >= LEVEL else 0.0
    if bend:
        down = round(max(0.0, slope * grey.shape[1]))
        boxes = [_lower(level(box, slope), down) for box in boxes]
        grey, shown = _sheared(grey, slope, down), _sheared(shown, slope, down, outside=cv2.BORDER_CONSTANT)
    tall = median(box.bottom - box.top for box in boxes)
    paper = cv2.medianBlur(grey, 2 * max(5, round(tall)) + 1)
    edge = 2 * round(tall) + 1
    ink = ((paper.astype(np.int16) - grey) > _DARKER) & (cv2.erode(shown, np.ones((edge, edge), np.uint8)) > 0)
    for box in boxes:
        around = round(_AROUND * (box.bottom - box.top) + bend * (box.right - box.left))
        left, top, right, bottom = box
        ink[max(0, top - around) : max(0, bottom + around), max(0, left - around) : max(0, right + around)] = False
    height, width = grey.shape
    top = max(0, min(box.top for box in boxes))
    bottom = min(height, round(max(box.bottom for box in boxes) + lowest))
    left = max(0, round(min(box.left for box in boxes) - _BESIDE * width))
    right = min(width, round(max(box.right for box in boxes) + _BESIDE * width))
    among = np.asarray(ink[top:bottom, left:right], np.uint8)
    return bool(among.size) and _strokes(_unruled(among, tall), tall)


def _is_scrawl(line: TextLine, usual: float) -> bool:
    """Whether a line is a few letters that a reader made of strokes."""
    tall = line.box.bottom - line.box.top >= _TALL * usual
    return len(line.text) <= _SCRAWL and line.confidence < (_UNSURE if tall else _LEGIBLE)


def _lower(box: Box, down: int) -> Box:
    return Box(box.left, box.top + down, box.right, box.bottom + down)


def _sheared(grey: Pixels, slope: float, down: int, outside: int = cv2.BORDER_REPLICATE) -> Pixels:
    """The picture with rows of that slope made level around its left edge, as `level` does with boxes, and `down`."""
    high, wide = grey.shape
    turn = np.array([[1.0, 0.0, 0.0], [-slope, 1.0, down]])
    size = wide, high + round(abs(slope) * wide)
    return np.asarray(cv2.warpAffine(grey, turn, size, flags=cv2.INTER_LINEAR, borderMode=outside), np.uint8)


def _unruled(ink: Pixels, tall: float) -> Pixels:
    """Without rules, which a signature may cross."""
    rules = cv2.morphologyEx(ink, cv2.MORPH_OPEN, np.ones((1, round(_LONG * tall) + 1), np.uint8))
    return np.asarray(ink & (cv2.dilate(rules, np.ones((3, 3), np.uint8)) == 0), np.uint8)


def _strokes(ink: Pixels, tall: float) -> bool:
    joined = cv2.morphologyEx(ink, cv2.MORPH_CLOSE, np.ones((3, 3), np.uint8))
    high, wide = ink.shape
    for x, y, across, down, area in cv2.connectedComponentsWithStats(joined)[2][1:]:
        at_the_rim = x == 0 or y == 0 or x + across == wide or y + down == high
        long, short = max(across, down), min(across, down)
        if at_the_rim or long < _WIDE * tall or short < _HIGH * tall or long > _RULE * short or down > _HIGHEST * tall:
            continue
        if area < 0.6 * across * down:
            return True
    return False
