"""Visa stickers by the uniform format (Regulation 1683/95) and its newer print, filled in by ten States; on a page."""
# ruff: noqa: E501 - a table of labels

from random import Random

from PIL import Image

from samples import visas, zones
from samples.farther import grounds
from samples.farther import sticker_forms as forms
from samples.farther.grounds import write
from samples.farther.sticker_words import REMARKS, STATES
from samples.farther.typefaces import GARAMOND, MONO, POSTER
from samples.ink import MM, Colour, Sheet
from samples.people import Person, Visa
from samples.sample import Drawn

_FORMS = {"inline": forms.inline, "columns": forms.columns, "needles": forms.needles, "national": forms.national}
LAYOUTS = tuple(_FORMS)


def _values(who: Person, visa: Visa, rng: Random, number: str) -> dict[str, str]:
    region, country, _ = STATES[visa.state]
    style = rng.choice(("%d-%m-%y",) * 4 + ("%d/%m/%y", "%d.%m.%y", "%d-%m-%Y"))
    surname, given = who.zone_names()
    entries = {"1": "01", "2": "02", "MULT": "MULT"}[visa.entries]
    remarks = (
        list(rng.sample(REMARKS.get(visa.state, ("-",)), 1))
        if visa.kind == "C"
        else ["CESEDA R311-3 VLS-TS" if visa.state == "FRA" else "LONG STAY"]
    )
    return {
        "for": (region if rng.random() < 0.8 else "SCHENGEN STATES") if visa.kind == "C" else country,
        "from": f"{visa.start:{style}}", "until": f"{visa.until:{style}}", "type": visa.kind, "entries": entries,
        "duration": str(visa.days) if visa.kind == "C" else "", "in": visa.post, "on": f"{visa.issued:{style}}", "number": number,
        "name": f"{surname}, {given}" if given else surname, "remarks": "  ".join(remarks),
    }  # fmt: skip


def sticker(
    who: Person, visa: Visa, rng: Random, *, layout: str = "", number: str = ""
) -> tuple[Sheet, tuple[str, str]]:
    """The sticker alone and its zone; `number` prints another passport's number than the holder's."""
    chosen = layout or rng.choice(LAYOUTS)
    wide = chosen == "national" and rng.random() < 0.5
    size = (120.0, 80.0) if wide else (105.0, 74.0)
    _, country, own = STATES[visa.state]
    newer = rng.random() < 0.4
    tints: tuple[Colour, Colour] = ((212, 228, 240), (238, 222, 214)) if newer else ((218, 236, 214), (240, 232, 222))
    sheet = grounds.ground(size, "spirals" if newer else "contours", tints, (160, 186, 180), 0.55, 21 + newer)
    foot = size[1] - 21.5
    sheet.draw.rectangle((0, foot * MM, size[0] * MM, size[1] * MM), fill=(250, 248, 242))
    dark: Colour = (40, 70, 60) if not newer else (30, 50, 100)
    write(sheet, 31, 1.6, country, height=4.4, face=POSTER, colour=dark, width=30)
    grounds.slanted(sheet, 66, 5, "VISA", height=8, angle=0, face=GARAMOND, colour=(120, 150, 130), alpha=150)
    red = rng.random() < 0.5
    write(
        sheet,
        size[0] - 3,
        1.8,
        visa.number,
        height=4.4,
        face=GARAMOND if red else MONO,
        colour=(160, 30, 30) if red else (30, 30, 34),
        right=True,
    )
    grounds.slanted(sheet, size[0] - 4.4, 24, visa.state, height=6, angle=90, colour=(150, 160, 120), alpha=130)
    grounds.face_of(sheet, who.number, who.sex == "F", (3.5, 15, 24.5, 33), raster=newer)
    grounds.arms(sheet, 15, 8, 12, (140, 130, 60), 110, 1)
    values = _values(who, visa, rng, number or who.number)
    _FORMS[chosen](sheet, values, own, size, rng)
    mrz = zones.visa(
        state=visa.state, surname=who.surname, given_names=who.given_names, number=visa.number, nationality=who.nation.code,
        birth=who.birth, sex=who.sex, until=visa.until, kind=visa.kind, width=44 if wide else 36,
        optional=rng.choice(("", f"{ {'1': '1', '2': '2'}.get(visa.entries, 'M')}{min(visa.days, 999):03d}{visa.issued:%m%d}")),
    )  # fmt: skip
    grounds.zone(sheet, (size[0] - 2.54 * len(mrz[0])) / 2, foot + 10.2, mrz, gap=6.35, size=rng.choice((3.5, 3.7)))
    sheet.specimen(size[0] - 13, foot - 2.4, height=2.0, angle=0, colour=(100, 60, 120))
    return sheet, mrz


