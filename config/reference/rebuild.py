"""From two unpacked npm packages to `communes.csv`, `departments.csv` and `countries.csv` beside this file.

python config/reference/rebuild.py DECOUPAGE DECOUPAGE_2019 ISO_COUNTRIES, each the folder `package` of the archive that
`npm pack` gives (versions in SOURCES.md). What is written by hand (Schengen, exemptions, special codes) stands below.
"""

import csv
import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent

#: alpha-3 → letters on its border stamps, member of Schengen since (ISO date)
SCHENGEN = {
    "AUT": ("A", "1997-12-01"),
    "BEL": ("B", "1995-03-26"),
    "BGR": ("BG", "2024-03-31"),
    "CHE": ("CH", "2008-12-12"),
    "CZE": ("CZ", "2007-12-21"),
    "DEU": ("D", "1995-03-26"),
    "DNK": ("DK", "2001-03-25"),
    "ESP": ("E", "1995-03-26"),
    "EST": ("EST", "2007-12-21"),
    "FIN": ("FIN", "2001-03-25"),
    "FRA": ("F", "1995-03-26"),
    "GRC": ("GR", "2000-03-26"),
    "HRV": ("HR", "2023-01-01"),
    "HUN": ("H", "2007-12-21"),
    "ISL": ("IS", "2001-03-25"),
    "ITA": ("I", "1997-10-26"),
    "LIE": ("FL", "2011-12-19"),
    "LTU": ("LT", "2007-12-21"),
    "LUX": ("L", "1995-03-26"),
    "LVA": ("LV", "2007-12-21"),
    "MLT": ("M", "2007-12-21"),
    "NLD": ("NL", "1995-03-26"),
    "NOR": ("N", "2001-03-25"),
    "POL": ("PL", "2007-12-21"),
    "PRT": ("P", "1995-03-26"),
    "ROU": ("RO", "2024-03-31"),
    "SVK": ("SK", "2007-12-21"),
    "SVN": ("SLO", "2007-12-21"),
    "SWE": ("S", "2001-03-25"),
}
#: nationals move freely (directive 2004/38/EC, EEA, Switzerland); they need no permit at all
FREE_MOVEMENT = {*SCHENGEN, "IRL", "CYP", "D"}
#: Regulation (EU) 2018/1806, annex II, parts 1 to 4
_EXEMPT = """
    MKD AND ARE ATG ALB ARG AUS BIH BRB BRN BRA BHS CAN CHL COL CRI DMA FSM GRD GEO GTM HND ISR JPN KIR KNA KOR LCA
    MCO MDA MNE MHL MUS MEX MYS NIC NRU NZL PAN PER PLW PRY SRB SLB SYC SGP SMR SLV TLS TON TTO TUV UKR USA URY VAT VCT
    VEN VUT WSM HKG MAC TWN GBR GBN GBO GBD GBP GBS RKS
"""
EXEMPT = set(_EXEMPT.split())
#: when it is not "always": (since, until), ISO, "" is open
EXEMPT_BETWEEN = {"GBR": ("2020-02-01", ""), "RKS": ("2024-01-01", ""), "VUT": ("", "2023-02-03")}
#: codes of ICAO 9303-3 §5 that ISO 3166 has not: code, French, English
SPECIAL = (
    ("D", "Allemagne", "Germany"),
    ("EUE", "Union européenne (laissez-passer)", "European Union (laissez-passer)"),
    ("GBD", "Royaume-Uni (territoires d'outre-mer)", "British Overseas Territories citizen"),
    ("GBN", "Royaume-Uni (national d'outre-mer)", "British National (Overseas)"),
    ("GBO", "Royaume-Uni (citoyen d'outre-mer)", "British Overseas citizen"),
    ("GBP", "Royaume-Uni (personne protégée)", "British protected person"),
    ("GBS", "Royaume-Uni (sujet)", "British subject"),
    ("RKS", "Kosovo", "Kosovo"),
    ("UNA", "Nations unies (institution spécialisée)", "United Nations specialized agency"),
    ("UNK", "Nations unies (MINUK)", "United Nations (UNMIK)"),
    ("UNO", "Nations unies", "United Nations"),
    ("UTO", "Utopie (spécimen)", "Utopia (specimen)"),
    ("XOM", "Ordre souverain de Malte", "Sovereign Military Order of Malta"),
    ("XPO", "Interpol", "Interpol"),
    ("XXA", "Apatride", "Stateless person"),
    ("XXB", "Réfugié (convention de 1951)", "Refugee (1951 convention)"),
    ("XXC", "Réfugié (autre)", "Refugee (other)"),
    ("XXX", "Nationalité non précisée", "Unspecified nationality"),
)


