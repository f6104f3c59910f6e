"""Pen and press: from millimetres and words to ink on a picture; guilloches, faces and signatures of nobody."""

import math
from functools import lru_cache
from random import Random
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from samples.ink import FONTS

PX: Final = 12  #: pixels a millimetre of a small paper
PLEX, PLEX_BOLD = "IBMPlexSans_400Regular.ttf", "IBMPlexSans_600SemiBold.ttf"
FIRA, FIRA_BOLD = "FiraSansCondensed_400Regular.ttf", "FiraSansCondensed_600SemiBold.ttf"
COUSINE, CUTIVE, SHARE = "Cousine_400Regular.ttf", "CutiveMono_400Regular.ttf", "ShareTechMono_400Regular.ttf"
SERIF, SERIF_BOLD = "LiberationSerif-Regular.ttf", "LiberationSerif-Bold.ttf"
SANS, SANS_BOLD, NARROW = "LiberationSans-Regular.ttf", "LiberationSans-Bold.ttf", "LiberationSansNarrow-Regular.ttf"
NEEDLES = "VT323_400Regular.ttf"
OCRB = "OCRB.otf"
HANDS: Final = (
    "ReenieBeanie_400Regular.ttf", "SedgwickAve_400Regular.ttf", "GloriaHallelujah_400Regular.ttf",
    "HomemadeApple_400Regular.ttf",
)  # fmt: skip
_SPARE = ("DejaVuSans.ttf", "NotoNaskhArabic_500Medium.ttf", "NotoSansThai_400Regular.ttf", "Kalam_400Regular.ttf")

Colour = tuple[int, int, int]


@lru_cache(maxsize=512)
def font(face: str, pixels: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(FONTS / face), pixels)


@lru_cache(maxsize=4096)
def _has(face: str, sign: str) -> bool:
    probe = font(face, 24)
    return sign.isspace() or bytes(probe.getmask(sign)) != bytes(probe.getmask("\U0010fffe"))


@lru_cache(maxsize=4096)
def able(text: str, face: str) -> str:
    """`face`, or the first spare one that has every sign of `text`."""
    return next((one for one in (face, *_SPARE) if all(_has(one, sign) for sign in text)), _SPARE[0])


class Pen:
    """A picture on which is written in millimetres."""

    def __init__(self, image: Image.Image, px: float = PX) -> None:
        self.image, self.px = image, px
        self.draw = ImageDraw.Draw(image)

    def length(self, text: str, height: float, face: str = PLEX) -> float:
        return font(able(text, face), max(6, round(height * self.px))).getlength(text) / self.px

    def write(
        self, x: float, y: float, text: str, height: float, *, face: str = PLEX, ink: Colour = (28, 28, 34),
        width: float = 0, anchor: str = "ls",
    ) -> None:  # fmt: skip
        """Write `text`, its base line at `y` (or as Pillow's `anchor` says), squeezed into `width` when given."""
        if not text:
            return
        size = max(6, round(height * self.px))
        pen = font(able(text, face), size)
        while width and size > 8 and pen.getlength(text) > width * self.px:
            size -= 1
            pen = font(able(text, face), size)
        self.draw.text((x * self.px, y * self.px), text, font=pen, fill=ink, anchor=anchor)

    def box(
        self, x: float, y: float, w: float, h: float, *, fill: Colour | None = None, line: Colour | None = None,
        weight: float = 0.2,
    ) -> None:  # fmt: skip
        px = self.px
        self.draw.rectangle(
            (x * px, y * px, (x + w) * px, (y + h) * px), fill=fill, outline=line, width=max(1, round(weight * px))
        )

    def rule(self, x: float, y: float, to_x: float, to_y: float, ink: Colour, weight: float = 0.2) -> None:
        px = self.px
        self.draw.line((x * px, y * px, to_x * px, to_y * px), fill=ink, width=max(1, round(weight * px)))

    def paste(self, picture: Image.Image, x: float, y: float, w: float, h: float) -> None:
        small = picture.resize((round(w * self.px), round(h * self.px)), Image.Resampling.BILINEAR)
        self.image.paste(small, (round(x * self.px), round(y * self.px)), small if small.mode == "RGBA" else None)

    def zone(self, x: float, y: float, lines: tuple[str, ...], *, pitch: float = 2.54, gap: float = 6.2) -> None:
        """Machine-readable lines in OCR-B, a sign every `pitch` mm, the first base line at `y`."""
        pen = font(OCRB, round(pitch * 1.4 * self.px))
        for row, line in enumerate(lines):
            for column, sign in enumerate(line):
                place = ((x + pitch * (column + 0.5)) * self.px, (y + gap * row) * self.px)
                self.draw.text(place, sign, font=pen, fill=(18, 18, 22), anchor="ms")

    def signature(self, x: float, y: float, w: float, h: float, seed: str, ink: Colour = (22, 26, 60)) -> None:
        """Loops of a hurried hand from left to right, and a stroke under them."""
        rng, px = Random(seed), self.px
        points, loops = [], rng.randint(4, 7)
        for step in range(loops * 16 + 1):
            t = step / (loops * 16)
            turn = t * loops * 2 * math.pi
            tall = 0.42 * (1.15 - t) * (0.7 + 0.3 * math.sin(turn * 0.37 + loops))
            points.append((
                (x + w * (0.06 + 0.8 * t) + 0.07 * w * math.sin(turn)) * px,
                (y + h * (0.5 - tall * math.cos(turn) + 0.1 * math.sin(3 * t))) * px,
            ))  # fmt: skip
        weight = max(2, round(rng.uniform(0.2, 0.4) * px))
        self.draw.line(points, fill=ink, width=weight, joint="curve")
        if rng.random() < 0.7:
            self.draw.line(
                [((x + w * t) * px, (y + h * (0.96 - 0.2 * t * t)) * px) for t in (0.1, 0.4, 0.7, 1)], fill=ink, width=2
            )

    def specimen(self, x: float, y: float, height: float = 2.6, ink: Colour = (120, 120, 150)) -> None:
        """What every drawn paper says of itself, where nothing else stands."""
        self.write(x, y, "SPECIMEN", height, face=SANS_BOLD, ink=ink, anchor="ms")


