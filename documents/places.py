"""A commune and a postcode as an address writes them go in; the commune they mean, and its department, come out.

Decided by both together, never by the postcode's first digits alone: 26 communes have a postcode of another department,
and 46 of the Puy-de-Dôme's names exist elsewhere. What the tables do not settle is CHECK: an agent looks.
"""

import re
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import Levenshtein

from documents.references import Commune, Communes, key_of


class Where(StrEnum):
    """Whether a place is in the service's department."""

    HERE = "in-department"
    ELSEWHERE = "other-department"
    CHECK = "check"


class Place(NamedTuple):
    """What an address says, as far as the tables know it. Unknown is ""."""

    commune: str = ""  #: official spelling, of today's or a former commune
    postcode: str = ""
    insee: str = ""  #: of today's commune
    department: str = ""
    doubt: str = ""  #: place-unknown, place-ambiguous, place-disagrees, place-cedex, place-misread


_NOT_BY_CHANCE = 4  #: letters of a name
_LONG = 8  #: the same where name and postcode were both misread
_CEDEX = re.compile(r"\s*\bC\s?E\s?D\s?E\s?X\b.*", re.IGNORECASE)
_DISTRICT = re.compile(r"\s+(\d{1,2})\s*(?:E|EME|ER|ÈME)?\s*(?:ARRONDISSEMENT)?$", re.IGNORECASE)
_AS_DIGITS = str.maketrans("OoQIlL|/SsBZzG", "00011111558226")
#: What a reader makes of letters inside a name: the postcode beside it says which commune is meant.
_AS_LETTERS = str.maketrans("01358", "OIESB")
_ARTICLE = re.compile(r"^(?:LE|LA|LES|L)\s(?=\S)")  #: "Le Mont-Dore" is Mont-Dore in the table
_GLUED_ARTICLE = re.compile(r"^(?:LES|LE|LA|L)(?=\S)")
_TAILS = re.compile(r"[\s,(/–]+-?\s*(?:FRANCE|PUY[\s-]DE[\s-]D[OÔ]ME)\b.*", re.IGNORECASE)


def digits_of(postcode: str) -> str:
    """The five digits of a postcode as a reader may have given it ("63 OOO" is 63000), or "" when it is none."""
    code = re.sub(r"[\s.\-]", "", postcode).translate(_AS_DIGITS)
    return code if len(code) == 5 and code.isdigit() else ""


def locate(commune: str, postcode: str, communes: Communes) -> Place:
    """The place of an address. Without doubt only when name and postcode agree on one commune, or nearly."""
    code = digits_of(postcode)
    name = _TAILS.sub("", _CEDEX.sub("", commune)).strip(" ,.-–:")
    cedex = bool(_CEDEX.search(commune))
    named = _named(name, communes)
    here = communes.at(code) if code else ()
    key = _ARTICLE.sub("", key_of(name).translate(_AS_LETTERS))
    both = [found for found in here if found in named or _ARTICLE.sub("", key_of(found.name)) == key]
    if both:
        return _place(both, code)
    if code and here:
        spelt = [(found, key_of(found.name)) for found in here]
        near = [found for found, whole in spelt if _near(_ARTICLE.sub("", whole), key) or _near(whole, key)]
        near = near or [found for found, whole in spelt if _without_glued_article(key) == whole.replace(" ", "")]
        if near:
            return _place(near, code, "" if len({found.place for found in near}) == 1 else "place-ambiguous")
        if named:
            return Place(commune=named[0].name if len(named) == 1 else name, postcode=code, doubt="place-disagrees")
        departments = {found.department for found in here}
        if len(departments) == 1 and not name:
            return Place(postcode=code, department=departments.pop(), doubt="place-unknown")
        return Place(commune=name, postcode=code, doubt="place-unknown")
    if code:
        return _without_table(name, code, named, cedex, communes)
    if named:
        if len({found.place for found in named}) == 1:
            return _place(list(named), "", "place-ambiguous")
        return Place(commune=named[0].name, doubt="place-ambiguous")
    return Place(commune=name, postcode=code, doubt="place-unknown")


