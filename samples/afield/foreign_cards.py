"""What hosts have who are not French, or show a passport: residence permits, receipts, cards of the Union."""

import datetime as dt
from random import Random

from samples.afield import security
from samples.afield.lands import LANDS
from samples.afield.plate import BLACK, BOLD, MONO, NARROW, NARROW_BOLD, SANS, SERIF, SERIF_BOLD, Colour, Plate
from samples.people import DAY, Host, number
from samples.zones import card, passport

_PLUM: Colour = (120, 60, 110)
_UNION = {
    "PRT": (
        "REPÚBLICA PORTUGUESA",
        "CARTÃO DE CIDADÃO / CITIZEN CARD",
        "APELIDO[S] / SURNAME",
        "NOME[S] / GIVEN NAME[S]",
        "DATA DE NASCIMENTO / DATE OF BIRTH",
        "DATA DE VALIDADE / EXPIRY DATE",
        "Nº DOCUMENTO / DOCUMENT No.",
        "I<",
        "99999999",
    ),
    "ROU": (
        "ROMÂNIA",
        "CARTE DE IDENTITATE / IDENTITY CARD",
        "Nume / Surname",
        "Prenume / Given names",
        "Data nașterii / Date of birth",
        "Data expirării / Expiry date",
        "Nr. document / Document no.",
        "ID",
        "AA9999999",
    ),
    "ITA": (
        "REPUBBLICA ITALIANA",
        "CARTA DI IDENTITÀ / IDENTITY CARD",
        "COGNOME / SURNAME",
        "NOME / NAME",
        "LUOGO E DATA DI NASCITA / PLACE AND DATE OF BIRTH",
        "SCADENZA / EXPIRY",
        "NUMERO / NUMBER",
        "C<",
        "AA99999AA",
    ),
    "BEL": (
        "BELGIQUE BELGIË BELGIEN",
        "CARTE D'IDENTITE IDENTITEITSKAART",
        "Nom / Naam",
        "Prénoms / Voornamen",
        "Date de naissance / Geboortedatum",
        "Date d'expiration / Vervaldatum",
        "N° carte / Kaartnr",
        "ID",
        "999999999",
    ),
}


def permit_zone(host: Host, expiry: dt.date, rng: Random) -> tuple[str, str, str]:
    return card(
        code="IR",
        state="FRA",
        surname=host.surname,
        given_names=host.given_names,
        number=host.number,
        nationality=host.nationality,
        birth=host.birth,
        sex=host.sex,
        expiry=expiry,
        optional=f"<{number(rng, '9999999999')}",
    )


def permit_sides(host: Host, expiry: dt.date, rng: Random, zone: tuple[str, str, str]) -> tuple[Plate, Plate]:
    """A residence permit after the Union's model, front and back, 85.6 × 54 mm."""
    front, back = Plate(85.6, 54, scale=14), Plate(85.6, 54, scale=14)
    for plate in (front, back):
        security.tinted(plate, (244, 206, 224), (206, 218, 240), across=plate is front)
        security.guilloche(plate, rng, (226, 184, 206), (186, 200, 226), lines=44, thick=0.06)
    security.rosette(front, 70, 27, 11, (196, 160, 200))
    front.text(5, 6, "RF", 4.4, BOLD, _PLUM)
    front.text(31, 6.4, "TITRE DE SÉJOUR", 3.2, BOLD, _PLUM)
    front.text(83, 6.2, host.number, 2.7, MONO, anchor="rs")
    face = security.portrait(rng, front.px(22), front.px(28), grey=True, woman=host.sex == "F")
    front.paste(face, 4, 19)
    issued = expiry.replace(year=expiry.year - rng.choice((1, 4, 10)), day=min(expiry.day, 28))
    kind = rng.choice(("CARTE DE RESIDENT", "CARTE SEJOUR PLURIANNUELLE", "VIE PRIVEE ET FAMILIALE"))
    surname, given = (one.split("/")[0] for one in (host.surname, host.given_names))
    rows = (
        (12, "NOM", f"*{surname.upper()}*" if rng.random() < 0.5 else surname.upper()),
        (19, "PRÉNOM", given.title()),
        (26, "VALABLE JUSQU'AU", f"{expiry:%d/%m/%Y}"),
        (33, "DATE ET LIEU DE DÉLIVRANCE", f"{issued:%d/%m/%Y}  PREF. PUY-DE-DOME"),
        (40, "NATURE DU TITRE", kind),
        (47, "REMARQUES", "AUTORISE SON TITULAIRE A TRAVAILLER"),
    )
    for y, label, value in rows:
        front.text(30, y, label, 1.4, NARROW_BOLD, _PLUM)
        front.text(30, y + 3.3, value, 2.8, SANS, BLACK, width=40)
    security.cursive(front, rng, 64, 43, 17, 5, (30, 30, 40))
    behind = (
        (5.0, "DATE ET LIEU DE NAISSANCE", f"{host.birth:%d/%m/%Y}  {host.birth_place.title()}"),
        (11.5, "NATIONALITÉ      SEXE", f"{host.nationality}      {host.sex}"),
        (18.0, "ADRESSE", host.street),
        (23.0, "", f"{host.postcode} {host.commune}"),
    )
    for top, label, value in behind:
        back.text(24, top, label, 1.4, NARROW_BOLD, _PLUM)
        back.text(24, top + 3.1, value, 2.6, NARROW, BLACK, width=58)
    back.box(5, 8, 12.5, 11.5, fill=(206, 172, 86), line=(120, 96, 40), radius=2)
    for y in (11, 14, 17):
        back.line([(5, y), (17.5, y)], (120, 96, 40), 0.2)
    back.zone(4.6, 36.6, zone, pitch=2.54, leading=5.6)
    return front, back


