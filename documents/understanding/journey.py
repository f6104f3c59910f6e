"""A text about a journey goes in; flight numbers, carriers and the record locator come out, with boxes."""

import re
from functools import lru_cache
from typing import NamedTuple

from documents.dates import MONTHS
from documents.folding import fold
from documents.page import Box
from documents.patterns import pattern_of
from documents.references import References
from documents.understanding.flow import Flow
from documents.understanding.lexicon import ORDINARY
from documents.understanding.phrases import Topic
from documents.understanding.words import has

_FLIGHT = pattern_of(
    r"(?<![A-Z0-9/])(?P<carrier>[A-Z]{2}|[A-Z]\d|\d[A-Z])[\s\-]?(?P<number>\d{1,4})"
    r"(?![A-Z0-9]|\s?%|[.,:\-]\d|/\d+(?![\d/.A-Z]))"
)
_ROUTE = pattern_of(r"\s+[A-Z]{3}\s?[-–—/>→]+\s?[A-Z]{3}(?![^\W_])")
#: What stands behind a number in a booking of a reservation system: class, day, the two airports.
_SEGMENT = pattern_of(r"\s+[A-Z]\s+\d{1,2}[A-Z]{3}\s+(?:\d\s+)?\*?[A-Z]{3}[\s/\-]?[A-Z]{3}(?![^\W_])")
#: A trip's card: two airports, and below them the day, the hour and the flight.
_TRIP = pattern_of(r"(?<![^\W_])[A-Z]{3}\s?(?:[-–—]?>|[-–—→➔])\s?[A-Z]{3}\s*$")
#: A segment's state in the codes of reservation systems, and for how many: "AT 801 Y 18MAY CDGCMN UN1".
_SEGMENT_STATE = pattern_of(r"(?:HK|HL|HX|KK|KL|NN|NO|PN|RR|SC|SS|TK|TL|TN|UC|UN|US|UU|GK)\d{1,2}(?=\s|$)")
_SEGMENT_BEFORE = pattern_of(r"(?:[A-Z]{2}|[A-Z]\d|\d[A-Z])\s?\d{1,4}(?!\d)[^\n]*[\s*][A-Z]{3}[\s/\-]?[A-Z]{3}\s*\*?$")
#: A route between two airports, on the row of the flight's number: "CDG - WAW 14 June 2020 LO 336".
_WAY = pattern_of(r"(?<![^\W_])[A-Z]{3}\s?(?:[-–—]?>|[-–—→➔])\s?[A-Z]{3}(?![^\W_])")
_HOUR = pattern_of(r"(?<![\d:.])[0-2]?\d[:H]\d\d(?!\d)")
_MONTH = pattern_of(rf"\s(?:{'|'.join(sorted(MONTHS, key=len, reverse=True))})(?![^\W\d_])")
_LOCATOR = pattern_of(r"(?<![A-Z0-9])(?P<code>[A-Z0-9]{6})(?![A-Z0-9])")


class Flight(NamedTuple):
    """A flight number with its carrier's name ("" when the table has none)."""

    number: str
    carrier: str
    start: int
    box: Box | None


class Code(NamedTuple):
    value: str
    box: Box | None


def carriers_flights(flow: Flow, references: References) -> list[Flight]:
    """Flight numbers in order: of known carriers, of any beside a word for flight, before a route, on a trip's card."""
    found = []
    topic = references.phrases.get("flight", {})
    segments = {match["carrier"] for match in _FLIGHT.finditer(flow.bare) if _SEGMENT.match(flow.bare, match.end())}
    for match in _FLIGHT.finditer(flow.bare):
        carrier = references.carriers.get(match["carrier"], "")
        around = flow.bare[max(0, match.start() - 24) : match.start()], flow.bare[match.end() : match.end() + 20]
        routed = _ROUTE.match(flow.bare, match.end()) and flow.source(match.start(), match.end()).isalnum()
        announced = routed or _on_a_card(flow, match) or any(has(fold(text), topic) for text in around)
        if not (carrier or announced) or _segment_state(flow, match):
            continue
        shown = _on_a_card(flow, match) or _on_a_row(flow, match) or _under_its_name(flow, match, carrier)
        coded = match["carrier"] in segments and _in_codes(flow, match)
        if _a_word(flow, match, topic) and not (coded or (shown and len(match["number"]) >= 3 and not _a_year(match))):
            continue
        number = f"{match['carrier']}{int(match['number'])}"
        found.append(Flight(number, carrier, match.start(), flow.box(match.start(), match.end())))
    return found


def _in_codes(flow: Flow, match: re.Match[str]) -> bool:
    """Whether a number of three figures or more stands on a line in capitals: a booking writes "AT 803" so."""
    begin = flow.bare.rfind("\n", 0, match.start()) + 1
    end = flow.bare.find("\n", match.end())
    loud = flow.source(begin, end if end >= 0 else len(flow.bare)).isupper()
    return loud and len(match["number"]) >= 3 and not _a_year(match)


