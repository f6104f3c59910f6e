"""Dates as papers print them, in ten languages and with a reader's slips."""

import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents import dates
from documents.dates import Century

RECENT = st.dates(min_value=dt.date(1980, 1, 1), max_value=dt.date(2079, 12, 31))
BIRTHS = st.dates(min_value=dt.date(1921, 1, 1), max_value=dt.date(2020, 6, 1))


@pytest.mark.parametrize(
    "text",
    [
        "12/06/2020",
        "12-06-20",
        "12.6.2020",
        "12 06 2020",
        "12 06 20",
        "12062020",
        "2020-06-12",
        "2020/06/12",
        "le 12 juin 2020",
        "12 JUIN/JUN 20",
        "12 JUN 2020",
        "June 12th, 2020",
        "12th of June 2020",
        "12 de junio de 2020",
        "12 de junho de 2020",
        "12. Juni 2020",
        "12 giugno 2020",
        "12 juni 2020",
        "12 Haziran 2020",
        "12 июня 2020 г.",
        "12 يونيو 2020",
        "12 جوان 2020",
        "١٢/٠٦/٢٠٢٠",
        "2020年6月12日",
        "12JUN20",
        "I2/O6/2O20",
        "12.06 2020",
        "12 06.2020",
    ],
)
def test_one_day_in_many_words(text: str) -> None:
    assert dates.parse(text) == dt.date(2020, 6, 12)


def test_the_first_of_a_month() -> None:
    assert dates.parse("le 1er août 2020") == dt.date(2020, 8, 1)


def test_a_month_that_cannot_be_one_is_the_day() -> None:
    assert dates.parse("06/25/2020") == dt.date(2020, 6, 25)


@pytest.mark.parametrize(
    "text",
    ["", "32/01/2020", "30/02/2020", "06.12.34.56.78", "63110", "441-7", "AF 1234", "12 juin", "version 1.2.3.4"],
)
def test_what_is_no_date(text: str) -> None:
    assert dates.parse(text) is None


def test_two_different_dates_are_no_one_date() -> None:
    text = "du 01/06/2020 au 30/06/2020"
    assert dates.parse(text) is None
    assert [found.day for found in dates.find(text)] == [dt.date(2020, 6, 1), dt.date(2020, 6, 30)]


def test_two_digits_of_a_birth_never_lie_ahead() -> None:
    assert dates.parse("12.08.74", century=Century.BIRTH) == dt.date(1974, 8, 12)
    assert dates.parse("12.08.19", century=Century.BIRTH, latest=dt.date(2020, 6, 1)) == dt.date(2019, 8, 12)
    assert dates.parse("12.08.31", century=Century.BIRTH, latest=dt.date(2020, 6, 1)) == dt.date(1931, 8, 12)
    assert dates.parse("12.08.31") == dt.date(2031, 8, 12)


@given(RECENT)
def test_every_day_is_read_back_from_every_form(day: dt.date) -> None:
    for form in ("%d/%m/%Y", "%d-%m-%y", "%d.%m.%Y", "%Y-%m-%d", "%d %m %Y", "%d %b %Y"):
        assert dates.parse(f"{day:{form}}") == day, form


@given(BIRTHS)
def test_every_birth_is_read_back_from_two_digits(day: dt.date) -> None:
    assert dates.parse(f"{day:%d.%m.%y}", century=Century.BIRTH, latest=dt.date(2020, 6, 1)) == day


@given(st.text(max_size=80))
def test_any_text_gives_dates_that_stand_in_it(text: str) -> None:
    found = dates.find(text)
    for one, after in pairwise(found):
        assert one.end <= after.start
    assert all(0 <= one.start < one.end <= len(dates.plain(text)) for one in found)
