"""From a page that prints what identity papers print, and of which no zone was read, to the same page with its zone.

A reader looks for lines at one size, and passes over some that are as long as a page is wide, where paper bends or
lies askew. At half the size it finds them.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

import cv2
import numpy as np

from documents.eyes.cascade import Text, settled
from documents.folding import fold
from documents.page import Box, TextLine
from documents.readers import Pixels
from documents.readers.toolkit import Toolkit
from documents.vocabulary import PASSPORT_TITLES
from documents.zones import find_zones
from documents.zones.signs import looks_like_zone

#: Titles of papers that have a zone, and labels that stand on no other.
_TITLES = re.compile(
    rf"\b(?:{'|'.join(PASSPORT_TITLES)}|VISA|IDENTITY CARD"
    r"|CARTE NATIONALE|IDENTITA|PERSONALAUSWEIS|RESIDENCE PERMIT|TITRE DE SEJOUR|GIVEN NAMES?|DATE OF EXPIRY)\b"
)
_A_SENTENCE, _A_LETTER = 8, 3  #: words of a line that no such paper has, and such lines
_SMALLER = 0.5
_LEAST = 700  #: pixels of a page's longer side: on a smaller page nothing was too large


def with_missed_zone(upright: Pixels, text: Text, toolkit: Toolkit, *, deadline: float) -> Text:
    """`text`, with its zone where the page should have one and a smaller picture of it shows one."""
    if text.zones or max(upright.shape[:2]) < _LEAST or not _should_have_one(text.lines):
        return text
    small = np.asarray(cv2.resize(upright, None, fx=_SMALLER, fy=_SMALLER, interpolation=cv2.INTER_AREA), np.uint8)
    seen = [
        replace(line, box=Box(*(round(value / _SMALLER) for value in line.box)))
        for line in toolkit.quick.read(small)
        if looks_like_zone(line.text)
    ]
    if not find_zones(seen, max_year=toolkit.max_year):
        return text
    kept = [line for line in text.lines if not looks_like_zone(line.text)]
    lines = sorted([*kept, *seen], key=lambda line: (line.box.top, line.box.left))
    return settled(upright, lines, toolkit, deadline=deadline, step=f"{text.reader}+{toolkit.quick.name}-small")


def _should_have_one(lines: Sequence[TextLine]) -> bool:
    if sum(len(line.text.split()) > _A_SENTENCE for line in lines) >= _A_LETTER:
        return False
    return any(_TITLES.search(fold(line.text)) for line in lines)
