"""Hands: words set down one by one in faces that look written, on the papers that people have at home."""

from __future__ import annotations

import math
import unicodedata
from dataclasses import dataclass
from random import Random

from PIL import Image, ImageDraw

from samples.afield.plate import Colour, Plate, face, has

INKS: tuple[Colour, ...] = ((26, 38, 120), (22, 28, 92), (30, 30, 36), (44, 60, 150))
#: Each with the size at which it is as tall as the others.
_HANDS = {
    "PlaywriteFRModerne_400Regular.woff": 0.78,
    "BadScript_400Regular.ttf": 1.05,
    "ComicNeue_400Regular.ttf": 0.86,
    "Caveat_500Medium.ttf": 1.2,
    "MarckScript_400Regular.ttf": 1.08,
    "PatrickHand_400Regular.ttf": 1.05,
    "Kalam_400Regular.ttf": 0.92,
    "GochiHand_400Regular.ttf": 1.1,
    "HomemadeApple_400Regular.ttf": 0.72,
    "ShadowsIntoLight_400Regular.ttf": 1.12,
}


def wrapped(plate: Plate, text: str, size: float, name: str, width: float) -> list[str]:
    rows = [""]
    for word in text.split():
        longer = f"{rows[-1]} {word}".strip()
        if rows[-1] and plate.length(longer, size, name) > width:
            rows.append(word)
        else:
            rows[-1] = longer
    return rows


@dataclass(frozen=True, slots=True, kw_only=True)
class Hand:
    """Somebody's writing: its face, size (em in mm), ink, slope and restlessness."""

    rng: Random
    name: str
    size: float
    ink: Colour
    slope: float
    unrest: float

    @classmethod
    def of(cls, rng: Random, *, leading: float) -> Hand:
        name = rng.choices(sorted(_HANDS), [3 if one.startswith(("Play", "Bad")) else 1 for one in sorted(_HANDS)])[0]
        size = _HANDS[name] * min(5.6, leading * 0.62) * rng.uniform(0.92, 1.08)
        return cls(
            rng=rng,
            name=name,
            size=size,
            ink=rng.choice(INKS),
            slope=rng.gauss(0, 0.006),
            unrest=rng.uniform(0.1, 0.35),
        )

    def face_for(self, text: str) -> str:
        return self.name if all(has(self.name, sign) for sign in set(text)) else "Kalam_400Regular.ttf"

    def wrapped(self, plate: Plate, text: str, width: float) -> list[str]:
        text = self.spelt(text)
        return wrapped(plate, text, self.size * 1.04, self.face_for(text), width)

    def spelt(self, text: str) -> str:
        """The text without marks on letters that this hand does not know, as hosts write names of far away."""
        plain = str.maketrans("Đđ", "Dd")
        return "".join(
            sign if has(self.name, sign) else unicodedata.normalize("NFD", sign.translate(plain))[0] for sign in text
        )

    def write(self, plate: Plate, x: float, y: float, text: str, *, width: float = 0) -> None:
        """A row, word by word: each a little higher or lower, wider or narrower than the last; shrunk to `width`."""
        text = self.spelt(text)
        name, size = self.face_for(text), self.size
        while width and size > 2 and plate.length(text, size, name) * 1.03 > width:
            size *= 0.95
        start = x
        for word in text.split(" "):
            own = size * self.rng.uniform(0.97, 1.03)
            drop = self.slope * (x - start) + self.rng.gauss(0, self.unrest)
            pen = face(name, plate.px(own))
            plate.pen.text((x * plate.scale, (y + drop) * plate.scale), word, font=pen, fill=self.ink, anchor="ls")
            x += pen.getlength(word + " ") / plate.scale + self.rng.gauss(0, 0.15)


def paper(rng: Random) -> tuple[Plate, float]:
    """A blank, squared, ruled or Seyès sheet, or a leaf torn from a notebook; and the distance of its lines in mm."""
    kind = rng.choice(("blank", "squared", "seyes", "notebook", "ruled", "blank"))
    wide, high = (148.0, 210.0) if kind == "notebook" else (210.0, 297.0)
    sheet = Plate(wide, high, scale=8, colour=rng.choice(((250, 249, 244), (252, 252, 252), (246, 242, 230))))
    blue: Colour = (176, 196, 226)
    pitch = {"blank": rng.uniform(9, 11), "squared": 10.0, "seyes": 8.0, "notebook": 8.0, "ruled": 9.0}[kind]
    if kind in {"squared", "notebook"}:
        for at in range(int(wide / 5) + 1):
            sheet.line([(at * 5, 0), (at * 5, high)], (206, 214, 232), 0.1)
        for at in range(int(high / (pitch / 2)) + 1):
            sheet.line([(0, at * pitch / 2), (wide, at * pitch / 2)], (206, 214, 232), 0.1)
    if kind in {"seyes", "ruled"}:
        step = 2.0 if kind == "seyes" else pitch
        for at in range(int(high / step)):
            strong = kind == "ruled" or at % 4 == 0
            sheet.line(
                [(0, at * step), (wide, at * step)], blue if strong else (216, 226, 242), 0.14 if strong else 0.08
            )
        if kind == "seyes":
            for at in range(int(wide / 8)):
                sheet.line([(at * 8 + 2, 0), (at * 8 + 2, high)], (216, 226, 242), 0.1)
        sheet.line([(20, 0), (20, high)], (226, 150, 160), 0.2)
    if kind == "notebook":
        _torn(sheet, rng)
    return sheet, pitch


def _torn(sheet: Plate, rng: Random) -> None:
    """The spiral's holes along one edge, torn open."""
    edge = Image.new("L", sheet.image.size, 0)
    pen = ImageDraw.Draw(edge)
    for at in range(int(sheet.height / 8)):
        y, reach = (at + 0.5) * 8, rng.uniform(3.5, 5)
        pen.ellipse([v * sheet.scale for v in (reach - 2.4, y - 1.6, reach + 0.8, y + 1.6)], fill=255)
        pen.rectangle([v * sheet.scale for v in (0, y - abs(math.sin(at)) * 1.2, reach, y + 0.6)], fill=255)
    sheet.image.paste((120, 110, 100), (0, 0), edge)
