"""The quick reader (`tiny`) and the thorough one (`small`): PP-OCRv6 by faster-paddle, models inside its wheel."""

from dataclasses import replace
from typing import Literal

import cv2
import numpy as np
from faster_paddle import OcrEngine

from documents.opening.pdf_text import in_reading_order
from documents.page import Box, TextLine
from documents.readers import Pixels, Reader

_LEAST_CONFIDENCE = 0.3


class Enlarged:
    """Another reader, to which small pictures are given enlarged, so that text on them is found."""

    def __init__(self, reader: Reader, least_side: int = 736) -> None:
        self.name = reader.name
        self._reader, self._least_side = reader, least_side

    def read(self, pixels: Pixels) -> tuple[TextLine, ...]:
        """See `Reader.read`."""
        scale = min(8.0, max(1.0, self._least_side / min(pixels.shape[:2])))
        if scale == 1.0:
            return self._reader.read(pixels)
        large = np.asarray(cv2.resize(pixels, None, fx=scale, fy=scale, interpolation=cv2.INTER_CUBIC), np.uint8)
        return tuple(
            replace(line, box=Box(*(round(value / scale) for value in line.box))) for line in self._reader.read(large)
        )


class PaddleReader:
    """faster-paddle with one thread."""

    def __init__(self, size: Literal["tiny", "small"], *, least_side: int = 736) -> None:
        """`least_side`: pixels to which the shorter side of a smaller picture is enlarged before text is looked for."""
        self.name = f"paddle-{size}"
        self._engine = OcrEngine(model_size=size, threads=1, det_min_side=least_side)

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
