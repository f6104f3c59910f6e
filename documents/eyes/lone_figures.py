"""From a page with a visa's zone and its lines to the same lines and the number of entries, where none was read.

The quick reader passes over a figure that stands alone. On a sticker such a figure is ink as black and as high as the
figures of its days, within no line. A 1 without a foot it takes for a 7: no visa is for "07" entries. Either is read
again beside copies of itself, by two readers, and only what every copy says counts.
"""

import math
import re
from collections.abc import Sequence
from statistics import median

import cv2
import numpy as np

from documents import dates
from documents.folding import fold
from documents.page import Box, TextLine, Zone
from documents.readers import Pixels
from documents.readers.toolkit import Toolkit
from documents.slope import slope_of
from documents.vocabulary import Kind

_ALREADY = frozenset({"1", "2", "01", "02", "O1", "O2"})
_FIGURES = frozenset("12")
_MISCOUNT = re.compile(r"[0O][3-9]")  #: two signs of which the second may be a misread 1 or 2
_DAY_SIGNS = 12  #: of a line that is a day and nothing else
_HIGH = 0.4, 1.0  #: of the height of a day's line: its figures
_WIDE = 1.1  #: of its height, at most
_INK = 0.12  #: of the square of its height, at least
_BLACK = 0.5  #: of the ink of the days
_BESIDE, _EMPTY = 0.8, 0.06  #: of its height: how far a lone figure has hardly any ink beside it, and how much
_READ, _LETTER = 0.75, 0.95  #: confidence from which a line, and a lone letter, is what was read
_MOST = 4
_HEIGHT, _EDGE, _GAP = 44, 26, 9  #: pixels of a figure as it is read again, above and below, and beside
_COPIES = 3, 4
_SURE = 0.9


def with_lone_figures(
    pixels: Pixels, lines: Sequence[TextLine], zones: Sequence[Zone], toolkit: Toolkit
) -> tuple[TextLine, ...]:
    """`lines`, and a line for each lone 1 or 2 on a sticker on which no number of entries was read."""
    found: list[TextLine] = []
    for zone in zones:
        if zone.kind is Kind.VISA:
            found += _figures(pixels, _above(zone, lines), toolkit)
    if not found:
        return tuple(lines)
    kept = [line for line in lines if len(line.text) > 2 or not any(_meet(one.box, line.box) for one in found)]
    return tuple(sorted([*kept, *found], key=lambda line: (line.box.top, line.box.left)))


def _above(zone: Zone, lines: Sequence[TextLine]) -> list[TextLine]:
    """The lines of a zone's sticker: no wider than the zone, and no higher above it than that is wide."""
    box = zone.box
    top = box.top - (box.right - box.left) * 2 / 3
    return [
        line
        for line in lines
        if top < (line.box.top + line.box.bottom) / 2 < box.top
        and box.left < line.box.right
        and line.box.left < box.right
    ]


def _figures(pixels: Pixels, lines: Sequence[TextLine], toolkit: Toolkit) -> list[TextLine]:
    days = [line.box for line in lines if len(line.text) <= _DAY_SIGNS and dates.find(line.text)]
    if not days or any(_counts(line) for line in lines):
        return []
    doubted = [line.box for line in lines if _MISCOUNT.fullmatch(fold(line.text))]
    read = [
        line.box
        for line in lines
        if line.confidence >= (_READ if len(line.text) > 1 else _surely(line.text)) and line.box not in doubted
    ]
    glyphs = _glyphs(pixels, lines, days, read, doubted)
    if not glyphs:
        return []
    sheet = _sheet([glyph for _, glyph in glyphs], slope_of(lines))
    seen = [reader.read(sheet) for reader in (toolkit.quick, toolkit.close_up)]
    found = []
    for row, (box, _) in enumerate(glyphs):
        said = {_said(one, 2 * row + half, copies) for one in seen for half, copies in enumerate(_COPIES)}
        if len(said) == 1 and (figure := said.pop()):
            found.append(TextLine(text=figure, box=box, confidence=_SURE))
    return found


def _surely(sign: str) -> float:
    return _LETTER if sign.isalpha() else 2.0


def _counts(line: TextLine) -> bool:
    """Whether a line is, or ends with, a number of entries."""
    word = (fold(line.text).split() or [""])[-1]
    return line.confidence >= _READ and (word in _ALREADY or word.startswith("MUL"))


