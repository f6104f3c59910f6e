"""Certificates of accommodation: from a host and the guests to an A4 leaf, typed, form-like or by hand, in French or English."""
# ruff: noqa: E501 - sentences are quoted whole

import datetime as dt

from samples import ink
from samples.leaf import Leaf
from samples.people import Host, Person, spoken

LAYOUTS = ("typed-fr", "form-fr", "hand-fr", "typed-en", "couple-fr")


def _who(person: Person, *, english: bool = False) -> str:
    first = person.given_names.split("/")[0]
    given = spoken(first)
    surname = person.surname.split("/")[0].upper()
    if english:
        return f"{'Mrs' if person.sex == 'F' else 'Mr'} {given} {surname}, born on {person.birth:%d/%m/%Y}".replace(
            "  ", " "
        )
    born = "née" if person.sex == "F" else "né"
    return f"{'Mme' if person.sex == 'F' else 'M.'} {given} {surname}, {born} le {person.birth:%d/%m/%Y}".replace(
        "  ", " "
    )


def accommodation(
    host: Host,
    guests: tuple[Person, ...],
    today: dt.date,
    since: dt.date,
    *,
    layout: str = "typed-fr",
    signed: bool = True,
) -> Leaf:
    """The certificate as a leaf; `guests` each with name and birth, housed `since`."""
    leaf = {
        "typed-fr": _typed_fr,
        "form-fr": _form_fr,
        "hand-fr": _hand_fr,
        "typed-en": _typed_en,
        "couple-fr": _typed_fr,
    }[layout](host, guests, today, since)
    if signed:
        leaf.sign(120, leaf.y + 4, f"{host.surname}{host.birth}")
    leaf.specimen()
    return leaf


def _typed_fr(host: Host, guests: tuple[Person, ...], today: dt.date, since: dt.date) -> Leaf:
    leaf = Leaf(face=ink.SERIF, height=4.4)
    leaf.write(host.full_name, height=4.4)
    leaf.write(host.street)
    leaf.write(f"{host.postcode} {host.commune}")
    leaf.y += 18
    leaf.write("ATTESTATION D'HÉBERGEMENT", face=ink.SERIF_BOLD, height=6.4, x=58)
    leaf.y += 14
    born = "née" if host.sex == "F" else "né"
    leaf.write(
        f"Je soussigné{'e' if host.sex == 'F' else ''}, {host.full_name}, {born} le {host.birth:%d/%m/%Y} à {host.birth_place.title()}, "
        f"demeurant {host.street}, {host.postcode} {host.commune},"
    )
    leaf.write()
    leaf.write("certifie sur l'honneur héberger à titre gratuit à mon domicile :")
    leaf.write()
    for guest in guests:
        leaf.write(f"{_who(guest)} à {guest.birth_place.split('/')[0].title()},", x=32)
    leaf.write()
    leaf.write(f"depuis le {since:%d/%m/%Y}.")
    leaf.write()
    leaf.write(
        "J'ai connaissance des sanctions pénales encourues par l'auteur d'une fausse attestation (article 441-7 du code pénal)."
    )
    leaf.y += 10
    leaf.write(f"Fait à {host.commune}, le {today:%d/%m/%Y}")
    leaf.y += 4
    leaf.write("Signature", x=120)
    return leaf


def _form_fr(host: Host, guests: tuple[Person, ...], today: dt.date, since: dt.date) -> Leaf:
    leaf = Leaf(face=ink.SANS, height=3.9, spacing=1.9, left=20)
    leaf.rule(20, 20, 170, 12, (222, 228, 238))
    leaf.at(62, 23, "ATTESTATION D'HÉBERGEMENT", height=5.6, face=ink.BOLD)
    leaf.y = 42

    def row(label: str, value: str) -> None:
        leaf.at(20, leaf.y, label, height=3.7)
        leaf.rule(72, leaf.y + 5.2, 118, 0.2, (120, 120, 130))
        leaf.at(74, leaf.y - 0.6, value, height=4.6, face=ink.HAND, colour=(30, 40, 120))
        leaf.y += 9.5

    leaf.write("L'HÉBERGEANT", face=ink.BOLD)
    row("Nom :", host.surname.upper())
    row("Prénom(s) :", host.given_names)
    row("Date et lieu de naissance :", f"{host.birth:%d/%m/%Y} à {host.birth_place.title()}")
    row("Adresse :", host.street)
    row("Code postal et commune :", f"{host.postcode} {host.commune}")
    leaf.y += 5
    leaf.write("déclare sur l'honneur héberger à son domicile :")
    for guest in guests:
        leaf.y += 3
        leaf.write("L'HÉBERGÉ(E)", face=ink.BOLD)
        row("Nom :", guest.surname.split("/")[0].upper())
        first = guest.given_names.split("/")[0]
        row("Prénom(s) :", spoken(first))
        row("Date de naissance :", f"{guest.birth:%d/%m/%Y}")
    leaf.y += 3
    row("Depuis le :", f"{since:%d/%m/%Y}")
    leaf.y += 5
    leaf.write(
        "Est puni d'un an d'emprisonnement et de 15 000 euros d'amende le fait d'établir une attestation faisant état de faits "
        "matériellement inexacts (art. 441-7 du code pénal).", height=3.0
    )  # fmt: skip
    leaf.y += 6
    row("Fait à :", f"{host.commune}, le {today:%d/%m/%Y}")
    leaf.write("Signature de l'hébergeant :", x=110)
    return leaf


