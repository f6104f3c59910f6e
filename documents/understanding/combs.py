"""A form's line goes in; what stands in boxes of one sign each comes out as the one word, or the day, that it is.

Official forms have such combs. A reader sees some of the boxes' sides as strokes and some as spaces: "NOM : Z H A|O",
"né le 1 4|0|3|1 9 8|5"; an I between two sides is to it a figure of another script. What is filled in on a screen comes
with spaces alone.
"""

import datetime as dt
import re

from documents.patterns import pattern_of

_PIECE = r"[A-ZÀ-Ý\d二]{1,4}"
_RUN = pattern_of(rf"(?<![\w|]){_PIECE}(?:[ |]{{1,2}}{_PIECE})++(?!\w)\|?")
_BETWEEN = pattern_of(r"[ |]+")
_BARS = pattern_of(r"(?<=[A-ZÀ-Ý])二(?=[A-ZÀ-Ý])")  # an I and the sides of its box
_FEW = 3  #: signs below which a run is no comb
_DAY = 8  #: figures of a day in a comb


def without_combs(text: str) -> str:
    """The line with the words of its combs whole; any other line as it is."""
    return _RUN.sub(_word, _BARS.sub("I", text))


def _word(seen: re.Match[str]) -> str:
    pieces = [piece for piece in _BETWEEN.split(seen[0]) if piece]
    word = "".join(pieces)
    alone = sum(len(piece) == 1 for piece in pieces)
    if len(word) < _FEW or not (word.isdigit() or word.isalpha()):
        return seen[0]
    if not (2 * alone >= len(pieces) if "|" in seen[0] else alone == len(pieces) > 2):
        return seen[0]
    return _day(word) if len(word) == _DAY and word.isdigit() else word


def _day(figures: str) -> str:
    """The figures with strokes between day, month and year, where they are a day."""
    day, month, year = figures[:2], figures[2:4], figures[4:]
    try:
        dt.date(int(year), int(month), int(day))
    except ValueError:
        return figures
    return f"{day}/{month}/{year}" if year[:2] in ("19", "20") else figures
