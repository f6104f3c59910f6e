"""Papers of hosts who are not French: residence permits of two prints, cards of the Union; from a household to sides."""
# ruff: noqa: E501 - printed labels are quoted whole

import datetime as dt
from random import Random

from PIL import Image

from samples import ink, zones
from samples.farther import grounds
from samples.farther.grounds import write
from samples.farther.hosts import Household
from samples.farther.typefaces import GROTESK, GROTESK_BOLD, MONO, POSTER
from samples.ink import MM, Colour, Sheet
from samples.people import number

#: The sides of a paper, the lines of its zone, and which side (0 or 1) they stand on.
Sides = tuple[list[Image.Image], tuple[str, ...], int]


def _row(sheet: Sheet, x: float, y: float, label: str, value: str, width: float, tone: Colour) -> None:
    write(sheet, x, y, label, height=1.3, face=GROTESK, colour=tone, width=width)
    write(sheet, x, y + 1.7, value, height=2.7, face=GROTESK_BOLD, width=width)


def _issued(until: dt.date) -> dt.date:
    return until.replace(year=until.year - 10, day=min(until.day, 28))


def permit_card(home: Household, today: dt.date) -> Sides:
    """The permit of 2020: TITRE DE SÉJOUR in the Union's print, the zone on the back."""
    return _permit(home, (40, 90, 130), newer=True)


def permit_old(home: Household, today: dt.date) -> Sides:
    """The permit of 2011: pink, a bull's rosette, remarks in words."""
    return _permit(home, (150, 50, 90), newer=False)


def _permit(home: Household, tone: Colour, *, newer: bool) -> Sides:
    host, rng = home.host, Random(f"permit{home.host.surname}{home.host.birth}{newer}")
    until, foreigner = home.expiry, number(rng, "9999999999")
    tints: tuple[Colour, Colour] = ((222, 236, 246), (236, 240, 226)) if newer else ((248, 222, 230), (228, 232, 246))
    front = grounds.ground((85.6, 54), "contours" if newer else "spirals", tints, (190, 190, 210), 0.5, 41)
    write(front, 4, 1.8, "FR" if newer else "FRA", height=4, face=POSTER, colour=tone)
    write(front, 16, 1.6, "TITRE DE SÉJOUR", height=3.2, face=POSTER, colour=tone)
    write(
        front, 16, 5.4, "RESIDENCE PERMIT" if newer else "RÉPUBLIQUE FRANÇAISE", height=1.9, face=GROTESK, colour=tone
    )
    write(front, 82, 2, host.number, height=3.2, face=MONO, right=True)
    grounds.face_of(front, host.surname + host.number, host.sex == "F", (4, 11, 24, 31), grey=newer, vignette=newer)
    surname, given = ("NOM / Surname", "PRÉNOMS / Given names") if newer else ("NOM", "PRÉNOMS")
    _row(front, 30, 9.4, surname, host.surname.upper(), 52, tone)
    _row(front, 30, 15, given, host.given_names.upper(), 52, tone)
    _row(front, 30, 20.6, "SEXE", host.sex, 9, tone)
    _row(front, 42, 20.6, "NATIONALITÉ", host.nationality, 16, tone)
    _row(front, 60, 20.6, "DATE DE NAISS." if newer else "NÉ(E) LE", f"{host.birth:%d %m %Y}", 24, tone)
    _row(
        front,
        30,
        26.2,
        "CATÉGORIE DU TITRE",
        rng.choice(("CARTE DE RESIDENT", "VIE PRIVEE ET FAMILIALE", "SALARIE")),
        52,
        tone,
    )
    _row(
        front,
        30,
        31.8,
        "VALABLE JUSQU'AU" if not newer else "DATE D'EXPIR. / Expiry date",
        f"{until:%d %m %Y}",
        28,
        tone,
    )
    _row(front, 30, 37.4, "REMARQUES", "AUTORISE SON TITULAIRE A TRAVAILLER", 52, tone)
    ink.scribble(front, rng, 34, 44.5, 24, 6, (30, 30, 40))
    front.specimen(16, 47, height=1.8, angle=0)
    back = grounds.ground((85.6, 54), "barley", tints, (200, 200, 214), 0.5, 42)
    _row(back, 5, 3, "DATE DE DÉLIVRANCE" if newer else "DÉLIVRÉ LE", f"{_issued(until):%d %m %Y}", 24, tone)
    _row(back, 32, 3, "PAR", f"PREFECTURE {host.postcode[:2]}", 34, tone)
    _row(back, 5, 9, "NUMÉRO ÉTRANGER", foreigner, 28, tone)
    _row(back, 36, 9, "LIEU DE NAISSANCE", host.birth_place, 44, tone)
    _row(back, 5, 15, "ADRESSE", host.street.upper(), 50, tone)
    write(back, 5, 19.6, f"{host.postcode} {host.commune.upper()}", height=2.7, face=GROTESK_BOLD, width=50)
    back.draw.rounded_rectangle(
        (66 * MM, 12 * MM, 79 * MM, 23 * MM), radius=16, fill=(210, 184, 110), outline=(130, 110, 60), width=3
    )
    back.specimen(72, 27.4, height=1.7, angle=0)
    mrz = zones.card(
        code="IR", state="FRA", surname=host.surname, given_names=host.given_names, number=host.number, nationality=host.nationality, birth=host.birth,
        sex=host.sex, expiry=until, optional=foreigner,
    )  # fmt: skip
    back.draw.rectangle((0, 31 * MM, 85.6 * MM, 54 * MM), fill=(250, 249, 248))
    grounds.zone(back, 4.7, 37.4, mrz, gap=6.1)
    return [front.image, back.image], mrz, 1


