"""Somebody is, was or will be at another place than the papers'."""

import dataclasses

import pytest

from tests.documents.judgement.papers import all_rules, dossier, judged, mail

ASKS = "Bonjour, je demande la prolongation de mon visa."
ELSEWHERE = [
    f"{ASKS} Je suis allée quatre jours à Barcelone début mai et je suis revenue en bus.",
    f"{ASKS} Je suis à Rabat depuis dimanche.",
    f"{ASKS} Je passe la plupart de mes nuits chez mon frère à Montluçon.",
    f"{ASKS} Fin avril je suis retournée à Casablanca enterrer mon père.",
    f"{ASKS} J'ai pris un petit studio en ville pour ne plus déranger.",
    "Ich bitte um Verlängerung. Im April war ich zwei Wochen in Belgien bei meiner Tante.",
    f"{ASKS} Ensuite je vais rejoindre mon frère à Cologne.",
    "I ask for an extension of my visa. I stay in a hotel near the airport to be ready when flights start.",
    "أطلب تمديد التأشيرة. أنا الآن في مرسيليا عند خالتي.",
    "我申请延长签证。上周我搬到里昂的朋友家住了。",
    "Vizemin uzatılmasını istiyorum. Mayıs ayında on gün İspanya'ya gittim.",
    "Ich bitte um Verlängerung. Seit voriger Woche schlafe ich bei einer Bekannten in Dijon.",
    "Pido la prórroga del visado. Desde el lunes estoy en Toulouse en casa de unos amigos.",
]
AT_HOME = [
    f"{ASKS} J'habite à Rabat, où m'attendent mes enfants.",
    f"{ASKS} Le consulat à Lyon m'a dit d'écrire à la préfecture. Je suis arrivée à Paris.",
    f"{ASKS} Je ne peux pas aller à l'hôtel, je loge chez M. Exemple à Beaumont, en face de l'hôtel de ville.",
    "I ask for an extension of my visa. I am a Moroccan citizen and I stay in Clermont-Ferrand.",
    f"{ASKS} Le 1er mars 2020 je suis partie de Casablanca et passée à Madrid.",
    f"{ASKS} Dès que possible je vais à Casablanca.",
]


@pytest.mark.parametrize("body", ELSEWHERE)
def test_another_place_than_the_papers(body: str) -> None:
    assert "aside-wording" in all_rules(judged(dataclasses.replace(dossier(), mails=(mail(body),))))


@pytest.mark.parametrize("body", AT_HOME)
def test_a_place_that_goes_against_nothing(body: str) -> None:
    assert all_rules(judged(dataclasses.replace(dossier(), mails=(mail(body),)))) == set()


@pytest.mark.parametrize("said", ["I have applied in Lyon as well.", "Une lettre m'est parvenue à Nantes."])
def test_a_french_town_of_another_department(said: str) -> None:
    told = dataclasses.replace(dossier(), mails=(mail(f"Bonjour, je demande la prolongation de mon visa. {said}"),))
    assert "aside-wording" in all_rules(judged(told))


@pytest.mark.parametrize(
    "said",
    [
        "My aunt's flat is in a nice street.",
        "Mon fils, retenu à Lyon, les a numérisés.",
        "Le consulat est à Lyon.",
        "Je devais prendre l'avion à Paris.",
    ],
)
def test_a_town_of_kin_or_of_the_journey(said: str) -> None:
    told = dataclasses.replace(dossier(), mails=(mail(f"Bonjour, je demande la prolongation de mon visa. {said}"),))
    assert "aside-wording" not in all_rules(judged(told))
