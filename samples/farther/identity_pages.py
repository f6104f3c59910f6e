"""Identity pages in Latin letters, six hands: each from a bearer to a sheet of 125 × 88 mm."""

from random import Random

from samples import ink
from samples.farther import grounds
from samples.farther.bearer import Bearer
from samples.farther.grounds import write
from samples.farther.labels import LABELS, PASSPORT
from samples.farther.typefaces import GARAMOND, GROTESK, GROTESK_BOLD, MONO, OCRB, POSTER
from samples.ink import MM, Colour, Sheet

_DARK: Colour = (28, 26, 34)


def ledger(page: Bearer, rng: Random) -> Sheet:
    """Own label and the English one below it in two lines at the left of a ruled column; the portrait at the right."""
    tone: Colour = rng.choice(((120, 40, 40), (30, 80, 60), (40, 50, 110)))
    sheet = grounds.ground((125, 88), "waves", ((246, 238, 214), (232, 240, 226)), (196, 170, 140), 0.5, 3)
    grounds.arms(sheet, 62, 34, 34, tone, 26, len(page.number))
    native = page.who.nation.native
    write(sheet, 6, 2.4, native, height=3.6, face=GARAMOND, colour=tone, width=84)
    title = " · ".join(PASSPORT[t] for t in page.tongues[:2])
    write(sheet, 6, 6.6, title, height=2.6, face=GARAMOND, colour=tone, width=60)
    write(sheet, 120, 3, page.number, height=4.6, face=MONO, colour=(150, 24, 30), right=True)
    grounds.face_of(sheet, page.number, page.woman, (88, 12, 31, 40), raster=rng.random() < 0.5)
    sheet.draw.rectangle((88 * MM, 12 * MM, 119 * MM, 52 * MM), outline=tone, width=3)
    y = 11.4
    for key in ("surname", "given", "nationality", "birth", "sex", "place", "issued", "expiry", "authority"):
        for i, tongue in enumerate(page.tongues[:2]):
            write(sheet, 6, y + 1.75 * i, LABELS[tongue][key], height=1.7, face=GARAMOND, colour=tone, width=26)
        write(sheet, 34, y + 0.2, page.value(key), height=3.3, face=GROTESK_BOLD, colour=_DARK, width=51)
        sheet.draw.line((6 * MM, (y + 4.6) * MM, 85 * MM, (y + 4.6) * MM), fill=(190, 176, 150), width=1)
        y += 5.3
    write(sheet, 88, 53.4, f"P      {page.state}", height=3.2, face=GROTESK_BOLD, colour=_DARK)
    ink.scribble(sheet, Random(page.number), 90, 57, 26, 5, (20, 20, 40))
    grounds.zone(sheet, 6.4, 71.4, page.mrz, gap=6.4)
    sheet.specimen(64, 62.4, height=2.1, angle=0, colour=tone)
    return sheet


def letterbox(page: Bearer, rng: Random) -> Sheet:
    """A coloured bar with the State's name set upright at the left edge; big values, small blue labels, much air."""
    bar: Colour = rng.choice(((26, 44, 92), (110, 22, 40), (16, 84, 74)))
    sheet = grounds.ground((125, 88), "contours", ((226, 234, 244), (244, 230, 226)), (170, 184, 214), 0.55, 5)
    sheet.draw.rectangle((0, 0, 8.4 * MM, 62 * MM), fill=bar)
    name = page.who.nation.english.upper()
    height = 3.4 if len(name) < 26 else 2.5
    grounds.slanted(sheet, 4.2, 31, name[:46], height=height, angle=90, colour=(240, 240, 236))
    grounds.face_of(sheet, page.number, page.woman, (11, 10, 32, 42), vignette=True)
    grounds.face_of(sheet, page.number, page.woman, (104, 40, 16, 21), ghost=80)

    def row(x: float, y: float, key: str, width: float, height: float = 3.2) -> None:
        write(sheet, x, y, page.label(key), height=1.5, face=GROTESK, colour=(40, 70, 160), width=width)
        write(sheet, x, y + 1.9, page.value(key), height=height, face=GROTESK, colour=_DARK, width=width)

    write(sheet, 46, 2.2, "  ".join(PASSPORT[t] for t in page.tongues), height=2.6, face=POSTER, colour=bar, width=42)
    row(46, 6.6, "type", 8)
    row(58, 6.6, "state", 22)
    row(84, 6.6, "number", 36, 4.0)
    row(46, 13.8, "surname", 74, 3.6)
    row(46, 21.0, "given", 74, 3.6)
    row(46, 28.2, "nationality", 74)
    row(46, 34.8, "birth", 36)
    row(86, 34.8, "sex", 16)
    row(46, 41.4, "place", 56)
    row(46, 48.0, "issued", 30)
    row(46, 54.6, "expiry", 30)
    row(78, 48.0, "authority", 25)
    if page.personal:
        row(78, 54.6, "personal", 25, 2.8)
    ink.scribble(sheet, Random(page.number), 12, 54, 28, 6, (30, 30, 60))
    sheet.draw.rectangle((0, 63 * MM, 125 * MM, 88 * MM), fill=(248, 248, 250))
    grounds.zone(sheet, 6.2, 73, page.mrz, gap=6.6, pitch=2.55)
    sheet.specimen(112, 62, height=1.9, angle=0, colour=bar)
    return sheet


