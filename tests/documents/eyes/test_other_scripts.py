"""Pictures in Arabic and Cyrillic letters are read where language packs are installed; Latin ones stay as they are."""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import cast

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from documents.eyes.cascade import Text, read_pixels
from documents.eyes.other_scripts import _settled, read_other_script
from documents.page import Box, TextLine
from documents.readers import Pixels
from documents.readers.scripts import SCRIPTS, Script, ScriptReader, packs_folder
from documents.readers.toolkit import Toolkit
from samples.ink import FONTS

ARABIC, CYRILLIC = SCRIPTS

RUSSIAN = (
    "Уважаемая Olga Smirnova!",
    "Ваш рейс SU2455 из Парижа в Москву 12 июня 2026 года",
    "отменён в связи с закрытием границы.",
    "Ближайшие рейсы пока не назначены.",
)
FRENCH = (
    "Madame, Monsieur,",
    "Votre vol AF1144 du 12 juin 2026 est annulé en raison",
    "de la fermeture des frontières.",
)


def page(lines: tuple[str, ...], degrees: float = 0.0, blur: float = 0.0) -> Pixels:
    picture = Image.new("RGB", (1300, 700), "white")
    pen = ImageDraw.Draw(picture)
    for number, line in enumerate(lines):
        pen.text((80, 80 + 70 * number), line, fill=(30, 30, 60), font=ImageFont.truetype(FONTS / "DejaVuSans.ttf", 30))
    turned = picture.rotate(degrees, Image.Resampling.BICUBIC, fillcolor="white")
    small = turned.resize((round(1300 / (1 + blur)), round(700 / (1 + blur)))).resize((1300, 700))
    return np.asarray(small, np.uint8)


