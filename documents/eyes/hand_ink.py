"""From an upright picture and the lines read on it to whether ink that is no text stands in their lower half or below.

A signature is such ink: strokes between the text's margins that no line's box covers, that are neither a rule nor the
page's edge. A reader makes letters of some signatures: few, and unsurely. A page at a slant is looked at with its rows
made level: there a rule is flat, and a line's box no higher than its letters. Whose hand it is cannot be told.
A picture that is pasted below typed words is such ink by itself when it shows strokes of a pen and nothing else.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from statistics import median

import cv2
import numpy as np

from documents.eyes.ground import paper_under
from documents.eyes.levelling import room_for, sheared
from documents.eyes.ruled_lines import folds, is_a_frame, is_a_rule, unruled
from documents.eyes.scrawls import SCRAWL, UNSURE, without_scrawls
from documents.page import Box, TextLine
from documents.readers import Pixels
from documents.slope import LEVEL, level

_SIDE = 1400  #: pixels of the longer side at which ink is looked for
_NARROWEST = 8  #: pixels at that size: below, nothing is seen
_STEEPEST, _STEP = 0.3, 0.0125  #: slopes that are tried
_COARSE = 300  #: pixels of the text's width at which they are
_DARKER = 22  #: grey levels by which ink is darker than the paper around it
_AROUND = 0.45  #: of a line's height, how far around its box ink is the text's own: accents, tails
_BELOW = 0.2  #: of the picture's height, how far below the last line a signature may stand
_BESIDE = 0.3  #: of its width, how far beside the text
_WIDE, _HIGH = 1.2, 0.4  #: of a line's height, the least extent of a signature's strokes that hang together
_AT_RIM = 0.25  #: of its height, how much of a signature that runs off a picture's side lies at that side at most
_A_LOOP, _LOOPS_OFF = 0.002, 3  #: of its place, how large a loop is at least; how many it has
_BESIDE_A_STROKE = 5  #: pixels above and below one, where its blur has ended
_BRIGHTER = 28  #: grey levels by which the two sides of a sheet's edge differ
_SHADE = 20  #: grey levels by which a sheet may change from one line's height to the next
_NARROW = 7  #: line heights, below which a light place is no sheet
_LYING = 0.7  #: of its height, how wide a stroke is at least; the sheet's edges stand upright
_RULE = 12  #: how much longer than high a rule is
_PASTED = 400  #: pixels of the longer side at which a picture alone is looked at
_LEAST_INK, _MOST_INK, _PLAIN = 0.004, 0.2, 0.75  #: shares of it that are strokes, and paper
_SPECK = 0.01  #: of all ink, below which it is no stroke
_MOST_MARKS, _TOGETHER = 9, 0.4  #: strokes apart, and how much of the whole width hangs together


def has_loose_ink(upright: Pixels, lines: Sequence[TextLine]) -> bool:
    """Whether there is. `upright`: RGB or grey; `lines` in its pixels."""
    scale = min(1.0, _SIDE / max(upright.shape[:2]))
    if not lines or min(upright.shape[:2]) * scale < _NARROWEST:
        return False
    full = upright if upright.ndim == 2 else cv2.cvtColor(upright, cv2.COLOR_RGB2GRAY)
    small = cv2.resize(full, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA) if scale < 1 else full
    grey = np.asarray(small, np.uint8)
    lowest = _BELOW * grey.shape[0]
    boxes = [Box(*(round(value * scale) for value in line.box)) for line in lines]
    slope = _slope(grey, boxes)
    shown = np.ones_like(grey)
    if abs(slope) >= LEVEL:
        down = room_for(slope, grey.shape[1])
        boxes = [level(box, slope).lowered(down) for box in boxes]
        grey, shown = sheared(grey, slope, down), sheared(shown, slope, down, outside=cv2.BORDER_CONSTANT)
    boxes = without_scrawls(lines, boxes)
    if not boxes:
        return False
    tall = median(box.bottom - box.top for box in boxes)
    paper = paper_under(grey, round(tall))
    edge = 2 * round(tall) + 1
    ink = ((paper.astype(np.int16) - grey) > _DARKER) & (cv2.erode(shown, np.ones((edge, edge), np.uint8)) > 0)
    marks = unruled(np.asarray(ink, np.uint8), tall) & _sheet(paper, boxes, tall)
    for box in boxes:
        around = round(_AROUND * (box.bottom - box.top))
        left, top, right, bottom = box
        marks[max(0, top - around) : max(0, bottom + around), max(0, left - around) : max(0, right + around)] = 0
    height, width = grey.shape
    top = max(0, round(median((box.top + box.bottom) / 2 for box in boxes)))
    bottom = min(height, round(max(box.bottom for box in boxes) + lowest))
    left = max(0, round(min(box.left for box in boxes) - _BESIDE * width))
    right = min(width, round(max(box.right for box in boxes) + _BESIDE * width))
    within = slice(top, bottom), slice(left, right)
    if _signed(marks[within], grey[within], tall):
        return True
    # A fold that runs through a signature makes one of both: too high for a hand's, and out at the picture's edge.
    creases = folds(np.asarray(ink, np.uint8), tall)
    return bool(creases.any()) and _signed(np.asarray(marks & (creases == 0), np.uint8)[within], grey[within], tall)


def _signed(marks: Pixels, grey: Pixels, tall: float) -> bool:
    """Whether strokes that may be a signature's are among these marks, of this picture."""
    return bool(marks.size) and any(not _at_an_edge(grey, *one, round(tall)) for one in _strokes(marks, tall))


