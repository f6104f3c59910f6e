"""Travellers on telephones' screens and in short messages, as narrow lines and their reader leave them."""

import pytest

from documents.page import Source
from documents.references import References
from documents.understanding import understand
from tests.documents.understanding.written import page


@pytest.mark.parametrize(
    ("below", "people"), [("Razafindrakoto", "HERIZO ADA RAZAFINDRAKOTO"), ("Adulte", "HERIZO ADA")]
)
def test_a_value_that_a_narrow_screen_broke_is_whole(tables: References, below: str, people: str) -> None:
    """Its family name had no room on the line; a shorter word would have had."""
    lines = f"Dossier FY4WYM\nPassager : Herizo Ada\n{below}\nVol AF1104 du 19/06/26\nLyon-Tananarive Ivato\n"
    (paper,) = understand(page(lines + "Statut : ANNULÉ PAR LA COMPAGNIE"[:30]), tables)
    assert paper.fields["passenger"] == people


def test_a_turkish_i_at_the_beginning_of_a_greeted_name_in_capitals(tables: References) -> None:
    text = "Dear iBRAHIM MODELO,\nWe're sorry, but we've had to cancel flight TW4066 on 21/06/26 from Lyon."
    (paper,) = understand(page(text, source=Source.OCR), tables)
    assert paper.fields["passenger"] == "IBRAHIM MODELO"


def test_the_hour_that_ran_into_the_day_of_a_mail_makes_no_later_flight(tables: References) -> None:
    text = (
        "Annulation de votre vol KX3762\nKaravel <no-reply@karavel.example.com>\n06/06/20269:27\nBonjour Ada Modelo,\n"
        "Votre vol KX3762 Lyon LYS − Beyrouth prévu le\n30/05/2026 ne sera pas assuré: il a été annulé."
    )
    (paper,) = understand(page(text), tables)
    assert "rebooked" not in paper.doubts


def test_a_web_address_whose_dots_were_not_read_names_nobody(tables: References) -> None:
    text = "Votre vol KX3762 du 30/05/2026 est annulé.\nhttps://mailexampleorg/print?id=53M38wG8 1/1"
    (paper,) = understand(page(text), tables)
    assert "passenger" not in paper.fields


def test_a_list_of_tickets_names_that_began_on_the_line_above(tables: References) -> None:
    text = (
        "Turkish Airlines: TK1468 NTE-OSS\n07/06/2026 is CANCELLED. AIZADA\nMODELOVA, MODELOVA/BEKZAT\n"
        "MR, ref VD05TN. Sorry for the inconvenience."
    )
    (paper,) = understand(page(text), tables)
    assert paper.fields["passenger"] == "MODELOVA, BEKZAT|AIZADA MODELOVA"
