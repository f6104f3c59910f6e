"""From a stamp laid flat to the ring on it, of stars or drawn through, that holds the letters of the State."""

from typing import NamedTuple

import cv2
import numpy as np

from documents.page import Box
from documents.readers import Pixels
from documents.stamps.frame import FLAT_HEIGHT

_DARK = 150  #: grey level below which a pixel of a flat stamp is ink
_STAR = 0.1, 0.12  #: of the height, the largest side of a star, on a whole stamp and on a part of one
_RADII = range(26, 76, 4), range(26, 100, 4)  #: of a ring, pixels of a stamp laid flat, and of a part of one
_REACH, _STARS = 5, 7  #: pixels by which a star may stand off its ring; of twelve, how many have taken at least
_OBLIQUE = 8, 10  #: the same of a ring that does not look round, on a stamp of whose corners not all are known
_GAP = 100  #: degrees between two stars at most
_MOST_SPECKS = 120
_LINE = 175  #: grey level below which a pixel may be of a thin or worn line
_CIRCLE = 0.17, 0.5  #: sides of a circle drawn through, as shares of the stamp's height
_OVAL = 1.5  #: how much longer than wide a circle looks on a picture taken from the side, at most
_ELLIPSE = 0.73, 0.84  #: share of its upright rectangle that an ellipse fills, π/4 and what pixels make of it
_LETTERED = 0.04, 0.6  #: of a circle's inside, how much is ink where letters stand in it
_PIECE = 0.003, 0.01  #: of a ring's inside: ink that may be a piece of a bar, and that is not passed over
_OFF = 2  #: pixels by which the sides of a bar's pieces may differ


class Ring(NamedTuple):
    """A ring of stars, in pixels of the stamp laid flat."""

    across: float
    down: float
    radius: float

    def holds(self, box: Box) -> bool:
        """Whether the middle of the box is in the middle of the ring."""
        off = np.hypot((box.left + box.right) / 2 - self.across, (box.top + box.bottom) / 2 - self.down)
        return bool(off < 0.6 * self.radius)


def find_ring(flat: Pixels, *, part: bool = False) -> Ring | None:
    """The ring in which most stars stand, all the way round; None when there is none.

    `part`: of the stamp's frame a side is missing, so that more than it should may be cut off, and the rest is larger.
    """
    ink = (flat[..., 0] < _DARK).astype(np.uint8)
    count, _, stats, middles = cv2.connectedComponentsWithStats(ink)
    side = _STAR[part] * FLAT_HEIGHT
    small = [
        middles[index]
        for index in range(1, count)
        if max(stats[index, cv2.CC_STAT_WIDTH], stats[index, cv2.CC_STAT_HEIGHT]) <= side
        and stats[index, cv2.CC_STAT_AREA] >= 8
    ]
    if not _STARS <= len(small) <= _MOST_SPECKS:
        return None
    stars = np.array(small)
    found = _ring_of(stars, ink.shape[:2], _RADII[part], _REACH, _STARS)
    return found or (_ring_of(stars, ink.shape[:2], _RADII[part], *_OBLIQUE) if part else None)


def _ring_of(
    stars: "np.ndarray[tuple[int, int], np.dtype[np.float64]]",
    shape: tuple[int, ...],
    radii: range,
    reach: int,
    least: int,
) -> Ring | None:
    """The ring on which `least` stars stand, no farther off than `reach`."""
    best: tuple[float, Ring] | None = None
    for radius in radii:
        votes = np.zeros(shape, np.uint8)
        for across, down in stars:
            circle = np.zeros(shape, np.uint8)
            cv2.circle(circle, (round(across), round(down)), radius, 1, reach)
            votes += circle
        _, most, _, (across, down) = cv2.minMaxLoc(votes)
        if most < least:
            continue
        ring = Ring(float(across), float(down), float(radius))
        share = _share(stars, ring, reach, least)
        if share > 0 and (best is None or share > best[0]):
            best = share, ring
    return best[1] if best else None


def has_two_rings(flat: Pixels) -> bool:
    """Whether there is a second ring beside the first: these are two stamps."""
    ring = find_ring(flat)
    if ring is None:
        return False
    rest = flat.copy()
    cv2.circle(rest, (round(ring.across), round(ring.down)), round(ring.radius) + 2 * _REACH, (255, 255, 255), -1)
    return find_ring(rest) is not None


