"""A date as papers write it goes in, a `datetime.date` comes out, or None when it is none or could be two.

Day before month, as everywhere these papers come from, except where the month is a word or stands first for certain
(06/25/2020) or the year does (2020-06-25). Two-digit years need to know what they are: see `Century`.
"""

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from enum import Enum
from typing import NamedTuple

from documents.folding import bare
from documents.patterns import pattern_of


class Century(Enum):
    """How a year of two digits is completed."""

    RECENT = 80  #: visas, stamps, flights, expiries: 1980–2079
    BIRTH = 0  #: births: never after `latest`


_MONTHS = """
JANVIER JANV JANUARY JAN ENERO ENE JANEIRO JANUAR GENNAIO GEN JANUARI OCAK OCA ЯНВАРЯ ЯНВАРЬ ЯНВ يناير جانفي
+ STYCZNIA IANUARIE СІЧНЯ
FEVRIER FEVR FEV FEBRUARY FEB FEBRERO FEVEREIRO FEBRUAR FEBBRAIO FEBRUARI SUBAT SUB ФЕВРАЛЯ ФЕВРАЛЬ ФЕВ
+ فبراير فيفري LUTEGO FEBRUARIE ЛЮТОГО
MARS MAR MARCH MARZO MARCO MARZ MAERZ MRT MAART MART МАРТА МАРТ МАР مارس MARCA MARTIE БЕРЕЗНЯ
AVRIL AVR APRIL APR ABRIL ABR APRILE NISAN NIS АПРЕЛЯ АПРЕЛЬ АПР أبريل ابريل أفريل افريل KWIETNIA APRILIE КВІТНЯ
MAI MAY MAYO MAIO MAGGIO MAG MEI MAYIS МАЯ МАИ مايو ماي MAJA ТРАВНЯ
JUIN JUNE JUN JUNIO JUNHO JUNI GIUGNO GIU HAZIRAN HAZ ИЮНЯ ИНЯ НЮНЯ ИЮНЬ ИЮН يونيو جوان CZERWCA IUNIE ЧЕРВНЯ
JUILLET JUIL JULY JUL JULIO JULHO JULI LUGLIO LUG TEMMUZ TEM ИЮЛЯ ИЛЯ НЮЛЯ ИЮЛЬ ИЮЛ يوليو جويلية LIPCA IULIE ЛИПНЯ
AOUT AOU AUGUST AUG AGOSTO AGO AUGUSTUS AGUSTOS АВГУСТА АВГУСТ АВГ أغسطس اغسطس أوت اوت SIERPNIA СЕРПНЯ
SEPTEMBRE SEPT SEP SEPTEMBER SEPTIEMBRE SETEMBRO SET SETTEMBRE EYLUL EYL СЕНТЯБРЯ СЕНТЯБРЬ СЕН سبتمبر
+ WRZESNIA SEPTEMBRIE ВЕРЕСНЯ
OCTOBRE OCT OCTOBER OCTUBRE OUTUBRO OUT OKTOBER OKT OTTOBRE OTT EKIM EKI ОКТЯБРЯ ОКТЯБРЬ ОКТ أكتوبر اكتوبر
+ PAZDZIERNIKA OCTOMBRIE ЖОВТНЯ
NOVEMBRE NOV NOVEMBER NOVIEMBRE NOVEMBRO KASIM KAS НОЯБРЯ НОЯБРЬ НОЯ نوفمبر LISTOPADA NOIEMBRIE ЛИСТОПАДА
DECEMBRE DEC DECEMBER DICIEMBRE DIC DEZEMBRO DEZ DEZEMBER DICEMBRE ARALIK ARA ДЕКАБРЯ ДЕКАБРЬ ДЕК ديسمبر
+ GRUDNIA DECEMBRIE ГРУДНЯ
"""  # a line a month; + goes on with the one above; ИНЯ and НЮНЯ are what a reader leaves of ИЮНЯ
_NUMBER_OF = {
    bare(word): number
    for number, words in enumerate(_MONTHS.replace("\n+", "").strip().split("\n"), 1)
    for word in words.split()
}
#: The names of months in many languages, as `bare` leaves them → their number.
MONTHS: Mapping[str, int] = _NUMBER_OF
_MONTH = "|".join(sorted(map(re.escape, _NUMBER_OF), key=len, reverse=True))
_DIGIT = "[0-9OQIL|]"  # what a reader makes of digits inside a date
_YEAR_DIGIT = "[0-9OQIL|BSZ]"
_JOIN = r"(?:\s|DE\s|DEL\s|OF\s|[.,/\-])*"
_PATTERNS = (
    pattern_of(
        r"(?<![0-9A-Z/.\-])(?P<y>(?:19|20)\d\d)[\s]?[-/.年][\s]?(?P<m>\d\d?)[\s]?[-/.月][\s]?(?P<d>\d\d?)日?(?![\d])"
    ),
    pattern_of(
        rf"(?<![0-9A-Z])(?P<d>\d\d?|[LI|](?=ER\s))(?:ER|ST|ND|RD|TH|\.|º|°)?{_JOIN}(?P<w>{_MONTH})(?:[^\S\n]?[/|][^\S\n]?(?:{_MONTH}))?"
        rf"{_JOIN}(?P<y>(?:19|20)\d\d|\d\d)(?!\d)"
    ),
    pattern_of(rf"(?<!\w)(?P<w>{_MONTH}){_JOIN}(?P<d>\d\d?)(?:ST|ND|RD|TH)?,?\s{{0,2}}(?P<y>(?:19|20)\d\d)(?!\d)"),
    pattern_of(
        rf"(?<![0-9A-Z/\-])(?P<d>{_DIGIT}{{1,2}})\s?[-/.,]\s?(?P<m>{_DIGIT}{{1,2}})\s?[-/.,]\s?"
        rf"(?P<y>[12][90O]{_YEAR_DIGIT}{{2}})(?!\d|[-/.]\d)"
    ),
    pattern_of(
        rf"(?<![0-9A-Z/\-])(?P<d>{_DIGIT}{{1,2}})\s?(?P<s>[-/.])\s?(?P<m>{_DIGIT}{{1,2}})\s?(?P=s)\s?"
        rf"(?P<y>{_DIGIT}{{2}})(?![0-9A-Z]|[-/.]\d)"
    ),
    # One of two marks was not seen: "21.08 1972".
    pattern_of(r"(?<![\w\-/.])(?P<d>[0-3]\d)[-/.]\s?(?P<m>[01]\d)\s(?P<y>(?:19|20)\d\d)(?![\w\-/])"),
    pattern_of(r"(?<![\w\-/.])(?P<d>[0-3]\d)\s(?P<m>[01]\d)\s?[-/.](?P<y>(?:19|20)\d\d)(?![\w\-/])"),
    pattern_of(r"(?<![\w\-/.])(?P<d>\d\d)\s(?P<m>\d\d)\s(?P<y>(?:19|20)\d\d|\d\d)(?![\w\-/.])"),
    pattern_of(r"(?<!\d)(?P<d>[0-3]\d)(?P<m>[01]\d)(?P<y>(?:19|20)\d\d)(?!\d)"),
)
_AS_DIGITS = str.maketrans("OQIL|BSZ", "00111852")
_OTHER_DIGITS = {
    ord(sign): str(number) for digits in ("٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹") for number, sign in enumerate(digits)
}


