"""A certificate that limits itself, promises, or states nothing but its title is looked at; a plain one is not."""

import pytest

from documents.references import References
from tests.documents.understanding.written import certificate, page

HOST = (
    "ATTESTATION D'HÉBERGEMENT\n"
    "Je soussignée Claire MARTIN, née le 4 mai 1960 à Riom, demeurant 3 rue des Lilas, 63110 Beaumont,\n"
)
GUEST = "Mme Samira BENALI, née le 12 août 1974 à Fès"
SINCE = "depuis le 1er mars 2020."
DONE = "\nFait à Beaumont, le 1er juin 2020\nClaire MARTIN"


@pytest.mark.parametrize(
    ("told", "doubt"),
    [
        (
            f"certifie que je pourrais héberger à mon domicile {GUEST}, sous réserve de l'accord du bailleur.",
            "restricted",
        ),
        (f"certifie héberger à mon domicile {GUEST}, {SINCE} Je lui ai demandé de quitter les lieux.", "restricted"),
        (f"certifie héberger à mon domicile {GUEST}, {SINCE} Toutefois elle vit surtout chez sa sœur.", "restricted"),
        (f"certifie héberger dans mon logement, loué par une plateforme, {GUEST}, {SINCE}", "restricted"),
        (f"certifie que {GUEST}, reçoit son courrier à mon adresse {SINCE}", "restricted"),
        (f"certifie connaître {GUEST}, et l'accueillir tous les dimanches pour le déjeuner.", "restricted"),
        (f"certifie héberger à mon domicile {GUEST}, les week-ends, {SINCE}", "restricted"),
        (f"m'engage à héberger à mon domicile {GUEST}, à son retour.", "not-yet"),
        (f"hébergerai à mon domicile {GUEST}.", "not-yet"),
        (
            f"certifie héberger à mon domicile {GUEST}, {SINCE} Mon bailleur l'ignore et menace de porter plainte.",
            "more-said",
        ),
        (f"certifie héberger à mon domicile {GUEST}, jusqu'à l'arrivée de ma belle-mère.", "restricted"),
        (f"certifie héberger à mon domicile {GUEST}, du lundi au jeudi, {SINCE}", "restricted"),
        (f"certifie héberger {GUEST}, {SINCE[:-1]} chez ma fille, 5 avenue Victor Hugo à Vichy.", "hosted-by-another"),
        (f"certifie héberger {GUEST}, {SINCE[:-1]}, 5 avenue Victor Hugo à Vichy.", "lodged-elsewhere"),
        (f"certifie que {GUEST}, est logée dans l'appartement de fonction du restaurant {SINCE}", "restricted"),
        (f"certifie héberger à mon domicile {GUEST}, {SINCE} Je décline toute responsabilité.", "more-said"),
        (f"certifie que {GUEST}, s'est installée chez moi contre mon gré.", "restricted"),
        (f"certifie que {GUEST}, a vécu chez moi.", "stay-over"),
        (f"certifie employer et loger {GUEST}, comme garde d'enfants {SINCE}", "restricted"),
        (f"certifie héberger à mon domicile {GUEST}, quand elle n'est pas ailleurs.", "restricted"),
        (f"certifie héberger à mon domicile M. Omar BENALI, époux de {GUEST}, {SINCE}", "restricted"),
        (f"certifie héberger à mon domicile {GUEST}, {SINCE} Elle n'a pas de clef.", "restricted"),
        (f"certifie héberger à mon domicile {GUEST}, {SINCE} Le vendredi elle va chez sa cousine.", "restricted"),
        (f"certifie héberger à mon domicile {GUEST}, {SINCE} La maison est vendue.", "restricted"),
        (f"a bien connu {GUEST}, {SINCE}", "no-statement"),
        (f"certifie héberger {GUEST}, {SINCE[:-1]} dans ma maison de famille à Hyères.", "lodged-elsewhere"),
    ],
)
def test_what_limits_a_hosts_word_is_a_doubt(tables: References, told: str, doubt: str) -> None:
    assert doubt in certificate(page(HOST + told + DONE), tables).doubts


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("I, Claire MARTIN, 3 rue des Lilas, 63110 Beaumont, hereby certify that Samira BENALI lives with me on"
         " condition that she helps in the house.", "restricted"),
        ("I, Claire MARTIN, 3 rue des Lilas, 63110 Beaumont, hereby certify that I host Ms Samira BENALI at weekends.",
         "restricted"),
        ("Yo, Clara MARTIN, con domicilio en 3 rue des Lilas, 63110 Beaumont, declaro que alojo en mi casa a la señora"
         " Samira BENALI. Sin embargo, debe dejar la vivienda en junio.", "restricted"),
        ("Eu, Clara MARTIN, residente em 3 rue des Lilas, 63110 Beaumont, declaro que a senhora Samira BENALI mora"
         " comigo, exceto aos domingos.", "restricted"),
        ("La sottoscritta Chiara MARTIN, residente in 3 rue des Lilas, 63110 Beaumont, dichiara di ospitare la signora"
         " Samira BENALI, a condizione che trovi un lavoro.", "restricted"),
        ("Ich, Klara MARTIN, wohnhaft 3 rue des Lilas, 63110 Beaumont, bestätige, dass Frau Samira BENALI bei mir"
         " wohnt, allerdings nur vorübergehend.", "restricted"),
    ],
)  # fmt: skip
def test_in_other_languages(tables: References, text: str, doubt: str) -> None:
    assert doubt in certificate(page(text + "\nBeaumont, 1/6/2020"), tables).doubts


