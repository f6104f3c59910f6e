"""Who houses people here: French people, residents, citizens of the Union; alone or as a couple, with the paper that names them."""
# ruff: noqa: E501 - a table

import datetime as dt
from dataclasses import dataclass, replace
from random import Random

from samples.people import DAY, Host, number

#: Communes of Puy-de-Dôme; some are former ones that live on in addresses.
PLACES: tuple[tuple[str, str], ...] = (
    ("Clermont-Ferrand", "63000"), ("Clermont-Ferrand", "63100"), ("Saint-Beauzire", "63360"), ("Saint-Éloy-les-Mines", "63700"),
    ("Saint-Georges-de-Mons", "63780"), ("Châtel-Guyon", "63140"), ("Billom", "63160"), ("Courpière", "63120"), ("Le Cendre", "63670"),
    ("Les Martres-de-Veyre", "63730"), ("Vic-le-Comte", "63270"), ("Mozac", "63200"), ("Orcines", "63870"), ("Brassac-les-Mines", "63570"),
    ("Aigueperse", "63260"), ("La Bourboule", "63150"), ("Lezoux", "63190"), ("Cébazat", "63118"), ("Blanzat", "63112"),
    ("Saint-Amant-Tallende", "63450"), ("Besse-et-Saint-Anastaise", "63610"), ("Maringues", "63350"), ("Riom", "63200"), ("Beaumont", "63110"),
)  # fmt: skip
FORMER: tuple[tuple[str, str], ...] = (("Dallet", "63111"), ("Mezel", "63115"))
ELSEWHERE: tuple[tuple[str, str], ...] = (
    ("Lyon", "69007"), ("Vichy", "03200"), ("Saint-Étienne", "42000"), ("Beaumont", "74160"), ("Montreuil", "93100"), ("Le Puy-en-Velay", "43000"),
)  # fmt: skip
_STREETS = (
    "rue de l'Église", "avenue Julien", "rue Jean Jaurès", "rue du 8 Mai 1945", "place Saint-Pierre", "boulevard Gergovia", "rue des Écoles", "chemin des Vignes",
    "lotissement Les Chazeaux", "rue Anatole France", "impasse des Rossignols", "route de Vertaizon", "rue Sous le Bourg", "cours Sablon",
)  # fmt: skip
_SURNAMES = (
    "ROUX", "D'ALÈS", "SAINT-ANDRÉ", "MAZEYRAT", "BOST", "CHALEIX-DUFOUR", "JOUVE", "PIC", "LABONNE", "DE VISSAC", "GRENET", "PAULET", "ARNAUD", "GUÉRIN", "LE GOFF",
    "VAZEILLE",
)  # fmt: skip
_WOMEN = (
    "Brigitte",
    "Aurélie Jeanne",
    "Marie-Thérèse",
    "Noémie",
    "Danièle Odette Simone",
    "Claire",
    "Josiane",
    "Inès Louise",
)
_MEN = ("Jacques", "Loïc Pierre Marie", "Jean-Baptiste", "Guillaume", "René", "Christophe Alain", "Yves", "Théo")
_OTHERS: dict[str, tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...], str]] = {
    "MAR": (("BENNANI", "EL IDRISSI", "AMAZIGH"), ("Saïda", "Houria"), ("Brahim", "Mohammed"), "TAZA"),
    "SEN": (("NDOYE", "SAGNA", "FAYE"), ("Fatou Bintou", "Astou"), ("Babacar", "Alioune"), "ZIGUINCHOR"),
    "PRT": (("DA COSTA VEIGA", "FERREIRA", "LOURENÇO"), ("Maria Adelaide", "Rosa"), ("Manuel", "Joaquim António"), "VISEU"),
    "ROU": (("POPA", "STĂNESCU", "MUNTEANU"), ("Ioana Elena", "Mihaela"), ("Vasile", "Florin Andrei"), "SUCEAVA"),
    "BEL": (("VAN DEN BOSSCHE", "DELCOURT", "PEETERS"), ("Annelies", "Martine"), ("Wouter", "Luc"), "GENT"),
    "ITA": (("DELL'ORTO", "RIZZUTI", "ESPOSITO"), ("Chiara", "Lucia Anna"), ("Salvatore", "Paolo"), "LECCE"),
    "D": (("MÜLLER-SCHÖN", "WEIß", "KÖHLER"), ("Ute", "Annegret"), ("Jörg", "Klaus Dieter"), "KASSEL"),
    "GRC": (("PAPADOPOULOU", "NIKOLAIDIS", "KOSTOPOULOS"), ("ELENI", "SOFIA"), ("GEORGIOS", "DIMITRIOS"), "VOLOS"),
    "ESP": (("ÁLVAREZ NUÑO", "GARCÍA LEÓN"), ("Begoña", "María José"), ("Íñigo", "Francisco Javier"), "GIJÓN"),
}  # fmt: skip

