"""From the ink of a stamp laid flat to arrows that go into a bracket or out of one, as most States draw the sign.

A bracket is a back with two arms of one length; an arrow's shaft lies between the arms and comes out past their ends.
Inside the bracket is the State: a head inside is an entry, a head outside an exit. An E has no shaft beyond its arms.
A box is a bracket that another side closes: the arrow runs through that side, and through no other.
"""

import itertools
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import cv2
import numpy as np
import numpy.typing as npt

from documents.page import Box, StampDirection
from documents.stamps.frame import FLAT_HEIGHT

Profile = npt.NDArray[Any]

_ARM = 0.085, 0.4  #: how long arms are, as shares of the stamp's height
_APART = 0.15, 0.42  #: how far they are from each other
_UNEVEN = 0.25  #: of its length, by which an arm's ends may differ from the other's
_SHAPE = 0.4, 1.7  #: arms' length as a share of their distance
_BACK = 0.8  #: of the distance, how much of the back is drawn
_GOES_ON = 1.25  #: of the distance, how long a side of a box is at most
_STRIP = 0.33  #: of the distance, how far from the middle an arrow reaches at most
_HEAD = 1.7  #: how much wider than its shaft a head is at least
_BEYOND = 0.35  #: of the arms' length, how far an arrow comes out at least
_SHAFT = 0.3  #: of the arms' length, how much of the shaft is seen at least
_AHEAD = 1.6  #: of the arms' length, how far beyond the arms a head or a shaft is looked for
_LAP = 0.25  #: of the arms' length, how far outside the arms' ends a head that is inside may begin
_CLEAR = 0.15  #: of the arms' length, how much of the inside is the back's own line
_EDGE = 0.05  #: of the stamp's height, how far from its edges its frame is
_WORN = 0.03  #: of the stamp's height, how much of a line may be worn off in one place
_TIP = 0.6  #: of its greatest width, how wide a head is near its tip at most


class _Bracket(NamedTuple):
    """The lines of a bracket: its arms' middles, where it opens and where its back is."""

    top: int
    bottom: int
    opening: int
    back: int
    closed: bool = False  #: by a side at its opening

    @property
    def arm(self) -> int:
        return abs(self.back - self.opening)


class BracketArrow(NamedTuple):
    """An arrow with its bracket."""

    direction: StampDirection
    mirrored: bool  #: whether it points to the left
    box: Box


def arrows_at_brackets(ink: Profile, *, worn: bool = False) -> Iterator[BracketArrow]:
    """Every level arrow in or out of a bracket. `ink`: 1 where there is ink.

    `worn`: the bracket's lines may be broken, where ink came off or never took.
    """
    wide = ink.shape[1]
    for found in _brackets(ink, worn=worn):
        if _is_a_corner(found, ink.shape):
            continue
        for mirrored in (False, True):
            look = np.ascontiguousarray(ink[:, ::-1]) if mirrored else ink
            bracket = found._replace(opening=wide - found.opening, back=wide - found.back) if mirrored else found
            said = _says(look, bracket)
            if said is not None:
                direction, left, right = said
                top, bottom = bracket.top, bracket.bottom
                left, right = (wide - right, wide - left) if mirrored else (left, right)
                yield BracketArrow(direction, mirrored, Box(left, top, right, bottom))


def _is_a_corner(found: _Bracket, shape: tuple[int, ...]) -> bool:
    """Whether a back and an arm are the frame's own."""
    edge = _EDGE * FLAT_HEIGHT
    at_side = found.back < edge or found.back > shape[1] - edge
    return at_side and (found.top < edge or found.bottom > shape[0] - edge)


def _brackets(ink: Profile, *, worn: bool) -> Iterator[_Bracket]:
    gap = round(_WORN * FLAT_HEIGHT) if worn else 1
    pairs = list(_pairs_of_arms(_bridged(ink, across=gap)))
    if not pairs:
        return
    backs = _strokes(_bridged(ink, down=gap), np.ones((round(_APART[0] * _BACK * FLAT_HEIGHT), 1), np.uint8))
    for upper, lower in pairs:
        left, right = (upper.left + lower.left) // 2, (upper.right + lower.right) // 2
        top, bottom = (upper.top + upper.bottom) // 2, (lower.top + lower.bottom) // 2
        joined = [[back for back in backs if _joins(back, x, top, bottom)] for x in (left, right)]
        at_left, at_right = map(bool, joined)
        if at_left and at_right and not all(_ends_there(one, top, bottom) for one in joined):
            continue  # a cell of a page's pattern
        if at_left:
            yield _Bracket(top, bottom, right, left, closed=at_right)
        if at_right:
            yield _Bracket(top, bottom, left, right, closed=at_left)


def _pairs_of_arms(ink: Profile) -> Iterator[tuple[Box, Box]]:
    """Level strokes of one length, one above the other."""
    arms = _strokes(ink, np.ones((1, round(_ARM[0] * FLAT_HEIGHT)), np.uint8))
    shortest, longest = (share * FLAT_HEIGHT for share in _ARM)
    arms = [arm for arm in arms if shortest <= arm.right - arm.left <= longest]
    for upper, lower in itertools.permutations(arms, 2):
        apart = (lower.top + lower.bottom - upper.top - upper.bottom) // 2
        long = max(upper.right - upper.left, lower.right - lower.left)
        if not _APART[0] * FLAT_HEIGHT <= apart <= _APART[1] * FLAT_HEIGHT:
            continue
        even = max(abs(upper.left - lower.left), abs(upper.right - lower.right)) <= _UNEVEN * long
        if even and _SHAPE[0] * apart <= long <= _SHAPE[1] * apart:
            yield upper, lower


