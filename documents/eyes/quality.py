"""From a picture to what is wrong with it. Conservative: a flaw explains a reading that failed, it never causes one."""

from typing import Any

import cv2
import numpy as np
import numpy.typing as npt

from documents.opening.cut_pictures import NEVER_CAME
from documents.page import Box, Flaw
from documents.readers import Pixels

Gray = npt.NDArray[Any]

_SIDE = 1000
_LEAST_SIDE = 450  #: pixels of the longer side below which small print is lost
_DARK = 55.0  #: mean brightness, 0–255
_BLURRED = 25.0  #: variance of the Laplacian at `_SIDE` pixels, in the sharpest ninth of the picture
_GLARE_SHARE = 0.02  #: of the picture, as one blot
_PAPER = 190.0  #: a median brighter than this is bright paper, or a table
_BURNT = 252  #: from which a pixel is burnt out
_BRIGHT = 236.0  #: a median brighter than this is white paper: no glare can be told on it
_EDGE = 4  #: pixels of the smaller picture from its edge


def find_flaws(pixels: Pixels, cut_candidates: tuple[Box, ...] = ()) -> tuple[Flaw, ...]:
    """Flaws in the order of `Flaw`. `cut_candidates`: boxes of text that should not touch an edge (zone lines)."""
    height, width = pixels.shape[:2]
    scale = min(1.0, _SIDE / max(height, width))
    gray = cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY)
    size = max(1, round(width * scale)), max(1, round(height * scale))  # of a strip a few pixels high one is left
    small = cv2.resize(gray, size, interpolation=cv2.INTER_AREA) if scale < 1 else gray
    flaws = []
    if _sharpest(small) < _BLURRED:
        flaws.append(Flaw.BLURRED)
    if _burnt_out(small):
        flaws.append(Flaw.GLARE)
    if float(small.mean()) < _DARK:
        flaws.append(Flaw.DARK)
    margin = 0.004 * width
    touching = any(box.left <= margin or box.right >= width - margin for box in cut_candidates)
    if touching or _ends_early(pixels):
        flaws.append(Flaw.CUT)
    if max(height, width) < _LEAST_SIDE:
        flaws.append(Flaw.SMALL)
    return tuple(flaws)


def _ends_early(pixels: Pixels) -> bool:
    """Whether one side of the picture never came: its file was cut, and the opener filled it (`cut_pictures`)."""
    down, across = (max(1, side // 100) for side in pixels.shape[:2])
    sides = (pixels[:down], pixels[-down:], pixels[:, :across], pixels[:, -across:])
    return any(bool((side == NEVER_CAME).all()) for side in sides)


def _sharpest(gray: Gray) -> float:
    """Sharpness of the sharpest ninth: a sharp document on a plain table is not blurred."""
    edges = cv2.Laplacian(gray, cv2.CV_32F)
    rows, columns = np.array_split(np.arange(gray.shape[0]), 3), np.array_split(np.arange(gray.shape[1]), 3)
    return max(
        float(edges[row[0] : row[-1] + 1, column[0] : column[-1] + 1].var())
        for row in rows
        for column in columns
        if len(row) and len(column)
    )


def _burnt_out(gray: Gray) -> bool:
    """Whether a lamp or the sun left a blot: on bright paper one that stands out, and is no white table beside it."""
    middle = float(np.median(gray))
    return middle < _BRIGHT and _largest_blot(gray, anywhere=middle < _PAPER) > _GLARE_SHARE


def _largest_blot(gray: Gray, *, anywhere: bool) -> float:
    """Share of the picture that the largest burnt-out blot covers; `anywhere`: also one that lies along two edges."""
    white = (gray >= _BURNT).astype(np.uint8)
    _, _, stats, _ = cv2.connectedComponentsWithStats(cv2.erode(white, np.ones((5, 5), np.uint8)))
    high, wide = gray.shape
    blots = [
        area
        for left, top, across, down, area in stats[1:].tolist()
        if anywhere
        or sum((left <= _EDGE, top <= _EDGE, left + across >= wide - _EDGE, top + down >= high - _EDGE)) <= 1
    ]
    return max(blots, default=0) / gray.size
