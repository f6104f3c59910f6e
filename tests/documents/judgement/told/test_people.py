"""What hosts do that lodges nobody, kin in the same case, and papers that are kin's."""

import dataclasses

import pytest

from tests.documents.judgement.papers import all_rules, dossier, judged, mail

ASKS = "Bonjour, je demande la prolongation de mon visa."
SIGNED = "\nAnna Maria ERIKSSON"
OTHERS = [
    f"{ASKS} M. Exemple est parti vivre au loin et la maison est vide.",
    "I ask for an extension of my visa. Mr Exemple sold the house and moved to the coast.",
    "Peço a prorrogação do visto. O senhor Exemple pediu-me para deixar a casa.",
    f"{ASKS} Mon fils Youssef, 8 ans, est avec moi depuis le début, il lui faut le même papier.",
    "Pido la prórroga del visado. Mi marido está en la misma situación.",
    f"{ASKS} Le billet annulé était au nom de ma cousine.{SIGNED}",
    f"I ask for an extension of my visa. The sticker on page 7 was issued to my sister.{SIGNED}",
    "Chiedo la proroga del visto. La carta d'identità allegata è di mio cugino.",
    f"{ASKS} Personne n'a tamponné mon passeport.",
    f"{ASKS} M. Exemple me prend 400 euros par mois.",
    f"{ASKS} J'ai signé l'attestation avec son accord.{SIGNED}",
    f"{ASKS} Mon bébé de trois mois, né ici, n'a encore aucun document.",
    f"{ASKS} Le tampon a été ajouté par un voisin très adroit.",
]
USUAL = [
    f"{ASKS} M. Exemple, que je connais depuis vingt ans, m'héberge gratuitement.",
    f"{ASKS} M. Exemple est le père de mon gendre et m'accueille chez lui.",
    f"{ASKS} Mon hôte a un titre de séjour de dix ans.",
    "I ask for an extension of my visa. Mr Exemple has signed the certificate and sends his card.",
    f"{ASKS} Je suis venue voir mon fils et je joins aussi sa carte.",
    f"{ASKS} La carte jointe est celle de mon cousin qui m'héberge.",
    f"{ASKS} Avec mon visa de court séjour je suis venue rendre visite à ma sœur.{SIGNED}",
    f"{ASKS} J'ai signé l'attestation et je joins ma carte.\nJean EXEMPLE",
    f"{ASKS} Mon hôte n'a pas d'imprimante, il a écrit l'attestation à la main. Je suis logée sans loyer.",
    f"{ASKS} C'est ma mère, qui n'a jamais eu d'amende.",
    "Solicito la prórroga. No tengo otro sitio adonde ir que la casa del señor Exemple.",
    "أطلب تمديد التأشيرة. مضيفتي لديها بطاقة إقامة.",
    "Je demande la prolongation du visa de mon amie Anna Maria, dont le vol est annulé.\nJean EXEMPLE",
]


@pytest.mark.parametrize("body", OTHERS)
def test_other_people_than_the_papers(body: str) -> None:
    assert "aside-wording" in all_rules(judged(dataclasses.replace(dossier(), mails=(mail(body),))))


@pytest.mark.parametrize("body", USUAL)
def test_what_hosts_do_and_whom_one_visits(body: str) -> None:
    assert all_rules(judged(dataclasses.replace(dossier(), mails=(mail(body),)))) == set()
