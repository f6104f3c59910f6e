"""From imprints of stamps to what is read of each: laid flat and upright, on one sheet.

A day counts when two readings give it: that of the page as it lies, and those of the stamp laid flat, by its own ink
and by all ink. A day that was read once, or in two ways, is none.
"""

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from operator import ne

import numpy as np

from documents.page import Box, TextLine
from documents.readers import Pixels
from documents.readers.toolkit import Toolkit
from documents.stamps import lettering
from documents.stamps.arrow import Arrow, find_arrow, sought_along, without
from documents.stamps.cut import uncut
from documents.stamps.frame import SHORT_SIDES
from documents.stamps.imprints import Imprint
from documents.stamps.lying import letters_along, stands, surely_read, text_runs, weight
from documents.stamps.places import holds_middle_of, on_page
from documents.stamps.ring import find_ring
from documents.stamps.sheet import LEAST_SHEET, read_sheet

_CLEARLY = 0.7  #: of the better way up's weight, below which the other one says nothing
_TWICE = 4  #: what a day counts that two readings give
_SCALE = 0.75  #: of a flat stamp when it is read: its figures are still larger than a reader needs


@dataclass(slots=True, kw_only=True)
class StampReading:
    """One imprint and what was read of it so far."""

    imprint: Imprint
    lines: tuple[TextLine, ...]  #: of the page, inside the frame
    on_sticker: bool = False  #: it lies on a visa's print
    again: tuple[TextLine, ...] = ()  #: those of them that gave another day, read once more
    afar: tuple[TextLine, ...] = ()  #: its day out of focus, where its ink is worn
    struck: tuple[tuple[TextLine, ...], ...] = ()  #: readings of its day in its ink alone, where print is under it
    turns: list[int]  #: quarter turns that bring its text upright, the likeliest first
    flats: list[tuple[TextLine, ...]] = field(default_factory=list)  #: readings of the stamp laid flat
    pictures: list[Pixels] = field(default_factory=list)  #: of which each of `flats` is the reading
    turned: list[int] = field(default_factory=list)  #: by how many quarter turns each of `pictures` was turned
    state: str | None = None
    ringed: bool = False  #: a ring of stars was seen
    arrow: Arrow | None = None
    sought: tuple[int, ...] = ()  #: along which sides it was sought, 0 the long ones, 1 the short ones

    def days(self, max_year: int) -> Counter[dt.date]:
        """How many readings give each day; one that was read with a bar before it counts half,
        as does, where two readings give it, the page that has all of it but the last figure.

        What is read from afar counts twice: the others are all of the same edges.
        """
        found: Counter[dt.date] = Counter()
        whole = self.imprint.cut is None
        page = self.on_the_page(max_year) if whole else ()
        for lines in (page, self.again, self.afar, self.afar, *self.struck, *map(self.whole, self.upright())):
            for date, sure in _days(lines, max_year).items():
                found[date] += 2 if sure else 1
        for date in lettering.begun(page, [date for date, count in found.items() if count >= _TWICE]):
            found[date] += 1
        return found

    def on_the_page(self, max_year: int) -> tuple[TextLine, ...]:
        """The page's lines inside the frame; where print lies under it, those alone that stand where its day does.

        A visa's own days stand beside it, and are no other readings of it.
        """
        if not (self.imprint.overprinted or self.on_sticker):
            return self.lines
        days = [
            on_page(self.imprint, box, self.turned[index])
            for index in self.upright()
            for box, _ in lettering.days_on(self.whole(index), max_year)
        ]
        return tuple(line for line in self.lines if any(holds_middle_of(day, line.box) for day in days))

    def upright(self) -> list[int]:
        """Which of `flats` count: where one way up reads clearly better than the other, its readings alone."""
        weights: dict[int, float] = {}
        for turn, lines in zip(self.turned, self.flats, strict=True):
            weights[turn] = max(weights.get(turn, 0.0), weight(lines))
        most = max(weights.values(), default=0.0)
        return [index for index, turn in enumerate(self.turned) if weights[turn] >= _CLEARLY * most]

    def whole(self, index: int) -> tuple[TextLine, ...]:
        """The lines of a flat reading without those that a cut side may have cut."""
        lines, cut = self.flats[index], self.imprint.cut
        if cut is None:
            return lines
        side = (cut - self.turned[index]) % 4
        widened = cut in SHORT_SIDES
        return tuple(line for line in lines if uncut(line, self.pictures[index], side, widened=widened))

    def agreed(self, max_year: int) -> dt.date | None:
        """The one day that two readings give, and more than twice as many as any other.

        In a frame of several compartments there must be no other at all.
        """
        found = self.days(max_year)
        if self.imprint.joined and len(found) > 1:
            return None
        (best, most), *others = [*found.most_common(), (None, 0)]
        return best if most >= 3 and all(2 * count < most for _, count in others) else None

    def latest(self, max_year: int) -> dt.date | None:
        """The last day that it can be, where no day was agreed on: the month that two readings end with and no other.

        Where a side that may have cut the year is missing, nothing is known.
        """
        if self.imprint.cut is not None:
            return None
        found = [last for index in self.upright() for last in lettering.months(self.flats[index], max_year)]
        return found[0] if len(found) > 1 and len(set(found)) == 1 else None

    def unfinished(self, max_year: int) -> dt.date | None:
        """The last day that it can be, where two readings agree on all of it but the year's last figure."""
        looks = [self.on_the_page(max_year), *(self.flats[index] for index in self.upright())]
        found = [day for lines in looks for day in lettering.unfinished(lines, max_year)]
        return found[0] if len(found) > 1 and len(set(found)) == 1 else None

    def best(self) -> int:
        """Which of `flats` lies the right way up: the one that reads best."""
        weights = list(map(weight, self.flats))
        return weights.index(max(weights))


