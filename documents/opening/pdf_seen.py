"""From the lines of a PDF page's own text to those that a person sees on it.

Text may be there and not be shown: white, on a layer that is off, under a white box or a scan, beyond the edge of the
page, too small for any eye. What nobody sees is said by nobody.
"""

from collections.abc import Iterable, Sequence

import numpy as np
import pypdfium2 as pdfium
from numpy.typing import NDArray

from documents.page import Box, TextLine

_LONGEST = 1200  #: pixels of the rendering that is looked at
_LEAST_CONTRAST = 24  #: of 255, between the darkest and the lightest of a line's place; pale grey print has fifty
_SMALLEST = 1.5  #: points of a line's height, on a page of a letter's size


def seen(
    page: pdfium.PdfPage, lines: Sequence[TextLine], width: int, height: int, laid_over: Iterable[Box]
) -> tuple[TextLine, ...]:
    """Those of `lines`, on a page of `width` × `height` pixels, that show and lie under none of `laid_over`."""
    if not lines:
        return ()
    over, whole = tuple(laid_over), Box(0, 0, width, height)
    points = max(page.get_size()) / max(width, height)  # a pixel
    tiny = _SMALLEST * max(1.0, max(page.get_size()) / 842) if min(page.get_size()) > 200 else 0.0
    candidates = [
        line
        for line in lines
        if whole.holds_middle_of(line.box)
        and (line.box.bottom - line.box.top) * points >= tiny
        and not any(box.holds_middle_of(line.box) for box in over)
    ]
    if not candidates:
        return ()
    scale = min(1.0, _LONGEST / max(width, height)) / points
    shown = np.asarray(page.render(scale=scale, grayscale=True).to_pil().convert("L"))
    return tuple(line for line in candidates if _contrast(shown, line.box, shown.shape[1] / width) >= _LEAST_CONTRAST)


def _contrast(shown: NDArray[np.uint8], box: Box, scale: float) -> int:
    left, top = max(0, int(box.left * scale)), max(0, int(box.top * scale))
    place = shown[top : max(top + 1, round(box.bottom * scale)), left : max(left + 1, round(box.right * scale))]
    return int(place.max()) - int(place.min()) if place.size else 0
