"""From a text to the modules of a barcode: DataMatrix for seals, QR for addresses (zxing-cpp)."""

import re

import numpy as np
import zxingcpp

Rows = tuple[str, ...]

#: The least that a camera needs, in pixels at 300 dpi (2D-Doc specification, printing).
DOTS = 4
_URL = re.compile(r"https?://[\x21-\x7e]+")


def datamatrix(text: str) -> Rows:
    """Modules of a DataMatrix from top to bottom, without the quiet zone. ValueError when `text` is not ASCII."""
    text.encode("ascii")
    return _modules(text, zxingcpp.BarcodeFormat.DataMatrix)


def qr(address: str) -> Rows:
    """Modules of a QR code with a web address. ValueError when `address` is none."""
    if not _URL.fullmatch(address):
        raise ValueError(f"{address!r} is not the address of a page")
    return _modules(address, zxingcpp.BarcodeFormat.QRCode)


def _modules(text: str, symbology: zxingcpp.BarcodeFormat) -> Rows:
    code = zxingcpp.create_barcode(text, symbology)
    picture = np.asarray(code.to_image(scale=1, add_quiet_zones=False))
    return tuple("".join("0" if value else "1" for value in row) for row in picture)
