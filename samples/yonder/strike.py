"""Border stamps: from a crossing to inked rubber on a page, worn and turned; those of other lands beside it."""

import math
from random import Random

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFilter

from samples.people import DAY, Entry, Person
from samples.sample import Drawn
from samples.yonder import booklet, label
from samples.yonder.pen import FIRA_BOLD, PLEX_BOLD, SANS_BOLD, SHARE, Colour, font

_PX = 24  #: pixels a millimetre of rubber: twice the page's, so that turning costs nothing
INKS: dict[str, Colour] = {
    "black": (38, 38, 44),
    "blue": (38, 60, 140),
    "violet": (92, 48, 130),
    "red": (176, 40, 48),
    "green": (28, 104, 74),
}
WEARS = ("fresh", "dry", "pale", "uneven")
_FACES = (PLEX_BOLD, SANS_BOLD, FIRA_BOLD, SHARE)
_MONTHS = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"]


def _star(draw: ImageDraw.ImageDraw, x: float, y: float, reach: float) -> None:
    points = [
        (
            x + reach * (1 if i % 2 else 0.42) * math.sin(i * math.pi / 5),
            y + reach * (1 if i % 2 else 0.42) * math.cos(i * math.pi / 5),
        )
        for i in range(10)
    ]
    draw.polygon(points, fill=255)


def _vehicle(draw: ImageDraw.ImageDraw, means: str, x: float, y: float, s: float) -> None:
    """The sign of the means of transport in a box of side `s`."""
    if means == "air":
        draw.polygon(
            [
                (x, y + 0.45 * s),
                (x + 0.9 * s, y + 0.45 * s),
                (x + s, y + 0.52 * s),
                (x + 0.9 * s, y + 0.58 * s),
                (x, y + 0.58 * s),
            ],
            fill=255,
        )
        draw.polygon(
            [(x + 0.62 * s, y + 0.5 * s), (x + 0.3 * s, y), (x + 0.42 * s, y + 0.5 * s), (x + 0.3 * s, y + s)], fill=255
        )
        draw.polygon([(x + 0.1 * s, y + 0.5 * s), (x, y + 0.25 * s), (x, y + 0.5 * s)], fill=255)
    elif means == "sea":
        draw.polygon(
            [(x, y + 0.6 * s), (x + s, y + 0.6 * s), (x + 0.8 * s, y + 0.9 * s), (x + 0.2 * s, y + 0.9 * s)], fill=255
        )
        draw.rectangle((x + 0.35 * s, y + 0.2 * s, x + 0.65 * s, y + 0.55 * s), outline=255, width=5)
    else:
        draw.rounded_rectangle((x, y + 0.4 * s, x + s, y + 0.75 * s), 6, outline=255, width=6)
        draw.rounded_rectangle((x + 0.2 * s, y + 0.15 * s, x + 0.8 * s, y + 0.45 * s), 8, outline=255, width=6)
        for wheel in (0.2, 0.68):
            draw.ellipse((x + wheel * s, y + 0.66 * s, x + (wheel + 0.18) * s, y + 0.84 * s), fill=255)


def schengen(entry: Entry, rng: Random) -> Image.Image:
    """The rubber of a crossing as a mask: cornered to come in, rounded to go out."""
    w, h = 43 * _PX, 28 * _PX
    mask = Image.new("L", (w, h), 0)
    draw, face = ImageDraw.Draw(mask), rng.choice(_FACES)
    frame = (14, 14, w - 14, h - 14)
    if entry.leaving:
        draw.rounded_rectangle(frame, 6.5 * _PX, outline=255, width=14)
    else:
        draw.rectangle(frame, outline=255, width=14)
    cx, cy = 7.6 * _PX, 7.4 * _PX
    draw.text(
        (cx, cy),
        entry.state,
        font=font(SANS_BOLD, round((4.8 if len(entry.state) == 1 else 3.4) * _PX)),
        fill=255,
        anchor="mm",
    )
    for i in range(12):
        _star(draw, cx + 4.6 * _PX * math.sin(i * math.pi / 6), cy + 4.6 * _PX * math.cos(i * math.pi / 6), 0.62 * _PX)
    # The arrow points into a corner's frame on arrival, out of it on leaving.
    ax, ay = 15.5 * _PX, 6.5 * _PX
    bar = ax + (2.2 if entry.leaving else 5) * _PX
    draw.line((bar, ay - 3 * _PX, bar, ay + 3 * _PX), fill=255, width=9)
    start, end = (ax + 0.4 * _PX, ax + 8.4 * _PX) if entry.leaving else (ax, ax + 8.4 * _PX)
    draw.line((start, ay, end - 1.6 * _PX, ay), fill=255, width=12)
    draw.polygon([(end, ay), (end - 2.2 * _PX, ay - 1.4 * _PX), (end - 2.2 * _PX, ay + 1.4 * _PX)], fill=255)
    _vehicle(draw, entry.means, 33 * _PX, 3.4 * _PX, 6 * _PX)
    draw.text(
        (w / 2 + 2 * _PX, 15.7 * _PX),
        f"{entry.day:%d} {entry.day:%m} {entry.day:%y}",
        font=font(face, round(5.6 * _PX)),
        fill=255,
        anchor="mm",
    )
    draw.text(
        (4 * _PX, 23.8 * _PX),
        entry.post,
        font=font(face, round((3.3 if len(entry.post) < 13 else 2.7) * _PX)),
        fill=255,
        anchor="lm",
    )
    draw.text(
        (w - 3 * _PX, 23.8 * _PX),
        f"{rng.choice('ABCDEFGHK')}{rng.randint(10, 999)}",
        font=font(face, round(3 * _PX)),
        fill=255,
        anchor="rm",
    )
    return mask


