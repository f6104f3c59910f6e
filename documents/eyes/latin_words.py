"""A line of another script, read by one who knows only Latin letters and again in its own, goes in; it comes out with
its Latin names, flights' numbers and days as the first saw them.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from rapidfuzz import fuzz

from documents.readers.scripts import Script

STOPS = ".,!_'‘"  #: that a reader sees behind a word, an edge or a speck
#: Likeness, 0–100, from which a Latin word, or a flight's number, is what the first reader read.
WORD_ALIKE, _CODE_ALIKE = 75, 60
WORD = re.compile(r"[^\W_](?:[^\W_]|/(?=\w)|(?<=\d)\.(?=\d))*")
_DAY = re.compile(r"\d\d?\.\d\d\.(?:\d\d)?\d\d")
#: Cyrillic capitals that look like Latin ones, as flights' numbers have them.
_AS_LATIN = str.maketrans("АВЕКМНОРСТУХІЅЈ", "ABEKMHOPCTYXISJ")
_FLIGHT = re.compile(r"(?<!\w)([A-Z]{2}|[A-Z]\d|\d[A-Z]) (\d{2,4})(?!\w)")
#: A carrier in them, before its flight's number.
_CARRIER = re.compile(r"(?<!\w)[АВЕКМНОРСТУХІЅЈ]{2} (?=\d{2,4}(?!\w))")
#: A Latin name as tickets have it, and what is made of one that is read in figures.
LOUD_NAME = re.compile(r"(?<![^\W_])[A-Z]{2,}(?:[/ ][A-Z]{2,})+(?![^\W_])")
_IN_FIGURES = re.compile(r"(?<!\S)[\d:/.,\-\[\]|]{8,}+(?: [\d:/.,\-\[\]|]++)*+(?!\S)")
_IN_CAPITALS = re.compile(r"(?<!\w)[А-ЯЁ]{4,}(?:[/ ][А-ЯЁ]{2,})*(?!\w)")
_GLUED = re.compile(r"[A-Z]{3,}")  #: a name to which a word of the script is glued: "HAJJöJI"
_TITLED = re.compile(r"(?:MRS?|MS|MISS|MSTR) (?=[A-Z])")
_CODE = re.compile(
    r"(?<![^\W_])(?=[A-Z]*\d|[A-Z]{6}(?![^\W_]))[A-Z\d]{5,}(?![^\W_])|(?<!\d)\d\d([./-])\d\d\1\d{4}(?!\d)"
)
_A_NAME = re.compile(r"(?:[A-Z][a-z]{2,}|[A-Z]{3,})[,.!]?")
_LOUD, _A_LOUD_NAME = re.compile(r"[A-Z]{3,}[,.!]?"), 2  #: words
#: Capitals for which no letter of another script is taken, and their share of a name that is Latin.
_LATIN_ALONE, _PLAINLY = frozenset("DFGIJLQRSUVWZ"), 0.35
_LOOK_ALIKE = 0.85  #: of a name's capitals, how many look like Latin ones at least, that it may be one
#: Those of them that no misread Cyrillic capital is; letters of more than a short word.
_NEVER_ANOTHER, _A_WORD = frozenset("DFGLQSVZ"), 4


def codes(text: str) -> set[str]:
    """Flight numbers, references and days: what no reader makes up like another."""
    return {seen[0] for seen in _CODE.finditer(text)}


def with_latin_of(first: str, again: str, script: Script) -> str:
    """The line `again` with its Latin words and numbers as the `first` reader gave them, which knows no other letters.

    A Latin word that the first reader did not see is a word of the script that was not made out: it goes.
    """
    latin = [word for word in WORD.findall(first) if word.isascii()]
    latin += [glued[0] for word in WORD.findall(first) if not word.isascii() and (glued := _GLUED.match(word))]
    codes = {word for word in latin if any(sign.isdigit() for sign in word) and any(sign.isalpha() for sign in word)}

    def settled(seen: re.Match[str]) -> str:
        word = seen[0]
        if script.letters.search(word):
            return word.translate(_AS_LATIN) if word.translate(_AS_LATIN) in codes else word
        if (word.isdigit() and word in latin) or _DAY.fullmatch(word):
            return word
        coded = any(sign.isdigit() for sign in word)
        near = max(latin, key=lambda one: fuzz.ratio(one, word), default="")
        like = fuzz.ratio(near, word)
        return near if like >= (_CODE_ALIKE if coded else WORD_ALIKE) else word if coded else ""

    again = _CARRIER.sub(lambda seen: code if (code := seen[0].translate(_AS_LATIN)) in first else seen[0], again)
    again = _flights_in_order(first, again)
    named = _name_behind_figures(first, _quiet_name_behind_figures(first, _half_seen_name(first, again)))
    named = _loud_names_kept(first, named)
    return _names_kept(first, " ".join(WORD.sub(settled, named).strip(" _‘'.|").split()), script)


def _flights_in_order(first: str, again: str) -> str:
    """The line with a carrier before its flight's number, which a reader of the right turned: "564 MK" of "MK 564"."""
    for carrier, number in _FLIGHT.findall(first):
        if f"{carrier} {number}" not in again:
            again = re.sub(rf"(?<!\w){number} {carrier}(?!\w)", f"{carrier} {number}", again)
    return again


