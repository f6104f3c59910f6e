"""Work that its writer calls by another name, a host who is not to know, another paper, another day to fly on."""

import dataclasses

import pytest

from config.tables import load
from documents.judgement.told.deeds import matters_of
from documents.rules import RULES
from documents.vocabulary import Verdict
from tests.documents.judgement.papers import all_rules, dossier, judged, mail

SIGNED = "\nAnna Maria Eriksson"
TOLD = {
    "other-procedure-wording": [
        "im doing deliveries with a scooter to get by",
        "De momento me defiendo limpiando casas por horas.",
        "Tô fazendo uns bicos de pintura enquanto não tem voo.",
        "Ich bekomme dafür 9 Euro die Stunde.",
        "Mon employeur me demande un document qui prouve que je suis en règle.",
        "我表姐帮我找了份活，干一天算一天的钱。",
        "My fiancé and I were at the town hall yesterday to file our papers.",
        "Мы подали заявление в мэрию, роспись в июле.",
        "J'ai rendez-vous le 25 juin pour ma carte vie privée et familiale.",
        "Ich habe einen Termin für die Aufenthaltserlaubnis.",
        "Los fines de semana vendo empanadas en el mercado.",
    ],
    "aside-wording": [
        "Je remercie Monsieur Exemple, qui n'est pas au courant de ma démarche.",
        "Kindly do not ring him.",
        "El señor ni se imagina que les escribo, por favor no le avisen.",
        "صاحب البيت لا يعرف أنني أرسلت هذه الأوراق.",
        "Mr Exemple signed the paper but he does not really know me.",
        "The certificate was arranged as a favour.",
    ],
    "journey-told-wording": [
        "A companhia já me remarcou para dia 22 de junho.",
        "Die Fluggesellschaft hat mich umgebucht.",
        "After much thought Mother will travel with the convoy on Wednesday.",
        "Comprei passagem de autocarro para Lisboa.",
    ],
    "moved-wording": ["I share a flat with two girls.", "Он попросил меня съехать.", "M. Exemple m'a mise à la porte."],
    "asylum-wording": ["At home people are looking for me."],
}
SOUND = [
    "Mon employeur attend mon retour.",
    "My employer in Lagos has agreed to extend my leave.",
    "L'ambassade ne sait pas que faire de nous.",
    "Elçilik de ne zaman uçuş olacağını bilmiyor.",
    "Mon vol du 20 mai a été reporté au 3 juin, puis annulé une deuxième fois.",
    "Il mio volo è stato spostato al 4 giugno e poi cancellato di nuovo.",
    "Vous trouverez le titre de séjour de mon hôte et ma demande de prolongation.",
    "Herr Exemple nimmt keine Miete.",
    "Mr Exemple has been kind enough to put me up and never asked for a penny.",
    "Mon hôte a 72 ans, il est veuf.",
    "Le tampon est un peu pâle mais on voit la date du 01/03.",
    "Je voulais vérifier que ma demande envoyée lundi est bien arrivée.",
    "Я приехала в гости и должна была вернуться 20 мая, однако авиакомпания отменила рейс.",
    "Mein Sohn gibt mir 50 Euro die Woche.",
]


@pytest.mark.parametrize(("rule", "said"), [(rule, said) for rule, every in TOLD.items() for said in every])
def test_what_changes_a_case_is_read_by_its_other_names(rule: str, said: str) -> None:
    assert rule in all_rules(judged(dataclasses.replace(dossier(), mails=(mail(said + SIGNED),))))


@pytest.mark.parametrize("said", SOUND)
def test_what_every_request_tells_holds_nothing_up(said: str) -> None:
    assert judged(dataclasses.replace(dossier(), mails=(mail(said + SIGNED),))).verdict is Verdict.COMPLETE


def test_each_kind_of_the_table_names_a_rule_and_topics_that_there_are() -> None:
    references = load()
    for matter in matters_of(references):
        assert matter.rule in RULES
        topics = (matter.does, *matter.what, *matter.usual, *([matter.beside] if matter.beside else []))
        assert set(topics) <= set(references.phrases), matter
