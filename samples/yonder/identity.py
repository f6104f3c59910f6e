"""What a host shows of themselves: from a home to the sides of a card, a permit, a receipt or a passport."""
# ruff: noqa: E501 - places on paper

from collections.abc import Callable
from random import Random

import numpy as np
from PIL import Image

from samples import zones
from samples.people import Host
from samples.yonder import pen
from samples.yonder.folk import Home
from samples.yonder.pen import COUSINE, FIRA, PLEX, PLEX_BOLD, SANS, SANS_BOLD, SERIF, SERIF_BOLD, Colour, Pen

Side = tuple[Image.Image, tuple[str, ...]]
_CARD = (85.6, 54.0)
_UNION = {
    "PRT": ("PORTUGAL", "CARTÃO DE CIDADÃO", ("APELIDOS / SURNAME", "NOMES / GIVEN NAMES", "NACIONALIDADE / NATIONALITY", "DATA DE NASCIMENTO / DATE OF BIRTH", "DATA DE VALIDADE / EXPIRY DATE", "Nº DOCUMENTO / DOCUMENT No."), "ID"),
    "ITA": ("REPUBBLICA ITALIANA", "CARTA DI IDENTITÀ / IDENTITY CARD", ("COGNOME / SURNAME", "NOME / NAME", "CITTADINANZA / NATIONALITY", "LUOGO E DATA DI NASCITA / PLACE AND DATE OF BIRTH", "SCADENZA / EXPIRY", "N. / No."), "C"),
    "ROU": ("ROMÂNIA", "CARTE DE IDENTITATE / IDENTITY CARD", ("Nume / Nom / Last name", "Prenume / Prénom / First name", "Cetăţenie / Nationalité", "Data naşterii / Date of birth", "Valabil până la / Expiry", "Nr. document"), "ID"),
}  # fmt: skip


def _ground(w: float, h: float, pale: Colour, deep: Colour, seed: int) -> Pen:
    return Pen(pen.ground(w, h, pale, deep, seed).copy())


def _portrait(host: Host) -> Image.Image:
    return pen.face(sum(map(ord, host.surname + host.number)) % 4001, host.sex == "F", host.birth.year < 1960)


def _strip(
    side: Pen, top: float, lines: tuple[str, ...], x: float, pitch: float, gap: float, w: float, h: float
) -> None:
    side.box(0, top, w, h - top, fill=(244, 246, 248))
    side.zone(x, top + gap, lines, pitch=pitch, gap=gap)


def _label(
    side: Pen, x: float, y: float, name: str, value: str, *, tall: float = 2.7, face: str = PLEX_BOLD, width: float = 0
) -> None:
    side.write(x, y, name, 1.35, face=FIRA, ink=(70, 90, 130), width=width)
    side.write(x, y + 2.9, value, tall, face=face, width=width)


