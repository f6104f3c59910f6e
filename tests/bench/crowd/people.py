"""The people of the crowd, and what somebody may type to find each of them. Everybody is fictional."""

import random
from collections.abc import Iterator
from dataclasses import dataclass

DEPARTMENT = "63"
_BEGIN = (
    "BA", "CHE", "DI", "FO", "GRA", "HU", "KAL", "LO", "MI", "NA", "OL", "PRE", "RU", "SAL", "TO", "VA", "WEN",
    "YA", "ZU", "SCH",
)  # fmt: skip
_MIDDLE = (
    "LI", "MO", "RE", "NA", "VI", "TU", "SSA", "NDO", "KE", "RRA", "BEL", "GO", "DU", "PHI", "LA",
)  # fmt: skip
_END = (
    "NDER", "SKI", "VA", "DO", "RO", "KOV", "NI", "TTE", "MANN", "RES", "OGLU", "ENKO", "SON", "ISI", "BU",
)  # fmt: skip
GIVEN = [
    "Anna",
    "Ola",
    "Kari",
    "Maria",
    "Joao",
    "Elif",
    "Wei",
    "Amina",
    "Pavel",
    "Lucia",
    "Noor",
    "Ines",
    "Omar",
    "Mei",
    "Ivan",
    "Sofia",
    "Adaeze",
    "Zoe",
    "Luis",
    "Hana",
]
_STREETS = (
    "des Lilas", "de la Gare", "du Puy", "Blatin", "des Volcans",
    "de Riom", "Victor Hugo", "du Lac", "des Acacias", "de l'Église",
)  # fmt: skip
_PLACES = ("63110 Beaumont", "63000 Clermont-Ferrand", "63200 Riom", "63300 Thiers", "63500 Issoire", "63170 Aubière")


@dataclass(frozen=True, slots=True, kw_only=True)
class Someone:
    """Who a case is about, and what somebody may type to find it."""

    reference: str
    surname: str
    given: str
    passport: str
    host: str
    address: str


def people(count: int, seed: int) -> Iterator[Someone]:
    """So many people; one in fifty stays with a host who has many guests."""
    dice = random.Random(seed)
    busy = [(_name(dice), f"{dice.randint(1, 90)} rue {dice.choice(_STREETS)}") for _ in range(20)]
    signs = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
    for number in range(count):
        host, street = busy[dice.randrange(20)] if dice.random() < 0.02 else (
            _name(dice), f"{dice.randint(1, 200)} rue {dice.choice(_STREETS)}"
        )  # fmt: skip
        code = "".join(signs[(number // 32**place) % 32] for place in range(4)) + "".join(dice.choices(signs, k=2))
        yield Someone(
            reference=f"{DEPARTMENT}-2026-{code}",
            surname=_name(dice),
            given=f"{dice.choice(GIVEN)} {dice.choice(GIVEN)}".upper(),
            passport=f"{dice.choice('ABCKLN')}{dice.randrange(10**8):08}",
            host=f"{host} {dice.choice(GIVEN)}",
            address=f"{street} {dice.choice(_PLACES)}",
        )


def _name(dice: random.Random) -> str:
    return dice.choice(_BEGIN) + "".join(dice.choices(_MIDDLE, k=dice.randint(0, 2))) + dice.choice(_END)
