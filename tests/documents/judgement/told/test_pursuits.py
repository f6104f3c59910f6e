"""What a writer does for strangers is one for an agent, whatever it is called; what passes the time is not."""

import dataclasses

import pytest

from documents.vocabulary import Verdict
from tests.documents.judgement.papers import dossier, judged, mail

DONE = [
    "Je repasse le linge de plusieurs familles de l'immeuble.",
    "J'accorde des pianos dans un café du centre.",
    "I iron shirts for a laundry downstairs.",
    "I am painting fences for people in the village.",
    "Estoy cosiendo mascarillas para una tienda.",
    "Estou costurando máscaras para uma loja.",
    "Sto cucinando per una mensa.",
    "Ich nähe Röcke für einen Laden.",
    "Я вяжу шапки на заказ.",
    "Mahalledeki bir terzide dikiş dikiyorum.",
]
IDLE = [
    "Je tricote et je lis.",
    "J'accuse réception de votre message.",
    "I walk every day and speak with my family.",
    "I paint for my grandchildren.",
    "I repair clocks for a shop in Rabat.",
    "If I mend clocks for a shop, is that work?",
    "Estoy pendiente de la aerolínea.",
    "Sto aspettando un volo.",
    "Ich lerne ein wenig Französisch.",
    "Я каждый день проверяю сайт.",
]


def _judged(said: str) -> Verdict:
    body = f"{said}\nAnna Maria Eriksson"
    return judged(dataclasses.replace(dossier(), mails=(mail(body),))).verdict


@pytest.mark.parametrize("said", DONE)
def test_what_is_done_for_strangers_is_for_an_agent(said: str) -> None:
    assert _judged(said) is Verdict.REVIEW


@pytest.mark.parametrize("said", IDLE)
def test_what_passes_the_time_or_is_done_at_home_is_nothing(said: str) -> None:
    assert _judged(said) is Verdict.COMPLETE


def test_a_host_may_have_any_work() -> None:
    told = mail("J'accorde des pianos dans un café du centre.\nJean Exemple")
    assert judged(dataclasses.replace(dossier(), mails=(told,))).verdict is Verdict.COMPLETE