def card_new(home: Home, rng: Random) -> list[Side]:
    """The French card since 2021, both sides."""
    host, (w, h) = home.host, _CARD
    front = _ground(w, h, (228, 238, 248), (176, 204, 230), 71)
    front.write(24, 5.2, "RÉPUBLIQUE FRANÇAISE", 2.5, face=PLEX_BOLD, ink=(30, 50, 110))
    front.write(24, 8.6, "CARTE NATIONALE D'IDENTITÉ / IDENTITY CARD", 2.0, face=PLEX, ink=(30, 50, 110))
    front.box(3, 3, 9, 6, fill=(0, 58, 150))
    front.write(7.5, 7.2, "FR", 3, face=SANS_BOLD, ink=(250, 250, 250), anchor="ms")
    front.paste(_portrait(host), 3.5, 12, 25, 32)
    front.paste(pen.ghost(_portrait(host)), 69, 26, 13, 17)
    for x, y, name, value, width in (
        (31, 12.6, "NOM / Surname", host.surname, 50), (31, 18.6, "Prénoms / Given names", host.given_names.replace(" ", ", "), 50),
        (31, 24.6, "SEXE / Sex", host.sex, 8), (42, 24.6, "NATIONALITÉ / Nationality", "FRA", 20),
        (31, 30.6, "DATE DE NAISS. / Date of birth", f"{host.birth:%d %m %Y}", 30),
        (31, 36.6, "LIEU DE NAISSANCE / Place of birth", host.birth_place, 36),
        (3.5, 47, "N° DU DOCUMENT / Document No", host.number, 28), (42, 42.6, "DATE D'EXPIR. / Expiry date", f"{home.expiry:%d %m %Y}", 24),
    ):  # fmt: skip
        _label(front, x, y, name, value, width=width)
    front.signature(60, 45.5, 20, 6, host.surname)
    front.specimen(42, 51.6, 1.8)
    back = _ground(w, h, (232, 236, 244), (190, 204, 224), 72)
    for y, name, value in ((4, "ADRESSE / Address", host.street.upper()), (10.6, "", f"{host.postcode} {host.commune.upper()}"),
                           (15, "TAILLE / Height", f"1,{rng.randint(55, 92)} m"), (21, "DATE DE DÉLIVRANCE / Date of issue", f"{home.issued:%d %m %Y}")):  # fmt: skip
        _label(back, 22, y, name, value, width=42)
    cells = (np.random.default_rng(len(host.surname)).random((22, 22)) > 0.5).astype(np.uint8) * 255
    cells[0, :] = cells[:, -1] = 255
    cells[-1, :] = cells[:, 0] = 0
    back.paste(Image.fromarray(cells).convert("RGB").resize((264, 264), Image.Resampling.NEAREST), 67, 4, 15, 15)
    back.specimen(12, 26, 1.8)
    mrz = zones.card(code="ID", state="FRA", surname=host.surname, given_names=host.given_names, number=host.number,
                     nationality="FRA", birth=host.birth, sex=host.sex, expiry=home.expiry)  # fmt: skip
    _strip(back, 30.5, mrz, 3.2, 2.64, 6.6, w, h)
    return [(front.image, ()), (back.image, mrz)]


def card_old(home: Home, rng: Random) -> list[Side]:
    """The laminated French card of before 2021, both sides."""
    host, w, h = home.host, 105.0, 74.0
    front = _ground(w, h, (222, 234, 246), (160, 190, 222), 73)
    front.write(5, 6, "RÉPUBLIQUE FRANÇAISE", 3, face=SANS_BOLD, ink=(40, 60, 130))
    mrz = zones.french_card(surname=host.surname, given_names=host.given_names, department="063", office=str(100 + len(host.surname)),
                            issued=home.issued, serial=host.number, birth=host.birth, sex=host.sex)  # fmt: skip
    front.write(5, 11.6, f"CARTE NATIONALE D'IDENTITÉ N° : {mrz[1][:12]}", 3, face=SANS, ink=(40, 60, 130))
    front.write(74, 6, "Nationalité Française", 2.6, face=SANS, ink=(40, 60, 130))
    front.paste(_portrait(host).convert("L").convert("RGB"), 4, 15, 29, 36)
    for row, (name, value) in enumerate((
        ("Nom :", host.surname), ("Prénom(s) :", host.given_names.replace(" ", ", ").upper()),
        ("Sexe :", f"{host.sex}      Né{'e' if host.sex == 'F' else ''} le : {host.birth:%d.%m.%Y}"), ("à :", host.birth_place),
        ("Taille :", f"1,{rng.randint(53, 93)}m"), ("Signature", ""),
    )):  # fmt: skip
        front.write(36, 20 + 5.6 * row, name, 2.3, face=SANS, ink=(50, 66, 120))
        front.write(36 + 3 + len(name) * 1.25, 20 + 5.6 * row, value, 3, face=COUSINE, width=62 - len(name))
    front.signature(54, 42, 34, 9, host.surname)
    front.specimen(90, 54, 2)
    front.zone(6.2, 61.5, mrz, pitch=2.57, gap=6.4)
    back = _ground(w, h, (226, 236, 244), (170, 196, 220), 74)
    for row, (name, value) in enumerate((
        ("Adresse :", host.street.upper()), ("", f"{host.commune.upper()} ({host.postcode[:2]})"),
        ("Carte valable jusqu'au :", f"{home.expiry:%d.%m.%Y}"), ("délivrée le :", f"{home.issued:%d.%m.%Y}"),
        ("par :", "PRÉFECTURE DU PUY-DE-DÔME (63)"),
    )):  # fmt: skip
        back.write(7, 14 + 8.6 * row, name, 2.4, face=SANS, ink=(50, 66, 120))
        back.write(38, 14 + 8.6 * row, value, 3, face=COUSINE, width=62)
    back.signature(60, 55, 30, 10, "prefect")
    back.specimen(20, 66, 2)
    return [(front.image, mrz), (back.image, ())]


