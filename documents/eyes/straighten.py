"""A picture of a bent or slanted sheet and its text, unsurely read, go in; the picture with straight rows, read, out.

A sheet that lies in waves has rows that rise and fall along the page. How much is told by the text's ink: bent back
the right way, it falls together in the fewest rows. The bend is a curve of the third degree along the rows that
changes evenly from the first row to the last.
"""

from collections.abc import Sequence
from dataclasses import replace
from statistics import median

import cv2
import numpy as np
from numpy.typing import NDArray

from documents.eyes.cascade import Text, weight
from documents.eyes.ground import paper_under
from documents.page import Box, TextLine
from documents.readers import Pixels
from documents.readers.toolkit import Toolkit

_SIDE = 1400  #: pixels of the longer side at which ink is looked for
_DARKER = 22  #: grey levels by which ink is darker than the paper around it
_POINTS = 4000  #: dots of ink that are enough
_FEWEST = 400
_LEAST_LINES = 3  #: fewer tell nothing
_STEEPEST, _STEP = 0.3, 0.0125  #: slopes that are tried first
_FINER = (0.04, 0.02, 0.01, 0.005, 0.0025)  #: steps of the bend, each a share of the text's width
_KNOTS = 96  #: places along a side for which the bend is worked out
_BENT = 0.5  #: of a letter's height, from which rows are not straight
_LETTER = 10  #: pixels of a small letter on a row that nobody read
_CLEARER = 1.1  #: how much more the ink has to fall together
_WELL_READ = 0.95  #: mean confidence of a page whose bend, if it has one, does its letters no harm

Floats = NDArray[np.float64]


def read_straight(upright: Pixels, text: Text, toolkit: Toolkit, *, unread: Sequence[Box] = ()) -> tuple[Pixels, Text]:
    """Picture and text of a sheet that lay in waves, as if it lay flat; unchanged where that reads no better.

    `unread`: rows that nobody read; their ink tells of the bend as well. Boxes are then those of the flat sheet: in
    the middle of the text they lie where the picture has it.
    """
    if not unread and weight(text.lines) >= _WELL_READ * sum(len(line.text) for line in text.lines):
        return upright, text
    straight = straightened(upright, [*text.lines, *map(_as_line, unread)])
    if straight is None:
        return upright, text
    lines = toolkit.quick.read(straight)
    if weight(lines) <= weight(text.lines):
        return upright, text
    return straight, replace(text, lines=lines, reader=f"{text.reader}+{toolkit.quick.name}-straight")


