"""Identity pages in Latin letters, five hands: each from facts to a sheet of 125 × 88 mm."""

from random import Random

from samples import ink
from samples.elsewhere import paper, words
from samples.elsewhere.facts import Facts, pen, put
from samples.ink import MM, Colour, Sheet


def _heading(facts: Facts) -> str:
    nation = facts.who.nation
    return " · ".join(dict.fromkeys((nation.native, nation.english.upper(), nation.french.upper())))


def numbered(facts: Facts, rng: Random) -> Sheet:
    """As in the Union: a tiny number and the labels of all tongues over each value, a portrait with soft edges."""
    tone: Colour = rng.choice(((120, 30, 70), (30, 70, 120), (20, 96, 84)))
    sheet = paper.ground(
        (125, 88), rng.choice(("rosettes", "moire")), ((250, 224, 214), (206, 228, 240)), (196, 150, 170), 0.55, 3
    )
    paper.emblem(sheet, 104, 34, 17, (200, 120, 150), 40)
    sheet.text(5, 2.6, _heading(facts), height=2.9, face=pen(_heading(facts), paper.COND_BOLD), colour=tone, width=112)
    head = " ".join(words.PASSPORT[tongue] for tongue in facts.tongues)
    paper.turned(sheet, 3.4, 36, head, height=2.2, angle=90, face=pen(head, ink.BOLD), colour=tone)
    paper.paste_likeness(sheet, paper.likeness(facts.number, facts.sex == "F"), (7, 15, 32, 42), soft=True)
    face = rng.choice((ink.TYPED_BOLD, ink.TYPED, ink.SANS))

    def row(x: float, y: float, place: str, key: str, value: str, width: float) -> None:
        put(
            sheet,
            x,
            y,
            f"{place} {facts.label(key, '/')}",
            value,
            width=width,
            small=1.25,
            height=3.1,
            face=face,
            label_colour=tone,
        )

    row(43, 8, "", "type", "P", 14)
    row(60, 8, "", "state", facts.state, 22)
    row(88, 8, "", "number", facts.number, 34)
    row(43, 14.2, "1", "surname", facts.surname, 78)
    row(43, 20.4, "2", "given", facts.given, 78)
    row(43, 26.6, "3", "nationality", facts.nationality, 56)
    row(43, 32.8, "4", "birth", facts.birth, 38)
    row(86, 32.8, "5", "personal", facts.personal or "-", 36)
    row(43, 39.0, "6", "sex", facts.sex, 14)
    row(60, 39.0, "7", "place", facts.place, 60)
    row(43, 45.2, "8", "issued", facts.issued, 38)
    row(86, 45.2, "9", "authority", facts.authority, 36)
    row(43, 51.4, "10", "expiry", facts.expiry, 38)
    row(86, 51.4, "11", "signature", "", 36)
    ink.scribble(sheet, Random(facts.number), 88, 53.5, 28, 7, (20, 20, 30))
    sheet.draw.rectangle((0, 62.5 * MM, 125 * MM, 88 * MM), fill=(252, 247, 236))
    paper.zone(sheet, 6.4, 70.6, facts.mrz, pitch=2.54)
    sheet.specimen(20, 60, height=2.4, angle=0, colour=tone)
    return sheet


def left_labels(facts: Facts, rng: Random) -> Sheet:
    """Labels in a column at the left, values beside them, the portrait at the right; one tongue a line."""
    tone: Colour = (20, 70, 60)
    sheet = paper.ground((125, 88), "scales", ((224, 240, 222), (250, 244, 212)), (150, 190, 150), 0.7, 5)
    sheet.draw.rectangle((0, 0, 125 * MM, 8.2 * MM), fill=(24, 84, 62))
    sheet.text(
        5,
        2.0,
        facts.who.nation.native,
        height=3.6,
        face=pen(facts.who.nation.native, ink.SERIF_BOLD),
        colour=(240, 220, 150),
        width=70,
    )
    title = words.PASSPORT[facts.tongues[0]]
    sheet.text(120, 2.4, title, height=3.2, face=pen(title, ink.SERIF_BOLD), colour=(240, 220, 150), right=True)
    paper.paste_likeness(sheet, paper.likeness(facts.number, facts.sex == "F"), (89, 12, 31, 40))
    rows = [
        ("number", facts.number),
        ("surname", facts.surname),
        ("given", facts.given),
        ("nationality", facts.nationality),
        ("birth", facts.birth),
        ("sex", facts.sex),
        ("place", facts.place),
        ("issued", facts.issued),
        ("expiry", facts.expiry),
        ("authority", facts.authority),
    ]
    y = 11.0
    for key, value in rows:
        parts = facts.label(key, "\n").split("\n")
        for i, part in enumerate(parts[:2]):
            sheet.text(5, y + 1.6 * i, part, height=1.5, face=pen(part, ink.SANS), colour=tone, width=29)
        sheet.text(36, y + 0.1, value, height=3.3, face=pen(value, ink.SERIF_BOLD), colour=(28, 26, 30), width=51)
        y += 5.0
    sheet.text(89, 53, f"P  {facts.state}", height=3, face=ink.SERIF_BOLD, colour=tone)
    ink.scribble(sheet, Random(facts.number), 92, 56, 26, 6)
    sheet.draw.rectangle((0, 64 * MM, 125 * MM, 88 * MM), fill=(246, 246, 240))
    paper.zone(sheet, 7.0, 72.0, facts.mrz, pitch=2.51, gap=6.2, size=1.04)
    sheet.specimen(108, 62.4, height=2.0, angle=0)
    return sheet


