"""From which day to which day a permit runs, and why: dates in, a `Validity` out."""

import calendar
import datetime as dt
from dataclasses import dataclass
from enum import StrEnum


class NoValidity(ValueError):
    """The travel document ends before the permit could begin: an agent decides."""


class ValidityReason(StrEnum):
    """What set the last day; the sentence stands in templates/papers/<lang>/words.toml."""

    FULL = "full"  #: the whole duration of the setting
    DOCUMENT_EXPIRY = "document-expiry"  #: cut at the last day of the travel document


@dataclass(frozen=True, slots=True, kw_only=True)
class Validity:
    """First and last day, both included."""

    start: dt.date
    end: dt.date
    reason: ValidityReason

    def __post_init__(self) -> None:
        if self.end < self.start:
            raise NoValidity(f"a permit cannot end on {self.end} and begin on {self.start}")


def permit_validity(
    today: dt.date, stay_until: dt.date | None, passport_expiry: dt.date | None, months: int
) -> Validity:
    """The validity of a permit drawn on `today`.

    It begins the day after the authorised stay (`stay_until`, its last day), never before `today`; runs `months`
    calendar months (1 June + 3 → 31 August); and never outlives the travel document, whose last day is
    `passport_expiry` (None: no date stands in it). Raises `NoValidity` when the document ends first, ValueError when
    `months` is not positive.
    """
    if months < 1:
        raise ValueError(f"a permit runs at least one month, not {months}")
    start = today if stay_until is None else max(today, stay_until + dt.timedelta(days=1))
    end = add_months(start, months) - dt.timedelta(days=1)
    if passport_expiry is not None and passport_expiry < end:
        return Validity(start=start, end=passport_expiry, reason=ValidityReason.DOCUMENT_EXPIRY)
    return Validity(start=start, end=end, reason=ValidityReason.FULL)


def add_months(day: dt.date, months: int) -> dt.date:
    """The same day `months` later, or the last day of a month that is shorter (30 November + 3 → 28 or 29 February)."""
    year, month0 = divmod(day.year * 12 + day.month - 1 + months, 12)
    return dt.date(year, month0 + 1, min(day.day, calendar.monthrange(year, month0 + 1)[1]))
