"""French papers of hosts in another hand: identity cards old and new, residence permits, the passport; each its sides."""
# ruff: noqa: E501 - printed labels are quoted whole

import datetime as dt
from random import Random

from samples import ink, zones
from samples.elsewhere import paper
from samples.elsewhere.card_faces import Sides, host_face
from samples.elsewhere.dates import printed
from samples.elsewhere.facts import pen, put
from samples.elsewhere.hosts import Household
from samples.ink import MM, Colour, Sheet
from samples.people import DAY, number


def laminated(home: Household, today: dt.date) -> Sides:
    """The French card before 2021 (105 × 74 mm): typed values over pale blue, the zone on the front."""
    host = home.host
    rng = Random(f"laminated{host.surname}{host.birth}")
    issued, until = old_card_days(home, today, rng)
    place = host.postcode[:2]
    mrz = zones.french_card(
        surname=host.surname, given_names=host.given_names, department=f"{place}1", office=rng.choice(("002", "005", "011")), issued=issued,
        serial=number(rng, "99999"), birth=host.birth, sex=host.sex, listed=rng.choice((None, place)),
    )  # fmt: skip
    blue: Colour = (52, 84, 140)
    front = paper.ground((105, 74), "moire", ((206, 224, 238), (226, 232, 246)), (150, 178, 214), 0.6, 31)
    front.text(52, 2.0, "R F", height=3.4, face=ink.SERIF_BOLD, colour=(170, 60, 70))
    front.text(8, 6.4, "CARTE NATIONALE D'IDENTITE N° :", height=2.3, face=ink.SANS, colour=blue)
    front.text(52, 5.9, mrz[1][:12], height=3.2, face=ink.TYPED_BOLD, colour=(30, 30, 40))
    front.text(80, 10.2, "Nationalité Française", height=2.1, face=ink.SANS, colour=blue)
    host_face(front, host, (5, 13, 27, 35))
    for y, label, value in (
        (13.5, "Nom :", host.surname.upper()), (20, "Prénom(s) :", host.given_names.upper().replace(" ", ", ")),
        (27, "Sexe :", f"{host.sex}     Né(e) le :  {printed(host.birth, 'dots')}"), (33.6, "à :", f"{host.birth_place} ({place})"), (40, "Taille :", f"1,{58 + rng.randint(0, 30)}m"),
    ):  # fmt: skip
        end = front.text(35, y + 0.7, label, height=1.9, face=ink.SANS, colour=blue)
        front.text(end + 1.5, y, value, height=2.9, face=ink.TYPED, colour=(30, 30, 42), width=102 - end - 2)
    front.text(35, 45, ["Signature", "du titulaire :"][0], height=1.8, face=ink.SANS, colour=blue)
    ink.scribble(front, rng, 52, 43.4, 30, 8, (30, 30, 60))
    front.specimen(92, 50, height=2.2, angle=0)
    front.draw.rectangle((0, 54.4 * MM, 105 * MM, 74 * MM), fill=(240, 243, 245))
    paper.zone(front, 6.4, 60.6, mrz, gap=6.4, colour=(46, 46, 58))
    back = paper.ground((105, 74), "scales", ((214, 228, 240), (230, 228, 240)), (170, 190, 214), 0.5, 32)
    for y, label, value in (
        (6, "Adresse :", host.street.upper()), (11, "", f"{host.commune.upper()} ({place})"), (22, "Carte valable jusqu'au :", printed(until, "dots")),
        (29, "délivrée le :", printed(issued, "dots")), (36, "par :", f"PREFECTURE DU {'PUY-DE-DOME' if place == '63' else 'DEPARTEMENT'} ({place})"), (46, "Signature de l'autorité :", ""),
    ):  # fmt: skip
        back.text(6, y + 0.7, label, height=1.9, face=ink.SANS, colour=blue)
        back.text(38, y, value, height=2.9, face=ink.TYPED, colour=(30, 30, 42), width=64)
    ink.scribble(back, rng, 44, 48, 26, 9, (40, 40, 70))
    back.specimen(88, 68, height=2.2, angle=0)
    return [front.image, back.image], mrz, 0