def test_without_the_engine_there_is_no_such_reader(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("documents.readers.scripts.packs_folder", lambda: tmp_path)
    monkeypatch.setitem(sys.modules, "tesserocr", None)
    assert Toolkit(max_year=2026).scripts is None


def read(pixels: Pixels, toolkit: Toolkit) -> tuple[Text, Text | None]:
    """As the cascade reads it first, and in another script."""
    first = read_pixels(pixels, toolkit, deadline=float("inf"))
    assert toolkit.scripts is not None
    return first, read_other_script(pixels, first, toolkit.scripts)


@pytest.mark.scripts
@pytest.mark.ocr
@pytest.mark.parametrize("degrees", [0.0, 4.0, -3.0])
def test_a_russian_notice_is_read_with_its_names_and_numbers(toolkit: Toolkit, degrees: float) -> None:
    first, again = read(page(RUSSIAN, degrees), toolkit)
    assert again is not None
    text = " ".join(line.text for line in again.lines)
    assert "SU2455 из Парижа в Москву 12 июня 2026" in text
    assert "Olga Smirnova" in text
    assert "границы" in text
    assert again.reader == f"{first.reader}+tesseract"
    assert [line.box for line in again.lines] == [line.box for line in first.lines]


@pytest.mark.scripts
@pytest.mark.ocr
@pytest.mark.parametrize("blur", [0.0, 1.2, 2.2])
def test_a_blurred_french_page_is_in_no_other_script(toolkit: Toolkit, blur: float) -> None:
    _, again = read(page(FRENCH, 1.0, blur), toolkit)
    assert again is None


def test_a_tickets_name_makes_a_line_legible_that_else_is_not() -> None:
    first = TextLine(text=",DIALLO/NENEOUMOU öJI/JI", box=Box(0, 0, 400, 30), confidence=0.7)
    again = replace(first, text=",DIALLO/NENEOUMOU السيد/السيدة", confidence=0.32)
    assert _settled(first, again, ARABIC).confidence == 0.5
    assert _settled(replace(first, text=",D1ALL0/NENE öJI/JI"), again, ARABIC).confidence == 0.32
    greeting = replace(first, text="YBaKaeMbIé(ar) SARGSYAN/HASMIK!", confidence=0.9)
    again = replace(again, text="Уважаемый(ая) ЗАВОЗУАМНАЗМИК!")
    said = _settled(greeting, again, CYRILLIC)
    assert (said.text, said.confidence) == ("Уважаемый(ая) SARGSYAN/HASMIK!", 0.5)
    assert _settled(replace(greeting, confidence=0.6), again, CYRILLIC).confidence == 0.32


@pytest.mark.parametrize(
    ("first", "again", "sure"),
    [
        ("Peéc: B2279", "Рейс: B2279", 0.5),
        ("KOA:FMCZET", "Код: FMCZET", 0.5),
        ("AaTa: 30.05.2026", "Дата: 30.05.2026", 0.5),
        ("AaTa: 30/05/2026", "Дата: 30/05/2026", 0.5),
        ("AaTa: 30/05/2026", "Дата: 80/05/2026", 0.32),
        ("Peéc: B2279", "Рейс: 82279", 0.32),  # put right by the first reader, seen by one only
        ("BpeMR 12:40", "Время 12:40", 0.32),
    ],
)
def test_a_code_that_both_readers_saw_makes_a_short_line_legible(first: str, again: str, sure: float) -> None:
    line = TextLine(text=first, box=Box(0, 0, 300, 30), confidence=0.93)
    assert _settled(line, replace(line, text=again, confidence=0.32), CYRILLIC).confidence == sure


@pytest.mark.parametrize("month", ["MaA", "Maa"])  # the script's own reader gives "Maal", which is nearly one of them
def test_a_short_word_that_was_read_in_latin_letters_is_read_without_them(month: str) -> None:
    lines = tuple(
        TextLine(text=text, box=Box(0, top, 300, top + 30), confidence=0.7)
        for text, top in (("OTMeHeH B cBA3n", 0), (f"{month} 2026 OTMeHeH", 40))
    )
    reader = cast(ScriptReader, Pretends(("отменён в связи", 0.8), ("Maal 2026 отменён", 0.8)))
    read = read_other_script(np.zeros((100, 300, 3), np.uint8), Text(lines=lines, zones=(), reader="quick"), reader)
    assert read is not None
    assert read.lines[1].text == "мая 2026 отменён"


def test_a_short_word_at_a_lines_end_is_one_though_a_stop_is_seen_behind_it() -> None:
    lines = tuple(
        TextLine(text=text, box=Box(0, top, 300, top + 30), confidence=0.7)
        for text, top in (("OTMeHeH B cBA3n", 0), ("peňc SZ 593 29 Maa", 40))
    )
    told = ("отменён в связи", 0.8), ("рейс SZ 593 29 maa", 0.8)
    reader = cast(ScriptReader, Pretends(*told, alone="_ рейс 57 593 29 мая."))
    read = read_other_script(np.zeros((100, 300, 3), np.uint8), Text(lines=lines, zones=(), reader="quick"), reader)
    assert read is not None
    assert read.lines[1].text == "рейс SZ 593 29 мая"


@pytest.mark.scripts
def test_a_notice_without_any_common_word_is_read_where_it_is_plainly_in_the_script(toolkit: Toolkit) -> None:
    notice = (
        "СООБЩЕНИЕ ПРАВИТЕЛЬСТВА",
        "Границы остаются закрытыми. Международные рейсы",
        "приостановлены особым распоряжением.",
    )
    _, read_again = read(page(notice), toolkit)
    assert read_again is not None
    assert "Границы остаются закрытыми" in " ".join(line.text for line in read_again.lines)


def test_the_packs_that_debian_brings_are_found() -> None:
    folder = packs_folder()
    assert folder is not None
    assert (folder / "ara.traineddata").is_file()


class Pretends:
    """A reader of scripts that gives each line what it is told, in either script."""

    name = "pretended"

    def __init__(self, *said: tuple[str, float], alone: str = "мая 2026 отменён") -> None:
        self.scripts = SCRIPTS
        self.said, self.alone = said, alone

    def lines(
        self, pixels: Pixels, places: Sequence[TextLine], script: Script, *, alone: bool = False
    ) -> Iterator[TextLine]:
        if alone:
            yield from (replace(place, text=self.alone, confidence=0.9) for place in places)
            return
        for place, (text, sure) in zip(places, self.said, strict=True):
            yield replace(place, text=text, confidence=sure if script is CYRILLIC else 0.1)


@pytest.mark.parametrize(
    ("second", "found"),
    [(("отменён в связи", 0.8), True), (("63000 CLERMONT", 0.9), False), (("обе є", 0.4), False)],
)
def test_a_line_that_looks_like_another_script_by_chance_is_not_enough(second: tuple[str, float], found: bool) -> None:
    lines = tuple(
        TextLine(text=text, box=Box(0, top, 300, top + 30), confidence=0.7)
        for text, top in (("Ha 30 Mag 2026 OTMeHeH", 0), ("OTMeHeH B cBA3n", 40))
    )
    reader = cast(ScriptReader, Pretends(("на 30 мая 2026 отменён", 0.7), second))
    read = read_other_script(np.zeros((100, 300, 3), np.uint8), Text(lines=lines, zones=(), reader="quick"), reader)
    assert (read is not None) is found


class Knows(Pretends):
    """Reads as Cyrillic what stands in its list, and Latin names as they are."""

    def __init__(self, **known: str) -> None:
        super().__init__()
        self.known = known

    def lines(
        self, pixels: Pixels, places: Sequence[TextLine], script: Script, *, alone: bool = False
    ) -> Iterator[TextLine]:
        for place in places:
            said = self.known.get(place.text.split()[0], place.text)
            yield replace(place, text=said, confidence=0.8 if script is CYRILLIC else 0.1)


def test_a_script_is_told_by_the_least_sure_lines_not_by_those_with_a_latin_name() -> None:
    read = (
        ("CHIAMAKA BLESSING ADEBAYO NGOZI nacca", 0.92),
        ("PARIS CHARLES DE GAULLE LAGOS peuc", 0.92),
        ("OTMeHeH B cBA3n c", 0.7),
        ("Bbll oTMeHeH peNc", 0.68),
    )
    lines = tuple(
        TextLine(text=text, box=Box(0, 40 * row, 300, 40 * row + 30), confidence=sure)
        for row, (text, sure) in enumerate(read)
    )
    reader = cast(ScriptReader, Knows(OTMeHeH="отменён в связи с", Bbll="был отменён рейс"))
    found = read_other_script(np.zeros((200, 300, 3), np.uint8), Text(lines=lines, zones=(), reader="quick"), reader)
    assert found is not None
    assert found.lines[3].text == "был отменён рейс"


class NeverAsked:
    """A reader of scripts that must not be needed."""

    name, scripts = "none", SCRIPTS

    def lines(self, *_: object, **__: object) -> Iterator[TextLine]:
        raise AssertionError


@pytest.mark.parametrize(
    ("texts", "latin"),
    [
        (("Nous soswigpés M Gey MODELO e Mme Chcé, nés le", "deaeurant 44 ne du 8 Ma, cerslions sur"), True),
        (("Je lais cete zaesaion pour senir e vacir", "OTMeHa peéca SU1750 B MocKBy"), False),  # one line alone
        (("BaW peiic SU1750 OTMeHeH B cBAZu c", "3aKpblTueM rpaHuLbI no peWeHuIo"), False),
    ],
)
def test_lines_with_the_words_of_every_letter_are_tried_in_no_other_script(texts: tuple[str, ...], latin: bool) -> None:
    lines = tuple(
        TextLine(text=text, box=Box(10, 40 * row, 600, 40 * row + 30), confidence=0.8) for row, text in enumerate(texts)
    )
    blank = np.full((200, 700, 3), 255, np.uint8)
    first = Text(lines=lines, zones=(), reader="first")
    reader = cast("ScriptReader", NeverAsked())
    if latin:
        assert read_other_script(blank, first, reader) is None
    else:
        with pytest.raises(AssertionError):
            read_other_script(blank, first, reader)


class Counts(Pretends):
    """Notes how many lines it read."""

    def __init__(self, *said: tuple[str, float]) -> None:
        super().__init__(*said)
        self.read: list[str] = []

    def lines(
        self, pixels: Pixels, places: Sequence[TextLine], script: Script, *, alone: bool = False
    ) -> Iterator[TextLine]:
        for line in super().lines(pixels, places, script, alone=alone):
            self.read.append(script.name)
            yield line


def test_a_script_is_given_up_when_too_few_lines_are_left_to_tell_it() -> None:
    texts = "63000 Clemont Ferrard", "Tel 04 73 00 00 00", "Dossier 2026 0612 X"
    lines = tuple(
        TextLine(text=text, box=Box(10, 40 * row, 600, 40 * row + 30), confidence=0.8) for row, text in enumerate(texts)
    )
    reader = Counts(*((text, 0.9) for text in texts))
    first = Text(lines=lines, zones=(), reader="first")
    assert read_other_script(np.full((200, 700, 3), 255, np.uint8), first, cast("ScriptReader", reader)) is None
    assert reader.read == ["arabic", "arabic", "cyrillic", "cyrillic"]


@pytest.mark.scripts
@pytest.mark.ocr
def test_packs_are_loaded_once_and_a_page_is_read_as_if_it_were_the_first(
    toolkit: Toolkit, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = packs_folder()
    assert folder is not None
    reader = ScriptReader(folder)
    engine, loaded = reader._engine, list[str]()

    def load(*, path: str, lang: str, psm: int) -> object:
        loaded.append(lang)
        return engine(path=path, lang=lang, psm=psm)

    monkeypatch.setattr(reader, "_engine", load)
    pixels = page(RUSSIAN)
    lines = read_pixels(pixels, toolkit, deadline=float("inf")).lines
    once, again = (list(reader.lines(pixels, lines, CYRILLIC)) for _ in range(2))
    assert once == again
    assert len(loaded) == 1
