"""Passports of the third school: pages in two scripts, open booklets, and the lot that chooses a hand."""

from collections.abc import Callable
from random import Random

from PIL import Image

from samples import ink, passports
from samples.farther import grounds
from samples.farther import identity_pages as pages
from samples.farther.bearer import Bearer, bearer
from samples.farther.grounds import write
from samples.farther.labels import LABELS, NOTATIONS, PASSPORT
from samples.farther.typefaces import GARAMOND, GROTESK, GROTESK_BOLD, NASKH, POSTER
from samples.ink import MM, Colour, Sheet
from samples.people import Person
from samples.sample import Drawn


def two_alphabets(page: Bearer, rng: Random) -> Sheet:
    """Labels under the values; Cyrillic values on one line, Latin ones on the next (or both on one, with a stroke)."""
    tone: Colour = rng.choice(((30, 60, 120), (120, 30, 50)))
    sheet = grounds.ground((125, 88), "contours", ((230, 240, 230), (224, 232, 246)), (170, 190, 210), 0.5, 15)
    native, english = page.who.nation.native, page.who.nation.english.upper()
    write(sheet, 5, 2, native, height=3.0, face=POSTER, colour=tone, width=60)
    write(sheet, 120, 2, english, height=3.0, face=POSTER, colour=tone, right=True, width=52)
    write(sheet, 5, 6.2, f"{PASSPORT[page.tongues[0]]} / PASSPORT", height=2.4, face=POSTER, colour=tone)
    grounds.face_of(sheet, page.number, page.woman, (5, 11, 31, 41), vignette=rng.random() < 0.5)
    one_line = rng.random() < 0.4

    def row(x: float, y: float, key: str, own: str, width: float) -> None:
        value, top = page.value(key), y
        if own and one_line:
            value, own = f"{own} / {value}", ""
        if own:
            write(sheet, x, top, own, height=2.8, face=GROTESK_BOLD, width=width)
            top += 3.1
        write(sheet, x, top, value, height=2.8, face=GROTESK_BOLD, width=width)
        sheet.draw.line((x * MM, (top + 3.5) * MM, (x + width) * MM, (top + 3.5) * MM), fill=tone, width=1)
        write(sheet, x, top + 3.7, page.label(key), height=1.3, face=GROTESK, colour=tone, width=width)

    row(40, 6.6, "type", "", 8)
    row(52, 6.6, "state", "", 18)
    row(80, 6.6, "number", "", 40)
    row(40, 12.6, "surname", page.own_surname, 80)
    row(40, 21.6, "given", page.own_given, 80)
    row(40, 30.6, "nationality", page.own_nationality, 80)
    row(40, 39.6, "birth", "", 34)
    row(80, 39.6, "sex", "", 10)
    row(96, 39.6, "personal", "", 25)
    row(40, 45.4, "place", "", 40)
    row(84, 45.4, "authority", "", 36)
    row(40, 51.2, "issued", "", 36)
    row(84, 51.2, "expiry", "", 36)
    ink.scribble(sheet, Random(page.number), 7, 54, 26, 5, (20, 20, 60))
    sheet.draw.rectangle((0, 61 * MM, 125 * MM, 88 * MM), fill=(250, 249, 246))
    grounds.zone(sheet, 6.6, 71.6, page.mrz, gap=6.4)
    sheet.specimen(114, 59, height=1.9, angle=0, colour=tone)
    return sheet


