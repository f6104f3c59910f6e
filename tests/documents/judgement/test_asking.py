"""A certificate may name a household of which one person asks: what the mail says decides whether that is a doubt."""

import time
from dataclasses import replace

import pytest

from documents.judgement.asking import asks_alone, asks_for, signed_alone
from documents.judgement.likeness import Name
from documents.vocabulary import Requirement, Status, Verdict
from tests.documents.judgement.papers import dossier, finding, home, judged, mail, passport

ALONE = (
    "Bonjour, je voudrais prolonger mon visa, je suis chez ma sœur à Thiers. Cordialement",
    "Dear Sir, I am staying with my cousin in Riom and I kindly ask you to extend my stay.",
    "Buenos días, necesito prorrogar mi visado, estoy en casa de mi hermana. Gracias",
    "Boa tarde, venho pedir a prorrogação do meu visto, estou em casa do meu primo.",
    "Buongiorno, chiedo la proroga del mio visto, sono ospite di mia zia a Vichy.",
    "Guten Tag, ich bitte um die Verlängerung meines Visums, ich wohne bei meiner Tante.",
    "Merhaba, vizemin uzatılmasını istiyorum, ben ablamın yanında kalıyorum.",
    "السلام عليكم، أطلب تمديد تأشيرتي، أسكن عند صديق في ريوم",
    "Bonjour, je ne peux pas rentrer chez moi. Je suis venu voir mes parents. Prolongez mon visa, merci.",
    "My sister is hosting me in Riom, I would like to extend my visa.",
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
    # Kin who lodge nobody: they ask.
    "Bonjour, je souhaite demander une prolongation pour mes parents.",
    "Bonjour, je suis venue avec ma mère. Merci de prolonger mon visa.",
    "I need to extend my visa and that of my sister.",
    "Hello, I attach my passport and my mother's passport.",
    "Buenos días, solicito la prórroga para mis padres.",
    "Peço a prorrogação para os meus pais, eu vivo em Riom.",
    "Chiedo la proroga per i miei genitori.",
    "Ich bitte um Verlängerung für meine Mutter und meinen Vater.",
    "Прошу продлить визу моих детей, живу у сестры.",
    "Я прошу продлить визу нашей семье.",
    "Прошу продлить визу моим родителям, я живу в Риоме.",
    "Annem ve babam için vize uzatma istiyorum, ben Riom'da yaşıyorum.",
    "أنا أطلب تمديد تأشيرتي وتأشيرة أمي من فضلكم",
    "我 想 为 父母 申请 延长 签证 谢谢",
    # Several papers, or others by their names.
    "Bonjour, je demande la prolongation pour 2 personnes.",
    "I came with Luis. I attach the passports and visas.",
    "Je demande la prolongation pour moi et pour Luis.",
    "Bonjour, on voudrait prolonger le visa, voici mon passeport.",
    # Somebody else writes, or hardly anything is said: open.
    "Bonjour, j'héberge Ana MODELO et je demande la prolongation de son séjour.",
    "I am hosting Ana at my place in Riom. Please extend the visa.",
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
        ("Bonjour, je demande la prolongation de mon visa. Ole demande la sienne.", Verdict.REVIEW),
    ],
)
def test_a_guest_without_papers_is_a_doubt_unless_one_person_asks(body: str, verdict: Verdict) -> None:
    papers = dossier(home=home(guests="ERIKSSON, ANNA MARIA|ERIKSSON, OLE", guest_birth_dates="1974-08-12|1972-01-09"))
    judgement = judged(replace(papers, mails=(mail(body),)))
    assert judgement.verdict is verdict
    assert [stop.rule for stop in judgement.stops] == ([] if verdict is Verdict.COMPLETE else ["guest-without-papers"])


