"""From a page and the lines read on it to rows of ink that nobody read, and to what stands there.

The readers' detector passes over long lines of thin, wide-set letters (a typewriter's, on a page that lies askew), and
over the longest line of a sheet that is bent. Rows of ink beside every line that was read tell that this happened;
level ones are found smaller and with thicker strokes, others when each is laid flat along its own middle. A row too
bent for that tells how to make the whole sheet flat (`bent_rows`).
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from documents.eyes.levelling import aslant, room_for, sheared
from documents.page import Box, TextLine
from documents.readers import Pixels, Reader
from documents.slope import level, slope_of

_SIDE = 900  #: pixels of the longer side at which ink is looked for
_STROKE = 11  #: pixels, at that size, that no stroke is wide
_GAP = 15  #: pixels between the words of a line, at most
_LONG, _LOW, _HIGH = 60, 5, 40  #: pixels: the least length of a row, the bounds of its height
_SLANT = 0.2  #: a row may rise by so much of its length
_ASKEW, _INKED = 0.03, 127  #: slope from which rows are levelled first; grey of what is ink then
_DENSITY = 0.1, 0.6  #: share of ink in a row of letters
_MUCH = 2 * _LONG + 80  #: pixels of unread rows, together, from which a page is read again
_SENTENCE, _WIDE = 200, 20  #: pixels: the least length of a bent row, and the most for which it has a letter
_RISE, _HALF = 1.5, 0.5  #: how much higher it is for its fall, and how much of it lines may cover
_OWN = 0.8  #: of a row that a line's box holds, when the line is that row
_LEVEL = 0.5  #: of a row's height, by which a level one may rise, fall or bend
_A_FEW = 3  #: times as many letters as a line has that took a row's beginning for all of it
_SMALLER, _THICKER = 0.55, 3  #: scale, and pixels by which strokes grow before


class Row(NamedTuple):
    """A row of ink, in pixels of the page: the upright box around it, how it runs, how thick it is."""

    left: int
    top: int
    right: int
    bottom: int
    curve: tuple[float, ...]  #: of its middle: y = c0 + c1·x + c2·x²
    tall: int

    def middle(self, across: NDArray[np.float64]) -> NDArray[np.float64]:
        """Where its middle is at these columns."""
        return np.asarray(np.polynomial.polynomial.polyval(across, self.curve))

    @property
    def level(self) -> bool:
        """Whether it hardly rises, falls or bends, for its height."""
        return float(np.ptp(self.middle(np.linspace(self.left, self.right, 9)))) < _LEVEL * self.tall


def unread_places(pixels: Pixels, lines: Sequence[TextLine]) -> tuple[Row, ...]:
    """Rows of ink as long as words that no line covers; none when they are hardly any."""
    seen = _rows(pixels, lines, slanted=slope_of(lines))
    found = list[Row]()
    for number, (x, y, across, down, _) in enumerate(seen.places, start=1):
        if across < _LONG or not _LOW <= down < _SLANT * across + 14 or (down >= _HIGH and across < _SENTENCE):
            continue
        here = slice(y, y + down), slice(x, x + across)
        if seen.covered[here][seen.numbers[here] == number].mean() >= _SLANT:
            continue
        row = _row(seen, number, Box(x, y, x + across, y + down))
        # A zone as wide as a bent page rises and falls by more than a line is high: along its middle it is no higher.
        high = down if down < _HIGH else row.tall * seen.scale
        if high < _HIGH and _DENSITY[0] < np.count_nonzero(seen.ink[here]) / (across * high) < _DENSITY[1]:
            found.append(row)
    if sum(row.right - row.left for row in found) < _MUCH / seen.scale:
        return ()
    return tuple(found)


def _row(seen: "_Rows", number: int, place: Box) -> Row:
    here = slice(place.top, place.bottom), slice(place.left, place.right)
    high, wide = np.nonzero((seen.numbers[here] == number) & (seen.ink[here] > 0))
    x = (wide + place.left) / seen.scale
    y = (high + place.top + seen.slope * (wide + place.left) - seen.down) / seen.scale
    curve = np.polynomial.Polynomial.fit(x, y, 2)
    least, most = np.percentile(y - curve(x), (2, 98))
    box = aslant(place, seen.slope, seen.down)
    left, top, right, bottom = (round(value / seen.scale) for value in box)
    return Row(left, top, right, bottom, tuple(map(float, curve.convert().coef)), max(_LOW, round(most - least)))


def bent_rows(pixels: Pixels, lines: Sequence[TextLine]) -> tuple[Box, ...]:
    """Rows of letters, long and higher than a line for all that they rise and fall, that hardly a line covers."""
    seen = _rows(pixels, lines)
    found = []
    for number, (x, y, across, down, _) in enumerate(seen.places, start=1):
        if across < _SENTENCE or not _LOW <= down < across / 3:
            continue
        here = slice(y, y + down), slice(x, x + across)
        row = seen.numbers[here] == number
        ink = row & (seen.ink[here] > 0)
        sides = sorted(cv2.minAreaRect(np.argwhere(row)[:, ::-1].astype(np.float32))[1])
        letters = cv2.connectedComponents(ink.astype(np.uint8))[0] - 1  # a rule or an edge is a single stroke
        dense = _DENSITY[0] < ink.sum() / max(1.0, sides[0] * sides[1]) < _DENSITY[1]
        bent = down >= _RISE * sides[0] and _LOW <= sides[0] < _HIGH
        if bent and dense and letters * _WIDE >= across and seen.covered[here][row].mean() < _HALF:
            found.append(Box(*(round(value / seen.scale) for value in (x, y, x + across, y + down))))
    return tuple(found)


class _Rows(NamedTuple):
    """A page made smaller: its ink, where lines were read, and the rows into which the ink runs together."""

    scale: float
    slope: float  #: at which its rows lay; they are level here
    down: int  #: pixels by which it was moved down for that
    ink: NDArray[np.uint8]
    covered: NDArray[np.uint8]
    numbers: NDArray[np.int32]  #: of the row at each pixel, from 1
    places: list[list[int]]  #: left, top, width, height and pixels of each row


def _rows(pixels: Pixels, lines: Sequence[TextLine], *, slanted: float = 0.0) -> _Rows:
    """`slanted`: the slope of the page's rows, where they are to be level."""
    height, width = pixels.shape[:2]
    scale = min(1.0, _SIDE / max(height, width))
    blank = np.zeros((1, 1), np.uint8)
    if min(height, width) * scale < _LOW:
        return _Rows(scale, 0.0, 0, blank, blank, blank.astype(np.int32), [])
    grey = cv2.resize(cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY), None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    strokes = cv2.morphologyEx(grey, cv2.MORPH_BLACKHAT, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (_STROKE,) * 2))
    ink = (strokes > max(18.0, cv2.threshold(strokes, 0, 255, cv2.THRESH_OTSU)[0])).astype(np.uint8)
    boxes = [Box(*(round(value * scale) for value in line.box)) for line in lines]
    slope, down = slanted if abs(slanted) >= _ASKEW else 0.0, 0
    if slope:
        # Upright boxes around slanted lines cover what stands between these.
        down = room_for(slope, ink.shape[1])
        boxes = [level(box, slope).lowered(down) for box in boxes]
        ink = (sheared(ink * 255, slope, down, outside=cv2.BORDER_CONSTANT) > _INKED).astype(np.uint8)
    rows = cv2.morphologyEx(ink, cv2.MORPH_CLOSE, np.ones((1, _GAP), np.uint8))
    _, labels, places, _ = cv2.connectedComponentsWithStats(rows)
    numbers = np.asarray(labels, np.int32)
    covered = _covered(numbers, np.bincount(numbers.ravel()), boxes)
    return _Rows(scale, slope, down, ink, covered, numbers, places[1:].tolist())


