"""A picture of a PDF is where the page shows it, whatever it was laid into."""

import io

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from documents.opening import Limits, OpenedPage, open_file
from documents.page import Box
from tests.documents.papers import LETTER, picture


def laid_in(*, sides: tuple[float, float], deep: int = 1, words: bool = False) -> OpenedPage:
    """A page with a picture of 500 × 200 points at (50, 300), in a form whose own space has these sides."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4)
    across, up = sides
    canvas.beginForm("form1", 0, 0, across, up)
    if words:
        canvas.setFontSize(up / 10)
        canvas.drawString(across / 10, up / 2, LETTER[0])
    canvas.drawImage(ImageReader(picture(*LETTER, size=(2000, 800))), 0, 0, width=across, height=up)
    canvas.endForm()
    for level in range(2, deep + 1):
        canvas.beginForm(f"form{level}", 0, 0, across, up)
        canvas.doForm(f"form{level - 1}")
        canvas.endForm()
    canvas.drawString(72, 760, "Une ligne de texte au-dessus de l'image")
    canvas.translate(50, 300)
    canvas.scale(500 / across, 200 / up)
    canvas.doForm(f"form{deep}")
    canvas.save()
    (page,) = open_file("a.pdf", out.getvalue(), Limits()).pages
    return page


@pytest.mark.parametrize("sides", [(500, 200), (1000, 400), (10, 4), (1, 1)])
def test_in_a_form_of_any_scale(sides: tuple[float, float]) -> None:
    page = laid_in(sides=sides)
    (found,) = page.covered
    scale = page.width / A4[0]
    there = (50 * scale, (A4[1] - 500) * scale, 550 * scale, (A4[1] - 300) * scale)
    assert all(abs(one - other) < 5 for one, other in zip(found, there, strict=True))
    assert page.pictures
    assert page.part is not None
    assert max(page.part(found).size) == pytest.approx(2000, abs=20)


def test_however_many_programs_laid_the_page_into_another() -> None:
    assert laid_in(sides=(10, 4), deep=9).pictures


def test_words_of_a_form_beneath_its_picture_are_not_said() -> None:
    page = laid_in(sides=(10, 4), words=True)
    assert isinstance(page.covered[0], Box)
    assert [line.text for line in page.lines] == ["Une ligne de texte au-dessus de l'image"]
