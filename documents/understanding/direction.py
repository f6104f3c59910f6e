"""The sentences that cancel a journey go in; whether it certainly leads into France, or goes by train, comes out.

Both ends have to be told: "RAK - LYS", "from Marrakech (RAK) to Lyon (LYS)", "Départ : … Arrivée : …". A place that is
in no table is not in France; a journey of several legs of which one leaves France leads home, and an unknown way is no
doubt.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from documents.folding import bare, fold
from documents.patterns import pattern_of
from documents.references import FrenchPlace, References
from documents.understanding.flow import Flow
from documents.understanding.journey import Flight
from documents.understanding.lexicon import Lexicon
from documents.understanding.statements import Sentence, lines, sentences

_DASH = r"(?:[-–—]?>|[-–—→➔➜/]+)"
_TO_WORDS = (
    "to|à|au|vers|nach|a|hacia|hasta|para|naar|do|la|spre|в|во|до|إلى|الى|飞往|前往|至|到"
    "|à destination de|con destino a"
)
_FROM_WORDS = "from|de|depuis|au départ de|desde|von|ab|da|van|uit|din|z|ze|из|с|від|من"
_ARRIVES = (
    "to|à|arrivée|destination|arrival|arrives|nach|ankunft|ziel|destino|llegada|chegada|para|arrivo|destinazione|naar"
    "|aankomst|bestemming|varış|куда|прибытие|прилет|الوصول|إلى|到达|目的地|przylot|do|sosire"
)
_DEPARTS = (
    "from|de|départ|departure|departs|origin|origine|von|abflug|start|desde|origen|salida|origem|partida|da|partenza|van"
    "|vertrek|kalkış|откуда|вылет|отправление|المغادرة|من|出发|wylot|od|plecare"
)
_FAR = 90  # letters before a place in which "from …" stands
_WORDS = 5  # of a place
_FROM_CASES, _TO_CASES = r"['’](?:DAN|DEN|TAN|TEN)(?![^\W\d_])", r"['’](?:YE|YA|E|A)(?![^\W\d_])"  # Turkish


class _Patterns(NamedTuple):
    place: re.Pattern[str]
    codes: frozenset[str]


class _Leg(NamedTuple):
    place: int
    into_france: bool


def _either(spelt: str) -> str:
    return "|".join(sorted((re.escape(bare(word)) for word in spelt.split("|")), key=len, reverse=True))


_BY_CODES = pattern_of(rf"(?<![^\W_])(?P<one>[A-Z]{{3}})\)?\s?{_DASH}\s?\(?(?=(?P<other>[A-Z]{{3}})(?![^\W_]))")
_GOES_ON = pattern_of(
    rf"\s{{0,2}}(?:{_DASH}\s{{0,2}}|(?<=\s)(?:{_either(_TO_WORDS)})(?![A-ZА-Я])\s?)\(?(?=(?P<next>[^\W\d_]{{2}}))"
    rf"|{_FROM_CASES}"
)
_CAME_BY_DASH = pattern_of(rf"(?P<from>[^\n]*[^\W\d_]{{2}})\)?\s{{0,2}}{_DASH}\s{{0,2}}\(?$")
_CAME_BY_WORD = pattern_of(
    rf"(?:(?<![^\W\d_])(?:{_either(_FROM_WORDS)})|[从自由])\s?(?P<from>[^\W\d_][^.;:!?\d]{{1,50}}?)\s?"
    rf"(?<![A-ZА-Я])(?:{_either(_TO_WORDS)})\s?\(?$"
)
_CAME_TURKISH = pattern_of(rf"[^\W\d_]{_FROM_CASES}\s$")
_TO_LABEL = pattern_of(rf"^\W*(?:{_either(_ARRIVES)})\s?[:：]\s?")
_FROM_LABEL = pattern_of(rf"^\W*(?:{_either(_DEPARTS)})\s?[:：]\s?\W?[^\W\d_]{{3}}")


@lru_cache(maxsize=4)
def _patterns(places: tuple[FrenchPlace, ...]) -> _Patterns:
    names = sorted({bare(name) for place in places for name in place.names}, key=len, reverse=True)
    codes = frozenset(place.code for place in places if place.code)
    spaced = [name for name in names if not re.match(r"[\u4e00-\u9fff]", name)]
    chinese = [name for name in names if name not in spaced]
    name = rf"(?<![^\W\d_])(?:{'|'.join(map(re.escape, spaced)) or '(?!)'})(?![^\W\d_])"
    if chinese:
        name = rf"(?:{name}|{'|'.join(map(re.escape, chinese))})"
    code = rf"(?:{'|'.join(sorted(codes)) or '(?!)'})(?![^\W_])"
    return _Patterns(pattern_of(rf"{name}(?: {name})*(?:\s?\(?{code}\)?)?"), codes)


def into_france(flow: Flow, where: Sequence[Sentence], references: References) -> bool:
    """Whether all told legs of a cancelled journey end in France: in the sentences that cancel, else anywhere."""
    legs = list(_legs(flow, references))
    told = [leg for leg in legs if any(one.start <= leg.place < one.end for one in where)]
    return bool(told or legs) and all(leg.into_france for leg in told or legs)


def by_train(flow: Flow, where: Sequence[Sentence], flights: Sequence[Flight], references: References) -> bool:
    """Whether trains alone are cancelled: a train is named, and no flight anywhere."""
    lexicon = Lexicon(references)
    told = [one.folded for one in where if lexicon.names_journey(one.folded)] or [fold(flow.bare)]
    return (
        bool(told)
        and all(lexicon.has(folded, "railway") for folded in told)
        and not lexicon.has(fold(flow.bare), "aloft")
        and not any(flight.carrier for flight in flights)
    )


def _legs(flow: Flow, references: References) -> Iterator[_Leg]:
    """The legs of a text, each with where it stands; of those without a place in France only two codes are told."""
    place, codes = _patterns(references.french_places)
    text, lexicon, spoken = flow.bare, Lexicon(references), sentences(flow)
    for match in _BY_CODES.finditer(text):
        ends = (*match.span("one"), *match.span("other"))
        if flow.source(*ends[:2]).isupper() and flow.source(*ends[2:]).isupper():
            yield _Leg(match.start(), match["other"] in codes)
    for match in place.finditer(text):
        if flow.source(*match.span())[:1].islower() or not _on_a_journey(flow, match.start(), spoken, lexicon):
            continue
        on = _goes_on(flow, match.end())
        if on is not None:
            if not place.match(text, on) and text[on : on + 3] not in codes:
                yield _Leg(match.start(), into_france=False)
        elif _came(flow, match.start(), match.end(), lexicon):
            yield _Leg(match.start(), into_france=True)
    yield from _labelled(flow, place, codes)


def _on_a_journey(flow: Flow, start: int, spoken: Sequence[Sentence], lexicon: Lexicon) -> bool:
    """Whether a journey is named in the sentence of a place, on its line or right above: "Agence de Tunis à Paris"."""
    begin = flow.bare.rfind("\n", 0, max(0, flow.bare.rfind("\n", 0, start))) + 1
    end = flow.bare.find("\n", start)
    if not lexicon.names_journey(fold(flow.bare[begin : end if end >= 0 else len(flow.bare)])):
        return False
    return any(one.start <= start < one.end and lexicon.names_journey(one.folded) for one in spoken)


def _capital(flow: Flow, place: int) -> bool:
    """Whether a word there is written as a name's: with a capital, or in letters that have none."""
    return not flow.source(place, place + 1).islower()