#: State → republic, title, labels (surname, given names, birth, nationality, place, expiry), citizenship, date format.
_UNION: dict[str, tuple[str, str, tuple[str, ...], str, str]] = {
    "PRT": ("REPÚBLICA PORTUGUESA", "CARTÃO DE CIDADÃO  CITIZEN CARD", ("APELIDO(S) SURNAME", "NOME(S) GIVEN NAME(S)", "DATA DE NASCIMENTO DATE OF BIRTH", "NACIONALIDADE", "LOCAL PLACE OF BIRTH", "DATA DE VALIDADE EXPIRY DATE"), "PRT", "%d %m %Y"),
    "ITA": ("REPUBBLICA ITALIANA", "CARTA DI IDENTITÀ", ("COGNOME / SURNAME", "NOME / NAME", "NASCITA / BIRTH", "CITTADINANZA / NATIONALITY", "LUOGO / PLACE", "SCADENZA / EXPIRY"), "ITA", "%d.%m.%Y"),
    "ESP": ("ESPAÑA", "DOCUMENTO NACIONAL DE IDENTIDAD", ("APELLIDOS", "NOMBRE", "FECHA DE NACIMIENTO", "NACIONALIDAD", "LUGAR", "VÁLIDO HASTA"), "ESP", "%d %m %Y"),
    "POL": ("RZECZPOSPOLITA POLSKA", "DOWÓD OSOBISTY / IDENTITY CARD", ("NAZWISKO / SURNAME", "IMIONA / GIVEN NAMES", "DATA URODZENIA / DATE OF BIRTH", "OBYWATELSTWO / NATIONALITY", "MIEJSCE URODZENIA", "TERMIN WAŻNOŚCI / EXPIRY DATE"), "POLSKIE", "%d.%m.%Y"),
    "BGR": ("РЕПУБЛИКА БЪЛГАРИЯ / REPUBLIC OF BULGARIA", "ЛИЧНА КАРТА / IDENTITY CARD", ("Фамилия / Surname", "Име / Name", "Дата на раждане / Date of birth", "Гражданство / Nationality", "Място / Place", "Валидност / Date of expiry"), "БЪЛГАРИЯ / BGR", "%d.%m.%Y"),
}  # fmt: skip


def union_card(home: Household, today: dt.date) -> Sides:
    """An identity card of the Union (85.6 × 54 mm): the portrait at the right, three lines of zone on the back."""
    host, rng = home.host, Random(f"union{home.host.surname}{home.host.birth}")
    republic, title, labels, citizenship, style = _UNION[host.nationality]
    tone: Colour = rng.choice(((30, 90, 90), (110, 50, 60), (60, 60, 120)))
    front = grounds.ground(
        (85.6, 54),
        rng.choice(("waves", "lattice", "spirals")),
        ((232, 242, 234), (240, 234, 246)),
        (186, 200, 196),
        0.5,
        43,
    )
    write(front, 5, 1.8, republic, height=2.8, face=POSTER, colour=tone, width=56)
    write(front, 5, 5.4, title, height=1.8, face=GROTESK, colour=tone, width=56)
    grounds.face_of(front, host.surname + host.number, host.sex == "F", (58, 9, 24, 32), grey=rng.random() < 0.5)
    values = (
        host.surname.upper(),
        host.given_names.upper(),
        f"{host.birth:{style}}",
        citizenship,
        host.birth_place,
        f"{home.expiry:{style}}",
    )
    for i, (label, value) in enumerate(zip(labels, values, strict=True)):
        _row(front, 5, 9 + 6.1 * i, label, value, 50, tone)
    write(front, 58, 43, host.number, height=3, face=MONO, width=25)
    ink.scribble(front, rng, 30, 45, 22, 6, (20, 20, 30))
    front.specimen(70, 50, height=1.8, angle=0)
    back = grounds.ground((85.6, 54), "barley", ((236, 242, 238), (240, 236, 246)), (196, 204, 200), 0.5, 44)
    _row(back, 5, 4, labels[4], host.birth_place, 50, tone)
    _row(back, 60, 4, "SEX / SEXE", host.sex, 16, tone)
    back.draw.rounded_rectangle(
        (66 * MM, 14 * MM, 78 * MM, 24 * MM), radius=14, fill=(206, 186, 120), outline=(120, 100, 60), width=3
    )
    back.specimen(20, 26, height=1.8, angle=0)
    mrz = zones.card(
        code="ID", state=host.nationality, surname=host.surname, given_names=host.given_names, number=host.number, nationality=host.nationality,
        birth=host.birth, sex=host.sex, expiry=home.expiry,
    )  # fmt: skip
    back.draw.rectangle((0, 31 * MM, 85.6 * MM, 54 * MM), fill=(249, 249, 249))
    grounds.zone(back, 4.7, 37.4, mrz, gap=6.0)
    return [front.image, back.image], mrz, 1
