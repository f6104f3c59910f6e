"""A journey that was put off by who was to make it, or that took place."""

import dataclasses

import pytest

from tests.documents.judgement.papers import all_rules, dossier, judged, mail

ASKS = "Bonjour, je demande la prolongation de mon visa."


@pytest.mark.parametrize(
    "body",
    [
        "Ich bitte um Verlängerung meines Visums. Den Flug habe ich auf September verschoben, weil es mir gefällt.",
        f"{ASKS} J'ai reporté mon vol pour rester auprès de ma fille.",
        "Chiedo la proroga del visto. Il volo del 20 maggio l'ho perso perché stavo male.",
        "I ask for an extension of my visa. My cabin on the ferry is booked for the last Sunday of June.",
        f"{ASKS} Nous avons maintenant deux places sur l'avion affrété par le consulat.",
        f"{ASKS} Le vol de mai est annulé, mais celui du 25 juin me prendra.",
        f"{ASKS} Le vol a bien eu lieu, avec deux heures de retard.",
        "I ask for an extension of my visa. The flight took off without me.",
    ],
)
def test_a_journey_that_stood(body: str) -> None:
    assert "aside-wording" in all_rules(judged(dataclasses.replace(dossier(), mails=(mail(body),))))


@pytest.mark.parametrize(
    "body",
    [
        f"{ASKS} Il n'y a plus de places sur les avions.",
        f"{ASKS} Le vol du 25 juin, lui aussi, est annulé.",
        f"{ASKS} Mon vol n'a pas eu lieu.",
        f"{ASKS} Mon vol devait partir le 20 mai 2020.",
        f"{ASKS} Je rentrerai dès que mon vol partira.",
        "Ich bitte um Verlängerung. Ich habe erfahren, dass mein Flug storniert wurde.",
    ],
)
def test_one_that_did_not(body: str) -> None:
    assert all_rules(judged(dataclasses.replace(dossier(), mails=(mail(body),)))) == set()
