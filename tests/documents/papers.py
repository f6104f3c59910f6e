"""Small files drawn for the tests of this folder."""

import io
import zipfile

import pypdf
from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.pagesizes import A4
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

LETTER = ("Je soussignée Jeanne EXEMPLE certifie", "héberger Mme ERIKSSON à Beaumont 63110", "depuis le 1er mars 2020.")


def picture(*lines: str, size: tuple[int, int] = (1000, 400)) -> Image.Image:
    """Black print on white."""
    image = Image.new("RGB", size, "white")
    pen = ImageDraw.Draw(image)
    for index, line in enumerate(lines):
        pen.text((40, 40 + 70 * index), line, fill="black", font=ImageFont.load_default(size=36))
    return image


def encoded(image: Image.Image, kind: str = "PNG", **options: object) -> bytes:
    """The file of a picture."""
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def pdf(
    *pages: tuple[str, ...],
    scans: tuple[Image.Image, ...] = (),
    owner: str = "",
    user: str = "",
    rotate: int = 0,
) -> bytes:
    """A PDF: pages of text, then a page for each scan; `owner` and `user` are passwords."""
    out = io.BytesIO()
    encrypt = StandardEncryption(user, ownerPassword=owner or "owner", canPrint=0) if owner or user else None
    canvas = Canvas(out, pagesize=A4, encrypt=encrypt)
    for lines in pages:
        for index, line in enumerate(lines):
            canvas.drawString(72, 760 - 24 * index, line)
        canvas.showPage()
    for scan in scans:
        canvas.drawImage(ImageReader(scan), 50, 300, width=500, height=500 * scan.height / scan.width)
        canvas.showPage()
    canvas.save()
    if not rotate:
        return out.getvalue()
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(out.getvalue()))
    for page in writer.pages:
        page.rotate(rotate)
    turned = io.BytesIO()
    writer.write(turned)
    return turned.getvalue()


def archive(*members: tuple[str, bytes]) -> bytes:
    """A ZIP file."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as zipped:
        for name, data in members:
            zipped.writestr(name, data)
    return out.getvalue()
