"""A mail that tells the death of who asks, or of who lodges them, stops; a death at home is told in sound mails too."""

import pytest

from documents.vocabulary import Verdict
from tests.documents.judgement.papers import all_rules, dossier, judged, mail

ASKS = "Bonjour, je demande la prolongation de mon visa."
#: Anna Maria Eriksson asks, Jean Exemple lodges her.
OF_THE_REQUEST = [
    "La persona che mi ospita è morta ieri, non si sa perché.",
    "Je vous écris pour la prolongation du visa de ma mère, Mme Anna Eriksson. Elle est décédée le 2 juin à l'hôpital.",
    f"{ASKS} M. Jean Exemple, qui m'hébergeait, est mort la semaine dernière.",
    f"{ASKS} Mon hébergeur est décédé hier.",
    "Nous vous informons du décès de Mme Eriksson, pour laquelle une prolongation de visa était demandée.",
    "Prolongation de visa : la requérante nous a quittés dimanche.",
    f"{ASKS} Je vis chez ma tante. Ma tante est morte il y a trois jours.",
    "Ma sœur Anna Maria Eriksson est décédée hier. Sa demande de prolongation de visa n'a plus d'objet.",
    "Visa extension. I am the host of Anna Eriksson. I regret to inform you that she died on Sunday.",
    "I write about the visa extension of my mother Anna Eriksson. She passed away on 2 June.",
    "I ask for an extension of my visa. My host died last week.",
    "I am staying with my uncle and ask for an extension of my visa. Sadly, my uncle died on Monday.",
    "Visa extension. Mr Jean Exemple died last Thursday.",
    "Le escribo por la prórroga del visado de mi madre. Mi madre falleció el 2 de junio en Francia.",
    "Peço a prorrogação do visto. A pessoa que me hospedava faleceu na semana passada.",
    "Ich bitte um Verlängerung meines Visums. Mein Gastgeber ist letzte Woche gestorben.",
    "По поводу продления визы: заявительница умерла 2 июня.",
    "بخصوص طلب تمديد التأشيرة: صاحبة الطلب توفيت في 2 يونيو.",
    "Vizemin uzatılmasını talep ediyorum. Ev sahibim geçen hafta öldü.",
    "申请延长签证。我的房东上周去世了。",
]
AT_HOME = [
    "The period of 90 days has passed and my host agreed to keep me.",
    "Suite au décès de ma grand-mère au pays, mon hôte accepte de m'héberger plus longtemps.",
    "Ma mère est décédée au Maroc et mon hébergeur me garde chez lui.",
    f"{ASKS} Je m'appelle Anna Maria Eriksson et ma mère est décédée au Maroc en avril.",
    f"{ASKS} Je n'ai pas pu partir : ma mère est décédée en avril\nCordialement,\nAnna Maria ERIKSSON",
    f"{ASKS} Je n'ai pas pu partir, beaucoup sont morts, notre voisin est décédé\nAnna Maria ERIKSSON",
    f"{ASKS} Ma mère est décédée au Maroc en avril et je n'ai pas pu assister à ses obsèques.",
    f"{ASKS} Je suis venue car mon père est mort en février; mon vol de retour est annulé.",
    f"{ASKS} Je suis hébergée par ma sœur depuis le décès de notre mère.",
    f"{ASKS} Je suis hébergée par ma fille. Mon mari, M. Ole Eriksson, est mort en 2012.",
    f"{ASKS} Le mari de mon hôte est décédé en mars et je l'aide à la maison.",
    f"{ASKS} Beaucoup de gens sont morts du virus dans mon pays.",
    f"{ASKS} Le téléphone de mon hôte est mort. Je suis morte de peur de prendre l'avion.",
    f"{ASKS} Mon hôte n'est pas mort, il est guéri.",
    "I ask for an extension of my visa. My mother died in Morocco in April.",
    "I ask for an extension of my visa. My husband passed away in 2015. My host is my son.",
    "I ask for an extension of my visa. My host's father died in March and I help her.",
    "Solicito la prórroga de mi visado. Mi padre falleció en Argentina en mayo y no pude viajar.",
    "Peço a prorrogação do visto. O meu marido faleceu no Brasil há dois anos.",
    "Прошу продлить визу. Моя мама умерла в России в апреле.",
    "أطلب تمديد التأشيرة. توفيت والدتي في المغرب.",
    "Vizemin uzatılmasını talep ediyorum. Babam Türkiye'de vefat etti.",
    "申请延长签证。我的母亲在国内去世了。",
]


@pytest.mark.parametrize("body", OF_THE_REQUEST)
def test_a_death_of_whom_the_request_concerns_stops(body: str) -> None:
    judgement = judged(dossier(), mails=(mail(body),))
    assert judgement.verdict is Verdict.REVIEW
    (reason,) = (reason for reason in judgement.stops if reason.rule == "death-wording")
    assert reason.stop
    assert reason.params["words"]
    assert judged(dossier(), mails=(mail(body),), stops_lifted=("death-wording",)).verdict is Verdict.COMPLETE


@pytest.mark.parametrize("body", AT_HOME)
def test_a_death_at_home_is_none(body: str) -> None:
    judgement = judged(dossier(), mails=(mail(body),))
    assert "death-wording" not in all_rules(judgement)
    assert judgement.verdict is Verdict.COMPLETE
