"""From a picture, and where text stands on it, to the border stamps' imprints: ink parted from print, frames found.

The ink of a stamp is that of the text in it: each text lends its colour and strength, ink like it is parted from
everything else on the page, and a frame is looked for around the text. So a faint stamp is sought as a faint one, and
nothing is computed for a page on which no text is in question. Entry stamps have square corners, exit stamps round
ones (Schengen Handbook for Border Guards, annex on stamps); ovals and other polygons are no Schengen stamps.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt

from documents.page import Box
from documents.readers import Pixels
from documents.stamp_frames import Frame, Shape, find_frames, warped

Mask = npt.NDArray[np.uint8]
Plane = npt.NDArray[Any]

_SIDE = 1600  #: pixels of the longer side at which ink is looked for
_COLOURED = 9.0  #: share of colour in an ink, CIE Lab, from which it is no black one
_FAINTEST = 9.0  #: distance from the background, CIE Lab, below which nothing is ink
_STRONG = 0.05  #: of a text's box, the share of pixels that are surely ink
_WEAK = 0.42  #: of the text's strength, from which a pixel is ink
_ALIKE = 0.25  #: how far two inks may differ and give the same mask
_MOST_INKS = 8
_MOST = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Imprint:
    """One stamp: where it is, what its corners say, and its ink, black on white, laid flat with a long side on top."""

    box: Box
    shape: Shape
    coloured: bool
    corners: Plane = field(repr=False)  #: of the frame, clockwise, a long side first, pixels of the picture
    own: Pixels = field(repr=False)  #: ink of the stamp's colour alone
    any: Pixels = field(repr=False)  #: everything darker than the paper, or of another colour

    def holds(self, point: tuple[float, float]) -> bool:
        """Whether the point, in pixels of the picture, is inside the frame."""
        return float(cv2.pointPolygonTest(self.corners.astype(np.float32), point, False)) >= 0


def find_imprints(pixels: Pixels, texts: Sequence[Box]) -> list[Imprint]:
    """At most six, in the order of `texts`, which are looked into one after the other; boxes in pixels of `pixels`."""
    if not texts:
        return []
    scale = min(1.0, _SIDE / max(pixels.shape[:2]))
    small = pixels if scale == 1.0 else cv2.resize(pixels, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    away = _away(np.asarray(small, dtype=np.uint8))
    square: Plane = cv2.transform(away * away, np.ones((1, 3), np.float32))
    found: list[tuple[Frame, Imprint]] = []
    inks: list[Plane] = []
    middles = [((text.left + text.right) / 2 * scale, (text.top + text.bottom) / 2 * scale) for text in texts]
    everything = False
    for text, middle in zip(texts, middles, strict=True):
        if any(frame.holds(middle) for frame, _ in found):
            continue
        ink = _ink_of(away, text, scale)
        if ink is None or any(_alike(ink, other) for other in inks) or len(inks) == _MOST_INKS:
            continue
        inks.append(ink)
        masks = [_parted(away, square, ink)]
        while masks:
            own, mask = masks.pop()
            for frame in find_frames(mask):
                if not any(frame.holds(one) for one in middles) or any(frame.same(other) for other, _ in found):
                    continue
                if len(found) < _MOST:
                    found.append((frame, _imprint(frame, scale, ink, own, away)))
            if not everything and not any(frame.holds(middle) for frame, _ in found):
                # A stamp of two colours: its day is in one, its frame in the other.
                everything = True
                masks.append(_all_ink(away, square, ink))
    return [imprint for _, imprint in found]


def _away(small: Pixels) -> Plane:
    """How far each pixel is from the paper around it, in CIE Lab; lightness counts as darkness."""
    lab = cv2.cvtColor(small.astype(np.float32) / 255, cv2.COLOR_RGB2LAB)
    # The paper is what a wide median sees; a quarter of the size is plenty for it.
    tiny = cv2.resize(small, None, fx=0.25, fy=0.25, interpolation=cv2.INTER_AREA)
    wide = max(5, int(max(small.shape[:2]) * 0.25 * 0.06) | 1)
    ground = cv2.cvtColor(cv2.medianBlur(tiny, wide).astype(np.float32) / 255, cv2.COLOR_RGB2LAB)
    away = lab - cv2.resize(ground, (small.shape[1], small.shape[0]), interpolation=cv2.INTER_LINEAR)
    away[..., 0] *= -1
    blurred: Plane = cv2.GaussianBlur(away, (3, 3), 0)
    return blurred


def _ink_of(away: Plane, text: Box, scale: float) -> Plane | None:
    """The ink of a text: how far it is from its paper. None where there is hardly any."""
    left, top, right, bottom = (round(value * scale) for value in text)
    patch = away[max(0, top) : bottom, max(0, left) : right].reshape(-1, 3)
    if len(patch) < 40:
        return None
    strength = np.linalg.norm(patch, axis=1) * (patch[:, 0] > 0)
    most = max(12, round(_STRONG * len(patch)))
    ink: Plane = np.median(patch[np.argpartition(strength, -most)[-most:]], axis=0)
    return ink if np.linalg.norm(ink) >= _FAINTEST and ink[0] > 0 else None


def _alike(ink: Plane, other: Plane) -> bool:
    return float(np.linalg.norm(ink - other)) < _ALIKE * float(max(np.linalg.norm(ink), np.linalg.norm(other)))


def _parted(away: Plane, square: Plane, ink: Plane) -> tuple[Plane, Mask]:
    """How much of this ink is at each pixel (1.0: as much as in the text), and where it is. `square`: of `away`."""
    strength = float(np.linalg.norm(ink))
    own = cv2.transform(away, (ink / strength**2).astype(np.float32)[None, :])
    # What stands off the ink's own line is of another colour.
    beside = square - (own * strength) ** 2
    mask = (own > _WEAK) & (beside < (0.6 * strength * own + 2.0) ** 2)
    return own, mask.astype(np.uint8)


def _all_ink(away: Plane, square: Plane, ink: Plane) -> tuple[Plane, Mask]:
    """The same for ink of any colour that is about as strong."""
    own = np.sqrt(square) * (away[..., 0] > 0) / float(np.linalg.norm(ink))
    return own.astype(np.float32), (own > _WEAK).astype(np.uint8)


def _imprint(frame: Frame, scale: float, ink: Plane, own: Plane, away: Plane) -> Imprint:
    across, down = (frame.corners[:, axis] / scale for axis in (0, 1))
    box = Box(max(0, int(across.min())), max(0, int(down.min())), int(across.max()), int(down.max()))
    everything = np.clip(away[..., 0], 0, None) + np.hypot(away[..., 1], away[..., 2])
    return Imprint(
        box=box,
        shape=frame.shape,
        coloured=float(np.hypot(ink[1], ink[2])) > _COLOURED,
        corners=frame.corners / scale,
        own=_on_white(warped(own, frame.corners)),
        any=_on_white(warped(everything.astype(np.float32), frame.corners)),
    )


def _on_white(flat: Plane) -> Pixels:
    full = max(0.05, float(np.percentile(flat, 94)))
    gray = 255 - np.clip(flat / full, 0, 1) * 235
    return np.repeat(gray.astype(np.uint8)[..., None], 3, axis=2)
