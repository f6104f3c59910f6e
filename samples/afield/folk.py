"""Who asks and who houses: people, visas, entries and hosts of this school, from a random source and a day."""

import datetime as dt
from dataclasses import replace
from random import Random

from samples.afield.lands import LANDS
from samples.people import DAY, Entry, Host, Person, Visa, number
from samples.request import Stay

#: Commune and postcode; the first row is in Puy-de-Dôme, the second is not.
_HERE = (
    ("Clermont-Ferrand", "63000"),
    ("Clermont-Ferrand", "63100"),
    ("Cournon-d'Auvergne", "63800"),
    ("Issoire", "63500"),
    ("Thiers", "63300"),
    ("Ambert", "63600"),
    ("Saint-Éloy-les-Mines", "63700"),
    ("Châtel-Guyon", "63140"),
    ("Les Martres-de-Veyre", "63730"),
    ("Orcines", "63870"),
    ("Le Cendre", "63670"),
    ("Courpière", "63120"),
    ("Billom", "63160"),
    ("Vic-le-Comte", "63270"),
    ("La Bourboule", "63150"),
    ("Saint-Genès-Champanelle", "63122"),
    ("Pérignat-lès-Sarliève", "63170"),
    ("Brassac-les-Mines", "63570"),
    ("Lempdes", "63370"),
    ("Mozac", "63200"),
)
_AWAY = (("Vichy", "03200"), ("Brioude", "43100"), ("Ussel", "19200"), ("Roanne", "42300"), ("Moulins", "03000"))
_STREETS = (
    "rue des Chaussetiers",
    "impasse du Lavoir",
    "avenue de la Libération",
    "chemin de Champ-Griaud",
    "allée des Tilleuls",
    "route de Volvic",
    "place de la Résistance",
    "boulevard Côte-Blatin",
    "rue Sous-les-Vignes",
    "lotissement Le Clos du Puy",
    "rue du 8 Mai 1945",
    "montée du Calvaire",
    "quai de la Dore",
    "résidence Les Hauts de Bezance",
    "lieu-dit La Garde",
)
_FRENCH = [
    "VERNHES",
    "de la SALLE",
    "CHASSAING-BOYER",
    "PEYRONNET",
    "GUÉRINEAU",
    "TIXIER",
    "LE GOFF",
    "D'ARTIGUES",
    "MOSNERON",
    "BŒUF",
]
_WOMEN = ("Maryvonne Josette", "Aurélie", "Anne-Sophie Marie", "Françoise", "Zoé Camille", "Bénédicte")
_MEN = ("Jean-Baptiste", "Gaëtan René", "Hervé", "Loïc Yann Marie", "Théophile", "Bernard André")
_PERMIT_HOLDERS = ("MAR", "DZA", "SEN", "TUR", "CMR", "ARM")
_UNION = {"PRT": "FERREIRA LOUREIRO", "ROU": "POPESCU", "ITA": "DELL'ACQUA", "BEL": "VAN DEN BROECK"}
UNION_GIVEN = {"PRT": "Maria da Graça", "ROU": "Ionuț", "ITA": "Giulia", "BEL": "Pieter Jan"}
DOCUMENTS = (
    "old-card",
    "old-card",
    "new-card",
    "new-card",
    "residence-permit",
    "residence-permit",
    "passport",
    "receipt",
    "union-card",
)


def person(
    rng: Random, today: dt.date, code: str, *, surname: str = "", sex: str = "", ages: tuple[int, int] = (21, 79)
) -> Person:
    """Somebody of that land; passports run ten years or five from the day of issue."""
    land = LANDS[code].nation
    sex = sex or ("F" if code == "RUS" else rng.choice("FM"))
    birth = today - (rng.randint(ages[0] * 365 + 30, ages[1] * 365)) * DAY
    years = 5 if code in {"MAR", "SEN", "CMR", "EGY"} or ages[1] < 18 else 10
    issued = today - rng.randint(300, years * 365 - 420) * DAY
    last = issued.replace(year=issued.year + years, day=min(issued.day, 28))
    if code not in {"TUR", "VNM", "ARM", "GEO", "RUS", "ECU"}:  # there the last day is the same day of the year
        last -= DAY
    return Person(
        nation=land,
        surname=surname or rng.choice(land.surnames),
        given_names=rng.choice(land.women if sex == "F" else land.men),
        sex=sex,
        birth=birth,
        birth_place=rng.choice(land.cities),
        number=number(rng, land.number),
        issued=issued,
        expiry=last,
    )


