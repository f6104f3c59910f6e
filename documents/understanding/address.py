"""A running text with an address goes in; street, postcode and commune come out, decided with the table of communes.

The end of a commune's name is found by asking the table, so that "63110 Beaumont atteste héberger" gives Beaumont.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from documents.page import Box
from documents.patterns import pattern_of
from documents.places import Place, digits_of, locate
from documents.references import Commune, Communes, key_of
from documents.understanding.flow import Flow
from documents.understanding.streets import ANNOUNCING, STREET_START, street_before, street_behind

_CODE = pattern_of(
    r"(?:(?<![\w/.\-+])|(?<=[^\W\d_]{3}-)|(?<=[^\W\d_][^\S\n]-))(?:F[\s-]?)?"
    r"(?P<code>\d{2}[\s.]?\d[\dO]{2}|[0-9OILSBG]{5}|\d\d[0-9OILSBZ]{3})(?![\w/]|[.\-]\d)"
)
_MONEY = pattern_of(r"\s*(?:€|EUROS?\b|EUR\b)")  # the fine for a false certificate: 15 000 euros
_NUMBERED = pattern_of(
    r"(?:\bN[°O]|\bN[OUR]\.|\bNUM\w*|\bREF\w*|\bSIRE[NT]|\bRCS)\s?[.:]?\s*$"
)  # "réservation n° 25210"
#: "63670le Cendre"; a hand's one is a stroke: "63/40Châtel-Guyon".
_GLUED_CODE = pattern_of(r"(?<![\w/.\-+])(?P<code>\d{5}(?=[A-Z]{2})|\d\d(?=\d{0,2}/)[\d/]{3}(?=\s?[A-Z]{2}))")
#: A sign that is no digit, or four digits of five: "6339 Saint-Gervais-d'Auvergne".
_HOLED = pattern_of(
    r"(?<![\w/.\-+])(?P<code>(?:\d{4}|(?=(?:[^\d\s]*\d){4})[\dA-Z][\dA-Z/|!?]{3}[\dA-Z]|(?=(?:[^\d\s]*\d){3})\d\d[\d/|!]{3}))(?=\s+[^\W\d_]{2})"
)
#: Of a commune's name; a digit in it, where a letter stands before or behind, is a reader's.
_NAME_SIGN = r"(?:[^\d\n,;:()]|(?<=[^\W\d_])[01358](?=[^\W\d_])|(?<=[\s'’-])[015](?=[A-ZÀ-Ý]{2}))"
_AFTER = pattern_of(
    r"[\s,:;(\-–.]*(?:(?:ET\s+)?(?:COMMUNE|VILLE|TOWN|CITY|LOCALITE)\b[\s:.]*)?"
    rf"(?P<words>[^\W\d_]{_NAME_SIGN}*(?:\n{_NAME_SIGN}+)?)"
)
_CEDEX = pattern_of(r"\s*\bCEDEX\b(?:\s*\d{1,2})?")
_SEPARATOR = pattern_of(r"(?:,|\b(?:A|AT|IN|DE|EN|EM)\b|\n)\s*")
_PARTS = pattern_of(r"(?:,|\s-\s|\b(?:A|AT|IN|EN|EM)\b|\n)\s*")
#: A street's name that goes on in the next line: "8 rue du / Port à Riom" is in no town of that name.
_GOES_ON = pattern_of(
    r"\b(?:D[EU]|DES|L[AE]|LES|SAINTE?|RUE|AVENUE|BOULEVARD|PLACE|CHEMIN|IMPASSE|ALLEE|ROUTE|QUAI|SQUARE)\s*$"
)
_ELSE = pattern_of(
    r"\b(?:NEE?S?|BORN|ATTEST\w*|CERTIF\w*|DECLAR\w*|DEPUIS|SINCE|FAIT|NACID\w|NASCID\w|NAT[OA]|GEBOREN|DESDE|CODE|VILLE|COMMUNE)\b|[.!]\s"
)
_ALONE = pattern_of(r"[^\S\n]*(?:[.,;)]|\n|$)")
_OFFICE = pattern_of(r"PREFECTURE|RUE\s+D[' ]?ASSAS")

#: Communes of France whose names are an address's own words: without a postcode they are no town.
_NO_TOWNS = frozenset(
    {"RUE", "PLACE", "CHEMIN", "COURS", "BOURG", "LE BOURG", "VILLE", "LA VILLE", "MONT", "COTE", "US", "Y"}
)


class Address(NamedTuple):
    """An address of the text. `start` and `end` are offsets in the flow."""

    street: str
    place: Place
    start: int
    end: int
    announced: bool  #: words such as "demeurant" or "Adresse :" stand before it
    boxes: dict[str, Box]  #: of address, commune, postcode


def addresses(flow: Flow, communes: Communes, *, typed: bool = False) -> list[Address]:
    """Every address of the text, in order; those of a prefecture are left out.

    `typed`: no reader's slips are to be feared, so that a postcode alone says its commune where only one has it.
    """
    return _coded(flow, communes, typed=typed) or _holed(flow, communes) or _uncoded(flow, communes)


def _coded(flow: Flow, communes: Communes, *, typed: bool) -> list[Address]:
    """Addresses with a postcode."""
    found = []
    for match in sorted([*_CODE.finditer(flow.bare), *_GLUED_CODE.finditer(flow.bare)], key=lambda one: one.start()):
        code = digits_of(match["code"])
        before = flow.bare[max(0, match.start() - 14) : match.start()]
        if not code or _MONEY.match(flow.bare, match.end()) or _NUMBERED.search(before):
            continue
        letters = not match["code"].replace(" ", "").replace(".", "").isdigit()
        place, end = _commune(flow, match.start(), match.end(), code, communes)
        if place.doubt and "S" in match["code"]:
            # An S is a 5 as often as an 8: the commune's name decides.
            eights = digits_of(match["code"].replace("S", "8"))
            other, other_end = _commune(flow, match.start(), match.end(), eights, communes)
            if not other.doubt:
                code, place, end = eights, other, other_end
        glued = match.end() < len(flow.bare) and flow.bare[match.end()].isalpha()
        alone = typed and not place.commune and _ALONE.match(flow.bare, match.end()) and communes.at(code)
        if alone and len({one.place for one in communes.at(code)}) == 1:
            place = locate(communes.at(code)[0].name, code, communes)
        if (letters or glued or not place.commune) and place.doubt and not alone:
            continue
        if "/" in match["code"] and not _only_one(match["code"], place, communes):
            continue
        if (
            place.doubt == "place-unknown"
            and not communes.at(code)
            and not _CEDEX.search(flow.bare, match.end(), match.end() + 60)
        ):
            continue
        street, start, announced = street_before(flow, match.start(), place.commune)
        if not street or key_of(street) == key_of(place.commune):
            street = street_behind(flow, max(end, match.end()))
        around = flow.bare[max(0, start - 60) : match.end()]
        if _OFFICE.search(around):
            continue
        found.append(Address(street, place, start, end, announced, _boxes(flow, start, match.span(), end)))
    return found


def _only_one(holed: str, place: Place, communes: Communes) -> bool:
    """Whether the commune has one postcode alone that a code with strokes for figures can be."""
    pattern = re.compile(re.sub(r"\D", r"\\d", holed))
    here = [one for one in communes.named(place.commune) if one.place == place.insee]
    return len({code for one in here for code in one.postcodes if pattern.fullmatch(code)}) == 1


def _boxes(flow: Flow, start: int, code: tuple[int, int], end: int) -> dict[str, Box]:
    boxes = {
        "postcode": flow.box(*code),
        "commune": flow.box(code[1], end) or flow.box(code[0], end),
        "address": flow.box(start, code[0]),
    }
    return {name: box for name, box in boxes.items() if box}


def _holed(flow: Flow, communes: Communes) -> list[Address]:
    """Addresses whose postcode lost one digit or has a sign in its place: the commune's name says which it is."""
    found = []
    for match in _HOLED.finditer(flow.bare):
        for text, end in _names_after(flow, match.end()):
            fitting = {
                (one.place, code)
                for one in communes.named(text)
                for code in one.postcodes
                if _can_be(match["code"], code)
            }
            if len({place for place, _ in fitting}) == 1:
                insee, code = min(fitting)
                place = locate(text, code, communes)
                if len(fitting) > 1:
                    place = Place(commune=place.commune, insee=insee, doubt="place-misread")
                street, start, announced = street_before(flow, match.start(), place.commune)
                found.append(Address(street, place, start, end, announced, _boxes(flow, start, match.span(), end)))
                break
    return found


