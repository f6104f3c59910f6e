"""Printed forms of accommodation, filled in by hand or machine: from a host and guests to a leaf."""
# ruff: noqa: E501 - forms are quoted whole

import datetime as dt
from collections.abc import Callable
from random import Random

from samples.farther.typefaces import GARAMOND, GROTESK, GROTESK_BOLD, HANDS, POSTER
from samples.ink import Colour
from samples.leaf import Leaf
from samples.people import Host, Person

Guests = list[tuple[str, Person]]
_PEN: Colour = (24, 40, 130)


def _filled(leaf: Leaf, x: float, y: float, text: str, pen: str) -> None:
    """An answer; a hand writes larger than a machine."""
    big = pen in HANDS
    leaf.at(
        x, y - (1.9 if big else 0.2), text, face=pen, height=5.8 if big else 3.8, colour=_PEN if big else (20, 20, 24)
    )


def _dots(leaf: Leaf, x: float, y: float, width: float) -> None:
    for step in range(int(width / 1.6)):
        leaf.rule(x + step * 1.6, y + 4.4, 0.4, 0.4, (120, 120, 130))


def town_hall(host: Host, guests: Guests, today: dt.date, since: dt.date, rng: Random, pen: str) -> Leaf:
    """A commune's own form: a head with its name, boxes drawn around three parts."""
    leaf = Leaf(face=GROTESK, height=3.6, left=18)
    leaf.at(18, 12, "RÉPUBLIQUE FRANÇAISE", face=GROTESK_BOLD, height=3.4)
    leaf.at(18, 17, f"Commune de {host.commune}", face=GARAMOND, height=5)
    leaf.at(18, 23, "Service population - état civil", height=3.2)
    leaf.at(62, 34, "ATTESTATION D'HÉBERGEMENT", face=POSTER, height=6)
    parts = [
        (46, "1. HÉBERGEANT", [("Nom", host.surname), ("Prénom(s)", host.given_names), ("Né(e) le / à", f"{host.birth:%d/%m/%Y}  {host.birth_place.title()}"), ("Adresse", host.street), ("Code postal, commune", f"{host.postcode} {host.commune}")]),
        (106, "2. PERSONNE(S) HÉBERGÉE(S)", [("Nom et prénom", f"{text}  ({who.birth:%d/%m/%Y})") for text, who in guests[:3]]),
        (150, "3. SÉJOUR", [("Depuis le", f"{since:%d/%m/%Y}"), ("Jusqu'au", "inconnu (pas de vol)")]),
    ]  # fmt: skip
    for top, title, rows in parts:
        high = 10 + 9.2 * len(rows)
        for x, y, w, h in (
            (16, top, 178, 0.3),
            (16, top + high, 178, 0.3),
            (16, top, 0.3, high),
            (194, top, 0.3, high),
        ):
            leaf.rule(x, y, w, h, (60, 60, 70))
        leaf.at(19, top + 2, title, face=GROTESK_BOLD)
        for i, (label, value) in enumerate(rows):
            y = top + 10 + 9.2 * i
            leaf.at(19, y, f"{label} :", height=3.4)
            _dots(leaf, 62, y, 128)
            _filled(leaf, 64, y, value, pen)
    leaf.at(
        18,
        186,
        "Le déclarant certifie l'exactitude des renseignements portés ci-dessus (art. 441-7 du code pénal).",
        height=3.2,
    )
    leaf.at(18, 200, "Fait à")
    _filled(leaf, 32, 200, f"{host.commune}, le {today:%d/%m/%Y}", pen)
    leaf.at(120, 212, "Signature de l'hébergeant")
    leaf.sign(124, 219, f"{host.surname}{host.birth}th")
    return leaf


