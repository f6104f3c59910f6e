"""A stamp's frame: its four corners, what they hold, and how what is inside them is laid flat."""

from dataclasses import dataclass, field
from enum import Enum
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt

Plane = npt.NDArray[Any]

FLAT_HEIGHT = 300  #: pixels of a frame laid flat
SHORT_SIDES = frozenset({1, 3})  #: of a stamp laid flat: right and left
BEYOND = 0.08  #: by how much a stamp laid flat goes on past a short side that is missing, as a share of its length
AROUND = 0.25  #: by how much a look beyond a stamp's long sides goes on past each, as a share of its height
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
