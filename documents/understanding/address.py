"""A running text with an address goes in; street, postcode and commune come out, decided with the table of communes.

The end of a commune's name is found by asking the table, so that "63110 Beaumont atteste héberger" gives Beaumont.
"""

import re
from typing import NamedTuple

from documents.page import Box
from documents.places import Place, digits_of, locate
from documents.references import Communes
from documents.understanding.flow import Flow

_CODE = re.compile(r"(?<![\w/.\-+])(?:F[\s-]?)?(?P<code>\d{2}[\s.]?\d{3}|[0-9OILSB]{5})(?![\w/]|[.\-]\d)")
_MONEY = re.compile(r"\s*(?:€|EUROS?\b|EUR\b)")  # the fine for a false certificate: 15 000 euros
_AFTER = re.compile(r"[\s,:;(\-–]*(?P<words>[^\W\d_][^\d\n,;:()]*(?:\n[^\d\n,;:()]+)?)")
_CEDEX = re.compile(r"\s*\bCEDEX\b(?:\s*\d{1,2})?")
_SEPARATOR = re.compile(r"(?:,|\b(?:A|AT|IN|DE)\b|\n)\s*")
_KEYWORDS = re.compile(
    r"(?<!\w)(?:DEMEURANTE?S?|DOMICILIE\(?E?\)?S?|RESIDANTE?S?|RESIDE|HABITANTE?S?|HABITE|LOGEE?S?|SITUEE?S?"
    r"|SISE?|RESIDING|LIVING|WHO\s+LIVES?|LOCATED"
    r"|STAYING|(?:MON|NOTRE|SON|MY|OUR)\s+(?:DOMICILE|ADRESSE|LOGEMENT|APPARTEMENT|HOME|ADDRESS|HOUSE|APARTMENT"
    r"|PLACE)|CHEZ\s+(?:MOI|NOUS)"
    r"|(?:L[' ])?ADRESSE(?:\s+(?:SUIVANTE|COMPLETE|DU\s+LOGEMENT|DU\s+DOMICILE))?"
    r"|(?:THE\s+)?(?:FOLLOWING\s+)?ADDRESS|ETABLISSEMENT|DOMICILE)"
    r"(?:\s+(?:A\s+L[' ]ADRESSE(?:\s+SUIVANTE)?|AT\s+THE\s+FOLLOWING\s+ADDRESS))?"
    r"\s*[:,;(]?\s*(?:\b(?:ACTUELLEMENT|CURRENTLY)\b\s*)?(?:\b(?:AU|A|AT|IN|EST|IS|CHEZ\s+MOI)\b\s*)?(?:\s*[:,]\s*)?"
)
_STREET_START = re.compile(
    r"(?<![\w])(\d{1,4}(?:\s?(?:BIS|TER|QUATER|[A-D]))?\s*,?\s+[^\W\d_]|LIEU[- ]DIT|(?:RUE|AVENUE|BOULEVARD"
    r"|PLACE|CHEMIN|IMPASSE|ALLEE)\b)"
)
_CODE_LABEL = re.compile(
    r"(?:CODE\s+POSTAL(?:\s+ET\s+(?:COMMUNE|VILLE))?|POSTCODE|POSTAL\s+CODE|ZIP|CP|COMMUNE|VILLE|TOWN"
    r"|CITY)[\s:./()A-Z]{0,24}$"
)
_OFFICE = re.compile(r"PREFECTURE|RUE\s+D[' ]?ASSAS")


class Address(NamedTuple):
    """An address of the text. `start` and `end` are offsets in the flow."""

    street: str
    place: Place
    start: int
    end: int
    announced: bool  #: words such as "demeurant" or "Adresse :" stand before it
    boxes: dict[str, Box]  #: of address, commune, postcode


