"""The word classes of the tables, asked by name: whether a folded text has a word of one, or names a journey."""

import re

from documents.patterns import pattern_of
from documents.references import References
from documents.understanding.phrases import Topic
from documents.understanding.words import Word, has

FLIGHT_NUMBER = pattern_of(r"\b([A-Z]{2}|[A-Z]\d|\d[A-Z]) ?\d{2,4}\b")
#: A flight of any carrier in a short notice: its number, two airports, a day ("XQ512 ORY DKR 30 05 2026").
_ROUTED = pattern_of(r"\b([A-Z]{2}|[A-Z]\d|\d[A-Z])\d{2,4}(?= [A-Z]{3} [A-Z]{3} \d)")

#: Two letters of a carrier that also are a word before a number (le 12, au 3, am 5, no 4).
_ORDINARY = "LE AU DU EL AL AM NO DE TO OR AT AS ET VA TE BY PC US LA LO SU TU SE SA ME AI UP FO MS ES"
ORDINARY = frozenset(_ORDINARY.split())

#: A "not" of which a reader took a letter for one that looks like it; "now" and "hot" are none.
NEARLY_NO = pattern_of(r"[HURM]OT|N[CEAQ]T|NO[FLI1]|P[EO]S|PA[ZA]|N[CEAQ]N|NO[HURM]|N[I1][CO]HT|[HURM]ICHT|NI[CE]I")


#: May as a month: "6 May 2020", "May 6", "in May". It is no "may".
_MONTH_OF_MAY = pattern_of(
    r"\b(?:\d{1,2}(?: ?(?:ST|ND|RD|TH))?(?: OF)?|IN|OF|UNTIL|SINCE|EARLY|MID|LATE) MAY\b|\bMAY(?= \d)"
)
_PERHAPS = frozenset({"modal", "you_may"})


def speaks_of(folded: str, name: str, topic: Topic) -> bool:
    """Whether a folded text has a word of the class of that name; the month of May is no word for what may be."""
    return has(without_may(folded) if name in _PERHAPS else folded, topic)


def without_may(folded: str) -> str:
    """A folded text with blanks where it names the month of May."""
    return _MONTH_OF_MAY.sub(lambda month: " " * len(month[0]), folded) if "MAY" in folded else folded


class Lexicon:
    """The classes of `journeys.toml` and the topics of `phrases.toml`."""

    def __init__(self, references: References) -> None:
        self.references = references

    def topic(self, name: str) -> Topic:
        return self.references.phrases.get(name, {})

    def has(self, folded: str, name: str) -> bool:
        return speaks_of(folded, name, self.topic(name))

    def has_in(self, folded: str, name: str, language: str) -> bool:
        """Whether a folded text has a word of a class in that language: Spanish "no" denies nothing in English."""
        return has(folded, {language: self.topic(name).get(language, ())})

    def numbers(self, folded: str) -> list[int]:
        """Where flight numbers of known carriers, or with a route, stand in a folded text; "am 12" is none."""
        known = {
            match.start()
            for match in FLIGHT_NUMBER.finditer(folded)
            if match[1] in self.references.carriers and not _a_word(match)
        }
        routed = {match.start() for match in _ROUTED.finditer(folded) if match[1] not in ORDINARY}
        return sorted(known | {place for place in routed if not self.has(folded[:place], "other_things")})

    def numbered(self, folded: str) -> bool:
        """Whether a folded text has a flight number."""
        return bool(self.numbers(folded))

    def names_journey(self, folded: str) -> bool:
        return self.has(folded, "flight") or self.numbered(folded)


def _a_word(match: re.Match[str]) -> bool:
    number = match[0][2:]
    if match[1] not in ORDINARY or not number.startswith(" "):
        return False
    return len(number.strip()) < 3 or (number.strip()[:2] in ("19", "20") and len(number.strip()) == 4)


def without(folded: str, spans: list[Word]) -> str:
    """A folded text with blanks where these words stand."""
    for span in reversed(spans):
        folded = folded[: span.start] + " " * (span.end - span.start) + folded[span.end :]
    return folded
