"""Lines as a reader gave them go in; the same lines come out with slips in long known words put right.

A reader takes one letter for another now and then. In a word of the phrase tables ("soussigmé", "canceIled") that hides
what a page is; a word that is one letter from exactly one known word, and none itself, is taken for it; of six or seven
letters only when the two letters look alike. Shorter words are left alone, and so is whatever has a capital or a digit:
it may be a name (YILDIRIM is no slip in "bildirim").
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from documents.folding import bare, fold
from documents.page import TextLine

LONG = 8  #: letters from which a word is told by all but one of them
MIDDLING = 6  #: from which it is told when the two letters look alike: "tnavel", but not "closer" for "closed"
_WORD = re.compile(rf"(?<![\w<])[^\W\d_]{{{MIDDLING},}}(?![\w<])")
_ALIKE = [
    frozenset(group)
    for group in ("CEO", "AEO", "AU", "ILTJ", "TF", "HNRMU", "UVY", "BH", "GQY", "SZ", "VW", "KX", "BR", "PF")
]
_VOWELS = frozenset("AEIOUY")


class KnownWords:
    """Long words in letters A–Z, found by all but one letter."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._known = frozenset(
            word for phrase in phrases for word in fold(phrase).split() if len(word) >= MIDDLING and word.isascii()
        )
        self._by_gap: dict[str, set[str]] = {}
        for word in self._known:
            for gap in _gaps(word):
                self._by_gap.setdefault(gap, set()).add(word)

    def meant(self, word: str) -> str | None:
        """The one known word that differs from `word` (folded) by one letter; None when it is known, or none is it."""
        if word in self._known or not word.isascii():
            return None
        near = set[str]().union(*(self._by_gap.get(gap, ()) for gap in _gaps(word)))
        if len(near) != 1:
            return None
        (known,) = near
        return known if len(word) >= LONG or _looks_like(word, known) else None


def _looks_like(word: str, known: str) -> bool:
    """Whether the one letter by which two words differ may be misread, and is no ending ("cancele", "cancela")."""
    place = next(place for place, (one, other) in enumerate(zip(word, known, strict=True)) if one != other)
    pair = {word[place], known[place]}
    ending = place >= len(word) - 2 and pair <= _VOWELS
    return not ending and any(pair <= group for group in _ALIKE)


def known_words(tables: Iterable[Mapping[str, Mapping[str, Sequence[str]]]], more: Iterable[str]) -> KnownWords:
    """The words of phrase tables (topic → language → phrases) and of further phrases."""
    said = (phrase for table in tables for topic in table.values() for phrases in topic.values() for phrase in phrases)
    return KnownWords([*said, *more])


def respelt(lines: Sequence[TextLine], known: KnownWords) -> tuple[TextLine, ...]:
    """`lines` with each slip in a word of small letters put right."""

    def put_right(seen: re.Match[str]) -> str:
        word = seen[0]
        plain = bare(word)
        meant = known.meant(plain) if len(plain) == len(word) and word.islower() else None
        return meant.lower() if meant is not None else word

    return tuple(
        line if "<<" in line.text else replace(line, text=text)
        for line in lines
        for text in (_WORD.sub(put_right, line.text),)
    )


def _gaps(word: str) -> list[str]:
    return [f"{word[:place]}*{word[place + 1 :]}" for place in range(len(word))]
