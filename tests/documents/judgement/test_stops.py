"""Each stop rule: the verdict is review and nothing is asked, whatever else the dossier holds or lacks."""

import dataclasses

import pytest

from documents.dossier import Dossier
from documents.page import Page, Source, TextLine
from documents.paper import Sheet
from documents.rules import RULES
from documents.vocabulary import Verdict
from tests.documents.judgement.papers import BOX, all_rules, card, dossier, home, judged, mail, passport, visa

WORDS = {
    "asylum-wording": [
        "J'ai peur de rentrer, je voudrais demander l'asile.",
        "Je demande une protection internationale.",
        "Je ne peux pas retourner dans mon pays où l'on veut me tuer.",
        "I fear for my life if I go back, please extend my visa.",
        "Solicito asilo porque sufro persecución.",
        "Tenho medo de voltar, peço asilo.",
        "أخاف على حياتي وأريد اللجوء",
        "Прошу убежища, меня преследуют.",
        "我担心受到迫害，想申请庇护。",
        "Can güvenliğim yok, iltica etmek istiyorum.",
    ],
    "lawyer-wording": [
        "Je suis l'avocate de Mme Eriksson.",
        "My lawyer will contact you.",
        "Mi abogado les escribirá.",
        "O meu advogado vai contactar.",
        "سيتصل بكم المحامي",
        "Мой адвокат напишет вам.",
        "我的律师会联系你们。",
        "Avukatım sizinle görüşecek.",
    ],
    "court-wording": [
        "À défaut, je saisirai le tribunal administratif.",
        "Otherwise we will lodge an appeal.",
        "Voy a interponer un recurso.",
        "Apresentarei um recurso judicial.",
        "سأتوجه إلى المحكمة",
        "Я обращусь в суд.",
        "否则我将向法院起诉。",
        "Mahkemeye gideceğim.",
    ],
    "defender-wording": ["J'ai saisi le Défenseur des droits.", "I wrote to the Defender of Rights."],
    "data-protection-wording": [
        "Au titre du RGPD, je demande une copie de mes données.",
        "Please delete my personal data (GDPR).",
        "Ruego borrar mis datos.",
    ],
    "lost-passport-wording": [
        "J'ai perdu mon passeport la semaine dernière.",
        "On m'a dérobé hier mon sac avec mon passeport.",
        "My passport was stolen in Paris.",
        "He perdido mi pasaporte.",
        "Perdi o meu passaporte.",
        "فقدت جواز سفري",
        "Я потеряла паспорт.",
        "我的护照丢了。",
        "Pasaportumu kaybettim.",
    ],
    "host-denies-wording": [
        "Je n'héberge personne à cette adresse.",
        "I am not hosting this person.",
        "Esta persona no vive en mi casa.",
    ],
}


@pytest.mark.parametrize(("rule", "body"), [(rule, body) for rule, bodies in WORDS.items() for body in bodies])
def test_wording_in_a_mail_stops_everything(rule: str, body: str) -> None:
    judgement = judged(dossier(proof=None), mails=(mail(), mail(body)))
    assert rule in {reason.rule for reason in judgement.stops}
    assert judgement.verdict is Verdict.REVIEW


PAPERS: dict[str, Dossier] = {
    "passport-check-digits": dossier(passport=passport("p.jpg", {"failed": ("number", "composite")})),
    "visa-check-digits": dossier(visa=visa("v.jpg", {"failed": ("birth_date",)})),
    "host-check-digits": dossier(card=card("c.jpg", {"failed": ("number",)})),
    "identity-conflict": dossier(passport=(passport(), passport("p2.jpg", passport_number="K7654321X"))),
    "visa-passport-number": dossier(visa=visa(passport_number="K7654321X")),
    "visa-birth-date": dossier(visa=visa(birth_date="1975-08-12")),
    "visa-other-person": dossier(visa=visa(surname="PAPADOPOULOS", given_names="ELENI", passport_number=None)),
    "long-stay-visa": dossier(visa=visa(visa_type="D")),
    "passport-expired": dossier(passport=passport(passport_expiry="2020-06-07")),
    "visa-exempt": dossier(passport=passport(nationality="BRA"), visa=None),
    "free-movement": dossier(passport=passport(nationality="ITA"), visa=None),
    "own-residence-permit": dossier(
        card=(
            card(),
            card(
                "own.jpg",
                card="residence-permit",
                surname="ERIKSSON",
                given_names="ANNA MARIA",
                birth_date="1974-08-12",
            ),
        )
    ),
    "seal-altered": dossier(card=card("c.jpg", {"doubts": ("seal-altered",)})),
    "seal-differs": dossier(card=card("c.jpg", {"doubts": ("seal-differs",)})),
    "other-department": dossier(home=home(commune="Lyon", postcode="69003", insee="69123", department="69")),
}