def blank_page(who: Person, rng: Random, *, size: tuple[float, float] = (125, 88)) -> Sheet:
    """A page for visas: pattern, arms, page number, the booklet's number along the edge."""
    tints: tuple[tuple[Colour, Colour], ...] = (
        ((236, 240, 246), (248, 236, 230)),
        ((244, 240, 220), (228, 240, 232)),
        ((240, 228, 240), (230, 236, 244)),
        ((250, 246, 238), (236, 234, 228)),
    )
    sheet = grounds.ground(
        size,
        rng.choice(grounds.STYLES),
        rng.choice(tints),
        rng.choice(((186, 196, 210), (196, 184, 170), (180, 200, 180))),
        rng.uniform(0.3, 0.6),
        rng.randint(1, 2),
    )
    if rng.random() < 0.6:
        grounds.arms(
            sheet, size[0] / 2, size[1] / 2, 34, rng.choice(((160, 170, 190), (190, 170, 140))), 34, rng.randint(0, 5)
        )
    x = rng.choice((5.0, size[0] - 9))
    write(sheet, x, size[1] - 6, f"{rng.randint(5, 46)}", height=3, face=GARAMOND, colour=(120, 116, 126))
    edge = 2.6 if x > 50 else size[0] - 2.6
    grounds.slanted(
        sheet, edge, size[1] / 2, who.number, height=2.4, angle=90, face=MONO, colour=(140, 110, 120), alpha=170
    )
    if rng.random() < 0.4:
        write(
            sheet,
            size[0] / 2 - 8,
            2.2,
            rng.choice(("VISAS", "Visa", "VISAS – VISAS")),
            height=2.4,
            face=GARAMOND,
            colour=(130, 126, 140),
        )
    return sheet


def glue(page: Sheet, label: Sheet, rng: Random, middle: tuple[float, float]) -> None:
    """Paste the sticker on the page a little askew, with its shadow."""
    body = label.image.convert("RGBA").rotate(rng.uniform(-2.6, 2.6), expand=True, resample=Image.Resampling.BICUBIC)
    x, y = round(middle[0] * MM - body.width / 2), round(middle[1] * MM - body.height / 2)
    shade = Image.new("RGBA", body.size, (40, 40, 40, 0))
    shade.putalpha(body.getchannel("A").point([a // 4 for a in range(256)]))
    page.image.paste(shade, (x + 4, y + 5), shade)
    page.image.paste(body, (x, y), body)


def visa_page(
    who: Person, visa: Visa, rng: Random, *, layout: str = "", number: str = "", above: float = 0
) -> tuple[Sheet, Drawn]:
    """The page with the sticker (a sheet to which stamps can be added; `above` mm are free over it) and what it says."""
    label, mrz = sticker(who, visa, rng, layout=layout, number=number)
    wide, tall = label.image.width / MM, label.image.height / MM
    page = blank_page(who, rng, size=(wide + 18, tall + 13 + above))
    glue(page, label, rng, ((wide + 18) / 2 + rng.uniform(-2, 2), above + (tall + 13) / 2))
    return page, Drawn(image=page.image, kinds=("visa",), fields=visas.fields(visa), mrz=mrz)
