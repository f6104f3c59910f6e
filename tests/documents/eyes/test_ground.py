"""The paper under text is what it would be without the text, in light and in shade."""

import cv2
import numpy as np
import pytest

from documents.eyes.ground import paper_under


@pytest.mark.parametrize("tall", [4, 40])
def test_the_paper_is_seen_through_lines(tall: int) -> None:
    shade = np.tile(np.linspace(240, 180, 601), (401, 1))
    page = np.asarray(shade, np.uint8)
    for row in range(60, 400, 60):
        cv2.putText(page, "HEBERGE A RIOM", (30, row), cv2.FONT_HERSHEY_SIMPLEX, tall / 40, 20, 2)
    paper = paper_under(page, tall)
    assert paper.shape == page.shape
    assert np.abs(paper[:, 20:-20].astype(float) - shade[:, 20:-20]).mean() < 4


def test_lines_of_any_height_are_looked_under() -> None:
    assert paper_under(np.full((401, 601), 200, np.uint8), 900).min() == 200
