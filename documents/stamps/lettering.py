"""From the lines read inside a stamp's frame to its day, its State's letters, its post, and words of foreign stamps."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import reduce
from itertools import pairwise
from typing import NamedTuple

from documents import dates
from documents.folding import fold
from documents.page import Box, TextLine

#: Distinguishing letters of the States that stamp for Schengen, and of some whose stamps lie beside them.
_LISTED = "A B BG CH CY CZ D DK E EST F FIN FL GR H HR I IS L LT LV M N NL P PL RO S SK SLO"
STATES = frozenset(_LISTED.split())
_OVER = 0.33  #: of the narrower piece, by which pieces of one row lie over each other: a stamp that slipped is wide
_TWICE = 0.25  #: of its height, by which the second lies over the figure that both have
_PIECES_OF_A_DAY = 3
_SEPARATED = r"[ .,\-–—·]{1,3}"
_FIRST_YEAR = 1995  #: Schengen stamps begin
_SPACES = r"[ .,\-–—·:_/*'’]{0,3}"
#: `dd mm yy`, its year in two digits or in four, and nothing but marks (an arrow, its bar) before it.
_DATE = re.compile(rf"(?<![0-9])([0-9]{{2}}){_SPACES}([0-9]{{2}}){_SPACES}((?:19|20)?[0-9]{{2}})(?![0-9])")
_YEAR_FIRST = re.compile(
    r"(?<![0-9])(?:19|20)[0-9]{2}[.\-/ ](?:0[1-9]|1[0-2])[.\-/ ](?:0[1-9]|[12][0-9]|3[01])(?![0-9])"
)
#: A month as a word beside a day or a year, a reader's zero among its letters: "02 0CT 2025", "MAY 25 2025".
_MONTH = r"(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEPT?|[O0]CT|N[O0]V|[D0]EC)"
_WORDED = re.compile(
    rf"(?<!\w)(?:\d{{1,2}}{_SPACES}{_MONTH}|{_MONTH}{_SPACES}\d{{1,2}}){_SPACES}(?:\d{{4}}|\d{{2}})(?!\w)"
)
#: The end of a day of which the first figures are worn or hidden: one at least was read.
_MONTH_AND_YEAR = re.compile(rf"(?<![0-9])[0-9]{_SPACES}(0[1-9]|1[0-2])[ .,\-–—·]{{1,3}}([0-9]{{2}})\s*$")
#: An arrow's bar read as the digit 1, glued to the day.
_BARRED = re.compile(rf"(?<![0-9])1([0-9]{{2}}){_SPACES}([0-9]{{2}}){_SPACES}([0-9]{{2}})(?![0-9])")
#: A dater's figures, of which a reader made more pieces than three.
_PIECES = re.compile(r"[0-9]{1,2}(?:[ .,\-–—·]{1,3}[0-9]{1,2}){2,5}")
#: An arrow's bar before a day, or the frame's side behind it.
_BAR = re.compile(r"[|!\[\]]\s*(?=[0-9OoQD]{2})|(?<=[0-9OoQD]{2})\s*[|!\[\]]\W*$")
_END_OF_DAY = rf"{_SPACES}(?:(?:19|20)?[0-9]{{2}})(?!{_SPACES}[0-9])"
#: The zero that a day or a month begins with, worn on its right side: no other figure that stands there is open so. The
#: C of a post's code has a whole day behind it: "C3 12 05 20".
_OPEN_ZERO = re.compile(
    rf"(?<!\w)C(?=[0-9]{_SPACES}[0-9C][0-9]{_END_OF_DAY})|(?<=[0-9][ .,\-–—·:_/*'’])C(?=[0-9]{_END_OF_DAY})"
)
_UNFINISHED = re.compile(rf"([0-9]{{2}}){_SPACES}([0-9]{{2}}){_SPACES}([12])")
#: The zero of a month worn above or below: before these figures no other may stand. "28 J4 26"
_WORN_ZERO = re.compile(rf"(?<=[0-9]{{2}}[ .\-])[JU∩](?=[3-9]{_END_OF_DAY})")
#: A day's zero with ink in it: no day begins with these figures. "69.04.26"
_INKED_ZERO = re.compile(rf"(?<![0-9A-Z])[689](?=[1-9]{_SPACES}[01][0-9]{_END_OF_DAY})")
_DIGITS = str.maketrans("OoQDIl|i", "00001111")
_POST = re.compile(r"[A-ZÀ-Ý][A-ZÀ-Ý .'/-]{2,}")
_OF_A_NUMBER = re.compile(r" [A-Z] ?$")  #: the letter of the stamp's number behind the post: "ROISSY CDG F478"
_RING = str.maketrans({"口": "D", "Ｆ": "F", "Ｅ": "E", "Ｄ": "D"})
#: State's letters behind the stamp's own code: a ring that stands in one line with it.
_BESIDE_CODE = re.compile(r"\d{3}[^A-Z0-9]*([A-Z]{1,3})$")
#: Words that stand on the stamps of other States and on no Schengen stamp.
_FOREIGN = re.compile(
    r"\b(IMMIGRA\w*|IMIGRA\w*|INMIGRA\w*|MIGRACI\w*|MIGRATION|MIGRACAO|ADMITTED|ARRIVED|ARRIVAL|DEPARTED|DEPARTURE"
    r"|DEPART|ARRIVEE|TRANSIT|VISIT (?:PASS|VISA)|LEAVE TO (ENTER|REMAIN)|PERMITTED|LANDED|EMBARKED|DISEMBARKED|DGSN"
    r"|DIRECTION GENERALE|SURETE NATIONALE|CIKIS|GIRIS|HAVALIMANI|MUHACIR|ULAZ|IZLAZ|ВЪЕЗД|ВЫЕЗД|ВIЗД|ВИIЗД|КПП|KPP"
    r"|CONTROL MIGRATORIO|BORDER (CONTROL|POLICE|GUARD)|ENTRY PERMIT|EXIT PERMIT|EMPLOYMENT|REPUBLI[CKQ]\w*|KINGDOM"
    r"|(?:RO)?YAUME"
    r"|EMIRATES|PASSPORT CONTROL|CUSTOMS|INT\WL|INT\W?L AIRPORT|INTERNATIONAL AIRPORT"
    # КПП, АЭРОПОРТ, ВЪЕЗД and ВЫЕЗД in the letters that a reader of Latin ones has for them.
    r"|K[NП]{2}|A[E3]P[O0][NП][O0]PT|BB?I?E3[ADД])\b|دخول|خروج|入境|出境|上陸|입국"
)
_EXIT_WORDS = frozenset(["EXIT", "SORTIE", "SALIDA", "AUSREISE", "USCITA", "SAIDA", "UITREIS"])
_ENTRY_WORDS = frozenset(["ENTRY", "ENTREE", "ENTRADA", "EINREISE", "INGRESSO", "ENTRATA", "INREIS"])


class Day(NamedTuple):
    """A day as it was read; `sure` unless something was taken away to read it."""

    date: dt.date
    sure: bool


def rows(lines: Sequence[TextLine]) -> Iterator[tuple[TextLine, ...]]:
    """Each line, and pieces that stand side by side together: a dater's figures stand far apart."""
    yield from ((line,) for line in lines)
    # Stars of the ring above, which are read as strange signs, may seem to stand between two figures of a day.
    lettered = (line for line in lines if any(sign.isascii() and sign.isalnum() for sign in line.text))
    left = sorted(lettered, key=lambda line: line.box.left)
    for first in left:
        row = [first]
        for other in left:
            last = row[-1].box
            shared = min(last.bottom, other.box.bottom) - max(last.top, other.box.top)
            height = min(last.bottom - last.top, other.box.bottom - other.box.top)
            width = min(last.right - last.left, other.box.right - other.box.left)
            over = last.right - other.box.left
            if other not in row and over <= max(height // 2, _OVER * width) and shared > 0.6 * height:
                row.append(other)
                yield tuple(row)


def days_on(lines: Sequence[TextLine], max_year: int) -> Iterator[tuple[Box, Day]]:
    """Every day that rows of these lines give, with where it stands."""
    for row in rows(lines):
        around = row[0].box
        for line in row[1:]:
            around = around.union(line.box)
        for day in days([_joined(row)], max_year):
            yield around, day


def _joined(row: Sequence[TextLine]) -> str:
    """The pieces of a row as one text; a figure where two lie over each other was read twice: "22 1" and "10 23"."""
    text = row[0].text
    for before, line in pairwise(row):
        over = before.box.right - line.box.left
        twice = text[-1:] == line.text[:1] and over > _TWICE * (line.box.bottom - line.box.top)
        text = f"{text[:-1].rstrip() if twice else text} {line.text}"
    return text


def row_of_figures(lines: Sequence[TextLine], *, least: int) -> Box | None:
    """Around the pieces of a day that stand in one row of the lines, so many at least; None where there are none."""
    found = []
    for row in rows(lines):
        pieces = re.split(_SEPARATED, _joined(row))
        if least <= len(pieces) <= _PIECES_OF_A_DAY and all(re.fullmatch("[0-9]{2}", piece) for piece in pieces):
            found.append((len(pieces), reduce(Box.union, (line.box for line in row))))
    return max(found)[1] if found else None


def begun(lines: Sequence[TextLine], days: Iterable[dt.date]) -> set[dt.date]:
    """Those of these days of which a line gives all figures but the last, which print or a side covers: "05-04-2"."""
    figures = {re.sub(r"\D", "", line.text) for line in lines if not any(map(str.isalpha, line.text))}
    return {date for date in days if f"{date:%d%m%y}"[:-1] in figures}


def months(lines: Sequence[TextLine], max_year: int) -> set[dt.date]:
    """The last days of the months with which rows of these lines end: of "7 07 25", whose day is worn, 31 July 2025."""
    found = set()
    for row in rows(lines):
        plain = _joined(row).translate(_DIGITS)
        match = _MONTH_AND_YEAR.search(plain)
        first = _day("01", match[1], match[2], max_year) if match else None
        if first is not None:
            found.add((first + dt.timedelta(days=31)).replace(day=1) - dt.timedelta(days=1))
    return found


def unfinished(lines: Sequence[TextLine], max_year: int) -> set[dt.date]:
    """The last days that rows of these lines can mean whose year lacks its last figure: "23 07 2" in 2026 or before."""
    found = set()
    for row in rows(lines):
        match = _UNFINISHED.fullmatch(_joined(row).translate(_DIGITS).strip())
        years = [2000 + 10 * int(match[3]) + last for last in range(9, -1, -1)] if match else []
        each = (_day(match[1], match[2], str(year), max_year) for year in years if match)
        day = next((day for day in each if day is not None), None)
        if day is not None:
            found.add(day)
    return found


def days(texts: Iterable[str], max_year: int) -> tuple[Day, ...]:
    """Every day that the texts give as stamps write it, between the first Schengen stamps and the year of reading."""
    found: dict[dt.date, bool] = {}
    for text in texts:
        plain = _WORN_ZERO.sub("0", _OPEN_ZERO.sub("0", _BAR.sub(" ", text))).translate(_DIGITS)
        for pattern, sure, line in ((_DATE, True, plain), (_BARRED, False, plain), (_DATE, False, _inked(plain))):
            for match in pattern.finditer(line):
                day = _day(match.group(1), match.group(2), match.group(3), max_year)
                if day is not None:
                    found[day] = found.get(day, False) or sure
        figures = re.sub("[^0-9]", "", plain) if _PIECES.fullmatch(plain.strip()) else ""
        if len(figures) == 6 and (day := _day(figures[:2], figures[2:4], figures[4:], max_year)) is not None:
            found.setdefault(day, False)
    return tuple(Day(date, sure) for date, sure in found.items())


def _inked(plain: str) -> str:
    """The line with a zero for the figure that a day cannot begin with; nothing where it has none."""
    zeroed = _INKED_ZERO.sub("0", plain)
    return zeroed if zeroed != plain else ""


def _day(day: str, month: str, year: str, max_year: int) -> dt.date | None:
    number = int(year)
    if len(year) == 2:
        number += 2000 if 2000 + number <= max_year else 1900
    try:
        date = dt.date(number, int(month), int(day))
    except ValueError:
        return None
    return date if _FIRST_YEAR <= date.year <= max_year else None


def otherwise_dated(texts: Iterable[str]) -> bool:
    """Whether a day is written as no Schengen stamp has it: its month as a word, or its year first."""
    return any(
        re.search("[A-ZÀ-Я]{3}", dates.plain(text)[found.start : found.end])
        for text in texts
        for found in dates.find(text)
    ) or any(_YEAR_FIRST.search(text) or _WORDED.search(fold(text)) for text in texts)


def foreign(texts: Iterable[str]) -> bool:
    """Whether a word says that another State than a Schengen State stamped."""
    return any(_FOREIGN.search(fold(text)) for text in texts)


def says_exit(texts: Iterable[str]) -> bool:
    """Whether a word says exit (some States print one)."""
    return any(_EXIT_WORDS & set(fold(text).split()) for text in texts)


def says_entry(texts: Iterable[str]) -> bool:
    """Whether a word says entry."""
    return any(_ENTRY_WORDS & set(fold(text).split()) for text in texts)


def states(lines: Sequence[TextLine]) -> dict[str, float]:
    """States whose letters stand alone, each with the confidence of its best reading.

    Stars come along as marks; a code of letters and figures is none. An I alone may be any mark.
    """
    found: dict[str, float] = {}
    for line in lines:
        text = line.text.translate(_RING)
        beside = _BESIDE_CODE.search(text)
        if beside:
            words = [beside.group(1)]
        elif any(sign.isdigit() for sign in text):
            continue
        else:
            words = re.findall(r"[^\W\d_]+", text)
        if len(words) == 1 and words[0] in STATES:
            found[words[0]] = max(found.get(words[0], 0.0), line.confidence)
    return found


def post(lines: Sequence[TextLine]) -> str | None:
    """The border post's name: the longest word of capitals."""
    names = []
    for line in lines:
        match = _POST.search(line.text.upper())
        name = _OF_A_NUMBER.sub("", match.group()).strip(" .-/'") if match else ""
        if line.confidence >= 0.6 and sum(sign.isalpha() for sign in name) >= 4:
            names.append((len(name), line.confidence, name))
    return max(names)[2] if names else None
