"""Certificates of accommodation: from a home and its guests to a leaf (typed, a form, English) or to a hand's page."""

import datetime as dt
from dataclasses import dataclass, field
from random import Random

import numpy as np
from PIL import Image

from samples.leaf import Leaf
from samples.people import Person
from samples.yonder import housing_words as words
from samples.yonder import pen
from samples.yonder.folk import Home
from samples.yonder.pen import HANDS, Pen

MANNERS = ("typed", "typed", "form", "hand", "hand", "english")
_FACES = (pen.SERIF, pen.PLEX, "Lato_400Regular.ttf", pen.CUTIVE, pen.SANS)
_MONTHS = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate:
    """A drawn certificate; `leaf` when it was written by a machine, `text` its words for a word processor."""

    picture: Image.Image = field(repr=False)
    leaf: Leaf | None = None
    text: tuple[str, ...] = ()


def _said(day: dt.date, rng: Random, english: bool = False) -> str:
    if english:
        return f"{day:%d} {day:%B} {day.year}" if rng.random() < 0.5 else f"{day:%d/%m/%Y}"
    ordinal = "1er" if day.day == 1 else str(day.day)
    return rng.choice(
        (f"{day:%d/%m/%Y}", f"{day:%d/%m/%Y}", f"{ordinal} {_MONTHS[day.month - 1]} {day.year}", f"{day:%d.%m.%Y}")
    )


def _guests(guests: tuple[Person, ...], rng: Random, english: bool) -> str:
    said = []
    for one in guests:
        title = ("Mrs " if one.sex == "F" else "Mr ") if english else "Mme " if one.sex == "F" else "M. "
        given, family = one.given_names.split("/")[0].title(), one.surname.split("/")[0]
        name = f"{family} {given}" if rng.random() < 0.4 else f"{given} {family}"
        born = "born on" if english else "née le" if one.sex == "F" else "né le"
        if one.birth.year > 2008:
            title = "the child " if english else "l'enfant "
        said.append(f"{title}{name}, {born} {_said(one.birth, rng, english)}")
    return (" and " if english else " et ").join(said) if len(said) < 3 else " ; ".join(said)


def _gaps(
    home: Home, guests: tuple[Person, ...], today: dt.date, since: dt.date, rng: Random, english: bool = False
) -> dict[str, str]:
    host = home.host
    full = rng.choice((f"{host.given_names.split()[0]} {host.surname}", f"{host.surname} {host.given_names}"))
    return {
        "host": full,
        "e": "e" if host.sex == "F" else "",
        "born": _said(host.birth, rng, english),
        "town": host.birth_place.title(),
        "home": rng.choice(
            (
                f"{host.street}, {host.postcode} {host.commune}",
                f"{host.street} - {host.postcode} {host.commune.upper()}",
            )
        ),
        "commune": host.commune,
        "guests": _guests(guests, rng, english),
        "since": _said(since, rng, english),
        "today": _said(today, rng, english),
        "room": str(rng.randint(101, 320)),
    }


def _ink_of_signature(home: Home, rng: Random, paper: tuple[int, int, int] = (253, 253, 251)) -> Image.Image:
    picture = Image.new("RGB", (520, 210), paper)
    ink = rng.choice(((24, 32, 110), (24, 24, 28), (30, 60, 140)))
    Pen(picture).signature(2, 2, 38, 13, home.host.surname + home.host.given_names, ink)
    return picture


def certificate(
    home: Home,
    guests: tuple[Person, ...],
    today: dt.date,
    since: dt.date,
    rng: Random,
    *,
    manner: str = "",
    signed: bool = True,
) -> Certificate:
    """A certificate for `guests` since `since`, written within the last days."""
    manner = manner or rng.choice(MANNERS)
    if manner == "hand":
        return Certificate(picture=_by_hand(home, guests, today, since, rng, signed))
    gaps = _gaps(home, guests, today, since, rng, manner == "english")
    leaf = Leaf(face=rng.choice(_FACES), height=rng.uniform(3.9, 4.6), left=rng.uniform(20, 30), y=rng.uniform(22, 60))
    if manner == "form":
        return _form(leaf, home, guests, today, since, rng, signed)
    chosen = rng.choice(words.ENGLISH if manner == "english" else words.TYPED) if manner != "hotel" else words.HOTEL
    lines = tuple(line.format(**gaps) for line in chosen)
    if rng.random() < 0.3 and manner == "typed":
        for text in (gaps["host"], home.host.street, f"{home.host.postcode} {home.host.commune}", ""):
            leaf.write(text)
    for row, text in enumerate(lines):
        title = row == 0 and len(text) < 50
        leaf.write(text, height=leaf.height * 1.3 if title else 0, x=rng.uniform(50, 70) if title else 0)
        leaf.y += leaf.height * (1.4 if title else rng.uniform(0.3, 0.9))
    if signed:
        leaf.paste(_ink_of_signature(home, rng), rng.uniform(95, 125), leaf.y + 4, 46)
    leaf.specimen()
    return Certificate(picture=leaf.image(), leaf=leaf, text=lines)


