"""One paper, person or month is told otherwise than several; each language counts in its own way."""

from dataclasses import replace

import pytest

from generators.letter_facts import LetterKind
from generators.letters import compose
from tests.generators.letter_samples import ORDINARY


@pytest.mark.parametrize(
    ("language", "months", "said"),
    [
        ("fr", 1, "dans le mois qui suit la réception"),
        ("fr", 2, "dans les 2 mois qui suivent la réception"),
        ("en", 1, "within 1 month after"),
        ("de", 1, "innerhalb von 1 Monat nach"),
        ("de", 4, "innerhalb von 4 Monaten nach"),
        ("ru", 1, "в течение 1 месяца после"),
        ("ru", 4, "в течение 4 месяцев после"),
        ("ru", 11, "в течение 11 месяцев после"),
        ("ru", 21, "в течение 21 месяца после"),
        ("ar", 1, "خلال شهر واحد من"),
        ("ar", 2, "خلال شهرين من"),
        ("ar", 4, "خلال \u20684\u2069 أشهر من"),
        ("ar", 24, "خلال \u206824\u2069 شهرًا من"),
    ],
)
def test_months_are_counted_as_a_language_counts(language: str, months: int, said: str) -> None:
    assert said in compose(LetterKind.REQUEST, replace(ORDINARY, silence_months=months), (language,)).text


def test_of_one_permit_no_letter_says_for_each_person() -> None:
    each = "pour chaque personne"
    assert each not in compose(LetterKind.DECISION, ORDINARY, ("fr",)).text
    assert each in compose(LetterKind.DECISION, replace(ORDINARY, permits=ORDINARY.permits * 2), ("fr",)).text
