"""A host who lives in the department and lodges somebody in another: the home is what counts, or a doubt."""

import pytest

from documents.references import References
from tests.documents.understanding.written import certificate, page

TEXT = """
ATTESTATION D'HÉBERGEMENT
Je soussigné, Paul MARTIN, né le 04/05/1960 à Lyon, demeurant 3 rue Neuve, 63200 Riom, {where}
Mme Ana MODELO, née le 12/08/1974 à Nice, depuis le 01/03/2020.
Fait à {done}, le 01/06/2020
"""


@pytest.mark.parametrize(
    "where",
    [
        "certifie héberger à Lyon, 4 rue de la République, 69002 Lyon :",
        "certifie héberger dans ma résidence secondaire, 4 rue de la République, 69002 Lyon :",
        "certifie héberger au 4 rue de la République à Lyon (69002)",
        "certifie héberger à Lyon",
        "certifie héberger dans mon appartement de Lyon",
        "hereby certify that I am hosting in my flat in Lyon",
    ],
)
def test_a_home_in_another_department_is_a_doubt(tables: References, where: str) -> None:
    paper = certificate(page(TEXT.format(where=where, done="Riom")), tables)
    assert "lodged-elsewhere" in paper.doubts


@pytest.mark.parametrize(
    ("where", "done"),
    [
        ("certifie héberger chez moi", "Lyon"),
        ("certifie héberger à titre gratuit à mon domicile", "Riom"),
        ("certifie héberger à Clermont-Ferrand, 4 rue Blatin, 63000 Clermont-Ferrand,", "Riom"),
        ("certifie héberger à mon domicile à Riom", "Paris"),
    ],
)
def test_a_home_in_the_same_department_is_none(tables: References, where: str, done: str) -> None:
    assert "lodged-elsewhere" not in certificate(page(TEXT.format(where=where, done=done)), tables).doubts


def test_an_announced_home_is_taken_as_it_stands(tables: References) -> None:
    where = "certifie héberger dans mon appartement situé 4 rue de la République, 69002 Lyon :"
    paper = certificate(page(TEXT.format(where=where, done="Riom")), tables)
    assert paper.fields["department"] == "69"
    assert "lodged-elsewhere" not in paper.doubts
