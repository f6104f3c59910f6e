"""From a crop of black print that coloured ink crosses to the same crop without that ink, or to that ink alone.

A border stamp over a visa's zone breaks its letters for every reader, and the zone breaks the stamp's. The stamp has a
colour, the zone has none: what of a pixel's darkness its colour explains is the stamp's, the rest is print.
"""

from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from documents.readers import Pixels

_SMALLER = 0.25  #: scale at which the paper is looked at: it changes slowly
_PAPER = 25  #: pixels of the median that sees the paper, at that scale
_WHITE, _DARKEST = 235, 20  #: what paper becomes, and what it is at least, levels of 255
_INK = 22.0  #: colour, CIE Lab, that no paper's own pattern has
_FAINT = 14.0  #: the same that few have
_SOME, _MOST = 0.004, 0.3  #: share of a crop that is such ink, at least and at most
_SATURATED = 0.75  #: of its pixels, those that are less dark than what is printed over the ink as well
_BLACK = 55.0  #: how much darker than its paper print is, CIE Lab


class _Parted(NamedTuple):
    """A crop of two inks."""

    dark: NDArray[np.float32]  #: how much darker each pixel is than its paper, CIE Lab
    share: NDArray[np.float32]  #: how much coloured ink is there, 1.0: as much as in its letters
    inked: NDArray[np.bool_]  #: where that ink surely is


def has_coloured_ink(crop: Pixels, *, faint: bool = False) -> bool:
    """Whether there is any on `crop`, RGB; `faint`: or a pattern as strong as a faint stamp is."""
    return _parted(crop, _FAINT if faint else _INK) is not None


def without_coloured_ink(crop: Pixels) -> Pixels | None:
    """`crop`, RGB, in grey without the coloured ink on it; None where there is none."""
    parted = _parted(crop, _INK)
    if parted is None:
        return None
    dark, share, inked = parted
    explained = float(np.quantile(dark[inked] / np.maximum(share[inked], 0.2), _SATURATED))
    return _on_white(np.asarray((dark - explained * share) / _BLACK, np.float32))


def coloured_ink_alone(crop: Pixels, *, faint: bool = False) -> Pixels | None:
    """The coloured ink on `crop`, RGB, in grey without the print under it; None where there is none."""
    parted = _parted(crop, _FAINT if faint else _INK)
    return None if parted is None else _on_white(parted.share)


def _on_white(ink: NDArray[np.float32]) -> Pixels:
    grey = np.asarray(255 * (1 - np.clip(ink, 0, 1)), np.uint8)
    return np.repeat(grey[..., None], 3, axis=2)


def _parted(crop: Pixels, least: float) -> _Parted | None:
    if min(crop.shape[:2]) < 2 * _PAPER:
        return None
    tiny = cv2.resize(crop, None, fx=_SMALLER, fy=_SMALLER, interpolation=cv2.INTER_AREA)
    wide = min(_PAPER, (min(tiny.shape[:2]) - 1) | 1)
    ground = cv2.resize(cv2.medianBlur(tiny, wide), (crop.shape[1], crop.shape[0]), interpolation=cv2.INTER_LINEAR)
    # Divided by its paper, black is black in any light: on a yellow page it would else be as far from it as blue ink.
    lit = np.asarray(cv2.divide(crop, np.maximum(ground, _DARKEST), scale=_WHITE), np.uint8)
    lab = cv2.cvtColor(lit, cv2.COLOR_RGB2LAB).astype(np.float32)
    dark, colour = (_WHITE - lab[..., 0]) * 100 / 255, lab[..., 1:] - 128
    inked = (np.linalg.norm(colour, axis=2) > least) & (dark > 0)
    if not _SOME <= float(inked.mean()) <= _MOST:
        return None
    # Whatever colour has the most of it: a zone is crossed by one stamp.
    main = np.median(colour[inked], axis=0)
    share = np.asarray(np.clip(colour @ main / float(main @ main), 0, None), np.float32)
    return _Parted(np.asarray(dark, np.float32), share, inked)
