"""Letters that never were paper: lines of text to a PDF with its text in it."""

import io

from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from samples.afield.plate import FONTS, OFFICE, OFFICE_BOLD, WIDE, has

_POINTS = 72 / 25.4


def _face(name: str) -> str:
    short = name.split(".")[0] + "-afield"
    if short not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont(short, str(FONTS / name)))
    return short


def letter(title: str, paragraphs: tuple[str, ...], signature: Image.Image | None = None) -> bytes:
    """One A4 page; `signature` is pasted below the text, as people do with a picture of theirs."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(210 * _POINTS, 297 * _POINTS), invariant=1)
    canvas.setTitle(title)
    y = 262.0

    def put(text: str, size: float, name: str) -> None:
        nonlocal y
        used = _face(name if all(has(name, sign) for sign in set(text)) else WIDE)
        row = ""
        for word in [*text.split(), ""]:
            longer = f"{row} {word}".strip()
            if word and pdfmetrics.stringWidth(longer, used, size) < 162 * _POINTS:
                row = longer
                continue
            canvas.setFont(used, size)
            canvas.drawString(24 * _POINTS, y * _POINTS, row)
            y -= size / _POINTS * 1.45
            row = word
        y -= 3

    put(title, 15, OFFICE_BOLD)
    y -= 6
    for paragraph in paragraphs:
        put(paragraph, 11.5, OFFICE)
    if signature:
        canvas.drawImage(ImageReader(signature), 110 * _POINTS, (y - 26) * _POINTS, 48 * _POINTS, 20 * _POINTS)
    canvas.showPage()
    canvas.save()
    return out.getvalue()
