"""Printed paper: patterned grounds, turned and punched numbers, zones in another hand, portraits and their ghosts."""

import math
from functools import lru_cache
from random import Random

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter

from samples import ink
from samples.ink import MM, Colour, Sheet

COND, COND_BOLD = "BarlowCondensed_500Medium.ttf", "BarlowCondensed_700Bold.ttf"
ELITE = "SpecialElite_400Regular.ttf"
GROUNDS = ("rays", "weave", "rosettes", "moire", "scales", "words")


def _lines(style: str, width: int, height: int, rng: np.random.Generator) -> NDArray[np.float32]:
    """How dark the printed pattern is at each pixel, 0–1."""
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    if style == "rays":
        cx, cy = rng.uniform(0.1, 0.9) * width, rng.uniform(0.2, 1.4) * height
        turn, far = np.arctan2(y - cy, x - cx), np.hypot(x - cx, y - cy)
        return np.asarray(np.sin(turn * 220 + 3 * np.sin(far / 40)) > 0.72, np.float32)
    if style == "weave":
        first = np.sin((x + 9 * np.sin(y / 37)) / 2.6) > 0.8
        second = np.sin((y + 9 * np.sin(x / 41)) / 2.6) > 0.8
        return np.asarray((first | second) * 0.8, np.float32)
    if style == "rosettes":
        tile = 132
        u, v = (x + tile / 2) % tile - tile / 2, (y + tile * 0.3) % tile - tile / 2
        turn, far = np.arctan2(v, u), np.hypot(u, v)
        curls = np.abs(np.sin(far / 4.2 + 3 * np.sin(6 * turn))) < 0.2
        return np.asarray(curls & (far < 64), np.float32)
    if style == "moire":
        one, two = np.sin(np.hypot(x - 0.2 * width, y - height) / 3.1), np.sin(np.hypot(x - 0.9 * width, y) / 3.3)
        return np.asarray((one > 0.75) | (two > 0.8), np.float32)
    if style == "scales":
        rows = np.floor(y / 20)
        u = (x + 20 * (rows % 2)) % 40 - 20
        return np.asarray(np.abs(np.hypot(u, y % 20) - 19) < 1.7, np.float32)
    picture = Image.new("L", (width, height), 0)
    pen, text = ImageDraw.Draw(picture), "SPECIMEN FICTIF " * 12
    for row in range(0, height, 15):
        pen.text((-(row * 7) % 130 - 130, row), text, font=ink.font(ink.NARROW, 11), fill=200)
    return np.asarray(np.asarray(picture, np.float32) / 255, np.float32)


@lru_cache(maxsize=96)
def _ground(
    width: int, height: int, style: str, colours: tuple[Colour, Colour], line: Colour, strength: float, seed: int
) -> NDArray[np.uint8]:
    rng = np.random.default_rng(seed)
    small = cv2.resize(rng.random((3, 4)).astype(np.float32), (width, height), interpolation=cv2.INTER_CUBIC)
    share = small.clip(0, 1)
    drawn = cv2.GaussianBlur(_lines(style, width, height, rng), (0, 0), 0.7) * strength
    out = [  # colour by colour: over an axis of three numpy takes four times as long
        (np.float32(one) * share + np.float32(other) * (1 - share)) * (1 - drawn) + np.float32(ink) * drawn
        for one, other, ink in zip(colours[0], colours[1], line, strict=True)
    ]
    return np.asarray(cv2.merge(out).clip(0, 255), np.uint8)


def ground(
    size: tuple[float, float], style: str, colours: tuple[Colour, Colour], line: Colour, strength: float, seed: int = 1
) -> Sheet:
    """A fresh sheet of `size` mm with a printed pattern (`GROUNDS`) in `line` on two running `colours`."""
    width, height = round(size[0] * MM), round(size[1] * MM)
    return Sheet(Image.fromarray(_ground(width, height, style, colours, line, strength, seed).copy()))