def find_circle(flat: Pixels) -> Ring | None:
    """The one circle, drawn through, in which letters stand; None when there is none or more than one."""
    line = (flat[..., 0] < _LINE).astype(np.uint8)
    ink = np.asarray(cv2.morphologyEx(line, cv2.MORPH_CLOSE, np.ones((3, 3), np.uint8)), np.uint8)
    contours, tree = cv2.findContours(ink, cv2.RETR_CCOMP, cv2.CHAIN_APPROX_NONE)
    found = []
    for contour, place in zip(contours, tree[0] if tree is not None else (), strict=True):
        left, top, wide, tall = cv2.boundingRect(contour)
        sides = sorted((wide, tall))
        if place[3] < 0 or not (_CIRCLE[0] * FLAT_HEIGHT <= sides[0] and sides[1] <= _CIRCLE[1] * FLAT_HEIGHT):
            continue
        hull = cv2.convexHull(contour)
        filled = float(cv2.contourArea(hull)) / (wide * tall)
        if sides[1] > _OVAL * sides[0] or not _ELLIPSE[0] <= filled <= _ELLIPSE[1]:
            continue
        # A frame's rounded corner or a letter is no whole circle.
        if cv2.contourArea(contour) < 0.93 * cv2.contourArea(hull):
            continue
        inside = np.zeros(ink.shape, np.uint8)
        cv2.drawContours(inside, [contour], -1, 1, -1)
        within = cv2.erode(inside, np.ones((5, 5), np.uint8)) > 0
        if _LETTERED[0] <= float(ink[within].mean()) <= _LETTERED[1]:
            found.append(Ring(left + wide / 2, top + tall / 2, sides[0] / 2))
    return found[0] if len(found) == 1 else None


def _share(stars: "np.ndarray[tuple[int, int], np.dtype[np.float64]]", ring: Ring, reach: int, least: int) -> float:
    """How many stars stand on the ring and how evenly; 0 when they leave a gap."""
    off = stars - (ring.across, ring.down)
    on = off[np.abs(np.hypot(off[:, 0], off[:, 1]) - ring.radius) <= reach]
    angles = np.sort(np.degrees(np.arctan2(on[:, 1], on[:, 0])))
    if len(angles) < least:
        return 0.0
    gaps = np.diff(np.concatenate([angles, angles[:1] + 360]))
    return len(angles) - float(gaps.max()) / 60 if gaps.max() <= _GAP else 0.0


def letters_of(flat: Pixels, ring: Ring) -> Pixels:
    """What the ring holds, alone on white, enlarged."""
    reach = round(0.8 * ring.radius)
    left, top = max(0, round(ring.across) - reach), max(0, round(ring.down) - reach)
    crop = flat[top : round(ring.down) + reach, left : round(ring.across) + reach].copy()
    mask = np.zeros(crop.shape[:2], np.uint8)
    cv2.circle(mask, (round(ring.across) - left, round(ring.down) - top), reach, 1, -1)
    crop[mask == 0] = 255
    return np.asarray(cv2.resize(crop, None, fx=1.5, fy=1.5, interpolation=cv2.INTER_CUBIC), np.uint8)


def holds_a_bar(flat: Pixels, ring: Ring) -> bool:
    """Whether the ring holds one upright bar: Italy's letter, of which readers make nothing. It may be worn through."""
    letters = (letters_of(flat, ring)[..., 0] < _DARK).astype(np.uint8)
    _, _, stats, _ = cv2.connectedComponentsWithStats(letters)
    parts = [part for part in stats[1:].tolist() if part[cv2.CC_STAT_AREA] > _PIECE[0] * letters.size]
    if not parts:
        return False
    stem = max(parts, key=lambda part: part[cv2.CC_STAT_AREA])
    left, right = (stem[cv2.CC_STAT_LEFT] + side * stem[cv2.CC_STAT_WIDTH] for side in (0, 1))
    kept = []
    for part in parts:
        begin, end = (part[cv2.CC_STAT_LEFT] + side * part[cv2.CC_STAT_WIDTH] for side in (0, 1))
        if abs(begin - left) <= _OFF and abs(end - right) <= _OFF:
            kept.append(part)
        elif part[cv2.CC_STAT_AREA] > _PIECE[1] * letters.size:
            return False
    top = min(part[cv2.CC_STAT_TOP] for part in kept)
    down = max(part[cv2.CC_STAT_TOP] + part[cv2.CC_STAT_HEIGHT] for part in kept) - top
    across, area = right - left, sum(part[cv2.CC_STAT_AREA] for part in kept)
    return bool(2.2 * across < down and down > 0.35 * letters.shape[0] and area > 0.7 * across * down)