def _goes_on(flow: Flow, end: int) -> int | None:
    """Where the next place of a way begins behind one; None where it ends."""
    found = _GOES_ON.match(flow.bare, end)
    if found is None:
        return None
    if found["next"] is None:
        return found.end()
    return found.start("next") if _capital(flow, found.start("next")) else None


def _came(flow: Flow, start: int, end: int, lexicon: Lexicon) -> bool:
    """Whether a place is where a way ends that began elsewhere."""
    before = flow.bare[max(0, start - _FAR) : start]
    by_dash = _CAME_BY_DASH.search(before)
    if by_dash:
        return not any(f" {fold(by_dash['from'])}".endswith(f" {name}") for name in _carriers(lexicon))
    before = before.replace("\n", " ")
    if _CAME_TURKISH.search(before) and re.match(_TO_CASES, flow.bare[end:]):
        return True
    found = _CAME_BY_WORD.search(before)
    if found is None:
        return False
    origin = max(0, start - _FAR) + found.start("from")
    spoken = fold(found["from"])
    office = lexicon.has(spoken, "carrier_word") or any(f" {name} " in f" {spoken} " for name in _carriers(lexicon))
    return _capital(flow, origin) and len(spoken.split()) <= _WORDS and not office


def _carriers(lexicon: Lexicon) -> list[str]:
    return [fold(name) for name in lexicon.references.carriers.values()]


def _labelled(flow: Flow, place: re.Pattern[str], codes: frozenset[str]) -> Iterator[_Leg]:
    """The way of a form: a line for where it begins, and one for where it ends."""
    rows = lines(flow)
    if not any(_FROM_LABEL.match(row.bare) for row in rows):
        return
    for row in rows:
        label = _TO_LABEL.match(row.bare)
        if label:
            value = row.bare[label.end() :].lstrip(" (")
            yield _Leg(row.start, bool(place.match(value)) or (value[:3] in codes and not value[3:4].isalpha()))
