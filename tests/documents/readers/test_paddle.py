"""Lines are looked for on a small picture and read on the large one."""

import cv2
import numpy as np
import pytest

from documents.readers.paddle import PaddleReader
from documents.readers.toolkit import Toolkit


def test_a_picture_made_smaller_to_find_its_lines_is_read_at_its_own_size() -> None:
    pixels = np.full((1000, 1600, 3), 255, np.uint8)
    words = ("HEBERGE A MON DOMICILE", "DEPUIS LE 03 JUIN 2026")
    for row, text in enumerate(words):
        cv2.putText(pixels, text, (600, 300 + 300 * row), cv2.FONT_HERSHEY_SIMPLEX, 1.3, (0, 0, 0), 3)
    lines = PaddleReader("tiny", least_side=320, most_side=640).read(pixels)
    assert tuple(line.text for line in lines) == words
    assert [line.box.left for line in lines] == pytest.approx([600, 600], abs=25)


def test_the_dear_engine_looks_for_lines_on_small_pictures_only() -> None:
    tools = Toolkit()
    sides = [reader._engine.config["det_max_side"] for reader in (tools.thorough, tools.close_up)]  # type: ignore[attr-defined]
    assert max(sides) < 1000
