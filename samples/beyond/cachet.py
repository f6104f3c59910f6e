"""Border stamps: from an entry (or exit) to ink on a page, in the common format of Schengen and in others' own."""
# ruff: noqa: E501 - a table of stamps

import datetime as dt
import math
from random import Random
from typing import Any, Literal

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from samples.beyond.board import LATO_BOLD, NARROW_BOLD, SANS_BOLD, SERIF_BOLD, TICKET, TYPED, WIDE, Board, Colour, font
from samples.people import Entry

_S = 16  #: pixels a millimetre of a stamp before it is struck
INKS: dict[str, Colour] = {
    "blue": (34, 52, 150), "violet": (92, 40, 140), "black": (38, 36, 44), "red": (176, 30, 44), "green": (24, 104, 80),
}  # fmt: skip
Wear = Literal["fresh", "worn", "dateless", "sideless"]


class _Rubber:
    """A stamp's face: white on black, in millimetres."""

    def __init__(self, wide: float, high: float) -> None:
        self.wide, self.high = wide, high
        self.image = Image.new("L", (round((wide + 4) * _S), round((high + 4) * _S)), 0)
        self.draw = ImageDraw.Draw(self.image)

    def at(self, x: float, y: float) -> tuple[float, float]:
        return (x + 2) * _S, (y + 2) * _S

    def write(
        self, x: float, y: float, text: str, size: float, face: str, *, most: float = 0, anchor: str = "mm"
    ) -> None:
        pen = font(face, round(size * _S))
        if most and pen.getlength(text) > most * _S:
            pen = font(face, int(size * _S * most * _S / pen.getlength(text)))
        self.draw.text(self.at(x, y), text, font=pen, fill=255, anchor=anchor)

    def line(self, points: list[tuple[float, float]], thick: float = 0.5) -> None:
        self.draw.line([self.at(x, y) for x, y in points], fill=255, width=round(thick * _S), joint="curve")

    def frame(self, x: float, y: float, w: float, h: float, thick: float, *, rounded: float = 0) -> None:
        shape = (*self.at(x, y), *self.at(x + w, y + h))
        self.draw.rounded_rectangle(shape, rounded * _S, outline=255, width=round(thick * _S))

    def ring(self, x: float, y: float, r: float, thick: float) -> None:
        self.draw.ellipse((*self.at(x - r, y - r), *self.at(x + r, y + r)), outline=255, width=round(thick * _S))


def schengen(entry: Entry, rng: Random) -> _Rubber:
    """The common format: State in stars, arrow, means of transport, date, post, code; rounded when leaving."""
    form = Random(entry.post + str(entry.leaving))
    wide, high = form.uniform(37, 42), form.uniform(24.5, 28)
    rubber = _Rubber(wide, high)
    rubber.frame(0, 0, wide, high, form.uniform(0.55, 0.8), rounded=form.uniform(4, 5.5) if entry.leaving else 0)
    x, y, r = 7.4, 7.2, 5.2
    for step in range(12):
        angle = step * math.tau / 12
        _star(rubber, x + r * math.sin(angle), y - r * math.cos(angle), 0.85)
    rubber.write(x, y, entry.state, 4.6 if len(entry.state) == 1 else 3.6, SANS_BOLD)
    _arrow(rubber, wide - 16.5, 6.2, leaving=entry.leaving)
    _means(rubber, wide - 6.5, 6.2, entry.means)
    date = f"{entry.day:%d %m %y}"
    rubber.write(
        wide / 2 + form.uniform(0, 2), high * 0.6, date, form.uniform(6.4, 7.2), form.choice((TYPED, SANS_BOLD, TICKET))
    )
    rubber.write(2.2, high - 4.2, entry.post, 3.4, form.choice((NARROW_BOLD, LATO_BOLD)), most=wide - 15, anchor="lm")
    rubber.write(
        wide - 2.2, high - 4.2, f"{rng.choice('ABCDKLM')} {rng.randint(11, 499):03d}", 3.0, NARROW_BOLD, anchor="rm"
    )
    return rubber


def _star(rubber: _Rubber, x: float, y: float, r: float) -> None:
    points = [
        rubber.at(x + (r if i % 2 == 0 else r * 0.42) * math.sin(i * math.pi / 5),
                  y - (r if i % 2 == 0 else r * 0.42) * math.cos(i * math.pi / 5)) for i in range(10)
    ]  # fmt: skip
    rubber.draw.polygon(points, fill=255)


