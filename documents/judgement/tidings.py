"""From what a mail or an unknown letter tells to the doubts that the papers alone do not show.

The papers of a request stay what they were when its writer has gone home, found a flight, moved, or wants something
else: only their own words tell. Each rule speaks of sentences without an "if", a "when" or a "not", and of what has
happened; a false alarm costs an agent one look.
"""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from documents.dates import nearest_year
from documents.dossier import Dossier, Evidence, Reason
from documents.folding import fold as capitals
from documents.judgement.alarms import texts_of
from documents.judgement.asides import asides
from documents.judgement.exhibits import BODY
from documents.judgement.procedure_words import asked_for
from documents.judgement.tidings_words import (
    OFF,
    TOMORROW,
    WEEKDAY,
    WISHED,
    YOURS,
    taken_back,
)
from documents.judgement.told import Known, told_beside_a_formula, told_in_a_mail, turns_told
from documents.judgement.told.tongues import tongue_of, tongue_of_text
from documents.judgement.whereabouts import back_abroad, lives_elsewhere, placed_elsewhere
from documents.patterns import pattern_of
from documents.references import References
from documents.rules import speak
from documents.understanding.flow import Flow
from documents.understanding.travel_day import Day, days_of_list
from documents.vocabulary import Kind
from documents.wording import fold

