"""A certificate's text and where a guest's name ends go in; the day comes out on which that guest was born.

It stands behind a word for birth, or right behind the name; of several named in one breath as many days stand behind
the last: "M. A et Mme B, nés le 12/03/1960 et le 05/07/1964", "… nés respectivement le … à Fès et le … à Rabat".
"""

import datetime as dt

from documents import dates
from documents.dates import Century
from documents.patterns import pattern_of
from documents.understanding import home_words as words
from documents.understanding.flow import Flow
from documents.understanding.namings import namings_at

_SENTENCE_ENDS = pattern_of(r"(?<=[^\W\d_]{3})\.\s")
#: A birth of several at once: "A et B, nées le …".
SEVERAL_BORN = pattern_of(r"NEE?S(?!\w)|NACID[OA]S|NASCID[OA]S|NAT[IE](?!\w)")
#: A day beside a name without a word for birth, "Ada MODELO - 12.08.1974", is one where nobody can have come then.
_BESIDE = pattern_of(r"[^\S\n]*[,(–—-][^\S\n]*(?P<day>\d{1,2}[ ./-](?:\d{1,2}|[^\W\d_]{3,9})[ ./-]\d{4})(?!\d)")
_NO_STAY = 2000
_DOTS = pattern_of(r"[ .…]*")  # of the line that it was written on
_A_DAY = 6  #: digits: "22/091985"
_FAR = 200  #: signs behind the last name, within which the days stand
_FIRST = 40  #: and the first of them
_LEAD = pattern_of(r"[\s,(]*")
#: From one day to the next: a place, a comma or "et", and the words before a day.
_TO_NEXT = pattern_of(
    r"(?:\s*(?:A|AU|IN|EN|EM)\s+[^\W\d_][^\d,;.:()]{1,40}?)?\s*(?:,|&|(?<![^\W\d_])(?:ET|AND|Y|E|UND)(?![^\W\d_]))+\s*"
    r"(?:(?:ET|AND|Y|E|UND|NEE?|BORN)\s+)?(?:(?:LE|ON|THE|EL|EM|AM|IL|A)\s+)?(?:THE\s+)?"
)


def births_in_order(flow: Flow, end: int, count: int) -> list[dt.date]:
    """One day for each of `count` people whose last name ends there; none when there are not just so many."""
    lead = _LEAD.match(flow.bare, end)
    start = lead.end() if lead else end
    born = words.BORN.match(flow.bare, start)
    if born is None or count < 2:
        return []
    text = flow.bare[start : start + _FAR]
    found = dates.find(text, century=Century.BIRTH)
    if not found or found[0].start > _FIRST:
        return []
    chain = [found[0]]
    for one in found[1:]:
        if not _TO_NEXT.fullmatch(text, chain[-1].end, one.start):
            break
        chain.append(one)
    return [one.day for one in chain] if len(chain) == count else []


def birth_beside(name: str) -> dt.date | None:
    """The birth that stands behind a name in what was filled in for it: "Ada MODELO (12/08/1974)"."""
    flow = Flow.of_text(name)
    named = namings_at(flow, 0)
    dots = _DOTS.match(flow.bare, named[0].end) if len(named) == 1 else None
    return _day_beside(flow, dots.end(), len(flow.bare)) if dots else None


def birth_behind(flow: Flow, start: int, limit: int) -> dt.date | None:
    """The date after a word for birth between a guest's name and the next one's."""
    if day := _day_beside(flow, start, limit):
        return day
    stop = _SENTENCE_ENDS.search(flow.bare, start, min(limit, start + 160))
    for match in words.BORN.finditer(flow.bare, start, stop.start() if stop else min(limit, start + 160)):
        day = day_after(flow, match.end())
        if day and not words.MINE.search(flow.bare, max(0, match.start() - 20), match.start()):
            return day
    return None


def shared_birth(flow: Flow, end: int) -> dt.date | None:
    """The day on which both of "A et B, nées le …" were born, behind the second name."""
    behind = flow.bare[end : end + 20].lstrip(" ,(\n")
    return birth_behind(flow, end, end + 80) if SEVERAL_BORN.match(behind) else None


def day_after(flow: Flow, start: int) -> dt.date | None:
    """The day of birth behind a word for birth: at once, or behind the place."""
    text = flow.bare[start : start + 60]
    found = dates.find(text, century=Century.BIRTH)
    if not found or found[0].start > 32 or ":" in text[: found[0].start].strip(" :"):
        return None
    # "née le 07.1 1955, depuis le 17.03.2026": a birth that can't be read is none, and no other day is
    unread = sum(map(str.isdigit, text[: found[0].start])) >= _A_DAY
    return None if unread or words.SINCE.search(text, 0, found[0].start) else found[0].day


def _day_beside(flow: Flow, start: int, limit: int) -> dt.date | None:
    """The day right behind a name, if it can be no stay's."""
    beside = _BESIDE.match(flow.bare, start, limit)
    days = dates.find(beside["day"], century=Century.BIRTH) if beside else []
    return days[0].day if days and days[0].day.year < _NO_STAY else None