def addresses(flow: Flow, communes: Communes) -> list[Address]:
    """Every address of the text, in order; those of a prefecture are left out."""
    found = []
    for match in _CODE.finditer(flow.bare):
        code = digits_of(match["code"])
        if not code or _MONEY.match(flow.bare, match.end()):
            continue
        letters = any(sign.isalpha() for sign in match["code"])
        place, end = _commune(flow, match.start(), match.end(), code, communes)
        if place.doubt and "S" in match["code"]:
            # An S is a 5 as often as an 8: the commune's name decides.
            eights = digits_of(match["code"].replace("S", "8"))
            other, other_end = _commune(flow, match.start(), match.end(), eights, communes)
            if not other.doubt:
                code, place, end = eights, other, other_end
        if (letters or not place.commune) and place.doubt:
            continue
        if (
            place.doubt == "place-unknown"
            and not communes.at(code)
            and not _CEDEX.search(flow.bare, match.end(), match.end() + 60)
        ):
            continue
        street, start, announced = _street(flow, match.start(), place.commune)
        around = flow.bare[max(0, start - 60) : match.end()]
        if _OFFICE.search(around):
            continue
        boxes = {
            "postcode": flow.box(match.start(), match.end()),
            "commune": flow.box(match.end(), end) or flow.box(match.start(), end),
        }
        boxes["address"] = flow.box(start, match.start())
        found.append(Address(street, place, start, end, announced, {name: box for name, box in boxes.items() if box}))
    return found


def _commune(flow: Flow, start: int, end: int, code: str, communes: Communes) -> tuple[Place, int]:
    """The place that a postcode and the words after it are; or the words before it, as in "Beaumont (63110)"."""
    best = Place(postcode=code, doubt="place-unknown")
    after = _AFTER.match(flow.bare, end)
    stop = end
    if after:
        words = list(re.finditer(r"\S+", after["words"]))[:8]
        base = after.start("words")
        for count in range(len(words), 0, -1):
            text = flow.source(base, base + words[count - 1].end())
            place = locate(text.replace("\n", " "), code, communes)
            if not place.doubt:
                return place, base + words[count - 1].end()
            if place.doubt == "place-cedex" and "CEDEX" in text.upper():
                best, stop = place, base + words[count - 1].end()
    before = flow.bare[max(0, start - 60) : start]
    if re.search(r"[(,]\s*$", before):
        before = re.sub(r"[\s(,]+$", "", before)
        for separator in reversed(list(_SEPARATOR.finditer(before))):
            place = locate(before[separator.end() :].replace("\n", " "), code, communes)
            if not place.doubt:
                return place, end
    if after and not best.commune:
        one_line = re.split(r"\n|\s(?:FRANCE|ATTESTE|CERTIFIE|DECLARE|HEREBY|NEE?|BORN|TEL)\b", after["words"])[0]
        text = flow.source(after.start("words"), after.start("words") + len(one_line)).strip(" .,-")
        if 2 <= len(text) <= 45 and len(text.split()) <= 6:
            best, stop = locate(text, code, communes), after.start("words") + len(one_line)
    return best, stop


def _street(flow: Flow, code_start: int, commune: str) -> tuple[str, int, bool]:
    """The street before a postcode: from a word that announces an address, else from a house number, else the line."""
    window = max(0, code_start - 160)
    text = flow.bare[window:code_start]
    label = _CODE_LABEL.search(text)
    if label:
        text = text[: label.start()]
    announced = None
    for announced in _KEYWORDS.finditer(text):  # noqa: B007 - the last one counts
        pass
    begin = announced.end() if announced else 0
    starts = [found.start() for found in _STREET_START.finditer(text, begin)]
    if starts:
        begin = starts[0] if announced and starts[0] - begin < 40 else starts[-1]
    elif not announced:
        begin = text.rfind("\n", 0, max(0, len(text.rstrip()))) + 1
    raw = flow.source(window + begin, window + len(text))
    street = re.sub(r"[\s,;:(\-–]+$", "", raw).strip(" ,;:.-–")
    street = re.sub(r"(?i)\s+(?:à|a|in|at)\s+[^\d,]+$", "", street) if _names(street, commune) else street
    if commune and street.upper().endswith(" " + commune.upper()):
        street = street[: -len(commune)].strip(" ,")
    # A reader's digits inside a word are letters: "a11ée" is "allée".
    street = re.sub(r"(?<=[^\W\d_])[10]+(?=[^\W\d_])", lambda seen: seen[0].replace("1", "l").replace("0", "o"), street)
    if len(street) > 90 or len(street) < 4:
        street = ""
    return street, window + begin, announced is not None or label is not None


def _names(street: str, commune: str) -> bool:
    return bool(commune) and bool(re.search(rf"(?i)\s(?:à|a|in|at)\s+{re.escape(commune)}$", street))
