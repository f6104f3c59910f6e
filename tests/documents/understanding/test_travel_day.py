"""The day of the flight, not of the letter, the booking or the birth; with its year or without."""

import pytest

from documents.references import References
from documents.understanding import understand
from tests.documents.understanding.written import page


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Your flight AH 1007 on Friday, 12 June 2020 is cancelled.\nPrinted on 3 June 2020", "2020-06-12"),
        ("Issued 3 June 2020\nFlight AH 1007 CANCELLED\nDeparture 12 June 2020", "2020-06-12"),
        ("Booked on 01/02/2020\nFlight AH1007/12JUN20 CDG ALG has been CANCELLED", "2020-06-12"),
        ("Émis le 3 juin 2020. Votre vol AH 1007 du vendredi 12 juin est annulé.", "2020-06-12"),
        ("Sent: 28 December 2019\nYour flight AH 1007 on 3 January has been cancelled.", "2020-01-03"),
        ("Date of birth 01/02/1980. Flight AH 1007 is cancelled. Departure: 2020-06-12", "2020-06-12"),
        ("Lyon, le 3 juin 2020\nLe vol AH 1007 de M. BENALI est annulé.\nDépart le 12 juin 2020", "2020-06-12"),
        ("航班CA934已取消。日期：2020年6月12日。旅客姓名：BENALI/KARIM", "2020-06-12"),
        ("Objet : Зміни у бронюванні\nРейс: TG 470\nДата: 12.06.2020\nСтатус: СКАСОВАНО", "2020-06-12"),
        ("From: Air <info@ah.example>\nDate: 5 June 2020\nYour flight AH 1007 is cancelled: 12.06.2020", "2020-06-12"),
    ],
)
def test_the_day_of_the_flight(tables: References, text: str, day: str) -> None:
    (paper,) = understand(page(text), tables)
    assert paper.fields.get("date") == day


@pytest.mark.parametrize(
    "written", ["12JUN", "12 June", "12 juin", "12 de junio", "12. Juni", "June 12", "12/06", "6月12日"]
)
def test_a_day_without_a_year_stays_open_where_no_letter_is_dated(tables: References, written: str) -> None:
    (paper,) = understand(page(f"Your flight AH 1007 on {written} has been cancelled.\nBENALI/KARIM MR"), tables)
    assert paper.fields.get("month_day") == "06-12"
    assert "date" not in paper.fields


def test_a_flight_on_a_trips_card_is_told_by_its_hour_and_route(tables: References) -> None:
    card = "My trips\n6 June 2020\nMRS SARA BENALI\nCDG -> FIH\n12 June 2020 · 09:55 · 1X175\nCANCELLED BY AIRLINE"
    (paper,) = understand(page(card), tables)
    assert (paper.fields.get("flight"), paper.fields.get("date")) == ("1X175", "2020-06-12")
    (paper,) = understand(page(card.replace("CDG -> FIH", "Paris")), tables)
    assert "flight" not in paper.fields


def test_the_battery_of_a_telephone_is_no_flight(tables: References) -> None:
    (paper,) = understand(page("06:10\n4G 76%\nYour flight 1X709 on 12 June 2020 has been cancelled"), tables)
    assert paper.fields.get("flight") == "1X709"


def test_a_table_with_from_and_to_has_a_flights_day(tables: References) -> None:
    (paper,) = understand(page("Flight: AH1007\nDate: 12/06/2020\nFrom: CDG\nTo: ALG\nStatus: CANCELLED"), tables)
    assert paper.fields.get("date") == "2020-06-12"


def test_the_day_and_hour_of_a_mail_above_its_subject_are_not_the_flights(tables: References) -> None:
    text = """
21/05/2020 13:05
AH 1007 - CANCELLED
Dear Passenger BENALI / KARIM MR,
Please be informed that flight AH 1007 Paris-Algiers of 26 May 2020 has been cancelled owing to the outbreak.
"""
    (paper,) = understand(page(text), tables)
    assert paper.fields["date"] == "2020-05-26"
    assert "rebooked" not in paper.doubts