def right_to_left(page: Bearer, rng: Random) -> Sheet:
    """Arabic at the right and Latin at the left of one row, labels between them; the portrait at the right."""
    tone: Colour = rng.choice(((16, 84, 60), (92, 26, 40), (40, 44, 96)))
    sheet = grounds.ground((125, 88), "spirals", ((236, 244, 232), (244, 236, 224)), (180, 196, 160), 0.45, 17)
    write(sheet, 5, 2.2, page.who.nation.english.upper(), height=2.6, face=GARAMOND, colour=tone, width=56)
    write(sheet, 120, 0.6, page.who.nation.native, height=3.4, face=NASKH, colour=tone, right=True, width=56)
    second = page.tongues[1]
    write(sheet, 5, 5.6, PASSPORT[second], height=2.6, face=GARAMOND, colour=tone)
    write(sheet, 120, 4.6, PASSPORT["ar"], height=3.2, face=NASKH, colour=tone, right=True)
    grounds.face_of(sheet, page.number, page.woman, (89, 11, 30, 39))
    write(
        sheet,
        5,
        10,
        f"{LABELS[second]['type']} P    {LABELS[second]['state']} {page.state}",
        height=2.2,
        face=GROTESK,
        colour=tone,
    )
    write(sheet, 50, 9.6, LABELS[second]["number"], height=1.8, face=GROTESK, colour=tone, width=16)
    write(sheet, 66, 9.2, page.number, height=3.2, face=GROTESK_BOLD)
    rows = [
        ("surname", page.own_surname),
        ("given", page.own_given),
        ("nationality", page.own_nationality),
        ("sex", "أنثى" if page.woman else "ذكر"),
        ("birth", ""),
        ("place", ""),
        ("issued", ""),
        ("expiry", ""),
    ]
    y = 14.2
    for key, own in rows:
        write(sheet, 5, y, LABELS[second][key], height=1.6, face=GROTESK, colour=tone, width=30)
        write(sheet, 86, y - 0.8, LABELS["ar"][key], height=2.0, face=NASKH, colour=tone, right=True)
        write(sheet, 5, y + 1.9, page.value(key), height=3.0, face=GROTESK_BOLD, width=46 if own else 70)
        if own:
            write(sheet, 86, y + 1.2, own, height=3.0, face=NASKH, right=True)
        y += 5.8
    ink.scribble(sheet, Random(page.number), 91, 52, 26, 6, (20, 20, 60))
    sheet.draw.rectangle((0, 62 * MM, 125 * MM, 88 * MM), fill=(249, 250, 244))
    grounds.zone(sheet, 6.4, 72, page.mrz, pitch=2.55, gap=6.4)
    sheet.specimen(106, 60.2, height=1.9, angle=0, colour=tone)
    return sheet


def _spread(lower: Sheet, page: Bearer, rng: Random) -> Sheet:
    """The booklet lies open on a table: an upper page with little on it, the fold, the identity page."""
    whole = Sheet(Image.new("RGB", (125 * MM, 177 * MM), (236, 232, 222)))
    upper = grounds.ground((125, 88), "lattice", ((238, 236, 226), (230, 236, 238)), (200, 196, 190), 0.5, 19)
    french = "fr" in page.tongues[:1]
    rows = rng.choice(
        (
            ("Le présent passeport est la propriété de l'État.",)
            if french
            else ("This passport remains the property of the Government.",),
            ("SIGNATURE DU TITULAIRE" if french else "BEARER'S SIGNATURE",),
            ("MODIFICATIONS" if french else "AMENDMENTS", "- - -"),
        )
    )
    for i, row in enumerate(rows):
        write(upper, 14, 60 + 6 * i, row, height=2.6, face=GARAMOND, colour=(80, 80, 100), width=96)
    if "SIGN" in rows[0]:
        ink.scribble(upper, Random(page.number), 60, 66, 36, 10)
    grounds.arms(upper, 62, 30, 36, (150, 130, 90), 70, 2)
    write(upper, 118, 82, "3", height=2.8, face=GARAMOND, colour=(110, 100, 90))
    whole.image.paste(upper.image, (0, 0))
    whole.image.paste(lower.image, (0, 89 * MM))
    for step in range(-30, 31):
        depth = Image.new("L", (125 * MM, 1), round(110 * (1 - abs(step) / 30) ** 2))
        whole.image.paste(Image.new("RGB", (125 * MM, 1), (24, 22, 20)), (0, round(88.5 * MM) + step), depth)
    return whole


DESIGNS: dict[str, Callable[[Bearer, Random], Sheet]] = {
    "ledger": pages.ledger,
    "letterbox": pages.letterbox,
    "typewritten": pages.typewritten,
    "engraved": pages.engraved,
    "gridded": pages.gridded,
    "community": pages.community,
    "two-alphabets": two_alphabets,
    "right-to-left": right_to_left,
}
_BY_SCRIPT = {
    "latin": ("ledger", "letterbox", "typewritten", "engraved", "gridded", "community"),
    "cyrillic": ("two-alphabets", "two-alphabets", "letterbox", "engraved"),
    "arabic": ("right-to-left", "right-to-left", "letterbox", "gridded"),
}


def passport(
    who: Person, rng: Random, *, design: str = "", wrong_digit: bool = False, spread: bool | None = None
) -> Drawn:
    """The identity page of `who`, alone or as the open booklet; design and notation are drawn by lot."""
    chosen = design or rng.choice(_BY_SCRIPT[who.nation.design])
    page = bearer(who, rng, rng.choice(NOTATIONS), wrong_digit=wrong_digit)
    sheet = DESIGNS[chosen](page, rng)
    if spread if spread is not None else rng.random() < 0.25:
        sheet = _spread(sheet, page, rng)
    return Drawn(image=sheet.image, kinds=("passport-identity",), fields=passports.fields(who), mrz=page.mrz)
