"""From an opened page to what eyes look at: its pixels, its barcodes."""

import numpy as np

from documents.eyes.barcodes import find_barcodes
from documents.opening import OpenedPage
from documents.page import Barcode
from documents.readers import Pixels


def pixels_of(page: OpenedPage) -> Pixels:
    """The page's picture. Raises PictureBroken."""
    assert page.picture is not None
    return np.asarray(page.picture(), dtype=np.uint8)


def barcodes_of(page: OpenedPage, pixels: Pixels) -> tuple[Barcode, ...]:
    """The barcodes of a page that was not turned, on a finer picture where there is one; places in `pixels`."""
    if page.barcode_picture is None:
        return find_barcodes(pixels)
    fine = np.asarray(page.barcode_picture(), dtype=np.uint8)
    return find_barcodes(fine, scale=pixels.shape[1] / fine.shape[1])
