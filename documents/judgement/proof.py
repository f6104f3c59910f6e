"""Is there proof that going back is impossible, for this person, after the entry? From a bench to an outcome."""

import datetime as dt
from collections.abc import Iterator

from documents.dates import nearest_year
from documents.dossier import Reason
from documents.judgement.bench import Bench, Outcome, best
from documents.judgement.by_title import Alone, by_family_name
from documents.judgement.closures import doubts_of_closure
from documents.judgement.exhibits import BODY, NOT_LEAVING, Exhibit, flaw_words
from documents.judgement.likeness import Likeness, Name, blanks_aside, compare, names_of
from documents.judgement.mentions import named_on, printed_short, stroke_misread
from documents.judgement.name_slips import family_letter_off, one_word_misread
from documents.judgement.passengers import known_by_a_hand, named_by_passports
from documents.page import Source
from documents.paper import ProofGrade
from documents.rules import speak
from documents.vocabulary import Field, Kind

#: What understanding names as the trap → the rule.
_TRAPS = {
    "booking-confirmation": "proof-booking",
    "free-cancellation": "proof-free-cancellation",
    "newsletter": "proof-newsletter",
    "own-request": "proof-own-request",
    "refund-request": "proof-refund-request",
    "delay": "proof-delay",
}
#: After an entry for ninety days, and whatever was booked anew since: a day beyond was misread, or another journey's.
_FAR = dt.timedelta(days=366)
_FLIGHTS = (ProofGrade.CANCELLED_BY_CARRIER, ProofGrade.BOOKING_CANCELLED)


def check_proof(bench: Bench) -> Outcome:
    """The proof that weighs most for this person."""
    found = best(bench.of(Kind.RETURN_IMPOSSIBLE), lambda paper: tuple(_proof(paper, bench)))
    return found or Outcome(reasons=(speak("proof-missing"),))


def _proof(paper: Exhibit, bench: Bench) -> Iterator[Reason]:
    grade = paper.get("grade")
    here = (paper.evidence("grade"),)
    if grade == ProofGrade.NOT_PROOF:
        yield _trap(paper)
        return
    if grade not in set(ProofGrade):
        yield speak("proof-unreadable", here, attachment=paper.sheet.attachment, flaws=flaw_words(paper.flaws) or None)
        return
    for doubt in paper.disagreements():
        yield speak("proof-print-differs", (paper.evidence(),), doubt=doubt)
    if NOT_LEAVING in paper.paper.doubts:
        yield speak("proof-not-leaving", here, flight=paper.get("flight") or None)
    if grade == ProofGrade.STATEMENT:
        told = paper.sheet.attachment == BODY
        yield speak("proof-only-told" if told else "proof-statement-only", here)
    elif grade == ProofGrade.PRESS:
        yield speak("proof-press-only", here)
    else:
        yield from _passenger(paper, bench, needed=grade != ProofGrade.BORDER_CLOSED)
    if grade in _FLIGHTS:
        yield from _date(paper, bench)
    if grade == ProofGrade.BORDER_CLOSED:
        yield from doubts_of_closure(paper, bench)
    if grade == ProofGrade.MEDICAL:
        until = paper.day("until")
        if until is not None and until < bench.today:
            yield speak("proof-medical-over", here, until=until.isoformat())


def _trap(paper: Exhibit) -> Reason:
    """The rule that names what the paper is instead of a proof."""
    why = paper.get("why")
    rule = _TRAPS.get(why, "proof-not-proof")
    evidence = (paper.evidence("why", "grade"),)
    return speak(rule, evidence, why=why or None) if rule == "proof-not-proof" else speak(rule, evidence)


def _passenger(paper: Exhibit, bench: Bench, *, needed: bool) -> Iterator[Reason]:
    """Whether the paper speaks of this person; a closed border concerns everybody."""
    passengers = names_of(paper.get("passenger"))
    here = (paper.evidence("passenger"),)
    if bench.name is None:
        return
    if not passengers:
        if needed and not named_on(paper, bench.name):
            yield speak("proof-passenger-unread", here)
        return
    likeness = max(compare(passenger, bench.name) for passenger in _both_ways(passengers))
    whole = any(printed_short(one, bench.name) or blanks_aside(one, bench.name) for one in passengers)
    if likeness is Likeness.SAME or whole:
        return
    if likeness is Likeness.CHECK and named_on(paper, bench.name):
        return
    if paper.sheet.page.source is Source.OCR and any(
        family_letter_off(one, bench.name) or stroke_misread(one, bench.name) for one in passengers
    ):
        return
    typed = paper.sheet.page.source is not Source.OCR
    if typed and known_by_a_hand(bench) and any(one_word_misread(one, bench.name) for one in passengers):
        return
    if len(passengers) == 1 and named_by_passports(paper, passengers[0], bench):
        return
    alone = by_family_name(paper, passengers, bench)
    if alone is Alone.THEIRS:
        return
    rule = "proof-family-name" if alone is Alone.CHECK else "proof-other-passenger"
    named = ", ".join(passenger.shown for passenger in passengers)
    yield speak(rule, here, passenger=named, applicant=bench.name.shown)


def _both_ways(passengers: tuple[Name, ...]) -> tuple[Name, ...]:
    """The names; of two without parts also the one that they may be, "BAEZ ACOSTA, JOSE LUIS"."""
    if len(passengers) == 2 and not any(name.given for name in passengers):
        return (*passengers, Name(passengers[0].surname, passengers[1].surname))
    return passengers


def _date(paper: Exhibit, bench: Bench) -> Iterator[Reason]:
    """A flight before the entry proves nothing about the return; one that lies far beyond it is doubted."""
    flight, entry = _flight_day(paper, bench), bench.facts.day(Field.ENTRY_DATE)
    since, begun = entry, bench.facts.day(Field.VISA_FROM)
    if entry is not None and begun is not None and entry < begun:
        since = begun  # an entry before the visa is none of this stay's, and doubted as such
    here = (paper.evidence("date", "month_day", "flight"),)
    if flight is None:
        yield speak("proof-date-unread", here)
    elif entry is not None and flight < entry:
        yield speak(
            "proof-before-entry",
            here,
            flight=paper.get("flight") or None,
            date=flight.isoformat(),
            entry=entry.isoformat(),
        )
    elif entry is not None and since is not None and flight - since > _FAR:
        yield speak("proof-far-off", here, date=flight.isoformat(), entry=entry.isoformat())


def _flight_day(paper: Exhibit, bench: Bench) -> dt.date | None:
    """The day of the flight; one that is printed without its year is the nearest to the day of judgement."""
    day = paper.day("date")
    month, _, number = paper.get("month_day").partition("-")
    if day is None and month.isdecimal() and number.isdecimal():
        return nearest_year(int(month), int(number), bench.today)
    return day
