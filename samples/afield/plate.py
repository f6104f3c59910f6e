"""A flat paper being drawn: millimetres in, a picture of `scale` pixels a millimetre out."""

from functools import lru_cache
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

Colour = tuple[int, int, int]

FONTS = Path(__file__).resolve().parents[1] / "fonts"
SANS, BOLD = "LiberationSans-Regular.ttf", "LiberationSans-Bold.ttf"
NARROW, NARROW_BOLD = "LiberationSansNarrow-Regular.ttf", "LiberationSansNarrow-Bold.ttf"
SERIF, SERIF_BOLD = "LiberationSerif-Regular.ttf", "LiberationSerif-Bold.ttf"
OFFICE, OFFICE_BOLD = "Carlito_400Regular.ttf", "Carlito_700Bold.ttf"
MONO, TYPEWRITER, OCRB = "Cousine_400Regular.ttf", "CourierPrime_400Regular.ttf", "OCRB.otf"
WIDE = "DejaVuSans.ttf"  #: has Cyrillic, Arabic, Armenian, Georgian
BLACK: Colour = (28, 28, 32)


@lru_cache(maxsize=256)
def face(name: str, pixels: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(FONTS / name), max(4, pixels))


@lru_cache(maxsize=64)
def _unknown(name: str) -> bytes:
    """What the face draws for a sign that it lacks."""
    return bytes(face(name, 24).getmask("\ue3a7"))


@lru_cache(maxsize=4096)
def has(name: str, sign: str) -> bool:
    return sign.isspace() or bytes(face(name, 24).getmask(sign)) != _unknown(name)


def fitting(text: str, name: str) -> str:
    """The face itself, or one that knows every sign of `text`."""
    if all(has(name, sign) for sign in set(text)):
        return name
    others = (WIDE, "NotoNaskhArabic_500Medium.ttf", "NotoSansThai_400Regular.ttf")
    return next((one for one in others if all(has(one, sign) for sign in set(text))), WIDE)


class Plate:
    """A picture `width` × `height` mm; every measure is in mm, from the top left corner."""

    def __init__(self, width: float, height: float, *, scale: float = 12, colour: Colour = (250, 250, 248)) -> None:
        self.scale, self.width, self.height = scale, width, height
        self.image = Image.new("RGB", (round(width * scale), round(height * scale)), colour)
        self.pen = ImageDraw.Draw(self.image)

    def px(self, millimetres: float) -> int:
        return round(millimetres * self.scale)

    def length(self, text: str, size: float, name: str = SANS) -> float:
        """How long `text` becomes, in mm; `size` is the em in mm."""
        return face(fitting(text, name), self.px(size)).getlength(text) / self.scale

    def text(
        self,
        x: float,
        y: float,
        text: str,
        size: float = 3.0,
        name: str = SANS,
        colour: Colour = BLACK,
        *,
        anchor: str = "ls",
        width: float = 0,
    ) -> float:
        """Write on the base line `y`, shrunk to `width` if that is given; gives where it ends."""
        while width and size > 1 and self.length(text, size, name) > width:
            size *= 0.96
        pen = face(fitting(text, name), self.px(size))
        self.pen.text((x * self.scale, y * self.scale), text, font=pen, fill=colour, anchor=anchor)
        return x + pen.getlength(text) / self.scale

    def pitched(
        self, x: float, y: float, text: str, pitch: float, size: float, name: str = OCRB, colour: Colour = BLACK
    ) -> None:
        """Sign by sign, `pitch` mm apart, as zones and typewriters do."""
        pen = face(name, self.px(size))
        for at, sign in enumerate(text):
            place = ((x + (at + 0.5) * pitch) * self.scale, y * self.scale)
            self.pen.text(place, sign, font=pen, fill=colour, anchor="ms")

    def box(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        *,
        fill: Colour | None = None,
        line: Colour | None = None,
        thick: float = 0.2,
        radius: float = 0,
    ) -> None:
        corners = (self.px(x), self.px(y), self.px(x + width), self.px(y + height))
        self.pen.rounded_rectangle(
            corners, radius=self.px(radius), fill=fill, outline=line, width=max(1, self.px(thick))
        )

    def line(self, points: list[tuple[float, float]], colour: Colour = BLACK, thick: float = 0.2) -> None:
        self.pen.line(
            [(x * self.scale, y * self.scale) for x, y in points], colour, max(1, self.px(thick)), joint="curve"
        )

    def paste(self, picture: Image.Image, x: float, y: float, mask: Image.Image | None = None) -> None:
        self.image.paste(picture, (self.px(x), self.px(y)), mask)

    def zone(self, x: float, y: float, lines: tuple[str, ...], *, pitch: float = 2.54, leading: float = 6.35) -> None:
        """Machine-readable lines, the first one's base line at `y` (ICAO 9303-3: OCR-B size 1, ten signs an inch)."""
        for row, text in enumerate(lines):
            self.pitched(x, y + row * leading, text, pitch, 3.35 * pitch / 2.54)
