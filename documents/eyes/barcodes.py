"""From a picture to the barcodes in it: DataMatrix, QR, Aztec and PDF417 (zxing-cpp).

These are the codes of public papers and of boarding passes; bars of goods and parcels say nothing of a person.
"""

import zxingcpp

from documents.page import Barcode, Box
from documents.readers import Pixels

_FORMATS = zxingcpp.BarcodeFormats(
    [
        zxingcpp.BarcodeFormat.DataMatrix,
        zxingcpp.BarcodeFormat.QRCode,
        zxingcpp.BarcodeFormat.Aztec,
        zxingcpp.BarcodeFormat.PDF417,
    ]
)
_DARK = 110  #: mean grey level of a picture below which a code may be light on dark, as on a screen at night


def find_barcodes(pixels: Pixels, *, scale: float = 1.0) -> tuple[Barcode, ...]:
    """Barcodes with their raw bytes; boxes are multiplied by `scale`, to fit another rendering of the page."""
    found = []
    dark = float(pixels[::8, ::8].mean()) < _DARK if pixels.size else False
    for result in zxingcpp.read_barcodes(pixels, formats=_FORMATS, try_invert=dark):
        place = result.position
        corners = (place.top_left, place.top_right, place.bottom_right, place.bottom_left)
        across, down = [corner.x for corner in corners], [corner.y for corner in corners]
        box = Box(*(round(value * scale) for value in (min(across), min(down), max(across), max(down))))
        found.append(Barcode(symbology=str(result.format), content=result.bytes.decode("latin-1"), box=box))
    return tuple(found)
