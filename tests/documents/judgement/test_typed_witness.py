"""A name that only a hand's certificate gives, and a typed ticket that has it but for a letter: the ticket is right."""

import dataclasses

import pytest

from documents.page import Page, Source, TextLine
from documents.paper import Sheet
from documents.vocabulary import Requirement
from tests.documents.judgement.papers import BOX, dossier, home, judged, passport, proof, rules, visa

PROOF = Requirement.RETURN_IMPOSSIBLE


def _read_from_a_hand(guests: str, confidence: float) -> Sheet:
    """A certificate on paper, read with that confidence."""
    found = home("h.jpg", guests=guests, guest_birth_dates="1974-08-12")
    page: Page = dataclasses.replace(
        found.page, lines=(TextLine(text="Je soussignée", box=BOX, confidence=confidence),)
    )
    return dataclasses.replace(found, page=page)


@pytest.mark.parametrize(
    ("passenger", "confidence", "source", "found"),
    [
        ("IRYNA BONDARENKO", 0.95, Source.TEXT, []),
        ("BONDARENKO, IRYNA", 0.95, Source.TEXT_LAYER, []),
        ("IRYNA BONDARENKO", 1.0, Source.TEXT, ["proof-other-passenger"]),
        ("IRYNA BONDARENKO", 0.95, Source.OCR, ["proof-other-passenger"]),
        ("OLENA BONDARENKO", 0.95, Source.TEXT, ["proof-other-passenger"]),
        ("ARYNO BONDARENKO", 0.95, Source.TEXT, ["proof-other-passenger"]),
        ("IRYNA BONDARENKA", 0.95, Source.TEXT, ["proof-other-passenger"]),
    ],
)
def test_a_typed_ticket_is_a_better_witness_than_a_hand(
    passenger: str, confidence: float, source: Source, found: list[str]
) -> None:
    flown = proof("p.pdf", {"source": source}, passenger=passenger)
    sheets = dossier(passport=None, visa=None, home=_read_from_a_hand("ARYNA BONDARENKO", confidence), proof=flown)
    assert rules(judged(sheets), PROOF) == found


def test_a_name_with_a_passport_behind_it_is_not_misread_by_a_hand() -> None:
    named = {"surname": "BONDARENKO", "given_names": "ARYNA"}
    flown = proof("p.pdf", {"source": Source.TEXT}, passenger="IRYNA BONDARENKO")
    hosted = _read_from_a_hand("ARYNA BONDARENKO", 0.95)
    sheets = dossier(passport=passport(**named), visa=visa(**named), home=hosted, proof=flown)
    assert rules(judged(sheets), PROOF) == ["proof-other-passenger"]