def saturated(facts: Facts, rng: Random) -> Sheet:
    """Strong colours over the whole page, also under the zone; a ghost of the portrait at the right."""
    colours: tuple[Colour, Colour, Colour] = rng.choice(
        (
            ((150, 196, 226), (226, 176, 190), (70, 110, 170)),
            ((178, 214, 150), (236, 214, 130), (84, 130, 60)),
            ((232, 190, 150), (190, 170, 216), (150, 90, 70)),
        )
    )
    sheet = paper.ground((125, 88), rng.choice(("rays", "weave")), colours[:2], colours[2], 0.5, 7)
    paper.emblem(sheet, 70, 30, 22, colours[2], 46, 12)
    sheet.text(
        40,
        2.4,
        facts.who.nation.native,
        height=3.4,
        face=pen(facts.who.nation.native, paper.COND_BOLD),
        colour=(30, 30, 60),
        width=82,
    )
    sheet.text(
        40,
        6.2,
        "  ".join(words.PASSPORT[t] for t in facts.tongues),
        height=2.3,
        face=paper.COND,
        colour=(30, 30, 60),
        width=60,
    )
    face = paper.likeness(facts.number, facts.sex == "F", grey=True)
    paper.paste_likeness(sheet, face, (5, 9, 31, 41), soft=True)
    paper.paste_likeness(sheet, face, (101, 34, 18, 24), soft=True, alpha=88)

    def row(x: float, y: float, key: str, value: str, width: float, height: float = 3.1) -> None:
        put(
            sheet,
            x,
            y,
            facts.label(key),
            value,
            width=width,
            small=1.5,
            height=height,
            face=paper.COND_BOLD,
            label_colour=(40, 40, 70),
            colour=(16, 16, 22),
        )

    row(40, 10, "type", "P", 10)
    row(52, 10, "state", facts.state, 24)
    row(86, 10, "number", facts.number, 36, 3.9)
    row(40, 16.6, "surname", facts.surname, 82, 3.6)
    row(40, 23.2, "given", facts.given, 82, 3.6)
    row(40, 29.8, "birth", facts.birth, 34)
    row(78, 29.8, "sex", facts.sex, 16)
    row(40, 36.2, "place", facts.place, 56)
    row(40, 42.6, "nationality", facts.nationality, 56)
    row(40, 49.0, "issued", facts.issued, 30)
    row(74, 49.0, "expiry", facts.expiry, 26)
    row(40, 55.4, "authority", facts.authority, 56)
    ink.scribble(sheet, Random(facts.number), 8, 52, 26, 7, (20, 20, 30))
    paper.turned(sheet, 122, 30, facts.number, height=2.6, angle=90, face=ink.TYPED_BOLD, colour=(150, 30, 40))
    paper.zone(sheet, 6.5, 71.5, facts.mrz, gap=6.4)
    sheet.specimen(66, 64.4, height=2.4, angle=0, colour=(60, 60, 110))
    return sheet


