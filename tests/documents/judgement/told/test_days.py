"""Days that a mail, or a certificate beside its formula, tells and no paper does."""

import dataclasses

import pytest

from documents.vocabulary import Kind
from tests.documents.judgement.papers import HOME, all_rules, dossier, judged, mail, sheet

ASKS = "Bonjour, je demande la prolongation de mon visa."
OTHER_DAYS = [
    f"{ASKS} Le 12 juin il faudra que je sois chez mon notaire.",
    f"{ASKS} La maison est à nous, et le 24 juin des acheteurs la visitent.",
    "Chiedo la proroga del visto. Dopo la cancellazione la compagnia mi ha riservato qualcosa per il 4 luglio.",
    "Прошу продлить визу. Авиакомпания предложила мне место на 3 июля.",
    "I ask for an extension of my visa. I have been in Europe since 12 January.",
    f"{ASKS} Pour être exacte je suis arrivée en France le 10 février 2020.",
    "أطلب تمديد التأشيرة. دخلت إلى أوروبا يوم 10 يناير 2020.",
    f"{ASKS} La page du visa est collée dans le passeport de 2018.",
]
USUAL_DAYS = [
    f"{ASKS} Je voudrais rester jusqu'au 15 septembre.",
    f"{ASKS} Mon visa expire le 30 juin 2020 et les frontières rouvriront au plus tôt le 15 juillet.",
    f"{ASKS} Je suis arrivée en France le 1er mars 2020, partie la veille, le 29 février 2020.",
    f"{ASKS} Mon téléphone : 06 12 07 20 20. Mon adresse : 3 rue du 14 juillet, 63110 Beaumont.",
    "I ask for an extension of my visa. The borders stay closed until 10 July at least.",
    f"{ASKS} Est-ce que vous répondrez avant le 20 juin ?",
]


@pytest.mark.parametrize("body", OTHER_DAYS)
def test_a_day_that_no_paper_tells(body: str) -> None:
    assert "aside-wording" in all_rules(judged(dataclasses.replace(dossier(), mails=(mail(body),))))


@pytest.mark.parametrize("body", USUAL_DAYS)
def test_a_day_that_binds_nobody(body: str) -> None:
    assert all_rules(judged(dataclasses.replace(dossier(), mails=(mail(body),)))) == set()


@pytest.mark.parametrize(
    ("added", "looked_at"),
    [
        ("Les clés seront remises à l'acquéreur le 15 juin.", True),
        ("Mon frère l'a prise en charge à Moulins.", True),
        ("La semaine elle dort chez une cousine.", True),
        ("Je travaille route de Vichy.", False),
        ("Elle restera chez moi jusqu'au 15 septembre.", False),
        ("Pour l'instant elle loge à Lyon chez mon fils.", True),
        ("Date et lieu de naissance :\n15/01/1988 à Lyon 3E", False),
        ("Je soussignée Madame Sandrine EXEMPLE, née\nle 03/02/1968 à Nevers, l'héberge.", False),
        ("Elle est logée depuis le 01/03/2020 à Lyon.", True),
        ("né(e) le 02/03/1961\nà Aurillac\ndemeurant 40 impasse des Rossignols", False),
        ("né(e) le 02/03/1961\nà Aurillac\ndemeurant 40 impasse des Rossignols\ncode postal 63110", False),
        ("depuis le 02/03/2020\nà Aurillac", True),
        ("Mme Anna Maria ERIKSSON, née le 12 août", False),  # 1974, on the line below
        ("Mme Anna Maria ERIKSSON part le 13 août", True),
    ],
)
def test_what_a_certificate_tells_beside_its_formula(added: str, looked_at: bool) -> None:
    text = f"Je soussigné Jean EXEMPLE héberge à mon domicile Anna Maria ERIKSSON. {added} Beaumont, le 1er juin 2020"
    home = sheet("home.pdf", Kind.ACCOMMODATION, HOME, text=text)
    assert ("aside-wording" in all_rules(judged(dossier(home=home)))) is looked_at
