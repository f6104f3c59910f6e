"""A clause that begins with its verb asks, or is an "if": also where a narrow column breaks it."""

import pytest

from documents.references import References
from documents.understanding import understand
from tests.documents.understanding.written import page

GERMAN = "Lufthansa\nFrau Anna Petrova\nFlug LH 1040 am 14.06.2020\n"
DUTCH = "KLM\nMevrouw Anna Petrova\nVlucht KL 1234 op 14 juni 2020\n"
NORTHERN = "SAS\nAnna Petrova\nSK 578 14 juni 2020\n"
ENGLISH = "British Airways\nMs Anna Petrova\nBA 303 14 June 2020\n"


def grade(text: str, tables: References) -> str | None:
    return next((paper.fields.get("grade") for paper in understand(page(text), tables)), None)


@pytest.mark.parametrize(
    "text",
    [
        GERMAN + "Wird Ihr Flug\nannulliert\nerhalten Sie eine Erstattung.",
        GERMAN + "Wird Ihr Flug\nannulliert,\nerhalten Sie eine SMS von uns.",
        GERMAN + "Wurde Ihr Flug\ngestrichen,\nbuchen Sie kostenlos um.",
        GERMAN + "Ist Ihr Flug annulliert, so\nerhalten Sie den Preis zurück.",
        GERMAN + "Fällt Ihr Flug\naus, informieren wir Sie.",
        GERMAN + "Wird der Flug von uns\nannulliert, dann\nerstatten wir den Preis.",
        GERMAN + "Wird der Flug\nLH 1040\nannulliert\nmelden wir uns.",
        DUTCH + "Is uw vlucht\ngeannuleerd,\ndan krijgt u een voucher.",
        DUTCH + "Wordt uw vlucht\ngeannuleerd\ndan ontvangt u een bericht.",
        NORTHERN + "Är ditt flyg\ninställt\nkan du boka om.",
        NORTHERN + "Blir ditt flyg\ninställt\nfår du ett sms.",
        NORTHERN + "Er dit fly\naflyst,\nkan du få pengene tilbage.",
        NORTHERN + "Blir flyet ditt\ninnstilt\nfår du pengene tilbake.",
        NORTHERN + "Hvis flyet ditt er\ninnstilt\nfår du beskjed.",
        ENGLISH + "Were your flight\ncancelled,\nwe would text you.",
        ENGLISH + "Has your flight been\ncancelled\nClaim up to 600 EUR",
    ],
)
def test_it_cancels_nothing(tables: References, text: str) -> None:
    assert grade(text, tables) is None


@pytest.mark.parametrize(
    "text",
    [
        "Lufthansa\nFrau Anna Petrova\nIhr Flug LH 1040\nam 14.06.2020\nwird annulliert",
        "Lufthansa\nFrau Anna Petrova,\nLeider wurde Ihr Flug\nLH 1040 am 14.06.2020\nannulliert.",
        "Lufthansa\nFrau Anna Petrova,\nleider\nwurde Ihr Flug LH 1040\nam 14.06.2020 annulliert.",
        "LUFTHANSA\nFRAU ANNA PETROVA\nLEIDER\nWURDE IHR FLUG LH 1040\nAM 14.06.2020\nANNULLIERT",
        "KLM\nMevrouw Anna Petrova,\nHelaas is uw vlucht\nKL 1234 op 14 juni 2020\ngeannuleerd.",
        "SAS\nHej Anna Petrova,\nTyvärr är ditt flyg SK 578 den 14 juni\n2020 inställt på grund av reserestriktioner.",
        "SAS\nKære Anna Petrova\nDesværre er din flyafgang SK 578 den\n14. juni 2020 aflyst på grund af COVID-19.",
        "Norwegian\nHei Anna Petrova\nFlyet ditt DY 1491 14. juni 2020 er\ndessverre innstilt.",
    ],
)
def test_a_verb_behind_something_else_does(tables: References, text: str) -> None:
    assert grade(text, tables) == "cancelled-by-carrier"


def test_it_may_follow_an_or(tables: References) -> None:
    text = "Moeten wij uw vlucht\nannuleren, of is uw vlucht\ngeannuleerd, dan bellen wij u."
    assert grade(DUTCH + text, tables) is None