@lru_cache(maxsize=48)
def _ground(width: int, height: int, pale: Colour, deep: Colour, seed: int) -> NDArray[np.uint8]:
    rng = Random(seed)
    ramp = np.linspace(0, 1, width, dtype=np.float32)[None, :, None]
    wave = 0.5 + 0.5 * np.sin(np.linspace(0, 2.4 + seed % 3, height, dtype=np.float32))[:, None, None]
    mixed = ramp * 0.6 + wave * 0.4
    base = np.array(pale, np.float32) * (1 - mixed * 0.55) + np.array(deep, np.float32) * mixed * 0.55
    ground = np.ascontiguousarray(base.clip(0, 255).astype(np.uint8))
    tone = tuple(int(0.5 * a + 0.5 * b) for a, b in zip(pale, deep, strict=True))
    t = np.linspace(0, 2 * math.pi, 900)
    for _ in range(3):  # rosettes
        cx, cy = rng.uniform(0.15, 0.85) * width, rng.uniform(0.2, 0.8) * height
        reach, petals = rng.uniform(0.18, 0.4) * height, rng.randint(7, 15)
        for ring in range(9):
            r = reach * (0.35 + 0.07 * ring) * (1 + 0.28 * np.sin(petals * t + ring * 0.5))
            curve = np.stack((cx + r * np.cos(t), cy + r * np.sin(t)), 1).round().astype(np.int32)
            cv2.polylines(ground, [curve], True, tone, 1, cv2.LINE_AA)
    x = np.arange(0, width + 8, 6)
    for line in range(0, height, rng.choice((11, 14, 17))):  # the net of fine lines
        y = line + 7 * np.sin(x / (38 + seed % 23) + line * 0.021 * (1 + seed % 4))
        curve = np.stack((x, y), 1).round().astype(np.int32)
        cv2.polylines(ground, [curve], False, tone, 1, cv2.LINE_AA)
    return ground


def ground(w: float, h: float, pale: Colour, deep: Colour, seed: int, px: float = PX) -> Image.Image:
    """Security print of w × h mm, from `pale` to `deep`; the same for the same design."""
    return Image.fromarray(_ground(round(w * px), round(h * px), pale, deep, seed))


@lru_cache(maxsize=96)
def face(seed: int, woman: bool, old: bool = False) -> Image.Image:
    """The portrait of nobody, 350 × 450."""
    rng = Random(seed)
    skin = rng.choice(((241, 208, 182), (214, 170, 134), (171, 121, 88), (123, 82, 60), (92, 62, 48)))
    hair = (150, 148, 146) if old else rng.choice(((24, 20, 18), (52, 36, 26), (84, 60, 40)))
    cloth = rng.choice(((48, 58, 92), (112, 36, 44), (44, 76, 60), (30, 30, 34), (150, 140, 120)))
    picture = Image.new("RGB", (350, 450), rng.choice(((232, 234, 236), (216, 224, 232), (240, 238, 232))))
    pen = ImageDraw.Draw(picture)
    veil = woman and rng.random() < 0.2
    if woman:
        pen.rounded_rectangle((74, 58, 276, 400), 96, fill=cloth if veil else hair)
    pen.ellipse((-10, 356, 360, 700), fill=cloth)
    pen.rounded_rectangle((140, 280, 210, 390), 30, fill=tuple(int(c * 0.86) for c in skin))
    pen.rounded_rectangle((100, 92, 250, 322), 74, fill=skin)
    if not veil:
        pen.chord((92, 62, 258, 230), 185, 355, fill=hair)
    else:
        pen.arc((86, 70, 264, 330), 150, 390, fill=cloth, width=20)
    for x in (143, 207):
        pen.ellipse((x - 14, 192, x + 14, 207), fill=(247, 245, 241))
        pen.ellipse((x - 6, 193, x + 6, 206), fill=(44, 30, 22))
        pen.arc((x - 22, 168, x + 22, 200), 200, 340, fill=hair, width=6)
    dark = tuple(int(c * 0.72) for c in skin)
    pen.line((175, 206, 168, 246, 184, 250), fill=dark, width=4)
    pen.line((150, 276, 175, 281, 201, 276), fill=(152, 78, 76), width=7)
    if not woman and rng.random() < 0.4:
        pen.arc((108, 180, 242, 326), 15, 165, fill=hair, width=16)
    soft = picture.filter(ImageFilter.GaussianBlur(1.8))
    side = np.linspace(1.05, 0.88, 350, dtype=np.float32)[None, :, None]
    grain = np.random.default_rng(seed).normal(0, 4, (450, 350, 1))
    return Image.fromarray((np.asarray(soft, np.float32) * side + grain).clip(0, 255).astype(np.uint8))


def ghost(picture: Image.Image, strength: float = 0.3) -> Image.Image:
    """The pale second portrait of modern pages."""
    grey = picture.convert("L").point(lambda v: 255 - int((255 - v) * strength))
    return Image.merge("RGBA", (grey, grey, grey, grey.point(lambda v: 0 if v > 244 else 170)))
