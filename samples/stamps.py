"""Border stamps on a passport page, drawn flat: from entries (rectangles) and exits (rounded) to the page."""

import math
from random import Random

import numpy as np
from PIL import Image, ImageDraw

from samples import ink
from samples.ink import MM, Colour, Sheet
from samples.people import Entry, number
from samples.sample import Drawn

INKS: dict[str, Colour] = {
    "blue": (28, 52, 140),
    "black": (40, 40, 46),
    "red": (176, 30, 44),
    "violet": (104, 44, 132),
    "green": (24, 104, 70),
}


def stamp(entry: Entry, rng: Random, colour: Colour, *, wear: float = 0.15) -> Image.Image:
    """One imprint, upright, RGBA; `wear` 0–1 is how much ink did not take."""
    width, height = 40 * MM, 27 * MM
    layer = Image.new("RGBA", (width, height), (*colour, 0))
    pen = ImageDraw.Draw(layer)
    ink_colour = (*colour, 235)
    edge = (5, 5, width - 6, height - 6)
    if entry.leaving:
        pen.rounded_rectangle(edge, radius=8 * MM, outline=ink_colour, width=6)
    else:
        pen.rectangle(edge, outline=ink_colour, width=6)
    cx, cy, radius = 8.2 * MM, 6.8 * MM, 4.4 * MM
    for i in range(12):
        x, y = cx + radius * math.sin(i * math.pi / 6), cy - radius * math.cos(i * math.pi / 6)
        pen.text((x, y), "★", font=ink.font(ink.WIDE, 16), fill=ink_colour, anchor="mm")
    pen.text(
        (cx, cy),
        entry.state,
        font=ink.font(ink.BOLD, round((4.6 if len(entry.state) == 1 else 3.2) * MM)),
        fill=ink_colour,
        anchor="mm",
    )
    _arrow(pen, entry.leaving, ink_colour, 20 * MM, 6.8 * MM)
    _transport(pen, entry.means, ink_colour, 32 * MM, 6.8 * MM)
    pen.text(
        (width / 2, 14.6 * MM),
        f"{entry.day:%d %m %y}",
        font=ink.font(ink.BOLD, round(5.6 * MM)),
        fill=ink_colour,
        anchor="mm",
    )
    post = ink.font(ink.NARROW_BOLD, round((3.4 if len(entry.post) < 14 else 2.8) * MM))
    pen.text((4 * MM, 21.6 * MM), entry.post, font=post, fill=ink_colour, anchor="lm")
    pen.text(
        (36.6 * MM, 21.6 * MM),
        number(rng, "A999"),
        font=ink.font(ink.SANS, round(3.0 * MM)),
        fill=ink_colour,
        anchor="rm",
    )
    noise = np.random.default_rng(rng.randint(0, 2**31)).random((height // 6, width // 6))
    worn = Image.fromarray((noise * 255).astype(np.uint8)).resize((width, height), Image.Resampling.BICUBIC)
    fresh = np.asarray(layer).copy()
    dry = np.asarray(worn).astype(np.float32) / 255
    fresh[..., 3] = (fresh[..., 3] * np.where(dry < wear, 0.25, 0.8 + 0.2 * dry)).astype(np.uint8)
    return Image.fromarray(fresh)


def _arrow(pen: ImageDraw.ImageDraw, leaving: bool, colour: tuple[int, int, int, int], x: float, y: float) -> None:
    reach = 4.0 * MM
    pen.rectangle((x - reach, y - 5, x + reach - 20, y + 5), fill=colour)
    pen.polygon([(x + reach, y), (x + reach - 24, y - 18), (x + reach - 24, y + 18)], fill=colour)
    side = x - reach - 8 if leaving else x + reach + 8
    pen.line((side, y - 22, side, y + 22), fill=colour, width=5)


def _transport(pen: ImageDraw.ImageDraw, means: str, colour: tuple[int, int, int, int], x: float, y: float) -> None:
    if means == "air":
        pen.polygon([(x - 40, y + 4), (x + 34, y - 6), (x + 44, y), (x + 34, y + 6), (x - 40, y + 10)], fill=colour)
        pen.polygon([(x - 4, y), (x - 22, y - 30), (x - 12, y - 30), (x + 16, y)], fill=colour)
        pen.polygon([(x - 4, y + 4), (x - 22, y + 32), (x - 12, y + 32), (x + 16, y + 4)], fill=colour)
        return
    pen.rounded_rectangle((x - 38, y - 14, x + 38, y + 12), radius=8, fill=colour)
    for wheel in (x - 22, x + 22):
        pen.ellipse((wheel - 9, y + 6, wheel + 9, y + 24), fill=colour)


def stamp_page(
    entries: tuple[Entry, ...], rng: Random, *, ink_name: str = "", wear: float = 0.12, clutter: int = 0
) -> Drawn:
    """A visa page with the stamps of `entries`, each turned as the officer's hand was; `clutter` adds foreign stamps.

    The fields are those of the last entry among them.
    """
    page = Sheet(ink.security((125, 88), (238, 230, 220), (220, 232, 236), 60 + rng.randint(0, 3), 0.5))
    page.text(4, 2.5, "VISAS", height=3.2, face=ink.SANS, colour=(150, 140, 160))
    page.text(117, 82.5, f"{rng.randint(6, 30)}", height=3, face=ink.SANS, colour=(120, 110, 130))
    page.specimen(100, 4.5, height=2.6, angle=0, colour=(110, 110, 150))
    places = [(32.0, 30.0), (88.0, 28.0), (36.0, 64.0), (90.0, 63.0)]
    rng.shuffle(places)
    for spot, entry in zip(places, entries, strict=False):
        colour = INKS[ink_name or rng.choice(("blue", "black", "red", "violet"))]
        turned = stamp(entry, rng, colour, wear=wear).rotate(
            _angle(rng), expand=True, resample=Image.Resampling.BICUBIC
        )
        page.image.paste(
            turned, (round(spot[0] * MM - turned.width / 2), round(spot[1] * MM - turned.height / 2)), turned
        )
    for spot in places[len(entries) : len(entries) + clutter]:
        _foreign(page, rng, spot)
    arrivals = [entry for entry in entries if not entry.leaving]
    last = max(arrivals, key=lambda e: e.day, default=None)
    found = {"entry_date": last.day.isoformat(), "entry_state": last.state} if last else {}
    return Drawn(image=page.image, kinds=("entry-stamp",) if last else ("other",), fields=found)


def struck_over(visa: Drawn, entry: Entry, rng: Random) -> Drawn:
    """A sticker's page with the entry stamp over its print, its zone or its edge, as officers strike it.

    Ink is glazed over print: where both are, the page is as dark as both make it.
    """
    page = visa.image
    colour = INKS[rng.choice(("blue", "red", "violet", "green"))]
    imprint = stamp(entry, rng, colour, wear=0.05).rotate(
        rng.uniform(-14, 14), expand=True, resample=Image.Resampling.BICUBIC
    )
    across, down = rng.choice(((30.0, 68.0), (100.0, 66.0), (99.0, 42.0), (70.0, 66.0)))
    left = round(min(across * MM, page.width - imprint.width / 2 - 1) - imprint.width / 2)
    top = round(min(down * MM, page.height - imprint.height / 2 - 1) - imprint.height / 2)
    place = (max(0, left), max(0, top))
    here = (*place, place[0] + imprint.width, place[1] + imprint.height)
    paper = np.asarray(page.crop(here).convert("RGB"), np.float32)
    ink_layer = np.asarray(imprint, np.float32)
    cover = ink_layer[..., 3:] / 255
    glazed = paper * (1 - cover + cover * ink_layer[..., :3] / 255)
    page.paste(Image.fromarray(glazed.round().astype(np.uint8)), place)
    struck = {"entry_date": entry.day.isoformat(), "entry_state": entry.state}
    return Drawn(image=page, kinds=("visa", "entry-stamp"), fields=visa.fields | struck, mrz=visa.mrz)


def _angle(rng: Random) -> float:
    return rng.choice((rng.uniform(-18, 18), rng.uniform(-18, 18), rng.uniform(70, 110), rng.uniform(160, 200)))


def _foreign(page: Sheet, rng: Random, spot: tuple[float, float]) -> None:
    """A stamp of a country outside Schengen: a circle with a word."""
    colour = rng.choice(list(INKS.values()))
    layer = Image.new("RGBA", (26 * MM, 26 * MM), (*colour, 0))
    pen = ImageDraw.Draw(layer)
    pen.ellipse((6, 6, 26 * MM - 6, 26 * MM - 6), outline=(*colour, 200), width=6)
    pen.text(
        (13 * MM, 9 * MM),
        rng.choice(("IMMIGRATION", "POLICE", "DGSN")),
        font=ink.font(ink.NARROW_BOLD, 34),
        fill=(*colour, 210),
        anchor="mm",
    )
    pen.text(
        (13 * MM, 14 * MM),
        rng.choice(("DEPARTED", "SORTIE", "EXIT")),
        font=ink.font(ink.BOLD, 40),
        fill=(*colour, 210),
        anchor="mm",
    )
    turned = layer.rotate(rng.uniform(-40, 40), expand=True, resample=Image.Resampling.BICUBIC)
    page.image.paste(turned, (round(spot[0] * MM - turned.width / 2), round(spot[1] * MM - turned.height / 2)), turned)
