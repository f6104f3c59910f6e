"""Lines as a reader gave them go in; the same lines come out with slips in long known words put right.

A reader takes one letter for another now and then. In a word of the phrase tables ("soussigmé", "canceIled") that hides
what a page is; a word that is one letter from exactly one known word, and none itself, is taken for it; of six or seven
letters only when the two letters look alike. Shorter words are left alone, and so is whatever has a capital or a digit:
it may be a name (YILDIRIM is no slip in "bildirim"); of these only a nought or a one among small letters is one.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from documents.folding import bare, fold
from documents.page import TextLine
from documents.patterns import pattern_of

LONG = 8  #: letters from which a word is told by all but one of them
MIDDLING = 6  #: from which it is told when the two letters look alike: "tnavel", but not "closer" for "closed"
_WORD = pattern_of(rf"(?<![\w<])[^\W\d_]{{{MIDDLING},}}(?![\w<])")
_ALIKE = [
    frozenset(group)
    for group in ("CEO", "AEO", "AU", "ILTJ", "TF", "HNRMU", "UVY", "BH", "GQY", "SZ", "VW", "KX", "BR", "PF", "НМ")
]
_LABEL = pattern_of(r"\s?[:：]")
_LONG_IF = 8
#: topics whose words take back what a sentence says
DOUBTS = ("conditional", "sick_if")
_SHORT_IF, _SHORT_CASE = 4, 3  # letters of an "if", of "cas" in "en cas"
_AS_LETTERS = str.maketrans("0158", "OISB")
_DIGIT_INSIDE = pattern_of(r"(?<![\w<])[^\W\d_]+[0158][^\W\d_]+(?![\w<])")
#: One in a word that begins with a capital and goes on in small letters, as names do: "A1laramadji", "Heriz0".
_DIGIT_IN_A_NAME = pattern_of(
    r"(?<![\w<'’-])(?=(?:\d?[^\W\d_]){4})([A-ZÀ-Ý][a-zà-ÿ]*)(0|1(?=[a-zà-ÿ]{2}))([a-zà-ÿ]*)(?![\w<'’-])"
)
_SPOKEN = pattern_of(r"[^\W\d_]+")
#: A given name before a word, a family name in capitals behind it.
_NAME_BEFORE = pattern_of(r"(?<!\w)[A-ZÀ-Ý][a-zà-ÿ]{2,}[^\S\n.]{0,2}\.?[^\S\n]?$")
_LOUD_BEHIND = pattern_of(r"[^\S\n]+[A-ZÀ-Ý][A-ZÀ-Ý'’-]{2,}(?:[cosuvwxzkp]?[0158]?)(?!\w)")  # "AGBEk0", too
_TITLES = pattern_of(r"(?:MONSIEUR|MADAME|MADEMOISELLE|MISS|MRS|MME|MLLE|MOI|NOUS)\W*$")
_VOWELS = frozenset("AEIOUY")


class KnownWords:
    """Long words in letters A–Z, found by all but one letter."""

    def __init__(self, phrases: Iterable[str], doubts: Iterable[str] = ()) -> None:
        spoken = frozenset(word for phrase in phrases for word in fold(phrase).split())
        self._spoken = spoken
        self._known = frozenset(word for word in spoken if len(word) >= MIDDLING and _one_script(word))
        self._by_gap: dict[str, set[str]] = {}
        for word in self._known:
            for gap in _gaps(word):
                self._by_gap.setdefault(gap, set()).add(word)
        told = [fold(phrase).split() for phrase in doubts if _one_script(fold(phrase).replace(" ", ""))]
        self._ifs = frozenset(one[0] for one in told if len(one) == 1 and len(one[0]) >= _SHORT_IF)
        self._pairs = frozenset((one[0], one[1]) for one in told if len(one) == 2 and len(one[1]) >= _SHORT_CASE)

    def meant(self, word: str) -> str | None:
        """The one known word that differs from `word` (folded) by one letter; None when it is known, or none is it."""
        if word in self._known or not _one_script(word):
            return None
        near = set[str]().union(*(self._by_gap.get(gap, ()) for gap in _gaps(word)))
        if len(near) != 1:
            return None
        (known,) = near
        return known if len(word) >= LONG or _looks_like(word, known) else None

    def lettered(self, word: str) -> str | None:
        """The known word that a word is with its digits for letters: "CONS0LATO"; None when that is none."""
        meant = word.translate(_AS_LETTERS)
        return meant if meant in self._known else None

    def doubted(self, before: str, word: str) -> str | None:
        """The "if" that a short word nearly is, alone or behind the word before it: "Jcśli", "en caa"."""
        if word in self._spoken or not _one_script(word):
            return None
        alone = (known for known in self._ifs if _nearly(word, known) and _looks_like(word, known))
        behind = (known for first, known in self._pairs if first == before and _nearly(word, known))
        return next(alone, None) or next(behind, None)


def _nearly(word: str, known: str) -> bool:
    return len(word) == len(known) and sum(one != other for one, other in zip(word, known, strict=True)) == 1


def _one_script(word: str) -> bool:
    """Whether a folded word is of letters A–Z alone, or of Cyrillic ones."""
    return word.isascii() or all("А" <= sign <= "Я" or sign in "ІЄҐ" for sign in word)


def _looks_like(word: str, known: str) -> bool:
    """Whether the one letter by which two words differ may be misread, and is no ending ("cancele", "cancela")."""
    place = next(place for place, (one, other) in enumerate(zip(word, known, strict=True)) if one != other)
    pair = {word[place], known[place]}
    ending = place >= len(word) - 2 and pair <= _VOWELS
    return not ending and any(pair <= group for group in _ALIKE)


def known_words(tables: Iterable[Mapping[str, Mapping[str, Sequence[str]]]], more: Iterable[str]) -> KnownWords:
    """The words of phrase tables (topic → language → phrases) and of further phrases."""
    said = (phrase for table in tables for topic in table.values() for phrases in topic.values() for phrase in phrases)
    doubts = (phrase for table in tables for one in DOUBTS for said in table.get(one, {}).values() for phrase in said)
    return KnownWords([*said, *more], doubts)


def respelt(lines: Sequence[TextLine], known: KnownWords) -> tuple[TextLine, ...]:
    """`lines` with each slip in a word of small letters put right."""

    def put_right(seen: re.Match[str]) -> str:
        word = seen[0]
        plain = bare(word)
        label = word.istitle() and _LABEL.match(seen.string, seen.end())
        meant = known.meant(plain) if len(plain) == len(word) and (word.islower() or label) else None
        return (meant.capitalize() if label else meant.lower()) if meant is not None else word

    def letters(seen: re.Match[str]) -> str:
        meant = known.lettered(bare(seen[0]))
        return meant if meant is not None else seen[0]

    def spelt(text: str) -> str:
        text = _DIGIT_IN_A_NAME.sub(_named, _DIGIT_INSIDE.sub(letters, text))
        return _doubts(_WORD.sub(put_right, text), known)

    return tuple(line if "<<" in line.text else replace(line, text=spelt(line.text)) for line in lines)


def _named(seen: re.Match[str]) -> str:
    return f"{seen[1]}{'o' if seen[2] == '0' else 'l'}{seen[3]}"


def within_a_name(text: str, start: int, end: int) -> bool:
    """Whether a word stands in the midst of a name: "séna" in "Ana séna MODELO" is no slip of "sera"."""
    before = text[max(0, start - 30) : start]
    named = bool(_NAME_BEFORE.search(before)) and not _TITLES.search(bare(before))
    return named and bool(_LOUD_BEHIND.match(text, end))


def _doubts(text: str, known: KnownWords) -> str:
    """A text with its misread ifs put right; they take something back, so one too many harms less than one too few."""
    kept, place, before = [], 0, ""
    for seen in _SPOKEN.finditer(text):
        plain = bare(seen[0])
        short = len(seen[0]) <= _LONG_IF and not seen[0].isupper()
        named = short and within_a_name(text, seen.start(), seen.end())
        meant = known.doubted(before, plain) if short and not named else None
        kept += [text[place : seen.start()], meant.lower() if meant else seen[0]]
        place, before = seen.end(), meant or plain
    return "".join([*kept, text[place:]])


def _gaps(word: str) -> list[str]:
    return [f"{word[:place]}*{word[place + 1 :]}" for place in range(len(word))]
