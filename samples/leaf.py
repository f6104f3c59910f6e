"""A4 letters: from a list of written lines to a picture (for a photograph) or to a page of a PDF with a text layer."""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import lru_cache
from random import Random

from PIL import Image
from reportlab import rl_config
from reportlab.lib.colors import Color
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from samples import ink
from samples.ink import Colour

WIDTH, HEIGHT = 210.0, 297.0
_PX = 8  #: pixels a millimetre of a leaf's picture
_PT = 72 / 25.4


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One written line: its top left corner in mm, its font size in mm."""

    x: float
    y: float
    text: str
    height: float = 4.2
    face: str = ink.SANS
    colour: Colour = (25, 25, 30)


@dataclass(slots=True)
class Leaf:
    """A4 paper being written: `write` goes down the page, `rule` draws, `sign` scribbles."""

    face: str = ink.SANS
    height: float = 4.2
    left: float = 25.0
    y: float = 25.0
    spacing: float = 1.55
    colour: Colour = (25, 25, 30)
    lines: list[Line] = field(default_factory=list)
    bars: list[tuple[float, float, float, float, Colour]] = field(default_factory=list)
    scribbles: list[tuple[float, float, float, float, str]] = field(default_factory=list)
    scans: list[tuple[Image.Image, float, float, float]] = field(default_factory=list)

    def write(
        self,
        text: str = "",
        *,
        x: float = 0,
        face: str = "",
        height: float = 0,
        colour: Colour | None = None,
        wrap: float = 0,
    ) -> None:
        """Write `text` (wrapped at `wrap` mm, default the right margin) and go down; empty text is an empty line."""
        face, height = face or self.face, height or self.height
        start = x or self.left
        for part in text.split("\n"):
            for row in _wrapped(part, face, height, wrap or WIDTH - start - 18):
                self.lines.append(
                    Line(x=start, y=self.y, text=row, height=height, face=face, colour=colour or self.colour)
                )
                self.y += height * self.spacing

    def at(
        self, x: float, y: float, text: str, *, height: float = 0, face: str = "", colour: Colour | None = None
    ) -> None:
        """Write `text` at a place, without moving."""
        self.lines.append(
            Line(
                x=x, y=y, text=text, height=height or self.height, face=face or self.face, colour=colour or self.colour
            )
        )

    def rule(self, x: float, y: float, width: float, height: float, colour: Colour) -> None:
        self.bars.append((x, y, width, height, colour))

    def sign(self, x: float, y: float, seed: str, width: float = 42, height: float = 13) -> None:
        self.scribbles.append((x, y, width, height, seed))

    def paste(self, picture: Image.Image, x: float, y: float, width: float) -> None:
        """Put a scanned paper on the leaf, `width` mm wide."""
        self.scans.append((picture, x, y, width))

    def specimen(self) -> None:
        self.at(WIDTH - 40, HEIGHT - 9, "SPECIMEN", height=2.8, colour=(150, 150, 160))

    def image(self) -> Image.Image:
        """The leaf as a picture, 1680 × 2376 pixels."""
        picture = Image.new("RGB", (round(WIDTH * _PX), round(HEIGHT * _PX)), (253, 253, 251))
        sheet = ink.Sheet(picture)
        for x, y, w, h, colour in self.bars:
            sheet.draw.rectangle((x * _PX, y * _PX, (x + w) * _PX, (y + h) * _PX), fill=colour)
        for scan, x, y, w in self.scans:
            ratio = w * _PX / scan.width
            small = scan.resize((round(scan.width * ratio), round(scan.height * ratio)), Image.Resampling.LANCZOS)
            picture.paste(small, (round(x * _PX), round(y * _PX)))
        for line in self.lines:
            pen = ink.font(ink.fitting(line.text, line.face), round(line.height * _PX))
            sheet.draw.text((line.x * _PX, line.y * _PX), line.text, font=pen, fill=line.colour)
        share = _PX / ink.MM
        for x, y, w, h, seed in self.scribbles:
            ink.scribble(sheet, Random(seed), x * share, y * share, w * share, h * share)
        return picture


@lru_cache(maxsize=512)
def _length(text: str, face: str, height: float) -> float:
    return ink.font(ink.fitting(text, face), round(height * _PX)).getlength(text) / _PX


def _wrapped(text: str, face: str, height: float, width: float) -> list[str]:
    rows, row = [], ""
    for word in text.split(" "):
        longer = f"{row} {word}" if row else word
        if row and _length(longer, face, height) > width:
            rows.append(row)
            row = word
        else:
            row = longer
    return [*rows, row]


@lru_cache(maxsize=16)
def _registered(face: str) -> str:
    name = face.rsplit(".", 1)[0]
    pdfmetrics.registerFont(TTFont(name, str(ink.FONTS / face)))
    return name


def _scribbled(seed: str) -> Image.Image:
    picture = Image.new("RGB", (46 * ink.MM, 16 * ink.MM), (255, 255, 255))
    ink.scribble(ink.Sheet(picture), Random(seed), 2, 1.5, 42, 13)
    return picture


@contextmanager
def _bytes_as_they_are() -> Iterator[None]:
    """Files whose streams are not spelt in letters, which takes a tenth of all drawing."""
    spelt, rl_config.useA85 = rl_config.useA85, 0
    try:
        yield
    finally:
        rl_config.useA85 = spelt


@_bytes_as_they_are()
def pdf(leaves: list[Leaf], *, title: str = "", password: str = "") -> bytes:
    """The leaves as a PDF with a text layer; with `password`, one that nobody opens without it."""
    out = io.BytesIO()
    lock = None
    if password:
        from reportlab.lib.pdfencrypt import StandardEncryption

        lock = StandardEncryption(password, ownerPassword=password + "-owner", strength=128)
    canvas = Canvas(out, pagesize=(WIDTH * _PT, HEIGHT * _PT), invariant=1, encrypt=lock)
    canvas.setTitle(title or "document")
    for leaf in leaves:
        for x, y, w, h, colour in leaf.bars:
            canvas.setFillColor(Color(*(c / 255 for c in colour)))
            canvas.rect(x * _PT, (HEIGHT - y - h) * _PT, w * _PT, h * _PT, stroke=0, fill=1)
        for scan, x, y, w in leaf.scans:
            h = w * scan.height / scan.width
            packed = io.BytesIO()
            scan.convert("RGB").save(packed, "JPEG", quality=82)
            packed.seek(0)
            canvas.drawImage(ImageReader(packed), x * _PT, (HEIGHT - y - h) * _PT, w * _PT, h * _PT)
        for line in leaf.lines:
            canvas.setFillColor(Color(*(c / 255 for c in line.colour)))
            canvas.setFont(_registered(ink.fitting(line.text, line.face)), line.height * _PT)
            canvas.drawString(line.x * _PT, (HEIGHT - line.y - line.height * 0.92) * _PT, line.text)
        for x, y, w, h, seed in leaf.scribbles:
            canvas.drawImage(
                ImageReader(_scribbled(seed)), x * _PT, (HEIGHT - y - h) * _PT, w * _PT, h * _PT, mask=[250, 255] * 3
            )
        canvas.showPage()
    canvas.save()
    return out.getvalue()


@_bytes_as_they_are()
def scanned(pictures: list[Image.Image], *, quality: int = 80) -> bytes:
    """Pictures as the pages of one PDF, as a scanner makes it: no text layer, each page filled."""
    out = io.BytesIO()
    canvas = Canvas(out, invariant=1)
    canvas.setTitle("Numérisation")
    for picture in pictures:
        size = (595.0, 595.0 * picture.height / picture.width)
        packed = io.BytesIO()
        picture.convert("RGB").save(packed, "JPEG", quality=quality)
        packed.seek(0)
        canvas.setPageSize(size)
        canvas.drawImage(ImageReader(packed), 0, 0, *size)
        canvas.showPage()
    canvas.save()
    return out.getvalue()
