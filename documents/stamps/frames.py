"""From a mask of one ink to the frames in it."""

from collections.abc import Iterator, Sequence

import cv2
import numpy as np

from documents.stamps.corners import SQUARE, shape_of, shape_of_three
from documents.stamps.frame import Frame, Plane, Shape, ordered, side_ink, warped

Rectangle = tuple[Sequence[float], Sequence[float], float]  #: its middle, its sides, its angle

_SMALLEST = 0.045  #: shorter side of a frame as a share of the picture's longer side
_LARGEST = 0.6  #: its longer side
ASPECT = 2.6  #: its longer side as a multiple of the shorter one, at most
_SIDE_INK = 0.5  #: share of each side along which the frame's ink must stand
_FILLED = 0.87  #: share of its upright rectangle that a frame with four sides fills: an oval 0.79, a hexagon 0.75
_SIDE_WHOLE = 0.8  #: the same for the three sides of a frame whose fourth is cut off
_OBLIQUE = 0.42  #: cosine of a corner's angle up to which a picture taken from the side shows a right one
_UNEQUAL = 0.6  #: of two sides that face each other, the shorter as a share of the longer one, at least
_LINE = 0.05  #: of a frame's shorter side, by which what is inside its line differs from what is outside
_OUTWARDS = 0.45  #: of a frame's height, how far beyond a side without a stroke what runs through it may go on
_BEYOND_LINE = 0.04  #: of that look, how wide a band is drawn on both sides of such a line, and how wide one is bare
_RUNS_THROUGH, _BARE = 0.06, 0.012  #: shares of a band with ink in it, and of a row without
FRAME_WIDTH = 0.05  #: of the shorter side, both sides together, by which a frame is larger than its inside


