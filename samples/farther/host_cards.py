"""French papers of hosts: the cards of 1988 and of 2021, the passport; each from a household to its sides."""
# ruff: noqa: E501 - printed labels are quoted whole

import datetime as dt
from collections.abc import Callable
from random import Random

from PIL import Image

from samples import ink, zones
from samples.farther import grounds, host_permits
from samples.farther.grounds import write
from samples.farther.hosts import Household
from samples.farther.typefaces import DOTS, GARAMOND, GROTESK, GROTESK_BOLD, MONO, POSTER
from samples.ink import MM, Colour, Sheet
from samples.people import DAY, number

Sides = host_permits.Sides


def old_days(home: Household, today: dt.date, rng: Random) -> tuple[dt.date, dt.date]:
    """Issue and printed end of a card before 2021; adults' cards of 2004 to 2013 live five years beyond their print."""

    def first(year: int) -> dt.date:
        return dt.date(year, rng.randint(1, 12), rng.randint(1, 28))

    if home.expiry < today:  # issued so long ago that fifteen years are over as well
        issued = first(today.year - rng.randint(17, 19))
        return issued, issued.replace(year=issued.year + 10) - DAY
    grown = (today - home.host.birth).days > 33 * 366
    if grown and today < dt.date(2027, 1, 1) and rng.random() < 0.3:
        issued = dt.date(2013, rng.randint(1, 12), rng.randint(1, 28))
        return issued, issued.replace(year=2023) - DAY
    issued = first(min(rng.choice((2014, 2015, 2017, 2019)), today.year - 1))
    return issued, issued.replace(year=issued.year + 15) - DAY


def card_old(home: Household, today: dt.date) -> Sides:
    """The laminated card (105 × 74 mm), two lines of zone on the front, values by a printer with needles."""
    host, rng = home.host, Random(f"old{home.host.surname}{home.host.birth}")
    issued, until = old_days(home, today, rng)
    department = host.postcode[:2]
    mrz = zones.french_card(
        surname=host.surname, given_names=host.given_names, department=f"{department}{rng.choice('02')}", office=rng.choice(("001", "007", "013")),
        issued=issued, serial=number(rng, "99999"), birth=host.birth, sex=host.sex, listed=rng.choice((None, department)),
    )  # fmt: skip
    blue: Colour = (60, 90, 150)
    front = grounds.ground((105, 74), "waves", ((200, 220, 238), (228, 236, 244)), (150, 180, 216), 0.5, 31)
    write(front, 34, 1.6, "RÉPUBLIQUE FRANÇAISE", height=3.4, face=GARAMOND, colour=blue)
    write(front, 5, 6.2, "CARTE NATIONALE D'IDENTITÉ N° :", height=2.2, face=GROTESK, colour=blue)
    write(front, 46, 5.4, mrz[1][:12], height=3.6, face=MONO)
    write(front, 76, 9.8, "Nationalité Française", height=2.2, face=GROTESK, colour=blue)
    grounds.face_of(front, host.surname + host.number, host.sex == "F", (4.5, 11, 27, 36), grey=rng.random() < 0.5)
    face, size = (
        (DOTS, 4.4)
        if all(ord(c) < 256 for c in host.given_names + host.surname) and rng.random() < 0.6
        else (MONO, 3.1)
    )
    given = ", ".join(host.given_names.split()) if "-" not in host.given_names else host.given_names
    for y, label, value in (
        (13, "Nom :", host.surname.upper()), (19.6, "Prénom(s) :", given), (26.2, "Sexe :", host.sex), (32.8, "à :", f"{host.birth_place.title()} ({department})"),
        (39.4, "Taille :", f"1,{56 + rng.randint(0, 34)}m"),
    ):  # fmt: skip
        end = write(front, 34, y + 0.6, label, height=2.0, face=GROTESK, colour=blue)
        write(front, end + 1.4, y - (0.8 if face == DOTS else 0), value, height=size, face=face, width=102 - end)
    end = write(front, 56, 26.8, "Né(e) le :", height=2.0, face=GROTESK, colour=blue)
    write(front, end + 1.4, 26.2, f"{host.birth:%d.%m.%Y}", height=3.1, face=MONO)
    write(front, 34, 46, "Signature du titulaire :", height=1.9, face=GROTESK, colour=blue)
    ink.scribble(front, rng, 60, 43, 32, 8, (30, 30, 60))
    front.specimen(92, 38, height=2.0, angle=0)
    grounds.zone(front, 6.4, 62.6, mrz, gap=6.6, colour=(40, 42, 56))
    back = grounds.ground((105, 74), "lattice", ((214, 226, 240), (232, 232, 244)), (180, 196, 220), 0.5, 32)
    for y, label, value in (
        (7, "Adresse :", host.street.upper()), (12.4, "", f"{host.commune.upper()} ({department})"), (26, "Carte valable jusqu'au :", f"{until:%d.%m.%Y}"), (33, "délivrée le :", f"{issued:%d.%m.%Y}"),
        (40, "par :", f"PRÉFECTURE {'DU PUY-DE-DÔME' if department == '63' else 'DU DÉPARTEMENT'} ({department})"), (50, "Signature de l'autorité :", ""),
    ):  # fmt: skip
        write(back, 5, y + 0.6, label, height=2.0, face=GROTESK, colour=blue)
        write(back, 38, y, value, height=3.1, face=MONO, width=64)
    ink.scribble(back, rng, 46, 52, 28, 9, (40, 40, 70))
    back.specimen(20, 68, height=2.0, angle=0)
    return [front.image, back.image], mrz, 0


