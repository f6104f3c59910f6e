"""Hosts' cards, drawn flat: from a host to both sides of a French identity card (old, new) or residence permit."""

import datetime as dt
from random import Random

from PIL import Image

from samples import ink, zones
from samples.ink import MM, Sheet
from samples.people import DAY, Host, number
from samples.sample import Drawn


def both_sides(front: Image.Image, back: Image.Image, *, beside: bool = False) -> Image.Image:
    """Front and back copied on one white sheet, one above the other or side by side."""
    gap = 6 * MM
    if beside:
        size = (front.width + back.width + 3 * gap, max(front.height, back.height) + 2 * gap)
        places = ((gap, gap), (front.width + 2 * gap, gap))
    else:
        size = (max(front.width, back.width) + 2 * gap, front.height + back.height + 3 * gap)
        places = ((gap, gap), (gap, front.height + 2 * gap))
    sheet = Image.new("RGB", size, (250, 250, 248))
    sheet.paste(front, places[0])
    sheet.paste(back, places[1])
    return sheet


def fields(host: Host) -> dict[str, str]:
    """What a perfect reader takes from a host's card: names in the zone's spelling."""
    return {
        "surname": zones.latin(host.surname).replace("<", " "),
        "given_names": zones.latin(host.given_names).replace("<", " "),
        "birth_date": host.birth.isoformat(),
    }


def identity_card_old(host: Host, today: dt.date, *, beside: bool = False) -> Drawn:
    """The laminated blue card of 1995–2021, 105 × 74 mm: zone on the front, address and validity on the back."""
    rng = Random(f"old{host.surname}{host.birth}")
    issued = min(today - rng.randint(900, 2300) * DAY, dt.date(2020, 11, 30))
    years = 15 if dt.date(2014, 1, 1) <= issued else 10
    until = issued.replace(year=issued.year + years, day=min(issued.day, 28)) - DAY
    office = host.postcode[:2]
    serial = number(rng, "99999")
    mrz = zones.french_card(
        surname=host.surname, given_names=host.given_names, department=f"{office}1", office="008", issued=issued,
        serial=serial,
        birth=host.birth, sex=host.sex,
    )  # fmt: skip
    front = Sheet(ink.security((105, 74), (206, 226, 240), (232, 226, 240), 11, 0.6))
    blue, small = (40, 70, 130), 1.9
    front.text(31, 2.6, "RÉPUBLIQUE FRANÇAISE", height=3.6, face=ink.BOLD, colour=blue)
    front.text(
        5,
        8.6,
        f"CARTE NATIONALE D'IDENTITÉ N° : {mrz[1][:12].replace('<', '')}",
        height=2.9,
        face=ink.NARROW_BOLD,
        colour=blue,
    )
    front.text(78, 8.8, "Nationalité Française", height=2.3, face=ink.NARROW, colour=blue)
    ink.portrait(front, sum(map(ord, host.surname)), host.sex == "F", (5, 15, 26, 34), grey=True)
    ink_colour = (30, 30, 36)

    def put(x: float, y: float, label: str, value: str, size: float = 3.1) -> None:
        end = front.text(x, y + 0.8, label, height=small, colour=blue)
        front.text(end + 1.2, y, value, height=size, face=ink.TYPED_BOLD, colour=ink_colour, width=102 - end)

    put(35, 15, "Nom :", host.surname.upper())
    put(35, 21.5, "Prénom(s) :", ", ".join(host.given_names.upper().split()))
    put(35, 28, "Sexe :", host.sex)
    put(52, 28, "Né(e) le :", f"{host.birth:%d.%m.%Y}")
    put(35, 34, "à :", host.birth_place)
    put(35, 40, "Taille :", f"1,{60 + rng.randint(0, 28)}m")
    front.text(35, 46, "Signature du titulaire :", height=small, colour=blue)
    ink.scribble(front, rng, 60, 43, 26, 8)
    front.draw.rectangle((0, 55 * MM, 105 * MM, 74 * MM), fill=(244, 246, 246))
    front.zone(6.8, 60.5, mrz)
    front.specimen(18, 52, height=2.4, angle=0)
    back = Sheet(ink.security((105, 74), (212, 230, 240), (236, 230, 240), 12, 0.6))
    back.text(6, 8, "Adresse :", height=small, colour=blue)
    back.text(20, 7.2, host.street.upper(), height=3.1, face=ink.TYPED_BOLD, width=80)
    back.text(20, 11.6, f"{host.commune.upper()} ({host.postcode[:2]})", height=3.1, face=ink.TYPED_BOLD, width=80)
    back.text(6, 22, "Carte valable jusqu'au :", height=small, colour=blue)
    back.text(36, 21.2, f"{until:%d.%m.%Y}", height=3.1, face=ink.TYPED_BOLD)
    back.text(6, 28, "délivrée le :", height=small, colour=blue)
    back.text(36, 27.2, f"{issued:%d.%m.%Y}", height=3.1, face=ink.TYPED_BOLD)
    back.text(6, 34, "par :", height=small, colour=blue)
    back.text(20, 33.2, f"PREFECTURE DU DEPARTEMENT {office}", height=2.9, face=ink.TYPED_BOLD)
    back.text(6, 40, "Signature de l'autorité :", height=small, colour=blue)
    ink.scribble(back, rng, 34, 42, 22, 8, (40, 40, 60))
    back.specimen(84, 66, height=2.4, angle=0)
    extra = {"card": "french-card", "issued": issued.isoformat(), "expiry": until.isoformat()}
    return Drawn(
        image=both_sides(front.image, back.image, beside=beside),
        kinds=("host-identity",),
        fields=fields(host) | extra,
        mrz=mrz,
    )