def _covered(numbers: NDArray[np.int32], areas: NDArray[np.intp], boxes: Sequence[Box]) -> NDArray[np.uint8]:
    """Where lines were read. An upright box around a row that bends reaches over its neighbours: it covers none."""
    covered = np.zeros(numbers.shape, np.uint8)
    usual = float(np.median([box.bottom - box.top for box in boxes])) if boxes else 0.0
    for left, top, right, bottom in boxes:
        here = slice(max(0, top - 3), bottom + 3), slice(max(0, left - 3), right + 3)
        if bottom - top <= _RISE * usual:
            covered[here] = 1
            continue
        inside, counts = np.unique(numbers[here], return_counts=True)
        own = inside[counts >= _OWN * areas[inside]]
        covered[here] |= np.isin(numbers[here], own[own > 0]).astype(np.uint8)
    return covered


def read_unread(
    pixels: Pixels, lines: Sequence[TextLine], places: Sequence[Row], quick: Reader, close_up: Callable[[], Reader]
) -> tuple[TextLine, ...]:
    """`lines` and what stands at `places` when strokes are thicker and everything is smaller; or, bent, laid flat.

    A line that took a few letters of such a row for all of it is left out.
    """
    bent = [place for place in places if not place.level]
    seen = list(_laid_flat(pixels, bent, close_up())) if bent else []
    if len(bent) < len(places):
        seen += _smaller(pixels, quick)
    added = [line for line in seen if any(_holds(line.box, place) for place in places)]
    kept = [
        line
        for line in lines
        if not any(_holds(line.box, one.box) and len(line.text) * _A_FEW < len(one.text) for one in added)
    ]
    return tuple(sorted([*kept, *added], key=lambda line: (line.box.top, line.box.left)))


