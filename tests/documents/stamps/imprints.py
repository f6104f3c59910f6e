"""Stamps that were laid flat, and readings of them, for the tests of what is read and told of them."""

from dataclasses import replace

import numpy as np

from documents.page import Box, TextLine
from documents.readers import Pixels
from documents.stamps.frame import FLAT_HEIGHT, Shape
from documents.stamps.imprints import Imprint
from documents.stamps.reading import StampReading

WIDTH = 460  #: pixels of it, as high as `FLAT_HEIGHT`


def flat(grey: int = 255) -> Pixels:
    """A picture of it, of one grey."""
    return np.full((FLAT_HEIGHT, WIDTH, 3), grey, np.uint8)


def imprint(*, own: Pixels | None = None, any_ink: Pixels | None = None, around: Pixels | None = None) -> Imprint:
    """An entry stamp in the page's corner; white where no picture is given."""
    corners = np.array([(0, 0), (WIDTH, 0), (WIDTH, FLAT_HEIGHT), (0, FLAT_HEIGHT)], np.float32)
    return Imprint(
        box=Box(0, 0, WIDTH, FLAT_HEIGHT),
        shape=Shape.SQUARE,
        coloured=True,
        corners=corners,
        own=flat() if own is None else own,
        any=flat() if any_ink is None else any_ink,
        around=lambda: flat() if around is None else around,
    )


def of_frame(left: int, top: int, right: int, bottom: int, *said: str, state: str | None = "E") -> StampReading:
    """A frame, and what is read of it: once on the page and once laid flat."""
    corners = np.array([(left, top), (right, top), (right, bottom), (left, bottom)], np.float32)
    framed = replace(imprint(), box=Box(left, top, right, bottom), corners=corners)
    lines = tuple(
        TextLine(text=text, box=Box(left + 20, top + 50 * row, left + 150, top + 50 * row + 40), confidence=0.99)
        for row, text in enumerate(said)
    )
    return StampReading(
        imprint=framed, lines=lines, turns=[0], flats=[lines], pictures=[framed.own], turned=[0], state=state
    )
