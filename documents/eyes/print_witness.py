"""A zone and the lines of its page go in; how far the print contradicts the zone's names and number comes out.

No check digit covers a name: fillers are read as letters, and letters are lost, in zones whose digits hold.
"""

import re
import unicodedata
from collections.abc import Sequence

from rapidfuzz import fuzz
from rapidfuzz.distance import Hamming

from documents.page import TextLine, Zone, ZoneFormat
from documents.zones.signs import FILLER_LIKE, looks_like_zone

_STROKES = str.maketrans("!|", "II")
_NEARLY = 70  #: likeness, 0–100, from which two different names are two readings of one
_SHORT = 4  #: letters of a name that other words may hold by chance


def contradictions(zone: Zone, lines: Sequence[TextLine]) -> int:
    """How many things in the zone the print contradicts, though check digits hold: they cover no name.

    A name that is printed letter for letter is sure; one that is printed nearly so was misread on one side; one that
    is not printed at all (the back of a card, another script) proves nothing. A number that was put right on the word
    of one digit has to be printed: one time in ten a wrong repair fits too.
    """
    doubts = 0
    number = zone.fields.get("number", "")
    if _number_repaired(zone) and not any(number in re.sub(r"[^A-Z0-9]", "", line.text.upper()) for line in lines):
        doubts += 1
    if zone.format is not ZoneFormat.FRENCH_CARD and "given_names" not in zone.fields:
        doubts += " " in zone.fields.get("surname", "")
    outside = [line.text for line in lines if not looks_like_zone(line.text)]
    for name in names(zone):
        if not any(says(name, text) for text in outside):
            doubts += any(nearly(name, text) for text in outside)
    doubts += _later_one_differs(zone, outside)
    doubts += _goes_on(zone)
    return doubts + (_padded(zone, outside) or _grown(zone, outside)) + _glued(zone, outside)


def _goes_on(zone: Zone) -> bool:
    """Whether letters stand behind the fillers that end a name: what a stamp left there, or fillers misread."""
    if zone.format in (ZoneFormat.TD1, ZoneFormat.FRENCH_CARD):
        return False
    given = zone.lines[0].partition("<<")[2]
    return bool(given.strip("<").partition("<<<")[2])


def _number_repaired(zone: Zone) -> bool:
    row, start, stop = (0, 6, 15) if zone.format is ZoneFormat.TD1 else (1, 1, 10)
    return any(repair.line == row and start <= repair.position <= stop for repair in zone.repairs)


def _letters(text: str) -> str:
    """Capitals only, accents off."""
    plain = unicodedata.normalize("NFKD", text.upper().translate(_STROKES))
    return "".join(sign for sign in plain if "A" <= sign <= "Z")


def names(zone: Zone) -> list[str]:
    """The family name and the first given name, letters only, where they are long enough to be told from others."""
    both = zone.fields.get("surname", ""), zone.fields.get("given_names", "").partition(" ")[0]
    return [letters for name in both if len(letters := _letters(name)) >= 2]


def says(name: str, text: str) -> bool:
    """Whether a line has a name, a short one as a word of its own: SO is no part of SOW, nor HOURY all of KHOURY."""
    words = {_letters(word) for word in re.split(r"[\W\d_]+", text)}
    if name in words or len(name) <= _SHORT:
        return name in words
    # A longer name may be glued to its label, but not to a letter or two: there the zone has lost them.
    return name in _letters(text) and not any(name in word and len(word) <= len(name) + 2 for word in words)


def _padded(zone: Zone, texts: Sequence[str]) -> bool:
    """Whether the print has a name without letters of the zone that may be fillers: "BOTHAKLERATOKGRACEK"."""
    surname, given = (_letters(zone.fields.get(name, "")) for name in ("surname", "given_names"))
    first = _letters(zone.fields.get("given_names", "").partition(" ")[0])
    said = {_letters(text) for text in texts} | {
        _letters(word) for text in texts for word in re.split(r"[\W\d_]+", text)
    }
    for name in (surname, given, first):
        tails = (name[len(one) :] for one in said if len(one) > _SHORT and name.startswith(one))
        if not any(name in one for one in said) and any(len(one) > 1 and not one.strip(FILLER_LIKE) for one in tails):
            return True
    bones = _without_fillers(surname)
    return (
        len(given) < 2
        and len(bones) > _SHORT
        and any(_without_fillers(one) == bones and len(one) < len(surname) for one in said)
    )


def _grown(zone: Zone, texts: Sequence[str]) -> bool:
    """Whether a line of print is the family name up to where the zone goes on with what is printed nowhere.

    "RAMGOOLAM" beside a zone's "RAMGOOLAM<ARAJENV<A<<AAA": filler and name behind it were guessed.
    """
    surname = _letters(zone.fields.get("surname", ""))
    said = {_letters(text) for text in texts}
    begun = [one for one in said if len(one) > _SHORT and surname.startswith(one)]
    whole = any(surname in one for one in said) or any(surname[len(one) :] in said for one in begun)
    return bool(begun) and not whole


def _glued(zone: Zone, texts: Sequence[str]) -> bool:
    """Whether the print parts a name that is fewer words in the zone: a filler was lost ("MINTSIDI", MINT SIDI)."""
    said = [part for text in texts for part in re.split("[,:]", text)]
    printed = [[word for one in re.split(r"[\s-]+", part) if (word := _letters(one))] for part in said]
    for name in (zone.fields.get("surname", ""), zone.fields.get("given_names", "")):
        whole = _letters(name)
        for words in printed:
            if len(words) > len(name.split()) > 0 and min(map(len, words)) >= 2 and "".join(words) == whole:
                return True
    return False


def _later_one_differs(zone: Zone, texts: Sequence[str]) -> bool:
    """Whether a line of print is the zone's given names but for a letter of a later one: "EUN JI", EUN<JH."""
    given = [letters for word in zone.fields.get("given_names", "").split() if (letters := _letters(word))]
    near = False
    for text in texts if len(given) > 1 else ():
        said = [letters for word in re.split(r"[\s,-]+", text) if (letters := _letters(word))]
        if said == given:
            return False
        alike = len(said) == len(given) and said[0] == given[0]
        as_long = list(map(len, said)) == list(map(len, given))
        near |= alike and as_long and Hamming.distance("".join(said), "".join(given)) == 1
    return near


def _without_fillers(name: str) -> str:
    return "".join(sign for sign in name if sign not in FILLER_LIKE)


def nearly(name: str, text: str) -> bool:
    """Whether a line, or a word of it, is this name but for a letter or two."""
    said = {_letters(text), *(_letters(word) for word in text.split())}
    return not says(name, text) and any(
        abs(len(other) - len(name)) <= 2 and fuzz.ratio(name, other) >= _NEARLY for other in said
    )
