"""From a name field whose fillers were read as a letter, and the print beside it, to the field as the print has it.

Where a field ends in many of one letter ("HASHEMAANADIA<AAAA<AA<AAAA"), or nothing parts the family name from the
given ones ("NGARLEDJIK<HISSEIN<<<KK"), a reader took fillers for a letter. But where the names end only the print can
tell: without it, or where it can be read in two ways, all stays.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import permutations

from documents.zones.signs import FILLER_LIKE

_MANY = 6  #: of a letter at a field's end, that no name has
_SHORTEST = 2  #: letters of a printed name
_SURELY_A_NAME = 3  #: the same where few fillers were misread
_GAP = 3  #: signs between two names that may be misread fillers, one of them seen twice
_A_ZONE = 28  #: letters of a line that is a zone's own, its fillers read as letters
LIKE_FILLERS = f"A{FILLER_LIKE}"  #: letters for which few fillers are taken


def misread_filler(field: str) -> str:
    """The letter for which fillers were taken at the field's end; "" when none was."""
    letter = field.rstrip("<")[-1:]
    end = re.search(rf"[<{letter}]+$", field) if letter.isalpha() else None
    return letter if end and end[0].count(letter) >= _MANY else ""


def as_printed(field: str, letter: str, printed: Sequence[str]) -> str:
    """`field` with fillers for that letter where the print has a family name and given names that fit; else as it is.

    `printed`: the page's other lines, capitals and digits only.
    """
    found = {text for pair in _pairs(field, letter, printed) if (text := _fitted(field, letter, *pair))}
    if not found:
        # Of the two fillers between the names one may be lost as well: then each has to be a line of its own.
        apart = _apart(field, letter, printed)
        found = {text for pair in apart if (text := _fitted(field, letter, *pair, between=1))}
    return found.pop() if len(found) == 1 else field


def mended_as_printed(field: str, printed: Sequence[str]) -> tuple[str, str]:
    """The field, and what was taken for fillers: a letter, several, or one lost; "NTCHAKBENEDICTE", "LUKUSAKAPAPYKA<A".

    Each name is a line of its own, and nothing but fillers and such letters stands beside the two. Between them is no
    `<<`, which parts names as it should, nor a single filler, which may be all that was there, unless letters follow.
    """
    found = set()
    plain = field.replace("<", "")
    names = {text for text in printed if text.isalpha() and len(text) >= _SURELY_A_NAME and text in plain}
    for family, given in permutations(names, 2):
        if not plain.startswith(family):
            continue
        parts = ["(<?)".join(name) for name in (family, given)]
        match = re.fullmatch(rf"{parts[0]}([<{LIKE_FILLERS}]{{1,{_GAP}}}){parts[1]}([<{LIKE_FILLERS}]*)", field)
        if match is None:
            continue
        gap, tail = match[len(family)], match[match.re.groups]
        letters = gap.replace("<", "")
        if "<<" in gap or not (letters or tail.strip("<")):
            continue
        grown = (f"{family}{letters}", f"{letters}{given}") if letters else ()
        others = [text for text in printed if text != family + given and len(text) < _A_ZONE]
        if any(one in text for one in grown for text in others):
            return field, ""  # the letters may be a name's own
        text = f"{field[: match.start(len(family))]}<<{field[match.end(len(family)) : match.start(match.re.groups)]}"
        found.add((text.ljust(len(field), "<"), letters + tail.replace("<", "")))
    return found.pop() if len(found) == 1 else (field, "")


def _apart(field: str, letter: str, printed: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Two names that are lines of their own, with which the field may begin and end."""
    plain = _without(field, letter)
    names = {text for text in printed if text.isalpha() and len(text) >= _SURELY_A_NAME}
    families = [name for name in names if plain.startswith(_without(name, letter))]
    yield from (
        (family, given)
        for family in families
        for given in names
        if given != family and plain == _without(family, letter) + _without(given, letter)
    )


def _pairs(field: str, letter: str, printed: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Family and given names that may be the field's: in two lines of print, or in one."""
    plain = _without(field, letter)
    names = {text for text in printed if text.isalpha() and len(text) >= _SHORTEST and _without(text, letter) in plain}
    for family in names:
        if plain.startswith(_without(family, letter)):
            yield from ((family, given) for given in names if given != family)
            yield from ((family[:end], family[end:]) for end in range(_SHORTEST, len(family) - _SHORTEST + 1))


def _without(text: str, letter: str) -> str:
    return text.replace("<", "").replace(letter, "")


def _fitted(field: str, letter: str, family: str, given: str, *, between: int = 2) -> str:
    gap = f"[<{letter}]"
    parts = [rf"({gap}??)".join(name) for name in (family, given)]
    match = re.fullmatch(rf"{parts[0]}{gap}{{{between}}}{parts[1]}{gap}*", field)
    if match is None:
        return ""
    gaps = [*match.groups()]
    names = []
    for name in (family, given):
        own, gaps = [*gaps[: len(name) - 1], ""], gaps[len(name) - 1 :]
        names.append("".join(sign + ("<" if between else "") for sign, between in zip(name, own, strict=True)))
    text = "<<".join(names).ljust(len(field), "<")
    return text if len(text) == len(field) else ""
