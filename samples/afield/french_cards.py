"""French identity cards: the large blue one of 1995–2021 and the small one with a chip since; each by its sides."""

import datetime as dt
from random import Random

from samples.afield import security
from samples.afield.plate import BLACK, BOLD, MONO, NARROW, SANS, Colour, Plate
from samples.people import DAY, Host
from samples.zones import card, french_card, latin

_BLUE: Colour = (46, 74, 128)


def issued_old(today: dt.date, birth: dt.date, rng: Random, *, expired: bool = False) -> dt.date:
    """A day on which the large card was issued; one of 2004–2013 lasts fifteen years though ten are printed."""
    oldest, newest = today - (15 * 365 - 60) * DAY, min(dt.date(2021, 6, 30), today - 200 * DAY)
    if expired:
        oldest, newest = dt.date(2005, 2, 1), today - (15 * 365 + 90) * DAY
    oldest = max(oldest, birth + 19 * 366 * DAY)
    return oldest + rng.randint(0, max(1, (newest - oldest).days)) * DAY


def old_zone(host: Host, issued: dt.date, rng: Random) -> tuple[str, str]:
    return french_card(
        surname=host.surname,
        given_names=", ".join(host.given_names.split()),
        department="631",
        office=f"{rng.randint(1, 4)}01",
        issued=issued,
        serial=f"{rng.randint(100, 99999):05d}",
        birth=host.birth,
        sex=host.sex,
        listed="" if rng.random() < 0.25 else None,
    )


def old_sides(host: Host, issued: dt.date, rng: Random, zone: tuple[str, str]) -> tuple[Plate, Plate]:
    """Front and back, 105 × 74 mm."""
    front, back = Plate(105, 74), Plate(105, 74)
    for plate in (front, back):
        security.tinted(plate, (206, 222, 238), (232, 232, 240), across=True)
        security.guilloche(plate, rng, (176, 198, 222), (216, 196, 206), lines=48)
    security.rosette(front, 62, 32, 17, (170, 190, 216))
    front.text(5, 7, "RÉPUBLIQUE FRANÇAISE", 4.0, BOLD, _BLUE)
    front.text(5, 12.6, "CARTE NATIONALE D'IDENTITÉ N° :", 2.8, SANS, _BLUE)
    front.text(53, 12.6, zone[1][:12], 3.7, MONO)
    front.text(80, 7, "Nationalité Française", 2.5, SANS, _BLUE, width=23)
    face = security.portrait(rng, front.px(27), front.px(35), grey=True, woman=host.sex == "F")
    front.paste(face, 4, 16)
    for x, y, label, value in (
        (34, 20, "Nom :", latin(host.surname).replace("<", " ") if rng.random() < 0.7 else host.surname.upper()),
        (34, 26.5, "Prénom(s) :", ", ".join(host.given_names.split()).upper()),
        (34, 33, "Sexe :", host.sex),
        (57, 33, "Né(e) le :", f"{host.birth:%d.%m.%Y}"),
        (34, 39.5, "à :", host.birth_place),
        (34, 46, "Taille :", f"1,{rng.randint(52, 92)}m"),
    ):
        end = front.text(x, y, label, 2.4, SANS, _BLUE) + 1.5
        front.text(end, y, value, 3.5, MONO, BLACK, width=103 - end)
    front.text(58, 46, "Signature", 2.0, SANS, _BLUE)
    front.text(58, 48.6, "du titulaire :", 2.0, SANS, _BLUE)
    security.cursive(front, rng, 72, 49, 26, 8, (20, 20, 40))
    front.zone(6, 63, zone, pitch=2.54, leading=6.0)
    years = 15 if issued >= dt.date(2014, 1, 1) else 10
    last = issued.replace(year=issued.year + years, day=min(issued.day, 28)) - DAY
    for y, label, value in (
        (10, "Adresse :", f"{host.street}".upper()),
        (16, "", f"{host.commune} ({host.postcode[:2]})".upper()),
        (26, "Carte valable jusqu'au :", f"{last:%d.%m.%Y}"),
        (33, "délivrée le :", f"{issued:%d.%m.%Y}"),
        (40, "par :", "PRÉFECTURE DU PUY-DE-DÔME (63)"),
    ):
        end = back.text(6, y, label, 2.4, SANS, _BLUE) + 2 if label else 20.0
        back.text(end, y, value, 3.5, MONO, BLACK, width=100 - end)
    security.cursive(back, rng, 60, 54, 28, 9, (30, 30, 40))
    back.text(60, 47, "Signature de l'autorité :", 2.0, SANS, _BLUE)
    return front, back


