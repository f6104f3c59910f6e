"""A stamp that was laid flat, for the tests of what is read of it."""

import numpy as np

from documents.page import Box
from documents.readers import Pixels
from documents.stamps.frame import FLAT_HEIGHT, Shape
from documents.stamps.imprints import Imprint

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
