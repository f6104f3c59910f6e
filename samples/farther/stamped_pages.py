"""Pages with stamps: from entries and exits to a page as a year of officers leaves it, alone or beside the visa."""

from dataclasses import replace
from random import Random

from PIL import Image

from samples.farther import rubber, stickers
from samples.farther.crew import arrival
from samples.ink import MM, Colour, Sheet
from samples.people import DAY, Entry, Person
from samples.sample import Drawn


def earlier(rng: Random, before: Entry) -> tuple[Entry, Entry]:
    """A stay 150–800 days before `before`: an entry and the exit after it."""
    came = arrival(rng, before.day - rng.randint(150, 800) * DAY)
    return came, replace(arrival(rng, came.day + rng.randint(5, 55) * DAY, came.state), leaving=True)


def told(entries: tuple[Entry, ...]) -> dict[str, str]:
    """The fields that follow from the last entry among the stamps."""
    last = max((entry for entry in entries if not entry.leaving), key=lambda e: e.day, default=None)
    return {"entry_date": last.day.isoformat(), "entry_state": last.state} if last else {}


def press(page: Sheet, layer: Image.Image, rng: Random, spot: tuple[float, float], turn: float) -> None:
    """Stamp the layer with its middle at `spot` (mm), turned by `turn` degrees; ink darkens what is under it."""
    layer = layer.rotate(turn, expand=True, resample=Image.Resampling.BICUBIC)
    x, y = round(spot[0] * MM - layer.width / 2), round(spot[1] * MM - layer.height / 2)
    page.image.paste(layer, (x, y), layer)


def _turn(rng: Random) -> float:
    return rng.choice((0.0, 0.0, 0.0, 90.0, -90.0, 180.0)) + rng.gauss(0, 7)


def imprint(entry: Entry, rng: Random, *, good: bool, colour: Colour | None = None) -> Image.Image:
    """One stamp as it took; what is not `good` can still be read by who looks twice."""
    layer = rubber.schengen(entry, rng, colour or rng.choice(list(rubber.INKS.values())))
    if good:
        return rubber.inked(layer, rng, pale=rng.uniform(0, 0.2), dry=rng.choice((0, 0, 0.4)))
    return rubber.inked(
        layer,
        rng,
        pale=rng.uniform(0.1, 0.35),
        dry=rng.uniform(0, 0.5),
        doubled=rng.choice((0, 0, 0.8)),
        half=rng.choice((0, 0.35, 0.55)),
    )


def stamp_page(who: Person, entries: tuple[Entry, ...], rng: Random, *, foreign: int = 0) -> Drawn:
    """A page of its own with all `entries` and some foreign stamps, which may touch; the last entry lies on top."""
    upright = rng.random() < 0.5
    size = (88.0, 125.0) if upright else (125.0, 88.0)
    page = stickers.blank_page(who, rng, size=size)
    spots = [(24.0, 25.0), (65.0, 26.0), (23.0, 63.0), (65.0, 62.0), (25.0, 101.0), (64.0, 100.0)]
    if not upright:
        spots = [(y, x) for x, y in spots]
    rng.shuffle(spots)
    last = max((entry for entry in entries if not entry.leaving), key=lambda e: e.day, default=None)
    kept, *free = spots
    day = (last or entries[0]).day
    layers = [
        rubber.inked(
            rubber.foreign(day - rng.randint(20, 1500) * DAY, rng, rng.choice(list(rubber.INKS.values()))),
            rng,
            pale=rng.uniform(0, 0.35),
        )
        for _ in range(foreign)
    ] + [imprint(entry, rng, good=rng.random() < 0.6) for entry in entries if entry is not last]
    for layer, spot in zip(layers, free, strict=False):
        press(page, layer, rng, (spot[0] + rng.uniform(-4, 4), spot[1] + rng.uniform(-4, 4)), _turn(rng))
    if last:
        press(
            page,
            imprint(last, rng, good=rng.random() < 0.7),
            rng,
            (kept[0] + rng.uniform(-2, 2), kept[1] + rng.uniform(-2, 2)),
            _turn(rng),
        )
    page.specimen(size[0] - 12, size[1] - 3.2, height=1.9, angle=0, colour=(120, 120, 150))
    return Drawn(image=page.image, kinds=("entry-stamp",) if last else (), fields=told(entries))


def over_the_sticker(page: Sheet, visa: Drawn, entries: tuple[Entry, ...], rng: Random) -> Drawn:
    """Stamps half on the sticker's upper margin, half on the page; 24 mm are free above it."""
    wide = page.image.width / MM
    spots = rng.choice(((30.0, wide - 34), (wide - 34, 30.0)))
    for entry, x in zip(reversed(entries), spots, strict=False):
        press(page, imprint(entry, rng, good=True), rng, (x, rng.uniform(14.5, 17.5)), rng.gauss(0, 4))
    return Drawn(image=page.image, kinds=("visa", "entry-stamp"), fields=visa.fields | told(entries), mrz=visa.mrz)


def facing(who: Person, page: Sheet, visa: Drawn, entries: tuple[Entry, ...], rng: Random) -> Drawn:
    """The booklet open on two pages: stamps above and the sticker below the fold, or the other way round."""
    wide = page.image.width / MM
    other = stickers.blank_page(who, rng, size=(wide, 88))
    spots = [(30.0, 27.0), (wide - 34, 26.0), (32.0, 63.0), (wide - 32, 62.0)]
    rng.shuffle(spots)
    for entry, spot in zip(reversed(entries), spots, strict=False):
        press(other, imprint(entry, rng, good=True), rng, spot, _turn(rng))
    first, second = (other, page) if rng.random() < 0.7 else (page, other)
    whole = Image.new("RGB", (page.image.width, first.image.height + second.image.height), (240, 238, 230))
    whole.paste(first.image, (0, 0))
    whole.paste(second.image, (0, first.image.height))
    for row in range(-28, 29):
        depth = Image.new("L", (whole.width, 1), round(100 * (1 - abs(row) / 28) ** 2))
        whole.paste(Image.new("RGB", (whole.width, 1), (26, 24, 22)), (0, first.image.height + row), depth)
    return Drawn(image=whole, kinds=("visa", "entry-stamp"), fields=visa.fields | told(entries), mrz=visa.mrz)
