"""Rubber on paper: single imprints of border stamps, Schengen and foreign, with uneven ink; each an RGBA layer."""

import datetime as dt
import math
from random import Random

import cv2
import numpy as np
from PIL import Image, ImageDraw

from samples import ink
from samples.elsewhere.dates import printed
from samples.elsewhere.paper import COND_BOLD, ELITE
from samples.ink import MM, Colour
from samples.people import Entry

INKS: dict[str, Colour] = {
    "black": (34, 34, 40),
    "blue": (30, 56, 150),
    "green": (22, 110, 66),
    "red": (182, 30, 40),
    "violet": (100, 46, 140),
}
LAYOUTS = ("classic", "post-above", "tall", "dater")


def schengen(entry: Entry, rng: Random, colour: Colour, *, layout: str = "") -> Image.Image:
    """An entry (rectangle) or exit (rounded) of a Schengen State; the date `dd mm yy` in one of its notations."""
    chosen = layout or rng.choice(LAYOUTS)
    wide, tall = (30, 36) if chosen == "tall" else (44, 25) if chosen == "post-above" else (40, 27)
    layer = Image.new("RGBA", (wide * MM, tall * MM), (*colour, 0))
    pen, full = ImageDraw.Draw(layer), (*colour, 255)
    edge = (6, 6, wide * MM - 7, tall * MM - 7)
    if entry.leaving:
        pen.rounded_rectangle(edge, radius=round(tall * MM * 0.3), outline=full, width=5)
    else:
        pen.rectangle(edge, outline=full, width=5)
    day = printed(entry.day, rng.choice(("spaces2", "spaces2", "dots2", "dashes2")))
    code = f"{rng.choice('ABDEGHK')} {rng.randint(100, 999)}"
    dater = rng.choice((ink.BOLD, COND_BOLD, ink.TYPED_BOLD, ELITE))

    def text(x: float, y: float, words: str, size: float, face: str = ink.BOLD, most: float = 0) -> None:
        drawn = ink.font(ink.fitting(words, face), round(size * MM))
        while most and drawn.getlength(words) > most * MM:
            size -= 0.1
            drawn = ink.font(ink.fitting(words, face), round(size * MM))
        pen.text((x * MM, y * MM), words, font=drawn, fill=full, anchor="mm")

    if chosen == "classic":
        _stars(pen, full, 7, 6.6, 4.2, entry.state)
        _means(pen, full, wide - 8, 6, entry.means)
        _arrow(pen, full, 6.5, 14.4, entry.leaving)
        text(wide / 2 + 4, 14.4, day, 5.6, dater, wide - 14)
        text(wide / 2 - 4, 22, entry.post, 3.2, ink.NARROW_BOLD, wide - 17)
        text(wide - 7, 22.3, code, 2.4, ink.NARROW, 10)
    elif chosen == "post-above":
        text(wide / 2, 4.6, entry.post, 3.0, ink.NARROW_BOLD, wide - 8)
        pen.line((4 * MM, 7.4 * MM, (wide - 4) * MM, 7.4 * MM), fill=full, width=3)
        text(wide / 2, 12.4, day, 6.0, dater, wide - 8)
        _stars(pen, full, wide - 6.5, 19.2, 3.8, entry.state)
        _arrow(pen, full, 8, 19.4, entry.leaving)
        _means(pen, full, 18, 19.4, entry.means)
        text(29, 19.6, code, 2.6, ink.NARROW)
    elif chosen == "tall":
        _stars(pen, full, wide / 2, 7, 4.6, entry.state)
        text(wide / 2, 16.6, day, 4.8, dater, wide - 5)
        _arrow(pen, full, 8.6, 23.4, entry.leaving)
        _means(pen, full, 21, 23.2, entry.means)
        text(wide / 2, 29.0, entry.post, 2.8, ink.NARROW_BOLD, wide - 6)
        text(wide / 2, 32.6, code, 2.3, ink.NARROW)
    else:
        text(7, 9, entry.state, 7.4 if len(entry.state) == 1 else 5, ink.BOLD)
        pen.arc((2.4 * MM, 3.2 * MM, 11.8 * MM, 14.6 * MM), 0, 360, fill=full, width=3)
        text(25.6, 6.4, entry.post, 2.8, ink.NARROW_BOLD, 24)
        pen.rectangle((13 * MM, 9.8 * MM, (wide - 3) * MM, 17.4 * MM), outline=full, width=3)
        text(25, 13.6, day, 5.0, dater, 22)
        _arrow(pen, full, 7, 20.6, entry.leaving)
        _means(pen, full, 18, 21.6, entry.means)
        text(wide - 9, 21.8, code.replace(" ", ""), 2.6, ink.NARROW)
    return layer


def _stars(pen: ImageDraw.ImageDraw, fill: tuple[int, ...], x: float, y: float, radius: float, letters: str) -> None:
    for i in range(12):
        turn = i * math.pi / 6
        place = ((x + radius * math.sin(turn)) * MM, (y - radius * math.cos(turn)) * MM)
        pen.text(place, "★", font=ink.font(ink.WIDE, 15), fill=fill, anchor="mm")
    size = round((4.4 if len(letters) == 1 else 3.0) * MM)
    pen.text((x * MM, y * MM), letters, font=ink.font(ink.BOLD, size), fill=fill, anchor="mm")


