"""Certificates of accommodation in a third set of hands: from a household and guests to a leaf and what it says."""
# ruff: noqa: E501 - sentences are quoted whole

import datetime as dt
import unicodedata
from dataclasses import dataclass, replace
from random import Random

from samples.elsewhere.dates import told
from samples.farther import certificate_forms as forms
from samples.farther.certificate_letters import FOREIGN, LETTERS
from samples.farther.hosts import OFFICIAL, Household
from samples.farther.typefaces import GARAMOND, GROTESK, GROTESK_BOLD, HANDS, MONO, having
from samples.ink import Colour, font
from samples.leaf import Leaf
from samples.people import Host, Person, spoken
from samples.zones import latin

WORDINGS = (*LETTERS, *forms.FORMS)
_INKS: tuple[Colour, ...] = ((20, 34, 120), (26, 26, 30), (30, 60, 150))


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate:
    """A leaf, the fields of the contract that stand on it, and whether a pen wrote it."""

    leaf: Leaf
    fields: dict[str, str]
    by_hand: bool


def length(text: str, face: str, height: float) -> float:
    """Width in mm of `text` as leaves write it."""
    return font(having(text, face), round(height * 8)).getlength(text) / 8


def name(person: Person) -> str:
    surname, given = person.surname.split("/")[0].upper(), spoken(person.given_names.split("/")[0])
    return f"{given} {surname}".strip()


def _guests(guests: tuple[Person, ...], tongue: str, how: str) -> str:
    word = {
        "fr": ("née le", "né le"),
        "en": ("born on",) * 2,
        "it": ("nata il", "nato il"),
        "es": ("nacida el", "nacido el"),
        "pt": ("nascida a", "nascido a"),
        "de": ("geboren am",) * 2,
    }[tongue]
    title = {"fr": ("Mme", "M."), "en": ("Ms", "Mr")}.get(tongue, ("", ""))
    parts = [
        f"{title[one.sex == 'M']} {name(one)}, {word[one.sex == 'M']} {_day(one.birth, tongue, how)}".strip()
        for one in guests
    ]
    joined = {"fr": " et ", "en": " and ", "it": " e ", "es": " y ", "pt": " e ", "de": " und "}[tongue]
    return joined.join(parts)


def _day(day: dt.date, tongue: str, how: str) -> str:
    return told(day, tongue) if how == "told" else f"{day:{how}}"