def settled(place: Place, text: str, communes: Communes) -> Place:
    """A place whose name was misread beside its postcode, by that name elsewhere in the text: "Fait à Riom".

    A long name may be misread there too, by a letter: a hand's "63400 Chamalkrer" and "Fait à Chamalères".
    """
    if place.doubt != "place-unknown" or not place.postcode or not place.commune:
        return place
    read = key_of(place.commune).replace(" ", "")
    near = {
        found.name
        for found in communes.at(place.postcode)
        if _apart(key_of(found.name).replace(" ", ""), read) <= max(1, len(read) // 3)
        and _is_said(key_of(found.name), _key_of_text(text))
    }
    return locate(near.pop(), place.postcode, communes) if len(near) == 1 else place


def _is_said(name: str, text: str) -> bool:
    """Whether a text has these words; of a long name one letter may be another, lost, or too many."""
    if f" {name} " in f" {text} ":
        return True
    words, count = text.split(), len(name.split())
    parts = (" ".join(words[at : at + count]) for at in range(len(words) - count + 1))
    return len(name) >= _LONG and any(_apart(name, part) <= 1 for part in parts)


def _apart(official: str, read: str) -> int:
    """By how many signs a name was misread; an R that runs into an N, as it does in a hand, is an M."""
    return min(Levenshtein.distance(one, read) for one in {official, official.replace("RN", "M")})


@lru_cache(maxsize=4)
def _key_of_text(text: str) -> str:
    """`key_of` of a text, of which many places ask."""
    return key_of(text)


def where(place: Place, department: str) -> Where:
    """Whether that place is in the department; CHECK whenever a doubt remains."""
    if place.doubt or not place.department:
        return Where.CHECK
    return Where.HERE if place.department == department else Where.ELSEWHERE


def _without_table(name: str, code: str, named: tuple[Commune, ...], cedex: bool, communes: Communes) -> Place:
    """A postcode that no commune has: a CEDEX code, or a misread one."""
    close = [found for found in named if any(_one_digit_off(code, known) for known in found.postcodes)]
    close = close or _misread_too(name, code, communes)
    same_start = [found for found in named if any(known[:2] == code[:2] for known in found.postcodes)]
    if same_start and (cedex or not close):
        one = same_start[0] if len({found.place for found in same_start}) == 1 else None
        return Place(
            commune=one.name if one else name, postcode=code, insee=one.place if one else "", doubt="place-cedex"
        )
    if len({found.place for found in close}) == 1:
        return Place(commune=close[0].name, postcode=code, insee=close[0].place, doubt="place-misread")
    return Place(commune=named[0].name if len(named) == 1 else name, postcode=code, doubt="place-unknown")


def _misread_too(name: str, code: str, communes: Communes) -> list[Commune]:
    """Communes nearly of that name, a long one, whose postcode is one digit off: "63438 Pont-du-Châtesu"."""
    key = key_of(name)
    if len(key) < _LONG:
        return []
    codes = {f"{code[:place]}{digit}{code[place + 1 :]}" for place in range(len(code)) for digit in "0123456789"}
    return [found for one in sorted(codes) for found in communes.at(one) if _near(key_of(found.name), key)]


def _named(name: str, communes: Communes) -> tuple[Commune, ...]:
    found = communes.named(name)
    if found:
        return found
    district = _DISTRICT.search(name)
    return communes.named(name[: district.start()]) if district else ()


def _place(found: list[Commune], code: str, doubt: str = "") -> Place:
    """One commune, of today rather than a former one of the same name."""
    chosen = min(found, key=lambda commune: (bool(commune.parent), commune.insee))
    departments = {commune.department for commune in found}
    if len(departments) > 1:
        return Place(commune=chosen.name, postcode=code, doubt="place-ambiguous")
    return Place(commune=chosen.name, postcode=code, insee=chosen.place, department=chosen.department, doubt=doubt)


def _near(official: str, read: str) -> bool:
    """One misread letter in a name of five or more, a lost space, or what a reader leaves out of a long name."""
    glued, other = official.replace(" ", ""), read.replace(" ", "")
    if not other:
        return False
    if glued.replace("RN", "M") == other.replace("RN", "M"):
        return True
    if len(glued) >= _NOT_BY_CHANCE and glued.replace("L", "I") == other.replace("L", "I"):
        return True  # a hand's I is an l: "Rlom"
    allowed = 2 if len(glued) >= 11 else 1 if len(glued) >= 5 else 0
    return Levenshtein.distance(glued, other, score_cutoff=allowed) <= allowed


def _without_glued_article(read: str) -> str:
    """ "LEMONT DORE" without the article that ran into the name, which the table does not have: "MONTDORE"."""
    return _GLUED_ARTICLE.sub("", read).replace(" ", "")


def _one_digit_off(one: str, other: str) -> bool:
    return len(one) == len(other) and sum(a != b for a, b in zip(one, other, strict=True)) == 1
