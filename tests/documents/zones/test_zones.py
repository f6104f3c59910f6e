"""Zones are found among the lines of a page however the reader cut them, and two cards are never glued into one."""

import math

import pytest

from documents.page import Box, TextLine
from documents.zones import find_zones, suspects
from tests.documents.zones.test_mrz import MRVB, TD1, TD2, TD3, french_card

OTHER = ("IDUTOSTEVENSON<<PETER<<<<<<<<<<<<<<<", "D231458907UTO3407127M9507122<<<<<<<2")


def line(text: str, left: int, top: int, *, pitch: int = 20, height: int = 30) -> TextLine:
    """`text` at a place, every character `pitch` pixels wide."""
    return TextLine(text=text, box=Box(left, top, left + pitch * len(text), top + height), confidence=0.95)


def test_a_passport_among_its_print() -> None:
    page = [
        line("RÉPUBLIQUE D'UTOPIE", 100, 20),
        line("ERIKSSON", 300, 80),
        line(TD3[0], 50, 500),
        line(TD3[1], 52, 560),
    ]
    (zone,) = find_zones(page)
    assert zone.lines == TD3
    assert zone.box == Box(50, 500, 932, 590)
    assert suspects(page, (zone,)) is None


def test_a_line_broken_in_pieces_is_put_together() -> None:
    upper, lower = TD3
    page = [
        line(upper[:20], 50, 500), line(upper[20:], 50 + 20 * 20, 502),
        line(lower[:10], 50, 560), line(lower[10:28], 50 + 200, 561), line(lower[28:], 50 + 560, 559),
    ]  # fmt: skip
    (zone,) = find_zones(page)
    assert (zone.valid, zone.lines) == (True, TD3)


@pytest.mark.parametrize("degrees", [-17, -9, 9, 17])
@pytest.mark.parametrize("zone_lines", [TD1, TD2, TD3, MRVB])
def test_a_slanted_photograph_has_its_zone(zone_lines: tuple[str, ...], degrees: int) -> None:
    """Readers put upright boxes around slanted lines: they overlap, and are far higher than their letters."""
    slope = math.tan(math.radians(degrees))
    page = []
    for row, text in enumerate(zone_lines):
        level = line(text, 300 - round(row * 50 * slope), 600 + row * 50).box
        fall = abs(round((level.right - level.left) * slope))
        shift = min(0, round((level.right - level.left) * slope))
        box = Box(level.left, level.top + shift, level.right, level.bottom + shift + fall)
        page.append(TextLine(text=text, box=box, confidence=0.97))
    (zone,) = find_zones(page)
    assert (zone.valid, zone.lines) == (True, zone_lines)


def test_two_cards_side_by_side_stay_two() -> None:
    page = [line(TD2[0], 20, 300), line(OTHER[0], 900, 302), line(TD2[1], 20, 350), line(OTHER[1], 900, 352)]
    zones = find_zones(page)
    assert {zone.fields["surname"] for zone in zones} == {"ERIKSSON", "STEVENSON"}
    assert all(zone.box.right - zone.box.left < 800 for zone in zones)


def test_a_passport_and_the_visa_above_it_are_two_zones_the_larger_first() -> None:
    page = [line(MRVB[0], 60, 100), line(MRVB[1], 60, 150), line(TD3[0], 40, 600), line(TD3[1], 40, 660)]
    assert [zone.format.value for zone in find_zones(page)] == ["TD3", "MRV-B"]


def test_lines_that_came_as_one_text_are_parted() -> None:
    (zone,) = find_zones([TextLine(text="".join(french_card()), box=Box(0, 0, 700, 80))])
    assert (zone.valid, zone.format.value) == (True, "FRA-ID")
    (zone,) = find_zones([TextLine(text=" ".join(TD1), box=Box(0, 0, 700, 80))])
    assert zone.format.value == "TD1"


def test_half_a_zone_is_a_suspect() -> None:
    page = [line("RÉPUBLIQUE D'UTOPIE", 100, 20), line(TD3[0], 50, 500)]
    assert find_zones(page) == ()
    assert suspects(page, ()) == page[1].box


def test_a_letter_has_no_zone() -> None:
    page = [
        line(text, 50, 40 * i)
        for i, text in enumerate(("Madame, Monsieur,", "PRÉFECTURE DU PUY-DE-DÔME", "<<< vous >>>"))
    ]
    assert find_zones(page) == ()
    assert suspects(page, ()) is None


@pytest.mark.parametrize("beside", [50 + 20 * 45, 8])
@pytest.mark.parametrize("width", [44, 36])
def test_a_pages_number_beside_a_whole_line_is_no_part_of_it(width: int, beside: int) -> None:
    data = "8909701381MAR6202161F2606211UA3579402" if width == 44 else "8909701381MAR6202161F2606211UA35794"
    upper, lower = "VCCHEERIKSSON<<ANNA".ljust(width, "<"), data.ljust(width, "<")
    right = beside - 20 * (44 - width) if beside > 50 else beside
    page = [line(upper, 50, 500), line(lower, 50, 560), line("28", right, 565)]
    (zone,) = find_zones(page)
    assert zone.lines == (upper, lower)


def test_the_number_of_a_page_beside_a_stickers_zone_is_no_part_of_it() -> None:
    """A visa's zone has no check digit over its end: with two signs more it passes for one of the wider format."""
    upper, lower = "VCUTOMODELO<<ADA<<<<<<<<<<<<<<<<<<<<", "8691304812UTO6402189M2606244<2901181"
    page = [line(upper, 50, 500), line(lower, 50, 560), line("29", 50 + 20 * 37, 552)]
    (zone,) = find_zones(page)
    assert zone.lines == (upper, lower)
