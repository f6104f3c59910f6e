"""The boxes of a page's lines go in; how much its rows rise or fall comes out, and boxes as on a level page.

Readers give upright boxes around slanted lines: two words of one row then stand at different heights. The slope
is found by trying which one puts most words on common rows and most line beginnings under each other.
"""

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from documents.page import Box, TextLine

STEEPEST = 0.32  #: no page is looked at whose rows rise or fall more
_STEPS = 128
_TRIES = [STEEPEST * step / _STEPS for step in range(-_STEPS, _STEPS + 1)]
_MOST = 80  # lines that are looked at
_ROWS = 3  # pairs on common rows from which these say the slope
_STEEP = 0.05  # slopes at which a value stands beside the label of the row above
_EVEN = 0.35  # of a step: more than this apart, lines are no text's
_CLEARLY = 2.0  # how much more uneven the steps from line to line are when a page is turned the wrong way
_FEW = 4  # pairs of lines of different lengths, below which their boxes tell nothing
_LEAST = 0.02  # of a step: no hand keeps its lines more even
_LONG, _FLAT, _ALLOWED = 8, 3, 1.1  # heights of a long line; how many of them bound a slope, and how closely
LEVEL = 0.006  #: slopes below are left alone


def slope_of(lines: Sequence[TextLine]) -> float:
    """The slope of the rows; 0.0 when there are too few lines to tell."""
    boxes = [line.box for line in lines if line.box.right > line.box.left and len(line.text) > 1][:_MOST]
    if len(boxes) < 4:
        return 0.0
    lean = _lean(boxes)
    pairs = _neighbours(boxes, lean)
    if not pairs:
        return 0.0
    steepest = _steepest(boxes)
    scored = [(_score(pairs, slope), slope) for slope in _TRIES if abs(slope) <= steepest]
    best = max(score for score, _ in scored)
    level_score = _score(pairs, 0.0)
    if lean > LEVEL * 3 and sum(weight == 1.0 for *_, weight in pairs) < _ROWS:
        # A text of whole lines has no rows to tell; its left edge alone is bent by perspective. Short lines among
        # long ones tell better: turned the wrong way, they come too near to one neighbour.
        falling, rising = _uneven(boxes, lean), _uneven(boxes, -lean)
        if min(falling, rising) < _EVEN and max(falling, rising) > _CLEARLY * min(falling, rising):
            return lean if falling < rising else -lean
        return max(-lean, lean, key=lambda slope: _score(pairs, slope))
    steep = _by_rows(pairs, lean)
    if steep is not None:
        return steep
    if best <= level_score * 1.05 + 0.5:
        return 0.0
    good = [slope for score, slope in scored if score >= best * 0.98]
    found = good[len(good) // 2]
    bent = _bent_level(pairs, lean, found) if _told_by_growth(boxes) else None
    if bent is not None:
        return bent
    told = _by_rows_alone(pairs, found)
    return found if told is None else told


def slope_near(lines: Sequence[TextLine], lean: float) -> float:
    """The slope about as steep as `lean`, up or down, that puts most words on common rows; 0.0 when none does."""
    boxes = [line.box for line in lines if line.box.right > line.box.left and len(line.text) > 1][:_MOST]
    rows = [pair for pair in _neighbours(boxes, lean) if pair[3] == 1.0]
    tries = [slope for slope in _TRIES if abs(abs(slope) - lean) <= _STEEP]
    scored = [(_score(rows, slope), slope) for slope in tries]
    best = max((score for score, _ in scored), default=0.0)
    good = [slope for score, slope in scored if score >= best * 0.98]
    return good[len(good) // 2] if best else 0.0


def _bent_level(pairs: Sequence[tuple[float, float, float, float]], lean: float, found: float) -> float | None:
    """The slope of the rows where only the left edge has the one `found`: a picture bent straight keeps its edges.

    Boxes that do not grow with their width say so, where no words of one row say otherwise.
    """
    if abs(found) <= 3 * LEVEL or lean > abs(found) / 4:
        return None
    rows = [pair for pair in pairs if pair[3] == 1.0]
    flat = max((slope for slope in _TRIES if abs(slope) <= _STEEP), key=lambda slope: _score(rows, slope))
    if abs(found) > _STEEP and _score(rows, flat) >= max(_ROWS, 1.5 * _score(rows, found)):
        return flat
    return 0.0 if _score(rows, found) < 1 else None


def _by_rows_alone(pairs: Sequence[tuple[float, float, float, float]], found: float) -> float | None:
    """The slope on which words stand on common rows where hardly any do on the one `found`: that is the left edge's.

    A sheet photographed from the side has level rows that begin farther and farther in.
    """
    rows = [pair for pair in pairs if pair[3] == 1.0]
    scored = [(_score(rows, slope), slope) for slope in _TRIES]
    best = max(score for score, _ in scored)
    if best < _ROWS + 2 * _score(rows, found):
        return None
    good = [slope for score, slope in scored if score >= best * 0.98]
    return good[len(good) // 2]


def _steepest(boxes: Sequence[Box]) -> float:
    """The slope that the flattest boxes of long lines allow: one that is steeper would have made them higher.

    A left edge that leans, as on a sheet that was made flat by its rows alone, is no slope.
    """
    flat = sorted((box.bottom - box.top) / (box.right - box.left) for box in boxes if _is_long(box))
    return _ALLOWED * flat[_FLAT - 1] + LEVEL if len(flat) >= _FLAT else STEEPEST


def _is_long(box: Box) -> bool:
    return box.right - box.left > _LONG * (box.bottom - box.top)


def _uneven(boxes: Sequence[Box], slope: float) -> float:
    """How much the steps from line to line differ from the usual one, as a share of it, on a page of that slope."""
    middles = sorted((box.top + box.bottom - slope * (box.left + box.right)) / 2 for box in boxes)
    steps = [lower - upper for upper, lower in pairwise(middles)]
    usual = median(steps)
    return median(abs(step - usual) for step in steps) / max(usual, 1.0) + _LEAST


def _by_rows(pairs: Sequence[tuple[float, float, float, float]], lean: float) -> float | None:
    """The slope on which words of rows agree with how the boxes grow: a form's edges are bent by perspective."""
    rows = [pair for pair in pairs if pair[3] == 1.0]
    if lean <= _STEEP:
        return None
    best = max(_TRIES, key=lambda slope: _score(rows, slope))
    agree = abs(abs(best) - lean) <= 0.2 * lean
    return best if agree and _score(rows, best) >= _ROWS + 2 * _score(rows, 0.0) else None


def _lean(boxes: Sequence[Box]) -> float:
    """How much the boxes grow with their width: the slope, its sign aside. 0.0 when there are too few to tell."""
    grown = _growth(boxes)
    return min(STEEPEST, max(0.0, median(grown))) if len(grown) >= _FEW else 0.0


def _told_by_growth(boxes: Sequence[Box]) -> bool:
    return len(_growth(boxes)) >= _FEW


def _growth(boxes: Sequence[Box]) -> list[float]:
    return [
        (one.bottom - one.top - other.bottom + other.top) / wider
        for one in boxes
        for other in boxes
        if (wider := one.right - one.left - other.right + other.left) > 4 * (other.bottom - other.top) / 3
    ]


def _neighbours(boxes: Sequence[Box], lean: float) -> list[tuple[float, float, float, float]]:
    """Pairs that may be on one row, or begin under each other: (along, across, size, weight)."""
    pairs = []
    for one in boxes:
        for other in boxes:
            if one is other:
                continue
            size = max(6.0, min(_height(one, lean), _height(other, lean)))
            if other.left >= one.right:
                along = (other.left + other.right - one.left - one.right) / 2
                across = (other.top + other.bottom - one.top - one.bottom) / 2
                if abs(across) <= STEEPEST * along + size * 0.5:
                    pairs.append((along, across, size, 1.0))
            elif other.top > one.top + size * 0.6 and other.top - one.bottom < 3 * size:
                along = (other.top + other.bottom - one.top - one.bottom) / 2
                across = float(one.left - other.left)
                if abs(across) <= STEEPEST * along + size * 0.5:
                    pairs.append((along, across, size, 0.5))
    return pairs


def _height(box: Box, lean: float) -> float:
    """The height of the letters in a slanted line's box: what it has not grown, a quarter of its width at most."""
    width, height = box.right - box.left, box.bottom - box.top
    return max(0.3 * height, min(height - lean * width, max(12.0, width / 4)))


def _score(pairs: Sequence[tuple[float, float, float, float]], slope: float) -> float:
    return sum(
        [
            weight * (1 - off)
            for along, across, size, weight in pairs
            if (off := abs(across - slope * along) / (0.3 * size)) < 1
        ]
    )


def level(box: Box, slope: float, *, rows: int = 1) -> Box:
    """A slanted line's box as it would be on the level page, around the page's left edge."""
    width, middle = box.right - box.left, (box.left + box.right) / 2
    centre = (box.top + box.bottom) / 2 - slope * middle
    height = max((box.bottom - box.top) - width * abs(slope), 0.4 * (box.bottom - box.top), 6.0 * rows)
    return Box(box.left, round(centre - height / 2), box.right, round(centre + height / 2))
