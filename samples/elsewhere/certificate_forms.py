"""Forms for housing somebody: dotted lines, boxes to tick, tables; filled in by hand or by machine."""

import datetime as dt
from random import Random

from samples import ink
from samples.elsewhere.dates import told
from samples.elsewhere.paper import COND
from samples.ink import Colour
from samples.leaf import Leaf, _length
from samples.people import Host, Person

_PEN: Colour = (24, 40, 124)
Guests = list[tuple[str, Person]]


def _dotted(leaf: Leaf, label: str, value: str, face: str, *, until: float = 190, colour: Colour = _PEN) -> None:
    """A label, dots up to the margin, and what was written on them."""
    start = leaf.left + _length(label, leaf.face, leaf.height) + 2
    leaf.at(leaf.left, leaf.y, label)
    step = _length(".", ink.SANS, 3.2)
    leaf.at(
        start,
        leaf.y + 1.0,
        "." * max(1, int((until - start) / step)),
        height=3.2,
        face=ink.SANS,
        colour=(120, 120, 130),
    )
    size = 5.6
    while size > 3.4 and _length(value, face, size) > until - start - 2:
        size -= 0.2
    leaf.at(start + 2, leaf.y - 1.7 - (size - 4) * 0.4, value, height=size, face=face, colour=colour)
    leaf.y += 9.6


def mairie(host: Host, guests: Guests, today: dt.date, since: dt.date, rng: Random, face: str) -> Leaf:
    """As a town hall hands it out: narrow print, dotted lines, filled in with a pen."""
    leaf = Leaf(face=ink.SERIF, height=4.0, left=20, y=20)
    leaf.write("MAIRIE - Imprimé à remplir par la personne qui héberge", height=3.2, colour=(90, 90, 100))
    leaf.y += 6
    leaf.write("ATTESTATION D'HÉBERGEMENT", face=ink.SERIF_BOLD, height=6, x=62)
    leaf.y += 8
    _dotted(leaf, f"Je soussigné{'e' if host.sex == 'F' else '(e)'}", f"{host.given_names} {host.surname}", face)
    _dotted(leaf, "né(e) le", f"{host.birth:%d/%m/%Y}", face, until=92)
    leaf.y -= 9.6
    leaf.left = 96
    _dotted(leaf, "à", host.birth_place.title(), face)
    leaf.left = 20
    _dotted(leaf, "demeurant", host.street, face)
    _dotted(leaf, "code postal", host.postcode, face, until=72)
    leaf.y -= 9.6
    leaf.left = 76
    _dotted(leaf, "commune", host.commune, face)
    leaf.left = 20
    leaf.write("déclare sur l'honneur héberger à mon domicile :")
    leaf.y += 4
    for name, guest in guests:
        _dotted(leaf, "M. / Mme (nom, prénom)", name, face)
        _dotted(leaf, "né(e) le", f"{guest.birth:%d/%m/%Y}", face, until=92)
        leaf.y -= 9.6
        leaf.left = 96
        _dotted(leaf, "à", guest.birth_place.split("/")[0].title(), face)
        leaf.left = 20
    _dotted(leaf, "depuis le", f"{since:%d/%m/%Y}", face, until=110)
    leaf.y += 6
    _dotted(leaf, "Fait à", f"{host.commune}, le {today:%d/%m/%Y}", face, until=150)
    leaf.write("Signature :", x=120)
    leaf.sign(130, leaf.y, f"{host.surname}{host.birth}")
    leaf.specimen()
    return leaf


def checkboxes(host: Host, guests: Guests, today: dt.date, since: dt.date, rng: Random, face: str) -> Leaf:
    """Boxes to tick beside what is printed."""
    leaf = Leaf(face=ink.SANS, height=3.8, left=22, y=24, spacing=1.8)
    leaf.rule(20, 18, 170, 11, (236, 232, 214))
    leaf.at(24, 20.4, "DÉCLARATION SUR L'HONNEUR D'HÉBERGEMENT", height=5.2, face=ink.BOLD)
    leaf.y = 38

    def tick(choices: tuple[tuple[str, bool], ...]) -> None:
        x = leaf.left
        for word, chosen in choices:
            leaf.rule(x, leaf.y + 0.4, 3.6, 3.6, (60, 60, 70))
            leaf.rule(x + 0.3, leaf.y + 0.7, 3.0, 3.0, (253, 253, 251))
            if chosen:
                leaf.at(x + 0.4, leaf.y - 1.0, "X", height=5, face=ink.BOLD, colour=_PEN)
            leaf.at(x + 5.4, leaf.y, word)
            x += 10 + _length(word, leaf.face, leaf.height)
        leaf.y += 8.4

    leaf.write("1. La personne qui héberge", face=ink.BOLD)
    tick((("Madame", host.sex == "F"), ("Monsieur", host.sex == "M")))
    _dotted(leaf, "Nom de famille", host.surname, face)
    _dotted(leaf, "Prénoms", host.given_names, face)
    _dotted(leaf, "Date de naissance", f"{host.birth:%d/%m/%Y}", face)
    tick((("propriétaire", host.birth.day % 2 == 0), ("locataire", host.birth.day % 2 == 1), ("hébergé", False)))
    _dotted(leaf, "Adresse", host.street, face)
    _dotted(leaf, "Code postal, ville", f"{host.postcode} {host.commune}", face)
    leaf.y += 3
    leaf.write("2. La personne hébergée", face=ink.BOLD)
    for name, guest in guests:
        tick((("Madame", guest.sex == "F"), ("Monsieur", guest.sex == "M")))
        _dotted(leaf, "Prénom et nom", name, face)
        _dotted(leaf, "Date de naissance", f"{guest.birth:%d/%m/%Y}", face)
    _dotted(leaf, "Hébergée depuis le", f"{since:%d/%m/%Y}", face)
    tick((("à titre gratuit", True), ("contre loyer", False)))
    leaf.y += 3
    _dotted(leaf, "Date", f"{today:%d/%m/%Y}", face, until=90)
    leaf.sign(110, leaf.y - 8, f"{host.surname}{host.birth}")
    leaf.specimen()
    return leaf