def permit(home: Home, rng: Random, *, ten: bool = False) -> list[Side]:
    """A French residence permit, or the card of ten years."""
    host, (w, h) = home.host, _CARD
    front = _ground(w, h, (244, 230, 226), (212, 170, 170) if not ten else (190, 196, 170), 75)
    front.write(18, 5.4, "TITRE DE SÉJOUR", 3.6, face=SANS_BOLD, ink=(120, 30, 50))
    front.write(18, 8.4, "RESIDENCE PERMIT", 1.7, face=SANS, ink=(120, 30, 50))
    front.box(3, 2.6, 12, 7, fill=(0, 58, 150))
    front.write(9, 7.4, "FRA", 3.4, face=SANS_BOLD, ink=(250, 250, 250), anchor="ms")
    front.write(82, 5.4, host.number, 3, face=COUSINE, anchor="rs")
    front.paste(_portrait(host), 3.5, 13, 26, 33)
    kind = "CARTE DE RÉSIDENT" if ten else rng.choice(("VIE PRIVÉE ET FAMILIALE", "SALARIÉ", "PLURIANNUELLE - TALENT"))
    for y, name, value in (
        (13.4, "Nom NAME", host.surname), (19, "Prénoms FORENAMES", host.given_names.upper()),
        (24.6, "Sexe SEX     Nationalité NATIONALITY     Date de naissance DATE OF BIRTH", f"{host.sex}      {host.nationality}      {host.birth:%d/%m/%Y}"),
        (30.2, "Catégorie du titre TYPE OF PERMIT", kind), (35.8, "Date d'expiration EXPIRY DATE", f"{home.expiry:%d/%m/%Y}"),
        (41.4, "Remarques REMARKS", "AUTORISE SON TITULAIRE A TRAVAILLER"),
    ):  # fmt: skip
        _label(front, 32, y, name, value, tall=2.5, face=SANS_BOLD, width=51)
    front.signature(33, 46, 26, 6, host.surname)
    front.specimen(16, 50.6, 1.8)
    back = _ground(w, h, (240, 232, 232), (206, 186, 186), 76)
    for y, name, value in ((4, "Date et lieu de délivrance DATE / PLACE OF ISSUE", f"{home.issued:%d/%m/%Y}   PRÉFECTURE DU PUY-DE-DÔME"),
                           (10, "Lieu de naissance PLACE OF BIRTH", host.birth_place), (16, "Adresse ADDRESS", f"{host.street.upper()} {host.postcode} {host.commune.upper()}")):  # fmt: skip
        _label(back, 22, y, name, value, tall=2.2, face=SANS_BOLD, width=60)
    back.box(5, 6, 12, 10, fill=(196, 172, 96), line=(120, 100, 50))
    back.specimen(12, 26, 1.8)
    mrz = zones.card(code="IR", state="FRA", surname=host.surname, given_names=host.given_names, number=host.number,
                     nationality=host.nationality, birth=host.birth, sex=host.sex, expiry=home.expiry, optional="9912345678"[: 9 + ten])  # fmt: skip
    _strip(back, 30.5, mrz, 3.2, 2.64, 6.6, w, h)
    return [(front.image, ()), (back.image, mrz)]


