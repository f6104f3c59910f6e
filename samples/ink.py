"""Pen and paper: fonts, text in millimetres, security backgrounds, signatures, portraits, the SPECIMEN mark."""

import math
from functools import cache, lru_cache
from pathlib import Path
from random import Random
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter, ImageFont

FONTS: Final = Path(__file__).parent / "fonts"
MM: Final = 12  #: pixels a millimetre on every flat paper

SANS, BOLD = "LiberationSans-Regular.ttf", "LiberationSans-Bold.ttf"
NARROW, NARROW_BOLD = "LiberationSansNarrow-Regular.ttf", "LiberationSansNarrow-Bold.ttf"
SERIF, SERIF_BOLD = "LiberationSerif-Regular.ttf", "LiberationSerif-Bold.ttf"
WIDE, WIDE_BOLD = "DejaVuSans.ttf", "DejaVuSans-Bold.ttf"  #: has Arabic, Cyrillic, Vietnamese
TYPED, TYPED_BOLD = "CourierPrime_400Regular.ttf", "CourierPrime_700Bold.ttf"
HAND, SCRIPT = "Caveat_500Medium.ttf", "MarckScript_400Regular.ttf"
OCRB = "OCRB.otf"

Colour = tuple[int, int, int]


@lru_cache(maxsize=256)
def font(name: str, pixels: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(FONTS / name), pixels)


def fitting(text: str, latin: str) -> str:
    """`latin`, or the wide font where `text` has a sign that `latin` would draw as an empty box."""
    if all(sign.isspace() or _draws(latin, sign) for sign in set(text)):
        return latin
    return WIDE_BOLD if "Bold" in latin else WIDE


@cache
def _draws(face: str, sign: str) -> bool:
    """Whether a font has a sign: what it has not looks like U+FFFE, which is none."""
    drawn, empty = (font(face, 40).getmask(one) for one in (sign, "\ufffe"))
    return (drawn.size, bytes(drawn)) != (empty.size, bytes(empty))


class Sheet:
    """A flat paper, measured in millimetres from its top left corner."""

    def __init__(self, image: Image.Image) -> None:
        self.image = image
        self.draw = ImageDraw.Draw(image)

    def text(
        self, x: float, y: float, text: str, *, height: float, face: str = SANS, colour: Colour = (30, 30, 40),
        width: float = 0, right: bool = False,
    ) -> float:  # fmt: skip
        """Write at (x, y), the top of letters of font size `height` mm; squeezed into `width`. Gives the end in mm."""
        size = max(6, round(height * MM))
        pen = font(fitting(text, face), size)
        while width and size > 8 and pen.getlength(text) > width * MM:
            size -= 1
            pen = font(fitting(text, face), size)
        length = pen.getlength(text)
        left = x * MM - length if right else x * MM
        self.draw.text((left, y * MM), text, font=pen, fill=colour)
        return (left + length) / MM

    def zone(self, x: float, y: float, lines: tuple[str, ...], *, pitch: float = 2.54, gap: float = 6.35) -> None:
        """Print machine-readable lines in OCR-B, one sign every `pitch` mm."""
        pen = font(OCRB, round(3.55 * MM * pitch / 2.54))
        for row, line in enumerate(lines):
            for column, sign in enumerate(line):
                self.draw.text(
                    ((x + pitch * (column + 0.5)) * MM, (y + gap * row) * MM),
                    sign,
                    font=pen,
                    fill=(24, 24, 28),
                    anchor="mm",
                )

    def specimen(
        self, x: float, y: float, *, height: float = 3.0, angle: float = 18, colour: Colour = (70, 90, 170)
    ) -> None:
        """The discreet mark that says what this paper is: half-transparent, at a place that carries nothing to read."""
        stamp_text(self.image, (x * MM, y * MM), "SPECIMEN", round(height * MM), angle, colour, 110)


def stamp_text(
    image: Image.Image, centre: tuple[float, float], text: str, pixels: int, angle: float, colour: Colour, alpha: int
) -> None:
    """Lay turned, see-through text on `image`."""
    pen = font(BOLD, pixels)
    layer = Image.new("RGBA", (int(pen.getlength(text)) + 8, pixels + 12), (*colour, 0))
    ImageDraw.Draw(layer).text((4, 4), text, font=pen, fill=(*colour, alpha))
    turned = layer.rotate(angle, expand=True, resample=Image.Resampling.BICUBIC)
    image.paste(turned, (round(centre[0] - turned.width / 2), round(centre[1] - turned.height / 2)), turned)


