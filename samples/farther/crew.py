"""Who applies: from a random source and a day to persons of these States, their visas and their arrivals."""
# ruff: noqa: E501 - a table

import datetime as dt
from dataclasses import replace
from random import Random

from samples import people
from samples.farther.nations import NATIONS
from samples.people import DAY, Entry, Person, Visa, number
from samples.request import Stay

#: The letter in the ring of stars → (means, post).
POSTS: dict[str, tuple[tuple[str, str], ...]] = {
    "F": (
        ("air", "ROISSY 2A"), ("air", "ROISSY T3"), ("air", "ORLY OUEST"), ("air", "LYON-SATOLAS"), ("air", "NANTES"), ("air", "BALE-MULHOUSE"),
        ("air", "TOULOUSE BLAGNAC"), ("sea", "MARSEILLE"), ("rail", "MODANE"),
    ),
    "E": (("air", "MADRID T1"), ("air", "MÁLAGA"), ("sea", "TARIFA")),
    "D": (("air", "FRANKFURT"), ("air", "BERLIN"), ("air", "HAMBURG")),
    "I": (("air", "ROMA"), ("air", "VENEZIA"), ("sea", "ANCONA")),
    "P": (("air", "LISBOA T1"), ("air", "FARO")),
    "A": (("air", "WIEN"), ("air", "SALZBURG")),
    "GR": (("air", "ATHENS"), ("road", "EVZONI")),
    "CZ": (("air", "PRAHA RUZYNE"),),
    "H": (("air", "BUDAPEST"), ("road", "ZAHONY"), ("rail", "KELEBIA")),
    "S": (("air", "ARLANDA"), ("sea", "YSTAD")),
}  # fmt: skip
#: Who issued a sticker → the letter of its country's stamps.
ISSUERS = {
    "FRA": "F",
    "ESP": "E",
    "ITA": "I",
    "D": "D",
    "PRT": "P",
    "GRC": "GR",
    "AUT": "A",
    "CZE": "CZ",
    "HUN": "H",
    "SWE": "S",
}


def person(
    rng: Random, today: dt.date, nation: str, *, surname: str = "", sex: str = "", ages: tuple[int, int] = (20, 82)
) -> Person:
    """Somebody of `nation` (a key of `NATIONS`) with a passport good for more than a year."""
    land = NATIONS[nation]
    drawn = people.person(rng, today, "IDN", sex=sex, ages=ages)  # whose ages and days are as good as anybody's
    return replace(
        drawn,
        nation=land,
        surname=surname or rng.choice(land.surnames),
        given_names=rng.choice(land.women if drawn.sex == "F" else land.men),
        birth_place=rng.choice(land.cities),
        number=number(rng, land.number),
    )


def visa(rng: Random, who: Person, *, entered: dt.date, days: int, kind: str, state: str) -> Visa:
    """A sticker under which `who` came in on `entered` for `days`."""
    entries = rng.choice(("1", "1", "1", "2", "MULT", "MULT"))
    start = entered - rng.randint(0, 12) * DAY
    if kind == "D":
        length, entries, days = 365, "MULT", 365
    elif entries == "MULT" and days == 90:
        start -= rng.randint(0, 20) * DAY
        length = rng.choice((179, 364))
    else:
        length = days + rng.randint(14, 16)
    return Visa(
        number=number(rng, "999999999" if state == "FRA" else rng.choice(("999999999", "A99999999", "AA9999999"))),
        kind=kind,
        start=start,
        until=start + length * DAY,
        days=days,
        entries=entries,
        post=who.nation.consulate or "PARIS",
        issued=start - rng.randint(2, 30) * DAY,
        state=state,
    )


def arrival(rng: Random, day: dt.date, letters: str = "") -> Entry:
    """An entry on `day`, into any of these States when `letters` is empty."""
    chosen = letters or rng.choice(sorted(POSTS))
    means, post = rng.choice(POSTS[chosen])
    return Entry(day=day, state=chosen, post=post, means=means)


def stay(rng: Random, today: dt.date, nation: str, *, kind: str = "C") -> Stay:
    """Somebody whose authorised stay ends within three weeks."""
    who = person(rng, today, nation)
    days = 90 if who.nation.exempt else rng.choice((90, 90, 90, 90, 60, 30, 45))
    entered = today - (days - rng.randint(1, 18)) * DAY
    if kind == "D":
        entered = today - rng.randint(120, 320) * DAY
    state = rng.choice(("FRA",) * 12 + tuple(ISSUERS))
    sticker = None if who.nation.exempt else visa(rng, who, entered=entered, days=days, kind=kind, state=state)
    letters = ISSUERS[state] if sticker and rng.random() < 0.85 else rng.choice(("F", "F", "D", "P"))
    return Stay(person=who, visa=sticker, entry=arrival(rng, entered, letters))


def companion(rng: Random, today: dt.date, first: Stay, *, child: bool = False) -> Stay:
    """The husband, wife or child who came along, with a visa of their own."""
    one, sex = first.person, "M" if first.person.sex == "F" else "F"
    who = person(
        rng,
        today,
        one.nation.code,
        surname=one.surname,
        sex=rng.choice("FM") if child else sex,
        ages=(4, 14) if child else (24, 70),
    )
    own = first.visa and replace(
        first.visa,
        number=first.visa.number[:-3] + number(rng, "999"),
        entries=first.visa.entries,
        post=first.visa.post,
    )
    return Stay(person=who, visa=own, entry=first.entry)
