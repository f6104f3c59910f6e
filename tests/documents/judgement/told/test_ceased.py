"""What is no longer so: where somebody is, who lodges them, what they want."""

import dataclasses

import pytest

from documents.vocabulary import Verdict
from tests.documents.judgement.papers import all_rules, dossier, judged, mail

ASKS = "Bonjour, je demande la prolongation de mon visa.\n"


@pytest.mark.parametrize(
    "said",
    [
        "Ma mère ne se trouve plus chez lui depuis dimanche.",
        "He does not keep me any more.",
        "Ya no estamos en Beaumont.",
        "Já não fico com ele.",
        "Non sto più da lui.",
        "Er will mich nicht mehr bei sich.",
        "Я больше не живу у него.",
        "我不再住在他那里。",
    ],
)
def test_what_is_no_longer_so(said: str) -> None:
    assert "moved-wording" in all_rules(judged(dataclasses.replace(dossier(), mails=(mail(ASKS + said),))))


@pytest.mark.parametrize(
    "said",
    [
        "Je ne sais plus quoi faire.",
        "Il n'y a plus d'avions.",
        "Ce n'est plus possible de prendre un vol.",
        "Je ne suis plus toute jeune.",
        "The airline is no longer selling tickets.",
        "Ya no hay vuelos.",
        "Рейсов больше не будет.",
    ],
)
def test_what_every_request_tells(said: str) -> None:
    told = dataclasses.replace(dossier(), mails=(mail(ASKS + said),))
    assert judged(told).verdict is Verdict.COMPLETE
