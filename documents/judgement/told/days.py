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
_LONG_AGO = 10  #: years: a day on papers before them is a birth, and may be told without its year at a line's end
_NEAR = 7  #: words between what is off and its day
_LONGEST = 600  #: letters of a sentence: above, it is none


def days_told(told: Iterable[Statement], known: Known, lexicon: Lexicon, today: dt.date) -> Iterator[str]:
    """The words of each statement that tells such a day."""
    for one in told:
        past = [day for day in _unknown(one.bare, known, today) if day <= today]
        if _is_to_happen(one, known, lexicon, today) or _comes_in(one, past, known, lexicon):
            yield one.shown


def days_ahead(told: Iterable[Statement], known: Known, lexicon: Lexicon, today: dt.date) -> Iterator[str]:
    """The words of each statement that tells a day to come on which something is to happen, and no paper tells it."""
    return (one.shown for one in told if _is_to_happen(one, known, lexicon, today))


def dated_papers(told: Iterable[Statement], known: Known, lexicon: Lexicon) -> Iterator[str]:
    """The words of each clause that tells of a paper a year in which nothing of this dossier was."""
    years = {day.year for day in known.days} | {day.year for day in known.entries}
    for one in told:
        for clause in one.clauses:
            found = {int(year) for year in _YEAR.findall(clause.folded)}
            usual = lexicon.has(clause.folded, "told_day_usual")
            if years and found - years and not usual and lexicon.has(clause.folded, "told_paper"):
                yield clause.shown


def _is_to_happen(one: Statement, known: Known, lexicon: Lexicon, today: dt.date) -> bool:
    """Whether a day to come, that is on no paper, is told of something that is not off, wished for or an end."""
    if not any(day > today for day in _unknown(one.bare, known, today)):
        return False
    plain = one.plain
    if (
        lexicon.has(one.folded, "told_day_usual")
        or WISHED.search(plain)
        or taken_back(plain, lexicon.references, language=one.language)
    ):
        return False
    for place, clause in enumerate(one.clauses):
        if any(day > today for day in _unknown(clause.bare, known, today)):
            behind = " ".join(later.plain for later in one.clauses[place + 1 :])
            return not (OFF.search(behind) or _is_off(clause.plain))
    return not OFF.search(plain)


def _is_off(plain: str) -> bool:
    """Whether what a clause tells is off; the seat that one was given "after the cancellation, for the 4th" is not."""
    return any(
        len(re.split(r"\d", plain[off.end() :], maxsplit=1)[0].split()) <= _NEAR
        or not re.search(r"\d", plain[off.end() :])
        for off in OFF.finditer(plain)
    )


def _unknown(text: str, known: Known, today: dt.date) -> list[dt.date]:
    """The days of a text that are on no paper."""
    if len(text) > _LONGEST:
        return []
    line = " ".join(text.split())  # a form's lines end anywhere, and a sentence with some
    told = every_day(Flow.of_text(_STREET.sub(" ", _NUMBER.sub(" ", line))))
    births = {f"{day:%m-%d}" for day in known.days if day.year < today.year - _LONG_AGO}
    found = (_day(one, today) for one in told if one.day or one.month_day not in births)
    return [day for day in found if day and day not in known.days]


def _comes_in(one: Statement, past: Iterable[dt.date], known: Known, lexicon: Lexicon) -> bool:
    """Whether somebody came in, or is here, since a day that is no stamp's."""
    if not known.entries or not lexicon.has(one.folded, "told_entered"):
        return False
    return any(all(abs(day - entry) > _NIGHT for entry in known.entries) for day in past)


def _day(found: Day, today: dt.date) -> dt.date | None:
    if found.day or not found.month_day:
        return found.day
    month, _, number = found.month_day.partition("-")
    return nearest_year(int(month), int(number), today)
