"""Is the passport's identity page there, readable, sound, and valid long enough? From a bench to an outcome."""

import calendar
import datetime as dt
from collections.abc import Iterator

from documents.dossier import Reason
from documents.judgement.bench import Bench, Outcome, best
from documents.judgement.exhibits import ANNULLED, LETTERS, Exhibit, flaw_words
from documents.rules import speak
from documents.vocabulary import Field


def check_passport(bench: Bench) -> Outcome:
    """The identity page: of several pictures of one passport the best counts."""
    found = best(bench.passports, lambda page: tuple(_page(page, bench)))
    if found is None:
        return Outcome(reasons=(speak("passport-missing"),))
    reasons = (*found.reasons, *_conflict(bench), *_validity(bench, found))
    return Outcome(reasons=reasons, shown=found.shown, chosen=found.chosen)


def _page(page: Exhibit, bench: Bench) -> Iterator[Reason]:
    """What is to be said of one picture, the person aside."""
    here = (page.evidence(),)
    failed = page.failed_checks()
    corrected = bench.facts.corrected
    lacking = [
        field
        for field in (Field.BIRTH_DATE, Field.PASSPORT_NUMBER, Field.PASSPORT_EXPIRY)
        if not page.get(field) and field not in corrected
    ]
    nameless = not (page.get(Field.SURNAME) or page.get(Field.GIVEN_NAMES) or Field.SURNAME in corrected)
    if nameless or len(lacking) > 1 or (lacking and page.flaws) or (failed and page.flaws):
        yield speak("passport-unreadable", here, attachment=page.sheet.attachment, flaws=flaw_words(page.flaws) or None)
        return
    if page.zone is None:
        rule = "passport-unreadable" if page.zone_was_seen else "passport-zone-missing"
        yield speak(rule, here, attachment=page.sheet.attachment)
    elif lacking:
        yield speak("passport-unreadable", here, attachment=page.sheet.attachment)
    if failed:
        yield speak("passport-check-digits", here, checks=", ".join(failed))
    if ANNULLED in page.paper.doubts:
        yield speak("passport-annulled", here)
    for doubt in page.disagreements():
        if doubt == LETTERS and page.borne_out(bench.visas):
            continue
        yield speak("passport-print-differs", here, doubt=doubt)


def _conflict(bench: Bench) -> Iterator[Reason]:
    if bench.conflict:
        numbers = dict.fromkeys(number for page in bench.passports if (number := page.get(Field.PASSPORT_NUMBER)))
        yield speak("identity-conflict", [page.evidence() for page in bench.passports], numbers=", ".join(numbers))


def _validity(bench: Bench, found: Outcome) -> Iterator[Reason]:
    assert found.chosen is not None
    facts, today = bench.facts, bench.today
    expiry, birth = facts.day(Field.PASSPORT_EXPIRY), facts.day(Field.BIRTH_DATE)
    if expiry is not None:
        evidence = (found.chosen.evidence(Field.PASSPORT_EXPIRY),)
        if expiry < today:
            yield speak("passport-expired", evidence, expiry=expiry.isoformat())
        elif expiry < months_later(today, bench.policy.permit_months):
            yield speak("passport-expires-early", evidence, expiry=expiry.isoformat())
    if birth is not None and birth > today:
        yield speak("passport-future", (found.chosen.evidence(Field.BIRTH_DATE),), birth_date=birth.isoformat())


def months_later(day: dt.date, months: int) -> dt.date:
    """The same day `months` later, or that month's last day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