def card_new(home: Household, today: dt.date) -> Sides:
    """The card of 2021 (85.6 × 54 mm): a coloured corner, labels in two tongues, three lines of zone on the back."""
    host, rng = home.host, Random(f"new{home.host.surname}{home.host.birth}")
    until = max(home.expiry, dt.date(2031, 3, 15)) if home.expiry > today else home.expiry
    issued = until.replace(year=until.year - 10, day=min(until.day, 28))
    tone: Colour = (44, 60, 110)
    front = grounds.ground((85.6, 54), "spirals", ((226, 234, 248), (250, 232, 230)), (190, 196, 224), 0.5, 33)
    front.draw.rectangle((0, 0, 16 * MM, 8 * MM), fill=(16, 50, 150))
    write(front, 5, 1.6, "FR", height=4, face=POSTER, colour=(255, 220, 80))
    write(front, 28, 1.2, "RÉPUBLIQUE FRANÇAISE", height=2.6, face=POSTER, colour=tone)
    write(front, 28, 4.6, "CARTE NATIONALE D'IDENTITÉ / IDENTITY CARD", height=1.9, face=GROTESK, colour=tone)
    grounds.face_of(front, host.surname + host.number, host.sex == "F", (4, 12, 24, 32), grey=True, vignette=True)

    def row(sheet: Sheet, x: float, y: float, label: str, value: str, width: float) -> None:
        write(sheet, x, y, label, height=1.25, face=GROTESK, colour=tone, width=width)
        write(sheet, x, y + 1.6, value, height=2.7, face=GROTESK_BOLD, width=width)

    row(front, 30, 8.2, "NOM / Surname", host.surname.upper(), 53)
    row(front, 30, 14.0, "Prénoms / Given names", ", ".join(host.given_names.split()), 53)
    row(front, 30, 19.8, "SEXE / Sex", host.sex, 10)
    row(front, 42, 19.8, "NATIONALITÉ / Nationality", "FRA", 16)
    row(front, 62, 19.8, "DATE DE NAISS. / Date of birth", f"{host.birth:%d %m %Y}", 22)
    row(front, 30, 25.6, "LIEU DE NAISSANCE / Place of birth", host.birth_place, 53)
    row(front, 30, 35.2, "N° DU DOCUMENT / Document No", host.number, 26)
    row(front, 60, 35.2, "DATE D'EXPIR. / Expiry date", f"{until:%d %m %Y}", 24)
    write(front, 74, 46, number(rng, "999999"), height=3, face=GROTESK_BOLD)
    ink.scribble(front, rng, 32, 42.5, 24, 7, (30, 30, 40))
    front.specimen(15, 49.6, height=1.8, angle=0)
    back = grounds.ground((85.6, 54), "waves", ((236, 238, 250), (248, 234, 234)), (196, 196, 220), 0.4, 34)
    row(back, 5, 3, "TAILLE / Height", f"1,{56 + rng.randint(0, 34)} m", 20)
    row(back, 30, 3, "DATE DE DÉLIVRANCE / Date of issue", f"{issued:%d %m %Y}", 34)
    row(back, 5, 9, "ADRESSE / Address", host.street.upper(), 58)
    write(back, 5, 13.8, f"{host.postcode} {host.commune.upper()}", height=2.7, face=GROTESK_BOLD, width=58)
    write(back, 5, 17.4, "FRANCE", height=2.7, face=GROTESK_BOLD)
    cells = Random(host.number)
    for i in range(12):
        for j in range(12):
            if (i in (0, 11) and j % 2 == 0) or j == 0 or cells.random() < 0.45:
                back.draw.rectangle(((67 + i) * MM, (9 + j) * MM, (68 + i) * MM, (10 + j) * MM), fill=(60, 60, 80))
    back.specimen(50, 27, height=1.8, angle=0)
    mrz = zones.card(
        code="ID", state="FRA", surname=host.surname, given_names=host.given_names, number=host.number, nationality="FRA", birth=host.birth,
        sex=host.sex, expiry=until,
    )  # fmt: skip
    back.draw.rectangle((0, 31 * MM, 85.6 * MM, 54 * MM), fill=(250, 249, 248))
    grounds.zone(back, 4.7, 37.6, mrz, gap=6.0)
    return [front.image, back.image], mrz, 1