def old_card_days(home: Household, today: dt.date, rng: Random) -> tuple[dt.date, dt.date]:
    """Issue and printed end. Adults' cards of 2004–2013 print ten years and are good for fifteen; some here live on that."""
    if home.expiry < today:
        until = dt.date(
            2018 + rng.randint(0, 1), rng.randint(1, 12), rng.randint(1, 28)
        )  # printed 2008–2009: fifteen years are over by 2025
        until = min(until, today.replace(year=today.year - 6, day=min(today.day, 28)))
        return until.replace(year=until.year - 10) + DAY, until
    grown = home.host.birth < dt.date(1994, 1, 1)  # a minor's card is good for ten years only
    if rng.random() < 0.35 and grown and today < dt.date(2027, 6, 1):
        issued = dt.date(2013, rng.randint(1, 12), rng.randint(1, 28))
        return issued, issued.replace(year=2023) - DAY
    issued = dt.date(rng.choice((2014, 2016, 2018, 2019)), rng.randint(1, 12), rng.randint(1, 28))
    if today.year - issued.year > 14:
        issued = issued.replace(year=2020, month=6)
    return issued, issued.replace(year=issued.year + 15) - DAY


def card_2021(home: Household, today: dt.date) -> Sides:
    """The French card since 2021 (85.6 × 54 mm): the zone on the back."""
    host = home.host
    rng = Random(f"2021{host.surname}{host.birth}")
    until = max(home.expiry, dt.date(2031, 3, 20)) if home.expiry > today else home.expiry
    issued = until.replace(year=until.year - 10, day=min(until.day, 28))
    blue: Colour = (36, 62, 120)
    front = paper.ground((85.6, 54), "rosettes", ((220, 232, 246), (246, 228, 226)), (180, 190, 220), 0.5, 33)
    front.draw.rectangle((3 * MM, 2 * MM, 13 * MM, 8.6 * MM), fill=(20, 60, 160))
    front.text(6, 3.2, "FR", height=3.6, face=ink.BOLD, colour=(250, 224, 90))
    front.text(20, 1.8, "RÉPUBLIQUE FRANÇAISE", height=2.7, face=paper.COND_BOLD, colour=blue)
    front.text(20, 4.9, "CARTE NATIONALE D'IDENTITÉ / IDENTITY CARD", height=2.1, face=paper.COND, colour=blue)
    host_face(front, host, (4, 12, 26, 33), soft=True)

    def row(sheet: Sheet, x: float, y: float, label: str, value: str, width: float, height: float = 2.6) -> None:
        put(sheet, x, y, label, value, width=width, small=1.2, height=height, face=paper.COND_BOLD, label_colour=blue)

    row(front, 33, 8.6, "NOM / Surname", host.surname.upper(), 50, 3.0)
    row(front, 33, 14.4, "Prénoms / Given names", ", ".join(host.given_names.split()), 50)
    row(front, 33, 19.8, "SEXE / Sex", host.sex, 10)
    row(front, 44, 19.8, "NATIONALITÉ / Nationality", "FRA", 18)
    row(front, 64, 19.8, "DATE DE NAISS. / Date of birth", printed(host.birth, "spaces"), 20)
    row(front, 33, 25.2, "LIEU DE NAISSANCE / Place of birth", host.birth_place, 50)
    row(front, 33, 30.6, "NOM D'USAGE / Alternate name", "-", 40)
    row(front, 33, 36.4, "N° DU DOCUMENT / Document No", host.number, 24)
    row(front, 60, 36.4, "DATE D'EXPIR. / Expiry date", printed(until, "spaces"), 24)
    ink.scribble(front, rng, 36, 43, 22, 7, (30, 30, 40))
    front.specimen(74, 50, height=2.0, angle=0)
    back = paper.ground((85.6, 54), "moire", ((232, 236, 248), (246, 230, 232)), (190, 190, 214), 0.5, 34)
    row(back, 28, 3, "TAILLE / Height", f"1,{58 + rng.randint(0, 30)} m", 18)
    row(back, 50, 3, "DATE DE DÉLIVRANCE / Date of issue", printed(issued, "spaces"), 30)
    row(back, 28, 9, "ADRESSE / Address", host.street.upper(), 54)
    back.text(28, 13.6, f"{host.postcode} {host.commune.upper()}", height=2.6, face=paper.COND_BOLD, width=54)
    back.text(28, 17, "FRANCE", height=2.6, face=paper.COND_BOLD)
    for i in range(9):
        for j in range(9):
            if (i * 7 + j * 5 + i * j + host.birth.day) % 3:
                back.draw.rectangle(
                    ((6 + i * 1.3) * MM, (8 + j * 1.3) * MM, (7.2 + i * 1.3) * MM, (9.2 + j * 1.3) * MM),
                    fill=(70, 74, 96),
                )
    back.specimen(72, 27, height=2.0, angle=0)
    mrz = zones.card(
        code="ID", state="FRA", surname=host.surname, given_names=host.given_names, number=host.number, nationality="FRA", birth=host.birth, sex=host.sex, expiry=until,
    )  # fmt: skip
    back.draw.rectangle((0, 31 * MM, 85.6 * MM, 54 * MM), fill=(249, 247, 245))
    paper.zone(back, 4.6, 36, mrz, gap=6.1)
    return [front.image, back.image], mrz, 1


