"""Border stamps: of the Schengen States in and out, and of other lands; struck in uneven ink on a visa page."""

import datetime as dt
import math
from random import Random

import numpy as np
from PIL import Image, ImageFilter

from samples.afield import security
from samples.afield.plate import BOLD, MONO, NARROW_BOLD, SANS, Colour, Plate
from samples.people import DAY, Entry
from samples.sample import Drawn

INKS: tuple[Colour, ...] = ((34, 36, 44), (38, 44, 132), (92, 44, 128), (30, 92, 70), (158, 34, 44))
_MONTHS = ["JAN", "FEV", "MARS", "AVR", "MAI", "JUIN", "JUIL", "AOUT", "SEPT", "OCT", "NOV", "DEC"]
_ENGLISH = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"]
_WHITE: Colour = (255, 255, 255)


def _star(plate: Plate, x: float, y: float, radius: float) -> None:
    spikes = [(radius if step % 2 == 0 else radius * 0.42, math.pi * step / 5 - math.pi / 2) for step in range(10)]
    plate.pen.polygon(
        [((x + r * math.cos(a)) * plate.scale, (y + r * math.sin(a)) * plate.scale) for r, a in spikes], fill=(0, 0, 0)
    )


def _vehicle(plate: Plate, x: float, y: float, means: str) -> None:
    """An aeroplane seen from above, or a car from the side."""
    if means == "air":
        shape = [
            (0, 0.5),
            (3, 0),
            (5, -3),
            (6, -3),
            (5.4, 0),
            (8, 0.2),
            (9, -1),
            (9.8, -1),
            (9.3, 0.5),
            (9.8, 2),
            (9, 2),
            (8, 0.8),
            (5.4, 1),
            (6, 4),
            (5, 4),
            (3, 1),
        ]
    else:
        shape = [(0, 2), (0, 0.6), (2, 0.3), (3.2, -1.4), (7, -1.4), (8, 0.3), (9.6, 0.6), (9.6, 2)]
    plate.pen.polygon(
        [((x + dx * 0.8) * plate.scale, (y + dy * 0.8) * plate.scale) for dx, dy in shape], fill=(0, 0, 0)
    )


def schengen(entry: Entry, rng: Random) -> Plate:
    """A square-cornered frame for who comes, a rounded one for who leaves; black on white, 42 × 31 mm or so."""
    wide, high = rng.uniform(39, 44), rng.uniform(28, 32)
    plate = Plate(wide, high, colour=_WHITE)
    radius = 7.0 if entry.leaving else 0.0
    plate.box(0.5, 0.5, wide - 1, high - 1, line=(0, 0, 0), thick=rng.uniform(0.5, 0.8), radius=radius)
    for step in range(12):
        angle = math.pi * step / 6
        _star(plate, 8.6 + 5.3 * math.cos(angle), 8 + 5.3 * math.sin(angle), 0.9)
    plate.text(8.6, 8, entry.state, 5.2 if len(entry.state) == 1 else 3.9, BOLD, (0, 0, 0), anchor="mm")
    x, y = wide - 15, 7.5
    plate.box(x + 2, y - 4, 8, 8, line=(0, 0, 0), thick=0.6)
    if entry.leaving:
        plate.line([(x + 5, y), (x + 12.6, y)], (0, 0, 0), 0.9)
        tip = (x + 13.6, y)
    else:
        plate.line([(x - 2, y), (x + 6, y)], (0, 0, 0), 0.9)
        tip = (x + 7.6, y)
    plate.pen.polygon(
        [(px * plate.scale, py * plate.scale) for px, py in (tip, (tip[0] - 2.6, y - 1.7), (tip[0] - 2.6, y + 1.7))],
        fill=(0, 0, 0),
    )
    joint = rng.choice((" ", " ", ".", " . ", "-"))
    plate.text(
        wide / 2,
        high * 0.66,
        entry.day.strftime(f"%d{joint}%m{joint}%y"),
        6.0,
        rng.choice((MONO, SANS, BOLD)),
        (0, 0, 0),
        anchor="ms",
        width=wide - 5,
    )
    code = f"{rng.choice('ABCDEFG')}{rng.randint(10, 499):03d}"
    plate.text(
        3.5 + radius * 0.25, high - 3.2, entry.post, 3.5, rng.choice((SANS, NARROW_BOLD)), (0, 0, 0), width=wide - 25
    )
    plate.text(wide - 13, high - 3.2, code, 3.2, MONO, (0, 0, 0), anchor="rs")
    _vehicle(plate, wide - 11.5, high - 5.4, entry.means)
    return plate


