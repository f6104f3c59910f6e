"""From a stamp laid flat to what its arrow says: into a bar or bracket is an entry, away from one an exit.

The sign is the same on every Schengen stamp (Schengen Handbook for Border Guards, annex on stamps) and says the same
whichever way the stamp lies: what counts is at which end of the arrow the bar stands.
"""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import cv2
import numpy as np
import numpy.typing as npt

from documents.page import Box, StampDirection
from documents.readers import Pixels
from documents.stamps.bracket import arrows_at_brackets, extents
from documents.stamps.frame import FLAT_HEIGHT

Profile = npt.NDArray[Any]

_DARK = 150  #: grey level below which a pixel of a flat stamp is ink
_DARKEST = 90  #: the same where print runs through the stamp and is paler
_PALEST = 200  #: the same where a part of the sign is worn
_BETWEEN = 135, 170  #: the same where a page's pattern runs through the sign, which has broken where it is thin
_SHORTEST, _LONGEST = 0.1, 0.45  #: of an arrow, as shares of the stamp's height
_SLIM = 1.4  #: how much longer than wide an arrow is at least, its bar included
_SHAFT = 0.3  #: of the arrow's length, how much is bare shaft at least
_THIN = 0.42  #: of its width, how thick a shaft is at most
_UNEVEN = 1.7  #: how much thicker a shaft may be in one place than in most
_BAR = 0.22  #: of the arrow's length, how thick a bar is at most
_AWAY = 0.3  #: of the arrow's length, how far a bar stands off at most
_BAR_TO_HEAD = 0.6, 2.2  #: how long a bar is, as a share of the head's width
_DRAWN = 0.8  #: of a stretch behind a bar, how much of it is drawn where a shaft goes on
_EDGE = 3  #: pixels around an arrow that are its blur
_LONG_STAMP = 1.15  #: how much longer than high a stamp is at least, that its text is taken to run along its long side
_TAPERS = 0.33  #: by which share the half of a head at its tip is narrower than the one at the shaft, at least


class Arrow(NamedTuple):
    """An arrow with its bar, on a stamp laid flat."""

    direction: StampDirection
    turn: int  #: quarter turns, counterclockwise, after which it points to the right, as on a stamp that stands upright
    box: Box  #: of arrow and bar


def find_arrow(flat: Pixels, *, runs: int | None = None) -> Arrow | None:
    """The arrow with a bar; None when there is none, or when two disagree.

    Letters that run into each other may look like one: they come apart where less is ink, and the arrow stays.
    `runs`: how the text runs, where that is known: 0 level, 1 upright. The arrow runs as the text does.
    """
    looks = (
        find_arrows(flat, runs=runs, dark=dark, worn=worn)
        for worn in (False, True)
        for dark in (_DARK, _DARKEST, _PALEST, *_BETWEEN)
    )
    found = next((look for look in looks if look), [])
    if _says_several(found):
        found = find_arrows(flat, runs=runs, dark=_DARKEST)
    if not found or _says_several(found) or _goes_through(flat, found[0]):
        return None
    return found[0]


def _goes_through(flat: Pixels, arrow: Arrow) -> bool:
    """Whether a shaft goes on, paler, behind the bar that an exit's arrow comes from: then the sign says nothing."""
    if arrow.direction is not StampDirection.EXIT:
        return False
    tall, wide = flat.shape[:2]
    upright, box = np.rot90(flat[..., 0], arrow.turn), arrow.box.turned(-90 * arrow.turn, wide, tall)
    middle, reach = (box.top + box.bottom) // 2, round(_SHAFT * (box.right - box.left))
    behind = upright[middle - _EDGE : middle + _EDGE, max(0, box.left - _EDGE - reach) : max(0, box.left - _EDGE)]
    return behind.size > 0 and float((behind < _PALEST).any(axis=0).mean()) > _DRAWN


def _says_several(arrows: Sequence[Arrow]) -> bool:
    return len({(one.direction, one.turn) for one in arrows}) > 1


def find_arrows(flat: Pixels, *, runs: int | None = None, dark: int = _DARK, worn: bool = False) -> list[Arrow]:
    """Every arrow with a bar; `worn`: or with a bracket whose lines are broken.

    What lies across the text is the figure 1, with its flag for a head and its foot for a bar.
    """
    ink = (flat[..., 0] < dark).astype(np.uint8)
    sides = sought_along(flat, runs)
    level = list(_level(ink, worn=worn)) if 0 in sides else []
    if 1 not in sides:
        return level
    upright = [
        Arrow(one.direction, one.turn + 1, Box(one.box.top, one.box.left, one.box.bottom, one.box.right))
        for one in _level(np.ascontiguousarray(ink.T), worn=worn)
    ]
    return [*level, *upright]


def sought_along(flat: Pixels, runs: int | None) -> tuple[int, ...]:
    """Along which sides an arrow may lie. Where nobody knows how the text runs, it runs along a long stamp."""
    tall, wide = flat.shape[:2]
    if runs is None and max(tall, wide) >= _LONG_STAMP * min(tall, wide):
        runs = 0 if wide > tall else 1
    return (0, 1) if runs is None else (runs,)


