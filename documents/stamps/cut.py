"""Whether a line stands whole beside a side of a stamp that the page cuts off, or that left no ink.

A frame whose side is missing may be a worn one, with everything in it, or one that goes on beyond the page. Where it
goes on, the last figure touches the side, or a year of four figures lost its last two.
"""

import re

import numpy as np
import numpy.typing as npt

from documents.page import TextLine
from documents.readers import Pixels
from documents.stamps.frames import FLAT_HEIGHT

_DARK = 150  #: grey level below which a pixel of a flat stamp is ink
_GAP = 0.012 * FLAT_HEIGHT  #: pixels of white that part a figure from the side
_LINE = 0.05 * FLAT_HEIGHT  #: pixels that a frame's line is wide at most
_DRAWN = 0.2  #: share of its length along which what is left of a frame's line is ink
_ROOM = 0.6  #: of its height, how far a line stands from a side so that nothing more of it can have been there
_CLEAR = 0.25  #: the same of a side that runs along the line, and could only cut its letters' feet or heads
_CENTURY = re.compile(r"(?:19|20)\W*$")


def uncut(line: TextLine, picture: Pixels, side: int) -> bool:
    """Whether nothing of this line is cut off. `side` of the picture, 0 top, 1 right, 2 bottom, 3 left, is missing."""
    turned = np.rot90(picture[..., 0] < _DARK, (side + 1) % 4)  # the side is now the left one
    tall, wide = picture.shape[:2]
    box = line.box
    away = (box.top, wide - box.right, tall - box.bottom, box.left)[side]
    if away > (_ROOM if side in (1, 3) else _CLEAR) * (box.bottom - box.top):
        return True
    if side in (1, 3) and _CENTURY.search(line.text):
        return False
    along = (
        (wide - box.right, wide - box.left),
        (tall - box.bottom, tall - box.top),
        (box.left, box.right),
        (box.top, box.bottom),
    )[side]
    return _parted(np.asarray(turned), max(0, along[0]), along[1])


def _parted(ink: npt.NDArray[np.bool_], top: int, bottom: int) -> bool:
    """Whether white parts what stands in these rows from the left side, or from what is left of a frame there."""
    inset = (bottom - top) // 6
    beside = np.asarray(ink[top + inset : bottom - inset].any(axis=0))
    white = np.flatnonzero(np.convolve(beside, np.ones(int(_GAP)), "valid") == 0)
    if not len(white) or white[0] > _LINE:
        return False
    edge = ink[:, : white[0]]
    return (
        not beside[: white[0]].any() or float(np.delete(edge, slice(top, bottom), axis=0).any(axis=1).mean()) > _DRAWN
    )
