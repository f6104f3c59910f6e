"""What a form asks is not said; what somebody ticked is."""

import pytest

from documents.page import Box, TextLine
from documents.references import References
from documents.understanding import understand
from documents.understanding.choices import as_ticked
from documents.vocabulary import Kind
from tests.documents.understanding.written import page


@pytest.mark.parametrize(
    ("form", "said"),
    [
        ("[ ] annulé\n[x] reporté", "|reporté"),
        ("☐ ill ☒ tired ☐ late", "tired"),
        ("Reason: ( ) ill (X) other", "Reason: other"),
        ("Flight cancelled [ ]\nFlight delayed [x]", "|Flight delayed"),
        ("hospitalised: ☐ no ☑ yes", "hospitalised: yes"),
        ("[ ] the patient is not\n    fit to fly\nDr Sample", "||Dr Sample"),
        ("no box (nor any bracket) here", "no box (nor any bracket) here"),
    ],
)
def test_only_ticked_options_stay(form: str, said: str) -> None:
    lines = [TextLine(text=text, box=Box(0, 0, 9, 9)) for text in form.split("\n")]
    assert "|".join(line.text for line in as_ticked(lines)) == said


@pytest.mark.parametrize(
    "form",
    [
        "DÉCLARATION\nVol : AF 718 du 12/05/2020\n[ ] vol annulé par la compagnie\n[x] convenance personnelle",
        "MODULO\nVolo AZ 319 del 3 giugno 2020\n( ) volo cancellato dalla compagnia\n(X) cambio data",
        "ANTRAG\nFlug LH 506 am 04.05.2020\n□ Flug annulliert durch die Fluggesellschaft\n■ Sitzplatz geändert",
        "Motif : vol annulé ☐   vol maintenu ☒\nVol AF 718 du 4 mai 2020",
    ],
)
def test_an_unticked_cancellation_is_none(tables: References, form: str) -> None:
    grades = {
        paper.fields.get("grade") for paper in understand(page(form), tables) if paper.kind is Kind.RETURN_IMPOSSIBLE
    }
    assert not grades & {"cancelled-by-carrier", "booking-cancelled"}


def test_a_ticked_cancellation_is_one(tables: References) -> None:
    form = "Attestation de la compagnie\nVol SN 203 du 4 mai 2020, passager BA OUSMANE\n[x] vol annulé\n[ ] vol retardé"
    (paper,) = understand(page(form), tables)
    assert paper.fields.get("grade") == "cancelled-by-carrier"
