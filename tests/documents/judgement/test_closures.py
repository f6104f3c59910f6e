"""A note about closed borders is of the State that its reader would go back to."""

import pytest

from documents.dossier import Dossier
from documents.vocabulary import Requirement, Verdict
from tests.documents.judgement.papers import dossier, finding, judged, passport, proof, rules, visa

PROOF = Requirement.RETURN_IMPOSSIBLE
INDIA = "AMBASSADE DE L'INDE EN FRANCE\nLes frontières de l'Inde sont fermées jusqu'à nouvel ordre."


def _of(nationality: str, text: str, language: str = "fr") -> Dossier:
    return dossier(
        passport=passport(nationality=nationality, passport_state=nationality),
        visa=visa(nationality=nationality),
        proof=proof(
            "note.pdf",
            {"text": text},
            grade="border-closed",
            passenger=None,
            flight=None,
            date=None,
            language=language,
        ),
    )


def test_a_note_about_another_state_is_a_doubt() -> None:
    judgement = judged(_of("MAR", INDIA))
    assert judgement.verdict is Verdict.REVIEW
    (reason,) = finding(judgement, PROOF).reasons
    assert (reason.rule, reason.params) == ("proof-other-state", {"state": "IND", "nationality": "MAR"})


@pytest.mark.parametrize(
    ("nationality", "text", "language"),
    [
        ("IND", INDIA, "fr"),
        ("MAR", "Les autorités marocaines suspendent toutes les liaisons avec l'Algérie.", "fr"),
        ("DZA", "Consulat d'Algérie. The borders of Algeria are closed.", "en"),
        ("MAR", "Les liaisons avec l'Espagne, l'Algérie et la France sont suspendues.", "fr"),
        ("MAR", "Toutes les frontières sont fermées. Une réunion du conseil suivra.", "fr"),
        ("BRA", "As fronteiras do Brasil e as ligações com Angola estão fechadas.", "pt"),
        ("UTO", INDIA, "fr"),
    ],
)
def test_notes_of_ones_own_state_or_of_none_are_none(nationality: str, text: str, language: str) -> None:
    assert rules(judged(_of(nationality, text, language)), PROOF) == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Las fronteras de Argentina están cerradas hasta nuevo aviso.", "es"),
        ("As fronteiras da Argentina estão fechadas.", "pt"),
        ("Le frontiere dell'Argentina sono chiuse.", "it"),
        ("Die Grenzen von Argentinien sind geschlossen.", "de"),
        ("Границы Аргентины закрыты.", "ru"),
        ("Arjantin sınırları kapalıdır.", "tr"),
        ("حدود الأرجنتين مغلقة", "ar"),
        ("阿根廷边境已关闭", "zh"),
    ],
)
def test_another_state_is_told_in_the_languages_of_the_letters(text: str, language: str) -> None:
    assert rules(judged(_of("MAR", text, language)), PROOF) == ["proof-other-state"]
    assert rules(judged(_of("ARG", text, language)), PROOF) == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Las autoridades marroquíes suspenden los vuelos con Argentina.", "es"),
        ("Die marokkanischen Behörden schließen die Grenze zu Algerien.", "de"),
        ("Границы закрыты. Марокко прекратило сообщение с Испанией.", "ru"),
        ("السلطات المغربية تغلق الحدود مع الجزائر", "ar"),
        ("摩洛哥关闭边境，与西班牙的航班停飞", "zh"),
    ],
)
def test_ones_own_state_or_people_are_told_there_too(text: str, language: str) -> None:
    assert rules(judged(_of("MAR", text, language)), PROOF) == []
