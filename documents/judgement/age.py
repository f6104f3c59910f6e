"""A day of birth and a day go in; whether somebody is under age on that day comes out."""

import datetime as dt

_ADULT = 18


def is_minor(born: dt.date | None, today: dt.date) -> bool:
    """Whether who was born on a day is under eighteen; nobody of whom that day is not known."""
    return born is not None and (today.year - born.year) - ((today.month, today.day) < (born.month, born.day)) < _ADULT