def abroad(land: str, day: dt.date, rng: Random, *, leaving: bool) -> Plate:
    """Another land's stamp: round, oval, a house, plain lines; its own words and months."""
    form = rng.choice(("round", "lines", "hexagon", "oval"))
    words = rng.choice(
        (("DEPARTURE", "ARRIVAL"), ("SORTIE", "ENTREE"), ("ÇIKIŞ", "GİRİŞ"), ("SALIDA", "ENTRADA"), ("EXIT", "ENTRY"))
    )
    word = words[0] if leaving else words[1]
    shown = rng.choice(
        (
            f"{day.day:02d} {_ENGLISH[day.month - 1]} {day.year}",
            f"{day:%d.%m.%Y}",
            f"{day.day:02d} {_MONTHS[day.month - 1]} {day.year}",
        )
    )
    plate = Plate(40, 40 if form == "round" else 27, colour=_WHITE)
    centre = plate.height / 2
    if form in {"round", "oval"}:
        for inset in (0.6, 1.8):
            plate.pen.ellipse(
                [v * plate.scale for v in (inset, inset, 40 - inset, plate.height - inset)],
                outline=(0, 0, 0),
                width=plate.px(0.5),
            )
    elif form == "hexagon":
        corners = [(4.0, 0.6), (36.0, 0.6), (39.4, centre), (36.0, 26.4), (4.0, 26.4), (0.6, centre), (4.0, 0.6)]
        plate.line(corners, (0, 0, 0), 0.6)
    else:
        plate.line([(2, 3), (38, 3)], (0, 0, 0), 0.7)
        plate.line([(2, 24), (38, 24)], (0, 0, 0), 0.7)
    plate.text(20, centre - 5, land, 3.0, NARROW_BOLD, (0, 0, 0), anchor="ms", width=28)
    plate.text(20, centre + 1.8, shown, 4.8, MONO, (0, 0, 0), anchor="ms", width=33)
    plate.text(20, centre + 7, f"{word}  {rng.randint(100, 999)}", 3.1, SANS, (0, 0, 0), anchor="ms", width=26)
    return plate


