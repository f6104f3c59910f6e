"""A child who asks alone is a doubt; one of a family, or for whom a relative writes, is none."""

import pytest

from documents.dossier import Dossier
from documents.vocabulary import Verdict
from tests.documents.judgement.papers import all_rules, card, dossier, home, judged, mail, passport, proof, stamp, visa

BORN = "2010-08-12"


def _child() -> Dossier:
    return dossier(
        passport=passport(birth_date=BORN), visa=visa(birth_date=BORN), home=home(guest_birth_dates=BORN), card=card()
    )


@pytest.mark.parametrize(
    "body",
    [
        "Bonjour, je demande la prolongation de mon visa. Je suis hébergée chez ma tante.",
        "I ask for an extension of my visa. My mother could not come.",
        "Solicito la prórroga de mi visado.",
        "I ask for an extension of my visa. With my kind regards",
        "Прошу продлить мою визу. Прилагаю детали рейса.",
    ],
)
def test_a_child_alone_is_for_an_agent(body: str) -> None:
    judgement = judged(_child(), mails=(mail(body),))
    assert judgement.verdict is Verdict.REVIEW
    assert [(reason.rule, reason.params) for reason in judgement.stops] == [("minor-alone", {"birth_date": BORN})]
    assert judged(_child(), mails=(mail(body),), stops_lifted=("minor-alone",)).verdict is Verdict.COMPLETE


@pytest.mark.parametrize(
    "body",
    [
        "Bonjour, je demande la prolongation du visa de ma fille Anna.",
        "Prolongation du visa de mon petit-fils, que j'héberge.",
        "I ask for an extension of the visa of our daughter.",
        "I am her legal guardian and ask for an extension of her visa.",
        "Solicito la prórroga del visado de mi sobrina.",
        "Peço a prorrogação do visto da minha filha.",
        "Je suis la mère d'Anna, dont je demande la prolongation du visa.",
        "I am the mother of Anna and ask for an extension of her visa.",
        "Ich bitte um Verlängerung des Visums für mein Kind.",
        "Прошу продлить визу моей дочери.",
        "Kızımın vizesinin uzatılmasını talep ediyorum.",
        "أطلب تمديد تأشيرة ابنتي.",
        "我申请延长我女儿的签证。",
    ],
)
def test_a_relative_who_writes_answers_for_the_child(body: str) -> None:
    assert judged(_child(), mails=(mail(body),)).verdict is Verdict.COMPLETE


def test_a_family_stays_as_it_is() -> None:
    child = {"given_names": "OLE", "birth_date": BORN, "passport_number": "K1234567"}
    given = dossier(
        passport=(passport("p1.jpg"), passport("p2.jpg", None, **child)),
        visa=(visa("v1.jpg"), visa("v2.jpg", None, **child, visa_number="V7654321")),
        stamp=(stamp("s1.jpg"), stamp("s2.jpg")),
        home=home(guests="ERIKSSON, ANNA MARIA|ERIKSSON, OLE", guest_birth_dates=f"1974-08-12|{BORN}"),
        proof=proof(passenger="ERIKSSON, ANNA MARIA|ERIKSSON, OLE"),
    )
    judgement = judged(given)
    assert [person.minor for person in judgement.applicants] == [False, True]
    assert "minor-alone" not in all_rules(judgement)
