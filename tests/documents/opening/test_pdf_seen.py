"""Text of a PDF that nobody sees is said by nobody; text that is seen, however pale, is."""

import io
from collections.abc import Callable

import pytest
from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from documents.opening import Limits, open_file
from tests.documents.papers import picture

HIDDEN = "Votre vol du 16 juin 2020 est annule"
SHOWN = "Carte d'embarquement de Mme Eriksson"


def _page(draw: Callable[[Canvas], None]) -> tuple[str, ...]:
    """The lines of a page that begins with SHOWN, and on which `draw` draws."""
    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=A4)
    canvas.drawString(72, 760, SHOWN)
    draw(canvas)
    canvas.save()
    (page,) = open_file("a.pdf", stream.getvalue(), Limits()).pages
    return tuple(line.text for line in page.lines)


def _white(canvas: Canvas) -> None:
    canvas.setFillGray(1)
    canvas.drawString(72, 700, HIDDEN)


def _under_a_box(canvas: Canvas) -> None:
    canvas.drawString(72, 700, HIDDEN)
    canvas.setFillGray(1)
    canvas.rect(60, 680, 400, 40, stroke=0, fill=1)


def _blackened(canvas: Canvas) -> None:
    canvas.drawString(72, 700, HIDDEN)
    canvas.rect(60, 680, 400, 40, fill=1)


def _beyond_the_edge(canvas: Canvas) -> None:
    canvas.drawString(700, 700, HIDDEN)


def _tiny(canvas: Canvas) -> None:
    canvas.setFont("Helvetica", 0.6)
    canvas.drawString(72, 700, HIDDEN)


def _under_a_picture(canvas: Canvas) -> None:
    canvas.drawString(72, 700, HIDDEN)
    canvas.drawImage(ImageReader(picture("Bon voyage")), 60, 600, width=450, height=150)


@pytest.mark.parametrize("draw", [_white, _under_a_box, _blackened, _beyond_the_edge, _tiny, _under_a_picture])
def test_what_nobody_sees_is_not_said(draw: Callable[[Canvas], None]) -> None:
    assert _page(draw) == (SHOWN,)


def _pale(canvas: Canvas) -> None:
    canvas.setFillGray(0.75)
    canvas.drawString(72, 700, HIDDEN)


def _white_on_blue(canvas: Canvas) -> None:
    canvas.setFillColorRGB(0, 0, 0.6)
    canvas.rect(60, 680, 400, 40, stroke=0, fill=1)
    _white(canvas)


def _small(canvas: Canvas) -> None:
    canvas.setFont("Helvetica", 4)
    canvas.drawString(72, 700, HIDDEN)


def _on_a_picture(canvas: Canvas) -> None:
    canvas.drawImage(ImageReader(Image.new("RGB", (400, 100), "#ddeeff")), 60, 650, width=450, height=80)
    canvas.drawString(72, 700, HIDDEN)


@pytest.mark.parametrize("draw", [_pale, _white_on_blue, _small, _on_a_picture])
def test_what_is_seen_is_said(draw: Callable[[Canvas], None]) -> None:
    assert _page(draw) == (SHOWN, HIDDEN)
