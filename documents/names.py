"""Names as papers spell them go in; whether two of them can be one person comes out.

A name has several accepted spellings (ICAO 9303-3 §6: Ä is AE or A, Ñ is N or NXX …), a zone cuts long ones, and a
ticket glues or swaps the parts. Two names are the SAME when some accepted spelling of both agrees; they are to CHECK
when one could still be the other (one family name of two, a married name, one letter misread, an initial); otherwise
DIFFERENT.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from enum import StrEnum
from functools import lru_cache
from itertools import product
from typing import NamedTuple

from rapidfuzz.distance import DamerauLevenshtein

from documents.folding import bare

_SPELLINGS = {
    "Ä": ("AE", "A"),
    "Æ": ("AE",),
    "Ö": ("OE", "O"),
    "Ø": ("OE", "O"),
    "Œ": ("OE",),
    "Ü": ("UE", "U", "UXX"),
    "Å": ("AA", "A"),
    "Ñ": ("N", "NXX"),
    "ß": ("SS",),
    "ẞ": ("SS",),
    "Þ": ("TH",),
    "Đ": ("D",),
    "Ð": ("D",),
    "Ł": ("L",),
    "ı": ("I",),
    "Ŀ": ("L", "I"),  # see `_SMALL_L`
}
_BEGUN = 3  #: letters of given names that a zone cut, from which they tell a person
_WAYS = 3  #: spellings that one letter has at most
_MOST_FORMS = 64  # a name of ten umlauts has a thousand spellings; the first ones are the usual ones
_TITLE_WORDS = """
    MR MRS MS MISS MSTR MASTER DR CHD INF M MME MLLE MONSIEUR MADAME MADEMOISELLE HERR FRAU SR SRA SRTA SIG SIGRA DHR
    MEVR SAYIN BAY BAYAN
"""
_TITLES = set(_TITLE_WORDS.split())
_UMLAUTS = re.compile(r"(?<=[B-DF-HJ-NP-TV-XZ])([AOU])E(?=[B-DF-HJ-NP-TV-XZ])")
#: A word's first letter in small print: names begin with a capital, so that a reader took I for it (loana, lsmail).
_SMALL_L = re.compile(r"(?<![^\W\d_])l(?=[a-zà-ÿ])")
_APOSTROPHES = re.compile(r"['’‘`´ʼ]")
_LATIN_OF = "A B V G D E ZH Z I I K L M N O P R S T U F KH TS CH SH SHCH IE Y - E IU IA E"  # ICAO 9303-3 §6.B
_CYRILLIC = {
    sign: latin.strip("-") for sign, latin in zip("АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯЁ", _LATIN_OF.split(), strict=True)
}


class Match(StrEnum):
    """Whether two names are of one person."""

    SAME = "same"
    CHECK = "check"  #: possible, a person has to look
    DIFFERENT = "different"


class PersonName(NamedTuple):
    """A name as written somewhere. Where the order of its parts is unknown, all of it is `surname`."""

    surname: str
    given_names: str = ""
    cut: bool = False  #: from a zone whose name field is full: the last part may go on

    @property
    def ordered(self) -> bool:
        """Whether it is known which part is which."""
        return bool(self.surname and self.given_names)

    def __str__(self) -> str:
        """As a paper's field holds it: "SURNAME, GIVEN", or without comma when the order is unknown."""
        return f"{self.surname}, {self.given_names}" if self.ordered else self.surname or self.given_names


def people(listed: str) -> tuple[PersonName, ...]:
    """The people of a field "SURNAME, GIVEN|SURNAME, GIVEN"; a name without comma has an unknown order."""
    found = []
    for one in listed.split("|"):
        surname, comma, given = one.partition(",")
        if one.strip(" ,"):
            found.append(PersonName(surname.strip(), given.strip()) if comma else PersonName(one.strip()))
    return tuple(found)


def written(names: "tuple[PersonName, ...] | list[PersonName]") -> str:
    """The opposite of `people`."""
    return "|".join(str(name).replace("|", " ") for name in names)


