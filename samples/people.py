"""Fictional people and the facts of their papers: from a random source and a day to persons, hosts, visas, entries."""

import datetime as dt
from dataclasses import dataclass, replace
from random import Random

from samples.nations import FRENCH_MEN, FRENCH_SURNAMES, FRENCH_WOMEN, NATIONS, PUY_DE_DOME, STREETS, Nation
from samples.zones import latin

DAY = dt.timedelta(days=1)


def spoken(name: str) -> str:
    """A name as people write it in a letter: `ŞAHİN` is Şahin."""
    return name.title().replace("i\u0307", "i") if name.isupper() else name


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody with a passport. Names are as printed (`LATIN/НАЦИОНАЛЬНОЕ` where both are)."""

    nation: Nation
    surname: str
    given_names: str
    sex: str  #: M or F
    birth: dt.date
    birth_place: str
    number: str
    issued: dt.date
    expiry: dt.date

    @property
    def name(self) -> str:
        """Given names and surname in Latin letters, as a mail would write them."""
        parts = (self.given_names.split("/")[0], self.surname.split("/")[0])
        return " ".join(spoken(part) for part in parts if part)

    def zone_names(self) -> tuple[str, str]:
        """Surname and given names as the passport's zone spells (and cuts) them."""
        first = latin(self.surname, self.nation.code)
        rest = latin(self.given_names, self.nation.code)[: max(0, 39 - len(first) - 2)]
        return first[:39].replace("<", " "), rest.replace("<", " ").strip()

    def minor(self, day: dt.date) -> bool:
        return (day.year - self.birth.year - ((day.month, day.day) < (self.birth.month, self.birth.day))) < 18


@dataclass(frozen=True, slots=True, kw_only=True)
class Host:
    """Who houses an applicant, where, and which paper proves who they are."""

    surname: str
    given_names: str
    sex: str
    birth: dt.date
    birth_place: str
    street: str
    postcode: str
    commune: str
    document: str  #: old-card, new-card, residence-permit, passport
    nationality: str = "FRA"
    number: str = ""

    @property
    def name(self) -> str:
        return f"{self.given_names.split(',')[0].split()[0]} {self.surname}"

    @property
    def full_name(self) -> str:
        return f"{self.given_names} {self.surname}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Visa:
    """The facts of a sticker."""

    number: str
    kind: str  #: C or D
    start: dt.date
    until: dt.date
    days: int
    entries: str  #: 1, 2, MULT
    post: str
    issued: dt.date
    state: str = "FRA"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """The facts of an entry (or exit) stamp."""

    day: dt.date
    state: str  #: distinguishing letters: F, E, D, I, B
    post: str
    leaving: bool = False
    means: str = "air"  #: air, road, rail, sea


def number(rng: Random, pattern: str) -> str:
    """A number after `pattern`: A is a letter, 9 a digit, the rest stands."""
    signs = {"A": "ABCDEFGHKLMNPRSTUVWXYZ", "9": "0123456789"}
    return "".join(rng.choice(signs[sign]) if sign in signs else sign for sign in pattern)


def _birth(rng: Random, today: dt.date, youngest: int, oldest: int) -> dt.date:
    days = rng.randint(youngest * 365 + 40, oldest * 365)
    return today - days * DAY


def person(
    rng: Random, today: dt.date, nation: str = "", *, sex: str = "", ages: tuple[int, int] = (24, 78), surname: str = ""
) -> Person:
    """A person of `nation` (any when empty), `ages` years old, with a passport that is good for more than a year."""
    land = NATIONS[nation] if nation else rng.choice(sorted(NATIONS.values(), key=lambda n: n.code))
    sex = sex or rng.choice("FM")
    issued = today - rng.randint(400, 1500) * DAY
    last = issued.replace(year=issued.year + (10 if rng.random() < 0.3 else 5), day=min(issued.day, 28))
    if last < today + 400 * DAY:
        last = last.replace(year=last.year + 5)
    return Person(
        nation=land,
        surname=surname or rng.choice(land.surnames),
        given_names=rng.choice(land.women if sex == "F" else land.men),
        sex=sex,
        birth=_birth(rng, today, *ages),
        birth_place=rng.choice(land.cities),
        number=number(rng, land.number),
        issued=issued,
        expiry=last - DAY,
    )


