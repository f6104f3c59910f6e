"""Is the entry into the Schengen area shown? From an applicant's stamps to an outcome, and to the stays they tell of.

The entry that counts is the last one before the day of judgement. An exit stamp is none, and an exit after the entry
makes it doubtful; so does a stamp whose day was not read, or whose direction was not, where it may be a later one.
"""

import datetime as dt
from collections.abc import Iterator

from documents.dossier import Reason
from documents.judgement.bench import Bench, Outcome
from documents.judgement.exhibits import Exhibit, flaw_words
from documents.page import StampDirection
from documents.rules import speak
from documents.vocabulary import Field

_ENTRY, _EXIT = StampDirection.ENTRY, StampDirection.EXIT
_ALLOWED = {"1": 1, "2": 2}  #: number of entries of a visa → days on which one may enter


def check_entry(bench: Bench) -> Outcome:
    """The page with the entry stamp."""
    stamps = bench.stamps
    if not stamps:
        return Outcome(reasons=_nothing(bench), shown=bench.boarding_passes)
    chosen = last_entry(bench)
    corrected = bench.facts.day(Field.ENTRY_DATE) if Field.ENTRY_DATE in bench.facts.corrected else None
    if corrected is not None:
        shown = chosen or stamps[-1]
        return Outcome(reasons=tuple(_about(shown, corrected, bench)), shown=(shown,), chosen=shown)
    if chosen is not None:
        date = chosen.day("date")
        assert date is not None
        reasons = (*_about(chosen, date, bench), *_maybe_later(chosen, bench), *_too_many(chosen, bench))
        return Outcome(reasons=reasons, shown=(chosen,), chosen=chosen)
    return Outcome(reasons=tuple(_no_dated_entry(bench)), shown=stamps)


def last_entry(bench: Bench) -> Exhibit | None:
    """The last dated entry stamp, of a Schengen State where one is; entries to come only when there is no other.

    None when a later stamp may be an entry too: an earlier day would be a wrong one.
    """
    entries = [stamp for stamp in bench.stamps if _direction(stamp) is _ENTRY and stamp.day("date")]
    inside = [stamp for stamp in entries if not _foreign(stamp, bench)] or entries
    past = [stamp for stamp in inside if (stamp.day("date") or dt.date.max) <= bench.today] or inside
    last = max(past, key=lambda stamp: stamp.day("date") or dt.date.min, default=None)
    after = last.day("date") if last else None
    unclear = [day for s in bench.stamps if _direction(s) not in (_ENTRY, _EXIT) and (day := s.day("date"))]
    return None if after and any(after < day <= bench.today for day in unclear) else last


def earlier_stays(bench: Bench, entry: dt.date) -> tuple[tuple[dt.date, dt.date], ...]:
    """(entry, exit) of the stays before `entry` of which both stamps were read."""
    own = [stamp for stamp in bench.stamps if not _foreign(stamp, bench)]
    exits = sorted(day for stamp in own if _direction(stamp) is _EXIT and (day := stamp.day("date")))
    entries = sorted(day for stamp in own if _direction(stamp) is _ENTRY and (day := stamp.day("date")))
    stays = []
    for index, first in enumerate(entries):
        following = entries[index + 1] if index + 1 < len(entries) else entry
        last = next((day for day in exits if first <= day <= following), None)
        if first < entry and last is not None:
            stays.append((first, last))
    return tuple(stays)


def _nothing(bench: Bench) -> tuple[Reason, ...]:
    if Field.ENTRY_DATE in bench.facts.corrected and bench.facts.get(Field.ENTRY_DATE):
        return (speak("entry-stamp-undated"),)  # an agent typed a day; they may accept what it rests on
    if bench.boarding_passes:
        page = bench.boarding_passes[0]
        return (speak("entry-boarding-pass", (page.evidence(),), attachment=page.sheet.attachment),)
    if bench.policy.entry_evidence == "ees":
        return (speak("entry-ees"),)
    return (speak("entry-stamp-missing"),)


def _about(stamp: Exhibit, date: dt.date, bench: Bench) -> Iterator[Reason]:
    """Doubts about the entry that counts."""
    here = (stamp.evidence("date"),)
    if not bench.stamps_are_theirs:
        yield speak("entry-stamp-whose", here)
    if date > bench.today:
        yield speak("entry-in-future", here, date=date.isoformat())
    exits = [
        day
        for other in bench.stamps
        if _direction(other) is _EXIT and (day := other.day("date")) and date < day <= bench.today
    ]
    if exits:
        yield speak("entry-after-exit", here, entry=date.isoformat(), exit=max(exits).isoformat())
    if _foreign(stamp, bench):
        yield speak("entry-not-schengen", here, state=stamp.get("state"))
    begins, ends = bench.facts.day(Field.VISA_FROM), bench.facts.day(Field.VISA_UNTIL)
    if (begins is not None and date < begins) or (ends is not None and date > ends):
        window = {"from": begins.isoformat() if begins else None, "until": ends.isoformat() if ends else None}
        yield speak("entry-outside-visa", here, entry=date.isoformat(), **window)