def visa(rng: Random, who: Person, entered: dt.date, *, kind: str = "C", state: str = "FRA") -> Visa:
    """A sticker under which somebody came in on that day."""
    start = entered - rng.randint(0, 9) * DAY
    days = 90 if rng.random() < 0.8 else rng.choice((60, 85))
    last = start + ((365 if kind == "D" else days + 15) - 1) * DAY
    if kind == "C" and rng.random() < 0.25:  # a year's visa for many entries
        last = start + 364 * DAY
    return Visa(
        number=number(rng, "999999999"),
        kind=kind,
        start=start,
        until=last,
        days=365 if kind == "D" else days,
        entries=rng.choice(("01", "02", "MULT")),
        post=who.nation.consulate,
        issued=start - rng.randint(9, 50) * DAY,
        state=state,
    )


def entry(rng: Random, day: dt.date, *, state: str = "F", leaving: bool = False) -> Entry:
    posts = {
        "F": ("ROISSY CDG", "ORLY 4", "LYON SATOLAS", "MARSEILLE PCE", "NICE AERO", "MODANE"),
        "E": ("BARAJAS T4", "EL PRAT"),
        "D": ("FRANKFURT", "MUENCHEN"),
        "I": ("FIUMICINO", "MALPENSA"),
        "B": ("ZAVENTEM",),
        "NL": ("SCHIPHOL",),
        "CH": ("GENEVE",),
    }
    means = "road" if rng.random() < 0.04 else "air"
    return Entry(day=day, state=state, post=rng.choice(posts[state]), leaving=leaving, means=means)


def stay(
    rng: Random, today: dt.date, code: str, *, kind: str = "C", who: Person | None = None, day: dt.date | None = None
) -> Stay:
    bearer = who or person(rng, today, code)
    day = day or today - rng.randint(58, 87) * DAY
    sticker_state = "FRA" if rng.random() < 0.88 else rng.choice(("ESP", "ITA", "DEU"))
    sticker = (
        None
        if bearer.nation.exempt
        else visa(rng, bearer, day, kind=kind, state="FRA" if kind == "D" else sticker_state)
    )
    state = "F" if rng.random() < 0.78 else rng.choice(("E", "D", "I", "B", "NL", "CH"))
    return Stay(person=bearer, visa=sticker, entry=entry(rng, day, state=state))


def host(rng: Random, today: dt.date, *, away: bool = False) -> Host:
    """Somebody who houses: French, a neighbour of the Union, or somebody with a permit."""
    sex, document = rng.choice("FM"), rng.choice(DOCUMENTS)
    commune, postcode = rng.choice(_AWAY if away else _HERE)
    surname, given = rng.choice(_FRENCH), rng.choice(_WOMEN if sex == "F" else _MEN)
    place, nationality = (
        rng.choice(("CLERMONT-FERRAND", "AURILLAC", "BREST", "PARIS 14E", "SAINT-FLOUR", "ROANNE")),
        "FRA",
    )
    if document in {"residence-permit", "receipt"}:
        land = LANDS[rng.choice(_PERMIT_HOLDERS)].nation
        surname = rng.choice(land.surnames)
        given, place = rng.choice(land.women if sex == "F" else land.men), rng.choice(land.cities)
        nationality = land.code
    elif document == "union-card":
        nationality = rng.choice(sorted(_UNION))
        surname, given, place = _UNION[nationality], UNION_GIVEN[nationality], "-"
        sex = "F" if nationality in {"PRT", "ITA"} else "M"
    return Host(
        surname=surname,
        given_names=given,
        sex=sex,
        birth=today - rng.randint(24 * 365, 80 * 365) * DAY,
        birth_place=place,
        street=f"{rng.randint(1, 160)}{rng.choice(('', '', '', ' bis', ' ter'))} {rng.choice(_STREETS)}".replace(
            " lieu-dit", ", lieu-dit"
        ),
        postcode=postcode,
        commune=commune,
        document=document,
        nationality=nationality,
        number=number(rng, "AA9AA9AA9"),
    )


def another_host(rng: Random, today: dt.date, host_: Host) -> Host:
    """Somebody else at another door."""
    while True:
        other = host(rng, today)
        if other.surname != host_.surname:
            return replace(
                other,
                document=host_.document,
                nationality=host_.nationality,
                postcode=host_.postcode,
                commune=host_.commune,
            )