def passport(home: Household, today: dt.date) -> Sides:
    """The French passport's identity page."""
    host, rng = home.host, Random(f"pass{home.host.surname}{home.host.birth}")
    until = home.expiry
    issued = until.replace(year=until.year - 10, day=min(until.day, 28)) + DAY
    red: Colour = (120, 30, 50)
    sheet = grounds.ground((125, 88), "contours", ((246, 226, 222), (232, 232, 246)), (206, 180, 186), 0.5, 35)
    write(sheet, 5, 2, "PASSEPORT", height=3.2, face=POSTER, colour=red)
    write(sheet, 5, 6, "PASSPORT", height=2.2, face=POSTER, colour=red)
    write(sheet, 40, 2, "RÉPUBLIQUE FRANÇAISE", height=2.8, face=POSTER, colour=red)
    grounds.face_of(sheet, host.surname + host.number, host.sex == "F", (5, 12, 31, 40), vignette=True)

    def row(x: float, y: float, label: str, value: str, width: float) -> None:
        write(sheet, x, y, label, height=1.4, face=GROTESK, colour=red, width=width)
        write(sheet, x, y + 1.8, value, height=3, face=GROTESK_BOLD, width=width)

    row(40, 6, "Type/Type", "P", 10)
    row(54, 6, "Code du pays/Country code", "FRA", 26)
    row(88, 6, "Passeport n°/Passport No", host.number, 32)
    row(40, 13, "Nom/Surname (1)", host.surname.upper(), 80)
    row(40, 20, "Prénoms/Given names (2)", ", ".join(host.given_names.split()), 80)
    row(40, 27, "Nationalité/Nationality (3)", "Française", 40)
    row(40, 34, "Date de naissance/Date of birth (4)", f"{host.birth:%d %m %Y}", 40)
    row(84, 34, "Sexe/Sex (5)", host.sex, 20)
    row(40, 41, "Lieu de naissance/Place of birth (6)", host.birth_place, 60)
    row(40, 48, "Date de délivrance/Date of issue (7)", f"{issued:%d %m %Y}", 40)
    row(40, 55, "Date d'expiration/Date of expiry (8)", f"{until:%d %m %Y}", 40)
    row(84, 48, "Autorité/Authority (9)", "Préfecture du Puy-de-Dôme", 38)
    ink.scribble(sheet, rng, 86, 56, 28, 5, (20, 20, 30))
    mrz = zones.passport(
        state="FRA", surname=host.surname, given_names=host.given_names, number=host.number, nationality="FRA", birth=host.birth, sex=host.sex, expiry=until,
    )  # fmt: skip
    sheet.draw.rectangle((0, 63 * MM, 125 * MM, 88 * MM), fill=(251, 249, 246))
    grounds.zone(sheet, 6.5, 72.6, mrz)
    sheet.specimen(20, 57, height=2.0, angle=0)
    return [sheet.image], mrz, 0


PAPERS: dict[str, Callable[[Household, dt.date], Sides]] = {
    "card-old": card_old, "card-new": card_new, "passport": passport, "permit-card": host_permits.permit_card,
    "permit-old": host_permits.permit_old, "union-card": host_permits.union_card,
}  # fmt: skip


def sides(home: Household, today: dt.date) -> Sides:
    """The host's own paper."""
    return PAPERS[home.host.document](home, today)


def on_one_sheet(pictures: list[Image.Image], rng: Random) -> Image.Image:
    """Both sides on one sheet of a copier, one above the other or slightly beside; much white around them."""
    if len(pictures) == 1:
        return pictures[0]
    first, second = pictures
    if rng.random() < 0.35:
        sheet = Image.new("RGB", (first.width * 2 + 180, first.height + 120), (252, 252, 252))
        sheet.paste(first, (60, 60))
        sheet.paste(second, (first.width + 120, 60 + rng.randint(-20, 20)))
        return sheet
    sheet = Image.new("RGB", (first.width + 300, first.height * 2 + 260), (252, 252, 252))
    sheet.paste(first, (150 + rng.randint(-60, 60), 80))
    sheet.paste(second, (150 + rng.randint(-60, 60), first.height + 160))
    return sheet
