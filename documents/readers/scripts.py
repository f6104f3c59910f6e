"""The reader of letters that the engines do not know: Tesseract with the language packs that are installed.

It reads single lines whose places another reader has found. Without packs (Debian's `tesseract-ocr-ara`, `-rus` …) or
without tesserocr there is none, and such pages stay for an agent.
"""

import math
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import cv2
import numpy as np

from documents.page import TextLine
from documents.readers import Pixels

if TYPE_CHECKING:
    from tesserocr import PyTessBaseAPI

#: Where systems put language packs.
PACK_FOLDERS = "/usr/share/tesseract-ocr/*/tessdata", "/usr/share/tessdata", "/usr/local/share/tessdata"
#: Without these a pack reads "LYS" and flight numbers in its own letters.
_LATIN = "eng"
_STEPS = -1.5, -1.0, -0.5, 0.0, 0.5, 1.0  #: degrees about the lean that a line's box tells
_HEIGHT = 48  #: pixels of a line as it is given to the engine
_MARKS = re.compile(
    "[\u200e\u200f\u202a-\u202e\u2066-\u2069\u0640]"
)  #: of direction, and the stroke that lengthens words


@dataclass(frozen=True, slots=True, kw_only=True)
class Script:
    """A script whose words the tables of phrases have."""

    name: str
    packs: tuple[str, ...]  #: the first is needed, the others are taken when they are there
    letters: re.Pattern[str]
    common: frozenset[str]  #: words without which hardly a message is written in it


_ARABIC = "من إلى الى في على عن قد تم أن ان هذا هذه يوم رقم لا مع كم رحلة الرحلة رحلتكم الرحلات بسبب بأن"
_CYRILLIC = """
    на не по из от для до что ваш вас вам мы января февраля марта апреля мая июня июля августа сентября октября ноября
    декабря года рейс рейса номер был была отменен отменён
    або що для від ваш рейсу травня червня липня скасовано да рэйс адменены
"""
SCRIPTS = (
    Script(
        name="arabic",
        packs=("ara",),
        letters=re.compile("[\u0600-\u06ff\u0750-\u077f]"),
        common=frozenset(_ARABIC.split()),
    ),
    Script(
        name="cyrillic",
        packs=("rus", "ukr", "bel"),
        letters=re.compile("[\u0400-\u04ff]"),
        common=frozenset(_CYRILLIC.split()),
    ),
)


def packs_folder() -> Path | None:
    """Where language packs lie, of the places where systems put them; None without any that is of use."""
    folders = [found for one in PACK_FOLDERS for found in sorted(Path("/").glob(one[1:]))]
    return next((folder for folder in folders if readable(folder)), None)


def readable(folder: Path) -> tuple[Script, ...]:
    """The scripts that the packs in `folder` read."""
    return tuple(script for script in SCRIPTS if _installed(folder, script))


def _installed(folder: Path, script: Script) -> str:
    """The packs of `script` in `folder`, as Tesseract wants them named; "" when it cannot be read."""
    there = [pack for pack in (*script.packs, _LATIN) if (folder / f"{pack}.traineddata").is_file()]
    return "+".join(there) if there and there[0] == script.packs[0] and there[-1] == _LATIN else ""


class ScriptReader:
    """One thread. A script's packs stay loaded: to load them takes longer than to read three lines."""

    name = "tesseract"

    def __init__(self, folder: Path) -> None:
        """`folder`: see `packs_folder`. Raises ImportError without tesserocr."""
        from tesserocr import PSM, PyTessBaseAPI

        self._engine, self._mode, self._folder = PyTessBaseAPI, PSM.RAW_LINE, folder
        self._loaded: dict[str, PyTessBaseAPI] = {}
        self.scripts = readable(folder)

    def lines(
        self, pixels: Pixels, places: Sequence[TextLine], script: Script, *, alone: bool = False
    ) -> Iterator[TextLine]:
        """What stands at the places of these lines, read as `script`; confidence 0–1, 0 where nothing is read.

        `alone`: without Latin letters, which a short word may be taken for.
        """
        with self._with_packs(script, alone=alone) as engine:
            for place in places:
                text, sure = _read(engine, _level(pixels, place))
                yield TextLine(text=text, box=place.box, confidence=sure)

    @contextmanager
    def _with_packs(self, script: Script, *, alone: bool) -> "Iterator[PyTessBaseAPI]":
        """An engine with a script's packs; the one that few pages need, without Latin letters, is let go again."""
        if alone:
            with self._engine(path=str(self._folder), lang=script.packs[0], psm=self._mode) as engine:
                yield engine
            return
        if script.name not in self._loaded:
            packs = _installed(self._folder, script)
            self._loaded[script.name] = self._engine(path=str(self._folder), lang=packs, psm=self._mode)
        # What an engine learnt from another page's letters must not tell how these are read.
        self._loaded[script.name].ClearAdaptiveClassifier()
        yield self._loaded[script.name]