def permit(home: Household, today: dt.date, *, older: bool) -> Sides:
    """A French residence permit: the pink-blue card of 2011, or the one of 2020 with labels in two tongues."""
    host = home.host
    rng = Random(f"permit{host.surname}{host.birth}{older}")
    until, foreigner = home.expiry, number(rng, "9999999999")
    issued = until.replace(year=until.year - 10, day=min(until.day, 28))
    tone: Colour = (70, 60, 130) if older else (40, 50, 90)
    colours: tuple[Colour, Colour] = ((246, 208, 226), (206, 218, 244)) if older else ((214, 226, 246), (240, 216, 230))
    front = paper.ground((85.6, 54), "weave" if older else "rays", colours, (176, 160, 200), 0.5, 35)
    if older:
        front.draw.rectangle((0, 2 * MM, 60 * MM, 7 * MM), fill=(124, 134, 190))
        front.text(22, 2.5, "TITRE DE SÉJOUR", height=3.2, face=paper.COND_BOLD, colour=(246, 240, 250))
    else:
        front.text(22, 2.2, "TITRE DE SÉJOUR", height=2.9, face=ink.BOLD, colour=tone)
        front.text(22, 5.3, "RESIDENCE PERMIT", height=1.7, face=ink.SANS, colour=tone)
        front.text(5, 2.4, "FR", height=4, face=ink.BOLD, colour=(20, 60, 160))
    front.text(82, 2.4, host.number, height=3.0, face=ink.TYPED_BOLD, right=True)
    host_face(front, host, (3, 14, 24, 31), soft=True)
    rows = (
        ("NOM", "NOM / Surname", f"*{host.surname.upper()}*" if older else host.surname.upper()), ("PRÉNOM", "PRÉNOMS / Given names", ", ".join(host.given_names.split())),
        ("VALABLE JUSQU'AU", "VALABLE JUSQU'AU / Expiry date", printed(until, "slashes" if older else "spaces")),
        ("DATE ET LIEU DE DÉLIVRANCE", "DATE ET LIEU DE DÉLIVRANCE / Issued", f"{printed(issued, 'slashes')} PRÉFECTURE 63"),
        ("TYPE DE TITRE", "TYPE DE TITRE / Type of permit", rng.choice(("CARTE DE RÉSIDENT", "CARTE DE SÉJOUR PLURIANNUELLE"))), ("REMARQUES", "REMARQUES / Remarks", "AUTORISE SON TITULAIRE À TRAVAILLER"),
    )  # fmt: skip
    for i, (short, long, value) in enumerate(rows):
        put(
            front,
            29,
            8.6 + 5.9 * i,
            short if older else long,
            value,
            width=54,
            small=1.3,
            height=2.6,
            face=paper.COND_BOLD,
            label_colour=tone,
        )
    ink.scribble(front, rng, 58, 45, 20, 5.5, (20, 20, 30))
    paper.turned(front, 83.6, 30, foreigner, height=2.0, angle=90, face=ink.TYPED, colour=(60, 60, 80))
    front.specimen(14, 48, height=2.0, angle=0)
    back = paper.ground((85.6, 54), "weave", (colours[1], colours[0]), (176, 160, 200), 0.5, 36)
    put(
        back,
        26,
        3,
        "DATE ET LIEU DE NAISSANCE",
        f"{printed(host.birth, 'slashes')} {host.birth_place}",
        width=56,
        small=1.3,
        height=2.5,
        face=paper.COND_BOLD,
        label_colour=tone,
    )
    put(back, 26, 8.8, "SEXE", host.sex, width=10, small=1.3, height=2.5, face=paper.COND_BOLD, label_colour=tone)
    put(
        back,
        42,
        8.8,
        "NATIONALITÉ",
        host.nationality,
        width=30,
        small=1.3,
        height=2.5,
        face=paper.COND_BOLD,
        label_colour=tone,
    )
    put(
        back, 26, 14.6, "ADRESSE", host.street, width=56, small=1.3, height=2.5, face=paper.COND_BOLD, label_colour=tone
    )
    back.text(26, 19.2, f"{host.postcode} {host.commune.upper()}", height=2.5, face=paper.COND_BOLD)
    back.draw.ellipse((6 * MM, 8 * MM, 20 * MM, 22 * MM), fill=(190, 164, 90), outline=(120, 100, 50), width=3)
    back.specimen(72, 26, height=2.0, angle=0)
    mrz = zones.card(
        code="IR", state="FRA", surname=host.surname, given_names=host.given_names, number=host.number, nationality=host.nationality, birth=host.birth, sex=host.sex,
        expiry=until, optional=foreigner,
    )  # fmt: skip
    back.draw.rectangle((0, 31.4 * MM, 85.6 * MM, 54 * MM), fill=(250, 244, 247))
    paper.zone(back, 4.7, 36.4, mrz, gap=6.0, bold=older)
    return [front.image, back.image], mrz, 1


