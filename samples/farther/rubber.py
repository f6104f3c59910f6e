"""Rubber stamps of the third school: border posts of the Schengen area and others, offices; layers with their wear."""

import datetime as dt
import math
from random import Random

import cv2
import numpy as np
from PIL import Image, ImageDraw

from samples import ink
from samples.elsewhere.dates import SHORT
from samples.farther.typefaces import GARAMOND, GROTESK, GROTESK_BOLD, MONO, POSTER, having
from samples.ink import MM, Colour
from samples.people import Entry

INKS: dict[str, Colour] = {
    "black": (30, 30, 34),
    "royal": (38, 50, 168),
    "sea": (14, 96, 120),
    "carmine": (170, 24, 60),
    "grass": (30, 120, 50),
    "purple": (92, 40, 120),
}
LAYOUTS = ("ring-left", "ring-right", "banner", "square")


class _Plate:
    """A layer of one colour being cut; measures in mm."""

    def __init__(self, wide: float, tall: float, colour: Colour) -> None:
        self.wide, self.tall, self.full = wide, tall, (*colour, 255)
        self.layer = Image.new("RGBA", (round(wide * MM), round(tall * MM)), (*colour, 0))
        self.pen = ImageDraw.Draw(self.layer)

    def text(self, x: float, y: float, words: str, size: float, face: str = GROTESK_BOLD, most: float = 0) -> None:
        face = having(words, face)
        while most and size > 1 and ink.font(face, round(size * MM)).getlength(words) > most * MM:
            size -= 0.1
        self.pen.text((x * MM, y * MM), words, font=ink.font(face, round(size * MM)), fill=self.full, anchor="mm")

    def dated(self, x: float, y: float, words: str, size: float, face: str, rng: Random) -> None:
        """Figures on turning bands: each sits a little higher or lower than its neighbour."""
        pen = ink.font(face, round(size * MM))
        at = x * MM - pen.getlength(words) / 2
        for sign in words:
            self.pen.text((at, y * MM + rng.uniform(-1.6, 1.6)), sign, font=pen, fill=self.full, anchor="lm")
            at += pen.getlength(sign)

    def ring(self, x: float, y: float, radius: float, letters: str) -> None:
        """The State's letter among twelve stars."""
        for i in range(12):
            turn = i * math.pi / 6
            cx, cy = (x + radius * math.sin(turn)) * MM, (y - radius * math.cos(turn)) * MM
            star = [
                (cx + r * math.sin(k * math.pi / 5), cy - r * math.cos(k * math.pi / 5))
                for k in range(10)
                for r in ((7.5 if k % 2 == 0 else 3.0),)
            ]
            self.pen.polygon(star, fill=self.full)
        self.text(x, y, letters, {1: radius * 1.15}.get(len(letters), radius * 0.85), GROTESK_BOLD)

    def arrow(self, x: float, y: float, leaving: bool, length: float = 7) -> None:
        """Towards a bar for an entry, away from it for an exit."""
        left, right, cy = (x - length / 2) * MM, (x + length / 2) * MM, y * MM
        self.pen.line((left, cy, right - 12, cy), fill=self.full, width=5)
        self.pen.polygon([(right, cy), (right - 18, cy - 13), (right - 18, cy + 13)], fill=self.full)
        bar = left if leaving else right + 7
        self.pen.line((bar, cy - 20, bar, cy + 20), fill=self.full, width=5)

    def means(self, x: float, y: float, means: str, size: float = 1.0) -> None:
        """Aeroplane, lorry, locomotive or ship, cut by hand."""
        s = MM * size

        def shape(*points: tuple[float, float]) -> None:
            self.pen.polygon([(x * MM + px * s, y * MM + py * s) for px, py in points], fill=self.full)

        if means == "air":
            shape((-3.4, 0.3), (-2.6, -0.4), (2.4, -0.5), (3.4, 0.1), (2.4, 0.6), (-2.8, 0.6))
            shape((-0.6, 0.3), (-1.9, 2.6), (-1.1, 2.6), (1.2, 0.3))
            shape((-0.4, -0.3), (-1.5, -2.0), (-0.8, -2.0), (1.0, -0.3))
            shape((-2.6, -0.2), (-3.5, -1.6), (-2.9, -1.6), (-1.8, -0.3))
            return
        if means == "sea":
            shape((-3.2, 0.6), (3.2, 0.6), (2.2, 2.0), (-2.4, 2.0))
            shape((-1.8, -0.6), (1.6, -0.6), (1.6, 0.4), (-1.8, 0.4))
            shape((-0.4, -2.0), (0.5, -2.0), (0.5, -0.8), (-0.4, -0.8))
            return
        shape((-3, -1.4), (1.2, -1.4), (1.2, 1), (-3, 1))
        shape((1.5, -0.8) if means == "road" else (1.3, -2.0), (3.1, -0.6), (3.1, 1), (1.5, 1))
        for wheel in (-2, 0.2, 2.2):
            cx, cy = x * MM + wheel * s, y * MM + 1.5 * s
            self.pen.ellipse((cx - 0.6 * s, cy - 0.6 * s, cx + 0.6 * s, cy + 0.6 * s), fill=self.full)


