"""From a text, whoever wrote it, to rows of a length that can be understood: long lines folded, what are no words cut.

A line of a paragraph that no program wrapped has some hundred signs. Where one has ten thousand, or a "word" has a
thousand (a picture's digits pasted as text), whoever looks for names and sentences would look at it for minutes.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

LONGEST_ROW = 2_000  #: signs of a row; what is longer goes on in the next one
LONGEST_WORD = 500  #: signs without a blank; of what is longer the beginning and the end are kept
CUT = "…"  #: stands where something was left out
_TAIL = 100  #: signs at the end of a word that is cut
_LONG_LINE = re.compile(rf"[^\n]{{{LONGEST_WORD + 1},}}")
_LONG_WORD = re.compile(rf"\S{{{LONGEST_WORD + 1},}}")
#: Where words without a blank between them may be parted: lists, tables, code.
_PARTING = re.compile(r"(?<=[,;|，；、。！？)}\]>])")
#: Scripts that are written without blanks between words: Thai, Lao, Burmese, Khmer, Chinese, Japanese.
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uf900-\ufaff\uff66-\uff9d]")


class Folded(NamedTuple):
    """A text whose lines are no longer than LONGEST_ROW."""

    text: str
    cut: bool  #: something was left out


def folded(text: str) -> Folded:
    """`text` with its long lines folded. Takes time with its length alone; a text of usual lines stays as it is."""
    cut = False

    def fold(line: re.Match[str]) -> str:
        nonlocal cut
        words = _LONG_WORD.sub(_parted, line.group())
        cut = cut or words.count(CUT) > line.group().count(CUT)
        return "\n".join(_pieces(words))

    return Folded(_LONG_LINE.sub(fold, text), cut)


def _parted(word: re.Match[str]) -> str:
    return " ".join(_shortened(piece) for piece in _PARTING.split(word.group()) if piece)


def _shortened(piece: str) -> str:
    if len(piece) <= LONGEST_WORD:
        return piece
    if len(_UNSPACED.findall(piece)) > len(piece) // 2:
        return " ".join(piece[at : at + LONGEST_WORD] for at in range(0, len(piece), LONGEST_WORD))
    return f"{piece[: LONGEST_WORD - _TAIL - 1]}{CUT}{piece[-_TAIL:]}"


def _pieces(line: str) -> Iterator[str]:
    """The line in pieces, parted at its blanks; every word is shorter than a row."""
    while len(line) > LONGEST_ROW:
        blank = line.rfind(" ", 0, LONGEST_ROW)
        at = blank if blank > 0 else LONGEST_ROW  # other blanks than the space part words too
        yield line[:at]
        line = line[at:].lstrip(" ")
    yield line
