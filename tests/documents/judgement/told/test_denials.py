"""What a mail denies, or announces as otherwise: a usual phrase excuses its own clause, not the sentence."""

import dataclasses

import pytest

from documents.vocabulary import Verdict
from tests.documents.judgement.papers import all_rules, dossier, judged, mail

ASKS = "Bonjour, je demande la prolongation de mon visa.\n"


@pytest.mark.parametrize(
    "said",
    [
        "En réalité je n'ai jamais dormi chez mon hôte, mais mon vol est bien annulé.",
        "Mon vol est annulé, mais le passeport n'est pas à mon nom.",
        "Par contre la maison n'est pas celle de mon hôte, et je vous remercie de votre réponse.",
    ],
)
def test_a_usual_phrase_beside_it_excuses_nothing(said: str) -> None:
    assert "aside-wording" in all_rules(judged(dataclasses.replace(dossier(), mails=(mail(ASKS + said),))))


@pytest.mark.parametrize(
    "said",
    [
        "Elle n'a pas d'adresse électronique et ne parle pas bien français.",
        "Je ne travaille pas et je ne demande aucune aide.",
        "Le vol est annulé, et même la compagnie ne sait rien.",
        "The airline has no flights, and even that is not certain.",
    ],
)
def test_what_every_request_denies_is_nothing(said: str) -> None:
    told = dataclasses.replace(dossier(), mails=(mail(ASKS + said),))
    assert judged(told).verdict is Verdict.COMPLETE