def _segment_state(flow: Flow, match: re.Match[str]) -> bool:
    """Whether what looks like a flight's number is the state of the one before it on the line: TK1, UN2."""
    if not _SEGMENT_STATE.match(flow.bare, match.start()):
        return False
    begin = flow.bare.rfind("\n", 0, match.start()) + 1
    return bool(_SEGMENT_BEFORE.search(flow.bare[begin : match.start()].rstrip()))


def _on_a_card(flow: Flow, match: re.Match[str]) -> bool:
    """Whether a number in capitals stands beside an hour, right below a route between two airports."""
    begin = flow.bare.rfind("\n", 0, match.start()) + 1
    end = flow.bare.find("\n", match.end())
    above = flow.bare[:begin].rstrip("\n").rpartition("\n")[2]
    here = flow.bare[begin : match.start()] + " " + flow.bare[match.end() : end if end >= 0 else len(flow.bare)]
    loud = flow.source(match.start(), match.end()).isupper()
    return loud and bool(_HOUR.search(here) and _TRIP.search(above))


def _on_a_row(flow: Flow, match: re.Match[str]) -> bool:
    """Whether a number in capitals stands on a line with a route between two airports."""
    begin = flow.bare.rfind("\n", 0, match.start()) + 1
    end = flow.bare.find("\n", match.end())
    ways = _WAY.finditer(flow.bare, begin, end if end >= 0 else len(flow.bare))
    loud = flow.source(match.start(), match.end()).isupper()
    return loud and any(flow.source(*way.span()).isupper() for way in ways)


def _under_its_name(flow: Flow, match: re.Match[str], carrier: str) -> bool:
    """Whether a number in capitals stands on a page that has its carrier's name as a line."""
    loud = flow.source(match.start(), match.end()).isupper()
    return loud and bool(carrier) and any(fold(line.text) == fold(carrier) for line in flow.lines)


def _a_year(match: re.Match[str]) -> bool:
    return bool(re.fullmatch(r"(?:19|20)\d\d", match["number"]))


def _a_word(flow: Flow, match: re.Match[str], topic: Topic) -> bool:
    """Whether what looks like a carrier is a word before a number or a year: "junho de 2026", "le 12"."""
    written = flow.source(match.start(), match.end())
    if not written[:2].isupper():
        if match["carrier"] in ORDINARY and len(match["number"]) < 3:
            return True  # "Flug …, am 27. März"
        if match["carrier"] not in ORDINARY and written.isalnum() and len(match["number"]) >= 3 and not _a_year(match):
            return False  # "af702", as telephones are typed on
        return not has(fold(flow.bare[max(0, match.start() - 12) : match.start()]), topic) or _a_year(match)
    if match["carrier"] not in ORDINARY or _ROUTE.match(flow.bare, match.end()):
        return False
    if len(match["number"]) < 3 and not match[0].isalnum() and _MONTH.match(flow.bare, match.end()):
        return True  # "VOTRE VOL AF 702 DU 14 JUIN"
    glued = written == match[0] and len(match["number"]) >= 3 and match[0].isalnum()
    before = flow.bare[max(0, match.start() - 12) : match.start()]
    if _a_year(match):
        loud = flow.source(max(0, match.start() - 12), match.start()).rpartition(" ")[2].isupper()
        return not (glued or (not loud and has(fold(before).rpartition(" ")[2], topic)))  # "le vol ET 1934"
    # A line begins with it, or it stands behind the sender's name: "Ethiopian: ET 920 is …".
    if len(match["number"]) >= 3 and flow.bare[: match.start()].rstrip(" ")[-1:] in ("", "\n", ":"):
        return False
    return not (glued or has(fold(before), topic))


def locator(flow: Flow, topic: Topic) -> Code | None:
    """The six characters beside a word for "booking reference"; None when nothing is beside one."""
    labels = sorted({fold(phrase) for phrases in topic.values() for phrase in phrases}, key=len, reverse=True)
    for label in labels:
        for match in _alone(label).finditer(flow.bare):
            after = flow.bare[match.end() : match.end() + 48]
            code = _LOCATOR.search(after)
            if code and _is_locator(code["code"], after[: code.start()]):
                start = match.end() + code.start()
                return Code(code["code"], flow.box(start, start + 6))
    return None


@lru_cache(maxsize=256)
def _alone(label: str) -> re.Pattern[str]:
    pattern = r"[\W_]+".join(map(re.escape, label.split()))
    return re.compile(rf"(?<![^\W\d_]){pattern}(?![^\W\d_])")


def _is_locator(code: str, between: str) -> bool:
    """Letters with digits, or letters alone when nothing but punctuation is between them and their label."""
    if not any(sign.isalpha() for sign in code):
        return False
    if any(sign.isdigit() for sign in code):
        return len(fold(between).split()) <= 3
    return not re.search(r"[^\W_]", between.replace("PNR", "")) and (
        ":" in between or "(" in between or "\n" in between
    )
