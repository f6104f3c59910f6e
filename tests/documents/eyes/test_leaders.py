"""The dots of a form's leaders are painted over, letters, colons and the dots of a hand stay."""

import cv2
import numpy as np
import pytest

from documents.eyes.leaders import crumbled_lines, mended, without_leaders
from documents.page import Box, TextLine
from documents.readers import Pixels

ROWS = ((100, "MULUMBA"), (160, "Tresor"), (220, "49 rue Pasteur"))


def form(*, leaders: bool, rise: float = 0.0) -> Pixels:
    """Three labels, and behind each a value over a row of dots that falls by `rise` per pixel to the right."""
    sheet = np.full((320, 900, 3), 235, np.uint8)
    for top, value in ROWS:
        cv2.putText(sheet, "Nom:", (20, top), cv2.FONT_HERSHEY_SIMPLEX, 0.9, (30, 30, 30), 2)
        cv2.putText(sheet, value, (240, top + round(rise * 220)), cv2.FONT_HERSHEY_SIMPLEX, 1.0, (20, 30, 120), 2)
        for x in range(180, 860, 9) if leaders else ():
            y = top + 6 + round(rise * (x - 20))
            sheet[y : y + 3, x : x + 3] = 90
    return sheet


LINES = [TextLine(text=f"..{text[:3]}.{text[3:]}....", box=Box(180, top - 28, 620, top + 10)) for top, text in ROWS]


@pytest.mark.parametrize("rise", [0.0, 0.06, -0.05])
def test_a_row_of_dots_is_painted_over_and_letters_stay(rise: float) -> None:
    clean = without_leaders(form(leaders=True, rise=rise), LINES)
    assert clean is not None
    differs = np.abs(clean.astype(int) - form(leaders=False, rise=rise)).max(axis=2) > 60
    # Where a dot touched a letter a little of either may stay or go.
    assert differs.mean() < 0.0008


def test_where_there_is_no_row_nothing_is_painted() -> None:
    assert without_leaders(form(leaders=False), LINES) is None


def test_a_page_with_few_such_lines_is_a_hands_own() -> None:
    assert crumbled_lines(LINES) == tuple(LINES)
    assert crumbled_lines(LINES[:2]) == ()
    plain = [
        TextLine(text=text, box=Box(0, 0, 9, 9)) for text in ("M. Jean MARTIN.", "le 03.05.2026", "12 bis r. Neuve")
    ]
    assert crumbled_lines([*plain, *plain]) == ()


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("Tural ABDUL.L.AYEV (11/04./1961)", "Tural ABDULLAYEV (11/04/1961)"),
        ("632.00 Riom", "63200 Riom"),
        ("10/05/2.026", "10/05/2026"),
        ("le 03.05.2026 à Riom", "le 03.05.2026 à Riom"),
        ("M. Jean MARTIN", "M. Jean MARTIN"),
        ("12.500", "12500"),
    ],
)
def test_a_dot_that_a_letter_swallowed(read: str, meant: str) -> None:
    assert mended(TextLine(text=read, box=Box(0, 0, 9, 9))).text == meant