def _maybe_later(chosen: Exhibit, bench: Bench) -> Iterator[Reason]:
    """A stamp beside the entry that counts whose day was not read: it may be a later entry, or the exit after it."""
    beside = [stamp for stamp in bench.stamps if stamp is not chosen and _direction(stamp) is not _EXIT]
    entered = chosen.day("date")
    undated = [stamp for stamp in beside if not stamp.day("date") and not _surely_before(stamp, entered, bench.today)]
    undated += _exits_without_stay(chosen, bench)
    if undated:
        yield speak("entry-stamp-undated", (undated[0].evidence(),))


def _surely_before(stamp: Exhibit, entered: dt.date | None, today: dt.date) -> bool:
    """Whether a stamp of whose day a part was not read is older than an entry; a day to come was stamped in no year."""
    latest = stamp.day("latest")
    if latest is not None and stamp.get("yearly") and latest > today:
        this_year = _in_year(latest, today.year)
        latest = this_year if this_year <= today else _in_year(latest, today.year - 1)
    return latest is not None and entered is not None and latest < entered


def _in_year(day: dt.date, year: int) -> dt.date:
    """The same day of another year; of a 29 February the day behind it."""
    try:
        return day.replace(year=year)
    except ValueError:
        return dt.date(year, 3, 1)


def _too_many(chosen: Exhibit, bench: Bench) -> Iterator[Reason]:
    """Entries into Schengen States on more days of the visa's validity than it allows.

    Those that another visa of theirs covers do not count, nor stamps of which the State was not read.
    """
    facts = bench.facts
    allowed = _ALLOWED.get(facts.get(Field.VISA_ENTRIES).lstrip("0"))
    begins, ends = facts.day(Field.VISA_FROM), facts.day(Field.VISA_UNTIL)
    if allowed is None or begins is None or ends is None:
        return
    number = facts.get(Field.VISA_NUMBER)
    others = [visa for visa in bench.visas if visa.get(Field.VISA_NUMBER) != number]
    entries = {
        day
        for stamp in bench.stamps
        if _direction(stamp) is _ENTRY
        and (day := stamp.day("date"))
        and begins <= day <= min(ends, bench.today)
        and bench.references.schengen(stamp.get("state"), day)
        and not any(_covers(visa, day) for visa in others)
    }
    if len(entries) > allowed:
        days = ", ".join(day.isoformat() for day in sorted(entries))
        yield speak("entry-more-than-visa", (chosen.evidence("date"),), entries=str(allowed), dates=days)


def _covers(visa: Exhibit, day: dt.date) -> bool:
    begins, ends = visa.day(Field.VISA_FROM), visa.day(Field.VISA_UNTIL)
    return begins is not None and ends is not None and begins <= day <= ends


def _exits_without_stay(chosen: Exhibit, bench: Bench) -> list[Exhibit]:
    """Exits whose day was not read, when they are more than the earlier stays that lack theirs: one may be later."""
    entered = chosen.day("date") or dt.date.max
    own = [stamp for stamp in bench.stamps if stamp is not chosen and not _foreign(stamp, bench)]
    undated = [stamp for stamp in own if _direction(stamp) is _EXIT and not stamp.day("date")]
    before = [stamp for stamp in own if (day := stamp.day("date")) and day <= entered]
    stays = sum(_direction(stamp) is not _EXIT for stamp in before)
    return undated if len(undated) > stays - sum(_direction(stamp) is _EXIT for stamp in before) else []


def _no_dated_entry(bench: Bench) -> Iterator[Reason]:
    """What is to be said when stamps are there and none is an entry with a day."""
    undated = [stamp for stamp in bench.stamps if _direction(stamp) is not _EXIT and not stamp.day("date")]
    unclear = [stamp for stamp in bench.stamps if _direction(stamp) not in (_ENTRY, _EXIT) and stamp.day("date")]
    if unclear:
        latest = max(unclear, key=lambda stamp: stamp.day("date") or dt.date.min)
        yield speak("entry-stamp-direction", (latest.evidence("date"),), date=latest.get("date"))
    elif undated:
        stamp = undated[0]
        if stamp.flaws:
            attachment, flaws = stamp.sheet.attachment, flaw_words(stamp.flaws)
            yield speak("entry-stamp-unreadable", (stamp.evidence(),), attachment=attachment, flaws=flaws)
        else:
            yield speak("entry-stamp-undated", (stamp.evidence(),))
    else:
        stamp = bench.stamps[0]
        yield speak("entry-stamp-exit-only", (stamp.evidence(),), date=stamp.get("date") or None)


def _direction(stamp: Exhibit) -> StampDirection:
    value = stamp.get("direction")
    return StampDirection(value) if value in set(StampDirection) else StampDirection.UNKNOWN


def _foreign(stamp: Exhibit, bench: Bench) -> bool:
    """Whether the stamp is of a State that is known, and is no Schengen State on that day."""
    state = stamp.get("state")
    known = bench.references.country(state) or bench.references.stamp_state(state) if state else None
    return known is not None and not bench.references.schengen(state, stamp.day("date"))
