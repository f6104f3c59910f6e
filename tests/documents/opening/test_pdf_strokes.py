"""A typed PDF that was signed in a viewer has strokes beside its text: they are seen without an engine."""

import io
from collections.abc import Callable

import pytest
from reportlab.pdfgen.canvas import Canvas

from documents.opening import Limits, open_file
from documents.readers.toolkit import Toolkit
from documents.reading import needs_eyes, read_page

LIMITS = Limits()
LETTER = ("Je soussignée Louise EXEMPLE certifie héberger", "Anna ERIKSSON depuis le 1er mars.", "Fait à Thiers")


def typed(draw: Callable[[Canvas], None]) -> bytes:
    """A typed page, and what is drawn beside its text; points, from below."""
    out = io.BytesIO()
    canvas = Canvas(out, pageCompression=0)
    for row, text in enumerate(LETTER):
        canvas.drawString(72, 760 - 40 * row, text)
    draw(canvas)
    canvas.save()
    return out.getvalue()


def curves(canvas: Canvas, *, left: float = 320, low: float = 600) -> None:
    path = canvas.beginPath()
    path.moveTo(left, low)
    for turn in range(9):
        across = left + 14 * turn
        path.curveTo(across + 2, low + 45, across + 8, low + 40, across + 10, low + 5)
    canvas.drawPath(path)


def polyline(canvas: Canvas) -> None:
    path = canvas.beginPath()
    path.moveTo(320, 600)
    for step in range(30):
        path.lineTo(320 + 5 * step, 600 + 30 * (step % 2) + step)
    canvas.drawPath(path)


def table(canvas: Canvas) -> None:
    canvas.grid([72, 200, 400], [500, 540, 580, 620])
    canvas.roundRect(320, 600, 120, 40, 8)


@pytest.mark.parametrize(
    ("draw", "signed"),
    [
        (curves, True),
        (polyline, True),
        (table, None),
        (lambda canvas: None, None),
        (lambda canvas: curves(canvas, low=790), False),  # a letterhead's flourish
    ],
)
def test_strokes_below_a_typed_text_are_a_signature(draw: Callable[[Canvas], None], signed: bool | None) -> None:
    opened = open_file("a", typed(draw), LIMITS)
    (page,) = opened.pages
    assert not needs_eyes(page)
    assert read_page(page, toolkit=Toolkit(max_year=2026), limits=LIMITS).loose_ink is signed
    opened.close()
