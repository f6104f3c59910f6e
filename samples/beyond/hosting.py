"""Certificates of accommodation: from a home and its guests to a leaf, in the words and hands of many hosts."""
# ruff: noqa: E501 - printed words and their places

import datetime as dt
from dataclasses import dataclass
from random import Random

from samples.beyond.board import LATO, ROUND_HAND, SANS, SERIF, SLOPING_HAND, TIMES, TYPED, Board, font, plain
from samples.beyond.folk import Home
from samples.beyond.hostwords import ENGLISH, FRENCH
from samples.leaf import Leaf
from samples.people import Person
from samples.zones import latin

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
_ENGLISH = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_BLUE = (28, 44, 132)


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate:
    leaf: Leaf
    fields: dict[str, str]
    by_hand: bool = False


def _day(day: dt.date, style: str) -> str:
    if style == "words":
        return f"{'1er' if day.day == 1 else day.day} {_MONTHS[day.month - 1]} {day.year}"
    if style == "english":
        return f"{day.day} {_ENGLISH[day.month - 1]} {day.year}"
    return day.strftime("%d/%m/%Y" if style == "slash" else "%d.%m.%Y")


def _name(person: Person) -> str:
    surname = latin(person.surname, person.nation.code).replace("<", " ")
    given = latin(person.given_names, person.nation.code).replace("<", " ").title()
    return f"{given} {surname}".strip()


def _host(home: Home, rng: Random) -> tuple[str, str]:
    """How the letter names the host, and which of the given names it tells."""
    host = home.host
    given = host.given_names.split(",")[0]
    title = "Mme" if host.sex == "F" else "M."
    if home.partner:
        other = "M." if host.sex == "F" else "Mme"
        return f"{title} {given} {host.surname} et {other} {home.partner} {host.surname}", given
    order = rng.random()
    if order < 0.4:
        return f"{given} {host.surname}", given
    if order < 0.75:
        return f"{title} {host.surname} {given}", given
    return f"{'Madame' if host.sex == 'F' else 'Monsieur'} {given} {host.surname}", given


def _home_line(home: Home, rng: Random) -> str:
    host = home.host
    town = host.commune.upper().replace("-", " ") if rng.random() < 0.25 else host.commune
    return f"{host.street}{rng.choice((', ', ', ', ' '))}{host.postcode} {town}"


def _guests(guests: tuple[Person, ...], rng: Random, style: str, *, english: bool = False, flat: bool = False) -> str:
    said = []
    for one in guests:
        title = ("Ms" if one.sex == "F" else "Mr") if english else ("Mme" if one.sex == "F" else "M.")
        e = "e" if one.sex == "F" else ""
        text = f"{title} {_name(one)}"
        if english:
            text += f", born on {_day(one.birth, 'english')}"
        else:
            text += f", né{e} le {_day(one.birth, style)}"
            if rng.random() < 0.5:
                text += f" à {one.birth_place.title()}"
        if rng.random() < 0.45:
            text += f", passport No. {one.number}" if english else f", passeport n° {one.number}"
        said.append(text)
    if flat or len(said) == 1:
        return (" and " if english else " et ").join(said)
    return "\n".join(f"- {one}" for one in said)


