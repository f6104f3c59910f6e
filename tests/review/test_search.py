"""Searching: by name, passport, reference, address, host; accents and one slip forgiven, other departments unseen."""

import pytest
from django.apps import apps
from hypothesis import given, settings
from hypothesis import strategies as st

from cases.actions import joining
from cases.models import Applicant, Case, CaseWord, Word
from cases.search import search
from cases.search_words import forget_unused, near, store_all, store_words, word_ids
from cases.transitions import actor_of
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
        "632026B8D2WX",
        "63-2026-B8D2WY",
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
    store_words(scene.complete)
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


def test_the_beginning_of_a_word_is_enough(scene: Scene) -> None:
    assert _found("nordm ol") == []  # two letters are no beginning
    assert _found("nordm kar") == [scene.family.reference]


def test_a_name_that_left_a_case_is_forgotten(scene: Scene) -> None:
    Applicant.objects.filter(case=scene.family).update(surname="AUTREMENT", passport_number="")
    store_words(scene.family)
    assert _found("N7654321") == []
    assert _found("autrement kari") == [scene.family.reference]
    scene.complete.correspondents.all().delete()
    assert Word.objects.filter(text="AUTREMENT").exists()
    CaseWord.objects.filter(case=scene.family).delete()  # as when the case is erased
    assert forget_unused() > 0
    assert not Word.objects.filter(text="AUTREMENT").exists()


def test_cases_from_before_words_were_stored_are_found_after_the_migration(scene: Scene) -> None:
    stored = set(CaseWord.objects.values_list("case", "word__text"))
    CaseWord.objects.all().delete()
    assert _found("eriksson") == []
    store_all(apps.get_app_config("cases").get_model, batch=2)
    assert set(CaseWord.objects.values_list("case", "word__text")) == stored


def test_an_agents_correction_is_found_at_once(scene: Scene) -> None:
    case = Case.objects.get(pk=scene.complete.pk)
    joining.change_answer_address(case, "tante.berthe@example.net", actor_of(scene.users["agent"]), case.version)
    assert _found("berthe") == [case.reference]


_LETTERS = st.text("ABCDE", min_size=4, max_size=9)


@pytest.mark.django_db
@settings(max_examples=60, deadline=None)
@given(word=_LETTERS, place=st.integers(0, 9), letter=st.sampled_from("ABCDEZ"), slip=st.sampled_from("wmas"))
def test_every_single_slip_finds_its_word(word: str, place: int, letter: str, slip: str) -> None:
    pk = word_ids([word], Word)[word]
    place = min(place, len(word) - 1)
    before, here, after = word[:place], word[place], word[place + 1 :]
    typed = {
        "w": before + letter + after,
        "m": before + after,
        "a": before + letter + here + after,
        "s": before + after[:1] + here + after[1:],
    }[slip]
    assert len(typed) < 4 or pk in near(typed)
