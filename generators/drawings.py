"""Small drawings of the papers that a request asks for: a requirement's slug in, the bytes of a PNG out.

Drawn here, without a word in them, so that they need no translation; a frame stands where a page has to be readable.
Greys and one dark blue: they say the same in black and white. PNG, because mail programs drop SVG.
"""

import hashlib
import io
import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

from PIL import Image, ImageDraw

WIDTH, HEIGHT = 112, 84  #: as shown, in CSS pixels; the picture has twice as many each way
_DENSITY = 2
_FINER = 4  #: drawn so many times larger, then made smaller: smooth edges

_INK = (22, 22, 22)
_LINE = (150, 152, 160)  #: what is printed on a page, without saying what
_PALE = (236, 238, 243)
_PAPER = (255, 255, 255)
_FRAME = (18, 32, 79)

_Point = tuple[float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """A picture that goes into a letter."""

    data: bytes  #: PNG
    width: int  #: as shown, in CSS pixels
    height: int


class _Pen:
    """Shapes in CSS pixels of the finished drawing, from its top left corner."""

    def __init__(self) -> None:
        self._scale = _DENSITY * _FINER
        self._image = Image.new("RGB", (WIDTH * self._scale, HEIGHT * self._scale), _PAPER)
        self._draw = ImageDraw.Draw(self._image)

    def _at(self, *points: _Point) -> list[_Point]:
        return [(x * self._scale, y * self._scale) for x, y in points]

    def box(
        self, left: float, top: float, right: float, bottom: float, *, fill: tuple[int, int, int] | None = None,
        line: tuple[int, int, int] | None = _INK, weight: float = 1.2, round: float = 0,
    ) -> None:  # fmt: skip
        """A rectangle, with round corners or without."""
        self._draw.rounded_rectangle(
            (*self._at((left, top))[0], *self._at((right, bottom))[0]),
            radius=round * self._scale, fill=fill, outline=line, width=int(weight * self._scale),
        )  # fmt: skip

    def frame(self, left: float, top: float, right: float, bottom: float) -> None:
        """Around what has to be readable."""
        self.box(left, top, right, bottom, line=_FRAME, weight=2.4, round=2.5)

    def path(self, *points: _Point, line: tuple[int, int, int] = _INK, weight: float = 1.2) -> None:
        """A line through `points`, its ends and corners round."""
        placed = self._at(*points)
        thick = weight * self._scale
        self._draw.line(placed, fill=line, width=int(thick), joint="curve")
        for x, y in placed:
            self._draw.ellipse((x - thick / 2, y - thick / 2, x + thick / 2, y + thick / 2), fill=line)

    def shape(self, *points: _Point, fill: tuple[int, int, int] = _INK) -> None:
        """A filled polygon."""
        self._draw.polygon(self._at(*points), fill=fill)

    def disc(self, x: float, y: float, radius: float, fill: tuple[int, int, int] = _LINE) -> None:
        """A filled circle."""
        self._draw.ellipse((*self._at((x - radius, y - radius))[0], *self._at((x + radius, y + radius))[0]), fill=fill)

    def words(self, left: float, top: float, *lengths: float, gap: float = 5) -> None:
        """Lines that stand for text."""
        for row, length in enumerate(lengths):
            y = top + row * gap
            self.path((left, y), (left + length, y), line=_LINE, weight=1.8)

    def face(self, left: float, top: float, width: float, height: float) -> None:
        """A photograph of somebody."""
        self.box(left, top, left + width, top + height, fill=_PALE, weight=0.9)
        middle = left + width / 2
        self.disc(middle, top + height * 0.38, width * 0.21, _INK)
        wide, high, foot = width * 0.36, height * 0.34, top + height - 0.4
        turns = [math.radians(degrees) for degrees in range(0, 181, 12)]
        shoulders = [(middle + wide * math.cos(turn), foot - high * math.sin(turn)) for turn in turns]
        self.shape(*shoulders)

    def zone(self, left: float, top: float, right: float, rows: int = 2) -> None:
        """The lines with the signs "<" that machines read."""
        for row in range(rows):
            y = top + row * 5.2
            x = left
            while x < right - 2.5:
                self.path((x + 1.9, y), (x, y + 1.6), (x + 1.9, y + 3.2), weight=0.75)
                x += 3.9

    def turned(self, other: "_Pen", degrees: float) -> None:
        """Lay what another pen drew over this, turned; what is white there lets this show through."""
        layer = other._image.rotate(degrees, Image.Resampling.BICUBIC, fillcolor=_PAPER)
        mask = layer.convert("L").point(lambda grey: 255 - grey)
        self._image.paste(layer, mask=mask)

    def png(self) -> bytes:
        """The finished picture, with few colours: some kilobytes at most."""
        small = self._image.resize((WIDTH * _DENSITY, HEIGHT * _DENSITY), Image.Resampling.BOX)
        out = io.BytesIO()
        small.quantize(16, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE).save(out, "PNG", optimize=True)
        return out.getvalue()


def _passport(pen: _Pen) -> None:
    """The identity page: the photograph, and a frame around the two lines at its foot."""
    pen.box(8, 5, 104, 79, fill=_PAPER, round=4)
    pen.face(16, 13, 25, 33)
    pen.words(49, 16, 44, 32, 40, 26, 36, gap=7)
    pen.zone(15.4, 61.3, 98.6)
    pen.frame(11, 55, 101, 76)


def _visa(pen: _Pen) -> None:
    """An open booklet with the sticker on one page; the frame is around the sticker."""
    pen.box(3, 4, 109, 80, fill=_PAPER, round=4)
    pen.path((56, 4), (56, 80), weight=0.9)
    pen.words(12, 16, 32, 24, 30, gap=9)
    pen.words(12, 56, 26, 34, gap=9)
    pen.box(61, 17, 104, 65, fill=_PALE, weight=0.8)
    pen.face(64, 28, 12, 16)
    pen.words(80, 23, 19, 14, 20, 12, 17, gap=5.6)
    pen.zone(65, 53.5, 102.6)
    pen.frame(58.6, 14.6, 106.4, 67.4)


def _stamp(pen: _Pen) -> None:
    """A page of the booklet with the border's stamp: an arrow that goes in, and a frame around the date."""
    pen.box(20, 4, 92, 80, fill=_PAPER, round=4)
    pen.words(28, 13, 40, gap=6)
    pen.words(28, 73, 24, gap=6)
    stamp = _Pen()
    stamp.box(28, 20, 84, 64, fill=None, weight=1.6)
    stamp.path((33, 28), (48, 28), weight=1.6)
    stamp.shape((48, 24.5), (53.5, 28), (48, 31.5))
    stamp.box(60, 24, 78, 32, fill=None, weight=1.0)
    for left in (37, 51, 65):  # day, month, year
        for digit in (0, 5.6):
            stamp.box(left + digit, 39.5, left + digit + 3.6, 46.5, fill=None, weight=1.1)
    stamp.words(37, 57.5, 38)
    stamp.frame(32, 35.5, 80, 50.5)
    pen.turned(stamp, 7)


def _accommodation(pen: _Pen) -> None:
    """A letter with a house at its head, and a frame around the signature."""
    pen.box(24, 3, 88, 81, fill=_PAPER)
    pen.shape((56, 7), (44, 17), (68, 17))
    pen.box(47, 17, 65, 27, fill=_INK, line=None)
    pen.box(53.5, 20, 58.5, 27, fill=_PAPER, line=None)
    pen.words(31, 34, 50, 44, 50, 36, gap=5.6)
    wave = [(52 + t * 0.62, 68 - 4.4 * math.sin(t / 2.6) * (1 - t / 70)) for t in range(44)]
    pen.path(*wave, weight=1.5)
    pen.frame(47, 59.5, 84, 77)


def _host(pen: _Pen) -> None:
    """Both sides of an identity card."""
    pen.box(3, 5, 75, 50, fill=_PAPER, round=4, weight=1.6)
    pen.face(9, 13, 19, 25)
    pen.words(34, 16, 34, 24, 30, 20, gap=7.5)
    pen.box(37, 34, 109, 79, fill=_PAPER, round=4, weight=1.6)
    pen.words(44, 42, 38, 28, gap=6)
    pen.zone(44, 57.4, 103.6, rows=3)
    pen.frame(40, 53.4, 106, 75.4)


def _proof(pen: _Pen) -> None:
    """A message with an aeroplane that does not leave; a frame around name and date."""
    pen.box(10, 4, 102, 80, fill=_PAPER, round=4)
    plane = (
        (30, 27.4), (49, 27.4), (40, 13), (45.5, 13), (60, 27.4), (74, 27.4), (79, 30), (74, 32.6), (60, 32.6),
        (45.5, 47), (40, 47), (49, 32.6), (30, 32.6), (26, 37), (22.6, 37), (24.6, 30), (22.6, 23), (26, 23),
    )  # fmt: skip
    pen.shape(*((x + 5, y) for x, y in plane), fill=_LINE)
    pen.path((38, 12), (74, 48), line=_INK, weight=3.4)
    pen.path((74, 12), (38, 48), line=_INK, weight=3.4)
    pen.words(22, 60.5, 52, 36, gap=8)
    pen.frame(16, 54.5, 96, 75)


_DRAWN: Mapping[str, Callable[[_Pen], None]] = {
    "passport-identity": _passport,
    "visa": _visa,
    "entry-stamp": _stamp,
    "accommodation": _accommodation,
    "host-identity": _host,
    "return-impossible": _proof,
}


@cache
def drawing_of(requirement: str) -> Drawing:
    """The drawing of the paper that `requirement` asks for, the same bytes each time; KeyError when there is none."""
    pen = _Pen()
    _DRAWN[requirement](pen)
    return Drawing(data=pen.png(), width=WIDTH, height=HEIGHT)


@cache
def digests() -> frozenset[str]:
    """SHA-256, in hexadecimal, of all drawings: mail programs send them back with an answer to the letter."""
    return frozenset(hashlib.sha256(drawing_of(name).data).hexdigest() for name in _DRAWN)
