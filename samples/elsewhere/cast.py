"""Who applies: from a random source and a day to a person of one of our States, their visa and their arrival."""

import datetime as dt
from dataclasses import replace
from random import Random

from samples import people
from samples.elsewhere.arrivals import arrival
from samples.elsewhere.nations import NATIONS
from samples.people import DAY, Person, Visa, number
from samples.request import Stay


def person(
    rng: Random, today: dt.date, nation: str, *, surname: str = "", sex: str = "", ages: tuple[int, int] = (21, 80)
) -> Person:
    """Somebody of `nation` (a key of `NATIONS`) with a passport good for more than a year."""
    land = NATIONS[nation]
    drawn = people.person(rng, today, "IDN", sex=sex, ages=ages)  # whose ages and validity are as good as anybody's
    given = rng.choice(land.women if drawn.sex == "F" else land.men)
    if land.women == ("",):  # one name only is nobody else's in the family
        surname = ""
    return replace(
        drawn,
        nation=land,
        surname=surname or rng.choice(land.surnames),
        given_names=given,
        birth_place=rng.choice(land.cities),
        number=number(rng, land.number),
    )


def visa(rng: Random, today: dt.date, who: Person, *, entered: dt.date, days: int, kind: str, state: str) -> Visa:
    """A sticker that lets `who` in on `entered` for `days`; several entries may mean half a year or a year."""
    entries = rng.choice(("1", "1", "2", "MULT", "MULT"))
    start = entered - rng.randint(0, 25) * DAY if entries == "MULT" else entered - rng.randint(0, 9) * DAY
    length = rng.choice((180, 365)) if entries == "MULT" and days == 90 else days + rng.randint(14, 18)
    if kind == "D":
        length, entries = 365, "MULT"
    return Visa(
        number=number(rng, rng.choice(("999999999", "999999999", "A99999999"))),
        kind=kind,
        start=start,
        until=start + length * DAY,
        days=365 if kind == "D" else days,
        entries=entries,
        post=who.nation.consulate or "PARIS",
        issued=start - rng.randint(3, 40) * DAY,
        state=state,
    )


def stay(rng: Random, today: dt.date, nation: str, *, kind: str = "C") -> Stay:
    """Somebody whose authorised stay ends within a fortnight, with a visa of a Schengen State unless they need none."""
    who = person(rng, today, nation)
    days = rng.choice((90, 90, 90, 60, 45, 30))
    if who.nation.exempt:
        days = 90
    entered = today - (days - rng.randint(1, 13)) * DAY
    if kind == "D":
        entered = today - rng.randint(150, 300) * DAY
    state, stamped = rng.choice(
        (("FRA", "F"),) * 5
        + (
            ("ESP", "E"),
            ("ITA", "I"),
            ("D", "D"),
            ("NLD", "NL"),
            ("BEL", "B"),
            ("PRT", "P"),
            ("CHE", "CH"),
            ("POL", "PL"),
        )
    )
    sticker = None if who.nation.exempt else visa(rng, today, who, entered=entered, days=days, kind=kind, state=state)
    return Stay(person=who, visa=sticker, entry=arrival(rng, entered, stamped if rng.random() < 0.8 else "F"))


def spouse(rng: Random, today: dt.date, first: Stay) -> Stay:
    """The husband or wife who came along: same name, same flight, a visa of their own."""
    one = first.person
    who = person(rng, today, one.nation.code, surname=one.surname, sex="M" if one.sex == "F" else "F")
    sticker = first.visa and replace(
        visa(
            rng, today, who, entered=first.entry.day, days=first.visa.days, kind=first.visa.kind, state=first.visa.state
        )
    )
    return Stay(person=who, visa=sticker, entry=first.entry)
