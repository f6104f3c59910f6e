"""A text about a journey and its flight go in; the day of that flight comes out, with or without its year.

Near the flight's number, in the sentence that says cancelled, or the only one of the text. Days on which something
was printed, sent, booked, born or becomes void are not days of a flight. A day without a year takes the one that puts
it nearest to the day of the letter; without such a day the year stays open.
"""

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from documents import dates
from documents.dates import MONTHS, nearest_year
from documents.folding import fold
from documents.patterns import pattern_of
from documents.references import References
from documents.understanding.flow import Flow
from documents.understanding.journey import Flight
from documents.understanding.statements import Sentence
from documents.understanding.words import has

#: Letters between a flight's number and its date; what a date alone on its line counts for.
_FAR, _ALONE = 320, 140
_SUBJECT = pattern_of(
    r"\W*(?:OBJET|SUBJECT|ASUNTO|ASSUNTO|BETREFF|OGGETTO|ONDERWERP|KONU|ТЕМА|TEMAT|الموضوع|主题|主題)\s*[:：]"
)
_SENDER = pattern_of(r"\W*(?:FROM|DE|VON|DA|VAN|KIMDEN|OD|ОТ|من|发件人)\s*[:：]")
#: A line that gives a flight, which no mail's head does outside its subject: "Рейс: TG 470".
_FLOWN = pattern_of(r"\W*[^\W\d]+(?: [^\W\d]+)?\s?[:：]\s*[A-Z][A-Z0-9][ \-]?\d{2,4}\s*$")
_DATED = pattern_of(r"^\W*(?:DATE|FECHA|DATUM|DATA|TARIH|ДАТА|التاريخ|日期)\b\W{0,4}$")
#: "Clermont-Ferrand, le", "London,": before the day of a letter.
_PLACED = pattern_of(
    r"\W*(?![^\W\d]+,\s*$)[^\W\d]+(?:[ '\-][^\W\d]+){0,3},\s?(?:LE|THE|DEN|EL|IL|AOS|EM|A|OP|ON)?\s*"
    r"|\W*[^\W\d]+,\s?(?:LE|THE|DEN|EL|IL|AOS|EM|OP|ON)\s*"
    r"|\W*(?!LUN|MAR|MER|JEU|VEN|SAM|DIM|MON|TUE|WED|THU|FRI|SAT|SUN|MIE|JUE|VIE|SAB|DOM|SEG|TER|QUA|QUI|SEX|DIE|MIT"
    r"|DON|FRE|SON|GIO|MAA|DIN|WOE|VRI|ZAT|ZON|PAZ|SAL|CAR|PER|CUM)[^\W\d]{4,},\s*"
)
_WORD_MONTH = "|".join(sorted(map(re.escape, MONTHS), key=len, reverse=True))
_NO_MONTH = "(?:OUT|SET|MAI|MAG|AGO|ARA|HAZ|GEN|TEM|EKI|OCA|NIS|ENE|SUB)"  # before a number they may be other words
_YEARLESS = (
    pattern_of(
        rf"(?<![0-9A-Z])(?P<d>\d\d?)(?:ER|ST|ND|RD|TH|\.|º|°)?(?:\s|DE\s|OF\s|[.\-])*(?P<w>{_WORD_MONTH})(?![^\W\d_])"
    ),
    pattern_of(rf"(?<![^\W_])(?!{_NO_MONTH}\b)(?P<w>{_WORD_MONTH})\.?\s(?P<d>\d\d?)(?:ST|ND|RD|TH)?(?![\w])"),
    pattern_of(r"(?<!\d)(?P<m>\d\d?)\s?月\s?(?P<d>\d\d?)\s?[日号]"),
    pattern_of(r"(?<![\w./:\-])(?P<d>\d\d)(?:/(?P<m>\d\d)(?![\w/:\-]|\.\d)|\.(?P<n>\d\d)\.(?!\d))"),
)

_FIFTH = pattern_of(r"(?<=\d\d[/.\-]\d\d[/.\-]20\d\d)\d(?!\d)")
#: A flight's number, of a carrier that nobody told us, right before a day on its row: "L7 2655 16.06.2026".
_NUMBERED = pattern_of(r"(?:^|\n)[^\S\n]*(?:[A-Z]{2}|[A-Z]\d|\d[A-Z])[^\S\n]?\d{2,4}[^\S\n]+(?:LE|ON|DU|OF)?[^\S\n]*\Z")


_HOUR = pattern_of(r"^\s*(?:A|AT|UM|,)?\s*\d\d?\s?[:H]\s?\d\d(?::\d\d)?\s*$")  #: behind the day of a mail


class Day(NamedTuple):
    """A day of a flight; without a year `month_day` alone is set ("06-12")."""

    start: int
    end: int
    day: dt.date | None
    month_day: str = ""


def travel_day(flow: Flow, flight: Flight | None, where: Sequence[Sentence], references: References) -> Day | None:
    """The day of the flight of these sentences; None when none was found, or several that nothing tells apart."""
    plain = _unglued(dates.plain(flow.text))
    whole = list(dates.find(plain))
    written = [one.day for one in whole if _role(plain, one.start, one.end, references) == "written"]
    found = [Day(one.start, one.end, one.day) for one in whole if not _role(plain, one.start, one.end, references)]
    found += _without_year(plain, whole, min(written, default=None), references)
    return _chosen(plain, sorted(found, key=lambda one: one.start), flow, flight, where)