def is_a_hand(picture: Pixels) -> bool:
    """Whether a picture alone shows strokes of a pen on plain paper, as a signature that is pasted into a letter.

    They are few, thin and hang together; a photograph has no plain paper, and of print every letter stands alone.
    """
    grey = np.asarray(cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY), np.uint8)
    scale = _PASTED / max(grey.shape)
    if min(grey.shape) * scale < _NARROWEST:
        return False
    grey = np.asarray(cv2.resize(grey, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA), np.uint8)
    paper = float(np.percentile(grey, 90))
    inked = np.asarray(grey < paper - 2 * _DARKER, np.uint8)
    if not _LEAST_INK <= inked.mean() <= _MOST_INK or float((grey > paper - _DARKER).mean()) < _PLAIN:
        return False
    joined = cv2.morphologyEx(inked, cv2.MORPH_CLOSE, np.ones((5, 5), np.uint8))
    parts = cv2.connectedComponentsWithStats(joined, connectivity=8)[2][1:]
    marks = [tuple(map(int, part)) for part in parts if part[4] >= _SPECK * inked.sum()]
    _, _, wide, high, area = max(marks, key=lambda one: one[2], default=(0, 0, 0, 0, 0))
    columns = np.flatnonzero(inked.any(axis=0))
    across = int(columns[-1] - columns[0]) + 1
    # A rule lies flat and a box is drawn along its edges; a hand does neither.
    by_hand = unruled(inked, max(grey.shape) / _RULE / 2).sum() > inked.sum() / 2
    return bool(by_hand and len(marks) <= _MOST_MARKS and wide >= _TOGETHER * across and high * _RULE > wide
                and area < 0.6 * wide * high)  # fmt: skip


def apart(lines: Sequence[TextLine], first: Sequence[TextLine]) -> tuple[TextLine, ...]:
    """`lines`, but those into which a reader joined what a `first` one saw apart: a signature and the words beside it.

    What the first reader did not see stays text, also between the parts: one of them has to be a scrawl to it.
    """
    found: list[TextLine] = []
    for line in lines:
        parts = [one for one in first if line.box.holds_middle_of(one.box)]
        scrawled = any(one.confidence < UNSURE and len(one.text) <= SCRAWL for one in parts)
        found += [*parts, *_between(line, parts)] if scrawled and len(parts) > 1 else [line]
    return tuple(found)


def _between(line: TextLine, parts: Sequence[TextLine]) -> Iterator[TextLine]:
    """The stretches of a line that none of its parts covers, wider than it is high."""
    left = line.box.left
    for box in [*sorted(part.box for part in parts), line.box._replace(left=line.box.right)]:
        if box.left - left > line.box.bottom - line.box.top:
            yield replace(line, box=line.box._replace(left=left, right=box.left))
        left = max(left, box.right)


def _slope(grey: Pixels, boxes: Sequence[Box]) -> float:
    """The slope at which the text's ink falls together in rows: a hand's boxes do not tell it."""
    left, top = max(0, min(box.left for box in boxes)), max(0, min(box.top for box in boxes))
    text = grey[top : max(box.bottom for box in boxes), left : max(box.right for box in boxes)]
    if min(text.shape) < _NARROWEST:
        return 0.0
    tall = min(box.bottom - box.top for box in boxes)
    ink = np.asarray(paper_under(text, tall).astype(np.int16) - text > _DARKER, np.float32)
    smaller = min(1.0, _COARSE / text.shape[1])
    ink = np.asarray(cv2.resize(ink, None, fx=smaller, fy=smaller, interpolation=cv2.INTER_AREA))

    def rows(slope: float) -> float:
        high, wide = ink.shape
        rise = round(_STEEPEST * wide)
        turn = np.array([[1.0, 0.0, 0.0], [-slope, 1.0, rise]])
        bent = cv2.warpAffine(ink, turn, (wide, high + 2 * rise), flags=cv2.INTER_LINEAR)
        return float(np.square(bent.sum(axis=1)).sum())

    coarse = max(np.arange(-_STEEPEST, _STEEPEST + _STEP, _STEP), key=rows)
    return float(max(np.linspace(coarse - _STEP, coarse + _STEP, 9), key=rows))


