"""From the picture of a page to the 2D-Docs on it, as text: a photograph gets a second and a third look.

The modules of a printed seal are half a millimetre: where a camera left them three pixels, the picture is enlarged.
"""

from collections.abc import Iterator

import cv2
import numpy as np
import zxingcpp
from numpy.typing import NDArray
from PIL import Image

from documents.seals.twod_doc import is_seal

Pixels = NDArray[np.uint8]

_TILE = 1300  #: pixels of the pieces that are enlarged, overlapping by half
_MOST = 6000  #: longest side that is looked at in one piece
_FORMATS = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.DataMatrix)
_BINARIZERS = (zxingcpp.Binarizer.LocalAverage, zxingcpp.Binarizer.GlobalHistogram)


def find_seals(picture: Image.Image) -> tuple[str, ...]:
    """The texts of the 2D-Docs on a page, each once; empty when none could be read."""
    grey = np.asarray(picture.convert("L"), dtype=np.uint8)
    for looked_at in _looks(grey):
        found = tuple(dict.fromkeys(_read(looked_at)))
        if found:
            return found
    return ()


def _looks(grey: Pixels) -> Iterator[Pixels]:
    """The page as it is, smoothed and sharpened, then in enlarged pieces: dearer ones come last."""
    if max(grey.shape) > _MOST:
        share = _MOST / max(grey.shape)
        grey = np.asarray(cv2.resize(grey, None, fx=share, fy=share, interpolation=cv2.INTER_AREA), np.uint8)
    yield grey
    yield _sharpened(grey)
    step = _TILE // 2
    height, width = grey.shape
    for top in range(0, max(1, height - step), step):
        for left in range(0, max(1, width - step), step):
            tile = grey[top : top + _TILE, left : left + _TILE]
            if _busy(tile):
                larger = np.asarray(cv2.resize(tile, None, fx=2, fy=2, interpolation=cv2.INTER_CUBIC), np.uint8)
                yield larger
                yield _sharpened(larger)


def _busy(tile: Pixels) -> bool:
    """Whether there is dark beside light: paper without ink holds no seal."""
    return float(tile.std()) > 20


def _sharpened(grey: Pixels) -> Pixels:
    soft = cv2.GaussianBlur(grey, (0, 0), 2.0)
    return np.asarray(cv2.addWeighted(grey, 1.8, soft, -0.8, 0), np.uint8)


def _read(grey: Pixels) -> Iterator[str]:
    for binarizer in _BINARIZERS:
        for code in zxingcpp.read_barcodes(grey, formats=_FORMATS, binarizer=binarizer):
            text = code.bytes.decode("latin-1")
            if is_seal(text):
                yield text
