"""A letter or a screen goes in; whether it tells the traveller's new flight, or the new day of it, comes out.

"The old flight was cancelled / New flight ET 705 on 15 June / confirmed": the number may be the old one, and lines may
be short. What is offered, denied or conditional is no news, and a new flight that was cancelled, too, is none.
"""

import re
from itertools import pairwise

from documents.dates import MONTHS
from documents.patterns import pattern_of
from documents.references import References
from documents.understanding.flow import Flow
from documents.understanding.lexicon import Lexicon
from documents.understanding.statements import Sentence, lines
from documents.understanding.words import words

_IN_FIGURES = pattern_of(r"\b\d{1,2} \d{1,2} (?:20)?\d\d\b|\b20\d\d \d\d \d\d\b|\d{1,2}月\s?\d{1,2}")
#: A day told by the one before it.
_THE_NEXT = pattern_of(
    r"(?<!\w)(?:LENDEMAIN|SURLENDEMAIN|(?:NEXT|FOLLOWING) DAY|DIA SIGUIENTE|DIA SEGUINTE"
    r"|GIORNO (?:DOPO|SEGUENTE|SUCCESSIVO)"
    r"|NACHSTEN TAG|FOLGETAG|СЛЕДУЮЩИИ ДЕНЬ|ERTESI GUN)(?!\w)|اليوم التالي|次日|第二天"
)
#: "Without any step of yours" leaves a flight what it is.
_WITHOUT = pattern_of(r"(?<!\w)(?:SANS|WITHOUT|SIN|SEM|OHNE|SENZA|ZONDER|БЕЗ)(?!\w)")
_LINES = 3  # from the one with "new flight" on, in which its number, day or state stands
_WIDE = 12  # words of a line below that still tells of it
_BEFORE = 5  # words before it in which a "no" stands
_NOT_TOLD = ("conditional", "modal", "you_may", "negation", "none_of", "remedy", "policy", "until")


def tells_new_flight(flow: Flow, references: References) -> bool:
    """Whether a number, a day or a state stands behind a word for the new flight."""
    lexicon = Lexicon(references)
    written = lines(flow)
    return any(
        _told(lexicon, written[place : place + _LINES], word.start, word.end)
        for place, line in enumerate(written)
        for word in words(line.folded, lexicon.topic("new_flight"))
    )


def _told(lexicon: Lexicon, below: tuple[Sentence, ...], start: int, end: int) -> bool:
    first = below[0]
    before = " ".join(first.folded[:start].split()[-_BEFORE:])
    told, so_far = False, ""
    for line in below:
        here = first.folded[end:] if line is first else line.folded
        around = f"{before} {here}" if line is first else here
        around = _WITHOUT.sub(" ", around)
        if "?" in line.bare or any(lexicon.has(around, topic) for topic in _NOT_TOLD):
            return told
        off = words(here, lexicon.topic("cancelled"))
        if off:
            return told and lexicon.names_journey(here)  # another flight's state, or its own
        if line is not first and len(here.split()) > _WIDE:
            return told
        so_far = f"{so_far} {here}".strip()
        told = told or lexicon.numbered(so_far) or _has_a_day(so_far)
        told = told or (lexicon.has(here, "live_state") and len(here.split()) <= _WIDE)
    return told


def _has_a_day(folded: str) -> bool:
    """Whether a folded line has a day of a month, in words or figures."""
    spoken = folded.split()
    beside = pairwise(spoken)
    named = any(
        (one in MONTHS and re.match(r"\d{1,2}(?!\d)", other)) or (other in MONTHS and one.isdecimal())
        for one, other in beside
    )
    return named or bool(_IN_FIGURES.search(folded) or _THE_NEXT.search(folded))
