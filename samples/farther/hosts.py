"""Who houses people: names, streets and communes of Puy-de-Dôme that the other schools leave out; and their paper."""
# ruff: noqa: E501 - a table

import datetime as dt
from dataclasses import dataclass, replace
from random import Random

from samples.people import DAY, Host, number

PLACES: tuple[tuple[str, str], ...] = (
    ("Issoire", "63500"), ("Thiers", "63300"), ("Ambert", "63600"), ("Cournon-d'Auvergne", "63800"), ("Chamalières", "63400"), ("Aubière", "63170"), ("Gerzat", "63360"),
    ("Pont-du-Château", "63430"), ("Romagnat", "63540"), ("Royat", "63130"), ("Ceyrat", "63122"), ("Volvic", "63530"), ("Ennezat", "63720"), ("Randan", "63310"),
    ("Sauxillanges", "63490"), ("Saint-Genès-Champanelle", "63122"), ("Orcet", "63670"), ("Champeix", "63320"), ("Le Mont-Dore", "63240"), ("Pontgibaud", "63230"),
    ("Saint-Gervais-d'Auvergne", "63390"), ("Combronde", "63460"), ("Puy-Guillaume", "63290"), ("Arlanc", "63220"), ("Lempdes", "63370"), ("Saint-Germain-Lembron", "63340"),
    ("Clermont-Ferrand", "63000"), ("Clermont-Ferrand", "63100"), ("Riom", "63200"), ("Saint-Ours", "63230"), ("Celles-sur-Durolle", "63250"),
)  # fmt: skip
#: Of those that people write with an article, the name in the State's list (INSEE).
OFFICIAL = {"Le Mont-Dore": "Mont-Dore"}
ELSEWHERE: tuple[tuple[str, str], ...] = (
    ("Roanne", "42300"), ("Aurillac", "15000"), ("Brioude", "43100"), ("Montluçon", "03100"), ("Limoges", "87000"), ("Villeurbanne", "69100"), ("Gannat", "03800"), ("Toulouse", "31000"),
)  # fmt: skip
_STREETS = (
    "rue des Tilleuls", "allée des Pinsons", "rue du Docteur Chassaing", "avenue de la Gare", "rue de la Fontaine", "rue Pasteur", "chemin de la Croix Blanche", "rue Victor Hugo",
    "place du Foirail", "rue des Cordeliers", "boulevard Pasteur", "route d'Issoire", "rue Haute", "quai de la Durolle", "rue Marguerite Duras", "impasse du Four", "avenue Léon Blum",
)  # fmt: skip
_SURNAMES = ("CHAPUT", "FOURNIER-LABAT", "DE LA ROCHE", "BESSEYRE", "MONTEL", "GOUTTEBEL", "TIXIER", "L'HÉRITIER", "BRUNEL", "CHASSAGNE", "PÉRONNET", "VIALLE", "SAHUT", "DELORME", "FAURE")  # fmt: skip
_WOMEN = (
    "Sylvie",
    "Marie-Laure",
    "Corinne Yvette",
    "Hélène",
    "Élodie Anne",
    "Jacqueline",
    "Océane",
    "Françoise Marie Louise",
)
_MEN = ("Bernard", "Jean-Marc", "Didier Paul", "Gaëtan", "Sébastien Louis", "Raymond", "Hugo", "François-Xavier")
_OTHERS: dict[str, tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...], str]] = {
    "DZA": (("BOUDIAF", "HAMADOUCHE", "OUALI"), ("Nacera", "Yamina"), ("Farid", "Abdelkader"), "TIZI OUZOU"),
    "TUR": (("KAYA", "ERDOĞMUŞ", "ÇETİN"), ("Fatma", "Zeynep"), ("Mehmet", "İsmail Hakkı"), "SİVAS"),
    "COD": (("KASONGO", "MULUMBA"), ("Bénédicte", "Mireille"), ("Christian", "Trésor"), "KANANGA"),
    "PRT": (("PINTO DE SOUSA", "ALMEIDA", "GONÇALVES"), ("Lurdes", "Maria da Luz"), ("António", "José Carlos"), "GUARDA"),
    "ITA": (("BIANCHINI", "D'ANGELO"), ("Federica", "Rita"), ("Stefano", "Carlo Alberto"), "BERGAMO"),
    "ESP": (("MUÑOZ IBÁÑEZ", "PRIETO"), ("Nuria", "María Ángeles"), ("Joaquín", "Iñaki"), "LOGROÑO"),
    "POL": (("WIŚNIEWSKA", "KACZMAREK"), ("Małgorzata", "Anna Maria"), ("Krzysztof", "Łukasz"), "RZESZÓW"),
    "BGR": (("IVANOVA", "DIMITROV"), ("Desislava", "Petya"), ("Georgi", "Plamen"), "VARNA"),
}  # fmt: skip
#: Slug of a paper → the nationalities of those who have it.
PAPERS: dict[str, tuple[str, ...]] = {
    "card-old": ("FRA",), "card-new": ("FRA",), "passport": ("FRA",), "permit-card": ("DZA", "TUR", "COD"), "permit-old": ("DZA", "TUR", "COD"),
    "union-card": ("PRT", "ITA", "ESP", "POL", "BGR"),
}  # fmt: skip
_LOT = (
    "card-old",
    "card-old",
    "card-old",
    "card-new",
    "card-new",
    "passport",
    "permit-card",
    "permit-old",
    "union-card",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Household:
    """A host, their spouse when both sign, and the last day printed on the host's paper."""

    host: Host
    spouse: Host | None
    expiry: dt.date


def household(
    rng: Random, today: dt.date, *, paper: str = "", place: tuple[str, str] | None = None, expired: bool = False
) -> Household:
    """Somebody of any of these origins; `expired`: the paper's last day is some months past."""
    slug = paper or rng.choice(_LOT)
    nationality, sex = rng.choice(PAPERS[slug]), rng.choice("FM")
    if nationality == "FRA":
        surname, given = rng.choice(_SURNAMES), rng.choice(_WOMEN if sex == "F" else _MEN)
        born = rng.choice(("CLERMONT-FERRAND", "THIERS", "LYON 2E", "VICHY", "SAINT-FLOUR", "TOURS"))
    else:
        surnames, women, men, born = _OTHERS[nationality]
        surname, given = rng.choice(surnames), rng.choice(women if sex == "F" else men)
    commune, postcode = place or rng.choice(PLACES)
    house = f"{rng.randint(1, 96)}{rng.choice(('', '', '', '', ' bis', ' A'))}{rng.choice((' ', ' ', ', '))}"
    host = Host(
        surname=surname, given_names=given, sex=sex, birth=today - rng.randint(26 * 365, 74 * 365) * DAY, birth_place=born,
        street=f"{house}{rng.choice(_STREETS)}", postcode=postcode, commune=commune, document=slug, nationality=nationality,
        number=_number(rng, slug, nationality),
    )  # fmt: skip
    spouse = None
    if rng.random() < 0.22:
        pool = _MEN if sex == "F" else _WOMEN
        spouse = replace(
            host, sex="M" if sex == "F" else "F", given_names=rng.choice(pool), birth=host.birth + rng.randint(-1500, 1500) * DAY
        )  # fmt: skip
    expiry = today - rng.randint(60, 800) * DAY if expired else today + rng.randint(120, 3000) * DAY
    return Household(host=host, spouse=spouse, expiry=expiry)


def _number(rng: Random, slug: str, nationality: str) -> str:
    if slug == "union-card":
        return number(
            rng,
            {"PRT": "99999999", "ITA": "CA99999AA", "ESP": "AAA999999", "POL": "AAA999999"}.get(
                nationality, "AA9999999"
            ),
        )
    return number(
        rng, {"card-new": "A9A9AA9A9", "passport": "99AA99999", "permit-card": "AA9A9AA99"}.get(slug, "9999999999"[:9])
    )
