"""Until when a certificate of accommodation says that it lodges its guest."""

import datetime as dt

import pytest

from documents.references import References
from documents.understanding.home_term import term
from tests.documents.understanding.written import certificate, page

MARCH = dt.date(2020, 3, 1)
HOST = "ATTESTATION D'HEBERGEMENT\nJe soussigné Paul MARTIN, demeurant 3 rue Neuve, 63200 Riom, atteste héberger "


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("héberger Mme X du 1er mars au 15 mai 2020.", "2020-05-15"),
        ("héberger Mme X du 01/03/2020\nau 15/05/2020.", "2020-05-15"),
        ("héberger Mme X du 01.03.2020 au 15.05.2020.", "2020-05-15"),
        ("héberger Mme X née le 12/08/1974 du dimanche 1er mars au vendredi 15 mai 2020", "2020-05-15"),
        ("depuis le 1er mars 2020 et jusqu'au 15 mai 2020", "2020-05-15"),
        ("from 1 March to 15 May 2020.", "2020-05-15"),
        ("from March 1st to May 15th, 2020.", "2020-05-15"),
        ("she stays with us until 30 April", "2020-04-30"),
        ("until April 30th", "2020-04-30"),
        ("jusqu'au 10 janvier", "2021-01-10"),
        ("jusqu'à fin mai", "2020-05-31"),
        ("until the end of May 2020", "2020-05-31"),
        ("pour une durée de quinze jours", "2020-03-16"),
        ("for a period of three (3) months", "2020-06-02"),
        ("Période d'hébergement : 01/03/2020 - 15/05/2020", "2020-05-15"),
        ("Du : 01/03/2020   Au : 15/05/2020", "2020-05-15"),
        ("Fin de l'hébergement : 15/05/2020", "2020-05-15"),
    ],
)
def test_an_end_is_read(text: str, end: str) -> None:
    found = term(text, MARCH, None)
    assert found is not None
    assert found.day.isoformat() == end


@pytest.mark.parametrize(
    "text",
    [
        "depuis le 1er mars 2020 jusqu'à son retour",
        "depuis le 1er mars 2020 jusqu'à ce que les vols reprennent",
        "du 1er mars au 15 mai 2020, prolongé jusqu'à nouvel ordre",
        "until it is possible to travel home",
        "au moins jusqu'au 15 mai 2020",
        "She has been staying with me for three months.",
        "titulaire d'un visa de court séjour, valable du 01/03/2020 au 29/05/2020",
        "en vue de la prolongation de son visa jusqu'au 15 mai 2020",
        "pendant le confinement du 17 mars au 11 mai 2020",
        "Son séjour devait durer du 1er mars au 15 mai 2020",
        "son vol du 20 mai 2020 a été annulé",
        "The guest has lived with me since 01/03/2020\nDate\n)ate 15/05/2020",  # its capital broke
        "passeport délivré le 01/02/2015 valable jusqu'au 01/02/2020",
    ],
)
def test_what_is_no_end(text: str) -> None:
    assert term(text, MARCH, None) is None


def test_a_length_counts_from_the_later_of_the_first_day_and_the_papers_own() -> None:
    found = term("pour trois mois", MARCH, dt.date(2020, 6, 1))
    assert found is not None
    assert found.day == dt.date(2020, 9, 2)
    assert term("pour trois mois", None, None) is None


def test_the_end_is_a_field_of_the_paper(tables: References) -> None:
    paper = certificate(page(HOST + "Mme Ana MODELO du 1er mars au 15 mai 2020.\nFait à Riom, le 01/03/2020"), tables)
    assert paper.fields["until"] == "2020-05-15"


@pytest.mark.parametrize(
    "small_print",
    [
        "(Ordonnance n° 2000-916 du 19 septembre 2000 en vigueur le 1er\njanvier 2002)",
        "Article 441-7, modifié par Loi n° 2016-297 du 14 mars 2016",
        "Pièce jointe : CNI n° 120363300123 du 12/03/2012",
    ],
)
def test_a_day_of_a_law_or_of_a_card_is_not_the_certificates(tables: References, small_print: str) -> None:
    paper = certificate(page(f"{HOST}Mme Ana MODELO depuis le 01/03/2020.\nFait à Riom\n\n{small_print}"), tables)
    assert "date" not in paper.fields


@pytest.mark.parametrize("before", ["Son vol du 20/06/2020 est annulé. ", "Avec un visa valable du 01/01/2020, "])
def test_the_day_of_a_flight_is_no_first_day(tables: References, before: str) -> None:
    paper = certificate(page(f"{HOST}Mme Ana MODELO. {before}Elle est là depuis le 01/03/2020."), tables)
    assert paper.fields["since"] == "2020-03-01"


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("declaro que alojo a Ana desde el 1 de marzo de 2020 hasta el 15 de mayo de 2020.", "2020-05-15"),
        ("alojo a Ana hasta finales de mayo de 2020.", "2020-05-31"),
        ("Ana mora comigo de 1 de março de 2020 até 15 de maio de 2020.", "2020-05-15"),
        ("ospito Ana dal 1 marzo 2020 al 15 maggio 2020.", "2020-05-15"),
        ("Ana wohnt bei mir vom 1. März 2020 bis zum 15. Mai 2020.", "2020-05-15"),
        ("bis Ende Mai 2020 wohnt Ana bei mir.", "2020-05-31"),
        ("alojo a Ana hasta que abran los vuelos. Su visado es válido hasta el 15 de mayo de 2020.", None),
        ("alojo a Ana hasta el 15 de mayo de 2020 o hasta que pueda volver.", None),
        ("Ana wohnt bei mir, bis sie heimreisen kann.", None),
        ("Ana vive comigo até ao seu regresso; o visto vence a 10 de maio de 2020.", None),
    ],
)
def test_an_end_in_four_more_languages(text: str, end: str | None) -> None:
    told = term(text, dt.date(2020, 3, 1), dt.date(2020, 6, 1))
    assert (told.day.isoformat() if told else None) == end