#: The papers a host may have: slug → the nationalities of who has it.
PAPERS: dict[str, tuple[str, ...]] = {
    "card-laminated": ("FRA",), "card-2021": ("FRA",), "passport-french": ("FRA",), "permit-2020": ("MAR", "SEN"), "permit-2011": ("MAR", "SEN"),
    "card-td1": ("D", "ITA", "ESP", "PRT", "BEL", "GRC"), "card-td2": ("ROU",),
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Household:
    """A host, with a spouse of theirs when both sign, and the day their paper ends."""

    host: Host
    spouse: Host | None
    expiry: dt.date  #: last day printed on the paper


def household(
    rng: Random, today: dt.date, *, paper: str = "", place: tuple[str, str] | None = None, expired: bool = False
) -> Household:
    """Somebody of any of these origins; `expired`: the paper's last day lies some months back."""
    slug = paper or rng.choice(
        (
            "card-laminated",
            "card-laminated",
            "card-2021",
            "card-2021",
            "passport-french",
            "permit-2020",
            "permit-2011",
            "card-td1",
            "card-td2",
        )
    )
    nationality = rng.choice(PAPERS[slug])
    sex = rng.choice("FM")
    if nationality == "FRA":
        surname, given, born = (
            rng.choice(_SURNAMES),
            rng.choice(_WOMEN if sex == "F" else _MEN),
            rng.choice(("CLERMONT-FERRAND", "RIOM", "AURILLAC", "PARIS 14E", "NEVERS")),
        )
    else:
        surnames, women, men, born = _OTHERS[nationality]
        surname, given = rng.choice(surnames), rng.choice(women if sex == "F" else men)
    commune, postcode = place or rng.choice(PLACES)
    host = Host(
        surname=surname, given_names=given, sex=sex, birth=today - rng.randint(27 * 365, 72 * 365) * DAY, birth_place=born,
        street=f"{rng.randint(1, 130)}{rng.choice(('', '', '', '', ' bis', ' ter'))}{rng.choice((' ', ' ', ', '))}{rng.choice(_STREETS)}",
        postcode=postcode, commune=commune, document=slug, nationality=nationality, number=_numbered(rng, slug, nationality),
    )  # fmt: skip
    spouse = None
    if rng.random() < 0.25:
        given = rng.choice(_MEN if sex == "F" else _WOMEN)
        spouse = replace(
            host, sex="M" if sex == "F" else "F", given_names=given, birth=host.birth + rng.randint(-900, 900) * DAY
        )
    expiry = today + rng.randint(200, 2600) * DAY
    if expired:
        expiry = today - rng.randint(120, 700) * DAY
    return Household(host=host, spouse=spouse, expiry=expiry)


def _numbered(rng: Random, slug: str, nationality: str) -> str:
    pattern = {
        "card-2021": "A9AA9AA99", "passport-french": "99AA99999", "permit-2020": "AA9A99999", "permit-2011": "999999999", "card-td2": "AA999999",
    }.get(slug, "")  # fmt: skip
    return number(
        rng,
        pattern
        or {
            "D": "L9A9AA999",
            "ITA": "CA99999AA",
            "ESP": "AAA999999",
            "PRT": "999999999",
            "BEL": "999999999",
            "GRC": "A99999999",
        }.get(nationality, "999999999"),
    )
