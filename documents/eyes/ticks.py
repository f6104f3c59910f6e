"""From a page and its lines to lines that begin with the box that stands before them: ☐, or ☒ where it is ticked.

Readers pass over a form's boxes, or take them for letters: "[ ] flight cancelled" is then what the page says.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

import cv2
import numpy as np
from numpy.typing import NDArray

from documents.page import TextLine
from documents.readers import Pixels

EMPTY, TICKED = "☐", "☒"
_INK = 60  #: of 255, by which ink is darker than its paper
_SMALLEST, _LARGEST = 0.45, 1.5  #: sides of a box, in heights of the line
_SQUARE = 0.75  #: of the longer side, the shorter one
_BEFORE, _WITHIN = 3.0, 1.6  #: heights of the line, from its left edge, in which its box is looked for
_APART = 0.22  #: of the line's height, between a box and its option; letters stand closer
_SIDE = 0.12  #: of a box, how far within it its frame is looked for
_FRAMED = 0.8  #: of each side that has ink
_LEAST_LINE = 10  #: pixels of its height
_LEAST_TICK = 0.08  #: of what is within a box that is ink
_FULL = 0.85  #: the same, of a square that is no box
_LEAST_OPTION = 4  #: letters
_MOST_LINES = 200
#: What readers make of a box that they see, and what writes with such signs in earnest.
_MISREAD = re.compile(r"[口囗区図回国田因目日□☐☑☒◻■▢✓✔]\s*|[OQD0]\s+")
_EAST = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_HAS_BOX = re.compile(r"\s*[☐☑☒□◻▢\[(]")


def with_ticks(pixels: Pixels, lines: Iterable[TextLine]) -> tuple[TextLine, ...]:
    """`lines` of the upright page, each with its box before it, where some box on the page is empty."""
    kept = tuple(lines)
    if len(kept) > _MOST_LINES:
        return kept
    grey = np.asarray(cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY), dtype=np.uint8)
    ticked = tuple(_with_tick(grey, line) for line in kept)
    return ticked if any(line.text.startswith(EMPTY) for line in ticked) else kept


def _with_tick(grey: NDArray[np.uint8], line: TextLine) -> TextLine:
    text = line.text
    if sum(map(str.isalpha, text)) < _LEAST_OPTION or _HAS_BOX.match(text) or _EAST.search(text[1:]):
        return line
    if line.box.bottom - line.box.top < _LEAST_LINE:
        return line
    found = _box_before(grey, line)
    if found is None:
        return line
    sign, inside = found
    misread = _MISREAD.match(text) if inside else None
    option = text[misread.end() :] if misread else text
    return replace(line, text=f"{sign} {option.strip()}")


def _box_before(grey: NDArray[np.uint8], line: TextLine) -> tuple[str, bool] | None:
    """The box before a line, and whether it lies within the line's own place."""
    height = line.box.bottom - line.box.top
    left, right = max(0, int(line.box.left - _BEFORE * height)), int(line.box.left + _WITHIN * height)
    top, bottom = max(0, int(line.box.top - 0.3 * height)), int(line.box.bottom + 0.3 * height)
    place = grey[top:bottom, left:right]
    if not place.size:
        return None
    ink = (place < float(np.percentile(place, 90)) - _INK).astype(np.uint8)
    count, _, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    parts = sorted(tuple(map(int, stats[index][:4])) for index in range(1, count))
    for index, (x, y, width, tall) in enumerate(parts):
        if not _SMALLEST * height <= min(width, tall) <= max(width, tall) <= _LARGEST * height:
            continue
        if min(width, tall) < _SQUARE * max(width, tall) or not _is_framed(ink[y : y + tall, x : x + width]):
            continue
        behind = [other for other in parts[index + 1 :] if other[3] > 0.3 * height and other[0] >= x + width]
        before = [other for other in parts[:index] if other[0] >= line.box.left - left and other[3] > 0.3 * height]
        if before or (behind and behind[0][0] - (x + width) < _APART * height):
            return None  # a letter among letters
        inner = ink[y + tall // 4 : y + tall - tall // 4, x + width // 4 : x + width - width // 4]
        if inner.mean() > _FULL:
            return None  # the mark of a list
        return (TICKED if inner.mean() >= _LEAST_TICK else EMPTY), x + width / 2 > line.box.left - left
    return None


def _is_framed(shape: NDArray[np.uint8]) -> bool:
    """Whether ink runs along all four sides and meets in the corners, as it does in no letter."""
    tall, width = shape.shape
    deep, far = max(2, round(_SIDE * tall)), max(2, round(_SIDE * width))
    sides = (
        shape[:deep].any(axis=0),
        shape[-deep:].any(axis=0),
        shape[:, :far].any(axis=1),
        shape[:, -far:].any(axis=1),
    )
    corners = (shape[:deep, :far], shape[:deep, -far:], shape[-deep:, :far], shape[-deep:, -far:])
    return all(side.mean() >= _FRAMED for side in sides) and sum(bool(corner.any()) for corner in corners) >= 3