ON_BEHALF = "Hello, I am writing on behalf of Ana Maria Modelo, who has been staying with me. Please extend the visa."


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        (ON_BEHALF, True),
        ("Bonjour, j'écris au nom de Mme Ana MODELO, qui loge chez moi. Merci de prolonger le visa.", True),
        (ON_BEHALF.replace("Modelo, who", "Modelo and Luis Modelo, who"), False),
        (ON_BEHALF.replace("Modelo, who", "Modelo, Luis Modelo, who"), False),
        (ON_BEHALF.replace("Ana Maria", "Luis"), False),
        (f"{ON_BEHALF} Her husband's papers follow.", False),
        (f"{ON_BEHALF} Please extend their visas.", False),
        ("Hello, I am writing for Ana Modelo, who has been staying with me.", False),
        ("Voici le dossier de prolongation de visa d'Ana Maria Modelo, que j'héberge à Riom.", True),
        ("Here is the application for Ana Modelo, who lives with me.", True),
        ("Je vous écris au sujet d'Ana Modelo, qui est chez moi à Riom. Son visa se termine.", True),
        ("Je vous écris au sujet d'Ana Modelo, qui est chez moi à Riom. Leurs visas se terminent.", False),
        ("I am writing about Ana Modelo, who lives with me.", True),
        ("Je vous écris au sujet de la famille d'Ana Modelo, qui est chez moi.", False),
        ("Voici le dossier de prolongation de visa d'Ana et Luis Modelo, que j'héberge à Riom.", False),
        ("Voici le dossier de prolongation de visa d'Ana Modelo et Luis Modelo, que j'héberge à Riom.", False),
        ("Voici le dossier d'Ana Modelo, que j'héberge, et celui de Luis Modelo.", False),
        ("Voici le dossier d'Ana Modelo, que j'héberge avec son mari.", False),
    ],
)
def test_on_whose_behalf_a_host_writes(text: str, alone: bool) -> None:
    assert asks_for([text], Name("MODELO", "ANA MARIA")) is alone


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("Bonjour,\n\nCi-joint :\n- passeport\n- visa\n- justificatif\n\nCordialement\nAna MODELO", True),
        ("Please find attached the passport and visa.\nRegards,\nMs. Ana Maria Modelo", True),
        ("Bonjour,\nvoici les pièces.\nAna MODELO et Luis MODELO", False),
        ("Bonjour,\nvoici les pièces pour ma femme.\nAna MODELO", False),
        ("Bonjour,\nnous envoyons les pièces.\nAna MODELO", False),
        ("Bonjour,\nvoici les pièces de Luis que j'héberge.\nAna MODELO", False),
        ("Bonjour,\nvoici les pièces.\nLuis MODELO", False),
        ("Bonjour,\nvoici les pièces.\nMODELO", False),
        ("Ana MODELO demande\nune prolongation.\nVoici\nles pièces.\nMerci", False),
    ],
)
def test_a_mail_signed_by_the_one_whose_papers_came_asks_for_that_one(text: str, alone: bool) -> None:
    assert signed_alone(["Prolongation", text], Name("MODELO", "ANA MARIA")) is alone


def test_a_mail_that_is_about_and_about_takes_no_time() -> None:
    begun = time.monotonic()
    assert not asks_for(["about " * 40_000], Name("MODELO", "ANA MARIA"))
    assert time.monotonic() - begun < 3


HOST_WRITES = "Bonjour,\nj'héberge chez moi Anna Maria Eriksson, dont voici les papiers.\nMerci,\nMarco BELLUCCI"


@pytest.mark.parametrize(
    ("body", "applicants"),
    [
        (HOST_WRITES, 1),
        (HOST_WRITES.replace("j'héberge chez moi", "je voyage avec"), 2),
        (HOST_WRITES.replace("Anna Maria Eriksson", "une amie"), 2),  # the mail does not say whom
        (HOST_WRITES.replace("Marco", "Paolo"), 2),
        (HOST_WRITES.replace("Merci", "Je demande aussi la prolongation de mon visa"), 2),
        (HOST_WRITES.replace("Merci", "Je souhaite aussi prolonger"), 2),
        (HOST_WRITES.replace("Merci", "Je suis moi-même bloqué ici"), 2),
        (HOST_WRITES.replace("Merci", "Vous trouverez aussi mon passeport"), 1),
        (HOST_WRITES.replace("dont voici les papiers", "et nous demandons une prolongation"), 2),
        (HOST_WRITES.replace("j'héberge chez moi", "ma femme vit chez moi,"), 2),
        ("Hello,\nI am writing on behalf of my wife Anna Eriksson and myself.\nRegards,\nMarco BELLUCCI", 2),
        ("Hello,\nI am writing for Anna Eriksson and for the whole family.\nRegards,\nMarco BELLUCCI", 2),
    ],
)
def test_a_host_who_writes_and_sends_their_passport_asks_for_nothing(body: str, applicants: int) -> None:
    theirs = passport(
        "host.jpg", surname="BELLUCCI", given_names="MARCO", passport_number="YA1234567", nationality="ITA",
        passport_state="ITA", birth_date="1980-02-03",
    )  # fmt: skip
    papers = dossier(home=None, card=None, passport=(passport(), theirs))
    judgement = judged(replace(papers, mails=(mail(body),)))
    assert [person.fields["surname"] for person in judgement.applicants] == ["ERIKSSON", "BELLUCCI"][:applicants]
    again = mail("Je demande aussi une prolongation de mon séjour.\nMarco BELLUCCI")
    assert len(judged(replace(papers, mails=(mail(body), again))).applicants) == 2
    hosted = finding(judgement, Requirement.HOST_IDENTITY).status
    assert hosted is (Status.SATISFIED if applicants == 1 else Status.MISSING)
