"""The written texts agree with their truth, and the comparison tells right from nearly right from wrong."""

import pytest

from config.tables import load
from documents.paper import ProofGrade
from tests.bench.written import compare
from tests.bench.written.compare import Outcome
from tests.bench.written.laid_out import from_reader, from_text_layer
from tests.bench.written.texts import NO_PROOF, STRONG, TextSet, certificates, proofs

_CERTIFICATES = [one for text_set in TextSet for one in certificates(text_set)]
_PROOFS = [one for text_set in TextSet for one in proofs(text_set)]


def test_every_name_of_the_truth_stands_in_its_text() -> None:
    """Otherwise nobody could have read it."""
    for text, names in (
        *((one.text, (*one.hosts, *one.guests)) for one in _CERTIFICATES),
        *((one.text, one.passenger) for one in _PROOFS),
    ):
        words = set(compare.plain(text).split())
        assert {part for name in names for part in compare.plain(name).split()} <= words


def test_every_certificate_says_who_is_lodged_and_where_and_no_other_text_does() -> None:
    for one in _CERTIFICATES:
        assert one.is_certificate == bool(one.guests) == bool(one.commune) == bool(one.postcode), one.name


def test_communes_and_postcodes_belong_together() -> None:
    communes = load().communes
    for one in _CERTIFICATES:
        if one.commune:
            assert one.commune in {commune.name for commune in communes.at(one.postcode)}, one.name


def test_flights_and_days_of_the_truth_stand_in_the_text() -> None:
    for one in _PROOFS:
        if one.flight:
            carrier, number = one.flight[:2], one.flight[2:]
            assert carrier in one.text, one.name
            assert number in one.text, one.name
        if one.date:
            year, _, day = one.date.split("-")
            assert year[2:] in one.text, one.name
            assert str(int(day)) in one.text, one.name


def test_names_of_texts_are_told_apart() -> None:
    names = [one.name for one in _CERTIFICATES] + [f"proof {one.name}" for one in _PROOFS]
    assert len(names) == len(set(names))


def test_no_text_stands_in_two_sets() -> None:
    texts = [compare.plain(text) for text in (*(one.text for one in _CERTIFICATES), *(one.text for one in _PROOFS))]
    assert len(texts) == len(set(texts))


def test_grades_are_those_of_a_paper() -> None:
    for one in _PROOFS:
        assert set(one.grades) <= {*ProofGrade, *NO_PROOF}, one.name


def test_no_text_that_is_none_has_a_strong_grade() -> None:
    assert all(one.is_proof or not set(one.grades) & set(STRONG) for one in _PROOFS)


@pytest.mark.parametrize(
    ("read", "true", "outcome"),
    [
        ("OSEI, ABENA SERWAA", ["OSEI, Abena Serwaa"], Outcome.RIGHT),
        ("ABENA SERWAA OSEI", ["OSEI, Abena Serwaa"], Outcome.WHOLE),
        ("ABENA, SERWAA OSEI", ["OSEI, Abena Serwaa"], Outcome.NEAR),
        ("OSEI, ABENA", ["OSEI, Abena Serwaa"], Outcome.NEAR),
        ("OSEI, ABENA SERWAA|SOW, CHEIKH", ["OSEI, Abena Serwaa"], Outcome.WRONG),
        ("OSEI, ABENA SERWAA", ["OSEI, Abena Serwaa", "SOW, Cheikh"], Outcome.NEAR),
        ("OSEI, DEAR ABENA SERWAA", ["OSEI, Abena Serwaa"], Outcome.WRONG),
        ("OSEI, OSEI", ["OSEI, Abena Serwaa"], Outcome.WRONG),
        ("OSEI", ["OSEI, Abena Serwaa"], Outcome.WRONG),
        ("", ["OSEI, Abena Serwaa"], Outcome.ABSENT),
    ],
)
def test_people(read: str, true: list[str], outcome: Outcome) -> None:
    assert compare.people(read, true) is outcome


def test_a_misread_letter_is_forgiven_only_where_letters_are_misread() -> None:
    assert compare.people("0SEI, ABENA", ["OSEI, Abena"]) is Outcome.WRONG
    assert compare.people("0SEI, ABENA", ["OSEI, Abena"], slips=1) is Outcome.RIGHT


def test_flights_and_days() -> None:
    assert compare.flight("MD51", "MD051") is Outcome.RIGHT
    assert compare.flight("MD510", "MD051") is Outcome.WRONG
    assert compare.day("", "06-16", "2026-06-16") is Outcome.NEAR
    assert compare.day("2026-06-17", "", "2026-06-16") is Outcome.WRONG


def test_columns_are_lines_of_their_own_and_slips_are_seeded() -> None:
    page = from_text_layer("Nom          SAURET\n\nFait à Lempdes\n")
    assert [line.text for line in page.lines] == ["Nom", "SAURET", "Fait à Lempdes"]
    assert page.lines[0].box.top == page.lines[1].box.top < page.lines[2].box.top
    assert page.lines[0].box.right < page.lines[1].box.left
    text = _CERTIFICATES[0].text
    assert from_reader(text, 1) == from_reader(text, 1) != from_reader(text, 2)
    slips = sum(a != b for a, b in zip(from_reader("a" * 6000, 1).text, "a" * 6000, strict=False))
    assert 60 < slips < 150
