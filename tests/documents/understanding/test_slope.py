"""Which way a page of whole lines is turned is told by its steps from line to line, where its left edge misleads."""

import pytest

from documents.page import Box, TextLine
from documents.slope import slope_of


@pytest.mark.parametrize("slope", [0.08, -0.08])
def test_short_lines_among_long_ones_tell_the_slope(slope: float) -> None:
    lines = []
    for row, width in enumerate((1000, 980, 200, 990, 640, 1000, 300, 960)):
        # The left edge runs as it would on a page turned the other way: perspective.
        left = 200 + round(0.7 * slope * 60 * row)
        ends = [400 + 60 * row + slope * x for x in (left, left + width)]
        box = Box(left, round(min(ends)) - 18, left + width, round(max(ends)) + 18)
        lines.append(TextLine(text="text " * 9, box=box))
    assert slope_of(lines) == pytest.approx(slope, abs=0.02)


def test_a_left_edge_that_perspective_bent_is_no_slope() -> None:
    lines = [TextLine(text="88 bis allée des Pinsons", box=Box(944, 181, 1251, 218))]
    lines += [TextLine(text="63122 Ceyrat, France", box=Box(967, 230, 1256, 273))]
    rows = enumerate((370, 450, 500, 550, 610, 690, 840))
    lines += [TextLine(text="text " * 9, box=Box(216 + 12 * row, top, 1170 - 9 * row, top + 44)) for row, top in rows]
    assert slope_of(lines) == 0.0
