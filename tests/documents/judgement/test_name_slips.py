"""Names that differ by what readers and hands make of letters are one person's, beside one birth; others are not."""

import pytest

from documents.judgement.likeness import Name
from documents.judgement.name_slips import family_letter_off, misread


@pytest.mark.parametrize(
    ("read", "slip"),
    [
        (Name("ENDY", "MARTINE COT"), True),  # a hand's COHENDY in two pieces, an H read as T
        (Name("COHENDY", "MARTIME"), True),
        (Name("ENDY", "MARTINE"), False),
        (Name("COHENDY", "CORINNE"), False),
    ],
)
def test_a_name_in_pieces_is_a_readers_slip(read: Name, slip: bool) -> None:
    assert misread(Name("COHENDY", "MARTINE"), read) is slip


def test_a_family_names_beginning_taken_for_a_first_given_name_is_a_readers_slip() -> None:
    assert misread(Name("COHENDY", "ODILE"), Name("ENDY", "COT ODILE"))
    assert not misread(Name("COHENDY", "ODILE"), Name("ENDY", "ODETTE"))


def test_a_family_names_end_taken_for_a_given_name_is_a_readers_slip() -> None:
    assert misread(Name("MODELO", "ANNA"), Name("MODE", "ANNA LO"))
    assert not misread(Name("MODELO", "ANNA"), Name("MODE", "ANNA LA"))


@pytest.mark.parametrize(
    ("read", "name", "one"),
    [
        (Name("SERIGNE MODOU MBENQUE"), Name("MBENGUE", "SERIGNE MODOU"), True),
        (Name("AMY MBENQUE"), Name("MBENGUE", "AMY"), False),  # short given names tell less
        (Name("SERIGNE MODOU MBENDUE"), Name("MBENGUE", "SERIGNE MODOU"), False),
        (Name("SERIGNE MODOU GUEQE"), Name("GUEGE", "SERIGNE MODOU"), False),
    ],
)
def test_a_letter_that_readers_take_for_another(read: Name, name: Name, one: bool) -> None:
    assert family_letter_off(read, name) is one


@pytest.mark.parametrize(
    ("read", "name", "one"),
    [
        (Name("DIEUDONNE LLUNGA"), Name("ILUNGA", "DIEUDONNE"), True),
        (Name("LBRAHIM DIEUDONNE"), Name("IBRAHIM", "DIEUDONNE"), True),
        (Name("ALUNGA DIEUDONNE"), Name("ILUNGA", "DIEUDONNE"), False),
        (Name("DIEUDONNEE LLUNGA"), Name("ILUNGA", "DIEUDONNE"), False),
        (Name("LLUNGI DIEUDONNE"), Name("ILUNGA", "DIEUDONNE"), False),
    ],
)
def test_an_i_that_begins_a_family_name_is_an_l_in_small_print(read: Name, name: Name, one: bool) -> None:
    assert family_letter_off(read, name) is one