def typewritten(page: Bearer, rng: Random) -> Sheet:
    """An older booklet: a form of dotted rows filled in by a machine that sits a little off them, a dry seal."""
    tone: Colour = (70, 60, 120)
    sheet = grounds.ground((125, 88), "barley", ((236, 232, 240), (240, 238, 222)), (186, 176, 206), 0.7, 7)
    write(sheet, 44, 2.4, page.who.nation.native, height=3.2, face=GARAMOND, colour=tone, width=76)
    write(
        sheet, 44, 6.2, " - ".join(PASSPORT[t] for t in page.tongues), height=2.4, face=GARAMOND, colour=tone, width=50
    )
    grounds.face_of(sheet, page.number, page.woman, (6, 6, 33, 43))
    shift, lean = rng.uniform(-0.5, 0.4), rng.uniform(-0.012, 0.012)
    rows = [
        (("type", 44, 8), ("state", 56, 18), ("number", 84, 36)),
        (("surname", 44, 76),), (("given", 44, 76),), (("nationality", 44, 76),),
        (("birth", 44, 36), ("sex", 86, 12)), (("place", 44, 76),),
        (("issued", 44, 34), ("expiry", 84, 36)), (("authority", 44, 60),),
    ]  # fmt: skip
    y = 10.2
    for row in rows:
        for key, x, width in row:
            text = page.label(key, "/")
            write(sheet, x, y, text, height=1.5, face=GROTESK, colour=tone, width=width)
            for dot in range(int(width / 1.1)):
                at = (x + dot * 1.1) * MM
                sheet.draw.ellipse((at, (y + 5.5) * MM, at + 2, (y + 5.5) * MM + 2), fill=tone)
            value = page.value(key)
            write(
                sheet,
                x + 0.8,
                y + 2.0 + shift + lean * x,
                value,
                height=3.2,
                face=ink.TYPED,
                colour=(36, 34, 50),
                width=width,
                stroke=1,
            )
        y += 6.3
    seal = Sheet(sheet.image)
    for r, w in ((11.0, 3), (8.4, 2)):
        seal.draw.ellipse(
            ((33 - r) * MM, (45 - r) * MM, (33 + r) * MM, (45 + r) * MM), outline=(206, 202, 212), width=w
        )
    ink.scribble(sheet, Random(page.number), 8, 53, 30, 6, (20, 24, 80))
    sheet.draw.rectangle((0, 64.4 * MM, 125 * MM, 88 * MM), fill=(242, 240, 244))
    grounds.zone(sheet, 6.8, 73.4, page.mrz, gap=6.3, pitch=2.52, colour=(52, 50, 60))
    sheet.specimen(114, 61.6, height=2.0, angle=0, colour=tone)
    return sheet


def engraved(page: Bearer, rng: Random) -> Sheet:
    """Polycarbonate: every value in the zone's own letters (OCR-B), grey labels, a stripe of foil, a ghost."""
    sheet = grounds.ground((125, 88), "spirals", ((214, 230, 236), (236, 226, 238)), (150, 180, 200), 0.5, 9)
    grey: Colour = (84, 88, 98)
    native = page.who.nation.native
    write(sheet, 42, 2.2, native, height=2.8, face=POSTER, colour=(50, 70, 100), width=50)
    write(sheet, 121, 2.2, PASSPORT[page.tongues[0]], height=2.8, face=POSTER, colour=(50, 70, 100), right=True)
    grounds.face_of(sheet, page.number, page.woman, (5, 13, 32, 42), grey=True, vignette=True)
    grounds.face_of(sheet, page.number, page.woman, (106, 38, 14, 18), ghost=110)

    def row(x: float, y: float, key: str, width: float, height: float = 2.9) -> None:
        write(sheet, x, y, page.label(key, "/"), height=1.3, face=GROTESK, colour=grey, width=width)
        write(sheet, x, y + 1.7, page.value(key), height=height, face=OCRB, colour=(40, 40, 48), width=width)

    row(42, 6.4, "type", 8)
    row(54, 6.4, "state", 18)
    row(82, 6.4, "number", 38, 3.4)
    row(42, 12.8, "surname", 78)
    row(42, 19.0, "given", 78)
    row(42, 25.2, "birth", 36)
    row(84, 25.2, "sex", 14)
    row(42, 31.4, "nationality", 60)
    row(42, 37.6, "place", 58)
    row(42, 43.8, "issued", 30)
    row(74, 43.8, "authority", 28)
    row(42, 50.0, "expiry", 30)
    if page.personal:
        row(74, 50.0, "personal", 28, 2.5)
    ink.scribble(sheet, Random(page.number), 44, 57, 26, 5, (40, 40, 48))
    grounds.foil(sheet, 2, 8, 3, 54, rng)
    grounds.zone(sheet, 6.5, 72.6, page.mrz, colour=(34, 34, 42), weight=rng.choice((0, 1)), gap=6.35)
    sheet.specimen(100, 62, height=2.0, angle=0, colour=(80, 100, 140))
    return sheet


