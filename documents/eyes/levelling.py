"""A picture whose rows rise or fall goes in; the same with level rows comes out, and boxes between the two.

Columns are shifted, nothing is turned: what stands upright stays so. `documents.slope` finds slopes and levels boxes.
"""

import cv2
import numpy as np

from documents.page import Box
from documents.readers import Pixels


def room_for(slope: float, width: int) -> int:
    """How far down a picture so wide has to be moved so that none of it leaves its upper edge, pixels."""
    return round(max(0.0, slope * width))


def sheared(picture: Pixels, slope: float, down: int, outside: int = cv2.BORDER_REPLICATE) -> Pixels:
    """The picture with rows of that slope made level around its left edge, as `level` does with boxes, and `down`."""
    high, wide = picture.shape[:2]
    turn = np.array([[1.0, 0.0, 0.0], [-slope, 1.0, down]])
    size = wide, high + round(abs(slope) * wide)
    return np.asarray(cv2.warpAffine(picture, turn, size, flags=cv2.INTER_LINEAR, borderMode=outside), np.uint8)


def aslant(box: Box, slope: float, down: int) -> Box:
    """The upright box around what a box of the levelled picture holds, in the picture as it was."""
    ends = slope * box.left - down, slope * box.right - down
    return Box(box.left, round(box.top + min(ends)), box.right, round(box.bottom + max(ends)))
