"""Whether a line stands whole beside a side of a stamp that the page cuts off, or that left no ink.

A frame whose side is missing may be a worn one, with everything in it, or one that goes on beyond the page. Where it
goes on, the last figure touches the side, or a year of four figures lost its last two. A picture may show what is past
the side, as far as `BEYOND` goes: a figure that runs over it is whole if it is as wide as the others.
"""

import re

import cv2
import numpy as np
import numpy.typing as npt

from documents.page import TextLine
from documents.readers import Pixels
from documents.stamps.frame import BEYOND, FLAT_HEIGHT

_DARK = 150  #: grey level below which a pixel of a flat stamp is ink
_GAP = 0.012 * FLAT_HEIGHT  #: pixels of white that part a figure from the side
_LINE = 0.05 * FLAT_HEIGHT  #: pixels that a frame's line is wide at most
_DRAWN = 0.2  #: share of its length along which what is left of a frame's line is ink
_ROOM = 0.6  #: of its height, how far a line stands from a side so that nothing more of it can have been there
_CLEAR = 0.25  #: the same of a side that runs along the line, and could only cut its letters' feet or heads
_FULL = 0.85  #: of the others' width, how wide a figure is at least that nothing was cut off
_TALLER = 1.3  #: than the line, from which something is no figure of it
_A_FIGURE = 0.5  #: of a line's height, how high a figure of it is at least
_FIGURES = 4  #: of a line, how many are seen apart at least, so that their width is known
_CENTURY = re.compile(r"(?:19|20)\W*$")


def uncut(line: TextLine, picture: Pixels, side: int, *, widened: bool) -> bool:
    """Whether nothing of this line is cut off. `side` of the picture, 0 top, 1 right, 2 bottom, 3 left, is missing.

    `widened`: whether the picture goes on past it, by `BEYOND`.
    """
    turned = np.asarray(np.rot90(picture[..., 0] < _DARK, (side + 1) % 4))  # the side is now the left one
    beyond = round(turned.shape[1] * BEYOND / (1 + BEYOND)) if widened else 0
    tall, wide = picture.shape[:2]
    box = line.box
    away = (box.top, wide - box.right, tall - box.bottom, box.left)[side] - beyond
    if away > (_ROOM if side in (1, 3) else _CLEAR) * (box.bottom - box.top):
        return True
    ends = side in (1, 3)
    if ends and _CENTURY.search(line.text):
        return False
    along = (
        (wide - box.right, wide - box.left),
        (tall - box.bottom, tall - box.top),
        (box.left, box.right),
        (box.top, box.bottom),
    )[side]
    rows = max(0, along[0]), along[1]
    if ends and _has_room(turned, beyond, *rows):
        return True
    return _parted(turned[:, beyond:], *rows) or (ends and widened and _whole(turned, *rows))


def _has_room(ink: npt.NDArray[np.bool_], side: int, top: int, bottom: int) -> bool:
    """Whether the figure nearest to the left in these rows is as far from the side as `_ROOM` wants.

    A reader's box is larger than the figures in it, and nearer to the side.
    """
    stats = cv2.connectedComponentsWithStats(np.ascontiguousarray(ink[:, side:]).astype(np.uint8))[2]
    tall = bottom - top
    inside = [
        index
        for index in range(1, len(stats))
        if _A_FIGURE * tall <= stats[index, cv2.CC_STAT_HEIGHT] <= tall
        and top <= stats[index, cv2.CC_STAT_TOP] + stats[index, cv2.CC_STAT_HEIGHT] // 2 <= bottom
    ]
    if len(inside) < _FIGURES:
        return False
    high = float(np.median(stats[inside, cv2.CC_STAT_HEIGHT]))
    return float(stats[inside, cv2.CC_STAT_LEFT].min()) > _ROOM * high


def _whole(ink: npt.NDArray[np.bool_], top: int, bottom: int) -> bool:
    """Whether the figure nearest to the left in these rows stands free and is as wide as most others there.

    What stands before it, taller than a figure, is the frame's line, or the edge of the page.
    """
    labels, stats = cv2.connectedComponentsWithStats(ink.astype(np.uint8))[1:3]
    tall = stats[:, cv2.CC_STAT_HEIGHT] > _TALLER * (bottom - top)
    inset = (bottom - top) // 6
    rows = labels[top + inset : bottom - inset]
    figure = ((rows > 0) & ~tall[rows]).any(axis=0).astype(np.int8)
    edges = np.flatnonzero(np.diff(np.concatenate([[0], figure, [0]])))
    widths = edges[1::2] - edges[::2]
    if len(widths) < _FIGURES or edges[0] < _GAP or widths[0] < _FULL * float(np.median(widths[1:])):
        return False
    return not (rows[:, edges[0] - int(_GAP) : edges[0]] > 0).any()


def _parted(ink: npt.NDArray[np.bool_], top: int, bottom: int) -> bool:
    """Whether white parts what stands in these rows from the left side, or from what is left of a frame there."""
    inset = (bottom - top) // 6
    beside = np.asarray(ink[top + inset : bottom - inset].any(axis=0))
    white = np.flatnonzero(np.convolve(beside, np.ones(int(_GAP)), "valid") == 0)
    if not len(white) or white[0] > _LINE:
        return False
    if not beside[: white[0]].any():
        return True
    line = np.asarray(np.delete(ink[:, : white[0]], slice(top, bottom), axis=0).any(axis=1))
    return bool(len(line)) and float(line.mean()) > _DRAWN
