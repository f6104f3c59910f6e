"""The last authorised day: the visa's end, its duration, ninety days in any hundred and eighty; both ends count."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from documents.stay import STAY_DAYS, WINDOW_DAYS, authorised_until, ninety_days_end

DAY = dt.timedelta(days=1)
DAYS = st.dates(dt.date(2015, 1, 1), dt.date(2030, 1, 1))


def test_the_earliest_end_counts() -> None:
    entry = dt.date(2020, 3, 1)
    assert authorised_until(entry=entry) == dt.date(2020, 5, 29)
    assert authorised_until(entry=entry, visa_duration=30) == dt.date(2020, 3, 30)
    assert authorised_until(entry=entry, visa_until=dt.date(2020, 3, 10), visa_duration=30) == dt.date(2020, 3, 10)
    assert authorised_until(entry=None, visa_until=dt.date(2020, 3, 10), visa_duration=30) == dt.date(2020, 3, 10)
    assert authorised_until(entry=None) is None


def test_an_earlier_stay_shortens_this_one() -> None:
    entry = dt.date(2020, 3, 1)
    earlier = (dt.date(2020, 1, 1), dt.date(2020, 1, 30))  # thirty days
    assert ninety_days_end(entry, [earlier]) == entry + 59 * DAY


def test_a_stay_long_ago_shortens_nothing() -> None:
    entry = dt.date(2020, 3, 1)
    assert ninety_days_end(entry, [(dt.date(2019, 3, 1), dt.date(2019, 5, 1))]) == entry + 89 * DAY


def test_who_has_used_up_the_days_had_none_left() -> None:
    entry = dt.date(2020, 3, 31)
    assert ninety_days_end(entry, [(dt.date(2020, 1, 1), dt.date(2020, 3, 30))]) == entry - DAY


@given(DAYS, st.lists(st.tuples(st.integers(1, 400), st.integers(0, 100)), max_size=4))
def test_it_is_the_last_day_within_the_rule(entry: dt.date, drawn: list[tuple[int, int]]) -> None:
    """Checked against the rule counted day by day."""
    earlier = [(entry - ago * DAY, min(entry - ago * DAY + length * DAY, entry - DAY)) for ago, length in drawn]
    end = ninety_days_end(entry, earlier)
    before = {day for first, last in earlier for day in range(first.toordinal(), last.toordinal() + 1)}

    def used(last: dt.date) -> int:
        stayed = before | set(range(entry.toordinal(), last.toordinal() + 1))
        return len([day for day in stayed if last.toordinal() - WINDOW_DAYS < day <= last.toordinal()])

    for offset in range((end - entry).days + 1):
        assert used(entry + offset * DAY) <= STAY_DAYS
    assert end - entry == 89 * DAY or used(end + DAY) > STAY_DAYS
