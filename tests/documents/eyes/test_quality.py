"""What is wrong with a picture, as far as a letter may say it: a lamp's blot is told from white paper and a table."""

import numpy as np
import pytest

from documents.eyes.quality import find_flaws
from documents.page import Flaw


@pytest.mark.parametrize(
    ("paper", "blot", "found"),
    [
        (120, (300, 300, 700, 700), True),
        (219, (300, 600, 700, 999), True),  # on bright paper, past one edge
        (219, (0, 600, 999, 999), False),  # a white table beside it
        (240, (300, 300, 700, 700), False),  # on white paper nobody can tell
    ],
)
def test_a_lamps_blot_is_told_from_white_paper(paper: int, blot: tuple[int, int, int, int], found: bool) -> None:
    picture = np.full((1000, 1000, 3), paper, np.uint8)
    picture[100:120, ::9] = 0
    left, top, right, bottom = blot
    picture[top : bottom + 1, left : right + 1] = 255
    assert (Flaw.GLARE in find_flaws(picture)) is found