def _glyphs(
    pixels: Pixels, lines: Sequence[TextLine], days: Sequence[Box], read: Sequence[Box], doubted: Sequence[Box]
) -> list[tuple[Box, Pixels]]:
    """Ink of a figure's size and blackness below the first day, nearest to a day first.

    It stands alone and within no line, or is the second figure of a doubted line.
    """
    left, right = min(line.box.left for line in lines), max(line.box.right for line in lines)
    top, bottom = max(0, min(day.top for day in days)), max(line.box.bottom for line in lines)
    height = median(min(day.bottom - day.top, (day.right - day.left) / 4) for day in days)
    grey = cv2.cvtColor(pixels[top:bottom, max(0, left) : right], cv2.COLOR_RGB2GRAY)
    left, side = max(0, left), max(9, round(0.7 * height) | 1)
    dark = cv2.morphologyEx(grey, cv2.MORPH_BLACKHAT, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (side, side)))
    black = median(
        float(np.percentile(dark[day.top - top : day.bottom - top, day.left - left : day.right - left], 92))
        for day in days
    )
    ink = np.asarray(dark > _BLACK * black, np.uint8)
    _, marks, stats, _ = cv2.connectedComponentsWithStats(ink)
    found = []
    for mark, (x, y, wide, tall, much) in enumerate(stats.tolist()):
        box = Box(left + x, top + y, left + x + wide, top + y + tall)
        fits = _HIGH[0] * height <= tall <= _HIGH[1] * height and wide <= _WIDE * tall and much >= _INK * tall * tall
        second = any(_meet(box, line) and box.left + box.right > line.left + line.right for line in doubted)
        lone = not any(_meet(box, line) for line in read) and _alone(ink, x, y, wide, tall)
        if mark and fits and (lone or second):
            away = min(abs(box.top + box.bottom - day.top - day.bottom) for day in days)
            here = slice(y, y + tall), slice(x, x + wide)
            found.append((away, box, np.asarray(np.where(marks[here] == mark, dark[here], 0), np.uint8)))
    return [(box, glyph) for _, box, glyph in sorted(found, key=lambda one: one[:2])[:_MOST]]


def _alone(ink: Pixels, x: int, y: int, wide: int, tall: int) -> bool:
    """Whether nothing stands right beside: the 1 of a "15" is no figure of its own."""
    beside = max(3, round(_BESIDE * tall))
    strips = ink[y : y + tall, max(0, x - beside) : x], ink[y : y + tall, x + wide : x + wide + beside]
    return all(strip.size == 0 or float(strip.mean()) <= _EMPTY for strip in strips)


def _sheet(glyphs: Sequence[Pixels], slope: float) -> Pixels:
    """Black on white and upright, two rows for each: three copies, and four."""
    rows = []
    for glyph in glyphs:
        one = 255 - _upright(glyph, slope)
        one = np.asarray(cv2.copyMakeBorder(one, _EDGE, _EDGE, _GAP, _GAP, cv2.BORDER_CONSTANT, value=(255,)), np.uint8)
        rows += [np.hstack([one] * copies) for copies in _COPIES]
    width = max(row.shape[1] for row in rows)
    sheet = np.full((len(rows) * rows[0].shape[0], width + 2 * _EDGE), 255, np.uint8)
    for number, row in enumerate(rows):
        sheet[number * row.shape[0] : (number + 1) * row.shape[0], _EDGE : _EDGE + row.shape[1]] = row
    return np.asarray(cv2.cvtColor(sheet, cv2.COLOR_GRAY2RGB), np.uint8)


def _upright(glyph: Pixels, slope: float) -> Pixels:
    """A glyph, white on black, of the size at which it is read, without the slant of its row."""
    tall, wide = glyph.shape
    edge = tall // 2
    framed = cv2.copyMakeBorder(glyph, edge, edge, edge, edge, cv2.BORDER_CONSTANT, value=(0,))
    middle = (wide / 2 + edge, tall / 2 + edge)
    turn = cv2.getRotationMatrix2D(middle, math.degrees(math.atan(slope)), 1.0)
    framed = cv2.warpAffine(framed, turn, (wide + 2 * edge, tall + 2 * edge), flags=cv2.INTER_CUBIC)
    x, y, across, down = cv2.boundingRect(np.asarray(framed > framed.max() / 4, np.uint8))
    size = max(6, round(across * _HEIGHT / down)), _HEIGHT
    sized = cv2.resize(framed[y : y + down, x : x + across], size, interpolation=cv2.INTER_CUBIC)
    return np.asarray(cv2.normalize(sized, sized.copy(), 0, 255, cv2.NORM_MINMAX), np.uint8)


def _said(seen: Sequence[TextLine], row: int, copies: int) -> str:
    """The figure that each copy on a row of the sheet was read as; "" when they differ, or it is no such figure."""
    tall = _HEIGHT + 2 * _EDGE
    on_it = [line.text for line in seen if row * tall <= (line.box.top + line.box.bottom) / 2 < (row + 1) * tall]
    text = "".join(on_it).replace(" ", "")
    return text[0] if len(text) == copies and len(set(text)) == 1 and text[0] in _FIGURES else ""


def _meet(one: Box, other: Box) -> bool:
    """Whether the middle of `one` lies in `other`."""
    across, down = (one.left + one.right) / 2, (one.top + one.bottom) / 2
    return other.left <= across <= other.right and other.top <= down <= other.bottom