def _arrow(rubber: _Rubber, x: float, y: float, *, leaving: bool) -> None:
    """A door of three sides with an arrow into it, or out of it."""
    rubber.line([(x + 1, y - 3), (x + 6, y - 3), (x + 6, y + 3), (x + 1, y + 3)] if not leaving
                else [(x + 3, y - 3), (x - 2, y - 3), (x - 2, y + 3), (x + 3, y + 3)], 0.55)  # fmt: skip
    start, tip = (x - 4, x + 4.4) if not leaving else (x - 0.6, x + 6.6)
    rubber.line([(start, y), (tip, y)], 0.8)
    rubber.draw.polygon([rubber.at(tip, y), rubber.at(tip - 2, y - 1.6), rubber.at(tip - 2, y + 1.6)], fill=255)


def _means(rubber: _Rubber, x: float, y: float, means: str) -> None:
    if means == "air":
        shape = [
            (-4, 0),
            (-1, -0.7),
            (1, -3.2),
            (2, -3.2),
            (1.2, -0.6),
            (3.2, -0.5),
            (4.2, -1.6),
            (4.6, -1.5),
            (4.2, 0),
        ]
        shape += [(px, -py) for px, py in reversed(shape)]
    elif means == "sea":
        shape = [(-4, 0.5), (4, 0.5), (2.8, 2.8), (-2.8, 2.8)]
        rubber.line([(x, y + 0.5), (x, y - 3), (x + 2.6, y - 0.4)], 0.5)
    else:
        shape = [(-4, 1.4), (-4, -0.4), (-2.4, -0.6), (-1.4, -2.2), (1.6, -2.2), (2.8, -0.6), (4, -0.2), (4, 1.4)]
        rubber.ring(x - 2, y + 1.8, 0.9, 0.4)
        rubber.ring(x + 2, y + 1.8, 0.9, 0.4)
    rubber.draw.polygon([rubber.at(x + px, y + py) for px, py in shape], fill=255)


_OTHERS = (
    ("round", "TÜRKİYE", "GİRİŞ", "İSTANBUL HAVALİMANI"), ("round", "ROYAUME DU MAROC", "SORTIE", "AEROPORT MOHAMMED V"),
    ("oval", "IMMIGRATION", "DEPARTED", "DUBAI AIRPORT"), ("triangle", "UNITED KINGDOM", "IMMIGRATION", "HEATHROW 3"),
    ("hexagon", "POLICE DES FRONTIERES", "DEPART", "ABIDJAN FHB"), ("bar", "KINGDOM OF THAILAND", "ADMITTED", "SUVARNABHUMI"),
    ("bar", "REPUBLIQUE TUNISIENNE", "SORTIE", "TUNIS CARTHAGE"), ("oval", "REPUBLICA DOMINICANA", "ENTRADA", "PUNTA CANA"),
)  # fmt: skip


def foreign(day: dt.date, rng: Random) -> _Rubber:
    """Another State's own stamp, an arrival or a departure there."""
    shape, head, word, post = rng.choice(_OTHERS)
    rows: tuple[tuple[float, str, float], ...]
    date = f"{day:%d %b %Y}".upper() if rng.random() < 0.5 else f"{day:%d.%m.%Y}"
    if shape == "bar":
        rubber = _Rubber(46, 20)
        rubber.frame(0, 0, 46, 20, 0.4)
        rubber.line([(0, 6.4), (46, 6.4)], 0.4)
        rubber.line([(0, 14), (46, 14)], 0.4)
        rows = ((3.4, head, 3.2), (10.3, date, 4.6), (17.0, f"{word} - {post}", 2.8))
        mid = 23.0
    else:
        rubber, mid = _Rubber(34, 34), 17.0
        if shape == "round":
            rubber.ring(17, 17, 17, 0.6)
            rubber.ring(17, 17, 15.6, 0.3)
        elif shape == "oval":
            rubber.draw.ellipse((*rubber.at(0, 5), *rubber.at(34, 29)), outline=255, width=9)
        else:
            sides, turn = (3, 0.0) if shape == "triangle" else (6, math.pi / 6)
            points = [(17 + 17 * math.sin(i * math.tau / sides + turn), 17 - 17 * math.cos(i * math.tau / sides + turn))
                      for i in range(sides + 1)]  # fmt: skip
            rubber.line(points, 0.6)
        rows = ((11.5, head, 2.7), (17.0, date, 3.7), (21.6, word, 3.2), (24.8, post, 2.3))
    for y, text, size in rows:
        rubber.write(mid, y, text, size, WIDE if "İ" in text else NARROW_BOLD if y != 17 else SERIF_BOLD,
                     most=15 if shape == "triangle" and y < 13 else 26 if shape != "bar" else 42)  # fmt: skip
    return rubber