def _days(lines: Sequence[TextLine], max_year: int) -> dict[dt.date, bool]:
    """Every day that the lines give, and whether it is sure."""
    found: dict[dt.date, bool] = {}
    for _, day in lettering.days_on(lines, max_year):
        found[day.date] = found.get(day.date, False) or day.sure
    return found


def read_imprints(readings: Sequence[StampReading], toolkit: Toolkit) -> None:
    """Lay them flat and read them: all on one sheet, then once more those of which no day is sure.

    The arrow says which way up a stamp is, and is not read. A second look is at the day alone where one was read.
    """
    for one in readings:
        runs = None if one.on_sticker else text_runs(one.imprint, one.lines)
        one.arrow = arrow = find_arrow(one.imprint.own, runs=runs)
        one.sought = sought_along(one.imprint.own, runs)
        if arrow is not None:
            one.turns = sorted(one.turns, key=partial(ne, arrow.turn))
    _read_flat([(one, one.imprint.own, one.turns[0]) for one in readings], toolkit)
    _lay_on_the_other_side([one for one in readings if stands(one.flats[0]) and not one.on_sticker], toolkit)
    for one in readings:
        _take_as_read(one)
    _read_as_the_arrow_points([one for one in readings if one.arrow and not surely_read(one.flats[0])], toolkit)
    _look_again([(one, 0) for one in readings if one.agreed(toolkit.max_year) is None], toolkit)
    open_ones = [one for one in readings if one.agreed(toolkit.max_year) is None]
    # What stands on its head is read after a fashion; a car may be taken for an arrow with its bar.
    doubtful = [
        one
        for one in open_ones
        if not surely_read(one.flats[0]) or (one.arrow is None and not one.days(toolkit.max_year))
    ]
    _read_flat([(one, one.imprint.own, one.turns[1]) for one in doubtful], toolkit)
    # Where the other way up reads better, its day alone is read once more, and a whole stamp only where that fails.
    turned = [(one, index) for one in doubtful if one.turned[index := one.best()] != one.turned[0]]
    _look_again(turned, toolkit)
    # One reading more dates no stamp of which none gave a day.
    dated = [one for one in open_ones if one.days(toolkit.max_year) and one.agreed(toolkit.max_year) is None]
    ways = [(one, turn) for one in dated for turn in sorted({one.turned[index] for index in one.upright()})]
    _read_flat([(one, one.imprint.any, turn) for one, turn in ways], toolkit)
    for one in readings:
        if one.arrow is not None and one.arrow.turn not in {one.turned[index] for index in one.upright()}:
            one.arrow = None  # the text says otherwise
        if one.arrow is None and one.on_sticker:
            one.arrow = _along_its_day(one, toolkit.max_year)


def _along_its_day(one: StampReading, max_year: int) -> Arrow | None:
    """The arrow of a stamp whose day was read standing: among a visa's print nothing else says how its text runs."""
    best = one.best()
    days = [box for box, _ in lettering.days_on(one.flats[best], max_year)]
    across = (one.turned[best] + 1) % 2
    if not days or across in one.sought:
        return None
    day = min(days, key=lambda box: box.area)  # larger ones are of several lines together
    if day.right - day.left >= day.bottom - day.top:
        return None
    one.sought = (*one.sought, across)
    return find_arrow(one.imprint.own, runs=across)


