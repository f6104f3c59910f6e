"""Statements and what the papers show go in; days that are not theirs come out: of coming in, or still to come.

Most requests tell days to come that bind nobody: until when, before when, when flights begin again. Another day to
come is one on which something is to happen, and no paper shows it.
"""

import datetime as dt
import re
from collections.abc import Iterable, Iterator

from documents.dates import nearest_year
from documents.judgement.tidings_words import OFF, WISHED, taken_back
from documents.judgement.told.known import Known
from documents.judgement.told.statement import Statement
from documents.patterns import pattern_of
from documents.understanding.flow import Flow
from documents.understanding.lexicon import Lexicon
from documents.understanding.travel_day import Day, every_day

_NIGHT = dt.timedelta(days=2)  #: between a departure and the stamp that follows
#: Of a telephone: pairs of figures.
_NUMBER = pattern_of(r"(?:\+?\d{2,3}[ .]?)?(?:\(0\) ?)?\d(?:[ .]?\d\d){4}(?!\d)|\d\d(?: \d\d){2,}")
#: A street that is named after a day.
_STREET = pattern_of(
    r"(?:rue|place|pl|avenue|av|boulevard|bd|impasse|allée|allee|quai|square|cours|esplanade|pont|route|chemin)\.?\s+(?:du|le)\s+"
    r"\d\d?(?:er)?\s+[^\W\d_]+(?:\s+\d{4})?",
    re.IGNORECASE,
)
_YEAR = pattern_of(r"(?<!\w)(?:DE|DU|EN|IN|OF|FROM|DEL?|DI|DO|AUS|VON|AN|YILI|ГОДА|ЗА|С) (20[012]\d)(?!\w)")
_LONGEST = 600  #: letters of a sentence: above, it is none


def days_told(told: Iterable[Statement], known: Known, lexicon: Lexicon, today: dt.date) -> Iterator[str]:
    """The words of each statement that tells such a day."""
    for one in told:
        unknown = _unknown(one, known, today)
        if (any(day > today for day in unknown) and not _may_be_told(one, lexicon)) or _comes_in(
            one, unknown, known, lexicon, today
        ):
            yield one.shown


def days_ahead(told: Iterable[Statement], known: Known, lexicon: Lexicon, today: dt.date) -> Iterator[str]:
    """The words of each statement that tells a day to come on which something is to happen, and no paper tells it."""
    for one in told:
        if any(day > today for day in _unknown(one, known, today)) and not _may_be_told(one, lexicon):
            yield one.shown


def dated_papers(told: Iterable[Statement], known: Known, lexicon: Lexicon) -> Iterator[str]:
    """The words of each clause that tells of a paper a year in which nothing of this dossier was."""
    years = {day.year for day in known.days} | {day.year for day in known.entries}
    for one in told:
        for clause in one.clauses:
            found = {int(year) for year in _YEAR.findall(clause.folded)}
            usual = lexicon.has(clause.folded, "told_day_usual")
            if years and found - years and not usual and lexicon.has(clause.folded, "told_paper"):
                yield clause.shown


def _unknown(one: Statement, known: Known, today: dt.date) -> list[dt.date]:
    """The days of a statement that are on no paper."""
    if len(one.bare) > _LONGEST:
        return []
    found = (_day(day, today) for day in every_day(Flow.of_text(_STREET.sub(" ", _NUMBER.sub(" ", one.bare)))))
    return [day for day in found if day and day not in known.days]


def _may_be_told(one: Statement, lexicon: Lexicon) -> bool:
    folded = one.plain
    usual = lexicon.has(one.folded, "told_day_usual")
    return usual or bool(OFF.search(folded) or WISHED.search(folded)) or taken_back(folded)


def _comes_in(one: Statement, days: Iterable[dt.date], known: Known, lexicon: Lexicon, today: dt.date) -> bool:
    """Whether somebody came in, or is here, since a day that is no stamp's."""
    if not known.entries or not lexicon.has(one.folded, "told_entered"):
        return False
    past = [day for day in days if day <= today]
    return any(all(abs(day - entry) > _NIGHT for entry in known.entries) for day in past)


def _day(found: Day, today: dt.date) -> dt.date | None:
    if found.day or not found.month_day:
        return found.day
    month, _, number = found.month_day.partition("-")
    return nearest_year(int(month), int(number), today)
