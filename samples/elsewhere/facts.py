"""What is printed on a passport's page: from a person to strings, and the pens that put them down."""

from dataclasses import dataclass
from random import Random

from samples import ink, zones
from samples.elsewhere import paper, words
from samples.elsewhere.dates import printed
from samples.ink import Colour, Sheet
from samples.people import Person, number


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """A person's page as strings; `own` has the names in the State's script where it prints both."""

    who: Person
    tongues: tuple[str, ...]
    surname: str
    given: str
    own: tuple[str, str]
    nationality: str
    birth: str
    issued: str
    expiry: str
    sex: str
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

    def label(self, key: str, joined: str = " / ") -> str:
        return words.label(self.tongues, key, joined)


#: States whose zone carries a personal number: how it looks.
_PERSONAL = {
    "KAZ": "999999999999",
    "BLR": "9999999A999AA9",
    "UZB": "99999999999999",
    "IRN": "9999999999",
    "EGY": "29999999999999",
    "PAK": "9999999999999",
    "DOM": "99999999999",
    "MMR": "",
    "KOR": "9999999A999999",
}


def facts(who: Person, rng: Random, dates: str, *, wrong_digit: bool = False) -> Facts:
    """The strings of `who`'s page with dates in the notation `dates`."""
    tongues = words.TONGUES[who.nation.code]
    personal = number(rng, _PERSONAL.get(who.nation.code, ""))
    surname, _, own = who.surname.partition("/")
    given, _, own_given = who.given_names.partition("/")
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
    if who.nation.code == "KOR":  # which writes a second letter after the P
        mrz = (f"PM{mrz[0][2:]}", mrz[1])
    birth, issued, expiry = (printed(day, dates, tongues[0]) for day in (who.birth, who.issued, who.expiry))
    return Facts(
        who=who,
        tongues=tongues,
        surname=surname,
        given=given.upper(),
        own=(own, own_given),
        nationality=who.nation.citizenship,
        birth=birth,
        issued=issued,
        expiry=expiry,
        sex=who.sex,
        place=who.birth_place,
        authority=words.AUTHORITY[tongues[0]],
        personal=personal,
        mrz=mrz,
    )


def pen(text: str, face: str) -> str:
    """`face`, or one that has the letters of `text`."""
    if all(ord(c) < 0x180 or 0x2010 <= ord(c) < 0x2030 for c in text):
        return face
    bold = "Bold" in face or "700" in face
    if all(ord(c) < 0x250 or 0x400 <= ord(c) < 0x460 or 0x2010 <= ord(c) < 0x2030 for c in text):
        return ink.BOLD if bold else ink.SANS
    return ink.WIDE_BOLD if bold else ink.WIDE


def put(
    sheet: Sheet,
    x: float,
    y: float,
    label: str,
    value: str,
    *,
    width: float,
    height: float = 3.2,
    small: float = 1.4,
    face: str = ink.SANS,
    label_face: str = paper.COND,
    colour: Colour = (24, 24, 30),
    label_colour: Colour = (70, 70, 90),
    drop: float = 0,
) -> None:
    """A label at (x, y) mm with its value below it; `drop` mm more between them."""
    sheet.text(x, y, label, height=small, face=pen(label, label_face), colour=label_colour, width=width)
    sheet.text(x, y + small * 1.2 + drop, value, height=height, face=pen(value, face), colour=colour, width=width)
