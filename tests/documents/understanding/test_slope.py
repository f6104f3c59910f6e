"""Which way a page of whole lines is turned is told by its steps from line to line, where its left edge misleads."""

import pytest

from documents.page import Box, TextLine
from documents.slope import slope_near, slope_of


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


@pytest.mark.parametrize("turned", [False, True])
def test_a_forms_rows_tell_the_slope_of_a_picture_whose_edges_were_left_slanted(turned: bool) -> None:
    slope, lines = 0.19, []
    for row, (label, value) in enumerate(
        ((170, 160), (95, 80), (80, 100), (70, 200), (190, 160), (180, 110), (90, 75))
    ):
        left = 400 - round(slope * 64 * row)
        for at, width, lift in ((left, label, 0), (left + 260, value, 6)):
            top = 300 + 64 * row - lift + (slope * at if turned else 0)
            box = Box(at, round(top), at + width, round(top + 26 + (slope * width if turned else 0)))
            lines.append(TextLine(text="a label:" if lift == 0 else "a value", box=box))
    assert slope_of(lines) == pytest.approx(slope if turned else -0.02, abs=0.03)


def test_a_letters_boxes_tell_that_only_its_left_edge_is_slanted() -> None:
    lines = []
    for row, width in enumerate((403, 176, 700, 736, 65, 567, 240, 207, 183)):
        left = 232 + round(0.09 * 34 * row)
        box = Box(left, 300 + 34 * row, left + width, 324 + 34 * row)
        lines.append(TextLine(text="text " * (width // 40 + 1), box=box))
    assert slope_of(lines) == pytest.approx(0.0, abs=0.01)


def test_long_lines_in_flat_boxes_allow_no_steep_slope_whatever_the_left_edge_does() -> None:
    """A sheet that was made flat by its rows keeps its edges; a form has few rows of two words to say so."""
    lines = []
    for row, (width, value) in enumerate(((500, 0), (280, 130), (420, 0), (240, 240), (480, 0), (400, 0), (290, 0))):
        left, top = 229 + 14 * row, 480 + 73 * row
        lines.append(TextLine(text="a line of text", box=Box(left, top, left + width, top + 40)))
        if value:
            lines.append(TextLine(text="a value", box=Box(left + 540, top + 8, left + 540 + value, top + 66)))
    assert abs(slope_of(lines)) < 0.05


def test_a_form_photographed_from_the_side_has_rows_that_begin_farther_and_farther_in() -> None:
    """Its left edge runs as on a page turned the other way; no value stands beside its label on that slope."""
    slope, lines = 0.03, []
    for row, (label, value) in enumerate(
        ((72, 113), (116, 75), (252, 261), (96, 254), (66, 161), (130, 73), (204, 133))
    ):
        for at, width in ((271 + 7 * row, label), (587 + 6 * row, value)):
            top = 460 + 59 * row + slope * (at - 271)
            box = Box(at, round(top), at + width, round(top + 34 + slope * width))
            lines.append(TextLine(text="a label:" if at < 587 else "a value", box=box))
    assert slope_of(lines) == pytest.approx(slope, abs=0.01)


def test_a_lean_steeper_than_any_page_gives_no_slope() -> None:
    lines = [TextLine(text="a label", box=Box(200, 100 + 60 * row, 400, 140 + 60 * row)) for row in range(6)]
    assert slope_near(lines, 0.41) == 0.0
