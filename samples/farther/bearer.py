"""What stands on a passport's page: from a person to strings in the notation of their State."""

from dataclasses import dataclass
from random import Random

from samples import zones
from samples.farther.labels import AUTHORITY, day_printed, titled
from samples.farther.nations import TONGUES
from samples.people import Person, number

#: States whose zone carries a personal number: how it looks.
_PERSONAL = {
    "TCD": "",
    "ZAF": "9999999999999",
    "AZE": "9AA99A9",
    "PER": "99999999",
    "UKR": "9999999999999",
    "KGZ": "29999999999999",
    "MNG": "AA99999999",
    "SAU": "1999999999",
    "SDN": "99999999999",
    "RWA": "1199999999999",
    "BGD": "9999999999",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Bearer:
    """A person's page as strings; `own` names are in the State's script where it prints both."""

    who: Person
    tongues: tuple[str, ...]
    surname: str
    given: str
    own_surname: str
    own_given: str
    nationality: str
    own_nationality: str
    birth: str
    issued: str
    expiry: str
    place: str
    authority: str
    personal: str
    mrz: tuple[str, str]

    @property
    def number(self) -> str:
        return self.who.number

    @property
    def state(self) -> str:
        return self.who.nation.code

    @property
    def sex(self) -> str:
        return self.who.sex

    @property
    def woman(self) -> bool:
        return self.who.sex == "F"

    def label(self, key: str, joined: str = " / ") -> str:
        return titled(self.tongues, key, joined)

    def value(self, key: str) -> str:
        """A field's value by the name of its label."""
        found = {"type": "P", "given": self.given}.get(key)
        return found if found is not None else str(getattr(self, key))


def bearer(who: Person, rng: Random, notation: str, *, wrong_digit: bool = False) -> Bearer:
    """The strings of `who`'s page; `wrong_digit` makes two check digits fail."""
    tongues = TONGUES[who.nation.code]
    personal = number(rng, _PERSONAL.get(who.nation.code, ""))
    surname, _, own_surname = who.surname.partition("/")
    given, _, own_given = who.given_names.partition("/")
    nationality, _, own_nationality = who.nation.citizenship.partition("/")
    mrz = zones.passport(
        state=who.nation.code,
        surname=who.surname,
        given_names=who.given_names,
        number=who.number,
        nationality=who.nation.code,
        birth=who.birth,
        sex=who.sex,
        expiry=who.expiry,
        optional=personal,
        wrong_digit=wrong_digit,
    )
    if who.nation.code == "CHN":
        mrz = (f"PO{mrz[0][2:]}", mrz[1])
    birth, issued, expiry = (day_printed(day, notation, tongues[0]) for day in (who.birth, who.issued, who.expiry))
    return Bearer(
        who=who,
        tongues=tongues,
        surname=surname.upper(),
        given=given.upper(),
        own_surname=own_surname,
        own_given=own_given,
        nationality=nationality.strip(),
        own_nationality=own_nationality.strip(),
        birth=birth,
        issued=issued,
        expiry=expiry,
        place=who.birth_place,
        authority=AUTHORITY[tongues[0]],
        personal=personal,
        mrz=mrz,
    )
