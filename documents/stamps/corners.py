"""From a frame laid flat to its shape: an entry stamp's corners are square, an exit stamp's are round.

Ink wears off a corner, another stamp runs into it, the page's edge cuts it off: each corner that can be seen has a say.
"""

from collections.abc import Collection, Sequence

import numpy as np

from documents.stamps.frame import FLAT_HEIGHT, Plane, Shape

SQUARE, _ROUND = 0.915, 0.875  #: share of its hull that the largest quadrilateral inside a frame fills
_TIP, _ARC = (
    0.04,
    0.055,
)  #: of the height: how far from the corner a square frame's ink begins at most, a round one's at least
_SHARP, _WORN = 0.02, 0.05  #: the same where one corner of three is square beyond doubt, and the others are not round
_BETWEEN = 0.4  #: of its farther side's distance, from which ink lies between two sides and not beside one
_BENT = 2  #: corners of a round frame in which the ink is seen to bend; print that lies around one has none
_NO_INK = 1.0  #: how far the ink of a corner is that has none
_FARTHEST = 0.15  #: of the height, how far in a side may lie
_SET_IN = 0.06  #: as far at most is a square corner that has a margin of paper around it, and a round one farther


def shape_of(ratio: float, flat: Plane) -> Shape:
    """What hull and corners agree on."""
    shown = [flat[::down, ::across] for down in (1, -1) for across in (1, -1)]
    tips = list(map(_tip, shown))
    square = sum(tip <= _TIP for tip in tips)
    if square == len(tips):
        return Shape.SQUARE  # another stamp's side may bend in one of them
    if square == len(tips) - 1 and max(tips) <= _WORN:
        return Shape.SQUARE
    rounded = sum(tip >= _ARC for tip in tips)
    if ratio > SQUARE and square >= 2 and rounded <= 1:
        return Shape.SQUARE
    # Another stamp's frame runs into the hull; the corners are as they were.
    if ratio > _ROUND and _sharp(tips):
        return Shape.SQUARE
    # Ink wears off corners, and closes none; of one that has no ink at all nothing is known.
    within = list(map(_tip_of_sides, shown))
    bends = [_bends(one) and inner > _SHARP for one, inner in zip(shown, within, strict=True)]
    if square >= 2 and tips.count(_NO_INK) <= 1 and not any(bends):
        return Shape.SQUARE
    # A frame that lies slanted in its rectangle has its corners farther in, as square as they were.
    if _sharp(within) and sum(tip <= _SHARP for tip in within) >= 2:
        return Shape.SQUARE
    bent = min(sum(map(_bends, shown)), sum(tip > _TIP for tip in within))
    if 0 < ratio < _ROUND and rounded >= 3 and bent >= _BENT:
        return Shape.ROUND
    return Shape.FOUR_SIDED


def shape_of_three(flat: Plane, cut: int | None, off: Collection[int] = (), *, around: bool = False) -> Shape:
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
    if around and _square_but_worn(shown):
        return Shape.SQUARE
    if tips[0] < _ARC:
        return Shape.FOUR_SIDED
    # A frame that was laid flat with paper around it has its corners farther in, and they are as square as they were.
    return Shape.SQUARE if max(map(_tip_of_sides, shown)) <= _TIP else Shape.ROUND


def _square_but_worn(shown: Sequence[Plane]) -> bool:
    """Whether two corners are square beyond doubt where their sides would meet, and the others' ink bends nowhere.

    A stamp that slipped off a page's edge has no ink in two of them.
    """
    square = [_tip_of_sides(one) <= _SHARP for one in shown]
    return sum(square) >= 2 and not any(_bends(one) for one, sharp in zip(shown, square, strict=True) if not sharp)


def _tip_of_sides(flat: Plane) -> float:
    """The same as `_tip`, from where the two sides would meet that run from the top left corner."""
    reach, near = round(0.35 * FLAT_HEIGHT), round(_FARTHEST * FLAT_HEIGHT)
    part = flat[:reach, :reach]
    top, left = _first_ink(part[:near, near:]), _first_ink(part[near:, :near].T)
    return _NO_INK if top is None or left is None else _tip(flat[top:, left:])


def _first_ink(side: Plane) -> int | None:
    """Where the ink of a level side begins below; None where most columns have none."""
    inked = side.any(axis=0)
    return int(np.median(side.argmax(axis=0)[inked])) if 2 * np.count_nonzero(inked) > side.shape[1] else None


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