def receipt(home: Home, rng: Random) -> list[Side]:
    """The récépissé: a printed leaf with a photograph and a prefecture's stamp, no zone."""
    host, w, h = home.host, 150.0, 105.0
    leaf = _ground(w, h, (248, 240, 228), (236, 214, 190), 77)
    leaf.write(8, 9, "RÉPUBLIQUE FRANÇAISE", 3.4, face=SERIF_BOLD)
    leaf.write(8, 13.4, "PRÉFECTURE DU PUY-DE-DÔME", 2.8, face=SERIF)
    leaf.write(w / 2 + 10, 21, "RÉCÉPISSÉ DE DEMANDE DE CARTE DE SÉJOUR", 4.4, face=SERIF_BOLD, anchor="ms")
    leaf.paste(_portrait(host), 8, 27, 30, 38)
    rows = (f"N° étranger : {host.number}", f"Nom : {host.surname}", f"Prénom(s) : {host.given_names}",
            f"Né{'e' if host.sex == 'F' else ''} le {host.birth:%d/%m/%Y} à {host.birth_place}", f"Nationalité : {host.nationality}",
            f"Demeurant : {host.street}, {host.postcode} {host.commune}", "a demandé le renouvellement d'un titre de séjour",
            f"Ce récépissé est valable du {home.expiry.replace(year=home.expiry.year - 1):%d/%m/%Y} au {home.expiry:%d/%m/%Y}",
            "Il autorise son titulaire à travailler.")  # fmt: skip
    for row, text in enumerate(rows):
        leaf.write(44, 31 + 6.2 * row, text, 3.3, face=COUSINE, width=100)
    leaf.write(98, 92, "Le préfet,", 3, face=SERIF)
    leaf.signature(104, 90, 34, 10, "delegate")
    leaf.draw.ellipse((44 * 12, 84 * 12, 62 * 12, 102 * 12), outline=(70, 70, 150), width=8)
    leaf.write(53, 94.6, "PRÉFECTURE 63", 1.9, face=SANS_BOLD, ink=(70, 70, 150), anchor="ms")
    leaf.specimen(22, 74)
    return [(leaf.image, ())]


def union_card(home: Home, rng: Random) -> list[Side]:
    """The identity card of another State of the Union, both sides."""
    host, (w, h) = home.host, _CARD
    title, name, labels, code = _UNION[host.nationality]
    letters = {"PRT": "PT", "ITA": "IT", "ROU": "RO"}[host.nationality]
    seed = sum(map(ord, title))
    front = _ground(w, h, (238, 240, 226), (190, 206 - seed % 30, 186), seed)
    front.write(18, 5.4, title, 3, face=PLEX_BOLD, ink=(40, 70, 60))
    front.write(18, 8.8, name, 2.2, face=PLEX, ink=(40, 70, 60))
    front.box(3, 2.6, 11, 7, fill=(0, 58, 150))
    front.write(8.5, 7.2, letters, 3, face=SANS_BOLD, ink=(250, 220, 60), anchor="ms")
    front.paste(_portrait(host), 4, 13, 25, 32)
    for row, (label, value) in enumerate(zip(labels, (host.surname, host.given_names.upper(), host.nationality, f"{host.birth:%d.%m.%Y}",
                                                      f"{home.expiry:%d.%m.%Y}", host.number), strict=True)):  # fmt: skip
        _label(front, 32, 13.4 + 5.9 * row, label, value, face=COUSINE, width=50)
    front.signature(5, 46, 24, 6, host.surname)
    front.specimen(76, 51, 1.8)
    back = _ground(w, h, (240, 240, 234), (206, 210, 200), seed + 1)
    _label(back, 22, 5, "PLACE OF BIRTH", host.birth_place)
    _label(back, 22, 12, "DATE OF ISSUE", f"{home.issued:%d.%m.%Y}")
    back.specimen(12, 26, 1.8)
    mrz = zones.card(code=code, state=host.nationality, surname=host.surname, given_names=host.given_names, number=host.number,
                     nationality=host.nationality, birth=host.birth, sex=host.sex, expiry=home.expiry)  # fmt: skip
    _strip(back, 30.5, mrz, 3.2, 2.64, 6.6, w, h)
    return [(front.image, ()), (back.image, mrz)]


