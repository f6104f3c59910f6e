"""The people of this school: from a random source and a day to applicants, companions, hosts, visas and ways in."""
# ruff: noqa: E501 - tables

import datetime as dt
import unicodedata
from dataclasses import dataclass, replace
from random import Random

from samples.beyond.lands import LANDS, Land
from samples.people import DAY, Entry, Host, Person, Visa, number
from samples.request import Stay

#: State letters on stamps and stickers, the sticker's three letters, and a post of issue where it is not the consulate.
ISSUERS = {"FRA": "F", "ESP": "E", "ITA": "I", "DEU": "D", "BEL": "B", "NLD": "NL", "CHE": "CH", "GRC": "GR", "PRT": "P",
           "POL": "PL"}  # fmt: skip
POSTS = {
    "F": ("ROISSY CDG 2E", "ORLY 4", "LYON ST-EXUPERY", "MARSEILLE PROVENCE", "MODANE", "NICE COTE D'AZUR"),
    "E": ("MADRID-BARAJAS", "BARCELONA-EL PRAT", "ALGECIRAS", "MALAGA"),
    "I": ("ROMA FIUMICINO", "MILANO MALPENSA", "BOLOGNA"), "D": ("FRANKFURT/M FLUGH", "MÜNCHEN-FLUGH", "BERLIN BER"),
    "B": ("BRU NAT", "CHARLEROI"), "NL": ("SCHIPHOL",), "CH": ("GENEVE", "ZÜRICH"), "GR": ("ATHINAI",),
    "P": ("LISBOA", "PORTO"), "PL": ("WARSZAWA OKECIE",),
}  # fmt: skip
SHIPS, ROADS = {"ALGECIRAS"}, {"MODANE"}

_PLACES = (
    ("Clermont-Ferrand", "63000"), ("Clermont-Ferrand", "63100"), ("Riom", "63200"), ("Issoire", "63500"),
    ("Cournon-d'Auvergne", "63800"), ("Ambert", "63600"), ("Le Cendre", "63670"), ("Gerzat", "63360"),
    ("Pont-du-Château", "63430"), ("Vic-le-Comte", "63270"), ("Billom", "63160"), ("La Bourboule", "63150"),
    ("Châtel-Guyon", "63140"), ("Lezoux", "63190"), ("Romagnat", "63540"), ("Saint-Éloy-les-Mines", "63700"),
    ("Ceyrat", "63122"), ("Orcines", "63870"), ("Mozac", "63200"), ("Courpière", "63120"),
)  # fmt: skip
ELSEWHERE = (("Vichy", "03200"), ("Brioude", "43100"), ("Saint-Flour", "15100"), ("Villeurbanne", "69100"),
             ("Saint-Étienne", "42000"), ("Nanterre", "92000"), ("Ussel", "19200"))  # fmt: skip
_STREETS = (
    "rue des Gras", "avenue de la Libération", "impasse du Lavoir", "rue de l'Oradou", "place de la Fontaine",
    "boulevard Lafayette", "chemin de la Croix Blanche", "rue Pierre Mendès France", "rue du 8 Mai 1945",
    "allée des Tilleuls", "route de Thiers", "rue Blatin", "lotissement Les Chaumes", "résidence Le Parc, rue Fontgiève",
)  # fmt: skip
_FRENCH = ["BAYLE", "CHAPUT", "DELAIGUE", "GAUTHIER", "TOURNADRE", "COHENDY", "LASSALAS", "VERDIER", "SERRE-MONTEIL", "AUZANCE", "LE GOFF", "DA SILVA", "NGUYEN", "ROUGEYRON", "MARTIN-BOYER"]  # fmt: skip
_FRENCHWOMEN = ["Martine", "Odile", "Sandrine", "Aurélie", "Marie-Thérèse", "Élodie", "Fabienne", "Chloé"]
_FRENCHMEN = ["Jean-Luc", "Bernard", "Olivier", "Mickaël", "Guy", "Frédéric", "Rémi", "Gérard"]
_TOWNS = ("CLERMONT-FERRAND", "THIERS", "AURILLAC", "NEVERS", "SAINT-DENIS", "ROANNE", "BOURGES")


def land_of(person: Person) -> Land:
    return LANDS[person.nation.code]


def _later(day: dt.date, years: int) -> dt.date:
    return day.replace(year=day.year + years, day=min(day.day, 28))