def read(folder: str, name: str) -> Any:
    """The JSON file `name` of an unpacked package."""
    return json.loads((Path(folder) / name).read_text(encoding="utf-8"))


def write(name: str, head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> None:
    """Write a table with `;` between the cells, as French spreadsheets open it."""
    with (HERE / name).open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, delimiter=";", lineterminator="\n")
        table.writerow(head)
        table.writerows(rows)


def communes(today: str, in_2019: str) -> Iterable[tuple[str, ...]]:
    """Every commune of today, then former ones: their own INSEE code, the name, and the commune they are in now."""
    now = read(today, "data/communes.json")
    heads = {row["code"]: row for row in now if row["type"] == "commune-actuelle"}
    names = set()
    for row in now:
        if row["type"] == "commune-actuelle" or row["type"] == "arrondissement-municipal":
            parent, codes = row.get("commune", ""), row.get("codesPostaux", [])
        else:
            parent, codes = row["chefLieu"], heads[row["chefLieu"]].get("codesPostaux", [])
        if row["code"] == parent and row["nom"] == heads[parent]["nom"]:
            continue
        names.add((row["code"], row["nom"]))
        yield row["code"], row["nom"], " ".join(codes), parent
    merged = {old: row["code"] for row in heads.values() for old in row.get("anciensCodes", [])}
    old_heads = {row["code"]: row for row in read(in_2019, "data/communes.json") if row["type"] == "commune-actuelle"}
    for row in read(in_2019, "data/communes.json"):
        head = row if row["type"] == "commune-actuelle" else old_heads[row.get("chefLieu") or row["commune"]]
        if (row["code"], row["nom"]) in names or head["code"] == row["code"] != row.get("chefLieu", row["code"]):
            continue
        parent = merged.get(row["code"]) or (head["code"] if head["code"] in heads else merged.get(head["code"], ""))
        yield row["code"], row["nom"], " ".join(head.get("codesPostaux", [])), parent or row["code"]


def departments(today: str) -> Iterable[tuple[str, ...]]:
    """Code, name, and the town of the prefecture."""
    towns = {row["code"]: row["nom"] for row in read(today, "data/communes.json") if row["type"] == "commune-actuelle"}
    for row in read(today, "data/departements.json"):
        yield row["code"], row["nom"], towns.get(row["chefLieu"], "")


def countries(iso: str) -> Iterable[tuple[str, ...]]:
    """Code, alpha-2, French, English, stamp letters, Schengen since, free movement, exempt, exempt since, until."""
    french, english = (read(iso, f"langs/{language}.json")["countries"] for language in ("fr", "en"))

    def first(name: Any) -> str:
        return str(name[0] if isinstance(name, list) else name)

    listed = {
        three: (two, first(french[two]), first(english[two]))
        for two, three, *_ in read(iso, "codes.json")
        if two in french and two in english
    }
    listed |= {code: (listed.get(code, ("",))[0], fr, en) for code, fr, en in SPECIAL}
    for code, (two, fr, en) in sorted(listed.items()):
        letters, since = SCHENGEN.get("DEU" if code == "D" else code, ("", ""))
        exempt_since, exempt_until = EXEMPT_BETWEEN.get(code, ("", ""))
        yield (
            code,
            "DE" if code == "D" else two,
            fr,
            en,
            letters,
            since,
            "yes" if code in FREE_MOVEMENT else "",
            "yes" if code in EXEMPT else "",
            exempt_since,
            exempt_until,
        )


if __name__ == "__main__":
    decoupage, decoupage_2019, iso_countries = sys.argv[1:]
    write("communes.csv", ("insee", "name", "postcodes", "parent"), communes(decoupage, decoupage_2019))
    write("departments.csv", ("code", "name", "prefecture"), departments(decoupage))
    write(
        "countries.csv",
        ("code", "alpha2", "french", "english", "stamp", "schengen_since", "free_movement", "exempt", "since", "until"),
        countries(iso_countries),
    )
