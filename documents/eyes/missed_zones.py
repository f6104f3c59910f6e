"""From a page that prints what identity papers print, and of which no zone was read, to the same page with its zone.

A reader looks for lines at one size, and passes over some that are as long as a page is wide, where paper bends or
lies askew. At half the size it finds them, or where the bend is taken out of the page. Of a zone that an officer
stamped over it reads one line: without the stamp's ink it reads both. Two papers in one picture print their labels
twice, and have two zones.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

import cv2
import numpy as np

from documents.eyes.cascade import Text, read_around, settled
from documents.eyes.coloured_ink import has_coloured_ink, without_coloured_ink
from documents.eyes.straighten import straightened
from documents.folding import fold
from documents.page import Box, TextLine
from documents.readers import Pixels
from documents.readers.toolkit import Toolkit
from documents.vocabulary import PASSPORT_TITLES, Kind
from documents.zones import find_zones
from documents.zones.signs import looks_like_zone

#: Titles of papers that have a zone, and labels that stand on no other.
_TITLES = re.compile(
    rf"\b(?:{'|'.join(PASSPORT_TITLES)}|VISA|IDENTITY CARD"
    r"|CARTE NATIONALE|IDENTITA|PERSONALAUSWEIS|RESIDENCE PERMIT|TITRE DE SEJOUR|GIVEN NAMES?|DATE OF EXPIRY)\b"
)
#: A label that each paper with a zone prints once.
_FAMILY = re.compile(r"\bSURNAME\b")
#: Labels of a passport's page that no visa has, and how many of them tell it where others were misread.
_OF_A_PASSPORT = re.compile(r"\b(?:PLACE OF BIRTH|DATE OF BIRTH|GIVEN NAMES?|DATE OF ISSUE|DATE OF EXPIRY|AUTHORITY)\b")
_SEVERAL = 3
_A_SENTENCE, _A_LETTER = 8, 3  #: words of a line that no such paper has, and such lines
_SMALLER = 0.5
_NEXT = 2  #: of a zone line's height, how far the next one is at most
_LEAST = 700  #: pixels of a page's longer side: on a smaller page nothing was too large


def with_missed_zone(upright: Pixels, text: Text, toolkit: Toolkit, *, deadline: float) -> Text:
    """`text`, with its zone where the page should have one and a look beside a stamp's ink, or from afar, shows one.

    Beside a zone that was found another one is sought where a line of it was read, or the labels of two papers.
    """
    if max(upright.shape[:2]) < _LEAST or not (text.zones or _should_have_one(text.lines)):
        return text
    known = [zone.box for zone in text.zones]
    apart = [line for line in text.lines if not _in_one_of(known, line)]
    looks = [
        (f"{toolkit.close_up.name}-unstamped", _unstamped),
        (f"{toolkit.quick.name}-small", _smaller),
        (f"{toolkit.quick.name}-straight", _straight),
        (f"{toolkit.quick.name}-unstamped", _below_the_print),
    ]
    if text.zones:
        looks = looks[: 3 if _should_have_another(text) else 1]
    for step, look in looks:
        seen = [line for line in look(upright, apart, toolkit) if not _in_one_of(known, line)]
        if find_zones(seen, max_year=toolkit.max_year):
            kept = [line for line in text.lines if line not in apart or not looks_like_zone(line.text)]
            lines = sorted([*kept, *seen], key=lambda line: (line.box.top, line.box.left))
            told = f"{text.reader}+{step}"
            unstamped = look in (_unstamped, _below_the_print)
            return settled(upright, lines, toolkit, deadline=deadline, step=told, unstamped=unstamped)
    return text


def _in_one_of(boxes: Sequence[Box], line: TextLine) -> bool:
    return any(box.holds_middle_of(line.box) for box in boxes)


def _unstamped(upright: Pixels, lines: Sequence[TextLine], toolkit: Toolkit) -> list[TextLine]:
    """The lines of a zone of which one was read, the other lies under a stamp."""
    pieces = [line.box for line in lines if looks_like_zone(line.text)]
    if not pieces:
        return []
    found = pieces[0]
    tall = found.bottom - found.top
    for piece in pieces[1:]:  # a stamp may have broken it
        if piece.top < found.bottom + tall and piece.bottom > found.top - tall:
            found = found.union(piece)
    around = Box(found.left, found.top - _NEXT * tall, found.right, found.bottom + _NEXT * tall)
    crop = upright[max(0, around.top) : around.bottom, max(0, around.left) : around.right]
    if not has_coloured_ink(crop):
        return []
    return [line for line in read_around(upright, around, lines, toolkit.close_up) if looks_like_zone(line.text)]


def _below_the_print(upright: Pixels, lines: Sequence[TextLine], toolkit: Toolkit) -> list[TextLine]:
    """The lines of a zone of which a stamp hid both: what is below the middle of the print, without coloured ink."""
    if not lines:
        return []
    top = sorted(line.box.bottom for line in lines)[len(lines) // 2]
    clean = without_coloured_ink(np.ascontiguousarray(upright[top:]))
    if clean is None:
        return []
    read = (line for line in toolkit.quick.read(clean) if looks_like_zone(line.text))
    return [replace(line, box=line.box.lowered(top)) for line in read]


def _smaller(upright: Pixels, lines: Sequence[TextLine], toolkit: Toolkit) -> list[TextLine]:
    """The lines of a zone that are found where the whole page is smaller."""
    small = np.asarray(cv2.resize(upright, None, fx=_SMALLER, fy=_SMALLER, interpolation=cv2.INTER_AREA), np.uint8)
    return [
        replace(line, box=Box(*(round(value / _SMALLER) for value in line.box)))
        for line in toolkit.quick.read(small)
        if looks_like_zone(line.text)
    ]


def _straight(upright: Pixels, lines: Sequence[TextLine], toolkit: Toolkit) -> list[TextLine]:
    """The lines of a zone on the page as it would lie flat; their boxes are where it has them then."""
    flat = straightened(upright, lines)
    return [] if flat is None else [line for line in toolkit.quick.read(flat) if looks_like_zone(line.text)]


def _should_have_another(text: Text) -> bool:
    """Whether the page prints the labels of more papers than it has zones that are no visa's."""
    zones = sum(zone.kind is not Kind.VISA for zone in text.zones)
    printed = [fold(line.text) for line in text.lines]
    if zones == 0 and len({label[0] for text in printed if (label := _OF_A_PASSPORT.search(text))}) >= _SEVERAL:
        return True
    return sum(bool(_FAMILY.search(text)) for text in printed) > max(1, zones)


def _should_have_one(lines: Sequence[TextLine]) -> bool:
    if sum(len(line.text.split()) > _A_SENTENCE for line in lines) >= _A_LETTER:
        return False
    return any(_TITLES.search(fold(line.text)) for line in lines)