def _hand_fr(host: Host, guests: tuple[Person, ...], today: dt.date, since: dt.date) -> Leaf:
    leaf = Leaf(face=ink.HAND, height=7.2, spacing=1.5, colour=(26, 36, 104), y=22)
    leaf.write(f"{host.commune}, le {today:%d/%m/%Y}", x=110)
    leaf.y += 10
    leaf.write("Attestation d'hébergement", x=62, height=9)
    leaf.y += 8
    leaf.write(
        f"Je soussigné{'e' if host.sex == 'F' else ''} {host.full_name}, né{'e' if host.sex == 'F' else ''} le {host.birth:%d/%m/%Y}, atteste "
        f"sur l'honneur héberger chez moi, {host.street} à {host.commune} ({host.postcode}),"
    )
    for guest in guests:
        leaf.write(_who(guest) + ",", x=32)
    leaf.write(f"depuis le {since:%d/%m/%Y} et jusqu'à son retour dans son pays.")
    leaf.write()
    leaf.write("Fait pour servir et valoir ce que de droit.")
    leaf.y += 6
    return leaf


def _typed_en(host: Host, guests: tuple[Person, ...], today: dt.date, since: dt.date) -> Leaf:
    leaf = Leaf(face=ink.TYPED, height=4.2)
    leaf.write("CERTIFICATE OF ACCOMMODATION", face=ink.TYPED_BOLD, height=5.4, x=48)
    leaf.write("(Attestation d'hébergement)", x=66)
    leaf.y += 14
    leaf.write(
        f"I, the undersigned, {host.full_name}, born on {host.birth:%d/%m/%Y} in {host.birth_place.title()}, residing at "
        f"{host.street}, {host.postcode} {host.commune}, France, hereby certify on my honour that I am housing at my home, free of charge:"
    )
    leaf.write()
    for guest in guests:
        leaf.write(_who(guest, english=True), x=32)
    leaf.write()
    leaf.write(f"since {since:%d/%m/%Y}, until it is possible to travel home.")
    leaf.y += 12
    leaf.write(f"Done at {host.commune}, on {today:%d/%m/%Y}")
    leaf.write("Signature of the host:", x=110)
    return leaf


def hotel(name: str, guest: Person, street: str, postcode: str, commune: str, today: dt.date, since: dt.date) -> Leaf:
    """A hotel's certificate: no host's identity comes with it."""
    leaf = Leaf(face=ink.SANS)
    leaf.rule(0, 0, 210, 22, (40, 60, 80))
    leaf.at(25, 7, name.upper(), height=7, face=ink.BOLD, colour=(240, 236, 220))
    leaf.y = 34
    leaf.write(f"{street} - {postcode} {commune} - RCS Clermont-Ferrand 000 000 000 (fictif)", height=3.2)
    leaf.y += 16
    leaf.write("ATTESTATION DE SÉJOUR", face=ink.BOLD, height=6, x=68)
    leaf.y += 10
    leaf.write(
        f"La direction de l'hôtel {name} atteste que {_who(guest)}, séjourne dans notre établissement, {street}, {postcode} {commune}, "
    )
    leaf.write(f"depuis le {since:%d/%m/%Y}, chambre {100 + guest.birth.day}.")
    leaf.y += 14
    leaf.write(f"Fait à {commune}, le {today:%d/%m/%Y}")
    leaf.write("La réception", x=120)
    leaf.sign(120, leaf.y + 4, name)
    leaf.specimen()
    return leaf