def _name_behind_figures(first: str, again: str) -> str:
    """The line with the one Latin name of the first reader, where it was read in figures that nobody else saw."""
    names, figures = LOUD_NAME.findall(first), _IN_FIGURES.findall(again)
    if len(names) != 1 or len(figures) != 1:
        return again
    # What both saw of it stands before them: "FAISAL SAAD 41:61140/]81" of "FAISAL SAAD ALGHAMDI".
    begun = [word for word in again.partition(figures[0])[0].split() if word in names[0].split()]
    name = " ".join(names[0].split()[len(begun) :])
    if not name or names[0].split()[: len(begun)] != begun or fuzz.partial_ratio(name, again) >= WORD_ALIKE:
        return again
    seen = sum(sign.isdigit() for sign in first)
    return again if seen > sum(sign.isdigit() for sign in figures[0]) / 2 else again.replace(figures[0], name)


def _quiet_name_behind_figures(first: str, again: str) -> str:
    """The same for a name in small letters, its word before it seen by both: "Joumana 58806" of "Joumana Saade"."""
    seen, read = first.split(), again.split()
    for name, family in pairwise(seen):
        for place, (word, figures) in enumerate(pairwise(read), start=1):
            same = word == name and figures.isdigit() and len(figures) == len(family) and figures not in first
            if same and _A_NAME.fullmatch(name) and _A_NAME.fullmatch(family):
                return " ".join([*read[:place], family, *read[place + 1 :]])
    return again


def _half_seen_name(first: str, again: str) -> str:
    """The line with the Latin name that the first reader has behind its label, where both saw a long word of it.

    "Пассажир: МВ З!АВНЕ! YAKIMOVICH" of "∏accaKnp:MR SIARHEI YAKIMOVICH".
    """
    (_, _, named), (label, colon, rest) = first.partition(":"), again.partition(":")
    words, read = named.split(), rest.split()
    if not colon or len(words) != len(read) or not LOUD_NAME.fullmatch(named.strip()):
        return again
    shared = [one for one, other in zip(words, read, strict=True) if one == other and len(one) > _A_WORD]
    return f"{label}: {' '.join(words)}" if shared else again