def _expiry(host: Host, today: dt.date, years: int) -> tuple[dt.date, dt.date]:
    issued = today - (300 + sum(map(ord, host.surname)) % 900) * DAY
    issued = max(issued, dt.date(2021, 3, 15)) if host.document == "new-card" else issued
    issued = issued.replace(day=min(issued.day, 28))
    return issued, issued.replace(year=issued.year + years) - DAY


def identity_card_new(host: Host, today: dt.date, *, beside: bool = False) -> Drawn:
    """The card of 2021, 85.6 × 54 mm: facts on the front, zone (TD1) on the back."""
    rng = Random(f"new{host.surname}{host.birth}")
    issued, until = _expiry(host, today, 10)
    blue = (30, 60, 120)
    front = Sheet(ink.security((85.6, 54), (214, 228, 244), (244, 220, 222), 21, 0.5))
    front.text(24, 2.2, "RÉPUBLIQUE FRANÇAISE", height=2.6, face=ink.BOLD, colour=blue)
    front.text(24, 5.4, "CARTE NATIONALE D'IDENTITÉ / IDENTITY CARD", height=2.3, face=ink.NARROW_BOLD, colour=blue)
    front.draw.rectangle((4 * MM, 2.4 * MM, 18 * MM, 8.4 * MM), fill=(0, 50, 150))
    front.text(8.2, 3.3, "FR", height=4, face=ink.BOLD, colour=(250, 230, 120))
    ink.portrait(front, sum(map(ord, host.surname)), host.sex == "F", (4, 12, 25, 32), grey=True)

    def put(sheet: Sheet, x: float, y: float, label: str, value: str, size: float = 2.7) -> None:
        sheet.text(x, y, label, height=1.45, colour=blue)
        sheet.text(x, y + 1.7, value, height=size, face=ink.BOLD, width=sheet.image.width / MM - x - 2)

    put(front, 32, 9.8, "NOM / Surname", host.surname.upper(), 3.0)
    put(front, 32, 16.0, "Prénoms / Given names", ", ".join(part.title() for part in host.given_names.split()))
    put(front, 32, 21.8, "SEXE / Sex", host.sex)
    put(front, 45, 21.8, "NATIONALITÉ / Nationality", "FRA")
    put(front, 66, 21.8, "DATE DE NAISS. / Date of birth", f"{host.birth:%d %m %Y}")
    put(front, 32, 27.6, "LIEU DE NAISSANCE / Place of birth", host.birth_place)
    put(front, 32, 35.2, "N° DU DOCUMENT / Document No", host.number)
    put(front, 60, 35.2, "DATE D'EXPIR. / Expiry date", f"{until:%d %m %Y}")
    ink.scribble(front, rng, 34, 43.5, 22, 7, (20, 20, 30))
    front.specimen(72, 47, height=2.2, angle=6)
    back = Sheet(ink.security((85.6, 54), (232, 236, 246), (246, 228, 226), 22, 0.5))
    put(back, 30, 4, "TAILLE / Height", f"1,{60 + rng.randint(0, 28)} m", 2.4)
    put(back, 52, 4, "DATE DE DÉLIVRANCE / Date of issue", f"{issued:%d %m %Y}", 2.4)
    put(back, 30, 10, "ADRESSE / Address", host.street.upper(), 2.4)
    back.text(30, 14.6, f"{host.postcode} {host.commune.upper()} FRANCE", height=2.4, face=ink.BOLD, width=53)
    back.draw.rounded_rectangle((6 * MM, 6 * MM, 20 * MM, 20 * MM), radius=14, outline=(110, 120, 150), width=3)
    back.specimen(72, 27, height=2.2, angle=0)
    mrz = zones.card(
        code="ID", state="FRA", surname=host.surname, given_names=host.given_names, number=host.number,
        nationality="FRA",
        birth=host.birth, sex=host.sex, expiry=until,
    )  # fmt: skip
    back.draw.rectangle((0, 32 * MM, 85.6 * MM, 54 * MM), fill=(247, 246, 244))
    back.zone(4.7, 36.2, mrz, gap=6.0)
    extra = {"card": "french-card-2021", "number": host.number, "expiry": until.isoformat(), "state": "FRA"}
    return Drawn(
        image=both_sides(front.image, back.image, beside=beside),
        kinds=("host-identity",),
        fields=fields(host) | extra,
        mrz=mrz,
    )


