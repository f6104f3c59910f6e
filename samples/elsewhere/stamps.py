"""Pages with border stamps: from entries and exits to a page as officers leave it, crowded, askew, unevenly inked."""

from dataclasses import replace
from random import Random

from PIL import Image

from samples.elsewhere import imprints, visas
from samples.elsewhere.arrivals import arrival
from samples.ink import MM, Colour, Sheet
from samples.people import DAY, Entry, Person
from samples.sample import Drawn


def journey(rng: Random, before: Entry) -> tuple[Entry, Entry]:
    """An earlier stay: an entry 200–900 days before `before` and the exit after it, often of another State."""
    arrived = arrival(rng, before.day - rng.randint(200, 900) * DAY)
    left = arrival(rng, arrived.day + rng.randint(6, 60) * DAY, rng.choice((arrived.state, "F")))
    return arrived, replace(left, leaving=True)


def press(
    page: Sheet, layer: Image.Image, rng: Random, spot: tuple[float, float], *, angle: float | None = None
) -> None:
    """Stamp the layer on the page with its middle at `spot` (mm), at any angle when none is given."""
    turn = (
        angle
        if angle is not None
        else rng.choice((rng.gauss(0, 9), rng.gauss(0, 9), rng.gauss(90, 8), rng.gauss(180, 8), rng.uniform(0, 360)))
    )
    layer = layer.rotate(turn, expand=True, resample=Image.Resampling.BICUBIC)
    page.image.paste(layer, (round(spot[0] * MM - layer.width / 2), round(spot[1] * MM - layer.height / 2)), layer)


def imprint(entry: Entry, rng: Random, *, clear: bool, colour: Colour | None = None) -> Image.Image:
    """One stamp as it took: `clear` ones can be read by anybody, others at least by who looks twice."""
    shade = colour or rng.choice(list(imprints.INKS.values()))
    layer = imprints.schengen(entry, rng, shade)
    if clear:
        return imprints.worn(layer, rng, faint=rng.uniform(0.0, 0.25), lifted=rng.choice((0, 0, 0.25)))
    return imprints.worn(
        layer, rng, faint=rng.uniform(0.2, 0.42), smudge=rng.choice((0, 0, 5)), lifted=rng.choice((0, 0.3, 0.45))
    )


def told(entries: tuple[Entry, ...]) -> dict[str, str]:
    """The fields that follow from the last entry among the stamps."""
    last = max((entry for entry in entries if not entry.leaving), key=lambda e: e.day, default=None)
    return {"entry_date": last.day.isoformat(), "entry_state": last.state} if last else {}


def stamp_page(who: Person, entries: tuple[Entry, ...], rng: Random, *, clutter: int = 0) -> Drawn:
    """A page of its own: all `entries`, and `clutter` foreign stamps. The last entry stays visible."""
    upright = rng.random() < 0.35
    size = (88.0, 125.0) if upright else (125.0, 88.0)
    page = visas.leaf_of_passport(who, rng, size=size)
    spots = [(26.0, 28.0), (64.0, 30.0), (25.0, 64.0), (64.0, 66.0), (26.0, 100.0), (64.0, 101.0)]
    if not upright:
        spots = [(y, x) for x, y in spots]
    rng.shuffle(spots)
    last = max((entry for entry in entries if not entry.leaving), key=lambda e: e.day, default=None)
    kept, *others = spots  # the last entry has a place of its own
    free = iter(others)
    around = [entry for entry in entries if entry is not last]
    shade = rng.choice(list(imprints.INKS.values()))
    for spot, _ in zip(free, range(clutter), strict=False):
        day = (last or entries[0]).day - rng.randint(30, 1200) * DAY
        layer = imprints.worn(
            imprints.foreign(day, rng, rng.choice(list(imprints.INKS.values()))), rng, faint=rng.uniform(0, 0.3)
        )
        press(page, layer, rng, _near(rng, spot))
    for entry, spot in zip(around, free, strict=False):
        press(
            page,
            imprint(entry, rng, clear=rng.random() < 0.7, colour=shade if rng.random() < 0.5 else None),
            rng,
            _near(rng, spot),
        )
    if last:
        press(page, imprint(last, rng, clear=rng.random() < 0.75), rng, _near(rng, kept, 2))
    page.specimen(size[0] - 12, 3.4, height=2.2, angle=0, colour=(110, 110, 150))
    return Drawn(image=page.image, kinds=("entry-stamp",) if last else (), fields=told(entries))


def _near(rng: Random, spot: tuple[float, float], reach: float = 4) -> tuple[float, float]:
    return spot[0] + rng.uniform(-reach, reach), spot[1] + rng.uniform(-reach, reach)


def opened(first: Sheet, second: Sheet, rng: Random) -> Image.Image:
    """Two pages of the open booklet, one above the other, with the shadow of the fold between them."""
    width = max(first.image.width, second.image.width)
    whole = Image.new("RGB", (width, first.image.height + second.image.height), (238, 234, 226))
    whole.paste(first.image, ((width - first.image.width) // 2, 0))
    whole.paste(second.image, ((width - second.image.width) // 2, first.image.height))
    for row in range(-36, 37):
        shade = Image.new("RGBA", (width, 1), (30, 26, 24, round(90 * (1 - abs(row) / 36) ** 2)))
        whole.paste(shade, (0, first.image.height + row), shade)
    return whole


def on_the_visa(page: Sheet, visa: Drawn, entries: tuple[Entry, ...], rng: Random) -> Drawn:
    """The stamps of `entries` across the sticker's upper edge, so that it can't be moved; 20 mm are free above it."""
    wide = page.image.width / MM
    for entry, x in zip(entries, rng.choice(((30.0, wide - 46), (46.0, wide - 34), (wide - 48, 28.0))), strict=False):
        press(page, imprint(entry, rng, clear=True), rng, (x, rng.uniform(15, 18)), angle=rng.gauss(0, 7))
    return Drawn(image=page.image, kinds=("visa", "entry-stamp"), fields=visa.fields | told(entries), mrz=visa.mrz)


def beside_the_visa(who: Person, page: Sheet, visa: Drawn, entries: tuple[Entry, ...], rng: Random) -> Drawn:
    """The open booklet: the visa on one page, the stamps on the other."""
    other = visas.leaf_of_passport(who, rng, size=(page.image.width / MM, 88))
    spots = [(32.0, 28.0), (90.0, 30.0), (34.0, 62.0), (92.0, 64.0)]
    rng.shuffle(spots)
    for entry, spot in zip(entries, spots, strict=False):
        press(other, imprint(entry, rng, clear=True), rng, _near(rng, spot, 3))
    pair = (page, other) if rng.random() < 0.6 else (other, page)
    return Drawn(
        image=opened(*pair, rng), kinds=("visa", "entry-stamp"), fields=visa.fields | told(entries), mrz=visa.mrz
    )