def schengen(entry: Entry, rng: Random, colour: Colour, *, layout: str = "") -> Image.Image:
    """An entry (rectangle) or exit (rounded) with the State's letter, the day `dd mm yy`, post, arrow and means."""
    chosen = layout or rng.choice(LAYOUTS)
    wide, tall = {"ring-left": (43, 27), "ring-right": (41, 28), "banner": (46, 23), "square": (33, 33)}[chosen]
    plate = _Plate(wide, tall, colour)
    edge = (5, 5, wide * MM - 6, tall * MM - 6)
    if entry.leaving:
        plate.pen.rounded_rectangle(edge, radius=70, outline=plate.full, width=6)
    else:
        plate.pen.rectangle(edge, outline=plate.full, width=6)
    day = f"{entry.day:%d}{rng.choice((' ', ' ', '.', '-'))}{entry.day:%m} {entry.day:%y}"
    day = day.replace(". ", ".").replace(" ", day[2]) if day[2] != " " else day.replace(" ", "  ", 1).replace(" ", " ")
    code = f"{rng.randint(1, 98):02d}{rng.choice('CFLMPR')}"
    face = rng.choice((MONO, POSTER, GROTESK_BOLD, GARAMOND))
    if chosen == "ring-left":
        plate.ring(8, 8.6, 5, entry.state)
        plate.means(34.5, 6.4, entry.means)
        plate.arrow(21, 6.6, entry.leaving)
        plate.dated(27, 14.6, day, 5.4, face, rng)
        plate.text(24, 21.8, entry.post, 3.3, POSTER, 26)
        plate.text(7.5, 21.6, code, 2.6, GROTESK)
    elif chosen == "ring-right":
        plate.text(15, 5.6, entry.post, 3.0, GROTESK_BOLD, 25)
        plate.ring(33.6, 8.2, 4.6, entry.state)
        plate.dated(16.5, 13.6, day, 5.0, face, rng)
        plate.arrow(12, 21.6, entry.leaving, 9)
        plate.means(33.4, 20.2, entry.means, 1.1)
        plate.text(23, 24.4, code, 2.4, GROTESK)
    elif chosen == "banner":
        plate.pen.line((13 * MM, 6, 13 * MM, tall * MM - 7), fill=plate.full, width=3)
        plate.ring(7, 7.2, 4.4, entry.state)
        plate.text(7, 17.6, code, 2.8, MONO)
        plate.dated(29, 7.4, day, 5.8, face, rng)
        plate.pen.line((13 * MM, 12 * MM, wide * MM - 7, 12 * MM), fill=plate.full, width=3)
        plate.text(25.4, 17.4, entry.post, 3.2, GROTESK_BOLD, 20)
        plate.means(40, 15.4, entry.means, 0.8)
        plate.arrow(40, 19.8, entry.leaving, 6)
    else:
        plate.ring(8.4, 8.2, 5, entry.state)
        plate.means(24.6, 7.6, entry.means, 1.1)
        plate.dated(16.5, 17.4, day, 5.0, face, rng)
        plate.text(16.5, 23.6, entry.post, 3.0, POSTER, 28)
        plate.arrow(10, 28.6, entry.leaving)
        plate.text(25, 28.6, code, 2.8, GROTESK)
    return plate.layer


_FOREIGN = (
    ("IMMIGRATION", "EMBARKED"),
    ("POLICE DE L'AIR", "SORTIE"),
    ("DEPARTURE", "INT'L AIRPORT"),
    ("MIGRACIÓN COLOMBIA", "EMIGRACIÓN"),
    ("CUSTOMS", "PASSED"),
    ("PASSPORT CONTROL", "EXIT"),
    ("HAVALİMANI", "GİRİŞ"),
    ("IMMIGRATION TANZANIA", "LEFT"),
    ("КПП АЭРОПОРТ", "ВЫЕЗД"),
    ("الجوازات", "مغادرة"),
)


