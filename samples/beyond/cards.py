"""What hosts show of themselves: French cards old and new, residence permits, Union cards, passports, side by side."""
# ruff: noqa: E501 - printed words and their places

from collections.abc import Callable
from random import Random

from PIL import Image

from samples import zones
from samples.beyond.board import (
    LATO,
    LATO_BOLD,
    NARROW,
    SANS,
    SANS_BOLD,
    SERIF_BOLD,
    TYPED,
    Board,
    Colour,
)
from samples.beyond.cardstock import Card, Side, foot, spaced
from samples.beyond.folk import Home
from samples.beyond.union_cards import union
from samples.people import number


def _new_french(home: Home, rng: Random) -> list[Side]:
    host, given = home.host, home.host.given_names
    inks: tuple[Colour, Colour, Colour] = ((214, 228, 240), (236, 238, 240), (240, 222, 224))
    front = Card(home, rng, inks, (44, 66, 116), manner="contours")
    front.board.write(21, 5.6, "CARTE NATIONALE D'IDENTITÉ", 2.7, face=LATO_BOLD, ink=(36, 52, 108))
    front.board.write(64, 5.6, "/ IDENTITY CARD", 2.0, face=LATO, ink=(36, 52, 108))
    front.board.box(3, 2.6, 8, 6, fill=(38, 64, 140))
    front.board.write(7, 7, "FR", 3.4, face=LATO_BOLD, ink=(250, 220, 60), anchor="ms")
    front.board.write(13, 7.4, "RF", 4.4, face=SERIF_BOLD, ink=(120, 130, 160))
    front.photo(4, 12, 24, 31)
    front.field(32, 11, "NOM / Surname", host.surname, face=SANS_BOLD, size=3.1)
    front.field(32, 17.5, "Prénoms / Given names", given, face=SANS_BOLD, most=50)
    front.field(32, 24, "SEXE / Sex", host.sex)
    front.field(46, 24, "NATIONALITÉ / Nationality", "FRA")
    front.field(66, 24, "DATE DE NAISS. / Date of birth", spaced(host.birth), most=19)
    front.field(32, 30.5, "LIEU DE NAISSANCE / Place of birth", host.birth_place)
    front.field(32, 37, "NOM D'USAGE / Alternate name", "")
    front.field(32, 42, "N° DU DOCUMENT / Document No", host.number, face=SANS_BOLD)
    front.field(60, 42, "DATE D'EXPIR. / Expiry date", spaced(home.expiry), face=SANS_BOLD, most=24)
    front.board.signature(rng, 62, 51, 18)
    front.board.write(8, 48.6, str(rng.randint(100000, 999999)), 2.6, face=SANS_BOLD)
    back = Card(home, rng, inks, (44, 66, 116), manner="waves")
    back.field(4, 4.5, "TAILLE / Height", f"1,{rng.randint(52, 92)} m")
    back.field(28, 4.5, "DATE DE DÉLIVRANCE / Date of issue", spaced(home.issued))
    back.field(4, 12, "ADRESSE / Address", host.street.upper(), most=56)
    back.board.write(4, 18.4, f"{host.postcode} {host.commune.upper()}", 2.6, face=SANS)
    back.board.write(4, 22, "FRANCE", 2.6, face=SANS)
    back.chip(68, 5)
    _seal(back.board, 66, 16, 14, rng)
    lines = zones.card(code="ID", state="FRA", surname=host.surname, given_names=given, number=host.number,
                       nationality="FRA", birth=host.birth, sex=host.sex, expiry=home.expiry)  # fmt: skip
    return [(front.board.image, ()), (foot(back, lines), lines)]


def _seal(board: Board, x: float, y: float, size: float, rng: Random) -> None:
    """A square of dots that is no code anybody could read."""
    step = size / 22
    for row in range(22):
        for column in range(22):
            if row == 21 or column == 0 or rng.random() < 0.45:
                board.box(x + column * step, y + row * step, step * 0.9, step * 0.9, fill=(40, 40, 46))