def passport(home: Home, rng: Random) -> list[Side]:
    """A passport of the Union, its identity page."""
    host, w, h = home.host, 125.0, 88.0
    french = host.nationality == "FRA"
    page = _ground(w, h, (240, 232, 238), (200, 176, 196), 78 if french else 79)
    page.write(5, 6, "UNION EUROPÉENNE" if french else "EUROPEAN UNION", 2.4, face=SERIF, ink=(90, 30, 50))
    page.write(
        5,
        10.4,
        "RÉPUBLIQUE FRANÇAISE" if french else _UNION[host.nationality][0],
        3.6,
        face=SERIF_BOLD,
        ink=(90, 30, 50),
    )
    page.write(
        120, 8, "PASSEPORT / PASSPORT" if french else "PASSPORT", 3, face=SERIF_BOLD, ink=(90, 30, 50), anchor="rs"
    )
    page.paste(_portrait(host), 5, 16, 33, 42)
    fields = (("Nom / Surname (1)", host.surname), ("Prénoms / Given names (2)", host.given_names),
              ("Nationalité / Nationality (3)", "Française" if french else host.nationality), ("Date de naissance / Date of birth (4)", f"{host.birth:%d %m %Y}"),
              ("Sexe / Sex (5)    Lieu de naissance / Place of birth (6)", f"{host.sex}       {host.birth_place}"),
              ("Date de délivrance / Date of issue (7)", f"{home.issued:%d %m %Y}"), ("Date d'expiration / Date of expiry (8)", f"{home.expiry:%d %m %Y}"))  # fmt: skip
    _label(page, 84, 15.4, "Passeport n° / Passport No.", host.number, tall=3.6, face=COUSINE)
    _label(page, 43, 15.4, "Type      Code du pays / Country code", f"P       {host.nationality}", face=COUSINE)
    for row, (name, value) in enumerate(fields):
        _label(page, 43, 22 + 6.2 * row, name, value, tall=3)
    page.signature(88, 56, 30, 8, host.surname)
    page.specimen(21, 64)
    mrz = zones.passport(state=host.nationality, surname=host.surname, given_names=host.given_names, number=host.number,
                         nationality=host.nationality, birth=host.birth, sex=host.sex, expiry=home.expiry)  # fmt: skip
    page.box(0, 67, w, h - 67, fill=(246, 242, 246))
    page.zone(6.4, 75.4, mrz)
    return [(page.image, mrz)]


DRAWERS: dict[str, Callable[[Home, Random], list[Side]]] = {
    "card-new": card_new, "card-old": card_old, "permit": permit, "permit-ten": lambda home, rng: permit(home, rng, ten=True),
    "receipt": receipt, "union-card": union_card, "passport-french": passport, "union-passport": passport,
}  # fmt: skip


def together(sides: list[Side], rng: Random) -> Side:
    """Both sides as a photocopier lays them on one sheet, or side by side on a table."""
    pictures = [picture for picture, _ in sides]
    mrz = next((lines for _, lines in sides if lines), ())
    if len(pictures) == 1:
        return pictures[0], mrz
    first, second = pictures
    gap, colour = rng.randint(30, 160), rng.choice(((252, 252, 250), (252, 252, 250), (150, 120, 92)))
    if rng.random() < 0.7:
        sheet = Image.new("RGB", (first.width + 160, first.height + second.height + gap + 160), colour)
        place = (80 + rng.randint(-30, 30), 80 + first.height + gap)
    else:
        sheet = Image.new("RGB", (first.width + second.width + gap + 160, first.height + 160), colour)
        place = (80 + first.width + gap, 80 + rng.randint(-20, 20))
    sheet.paste(first, (80, 80))
    sheet.paste(second, place)
    return sheet, mrz
