"""A name that was signed legibly is a signature; a typed one, an answer on a form or an office's stamp is none."""

from pathlib import Path

import cv2
import numpy as np
import pytest
import reportlab
from PIL import Image, ImageDraw, ImageFont

from documents.eyes.signed_names import is_signed_by_name
from documents.page import Box, TextLine
from documents.readers import Pixels

BLACK, BLUE = (25, 25, 28), (30, 40, 130)
FACE = str(Path(reportlab.__file__).parent / "fonts" / "Vera.ttf")
BODY = (
    "Je soussignee Odile EXEMPLE, nee le 3 juillet 1958,",
    "demeurant 14 rue des Acacias, 63000 Clermont-Ferrand,",
    "atteste heberger chez moi Madame Khadija MODELE",
    "depuis le 1er mars 2020.",
    "Fait a Clermont-Ferrand, le 5 juin 2020",
)


class Sheet:
    """A typed certificate, to which a name is added."""

    def __init__(self) -> None:
        self.picture = Image.new("RGB", (1240, 1300), (238, 236, 230))
        self.pen = ImageDraw.Draw(self.picture)
        self.lines: list[TextLine] = []
        for row, text in enumerate(BODY):
            self.write(text, 120, 150 + 60 * row)

    def write(self, text: str, x: int, y: int, *, size: int = 32, ink: tuple[int, int, int] = BLACK) -> None:
        font = ImageFont.truetype(FACE, size)
        self.pen.text((x, y), text, font=font, fill=ink)
        self.see(text, *map(round, self.pen.textbbox((x, y), text, font=font)))

    def sign(self, text: str, x: int, y: int, *, size: int = 72, ink: tuple[int, int, int] = BLUE) -> None:
        """Letters of a hand, joined by their base line's strokes, as a reader sees them."""
        font = ImageFont.truetype(FACE, size)
        self.pen.text((x, y), text, font=font, fill=ink)
        left, top, right, bottom = map(round, self.pen.textbbox((x, y), text, font=font))
        base = y + font.getmetrics()[0] - 4
        wave = [(at, base + 7 * (-1) ** (at // 7)) for at in range(left, right, 7)]
        self.pen.line(wave, fill=ink, width=4)
        self.see(text, left, top, right, bottom)

    def see(self, text: str, *box: int) -> None:
        self.lines.append(TextLine(text=text, box=Box(*box), confidence=0.98))

    @property
    def pixels(self) -> Pixels:
        return np.asarray(self.picture, np.uint8)

    @property
    def signed(self) -> bool:
        return is_signed_by_name(self.pixels, self.lines)


@pytest.mark.parametrize("ink", [BLUE, BLACK])
def test_a_legible_signature_is_one(ink: tuple[int, int, int]) -> None:
    sheet = Sheet()
    assert not sheet.signed
    sheet.sign("Exemple", 640, 600, ink=ink)
    assert sheet.signed


def test_a_small_signature_in_the_ink_of_the_text_hangs_together() -> None:
    sheet = Sheet()
    sheet.sign("Exemple", 640, 600, size=40, ink=BLACK)
    assert sheet.signed


@pytest.mark.parametrize("blur", [0.0, 2.0])
@pytest.mark.parametrize("size", [32, 44, 60])
def test_a_typed_name_is_none(size: int, blur: float) -> None:
    sheet = Sheet()
    sheet.write("Odile EXEMPLE", 640, 600, size=size)
    pixels = cv2.GaussianBlur(sheet.pixels, (0, 0), blur) if blur else sheet.pixels
    assert not is_signed_by_name(np.asarray(pixels, np.uint8), sheet.lines)


def test_what_a_hand_fills_in_beside_its_labels_is_none() -> None:
    sheet = Sheet()
    sheet.write("Fait a", 120, 600)
    sheet.sign("Riom", 260, 570)
    sheet.write("le 5 juin 2020", 560, 600)
    sheet.write("Nom :", 120, 720)
    sheet.sign("Exemple", 260, 690)
    assert not sheet.signed


def test_a_coloured_stamp_of_an_office_is_none() -> None:
    sheet = Sheet()
    sheet.write("MAIRIE DE RIOM", 640, 600, size=60, ink=BLUE)
    assert not sheet.signed


def test_a_coloured_letterhead_at_the_foot_is_none() -> None:
    sheet = Sheet()
    sheet.write("Ville de Riom", 640, 600, size=60, ink=BLUE)
    assert not sheet.signed


def test_what_a_hand_writes_before_it_signs_is_none() -> None:
    sheet = Sheet()
    sheet.sign("Lu et approuve", 440, 600)
    assert not sheet.signed


def test_above_the_text_nobody_signs_but_below_the_word_for_it() -> None:
    sheet = Sheet()
    sheet.sign("Exemple", 640, 40)
    assert not sheet.signed
    sheet.write("Signature :", 120, 560)
    sheet.sign("Exemple", 640, 600)
    sheet.write("Article 441-7 du code penal : est puni d'un an d'emprisonnement", 120, 760, size=20)
    assert sheet.signed


def test_a_text_of_the_same_coloured_hand_is_not_signed_by_its_last_word() -> None:
    sheet = Sheet()
    blue = np.asarray(np.where(sheet.pixels < 128, np.asarray(BLUE), sheet.pixels), np.uint8)
    sheet.picture = Image.fromarray(blue)
    sheet.pen = ImageDraw.Draw(sheet.picture)
    sheet.write("Exemple", 640, 600, size=42, ink=BLUE)
    assert not sheet.signed