@lru_cache(maxsize=4096)
def forms(text: str) -> tuple[str, ...]:
    """Every accepted spelling of a name part in A–Z and spaces, the usual one first.

    >>> forms("Müller-D’Ör")
    ('MUELLER DOER', 'MULLER DOR', 'MUXXLLER DOR', 'MUELLER DOR', 'MULLER DOER', 'MUXXLLER DOER')
    """
    text = unicodedata.normalize("NFC", _SMALL_L.sub("ŀ", _APOSTROPHES.sub("", text)))
    text = text.replace("ß", "ẞ").upper().replace("<", " ")
    choices: list[tuple[str, ...]] = []
    for letter in text:
        if letter in _SPELLINGS:
            choices.append(_SPELLINGS[letter])
        elif letter in _CYRILLIC:
            choices.append((_CYRILLIC[letter],))
        else:
            choices.append(("".join(sign if sign.isalpha() else " " for sign in bare(letter)),))
    count = 1
    for place, choice in enumerate(choices):
        count *= len(choice)
        if count > _MOST_FORMS:
            count //= len(choice)
            choices[place] = choice[:1]
    # Whoever spells one letter so spells the others so too: these come first, of a long list some alone are asked for.
    alike = [tuple(choice[min(way, len(choice) - 1)] for choice in choices) for way in range(_WAYS)]
    spelt = (" ".join("".join(spelling).split()) for spelling in (*alike, *product(*choices)))
    return tuple(dict.fromkeys(spelt))


def usual(text: str) -> str:
    """The spelling that a zone would most likely have: the first of `forms`."""
    return forms(text)[0]


def as_printed(text: str) -> str:
    """The usual spelling, but for letters that have several: of STÄNESCU a zone may have made STAENESCU or STANESCU.

    >>> as_printed("Jérôme Stänescu-D’Ör")
    'JEROME STÄNESCU DÖR'
    """
    text = unicodedata.normalize("NFC", text).replace("ß", "ẞ").upper()
    several = {letter for letter in text if len(_SPELLINGS.get(letter, ())) > 1}
    pieces = re.split(f"([{''.join(sorted(several))}])", text) if several else [text]
    spelt = "".join(piece if piece in several else _kept_apart(piece) for piece in pieces)
    return " ".join(spelt.split())


def _kept_apart(piece: str) -> str:
    """The usual spelling of a part of a word, with the blanks at its ends."""
    middle = usual(piece)
    left = " " if piece[:1] and not (usual(piece[:1]) or piece[0] in "'’‘`´ʼ") else ""
    right = " " if piece[-1:] and not (usual(piece[-1:]) or piece[-1] in "'’‘`´ʼ") else ""
    return f"{left}{middle}{right}"


def without_titles(text: str) -> str:
    """A name as tickets print it, without MR, MRS, Mme … around it."""
    words = [word for word in text.split() if word]
    while words and usual(words[0]) in _TITLES and len(words) > 1:
        words.pop(0)
    while len(words) > 1 and usual(words[-1]) in _TITLES:
        words.pop()
    return " ".join(words)


def compare(one: PersonName, other: PersonName) -> Match:
    """Whether both can be one person; an empty name is to CHECK against anything."""
    if not (one.surname or one.given_names) or not (other.surname or other.given_names):
        return Match.CHECK
    cut = one.cut or other.cut
    if any(_begins_as(known, name) for known, name in ((one, other), (other, one))):
        return Match.SAME
    if not (one.ordered and other.ordered):
        return _best(_compare_words(left, right, cut=cut) for left, right in _spellings(str(one), str(other)))
    surname = _best(_compare_part(left, right, cut=cut) for left, right in _spellings(one.surname, other.surname))
    given = _best(_compare_part(left, right, cut=cut) for left, right in _spellings(one.given_names, other.given_names))
    if surname is Match.SAME and given is Match.SAME:
        return Match.SAME
    if Match.DIFFERENT not in (surname, given):
        return Match.CHECK
    for left, right in _spellings(str(one), str(other)):
        if sorted(left) == sorted(right):
            return Match.CHECK  # the parts were swapped
        if given is Match.SAME and _share(left, right) > len(one.given_names.split()):
            return Match.CHECK  # a family name stands among the other's words
    return Match.DIFFERENT


