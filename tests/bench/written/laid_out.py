"""A text laid out as a page of lines with boxes, as a text layer gives it or as a reader that slips now and then."""

import random
import re

from documents.page import Box, Page, Source, TextLine

_WIDTH, _HEIGHT = 1240, 1754  #: pixels of A4 at 150 dots an inch
_LEFT, _TOP, _STEP, _TALL = 120, 130, 34, 26
_WIDE = 11.0  #: pixels of a letter
_APART = re.compile(r"\s{5,}")  #: a gap as wide as this parts two columns: each is a line of its own
_ONE_IN = 60  #: letters of which one is misread
_LOOK_ALIKE = dict(
    zip(
        "abcefghijklnopqrstuvxyzéèêçàôüABCDEFGHIJKLMNOPQRSTUVXYZÉÈ",
        "ohectqblihiuangnafnyzvseéecaou48GOFECNlIXINM0FOP5IVYKV2EE",
        strict=True,
    )
) | {"d": "cl", "m": "rn", "w": "vv", "W": "VV"}


def from_text_layer(text: str) -> Page:
    """Every letter as written, confidence 1."""
    return _page(text, Source.TEXT_LAYER, 1.0)


def from_reader(text: str, seed: int) -> Page:
    """One letter in sixty misread, confidence 0.97; the same slips for the same text and seed."""
    dice = random.Random(f"{seed} {text}")
    others = sorted({letter for letter in text if letter.isalpha()})
    slipped = "".join(
        _LOOK_ALIKE.get(letter, dice.choice(others)) if letter.isalpha() and dice.randrange(_ONE_IN) == 0 else letter
        for letter in text
    )
    return _page(slipped, Source.OCR, 0.97)


def _page(text: str, source: Source, confidence: float) -> Page:
    rows = text.rstrip().split("\n")
    wide = min(_WIDE, (_WIDTH - 2 * _LEFT) / max(map(len, rows)))
    lines = []
    for number, row in enumerate(rows):
        start = 0
        for column in _APART.split(row):
            if column.strip():
                start = row.index(column, start)
                left, top = round(_LEFT + wide * start), _TOP + _STEP * number
                box = Box(left, top, left + max(1, round(wide * len(column))), top + _TALL)
                lines.append(TextLine(text=column.strip(), box=box, confidence=confidence))
                start += len(column)
    return Page(width=_WIDTH, height=_HEIGHT, source=source, reader="written", lines=tuple(lines))