def family(rng: Random, today: dt.date, nation: str) -> tuple[Person, Person, Person, Person]:
    """Mother, father and two minors of one family name."""
    mother = person(rng, today, nation, sex="F", ages=(31, 42))
    father = person(rng, today, nation, sex="M", ages=(33, 46), surname=mother.surname)
    first = person(rng, today, nation, sex="F", ages=(9, 14), surname=mother.surname)
    second = person(rng, today, nation, sex="M", ages=(3, 7), surname=mother.surname)
    given = [name for name in mother.nation.women if name != mother.given_names]
    brothers = [name for name in mother.nation.men if name != father.given_names]
    return (
        mother,
        father,
        replace(first, given_names=rng.choice(given)),
        replace(second, given_names=rng.choice(brothers)),
    )


def host(
    rng: Random, today: dt.date, *, document: str = "", place: tuple[str, str] | None = None, surname: str = ""
) -> Host:
    """Somebody in Puy-de-Dôme (or at `place`: commune, postcode) with a card that is still good."""
    sex = rng.choice("FM")
    commune, postcode = place or rng.choice(PUY_DE_DOME)
    kinds = (
        ("old-card", "old-card", "residence-permit")
        if today.year < 2023
        else ("old-card", "new-card", "residence-permit")
    )
    kind = document or rng.choice(kinds)
    if kind == "residence-permit":
        land = NATIONS[rng.choice(("MAR", "DZA", "SEN", "TUN"))]
        family_name = surname or rng.choice(land.surnames)
        given = rng.choice(land.women if sex == "F" else land.men)
        place_of_birth, nationality = rng.choice(land.cities), land.code
    else:
        family_name = surname or rng.choice(FRENCH_SURNAMES)
        given = rng.choice(FRENCH_WOMEN if sex == "F" else FRENCH_MEN)
        place_of_birth, nationality = (
            rng.choice(("CLERMONT-FERRAND", "RIOM", "LYON 3E", "MOULINS", "LE PUY-EN-VELAY")),
            "FRA",
        )
    return Host(
        surname=family_name,
        given_names=given,
        sex=sex,
        birth=_birth(rng, today, 27, 71),
        birth_place=place_of_birth,
        street=f"{rng.randint(1, 148)}{rng.choice(('', '', '', ' bis'))} {rng.choice(STREETS)}",
        postcode=postcode,
        commune=commune,
        document=kind,
        nationality=nationality,
        number=number(rng, "A9AA99999" if kind == "residence-permit" else "AA9AA9AA9"),
    )


def visa(
    rng: Random, today: dt.date, who: Person, *, entered: dt.date, days: int = 90, kind: str = "C", state: str = "FRA"
) -> Visa:
    """A sticker under which `who` came in on `entered`; its stay ends about `entered + days`."""
    issued = entered - rng.randint(12, 40) * DAY
    start = entered - rng.randint(1, 6) * DAY
    until = start + (365 * DAY if kind == "D" else (days + 14) * DAY)
    return Visa(
        number=number(rng, "999999999"),
        kind=kind,
        start=start,
        until=until,
        days=365 if kind == "D" else days,
        entries=rng.choice(("1", "MULT")),
        post=who.nation.consulate or "PARIS",
        issued=issued,
        state=state,
    )


def entry(rng: Random, day: dt.date, *, state: str = "F") -> Entry:
    """An arrival by air on `day`."""
    posts = {"F": ("ROISSY CDG", "LYON ST EXUPERY", "ORLY SUD", "MARSEILLE"), "E": ("MADRID-BARAJAS", "BARCELONA"),
             "D": ("FRANKFURT/MAIN", "MÜNCHEN"), "I": ("ROMA FIUMICINO", "MALPENSA"), "B": ("BRUXELLES NAT",),
             "NL": ("SCHIPHOL",), "P": ("LISBOA",)}  # fmt: skip
    return Entry(day=day, state=state, post=rng.choice(posts[state]))
