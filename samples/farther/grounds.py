"""Printed paper of the third school: engraved curves under the text, arms, zones, faces, foils; in millimetres."""

import math
from functools import lru_cache
from random import Random

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter

from samples import ink
from samples.farther.typefaces import OCRB, POSTER, having
from samples.ink import MM, Colour, Sheet

STYLES = ("waves", "spirals", "contours", "lattice", "barley")


def _curve(picture: NDArray[np.uint8], points: NDArray[np.float32]) -> None:
    cv2.polylines(picture, [np.round(points * 8).astype(np.int32)], False, 255, 1, cv2.LINE_AA, 3)


def _engraved(style: str, width: int, height: int, rng: np.random.Generator) -> NDArray[np.float32]:
    picture = np.zeros((height, width), np.uint8)
    t = np.linspace(0, 1, 400, dtype=np.float32)
    if style == "waves":
        turn, reach = rng.uniform(2, 5), height * 0.09
        for row in np.arange(-reach, height + reach, 11):
            y = row + reach * np.sin(t * turn * 6.28 + row / 60) + 5 * np.sin(t * 40)
            _curve(picture, np.stack([t * width, y], 1))
    elif style == "spirals":
        for cx, cy in ((0.25, 0.3), (0.7, 0.62), (0.95, 0.1), (0.05, 0.95)):
            big, small, pen = height * 0.36, height * rng.uniform(0.07, 0.11), height * 0.17
            a = np.linspace(0, 90, 4000, dtype=np.float32)
            x = (big - small) * np.cos(a) + pen * np.cos((big - small) / small * a)
            y = (big - small) * np.sin(a) - pen * np.sin((big - small) / small * a)
            _curve(picture, np.stack([cx * width + x, cy * height + y], 1))
    elif style == "contours":
        v, u = np.mgrid[0:height, 0:width].astype(np.float32)
        field = np.zeros((height, width), np.float32)
        for _ in range(6):
            x, y, s = rng.uniform(0, width), rng.uniform(0, height), rng.uniform(0.2, 0.5) * height
            field += np.exp(-((u - x) ** 2 + (v - y) ** 2) / (2 * s * s)) * rng.uniform(60, 130)
        return np.asarray((np.abs((field % 7) - 3.5) < 0.55), np.float32)
    elif style == "lattice":
        for slope in (-1, 1):
            for start in np.arange(-height, width + height, 17):
                x = start + slope * t * height + 6 * np.sin(t * 30)
                _curve(picture, np.stack([x, t * height], 1))
    else:  # barley corns: short strokes that lean by turns
        for row in range(0, height, 12):
            for column in range((row // 12 % 2) * 8, width, 16):
                lean = 5 if (row // 12) % 2 else -5
                cv2.line(picture, (column, row), (column + lean, row + 9), 220, 1, cv2.LINE_AA)
    return np.asarray(picture / 255, np.float32)


@lru_cache(maxsize=80)
def _ground(
    width: int, height: int, style: str, tints: tuple[Colour, ...], line: Colour, strength: float, seed: int
) -> NDArray[np.uint8]:
    rng = np.random.default_rng(seed)
    slope = np.linspace(0, 1, width, dtype=np.float32)[None, :]
    tilt = np.linspace(0, 0.35, height, dtype=np.float32)[:, None]
    share = np.abs(((slope + tilt) * 2) % 2 - 1)  # a rainbow print: one tint, the other, the first again
    drawn = _engraved(style, width, height, rng) * strength
    out = [  # colour by colour: over an axis of three numpy takes four times as long
        (np.float32(one) * share + np.float32(other) * (1 - share)) * (1 - drawn) + np.float32(ink) * drawn
        for one, other, ink in zip(tints[0], tints[1], line, strict=True)
    ]
    return np.asarray(cv2.merge(out).clip(0, 255), np.uint8)


def ground(
    size: tuple[float, float], style: str, tints: tuple[Colour, Colour], line: Colour, strength: float, seed: int = 1
) -> Sheet:
    """A fresh sheet of `size` mm, engraved in `style` (`STYLES`) with `line` over a rainbow of two tints."""
    return Sheet(
        Image.fromarray(_ground(round(size[0] * MM), round(size[1] * MM), style, tints, line, strength, seed).copy())
    )


def arms(sheet: Sheet, x: float, y: float, size: float, colour: Colour, alpha: int, seed: int = 0) -> None:
    """A shield between two branches, pale behind the text; centred at (x, y) mm."""
    layer = Image.new("RGBA", sheet.image.size, (*colour, 0))
    pen, full, s = ImageDraw.Draw(layer), (*colour, alpha), size * MM
    cx, cy = x * MM, y * MM
    pen.polygon(
        [
            (cx - s * 0.3, cy - s * 0.35),
            (cx + s * 0.3, cy - s * 0.35),
            (cx + s * 0.3, cy + s * 0.1),
            (cx, cy + s * 0.42),
            (cx - s * 0.3, cy + s * 0.1),
        ],
        fill=full,
    )
    for side in (-1, 1):
        for i in range(9):
            turn = -1.1 + i * 0.28
            px, py = cx + side * s * 0.55 * math.cos(turn * 0.8), cy + s * 0.5 * math.sin(turn)
            pen.ellipse((px - s * 0.07, py - s * 0.04, px + s * 0.07, py + s * 0.04), fill=full)
    if seed % 2:
        pen.regular_polygon((cx, cy - s * 0.1, s * 0.14), 5 + seed % 3, fill=(255, 255, 255, alpha))
    sheet.image.paste(layer, (0, 0), layer)


def slanted(
    sheet: Sheet, x: float, y: float, text: str, *, height: float, angle: float, face: str = POSTER,
    colour: Colour = (50, 50, 60), alpha: int = 255,
) -> None:  # fmt: skip
    """Text with its middle at (x, y) mm, turned by `angle` degrees against the clock."""
    pen = ink.font(having(text, face), round(height * MM))
    layer = Image.new("RGBA", (int(pen.getlength(text)) + 12, round(height * MM * 1.7)), (*colour, 0))
    ImageDraw.Draw(layer).text((6, 2), text, font=pen, fill=(*colour, alpha))
    layer = layer.rotate(angle, expand=True, resample=Image.Resampling.BICUBIC)
    sheet.image.paste(layer, (round(x * MM - layer.width / 2), round(y * MM - layer.height / 2)), layer)


def write(
    sheet: Sheet, x: float, y: float, text: str, *, height: float, face: str, colour: Colour = (26, 26, 32),
    width: float = 0, right: bool = False, stroke: int = 0,
) -> float:  # fmt: skip
    """Text with its top at (x, y) mm in a face that has its letters, smaller where `width` needs it; gives its end."""
    face = having(text, face)
    size = round(height * MM)
    while width and size > 9 and ink.font(face, size).getlength(text) > width * MM:
        size -= 1
    pen = ink.font(face, size)
    length = pen.getlength(text)
    left = x * MM - length if right else x * MM
    sheet.draw.text((left, y * MM), text, font=pen, fill=colour, stroke_width=stroke, stroke_fill=colour)
    return (left + length) / MM


def zone(
    sheet: Sheet, x: float, y: float, lines: tuple[str, ...], *, pitch: float = 2.54, gap: float = 6.35,
    colour: Colour = (20, 20, 24), weight: int = 0, size: float = 3.6,
) -> None:  # fmt: skip
    """Machine-readable lines: the first sign's left edge at `x`, the first line's foot at `y` mm."""
    pen = ink.font(OCRB, round(size * MM * pitch / 2.54))
    for row, line in enumerate(lines):
        for column, sign in enumerate(line):
            place = ((x + pitch * (column + 0.5)) * MM, (y + gap * row) * MM)
            sheet.draw.text(place, sign, font=pen, fill=colour, anchor="ms", stroke_width=weight, stroke_fill=colour)


@lru_cache(maxsize=32)
def _likeness(seed: int, woman: bool, grey: bool) -> Image.Image:
    sheet = Sheet(Image.new("RGB", (30 * MM, 40 * MM)))
    ink.portrait(sheet, seed, woman, (0, 0, 30, 40), grey=grey)
    return sheet.image


def face_of(
    sheet: Sheet, key: str, woman: bool, box: tuple[float, float, float, float], *, grey: bool = False, ghost: int = 0,
    vignette: bool = False, raster: bool = False,
) -> None:  # fmt: skip
    """Nobody's face for `key` in the box (left, top, width, height) mm; `ghost`: alpha of a pale one."""
    picture = _likeness(sum((i + 5) * ord(c) for i, c in enumerate(key)) % 997, woman, grey or bool(ghost))
    size = (round(box[2] * MM), round(box[3] * MM))
    small = picture.resize(size, Image.Resampling.LANCZOS)
    if raster:  # printed in lines
        cells = np.asarray(small, np.float32)
        cells = cells * (0.86 + 0.14 * np.sin(np.arange(size[1]) * 1.5))[:, None, None]
        small = Image.fromarray(cells.clip(0, 255).astype(np.uint8))
    mask = Image.new("L", size, ghost or 255)
    if vignette:
        mask = Image.new("L", size, 0)
        ImageDraw.Draw(mask).ellipse((4, -size[1] * 0.05, size[0] - 4, size[1] * 1.25), fill=ghost or 255)
        mask = mask.filter(ImageFilter.GaussianBlur(7))
    sheet.image.paste(small, (round(box[0] * MM), round(box[1] * MM)), mask)


def foil(sheet: Sheet, x: float, y: float, width: float, height: float, rng: Random) -> None:
    """A shimmering stripe or patch, see-through, its top left corner at (x, y) mm."""
    w, h = round(width * MM), round(height * MM)
    v, u = np.mgrid[0:h, 0:w].astype(np.float32)
    hue = (u / w * 120 + v / h * 60 + rng.uniform(0, 180)) % 180
    shine = 200 + 50 * np.sin(u / 9 + v / 23)
    hsv = np.dstack([hue, np.full_like(hue, 60), shine.clip(120, 250)]).astype(np.uint8)
    layer = Image.fromarray(cv2.cvtColor(hsv, cv2.COLOR_HSV2RGB))
    mask = Image.fromarray((46 + 34 * np.sin(u / 13) * np.sin(v / 11)).clip(0, 90).astype(np.uint8))
    sheet.image.paste(layer, (round(x * MM), round(y * MM)), mask)
