"""The better reader: PP-OCRv6 small by RapidOCR and onnxruntime, models inside its wheel."""

import logging
from typing import Any

import cv2

from documents.opening.pdf_text import in_reading_order
from documents.page import Box, TextLine
from documents.readers import Pixels


class RapidReader:
    """RapidOCR with one thread and without its line classifier: pages are upright when they come here."""

    def __init__(self) -> None:
        from rapidocr import RapidOCR  # slow to import, and many pages never need it

        self.name = "rapid"
        self._engine: Any = RapidOCR(
            params={
                "Global.use_cls": False,
                "Global.log_level": "critical",
                "Det.limit_side_len": 352,  # it reads crops, which its own 736 would blow up
                "EngineConfig.onnxruntime.intra_op_num_threads": 1,
                "EngineConfig.onnxruntime.inter_op_num_threads": 1,
            }
        )
        logging.getLogger("RapidOCR").setLevel(logging.CRITICAL)

    def read(self, pixels: Pixels) -> tuple[TextLine, ...]:
        """See `Reader.read`."""
        result = self._engine(cv2.cvtColor(pixels, cv2.COLOR_RGB2BGR))
        if result.boxes is None or result.txts is None:
            return ()
        lines = []
        for corners, text, score in zip(result.boxes, result.txts, result.scores, strict=True):
            if text.strip():
                left, top = corners.min(axis=0)
                right, bottom = corners.max(axis=0)
                box = Box(int(left), int(top), int(right), int(bottom))
                lines.append(TextLine(text=text.strip(), box=box, confidence=round(float(score), 3)))
        return tuple(in_reading_order(lines))