#: Said whatever stands around: an agent reads these in any case.
_ALWAYS = frozenset({"removal-wording", "distress-wording"})
#: Printed matter speaks of these without meaning its reader: a residence card, an airline's page.
_PROCEDURE = "other-procedure-wording"
_ONLY_IN_MAILS = frozenset({"journey-told-wording", _PROCEDURE, "aside-wording", "granted-wording"})
#: Papers that are sent along.
_LISTED = pattern_of(
    r"(?<!\w)(?:pieces? jointes?|ci-joints?|ci-jointes?|pj|attached|enclosed|attachments?|adjunt\w*|anex\w*|allegat\w*"
    r"|anbei|anhang|bijlage\w*|приложен\w*|прилага\w*)(?!\w)|附件"
)
#: Who is in France since a year, or for some years.
_HERE_SINCE = pattern_of(
    r"(?<!\w)(?:je (?:suis|vis|reside)|j'habite|nous (?:sommes|vivons|habitons)"
    r"|i (?:am|have been|live|have lived)|we (?:are|have been|live)"
    r"|vivo|estoy|llevo|moro|estou|abito|sono|ich (?:bin|lebe|wohne)|wir (?:sind|leben)|я живу|я нахожусь)"
    r"(?: [^\s.]+){0,4}? (?:france|ici|here|francia|franca|frankreich|франции)(?: [^\s.]+){0,2}?"
    r" (?:depuis|since|for|desde|hace|ha|dal|da|seit|с)(?: [^\s.]+){0,2}?"
    r" (?:(?P<year>(?:19|20)\d\d)|(?P<years>ans|annees|years|anos|anni|jahren|лет))(?!\w)"
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
    for rule, words, evidence in _everything(dossier, references, department, today):
        if rule not in spoken and (evidence.attachment == BODY or rule not in _ONLY_IN_MAILS):
            spoken.add(rule)
            yield speak(rule, (evidence,), words=words)
    for words, evidence in _beside_the_formula(dossier, references, department, today):
        if "aside-wording" not in spoken:
            spoken.add("aside-wording")
            yield speak("aside-wording", (evidence,), words=words)


def _everything(
    dossier: Dossier, references: References, department: str, today: dt.date
) -> Iterator[tuple[str, str, Evidence]]:
    """(rule, the words that tell it, where) for all that mails and letters tell."""
    known = Known.of(dossier)
    for text, evidence in texts_of(dossier):
        for rule, words in _all_told(text, known, references, department, today):
            yield rule, words, evidence
        if evidence.attachment == BODY:
            for words in told_in_a_mail(text, known, references, department, today):
                yield "aside-wording", words, evidence
            for rule, words in turns_told(text, known, references):
                yield rule, words, evidence


def _beside_the_formula(
    dossier: Dossier, references: References, department: str, today: dt.date
) -> Iterator[tuple[str, Evidence]]:
    """What certificates tell that the other papers do not: another place, a day on which something is to happen."""
    for sheet in dossier.sheets:
        if sheet.attachment == BODY or not any(paper.kind is Kind.ACCOMMODATION for paper in sheet.papers):
            continue
        known = Known.of(dossier, without=sheet)
        evidence = Evidence(attachment=sheet.attachment, part=sheet.part, page=sheet.page.number)
        for words in told_beside_a_formula(sheet.page.text, known, references, department, today):
            yield words, evidence


def _all_told(
    text: str, known: Known, references: References, department: str, today: dt.date
) -> Iterator[tuple[str, str]]:
    sentences, usual = list(_sentences(text)), tongue_of_text(text, references.phrases)
    yield from _told(sentences, references, usual)
    yield from lives_elsewhere(sentences, references, department)
    yield from back_abroad(sentences, references)
    yield from placed_elsewhere(text, references, department)
    yield from _journeys_ahead(text, references, today, usual)
    yield from _here_for_years(sentences, today)
    yield from asides(text, known, references, department)


def _told(sentences: Sequence[Sequence[str]], references: References, usual: str) -> Iterator[tuple[str, str]]:
    """(rule, its phrases in a clause) of what is told there. `usual`: the language of the text."""
    told, procedures = references.wording("tidings"), references.wording("procedures")
    for clauses in sentences:
        language = tongue_of(capitals(" ".join(clauses)), references.phrases, usual)
        for place, folded in enumerate(clauses):
            asked = {_PROCEDURE: tuple(asked_for(folded))}
            for rule, phrases in (*told.found(folded).items(), *procedures.found(folded).items(), *asked.items()):
                kept = [
                    phrase
                    for phrase in phrases
                    if rule in _ALWAYS or not taken_back(folded, references, phrase, language)
                ]
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


def _journeys_ahead(text: str, references: References, today: dt.date, usual: str) -> Iterator[tuple[str, str]]:
    """A sentence that tells a flight or a ticket for a day to come, and not that it is cancelled or wished for."""
    for sentence, behind in pairwise((*_SENTENCE.split(text), "")):
        if len(sentence) > _LONGEST:
            continue
        folded = fold(sentence)
        leaves = references.wording("clauses").has(folded, "leaves")
        journey = leaves or references.wording("clauses").has(folded, "journey")
        if not journey or any(taken.search(folded) for taken in (OFF, WISHED, YOURS, _LISTED)):
            continue
        language = tongue_of(capitals(sentence), references.phrases, usual)
        if taken_back(folded, references, language=language) or _ends_it(behind, references):
            continue
        days = (_day(one, today) for one in days_of_list(Flow.of_text(sentence), references))
        soon = TOMORROW.search(folded) or (leaves and WEEKDAY.search(folded))
        if soon or any(day is not None and day > today for day in days):
            yield "journey-told-wording", folded[:_SHOWN]


def _here_for_years(sentences: Sequence[Sequence[str]], today: dt.date) -> Iterator[tuple[str, str]]:
    """ "I have been in France since 2018": no short stay began so long ago."""
    for clauses in sentences:
        whole = " ".join(clauses)
        told = _HERE_SINCE.search(whole)
        if told and (told["years"] or int(told["year"]) < today.year - 1):
            yield "aside-wording", whole[told.start() :][:_SHOWN]


def _ends_it(sentence: str, references: References) -> bool:
    """ "The airline has cancelled it": what is cancelled there is the journey of the sentence before, and no other."""
    folded = fold(sentence[:_LONGEST])
    return bool(OFF.search(folded)) and not references.wording("clauses").has(folded, "journey")


def _day(day: Day, today: dt.date) -> dt.date | None:
    if day.day or not day.month_day:
        return day.day
    month, _, number = day.month_day.partition("-")
    return nearest_year(int(month), int(number), today)
