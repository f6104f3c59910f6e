"""From what a mail or an unknown letter tells to the doubts that the papers alone do not show.

The papers of a request stay what they were when its writer has gone home, found a flight, moved, or wants something
else: only their own words tell. Each rule speaks of sentences without an "if", a "when" or a "not", and of what has
happened; a false alarm costs an agent one look.
"""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from documents.dates import nearest_year
from documents.dossier import Dossier, Reason
from documents.judgement.alarms import texts_of
from documents.judgement.exhibits import BODY
from documents.judgement.procedure_words import PROCEDURES, asked_for
from documents.judgement.tidings_words import (
    ARABIC_NOT,
    JOURNEY,
    NOW_AT,
    OFF,
    TAKEN_BACK,
    TOLD,
    TOMORROW,
    WISHED,
    YOURS,
)
from documents.patterns import pattern_of
from documents.references import Country, References
from documents.rules import speak
from documents.understanding.flow import Flow
from documents.understanding.travel_day import Day, days_of_list
from documents.wording import fold

#: Said whatever stands around: an agent reads these in any case.
_ALWAYS = frozenset({"removal-wording", "distress-wording"})
#: Printed matter speaks of these without meaning its reader: a residence card, an airline's page.
_PROCEDURE = "other-procedure-wording"
_ONLY_IN_MAILS = frozenset({"journey-told-wording", _PROCEDURE})
_BACK = pattern_of(
    r"(?<!\w)(?:(?:je suis|nous sommes|elle est|il est|suis)(?: \w+){0,2}"
    r" (?:de retour|rentre\w*|repartie?s?|arrivee?s?)"
    r"(?: \w+){0,1} (?:en|au|aux|a)"
    r"|(?:i am|i'm|we are|we're|she is|he is)(?: \w+){0,2} (?:back|home) in"
    r"|(?:estoy|estamos)(?: \w+){0,2} (?:de vuelta|de regreso) en"
    r"|(?:estou|estamos)(?: \w+){0,2} de volta (?:a|ao|em|no)) "
)
#: Papers that are sent along.
_LISTED = pattern_of(
    r"(?<!\w)(?:pieces? jointes?|ci-joints?|ci-jointes?|pj|attached|enclosed|attachments?|adjunt\w*|anex\w*|allegat\w*"
    r"|anbei|anhang|bijlage\w*|приложен\w*|прилага\w*)(?!\w)|附件"
)
_LONGEST = 600  #: letters of a sentence: above, it is none
_SHOWN = 60  #: letters of a sentence that are shown for it
_SENTENCE = pattern_of(r"(?:(?<!\d)|(?<=\d{4}))\.(?=\s|$)|[!?…](?=\s|$)|[。！？؟]|\n\s*\n")
_CLAUSE = pattern_of(r"[,;:،，；：()]|(?<!\w)(?:mais|but|pero|mas|aber|maar|но|але|ale|dar|ama|ولكن|لكن)(?!\w)|但")


def tidings(dossier: Dossier, references: References, department: str, today: dt.date) -> Iterator[Reason]:
    """The doubts that mails and letters tell, each rule once, with the first place where it spoke.

    `department`: the office's own, in which people may live ("63").
    """
    spoken: set[str] = set()
    for text, evidence in texts_of(dossier):
        for rule, words in _all_told(text, references, department, today):
            if rule not in spoken and (evidence.attachment == BODY or rule not in _ONLY_IN_MAILS):
                spoken.add(rule)
                yield speak(rule, (evidence,), words=words)


def _all_told(text: str, references: References, department: str, today: dt.date) -> Iterator[tuple[str, str]]:
    sentences = list(_sentences(text))
    yield from _told(sentences)
    yield from _lives_in(sentences, references, department)
    yield from _back_in(sentences, references)
    yield from _journeys_ahead(text, references, today)


def _told(sentences: Sequence[Sequence[str]]) -> Iterator[tuple[str, str]]:
    for clauses in sentences:
        for place, folded in enumerate(clauses):
            asked = {_PROCEDURE: tuple(asked_for(folded))}
            for rule, phrases in (*TOLD.found(folded).items(), *PROCEDURES.found(folded).items(), *asked.items()):
                kept = [phrase for phrase in phrases if rule in _ALWAYS or not _taken_back(folded, phrase)]
                if rule == "journey-told-wording":
                    kept = [one for one in kept if not _ended(one, folded, clauses[place + 1 :])]
                if kept:
                    yield rule, ", ".join(kept[:3])


