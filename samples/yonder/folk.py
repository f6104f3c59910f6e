"""Who writes, who houses them and how they came: from a random source and a day to persons, homes and stays."""
# ruff: noqa: E501 - tables

import datetime as dt
from dataclasses import dataclass, replace
from random import Random

from samples.people import DAY, Entry, Host, Person, Visa, number
from samples.request import Stay
from samples.yonder.states import STATES

#: Communes and their postcodes as the post writes them; and some that lie elsewhere.
HERE = (
    ("Cébazat", "63118"), ("Châtel-Guyon", "63140"), ("La Bourboule", "63150"), ("Billom", "63160"), ("Mozac", "63200"),
    ("Vic-le-Comte", "63270"), ("Orcines", "63870"), ("Courpière", "63120"), ("Saint-Éloy-les-Mines", "63700"),
    ("Les Martres-de-Veyre", "63730"), ("Lezoux", "63190"), ("Maringues", "63350"), ("Blanzat", "63112"),
    ("Clermont-Ferrand", "63000"), ("Clermont-Ferrand", "63100"), ("Clermont-Ferrand", "63000"), ("Riom", "63200"),
    ("Issoire", "63500"), ("Thiers", "63300"), ("Aubière", "63170"), ("Chamalières", "63400"), ("Gerzat", "63360"),
    ("Cournon-d'Auvergne", "63800"), ("Besse-et-Saint-Anastaise", "63610"), ("Arlanc", "63220"), ("Orcet", "63670"),
)  # fmt: skip
AWAY = (
    ("Vichy", "03200"), ("Villeurbanne", "69100"), ("Brioude", "43100"), ("Aurillac", "15000"), ("Limoges", "87000"),
    ("Montreuil", "93100"), ("Saint-Étienne", "42000"), ("Montluçon", "03100"),
)  # fmt: skip
_STREETS = (
    "rue Pierre-Besset", "avenue du Limousin", "rue des Gravouses", "allée du Rocher", "rue de l'Ange", "chemin des Vignes",
    "boulevard Lafayette", "rue Jean-Jaurès", "rue du 11 Novembre", "place Delille", "impasse des Lilas", "rue Neuve",
    "rue de la Gare", "avenue des États-Unis", "lotissement Les Prés Hauts", "rue du Moulin-Vieux",
)  # fmt: skip
_SURNAMES = ("ROUSSEL", "BERTHON", "VIGIER", "LAURENÇON", "PÉLISSIER", "CHABROL", "DA COSTA", "MOREL", "SABATIER", "ROCHETTE",
             "GENESTE", "LE GOFF", "BOUDON", "CHARBONNIER", "ARNAUD", "DELMAS-VIDAL", "TOURNADRE", "FOURNET")  # fmt: skip