def french_passport(home: Household, today: dt.date) -> Sides:
    """The identity page of a French passport."""
    host = home.host
    rng = Random(f"passport{host.surname}{host.birth}")
    sheet = paper.ground((125, 88), "rays", ((222, 230, 246), (248, 226, 232)), (170, 180, 214), 0.5, 41)
    tone: Colour = (60, 50, 110)
    sheet.text(44, 2.2, "PASSEPORT", height=3.4, face=ink.BOLD, colour=tone)
    sheet.text(74, 2.2, "RÉPUBLIQUE FRANÇAISE", height=3.4, face=ink.BOLD, colour=tone)
    sheet.text(44, 6.2, "PASSPORT", height=2.2, face=ink.SANS, colour=tone)
    paper.emblem(sheet, 98, 44, 15, (150, 140, 200), 44, 10)
    host_face(sheet, host, (6, 12, 33, 43), soft=True, grey=False)
    issued = home.expiry.replace(year=home.expiry.year - 10, day=min(home.expiry.day, 28)) + DAY
    for x, y, label, value in (
        (44, 9.6, "Type / Type", "P"), (60, 9.6, "Code du pays / Country code", "FRA"), (90, 9.6, "Passeport n° / Passport No", host.number),
        (44, 15.8, "Nom / Surname (1)", host.surname.upper()), (44, 22, "Prénoms / Given names (2)", ", ".join(host.given_names.split())), (44, 28.2, "Nationalité / Nationality (3)", "Française"),
        (44, 34.4, "Date de naissance / Date of birth (4)", printed(host.birth, "spaces")), (44, 40.6, "Sexe / Sex (5)", host.sex), (60, 40.6, "Lieu de naissance / Place of birth (6)", host.birth_place),
        (44, 46.8, "Date de délivrance / Date of issue (7)", printed(issued, "spaces")), (86, 46.8, "Autorité / Authority (9)", "Préfecture du Puy-de-Dôme"),
        (44, 53, "Date d'expiration / Date of expiry (8)", printed(home.expiry, "spaces")), (86, 53, "Signature du titulaire (10)", ""),
    ):  # fmt: skip
        put(
            sheet,
            x,
            y,
            label,
            value,
            width=38 if x > 80 else 76,
            small=1.3,
            height=2.9,
            face=pen(value, ink.BOLD),
            label_face=ink.SANS,
            label_colour=tone,
        )
    ink.scribble(sheet, rng, 90, 55, 26, 6, (20, 20, 30))
    mrz = zones.passport(
        state="FRA", surname=host.surname, given_names=host.given_names, number=host.number, nationality="FRA", birth=host.birth, sex=host.sex, expiry=home.expiry,
    )  # fmt: skip
    sheet.draw.rectangle((0, 63 * MM, 125 * MM, 88 * MM), fill=(250, 248, 244))
    paper.zone(sheet, 6.4, 71, mrz)
    sheet.specimen(22, 60.4, height=2.2, angle=0)
    return [sheet.image], mrz, 0