#: What no dossier can say of itself: the cases say it (tests/cases/test_denied_hosts.py).
ELSEWHERE = {"host-denies-elsewhere"}
#: What a mail tells beside its papers (test_tidings).
TOLD = {"departed-wording", "withdrawn-wording", "removal-wording", "distress-wording", "death-wording"}


@pytest.mark.parametrize("rule", sorted(PAPERS))
def test_a_paper_that_stops(rule: str) -> None:
    judgement = judged(PAPERS[rule])
    assert rule in all_rules(judgement)
    assert RULES[rule].stop
    assert judgement.verdict is Verdict.REVIEW


@pytest.mark.parametrize("rule", sorted(PAPERS))
def test_it_stops_also_when_something_is_missing(rule: str) -> None:
    given = PAPERS[rule]
    without_proof = tuple(sheet for sheet in given.sheets if sheet.attachment != "flight.pdf")
    judgement = judged(given, sheets=without_proof)
    assert {rule, "proof-missing"} <= all_rules(judgement)
    assert judgement.verdict is Verdict.REVIEW


def test_every_stop_rule_has_a_test() -> None:
    assert {id for id, rule in RULES.items() if rule.stop} == set(WORDS) | set(PAPERS) | ELSEWHERE | TOLD


def test_what_a_reply_quotes_of_our_letter_is_not_its_writers_word() -> None:
    body = (
        "Bonjour, voici le document.\n\nLe lun. 8 juin 2020 à 10:12, Préfecture <sejours@example.org> a écrit :\n"
        "> Vous pouvez saisir le tribunal administratif. Protection des données : dpo@example.org.\n"
    )
    assert judged(dossier(), mails=(mail(body),)).verdict is Verdict.COMPLETE


def test_the_name_of_the_code_is_no_request_for_asylum() -> None:
    body = "Selon le code de l'entrée et du séjour des étrangers et du droit d'asile, je demande une prolongation."
    assert judged(dossier(), mails=(mail(body),)).verdict is Verdict.COMPLETE


def test_a_letter_among_the_attachments_is_searched_as_well() -> None:
    lines = (TextLine(text="Je demande l'asile en France, je crains la persécution.", box=BOX),)
    letter = Sheet(attachment="lettre.pdf", part="1.9", sha256="l", page=Page(source=Source.TEXT_LAYER, lines=lines))
    given = dossier()
    judgement = judged(given, sheets=(*given.sheets, letter))
    (stop,) = judgement.stops
    assert stop.rule == "asylum-wording"
    assert stop.evidence[0].attachment == "lettre.pdf"


def test_an_airlines_small_print_is_not_searched() -> None:
    lines = (TextLine(text="AF228 is cancelled. Disputes: the court of Paris. GDPR notice.", box=BOX),)
    given = dossier()
    printed = tuple(
        dataclasses.replace(sheet, page=dataclasses.replace(sheet.page, lines=lines))
        if sheet.attachment == "flight.pdf"
        else sheet
        for sheet in given.sheets
    )
    assert judged(given, sheets=printed).verdict is Verdict.COMPLETE


def test_a_stop_that_an_agent_has_set_aside_stops_no_more() -> None:
    mails = (mail("Mon avocat me conseille de vous écrire."),)
    assert judged(dossier(), mails=mails).verdict is Verdict.REVIEW
    assert judged(dossier(), mails=mails, stops_lifted=("lawyer-wording",)).verdict is Verdict.COMPLETE


def test_a_lifted_stop_about_a_paper_stays_a_doubt_until_an_agent_rules() -> None:
    given = dossier(visa=visa(visa_type="D"), proof=None)
    assert judged(given).verdict is Verdict.REVIEW
    assert judged(given, stops_lifted=("long-stay-visa",)).verdict is Verdict.INCOMPLETE