_ABROAD = (
    ("BAHRAIN", "round"),
    ("IMMIGRATION NAIROBI", "oval"),
    ("DUBAI INT'L", "box"),
    ("ISTANBUL HAVALIMANI", "octagon"),
    ("CMB COLOMBO", "triangle"),
    ("ADDIS ABABA BOLE", "oval"),
    ("HEATHROW (4)", "box"),
)


def abroad(rng: Random, today_year: int) -> Image.Image:
    """The mask of a stamp from outside Schengen: another shape, its date in words."""
    place, shape = rng.choice(_ABROAD)
    w, h = 40 * _PX, 30 * _PX
    mask = Image.new("L", (w, h), 0)
    draw, face = ImageDraw.Draw(mask), rng.choice(_FACES)
    box = (16, 16, w - 16, h - 16)
    if shape in {"round", "oval"}:
        frame = box if shape == "oval" else (w / 2 - h / 2 + 16, 16, w / 2 + h / 2 - 16, h - 16)
        draw.ellipse(frame, outline=255, width=11)
    elif shape == "box":
        draw.rectangle((16, 4 * _PX, w - 16, h - 4 * _PX), outline=255, width=9)
        draw.rectangle((30, 4 * _PX + 14, w - 30, h - 4 * _PX - 14), outline=255, width=5)
    elif shape == "triangle":
        draw.polygon([(w / 2, 10), (w - 20, h - 20), (20, h - 20)], outline=255, width=12)
    else:
        draw.regular_polygon((w / 2, h / 2, h / 2 - 18), 8, rotation=22, outline=255, width=11)
    when = f"{rng.randint(1, 28):02d} {rng.choice(_MONTHS)} {today_year - rng.randint(1, 6)}"
    for row, (text, size) in enumerate(
        ((place, 2.2), (when, 3.4), (rng.choice(("ADMITTED", "VISIT VISA", "EXIT", "ARRIVAL")), 2.4))
    ):
        draw.text((w / 2, (11.5 + 4.4 * row) * _PX), text, font=font(face, round(size * _PX)), fill=255, anchor="mm")
    return mask


