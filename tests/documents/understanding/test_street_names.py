"""A hand's slips in the number and the name of a street are put right where it has one neighbour; others stay."""

import pytest

from documents.page import Source
from documents.references import References
from documents.understanding.street_names import put_right
from tests.documents.understanding.written import certificate, page


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("141 hit rue du Port", "141 bis rue du Port"),
        ("12 tcr, avenue Carnot", "12 ter, avenue Carnot"),
        ("6 rue gean Jaurès", "6 rue Jean Jaurès"),
        ("6 rue Gean-Jaurès", "6 rue Jean-Jaurès"),
        ("38 bis avenue de la Kibération", "38 bis avenue de la Libération"),
        ("39 rue des Tilleals", "39 rue des Tilleuls"),
        ("3 bis, quai dé la Durolle", "3 bis, quai de la Durolle"),
        ("4 place de l'Eglisc", "4 place de l'Eglisc"),  # short names have many neighbours
    ],
)
def test_what_has_one_neighbour(read: str, meant: str) -> None:
    assert put_right(read) == meant


@pytest.mark.parametrize(
    "street",
    [
        *("39 rue des Tilleuls", "2 rue Jean-Jaurès", "141 bis rue du Port", "5 rue de la Liberté"),
        *("12 les rue", "12 B rue Neuve", "7 rue du Moulin de l'Étang", "3 rue Jean Auriol", "9 chemin des Tiolières"),
        *("2 rue du 8 Mai 1945", "lieu-dit Les Tilleals"),
    ],
)
def test_what_stays(street: str) -> None:
    assert put_right(street) == street


@pytest.mark.parametrize(("source", "read"), [(Source.OCR, "6 rue Jean Jaurès"), (Source.TEXT, "6 rue Gean Jaurès")])
def test_a_typed_street_is_as_its_writer_spells_it(tables: References, source: Source, read: str) -> None:
    text = """
Je soussigné Luc EXEMPLE certifie héberger à mon domicile
6 rue Gean Jaurès, 63160 Billom
Mme Ana MODELO, née le 12.12.1967, depuis le 27 mars 2020.
"""
    assert certificate(page(text, source=source), tables).fields["address"] == read
