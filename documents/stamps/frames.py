"""From a mask of one ink to the frames in it: four corners each, and whether these are square, round or neither."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt

Plane = npt.NDArray[Any]
Rectangle = tuple[Sequence[float], Sequence[float], float]  #: its middle, its sides, its angle

FLAT_HEIGHT = 300  #: pixels of a frame laid flat
_SMALLEST = 0.045  #: shorter side of a frame as a share of the picture's longer side
_LARGEST = 0.6  #: its longer side
ASPECT = 2.6  #: its longer side as a multiple of the shorter one, at most
_SIDE_INK = 0.5  #: share of each side along which the frame's ink must stand
_FILLED = 0.87  #: share of its upright rectangle that a frame with four sides fills: an oval 0.79, a hexagon 0.75
_SQUARE, _ROUND = 0.915, 0.875  #: share of its hull that the largest quadrilateral inside a frame fills
_TIP, _ARC = (
    0.04,
    0.055,
)  #: of the height: how far from the corner a square frame's ink begins at most, a round one's at least
_SHARP, _WORN = 0.02, 0.05  #: the same where one corner of three is square beyond doubt, and the others are not round
_BETWEEN = 0.4  #: of its farther side's distance, from which ink lies between two sides and not beside one
_BENT = 2  #: corners of a round frame in which the ink is seen to bend; print that lies around one has none
_NO_INK = 1.0  #: how far the ink of a corner is that has none
_SET_IN = 0.06  #: as far at most is a square corner that has a margin of paper around it, and a round one farther
SHORT_SIDES = frozenset({1, 3})  #: of a stamp laid flat: right and left
BEYOND = 0.08  #: by how much a stamp laid flat goes on past a short side that is missing, as a share of its length
AROUND = 0.25  #: by how much a look beyond a stamp's long sides goes on past each, as a share of its height
_SIDE_WHOLE = 0.8  #: the same for the three sides of a frame whose fourth is cut off
_OBLIQUE = 0.42  #: cosine of a corner's angle up to which a picture taken from the side shows a right one
_UNEQUAL = 0.6  #: of two sides that face each other, the shorter as a share of the longer one, at least
_LINE = 0.05  #: of a frame's shorter side, by which what is inside its line differs from what is outside
FRAME_WIDTH = 0.05  #: of the shorter side, both sides together, by which a frame is larger than its inside
_COMPARTMENTS = 5.0  #: how much larger a frame is than one of its compartments, at most
_ALONG = 0.12  #: of the shorter side, how far a compartment's side is from the frame's at most


class Shape(Enum):
    SQUARE = "square"
    ROUND = "round"  #: four sides with round corners
    FOUR_SIDED = "four-sided"  #: whose corners cannot be told
    OTHER = "other"  #: an oval, a triangle, a polygon


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """A frame; `corners` clockwise, a long side first, which points to the right."""

    corners: Plane = field(repr=False)
    shape: Shape
    joined: bool = False  #: of compartments that were taken for frames of their own
    cut: int | None = None  #: the side that the page's edge cut off: laid flat 0 top, 1 right, 2 bottom, 3 left
    pale: bool = False  #: seen in paler ink than the text in it
    mixed: bool = False  #: seen in inks of any colour

    def holds(self, point: tuple[float, float]) -> bool:
        """Whether the point is inside."""
        return float(cv2.pointPolygonTest(self.corners.astype(np.float32), point, False)) >= 0

    def same(self, other: "Frame") -> bool:
        """Whether both are one: they cover most of the smaller one."""
        return self.shared(other) > 0.6 * min(self.area, other.area)

    @property
    def area(self) -> float:
        """Square pixels."""
        return float(cv2.contourArea(self.corners.astype(np.float32)))

    def shared(self, other: "Frame") -> float:
        """Square pixels that both cover."""
        mine, theirs = (cv2.convexHull(one.corners.astype(np.float32)) for one in (self, other))
        return float(cv2.intersectConvexConvex(mine, theirs)[0])

    def part_of(self, other: "Frame") -> bool:
        """Whether this is one compartment of the other: inside it, and with two of its sides along the other's."""
        mine, theirs = self.corners.astype(np.float32), other.corners.astype(np.float32)
        if not 1.25 < other.area / max(1.0, self.area) < _COMPARTMENTS or self.shared(other) < 0.9 * self.area:
            return False
        near = _ALONG * min(float(np.linalg.norm(theirs[1] - theirs[0])), float(np.linalg.norm(theirs[2] - theirs[1])))
        sides = 0
        for index in range(4):
            start, end = theirs[index], theirs[(index + 1) % 4]
            along = (end - start) / max(1.0, float(np.linalg.norm(end - start)))
            off = np.abs((mine - start) @ np.array([-along[1], along[0]]))
            sides += int(np.sum(off <= near) >= 2)
        return sides >= 2


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
    if inscribed is not None and ratio > _SQUARE:
        tries.insert(0, inscribed.reshape(4, 2))
    for corners in tries:
        quad = ordered(np.asarray(corners, dtype=np.float32))
        if inside:
            middle = quad.mean(axis=0)
            quad = middle + (quad - middle) * (1 + FRAME_WIDTH)
        flat = warped(drawn, quad) > 100
        if filled < _FILLED and ratio < _SQUARE:
            # An oval touches each side of its rectangle once; its contour is its frame.
            if inside and float(cv2.contourArea(contour)) > 0.8 * area:
                return Frame(corners=quad, shape=Shape.OTHER)
            continue
        sides = side_ink(flat)
        # A frame is a line: a filled patch (a photograph, a flag) has no white inside.
        if flat.mean() >= 0.6:
            continue
        if min(sides) > _SIDE_INK:
            return Frame(corners=quad, shape=_shape(ratio, flat))
        if not inside and sorted(sides)[1] > _SIDE_WHOLE:
            cut = sides.index(min(sides))
            return Frame(corners=quad, shape=_shape_of_three(flat, cut, _off(quad, drawn)), cut=cut)
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
    return Frame(corners=quad, shape=_shape_of_three(flat, cut, _off(quad, mask), around=True), cut=cut)


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