def _sheet(paper: Pixels, boxes: Sequence[Box], tall: float) -> Pixels:
    """1 where the sheet is on which the text stands, 0 on the table beside it, whose grain and seams are nobody's hand.

    Shadows and folds change a sheet little by little, or little; it ends where what lies under ink does at once.
    """
    cell = max(1, round(tall))
    height, width = paper.shape
    size = max(1, width // cell), max(1, height // cell)
    # Not averaged: along a slanted edge that would make a slope of the step.
    small = np.asarray(cv2.resize(paper, size, interpolation=cv2.INTER_NEAREST), np.uint8)
    found = np.zeros((size[1] + 2, size[0] + 2), np.uint8)
    for box in boxes:
        across = min(size[0] - 1, max(0, (box.left + box.right) // 2 * size[0] // width))
        down = min(size[1] - 1, max(0, (box.top + box.bottom) // 2 * size[1] // height))
        if not found[down + 1, across + 1]:
            cv2.floodFill(small, found, (across, down), 0, _SHADE, _SHADE, 4 | cv2.FLOODFILL_MASK_ONLY | 1 << 8)
    # What hangs on a sheet by an edge, as a light square of a cloth does, is narrower; at its own edge nobody signs.
    sheet = cv2.morphologyEx(found[1:-1, 1:-1], cv2.MORPH_OPEN, np.ones((_NARROW, _NARROW), np.uint8))
    sheet = cv2.erode(sheet, np.ones((3, 3), np.uint8))
    return np.asarray(cv2.resize(sheet, (width, height), interpolation=cv2.INTER_NEAREST), np.uint8)


def _strokes(ink: Pixels, tall: float) -> Iterator[tuple[Box, Pixels]]:
    """Where strokes hang together that may be a signature's, and which pixels there are theirs."""
    joined = cv2.morphologyEx(ink, cv2.MORPH_CLOSE, np.ones((3, 3), np.uint8))
    high, wide = ink.shape
    _, named, parts, _ = cv2.connectedComponentsWithStats(joined)
    for number, (x, y, across, down, area) in enumerate(parts[1:], 1):
        long, short = max(across, down), min(across, down)
        if across < _LYING * down or long < _WIDE * tall or short < _HIGH * tall or long > _RULE * short:
            continue
        here = named[y : y + down, x : x + across] == number
        off = (y == 0, x + across == wide, y + down == high, x == 0)
        if any(off) and not _runs_off(here, off):
            continue
        if area < 0.6 * across * down and not is_a_rule(here, tall) and not is_a_frame(here, tall):
            yield Box(int(x), int(y), int(x + across), int(y + down)), here


def _runs_off(stroke: Pixels, off: Sequence[bool]) -> bool:
    """Whether strokes that reach the picture's rim are a signature whose end runs off one side: it has loops."""
    if sum(off) != 1 or not (off[1] or off[3]):
        return False
    at_rim = stroke[:, -1 if off[1] else 0]
    kinds, tree = cv2.findContours(np.asarray(stroke, np.uint8), cv2.RETR_CCOMP, cv2.CHAIN_APPROX_NONE)
    loops = sum(
        place[3] >= 0 and cv2.contourArea(one) > _A_LOOP * stroke.size
        for one, place in zip(kinds, tree[0], strict=True)
    )
    return float(at_rim.mean()) < _AT_RIM and loops >= _LOOPS_OFF


def _at_an_edge(grey: Pixels, place: Box, strokes: Pixels, reach: int) -> bool:
    """Whether these strokes part a bright side from a dark one, as the lower edge of a sheet does on a table.

    It does so right above and right below each stroke; light that falls on a signature changes little by little.
    """
    left, top, right, bottom = place
    above, below = grey[max(0, top - reach) : top, left:right], grey[bottom : bottom + reach, left:right]
    if not above.size or not below.size or abs(float(np.median(above)) - float(np.median(below))) <= _BRIGHTER:
        return False
    columns = np.flatnonzero(strokes.any(axis=0))
    first = top + strokes[:, columns].argmax(axis=0) - _BESIDE_A_STROKE
    last = bottom - 1 - strokes[::-1, columns].argmax(axis=0) + _BESIDE_A_STROKE
    near = [
        float(grey[lower, left + column]) - float(grey[upper, left + column])
        for column, upper, lower in zip(columns, first, last, strict=True)
        if upper >= 0 and lower < grey.shape[0]
    ]
    return not near or abs(median(near)) > _BRIGHTER
