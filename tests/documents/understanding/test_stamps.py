"""Border stamps and boarding passes."""

import datetime as dt
from dataclasses import replace

import pytest

from documents.page import Barcode, Box, Page, StampDirection
from documents.references import References
from documents.understanding import understand
from documents.vocabulary import Kind
from tests.documents.understanding.written import entry_stamp, page, zone_at


def test_every_stamp_is_a_paper(tables: References) -> None:
    leaving = entry_stamp(dt.date(2019, 5, 2), direction=StampDirection.EXIT, left=400)
    entering = entry_stamp(dt.date(2020, 3, 1))
    first, second = understand(Page(stamps=(entering, leaving)), tables)
    assert first.kind is second.kind is Kind.ENTRY_STAMP
    assert first.fields == {"direction": "entry", "date": "2020-03-01", "state": "F", "post": "ROISSY CDG"}
    assert second.fields["direction"] == "exit"
    assert first.boxes["date"] == entering.box


def test_what_could_not_be_read_is_absent(tables: References) -> None:
    (paper,) = understand(Page(stamps=(replace(entry_stamp(None), state=None, post=None),)), tables)
    assert paper.fields == {"direction": "entry"}


def test_a_boarding_pass_is_no_stamp(tables: References) -> None:
    text = """
AIR FRANCE    BOARDING PASS / CARTE D'EMBARQUEMENT
ERIKSSON/ANNA MARIA MRS
AF 1235    01 MAR 2020    Gate 12    Seat 14A
"""
    (paper,) = understand(page(text), tables)
    assert (paper.kind, paper.doubts) == (Kind.OTHER, ("boarding-pass",))
    assert paper.fields == {"flight": "AF1235", "date": "2020-03-01"}


@pytest.mark.parametrize(
    "text",
    [
        "TAP PORTUGAL CARTÃO DE EMBARQUE\nLUGAR 22C PORTÃO 14\nTP 438 03 MAR 2026",
        "KARTA POKŁADOWA LOT\nMIEJSCE 7D\nLO 335 03.03.2026",
        "ПОСАДОЧНЫЙ ТАЛОН\nМЕСТО 18F ВЫХОД 9\nSU 2460 03 МАР 2026",
    ],
)
def test_boarding_passes_of_other_airlines(tables: References, text: str) -> None:
    (paper,) = understand(page(text), tables)
    assert paper.doubts == ("boarding-pass",)
    assert paper.fields["date"] == "2026-03-03"


def test_a_boarding_pass_by_its_code_alone(tables: References) -> None:
    content = "M1OKAFOR/NGOZI        EAB12CD LOSCDGAF 0149 062Y021A0032 100"
    code = Barcode(symbology="Aztec", content=content, box=Box(0, 0, 90, 90))
    (paper,) = understand(replace(page("OKAFOR NGOZI\nLAGOS   PARIS"), barcodes=(code,)), tables)
    assert (paper.doubts, paper.fields) == (("boarding-pass",), {"flight": "AF149"})


def test_an_advertisement_that_speaks_of_boarding_passes_is_none(tables: References) -> None:
    papers = understand(page("Print your boarding pass at home\nand save time at the airport"), tables)
    assert all("boarding-pass" not in paper.doubts for paper in papers)


def test_the_rules_of_a_booklets_page_are_no_stamp_that_is_larger_than_any(tables: References) -> None:
    """The zone tells the scale: ten of its signs are an inch, and no stamp is three inches wide."""
    zone = ("P<UTOERIKSSON<<ANNA<MARIA".ljust(44, "<"), "L898902C36UTO7408122F1204159ZE184226B<<<<<10")
    seen = zone_at(zone, Box(100, 1500, 980, 1600))
    whole, rules = entry_stamp(None), replace(entry_stamp(None), date=None, box=Box(100, 300, 960, 900))
    dated = replace(rules, date=dt.date(2020, 3, 1))
    kinds = [
        [paper.kind for paper in understand(Page(width=1100, height=1700, zones=(seen,), stamps=(one,)), tables)]
        for one in (whole, rules, dated)
    ]
    assert [Kind.ENTRY_STAMP in found for found in kinds] == [True, False, True]
