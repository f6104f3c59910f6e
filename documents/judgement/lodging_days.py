"""The days of a certificate of accommodation in; whether it is stale, over, not begun or dated later, as doubts, out.

A certificate written shortly before the journey is an invitation, and usual. Where a hand's letters were hardly legible
a year with one figure misread is nothing to doubt a host for.
"""

import datetime as dt
from collections.abc import Iterator

from documents.dossier import Reason
from documents.judgement.bench import Bench
from documents.judgement.exhibits import Exhibit
from documents.rules import speak
from documents.vocabulary import Field

_POST_DATED = dt.timedelta(days=2)  #: mail clocks and people's calendars are a little off
_STALE = dt.timedelta(days=183)  #: before the entry; who invites asks for a visa some months ahead


def doubts_of_days(certificate: Exhibit, bench: Bench) -> Iterator[Reason]:
    """What is to be said of when a certificate was written, and of when its hosting begins and ends."""
    written, since, until = (certificate.day(name) for name in ("date", "since", "until"))
    entry = bench.facts.day(Field.ENTRY_DATE)
    if written is not None and written - bench.today > _POST_DATED:
        yield speak("accommodation-dated-later", (certificate.evidence("date"),), date=written.isoformat())
    if written is not None and entry is not None and entry - written > _STALE:
        slip = certificate.hardly_legible and _year_misread(written, entry - _STALE, bench.today)
        if not slip:
            here = (certificate.evidence("date"),)
            yield speak("accommodation-stale", here, date=written.isoformat(), entry=entry.isoformat())
    if since is not None and entry is not None and entry - since > _STALE and not certificate.hardly_legible:
        here = (certificate.evidence("since"),)
        yield speak("accommodation-before-entry", here, since=since.isoformat(), entry=entry.isoformat())
    if since is not None and since - bench.today > _POST_DATED and not certificate.hardly_legible:
        yield speak("accommodation-not-begun", (certificate.evidence("since"),), since=since.isoformat())
    if until is not None and until < bench.today:
        slip = certificate.hardly_legible and _year_misread(until, bench.today, bench.today.replace(month=12, day=31))
        if not slip:
            yield speak("accommodation-over", (certificate.evidence("until"),), until=until.isoformat())


def _year_misread(day: dt.date, first: dt.date, last: dt.date) -> bool:
    """Whether a day lies between two others once one figure of its year is another."""
    for year in range(first.year, last.year + 1):
        apart = sum(one != other for one, other in zip(f"{day.year:04}", f"{year:04}", strict=True))
        try:
            meant = day.replace(year=year)
        except ValueError:  # 29 February
            continue
        if apart == 1 and first <= meant <= last:
            return True
    return False
