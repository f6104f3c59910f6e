"""From frames of one ink to whether one is a compartment of another, or goes around stamps that are not one."""

from collections.abc import Iterable, Sequence
from itertools import combinations

from documents.stamps.arrow import find_arrows
from documents.stamps.frame import Frame, Shape, side_ink, warped
from documents.stamps.ink import INK_ON_WHITE, Plane, on_white, share_of
from documents.stamps.ring import find_ring, has_two_rings

_DRAWN_THROUGH = 0.85  #: share of each side of a frame with compartments that is ink
_BEYOND = 0.5  #: of what an outline has beyond its compartments, how much another stamp may cover at most
_PART, _TILED = 0.2, 0.85  #: share of a frame that a stamp in it has, and that compartments have together, at least
_LARGER = 1.25  #: than a part of it, how much a frame is at least


def part_of(part: Frame, frame: Frame) -> bool:
    return part.part_of(frame) and not overlap(part, frame)


def overlap(part: Frame, frame: Frame) -> bool:
    """Whether a part of a stamp is what another one covers of it: the frame is of one ink, its part is of several."""
    return part.mixed and not frame.mixed and frame.area > _LARGER * part.area and frame.shared(part) > 0.9 * part.area


def one_stamp(frame: Frame, ink: Plane, away: Plane) -> bool:
    """Whether a frame of compartments may be one stamp: stamps that touch or overlap have two arrows, or two rings.

    Their outline has other corners than a stamp's, or gaps between the one and the other. So has that of a stamp and a
    rosette of the page, of about its ink, that runs into it. Where another stamp's side runs along one of its own,
    nobody can tell its corners: then it has the arrow and the ring of one stamp.
    """
    if frame.shape is Shape.OTHER:
        return False
    flat = on_white(share_of(warped(away, frame.corners), ink))
    arrows = len(find_arrows(flat))
    if frame.shape is Shape.FOUR_SIDED and (arrows != 1 or find_ring(flat) is None):
        return False
    return (
        sorted(side_ink(flat[..., 0] < INK_ON_WHITE))[frame.cut is not None] > _DRAWN_THROUGH
        and arrows <= 1
        and not has_two_rings(flat)
    )


def lent(frame: Frame, others: Sequence[Frame], parts: Sequence[int]) -> bool:
    """Whether what an outline has beyond its `parts`, places in `others`, is mostly a stamp that lies over it."""
    beyond = frame.area - sum(others[index].shared(frame) for index in parts)
    return any(
        other.shared(frame) > _BEYOND * beyond
        for index, other in enumerate(others)
        if index not in parts and not other.part_of(frame)
    )


def goes_around_two(frame: Frame, cut: Iterable[Frame]) -> bool:
    """Whether a frame goes around two stamps that a page's edge joins: compartments leave nothing between them."""
    inside = [one for one in cut if one.area > _PART * frame.area and frame.shared(one) > 0.9 * one.area]
    return any(
        one.shared(other) < 0.1 * other.area and one.area + other.area < _TILED * frame.area
        for one, other in combinations(inside, 2)
    )