def certificate(
    home: Home,
    guests: tuple[Person, ...],
    today: dt.date,
    since: dt.date,
    rng: Random,
    *,
    signed: bool = True,
    manner: str = "",
) -> Certificate:
    """A certificate for everybody in `guests`; `manner`: form, english, hand, or a key of the wordings."""
    host = home.host
    manner = manner or rng.choices(("form", "english", "hand", "typed"), (5, 3, 6, 9))[0]
    fields = {"address": host.street, "commune": host.commune, "postcode": host.postcode}
    if not set(host.surname) & set("ÄÖÜÑ"):  # which two honest readers may spell in two ways
        fields["host_surname"] = latin(host.surname).replace("<", " ")
    if "," not in host.given_names and not home.partner and not set(host.given_names) & set("äöüñ"):
        fields["host_given_names"] = latin(host.given_names).replace("<", " ")
    if manner == "form":
        return Certificate(leaf=_form(home, guests, today, since, rng, signed=signed), fields=fields)
    by_hand = manner == "hand"
    english = manner == "english"
    style = "english" if english else rng.choice(("slash", "words", "dot"))
    if english:
        lines: tuple[str, ...] = rng.choice(ENGLISH)
    else:
        keys = ("honour", "short", "slips") if by_hand else ("honour", "short", "listed", "family", "honour")
        key = "family" if len(guests) > 1 and rng.random() < 0.6 else rng.choice(keys)
        if (key == "family" and len(guests) == 1) or home.partner:
            key = "honour"
        lines = FRENCH[key]
    named, _ = _host(home, rng)
    if home.partner and not english:
        lines = tuple(line.replace("Je soussigné{e}", "Nous soussignés").replace("certifie", "certifions").replace("héberger à mon", "héberger à notre")
                      for line in lines)  # fmt: skip
    inline = not any(line == "{guests}" for line in lines)
    values = {
        "i": named.replace("Mme ", "Mrs ").replace(" et ", " and ") if english else named,
        "e": "s" if home.partner else "e" if host.sex == "F" else "", "born": _day(host.birth, style),
        "town": host.birth_place.title(), "home": _home_line(home, rng),
        "guests": _guests(guests, rng, style, english=english, flat=inline), "since": _day(since, style),
        "place": host.commune, "today": _day(today, style),
    }  # fmt: skip
    texts = [line.format(**values) for line in lines]
    leaf = _by_hand(texts, rng) if by_hand else _typed(texts, home, rng)
    if signed:
        _sign(leaf, rng, home)
    return Certificate(leaf=leaf, fields=fields, by_hand=by_hand)


def _typed(texts: list[str], home: Home, rng: Random) -> Leaf:
    face = rng.choice((LATO, SERIF, SANS, TIMES, TYPED))
    texts = [plain(text, face) for text in texts]
    leaf = Leaf(face=face, height=rng.uniform(3.9, 4.6), left=rng.uniform(20, 30), y=rng.uniform(20, 32))
    if rng.random() < 0.6:
        host = home.host
        for line in (
            f"{host.given_names.split(',')[0]} {host.surname}",
            host.street,
            f"{host.postcode} {host.commune}",
        ):
            leaf.write(plain(line, face))
        leaf.y += 12
    leaf.write(texts[0], height=leaf.height * 1.35, x=leaf.left + rng.choice((0, 25, 40)))
    leaf.y += 10
    for text in texts[1:]:
        leaf.write(text)
        leaf.y += rng.uniform(3, 6)
    return leaf


def _by_hand(texts: list[str], rng: Random) -> Leaf:
    """Word by word with an unquiet hand, in a pen's colour, on plain or ruled paper."""
    face = rng.choice((ROUND_HAND, ROUND_HAND, SLOPING_HAND))
    height = rng.uniform(6.2, 7.0) if face == ROUND_HAND else rng.uniform(8.2, 9.4)
    ink = rng.choice((_BLUE, (30, 30, 36), (34, 60, 150)))
    leaf = Leaf(face=face, height=height, left=18, y=26, colour=ink)
    step = height * (1.5 if face == ROUND_HAND else 1.35)
    pen = font(face, 100)
    texts = [plain(text, face) for text in texts]
    if face == SLOPING_HAND:  # whose joined capitals nobody could tell apart
        texts = [" ".join(word.title() if word.isupper() and word.isalpha() and len(word) > 2 else word
                          for word in text.split(" ")) for text in texts]  # fmt: skip
    for number, text in enumerate(texts):
        for part in text.split("\n"):
            x = leaf.left + (20 if number == 0 else rng.uniform(0, 4))
            for word in part.split(" "):
                long = pen.getlength(word) / 100 * height
                if x + long > 196:
                    x, leaf.y = leaf.left + rng.uniform(0, 3), leaf.y + step
                leaf.at(x, leaf.y + rng.uniform(-0.45, 0.45), word)
                x += long + height * rng.uniform(0.3, 0.42)
            leaf.y += step
        leaf.y += step if number in {0, len(texts) - 2} else 0
    if rng.random() < 0.4:
        for row in range(int((leaf.y - 26) / step)):
            leaf.rule(0, 26 + height * 0.95 + row * step, 210, 0.25, (196, 208, 226))
    return leaf


