"""From a stamp laid flat, of whose coloured ink something black crosses, to that ink by its colour alone.

Officers stamp over a visa's print and its zone. Black print is dark as the ink is, so that what is as dark as the ink
holds both; it has no colour, so that what is as coloured holds the stamp alone, with gaps where the print crosses it.
"""

from typing import Any

import cv2
import numpy as np
import numpy.typing as npt

Plane = npt.NDArray[Any]

_SIDES = 0.06  #: of a flat stamp's height, where its sides are
_COLOURED = 14.0  #: share of colour in an ink, CIE Lab, from which colour alone draws its letters
_DARKER = 0.6  #: of the ink's darkness, what its colour does not explain, from which a pixel is printed on
_LEAST_DARK = 18.0  #: the same, at least, CIE Lab
_PRINT = 0.012  #: share of a stamp that is printed on, from which its letters are crossed
_REACH = 4  #: pixels around a gap from which it is filled


def frames_ink(flat: Plane) -> Plane:
    """The ink of a stamp's sides, which no print covers: a text's may be that of the print across it.

    `flat`: how far each pixel is from its paper, CIE Lab with darkness for lightness.
    """
    edge = max(2, round(_SIDES * flat.shape[0]))
    band = np.concatenate(
        [part.reshape(-1, 3) for part in (flat[:edge], flat[-edge:], flat[:, :edge], flat[:, -edge:])]
    )
    most = max(8, len(band) // 5)
    darkest = np.argpartition(band[:, 0], -most)[-most:]
    ink: Plane = np.median(band[darkest], axis=0)
    return ink


def share_by_colour(flat: Plane, ink: Plane) -> Plane | None:
    """How much of the ink is at each pixel by its colour; None where it has little, or no print crosses it."""
    if not coloured(ink):
        return None
    share = by_colour(flat, ink)
    return share if float(_printed(flat, ink, share).mean()) >= _PRINT else None


def by_colour(flat: Plane, ink: Plane) -> Plane:
    """How much of the ink is at each pixel, by its colour alone."""
    towards = ink[1:] / float(ink[1] ** 2 + ink[2] ** 2)
    share: Plane = flat[..., 1] * towards[0] + flat[..., 2] * towards[1]
    return share


def coloured(ink: Plane) -> bool:
    """Whether an ink has colour enough to be told from print by it."""
    return float(np.hypot(ink[1], ink[2])) >= _COLOURED


def gaps_filled(flat: Plane, ink: Plane, share: Plane) -> Plane:
    """`share_by_colour` with what is around each gap drawn on into it."""
    levels = np.asarray(np.clip(share, 0, 1) * 255, np.uint8)
    gaps = cv2.dilate(_printed(flat, ink, share).astype(np.uint8), np.ones((3, 3), np.uint8))
    filled: Plane = cv2.inpaint(levels, gaps, _REACH, cv2.INPAINT_TELEA)
    return filled.astype(np.float32) / 255


def _printed(flat: Plane, ink: Plane, share: Plane) -> Plane:
    """Where it is darker than as much ink as its colour says."""
    unexplained: Plane = flat[..., 0] - np.clip(share, 0, None) * ink[0]
    return unexplained > max(_LEAST_DARK, _DARKER * float(ink[0]))
