"""What stands behind an empty box of a form is asked, not said: a line begins with the box that stands before it."""

import io

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from documents.eyes.ticks import with_ticks
from documents.opening import Limits
from documents.page import Box, TextLine
from documents.readers.toolkit import Toolkit
from documents.reading import read_file

_FACE = ImageFont.load_default(size=36)


def page(*options: tuple[str, str], turn: float = 0.0) -> tuple[Image.Image, tuple[TextLine, ...]]:
    """A form: (what is before the text, the text), one below the other; its lines as a reader has them."""
    image = Image.new("RGB", (1100, 80 + 90 * len(options)), "white")
    pen, lines = ImageDraw.Draw(image), list[TextLine]()
    for row, (mark, text) in enumerate(options):
        top = 60 + 90 * row
        if mark in {"empty", "ticked"}:
            pen.rectangle((90, top, 124, top + 34), outline="black", width=3)
        if mark == "ticked":
            pen.line((95, top + 5, 119, top + 29), fill="black", width=4)
            pen.line((119, top + 5, 95, top + 29), fill="black", width=4)
        if mark == "round":
            pen.ellipse((90, top, 124, top + 34), outline="black", width=3)
        if mark == "full":
            pen.rectangle((90, top, 124, top + 34), fill="black")
        pen.text((150, top - 6), text, font=_FACE, fill="black")
        lines.append(TextLine(text=text, box=Box(148, top - 4, 800, top + 38)))
    return image.rotate(turn, fillcolor="white", resample=Image.Resampling.BICUBIC), tuple(lines)


def said(image: Image.Image, lines: tuple[TextLine, ...]) -> list[str]:
    return [line.text for line in with_ticks(np.asarray(image), lines)]


@pytest.mark.parametrize("turn", [0.0, 0.6, -0.6])
def test_boxes_stand_before_their_options(turn: float) -> None:
    image, lines = page(
        ("", "Votre vol AF 123"), ("empty", "annule par la compagnie"), ("ticked", "vol maintenu"), turn=turn
    )
    assert said(image, lines) == ["Votre vol AF 123", "☐ annule par la compagnie", "☒ vol maintenu"]


def test_a_sign_that_a_reader_made_of_the_box_goes() -> None:
    image, lines = page(("empty", "annule par la compagnie"), ("ticked", "vol maintenu"))
    with_sign = tuple(
        TextLine(text=sign + line.text, box=Box(88, line.box.top, line.box.right, line.box.bottom))
        for sign, line in zip(("口", "区"), lines, strict=True)
    )
    assert said(image, with_sign) == ["☐ annule par la compagnie", "☒ vol maintenu"]


def test_what_is_no_box_is_none() -> None:
    options = [
        ("full", "premier point"),
        ("round", "second point"),
        ("", "DOBBER Hendrik"),
        ("", "O Hendrik"),
        ("", "口 岸"),
    ]
    image, lines = page(("empty", "annule par la compagnie"), *options)
    assert said(image, lines)[1:] == [text for _, text in options]


def test_where_no_box_is_empty_nothing_is_changed() -> None:
    image, lines = page(("ticked", "vol maintenu"), ("", "Votre vol"))
    assert said(image, lines) == ["vol maintenu", "Votre vol"]


@pytest.mark.ocr
def test_on_a_picture_and_in_a_pdf(toolkit: Toolkit) -> None:
    image, _ = page(("empty", "annule par la compagnie"), ("ticked", "vol maintenu"))
    picture = io.BytesIO()
    image.save(picture, "PNG")
    written = io.BytesIO()
    canvas = Canvas(written, pagesize=A4)
    for top, text in ((700, "annule par la compagnie"), (660, "vol maintenu")):
        canvas.rect(72, top, 11, 11)
        canvas.drawString(95, top + 1, text)
    canvas.line(72, 660, 83, 671)
    canvas.line(72, 671, 83, 660)
    canvas.save()
    captioned = io.BytesIO()
    canvas = Canvas(captioned, pagesize=A4)
    canvas.drawString(72, 780, "Formulaire de la compagnie")
    canvas.drawImage(ImageReader(image), 50, 400, width=500, height=500 * image.height / image.width)
    canvas.save()
    for data in (picture.getvalue(), written.getvalue(), captioned.getvalue()):
        (found,) = read_file("a", data, toolkit=toolkit, limits=Limits()).pages
        said = [line.text for line in found.lines if "Formulaire" not in line.text]
        assert said == ["☐ annule par la compagnie", "☒ vol maintenu"]
