"""From a mask of one ink and a text in it to the frame around that text, put together from its sides.

For frames that are no closed outline: one side left no ink, or the page cuts it off, or another stamp runs into it.
Three straight strokes must stand around the text, at right angles, and meet at two corners.
"""

import itertools
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import cv2
import numpy as np
import numpy.typing as npt

from documents.page import Box
from documents.stamps.frame import Frame, Plane, ordered
from documents.stamps.frames import laid_flat

_TEXT = 200  #: pixels of a text's longer side at which sides are looked for
_AROUND = 1.7  #: of that, how far from its middle a frame reaches at most
_SHORTEST = 0.45  #: of that, how long a side's stroke is at least
_WORN = 0.3  #: the same around a whole day, where no such strokes make a frame: a worn side is of several
_WHOLE_DAY = 2.5  #: how much longer than high a whole day is at least
_PIECE = 0.1  #: of a text, how long the pieces are of which a stroke is
_GAP = 14  #: pixels by which a stroke may be broken
_VOTES = 45  #: pixels of ink on a straight line
_PATCH = 31  #: pixels that no side's stroke is thick
_SKEWED = 6.0  #: degrees by which sides differ from parallel and from a right angle, at most
_SAME = 7  #: pixels within which two strokes are one
_NEAREST = 0.12  #: of the text, how far its middle is from a side at least
_BESIDE = 0.3  #: of the text, how far from its middle a side's stroke may end before it
_BROKEN = 0.5  #: of the text, by which one side's strokes may be apart
_MEET = 0.22  #: of the frame's shorter side, how far from a corner a stroke may end
_HEIGHT, _ASPECT = (
    (0.5, 2.4),
    (1.0, 2.6),
)  #: of the frame: its shorter side in texts, and the longer side in shorter ones
_MOST_STROKES = 120
_PATTERNED = 70  #: strokes at half the size; around a stamp's day there are some fifty at most
_ABOUT = 1.25  #: how much larger a figure of a day is than another one of it, at most
_NEXT = 1.6  #: of a figure's size, how far the next one of its day is at most
_MOST_A_SIDE = 4
_ANGLES = 2  #: directions that are tried

Line = npt.NDArray[np.float64]


class _Stroke(NamedTuple):
    """A straight stroke, the text's middle at 0, 0, turned so that it lies level or stands upright."""

    start: Line
    end: Line
    off: float  #: across its direction, of its middle
    near: float  #: along its direction, where it begins
    far: float  #: and where it ends


def frame_around_day(mask: Plane, figure: Box, texts: Sequence[Box]) -> Frame | None:
    """The frame put together from the sides around a text: around the day that it is part of, if that alone is whole.

    Around the last figure of a day, the farther side may be out of sight: the frame seems cut off there.
    """
    found = None
    for box in (figure, _with_figures_beside(figure, texts), _as_of_a_day(figure)):
        sides = frame_around(mask, box) if box is not None else None
        if sides is not None and sides.cut is None:
            return sides
        found = found or sides
    if found is None and is_whole_day(figure):
        return frame_around(mask, figure, worn=True)
    return found


def is_whole_day(box: Box) -> bool:
    """Whether a text is as long as a whole day."""
    short, long = sorted((box.right - box.left, box.bottom - box.top))
    return long >= _WHOLE_DAY * short


def _with_figures_beside(figure: Box, texts: Sequence[Box]) -> Box | None:
    """One figure of a day and those that were read beside it, of about its size; None where it is alone."""
    size = max(figure.right - figure.left, figure.bottom - figure.top)
    day = figure
    for text in texts:
        across, down = ((text[at] + text[at + 2] - figure[at] - figure[at + 2]) / 2 for at in (0, 1))
        large = max(text.right - text.left, text.bottom - text.top)
        if size <= _ABOUT * large and large <= _ABOUT * size and max(abs(across), abs(down)) <= _NEXT * size:
            day = day.union(text)
    return day if day != figure else None


