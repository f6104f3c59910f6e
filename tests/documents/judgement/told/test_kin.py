"""Kin of the writer in the same case, and papers that are kin's."""

import dataclasses

import pytest

from documents.vocabulary import Kind
from tests.documents.judgement.papers import all_rules, dossier, judged, mail, sheet

ASKS = "Bonjour, je demande la prolongation de mon visa."
SIGNED = "\nAnna Maria ERIKSSON"
OTHERS = [
    f"{ASKS} Mon fils Youssef, 8 ans, est avec moi depuis le début, il lui faut le même papier.",
    "Pido la prórroga del visado. Mi marido está en la misma situación.",
    f"{ASKS} Le billet annulé était au nom de ma cousine.{SIGNED}",
    f"I ask for an extension of my visa. The sticker on page 7 was issued to my sister.{SIGNED}",
    "Chiedo la proroga del visto. La carta d'identità allegata è di mio cugino.",
    f"{ASKS} Mon bébé de trois mois, né ici, n'a encore aucun document.",
    "I ask for an extension of my visa. The photo page is my twin's because mine got wet, the passport is real.",
]
USUAL = [
    f"{ASKS} Je suis venue voir mon fils et je joins aussi sa carte.",
    f"{ASKS} La carte jointe est celle de mon cousin qui m'héberge.",
    f"{ASKS} Avec mon visa de court séjour je suis venue rendre visite à ma sœur.{SIGNED}",
    f"{ASKS} C'est ma mère, qui n'a jamais eu d'amende.",
    "Je demande la prolongation du visa de mon amie Anna Maria, dont le vol est annulé.\nJean EXEMPLE",
    "Prolongation de visa. Ma belle-mère aussi est bloquée et a besoin de votre aide.\nJean EXEMPLE",
]


@pytest.mark.parametrize("body", OTHERS)
def test_kin_in_the_same_case(body: str) -> None:
    assert "aside-wording" in all_rules(judged(dataclasses.replace(dossier(), mails=(mail(body),))))


@pytest.mark.parametrize("body", USUAL)
def test_kin_whom_one_visits_or_for_whom_one_writes(body: str) -> None:
    assert all_rules(judged(dataclasses.replace(dossier(), mails=(mail(body),)))) == set()


@pytest.mark.parametrize(("signed", "looked_at"), [("Jean EXEMPLE", False), ("Anna Maria ERIKSSON", True)])
def test_a_host_whose_own_passport_is_among_the_papers_writes_of_their_kin(signed: str, looked_at: bool) -> None:
    host = sheet("host.jpg", Kind.PASSPORT_IDENTITY, {"surname": "EXEMPLE", "given_names": "JEAN"})
    papers = dataclasses.replace(dossier(), mails=(mail(f"Je demande la prolongation du visa de ma mère.\n{signed}"),))
    papers = dataclasses.replace(papers, sheets=(*papers.sheets, host))
    assert ("aside-wording" in all_rules(judged(papers))) is looked_at