def _can_be(read: str, code: str) -> bool:
    """Whether what was read is that postcode with a digit lost, or with signs where digits stand."""
    if len(read) < len(code):
        return any(code[:at] + code[at + 1 :] == read for at in range(len(code)))
    return re.fullmatch(re.sub(r"\D", r"\\d", read), code) is not None


def _uncoded(flow: Flow, communes: Communes) -> list[Address]:
    """Addresses without postcode, behind words that announce one: certain where one commune alone has that name."""
    found = []
    for announced in ANNOUNCING.finditer(flow.bare):
        text = _ELSE.split(flow.bare[announced.end() : announced.end() + 110])[0]
        begin = STREET_START.match(text)
        for separator in _PARTS.finditer(text) if begin else ():
            if "\n" in separator[0] and _GOES_ON.search(text[: separator.start()]):
                continue
            base = announced.end() + separator.end()
            for name, end in _names_after(flow, base):
                places = _unique(communes.named(name), flow.bare[end : end + 12])
                if not places or key_of(name) in _NO_TOWNS:
                    continue
                street = flow.source(announced.end(), announced.end() + separator.start()).strip(" ,;:-")
                boxes = _boxes(flow, announced.end(), (base, base), end)
                found.append(Address(street, places, announced.end(), end, True, boxes))
                break
            if found and found[-1].start == announced.end():
                break
    return found


