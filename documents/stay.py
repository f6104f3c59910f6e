"""From a visa, an entry and earlier stays to the last day of the authorised short stay.

Regulation (EU) 2016/399 (Schengen Borders Code), article 6(1): 90 days in any period of 180 days; the day of entry and
the day of exit both count. A short-stay visa gives the earliest of its UNTIL date, its duration, and that rule.
"""

import datetime as dt
from collections.abc import Iterable

STAY_DAYS = 90
WINDOW_DAYS = 180


def authorised_until(
    *,
    entry: dt.date | None,
    visa_until: dt.date | None = None,
    visa_duration: int | None = None,
    earlier: Iterable[tuple[dt.date, dt.date]] = (),
) -> dt.date | None:
    """The last authorised day, or None when neither an entry nor a visa is known.

    `visa_duration` is in days, `earlier` are (entry, exit) of stays before `entry`. Without an entry the visa's UNTIL
    is given: the stay ends then at the latest. Without a visa (exempt nationals) the 90/180 rule alone counts.
    """
    ends: list[dt.date] = []
    if visa_until is not None:
        ends.append(visa_until)
    if entry is not None:
        ends.append(ninety_days_end(entry, earlier))
        if visa_duration is not None and visa_duration > 0:
            ends.append(entry + dt.timedelta(days=visa_duration - 1))
    return min(ends, default=None)


def ninety_days_end(entry: dt.date, earlier: Iterable[tuple[dt.date, dt.date]] = ()) -> dt.date:
    """The last day on which a stay that began on `entry` is within 90 days in any 180.

    When earlier stays have used up the days already, the day before `entry`.
    """
    stays = [(first, min(last, entry - dt.timedelta(days=1))) for first, last in earlier if first < entry]
    day = entry
    for _ in range(STAY_DAYS):
        window_starts = day - dt.timedelta(days=WINDOW_DAYS - 1)
        used = _days_within(stays, window_starts, day) + (day - max(entry, window_starts)).days + 1
        if used > STAY_DAYS:
            return day - dt.timedelta(days=1)
        day += dt.timedelta(days=1)
    return day - dt.timedelta(days=1)


def _days_within(stays: Iterable[tuple[dt.date, dt.date]], first: dt.date, last: dt.date) -> int:
    """Different days of `stays` between `first` and `last`, both included: overlapping stays count once."""
    days: set[int] = set()
    for begins, ends in stays:
        begins, ends = max(begins, first), min(ends, last)
        days.update(range(begins.toordinal(), ends.toordinal() + 1))
    return len(days)
