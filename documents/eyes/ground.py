"""From a grey picture of text to the paper under it: what a median sees that is wider than two lines are high."""

import cv2
import numpy as np

from documents.readers import Pixels

_SMALLER = 0.5  #: scale at which the paper is looked at: it changes slowly
_WIDEST = 200  #: pixels of a line's height beyond which the paper is not looked for: OpenCV has no wider median
_LOWEST = 5


def paper_under(grey: Pixels, tall: int) -> Pixels:
    """The paper, as large as `grey`, on which lines are so `tall`, pixels."""
    small = cv2.resize(grey, None, fx=_SMALLER, fy=_SMALLER, interpolation=cv2.INTER_AREA)
    reach = max(_LOWEST, round(min(_WIDEST, tall) * _SMALLER))
    paper = cv2.medianBlur(small, 2 * reach + 1)
    return np.asarray(cv2.resize(paper, (grey.shape[1], grey.shape[0]), interpolation=cv2.INTER_LINEAR), np.uint8)