def gridded(page: Bearer, rng: Random) -> Sheet:
    """Every field in a box of its own, label and value on one line or two; the portrait in the middle of the top."""
    tone: Colour = rng.choice(((20, 90, 110), (96, 60, 20)))
    sheet = grounds.ground((125, 88), "lattice", ((240, 244, 236), (230, 238, 246)), (196, 206, 200), 0.5, 11)
    write(sheet, 4, 2, page.who.nation.native, height=2.9, face=POSTER, colour=tone, width=62)
    write(
        sheet,
        121,
        1.8,
        " ".join(PASSPORT[t] for t in page.tongues[:2]),
        height=2.6,
        face=POSTER,
        colour=tone,
        right=True,
    )
    grounds.face_of(sheet, page.number, page.woman, (47, 8, 29, 38))
    boxes = [
        ("number", 4, 8, 42),
        ("surname", 4, 15.6, 42),
        ("given", 4, 23.2, 42),
        ("birth", 4, 30.8, 42),
        ("sex", 4, 38.4, 14),
        ("type", 19, 38.4, 9),
        ("state", 29, 38.4, 17),
        ("nationality", 77, 8, 44),
        ("place", 77, 15.6, 44),
        ("issued", 77, 23.2, 44),
        ("expiry", 77, 30.8, 44),
        ("authority", 77, 38.4, 44),
    ]
    for key, x, y, width in boxes:
        sheet.draw.rectangle((x * MM, y * MM, (x + width) * MM, (y + 6.9) * MM), outline=tone, width=2)
        write(sheet, x + 0.8, y + 0.5, page.label(key), height=1.5, face=GROTESK, colour=tone, width=width - 1.6)
        write(sheet, x + 1, y + 2.5, page.value(key), height=3.4, face=GROTESK_BOLD, colour=_DARK, width=width - 2)
    write(sheet, 4, 47, page.label("personal"), height=1.6, face=GROTESK, colour=tone, width=40)
    write(sheet, 4, 49, page.personal or "XXXXXXXX", height=3.0, face=GROTESK_BOLD, colour=_DARK)
    ink.scribble(sheet, Random(page.number), 50, 48, 26, 7, (24, 24, 60))
    sheet.draw.rectangle((0, 60 * MM, 125 * MM, 88 * MM), fill=(250, 250, 248))
    grounds.zone(sheet, 6.6, 70.8, page.mrz, gap=6.5, size=3.5)
    sheet.specimen(104, 54, height=2.2, angle=0, colour=tone)
    return sheet


def community(page: Bearer, rng: Random) -> Sheet:
    """The booklet of a community of States: a green page, values under labels in capitals, photo left."""
    green: Colour = (14, 88, 54)
    sheet = grounds.ground(
        (125, 88), rng.choice(("waves", "spirals")), ((206, 232, 204), (240, 240, 200)), (140, 186, 140), 0.55, 13
    )
    grounds.arms(sheet, 84, 36, 30, (160, 140, 40), 40, 1)
    write(sheet, 62, 1.8, page.who.nation.native, height=3.0, face=GROTESK_BOLD, colour=green, width=58)
    write(sheet, 6, 1.8, "COMMUNAUTÉ RÉGIONALE", height=2.0, face=GROTESK, colour=green)
    write(
        sheet,
        6,
        4.4,
        " / ".join(PASSPORT[t] for t in page.tongues),
        height=2.4,
        face=GROTESK_BOLD,
        colour=green,
        width=52,
    )
    grounds.face_of(sheet, page.number, page.woman, (6, 9, 30, 38))
    grounds.slanted(sheet, 21, 51, page.number, height=4.2, angle=0, colour=(170, 30, 40))

    def row(x: float, y: float, key: str, width: float) -> None:
        write(sheet, x, y, page.label(key).upper(), height=1.25, face=GROTESK, colour=green, width=width)
        write(sheet, x, y + 1.6, page.value(key), height=3.0, face=MONO, colour=(16, 20, 60), width=width)

    row(40, 7.2, "type", 10)
    row(54, 7.2, "state", 24)
    row(86, 7.2, "number", 34)
    row(40, 13.6, "surname", 80)
    row(40, 20.0, "given", 80)
    row(40, 26.4, "birth", 38)
    row(82, 26.4, "place", 38)
    row(40, 32.8, "sex", 12)
    row(56, 32.8, "nationality", 60)
    row(40, 39.2, "issued", 38)
    row(82, 39.2, "expiry", 38)
    row(40, 45.6, "authority", 50)
    ink.scribble(sheet, Random(page.number), 92, 48, 24, 6, (20, 30, 100))
    sheet.draw.rectangle((0, 57 * MM, 125 * MM, 88 * MM), fill=(244, 250, 242))
    grounds.zone(sheet, 6.0, 69.5, page.mrz, gap=6.9, pitch=2.56)
    sheet.specimen(52, 54.4, height=2.2, angle=0, colour=green)
    return sheet
