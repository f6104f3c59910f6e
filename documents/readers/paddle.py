"""The quick reader (`tiny`) and the thorough one (`small`): PP-OCRv6 by faster-paddle, models inside its wheel."""

from typing import Literal

import cv2
from faster_paddle import OcrEngine

from documents.opening.pdf_text import in_reading_order
from documents.page import Box, TextLine
from documents.readers import Pixels

_LEAST_CONFIDENCE = 0.3


class PaddleReader:
    """faster-paddle with one thread."""

    def __init__(self, size: Literal["tiny", "small"], *, least_side: int = 736, most_side: int = 1600) -> None:
        """Of the picture in which lines are looked for; what stands on them is read at the size that they have.

        `least_side`: pixels to which the shorter side of a smaller one is enlarged. `most_side`: pixels to which the
        longer side of a larger one is reduced.
        """
        self.name = f"paddle-{size}"
        self._engine = OcrEngine(model_size=size, threads=1, det_min_side=least_side, det_max_side=most_side)

    def read(self, pixels: Pixels) -> tuple[TextLine, ...]:
        """See `Reader.read`."""
        # BMP costs nothing to write; the engine takes encoded pictures only.
        _, encoded = cv2.imencode(".bmp", cv2.cvtColor(pixels, cv2.COLOR_RGB2BGR))
        bounds = self._engine.ocr(encoded.tobytes())["bounds"]
        lines = [
            TextLine(
                text=item["text"].strip(),
                box=Box(*(int(value) for value in (*item["topLeftCoord"], *item["bottomRightCoord"]))),
                confidence=round(float(item["confidence"]), 3),
            )
            for item in bounds.values()
            if item["confidence"] >= _LEAST_CONFIDENCE and item["text"].strip()
        ]
        return tuple(in_reading_order(lines))
