"""Pages of visas and stamps as a booklet shows them: a page alone, a sticker with stamps about it, two pages open."""

from random import Random

from PIL import Image

from samples.beyond import cachet, sticker
from samples.beyond.board import Board
from samples.beyond.cachet import Wear
from samples.beyond.folk import POSTS, ROADS, SHIPS
from samples.people import DAY, Entry, Person, Visa
from samples.sample import Drawn

_GRIDS: dict[bool, list[tuple[float, float]]] = {  # upright pages are 88 × 125 mm, lying ones 125 × 88
    True: [(23, 22), (65, 24), (22, 63), (66, 64), (24, 103), (65, 102)],
    False: [(22, 23), (62.5, 24), (103, 23), (22, 65), (62.5, 64), (103, 65)],
}


def told(entry: Entry) -> dict[str, str]:
    """What a reader can know of the entry that counts."""
    return {"entry_date": entry.day.isoformat(), "entry_state": entry.state}


def older(rng: Random, entry: Entry, count: int) -> tuple[Entry, ...]:
    """Trips before, each an entry and an exit by air, all over months before the stay asked for."""
    trips: list[Entry] = []
    day = entry.day - rng.randint(190, 420) * DAY
    for _ in range(count):
        state = rng.choice(tuple(POSTS))
        post = rng.choice([one for one in POSTS[state] if one not in SHIPS | ROADS])
        gone = day + rng.randint(5, 40) * DAY
        trips += [Entry(day=day, state=state, post=post), Entry(day=gone, state=state, post=post, leaving=True)]
        day -= rng.randint(150, 400) * DAY
    return tuple(trips)


def _strike_all(
    board: Board, spots: list[tuple[float, float]], entry: Entry | None, others: tuple[Entry, ...], rng: Random, *,
    wear: Wear, foreign: int, near: Entry,
) -> None:  # fmt: skip
    """Everything that is on a page; the stamp that counts is struck last, so that nothing lies over it."""
    spots = [(x + rng.uniform(-2, 2), y + rng.uniform(-2, 2)) for x, y in spots]
    if rng.random() < 0.6:
        rng.shuffle(spots)
    tilt = rng.choice((0, 0, 90, -90, 180))
    struck: list[Entry | None] = [*others, *[None] * foreign]
    rng.shuffle(struck)
    for one, spot in zip(struck, spots[1:], strict=False):
        angle = tilt + rng.uniform(-16, 16) if rng.random() < 0.75 else rng.uniform(-180, 180)
        if one is None:
            rubber = cachet.foreign(near.day - rng.choice((0, 1, 200, 377, 520)) * DAY, rng)
        else:
            rubber = cachet.schengen(one, rng)
        cachet.strike(board, rubber, spot, rng, wear=rng.choice(("fresh", "worn")), angle=angle)
    if entry:
        angle = tilt + rng.uniform(-14, 14) if rng.random() < 0.8 else rng.uniform(-180, 180)
        cachet.strike(board, cachet.schengen(entry, rng), spots[0], rng, wear=wear, angle=angle)


def stamps(
    entry: Entry | None, others: tuple[Entry, ...], rng: Random, *, wear: Wear = "fresh", foreign: int = 0, near: Entry,
) -> Drawn:  # fmt: skip
    """A page of stamps; without `entry` one without any that counts. `near`: the stay to date others by."""
    upright = rng.random() < 0.6
    board = sticker.blank_page(rng, upright=upright)
    _strike_all(board, _GRIDS[upright], entry, others[: 5 - foreign], rng, wear=wear, foreign=foreign, near=near)
    kinds = ("entry-stamp",) if entry or others else ()
    return Drawn(image=board.image, kinds=kinds, fields=told(entry) if entry else {})


def sticker_page(person: Person, visa: Visa, rng: Random, *, number: str = "") -> Drawn:
    """The sticker's page, now and then with another State's stamp that reaches over its upper edge."""
    board, drawn = sticker.glued(person, visa, rng, number=number)
    if rng.random() < 0.15:
        cachet.strike(board, cachet.foreign(visa.start - 300 * DAY, rng), (rng.uniform(96, 112), 6), rng, wear="worn")
    return Drawn(image=board.image, kinds=drawn.kinds, fields=drawn.fields, mrz=drawn.mrz)


def opened(
    person: Person,
    visa: Visa,
    entry: Entry,
    others: tuple[Entry, ...],
    rng: Random,
    *,
    wear: Wear = "fresh",
    number: str = "",
) -> Drawn:
    """Two pages open: the sticker on the upper one, stamps on the lower, one maybe over its edge."""
    board, drawn = sticker.glued(person, visa, rng, number=number)
    both = Board(125, 176)
    both.image.paste(board.image, (0, 0))
    below = sticker.blank_page(rng)
    both.image.paste(below.image, (0, 880))
    both.draw.line([(0, 880), (1250, 880)], fill=(120, 110, 105), width=4)
    over_the_edge = rng.random() < 0.4
    first = (rng.uniform(24, 98), rng.uniform(97, 104) if over_the_edge else rng.uniform(112, 122))
    for one, spot in zip(others[:3], ((24, 150), (64, 152), (103, 149)), strict=False):
        cachet.strike(both, cachet.schengen(one, rng), spot, rng, wear="worn", angle=rng.uniform(-20, 20))
    cachet.strike(both, cachet.schengen(entry, rng), first, rng, wear=wear, angle=rng.uniform(-9, 9))
    fields = drawn.fields | (told(entry) if wear in {"fresh", "worn"} else {})
    return Drawn(image=both.image, kinds=("visa", "entry-stamp"), fields=fields, mrz=drawn.mrz)


def side_by_side(first: Image.Image, second: Image.Image, rng: Random, table: tuple[int, int, int]) -> Image.Image:
    """Two papers in one photograph."""
    gap = rng.randint(30, 90)
    wide = first.width / first.height > 1.1
    if wide:
        size = (max(first.width, second.width) + 2 * gap, first.height + second.height + 3 * gap)
    else:
        size = (first.width + second.width + 3 * gap, max(first.height, second.height) + 2 * gap)
    sheet = Image.new("RGB", size, table)
    sheet.paste(first, (gap, gap))
    sheet.paste(second, (gap, 2 * gap + first.height) if wide else (2 * gap + first.width, gap))
    return sheet
