"""From when to when a permit runs: never before today, never longer than the document or the setting."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generators.validity import NoValidity, Validity, ValidityReason, add_months, permit_validity

TODAY = dt.date(2020, 6, 15)
DAYS = st.dates(dt.date(2000, 1, 1), dt.date(2090, 12, 31))


def test_it_follows_the_stay_that_is_still_allowed() -> None:
    validity = permit_validity(TODAY, dt.date(2020, 6, 30), dt.date(2022, 4, 15), 3)
    assert validity == Validity(start=dt.date(2020, 7, 1), end=dt.date(2020, 9, 30), reason=ValidityReason.FULL)


def test_a_stay_that_has_ended_does_not_make_it_begin_in_the_past() -> None:
    assert permit_validity(TODAY, dt.date(2020, 3, 1), None, 3).start == TODAY
    assert permit_validity(TODAY, None, None, 3).end == dt.date(2020, 9, 14)


def test_it_ends_with_the_travel_document_and_says_so() -> None:
    validity = permit_validity(TODAY, None, dt.date(2020, 8, 1), 3)
    assert (validity.end, validity.reason) == (dt.date(2020, 8, 1), ValidityReason.DOCUMENT_EXPIRY)


def test_a_document_that_ends_first_leaves_nothing_to_grant() -> None:
    with pytest.raises(NoValidity):
        permit_validity(TODAY, None, dt.date(2020, 6, 14), 3)
    with pytest.raises(ValueError, match="at least one month"):
        permit_validity(TODAY, None, None, 0)


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [("2020-11-30", 3, "2021-02-28"), ("2019-11-30", 3, "2020-02-29"), ("2020-12-15", 1, "2021-01-15")],
)
def test_months_of_other_lengths(day: str, months: int, later: str) -> None:
    assert add_months(dt.date.fromisoformat(day), months) == dt.date.fromisoformat(later)


@given(today=DAYS, stay=st.none() | DAYS, expiry=st.none() | DAYS, months=st.integers(1, 24))
def test_its_bounds_hold_whatever_the_dates(
    today: dt.date, stay: dt.date | None, expiry: dt.date | None, months: int
) -> None:
    try:
        validity = permit_validity(today, stay, expiry, months)
    except NoValidity:
        assert expiry is not None
        assert expiry < today or (stay is not None and expiry <= stay)
        return
    assert today <= validity.start <= validity.end
    assert stay is None or validity.start > stay
    assert expiry is None or validity.end <= expiry
    assert (validity.end - validity.start).days <= 31 * months
    assert (validity.end == expiry) or validity.reason is ValidityReason.FULL
    if validity.reason is ValidityReason.FULL:
        assert (validity.end - validity.start).days >= 28 * months - 1
