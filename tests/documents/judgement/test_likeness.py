"""Which names are one person's, which are worth a look, which are somebody else's."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.judgement.likeness import Likeness, Name, compare

NAMES = [
    (Name("ERIKSSON", "ANNA MARIA"), Name("Eriksson", "Anna"), Likeness.SAME),
    (Name("ERIKSSON", "ANNA MARIA"), Name("ANNA ERIKSSON"), Likeness.SAME),
    (Name("MUELLER", "JUERGEN"), Name("Müller", "Jürgen"), Likeness.SAME),
    (Name("DUPONT", "JEAN PIERRE"), Name("Dupont", "Jean-Pierre"), Likeness.SAME),
    (Name("O CONNOR", "AOIFE"), Name("O'Connor", "Aoife"), Likeness.SAME),
    (Name("HETTIARACHCHI MUDIYANSELAGE", "NU", True), Name("HETTIARACHCHI MUDIYANSELAGE", "NUWAN"), Likeness.SAME),
    (
        Name("RAKOTOARIMANANA ANDRIAMAMPIANIN", "", True),
        Name("RAKOTOARIMANANA ANDRIAMAMPIANINA", "TSIORY"),
        Likeness.SAME,
    ),
    (Name("RAKOTOARIMANANA", "", True), Name("RAKOTOARIMANANA", "TSIORY"), Likeness.CHECK),
    (Name("HETTIARACHCHI MUDIYANSELAGE", "NU"), Name("HETTIARACHCHI MUDIYANSELAGE", "KASUN"), Likeness.OTHER),
    (Name("CHAPUT", "SEBASTIEN LOU", True), Name("Sébastien Louis CHAPUT"), Likeness.SAME),
    (Name("DE LA TOUR", "SEBASTIEN LOU", True), Name("M. de la Tour Sébastien Louis"), Likeness.SAME),
    (Name("CHAPUT", "SEBASTIEN LOU", True), Name("Sébastien Paul CHAPUT"), Likeness.CHECK),
    (Name("CHAPUT", "SEBASTIEN LOU"), Name("Sébastien Louis CHAPUT"), Likeness.OTHER),
    (Name("GARCIA LOPEZ", "ANA"), Name("GARCIA", "ANA"), Likeness.CHECK),
    (Name("ERIKSSON", "ANNA MARIA"), Name("ERIKSON", "ANNA MARIA"), Likeness.CHECK),
    (Name("ERIKSSON", "ANNA MARIA"), Name("ERIKSSON", "MARIA"), Likeness.CHECK),
    (Name("ERIKSSON", "ANNA"), Name("ERIKSSON", "INGRID"), Likeness.OTHER),
    (Name("ERIKSSON", "ANNA"), Name("MARTIN", "PAUL"), Likeness.OTHER),
    (Name("ERIKSSON", "ANNA"), Name("MARTIN"), Likeness.OTHER),
    (Name("AL RAWI", "ALI HUSSEIN"), Name("ALIAL RAWI"), Likeness.SAME),  # a blank was lost, a given name left out
    (Name("AL RAWI", "ALI HUSSEIN"), Name("ALLAL RAWI"), Likeness.OTHER),
    (Name("LI", "AN NA"), Name("ANLI"), Likeness.OTHER),  # too short to tell
    (Name("OZUTURK", "OMER FARUK"), Name("Ömer Faruk Özütürk"), Likeness.SAME),  # of 54 spellings
]


@pytest.mark.parametrize(("one", "other", "likeness"), NAMES, ids=[f"{a.shown} / {b.shown}" for a, b, _ in NAMES])
def test_two_names(one: Name, other: Name, likeness: Likeness) -> None:
    assert compare(one, other) is likeness
    assert compare(other, one) is likeness


LETTERS = st.text("ABCDEFGHIJ", min_size=2, max_size=8)


@given(LETTERS, LETTERS, LETTERS, LETTERS)
def test_a_name_is_itself_and_the_order_of_asking_does_not_count(a: str, b: str, c: str, d: str) -> None:
    one, other = Name(a, b), Name(c, d)
    assert compare(one, one) is Likeness.SAME
    assert compare(one, other) is compare(other, one)
