"""Certificates of accommodation in a second set of hands: from a household and its guests to a leaf and what it says."""
# ruff: noqa: E501 - sentences and tables are quoted whole

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from samples import ink
from samples.elsewhere import certificate_forms as forms
from samples.elsewhere.certificate_words import LETTERS
from samples.elsewhere.dates import in_words, printed, told
from samples.elsewhere.hosts import Household
from samples.elsewhere.paper import COND, ELITE
from samples.ink import Colour
from samples.leaf import Leaf, _length
from samples.people import Host, Person, spoken
from samples.zones import latin

_BLUE: Colour = (24, 38, 120)
CURSIVE, PRINTED_HAND, ROUND_HAND, SLANTED = (
    "CedarvilleCursive_400Regular.ttf", "ArchitectsDaughter_400Regular.ttf", "PatrickHand_400Regular.ttf", "NothingYouCouldDo_400Regular.ttf",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate:
    """A leaf, and the fields of the contract that stand on it."""

    leaf: Leaf
    fields: dict[str, str]
    language: str


def _hand(rng: Random, text: str) -> str:
    """A handwriting that has the letters of `text`."""
    if any(ord(c) > 0xFF and c not in "œŒ’–" for c in text):
        return rng.choice((ink.HAND, ROUND_HAND))
    return rng.choice((ink.HAND, PRINTED_HAND, ROUND_HAND, SLANTED))


def _leaf(setting: str, rng: Random, text: str) -> Leaf:
    kind = setting.removesuffix("-en").removesuffix("-es").removesuffix("-pt")
    if kind == "serif":
        return Leaf(face=ink.SERIF, height=rng.choice((4.2, 4.6)), left=rng.choice((20, 25, 30)))
    if kind == "sans":
        return Leaf(face=ink.SANS, height=rng.choice((3.8, 4.2)), left=22, spacing=1.45)
    if kind == "typed":
        return Leaf(face=ink.TYPED, height=4.2, left=20, spacing=1.8)
    if kind == "elite":
        return Leaf(face=ELITE, height=4.4, left=24, spacing=1.7)
    if kind == "condensed":
        return Leaf(face=COND, height=5.0, left=30, spacing=1.5)
    colour: Colour = rng.choice((_BLUE, (30, 30, 36), (20, 60, 130)))
    face = _hand(rng, text)
    if kind == "cursive" and all(ord(c) <= 0xFF or c in "œŒ’" for c in text):
        face = CURSIVE
    return Leaf(face=face, height=7.4 if face == CURSIVE else 7.0, left=22, spacing=1.45, colour=colour, y=30)


def _name(person: Person) -> str:
    surname, given = person.surname.split("/")[0].upper(), spoken(person.given_names.split("/")[0])
    return f"{given} {surname}".strip()


def _born(person: Person | Host, how: Callable[[dt.date], str]) -> str:
    return f"né{'e' if person.sex == 'F' else ''} le {how(person.birth)}"


def _joined(parts: list[str], word: str) -> str:
    return f" {word} ".join((", ".join(parts[:-1]), parts[-1])) if len(parts) > 1 else parts[0]


def letter(
    wording: str, home: Household, guests: tuple[Person, ...], today: dt.date, since: dt.date, rng: Random
) -> Certificate:
    """One of `LETTERS`."""
    setting, rows = LETTERS[wording]
    language = setting[-2:] if setting[-3:-2] == "-" else "fr"
    host = home.host
    style = rng.choice(("slashes", "dots", ""))

    def how(day: dt.date) -> str:
        return printed(day, style) if style else told(day, language)

    title = {"F": ("Madame", "Mme"), "M": ("Monsieur", "M.")}
    short = rng.random() < 0.6
    first = host.given_names.split()[0] if short else host.given_names
    spouse = home.spouse.given_names.split()[0] if home.spouse else ""
    both = f"{first} et {spouse} {host.surname}"
    town = f"{host.postcode} {_written(host.commune, rng)}"
    values = {
        "host": f"{first} {host.surname}", "m_host": f"{title[host.sex][0]} {first} {host.surname}", "hosts": both if spouse else f"{first} {host.surname}",
        "born_h": _born(host, how), "birth_h": how(host.birth), "place_h": host.birth_place.title(), "street": host.street, "town": town, "commune": host.commune,
        "postcode": host.postcode, "names": _joined([_name(one) for one in guests], "et"), "since": how(since), "today": how(today),
        "guests": _joined([f"{title[one.sex][1 if short else 0]} {_name(one)}, {_born(one, how)}" for one in guests], "et"),
        "guests_in_words": _joined([f"{title[one.sex][0]} {_name(one)}, {_born(one, in_words)}" for one in guests], "et"),
        "guests_en": _joined([f"{'Mrs' if one.sex == 'F' else 'Mr'} {_name(one)} (born {how(one.birth)})" for one in guests], "and"),
        "guests_es": _joined([f"{'D.ª' if one.sex == 'F' else 'D.'} {_name(one)}, con fecha de nacimiento {how(one.birth)}" for one in guests], "y"),
        "guests_pt": _joined([f"{_name(one)}, com data de nascimento {how(one.birth)}" for one in guests], "e"),
        "since_in_words": in_words(since), "born_in_words": _born(host, in_words), "e": "e" if host.sex == "F" else "", "f": "e" if guests[0].sex == "F" else "",
    }  # fmt: skip
    values |= {"E": values["e"].upper(), "F": values["f"].upper()}
    text = [row.format(**values) for row in rows]
    if wording == "chez":  # capitals in this hand would be unreadable
        for name in (host.surname, *(one.surname.split("/")[0] for one in guests)):
            text = [row.replace(name.upper(), spoken(name.upper())) for row in text]
    if wording == "capitals":
        text = [_plain(row).upper() for row in text]
    elif wording == "no-accents":
        text = [_plain(row) for row in text]
    leaf = _leaf(setting, rng, " ".join(text))
    _set(leaf, text, host, rng)
    given = {} if wording == "couple-of-hosts" and spouse else {"host_given_names": latin(first).replace("<", " ")}
    return Certificate(leaf=leaf, fields=fields(host) | given, language=language)


def _set(leaf: Leaf, rows: list[str], host: Host, rng: Random) -> None:
    for row in rows:
        if row.startswith("^"):
            height = leaf.height * 1.35
            face = {ink.SERIF: ink.SERIF_BOLD, ink.SANS: ink.BOLD, ink.TYPED: ink.TYPED_BOLD}.get(leaf.face, leaf.face)
            leaf.write(row[1:], x=max(leaf.left, 105 - _length(row[1:], face, height) / 2), face=face, height=height)
        elif row.startswith(">"):
            leaf.write(row[1:], x=max(leaf.left, 188 - _length(row[1:], leaf.face, leaf.height)))
        elif row == "@":
            leaf.sign(rng.choice((30, 110, 130)), leaf.y + 2, f"{host.surname}{host.birth}")
            leaf.y += 18
        elif row:
            leaf.write(row)
        else:
            leaf.y += leaf.height * rng.uniform(0.9, 1.5)
    leaf.specimen()


def _written(commune: str, rng: Random) -> str:
    """A commune as people write it: St, no hyphens, capitals."""
    way = rng.random()
    if way < 0.2:
        return commune.upper()
    if way < 0.5 and commune.startswith("Saint"):
        return commune.replace("Saint-", rng.choice(("St ", "St-", "Saint ")), 1).replace("Sainte-", "Ste ", 1)
    return commune.replace("-", " ") if way > 0.85 else commune


def _plain(text: str) -> str:
    import unicodedata

    return "".join(
        c
        for c in unicodedata.normalize("NFKD", text.replace("œ", "oe").replace("Œ", "OE").replace("ß", "ss"))
        if not unicodedata.combining(c)
    )


def fields(host: Host) -> dict[str, str]:
    """What the contract calls the host and the place."""
    return {
        "host_surname": latin(host.surname).replace("<", " "),
        "address": host.street,
        "commune": host.commune,
        "postcode": host.postcode,
    }


FORMS = {
    "mairie": forms.mairie,
    "checkboxes": forms.checkboxes,
    "table": forms.table,
    "english-form": forms.english_form,
}
WORDINGS = (*LETTERS, *FORMS)


def certificate(
    home: Household, guests: tuple[Person, ...], today: dt.date, since: dt.date, rng: Random, *, wording: str = "", signed: bool = True
) -> Certificate:  # fmt: skip
    """A certificate by one of `WORDINGS`; forms are filled in by hand or typed."""
    choices = [
        one for one in WORDINGS if one not in {"spanish", "portuguese"} and (home.spouse or one != "couple-of-hosts")
    ]
    chosen = wording or rng.choice(choices)
    if chosen in FORMS:
        face = _hand(rng, home.host.surname + home.host.street + " ".join(_name(one) for one in guests))
        leaf = FORMS[chosen](home.host, [(_name(one), one) for one in guests], today, since, rng, face)
        given = {"host_given_names": latin(home.host.given_names).replace("<", " ")}
        made = Certificate(
            leaf=leaf, fields=fields(home.host) | given, language="en" if chosen == "english-form" else "fr"
        )
    else:
        made = letter(chosen, home, guests, today, since, rng)
    if not signed:
        made.leaf.scribbles.clear()
    return made


def hotel(guest: Person, street: str, postcode: str, commune: str, today: dt.date, since: dt.date, rng: Random) -> Leaf:
    """A hotel's certificate of stay."""
    name = rng.choice(("Hôtel des Puys", "Résidence Les Volcans", "Hôtel du Parc Fictif"))
    leaf = Leaf(face=ink.SERIF, height=4.3)
    leaf.write(name, face=ink.SERIF_BOLD, height=8, x=70)
    leaf.write(f"{street} - {postcode} {commune}", x=68, height=3.8)
    leaf.write("Tél. 04 00 00 00 00 - hotel@example.com", x=72, height=3.6)
    leaf.y += 20
    leaf.write(f"{commune}, le {told(today, 'fr')}", x=120)
    leaf.y += 10
    leaf.write(
        f"Nous soussignés, direction de l'établissement {name}, certifions que {_name(guest)}, {_born(guest, lambda d: told(d, 'fr'))}, est client{'e' if guest.sex == 'F' else ''} de notre hôtel depuis le {told(since, 'fr')} (chambre {100 + guest.birth.day}) et a réglé son séjour."
    )
    leaf.y += 8
    leaf.write("Pour la direction", x=120)
    leaf.sign(120, leaf.y + 2, name)
    leaf.specimen()
    return leaf