def _old_french(home: Home, rng: Random) -> list[Side]:
    host, size = home.host, (105.0, 74.0)
    inks: tuple[Colour, Colour, Colour] = ((206, 222, 236), (222, 232, 236), (200, 218, 236))
    front = Card(home, rng, inks, (52, 72, 112), manner="waves", size=size)
    department, office = host.postcode[:2], rng.choice(("1", "2", "3")) + "01"
    if home.issued.year % 3 == 0:
        department = rng.choice(("75", "69", "13"))
    serial = number(Random(host.surname), "99999")
    lines = zones.french_card(surname=host.surname, given_names=host.given_names, department=department, office=office,
                              issued=home.issued, serial=serial, birth=host.birth, sex=host.sex)  # fmt: skip
    board = front.board
    board.write(52, 5, "RÉPUBLIQUE FRANÇAISE", 3, face=SERIF_BOLD, ink=(52, 72, 112), anchor="ms")
    board.write(5, 10.6, f"CARTE NATIONALE D'IDENTITÉ N° : {lines[1][:12]}", 2.9, face=NARROW, ink=(40, 50, 80))
    board.write(74, 10.6, "Nationalité Française", 2.6, face=NARROW, ink=(40, 50, 80), most=27)
    front.photo(4, 15, 27, 35, grey=True)
    rows = (("Nom :", host.surname), ("Prénom(s) :", host.given_names.upper()),
            ("Sexe :", f"{host.sex}      Né(e) le : {spaced(host.birth, '.')}"), ("à :", host.birth_place),
            ("Taille :", f"1,{rng.randint(52, 92)}m"))  # fmt: skip
    for row, (label, value) in enumerate(rows):
        y = 19 + row * 6.6
        end = board.write(35, y, label, 2.4, face=NARROW, ink=(52, 72, 112))
        board.write(end + 2, y, value, 3.1, face=TYPED, ink=(34, 34, 44), most=102 - end)
    board.write(35, 51.5, "Signature du titulaire :", 2.2, face=NARROW, ink=(52, 72, 112))
    board.signature(rng, 66, 54, 28)
    board.box(0, 57, 105, 17, fill=(238, 242, 244))
    board.zone(lines, 6.5, 63.5, 92, 6.2, (26, 26, 30))
    back = Card(home, rng, inks, (52, 72, 112), manner="waves", size=size)
    printed = (
        home.expiry if home.issued.year not in range(2004, 2014) else home.expiry.replace(year=home.expiry.year - 5)
    )
    rows = (("Adresse :", host.street.upper()), ("", f"{host.commune.upper()} ({host.postcode[:2]})"),
            ("Carte valable jusqu'au :", spaced(printed, ".")), ("délivrée le :", spaced(home.issued, ".")),
            ("par :", f"PREFECTURE DU {'PUY DE DOME' if department == '63' else 'DEPARTEMENT'} ({department})"))  # fmt: skip
    for row, (label, value) in enumerate(rows):
        end = back.board.write(8, 14 + row * 8, label, 2.5, face=NARROW, ink=(52, 72, 112))
        back.board.write(max(end + 2, 24), 14 + row * 8, value, 3.1, face=TYPED, ink=(34, 34, 44), most=74)
    back.board.write(8, 60, "Signature de l'autorité :", 2.2, face=NARROW, ink=(52, 72, 112))
    back.board.signature(rng, 50, 64, 26)
    return [(board.image, lines), (back.board.image, ())]


def _permit(home: Home, rng: Random) -> list[Side]:
    host = home.host
    inks: tuple[Colour, Colour, Colour] = ((236, 208, 220), (204, 214, 236), (236, 206, 222))
    front = Card(home, rng, inks, (70, 60, 110), manner="net")
    front.board.write(30, 6, "TITRE DE SÉJOUR", 3.4, face=LATO_BOLD, ink=(72, 70, 130))
    front.board.write(82, 6, host.number, 3, face=SANS_BOLD, anchor="rs")
    front.chip(4, 3)
    front.photo(4, 17, 24, 31)
    kind = rng.choice(("CARTE DE RESIDENT", "CARTE DE SEJOUR PLURIANNUELLE", "CERTIFICAT DE RESIDENCE ALGERIEN"))
    kind = "CARTE DE RESIDENT" if "ALGERIEN" in kind and host.nationality != "DZA" else kind
    front.field(32, 11, "NOM", host.surname, face=SANS_BOLD, size=3.1)
    front.field(32, 17.5, "PRÉNOM", host.given_names, face=SANS_BOLD)
    front.field(32, 24, "VALABLE JUSQU'AU", spaced(home.expiry, "/"))
    front.field(32, 30.5, "DATE ET LIEU DE DÉLIVRANCE", spaced(home.issued, "/") + "  CLERMONT-FERRAND", most=48)
    front.field(32, 37, "CATÉGORIE DU TITRE", kind, most=48)
    front.field(32, 43.5, "REMARQUES", rng.choice(("AUTORISE SON TITULAIRE A TRAVAILLER", "")), most=44, size=2.2)
    front.board.signature(rng, 62, 51, 18)
    back = Card(home, rng, inks, (70, 60, 110), manner="net")
    back.field(4, 4, "DATE ET LIEU DE NAISSANCE", f"{spaced(host.birth, '/')}  {host.birth_place}", most=55)
    back.field(4, 10.5, "SEXE", host.sex)
    back.field(20, 10.5, "NATIONALITÉ", host.nationality)
    back.field(4, 17, "ADRESSE", f"{host.street}", most=56)
    back.board.write(4, 23.4, f"{host.postcode} {host.commune.upper()}", 2.6, face=SANS)
    lines = zones.card(code="IR", state="FRA", surname=host.surname, given_names=host.given_names, number=host.number,
                       nationality=host.nationality, birth=host.birth, sex=host.sex, expiry=home.expiry,
                       optional=number(Random(host.number), "9999999999"))  # fmt: skip
    return [(front.board.image, ()), (foot(back, lines), lines)]


