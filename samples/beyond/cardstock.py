"""A card under the pen: its ground, labels over values, photograph, chip, and the zone at its foot."""

import datetime as dt
from random import Random

from PIL import Image

from samples.beyond.board import LATO, SANS, Board, Colour, ground, portrait
from samples.beyond.folk import Home

Side = tuple[Image.Image, tuple[str, ...]]
CARD = (85.6, 54.0)


def spaced(day: dt.date, mark: str = " ") -> str:
    return day.strftime(f"%d{mark}%m{mark}%Y")


class Card:
    """A card under the pen: label over value, a photograph, a zone."""

    def __init__(self, home: Home, rng: Random, inks: tuple[Colour, Colour, Colour], dark: Colour, *, manner: str,
                 size: tuple[float, float] = CARD) -> None:  # fmt: skip
        self.home, self.host, self.rng, self.dark = home, home.host, rng, dark
        self.board = Board(*size, scale=14 if size == CARD else 11)
        self.board.on(ground(*self.board.image.size, inks, rng, manner=manner, depth=0.8))

    def field(
        self, x: float, y: float, label: str, value: str, *, size: float = 2.7, most: float = 40, face: str = SANS
    ) -> None:
        self.board.write(x, y, label, 1.45, face=LATO, ink=self.dark, most=most)
        self.board.write(x, y + 3, value, size, face=face, most=most)

    def photo(self, x: float, y: float, w: float, h: float, *, grey: bool = True) -> None:
        self.board.paste(
            portrait(Random(self.host.surname + self.host.given_names), self.host.sex, grey=grey), x, y, w, h
        )

    def chip(self, x: float, y: float) -> None:
        self.board.box(x, y, 11, 9, fill=(206, 174, 92), line=(140, 110, 50), round_by=1.2)
        for step in range(1, 4):
            self.board.line([(x, y + step * 2.2), (x + 11, y + step * 2.2)], (140, 110, 50), 0.15)


def foot(card: Card, lines: tuple[str, ...]) -> Image.Image:
    band = Board(85.6, 20, paper=(250, 250, 248))
    card.board.paste(band.image, 0, 34.4, 85.6, 19.6, faint=0.6)
    card.board.zone(lines, 4.7, 39.4, 76.2, 5.4, (24, 24, 26))
    return card.board.image
