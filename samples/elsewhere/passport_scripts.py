"""Identity pages of States with a script of their own, beside Latin: each from facts to a sheet of 125 × 88 mm."""

from random import Random

from samples import ink
from samples.elsewhere import paper, words
from samples.elsewhere.facts import Facts, pen, put
from samples.ink import MM, Colour, Sheet


def two_scripts(facts: Facts, rng: Random) -> Sheet:
    """Values first in the State's letters, then in Latin ones, a line each (or `ОДНО/ONE` on a line)."""
    sheet = paper.ground((125, 88), "rosettes", ((214, 226, 246), (248, 226, 222)), (150, 160, 200), 0.55, 15)
    tone: Colour = (90, 30, 50)
    native, english = facts.who.nation.native, facts.who.nation.english.upper()
    sheet.text(6, 2.0, native, height=3.1, face=pen(native, ink.BOLD), colour=tone, width=62)
    sheet.text(6, 5.6, english, height=2.3, face=ink.SANS, colour=tone, width=62)
    title = words.PASSPORT[facts.tongues[0]]
    sheet.text(119, 2.2, f"{title}  PASSPORT", height=2.8, face=pen(title, ink.BOLD), colour=tone, right=True)
    right = rng.random() < 0.4
    face = paper.likeness(facts.number, facts.sex == "F")
    paper.paste_likeness(sheet, face, (88 if right else 5, 13, 31, 41), soft=rng.random() < 0.5)
    left = 6.0 if right else 40.0
    stacked = rng.random() < 0.5

    def row(x: float, y: float, key: str, value: str, own: str, width: float) -> None:
        if own and not stacked:
            value, own = f"{own}/{value}", ""
        put(
            sheet,
            left + x,
            y,
            facts.label(key, "/"),
            own or value,
            width=width,
            small=1.3,
            height=2.8,
            face=ink.BOLD,
            label_colour=tone,
        )
        if own:
            sheet.text(left + x, y + 4.4, value, height=2.8, face=ink.BOLD, colour=(24, 24, 30), width=width)

    row(0, 9.2, "type", "P", "", 12)
    row(16, 9.2, "state", facts.state, "", 26)
    row(46, 9.2, "number", facts.number, "", 34)
    row(0, 14.6, "surname", facts.surname, facts.own[0], 80)
    row(0, 22.2, "given", facts.given, facts.own[1], 80)
    row(0, 29.8, "nationality", facts.nationality, "", 60)
    row(0, 35.6, "birth", facts.birth, "", 36)
    row(40, 35.6, "personal", facts.personal or "-", "", 38)
    row(0, 41.4, "sex", {"F": "Ж/F", "M": "М/M"}[facts.sex], "", 12)
    row(16, 41.4, "place", facts.place, "", 60)
    row(0, 47.2, "issued", facts.issued, "", 36)
    row(40, 47.2, "authority", facts.authority, "", 42)
    row(0, 53.0, "expiry", facts.expiry, "", 36)
    ink.scribble(sheet, Random(facts.number), left + 42, 53.4, 26, 6, (20, 20, 30))
    sheet.draw.rectangle((0, 61.6 * MM, 125 * MM, 88 * MM), fill=(248, 246, 242))
    paper.zone(sheet, 6.6, 70.0, facts.mrz, gap=6.35, size=rng.choice((0.95, 1.0, 1.05)))
    sheet.specimen(20, 58.6, height=2.2, angle=0, colour=tone)
    return sheet


def from_the_right(facts: Facts, rng: Random) -> Sheet:
    """Latin labels and values at the left, the same in Arabic letters from the right, the portrait in a corner."""
    sheet = paper.ground(
        (125, 88), rng.choice(("weave", "scales")), ((226, 240, 226), (244, 236, 212)), (160, 190, 150), 0.55, 17
    )
    tone: Colour = rng.choice(((20, 90, 50), (110, 40, 30), (30, 50, 110)))
    paper.emblem(sheet, 64, 36, 18, tone, 28, 8)
    sheet.text(6, 2.2, facts.who.nation.english, height=2.7, face=ink.SERIF_BOLD, colour=tone, width=52)
    sheet.text(119, 1.4, facts.who.nation.native, height=3.2, face=ink.WIDE_BOLD, colour=tone, right=True)
    sheet.text(6, 5.6, "PASSPORT", height=2.6, face=ink.SERIF_BOLD, colour=tone)
    sheet.text(119, 5.6, words.PASSPORT["ar"], height=2.8, face=ink.WIDE_BOLD, colour=tone, right=True)
    paper.paste_likeness(sheet, paper.likeness(facts.number, facts.sex == "F"), (5, 12, 30, 39))
    nationality, _, own_nationality = facts.nationality.partition("/")
    sex = {"F": ("F", "أنثى"), "M": ("M", "ذكر")}[facts.sex]
    rows = [
        ("surname", facts.surname, facts.own[0]),
        ("given", facts.given, facts.own[1]),
        ("nationality", nationality, own_nationality),
        ("birth", facts.birth, ""),
        ("place", facts.place, ""),
        ("sex", *sex),
        ("issued", facts.issued, ""),
        ("expiry", facts.expiry, ""),
    ]
    sheet.text(38, 9.6, "Type P", height=2.2, face=ink.SERIF, colour=tone)
    sheet.text(52, 9.6, f"Country Code {facts.state}", height=2.2, face=ink.SERIF, colour=tone)
    sheet.text(84, 9.6, "Passport No.", height=2.2, face=ink.SERIF, colour=tone)
    sheet.text(119, 9.2, facts.number, height=3.2, face=ink.BOLD, colour=(24, 24, 30), right=True)
    y = 13.6
    for key, value, own in rows:
        sheet.text(38, y + 0.5, words.LABELS["en"][key], height=1.7, face=ink.SERIF, colour=tone)
        own_label = words.LABELS["ar"][key]
        sheet.text(120.5, y + 0.2, own_label, height=1.9, face=ink.WIDE, colour=tone, right=True)
        sheet.text(56, y, value, height=3.0, face=ink.NARROW_BOLD, colour=(24, 24, 30), width=32 if own else 44)
        if own:
            sheet.text(104, y - 0.2, own, height=3.0, face=pen(own, ink.WIDE_BOLD), colour=(24, 24, 30), right=True)
        y += 5.6
    if facts.personal:
        sheet.text(6, 52.4, "ID No.", height=1.6, face=ink.SERIF, colour=tone)
        sheet.text(6, 54.4, facts.personal, height=2.6, face=ink.NARROW_BOLD, colour=(24, 24, 30))
    ink.scribble(sheet, Random(facts.number), 8, 57, 24, 5, (20, 20, 60))
    sheet.draw.rectangle((0, 64 * MM, 125 * MM, 88 * MM), fill=(246, 248, 242))
    paper.zone(sheet, 6.2, 72.2, facts.mrz, pitch=2.55, size=1.02)
    sheet.specimen(106, 61.2, height=2.2, angle=0, colour=tone)
    return sheet
