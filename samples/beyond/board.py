"""A drawing board in millimetres: from texts, lines and pictures to an image, with the fonts of this school."""

import math
import unicodedata
from functools import lru_cache
from pathlib import Path
from random import Random

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont, features

Colour = tuple[int, int, int]

FONTS = Path(__file__).resolve().parents[1] / "fonts"
LATO, LATO_BOLD = "Lato_400Regular.ttf", "Lato_700Bold.ttf"
SERIF, SERIF_BOLD = "PTSerif_400Regular.ttf", "PTSerif_700Bold.ttf"
TYPED, TICKET = "Inconsolata_700Bold.ttf", "B612Mono_400Regular.ttf"
SANS, SANS_BOLD = "LiberationSans-Regular.ttf", "LiberationSans-Bold.ttf"
NARROW, NARROW_BOLD = "LiberationSansNarrow-Regular.ttf", "LiberationSansNarrow-Bold.ttf"
TIMES = "LiberationSerif-Regular.ttf"
OCRB = "OCRB.otf"
ROUND_HAND, SLOPING_HAND = "GochiHand_400Regular.ttf", "LaBelleAurore_400Regular.ttf"
WIDE = "DejaVuSans.ttf"
_SPARE = (WIDE, "Kalam_400Regular.ttf", "NotoNaskhArabic_500Medium.ttf", "NotoSansThai_400Regular.ttf")


@lru_cache(maxsize=512)
def font(face: str, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(FONTS / face), max(4, size))


@lru_cache(maxsize=4096)
def _has(face: str, sign: str) -> bool:
    pen = font(face, 24)
    return bytes(pen.getmask(sign)) != bytes(pen.getmask("\U0010fffe")) or sign.isspace()


@lru_cache(maxsize=8192)
def bearing(text: str, face: str) -> str:
    """`face` if it has every sign of `text`, else the first spare one that has."""
    if all(_has(face, sign) for sign in set(text)):
        return face
    return next((spare for spare in _SPARE if all(_has(spare, sign) for sign in set(text))), WIDE)


def plain(text: str, face: str) -> str:
    """`text` with the signs that `face` lacks written without their marks, as a hand without that letter does."""
    out = ""
    for sign in text:
        bare = unicodedata.normalize("NFD", {"ı": "i"}.get(sign, sign))[0]
        out += sign if sign == "\n" or _has(face, sign) else bare
    return out


