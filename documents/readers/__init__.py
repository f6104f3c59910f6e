"""What a reader is: a picture goes in, lines of text with boxes come out. Engines stand beside this."""

from typing import Protocol

import numpy as np
import numpy.typing as npt

from documents.page import TextLine

#: Height × width × 3, RGB.
Pixels = npt.NDArray[np.uint8]


class Reader(Protocol):
    """One engine, loaded once, one thread."""

    @property
    def name(self) -> str:
        """Stands in `Page.reader`."""
        ...

    def read(self, pixels: Pixels) -> tuple[TextLine, ...]:
        """Lines from the top, then from the left; boxes in pixels of `pixels`. Empty when there is no text."""
        ...