def without(flat: Pixels, arrow: Arrow) -> Pixels:
    """The stamp with white where its arrow was: a reader takes a bar beside a day for one figure more."""
    blank = flat.copy()
    left, top, right, bottom = arrow.box
    blank[max(0, top - _EDGE) : bottom + _EDGE, max(0, left - _EDGE) : right + _EDGE] = 255
    return blank


def _level(ink: Profile, *, worn: bool) -> Iterator[Arrow]:
    """Every level arrow with its bar or bracket."""
    yield from _arrows(ink)
    for one in arrows_at_brackets(ink, worn=worn):
        yield Arrow(one.direction, 2 if one.mirrored else 0, one.box)


def _arrows(ink: Profile) -> Iterator[Arrow]:
    """Every level arrow with a plain bar."""
    height = FLAT_HEIGHT
    count, labels, stats, _ = cv2.connectedComponentsWithStats(ink)
    for index in range(1, count):
        left, top, wide, tall, _ = (int(value) for value in stats[index])
        if not (_SHORTEST * height <= wide <= _LONGEST * height and wide >= _SLIM * tall and tall >= 0.03 * height):
            continue
        if left == 0 or left + wide == ink.shape[1]:
            continue  # another stamp's, which the frame cuts
        part = labels[top : top + tall, left : left + wide] == index
        reach = round(_AWAY * wide)
        ahead = _bar_beside(stats, (left + wide, left + wide + reach), (top, top + tall))
        behind = _bar_beside(stats, (left - reach, left), (top, top + tall))
        box = Box(left, top, left + wide, top + tall)
        for bar in (ahead, behind):
            box = box.union(bar) if bar else box
        for mirrored in (False, True):
            ends = (behind, ahead) if mirrored else (ahead, behind)
            said = _says(part[:, ::-1] if mirrored else part, bool(ends[0]), bool(ends[1]))
            if said is not None:
                yield Arrow(said, 2 if mirrored else 0, box)


def _bar_beside(stats: Profile, across: tuple[int, int], down: tuple[int, int]) -> Box | None:
    """The bar that stands alone in this stretch beside an arrow that lies between `down`."""
    tall = down[1] - down[0]
    for left, top, wide, high, _ in stats[1:]:
        inside = across[0] <= left and left + wide <= across[1]
        centred = abs(2 * top + high - down[0] - down[1]) <= 0.5 * tall
        if inside and centred and 4 * wide <= high and _BAR_TO_HEAD[0] * tall <= high <= _BAR_TO_HEAD[1] * tall:
            return Box(int(left), int(top), int(left + wide), int(top + high))
    return None


def _says(part: Profile, ahead: bool, behind: bool) -> StampDirection | None:
    """What a component says as an arrow that points to the right. `ahead`, `behind`: whether a bar stands off there."""
    long = part.shape[1]
    extent = extents(part)
    least, most = (float(value) for value in np.percentile(extent, (100 * _SHAFT, 97)))
    thin = extent <= max(2.0, min(_THIN * most, _UNEVEN * least))
    runs = _runs(~thin)
    if runs and runs[0][0] <= 0.04 * long and runs[0][1] - runs[0][0] <= _BAR * long and len(runs) == 2:
        bar_behind, head, bar_ahead = runs[0], runs[1], None
    elif len(runs) == 2 and runs[1][1] >= 0.96 * long and runs[1][1] - runs[1][0] <= _BAR * long:
        bar_behind, head, bar_ahead = None, runs[0], runs[1]
    elif len(runs) == 1:
        bar_behind, head, bar_ahead = None, runs[0], None
    else:
        return None
    shaft = (bar_behind[1] if bar_behind else 0, head[0])
    end = bar_ahead[0] if bar_ahead else long
    if shaft[1] - shaft[0] < _SHAFT * long or end - head[1] > 0.15 * long or not _tapers(extent[head[0] : end]):
        return None
    if not _straight(part[:, shaft[0] : shaft[1]]):
        return None
    width = float(extent[head[0] : head[1]].max())
    for bar in (bar_behind, bar_ahead):
        if bar and not _BAR_TO_HEAD[0] * width <= extent[bar[0] : bar[1]].max() <= _BAR_TO_HEAD[1] * width:
            return None
    into, out = bool(bar_ahead or ahead), bool(bar_behind or behind)
    if into == out:
        return None
    return StampDirection.ENTRY if into else StampDirection.EXIT


def _runs(marked: Profile) -> list[tuple[int, int]]:
    """Where a row of marks begins and ends."""
    edges = np.flatnonzero(np.diff(np.concatenate([[0], marked.astype(np.int8), [0]])))
    return [(int(a), int(b)) for a, b in zip(edges[::2], edges[1::2], strict=True)]


def _tapers(extent: Profile) -> bool:
    """Whether a head grows narrower towards its tip, which is at the end."""
    if len(extent) < 4:
        return False
    half = len(extent) // 2
    return float(extent[half:].mean()) <= (1 - _TAPERS) * float(extent[:half].mean())


def _straight(shaft: Profile) -> bool:
    """Whether a shaft is one level line of one thickness."""
    if not shaft.any(axis=0).all():
        return False
    thick = extents(shaft)
    middles = shaft.argmax(axis=0) + thick / 2
    return (
        float(thick.max()) <= 2.2 * max(2.0, float(np.median(thick))) and float(np.ptp(middles)) <= 0.2 * shaft.shape[0]
    )