def receipt(host: Host, expiry: dt.date, rng: Random) -> Plate:
    """A receipt for an application: half a leaf of stamped paper with a glued portrait."""
    plate = Plate(210, 148, scale=9, colour=(246, 244, 228))
    security.guilloche(plate, rng, (226, 226, 206), (236, 222, 210), lines=60)
    plate.text(105, 14, "RÉPUBLIQUE FRANÇAISE", 4.4, BOLD, anchor="ms")
    plate.text(105, 22, "RÉCÉPISSÉ DE DEMANDE DE CARTE DE SÉJOUR", 5.2, SERIF_BOLD, anchor="ms")
    face = security.portrait(rng, plate.px(32), plate.px(41), woman=host.sex == "F")
    plate.paste(face, 14, 34)
    rows = (
        ("N° étranger :", number(rng, "9999999999")),
        ("Nom :", host.surname.split("/")[0]),
        ("Prénoms :", host.given_names.split("/")[0]),
        ("Né(e) le :", f"{host.birth:%d/%m/%Y} à {host.birth_place}"),
        ("Nationalité :", LANDS[host.nationality].nation.french),
        ("Adresse :", f"{host.street} {host.postcode} {host.commune}"),
        ("Valable jusqu'au :", f"{expiry:%d/%m/%Y}"),
    )
    for at, (label, value) in enumerate(rows):
        plate.text(56, 40 + at * 9, label, 3.2, SERIF)
        plate.text(88, 40 + at * 9, value, 4.0, MONO, width=112)
    plate.text(
        14,
        112,
        "Le présent récépissé autorise son titulaire à séjourner en France. Il autorise son titulaire à travailler.",
        3.1,
        SERIF,
        width=180,
    )
    plate.text(14, 120, "Délivré par le préfet du Puy-de-Dôme", 3.4, SERIF)
    security.cursive(plate, rng, 130, 130, 40, 12, (30, 30, 60))
    return plate


def union_zone(host: Host, expiry: dt.date, rng: Random) -> tuple[str, str, str]:
    row = _UNION[host.nationality]
    return card(
        code=row[7],
        state=host.nationality,
        surname=host.surname,
        given_names=host.given_names,
        number=number(rng, row[8]),
        nationality=host.nationality,
        birth=host.birth,
        sex=host.sex,
        expiry=expiry,
    )