def _sentences(text: str) -> Iterator[list[str]]:
    """Each sentence as its clauses, folded."""
    for sentence in _SENTENCE.split(text):
        yield [fold(clause) for clause in _CLAUSE.split(re.sub(r"\s+", " ", sentence))]


def _ended(phrase: str, folded: str, behind: Sequence[str]) -> bool:
    """ "I bought a new ticket and that was cancelled too": what follows in the sentence ends the journey."""
    return bool(OFF.search(" ".join((folded.partition(phrase)[2], *behind))))


def _lives_in(sentences: Sequence[Sequence[str]], references: References, department: str) -> Iterator[tuple[str, str]]:
    """ "I now live in Lyon": in a town from which people travel, and none of the department."""
    for clauses in sentences:
        for folded in clauses:
            for rule, phrases in NOW_AT.found(folded).items():
                there = folded.partition(phrases[0])[2]
                if any(re.search(rf"(?<!\w){re.escape(town)}(?!\w)", there) for town in _towns(references, department)):
                    yield rule, folded[folded.find(phrases[0]) :][:_SHOWN]


def _towns(references: References, department: str) -> Iterator[str]:
    """Names of the French places of the table that are not in a department."""
    for place in references.french_places:
        communes = (commune for name in place.names for commune in references.communes.named(name))
        if not any(commune.insee.startswith(department) for commune in communes):
            yield from map(fold, place.names)


def _back_in(sentences: Sequence[Sequence[str]], references: References) -> Iterator[tuple[str, str]]:
    """ "I am back in Argentina": who writes, or of whom they write, is in another State than France."""
    for clauses in sentences:
        for folded in clauses:
            found = _BACK.search(folded)
            if found is None or _taken_back(folded, found[0]):
                continue
            if any(_begins(folded[found.end() :], name) for name in _abroad(references.countries)):
                yield "departed-wording", folded[found.start() :][:_SHOWN]


@lru_cache(maxsize=2)
def _abroad(countries: tuple[Country, ...]) -> frozenset[str]:
    names = (name for one in countries if one.code != "FRA" for name in (one.french, one.english))
    return frozenset(fold(name) for name in names if name)


def _begins(folded: str, name: str) -> bool:
    return folded.startswith(name) and not folded[len(name) : len(name) + 1].isalpha()


def _journeys_ahead(text: str, references: References, today: dt.date) -> Iterator[tuple[str, str]]:
    """A sentence that tells a flight or a ticket for a day to come, and not that it is cancelled or wished for."""
    for sentence, behind in pairwise((*_SENTENCE.split(text), "")):
        if len(sentence) > _LONGEST:
            continue
        folded = fold(sentence)
        journey = JOURNEY.found(folded)
        if not journey or any(taken.search(folded) for taken in (OFF, WISHED, YOURS, _LISTED)):
            continue
        if _taken_back(folded, "\n") or _ends_it(behind):
            continue
        days = (_day(one, today) for one in days_of_list(Flow.of_text(sentence), references))
        if TOMORROW.search(folded) or any(day is not None and day > today for day in days):
            yield "journey-told-wording", folded[:_SHOWN]


def _ends_it(sentence: str) -> bool:
    """ "The airline has cancelled it": what is cancelled there is the journey of the sentence before, and no other."""
    folded = fold(sentence[:_LONGEST])
    return bool(OFF.search(folded)) and not JOURNEY.found(folded)


def _day(day: Day, today: dt.date) -> dt.date | None:
    if day.day or not day.month_day:
        return day.day
    month, _, number = day.month_day.partition("-")
    return nearest_year(int(month), int(number), today)


def _taken_back(folded: str, phrase: str) -> bool:
    """Whether the clause around a phrase makes a plan, a condition or a denial of it; its own "no" is none."""
    around = folded.replace(phrase, " ")
    return bool(TAKEN_BACK.found(around) or ARABIC_NOT.search(around))