class Board:
    """An image with a pen that knows millimetres."""

    def __init__(self, width: float, height: float, *, scale: float = 10.0, paper: Colour = (252, 252, 250)) -> None:
        self.scale = scale
        self.image = Image.new("RGB", (round(width * scale), round(height * scale)), paper)
        self.draw = ImageDraw.Draw(self.image)
        self.width, self.height = width, height

    def on(self, picture: Image.Image) -> None:
        """Take `picture` (a ground) as the sheet."""
        self.image = picture.resize(self.image.size) if picture.size != self.image.size else picture
        self.draw = ImageDraw.Draw(self.image)

    def write(
        self, x: float, y: float, text: str, size: float, *, face: str = LATO, ink: Colour = (25, 25, 32),
        most: float = 0.0, spaced: float = 0.0, anchor: str = "ls", rtl: bool = False,
    ) -> float:  # fmt: skip
        """`text` with its base line at `y`, `size` mm high, shrunk to `most` mm; gives where it ends."""
        face = bearing(text, face)
        pixels = round(size * self.scale)
        pen = font(face, pixels)
        if most and pen.getlength(text) > most * self.scale:
            pen = font(face, int(pixels * most * self.scale / pen.getlength(text)))
        if not spaced:
            self.draw.text((x * self.scale, y * self.scale), text, font=pen, fill=ink, anchor=anchor,
                           direction="rtl" if rtl and features.check("raqm") else None)  # fmt: skip
            return x + pen.getlength(text) / self.scale
        for sign in text:
            self.draw.text((x * self.scale, y * self.scale), sign, font=pen, fill=ink, anchor="ls")
            x += pen.getlength(sign) / self.scale + spaced
        return x

    def zone(self, lines: tuple[str, ...], x: float, y: float, width: float, gap: float, ink: Colour) -> None:
        """Machine-readable lines, OCR-B, each sign centred in its cell; `y`: the first base line."""
        step = width / len(lines[0])
        pen = font(OCRB, round(step * 1.62 * self.scale))
        for row, line in enumerate(lines):
            for place, sign in enumerate(line):
                spot = ((x + (place + 0.5) * step) * self.scale, (y + row * gap) * self.scale)
                self.draw.text(spot, sign, font=pen, fill=ink, anchor="ms")

    def box(self, x: float, y: float, w: float, h: float, *, fill: Colour | None = None, line: Colour | None = None,
            thick: float = 0.2, round_by: float = 0.0) -> None:  # fmt: skip
        s = self.scale
        shape = (x * s, y * s, (x + w) * s, (y + h) * s)
        self.draw.rounded_rectangle(shape, round_by * s, fill=fill, outline=line, width=max(1, round(thick * s)))

    def line(self, points: list[tuple[float, float]], ink: Colour, thick: float = 0.25) -> None:
        self.draw.line([(x * self.scale, y * self.scale) for x, y in points], fill=ink,
                       width=max(1, round(thick * self.scale)), joint="curve")  # fmt: skip

    def paste(self, picture: Image.Image, x: float, y: float, w: float, h: float, *, faint: float = 1.0) -> None:
        small = picture.resize((round(w * self.scale), round(h * self.scale)), Image.Resampling.BILINEAR)
        mask = Image.new("L", small.size, round(255 * faint))
        self.image.paste(small, (round(x * self.scale), round(y * self.scale)), mask)

    def signature(self, rng: Random, x: float, y: float, w: float, ink: Colour = (22, 28, 70)) -> None:
        """A signature about `w` mm long around the base line `y`: loops that run on, and a flourish."""
        points, at = [], x
        high = w * rng.uniform(0.14, 0.24)
        turns = rng.randint(4, 7)
        for step in range(turns * 14):
            angle = step / 14 * 2 * math.pi
            decay = 1 - 0.55 * step / (turns * 14)
            loop = high * decay * (0.55 + 0.45 * math.sin(step * 0.31 + turns))
            points.append((at + math.sin(angle) * loop * 0.9, y - abs(math.cos(angle / 2)) * loop))
            at += w / (turns * 14)
        self.line(points, ink, rng.uniform(0.28, 0.45))
        if rng.random() < 0.6:
            self.line([(x + w * 0.1, y + 1.2), (x + w * 0.6, y + 0.2), (x + w * 1.05, y - 0.6)], ink, 0.32)