def dotted(host: Host, guests: Guests, today: dt.date, since: dt.date, rng: Random, pen: str) -> Leaf:
    """A model downloaded from somewhere: running sentences with dots where one writes."""
    leaf = Leaf(face=GARAMOND, height=4.6, left=22)
    leaf.at(48, 24, "ATTESTATION SUR L'HONNEUR D'HÉBERGEMENT", face=GARAMOND, height=5.6)
    feminine = host.sex == "F"
    rows = [
        ("Je soussigné(e) (nom, prénom)", f"{host.surname} {host.given_names}"), ("né(e) le", f"{host.birth:%d %m %Y}"), ("à", host.birth_place.title()), ("domicilié(e) à l'adresse suivante", ""), ("", host.street),
        ("", f"{host.postcode} {host.commune}"), ("atteste sur l'honneur héberger à mon domicile", ""), *[("M. / Mme", f"{text}, né{'e' if who.sex == 'F' else ''} le {who.birth:%d %m %Y}") for text, who in guests[:3]], ("depuis le", f"{since:%d %m %Y}"),
    ]  # fmt: skip
    y = 46.0
    for label, value in rows:
        leaf.at(22, y, label)
        x = 22 + (len(label) * 2.05 + 4 if label else 0)
        if value:
            _dots(leaf, x, y + 0.6, 188 - x)
            _filled(leaf, x + 2, y + 0.6, value, pen)
        y += 11.5
    leaf.at(22, y + 6, f"Pour {'elle' if feminine else 'lui'} et pour servir et valoir ce que de droit.", height=4.2)
    leaf.at(22, y + 18, "Fait à")
    _filled(leaf, 38, y + 18.6, f"{host.commune}     le  {today:%d/%m/%Y}", pen)
    leaf.at(22, y + 30, "Signature (précédée de « lu et approuvé »)")
    _filled(leaf, 26, y + 40, "lu et approuvé", pen)
    leaf.sign(66, y + 38, f"{host.surname}{host.birth}dot")
    return leaf


def tabled(host: Host, guests: Guests, today: dt.date, since: dt.date, rng: Random, pen: str) -> Leaf:
    """A table of two columns, all lines drawn, questions at the left."""
    leaf = Leaf(face=GROTESK, height=3.6, left=16)
    leaf.rule(14, 14, 182, 14, (214, 226, 240))
    leaf.at(20, 17.4, "Attestation d'hébergement - renseignements", face=GROTESK_BOLD, height=5)
    rows = [
        ("Nom de l'hébergeant", host.surname), ("Prénoms", host.given_names), ("Date et lieu de naissance", f"{host.birth:%d.%m.%Y} - {host.birth_place.title()}"), ("N° et voie", host.street), ("Code postal", host.postcode),
        ("Ville", host.commune), *[(f"Hébergé(e) n° {i}", f"{text} - {who.birth:%d.%m.%Y}") for i, (text, who) in enumerate(guests[:3], 1)], ("Hébergement depuis le", f"{since:%d.%m.%Y}"), ("Date", f"{today:%d.%m.%Y}"),
    ]  # fmt: skip
    y = 34.0
    for label, value in rows:
        leaf.rule(14, y, 182, 0.3, (90, 90, 100))
        leaf.at(17, y + 3.4, label)
        _filled(leaf, 76, y + 3.6, value, pen)
        y += 11
    leaf.rule(14, y, 182, 0.3, (90, 90, 100))
    leaf.at(17, y + 3.4, "Signature")
    leaf.sign(80, y + 3, f"{host.surname}{host.birth}tab")
    leaf.rule(14, y + 24, 182, 0.3, (90, 90, 100))
    for x in (14, 73, 195.7):
        leaf.rule(x, 34, 0.3, y + 24 - 34, (90, 90, 100))
    return leaf


def proof_of_stay(host: Host, guests: Guests, today: dt.date, since: dt.date, rng: Random, pen: str) -> Leaf:
    """An English form with numbered questions."""
    leaf = Leaf(face=GROTESK, height=3.8, left=20)
    leaf.at(20, 20, "Statement by the host", face=POSTER, height=7)
    leaf.at(20, 31, "(to be completed by the person who provides accommodation)", height=3.2)
    rows = [
        ("1. Full name of host", f"{host.given_names} {host.surname}"), ("2. Date and place of birth", f"{host.birth:%d/%m/%Y}, {host.birth_place.title()}"), ("3. Address in France", f"{host.street}, {host.postcode} {host.commune}"),
        *[(f"4. Guest {'abc'[i]}", f"{text}, born {who.birth:%d/%m/%Y}") for i, (text, who) in enumerate(guests[:3])], ("5. The guest has lived with me since", f"{since:%d/%m/%Y}"), ("6. Payment", "none, free of charge"),
    ]  # fmt: skip
    y = 46.0
    for label, value in rows:
        leaf.at(20, y, label, height=3.4)
        _filled(leaf, 24, y + 8, value, pen)
        leaf.rule(22, y + 13.4, 160, 0.2, (140, 140, 150))
        y += 18
    leaf.at(20, y + 2, "I confirm that these statements are true.")
    leaf.at(20, y + 14, "Date")
    _filled(leaf, 34, y + 14, f"{today:%d/%m/%Y}", pen)
    leaf.at(96, y + 14, "Signature of host")
    leaf.sign(130, y + 8, f"{host.surname}{host.birth}en")
    return leaf


FORMS: dict[str, Callable[[Host, Guests, dt.date, dt.date, Random, str], Leaf]] = {
    "town-hall": town_hall, "dotted": dotted, "tabled": tabled, "proof-of-stay": proof_of_stay,
}  # fmt: skip
