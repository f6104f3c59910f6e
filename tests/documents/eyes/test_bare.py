"""The empty back of a sheet is told in no time; whatever stands on it, pale print too, is looked at."""

import io

import numpy as np
import pytest
from PIL import Image

from documents.eyes.bare import is_bare
from documents.opening import Limits
from documents.page import Flaw, Source
from documents.readers import Pixels
from documents.readers.toolkit import Toolkit
from documents.reading import read_file
from tests.documents.papers import pdf


def _sheet(tone: int = 255) -> Pixels:
    return np.full((1600, 1200, 3), tone, dtype=np.uint8)


def test_a_sheet_of_one_tone_is_bare_with_a_scanners_grain_too() -> None:
    grain = np.random.default_rng(1).normal(240, 6, (1600, 1200, 3)).clip(0, 255).astype(np.uint8)
    assert is_bare(_sheet())
    assert is_bare(_sheet(20))
    assert is_bare(grain)


@pytest.mark.parametrize("ink", [(0, 0, 0), (190, 190, 190), (215, 215, 215), (255, 255, 120)])
def test_a_line_of_any_ink_is_something(ink: tuple[int, int, int]) -> None:
    sheet = _sheet()
    sheet[800:802, 300:420] = ink
    assert not is_bare(sheet)


def test_no_reader_is_asked_about_a_bare_page() -> None:
    toolkit = Toolkit(max_year=2026)
    (page,) = read_file("a.pdf", pdf(("",)), toolkit=toolkit, limits=Limits()).pages
    assert (page.lines, page.source) == ((), Source.NONE)
    assert "quick" not in vars(toolkit)  # readers are made when they are first asked


@pytest.mark.parametrize(("tone", "told"), [(255, ()), (12, (Flaw.DARK,))])
def test_a_scanned_back_shows_nothing_and_a_covered_lens_is_a_flaw(tone: int, told: tuple[Flaw, ...]) -> None:
    scan = io.BytesIO()
    Image.fromarray(_sheet(tone)).save(scan, "PDF", resolution=200)
    (page,) = read_file("a.pdf", scan.getvalue(), toolkit=Toolkit(max_year=2026), limits=Limits()).pages
    assert (page.source, page.flaws, page.pictures) == (Source.NONE, told, bool(told))
