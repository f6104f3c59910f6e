"""Searching: by name, passport, reference, address, host; accents and one slip forgiven, other departments unseen."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cases.models import Applicant
from cases.search import search
from tests.review.scene import Scene


def _found(typed: str, department: str = "63") -> list[str]:
    return sorted(search(department, typed).values_list("reference", flat=True))


@pytest.mark.parametrize(
    "typed",
    [
        "mueller elodie",
        "Élodie MUELLER",
        "elodie",
        "C01X00T47",
        "c01 x00 t47",
        "63-2026-B8D2WX",
        "63 2026 b8d2wx",
        "B8D2WX",
        "Hôte",
        "hote muller",
    ],
)
def test_a_case_is_found(scene: Scene, typed: str) -> None:
    assert _found(typed) == [scene.incomplete.reference]


@pytest.mark.parametrize("typed", ["Nordmnan", "Nordman", "Nordmannn", "Nordmamn", "N12345678", "ola nordmamn"])
def test_one_slip_is_forgiven(scene: Scene, typed: str) -> None:
    assert _found(typed) == [scene.family.reference]


def test_an_address_and_a_host_are_found(scene: Scene) -> None:
    assert len(_found("rue des lilas beaumont")) == 4
    assert len(_found("Exemple Zoe")) == 4
    assert _found("rue des roses") == []


def test_accents_in_the_stored_names_are_forgiven(scene: Scene) -> None:
    Applicant.objects.filter(case=scene.complete).update(host="Ünal Þórsdóttir-Œuvrard")
    assert _found("unal thorsdottir oeuvrard") == [scene.complete.reference]


def test_other_departments_are_not_searched(scene: Scene) -> None:
    assert _found("eriksson", "69") == []


def test_nothing_typed_finds_nothing(scene: Scene) -> None:
    assert _found("") == []
    assert _found(" - ' ") == []


@pytest.mark.django_db
@settings(max_examples=40, deadline=None)
@given(st.text(max_size=60))
def test_anything_may_be_typed(typed: str) -> None:
    list(search("63", typed))
