"""From a picture to the barcodes in it: DataMatrix, QR, Aztec, PDF417 and the usual bars (zxing-cpp)."""

import zxingcpp

from documents.page import Barcode, Box
from documents.readers import Pixels


def find_barcodes(pixels: Pixels, *, scale: float = 1.0) -> tuple[Barcode, ...]:
    """Barcodes with their raw bytes; boxes are multiplied by `scale`, to fit another rendering of the page."""
    found = []
    for result in zxingcpp.read_barcodes(pixels):
        place = result.position
        corners = (place.top_left, place.top_right, place.bottom_right, place.bottom_left)
        across, down = [corner.x for corner in corners], [corner.y for corner in corners]
        box = Box(*(round(value * scale) for value in (min(across), min(down), max(across), max(down))))
        found.append(Barcode(symbology=str(result.format), content=result.bytes.decode("latin-1"), box=box))
    return tuple(found)
