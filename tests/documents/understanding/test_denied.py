"""What a "not" denies is what stands next to it: the cancelling, or the journey."""

import pytest

from documents.references import References
from documents.understanding import understand
from tests.documents.understanding.written import page

FLIGHT = "Emirates\nMs Anna Petrova\nEK 074 CDG-DXB\n"


def grade(text: str, tables: References) -> str | None:
    return next((paper.fields.get("grade") for paper in understand(page(FLIGHT + text), tables)), None)


@pytest.mark.parametrize(
    "text",
    [
        "Flight is\nnot cancelled\noperating on 13 June 2020",
        "Status: not\ncancelled\noperating",
        "Your flight has not been cancelled and will operate",
        "Votre vol n'est\npas annulé\nil est assuré",
        "Der Flug ist nicht\nannulliert\nund findet statt",
    ],
)
def test_a_journey_that_is_not_cancelled_takes_place(tables: References, text: str) -> None:
    assert grade(text, tables) is None


@pytest.mark.parametrize(
    "text",
    ["Flight not\noperating on 13 June 2020", "Your flight will not\noperate on 13 June 2020. It is cancelled"],
)
def test_one_that_does_not_operate_is_off(tables: References, text: str) -> None:
    assert grade(text, tables) == "cancelled-by-carrier"
