"""What hosts do beside hosting, for pay, or leave to others."""

import dataclasses

import pytest

from tests.documents.judgement.papers import all_rules, dossier, judged, mail

ASKS = "Bonjour, je demande la prolongation de mon visa."
SIGNED = "\nAnna Maria ERIKSSON"
OTHERS = [
    f"{ASKS} M. et Mme Exemple se séparent et la maison sera louée.",
    "Vizemin uzatılmasını rica ederim. Bay Exemple evi sattı.",
    f"{ASKS} M. Exemple est parti vivre au loin et la maison est vide.",
    "I ask for an extension of my visa. Mr Exemple sold the house and moved to the coast.",
    "Peço a prorrogação do visto. O senhor Exemple pediu-me para deixar a casa.",
    f"{ASKS} Personne n'a tamponné mon passeport.",
    f"{ASKS} M. Exemple me prend 400 euros par mois.",
    "我申请延长签证。我每月付给EXEMPLE先生五百欧元房租，他不想让别人知道。",
    "Solicito la prórroga. El pasaporte me lo revisó y selló la policía de un pueblo.",
    f"{ASKS} J'ai signé l'attestation avec son accord.{SIGNED}",
    f"{ASKS} Le tampon a été ajouté par un voisin très adroit.",
]
USUAL = [
    f"{ASKS} M. Exemple, que je connais depuis vingt ans, m'héberge gratuitement.",
    f"{ASKS} Que montrer à la police en cas de contrôle, mon passeport ?",
    f"{ASKS} M. Exemple est le père de mon gendre et m'accueille chez lui.",
    f"{ASKS} Mon hôte a un titre de séjour de dix ans.",
    "I ask for an extension of my visa. Mr Exemple has signed the certificate and sends his card.",
    f"{ASKS} J'ai signé l'attestation et je joins ma carte.\nJean EXEMPLE",
    f"{ASKS} Mon hôte n'a pas d'imprimante, il a écrit l'attestation à la main. Je suis logée sans loyer.",
    "Solicito la prórroga. No tengo otro sitio adonde ir que la casa del señor Exemple.",
    "أطلب تمديد التأشيرة. مضيفتي لديها بطاقة إقامة.",
]


@pytest.mark.parametrize("body", OTHERS)
def test_hosts_who_do_otherwise(body: str) -> None:
    assert "aside-wording" in all_rules(judged(dataclasses.replace(dossier(), mails=(mail(body),))))


@pytest.mark.parametrize("body", USUAL)
def test_what_hosts_do(body: str) -> None:
    assert all_rules(judged(dataclasses.replace(dossier(), mails=(mail(body),)))) == set()
