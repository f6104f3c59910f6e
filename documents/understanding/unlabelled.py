"""A card's lines, of whose small labels none could be read, go in; whose card it is and until when, come out.

Where the labels are lost the order of a card still tells: a family name in capitals, the given names under it in
letters of the same size that are not, and two days of which one stands beside an office and the other alone, whole
years later. Where more than one place looks so, nothing is told.
"""

import datetime as dt
from collections.abc import Sequence
from itertools import product
from typing import NamedTuple

from documents import dates
from documents.folding import fold
from documents.page import Box, TextLine
from documents.patterns import pattern_of
from documents.understanding import printed

_SURELY = 0.9  #: confidence; a label of which a reader made capitals was not surely read
_FAMILY = pattern_of(r"\W*[A-ZÀ-Ý][A-ZÀ-Ý'’\- ]+\W*")
_GIVEN = pattern_of(r"[A-ZÀ-Ý][a-zà-ÿ'’\-]+(?:[ ,\-]+[A-ZÀ-Ý][a-zà-ÿ'’\-]+){0,4}")
_SAME_SIZE, _ROOM = 0.75, 2.5  #: of a line's height: the least of the other's, and what lies between them at most
_NO_NAMES = pattern_of(r"\b(?:SPECIMEN|REPUBLIQUE|FRANCAISE|FRANCE|CARTE|TITRE|SEJOUR|IDENTITE|CARD|PERMIT)\b")
_OFFICE = 5  #: letters beside a day that make it the day of issue
_LONGEST, _DAYS = 15, 5  #: years of a card, and days by which it ends before or after


class Bearer(NamedTuple):
    """The parts of a name in a zone's spelling, and where they stand."""

    surname: tuple[str, Box]
    given_names: tuple[str, Box]


def bearer(lines: Sequence[TextLine]) -> Bearer | None:
    """Whose card it is; None where not exactly one pair of lines looks like a name in two parts."""
    surely = [line for line in lines if line.confidence >= _SURELY]
    above = [one for one in surely if _FAMILY.fullmatch(one.text) and not _NO_NAMES.search(fold(one.text))]
    below = [one for one in surely if _GIVEN.fullmatch(one.text.strip())]
    pairs = [(one, other) for one, other in product(above, below) if _under(one.box, other.box)]
    if len(pairs) != 1:
        return None
    (family, given) = pairs[0]
    surname, called = printed.name_part(family.text), printed.name_part(given.text)
    return Bearer((surname, family.box), (called, given.box)) if surname and called else None


def term(lines: Sequence[TextLine]) -> tuple[tuple[dt.date, Box], tuple[dt.date, Box]] | None:
    """Since when and until when a card holds: a day beside an office, and one alone, whole years later."""
    since: list[tuple[dt.date, Box]] = []
    until: list[tuple[dt.date, Box]] = []
    for line in lines:
        days = dates.find(line.text)
        if len(days) == 1:
            letters = sum(sign.isalpha() for sign in line.text)
            (since if letters > _OFFICE else until if not letters else []).append((days[0].day, line.box))
    found = [(one, other) for one, other in product(since, until) if _whole_years(one[0], other[0])]
    return found[0] if len(found) == 1 else None


def _under(one: Box, other: Box) -> bool:
    """Whether one line begins under another, close by and in letters of its size."""
    heights = sorted((one.bottom - one.top, other.bottom - other.top))
    return (
        heights[0] >= _SAME_SIZE * heights[1]
        and one.top < other.top
        and other.top - one.bottom <= _ROOM * heights[1]
        and abs(one.left - other.left) <= heights[1]
    )


def _whole_years(since: dt.date, until: dt.date) -> bool:
    days = (until - since).days
    years = round(days / 365.25)
    return 1 <= years <= _LONGEST and abs(days - years * 365.25) <= _DAYS
