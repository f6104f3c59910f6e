"""Is the visa there, readable, of the short-stay kind, and this person's? From a bench to an outcome.

Nationals who need no visa have none to send: that, like a long-stay visa, is for an agent to decide.
"""

import datetime as dt
import re
from collections.abc import Iterator

from rapidfuzz.distance import DamerauLevenshtein

from documents.dossier import Reason
from documents.folding import fold
from documents.judgement.applicants import same_number
from documents.judgement.bench import Bench, Outcome, best
from documents.judgement.exhibits import ANNULLED, LETTERS, Exhibit, flaw_words
from documents.judgement.likeness import Likeness, Name, compare
from documents.judgement.name_slips import misread
from documents.references import SPECIMENS
from documents.rules import speak
from documents.stay import STAY_DAYS
from documents.vocabulary import Field, Kind

_LONGEST = dt.timedelta(days=5 * 366)
_CLEARLY = 0.95  #: confidence from which a line is a witness against a zone


def check_visa(bench: Bench) -> Outcome:
    """The visa page; of several visas the one against which least is to be said."""
    exempt = tuple(_exempt(bench))
    found = best(bench.visas, lambda visa: tuple(_visa(visa, bench)))
    if found is None:
        return Outcome(reasons=exempt or tuple(_perhaps_exempt(bench)) or (speak("visa-missing"),))
    return Outcome(reasons=(*exempt, *found.reasons), shown=found.shown, chosen=found.chosen)


def _exempt(bench: Bench) -> Iterator[Reason]:
    nationality = bench.facts.get(Field.NATIONALITY)
    on = bench.facts.day(Field.ENTRY_DATE) or bench.today
    if nationality and bench.references.visa_exempt(nationality, on):
        yield speak("visa-exempt", nationality=nationality)


def _perhaps_exempt(bench: Bench) -> Iterator[Reason]:
    """Of a family that needs no visa, one whose passport is not there yet: who asks them for a visa may ask in vain."""
    on = bench.facts.day(Field.ENTRY_DATE) or bench.today
    free = all(bench.references.visa_exempt(nationality, on) for nationality in bench.companions)
    if bench.companions and free and not bench.facts.get(Field.NATIONALITY):
        yield speak("visa-perhaps-exempt", nationality=", ".join(dict.fromkeys(bench.companions)))


def _visa(visa: Exhibit, bench: Bench) -> Iterator[Reason]:
    here = (visa.evidence(),)
    failed = visa.failed_checks()
    corrected = bench.facts.corrected
    nothing = not any(visa.get(f) for f in (Field.VISA_NUMBER, Field.VISA_UNTIL, Field.SURNAME, Field.PASSPORT_NUMBER))
    no_end = not visa.get(Field.VISA_UNTIL) and Field.VISA_UNTIL not in corrected
    if nothing or (visa.flaws and (failed or no_end)):
        yield speak("visa-unreadable", here, attachment=visa.sheet.attachment, flaws=flaw_words(visa.flaws) or None)
        return
    if visa.zone is None:
        rule = "visa-unreadable" if visa.zone_was_seen else "visa-zone-missing"
        yield speak(rule, here, attachment=visa.sheet.attachment)
    if failed:
        yield speak("visa-check-digits", here, checks=", ".join(failed))
    if ANNULLED in visa.paper.doubts:
        yield speak("visa-annulled", here)
    for doubt in visa.disagreements():
        if doubt == LETTERS and visa.borne_out(bench.passports):
            continue
        yield speak("visa-print-differs", here, doubt=doubt)
    yield from _kind(visa)
    yield from _terms(visa, bench)
    if no_end:
        yield speak("visa-until-unread", here)
    begins = visa.day(Field.VISA_FROM)
    if begins is not None and begins > bench.today:
        yield speak("visa-not-begun", (visa.evidence(Field.VISA_FROM),), **{"from": begins.isoformat()})
    if bench.passports:
        yield from _bearer(visa, bench)
    yield from _shared(visa, bench)


def _shared(visa: Exhibit, bench: Bench) -> Iterator[Reason]:
    """One sticker's number on two people's visas: each visa has its own."""
    number, name = visa.get(Field.VISA_NUMBER), visa.bearer
    for other in bench.of(Kind.VISA):
        theirs = other.bearer
        same = bool(number) and other.get(Field.VISA_NUMBER) == number
        if same and other not in bench.visas and name and theirs and compare(name, theirs) is Likeness.OTHER:
            yield speak("visa-shared", (visa.evidence(Field.VISA_NUMBER),), number=number, other=theirs.shown)
            return


def _kind(visa: Exhibit) -> Iterator[Reason]:
    kind = visa.get(Field.VISA_TYPE).upper()
    evidence = (visa.evidence(Field.VISA_TYPE),)
    if kind.startswith("D"):
        yield speak("long-stay-visa", evidence)
    elif kind.startswith("A"):
        yield speak("visa-type", evidence, type=kind)


