"""A certificate may name a household of which one person asks: what the mail says decides whether that is a doubt."""

from dataclasses import replace

import pytest

from documents.judgement.asking import asks_alone
from documents.vocabulary import Verdict
from tests.documents.judgement.papers import dossier, home, judged, mail

ALONE = (
    "Bonjour, je voudrais prolonger mon visa, je suis chez ma sœur à Thiers. Cordialement",
    "Dear Sir, I am staying with my cousin in Riom and I kindly ask you to extend my stay.",
    "Buenos días, necesito prorrogar mi visado, estoy en casa de mi hermana. Gracias",
    "Boa tarde, venho pedir a prorrogação do meu visto, estou em casa do meu primo.",
    "Buongiorno, chiedo la proroga del mio visto, sono ospite di mia zia a Vichy.",
    "Guten Tag, ich bitte um die Verlängerung meines Visums, ich wohne bei meiner Tante.",
    "Merhaba, vizemin uzatılmasını istiyorum, ben ablamın yanında kalıyorum.",
    "Здравствуйте, прошу продлить мою визу, живу у сестры.",
    "您好，我想申请延长签证，我住在克莱蒙的姐姐家。 谢谢 您 的 帮助",
)
NOT_ALONE = (
    "Bonjour, je voudrais prolonger mon visa et celui de ma femme.",
    "Bonjour, mon mari et moi sommes chez notre fils. Je demande la prolongation.",
    "Madame, nous sommes bloqués à Thiers, voici mon passeport.",
    "I would like to extend my visa, and my children's visas too.",
    "Dear Sir, my mother and I are staying in Riom. I attach my passport.",
    "Buenos días, solicitamos la prórroga, adjunto mi pasaporte.",
    "Buongiorno, chiediamo la proroga, ecco il mio passaporto.",
    "Merhaba, eşim ile kalıyoruz, benim vizem bitiyor.",
    "Здравствуйте, прошу продлить визу мне и моей жене.",
    "Bonjour, je vous envoie mon dossier, deux visas à prolonger.",
    # Somebody else writes, or hardly anything is said: open.
    "Hello, I am writing on behalf of my wife and please extend the visa.",
    "Veuillez trouver les papiers en pièces jointes.",
    "bonjour",
    "",
)


@pytest.mark.parametrize("text", ALONE)
def test_who_says_i_and_my_visa_asks_alone(text: str) -> None:
    assert asks_alone(["Demande", text])


@pytest.mark.parametrize("text", NOT_ALONE)
def test_who_speaks_of_others_or_says_little_does_not(text: str) -> None:
    assert not asks_alone([text])


@pytest.mark.parametrize(
    ("body", "verdict"),
    [
        ("Bonjour, je demande la prolongation de mon visa, je loge chez ma tante.", Verdict.COMPLETE),
        ("Bonjour, nous demandons la prolongation de nos visas.", Verdict.REVIEW),
    ],
)
def test_a_guest_without_papers_is_a_doubt_unless_one_person_asks(body: str, verdict: Verdict) -> None:
    papers = dossier(home=home(guests="ERIKSSON, ANNA MARIA|ERIKSSON, OLE", guest_birth_dates="1974-08-12|1972-01-09"))
    judgement = judged(replace(papers, mails=(mail(body),)))
    assert judgement.verdict is verdict
    assert [stop.rule for stop in judgement.stops] == ([] if verdict is Verdict.COMPLETE else ["guest-without-papers"])