@pytest.mark.parametrize(
    "more",
    [
        "C'est une amie charmante, qui m'aide au jardin. Je n'ai aucune objection à ce qu'elle reste.",
        "Vous trouverez ci-joint la copie de ma carte d'identité et une facture.",
        "Je vous prie d'agréer, Monsieur le Préfet, mes salutations distinguées.",
        "Elle dort chez ma femme et moi jusqu'à ce jour et restera jusqu'à la reprise des vols.",
        "Je reste à votre disposition si vous souhaitez un renseignement.",
        "Elle n'a pas pu repartir, mais son vol sera remboursé.",
        "Elle ne paie aucun loyer et peut rester jusqu'à la réouverture des frontières.",
        "Elle ne peut pas quitter mon domicile en raison du confinement.",
        "Elle n'a pu quitter la France comme prévu.",
        "Mme Elif Nur BENALI, sa sœur, est rentrée.",  # "nur" limits a German's word
        "Je sais qu'une fausse déclaration m'expose à des poursuites, sauf erreur de bonne foi.",
    ],
)
def test_digressions_are_none(tables: References, more: str) -> None:
    told = f"certifie héberger à mon domicile {GUEST}, {SINCE} {more}"
    assert not certificate(page(HOST + told + DONE), tables).doubts


@pytest.mark.parametrize(
    "more",
    [
        "I make this statement in good faith, for the attention of the Prefecture of Puy-de-Dôme.",
        "This letter is written for the purposes of the competent authorities.",
        "Statement by the host, to be completed by the person who provided accommodation.",
    ],
)
def test_digressions_in_english_are_none(tables: References, more: str) -> None:
    told = (
        "I, the undersigned Claire MARTIN, residing at 3 rue des Lilas, 63110 Beaumont, hereby certify that I have been"
        f" hosting Ms Samira BENALI at my home since 24 March 2020. {more}"
    )
    assert not certificate(page(told + "\nDone at Beaumont, on 30 May 2020"), tables).doubts


def test_a_promise_beside_a_stay_that_goes_on_is_none(tables: References) -> None:
    told = f"certifie héberger {GUEST}, {SINCE} Je m'engage à l'héberger jusqu'à son retour."
    assert not certificate(page(HOST + told + DONE), tables).doubts


@pytest.mark.parametrize(
    ("where", "abroad"),
    [
        ("14 rue du Rhône, 1204 Genève (Suisse)", True),
        ("12 Baker Street, London, United Kingdom", True),
        ("8 rue d'Italie, 63000 Clermont-Ferrand", False),
        ("8 rue Blatin, 63000 Clermont-Ferrand, née à Lisbonne, Portugal", False),
    ],
)
def test_a_host_who_lives_abroad(tables: References, where: str, abroad: bool) -> None:
    text = (
        f"ATTESTATION D'HÉBERGEMENT\nJe soussignée Claire MARTIN, demeurant {where},\n"
        f"certifie héberger {GUEST}, {SINCE[:-1]} dans l'appartement situé 8 rue Blatin, 63000 Clermont-Ferrand.{DONE}"
    )
    assert ("host-abroad" in certificate(page(text), tables).doubts) is abroad
