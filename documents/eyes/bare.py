"""From the pixels of a page to whether nothing at all is on it."""

import cv2

from documents.readers import Pixels

_FINE = 4  #: pixels that are seen as one: the grain of a scanner is lighter, a stroke is not
_GRAIN = 16  #: of 255, by which one of them may differ from another; pale print differs by more


def is_bare(pixels: Pixels) -> bool:
    """Whether the page is of one tone. RGB or grey."""
    height, width = pixels.shape[:2]
    size = max(1, width // _FINE), max(1, height // _FINE)
    coarse = cv2.resize(pixels, size, interpolation=cv2.INTER_AREA)
    low, high = coarse.min(axis=(0, 1)), coarse.max(axis=(0, 1))
    return bool((high.astype(int) - low <= _GRAIN).all())
