"""Photographs laid out on one picture are found by the margins between them; pages, screens and single photographs are
left whole."""

import time

import numpy as np
import pytest
from PIL import Image, ImageDraw

from documents import reading
from documents.eyes.gutters import photographs
from documents.insets import read_insets
from documents.opening import OpenedPage
from documents.page import Box, Page, Source, TextLine
from documents.readers import Pixels
from documents.readers.toolkit import Toolkit

WHITE, BLACK = (255, 255, 255), (0, 0, 0)


def photograph(wide: int, tall: int, seed: int = 1) -> Image.Image:
    """Of no tone of its own, up to its sides."""
    noise = np.random.default_rng(seed).integers(30, 220, (max(1, tall // 20), max(1, wide // 20), 3), np.uint8)
    return Image.fromarray(noise).resize((wide, tall), Image.Resampling.BICUBIC)


def sheet(*places: Box, margin: tuple[int, int, int] = WHITE) -> Pixels:
    picture = Image.new("RGB", (1200, 1600), margin)
    for number, (left, top, right, bottom) in enumerate(places):
        picture.paste(photograph(right - left, bottom - top, number), (left, top))
    return np.asarray(picture, np.uint8)


FOUR = (Box(20, 30, 580, 700), Box(610, 30, 1180, 760), Box(20, 800, 580, 1580), Box(620, 820, 1150, 1300))


@pytest.mark.parametrize("margin", [WHITE, BLACK, (200, 210, 190)])
@pytest.mark.parametrize("count", [2, 3, 4])
def test_each_photograph_is_found_whatever_the_margins_tone(count: int, margin: tuple[int, int, int]) -> None:
    found = photographs(sheet(*FOUR[:count], margin=margin))
    assert len(found) == count
    for box, true in zip(found, sorted(FOUR[:count], key=lambda box: (box.top, box.left)), strict=True):
        assert max(abs(one - other) for one, other in zip(box, true, strict=True)) <= 6


def test_one_photograph_a_typed_page_and_a_screen_are_left_whole() -> None:
    assert photographs(sheet(FOUR[0])) == ()
    assert photographs(np.asarray(photograph(1200, 1600), np.uint8)) == ()
    assert photographs(np.full((1600, 1200, 3), 255, np.uint8)) == ()
    typed = Image.new("RGB", (1200, 1600), WHITE)
    pen = ImageDraw.Draw(typed)
    for row in range(30):
        if row % 6:
            pen.text((100, 100 + 45 * row), "Votre vol est annulé par la compagnie " * 2, fill=BLACK, font_size=26)
    assert photographs(np.asarray(typed, np.uint8)) == ()
    screen = Image.new("RGB", (1200, 1600), WHITE)
    pen = ImageDraw.Draw(screen)
    for row in range(3):
        pen.rectangle((60, 100 + 480 * row, 1140, 500 + 480 * row), fill=(225, 232, 245), outline=(90, 90, 90), width=8)
        pen.text((100, 150 + 480 * row), "AF 228 annulé " * 4, fill=BLACK, font_size=30)
    assert photographs(np.asarray(screen, np.uint8)) == ()


def test_a_page_of_text_beside_photographs_is_none_of_them() -> None:
    pixels = np.array(sheet(FOUR[0], FOUR[3]))
    pixels[100:110, 650:1100] = pixels[140:150, 650:1000] = 0
    assert len(photographs(pixels)) == 2


def test_a_picture_of_several_is_read_in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    pixels = sheet(*FOUR[:2])
    sizes = list[tuple[int, int]]()

    def read_upright(part: Pixels, *_: object, **__: object) -> tuple[int, Pixels, object]:
        sizes.append(part.shape[:2])
        raise LookupError

    monkeypatch.setattr(reading, "read_upright", read_upright)
    opened = OpenedPage(number=1, width=1200, height=1600, pictures=True, picture=lambda: Image.fromarray(pixels))
    with pytest.raises(LookupError):
        reading._read_picture(opened, Toolkit(max_year=2026), time.monotonic() + 60)
    ((tall, wide),) = sizes
    assert abs(tall - 670) < 8
    assert abs(wide - 560) < 8


def test_what_its_parts_say_has_its_place_on_the_whole() -> None:
    def read(page: OpenedPage, *_: object, alone: bool = False) -> Page:
        assert page.picture is not None
        width, height = page.picture().size
        line = TextLine(text=f"{width // 10}", box=Box(0, 0, width, height))
        return Page(width=width, height=height, source=Source.OCR, lines=(line,), reader="quick")

    pixels = sheet(*FOUR[:2])
    opened = OpenedPage(number=3, width=1200, height=1600, pictures=True, picture=lambda: Image.fromarray(pixels))
    whole = read_insets(opened, pixels, photographs(pixels), Toolkit(max_year=2026), time.monotonic() + 60, read)
    assert (whole.number, whole.width, whole.height) == (3, 1200, 1600)
    assert [line.text for line in whole.lines] == ["56", "57"]
    for line, true in zip(whole.lines, FOUR, strict=False):
        assert max(abs(one - other) for one, other in zip(line.box, true, strict=True)) <= 6