def person(
    rng: Random, today: dt.date, code: str, *, ages: tuple[int, int] = (21, 74), surname: str = "", sex: str = "",
    given: str = "",
) -> Person:  # fmt: skip
    """A national of `code` with a passport good for two years and more."""
    land, sex = LANDS[code], sex or rng.choice("MF")
    issued = today - rng.randint(120, 1020) * DAY
    long = rng.random() < 0.5
    single = land.single_names and not given and rng.random() < 0.12
    names = given or rng.choice(land.nation.women if sex == "F" else land.nation.men)
    return Person(
        nation=land.nation,
        surname=f"{names}" if single else surname or rng.choice(land.nation.surnames),
        given_names="" if single else names,
        sex=sex,
        birth=today - rng.randint(ages[0] * 365 + 30, ages[1] * 365) * DAY,
        birth_place=rng.choice(land.nation.cities),
        number=number(rng, land.nation.number),
        issued=issued,
        expiry=_later(issued, 10 if long else 5) - (0 if rng.random() < 0.3 else 1) * DAY,
    )


def stay(rng: Random, today: dt.date, code: str, *, kind: str = "C", who: Person | None = None) -> Stay:
    """Somebody who came in some weeks ago and whose days are nearly spent."""
    one = who or person(rng, today, code)
    state = rng.choices(tuple(ISSUERS), (14, 4, 4, 3, 2, 2, 2, 2, 2, 1))[0]
    ago = rng.randint(24, 84)
    entered = today - ago * DAY
    through = ISSUERS[state] if rng.random() < 0.55 else rng.choice(("F", "F", "F", "E", "I", "D", "B", "NL", "CH"))
    post = rng.choice(POSTS[through])
    means = "sea" if post in SHIPS else "road" if post in ROADS else "air"
    way = Entry(day=entered, state=through, post=post, means=means)
    sticker = None if one.nation.exempt else visa(rng, one, entered, ago, kind=kind, state=state)
    return Stay(person=one, visa=sticker, entry=way)


def visa(rng: Random, who: Person, entered: dt.date, ago: int, *, kind: str, state: str) -> Visa:
    """A sticker under which `who` came in on `entered` and stayed `ago` days."""
    days = next(length for length in (30, 45, 60, 90, 90) if length >= ago)
    start = entered - rng.randint(0, 9) * DAY
    many = rng.random() < 0.4
    if kind == "D":
        days, until = 0, start + 364 * DAY
    elif many and rng.random() < 0.5:
        start = entered - rng.randint(20, 160) * DAY
        days, until = 90, _later(start, rng.choice((1, 2))) - DAY
    else:
        until = start + (days + rng.choice((14, 15))) * DAY
    shape = "999999999" if state in {"FRA", "ITA", "POL"} else rng.choice(("999999999", "A99999999", "99999999"))
    return Visa(
        number=number(rng, shape), kind=kind, start=start, until=until, days=days,
        entries="MULT" if many or kind == "D" else rng.choice(("1", "1", "2", "01")),
        post=who.nation.consulate, issued=start - rng.randint(2, 30) * DAY, state=state,
    )  # fmt: skip


def companion(rng: Random, today: dt.date, first: Stay, *, child: bool = False) -> Stay:
    """A spouse or a child on the same journey."""
    one = first.person
    sex = rng.choice("MF") if child else "F" if one.sex == "M" else "M"
    names = [name for name in (one.nation.women if sex == "F" else one.nation.men) if name != one.given_names]
    same = child or rng.random() < 0.6
    other = person(rng, today, one.nation.code, ages=(4, 15) if child else (24, 60),
                   surname=one.surname if same else "", sex=sex, given=rng.choice(names))  # fmt: skip
    sticker = first.visa and replace(first.visa, number=number(rng, "999999999"))
    return Stay(person=other, visa=sticker, entry=first.entry)


@dataclass(frozen=True, slots=True, kw_only=True)
class Home:
    """Who houses, with what their card says beyond it."""

    host: Host
    issued: dt.date
    expiry: dt.date
    partner: str = ""  #: given names of the other half of a couple that houses


def _bare(name: str) -> str:
    """Letters without their marks, as French permits print foreign names."""
    return "".join(sign for sign in unicodedata.normalize("NFD", name) if not unicodedata.combining(sign))