def _rows(leaf: Leaf, rows: list[tuple[str, str]], face: str) -> None:
    for label, value in rows:
        leaf.rule(leaf.left - 2, leaf.y - 1.6, 168, 0.25, (90, 90, 100))
        leaf.at(leaf.left, leaf.y, label, height=3.6)
        leaf.at(84, leaf.y - 0.3, value, height=4.2, face=face)
        leaf.y += 8.6
    leaf.rule(leaf.left - 2, leaf.y - 1.6, 168, 0.25, (90, 90, 100))
    top = leaf.y - 1.6 - 8.6 * len(rows)
    for x in (leaf.left - 2, 81, leaf.left + 166):
        leaf.rule(x, top, 0.25, 8.6 * len(rows), (90, 90, 100))


def table(host: Host, guests: Guests, today: dt.date, since: dt.date, rng: Random, face: str) -> Leaf:
    """Two tables made with a word processor."""
    leaf = Leaf(face=ink.SANS, height=3.9, left=22, y=28)
    leaf.write("Attestation d'hébergement à titre gratuit", face=ink.BOLD, height=5.4, x=52)
    leaf.y += 12
    leaf.write("Hébergeant")
    leaf.y += 2
    _rows(
        leaf,
        [
            ("Nom et prénom(s)", f"{host.surname} {host.given_names}"),
            ("Né(e) le / à", f"{told(host.birth, 'fr')}, {host.birth_place.title()}"),
            ("Domicile", host.street),
            ("", f"{host.postcode} {host.commune}"),
        ],
        ink.SANS,
    )
    leaf.y += 8
    leaf.write("Personne(s) hébergée(s)")
    leaf.y += 2
    for name, guest in guests:
        _rows(
            leaf,
            [
                ("Nom et prénom(s)", name),
                ("Née ou né le", told(guest.birth, "fr")),
                ("Passeport", guest.number),
                ("Présence au domicile", f"depuis le {told(since, 'fr')}"),
            ],
            ink.SANS,
        )
        leaf.y += 4
    leaf.y += 6
    leaf.write("Je certifie l'exactitude de ces informations.")
    leaf.y += 6
    leaf.write(f"{host.commune}, {told(today, 'fr')}")
    leaf.sign(120, leaf.y + 2, f"{host.surname}{host.birth}")
    leaf.specimen()
    return leaf


def english_form(host: Host, guests: Guests, today: dt.date, since: dt.date, rng: Random, face: str) -> Leaf:
    """An English form with dotted lines."""
    leaf = Leaf(face=COND, height=4.6, left=22, y=26)
    leaf.write("Proof of accommodation / Host's statement", height=7, x=50)
    leaf.y += 10
    _dotted(leaf, "I, the host (full name)", f"{host.given_names} {host.surname}", face)
    _dotted(leaf, "born on", f"{host.birth:%d/%m/%Y}", face)
    _dotted(leaf, "of (street)", host.street, face)
    _dotted(leaf, "postcode and town", f"{host.postcode} {host.commune}", face)
    leaf.write("declare that the following person stays with me:")
    leaf.y += 4
    for name, guest in guests:
        _dotted(leaf, "Guest's full name", name, face)
        _dotted(leaf, "Date of birth", f"{guest.birth:%d/%m/%Y}", face)
    _dotted(leaf, "From (date)", f"{since:%d/%m/%Y}", face)
    _dotted(leaf, "Until", "return flight possible", face)
    leaf.y += 6
    _dotted(leaf, "Date", f"{today:%d/%m/%Y}", face, until=100)
    leaf.write("Host's signature", x=120)
    leaf.sign(126, leaf.y, f"{host.surname}{host.birth}")
    leaf.specimen()
    return leaf
