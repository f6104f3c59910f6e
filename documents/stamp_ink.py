"""From a picture to the border stamps' imprints: ink parted from print by colour, frames found, each laid flat.

A stamp is ink of one colour inside a frame of four sides, at any angle. Entry stamps have square corners, exit stamps
round ones (Schengen Handbook for Border Guards, annex on stamps).
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt

from documents.page import Box, StampDirection
from documents.readers import Pixels

Mask = npt.NDArray[np.uint8]
Plane = npt.NDArray[Any]

_SIDE = 1600  #: pixels of the longer side at which ink is looked for
_FLAT_HEIGHT = 300  #: pixels of a stamp laid flat
_COLOURED = 11.0  #: distance from the background's colour, CIE Lab, from which ink counts as coloured
_DARKER = 38.0  #: and how much darker than the background uncoloured ink must be
_SMALLEST = 0.045  #: shorter side of a stamp as a share of the picture's longer side
_LARGEST = 0.7
_ASPECTS = (1.15, 2.4)
_SIDE_INK = 0.5  #: share of each side along which the frame's ink must stand
_SQUARE, _ROUND = 0.915, 0.875  #: share of its hull that the largest quadrilateral inside a frame fills
_FRAME_WIDTH = 0.05  #: of the shorter side, both sides together, by which a frame is larger than its inside
_MOST = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Imprint:
    """One stamp: where it is, what its corners say, and its ink alone, black on white, laid flat (or on its head)."""

    box: Box
    direction: StampDirection
    coloured: bool
    flat: Pixels = field(repr=False)


def find_imprints(pixels: Pixels) -> list[Imprint]:
    """At most six, the largest first; boxes in pixels of `pixels`."""
    scale = min(1.0, _SIDE / max(pixels.shape[:2]))
    small = pixels if scale == 1.0 else cv2.resize(pixels, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    darkness, colour, hue = _ink(np.asarray(small, dtype=np.uint8))
    found: list[tuple[float, Imprint]] = []
    for mask, coloured in _inks(darkness, colour, hue):
        for quad, ratio, area in _frames(mask):
            box = _box(quad, scale)
            if any(_same(box, imprint.box) for _, imprint in found):
                continue
            flat = _flat(darkness, colour, mask, quad)
            found.append((area, Imprint(box=box, direction=_direction(ratio), coloured=coloured, flat=flat)))
    found.sort(key=lambda item: item[0], reverse=True)
    return [imprint for _, imprint in found[:_MOST]]


def _ink(small: Pixels) -> tuple[Plane, Plane, Plane]:
    """How much darker each pixel is than its surroundings, how differently coloured, and its hue in degrees."""
    lab = cv2.cvtColor(small.astype(np.float32) / 255, cv2.COLOR_RGB2LAB)
    # The background is what a wide median sees; a quarter of the size is plenty for it.
    tiny = cv2.resize(small, None, fx=0.25, fy=0.25, interpolation=cv2.INTER_AREA)
    wide = max(5, int(max(small.shape[:2]) * 0.25 * 0.06) | 1)
    ground = cv2.resize(cv2.medianBlur(tiny, wide), (small.shape[1], small.shape[0]), interpolation=cv2.INTER_LINEAR)
    ground_lab = cv2.cvtColor(ground.astype(np.float32) / 255, cv2.COLOR_RGB2LAB)
    away = cv2.GaussianBlur(lab - ground_lab, (3, 3), 0)
    return -away[..., 0], np.hypot(away[..., 1], away[..., 2]), np.degrees(np.arctan2(away[..., 2], away[..., 1])) % 360


def _inks(darkness: Plane, colour: Plane, hue: Plane) -> Iterator[tuple[Mask, bool]]:
    """A mask for each colour of ink on the page, one for all coloured ink, one for uncoloured ink."""
    coloured = (colour > _COLOURED) & (darkness > 4)
    counts, _ = np.histogram(hue[coloured], bins=36, range=(0, 360))
    smooth = np.convolve(np.concatenate([counts[-2:], counts, counts[:2]]), [1, 2, 3, 2, 1], "valid")
    total = max(1, int(counts.sum()))
    peaks: list[int] = []
    for index in np.argsort(smooth)[::-1]:
        near = any(min(abs(index - peak), 36 - abs(index - peak)) < 4 for peak in peaks)
        if smooth[index] > 0.03 * 9 * total / 3 and not near and len(peaks) < 4:
            peaks.append(int(index))
    for peak in peaks:
        distance = np.abs((hue - (peak * 10 + 5) + 180) % 360 - 180)
        yield (coloured & (distance < 30)).astype(np.uint8), True
    if coloured.any():
        yield coloured.astype(np.uint8), True
    yield ((darkness > _DARKER * 0.6) & (colour < 22)).astype(np.uint8), False


def _frames(mask: Mask) -> Iterator[tuple[Plane, float, float]]:
    """Corners of each frame (clockwise, a long side first), how square it is, and its area."""
    longest = max(mask.shape)
    reach = max(3, longest // 260) | 1
    closed = cv2.morphologyEx(mask, cv2.MORPH_CLOSE, np.ones((reach, reach), np.uint8))
    contours, tree = cv2.findContours(closed, cv2.RETR_CCOMP, cv2.CHAIN_APPROX_NONE)
    if tree is None:
        return
    # The white inside a frame stays whole where two frames touch; the outside holds where a frame is worn.
    inside = [contour for contour, place in zip(contours, tree[0], strict=True) if place[3] >= 0]
    outside = [contour for contour, place in zip(contours, tree[0], strict=True) if place[3] < 0]
    largest = [sorted(kind, key=cv2.contourArea, reverse=True)[:30] for kind in (inside, outside)]
    for index, contour in enumerate([*largest[0], *largest[1]]):
        rectangle = cv2.minAreaRect(contour)
        short, long = sorted(rectangle[1])
        if short < _SMALLEST * longest or long > _LARGEST * longest * 1.3:
            continue
        if not _ASPECTS[0] <= long / max(1.0, short) <= _ASPECTS[1]:
            continue
        hull = cv2.convexHull(contour)
        inscribed = _quadrilateral(hull)
        filled = cv2.contourArea(inscribed) if inscribed is not None else 0.0
        ratio = float(filled) / max(1.0, float(cv2.contourArea(hull)))
        # Where another stamp's frame cuts off a corner, the rectangle around still has it.
        tries = [cv2.boxPoints(rectangle)]
        if inscribed is not None and ratio > _SQUARE:
            tries.insert(0, inscribed.reshape(4, 2))
        for corners in tries:
            quad = _ordered(np.asarray(corners, dtype=np.float32))
            if index < len(largest[0]):
                middle = quad.mean(axis=0)
                quad = middle + (quad - middle) * (1 + _FRAME_WIDTH)
            if _framed(closed, quad):
                yield quad, ratio, short * long
                break


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


def _ordered(corners: Plane) -> Plane:
    """Clockwise on the screen, so that the first side is a long one and points to the right."""
    middle = corners.mean(axis=0)
    turn = np.argsort(np.arctan2(corners[:, 1] - middle[1], corners[:, 0] - middle[0]))
    corners = corners[turn]
    sides = [float(np.linalg.norm(corners[(i + 1) % 4] - corners[i])) for i in range(4)]
    if sides[0] + sides[2] < sides[1] + sides[3]:
        corners = np.roll(corners, -1, axis=0)
    first = corners[1] - corners[0]
    return np.roll(corners, -2, axis=0) if first[0] < 0 else corners


def _flat_size(quad: Plane) -> tuple[int, int]:
    long = float(np.linalg.norm(quad[1] - quad[0]) + np.linalg.norm(quad[2] - quad[3]))
    short = float(np.linalg.norm(quad[3] - quad[0]) + np.linalg.norm(quad[2] - quad[1]))
    return round(_FLAT_HEIGHT * long / max(1.0, short)), _FLAT_HEIGHT


def _warp(plane: Plane, quad: Plane) -> Plane:
    width, height = _flat_size(quad)
    corners = np.array([[0, 0], [width, 0], [width, height], [0, height]], dtype=np.float32)
    warped: Plane = cv2.warpPerspective(
        plane, cv2.getPerspectiveTransform(quad, corners), (width, height), flags=cv2.INTER_CUBIC
    )
    return warped


def _framed(mask: Plane, quad: Plane) -> bool:
    """Whether ink stands along all four sides."""
    flat = _warp(mask * 255, quad) > 100
    band = round(0.1 * _FLAT_HEIGHT)
    corner = round(0.25 * _FLAT_HEIGHT)
    sides = (
        flat[:band, corner:-corner].any(axis=0),
        flat[-band:, corner:-corner].any(axis=0),
        flat[corner:-corner, :band].any(axis=1),
        flat[corner:-corner, -band:].any(axis=1),
    )
    # A frame is a line: a filled patch (a photograph, a flag) has no white inside.
    return all(side.mean() > _SIDE_INK for side in sides) and flat.mean() < 0.6


def _flat(darkness: Plane, colour: Plane, mask: Mask, quad: Plane) -> Pixels:
    """The ink of this stamp, black on white; ink of other colours is left out."""
    near = cv2.dilate(mask, np.ones((3, 3), np.uint8)).astype(np.float32)
    strength = (np.clip(darkness, 0, None) + colour) * cv2.GaussianBlur(near, (3, 3), 0)
    flat = _warp(strength.astype(np.float32), quad)
    full = max(10.0, float(np.percentile(flat, 94)))
    gray = 255 - np.clip(flat / full, 0, 1) * 235
    return np.repeat(gray.astype(np.uint8)[..., None], 3, axis=2)


def _direction(ratio: float) -> StampDirection:
    if ratio > _SQUARE:
        return StampDirection.ENTRY
    return StampDirection.EXIT if 0 < ratio < _ROUND else StampDirection.UNKNOWN


def _box(quad: Plane, scale: float) -> Box:
    across, down = ([float(value) / scale for value in axis] for axis in quad.T)
    return Box(max(0, int(min(across))), max(0, int(min(down))), int(max(across)), int(max(down)))


def _same(one: Box, other: Box) -> bool:
    across = min(one.right, other.right) - max(one.left, other.left)
    down = min(one.bottom, other.bottom) - max(one.top, other.top)
    if across <= 0 or down <= 0:
        return False
    smaller = min(
        (one.right - one.left) * (one.bottom - one.top), (other.right - other.left) * (other.bottom - other.top)
    )
    return across * down > 0.6 * max(1, smaller)
