"""A trip's card on a screen: its flight, its day, and the traveller whom no label announces."""

import pytest

from documents.references import References
from tests.documents.understanding.written import proof


@pytest.mark.parametrize(
    ("text", "passenger", "flight", "day"),
    [
        (
            "EgyptAir\nMes réservations\nRéservation VXKYMF\nNadia El Sayed\nCDG -> HBE\n4 juin 2020 · 15:40 · MS 825\n"
            "ANNULÉ PAR LA COMPAGNIE\nTarif Économie\nBagage: 1 x 23 kg",
            "NADIA EL SAYED",
            "MS825",
            "2020-06-04",
        ),
        (
            "Kenya Airways\nMy trips\nBooking QRTZ5K\nJohn Kamau\nCDG -> NBO\n12 Jun 2020 · 20:35 · KQ 113\n"
            "CANCELLED BY AIRLINE\nEconomy\nBaggage: 2 x 23 kg",
            "JOHN KAMAU",
            "KQ113",
            "2020-06-12",
        ),
        (
            "LOT\nMoja rezerwacja K7T2QX\nAnna Petrova\nCDG - WAW 14 czerwca 2020 LO 336\n"
            "Lot odwołany przez przewoźnika",
            "ANNA PETROVA",
            "LO336",
            "2020-06-14",
        ),
        (
            "Аэрофлот\nМои бронирования\nБронь HJK8LM\nОльга Иванова\nCDG -> SVO\n12 июня 2020 · 12:25 · SU 2455\n"
            "ОТМЕНЁН АВИАКОМПАНИЕЙ\nЭконом",
            None,
            "SU2455",
            "2020-06-12",
        ),
        (
            "TAP: Anna Petrova, o voo TP441 de\n14/06/2020 foi cancelado pela companhia.",
            "ANNA PETROVA",
            "TP441",
            "2020-06-14",
        ),
    ],
)
def test_it_is_read(tables: References, text: str, passenger: str | None, flight: str, day: str) -> None:
    found = proof(text, tables)
    assert found is not None
    assert (found.fields["grade"], found.doubts) == ("cancelled-by-carrier", ())
    assert (found.fields.get("passenger"), found.fields["flight"], found.fields["date"]) == (passenger, flight, day)


@pytest.mark.parametrize(
    "line", ["Aller Simple", "Vol Direct", "Paris Alger", "Tarif Flex", "Air Algérie", "vol direct"]
)
def test_a_line_below_the_reference_may_be_no_name(tables: References, line: str) -> None:
    text = (
        f"Air Algérie\nRéservation K7T2QX\n{line}\nCDG -> ALG\n4 juin 2020 · 15:40 · AH 1001\nANNULÉ PAR LA COMPAGNIE"
    )
    found = proof(text, tables)
    assert found is not None
    assert "passenger" not in found.fields


def test_small_words_before_a_number_are_no_flight(tables: References) -> None:
    """ "Le 12", "am 14" on a card, in capitals too."""
    found = proof("AIR ALGERIE\nCDG -> ALG\nLE 12 JUIN 2020 15:40 AH 1001\nANNULE PAR LA COMPAGNIE", tables)
    assert found is not None
    assert found.fields["flight"] == "AH1001"


def test_a_sentence_about_the_journey_is_no_family_name(tables: References) -> None:
    found = proof("Ethiopian\nMme Anna Petrova\nL'ancien vol ET 705 du 13 juin 2020 est annulé", tables)
    assert found is not None
    assert found.fields["passenger"] == "ANNA PETROVA"
