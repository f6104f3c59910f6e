"""A stamp that says "annulled" over a visa, passport or card is a doubt; beside it, or in a sentence, it is none."""

from dataclasses import replace

import pytest

from documents.page import Box, Page, Stamp, StampDirection, TextLine
from documents.references import References
from documents.understanding import understand
from documents.vocabulary import Kind
from tests.documents.understanding.written import with_zone

VISA = "VCFRASPECIMEN<<SPECIMEN<<<<<<<<<<<<<", "F000000005UTO0311063M1401143<M300703"
PRINTED = """
VISA    F00000000
VALABLE POUR    ETATS SCHENGEN
DU FROM    14-11-13    AU UNTIL    14-01-14
"""


def doubts(page: Page, tables: References) -> tuple[str, ...]:
    (visa,) = (paper for paper in understand(page, tables) if paper.kind is Kind.VISA)
    return visa.doubts


def with_line(text: str, top: int) -> Page:
    page = with_zone(PRINTED, VISA)
    return replace(page, lines=(*page.lines, TextLine(text=text, box=Box(400, top, 800, top + 30))))


@pytest.mark.parametrize("said", ["ANNULÉ", "Cancelled without prejudice", "REVOKED", "UNGÜLTIG", "ANULADO"])
def test_a_word_over_the_sticker(tables: References, said: str) -> None:
    assert "annulled" not in doubts(with_zone(PRINTED, VISA), tables)
    assert "annulled" in doubts(with_line(said, 130), tables)


def test_an_imprint_over_the_sticker(tables: References) -> None:
    page = with_zone(PRINTED, VISA)
    struck = Stamp(direction=StampDirection.UNKNOWN, box=Box(300, 60, 900, 180), text=("ANNULÉ",))
    assert "annulled" in doubts(replace(page, stamps=(struck,)), tables)


def test_what_stands_below_the_sticker_or_in_a_sentence_is_none(tables: References) -> None:
    page = with_zone(PRINTED, VISA)
    bottom = page.height + 400
    assert "annulled" not in doubts(replace(with_line("ANNULÉ", bottom), height=bottom + 200), tables)
    assert "annulled" not in doubts(with_line("Votre vol du 14 avril est annulé par la compagnie", 130), tables)