def _as_line(row: Box) -> TextLine:
    """A bent row as a line of letters that nobody knows, of the height that it has without its bend."""
    letters = max(1, (row.right - row.left) // _LETTER)
    return TextLine(text="x" * letters, box=row, confidence=0.0)


def straightened(upright: Pixels, lines: Sequence[TextLine], *, least: int = _LEAST_LINES) -> Pixels | None:
    """The picture, as large as it was, with straight and level rows; None where they are, or too little tells.

    `least`: lines below which nothing is told.
    """
    lines = [line for line in lines if line.text]
    if len(lines) < least:
        return None
    scale = min(1.0, _SIDE / max(upright.shape[:2]))
    x, y, tall = _ink(upright, lines, scale)
    if len(x) < _FEWEST:
        return None
    bend = _Bend(x, y)
    parts = bend.parts(x, y)
    best = _found(parts, y, tall)
    if np.ptp(parts @ best) < _BENT * tall:
        return None
    if _energy(parts @ best, y, tall) < _CLEARER * _energy(np.zeros_like(y), y, tall):
        return None
    return _bent_back(upright, bend, best, scale)


def _ink(upright: Pixels, lines: Sequence[TextLine], scale: float) -> tuple[Floats, Floats, float]:
    """Where ink is within the lines' boxes, in pixels of the smaller picture, and the height of a letter."""
    full = upright if upright.ndim == 2 else cv2.cvtColor(upright, cv2.COLOR_RGB2GRAY)
    grey = np.asarray(
        cv2.resize(full, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA) if scale < 1 else full, np.uint8
    )
    boxes = [tuple(round(value * scale) for value in line.box) for line in lines]
    # A bent line's box is higher than its letters; these are about twice as high as they are wide.
    tall = max(6.0, median(min(bottom - top, 2 * (right - left) / len(line.text))
                           for line, (left, top, right, bottom) in zip(lines, boxes, strict=True)))  # fmt: skip
    ink = paper_under(grey, round(tall)).astype(np.int16) - grey > _DARKER
    within = np.zeros_like(ink)
    for left, top, right, bottom in boxes:
        within[max(0, top) : max(0, bottom), max(0, left) : max(0, right)] = True
    rows, columns = np.nonzero(ink & within)
    step = max(1, len(rows) // _POINTS)
    return columns[::step].astype(float), rows[::step].astype(float), tall


class _Bend:
    """How far rows are from where they would be straight: a curve of five numbers, for the text that its ink spans.

    They are its slope, bow and wave, and how much slope and bow change from the first row to the last.
    """

    def __init__(self, x: Floats, y: Floats) -> None:
        self.left, self.right = np.percentile(x, (1, 99))
        self.top, self.bottom = np.percentile(y, (1, 99))
        self.width = max(1.0, self.right - self.left)
        self.height = max(1.0, self.bottom - self.top)

    def parts(self, x: Floats, y: Floats) -> Floats:
        """How far down from its straight row each of the five, being 1, moves each place; a column for each of them.

        Beyond the text as at its edge.
        """
        u = np.clip((x - self.left) / self.width, 0, 1) - 0.5
        v = np.clip((y - self.top) / self.height, 0, 1) - 0.5
        bow = (4 * u * u - 0.5) / 2
        return np.asarray(self.width * np.stack([u, bow, 4 * u * (u * u - 0.25), v * u, v * bow], axis=-1), np.float64)


def _energy(down: Floats, y: Floats, blur: float) -> float:
    """How much the ink falls together in rows when each place is moved up by so much."""
    rows = y - down
    size = max(1.0, blur / 8)
    counts = np.bincount(((rows - rows.min()) / size).astype(np.intp))
    smooth = np.convolve(counts, (0.25, 0.5, 0.25), mode="same")
    return float(np.square(smooth).sum() * size)


def _found(parts: Floats, y: Floats, tall: float) -> Floats:
    """The bend under which the ink falls together most: the slope first, then all of it in ever finer steps."""

    def score(one: Floats) -> float:
        return _energy(parts @ one, y, tall)

    slopes = [np.array([slope, 0, 0, 0, 0]) for slope in np.arange(-_STEEPEST, _STEEPEST + _STEP, _STEP)]
    best = max(slopes, key=score)
    for step in _FINER:
        for _ in range(3):
            before = best
            for place in range(5):
                tries = [best + step * times * np.eye(5)[place] for times in (-2, -1, 0, 1, 2)]
                best = max(tries, key=score)
            if np.array_equal(before, best):
                break
    return best


def _bent_back(upright: Pixels, bend: _Bend, best: Floats, scale: float) -> Pixels:
    """The picture with each place moved to its straight row; a smooth bend is known by few of its places."""
    high, wide = upright.shape[:2]
    columns, rows = np.meshgrid(np.linspace(0, wide - 1, _KNOTS), np.linspace(0, high - 1, _KNOTS))
    found = rows
    for _ in range(3):
        found = rows + bend.parts(columns * scale, found * scale) @ best / scale
    moved = cv2.resize((found - rows).astype(np.float32), (wide, high), interpolation=cv2.INTER_CUBIC)
    across, down = np.meshgrid(np.arange(wide, dtype=np.float32), np.arange(high, dtype=np.float32))
    return np.asarray(
        cv2.remap(upright, across, down + moved, interpolation=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE),
        np.uint8,
    )