def ground(
    width: int, height: int, inks: tuple[Colour, Colour, Colour], rng: Random, *, manner: str, depth: float = 1.0
) -> Image.Image:
    """A security ground: a rainbow of `inks` from left to right under fine lines of one `manner`."""
    size = (width, height)
    width, height = round(width * 0.6), round(height * 0.6)  # fine enough for lines, and thrice as quick
    rows, columns = np.mgrid[0:height, 0:width].astype(np.float32)
    share = columns / width + 0.12 * np.sin(rows / height * 3.1 + rng.random() * 6)
    low, high = np.clip(share * 2, 0, 1), np.clip(share * 2 - 1, 0, 1)
    cells = [  # ink by ink: over an axis of three numpy takes four times as long
        np.float32(one) * (1 - low) + np.float32(two) * low * (1 - high) + np.float32(three) * high
        for one, two, three in zip(*inks, strict=True)
    ]
    a, b = rng.uniform(0.08, 0.14), rng.uniform(0.013, 0.033)
    if manner == "waves":
        wave = np.sin(rows * a * 3 + 5 * np.sin(columns * b)) + np.sin(rows * a * 3 - 5 * np.sin(columns * b + 1))
    elif manner == "rosettes":
        cell = rng.randint(80, 126)
        dx, dy = columns % cell - cell / 2, rows % cell - cell / 2
        far, turn = np.hypot(dx, dy), np.arctan2(dy, dx)
        wave = np.sin(far * 0.68 + 2.4 * np.sin(turn * 8)) + np.sin(far * 0.68 - 2.4 * np.sin(turn * 8))
    elif manner == "net":
        wave = np.sin((columns + rows * 0.6) * a * 2.6) + np.sin((columns - rows * 0.6) * a * 2.6)
    elif manner == "rays":
        dx, dy = columns - width * 0.68, rows - height * 0.45
        wave = np.sin(np.arctan2(dy, dx) * 150) + np.sin(np.hypot(dx, dy) * 0.27)
    else:  # contours
        hill = np.sin(columns * b) * np.cos(rows * b * 1.3) + 0.5 * np.sin(columns * b * 2.3 + rows * b * 1.7)
        wave = 2 * np.sin(hill * 26)
    line = (np.abs(wave) < 0.35).astype(np.float32) * (26 * depth)
    lined = [cell - line * np.float32(part) for cell, part in zip(cells, (1.0, 0.9, 0.75), strict=True)]
    return Image.fromarray(np.clip(np.dstack(lined), 0, 255).astype(np.uint8)).resize(size, Image.Resampling.BICUBIC)


def portrait(rng: Random, sex: str, *, grey: bool = False) -> Image.Image:
    """A face as a booth takes it: nobody's, soft, before a light wall."""
    wall = rng.choice(((226, 232, 238), (238, 238, 236), (214, 226, 236)))
    skin = rng.choice(((232, 196, 168), (198, 150, 116), (150, 104, 74), (102, 68, 48), (222, 182, 150)))
    hair = rng.choice(((24, 20, 18), (52, 36, 26), (92, 64, 40), (120, 118, 116)))
    cloth = rng.choice(((36, 44, 70), (120, 40, 48), (70, 78, 70), (210, 210, 214), (30, 30, 34)))
    picture = Image.new("RGB", (350, 450), wall)
    pen = ImageDraw.Draw(picture)
    long = sex == "F" and rng.random() < 0.75
    pen.ellipse((88, 60, 262, 400 if long else 270), fill=hair)
    pen.ellipse((20, 340, 330, 620), fill=cloth)
    pen.rectangle((145, 280, 205, 380), fill=tuple(int(c * 0.86) for c in skin))
    pen.ellipse((106, 96, 244, 316), fill=skin)
    pen.pieslice((100, 66, 250, 210), 180, 360, fill=hair)
    for x in (147, 203):
        pen.ellipse((x - 13, 190, x + 13, 202), fill=(244, 244, 240))
        pen.ellipse((x - 6, 189, x + 6, 203), fill=(36, 26, 22))
        pen.line((x - 18, 176, x + 17, 174), fill=hair, width=5)
    pen.line((175, 205, 168, 244, 182, 247), fill=tuple(int(c * 0.75) for c in skin), width=4)
    pen.ellipse((150, 268, 200, 284), fill=tuple(int(c * w) for c, w in zip(skin, (0.8, 0.58, 0.58), strict=True)))
    if sex == "M" and rng.random() < 0.4:
        pen.arc((118, 190, 232, 322), 20, 160, fill=hair, width=12)
    picture = picture.filter(ImageFilter.GaussianBlur(3))
    cells = np.asarray(picture, np.float32)
    slope = np.linspace(1.08, 0.86, 350, dtype=np.float32)[None, :, None]
    noise = np.random.default_rng(rng.randrange(2**32)).normal(0, 5, cells.shape[:2])[..., None]
    picture = Image.fromarray(np.clip(cells * slope + noise, 0, 255).astype(np.uint8))
    return picture.convert("L").convert("RGB") if grey else picture