def find_frames(mask: Plane) -> Iterator[Frame]:
    """Frames, the larger first, those that are whole before those that are worn, and those that are cut off last."""
    longest, cut = max(mask.shape), []
    found: list[Rectangle] = []
    for reach in (longest // 320, longest // 130):
        closed = cv2.morphologyEx(mask, cv2.MORPH_CLOSE, np.ones((reach | 1, reach | 1), np.uint8))
        contours, tree = cv2.findContours(closed, cv2.RETR_CCOMP, cv2.CHAIN_APPROX_NONE)
        if tree is None:
            break
        drawn = closed * 255
        # The white inside a frame stays whole where two frames touch; the outside holds where a frame is worn.
        for inside in (True, False):
            kind = [c for c, place in zip(contours, tree[0], strict=True) if (place[3] >= 0) == inside]
            kind = [c for c in kind if len(c) > 4 * _SMALLEST * longest]
            for contour in sorted(kind, key=cv2.contourArea, reverse=True)[:30]:
                # Both edges of a frame's line, closed twice, are contours of the same frame.
                rectangle = cv2.minAreaRect(contour)
                if any(_alike(rectangle, other) for other in found):
                    continue
                frame = _frame(contour, rectangle, drawn, longest, inside=inside)
                if frame is not None and frame.cut is not None:
                    cut.append(frame)
                elif frame is not None:
                    found.append(rectangle)
                    yield frame
    yield from cut


def _alike(rectangle: Rectangle, other: Rectangle) -> bool:
    """Whether two rectangles are one but for the width of a frame's line."""
    sides, others = sorted(rectangle[1]), sorted(other[1])
    near = _LINE * others[0]
    return (
        abs(sides[0] - others[0]) <= near
        and abs(sides[1] - others[1]) <= near
        and abs(rectangle[0][0] - other[0][0]) <= near / 2
        and abs(rectangle[0][1] - other[0][1]) <= near / 2
    )


def _frame(contour: Plane, rectangle: Rectangle, drawn: Plane, longest: int, *, inside: bool) -> Frame | None:
    short, long = sorted(rectangle[1])
    if short < _SMALLEST * longest or long > _LARGEST * longest or long > ASPECT * short:
        return None
    hull = cv2.convexHull(contour)
    area = float(cv2.contourArea(hull))
    filled = area / max(1.0, short * long)
    if filled < 0.45:
        return None
    inscribed = _quadrilateral(hull)
    if inscribed is not None and not _rectangular(inscribed.reshape(4, 2)):
        inscribed = None
    ratio = float(cv2.contourArea(inscribed)) / max(1.0, area) if inscribed is not None else 0.0
    # Where another stamp's frame cuts off a corner, the rectangle around still has it.
    tries = [cv2.boxPoints(rectangle)]
    if inscribed is not None and ratio > SQUARE:
        tries.insert(0, inscribed.reshape(4, 2))
    for corners in tries:
        quad = ordered(np.asarray(corners, dtype=np.float32))
        if inside:
            middle = quad.mean(axis=0)
            quad = middle + (quad - middle) * (1 + FRAME_WIDTH)
        flat = warped(drawn, quad) > 100
        if filled < _FILLED and ratio < SQUARE:
            # An oval touches each side of its rectangle once; its contour is its frame.
            if inside and float(cv2.contourArea(contour)) > 0.8 * area:
                return Frame(corners=quad, shape=Shape.OTHER)
            continue
        sides = side_ink(flat)
        # A frame is a line: a filled patch (a photograph, a flag) has no white inside.
        if flat.mean() >= 0.6:
            continue
        if min(sides) > _SIDE_INK:
            return Frame(corners=quad, shape=shape_of(ratio, flat))
        if not inside and sorted(sides)[1] > _SIDE_WHOLE:
            cut = sides.index(min(sides))
            return Frame(corners=quad, shape=shape_of_three(flat, cut, _off(quad, drawn)), cut=cut)
    return None


def laid_flat(corners: Plane, mask: Plane, *, missing: int) -> Frame | None:
    """A frame with these corners, all of whose sides are drawn, or all but one that is `missing`; else None."""
    middle = corners.mean(axis=0)
    quad = np.asarray(middle + (corners - middle) * (1 + FRAME_WIDTH), np.float32)
    flat = warped(mask * 255, quad) > 100
    sides = side_ink(flat)
    if flat.mean() >= 0.6 or sorted(sides)[missing] <= _SIDE_WHOLE:
        return None
    # A side of which no stroke was found may still be there, broken.
    cut = sides.index(min(sides)) if missing and min(sides) <= _SIDE_INK else None
    if missing and cut is None:
        quad = _moved_out(quad, sides.index(min(sides)), mask)
    return Frame(corners=quad, shape=shape_of_three(flat, cut, _off(quad, mask), around=True), cut=cut)


def _moved_out(corners: Plane, side: int, mask: Plane) -> Plane:
    """Corners whose side, of which no stroke was found, lies beyond what runs through it: a star, an arrow's head.

    It lies where nothing more is drawn outwards; as it was where something is as far as one looks.
    """
    quad = np.roll(corners, -side, axis=0)
    steps = quad[0] - quad[3], quad[1] - quad[2]
    seen = quad.copy()
    seen[0], seen[1] = (quad[at] + _OUTWARDS * step for at, step in enumerate(steps))
    flat = warped(mask * 255, seen) > 100
    tall, corner = flat.shape[0], round(0.12 * flat.shape[1])
    drawn = flat[:, corner:-corner].mean(axis=1)
    line, band = round(tall * _OUTWARDS / (1 + _OUTWARDS)), round(_BEYOND_LINE * tall)
    if min(drawn[line - band : line].mean(), drawn[line : line + band].mean()) < _RUNS_THROUGH:
        return corners
    bare = np.convolve(drawn[:line] <= _BARE, np.ones(band), "valid") >= band  # as many rows in one go
    if not bare.any():
        return corners
    row = int(np.flatnonzero(bare)[-1]) + band - 1
    for at, step in enumerate(steps):
        quad[at] = quad[at] + step * (1 + _OUTWARDS) * (line - row) / tall
    return np.roll(quad, side, axis=0)


def _off(corners: Plane, mask: Plane) -> set[int]:
    """The corners that are off the picture, of which at most one can be without a side that is cut off."""
    high, wide = mask.shape[:2]
    return {
        index for index, (across, down) in enumerate(corners) if not (0 < across < wide - 1 and 0 < down < high - 1)
    }


def _rectangular(corners: Plane) -> bool:
    """Whether four corners may be those of a rectangle that lies slanted."""
    sides = np.roll(corners, -1, axis=0).astype(float) - corners
    lengths = np.maximum(1.0, np.linalg.norm(sides, axis=1))
    cosines = [float(sides[i] @ sides[i - 1]) / lengths[i] / lengths[i - 1] for i in range(4)]
    facing = [min(lengths[i], lengths[i + 2]) / max(lengths[i], lengths[i + 2]) for i in (0, 1)]
    return bool(max(map(abs, cosines)) <= _OBLIQUE and min(facing) >= _UNEQUAL)


def _quadrilateral(hull: Plane) -> Plane | None:
    """The hull cut down to four corners."""
    length = cv2.arcLength(hull, True)
    for tolerance in np.arange(0.01, 0.16, 0.01):
        polygon = cv2.approxPolyDP(hull, tolerance * length, True)
        if len(polygon) == 4:
            return np.asarray(polygon)
        if len(polygon) < 4:
            break
    return None