class Found(NamedTuple):
    """A date in a text: where it stands (offsets in `plain(text)`) and which day it is."""

    start: int
    end: int
    day: dt.date


def plain(text: str) -> str:
    """The text as dates are looked for in it: capitals, no accents, Western digits. Offsets of `find` count in it."""
    return bare(text).translate(_OTHER_DIGITS)


def find(text: str, *, century: Century = Century.RECENT, latest: dt.date | None = None) -> tuple[Found, ...]:
    """Every date in the text, in order; what overlaps is taken once, by the surest pattern."""
    looked = plain(text)
    found: list[Found] = []
    for pattern in _PATTERNS:
        for match in pattern.finditer(looked):
            if any(match.start() < other.end and other.start < match.end() for other in found):
                continue
            day = _day(match.groupdict(), century, latest)
            if day is not None:
                found.append(Found(match.start(), match.end(), day))
    return tuple(sorted(found))


def parse(text: str, *, century: Century = Century.RECENT, latest: dt.date | None = None) -> dt.date | None:
    """The one date of a text, or None when there is none or more than one.

    >>> parse("le 1er juin 2020"), parse("le ler juin 2020")
    (datetime.date(2020, 6, 1), datetime.date(2020, 6, 1))
    """
    days = {date.day for date in find(text, century=century, latest=latest)}
    return days.pop() if len(days) == 1 else None


def days_in(text: str) -> Iterator[dt.date]:
    """The days that a text names, in order."""
    return (date.day for date in find(text))


def nearest_year(month: int, day: int, to: dt.date) -> dt.date | None:
    """The day of that month in the year that puts it nearest; None for a 29 February that no such year has.

    >>> nearest_year(1, 5, dt.date(2020, 12, 20))
    datetime.date(2021, 1, 5)
    """
    found = []
    for year in (to.year - 1, to.year, to.year + 1):
        try:
            found.append(dt.date(year, month, day))
        except ValueError:
            continue
    return min(found, key=lambda one: abs(one - to), default=None)


def _day(parts: dict[str, str | None], century: Century, latest: dt.date | None) -> dt.date | None:
    digits = {name: (parts.get(name) or "").translate(_AS_DIGITS) for name in ("d", "m", "y")}
    word = parts.get("w")
    try:
        year, day = int(digits["y"]), int(digits["d"])
        month = _NUMBER_OF[word] if word else int(digits["m"])
    except ValueError:
        return None
    if len(digits["y"]) == 2:
        year = _completed(year, century, latest)
    if month > 12 >= day and not word:
        day, month = month, day
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _completed(year: int, century: Century, latest: dt.date | None) -> int:
    if century is Century.RECENT:
        return 1900 + year if year >= century.value else 2000 + year
    last = latest.year if latest else 2026
    return 2000 + year if 2000 + year <= last else 1900 + year