def _terms(visa: Exhibit, bench: Bench) -> Iterator[Reason]:
    """What no short-stay visa has: an issuing State outside Schengen, more than ninety days or five years.

    Visa Code (Reg. 810/2009) art. 24; of a specimen's State nothing is said.
    """
    state, begins = visa.get("state"), visa.day(Field.VISA_FROM)
    ends, days = visa.day(Field.VISA_UNTIL), visa.get(Field.VISA_DURATION)
    if (
        state != SPECIMENS
        and bench.references.country(state)
        and not bench.references.schengen(state, begins or bench.today)
    ):
        yield speak("visa-not-schengen", (visa.evidence("state"),), state=state)
    if visa.get("valid_for"):
        yield speak("visa-overseas", (visa.evidence("valid_for"),), territory=visa.get("valid_for"))
    if visa.get(Field.VISA_TYPE).upper().startswith("D") or Field.VISA_DURATION in bench.facts.corrected:
        return
    if days.isdecimal() and int(days) > STAY_DAYS:
        yield speak("visa-terms", (visa.evidence(Field.VISA_DURATION),), days=days)
    elif begins is not None and ends is not None and ends - begins > _LONGEST:
        window = {"from": begins.isoformat(), "until": ends.isoformat()}
        yield speak("visa-terms", (visa.evidence(Field.VISA_FROM),), **window)


def _also_printed(visa: Exhibit, named: str, number: str) -> bool:
    """Whether the sticker, on a page without a passport, has the right number in a second place: one was misread."""
    if DamerauLevenshtein.distance(named, number) > 1:
        return False
    if any(paper.kind is Kind.PASSPORT_IDENTITY for paper in visa.sheet.papers):
        return False
    return any(number == "".join(line.text.split()).upper() for line in visa.sheet.page.lines)


def _another_number(visa: Exhibit, number: str) -> str:
    """A number of the very make of the passport's (letters, figures) that the sticker prints, and not this one.

    For a sticker whose labels were not read: its zone may repeat the right number all the same. A number in figures
    alone may be any, and one that is a sign apart is the same, misread.
    """
    if not number or number.isdigit() or any(paper.kind is Kind.PASSPORT_IDENTITY for paper in visa.sheet.papers):
        return ""
    make = re.compile("".join(r"\d" if sign.isdigit() else "[A-Z]" for sign in number))
    said = ("".join(line.text.split()).upper() for line in visa.sheet.page.lines if line.confidence >= _CLEARLY)
    found = {text for text in said if make.fullmatch(text)} - {visa.get("visa_number"), visa.get("number")}
    near = any(DamerauLevenshtein.distance(number, text) <= 1 for text in found)
    return min(found) if found and not near else ""


def _ends_under_stamp(visa: Exhibit, named: str, number: str) -> bool:
    """Whether all but the last sign of the right number was read, and a stamp lies over where that stands."""
    if named != number[:-1]:
        return False
    ends = [
        (line.box.right, (line.box.top + line.box.bottom) / 2)
        for line in visa.sheet.page.lines
        if named == "".join(line.text.split()).upper()
    ]
    stamps = [stamp.box for stamp in visa.sheet.page.stamps]
    return any(b.left <= right <= b.right and b.top <= middle <= b.bottom for right, middle in ends for b in stamps)


def _prints(visa: Exhibit, bearer: Name) -> bool:
    """Whether the sticker, on a page without a passport, prints its very name: then the zone, where names have no check
    digit, was misread."""
    alone = all(paper.kind is not Kind.PASSPORT_IDENTITY for paper in visa.sheet.papers)
    whole = fold(bearer.shown)
    return alone and bool(bearer.given) and any(whole in fold(line.text) for line in visa.sheet.page.lines)


def _bearer(visa: Exhibit, bench: Bench) -> Iterator[Reason]:
    """Whether visa and passport are the same person's."""
    facts = bench.facts
    named, number = visa.get(Field.PASSPORT_NUMBER), facts.get(Field.PASSPORT_NUMBER)
    born, birth = visa.get(Field.BIRTH_DATE), facts.get(Field.BIRTH_DATE)
    name, bearer = visa.bearer, facts.name
    alike = compare(name, bearer) if name and bearer else None
    if named and number and not same_number(named, number) and not _also_printed(visa, named, number):
        theirs = alike is Likeness.SAME and bool(born) and born == birth
        if not (theirs and _ends_under_stamp(visa, named, number)):
            evidence = (visa.evidence(Field.PASSPORT_NUMBER),)
            yield speak("visa-passport-number", evidence, visa_passport=named, passport=number)
    elif not named and (printed := _another_number(visa, number)):
        yield speak("visa-passport-number", (visa.evidence(),), visa_passport=printed, passport=number)
    if born and birth and born != birth:
        yield speak("visa-birth-date", (visa.evidence(Field.BIRTH_DATE),), visa=born, passport=birth)
    if name and bearer:
        # One number and one day of birth: a misread or a changed name, not another person.
        one_person = bool(named and number and born) and same_number(named, number) and born == birth
        if alike is not Likeness.SAME and not (one_person and misread(name, bearer) and _prints(visa, bearer)):
            rule = "visa-other-person" if alike is Likeness.OTHER and not one_person else "visa-name-check"
            yield speak(rule, (visa.evidence(Field.SURNAME),), visa=name.shown, passport=bearer.shown)
    nation, own = visa.get(Field.NATIONALITY), facts.get(Field.NATIONALITY)
    if nation and own and nation != own:
        yield speak("visa-nationality", (visa.evidence(Field.NATIONALITY),), visa=nation, passport=own)
