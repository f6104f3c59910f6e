"""What a mail says beside its request, against its papers: announced, told of a paper, or answered already."""

import dataclasses

import pytest

from documents.judgement.asked_for import asked_for_others
from documents.judgement.likeness import Name
from documents.rules import RULES
from documents.vocabulary import Kind, Verdict
from tests.documents.judgement.papers import all_rules, dossier, judged, mail, sheet
from tests.documents.judgement.test_tidings import NOTHING_NEW

ASKS = "Bonjour, je demande la prolongation de mon visa."
WORDS = {
    "paper-told-wording": [
        f"{ASKS} Le passeport joint est l'ancien ; le consulat m'en a délivré un nouveau.",
        f"{ASKS} Mon passeport est actuellement retenu par la police aux frontières.",
        f"{ASKS} Le consulat m'a écrit que mon visa avait été abrogé le 2 avril.",
        f"{ASKS} Cette attestation est fausse.",
        f"{ASKS} C'est un ami qui m'a fait la lettre de la compagnie.",
        "I ask for an extension of my visa. My cousin paid for the certificate.",
        f"{ASKS} Le tampon que je joins est celui de mon mari.",
        "I ask for an extension of my visa. My passport was confiscated last week.",
        "Solicito la prórroga de mi visado. Mi pasaporte está retenido en la comisaría.",
        "Peço a prorrogação do visto. O meu passaporte foi apreendido.",
        "Chiedo la proroga del visto. Il mio passaporto è stato sequestrato.",
        "Ich bitte um Verlängerung meines Visums. Mein Pass wurde eingezogen.",
        "Прошу продлить визу. Мой паспорт изъяли.",
        "Vizemin uzatılmasını talep ediyorum. Pasaportum eski.",
        "أطلب تمديد إقامتي. جوازي محتجز لدى الشرطة.",
        "我申请延长居留。护照被扣留了。",
    ],
    "aside-wording": [
        f"{ASKS} Attention, ma situation n'est plus la même.",
        f"{ASKS} Mme Exemple ne sait pas à quoi sert ce papier.",
        "I ask for an extension of my visa. My host does not know about this.",
        f"{ASKS} Je suis en France depuis 2017.",
        "I ask for an extension of my visa. I have been living here for ten years.",
        f"{ASKS} Mon fils de huit ans est avec moi, il n'a pas de visa.",
        "I ask for an extension of my visa. To tell you the truth I only need a paper for my bank.",
        "Solicito la prórroga de mi visado. No duermo allí.",
        f"{ASKS} PS : mon hôte ne sait rien de ma démarche.",
        f"{ASKS} En réalité, je dors dans ma voiture.",
        "I ask for an extension of my visa. However, my host wants me out.",
        "Solicito la prórroga de mi visado. En realidad duermo en la calle.",
        "Ich bitte um Verlängerung meines Visums. Allerdings wohne ich woanders.",
        "Прошу продлить визу. На самом деле я живу у подруги.",
        "我申请延长签证。其实我住在别处。",
    ],
    "granted-wording": [
        "Bonjour, vous m'avez délivré une autorisation la semaine dernière. Voici les papiers de ma demande de visa.",
        f"{ASKS} J'ai déjà déposé la même demande à la préfecture du Rhône.",
        f"{ASKS} J'ai aussi envoyé ce dossier à la préfecture de Lyon.",
        "My visa extension: you have already granted it, thank you.",
    ],
}


@pytest.mark.parametrize(("rule", "body"), [(rule, body) for rule, bodies in WORDS.items() for body in bodies])
def test_an_agent_reads_what_goes_against_the_papers(rule: str, body: str) -> None:
    judgement = judged(dataclasses.replace(dossier(), mails=(mail(body),)))
    assert rule in all_rules(judgement)
    assert judgement.verdict is Verdict.REVIEW
    assert not RULES[rule].stop


SOUND = [
    *NOTHING_NEW,
    f"{ASKS} Je ne sais pas quand je pourrai rentrer. Je ne parle pas bien français, veuillez m'excuser.",
    "I ask for an extension of my visa. I do not know when I can go back and I do not want to stay.",
    "Solicito la prórroga de mi visado. No hay vuelos y no puedo volver.",
    "Ich bitte um Verlängerung meines Visums. Ich weiß nicht, wann ich heimreisen kann.",
    f"{ASKS} Par ailleurs, je vous remercie de votre patience.",
    f"{ASKS} Toutefois mon vol a été annulé et je ne peux pas rentrer.",
    f"{ASKS} Mon visa expire le 10 juin et mon vol est annulé.",
    f"{ASKS} Vous trouverez ci-joint mon passeport, mon visa et une nouvelle attestation.",
    "À l'attention du service. Je demande la prolongation de mon visa.",
    "I ask for an extension of my visa for another month. Please note that all documents are attached.",
    "I ask for an extension. My visa expires soon and my flight was cancelled.",
    "Solicito la prórroga de mi visado. Tengan en cuenta que las fronteras siguen cerradas.",
    "Ich bitte um Verlängerung meines Visums. Bitte beachten Sie die Unterlagen im Anhang.",
]


@pytest.mark.parametrize("body", SOUND)
def test_what_every_request_tells_is_nothing(body: str) -> None:
    found = all_rules(judged(dataclasses.replace(dossier(), mails=(mail(body),))))
    assert not found & {"aside-wording", "paper-told-wording", "granted-wording"}


@pytest.mark.parametrize(
    "body",
    [
        "Je vous écris pour mon cousin Omar TAZI, dont le visa expire. Voici mes papiers.\nAnna Maria ERIKSSON",
        "Please extend the visa for my friend Omar, I send my papers meanwhile attached.\nAnna Maria ERIKSSON",
    ],
)
def test_an_applicant_who_asks_for_kin_without_papers(body: str) -> None:
    assert "asked-for-other" in all_rules(judged(dataclasses.replace(dossier(), mails=(mail(body),))))


@pytest.mark.parametrize(
    "body",
    [
        "Je demande la prolongation du visa pour mon amie Anna Maria.\nJean EXEMPLE",
        "Je demande la prolongation de mon visa pour rester avec mon frère.\nAnna Maria ERIKSSON",
    ],
)
def test_a_host_who_asks_for_the_applicant_does_not(body: str) -> None:
    assert "asked-for-other" not in all_rules(judged(dataclasses.replace(dossier(), mails=(mail(body),))))


def test_a_letter_that_withdraws_a_certificate_is_read_too() -> None:
    text = "Je soussigné Jean EXEMPLE retire l'attestation que j'avais signée pour Mme Anna Maria ERIKSSON."
    letter = sheet("letter.pdf", Kind.OTHER, {}, text=text)
    judgement = judged(dataclasses.replace(dossier(), sheets=(*dossier().sheets, letter)))
    assert "paper-told-wording" in all_rules(judgement)


def test_who_asks_for_a_family_all_of_whom_apply_asks_for_nobody_else() -> None:
    text = "Demande de prolongation pour ma famille (4 personnes)\nMon mari et moi demandons.\nYamina MODELE"
    yamina, mourad = Name("MODELE", "YAMINA"), Name("MODELE", "MOURAD")
    assert list(asked_for_others([text], [yamina]))
    assert not list(asked_for_others([text], [yamina, mourad]))