def _begins_as(known: PersonName, name: PersonName) -> bool:
    """Whether a name in one piece, its words glued, is one that a zone cut: family name whole, given names begun."""
    if not (known.cut and known.ordered) or name.ordered:
        return False
    surname, given = ("".join(usual(part).split()) for part in (known.surname, known.given_names))
    glued = "".join(usual(without_titles(str(name))).split())
    behind = glued.startswith(surname) and glued[len(surname) :].startswith(given)
    before = glued.endswith(surname) and glued[: -len(surname)].startswith(given)
    return len(given) >= _BEGUN and (behind or before)


def _best(matches: Iterable[Match]) -> Match:
    found = set(matches)
    return next((match for match in (Match.SAME, Match.CHECK) if match in found), Match.DIFFERENT)


def _spellings(one: str, other: str) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Every pair of accepted spellings of two texts, as words; the first sixteen of each are the usual ones."""
    lefts, rights = (forms(without_titles(text.replace(",", " ")))[:16] for text in (one, other))
    return ((tuple(left.split()), tuple(right.split())) for left, right in product(lefts, rights))


def _compare_words(left: tuple[str, ...], right: tuple[str, ...], *, cut: bool) -> Match:
    """All words of two names whose order is unknown."""
    few, many = sorted((left, right), key=len)
    if sorted(few) == sorted(many):
        return Match.SAME
    if any("".join(left[turn:] + left[:turn]) == "".join(right) for turn in range(len(left))):
        return Match.SAME  # a space was lost, or the parts stand the other way round
    if any("".join(right[turn:] + right[:turn]) == "".join(left) for turn in range(len(right))):
        return Match.SAME
    near = sum(any(_near(word, other) for other in many) for word in few)
    if len(few) >= 2 and near == len(few):
        # every word of the shorter name is in the longer one: a second given name left out
        return Match.SAME if set(few) <= set(many) and not cut and len(many) == len(few) else Match.CHECK
    if cut and len(few) >= 2 and near >= len(few) - 1:
        return Match.CHECK
    return Match.CHECK if len(few) == 1 and near == 1 else Match.DIFFERENT


def _compare_part(left: tuple[str, ...], right: tuple[str, ...], *, cut: bool) -> Match:
    """Surnames against surnames, or given names against given names."""
    if left == right or "".join(left) == "".join(right):
        return Match.SAME
    if not left or not right:
        return Match.CHECK
    if cut:
        short, long = sorted(("".join(left), "".join(right)), key=len)
        if len(short) >= 3 and long.startswith(short):
            return Match.SAME
    if _share(left, right):
        return Match.CHECK
    short, long = sorted((left[0], right[0]), key=len)
    if len(short) == 1 and long.startswith(short):
        return Match.CHECK  # an initial
    return Match.CHECK if _near("".join(left), "".join(right)) else Match.DIFFERENT


def undotted(word: str) -> str:
    """A word with the letters that stand for Ä, Ö and Ü taken back to A, O and U, where they stand inside it.

    For one paper's print beside its own zone: between two papers it would make RAFAL of RAFAEL.
    """
    return _UMLAUTS.sub(r"\1", word)


def _share(left: tuple[str, ...], right: tuple[str, ...]) -> int:
    """How many words both have; particles (DE, EL …) count for nothing."""
    return len({word for word in left if len(word) > 2} & {word for word in right if len(word) > 2}) or (
        len(set(left) & set(right)) if max(len(left), len(right)) == 1 else 0
    )


def _near(one: str, other: str) -> bool:
    """Whether a reader, or a typist, may have made one of the other: one slip in five letters, two in ten."""
    if one == other:
        return True
    allowed = 2 if min(len(one), len(other)) >= 10 else 1 if min(len(one), len(other)) >= 5 else 0
    return DamerauLevenshtein.distance(one, other, score_cutoff=allowed) <= allowed
