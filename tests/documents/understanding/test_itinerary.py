"""Lists of flights with a state each: which one is cancelled, on which day, and whether another takes place."""

import pytest

from documents.page import Box, Page, Source, TextLine
from documents.references import References
from documents.understanding import understand
from tests.documents.understanding.written import page

#: Beside the flight that is off one takes place: a later one, another passenger's, the reader's own.
ANOTHER_STANDS = [
    (
        "My trips  >  Booking QP4M7Z\n"
        "ERIKSSON Anna Maria (Adult)\n"
        "Outbound   Tue 25 Feb 2020   EZE - CDG   AF229   Cancelled by airline\n"
        "Return     Wed 20 May 2020   CDG - EZE   AF228   Confirmed"
    ),
    (
        "My trips  >  Booking QP4M7Z\n"
        "ERIKSSON Anna Maria (Adult)\n"
        "Wed 20 May 2020   CDG - EZE   AF228   Cancelled\n"
        "Wed 27 May 2020   CDG - EZE   AF228   Confirmed"
    ),
    (
        "Flight status\n"
        "AF 228  Paris CDG - Buenos Aires EZE  20 May 2020  On time\n"
        "AF 394  Paris CDG - Santiago SCL  20 May 2020  Cancelled\n"
        "Passenger: Anna Maria Eriksson"
    ),
    (
        "Travelport ViewTrip\n"
        "ERIKSSON/ANNA MARIA\n"
        "Wednesday, 20 May 2020\n"
        "Turkish Airlines TK 1830   Paris (CDG) to Istanbul (IST)\n"
        "Status: Confirmed\n"
        "Previously booked: TK 1822, cancelled by the airline"
    ),
    (
        "RLOC 6F4TRE\n"
        "1.1ERIKSSON/ANNA MARIA MRS\n"
        "1 AF 229 Y 25FEB EZECDG HK1\n"
        "2 AF 228 Y 20MAY CDGEZE HK1\n"
        "TICKET: ISSUED   STATUS: OPEN\n"
        "RMK PRIOR BOOKING AF 226 CANCELLED BY AIRLINE"
    ),
    (
        "Trip Summary\n"
        "ERIKSSON/ANNA MARIA MRS\n"
        "AF 226   20 MAY 2020   CDG EZE   Cancelled by airline\n"
        "AF 228   20 MAY 2020   CDG EZE   Ticketed"
    ),
]

#: The journey out took place, the one home is off: its number and its day.
HOME_IS_OFF = [
    (
        "My trips  >  Booking QP4M7Z\n"
        "ERIKSSON Anna Maria (Adult)\n"
        "Outbound   Tue 25 Feb 2020   EZE - CDG   AF229   Flown\n"
        "Return     Wed 20 May 2020   CDG - EZE   AF228   Cancelled by airline",
        "AF228",
        "2020-05-20",
    ),
    (
        "Mes réservations\n"
        "K7QM2X   ERIKSSON Anna Maria\n"
        "Aller   25/02/2020   EZE - CDG   AF229   Effectué\n"
        "Retour  20/05/2020   CDG - EZE   AF228   Annulé par la compagnie",
        "AF228",
        "2020-05-20",
    ),
    (
        "RLOC 6F4TRE\n"
        "1.1ERIKSSON/ANNA MARIA MRS\n"
        "1 AF 229 Y 25FEB EZECDG HK1\n"
        "2 AF 228 Y 20MAY CDGEZE UN1  FLIGHT CANCELLED",
        "AF228",
        "05-20",
    ),
    (
        "TUNISAIR\n"
        "NOM DU PASSAGER        VOL      DATE         TRAJET       ÉTAT\n"
        "ERIKSSON/ANNA MARIA    TU723    20/05/2020   ORY - TUN    ANNULÉ\n"
        "Motif : fermeture de l'espace aérien tunisien",
        "TU723",
        "2020-05-20",
    ),
    (
        "E-TICKET RECEIPT          CANCELLED BY AIRLINE\n"
        "NAME ERIKSSON/ANNA MARIA MRS\n"
        "AF 228   20MAY20   CDG EZE   2320   STATUS OK",
        "AF228",
        "2020-05-20",
    ),
]


@pytest.mark.parametrize("text", ANOTHER_STANDS)
def test_a_flight_that_takes_place_beside_it_is_a_doubt(tables: References, text: str) -> None:
    (paper,) = understand(page(text), tables)
    assert "other-flight" in paper.doubts


@pytest.mark.parametrize(("text", "flight", "day"), HOME_IS_OFF)
def test_the_row_that_is_off_gives_number_and_day(tables: References, text: str, flight: str, day: str) -> None:
    (paper,) = understand(page(text), tables)
    assert (paper.fields["flight"], paper.fields.get("date") or paper.fields["month_day"]) == (flight, day)
    assert paper.doubts == ()


def test_cells_of_a_row_belong_together(tables: References) -> None:
    rows = [
        ("20 May 2020", "AF226", "CDG - EZE", "Cancelled by airline"),
        ("27 May 2020", "AF228", "CDG - EZE", "Confirmed"),
    ]
    cells = [
        TextLine(text=text, box=Box(40 + 300 * column, 200 + 50 * row, 240 + 300 * column, 228 + 50 * row))
        for row, texts in enumerate(rows)
        for column, text in enumerate(texts)
    ]
    name = TextLine(text="Passenger: ERIKSSON/ANNA MARIA MRS", box=Box(40, 40, 600, 68))
    seen = Page(width=1600, height=2000, source=Source.TEXT_LAYER, lines=(name, *cells))
    (paper,) = understand(seen, tables)
    assert (paper.fields["flight"], paper.fields["date"]) == ("AF226", "2020-05-20")
    assert "other-flight" in paper.doubts