def emblem(sheet: Sheet, x: float, y: float, radius: float, colour: Colour, alpha: int, points: int = 16) -> None:
    """A pale many-rayed arms-like figure behind the text, centred at (x, y) mm."""
    layer = Image.new("RGBA", sheet.image.size, (*colour, 0))
    pen = ImageDraw.Draw(layer)
    for ring, (far, near) in enumerate(((1.0, 0.72), (0.66, 0.46), (0.36, 0.2))):
        corners = []
        for i in range(points * 2):
            reach = radius * MM * (far if i % 2 == 0 else near)
            turn = math.pi * i / points + ring
            corners.append((x * MM + reach * math.cos(turn), y * MM + reach * math.sin(turn)))
        pen.polygon(corners, fill=(*colour, alpha if ring % 2 == 0 else alpha // 2))
    sheet.image.paste(layer, (0, 0), layer)


def turned(
    sheet: Sheet, x: float, y: float, text: str, *, height: float, angle: float, face: str = ink.BOLD,
    colour: Colour = (40, 40, 50), alpha: int = 255, spaced: float = 0,
) -> None:  # fmt: skip
    """Text with its middle at (x, y) mm, turned by `angle` degrees against the clock; `spaced` mm between letters."""
    pen = ink.font(ink.fitting(text, face), round(height * MM))
    wide = sum(pen.getlength(sign) + spaced * MM for sign in text) if spaced else pen.getlength(text)
    layer = Image.new("RGBA", (int(wide) + 10, round(height * MM * 1.4)), (*colour, 0))
    draw = ImageDraw.Draw(layer)
    if spaced:
        at = 5.0
        for sign in text:
            draw.text((at, 2), sign, font=pen, fill=(*colour, alpha))
            at += pen.getlength(sign) + spaced * MM
    else:
        draw.text((5, 2), text, font=pen, fill=(*colour, alpha))
    layer = layer.rotate(angle, expand=True, resample=Image.Resampling.BICUBIC)
    sheet.image.paste(layer, (round(x * MM - layer.width / 2), round(y * MM - layer.height / 2)), layer)


def perforated(sheet: Sheet, x: float, y: float, text: str, *, height: float = 4.5, angle: float = 0) -> None:
    """A number punched through the paper: round holes that show the dark behind, middle at (x, y) mm."""
    rows = 9
    pen = ink.font(ink.NARROW_BOLD, 12)
    grid = Image.new("L", (int(pen.getlength(text)) + 2, 14), 0)
    ImageDraw.Draw(grid).text((1, 0), text, font=pen, fill=255)
    box = grid.getbbox() or (0, 0, 1, 1)
    cells, step = np.asarray(grid.crop(box)) > 110, height * MM / rows
    layer = Image.new("RGBA", (int(cells.shape[1] * step) + 8, int(cells.shape[0] * step) + 8), (0, 0, 0, 0))
    draw = ImageDraw.Draw(layer)
    for row, column in np.argwhere(cells):
        left, top, reach = 4 + column * step, 4 + row * step, step * 0.42
        draw.ellipse(
            (left, top, left + 2 * reach, top + 2 * reach), fill=(92, 84, 80, 210), outline=(250, 250, 246, 150)
        )
    layer = layer.rotate(angle, expand=True, resample=Image.Resampling.BICUBIC)
    sheet.image.paste(layer, (round(x * MM - layer.width / 2), round(y * MM - layer.height / 2)), layer)


def zone(
    sheet: Sheet, x: float, y: float, lines: tuple[str, ...], *, pitch: float = 2.54, gap: float = 6.35,
    size: float = 1.0, colour: Colour = (22, 22, 26), bold: bool = False,
) -> None:  # fmt: skip
    """Machine-readable lines, the first letter's left edge at `x`, the first line's middle at `y` mm."""
    pen = ink.font(ink.OCRB, round(3.5 * MM * size * pitch / 2.54))
    for row, line in enumerate(lines):
        for column, sign in enumerate(line):
            place = ((x + pitch * (column + 0.5)) * MM, (y + gap * row) * MM)
            sheet.draw.text(
                place, sign, font=pen, fill=colour, anchor="mm", stroke_width=1 if bold else 0, stroke_fill=colour
            )


def likeness(who: str, woman: bool, *, grey: bool = False) -> Image.Image:
    """Nobody's face for `who`, 30 × 40 mm."""
    sheet = Sheet(Image.new("RGB", (30 * MM, 40 * MM)))
    ink.portrait(sheet, sum((i + 3) * ord(c) for i, c in enumerate(who)), woman, (0, 0, 30, 40), grey=grey)
    return sheet.image


def paste_likeness(
    sheet: Sheet, face: Image.Image, box: tuple[float, float, float, float], *, soft: bool = False, alpha: int = 255
) -> None:
    """A face in the box (left, top, width, height) mm; `soft` edges fade away, a low `alpha` makes a ghost."""
    small = face.resize((round(box[2] * MM), round(box[3] * MM)), Image.Resampling.LANCZOS)
    mask = Image.new("L", small.size, alpha)
    if soft:
        mask = Image.new("L", small.size, 0)
        edge = round(2.2 * MM * min(1.0, box[2] / 24))
        ImageDraw.Draw(mask).rounded_rectangle((edge, edge, small.width - edge, small.height), 40, fill=alpha)
        mask = mask.filter(ImageFilter.GaussianBlur(edge / 2))
    sheet.image.paste(small, (round(box[0] * MM), round(box[1] * MM)), mask)


def kinegram(sheet: Sheet, x: float, y: float, radius: float, rng: Random) -> None:
    """A shimmering seal that lies over the print, see-through, centred at (x, y) mm."""
    size = round(radius * 2 * MM)
    v, u = np.mgrid[0:size, 0:size].astype(np.float32) - size / 2
    far, turn = np.hypot(u, v) / (size / 2), np.arctan2(v, u)
    hue = (turn / math.pi * 90 + far * 120 + rng.uniform(0, 180)) % 180
    shine = 150 + 90 * np.sin(far * 26 + 4 * np.sin(turn * 8))
    hsv = np.dstack([hue, np.full_like(hue, 70), shine.clip(90, 250)]).astype(np.uint8)
    layer = Image.fromarray(cv2.cvtColor(hsv, cv2.COLOR_HSV2RGB))
    mask = Image.fromarray(((far < 1) * (70 + 50 * np.sin(far * 40))).clip(0, 120).astype(np.uint8))
    sheet.image.paste(layer, (round(x * MM - size / 2), round(y * MM - size / 2)), mask)
