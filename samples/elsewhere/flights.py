"""Ways home that were booked: from a person and a day to a flight of their State's carrier."""
# ruff: noqa: E501 - sentences and tables are quoted whole

import datetime as dt
from dataclasses import dataclass
from random import Random

from samples.elsewhere.dates import printed, told
from samples.people import Person, number

CARRIERS: dict[str, tuple[str, str]] = {
    "EGY": ("MS", "EgyptAir"), "JOR": ("RJ", "Royal Jordanian"), "IRQ": ("IA", "Iraqi Airways"), "BLR": ("B2", "Belavia"), "KAZ": ("KC", "Air Astana"),
    "UZB": ("HY", "Uzbekistan Airways"), "GHA": ("AW", "Africa World"), "NGA": ("P4", "Air Peace"), "KEN": ("KQ", "Kenya Airways"), "PAK": ("PK", "PIA"),
    "NPL": ("RA", "Nepal Airlines"), "THA": ("TG", "Thai Airways"), "MMR": ("8M", "Myanmar Airways"), "COD": ("8Z", "Congo Airways"), "GAB": ("J7", "Afrijet"),
    "MLI": ("AF", "Air France"), "BEN": ("SN", "Brussels Airlines"), "HTI": ("TX", "Air Caraïbes"), "DOM": ("UX", "Air Europa"), "CUB": ("CU", "Cubana de Aviación"),
    "MOZ": ("TM", "LAM"), "IRN": ("IR", "Iran Air"), "KOR": ("KE", "Korean Air"), "GBR": ("BA", "British Airways"), "SRB": ("JU", "Air Serbia"),
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Flight:
    """A booked flight; `name` as its ticket writes the passenger."""

    carrier: str
    number: str
    origin: str
    target: str
    day: dt.date
    time: str
    locator: str
    name: str

    def told(self, language: str) -> dict[str, str]:
        """The fields of the phrase books."""
        figures = (
            "iso" if language == "zh" else "dots" if language in {"de", "ru", "pl", "tr", "ro", "uk"} else "slashes"
        )
        return {
            "carrier": self.carrier, "flight": self.number, "origin": self.origin, "target": self.target, "date": told(self.day, language),
            "day": printed(self.day, figures), "time": self.time, "locator": self.locator, "name": self.name,
        }  # fmt: skip


def ticket_name(who: Person, rng: Random) -> str:
    """`SURNAME/GIVEN MRS`, `Given Surname`, `MR GIVEN SURNAME`."""
    surname, given = who.zone_names()
    title = "MRS" if who.sex == "F" else "MR"
    if not given:
        return rng.choice((f"{title} {surname}", surname))
    first = given if rng.random() < 0.6 else given.split()[0]
    return rng.choice(
        (f"{surname}/{first} {title}", f"{first} {surname}".title(), f"{title} {first} {surname}", f"{surname} {first}")
    )


def written_name(who: Person) -> str:
    """As a consul or a doctor writes it."""
    return f"{'Mme' if who.sex == 'F' else 'M.'} {who.name}"


def flight(rng: Random, who: Person, day: dt.date) -> Flight:
    code, carrier = CARRIERS[who.nation.code]
    gap = rng.choice(("", "", " "))
    return Flight(
        carrier=carrier, number=f"{code}{gap}{rng.randint(11, 1980)}", origin=rng.choice(("CDG", "LYS", "ORY", "MRS", "Paris-CDG", "Lyon")),
        target=rng.choice(who.nation.airports), day=day, time=f"{rng.randint(6, 22):02d}:{rng.choice((5, 10, 25, 40, 55)):02d}",
        locator=number(rng, rng.choice(("AAAAAA", "A9AAA9", "AA9A9A"))), name=ticket_name(who, rng),
    )  # fmt: skip
