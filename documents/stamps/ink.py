"""From a picture to how far each of its pixels is from the paper around it, and to where ink like that of a text is.

The ink of a stamp is that of the text in it: each text lends its colour and strength, and ink like it is parted from
everything else on the page. So a faint stamp is sought as a faint one.
"""

from collections.abc import Sequence
from functools import cached_property
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt

from documents.page import Box
from documents.readers import Pixels
from documents.stamps.overprint import by_colour

Mask = npt.NDArray[np.uint8]
Plane = npt.NDArray[Any]

_SIDE = 1600  #: pixels of the longer side at which ink is looked for
_NARROWEST = 40  #: pixels of the shorter side of what can hold a stamp, at that size
_FAINTEST = 9.0  #: distance from the background, CIE Lab, below which nothing is ink
_STRONG = 0.05  #: of a text's box, the share of pixels that are surely ink
_WEAK = 0.42  #: of the text's strength, from which a pixel is ink
_ALIKE = 0.25  #: how far two inks may differ and give the same mask
INK_ON_WHITE = 175  #: grey level of ink on a flat stamp
_ONE_COLOUR = 0.85  #: cosine between two inks of one stamp, at least


class Paper:
    """A picture as its ink: how far each pixel is from the paper around it, CIE Lab; lightness counts as darkness."""

    def __init__(self, pixels: Pixels) -> None:
        #: Of the picture, the size at which ink is looked for.
        self.scale = min(1.0, _SIDE / max(pixels.shape[:2]))
        self._pixels = pixels

    @property
    def too_small(self) -> bool:
        """Whether it can hold no stamp."""
        return bool(min(self._pixels.shape[:2]) * self.scale < _NARROWEST)

    @cached_property
    def away(self) -> Plane:
        """Height × width × 3, of the size at which ink is looked for."""
        scale, pixels = self.scale, self._pixels
        small = pixels if scale == 1.0 else cv2.resize(pixels, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
        return _away(np.asarray(small, dtype=np.uint8))

    @cached_property
    def _square(self) -> Plane:
        square: Plane = cv2.transform(self.away * self.away, np.ones((1, 3), np.float32))
        return square

    def ink_of(self, text: Box, *, coloured: bool = False) -> Plane | None:
        """The ink of a text: how far it is from its paper; `coloured`: by colour alone. None where there is hardly any.

        `text`: at the size at which ink is looked for.
        """
        left, top, right, bottom = text
        patch = self.away[max(0, top) : bottom, max(0, left) : right].reshape(-1, 3)
        if len(patch) < 40:
            return None
        strength = np.linalg.norm(patch[:, 1:] if coloured else patch, axis=1) * (patch[:, 0] > 0)
        most = max(12, round(_STRONG * len(patch)))
        ink: Plane = np.median(patch[np.argpartition(strength, -most)[-most:]], axis=0)
        return ink if np.linalg.norm(ink) >= _FAINTEST and ink[0] > 0 else None

    def parted(self, ink: Plane, *, weak: float = _WEAK, within: Box | None = None) -> Mask:
        """Where this ink is, from this share of its strength on; `within` a part of the paper."""
        part = slice(None) if within is None else (slice(within.top, within.bottom), slice(within.left, within.right))
        away, square = self.away[part], self._square[part]
        strength = float(np.linalg.norm(ink))
        own = share_of(away, ink)
        # What stands off the ink's own line by more than 0.6 of its share and 2 is of another colour; multiplied out, a
        # plane of a whole page is gone through half as often.
        most = own * (1.36 * strength**2)
        most += 2.4 * strength
        most *= own
        most += 4.0
        return np.asarray((own > weak) & (square < most), np.uint8)

    def by_its_colour(self, ink: Plane) -> Mask:
        """Where this ink is by its colour: print that crosses it has none."""
        return np.asarray(by_colour(self.away, ink) > _WEAK, np.uint8)

    def as_strong_as(self, ink: Plane) -> Mask:
        """Where ink of any colour is that is about as strong."""
        own = np.sqrt(self._square) * (self.away[..., 0] > 0) / float(np.linalg.norm(ink))
        return np.asarray(own > _WEAK, np.uint8)


def _away(small: Pixels) -> Plane:
    """How far each pixel is from the paper around it, in CIE Lab; lightness counts as darkness."""
    # The paper is what a wide median sees; a quarter of the size is plenty for it.
    tiny = cv2.resize(small, None, fx=0.25, fy=0.25, interpolation=cv2.INTER_AREA)
    wide = max(5, int(max(small.shape[:2]) * 0.25 * 0.06) | 1)
    ground = cv2.cvtColor(cv2.medianBlur(tiny, wide), cv2.COLOR_RGB2LAB)
    paper = cv2.resize(ground, (small.shape[1], small.shape[0]), interpolation=cv2.INTER_LINEAR)
    # In eight bits lightness is 0–255 instead of 0–100: a fraction of the time that full precision takes.
    away: Plane = np.asarray(cv2.subtract(cv2.cvtColor(small, cv2.COLOR_RGB2LAB), paper, dtype=cv2.CV_32F))
    away[..., 0] *= -100 / 255
    blurred: Plane = cv2.GaussianBlur(away, (3, 3), 0)
    return blurred


def alike(ink: Plane, other: Plane) -> bool:
    """Whether two inks give the same mask."""
    return float(np.linalg.norm(ink - other)) < _ALIKE * float(max(np.linalg.norm(ink), np.linalg.norm(other)))


def of_one_colour(ink: Plane, others: Sequence[Plane]) -> bool:
    """Whether an ink has the colour of one of these, however strong each is: a stamp's compartments have its own."""
    return any(float(ink @ one) > _ONE_COLOUR * float(np.linalg.norm(ink) * np.linalg.norm(one)) for one in others)


def share_of(away: Plane, ink: Plane) -> Plane:
    """How much of this ink is at each pixel; 1.0: as much as in the text."""
    share: Plane = cv2.transform(away, (ink / float(np.linalg.norm(ink)) ** 2).astype(np.float32)[None, :])
    return share


def share_beside(away: Plane, ink: Plane, others: Sequence[Plane]) -> Plane:
    """`share_of` without what is of one of these other inks: the side of another stamp that runs across this one.

    Each pixel is taken for a mixture of the two inks.
    """
    share = share_of(away, ink)
    for other in others:
        parts: Plane = cv2.transform(away, np.linalg.pinv(np.stack([ink, other], axis=1)).astype(np.float32))
        share = np.where(parts[..., 1] > 0, np.minimum(share, parts[..., 0]), share)
    return share


def on_white(flat: Plane) -> Pixels:
    """A picture of ink, black on white, as dark as the most of it."""
    full = max(0.05, float(np.percentile(flat, 94)))
    gray = 255 - np.clip(flat / full, 0, 1) * 235
    return np.repeat(gray.astype(np.uint8)[..., None], 3, axis=2)