def foreign(day: dt.date, rng: Random, colour: Colour) -> Image.Image:
    """A stamp of a State outside the area: a lozenge, two circles, a ticket with notched corners, or lines alone."""
    shape = rng.choice(("lozenge", "circles", "ticket", "bare"))
    wide, tall = {"lozenge": (46, 30), "circles": (31, 31), "ticket": (38, 22), "bare": (36, 18)}[shape]
    plate = _Plate(wide, tall, colour)
    w, h = wide * MM, tall * MM
    if shape == "lozenge":
        plate.pen.polygon([(w / 2, 4), (w - 5, h / 2), (w / 2, h - 5), (5, h / 2)], outline=plate.full, width=6)
    elif shape == "circles":
        plate.pen.ellipse((4, 4, w - 5, h - 5), outline=plate.full, width=6)
        plate.pen.ellipse((50, 50, w - 51, h - 51), outline=plate.full, width=3)
    elif shape == "ticket":
        c = 40
        plate.pen.line(
            [(c, 5), (w - c, 5), (w - 6, c), (w - 6, h - c), (w - c, h - 6), (c, h - 6), (6, h - c), (6, c), (c, 5)],
            fill=plate.full,
            width=5,
        )
    above, below = rng.choice(_FOREIGN)
    month = SHORT["en"][day.month - 1]
    dated = rng.choice(
        (f"{day:%d} {month} {day:%Y}", f"{day:%d}-{month}-{day:%y}", f"{month} {day:%d} {day:%Y}", f"{day:%Y.%m.%d}")
    )
    room = {"lozenge": 0.42, "circles": 0.56, "ticket": 0.82, "bare": 0.9}[shape]
    plate.text(wide / 2, tall / 2 - 4.8, above, 2.8, POSTER, wide * room)
    plate.text(wide / 2, tall / 2, dated, 3.8, MONO, wide * (0.66 if shape != "bare" else 0.8))
    plate.text(wide / 2, tall / 2 + 4.8, below, 2.8, GROTESK_BOLD, wide * room)
    return plate.layer


def office(name: str, rng: Random, colour: Colour, place: str) -> Image.Image:
    """The round seal of an office: its name along the rim, a figure in the middle."""
    plate = _Plate(36, 36, colour)
    w = 36 * MM
    plate.pen.ellipse((4, 4, w - 5, w - 5), outline=plate.full, width=7)
    plate.pen.ellipse((72, 72, w - 73, w - 73), outline=plate.full, width=3)
    text = f"{name.upper()} ★ " if len(name) < 22 else name.upper()[:34] + " ★ "
    face = having(text, "LiberationSans-Bold.ttf")
    for i, sign in enumerate(text):
        turn = -2.6 + 5.2 * i / len(text)
        letter = Image.new("RGBA", (60, 60), (*colour, 0))
        ImageDraw.Draw(letter).text((30, 30), sign, font=ink.font(face, 32), fill=plate.full, anchor="mm")
        letter = letter.rotate(-math.degrees(turn), resample=Image.Resampling.BICUBIC)
        x, y = w / 2 + 178 * math.sin(turn), w / 2 - 178 * math.cos(turn)
        plate.layer.paste(letter, (round(x - 30), round(y - 30)), letter)
    plate.pen.regular_polygon((w / 2, w / 2 - 14, 46), rng.choice((3, 5, 6, 8)), outline=plate.full, width=5)
    plate.text(18, 23.4, place[:18], 2.3, GROTESK_BOLD, 20)
    return plate.layer


def inked(
    layer: Image.Image, rng: Random, *, pale: float = 0, dry: float = 0, doubled: float = 0, half: float = 0
) -> Image.Image:
    """As the pad left it: `pale`, `dry` in speckles, `half` gone (0–1 each), touched twice `doubled` mm apart."""
    alpha = np.asarray(layer.getchannel("A"), np.float32)
    h, w = alpha.shape
    chance = np.random.default_rng(rng.randint(0, 2**30))
    cloud = cv2.resize(
        chance.random((max(3, h // 40), max(3, w // 40))).astype(np.float32), (w, h), interpolation=cv2.INTER_CUBIC
    )
    alpha *= (1 - pale) * (0.7 + 0.3 * cloud.clip(0, 1))
    if dry:
        grain = cv2.GaussianBlur(chance.random((h, w)).astype(np.float32), (0, 0), 1.7)
        grain = (grain - grain.min()) / (np.ptp(grain) + 1e-6)
        alpha *= np.where(grain < dry * 0.55, 0.35, 1.0)
    if half:
        turn = rng.uniform(0, 6.28)
        v, u = np.mgrid[0:h, 0:w].astype(np.float32)
        along = ((u / w - 0.5) * math.cos(turn) + (v / h - 0.5) * math.sin(turn)) + 0.5
        alpha *= (1 - half * np.clip((along - 0.55) * 2.2, 0, 1)).astype(np.float32)
    if doubled:
        dx, dy = round(doubled * MM * rng.uniform(0.6, 1)), round(doubled * MM * rng.uniform(-0.5, 0.5))
        alpha = np.maximum(alpha, 0.3 * np.roll(alpha, (dy, dx), (0, 1)))
    alpha = np.asarray(cv2.GaussianBlur(alpha, (0, 0), rng.uniform(0.7, 1.3)), np.float32)
    out = layer.copy()
    out.putalpha(Image.fromarray(alpha.clip(0, 235).astype(np.uint8)))
    return out