def _arrow(pen: ImageDraw.ImageDraw, fill: tuple[int, ...], x: float, y: float, leaving: bool) -> None:
    """Into the frame for an entry, out of it for an exit."""
    left, right, middle, up = (x - 3.2) * MM, (x + 3.2) * MM, y * MM, 1.7 * MM
    pen.line((left, middle, right - 10, middle), fill=fill, width=7)
    pen.polygon([(right, middle), (right - 20, middle - up), (right - 20, middle + up)], fill=fill)
    bar = left if leaving else right + 6
    pen.line((bar, middle - up, bar, middle + up), fill=fill, width=5)


def _means(pen: ImageDraw.ImageDraw, fill: tuple[int, ...], x: float, y: float, means: str) -> None:
    at = {"air": "✈", "road": "⛟", "rail": "⚎", "sea": "⚓"}[means]
    pen.text((x * MM, y * MM), at, font=ink.font(ink.WIDE, 58), fill=fill, anchor="mm")


_FOREIGN = (
    ("DUBAI AIRPORT", "TRANSIT"),
    ("ATATÜRK HAVALİMANI", "ÇIKIŞ"),
    ("IMMIGRATION", "DEPARTED"),
    ("POLICE AUX FRONTIERES", "SORTIE"),
    ("DGSN", "DEPART"),
    ("MIGRACIÓN", "SALIDA"),
    ("IMMIGRATION OFFICER", "ADMITTED"),
    ("BORDER CONTROL", "ARRIVED"),
    ("SINGAPORE", "VISIT PASS"),
)


def foreign(day: dt.date, rng: Random, colour: Colour) -> Image.Image:
    """A stamp from outside Schengen: round, oval, triangular or six-cornered, with a date of its own."""
    shape = rng.choice(("round", "oval", "triangle", "hexagon"))
    wide, tall = {"round": (28, 28), "oval": (42, 25), "triangle": (38, 34), "hexagon": (36, 31)}[shape]
    layer = Image.new("RGBA", (wide * MM, tall * MM), (*colour, 0))
    pen, full = ImageDraw.Draw(layer), (*colour, 255)
    w, h = wide * MM, tall * MM
    if shape in {"round", "oval"}:
        pen.ellipse((5, 5, w - 6, h - 6), outline=full, width=6)
        if rng.random() < 0.5:
            pen.ellipse((18, 18, w - 19, h - 19), outline=full, width=3)
    elif shape == "triangle":
        pen.polygon([(w / 2, 6), (w - 8, h - 8), (8, h - 8)], outline=full, width=6)
    else:
        pen.polygon(
            [(w * 0.25, 6), (w * 0.75, 6), (w - 7, h / 2), (w * 0.75, h - 7), (w * 0.25, h - 7), (7, h / 2)],
            outline=full,
            width=6,
        )
    middle = tall * (0.66 if shape == "triangle" else 0.5)
    above, below = rng.choice(_FOREIGN)
    for y, words, size, most in (
        (middle - 5.4, above, 2.8, wide * (0.3 if shape == "triangle" else 0.66)),
        (
            middle,
            printed(day, rng.choice(("month", "month", "slashes"))),
            3.8,
            wide * (0.56 if shape == "triangle" else 0.8),
        ),
        (middle + 5.4, below, 3.0, wide * 0.62),
    ):
        while size > 0.9 and ink.font(ink.fitting(words, ink.BOLD), round(size * MM)).getlength(words) > most * MM:
            size -= 0.1
        pen.text(
            (w / 2, y * MM),
            words,
            font=ink.font(ink.fitting(words, ink.BOLD), round(size * MM)),
            fill=full,
            anchor="mm",
        )
    return layer


def worn(layer: Image.Image, rng: Random, *, faint: float, smudge: int = 0, lifted: float = 0.0) -> Image.Image:
    """The imprint as ink takes: `faint` 0–1 overall, blotched, `smudge` pixels of slip, `lifted` 0–1 at one side."""
    alpha = np.asarray(layer.getchannel("A"), np.float32)
    h, w = alpha.shape
    chance = np.random.default_rng(rng.randint(0, 10**6))
    blotch = cv2.resize(
        chance.random((max(3, h // 26), max(3, w // 26))).astype(np.float32), (w, h), interpolation=cv2.INTER_CUBIC
    )
    fine = cv2.GaussianBlur(chance.random((h, w)).astype(np.float32), (0, 0), 1.1)
    alpha *= (1 - faint) * (0.62 + 0.38 * blotch.clip(0, 1)) * np.where(fine < 0.42, 0.72, 1.0)
    if lifted:
        slope = np.linspace(1 - lifted, 1, w) if rng.random() < 0.5 else np.linspace(1, 1 - lifted, w)
        alpha *= slope.astype(np.float32)[None, :]
    if smudge:
        alpha = np.maximum(alpha * 0.94, cv2.blur(alpha, (smudge, max(1, smudge // 4))))
    alpha = np.asarray(cv2.GaussianBlur(alpha, (0, 0), 0.8), np.float32)
    out = layer.copy()
    out.putalpha(Image.fromarray(alpha.clip(0, 240).astype(np.uint8)))
    return out
