"""A text goes in; the same text with days of the Persian and the Buddhist calendar as days of ours comes out.

"۳۱ اردیبهشت ۱۳۹۹" is 20/05/2020, "20 May 2563" 20 May 2020. What is no whole date stays as it is, and so does every
line's end.
"""

import datetime as dt
import re
import unicodedata

from documents.dates import MONTHS
from documents.patterns import pattern_of

_MONTHS = ("فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور", "مهر", "آبان", "آذر", "دی", "بهمن", "اسفند")
_LATIN = (
    *("farvardin", "ordibehesht", "khordad", "tir", "mordad", "shahrivar", "mehr", "aban", "azar", "dey", "bahman"),
    "esfand",
)
_NUMBER_OF = {name: place % 12 + 1 for place, name in enumerate((*_MONTHS, *_LATIN))}
_PERSIAN = pattern_of(
    rf"(?<!\d)(?P<day>\d\d?)\s+(?:ماه\s+)?(?P<month>{'|'.join((*_MONTHS, *_LATIN))})\s+(?:ماه\s+)?"
    r"(?P<year>1[34]\d\d)(?!\d)"
    r"|(?<!\d)(?P<y>1[34]\d\d)/(?P<m>\d\d?)/(?P<d>\d\d?)(?!\d)",
    re.IGNORECASE,
)
_BUDDHIST = pattern_of(
    rf"(?P<before>(?<![^\W\d_])(?:{'|'.join(sorted(map(re.escape, MONTHS), key=len, reverse=True))})\.?,?\s+"
    r"(?:\d\d?,?\s+|de\s+)?"
    r"|(?<!\d)\d\d?([/.\-])\d\d?\2)(?P<year>25[4-9]\d)(?![\d/.\-])",
    re.IGNORECASE,
)
_BUDDHIST_BEFORE = 543  #: years by which it counts further
#: Years of 33 that have a day more, and a first day from which to count: 1 Farvardin 1375.
_LEAP = frozenset({1, 5, 9, 13, 17, 22, 26, 30})
_FIRST_YEAR, _FIRST = 1375, dt.date(1996, 3, 20)
_LONG_MONTHS = 6  #: of 31 days; those behind have 30


def in_our_calendar(text: str) -> str:
    """`text` with such days written as ours: total, any text.

    >>> in_our_calendar("31 Ordibehesht 1399")
    '20/05/2020'
    """
    figures = "".join(str(unicodedata.digit(sign, 0)) if sign.isdigit() else sign for sign in text)
    for pattern, ours in ((_PERSIAN, _ours), (_BUDDHIST, _by_years)):
        if pattern.search(figures):
            text = figures = pattern.sub(ours, figures)
    return text


def _by_years(found: re.Match[str]) -> str:
    return f"{found['before']}{int(found['year']) - _BUDDHIST_BEFORE}"


def _ours(found: re.Match[str]) -> str:
    year, day = int(found["year"] or found["y"]), int(found["day"] or found["d"])
    month = _NUMBER_OF[found["month"].lower()] if found["month"] else int(found["m"])
    if not (1 <= month <= 12 and 1 <= day <= 31 - (month > _LONG_MONTHS) and year >= _FIRST_YEAR):
        return found[0]
    days = sum(366 if one % 33 in _LEAP else 365 for one in range(_FIRST_YEAR, year))
    days += 31 * min(month - 1, _LONG_MONTHS) + 30 * max(0, month - 1 - _LONG_MONTHS) + day - 1
    return f"{_FIRST + dt.timedelta(days=days):%d/%m/%Y}"