def residence_permit(host: Host, today: dt.date, *, beside: bool = False) -> Drawn:
    """A French residence permit, 85.6 × 54 mm, in the European layout: zone (TD1) on the back."""
    rng = Random(f"permit{host.surname}{host.birth}")
    issued, until = _expiry(host, today, 10)
    foreigner = number(rng, "9999999999")
    tone = (80, 60, 110)
    front = Sheet(ink.security((85.6, 54), (244, 214, 226), (210, 222, 244), 31, 0.6))
    front.draw.rectangle((0, 2 * MM, 58 * MM, 7.4 * MM), fill=(110, 130, 180))
    front.text(22, 2.6, "TITRE DE SÉJOUR", height=3.6, face=ink.BOLD, colour=(244, 238, 246))
    front.text(62, 2.8, host.number, height=3.2, face=ink.TYPED_BOLD)
    ink.portrait(front, sum(map(ord, host.surname)), host.sex == "F", (3, 18, 23, 30), grey=True)

    def put(sheet: Sheet, x: float, y: float, label: str, value: str, size: float = 2.7) -> None:
        sheet.text(x, y, label, height=1.4, colour=tone)
        sheet.text(x, y + 1.6, value, height=size, face=ink.NARROW_BOLD, width=sheet.image.width / MM - x - 2)

    put(front, 29, 9.2, "NOM", f"*{host.surname.upper()}*", 3.0)
    put(front, 29, 15.0, "PRÉNOM", ", ".join(host.given_names.split()))
    put(front, 29, 20.6, "VALABLE JUSQU'AU", f"{until:%d/%m/%Y}")
    put(front, 29, 26.2, "DATE ET LIEU DE DÉLIVRANCE", f"{issued:%d/%m/%Y} PRÉFECTURE DU PUY-DE-DÔME")
    put(front, 29, 31.8, "TYPE DE TITRE", "CARTE DE RÉSIDENT")
    put(front, 29, 37.4, "REMARQUES", "AUTORISE SON TITULAIRE À TRAVAILLER", 2.4)
    ink.scribble(front, rng, 58, 44, 20, 6, (20, 20, 30))
    front.text(56, 50.6, "SIGNATURE DU TITULAIRE", height=1.4, colour=tone)
    front.specimen(42, 48, height=2.2, angle=8)
    back = Sheet(ink.security((85.6, 54), (210, 222, 244), (246, 216, 226), 32, 0.6))
    put(back, 26, 3, "DATE ET LIEU DE NAISSANCE", f"{host.birth:%d/%m/%Y} {host.birth_place}")
    put(back, 26, 9, "SEXE", host.sex)
    put(back, 40, 9, "NATIONALITÉ", host.nationality)
    put(back, 26, 15, "ADRESSE", host.street, 2.5)
    back.text(26, 19.6, f"{host.postcode} {host.commune.upper()}", height=2.5, face=ink.NARROW_BOLD)
    back.text(62, 3.4, foreigner, height=2.5, face=ink.TYPED_BOLD)
    back.draw.rounded_rectangle(
        (6 * MM, 8 * MM, 20 * MM, 20 * MM), radius=18, fill=(196, 170, 96), outline=(120, 100, 50), width=3
    )
    back.specimen(72, 26, height=2.2, angle=0)
    mrz = zones.card(
        code="IR", state="FRA", surname=host.surname, given_names=host.given_names, number=host.number,
        nationality=host.nationality, birth=host.birth, sex=host.sex, expiry=until, optional=foreigner,
    )  # fmt: skip
    back.draw.rectangle((0, 32 * MM, 85.6 * MM, 54 * MM), fill=(250, 244, 246))
    back.zone(4.7, 36.2, mrz, gap=6.0)
    extra = {"card": "residence-permit", "number": host.number, "expiry": until.isoformat(), "state": "FRA"}
    return Drawn(
        image=both_sides(front.image, back.image, beside=beside),
        kinds=("host-identity",),
        fields=fields(host) | extra,
        mrz=mrz,
    )