def new_zone(host: Host, expiry: dt.date) -> tuple[str, str, str]:
    return card(
        code="ID",
        state="FRA",
        surname=host.surname,
        given_names=host.given_names,
        number=host.number,
        nationality="FRA",
        birth=host.birth,
        sex=host.sex,
        expiry=expiry,
    )


def new_sides(host: Host, expiry: dt.date, rng: Random, zone: tuple[str, str, str]) -> tuple[Plate, Plate]:
    """Front and back, 85.6 × 54 mm."""
    front, back = Plate(85.6, 54, scale=14), Plate(85.6, 54, scale=14)
    for plate in (front, back):
        security.tinted(plate, (226, 234, 240), (240, 228, 228), across=True)
        security.guilloche(plate, rng, (196, 210, 226), (232, 206, 208), lines=40, thick=0.06)
    front.box(2, 2, 9, 6.4, fill=(24, 52, 140))
    front.text(6.5, 6.6, "FR", 4.0, BOLD, (250, 220, 60), anchor="ms")
    front.text(13, 4.6, "RÉPUBLIQUE FRANÇAISE", 2.5, BOLD, _BLUE)
    front.text(13, 8, "CARTE NATIONALE D'IDENTITÉ / IDENTITY CARD", 2.2, SANS, _BLUE)
    face = security.portrait(rng, front.px(25), front.px(32), grey=True, woman=host.sex == "F")
    front.paste(face, 2.5, 14)
    security.ghost(front, face, 70, 36, 11, tint=(120, 130, 150))
    rows = (
        (30, 13, "NOM / Surname", host.surname.upper()),
        (30, 20, "Prénoms / Given names", ", ".join(host.given_names.split())),
        (30, 27, "SEXE / Sex", host.sex),
        (42, 27, "NATIONALITÉ / Nationality", "FRA"),
        (65, 27, "DATE DE NAISS. / Date of birth", f"{host.birth:%d %m %Y}"),
        (30, 34, "LIEU DE NAISSANCE / Place of birth", host.birth_place),
        (30, 41, "N° DU DOCUMENT / Document No", host.number),
        (30, 48, "DATE D'EXPIR. / Expiry date", f"{expiry:%d %m %Y}"),
    )
    for x, y, label, value in rows:
        front.text(x, y, label, 1.35, NARROW, _BLUE, width=84 - x)
        front.text(x, y + 3.1, value, 2.75, SANS, BLACK, width=84 - x)
    front.text(58, 49.4, f"{rng.randint(100000, 999999)}", 2.4, MONO)
    security.hologram(front, rng, 14, 34, 13, strength=50)
    issued = expiry.replace(year=expiry.year - 10, day=min(expiry.day, 28))
    for x, y, label, value in (
        (30, 5, "TAILLE / Height", f"1,{rng.randint(52, 92)} m"),
        (30, 12, "DATE DE DÉLIVRANCE / Date of issue", f"{issued:%d %m %Y}"),
        (30, 19, "ADRESSE / Address", f"{host.street}, {host.postcode} {host.commune}".upper()),
    ):
        back.text(x, y, label, 1.35, NARROW, _BLUE)
        back.text(x, y + 3, value, 2.5, SANS, BLACK, width=53)
    seed = rng
    for row in range(20):
        for column in range(20):
            if seed.random() < 0.5 or row == 19 or column == 0:
                back.box(5 + column * 0.8, 6 + row * 0.8, 0.62, 0.62, fill=(20, 20, 20))
    back.zone(4.6, 38.6, zone, pitch=2.54, leading=5.2)
    return front, back
