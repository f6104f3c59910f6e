"""From a picture in the position that the eye gave it, and its text, to the quarter turns that make it read better.

Readers turn lines that stand on end by themselves: such a page reads well and is turned all the same. A page that
hardly reads may stand on its head; where its lines lie level, a few of them tell that.
"""

import time
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import cv2
import numpy as np

from documents.eyes.cascade import Text, legible, read_pixels, settled, weight
from documents.eyes.orientation import turned
from documents.page import Box, TextLine
from documents.readers import Pixels, Reader
from documents.readers.toolkit import Toolkit
from documents.zones.signs import looks_like_zone

_SIDEWAYS = 0.5
#: How much of the first position's text another one must give: by eye, or because lines stood on end.
READS_BETTER, READS_AS_WELL = 1.3, 0.7
_SMALLER = 1000  #: pixels of the longer side of a picture that is only to tell which way up it reads
_SOME = 3  #: lines of some length that say how all of them lie
_LONG = 5  #: letters of such a line
_FEWER, _LONGER = 2, 20  #: lines that say so by themselves, and their letters
_TRIED, _EDGE = 4, 12  #: lines that are tried upside down, and white around them, pixels


class Turn(NamedTuple):
    """A quarter turn that reads better."""

    degrees: int  #: clockwise; 0 where the page is right as it lies
    lines: tuple[TextLine, ...] | None = None  #: what the reader made of it so, where it was read whole


class Upright(NamedTuple):
    """A picture as it reads best."""

    turn: int  #: degrees clockwise
    pixels: Pixels
    text: Text


def read_upright(pixels: Pixels, toolkit: Toolkit, *, deadline: float) -> Upright:
    """The picture turned by eye, then by what was read of it, with its text."""
    turn, _ = toolkit.orientation.turn(pixels)
    upright = turned(pixels, turn)
    text = read_pixels(upright, toolkit, deadline=deadline)
    better = better_turn(upright, text, toolkit.quick, deadline)
    if better.degrees:
        turn = (turn + better.degrees) % 360
        upright = turned(pixels, turn)
        lines = better.lines if better.lines is not None else toolkit.quick.read(upright)
        text = settled(upright, lines, toolkit, deadline=deadline, step=toolkit.quick.name)
    return Upright(turn, upright, text)


def better_turn(upright: Pixels, text: Text, reader: Reader, deadline: float) -> Turn:
    """How `upright`, of which `text` is the reading, has to be turned."""
    on_end = sideways(text.lines)
    if not on_end and (text.zones or legible(text.lines)):
        return Turn(0)
    if time.monotonic() > deadline:
        return Turn(0)
    if not on_end and len(_long(text.lines)) >= _SOME:
        return Turn(180 if _on_its_head(upright, text.lines, reader) else 0)
    least = weight(text.lines) * (READS_AS_WELL if on_end else READS_BETTER)
    trial = _Trial(upright, reader)
    for extra in _either(upright, text.lines, reader) if on_end else _better(trial, deadline):
        if time.monotonic() > deadline:
            break
        lines = trial.whole(extra)
        if weight(lines) > least and not sideways(lines):
            return Turn(extra, lines)
    return Turn(0)


class _Trial:
    """Readings of a page turned; which way up it may be is told by a smaller picture, at a fraction of the time."""

    def __init__(self, upright: Pixels, reader: Reader) -> None:
        self._upright, self._reader = upright, reader
        self._scale = min(1.0, _SMALLER / max(upright.shape[:2]))
        self._small = upright
        if self._scale < 1.0:
            small = cv2.resize(upright, None, fx=self._scale, fy=self._scale, interpolation=cv2.INTER_AREA)
            self._small = np.asarray(small, np.uint8)
        self._known: dict[int, tuple[TextLine, ...]] = {}

    def weight(self, extra: int) -> float:
        """How much is read on the smaller picture."""
        lines = tuple(self._reader.read(turned(self._small, extra)))
        if self._scale == 1.0:
            self._known[extra] = lines
        return weight(lines)

    def whole(self, extra: int) -> tuple[TextLine, ...]:
        """What is read on the picture as large as it is."""
        return self._known[extra] if extra in self._known else tuple(self._reader.read(turned(self._upright, extra)))


def _either(upright: Pixels, lines: Sequence[TextLine], reader: Reader) -> list[int]:
    """The two turns of a page that lies on its side, first the one in which its longest lines read better."""
    on_end = [line for line in _long(lines) if _stands(line)]
    tried = sorted(on_end, key=lambda line: line.box.top - line.box.bottom)[:_TRIED]
    sheet = _sheet([turned(_cut_out(upright, line.box), 90) for line in tried])
    ahead, behind = (weight(reader.read(turned(sheet, extra))) for extra in (0, 180))
    return [90, 270] if ahead >= behind else [270, 90]


def _better(trial: _Trial, deadline: float) -> Iterator[int]:
    """Upside down, which is what an eye mistakes; then the turns at which a picture reads better than as it lies."""
    yield 180
    least = trial.weight(0) * READS_BETTER
    for extra in (90, 270):
        if time.monotonic() < deadline and trial.weight(extra) > least:
            yield extra


def _long(lines: Iterable[TextLine]) -> list[TextLine]:
    return [line for line in lines if len(line.text) >= _LONG]


def sideways(lines: Iterable[TextLine]) -> bool:
    """Whether most lines of some length stand on end; where hardly any was read, two whole sentences tell it too."""
    seen = _long(lines)
    on_end = [line for line in seen if _stands(line)]
    told = len(seen) >= _SOME or sum(len(line.text) >= _LONGER for line in on_end) >= _FEWER
    return told and len(seen) - len(on_end) < _SIDEWAYS * len(seen)


def _stands(line: TextLine) -> bool:
    return line.box.right - line.box.left < line.box.bottom - line.box.top


def _on_its_head(upright: Pixels, lines: Sequence[TextLine], reader: Reader) -> bool:
    """Whether the longest lines read clearly better upside down."""
    tried = sorted(_long(lines), key=lambda line: line.box.left - line.box.right)[:_TRIED]
    sheet = _sheet([_cut_out(upright, line.box) for line in tried])
    read_turned = reader.read(turned(sheet, 180))
    turned_weight = weight(read_turned)
    if _has_zone(read_turned) and not _has_zone(tried) and turned_weight > READS_AS_WELL * weight(tried):
        return True  # a zone on its head reads with as much confidence as an upright one; garbled letters do not
    if turned_weight <= READS_BETTER * weight(tried):
        return False
    # Of slanted lines the cut-outs show a part of their neighbours: that counts for neither way.
    return turned_weight > READS_BETTER * weight(reader.read(sheet))


def _has_zone(lines: Iterable[TextLine]) -> bool:
    return any(looks_like_zone(line.text) for line in lines)


def _sheet(crops: Sequence[Pixels]) -> Pixels:
    """Lines under each other on white."""
    wide = max(crop.shape[1] for crop in crops) + 2 * _EDGE
    sheet = np.full((sum(crop.shape[0] + _EDGE for crop in crops) + _EDGE, wide, 3), 255, np.uint8)
    top = _EDGE
    for crop in crops:
        sheet[top : top + crop.shape[0], _EDGE : _EDGE + crop.shape[1]] = crop
        top += crop.shape[0] + _EDGE
    return sheet


def _cut_out(pixels: Pixels, box: Box) -> Pixels:
    edge = min(box.bottom - box.top, box.right - box.left) // 6
    return pixels[max(0, box.top - edge) : box.bottom + edge, max(0, box.left - edge) : box.right + edge]