def ordered(corners: Plane) -> Plane:
    """Clockwise on the screen, so that the first side is a long one and points to the right."""
    middle = corners.mean(axis=0)
    turn = np.argsort(np.arctan2(corners[:, 1] - middle[1], corners[:, 0] - middle[0]))
    corners = corners[turn]
    sides = [float(np.linalg.norm(corners[(i + 1) % 4] - corners[i])) for i in range(4)]
    if sides[0] + sides[2] < sides[1] + sides[3]:
        corners = np.roll(corners, -1, axis=0)
    first = corners[1] - corners[0]
    return np.roll(corners, -2, axis=0) if first[0] < 0 else corners


def widened(frame: Frame) -> Plane:
    """The corners of a frame, a short side that is missing moved outwards: what is drawn may go on past a worn one.

    A long side stays: nothing that counts stands beyond it, and the text would only be flattened.
    """
    if frame.cut is None or frame.cut not in SHORT_SIDES:
        return frame.corners
    corners = frame.corners.astype(np.float32)
    start, end = frame.cut, (frame.cut + 1) % 4
    wide = corners.copy()
    wide[start] += BEYOND * (corners[start] - corners[start - 1])
    wide[end] += BEYOND * (corners[end] - corners[(end + 1) % 4])
    return wide


def beyond_long_sides(frame: Frame) -> Plane:
    """The corners of a frame, both long sides moved outwards by `AROUND`."""
    corners = frame.corners.astype(np.float32)
    left, right = AROUND * (corners[0] - corners[3]), AROUND * (corners[1] - corners[2])
    return np.asarray(corners + np.array([left, right, -right, -left]), np.float32)


def warped(plane: Plane, corners: Plane) -> Plane:
    """What is inside the corners, laid flat."""
    quad = corners.astype(np.float32)
    long = float(np.linalg.norm(quad[1] - quad[0]) + np.linalg.norm(quad[2] - quad[3]))
    short = float(np.linalg.norm(quad[3] - quad[0]) + np.linalg.norm(quad[2] - quad[1]))
    width, height = round(FLAT_HEIGHT * long / max(1.0, short)), FLAT_HEIGHT
    target = np.array([[0, 0], [width, 0], [width, height], [0, height]], dtype=np.float32)
    flat: Plane = cv2.warpPerspective(
        plane, cv2.getPerspectiveTransform(quad, target), (width, height), flags=cv2.INTER_CUBIC
    )
    return flat