def _form(
    leaf: Leaf, home: Home, guests: tuple[Person, ...], today: dt.date, since: dt.date, rng: Random, signed: bool
) -> Certificate:
    """A form as town halls hand out, filled in by a machine or by hand, boxes ticked."""
    host, hand = home.host, rng.random() < 0.5
    face = rng.choice(HANDS[:3]) if hand else pen.CUTIVE
    size, ink = (8.6 if face == HANDS[0] else 5.6, (24, 36, 120)) if hand else (4.2, (25, 25, 30))
    rise = (
        pen.font(face, round(size * 8)).getmetrics()[0] / 8 if hand else 4.4
    )  # from the top of the letters to their base line
    leaf.face, leaf.height, leaf.left, leaf.y = pen.SANS, 3.7, 20, 18
    leaf.write("MODÈLE D'ATTESTATION D'HÉBERGEMENT", height=5, face=pen.SANS_BOLD, x=42)
    leaf.write("(à remplir par la personne qui héberge — article 441-7 du code pénal)", height=3, x=48)
    rows = [
        ("Je soussigné(e), nom :", host.surname),
        ("Prénom(s) :", host.given_names),
        ("Né(e) le :", f"{host.birth:%d/%m/%Y}"),
        ("à :", host.birth_place.title()),
        ("Adresse :", host.street),
        ("Code postal et commune :", f"{host.postcode} {host.commune}"),
    ]
    for number, one in enumerate(guests, 1):
        nth = f" ({number})" if len(guests) > 1 else ""
        rows += [
            (f"certifie héberger{nth}, nom :", one.surname.split("/")[0]),
            ("Prénom(s) :", one.given_names.split("/")[0].title()),
            ("Né(e) le :", f"{one.birth:%d/%m/%Y}"),
        ]
    rows += [("Depuis le :", f"{since:%d/%m/%Y}"), ("Fait à :", host.commune), ("Le :", f"{today:%d/%m/%Y}")]
    y, step = 40.0, min(13.5, 200 / len(rows))
    for name, value in rows:
        leaf.at(20, y, name)
        leaf.rule(74, y + 5, 112, 0.25, (120, 120, 120))
        leaf.at(
            76 + rng.uniform(0, 4), y + 4.3 - rise + rng.uniform(-0.3, 0.3), value, height=size, face=face, colour=ink
        )
        y += step
    leaf.at(20, y + 2, "Signature de l'hébergeant :")
    if signed:
        leaf.paste(_ink_of_signature(home, rng), 90, y + 6, 46)
    leaf.specimen()
    return Certificate(picture=leaf.image(), leaf=None if hand else leaf, text=tuple(" ".join(row) for row in rows))


def _sheet(rng: Random) -> Pen:
    """Writing paper: plain, lined or squared."""
    width, height = rng.choice(((148, 210), (210, 297), (210, 297)))
    page = Pen(
        Image.new("RGB", (width * 8, height * 8), rng.choice(((252, 252, 249), (248, 246, 238), (250, 250, 252)))), 8
    )
    kind = rng.choice(("plain", "lined", "squared"))
    if kind != "plain":
        for row in range(20, height - 10, 8):
            page.rule(0, row, width, row, (190, 206, 226), 0.15)
    if kind == "squared":
        for column in range(0, width, 8):
            page.rule(column, 0, column, height, (206, 212, 230), 0.12)
        page.rule(28, 0, 28, height, (226, 150, 160), 0.25)
    return page


def _by_hand(
    home: Home, guests: tuple[Person, ...], today: dt.date, since: dt.date, rng: Random, signed: bool
) -> Image.Image:
    """Every word a little off the line, the lines a little uphill."""
    page, face = _sheet(rng), rng.choice(HANDS)
    width = page.image.width / 8
    size = {"ReenieBeanie_400Regular.ttf": 9.6, "HomemadeApple_400Regular.ttf": 5.0}.get(face, 6.0) * (
        0.9 if width < 200 else 1.1
    )
    ink = rng.choice(((28, 36, 116), (30, 30, 34), (40, 60, 150)))
    gaps = _gaps(home, guests, today, since, rng)
    if face == HANDS[3]:  # nobody writes a whole name in the capitals of a running hand
        gaps = {
            key: " ".join(word.title() if word.isupper() else word for word in said.split(" "))
            for key, said in gaps.items()
        }
    left, y, climb = rng.uniform(14, 24) if width < 200 else rng.uniform(24, 34), 28.0, rng.uniform(-0.012, 0.004)
    for paragraph in (line.format(**gaps) for line in rng.choice(words.HAND)):
        x = left + rng.uniform(0, 3)
        for word in paragraph.split(" "):
            long = page.length(word, size, face)
            if x + long > width - 8:
                x, y = left + rng.uniform(0, 2), y + 16 if width > 200 else y + 8 + size * 0.5
            page.write(
                x,
                y + climb * (x - left) + rng.uniform(-0.35, 0.35),
                word,
                size * rng.uniform(0.96, 1.04),
                face=face,
                ink=ink,
            )
            x += long + size * rng.uniform(0.3, 0.45)
        y += 16 if width > 200 else 8 + size * 0.5
    if signed:
        page.signature(width * 0.5, y, 44, 15, home.host.surname + home.host.given_names, ink)
    page.specimen(width - 20, page.image.height / 8 - 5, 2.6, (190, 190, 200))
    ink_noise = np.random.default_rng(len(face)).normal(0, 2.5, (page.image.height, page.image.width, 1))
    return Image.fromarray((np.asarray(page.image, np.float32) + ink_noise).clip(0, 255).astype(np.uint8))