def _smaller(pixels: Pixels, reader: Reader) -> list[TextLine]:
    """What a picture says when it is smaller and has thicker strokes."""
    thick = cv2.erode(pixels, np.ones((_THICKER, _THICKER), np.uint8))
    small = cv2.resize(thick, None, fx=_SMALLER, fy=_SMALLER, interpolation=cv2.INTER_AREA)
    return [
        replace(line, box=Box(*(round(value / _SMALLER) for value in line.box)))
        for line in reader.read(np.asarray(small, np.uint8))
    ]


def _laid_flat(pixels: Pixels, places: Sequence[Row], close_up: Reader) -> Iterator[TextLine]:
    """What single rows say, each made straight along its own middle."""
    for row in places:
        edge, beside = 2 * row.tall, row.tall // 2
        across = np.arange(max(0, row.left - beside), min(pixels.shape[1], row.right + beside), dtype=np.float64)
        middle = row.middle(across)
        columns = np.tile(across.astype(np.float32), (2 * edge, 1))
        down = (middle[None, :] + np.arange(-edge, edge, dtype=np.float64)[:, None]).astype(np.float32)
        strip = cv2.remap(pixels, columns, down, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
        for line in close_up.read(np.asarray(strip, np.uint8)):
            box = line.box
            if abs((box.top + box.bottom) / 2 - edge) > row.tall / 2 or box.right <= box.left:
                continue
            under = middle[max(0, box.left) : box.right]
            left, right = (round(across[0]) + value for value in (box.left, box.right))
            top, bottom = float(under.min()) + box.top - edge, float(under.max()) + box.bottom - edge
            yield replace(line, box=Box(left, round(top), right, round(bottom)))


def _holds(line: Box, place: Box | Row) -> bool:
    """Whether most of a place lies in a line's box."""
    across = min(line.right, place.right) - max(line.left, place.left)
    down = min(line.bottom, place.bottom) - max(line.top, place.top)
    area = (place.right - place.left) * (place.bottom - place.top)
    return across > 0 and down > 0 and across * down > area / 2