def _plain(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


def written(commune: str, rng: Random) -> str:
    """A commune as people write it."""
    lot = rng.random()
    if lot < 0.25:
        return _plain(commune).upper()
    if lot < 0.4:
        return commune.replace("-", " ")
    return commune.replace("Saint-", "St-") if lot < 0.55 else commune


def fields(host: Host, given: str) -> dict[str, str]:
    """What the contract calls the host and the place; `given` names as they are written."""
    found = {
        "host_surname": latin(host.surname).replace("<", " "),
        "address": host.street,
        "commune": OFFICIAL.get(host.commune, host.commune),
        "postcode": host.postcode,
    }
    return found | ({"host_given_names": latin(given).replace("<", " ")} if given else {})


def _leaf(setting: str, rng: Random, text: str) -> Leaf:
    if setting == "book":
        return Leaf(face=GARAMOND, height=rng.choice((4.6, 5.0)), left=rng.choice((24, 28)), spacing=1.4)
    if setting == "plain":
        return Leaf(face=GROTESK, height=rng.choice((3.7, 4.0)), left=rng.choice((20, 26)), spacing=1.6)
    if setting == "machine":
        return Leaf(face=MONO, height=3.8, left=18, spacing=1.9)
    if setting == "poster":
        return Leaf(face=GROTESK, height=4.3, left=32, spacing=1.5)
    face = having(text, rng.choice(HANDS))
    leaf = Leaf(face=face, height={HANDS[2]: 7.6}.get(face, 6.4), left=20, spacing=1.5, colour=rng.choice(_INKS), y=26)
    if rng.random() < 0.5:  # a sheet from a school's notebook
        for row in range(34):
            leaf.rule(0, 14 + row * 8, 210, 0.15, (176, 196, 226))
        leaf.rule(16, 0, 0.25, 297, (226, 150, 160))
    return leaf


def _letter(
    wording: str, home: Household, guests: tuple[Person, ...], today: dt.date, since: dt.date, rng: Random
) -> Certificate:
    setting, tongue, rows = LETTERS[wording]
    host, spouse = home.host, home.spouse
    how = rng.choice(("told", "told", "%d/%m/%Y", "%d.%m.%Y"))
    given = host.given_names if rng.random() < 0.4 else host.given_names.split()[0]
    feminine, many = host.sex == "F", len(guests) > 1
    values = {
        "host": f"{given} {host.surname}", "title": "Madame" if feminine else "Monsieur", "born": f"né{'e' if feminine else ''} le {_day(host.birth, 'fr', how)}",
        "hosts": f"{given} et {spouse.given_names.split()[0]} {host.surname}" if spouse else f"{given} {host.surname}",
        "birth": _day(host.birth, tongue, how), "birthplace": host.birth_place.title(), "street": host.street, "town": f"{host.postcode} {written(host.commune, rng)}",
        "commune": host.commune, "postcode": host.postcode, "guests": _guests(guests, tongue, how), "names": " et ".join(name(one) for one in guests),
        "since": _day(since, tongue, how), "today": _day(today, tongue, how), "e": "e" if feminine else "",
        "g": ("e" if all(one.sex == "F" for one in guests) else "") + ("s" if many else ""),
    }  # fmt: skip
    text = [row.format(**values) for row in rows]
    if wording == "declaration":
        text = [_plain(row) for row in text]
    leaf = _leaf(setting, rng, "".join(text))
    for row in text:
        mark, _, rest = row.partition("|")
        if mark == "C" and rest:
            face = {GROTESK: GROTESK_BOLD}.get(leaf.face, leaf.face)
            leaf.write(
                rest,
                x=max(leaf.left, 105 - length(rest, face, leaf.height * 1.4) / 2),
                height=leaf.height * 1.4,
                face=face,
            )
        elif mark == "R" and rest:
            leaf.write(rest, x=max(leaf.left, 190 - length(rest, leaf.face, leaf.height)))
        elif mark == "B" and rest:
            leaf.write(rest, face={GROTESK: GROTESK_BOLD}.get(leaf.face, leaf.face))
        elif mark == "S":
            leaf.sign(rng.choice((26, 100, 124)), leaf.y + 1, f"{host.surname}{host.birth}{wording}")
            leaf.y += 17
        elif row:
            leaf.write(row)
        else:
            leaf.y += leaf.height * rng.uniform(0.8, 1.6)
    leaf.specimen()
    by_hand = setting == "hand"
    if by_hand:
        _unsteady(leaf, rng)
    return Certificate(
        leaf=leaf, fields=fields(host, "" if wording == "two-hosts" and spouse else given), by_hand=by_hand
    )


def _unsteady(leaf: Leaf, rng: Random) -> None:
    """Each word a little off its line, as a hand puts them."""
    words = []
    for line in leaf.lines:
        if line.text == "SPECIMEN":
            words.append(line)
            continue
        x, slope = line.x + rng.uniform(-1.5, 1.5), rng.uniform(-0.012, 0.012)
        for word in line.text.split(" "):
            words.append(replace(line, x=x, y=line.y + rng.uniform(-0.5, 0.5) + slope * (x - line.x), text=word))
            x += length(f"{word} ", line.face, line.height) * rng.uniform(1.0, 1.12)
    leaf.lines = words


def certificate(
    home: Household, guests: tuple[Person, ...], today: dt.date, since: dt.date, rng: Random, *, wording: str = "", signed: bool = True
) -> Certificate:  # fmt: skip
    """A certificate in one of `WORDINGS`."""
    usual = [one for one in WORDINGS if one not in FOREIGN and (home.spouse or one != "two-hosts")]
    chosen = wording or rng.choice(usual)
    if chosen in forms.FORMS:
        pen = rng.choice(HANDS) if rng.random() < 0.65 else MONO
        texts = [(name(one), one) for one in guests]
        pen = having(
            "".join(text for text, _ in texts)
            + home.host.surname
            + home.host.given_names
            + home.host.birth_place.title(),
            pen,
        )
        leaf = forms.FORMS[chosen](home.host, texts, today, since, rng, pen)
        leaf.specimen()
        made = Certificate(leaf=leaf, fields=fields(home.host, home.host.given_names), by_hand=pen in HANDS)
    else:
        made = _letter(chosen, home, guests, today, since, rng)
    if not signed:
        made.leaf.scribbles.clear()
    return made
