"""Days in words, and days of the Persian and the Buddhist calendar, in a carrier's letter."""

import pytest

from documents.other_calendars import in_our_calendar
from documents.references import References
from documents.understanding import understand
from tests.documents.understanding.written import page


@pytest.mark.parametrize(
    ("text", "ours"),
    [
        ("۳۱ اردیبهشت ۱۳۹۹", "20/05/2020"),
        ("31 Ordibehesht 1399", "20/05/2020"),
        ("1399/02/31", "20/05/2020"),
        ("1 Farvardin 1400", "21/03/2021"),
        ("30 Esfand 1399", "20/03/2021"),
        ("20 May 2563", "20 May 2020"),
        ("20/05/2563", "20/05/2020"),
    ],
)
def test_a_day_of_another_calendar_is_one_of_ours(text: str, ours: str) -> None:
    assert in_our_calendar(text) == ours


@pytest.mark.parametrize(
    "text", ["TG 2563", "le 20 mai 2020", "dossier 1399/02/39", "۱۲۳۴", "31 Esfand 1399", "Réf. 2563"]
)
def test_what_is_no_such_day_stays(text: str) -> None:
    assert in_our_calendar(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "هواپیمایی ایران ایر\nشماره رزرو: QX7K2M\nمسافر گرامی BENALI SAMIRA\n"
        "به اطلاع می‌رساند پرواز IR 736 پاریس - تهران مورخ ۳۱ اردیبهشت ۱۳۹۹ لغو شده است.",
        "Royal Air Maroc\nRéférence : QX7K2M\nChère Madame BENALI Samira,\n"
        "Votre vol AT 773 du vingt mai deux mille vingt a été annulé.",
        "Thai Airways\nBooking reference QX7K2M\nDear Ms BENALI,\n"
        "Your flight TG 931 of 20 May 2563 has been cancelled.",
    ],
)
def test_the_day_of_a_flight(tables: References, text: str) -> None:
    (paper,) = understand(page(text), tables)
    assert paper.fields["date"] == "2020-05-20"