_LONGER_FROM = dt.date(2011, 9, 1)  #: of the cards drawn here that hold fifteen years, the first day of issue


def home(rng: Random, today: dt.date, *, away: bool = False, expired: bool = False, document: str = "") -> Home:
    """A household in Puy-de-Dôme (`away`: in another department) and the paper that proves its head's identity."""
    commune, postcode = rng.choice(ELSEWHERE if away else _PLACES)
    kind = document or rng.choices(("old-card", "new-card", "permit", "passport", "union-card"), (5, 5, 4, 2, 2))[0]
    sex = rng.choice("MF")
    surname, given = rng.choice(_FRENCH), rng.choice(_FRENCHWOMEN if sex == "F" else _FRENCHMEN)
    if rng.random() < 0.5:
        more = [name for name in (_FRENCHWOMEN if sex == "F" else _FRENCHMEN) if name != given]
        given += f", {rng.choice(more)}"
    place, nation = rng.choice(_TOWNS), "FRA"
    if kind == "permit":
        land = LANDS[rng.choice(("DZA", "MAR", "TUN", "SEN", "COD", "TUR", "ARM"))].nation
        surname = _bare(rng.choice(land.surnames).split("/")[0])
        given = _bare(rng.choice(land.women if sex == "F" else land.men).split("/")[0]).title()
        place, nation = rng.choice(land.cities), land.code
    elif kind == "union-card":
        nation = rng.choice(("ITA", "DEU", "ESP", "ROU", "PRT"))
        surname = rng.choice({"ITA": ("RINALDI", "COLOMBO"), "DEU": ("SCHÄFER", "KRÜGER"), "ESP": ("GARCÍA PEÑA",),
                              "ROU": ("DUMITRESCU", "STOICA"), "PRT": ("FERREIRA NEVES",)}[nation])  # fmt: skip
        given = rng.choice({"ITA": ("Giulia", "Matteo"), "DEU": ("Jürgen", "Katrin"), "ESP": ("Begoña", "Iñaki"),
                            "ROU": ("Ioana", "Radu"), "PRT": ("Inês", "Rui")}[nation])  # fmt: skip
        sex = "F" if given in {"Giulia", "Katrin", "Begoña", "Ioana", "Inês"} else "M"
        place = {"ITA": "TORINO", "DEU": "BREMEN", "ESP": "OVIEDO", "ROU": "IAȘI", "PRT": "BRAGA"}[nation]
    street = f"{rng.randint(1, 130)}{rng.choice(('', '', '', ' bis', ' B'))} {rng.choice(_STREETS)}"
    host = Host(
        surname=surname, given_names=given, sex=sex, birth=today - rng.randint(28 * 365, 76 * 365) * DAY,
        birth_place=place, street=street, postcode=postcode, commune=commune, document=kind, nationality=nation,
        number=number(rng, {"new-card": "A9AA99AA9", "permit": "AA9A9999A", "passport": "99AA99999",
                            "union-card": "AA9999999", "old-card": "99999"}[kind]),
    )  # fmt: skip
    issued = today - rng.randint(200, 1500) * DAY
    expiry = (
        _later(issued, {"new-card": 10, "old-card": 15, "passport": 10, "permit": 10, "union-card": 10}[kind]) - DAY
    )
    if kind == "old-card":  # none was made after August 2021; those of 2004 to 2013 hold five years longer than printed
        issued = dt.date(2017, 1, 9) + rng.randint(0, 1500) * DAY
        expiry = _later(issued, 10) - DAY
        # Only an adult's card holds longer (decree 2013-1188).
        if rng.random() < 0.35 and not expired and _later(host.birth, 18) <= _LONGER_FROM:
            issued = _LONGER_FROM + rng.randint(0, 820) * DAY
            expiry = _later(issued, 15) - DAY
    if expired:
        expiry = today - rng.randint(40, 900) * DAY
        issued = _later(expiry, -10) + DAY
        if kind == "old-card":  # printed ten years and ended: issued before 2004 or young
            issued = dt.date(2003, 1, 5) + rng.randint(0, 200) * DAY
            expiry = _later(issued, 10) - DAY
    partner = rng.choice(_FRENCHMEN if sex == "F" else _FRENCHWOMEN) if rng.random() < 0.22 and not expired else ""
    return Home(
        host=host, issued=issued, expiry=expiry, partner=partner if kind not in {"permit", "union-card"} else ""
    )