def side_ink(flat: Plane) -> list[float]:
    """Share of each side along which ink stands: top, right, bottom, left."""
    band = round(0.1 * FLAT_HEIGHT)
    corner = round(0.25 * FLAT_HEIGHT)
    sides = (
        flat[:band, corner:-corner].any(axis=0),
        flat[corner:-corner, -band:].any(axis=1),
        flat[-band:, corner:-corner].any(axis=0),
        flat[corner:-corner, :band].any(axis=1),
    )
    return [float(side.mean()) for side in sides]


def _shape(ratio: float, flat: Plane) -> Shape:
    """What hull and corners agree on."""
    shown = [flat[::down, ::across] for down in (1, -1) for across in (1, -1)]
    tips = list(map(_tip, shown))
    square = sum(tip <= _TIP for tip in tips)
    rounded = sum(tip >= _ARC for tip in tips)
    if ratio > _SQUARE and square >= 2 and rounded <= 1:
        return Shape.SQUARE
    # Another stamp's frame runs into the hull; the corners are as they were.
    if ratio > _ROUND and _sharp(tips):
        return Shape.SQUARE
    # Ink wears off corners, and closes none; of one that has no ink at all nothing is known.
    if square >= 2 and tips.count(_NO_INK) <= 1 and not any(map(_bends, shown)):
        return Shape.SQUARE
    if 0 < ratio < _ROUND and rounded >= 3 and sum(map(_bends, shown)) >= _BENT:
        return Shape.ROUND
    return Shape.FOUR_SIDED


def _shape_of_three(flat: Plane, cut: int | None, off: Collection[int] = (), *, around: bool = False) -> Shape:
    """The same by the corners alone; where one side is cut off, by the two that are left, else by three at least.

    `off`: corners of which the picture shows nothing. `around`: there is paper around the frame.
    """
    corners = {(0, 3): (1, 1), (0, 1): (1, -1), (1, 2): (-1, -1), (2, 3): (-1, 1)}
    shown = [
        flat[::down, ::across]
        for index, (sides, (down, across)) in enumerate(corners.items())
        if cut not in sides and (index not in off or len(off) > 1)
    ]
    tips = sorted(map(_tip, shown))
    # Ink wears off a corner, and closes none: three that are square speak for the fourth.
    if tips[-1] <= _TIP or (len(tips) == 3 and _sharp(tips)) or (len(tips) == 4 and tips[2] <= _TIP):
        return Shape.SQUARE
    if around and len(tips) >= 3 and tips[0] < _ARC and tips[2] <= _SET_IN:
        bent = any(_bends(one) for one in shown if _tip(one) > _SET_IN)
        return Shape.FOUR_SIDED if bent else Shape.SQUARE
    return Shape.ROUND if tips[0] >= _ARC else Shape.FOUR_SIDED


def _sharp(tips: Sequence[float]) -> bool:
    """Whether one corner at least is square beyond doubt, and none of the others is round."""
    return min(tips) <= _SHARP and max(tips) <= _WORN


def _tip(flat: Plane) -> float:
    """How far from the top left corner the ink begins, along the diagonal, as a share of the height."""
    reach = round(0.35 * FLAT_HEIGHT)
    down, across = np.nonzero(flat[:reach, :reach])
    if len(down) < 20:
        return _NO_INK
    nearest = float(np.partition(down + across, 8)[8])
    return nearest / 2**0.5 / FLAT_HEIGHT


def _bends(flat: Plane) -> bool:
    """Whether a side goes over into the next in a bend: the ink nearest to the top left corner lies between both."""
    reach = round(0.35 * FLAT_HEIGHT)
    down, across = np.nonzero(flat[:reach, :reach])
    if len(down) < 20:
        return False
    nearest = np.argsort(down + across)[:9]
    short, long = sorted((float(np.median(down[nearest])), float(np.median(across[nearest]))))
    return long > _TIP * FLAT_HEIGHT / 2 and short > _BETWEEN * long