def _form(home: Home, guests: tuple[Person, ...], today: dt.date, since: dt.date, rng: Random, *, signed: bool) -> Leaf:
    """The public service's model: printed phrases with blanks, filled by hand or on a screen."""
    host = home.host
    hand = rng.choice((ROUND_HAND, ROUND_HAND, TYPED, LATO))
    pen = (_BLUE if hand == ROUND_HAND else (20, 20, 60), 5.6 if hand == ROUND_HAND else 4.1)
    leaf = Leaf(face=SANS, height=3.9, left=22, y=26)
    leaf.write("Attestation d'hébergement", height=7, x=58)
    leaf.y += 12

    def blank(label: str, value: str, *, x: float = 22, until: float = 190) -> None:
        start = x + font(SANS, 100).getlength(label) / 100 * 3.9 + 2
        leaf.at(x, leaf.y, label)
        dots = "." * max(3, int((until - start) / (font(SANS, 100).getlength(".") / 100 * 3.9)))
        leaf.at(start, leaf.y, dots, colour=(130, 130, 130))
        leaf.at(
            start + 2,
            leaf.y - (2.0 if hand == ROUND_HAND else 0.5),
            plain(value, hand),
            face=hand,
            height=pen[1],
            colour=pen[0],
        )

    def down(gap: float = 9.5) -> None:
        leaf.y += gap

    leaf.write("Je soussigné(e),")
    down(3)
    blank("Nom :", host.surname, until=100)
    blank("Prénom(s) :", host.given_names.replace(",", ""), x=104)
    down()
    blank("né(e) le", _day(host.birth, "slash"), until=90)
    blank("à", host.birth_place.title(), x=94)
    down()
    blank("Demeurant :", host.street)
    down()
    blank("Code postal :", host.postcode, until=80)
    blank("Commune :", host.commune, x=84)
    down(13)
    leaf.write("Déclare sur l'honneur héberger à mon domicile :")
    down(3)
    for one in guests:
        blank("Nom :", latin(one.surname, one.nation.code).replace("<", " "), until=100)
        blank("Prénom(s) :", latin(one.given_names, one.nation.code).replace("<", " "), x=104)
        down()
        blank("né(e) le", _day(one.birth, "slash"), until=90)
        blank("à", one.birth_place.title(), x=94)
        down(11)
    blank("depuis le", _day(since, "slash"), until=90)
    down(13)
    leaf.write("J'ai connaissance que la présente attestation pourra être produite en justice et que toute fausse déclaration de ma "
               "part m'expose à des sanctions pénales (article 441-7 du code pénal).", height=3.5)  # fmt: skip
    down(9)
    blank("Fait à", host.commune, until=100)
    blank("le", _day(today, "slash"), x=104, until=160)
    down(12)
    leaf.at(120, leaf.y, "Signature")
    leaf.y += 4
    if signed:
        _sign(leaf, rng, home)
    return leaf


def _sign(leaf: Leaf, rng: Random, home: Home) -> None:
    pen = Board(62, 26, paper=(253, 253, 251))
    pen.signature(Random(home.host.surname + home.host.street), 6, 17, rng.uniform(34, 46))
    leaf.paste(pen.image, rng.uniform(100, 128), min(leaf.y + 3, 262), 62)


_HOTELS = ("Hôtel Le Relais des Volcans", "Résidence Hôtelière Les Dômes", "Hôtel de la Gare")


def hotel(home: Home, guest: Person, today: dt.date, since: dt.date, rng: Random) -> Certificate:
    """A hotel's word for its guest: nobody of flesh who could send a card."""
    house = rng.choice(_HOTELS)
    leaf = Leaf(face=LATO, height=4.2, left=25, y=24)
    leaf.write(house, height=6.5)
    leaf.write(
        f"{home.host.street} - {home.host.postcode} {home.host.commune}\nTél. 04 73 00 00 00 - SIRET 000 000 000 00000",
        height=3.4,
    )
    leaf.y += 18
    leaf.write("ATTESTATION DE SÉJOUR", height=5.6)
    leaf.y += 8
    leaf.write(f"La direction de l'établissement {house} atteste que {'Mme' if guest.sex == 'F' else 'M.'} {_name(guest)} occupe une "
               f"chambre dans notre hôtel depuis le {_day(since, 'words')}, réservation n° {rng.randint(10000, 99999)}.")  # fmt: skip
    leaf.y += 8
    leaf.write(f"Fait à {home.host.commune}, le {_day(today, 'words')}\nLa réception")
    _sign(leaf, rng, home)
    fields = {"address": home.host.street, "commune": home.host.commune, "postcode": home.host.postcode}
    return Certificate(leaf=leaf, fields=fields)
