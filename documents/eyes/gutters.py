"""From a picture to the photographs that were laid out on it, with margins of one tone between them.

Telephones make one picture of several ("collage"), and people lay copies of their papers side by side. A typed page has
white between its paragraphs too, a screen has boxes: there the tone of the margins, or one other, fills most of each
rectangle, and its sides are the margins' own. A photograph reaches its sides, and has no tone of its own.
"""

from collections.abc import Iterator

import cv2
import numpy as np
from numpy.typing import NDArray

from documents.page import Box
from documents.readers import Pixels

_SIDE = 500  #: pixels of the longer side at which margins are looked for
_ALIKE = 12  #: of 255, by which pixels of a margin may differ
_MARGIN = 3  #: pixels that one is wide at least
_DEEPEST = 5  #: cuts across and down in turn
_FEWEST, _MOST = 2, 6  #: photographs
_LARGE, _WIDE = 0.05, 0.15  #: of the picture, what each covers at least; of its longer side, how wide each is
_FILLED = 0.9  #: of a photograph's side, what is not the margin
_OF_A_TONE = 0.5  #: of its pixels, which at most are of one tone
_TONES = 16  #: steps of a channel that are one tone
_STEPS = 256 // _TONES

Plane = NDArray[np.uint8]


def photographs(pixels: Pixels) -> tuple[Box, ...]:
    """Where each of several photographs is, from the top; none when the picture is one, or anything else.

    Beside them may be something else: a page of text is no photograph.
    """
    height, width = pixels.shape[:2]
    scale = min(1.0, _SIDE / max(height, width))
    size = max(1, round(width * scale)), max(1, round(height * scale))
    small = np.asarray(cv2.resize(pixels, size, interpolation=cv2.INTER_AREA), np.uint8)
    whole = Box(0, 0, size[0], size[1])
    cells = [cell for cell in _cells(small, whole, _DEEPEST) if _is_photograph(small, cell)]
    if not _FEWEST <= len(cells) <= _MOST:
        return ()
    return tuple(
        Box(*(min(limit, round(value / scale)) for value, limit in zip(cell, (width, height) * 2, strict=True)))
        for cell in sorted(cells, key=lambda cell: (cell.top, cell.left))
    )


def _cells(small: Plane, cell: Box, deep: int) -> Iterator[Box]:
    """The rectangles that margins part, those around it cut off."""
    if deep == 0:
        yield cell
        return
    part = small[cell.top : cell.bottom, cell.left : cell.right]
    rows = [Box(cell.left, cell.top + a, cell.right, cell.top + b) for a, b in _filled(part)]
    if len(rows) > 1:
        for row in rows:
            yield from _cells(small, row, deep - 1)
        return
    across = _filled(part.transpose(1, 0, 2))
    columns = [Box(cell.left + a, cell.top, cell.left + b, cell.bottom) for a, b in across]
    if len(columns) > 1:
        for column in columns:
            yield from _cells(small, column, deep - 1)
        return
    if rows and columns:
        yield Box(columns[0].left, rows[0].top, columns[0].right, rows[0].bottom)


def _filled(part: Plane) -> list[tuple[int, int]]:
    """Where rows begin and end that are no margin; a margin of less than its width is none."""
    spread = part.max(axis=1).astype(int) - part.min(axis=1)
    plain = (spread <= _ALIKE).all(axis=1)
    edges = np.flatnonzero(np.diff(np.concatenate([[0], plain.astype(np.int8), [0]])))
    for begin, end in zip(edges[::2], edges[1::2], strict=True):
        if end - begin < _MARGIN and begin > 0 and end < len(plain):
            plain[begin:end] = False
    edges = np.flatnonzero(np.diff(np.concatenate([[0], (~plain).astype(np.int8), [0]])))
    return [(int(begin), int(end)) for begin, end in zip(edges[::2], edges[1::2], strict=True)]


def _is_photograph(small: Plane, cell: Box) -> bool:
    left, top, right, bottom = cell
    height, width = small.shape[:2]
    wide, tall = right - left, bottom - top
    if cell.area < _LARGE * width * height or min(wide, tall) < _WIDE * max(width, height):
        return False
    part = small[top:bottom, left:right]
    margin = _margin_beside(small, cell)
    if margin is None:
        return False
    sides = (part[1], part[-2], part[:, 1], part[:, -2])
    off = [(np.abs(side.astype(int) - margin).max(axis=1) > _ALIKE).mean() for side in sides]
    if min(off) < _FILLED:
        return False
    red, green, blue = (part[..., channel].astype(np.int32) // _TONES for channel in range(3))
    tones = np.bincount(((red * _STEPS + green) * _STEPS + blue).ravel())
    return float(tones.max()) <= _OF_A_TONE * cell.area


def _margin_beside(small: Plane, cell: Box) -> Plane | None:
    """The tone of the margin on whichever side there is one."""
    left, top, right, bottom = cell
    height, width = small.shape[:2]
    beside = [
        small[top - 1, left:right] if top > 0 else None,
        small[bottom, left:right] if bottom < height else None,
        small[top:bottom, left - 1] if left > 0 else None,
        small[top:bottom, right] if right < width else None,
    ]
    seen = [line for line in beside if line is not None and len(line)]
    return np.asarray(np.median(np.concatenate(seen), axis=0), np.uint8) if seen else None