def _worn(mask: Image.Image, wear: str, rng: Random) -> np.ndarray:
    """How much ink is left where, 0–1."""
    noise = np.random.default_rng(rng.randrange(2**31))
    h, w = mask.height // 2, mask.width // 2
    ink = (
        np.asarray(mask.resize((w, h), Image.Resampling.LANCZOS).filter(ImageFilter.GaussianBlur(0.8)), np.float32)
        / 255
    )

    def cloud(cells: int) -> np.ndarray:
        small = noise.random((max(2, h * cells // w), cells)).astype(np.float32)
        return np.asarray(Image.fromarray(small).resize((w, h), Image.Resampling.BICUBIC))

    grain = noise.random((h, w)).astype(np.float32)
    if wear == "dry":
        ink *= np.where(grain + 0.5 * cloud(30) > 0.52, 0.9, 0.35)
    elif wear == "pale":
        ink *= 0.42 + 0.2 * cloud(12)
    elif wear in {"uneven", "dateless"}:
        ink *= np.clip(0.45 + 0.75 * cloud(5), 0.4, 1)
    else:
        ink *= 0.82 + 0.16 * grain
    if wear == "dateless":  # the rubber slipped over the date: nobody reads it
        y, x = np.mgrid[0:h, 0:w]
        hole = np.exp(-((((x / w - 0.55) / 0.36) ** 2 + ((y / h - 0.56) / 0.2) ** 2) ** 3))
        smear = cv2.blur(ink, (69, 69))
        ink = ink * (1 - hole) + smear * hole * 0.8
    return ink * 0.92


def strike(
    page: Image.Image,
    mask: Image.Image,
    centre: tuple[float, float],
    rng: Random,
    *,
    wear: str,
    ink: Colour,
    angle: float,
) -> None:
    """Press `mask` on the page at `centre` (mm): ink darkens what is there."""
    alpha = Image.fromarray((_worn(mask, wear, rng) * 255).clip(0, 255).astype(np.uint8))
    alpha = alpha.rotate(angle, expand=True, resample=Image.Resampling.BICUBIC)
    corner = (round(centre[0] * 12 - alpha.width / 2), round(centre[1] * 12 - alpha.height / 2))
    part = page.crop((*corner, corner[0] + alpha.width, corner[1] + alpha.height))
    tinted = np.asarray(part, np.float32) * (np.array(ink, np.float32) / 255 * 0.85 + 0.1)
    page.paste(Image.fromarray(tinted.clip(0, 255).astype(np.uint8)), corner, alpha)


def angle(rng: Random) -> float:
    return rng.choice((rng.gauss(0, 7), rng.gauss(0, 7), rng.gauss(90, 8), rng.gauss(180, 8), rng.uniform(0, 360)))


def older(rng: Random, last: Entry, trips: int) -> list[Entry]:
    """Journeys in and out of Schengen that ended long before the one that counts."""
    found: list[Entry] = []
    end = last.day - rng.randint(190, 300) * DAY
    for _ in range(trips):
        start = end - rng.randint(9, 60) * DAY
        post = rng.choice(("ROISSY CDG", "GENEVE", "BARCELONA", "MALPENSA"))
        state = {"ROISSY CDG": "F", "GENEVE": "CH", "BARCELONA": "E", "MALPENSA": "I"}[post]
        found += [Entry(day=start, state=state, post=post), Entry(day=end, state=state, post=post, leaving=True)]
        end = start - rng.randint(150, 500) * DAY
    return found


def page(
    who: Person,
    entry: Entry | None,
    others: list[Entry],
    rng: Random,
    *,
    year: int,
    wear: str = "",
    foreign: int = 1,
    double: bool = False,
) -> Drawn:
    """A page, or a spread, with stamps; `entry` is the last one struck, so that nothing hides its date."""
    number = rng.randint(6, 28)
    sheet = label.leaf(who, number)
    if double:
        sheet = booklet.fold(label.leaf(who, number - 1), sheet, rng)
    spots = [(31.0, 23.0), (93.0, 24.0), (31.0, 65.0), (93.0, 65.0)]
    if double:
        spots += [(x, y + 88) for x, y in spots]
    rng.shuffle(spots)
    inks = list(INKS.values())
    marks = [(one, "uneven" if rng.random() < 0.4 else "fresh") for one in others[: len(spots) - 2]]
    for _ in range(foreign):
        x, y = spots.pop()
        strike(
            sheet,
            abroad(rng, year),
            (x + rng.uniform(-12, 12), y + rng.uniform(-9, 9)),
            rng,
            wear=rng.choice(WEARS),
            ink=rng.choice(inks),
            angle=angle(rng),
        )
    if entry:
        marks.append((entry, wear or rng.choice(WEARS)))
    for one, how in marks:
        x, y = spots.pop()
        ink = rng.choice(inks[:4]) if how != "pale" else INKS[rng.choice(("black", "blue", "violet"))]
        strike(
            sheet,
            schengen(one, rng),
            (x + rng.uniform(-4, 4), y + rng.uniform(-3, 3)),
            rng,
            wear=how,
            ink=ink,
            angle=angle(rng),
        )
    if rng.random() < 0.3 and spots:  # a corner of a stamp whose rest is on the next page
        strike(
            sheet,
            abroad(rng, year),
            (-2, rng.uniform(20, 60)),
            rng,
            wear="pale",
            ink=rng.choice(inks),
            angle=rng.uniform(0, 360),
        )
    read = entry is not None and not entry.leaving and wear != "dateless"
    fields = {"entry_date": entry.day.isoformat(), "entry_state": entry.state} if entry and read else {}
    return Drawn(image=sheet, kinds=("entry-stamp",), fields=fields)