def _bridged(ink: Profile, *, across: int = 1, down: int = 1) -> Profile:
    """With gaps so long closed along one direction."""
    if across == down == 1:
        return ink
    return np.asarray(cv2.morphologyEx(ink, cv2.MORPH_CLOSE, np.ones((down, across), np.uint8)))


def _strokes(ink: Profile, kernel: Profile) -> list[Box]:
    """Where straight strokes are that hold the kernel."""
    _, _, stats, _ = cv2.connectedComponentsWithStats(cv2.morphologyEx(ink, cv2.MORPH_OPEN, kernel))
    return [Box(int(x), int(y), int(x + wide), int(y + tall)) for x, y, wide, tall, _ in stats[1:]]


def _joins(back: Box, across: int, top: int, bottom: int) -> bool:
    """Whether a stroke joins two arms that end at `across`."""
    near = 0.12 * (bottom - top)
    drawn = min(back.bottom, bottom) - max(back.top, top)
    return back.left - near <= across <= back.right + near and drawn >= _BACK * (bottom - top)


def _ends_there(backs: Sequence[Box], top: int, bottom: int) -> bool:
    """Whether a box's side ends with the box: a grid's lines go on."""
    return any(back.bottom - back.top <= _GOES_ON * (bottom - top) for back in backs)


def _says(ink: Profile, bracket: _Bracket) -> tuple[StampDirection, int, int] | None:
    """What an arrow that points to the right says, and from where to where it is; None where there is none."""
    middle, reach = (bracket.top + bracket.bottom) // 2, round(_STRIP * (bracket.bottom - bracket.top))
    extent = extents(ink[middle - reach : middle + reach + 1])
    clear, ahead = round(_CLEAR * bracket.arm), round(_AHEAD * bracket.arm)
    entering = bracket.back > bracket.opening
    if bracket.closed:
        if _runs_through(extent, bracket.back, clear):
            return None
        _take_out(extent, bracket.opening, clear)
    if entering:
        inside = extent[bracket.opening : bracket.back - clear]
        outside = extent[max(0, bracket.opening - ahead) : bracket.opening][::-1]
    else:
        inside = extent[bracket.back + clear : bracket.opening]
        outside = extent[bracket.opening : bracket.opening + ahead]
    ends = np.flatnonzero(outside == 0)
    out = int(ends[0]) if len(ends) else len(outside)
    if out < _BEYOND * bracket.arm:
        return None
    outside = outside[:out]
    if entering:
        # The head may begin right before the arms' ends: it is inside for all that.
        base = _wide_before(outside, inside, _LAP * bracket.arm)
        shaft, headed = outside[base:], np.concatenate([outside[:base][::-1], inside])
    else:
        shaft, headed = inside[inside > 0], outside
    if len(shaft) < (_BEYOND if entering else _SHAFT) * bracket.arm:
        return None
    thin = max(2.0, float(np.median(shaft)))
    if shaft.max() > _HEAD * thin or not _ends_in_a_head(headed, thin):
        return None
    if entering:
        return StampDirection.ENTRY, bracket.opening - out, bracket.back
    return StampDirection.EXIT, bracket.back, bracket.opening + out


def _runs_through(extent: Profile, side: int, near: int) -> bool:
    """Whether something lies on both sides of this line of a box."""
    return all(extent[max(0, at - 2) : at + 2].any() for at in (side - near, side + near))


def _take_out(extent: Profile, side: int, near: int) -> None:
    """Put what lies beside the line of a box in its place; a shaft runs through it."""
    before, behind = (
        float(extent[max(0, at - 2) : at + 2].min(initial=extent.max())) for at in (side - near, side + near)
    )
    extent[max(0, side - near) : side + near] = min(before, behind)


def _wide_before(outside: Profile, inside: Profile, most: float) -> int:
    """How many columns right before the arms' ends, `most` at most, are of a head that goes on between the arms."""
    wide = _HEAD * max(2.0, float(np.median(outside)))
    narrow = np.flatnonzero(outside <= wide)
    lap = int(narrow[0]) if len(narrow) else 0
    return lap if lap <= most and len(inside) and inside[0] > wide else 0


def _ends_in_a_head(extent: Profile, thin: float) -> bool:
    """Whether a shaft `thin` pixels thick ends in a head, wide at once and tapering; what follows may be a plane."""
    broad = np.flatnonzero(extent >= _HEAD * thin)
    if not len(broad):
        return False
    start = int(broad[0])
    rises = np.flatnonzero(np.diff(extent[start:]) < 0)
    peak = start + (int(rises[0]) if len(rises) else len(extent))
    falls = np.flatnonzero(extent[peak:] <= _TIP * extent[min(peak, len(extent) - 1)])
    return bool(len(falls)) and int(falls[0]) >= max(3, peak - start)


def extents(strip: Profile) -> Profile:
    """From the first to the last ink in each column, pixels."""
    first = strip.argmax(axis=0)
    last = strip.shape[0] - strip[::-1].argmax(axis=0)
    return np.where(strip.any(axis=0), last - first, 0).astype(float)
