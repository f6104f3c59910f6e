"""A second reading of a whole text costs no more pixels than it takes, and stays where it was on the page."""

from dataclasses import replace

import numpy as np
import pytest

from documents.eyes.cascade import Text
from documents.eyes.thorough import _passed_over, read_thoroughly
from documents.page import Box, TextLine
from documents.readers import Pixels


class Marks:
    """A reader that sees dark marks as words, and notes what it was given."""

    name = "marks"

    def __init__(self, confidence: float = 0.99) -> None:
        self.confidence = confidence
        self.given: list[tuple[int, ...]] = []

    def read(self, pixels: Pixels) -> tuple[TextLine, ...]:
        self.given.append(pixels.shape[:2])
        down, across = np.nonzero(pixels[..., 0] < 128)
        box = Box(int(across.min()), int(down.min()), int(across.max()) + 1, int(down.max()) + 1)
        return (TextLine(text="HEBERGER", box=box, confidence=self.confidence),)


class Kit:
    def __init__(self, reader: Marks) -> None:
        self.thorough = reader
        self.max_year = 2026


def page(tall: int) -> tuple[Pixels, Text]:
    pixels = np.full((2000, 1500, 3), 255, np.uint8)
    pixels[600 : 600 + tall, 400:900] = 0
    line = TextLine(text="HEBFRGFR", box=Box(400, 600, 900, 600 + tall), confidence=0.9)
    return pixels, Text(lines=(line,), zones=(), reader="quick")


@pytest.mark.parametrize(("tall", "given"), [(30, (150, 620)), (64, (200, 473))])
def test_it_sees_the_texts_surroundings_and_large_letters_smaller(tall: int, given: tuple[int, int]) -> None:
    pixels, text = page(tall)
    reader = Marks()
    found = read_thoroughly(pixels, text, Kit(reader))  # type: ignore[arg-type]
    assert reader.given == [pytest.approx(given, abs=2)]
    assert found.lines[0].text == "HEBERGER"
    assert found.lines[0].box == pytest.approx((400, 600, 900, 600 + tall), abs=2)
    assert found.reader == "quick+marks"


def test_what_it_reads_worse_is_dropped_and_a_page_without_text_is_read_whole() -> None:
    pixels, text = page(30)
    assert read_thoroughly(pixels, text, Kit(Marks(confidence=0.5))).lines == text.lines  # type: ignore[arg-type]
    whole = Marks()
    read_thoroughly(pixels, Text(lines=(), zones=(), reader="quick"), Kit(whole))  # type: ignore[arg-type]
    assert whole.given == [(2000, 1500)]


def test_a_line_that_was_surely_read_is_not_read_again() -> None:
    pixels, text = page(30)
    pixels[700:730, 400:900:5] = 0
    sure = TextLine(text="A MON DOMICILE", box=Box(396, 696, 904, 734), confidence=0.995)
    found = read_thoroughly(pixels, Text(lines=(*text.lines, sure), zones=(), reader="quick"), Kit(Marks()))  # type: ignore[arg-type]
    assert [line.text for line in found.lines] == ["HEBERGER", "A MON DOMICILE"]
    assert found.lines[0].box == pytest.approx((400, 600, 900, 630), abs=2)
    assert pixels[710, 500, 0] == 0  # the picture itself stays


def test_a_sure_line_under_a_box_that_is_read_again_is_seen_with_it() -> None:
    pixels, text = page(30)
    sure = TextLine(text="A", box=Box(400, 600, 900, 630), confidence=0.995)
    found = read_thoroughly(pixels, Text(lines=(*text.lines, sure), zones=(), reader="quick"), Kit(Marks()))  # type: ignore[arg-type]
    assert [line.text for line in found.lines] == ["HEBERGER"]


def test_a_sure_line_that_the_second_reading_passes_over_is_kept() -> None:
    pixels, text = page(30)
    sure = TextLine(text="MADAME MODELO", box=Box(400, 600, 900, 630), confidence=0.98)
    found = read_thoroughly(pixels, Text(lines=(*text.lines, sure), zones=(), reader="quick"), Kit(Marks()))  # type: ignore[arg-type]
    assert sorted(line.text for line in found.lines) == ["HEBERGER", "MADAME MODELO"]


def test_a_slanted_line_that_is_passed_over_is_kept_though_the_one_above_says_nearly_the_same() -> None:
    """The box of a slanted line covers what stands below its beginning; "NIYONZIMA" stands in both."""
    seen = (
        ("Je soussigné, Monsieur Hugo SAHUT, certifie sur", 375, 383, 1348, 469, 0.949),
        ("Mme Immaculée NIYONZIMA, née le 11.08.1947 et M. Emmanuel Innocent", 374, 491, 1234, 571, 0.95),
        ("NIYONZIMA, né le 03.05.2001", 377, 537, 734, 580, 0.95),
        ("demeure à mon domicile sis 53, route d'Issoire, 63340 Saint Germain", 370, 607, 1338, 698, 0.95),
        ("14.05.2026, et ce jusqu'à ce qu'un retour dans son pays soit possible", 372, 654, 1242, 728, 0.95),
        ("J'ai connaissance des sanctions pénales encourues par l'auteur", 365, 717, 1295, 800, 0.95),
        ("Fait à Saint-Germain-Lembron, le 07.06.2026", 366, 824, 864, 874, 0.99),
    )
    lines = [TextLine(text=text, box=Box(*box), confidence=sure) for text, *box, sure in seen]
    again = [*lines[:2], *lines[3:]]
    assert _passed_over(lines, [replace(line, confidence=0.99) for line in again]) == [lines[2]]
    joined = replace(lines[2], text="NIYONZIMA né le 03.05.2001", confidence=0.99)
    assert _passed_over(lines, [*again, joined]) == []