def _take_as_read(one: StampReading) -> None:
    """Where the lines of a first reading are level, the text runs as they do, and if it reads badly, on its head."""
    turn = one.turned[0]
    tall, wide = letters_along(one.flats[0])
    if wide > 2 * tall:
        if one.arrow is None and turn % 2 not in one.sought:
            one.arrow = find_arrow(one.imprint.own, runs=turn % 2)
        one.turns = [turn, (turn + 2) % 4, *(other for other in one.turns if (other - turn) % 2)]


def _read_as_the_arrow_points(readings: Sequence[StampReading], toolkit: Toolkit) -> None:
    """Read those that were read the other way round; the better reading is then the first."""
    other = [one for one in readings if one.arrow and one.arrow.turn != one.turned[0]]
    _read_flat([(one, one.imprint.own, one.arrow.turn) for one in other if one.arrow], toolkit)
    for one in other:
        if weight(one.flats[1]) > weight(one.flats[0]):
            for readings_of in (one.flats, one.pictures, one.turned):
                readings_of.reverse()
            one.turns = sorted(one.turns, key=partial(ne, one.turned[0]))


def _lay_on_the_other_side(readings: Sequence[StampReading], toolkit: Toolkit) -> None:
    """Read them anew, a quarter turn on: the arrow says which."""
    for one in readings:
        turn = (one.turned[0] + 1) % 4
        one.arrow = arrow = find_arrow(one.imprint.own, runs=turn % 2)
        one.sought = (turn % 2,)
        first = arrow.turn if arrow is not None else turn
        one.turns = [first, (first + 2) % 4, (first + 1) % 4, (first + 3) % 4]
        one.flats, one.pictures, one.turned = [], [], []
    _read_flat([(one, one.imprint.own, one.turns[0]) for one in readings], toolkit)


def _read_flat(flats: Sequence[tuple[StampReading, Pixels, int]], toolkit: Toolkit) -> None:
    pictures = [np.rot90(without(flat, one.arrow) if one.arrow else flat, turn) for one, flat, turn in flats]
    for (one, _, turn), picture, lines in zip(
        flats, pictures, read_sheet(pictures, toolkit, scale=_SCALE, least=LEAST_SHEET), strict=True
    ):
        one.flats.append(lines)
        one.pictures.append(picture)
        one.turned.append(turn)


def _look_again(looks: Sequence[tuple[StampReading, int]], toolkit: Toolkit) -> None:
    """Read the day that one of `flats`, the one at this index, gave once more, in all ink."""
    strips: list[tuple[StampReading, int, Pixels, int, Box]] = []
    for one, index in looks:
        seen = [box for box, _ in lettering.days_on(one.whole(index), toolkit.max_year)]
        if seen:
            flat = without(one.imprint.any, one.arrow) if one.arrow else one.imprint.any
            strips.append((one, index, *strip_around(np.rot90(flat, one.turned[index]), seen[0])))
    sheet = read_sheet([strip for _, _, strip, _, _ in strips], toolkit, least=LEAST_SHEET)
    for (one, index, _, left, day), lines in zip(strips, sheet, strict=True):
        one.flats.append(tuple(replace(line, box=_within(line.box, left, day)) for line in lines))
        one.pictures.append(one.pictures[index])
        one.turned.append(one.turned[index])


def _within(box: Box, left: int, day: Box) -> Box:
    """Where a line of a strip that begins at `left` stands.

    The day's place is known; what is around it, a desk beside the page, may make the box of a line in all ink larger.
    """
    begin, end = box.left + left, box.right + left
    if begin < day.right and end > day.left:
        begin, end = max(begin, day.left), min(end, day.right)
    return Box(begin, day.top, end, day.bottom)


def strip_around(picture: Pixels, day: Box) -> tuple[Pixels, int, Box]:
    """The surroundings of a day on a stamp, the column at which they begin, and where the day is."""
    edge = (day.bottom - day.top) // 2
    left = max(0, day.left - edge)
    return picture[max(0, day.top - edge) : day.bottom + edge, left : day.right + edge], left, day


def shows_signs(imprint: Imprint) -> bool:
    """Whether it has what is on stamps alone: the arrow with its bar, or the ring of stars."""
    return find_arrow(imprint.own) is not None or find_ring(imprint.own) is not None
