"""From a frame of which two sides go on past a third to the longer frame of which it is a compartment.

Where another stamp's line runs across a stamp, or a line parts its ring from its day, the inside of a compartment is
the only closed outline. Two of its sides then go on, both of them, to one more side of the stamp: mostly its long ones,
and those of a compartment that is higher than it is long.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import product

import cv2
import numpy as np

from documents.stamps.frame import FLAT_HEIGHT, Frame, Plane, ordered, warped
from documents.stamps.frames import ASPECT, FRAME_WIDTH, laid_flat

_FARTHEST = 0.9  #: of its length, how far past a short side of a frame is looked
_BEFORE = 0.1  #: and how far before it
_MARGIN = 0.1  #: of the frame's height, how far above and below it is looked
_TOP = _MARGIN / (1 + 2 * _MARGIN) * FLAT_HEIGHT  #: where its long sides lie in such a look, from above and below
_BAND = 20  #: pixels by which a side may be off there
_STROKE = 36  #: pixels of ink in a row that are a line, and no letter's
_UPRIGHT = 60  #: the same of a short side
_GAP = 12  #: pixels by which a line may be broken
_LEAST = 0.15  #: of the height, how far both sides go on at least
_BEHIND = 0.3  #: of the height, how far behind the ends of the long sides a short one is: corners may be round
_CLOSED = 0.75  #: of the height, how much of the short side is drawn
_ASTRAY = (0.0, 0.04, -0.04, 0.08, -0.08)  #: of the height, how far off its new corners may be, as shares
_AT_ONE = 8  #: pixels within which it stands upright


def carried_on(frame: Frame, mask: Plane) -> Frame | None:
    """The longer frame, in pixels of `mask`; None where the sides of `frame` end at its corners."""
    if frame.cut is not None:
        return None
    for quarter in range(4):
        # The side that is looked past is the right one, once the frame is seen from this side.
        turned = np.roll(frame.corners.astype(np.float32), quarter, axis=0)
        long, high = (float(np.linalg.norm(turned[end] - turned[0])) for end in (1, 3))
        farthest = _FARTHEST if long >= high else ASPECT * high / long - 1
        part = _goes_on(turned, farthest, lambda quad: warped(mask * 255, quad) > 100)
        if part is None or (1 + part) * long > ASPECT * high:
            continue
        longer = turned.copy()
        longer[1] += part * (turned[1] - turned[0])
        longer[2] += part * (turned[2] - turned[3])
        found = next((one for quad in _about(longer) if (one := _closed(quad, mask)) is not None), None)
        if found is not None:
            return replace(found, joined=True)
    return None


def _closed(corners: Plane, mask: Plane) -> Frame | None:
    middle = corners.mean(axis=0)
    return laid_flat(ordered(middle + (corners - middle) / (1 + FRAME_WIDTH)), mask, missing=0)


def _about(corners: Plane) -> Iterator[Plane]:
    """These corners, then with the second and third a little farther in or out: so far a short side tells no better."""
    inwards = corners[2] - corners[1]
    for above, below in sorted(product(_ASTRAY, repeat=2), key=lambda both: abs(both[0]) + abs(both[1])):
        moved = corners.copy()
        moved[1] -= above * inwards
        moved[2] += below * inwards
        yield moved


def _goes_on(corners: Plane, farthest: float, look: Callable[[Plane], Plane]) -> float | None:
    """How far past its right side, as a share of its length, the frame is closed, up to the `farthest`."""
    top, bottom = corners[1] - corners[0], corners[2] - corners[3]
    up, down = _MARGIN * (corners[1] - corners[2]), _MARGIN * (corners[2] - corners[1])
    ink = look(
        np.array(
            [
                corners[1] - _BEFORE * top + up,
                corners[1] + farthest * top + up,
                corners[2] + farthest * bottom + down,
                corners[2] - _BEFORE * bottom + down,
            ]
        )
    ).astype(np.uint8)
    wide = ink.shape[1]
    start = round(wide * _BEFORE / (_BEFORE + farthest))
    level = cv2.morphologyEx(ink, cv2.MORPH_OPEN, np.ones((1, _STROKE), np.uint8))
    bands = (round(_TOP), round(FLAT_HEIGHT - _TOP))
    ends = [_end_of_line(np.asarray(level[row - _BAND : row + _BAND].any(axis=0)), start) for row in bands]
    if min(ends) - start < _LEAST * FLAT_HEIGHT:
        return None
    upright = cv2.morphologyEx(ink, cv2.MORPH_OPEN, np.ones((_UPRIGHT, 1), np.uint8))[bands[0] : bands[1]]
    across = _closed_behind(upright, min(ends))  # the other line may go on as that of another stamp
    return None if across is None else float((across - start) / (wide / (_BEFORE + farthest)))


def _closed_behind(upright: Plane, end: int) -> int | None:
    """Where a side stands upright at the end of a line, or a round corner behind it."""
    places = range(end - _AT_ONE, min(upright.shape[1], end + round(_BEHIND * FLAT_HEIGHT)))
    drawn = np.array([upright[:, max(0, at - _AT_ONE) : at + _AT_ONE].any(axis=1).mean() for at in places])
    if not len(drawn) or drawn.max() < _CLOSED:
        return None
    return places[round(float(np.flatnonzero(drawn == drawn.max()).mean()))]


def _end_of_line(drawn: Plane, start: int) -> int:
    """Where a line that is drawn at `start` ends."""
    gaps = np.flatnonzero(np.convolve(~drawn[start:], np.ones(_GAP), "valid") == _GAP)
    return start + int(gaps[0]) if len(gaps) else len(drawn)