@lru_cache(maxsize=64)
def _security(width: int, height: int, first: Colour, second: Colour, seed: int, strength: float) -> NDArray[np.uint8]:
    rng = np.random.default_rng(seed)
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    ramp = (x / width + 0.4 * np.sin(y / height * 3.1 + seed)).clip(0, 1)
    waves = np.zeros((height, width), np.float32)
    for _ in range(3):
        angle, pitch, bend = rng.uniform(0, 3.14), rng.uniform(9, 15), rng.uniform(60, 160)
        along = x * math.cos(angle) + y * math.sin(angle)
        across = -x * math.sin(angle) + y * math.cos(angle)
        waves += np.abs(np.sin((along + 18 * np.sin(across / bend)) * math.pi / pitch)) < 0.16
    for _ in range(2):
        cx, cy = rng.uniform(0.2, 0.8) * width, rng.uniform(0.2, 0.8) * height
        reach = 0.32 * height
        around = (
            slice(max(0, int(cy - reach)), int(cy + reach) + 2),
            slice(max(0, int(cx - reach)), int(cx + reach) + 2),
        )
        right, down = x[around] - cx, y[around] - cy
        radius = np.hypot(right, down)
        petal = np.sin(radius / 7 + 5 * np.sin(np.arctan2(down, right) * 9))
        waves[around] += (np.abs(petal) < 0.18) & (radius < reach)
    tint = np.array([rng.uniform(-60, 10) for _ in range(3)], np.float32) * strength
    tinted, darkened = waves.clip(0, 2), waves.clip(0, 1) * 14 * strength
    lined = [  # channel by channel: over an axis of three numpy takes four times as long
        (np.float32(one) * (1 - ramp) + np.float32(other) * ramp + tinted * part - darkened).clip(0, 255)
        for one, other, part in zip(first, second, tint, strict=True)
    ]
    return np.asarray(cv2.GaussianBlur(cv2.merge(lined), (0, 0), 0.9), np.uint8)


def security(size: tuple[float, float], first: Colour, second: Colour, seed: int, strength: float = 1.0) -> Image.Image:
    """A fresh copy of a guilloche-like background of `size` mm between two colours; computed once a design."""
    return Image.fromarray(_security(round(size[0] * MM), round(size[1] * MM), first, second, seed, strength))


def scribble(
    sheet: Sheet, rng: Random, x: float, y: float, width: float, height: float, colour: Colour = (25, 35, 110)
) -> None:
    """A signature: one nervous line and a flourish, inside the box given in mm."""
    points: list[tuple[float, float]] = []
    strokes = rng.randint(7, 11)
    for i in range(strokes * 12):
        t = i / (strokes * 12)
        swing = math.sin(t * strokes * 2 * math.pi + rng.random() * 0.3)
        tall = (0.9 if rng.random() < 0.2 else 0.45) * (1 - 0.5 * t)
        points.append(((x + width * (t * 0.95 + 0.02 * swing)) * MM, (y + height * (0.5 - 0.5 * swing * tall)) * MM))
    sheet.draw.line(points, fill=colour, width=max(2, round(0.28 * MM)), joint="curve")
    tail = [
        ((x + width * t) * MM, (y + height * (0.95 - 0.3 * math.sin(t * 3))) * MM) for t in (0, 0.2, 0.45, 0.7, 1.0)
    ]
    sheet.draw.line(tail, fill=colour, width=max(2, round(0.2 * MM)), joint="curve")


@lru_cache(maxsize=64)
def _face(seed: int, woman: bool, grey: bool) -> Image.Image:
    rng = Random(seed)
    skin = rng.choice([(236, 200, 172), (205, 160, 125), (158, 112, 82), (112, 76, 54), (224, 186, 152)])
    hair = rng.choice([(30, 24, 20), (60, 40, 28), (95, 70, 50), (120, 116, 112)])
    wear = rng.choice([(60, 74, 110), (90, 40, 50), (50, 70, 60), (110, 110, 116), (40, 40, 46)])
    w, h = 360, 460
    face = Image.new("RGB", (w, h), (226, 229, 232))
    pen = ImageDraw.Draw(face)
    if woman:
        pen.ellipse((86, 60, 274, 360), fill=hair)
    pen.polygon([(20, h), (50, 388), (130, 350), (230, 350), (310, 388), (340, h)], fill=wear)
    pen.rectangle((146, 290, 214, 372), fill=tuple(int(c * 0.9) for c in skin))
    pen.ellipse((106, 92, 254, 320), fill=skin)
    pen.pieslice((98, 66, 262, 262), 178, 362, fill=hair)
    pen.ellipse((116, 132, 244, 300), fill=skin)
    for eye in (146, 214):
        pen.ellipse((eye - 15, 190, eye + 15, 206), fill=(246, 244, 240))
        pen.ellipse((eye - 7, 191, eye + 7, 205), fill=(50, 36, 28))
        pen.line((eye - 20, 178, eye + 20, 176), fill=hair, width=6)
    shade = tuple(int(c * 0.78) for c in skin)
    pen.line((180, 206, 174, 244, 188, 248), fill=shade, width=5)
    pen.arc((152, 252, 208, 284), 10, 170, fill=(150, 80, 76), width=6)
    face = face.filter(ImageFilter.GaussianBlur(2.2))
    noise = np.random.default_rng(seed).normal(0, 5, (h, w, 1))
    face = Image.fromarray((np.asarray(face) + noise).clip(0, 255).astype(np.uint8))
    return face.convert("L").convert("RGB") if grey else face


def portrait(
    sheet: Sheet, seed: int, woman: bool, box: tuple[float, float, float, float], *, grey: bool = False
) -> None:
    """A drawn face (nobody's) in the box (left, top, width, height) in mm."""
    face = _face(seed % 997, woman, grey).resize((round(box[2] * MM), round(box[3] * MM)), Image.Resampling.BILINEAR)
    sheet.image.paste(face, (round(box[0] * MM), round(box[1] * MM)))