def strike(board: Board, rubber: _Rubber, centre: tuple[float, float], rng: Random, *, wear: Wear = "fresh",
           ink: str = "", angle: float | None = None) -> None:  # fmt: skip
    """Press a stamp on a page. `dateless` leaves no date that anybody could read, `sideless` no frame and no arrow."""
    face: NDArray[Any] = np.asarray(rubber.image, np.float32) / 255
    high, wide = face.shape
    noise = np.random.default_rng(rng.randrange(2**32))
    if rng.random() < (0.3 if wear == "worn" else 0.15):  # pressed twice, the second time hardly
        shift = np.array([[1, 0, rng.uniform(8, 22) * rng.choice((-1, 1))], [0, 1, rng.uniform(-10, 10)]], np.float32)
        face = np.maximum(face, 0.3 * cv2.warpAffine(face, shift, (wide, high)))
    coarse = cv2.resize(
        noise.random((high // 40 + 2, wide // 40 + 2), np.float32), (wide, high), interpolation=cv2.INTER_CUBIC
    )
    grain = cv2.resize(noise.random((high // 3 + 1, wide // 3 + 1), np.float32), (wide, high))
    load = np.clip(0.62 + 0.5 * coarse, 0, 1) * np.where(grain > (0.08 if wear == "fresh" else 0.2), 1, 0.45)
    rows, columns = np.mgrid[0:high, 0:wide].astype(np.float32)
    if wear == "worn":  # an edge that hardly touched the paper: never further than the frame and the ring
        side = rng.choice(("left", "right", "top", "bottom"))
        far = {"left": columns, "right": wide - columns, "top": rows, "bottom": high - rows}[side] / _S
        load *= np.clip(far / rng.uniform(5, 9), 0.22, 1)
    elif wear == "dateless":  # a smear and hardly any ink across the middle
        band = np.exp(-(((rows / high - 0.56) / 0.2) ** 2))
        face = cv2.GaussianBlur(face, (0, 0), 22) * band + face * (1 - band)
        load *= 1 - 0.72 * band
    elif wear == "sideless":
        keep = (rows > high * 0.42) & (rows < high * 0.8) & (columns > wide * 0.14) & (columns < wide * 0.86)
        load *= np.where(keep, 0.9, 0.0)
    face = cv2.GaussianBlur(face * load, (0, 0), 1.1 if wear == "fresh" else 1.7)
    turn = rng.uniform(-180, 180) if angle is None else angle
    small = Image.fromarray((np.clip(face, 0, 1) * 255).astype(np.uint8)).rotate(
        turn, expand=True, resample=Image.Resampling.BICUBIC
    )
    share = board.scale / _S
    small = small.resize((round(small.width * share), round(small.height * share)), Image.Resampling.LANCZOS)
    colour = np.array(INKS[ink or rng.choice(tuple(INKS))], np.float32)
    x, y = round(centre[0] * board.scale - small.width / 2), round(centre[1] * board.scale - small.height / 2)
    area = (max(0, x), max(0, y), min(board.image.width, x + small.width), min(board.image.height, y + small.height))
    under = np.asarray(board.image.crop(area), np.float32)
    alpha = np.asarray(small.crop((area[0] - x, area[1] - y, area[2] - x, area[3] - y)), np.float32)[..., None] / 255
    alpha *= rng.uniform(0.78, 0.95)
    mixed = under * (1 - alpha) + (under * colour / 255 * 0.35 + colour * 0.65) * alpha
    board.image.paste(Image.fromarray(mixed.clip(0, 255).astype(np.uint8)), area[:2])
    board.draw = ImageDraw.Draw(board.image)
