"""Codes of papers and boarding passes are read on paper and, light on dark, on a screen at night."""

import numpy as np
import pytest
import zxingcpp

from documents.eyes.barcodes import find_barcodes


@pytest.mark.parametrize(
    ("kind", "night"),
    [(kind, night) for kind in ("DataMatrix", "QRCode", "Aztec") for night in (False, True)]
    + [("PDF417", False)],  # the library reads no light one on dark
)
def test_a_code_on_a_page(kind: str, night: bool) -> None:
    code = zxingcpp.create_barcode("SPECIMEN 63-2020-A1B2C3", getattr(zxingcpp.BarcodeFormat, kind))
    drawn = np.asarray(zxingcpp.write_barcode_to_image(code, scale=6))
    page = np.full((900, 1200), 255, np.uint8)
    page[100 : 100 + drawn.shape[0], 200 : 200 + drawn.shape[1]] = drawn
    seen = np.repeat((255 - page if night else page)[..., None], 3, axis=2)
    (found,) = find_barcodes(np.ascontiguousarray(seen))
    assert found.content == "SPECIMEN 63-2020-A1B2C3"
    assert 150 < found.box.left < found.box.right <= 260 + drawn.shape[1]