def _read(engine: "PyTessBaseAPI", line: Pixels) -> tuple[str, float]:
    if line.size == 0:
        return "", 0.0
    height, width = line.shape
    engine.SetImageBytes(line.tobytes(), width, height, 1, width)
    text = " ".join(_MARKS.sub("", engine.GetUTF8Text()).split())
    return text, round(max(0, engine.MeanTextConf()) / 100, 3) if text else 0.0


def _level(pixels: Pixels, place: TextLine) -> Pixels:
    """The line in grey, turned level, without its neighbours, and of the engine's size.

    Boxes are upright: one that is much higher than its letters holds a slanted line from corner to corner, and parts
    of the lines above and below.
    """
    box = place.box
    row = _row_height(place)
    edge = max(3, round(row / 5))
    crop = pixels[max(0, box.top - edge) : box.bottom + edge, max(0, box.left - edge) : box.right + edge]
    if crop.size == 0:
        return np.zeros((0, 0), np.uint8)
    grey = np.asarray(cv2.cvtColor(crop, cv2.COLOR_RGB2GRAY), np.uint8)
    height, width = grey.shape
    ink = 255 - np.asarray(cv2.normalize(grey, grey.copy(), 0, 255, cv2.NORM_MINMAX), np.uint8)
    ink = np.asarray(cv2.threshold(ink, 0, 255, cv2.THRESH_TOZERO + cv2.THRESH_OTSU)[1], np.uint8)
    middle, half = (width / 2, height / 2), max(8, round(0.8 * row))
    top, bottom = max(0, height // 2 - half), min(height, height // 2 + half)

    def turned(picture: Pixels, degrees: float, border: int) -> Pixels:
        turn = cv2.getRotationMatrix2D(middle, degrees, 1.0)
        whole = cv2.warpAffine(picture, turn, (width, height), flags=cv2.INTER_LINEAR, borderMode=border)
        return np.asarray(whole[top:bottom], np.uint8)

    def peaked(degrees: float) -> float:
        """How much of the ink is in few rows: the letters of a level line, and the paper beside them."""
        return float((turned(ink, degrees, cv2.BORDER_CONSTANT).sum(axis=1, dtype=np.float64) ** 2).sum())

    lean = math.degrees(math.atan(max(0.0, box.bottom - box.top - row) / max(1, box.right - box.left)))
    tried = sorted({sign * max(0.0, lean + step) for sign in (-1, 1) for step in _STEPS}) if width > 3 * row else [0.0]
    cut = turned(np.asarray(grey, np.uint8), max(tried, key=peaked), cv2.BORDER_REPLICATE)
    scale = _HEIGHT / max(1, cut.shape[0])
    sized = cv2.resize(cut, None, fx=scale, fy=scale, interpolation=cv2.INTER_CUBIC if scale > 1 else cv2.INTER_AREA)
    return np.ascontiguousarray(cv2.copyMakeBorder(sized, 6, 6, 8, 8, cv2.BORDER_REPLICATE), np.uint8)


def _row_height(place: TextLine) -> float:
    """Pixels from one line to the next, nearly: letters are about half as wide as lines are high."""
    box = place.box
    return min(box.bottom - box.top, max(12.0, 2.6 * (box.right - box.left) / max(1, len(place.text))))