def days_of_list(flow: Flow, references: References) -> list[Day]:
    """Every day that may be a flight's, in order, for a list that gives each of its flights one."""
    plain = _unglued(dates.plain(flow.text))
    whole = list(dates.find(plain))
    found = [Day(one.start, one.end, one.day) for one in whole if not _role(plain, one.start, one.end, references)]
    return sorted([*found, *_without_year(plain, whole, None, references)], key=lambda one: one.start)


def before(one: Day | None, other: Day | None) -> bool:
    """Whether a day is known to lie before another; where a year is open, by month and day."""
    if one is None or other is None:
        return False
    if one.day and other.day:
        return one.day < other.day
    first, second = (f"{day.day:%m-%d}" if day.day else day.month_day for day in (one, other))
    return first < second


def _chosen(plain: str, found: list[Day], flow: Flow, flight: Flight | None, where: Sequence[Sentence]) -> Day | None:
    named = [match.start() for match in re.finditer(_spaced(flight.number), flow.bare)] if flight else []
    nearest = min(((_away(plain, one, place), one.start, one) for one in found for place in named), default=None)
    if nearest and nearest[0] <= _FAR:
        return nearest[2]
    numbered = {(one.day, one.month_day): one for one in found if _NUMBERED.search(plain, 0, one.start)}
    if len(numbered) == 1:
        return next(iter(numbered.values()))
    for sentence in where:
        inside = [one for one in found if sentence.start <= one.start < sentence.end]
        if inside:
            return inside[0]
    return found[0] if len({(one.day, one.month_day) for one in found}) == 1 else None


def every_day(flow: Flow) -> list[Day]:
    """Every day that a text names, whatever it is the day of, in order."""
    plain = _unglued(dates.plain(flow.text))
    whole = list(dates.find(plain))
    return sorted([*(Day(*one) for one in whole), *_without_year(plain, whole, None, None)], key=lambda one: one.start)


def _without_year(
    plain: str, whole: Sequence[dates.Found], written: dt.date | None, references: References | None
) -> list[Day]:
    """Days that are written without their year, outside whole dates; with `references` a flight's alone."""
    found: list[Day] = []
    for pattern in _YEARLESS:
        for match in pattern.finditer(plain):
            start, end = match.span()
            taken = [(one.start, one.end) for one in whole] + [(one.start, one.end) for one in found]
            if any(start < behind and before < end for before, behind in taken):
                continue
            if references and _role(plain, start, end, references):
                continue
            parts = match.groupdict()
            month = MONTHS[parts["w"]] if parts.get("w") else int(parts.get("m") or parts.get("n") or 0)
            try:
                leap = dt.date(2024, month, int(parts["d"]))
            except ValueError:
                continue
            day = nearest_year(leap.month, leap.day, written) if written else None
            found.append(Day(start, end, day, "" if day else f"{leap:%m-%d}"))
    return found


def _unglued(plain: str) -> str:
    """A flight's number and its day that a slash joins, KQ100/12JUN, taken apart; offsets stay.

    A fifth figure of a year ("06/06/20262") is a sign that was taken for one.
    """
    plain = _FIFTH.sub(" ", plain)
    return re.sub(r"(?<=[A-Z0-9]\d)/(?=\d{1,2}(?:[A-Z]{3}|[/.\-]\d\d?[/.\-]\d{2}))", " ", plain)


def _spaced(number: str) -> str:
    """A pattern for a flight number, spaced or not, with or without leading zeros."""
    return rf"(?<![A-Z0-9]){number[:2]}[\s\-]?0*{number[2:]}(?!\d)"


def _away(plain: str, day: Day, place: int) -> int:
    """How far a date is from a flight's number, in letters; one alone on its line, an hour aside, is a letter's."""
    begin, end = plain.rfind("\n", 0, day.start) + 1, plain.find("\n", day.end)
    behind = plain[day.end : end if end >= 0 else len(plain)]
    alone = not re.search(r"\w", plain[begin : day.start] + _HOUR.sub("", behind))
    gap = day.start - place if day.start >= place else (place - day.end) * 2
    return gap + (_ALONE if alone else 0)


def _role(plain: str, start: int, end: int, references: References) -> str:
    """ "written" for the day of a letter, "other" for a booking's, a birth's …, "" for what may be a flight's."""
    begin = plain.rfind("\n", 0, start) + 1
    line, above = plain[begin:start], plain[plain.rfind("\n", 0, max(0, begin - 1)) + 1 : max(0, begin - 1)]
    label = " ".join(fold(line).split()[-3:]) or (fold(above) if len(above.split()) <= 4 else "")
    if has(label, references.phrases.get("written_on", {})):
        return "written"
    if has(label, references.phrases.get("other_day", {})):
        return "other"
    if _PLACED.fullmatch(line) and not re.search(r"\w", plain[end:].split("\n", 1)[0]):
        return "written"
    if _DATED.search(line) and _in_head(plain, begin):
        return "written"
    return ""


def _in_head(plain: str, begin: int) -> bool:
    """Whether a line is of a mail's head: above or below it, without a gap, a subject or a sender's address."""
    above = plain[:begin].rstrip("\n").rsplit("\n", 3)[-3:] if plain[max(0, begin - 2) : begin] != "\n\n" else []
    below = plain[begin:].split("\n")[1:4]
    near = [*_until_flown(reversed(above)), *_until_flown(below)]
    return any(_SUBJECT.match(one) or (_SENDER.match(one) and "@" in one) for one in near)


def _until_flown(lines: Iterable[str]) -> Iterator[str]:
    return takewhile(lambda line: _SUBJECT.match(line) or not _FLOWN.match(line), lines)