def _unique(named: tuple[Commune, ...], after: str) -> Place | None:
    """The one commune of a name, with its one postcode; "(63)" behind it tells namesakes of other departments apart."""
    hint = re.match(r"\s*[(,-]?\s*(\d{2}|2[AB]|97\d)\s*\)", after)
    if hint:
        named = tuple(one for one in named if one.department == hint[1])
    if not named:
        return None
    today = [one for one in named if not one.parent] or list(named)
    codes = {code for one in today for code in one.postcodes}
    places = {one.place for one in named}
    if len(places) == 1 and len(codes) == 1:
        return Place(today[0].name, codes.pop(), today[0].place, today[0].department)
    departments = {one.department for one in named}
    code = codes.pop() if len(codes) == 1 else ""
    only = departments.pop() if len(departments) == 1 else ""
    return Place(today[0].name, code, "", only, "place-ambiguous")


def _names_after(flow: Flow, start: int) -> Iterator[tuple[str, int]]:
    """What may be a commune's name at an offset, the longest first, with where it ends."""
    after = _AFTER.match(flow.bare, start)
    if after:
        words = list(re.finditer(r"\S+", after["words"]))[:8]
        base = after.start("words")
        for count in range(len(words), 0, -1):
            end = base + words[count - 1].end()
            yield flow.source(base, end).strip(" ,.;:"), end


def _commune(flow: Flow, start: int, end: int, code: str, communes: Communes) -> tuple[Place, int]:
    """The place that a postcode and the words after it are; or the words before it, as in "Beaumont (63110)"."""
    best = Place(postcode=code, doubt="place-unknown")
    after = _AFTER.match(flow.bare, end)
    stop = end
    for text, behind in _names_after(flow, end):
        place = locate(text, code, communes)
        if not place.doubt:
            return place, behind
        if place.doubt == "place-cedex" and "CEDEX" in text.upper():
            best, stop = place, behind
    before = flow.bare[max(0, start - 60) : start]
    if re.search(r"[(,]\s*$", before):
        before = re.sub(r"[\s(,]+$", "", before)
        for separator in reversed(list(_SEPARATOR.finditer(before))):
            place = locate(before[separator.end() :].replace("\n", " "), code, communes)
            if not place.doubt:
                return place, end
    else:
        said = before.rsplit("\n", 1)[-1].split()[-6:]
        for count in range(len(said), 0, -1):
            place = locate(" ".join(said[-count:]), code, communes)
            if not place.doubt:
                return place, end
    if after and not best.commune and "," not in flow.bare[end : after.start("words")]:
        one_line = re.split(r"\n|(?:^|\s)(?:FRANCE|ATTESTE|CERTIFIE|DECLARE|HEREBY|NEE?|BORN|TEL)\b", after["words"])[0]
        text = flow.source(after.start("words"), after.start("words") + len(one_line)).strip(" .,-")
        if 2 <= len(text) <= 45 and len(text.split()) <= 6:
            best, stop = locate(text, code, communes), after.start("words") + len(one_line)
    return best, stop
