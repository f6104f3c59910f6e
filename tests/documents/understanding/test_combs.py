"""What a form wants in boxes of one sign each is a word, as a person reads it."""

import pytest

from documents.page import Source
from documents.references import References
from documents.understanding.combs import without_combs
from tests.documents.understanding.written import certificate, page, written


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("NOM : Z H A|O", "NOM : ZHAO"),
        ("PRÉNOM:L二HU|A", "PRÉNOM:LIHUA"),
        ("Né(e)le :1 4|0|3|1 9 8|5 à Rabat", "Né(e)le :14/03/1985 à Rabat"),
        ("CODE POSTAL : 6 3 1 7 0", "CODE POSTAL : 63170"),
        ("Nom : DIALLO|MARIE", "Nom : DIALLO|MARIE"),  # a table's line
        ("12 A 8 RUE DU LAC", "12 A 8 RUE DU LAC"),
        ("né le 31 02 1990 à EL JADIDA", "né le 31 02 1990 à EL JADIDA"),
        ("Mme DE LA RUE A B", "Mme DE LA RUE A B"),
    ],
)
def test_signs_in_boxes_are_one_word(read: str, meant: str) -> None:
    assert without_combs(read) == meant


def test_a_certificate_filled_into_boxes(tables: References) -> None:
    text = """
DÉCLARATION D'HÉBERGEMENT
NOM : Z H A|O
PRÉNOM:M二N
Né(e)le :1 4|0|3|1 9 8|5 à N |A|N |K1 N
Adresse : 6 allée des Cerisiers, 63170 Aubière
déclare héberger à l'adresse ci-dessus :
NOM:ZHA|O
PRÉNOM:L二HU|A
Né(e) le:2|2|0|7|1 9|5|8
depuis le : 19012020
Date: 3|0|0|5|2|0|20 Signature :
"""
    fields = certificate(page(written(text), source=Source.OCR), tables).fields
    assert (fields["host_surname"], fields["host_given_names"], fields["host_birth_date"]) == (
        "ZHAO",
        "MIN",
        "1985-03-14",
    )
    assert (fields["guests"], fields["guest_birth_dates"]) == ("ZHAO, LIHUA", "1958-07-22")
    assert fields["since"] == "2020-01-19"