def union_sides(host: Host, expiry: dt.date, rng: Random, zone: tuple[str, str, str]) -> tuple[Plate, Plate]:
    """An identity card of another State of the Union, front and back."""
    land, title, surname, given, birth, until, numbered, _, _ = _UNION[host.nationality]
    front, back = Plate(85.6, 54, scale=14), Plate(85.6, 54, scale=14)
    for plate in (front, back):
        security.tinted(plate, (216, 232, 240), (236, 228, 214), across=True)
        security.guilloche(plate, rng, (184, 206, 216), (216, 206, 180), lines=40, thick=0.06)
    ink: Colour = (40, 70, 90)
    front.text(14, 5, land, 2.6, BOLD, ink)
    front.text(14, 8.6, title, 2.2, SANS, ink, width=68)
    front.box(3, 2.4, 9, 6.4, fill=(24, 52, 140))
    front.text(
        7.5,
        6.8,
        {"PRT": "PT", "ROU": "RO", "ITA": "IT", "BEL": "BE"}[host.nationality],
        3.6,
        BOLD,
        (250, 220, 60),
        anchor="ms",
    )
    face = security.portrait(rng, front.px(23), front.px(29), grey=True, woman=host.sex == "F")
    front.paste(face, 4, 14)
    code = zone[0][5:14].replace("<", "")
    for y, label, value in (
        (13.5, surname, host.surname),
        (21, given, host.given_names),
        (28.5, birth, f"{host.birth:%d.%m.%Y}"),
        (36, numbered, code),
        (43.5, until, f"{expiry:%d.%m.%Y}"),
    ):
        front.text(31, y, label, 1.5, NARROW, ink, width=52)
        front.text(31, y + 3.5, value.upper(), 3.0, SANS, BLACK, width=50)
    security.ghost(front, face, 70, 36, 11, tint=(100, 130, 150))
    back.box(5, 8, 12.5, 11.5, fill=(206, 172, 86), line=(120, 96, 40), radius=2)
    back.text(24, 10, "SEX / SEXE", 1.5, NARROW, ink)
    back.text(24, 13.4, host.sex, 2.8)
    back.zone(4.6, 36.6, zone, pitch=2.54, leading=5.6)
    return front, back


def french_passport_zone(host: Host, expiry: dt.date, rng: Random) -> tuple[str, str]:
    return passport(
        state="FRA",
        surname=host.surname,
        given_names=host.given_names,
        number=number(rng, "99AA99999"),
        nationality="FRA",
        birth=host.birth,
        sex=host.sex,
        expiry=expiry,
    )


def french_passport(host: Host, expiry: dt.date, rng: Random, zone: tuple[str, str]) -> Plate:
    """The identity page of a French passport: numbered fields in two tongues."""
    plate = Plate(125, 88)
    security.tinted(plate, (226, 222, 236), (238, 230, 218))
    security.guilloche(plate, rng, (190, 186, 216), (222, 190, 200), lines=52)
    ink: Colour = (70, 40, 90)
    plate.text(8, 6.4, "PASSEPORT", 3.0, BOLD, ink)
    plate.text(8, 9.6, "PASSPORT", 2.4, SANS, ink)
    plate.text(52, 6.8, "RÉPUBLIQUE FRANÇAISE", 3.8, SERIF_BOLD, ink)
    face = security.portrait(rng, plate.px(33), plate.px(42), grey=True, woman=host.sex == "F")
    plate.paste(face, 4, 16)
    issued = expiry.replace(year=expiry.year - 10, day=min(expiry.day, 28)) + DAY
    rows = (
        (42, 12, "Type/Type", "P"),
        (56, 12, "Code du pays/Country code", "FRA"),
        (88, 12, "Passeport n°/Passport No.", zone[1][:9]),
        (42, 20, "Nom/Surname (1)", host.surname.upper()),
        (42, 28, "Prénoms/Given names (2)", ", ".join(host.given_names.split())),
        (42, 36, "Nationalité/Nationality (3)", "Française"),
        (84, 36, "Taille/Height (12)", f"1,{rng.randint(52, 92)} m"),
        (42, 44, "Date de naissance/Date of birth (4)", f"{host.birth:%d %m %Y}"),
        (84, 44, "Couleur des yeux (13)", "MARRON"),
        (42, 52, "Sexe/Sex (5)", host.sex),
        (60, 52, "Lieu de naissance/Place of birth (6)", host.birth_place),
        (42, 60, "Date de délivrance (7)", f"{issued:%d %m %Y}"),
        (84, 60, "Date d'expiration (8)", f"{expiry:%d %m %Y}"),
    )
    for x, y, label, value in rows:
        plate.text(x, y, label, 1.55, SANS, ink)
        plate.text(x, y + 3.8, value, 3.0, SANS, BLACK, width=123 - x)
    security.ghost(plate, face, 108, 46, 13, tint=(150, 130, 170))
    plate.zone(6.2, 73.2, zone)
    return plate