def _french_passport(home: Home, rng: Random) -> list[Side]:
    host = home.host
    inks: tuple[Colour, Colour, Colour] = ((236, 214, 208), (236, 230, 222), (214, 220, 236))
    page = Card(home, rng, inks, (120, 36, 52), manner="rosettes", size=(125.0, 88.0))
    board = page.board
    board.write(5, 7, "PASSEPORT", 3.4, face=LATO_BOLD, ink=(120, 36, 52))
    board.write(27, 7, "PASSPORT", 2.2, face=LATO, ink=(120, 36, 52))
    board.write(120, 7, "RÉPUBLIQUE FRANÇAISE", 3.2, face=SERIF_BOLD, ink=(120, 36, 52), anchor="rs")
    page.photo(6, 16, 35, 45)
    given = host.given_names
    page.field(46, 14, "Type/Type", "P")
    page.field(58, 14, "Code du pays/Country code", "FRA", most=26)
    page.field(90, 14, "Passeport n°/Passport No.", host.number, face=SANS_BOLD, size=3.6)
    rows = (("Nom/Surname (1)", host.surname), ("Prénoms/Given names (2)", given), ("Nationalité/Nationality (3)", "Française"),
            ("Date de naissance/Date of birth (4)", spaced(host.birth)), ("Lieu de naissance/Place of birth (6)", host.birth_place),
            ("Date de délivrance/Date of issue (7)", spaced(home.issued)), ("Date d'expiration/Date of expiry (8)", spaced(home.expiry)))  # fmt: skip
    for row, (label, value) in enumerate(rows):
        page.field(46, 21 + row * 6.9, label, value, size=3, most=50)
    page.field(98, 41.7, "Sexe/Sex (5)", host.sex)
    page.field(98, 48.6, "Autorité/Authority (9)", f"Préfecture ({host.postcode[:2]})", most=25)
    board.signature(rng, 96, 66, 22)
    lines = zones.passport(state="FRA", surname=host.surname, given_names=given, number=host.number, nationality="FRA",
                           birth=host.birth, sex=host.sex, expiry=home.expiry)  # fmt: skip
    board.zone(lines, 6.4, 76, 112.2, 6.4, (22, 22, 26))
    return [(board.image, lines)]


DRAWERS: dict[str, Callable[[Home, Random], list[Side]]] = {
    "old-card": _old_french, "new-card": _new_french, "permit": _permit, "union-card": union, "passport": _french_passport,
}  # fmt: skip


def sides(home: Home, rng: Random) -> list[Side]:
    """The sides of the host's paper, each with its zone (or none)."""
    return DRAWERS[home.host.document](home, rng)


def together(pictures: list[Image.Image], rng: Random, *, sheet: bool) -> Image.Image:
    """Both sides in one picture: on a copier's A4 sheet, or laid out on a table's cloth."""
    if sheet:
        board = Image.new("RGB", (2100, 2970), (253, 253, 252))
        y = rng.randint(200, 420)
        for picture in pictures:
            share = ((picture.width / picture.height > 1.5 and 960) or 1160) / picture.width
            small = picture.resize(
                (round(picture.width * share), round(picture.height * share)), Image.Resampling.LANCZOS
            )
            board.paste(small, ((2100 - small.width) // 2 + rng.randint(-90, 90), y))
            y += small.height + rng.randint(120, 300)
        return board.crop((350, 100, 1750, min(2970, y + 200)))
    gap = rng.randint(40, 90)
    wide = max(p.width for p in pictures)
    table = Image.new("RGB", (wide + 2 * gap, sum(p.height for p in pictures) + gap * (len(pictures) + 1)),
                      rng.choice(((96, 74, 56), (206, 200, 190), (52, 60, 70))))  # fmt: skip
    y = gap
    for picture in pictures:
        table.paste(picture, (gap + (wide - picture.width) // 2, y))
        y += picture.height + gap
    return table
