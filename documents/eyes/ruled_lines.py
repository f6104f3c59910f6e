"""Ink goes in; what of it nobody wrote comes out: rules, folds, the sides of a box that is drawn for a signature.

`ink`, `stroke`: 1 where there is some; `tall`: the height of a line of text, in its pixels.
"""

import cv2
import numpy as np

from documents.readers import Pixels

_THIN = 0.15  #: of a line's height, how far ink may be from the middle of a rule
_LONG = 4  #: of a line's height, the least length of a rule that is flat
_END, _A_LINE = 0.06, 4  #: of a rule's length, each end of it that counts not; columns from which a line is one
_WITHIN, _CORNERS = 0.2, 0.1  #: of a box drawn to sign in: how far in nothing is, and what of it no side accounts for
_ARM = 0.8  #: of such a corner's extent, the least length of its arm; of a narrow box both are short
_FOLD, _LEANING = 8, 0.2  #: of a line's height, the least length of a fold; of its length, how far it leans at most


def unruled(ink: Pixels, tall: float) -> Pixels:
    """Without straight lines, level and upright: rules, which a signature may cross, and the edges of sheets."""
    long, straight = round(_LONG * tall) + 1, np.zeros_like(ink)
    for kernel in (np.ones((1, long), np.uint8), np.ones((long, 1), np.uint8)):
        # Thickened, so that a line that steps aside by a pixel is still one.
        thick = cv2.dilate(ink, np.ones((3, 3), np.uint8))
        lines = cv2.dilate(cv2.morphologyEx(thick, cv2.MORPH_OPEN, kernel), np.ones((3, 3), np.uint8))
        straight |= np.asarray(lines, np.uint8)
    return np.asarray(ink & (straight == 0), np.uint8)


def folds(ink: Pixels, tall: float) -> Pixels:
    """1 where straight lines run down a sheet, upright or nearly, farther than a hand's stroke does."""
    folds = np.zeros_like(ink)
    least, gap = round(_FOLD * tall), max(1, round(_THIN * tall))
    found = cv2.HoughLinesP(ink, 1, np.pi / 360, least // 2, minLineLength=least, maxLineGap=gap)
    for ends in () if found is None else found.reshape(-1, 4):
        x, y, to_x, to_y = map(int, ends)
        if abs(to_x - x) <= _LEANING * abs(to_y - y):
            cv2.line(folds, (x, y), (to_x, to_y), 1, thickness=2 * gap + 1)
    return folds


def is_a_rule(stroke: Pixels, tall: float) -> bool:
    """Whether a stroke is one thin line, straight or hardly bent: a form's, on a page that lies at a slant or curls.

    At its ends it may run into another one, as a fold does into the sheet's edge.
    """
    end = round(_END * stroke.shape[1])
    down, across = np.nonzero(stroke[:, end : stroke.shape[1] - end])
    if len(np.unique(across)) < _A_LINE:
        return False
    bent = np.polynomial.Polynomial.fit(across, down, 2)
    return float(np.abs(down - bent(across)).max()) < _THIN * tall


def is_a_frame(stroke: Pixels, tall: float) -> bool:
    """Whether strokes are sides of a box that is drawn for a signature: straight, a corner, and nothing within.

    Where a sheet lies at a slant or is bent, its sides are neither level nor upright.
    """
    high, wide = stroke.shape
    inner = stroke[
        round(_WITHIN * high) : round((1 - _WITHIN) * high), round(_WITHIN * wide) : round((1 - _WITHIN) * wide)
    ]
    if inner.any():
        return False
    ink, sides, ways = np.asarray(stroke, np.uint8), np.zeros(stroke.shape, np.uint8), set()
    thick, least = 2 * max(1, round(_THIN * tall)) + 1, round(min(tall, _ARM * min(high, wide)))
    found = cv2.HoughLinesP(ink, 1, np.pi / 360, max(1, least // 2), minLineLength=least, maxLineGap=thick)
    for ends in () if found is None else found.reshape(-1, 4):
        x, y, to_x, to_y = map(int, ends)
        across, down = abs(to_x - x), abs(to_y - y)
        if min(across, down) <= _LEANING * max(across, down):
            ways.add(across > down)
            cv2.line(sides, (x, y), (to_x, to_y), 1, thickness=thick)
    return len(ways) > 1 and float((ink & (sides == 0)).sum()) < _CORNERS * float(ink.sum())