def _as_of_a_day(box: Box) -> Box:
    """As large as the day is of which this is a part: of its three figures often one alone was read."""
    wide, tall = (3 * (box.right - box.left) // 2, 3 * (box.bottom - box.top) // 2)
    return Box(box.left - wide, box.top - tall, box.right + wide, box.bottom + tall)


def frame_around(mask: Plane, text: Box, *, worn: bool = False) -> Frame | None:
    """The smallest frame with sides around the middle of `text`, in pixels of `mask`; None where there is none.

    `worn`: its sides may be of short strokes.
    """
    size = max(text.right - text.left, text.bottom - text.top, 1)
    across, down = (text.left + text.right) // 2, (text.top + text.bottom) // 2
    reach = round(_AROUND * size)
    left, top = max(0, across - reach), max(0, down - reach)
    crop = mask[top : down + reach, left : across + reach]
    scale = _TEXT / size
    if min(crop.shape[:2]) * scale < _TEXT / 2:
        return None
    look = cv2.resize(crop * 255, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    middle = np.array([(across - left) * scale, (down - top) * scale])
    ink = (look > 96).astype(np.uint8)
    ends = _strokes(ink * 255, _WORN if worn else _SHORTEST)
    for angle in _directions(ends):
        frame = _assembled(ends - np.tile(middle, 2), angle, ink, middle)
        if frame is not None:
            corners = frame.corners / scale + np.array([left, top])
            return Frame(corners=corners.astype(np.float32), shape=frame.shape, cut=frame.cut)
    return None


def _strokes(ink: Plane, shortest: float) -> Line:
    """Ends of the straight strokes, at least this share of a text long, the longest first: x, y, x, y."""
    # Every dot of a photograph or of a bar is tried in every direction, and a side is in none of them.
    thin = cv2.subtract(ink, cv2.morphologyEx(ink, cv2.MORPH_OPEN, np.ones((_PATCH, _PATCH), np.uint8)))
    # Neither are the specks of a page's pattern; where there is nothing else there are no sides.
    _, named, parts, _ = cv2.connectedComponentsWithStats(thin)
    long = parts[:, [cv2.CC_STAT_WIDTH, cv2.CC_STAT_HEIGHT]].max(axis=1) >= _PIECE * _TEXT
    long[0] = False
    if not long.any():
        return np.zeros((0, 4))
    thin = np.where(long, 255, 0).astype(np.uint8)[named]
    if _is_patterned(thin, shortest):
        return np.zeros((0, 4))
    found = cv2.HoughLinesP(thin, 1, np.pi / 360, _VOTES, minLineLength=shortest * _TEXT, maxLineGap=_GAP)
    if found is None:
        return np.zeros((0, 4))
    ends = found.reshape(-1, 4).astype(np.float64)
    lengths = np.hypot(ends[:, 2] - ends[:, 0], ends[:, 3] - ends[:, 1])
    return np.asarray(ends[np.argsort(-lengths)][:_MOST_STROKES])


def _is_patterned(thin: Plane, shortest: float) -> bool:
    """Whether a coarse look finds so many strokes that they are a page's pattern: what took longest found no frame."""
    half = cv2.resize(thin, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
    half = np.where(half > 63, 255, 0).astype(np.uint8)
    found = cv2.HoughLinesP(half, 1, np.pi / 120, _VOTES // 2, minLineLength=shortest * _TEXT / 2, maxLineGap=_GAP // 2)
    return found is not None and len(found) >= _PATTERNED


def _directions(ends: Line) -> list[float]:
    """Angles, in degrees from 0 to 90, along which or across which most strokes run."""
    if not len(ends):
        return []
    lengths = np.hypot(ends[:, 2] - ends[:, 0], ends[:, 3] - ends[:, 1])
    angles = np.degrees(np.arctan2(ends[:, 3] - ends[:, 1], ends[:, 2] - ends[:, 0])) % 90
    votes = np.bincount(np.round(angles).astype(int) % 90, weights=lengths, minlength=90)
    smooth = np.sum([np.roll(votes, shift) for shift in range(-3, 4)], axis=0)
    found: list[float] = []
    for index in np.argsort(-smooth):
        if smooth[index] > 0 and all(min((index - one) % 90, (one - index) % 90) > 8 for one in found):
            found.append(float(index))
        if len(found) == _ANGLES:
            break
    return found


def _assembled(ends: Line, angle: float, ink: Plane, middle: Line) -> Frame | None:
    turn = np.radians(angle)
    back = np.array([[np.cos(turn), -np.sin(turn)], [np.sin(turn), np.cos(turn)]])
    turned = ends.reshape(-1, 2, 2) @ back
    level = _sides(turned, 0)
    upright = _sides(turned, 1)
    best: tuple[tuple[int, float], Frame] | None = None
    for top, bottom, left, right in itertools.product(level[0], level[1], upright[0], upright[1]):
        sides = (top, right, bottom, left)
        missing = sum(side is None for side in sides)
        if missing > 1:
            continue
        corners = _corners(sides)
        if corners is None or not _meets(corners, sides):
            continue
        # What lacks no side first, then the smaller.
        rank = missing, float(cv2.contourArea(corners.astype(np.float32)))
        if best is not None and rank >= best[0]:
            continue
        quad = ordered((corners @ back.T + middle).astype(np.float32))
        frame = laid_flat(quad, ink, missing=missing)
        if frame is not None:
            best = rank, frame
    return best[1] if best else None


def _sides(turned: Line, axis: int) -> tuple[list[_Stroke | None], list[_Stroke | None]]:
    """Strokes along this axis before the text's middle and after it, the nearest first; None for a missing one."""
    run = turned[:, 1] - turned[:, 0]
    along = np.degrees(np.arctan2(np.abs(run[:, 1 - axis]), np.abs(run[:, axis]))) <= _SKEWED
    found: list[_Stroke] = []
    for start, end in turned[along]:
        start, end = (start, end) if start[axis] <= end[axis] else (end, start)
        stroke = _Stroke(start, end, float(start[1 - axis] + end[1 - axis]) / 2, float(start[axis]), float(end[axis]))
        if abs(stroke.off) < _NEAREST * _TEXT or stroke.near > _BESIDE * _TEXT or stroke.far < -_BESIDE * _TEXT:
            continue
        same = next((index for index, one in enumerate(found) if _one_line(one, stroke, axis)), None)
        if same is None:
            found.append(stroke)
        else:
            found[same] = _joined(found[same], stroke)
    before, after = ([one for one in found if (one.off > 0) == late] for late in (False, True))
    return tuple(  # type: ignore[return-value]
        [*sorted(some, key=lambda one: abs(one.off))[:_MOST_A_SIDE], None] for some in (before, after)
    )


def _one_line(one: _Stroke, other: _Stroke, axis: int) -> bool:
    """Whether the other stroke runs along this one, which is the longer, or goes on where it is broken."""
    run = one.end - one.start
    across = [one.start[1 - axis] + run[1 - axis] / run[axis] * (end[axis] - one.start[axis]) for end in other[:2]]
    aside = max(abs(at - end[1 - axis]) for at, end in zip(across, other[:2], strict=True))
    return aside <= _SAME and other.near <= one.far + _BROKEN * _TEXT and other.far >= one.near - _BROKEN * _TEXT


def _joined(one: _Stroke, other: _Stroke) -> _Stroke:
    start = one.start if one.near <= other.near else other.start
    end = one.end if one.far >= other.far else other.end
    return _Stroke(start, end, one.off, min(one.near, other.near), max(one.far, other.far))


def _corners(sides: Sequence[_Stroke | None]) -> Line | None:
    """Top left, top right, bottom right, bottom left; a missing side lies where the longer of those beside it ends."""
    lines = [(side.start, side.end) if side else None for side in sides]
    for index, side in enumerate(sides):
        if side is None:
            beside, facing = _present((sides[index - 1], sides[(index + 1) % 4])), sides[index - 2]
            if facing is None:
                return None
            # Top and left are missing where the strokes beside them begin, right and bottom where these end.
            outer = [one.start if index in (0, 3) else one.end for one in beside]
            end = max(outer, key=lambda one: abs(one[1 - index % 2]))
            lines[index] = end, end + facing.end - facing.start
    corners = [_crossing(lines[index - 1], lines[index]) for index in range(4)]
    if any(corner is None for corner in corners):
        return None
    quad = np.array(corners)
    tall = (np.linalg.norm(quad[3] - quad[0]) + np.linalg.norm(quad[2] - quad[1])) / 2
    wide = (np.linalg.norm(quad[1] - quad[0]) + np.linalg.norm(quad[2] - quad[3])) / 2
    short, long = sorted((float(tall), float(wide)))
    if not _HEIGHT[0] * _TEXT <= short <= _HEIGHT[1] * _TEXT or not _ASPECT[0] <= long / short <= _ASPECT[1]:
        return None
    return quad if cv2.pointPolygonTest(quad.astype(np.float32), (0.0, 0.0), False) > 0 else None


def _crossing(first: Any, second: Any) -> Line | None:
    (a, b), (c, d) = first, second
    one, other = b - a, d - c
    cross = one[0] * other[1] - one[1] * other[0]
    if abs(cross) < 1e-6:
        return None
    part = ((c - a)[0] * other[1] - (c - a)[1] * other[0]) / cross
    return np.asarray(a + part * one)


def _meets(corners: Line, sides: Sequence[_Stroke | None]) -> bool:
    """Whether two corners at least are corners: the strokes on both sides of them end there."""
    short = min(float(np.linalg.norm(corners[1] - corners[0])), float(np.linalg.norm(corners[2] - corners[1])))
    met = 0
    for index, corner in enumerate(corners):
        beside = sides[index - 1], sides[index]
        if None not in beside:
            met += all(_end_near(one, corner) <= _MEET * short for one in _present(beside))
    return met >= 2


def _present(strokes: Sequence[_Stroke | None]) -> Iterator[_Stroke]:
    return (one for one in strokes if one is not None)


def _end_near(stroke: _Stroke, corner: Line) -> float:
    return min(float(np.linalg.norm(stroke.start - corner)), float(np.linalg.norm(stroke.end - corner)))