def red_number(facts: Facts, rng: Random) -> Sheet:
    """The number stands upright in red at the edge and is punched above; labels below dotted lines, values typed."""
    sheet = paper.ground((125, 88), "words", ((246, 238, 226), (230, 236, 244)), (186, 186, 206), 0.7, 9)
    blue: Colour = (40, 56, 120)
    head = facts.who.nation.native
    sheet.text(62.5, 2.4, head, height=3.3, face=pen(head, ink.SERIF_BOLD), colour=blue, width=100) if len(
        head
    ) > 60 else paper.turned(sheet, 62.5, 4.4, head, height=3.4, angle=0, face=pen(head, ink.SERIF_BOLD), colour=blue)
    paper.perforated(sheet, 100, 9.6, facts.number, height=4.0)
    paper.turned(
        sheet, 120.6, 37, facts.number, height=4.2, angle=90, face=ink.SERIF_BOLD, colour=(176, 26, 34), spaced=0.5
    )
    paper.paste_likeness(sheet, paper.likeness(facts.number, facts.sex == "F"), (6, 15, 33, 43))

    def row(x: float, y: float, key: str, value: str, width: float) -> None:
        typed = pen(value, rng.choice((ink.TYPED_BOLD,)))
        sheet.text(x + 1, y, value, height=3.3, face=typed, colour=(20, 20, 34), width=width)
        for dot in range(int(width / 0.9)):
            at = (x + dot * 0.9) * MM
            sheet.draw.point(
                [(at, (y + 4.1) * MM), (at + 1, (y + 4.1) * MM), (at, (y + 4.1) * MM + 1)], fill=(90, 90, 110)
            )
        text = facts.label(key)
        sheet.text(x + 1, y + 4.3, text, height=1.35, face=pen(text, ink.SANS), colour=blue, width=width)

    row(43, 8, "type", "P", 10)
    row(56, 8, "state", facts.state, 22)
    row(43, 15, "surname", facts.surname, 72)
    row(43, 22, "given", facts.given, 72)
    row(43, 29, "nationality", facts.nationality, 44)
    row(90, 29, "sex", facts.sex, 12)
    row(43, 36, "birth", facts.birth, 32)
    row(78, 36, "place", facts.place, 38)
    row(43, 43, "issued", facts.issued, 32)
    row(78, 43, "expiry", facts.expiry, 38)
    row(43, 50, "authority", facts.authority, 50)
    ink.scribble(sheet, Random(facts.number), 44, 56.5, 28, 6, (24, 30, 90))
    sheet.draw.rectangle((0, 65 * MM, 125 * MM, 88 * MM), fill=(250, 250, 250))
    paper.zone(sheet, 6.0, 72.8, facts.mrz, pitch=2.56, size=0.97, colour=(44, 44, 60))
    sheet.specimen(95, 62.6, height=2.4, angle=3)
    return sheet


def laser_card(facts: Facts, rng: Random) -> Sheet:
    """Polycarbonate: grey portrait engraved by laser, a window with a second one, bold grey values, hairline labels."""
    sheet = paper.ground((125, 88), "moire", ((222, 226, 236), (238, 226, 230)), (150, 160, 190), 0.5, 11)
    dark: Colour = (58, 58, 64)
    paper.emblem(sheet, 62, 40, 24, (130, 150, 200), 34, 20)
    sheet.text(
        6,
        2.4,
        facts.who.nation.native,
        height=3.1,
        face=pen(facts.who.nation.native, ink.NARROW_BOLD),
        colour=(60, 70, 130),
        width=86,
    )
    title = " / ".join(words.PASSPORT[t] for t in facts.tongues)
    sheet.text(119, 2.6, title, height=2.4, face=pen(title, ink.NARROW_BOLD), colour=(60, 70, 130), right=True)
    face = paper.likeness(facts.number, facts.sex == "F", grey=True)
    right = rng.random() < 0.5
    paper.paste_likeness(sheet, face, (86 if right else 6, 14, 32, 42), soft=True)
    ghost_x = 8 if right else 101
    sheet.draw.ellipse(
        (ghost_x * MM, 40 * MM, (ghost_x + 17) * MM, 61 * MM), fill=(238, 240, 244), outline=(180, 184, 196), width=2
    )
    paper.paste_likeness(sheet, face, (ghost_x + 2.5, 43, 12, 16), soft=True, alpha=150)
    left = 28.0 if right else 42.0

    def row(x: float, y: float, key: str, value: str, width: float, height: float = 3.0) -> None:
        put(
            sheet,
            left + x,
            y,
            facts.label(key, " • "),
            value,
            width=width,
            small=1.15,
            height=height,
            face=ink.BOLD,
            label_face=ink.SANS,
            label_colour=(110, 110, 130),
            colour=dark,
            drop=0.2,
        )

    row(0, 9, "type", "P", 8)
    row(12, 9, "state", facts.state, 18)
    row(34, 9, "number", facts.number, 24, 3.5)
    row(0, 16, "surname", facts.surname, 56)
    row(0, 22.4, "given", facts.given, 56)
    row(0, 28.8, "nationality", facts.nationality, 56)
    row(0, 35.2, "birth", facts.birth, 28)
    row(32, 35.2, "sex", facts.sex, 10)
    row(0, 41.6, "place", facts.place, 56)
    row(0, 48.0, "issued", facts.issued, 26)
    row(30, 48.0, "expiry", facts.expiry, 26)
    row(0, 54.4, "authority", facts.authority, 40)
    ink.scribble(sheet, Random(facts.number), 90 if right else 12, 57.4, 24, 5, dark)
    sheet.draw.line((0, 63.6 * MM, 125 * MM, 63.6 * MM), fill=(150, 156, 176), width=1)
    paper.zone(sheet, 6.6, 71.0, facts.mrz, colour=(38, 38, 44), bold=rng.random() < 0.5, gap=6.5)
    sheet.specimen(60, 84.6, height=1.9, angle=0, colour=(100, 110, 150))
    return sheet
