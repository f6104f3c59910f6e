"""A paper that is called a certificate and is no host's word today: denied, over, or the guest's own word."""

import pytest

from documents.references import References
from documents.understanding.flow import Flow
from documents.understanding.home_doubts import doubts_of
from tests.documents.understanding.written import certificate, page

HOST = "ATTESTATION D'HEBERGEMENT\nJe soussigné Paul MARTIN, demeurant 3 rue Neuve, 63200 Riom, "


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        (HOST + "atteste ne plus héberger Mme Ana MODELO.", "denied"),
        (HOST + "refuse d'héberger Mme Ana MODELO.", "denied"),
        (HOST + "ne souhaite plus héberger Mme Ana MODELO.", "denied"),
        (HOST + "atteste avoir hébergé Mme Ana MODELO du 3 mars jusqu'au 2 mai 2020.", "stay-over"),
        (HOST + "atteste avoir hébergé Mme Ana MODELO. Elle est partie le 2 mai 2020.", "stay-over"),
        (HOST + "atteste que ma nièce Ana MODELO est hébergée par ma sœur Lise MARTIN.", "hosted-by-another"),
        (
            "ATTESTATION D'HEBERGEMENT\nJe soussignée Ana MODELO certifie être hébergée par M. Paul MARTIN, 3 rue"
            " Neuve, 63200 Riom.",
            "hosted-by-another",
        ),
    ],
)
def test_what_is_no_hosts_word_today_is_a_doubt(tables: References, text: str, doubt: str) -> None:
    assert doubt in certificate(page(text), tables).doubts


@pytest.mark.parametrize(
    "text",
    [
        "héberge Mme Ana MODELO depuis le 3 mars 2020 et jusqu'au 2 août 2020.",
        "atteste avoir hébergé depuis le 3 mars Mme Ana MODELO, et l'héberger jusqu'à son départ.",
        "atteste héberger Mme Ana MODELO. Elle est partie de Lima le 3 mars 2020.",
        "atteste que Mme Ana MODELO est hébergée par mes soins.",
        "atteste que Mme Ana MODELO est hébergée par ma femme Lise et moi.",
        "né le 3 mars 1960 à Riom, héberge Mme Ana MODELO.",
        "certifie que Mme Ana MODELO est hébergée chez moi.",
    ],
)
def test_what_a_host_says_is_none(text: str) -> None:
    assert not doubts_of(Flow.of_text(HOST + text).bare)


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("I hereby certify that I live with my uncle Paul MARTIN.", "hosted-by-another"),
        ("I certify that I live in Riom and that she is staying with me.", ""),
        ("Ana lived with me until 3 May 2020 and has left.", "stay-over"),
        ("He left Lima in March and lives with me.", ""),
        ("Ana vivió conmigo hasta el 3 de mayo.", "stay-over"),
    ],
)
def test_in_other_languages(text: str, doubt: str) -> None:
    assert doubts_of(Flow.of_text(text).bare) == ([doubt] if doubt else [])
