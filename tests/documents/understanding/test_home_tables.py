"""Certificates as tables and forms: a column of labels before two people, roles within labels, lists below a label."""

import pytest

from documents.page import Source
from documents.references import References
from documents.understanding import understand
from tests.documents.understanding.written import certificate, page, written


def test_one_column_of_labels_serves_two_people(tables: References) -> None:
    text = """
ATTESTATION D'ACCUEIL D'UN AMI
                    LOGEUR              LOGÉ ET INVITÉ
Nom                 CHABRY              OSEI
Prénom              Nadine              Kofi Daniel
Né(e) le            04/05/1966          06/07/1988
Adresse : 3 rue du Lac, 63200 Riom
"""
    fields = certificate(page(text), tables).fields
    assert (fields["host_surname"], fields["host_given_names"]) == ("CHABRY", "NADINE")
    assert (fields["guests"], fields["guest_birth_dates"]) == ("OSEI, KOFI DANIEL", "1988-07-06")


def test_labels_that_say_whose_they_are(tables: References) -> None:
    text = """
        MODULO DI OSPITALITÀ
        Cognome dell'ospitante: BRUNI
        Nome dell'ospitante: Carla
        Indirizzo dell'ospitante: 4 rue du Port, 63000 Clermont-Ferrand
        Cognome dell'ospitato: HADDAD
        Nome dell'ospitato: Samir
        Data di nascita dell'ospitato: 09.10.1991
        """
    fields = certificate(page(written(text)), tables).fields
    assert (fields["host_surname"], fields["host_given_names"]) == ("BRUNI", "CARLA")
    assert (fields["guests"], fields["guest_birth_dates"]) == ("HADDAD, SAMIR", "1991-10-09")


@pytest.mark.parametrize(
    ("host", "guest"),
    [
        ("Qui héberge ?", "Qui est hébergé ?"),
        ("Who hosts?", "Who is hosted?"),
        ("Quem acolhe", "Quem é acolhido"),
        ("Quién aloja:", "Quién es alojado:"),
        ("Nom du logeur / Name of host :", "Nom de l'invité / Name of guest :"),
    ],
)
def test_a_form_asks_who_lodges_whom(tables: References, host: str, guest: str) -> None:
    text = f"""
        {host}
        Nadine CHABRY
        3 rue du Lac, 63200 Riom
        {guest}
        Kofi OSEI
        Du 3 mars 2021 jusqu'à la reprise des vols
        """
    fields = certificate(page(written(text)), tables).fields
    assert (fields["host_surname"], fields["guests"]) == ("CHABRY", "OSEI, KOFI")


def test_brackets_say_what_to_write_and_cut_no_line(tables: References) -> None:
    text = """
        Hébergeant (nom, prénom, adresse) : CHABRY Nadine, 3 rue du Lac, 63200 Riom
        Hébergé(e) (nom, prénom, date de naissance) : OSEI Kofi, 12/12/1962
        Période : depuis le 15/02/2021, jusqu'à la reprise des vols
        """
    fields = certificate(page(written(text)), tables).fields
    assert (fields["host_surname"], fields["guests"]) == ("CHABRY", "OSEI, KOFI")


def test_a_whole_sentence_opens_no_part_of_a_form(tables: References) -> None:
    text = """
        HÉBERGEMENT À TITRE GRATUIT
        Je certifie que Rima NASSER habite chez moi.
        Nom : MOSNIER
        Prénom : Claude
        Adresse : 4 rue du Lac, 63200 Riom
        """
    fields = certificate(page(written(text)), tables).fields
    assert (fields["host_surname"], fields["guests"]) == ("MOSNIER", "NASSER, RIMA")


def test_all_who_stand_below_a_label_are_guests(tables: References) -> None:
    text = """
        Anfitrión: Nadine CHABRY
        Domicilio: 3 rue du Lac, 63200 Riom
        Personas alojadas:
        Celia ROJAS (tía), 12/12/1955
        Hugo ROJAS (tío), 07/03/1951
        Fecha de llegada: 25/02/2021
        """
    assert certificate(page(written(text)), tables).fields["guests"] == "ROJAS, CELIA|ROJAS, HUGO"


@pytest.mark.parametrize(
    ("lines", "street", "postcode"),
    [
        # the birth's day and the day of arrival are no house numbers
        (
            "née le 6 juillet\n1949 depuis le 2 mars 2021.\nOdile BRAVARD\n18 bis route du Lac\n63200 Riom",
            "18 bis route du Lac", "63200",
        ),
        ("née le 6/7/1949.\nOdile BRAVARD\n4l, route du Lac\n63200 Riom", "41, route du Lac", "63200"),
        ("née le 6/7/1949.\nOdile BRAVARD\n4 route du Lac\n63//5 Mezel", "4 route du Lac", "63115"),
    ],
)  # fmt: skip
def test_an_address_begins_at_its_own_number(tables: References, lines: str, street: str, postcode: str) -> None:
    text = f"J'héberge chez moi Mme Lan PHAM, {lines}"
    fields = certificate(page(text, source=Source.OCR), tables).fields
    assert (fields["address"], fields["postcode"]) == (street, postcode)


def test_a_letter_with_two_spellings_is_left_open(tables: References) -> None:
    """Of STÄNESCU a card's zone has STAENESCU or STANESCU; which, only the card tells."""
    text = "Je soussigné Florin STÄNESCU, 4 rue du Port, 63000 Clermont-Ferrand, héberge Mme Lan PHAM."
    assert certificate(page(text), tables).fields["host_surname"] == "STÄNESCU"


def test_in_capitals_no_habit_tells_which_name_comes_first(tables: References) -> None:
    text = "JE SOUSSIGNEE DUMAS BRIGITTE DEMEURANT 18 RUE DU LAC 63200 RIOM CERTIFIE HEBERGER MADAME PHAM LAN"
    fields = certificate(page(text), tables).fields
    assert (fields["host_surname"], fields.get("host_given_names", "")) == ("DUMAS BRIGITTE", "")


@pytest.mark.parametrize(
    "label",
    ["Nom et prénom de l’hébergeant", "Nom et prénom de l'hébergeur", "Nom de l'hébergeant", "Nom, prénom du logeur"],
)
def test_a_label_with_whose_it_is_in_a_cell_of_its_own(tables: References, label: str) -> None:
    text = (
        f"ATTESTATION D'HÉBERGEMENT\n{label}\nMODELO Samia\nDate de naissance\n05/02/1969\n"
        "Adresse\n31 rue Fontgiève, 63100 Clermont-Ferrand\nHéberge\nEXEMPLE Youssef\nNé le\n10/04/1948\n"
        "Depuis le\n27/03/2020\nFait à Clermont-Ferrand le 05/06/2020\nSignature"
    )
    (paper,) = understand(page(text), tables)
    assert (paper.fields["host_surname"], paper.fields["host_given_names"]) == ("MODELO", "SAMIA")
    assert (paper.fields["guests"], paper.fields["guest_birth_dates"]) == ("EXEMPLE, YOUSSEF", "1948-04-10")
