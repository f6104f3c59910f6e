"""A reader's slips in the words of a host's statement are put right; names and what is no such word stay as read."""

import pytest

from documents.page import Box, Source, TextLine
from documents.references import References
from documents.understanding import understand
from documents.understanding.home_slips import put_right
from documents.vocabulary import Kind
from tests.documents.understanding.written import page


def said(text: str) -> str:
    (line,) = put_right([TextLine(text=text, box=Box(0, 0, 100, 20))])
    return line.text


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("elle hobite chez moi", "elle habite chez moi"),
        ("je clemeure à Riom", "je demeure à Riom"),
        ("a Senbora Ana RUIZ", "a Senhora Ana RUIZ"),
        ("Mademoiselte Ana", "Mademoiselle Ana"),
        ("ACC0MMODATION", "ACCOMMODATION"),
        ("in meiner Wohuung", "in meiner Wohuung"),  # seven letters, with a capital: it could be a name
        ("elle vit ehez moi", "elle vit chez moi"),
        ("je soussigmee", "je soussignee"),
        ("43 avenve du Four, 5 bou1evard Lafayette", "43 avenue du Four, 5 boulevard Lafayette"),
        ("accuieillir à mon domicile", "accueillir à mon domicile"),
        ("1, the host (full name) Ana MODELO", "I, the host (full name) Ana MODELO"),
        ("Nom de Thébergeant", "Nom de l'hébergeant"),
        ("Luc Théberge", "Luc Théberge"),
        ("l hereby certify", "I hereby certify"),
        ("1 am 40 years old", "I am 40 years old"),
        ("Ms Ana MODELO, bom on 7 July", "Ms Ana MODELO, born on 7 July"),
    ],
)
def test_a_slip_in_a_hosts_words(read: str, meant: str) -> None:
    assert said(read) == meant


@pytest.mark.parametrize(
    "text",
    [
        "1, rue de l'Amitié",
        "it was posted",  # "hosted" looks otherwise
        "Mme Madane Corsin",  # a name may be a letter from a title
        "HOBITE",  # short, in capitals: a family may be called so
        "P<UTOSOUSSIGME<<ANNA",
        "une raison de santé",
        "deux attestations",
        "hébergé",
    ],
)
def test_what_may_be_another_word_stays(text: str) -> None:
    assert said(text) == text


def test_a_host_misread_once_is_no_guest(tables: References) -> None:
    text = """
Hermine KOIB
14 impasse du Moulin
63300 Thiers
Ich, die Gastgeberin, Hermine KOLB, geboren am 3.5.1950, bestätige, dass Herr Davit GELASHVILI, geboren am
4.6.1980, seit dem 3. März 2021 bei mir wohnt.
"""
    (paper,) = understand(page(text, source=Source.OCR), tables)
    assert paper.fields["guests"] == "GELASHVILI, DAVIT"


def test_who_undersigns_and_was_half_read_is_no_guest(tables: References) -> None:
    """The host's name has a digit at its end; the guest must not take their place, nor they the guest's."""
    text = """
Je soussignée Mme Lucette 3runel
certifie loger chez nous
M. Farrukh Toirov
depuis le 15 janvier 2021
12 bd Sully 63600 Ambert
L. Brunel
"""
    (paper,) = understand(page(text, source=Source.OCR), tables)
    assert paper.fields["guests"] == "FARRUKH TOIROV"
    assert "TOIROV" not in paper.fields["host_surname"]


def test_an_initial_that_is_a_guests_tells_no_host(tables: References) -> None:
    text = """
ATTESTATION D'HÉBERGEMENT
Sont logés au 12 bd Sully, 63600 Ambert, depuis le 15 janvier 2021 :
- M. Samir NADJAR, né le 3 mai 1980
- Mme Lila HOURANI, née le 4 juin 1982
S. Nadjar
"""
    (paper,) = understand(page(text), tables)
    assert "host_surname" not in paper.fields


def test_a_statement_full_of_slips_is_understood(tables: References) -> None:
    text = """
Je sousaigné Luc MODELE cerlifie que Mademoiseile Ana EXEMPLE, née le 3 mai 1990, hahite chez moi,
3 rue des Lilas, 63110 Beaumont, clepuis le 2 mars 2020.
"""
    (paper,) = understand(page(text, source=Source.OCR), tables)
    assert paper.kind is Kind.ACCOMMODATION
    assert (paper.fields["host_surname"], paper.fields["guests"]) == ("MODELE", "EXEMPLE, ANA")
    assert paper.doubts == ()


def test_a_duration_below_the_form_is_no_signature(tables: References) -> None:
    text = """
ATTESTATION D'HÉBERGEMENT
{host}
Monsieur Trésor MODELO
né le 09/11/1999 à Kananga
La personne hébergée
Mme Olena EXEMPLE, née le 23/06/2002
Le lieu
76, avenue Léon Blum
63500 Issoire
La durée
Depuis le 13/03/2026,
durée indéterminée
Certifié exact, à Issoire    le 29/05/2026
"""
    (seen,) = understand(page(text.format(host="Lhébergeant"), source=Source.OCR), tables)
    assert (seen.fields["host_surname"], seen.fields["host_given_names"]) == ("MODELO", "TRESOR")
    (seen,) = understand(page(text.format(host="L'..."), source=Source.OCR), tables)
    assert "host_surname" not in seen.fields


@pytest.mark.parametrize("town", ["Pont-du-Château", "Pont-du-Châteav"])
def test_a_street_ends_before_its_town(tables: References, town: str) -> None:
    note = f"""
Je soussigné Hugo EXEMPLE, né le 24.04.1979, habitant
43 avenve du Four à {town}, 63430 Pont-du-Château
certifie héberger Mme Ana MODELO née le 13.01.1957
"""
    (paper,) = understand(page(note, source=Source.OCR), tables)
    assert (paper.fields["address"], paper.fields["commune"]) == ("43 avenue du Four", "Pont-du-Château")


def test_a_sentences_last_words_alone_on_a_line_are_no_signature(tables: References) -> None:
    note = """
Moi, Brahim El exemple, né le 14.04.1978, j'atteste
que M. Celestino MODELO, né le
08.05.1997 habite chez moi, 53, rue du 8 Mai 1945,
63350 Maringues, depuis son arrivée le 13.03.2026.
Vous pouvez me joindre
si besoin.
Brahim El exemple
"""
    (paper,) = understand(page(note, source=Source.OCR), tables)
    assert (paper.fields["host_surname"], paper.fields["host_given_names"]) == ("EL EXEMPLE", "BRAHIM")
    (paper,) = understand(page(note.replace("Brahim El", "brahim"), source=Source.OCR), tables)
    assert "BESOIN" not in paper.fields.get("host_surname", "")