_WOMEN = ("Martine Yvette", "Sandrine", "Céline Marie", "Monique", "Aurélie", "Zoé Camille", "Danièle", "Joëlle")
_MEN = ("Philippe", "Jean-Marc", "Thierry André", "Loïc", "Pascal", "Hervé", "Gaëtan Louis", "Christian")
_TOWNS = ("CLERMONT-FERRAND", "AURILLAC", "MONTLUÇON", "SAINT-ÉTIENNE", "NEVERS", "PARIS 14E", "RIOM", "ISSOIRE")
#: Nationals of the Union who house others: code → surnames, women, men, towns.
_UNION = {
    "PRT": (("FERREIRA DA SILVA", "TEIXEIRA", "PINHEIRO"), ("MARIA ADELAIDE", "SÓNIA"), ("JOSÉ MANUEL", "RUI"), ("BRAGA", "VISEU")),
    "ITA": (("BELLUCCI", "DE SANTIS", "MORETTI"), ("GIULIA", "PAOLA"), ("MARCO", "STEFANO"), ("TORINO", "BARI")),
    "ROU": (("POPESCU", "MUNTEANU"), ("ELENA", "IOANA"), ("MIHAI", "DORIN"), ("IAȘI", "BACĂU")),
}  # fmt: skip
#: Hosts' papers and how often each comes.
PAPERS = {
    "card-new": 5, "card-old": 6, "permit": 4, "permit-ten": 2, "receipt": 1, "union-card": 2, "passport-french": 2,
    "union-passport": 1,
}  # fmt: skip
#: Issuer of visas → letters in the stamp, tongue, how often, posts of entry.
ISSUERS = {
    "FRA": ("F", "fr", 10, ("ROISSY CDG", "ORLY 4", "LYON ST-EX", "NICE", "MARSEILLE")),
    "ESP": ("E", "es", 2, ("MADRID-BARAJAS", "BARCELONA", "ALGECIRAS")),
    "DEU": ("D", "de", 2, ("FRANKFURT 2", "MÜNCHEN", "BERLIN BER")),
    "ITA": ("I", "it", 2, ("MALPENSA", "FIUMICINO", "VENEZIA")),
    "NLD": ("NL", "nl", 1, ("SCHIPHOL",)),
    "PRT": ("P", "pt", 1, ("LISBOA", "PORTO")),
    "POL": ("PL", "pl", 1, ("WARSZAWA-OKĘCIE", "KORCZOWA")),
    "BEL": ("B", "fr", 2, ("BRUNAT", "CHARLEROI")),
    "GRC": ("GR", "el", 1, ("ATHINA",)),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Home:
    """A host with what their paper needs beside the person."""

    host: Host
    issued: dt.date
    expiry: dt.date
    paper: str  #: key of PAPERS


def person(rng: Random, today: dt.date, code: str, *, surname: str = "", sex: str = "", ages: tuple[int, int] = (23, 79)) -> Person:  # fmt: skip
    """A national of `code` with a passport good for more than fourteen months."""
    nation, sex = STATES[code].nation, sex or rng.choice("MF")
    years = rng.choice((5, 10, 10))
    expiry = today + rng.randint(430, 330 * years) * DAY
    return Person(
        nation=nation, surname=surname or rng.choice(nation.surnames),
        given_names=rng.choice(nation.women if sex == "F" else nation.men), sex=sex,
        birth=today - rng.randint(ages[0] * 366, ages[1] * 365) * DAY, birth_place=rng.choice(nation.cities),
        number=number(rng, nation.number), issued=_back(expiry, years), expiry=expiry,
    )  # fmt: skip


def _back(day: dt.date, years: int) -> dt.date:
    return day.replace(year=day.year - years, day=min(day.day, 28)) + DAY


def home(rng: Random, today: dt.date, *, away: bool = False, paper: str = "", surname: str = "") -> Home:
    """Somebody in Puy-de-Dôme, or `away` from it."""
    paper, sex = paper or rng.choices(list(PAPERS), list(PAPERS.values()))[0], rng.choice("MF")
    commune, postcode = rng.choice(AWAY if away else HERE)
    nationality, family, given, town = (
        "FRA",
        rng.choice(_SURNAMES),
        rng.choice(_WOMEN if sex == "F" else _MEN),
        rng.choice(_TOWNS),
    )
    if paper in {"permit", "permit-ten", "receipt"}:
        nation = STATES[rng.choice(("DZA", "GIN", "EGY", "COD", "NGA"))].nation
        nationality, town = nation.code, rng.choice(nation.cities)
        family = rng.choice(nation.surnames).split("/")[0]
        given = rng.choice(nation.women if sex == "F" else nation.men).split("/")[0].title()
    elif paper.startswith("union"):
        nationality = rng.choice(sorted(_UNION))
        families, women, men, towns = _UNION[nationality]
        family, given, town = rng.choice(families), rng.choice(women if sex == "F" else men).title(), rng.choice(towns)
    years = {"permit": rng.choice((1, 4)), "receipt": 1, "card-old": 15}.get(paper, 10)
    expiry = today + rng.randint(70, 300 if paper == "receipt" else 330 * min(years, 8)) * DAY
    if paper == "card-old":  # the last of these was issued in 2021
        expiry = dt.date(rng.randint(2029, 2034), rng.randint(1, 12), rng.randint(1, 28))
    if paper == "card-new":  # the first in 2021
        expiry = dt.date(rng.randint(2031, 2035), rng.randint(4, 12), rng.randint(1, 28))
    short = {"card-new": "A9AA9AA99", "card-old": "99999", "union-card": "AA99999AA", "passport-french": "99AA99999"}
    return Home(
        host=Host(
            surname=surname or family, given_names=given, sex=sex, birth=today - rng.randint(24 * 366, 74 * 365) * DAY,
            birth_place=town, street=f"{rng.randint(1, 96)}{rng.choice(('', '', ' ter', ' bis'))} {rng.choice(_STREETS)}",
            postcode=postcode, commune=commune, document=paper, nationality=nationality,
            number=number(rng, short.get(paper, "9999999999" if paper == "receipt" else "AA9999999")),
        ),
        issued=_back(expiry, years), expiry=expiry, paper=paper,
    )  # fmt: skip


def visa(rng: Random, who: Person, entered: dt.date, *, kind: str = "C", state: str = "") -> Visa:
    """The sticker under which `who` came on `entered`."""
    state = state or rng.choices(list(ISSUERS), [row[2] for row in ISSUERS.values()])[0]
    days = rng.choice((30, 45, 60, 90, 90, 90))
    start = entered - rng.randint(0, 9) * DAY
    multiple = rng.random() < 0.4
    until = start + ((days + 15) * DAY if not multiple else rng.choice((180, 365)) * DAY)
    pattern = {"POL": "A99999999", "GRC": "A99999999"}.get(state, "999999999")
    return Visa(
        number=number(rng, pattern), kind=kind, start=start, until=start + 364 * DAY if kind == "D" else until - DAY,
        days=365 if kind == "D" else days, entries="MULT" if multiple or kind == "D" else rng.choice(("1", "01", "2")).strip("0"),
        post=who.nation.consulate, issued=start - rng.randint(3, 25) * DAY, state=state,
    )  # fmt: skip


def entry(rng: Random, day: dt.date, issuer: str = "FRA", *, leaving: bool = False) -> Entry:
    """A crossing where an issuer's letters are stamped."""
    letters, _, _, posts = ISSUERS[issuer]
    post = rng.choice(posts)
    means = {"ALGECIRAS": "sea", "KORCZOWA": "road"}.get(post, "air")
    return Entry(day=day, state=letters, post=post, leaving=leaving, means=means)


def stay(rng: Random, today: dt.date, code: str, *, kind: str = "C", who: Person | None = None) -> Stay:
    """Somebody of `code` who came in some weeks ago."""
    who = who or person(rng, today, code)
    day = today - rng.randint(24, 88) * DAY
    sticker = None if who.nation.exempt else visa(rng, who, day, kind=kind)
    state = sticker.state if sticker and rng.random() < 0.6 else "FRA"
    return Stay(person=who, visa=sticker, entry=entry(rng, day, state))


def companion(rng: Random, today: dt.date, of: Stay, *, child: bool) -> Stay:
    """A husband, wife or child who came on the same day, with papers of their own."""
    first = of.person
    sex = rng.choice("MF") if child else "M" if first.sex == "F" else "F"
    ages = (4, 15) if child else (24, 70)
    who = person(rng, today, first.nation.code, surname=first.surname, sex=sex, ages=ages)
    names = [name for name in (who.nation.women if sex == "F" else who.nation.men) if name != first.given_names]
    who = replace(who, given_names=rng.choice(names))
    sticker = visa(rng, who, of.entry.day, state=of.visa.state) if of.visa else None
    if sticker and of.visa:
        sticker = replace(sticker, start=of.visa.start, until=of.visa.until, days=of.visa.days, issued=of.visa.issued)
    return Stay(person=who, visa=sticker, entry=of.entry)