def struck(
    leaf: Plate,
    what: Entry | Plate,
    rng: Random,
    at: tuple[float, float],
    *,
    turn: float = 0.0,
    faint: bool = False,
    ink: Colour | None = None,
    strong: bool = False,
) -> None:
    """Strike a stamp with its middle `at`: ink that is uneven, dry here and wet there."""
    cut = what if isinstance(what, Plate) else schengen(what, rng)
    scale = leaf.scale / cut.scale
    form = cut.image.convert("L").resize((round(cut.image.width * scale), round(cut.image.height * scale)))
    mask = Image.eval(form, lambda level: 255 - level).rotate(turn, expand=True, resample=Image.Resampling.BICUBIC)
    wide, high = mask.size
    seed = np.random.default_rng(rng.getrandbits(32))
    coarse = Image.fromarray((seed.random((6, 8)) * 255).astype(np.uint8)).resize(
        (wide, high), Image.Resampling.BICUBIC
    )
    fine = Image.fromarray((seed.random((high // 2 + 1, wide // 2 + 1)) * 255).astype(np.uint8)).resize((wide, high))
    least = 0.75 if strong else 0.42 if faint else rng.uniform(0.5, 0.75)
    wet = least + (1 - least) * np.asarray(coarse, float) / 255
    dry = np.where(np.asarray(fine, float) < (18 if strong else 40), 0.55, 1.0)
    laid = np.asarray(mask.filter(ImageFilter.GaussianBlur(0.12 * leaf.scale)), float) * wet * dry
    colour = ink or rng.choice(INKS[:3] if rng.random() < 0.85 else INKS)
    x, y = round(at[0] * leaf.scale - wide / 2), round(at[1] * leaf.scale - high / 2)
    under = np.asarray(leaf.image.crop((x, y, x + wide, y + high)), float)
    part = laid[..., None] / 255
    leaf.image.paste(
        Image.fromarray((under * (1 - part) + under * (np.array(colour) / 255) * part).clip(0, 255).astype(np.uint8)),
        (x, y),
    )


def _leaf(rng: Random, wide: bool) -> Plate:
    leaf = Plate(
        125, 176 if wide else 88, scale=12, colour=rng.choice(((240, 238, 230), (232, 238, 240), (240, 232, 236)))
    )
    security.guilloche(leaf, rng, (210, 218, 222), (226, 212, 208), lines=66 if wide else 40)
    leaf.text(
        62,
        6,
        rng.choice(("VISAS", "Visas", "ENTRIES / DEPARTURES", "VIZELER", "ВИЗЫ / VISAS")),
        3.2,
        BOLD,
        (132, 142, 160),
        anchor="ms",
    )
    security.holes(
        leaf, 90, 2.6, f"{rng.choice('ABLX')}{rng.randint(1000000, 9999999)}", 3.0, mirrored=rng.random() < 0.5
    )
    leaf.text(5, leaf.height - 3, str(rng.randint(6, 45)), 3.2, BOLD, (132, 142, 160))
    return leaf


def page(entry: Entry | None, rng: Random, *, home: str = "", own: tuple[Entry, ...] = (), clutter: int = 0) -> Drawn:
    """A stamp page. `entry` is the one that counts; `own` are further Schengen stamps, `clutter` those of other lands.

    The stamp that counts is struck last or nearly so, where half of it at most is under another.
    """
    wide = rng.random() < 0.35 or clutter + len(own) > 3
    leaf = _leaf(rng, wide)
    spots = [(30.0, 30.0), (88.0, 29.0), (32.0, 66.0), (90.0, 66.0)] + (
        [(30.0, 106.0), (88.0, 104.0), (34.0, 146.0), (90.0, 148.0)] if wide else []
    )
    rng.shuffle(spots)
    spot = spots.pop()
    someday = entry.day if entry else min(one.day for one in own) if own else dt.date(2026, 3, 20)
    for number in range(clutter):
        x, y = spots.pop() if spots else (60.0, 44.0)
        day = someday - rng.randint(200, 1400) * DAY if number else someday - DAY
        struck(
            leaf,
            abroad(home or "NAIROBI JKIA", day, rng, leaving=not number or rng.random() < 0.5),
            rng,
            (x + rng.uniform(-5, 5), y + rng.uniform(-4, 4)),
            turn=rng.uniform(-35, 35),
            faint=rng.random() < 0.4,
        )
    for other in own:
        x, y = spots.pop() if spots else (60.0, 44.0)
        struck(leaf, other, rng, (x + rng.uniform(-6, 6), y + rng.uniform(-4, 4)), turn=rng.uniform(-20, 20))
    known = {}
    if entry:
        upside = rng.choice((0, 0, 0, 0, 180, 90, -90))
        turn = upside + rng.uniform(-14, 14)
        x = min(max(spot[0] + rng.uniform(-4, 4), 26), 99)
        struck(leaf, entry, rng, (x, spot[1] + rng.uniform(-3, 3)), turn=turn, faint=rng.random() < 0.2)
        known = {"entry_date": entry.day.isoformat()}
    return Drawn(image=leaf.image, kinds=("entry-stamp",) if entry else (), fields=known)