def _loud_names_kept(first: str, again: str) -> str:
    """The line with the Latin names of the first reader, in their order, where they were read in the script's capitals.

    As many as there are such capitals; a list's names have a stroke each.
    """
    names, capitals = LOUD_NAME.findall(first), _IN_CAPITALS.findall(again)
    listed = all("/" in name for name in names)
    if len(names) != len(capitals) or not (len(names) == 1 or listed):
        return again
    if any(fuzz.partial_ratio(name, again) >= WORD_ALIKE for name in names):
        return again
    for name, run in zip(names, capitals, strict=True):
        again = again.replace(run, _loud_name(name, run, again), 1)
    return again


def _loud_name(seen: str, capitals: str, again: str) -> str:
    """The Latin name that a run of the script's capitals was, or the capitals."""
    # What both saw of it, a title behind it, is there already: "BELOVA/IGOR MR" of "ВЕГОМАЛСОВ MR".
    both = {word.strip(STOPS) for word in again.split()}
    name = " ".join(word for word in seen.split() if word not in both)
    letters = [sign for sign in name if sign.isalpha()]
    plainly = sum(sign in _LATIN_ALONE for sign in letters) >= _PLAINLY * len(letters)
    # Capitals that are all look-alikes of Latin ones, of which the first reader has one that no other script has.
    alike = sum(sign.translate(_AS_LATIN).isascii() for sign in capitals) >= _LOOK_ALIKE * len(capitals)
    plainly = plainly or (alike and len(letters) > _A_WORD and bool(_NEVER_ANOTHER & set(letters)))
    as_ticket = "/" in name and bool(_NEVER_ANOTHER & set(letters))  # as tickets have it
    titled = _TITLED.match(name)
    if titled and _LATIN_ALONE & set(letters):  # "MR ARMEN PETROSYAN", of which no title was read
        plainly, name = True, name[titled.end() :]
    as_long = abs(len(name) - len(capitals)) <= len(letters) // (3 if as_ticket else 4)
    return name if letters and (plainly or as_ticket) and as_long else capitals


def _names_kept(first: str, again: str, script: Script) -> str:
    """The line with the words of a Latin name that were read in the script's letters: "Uladzimir Камаепка".

    A common word of the script is none, whatever the first reader made of it: "июня" is no VIOHA.
    """
    seen, read = first.split(), again.split()
    if len(seen) != len(read):
        return again
    loud = [
        place
        for place, word in enumerate(seen)
        if _LOUD.fullmatch(word) and not read[place].isascii() and read[place].strip(".,!").lower() not in script.common
    ]
    letters = "".join(sign for place in loud for sign in seen[place] if sign.isalpha())
    if loud == [len(seen) - 1] and len(seen) > 1 and len(letters) > _A_WORD and _NEVER_ANOTHER & set(letters):
        read[-1] = seen[-1]
    # A list's other name was read by both: "HAROUTYUNYAN, MR ARMEN PETROSYAN".
    both = sum(bool(_LOUD.fullmatch(word)) for word in read if word in seen)
    if (both >= _A_LOUD_NAME and _LATIN_ALONE & set(letters)) or (
        len(loud) >= _A_LOUD_NAME and sum(sign in _LATIN_ALONE for sign in letters) >= _PLAINLY * len(letters)
    ):
        read = [seen[place] if place in loud else word for place, word in enumerate(read)]
    places = range(len(read))
    for place in places:
        if _is_beside_a_name(place, seen, read):
            read[place] = seen[place]
    for place in reversed(places):  # a word before one that was put right: "ЕАТОИМАТА" before BINTA
        if _NEVER_ANOTHER & set(seen[place]) and _is_beside_a_name(place, seen, read):
            read[place] = seen[place]
    return " ".join(read)


def _is_beside_a_name(place: int, seen: Sequence[str], read: Sequence[str]) -> bool:
    """Whether the first reader saw a Latin name at a place, and one stands beside it in what was read again."""
    beside = [read[near] for near in (place - 1, place + 1) if 0 <= near < len(read)]
    named = _A_NAME.fullmatch(seen[place]) and not read[place].isascii()
    return bool(named) and any(_A_NAME.fullmatch(word.partition("/")[0]) for word in beside)
