"""From a picture that moves (GIF, WebP, AVIF, PNG) to the frames that show something else than those before them.

Slides and photographs are put into such files one after the other, and every one may be a paper. A logo that turns is
a small picture, or one of which a small part changes.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from PIL import Image

_SMALLEST = 100_000  #: pixels of a frame that can hold a paper
_LOOKED_AT = 60  #: frames
_DECODED = 150_000_000  #: pixels of all of them: two seconds
_SIDE = 256  #: pixels of the small copies that are compared
_OTHER_TONE = 40  #: of 255
_OTHER_SHARE = 0.015  #: of the pixels: three lines of text


class Frames(NamedTuple):
    """Numbers of frames, from 0."""

    frames: tuple[int, ...]
    more: bool  #: others were not looked at, or are beyond the limit


def distinct_frames(image: Image.Image, most: int) -> Frames:
    """The first frame and those that differ much from every earlier one. `image` is of several frames, and is moved.

    Raises what Pillow raises on broken bytes in the first frame; at a later one that cannot be decoded it stops.
    """
    count = int(getattr(image, "n_frames", 1))
    pixels = image.width * image.height
    if pixels < _SMALLEST:
        return Frames((0,), more=False)
    reach = max(1, min(count, _LOOKED_AT, _DECODED // pixels))
    found: list[int] = []
    kept: list[NDArray[np.int16]] = []
    for number in range(reach):
        try:
            image.seek(number)
            small = _small(image)
        except Exception:  # Pillow's decoders raise whatever comes to hand on broken bytes
            if not number:
                raise
            return Frames(tuple(found), more=True)
        if all(_differ(small, other) for other in kept):
            if len(found) == most:
                return Frames(tuple(found), more=True)
            found.append(number)
            kept.append(small)
    return Frames(tuple(found), more=reach < count and len(found) > 1)


def _small(image: Image.Image) -> NDArray[np.int16]:
    shown = image.convert("RGBA")
    shown = Image.alpha_composite(Image.new("RGBA", shown.size, "white"), shown)
    return np.asarray(shown.convert("L").resize((_SIDE, _SIDE), Image.Resampling.BOX), dtype=np.int16)


def _differ(one: NDArray[np.int16], other: NDArray[np.int16]) -> bool:
    return float((np.abs(one - other) > _OTHER_TONE).mean()) > _OTHER_SHARE
