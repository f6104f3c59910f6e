"""Border stamps and boarding passes."""

import datetime as dt
from dataclasses import replace

from documents.page import Page, StampDirection
from documents.references import References
from documents.understanding import understand
from documents.vocabulary import Kind
from tests.documents.understanding.written import entry_stamp, page


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
