"""From imprints of stamps to what is read of each: laid flat and upright, on one sheet; its State by the ring of stars.

A day counts when two readings give it: that of the page as it lies, and those of the stamp laid flat, by its own ink
and by all ink. A day that was read once, or in two ways, is none.
"""

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from operator import ne

import cv2
import numpy as np

from documents.page import Box, TextLine
from documents.readers import Pixels
from documents.readers.toolkit import Toolkit
from documents.stamps import lettering
from documents.stamps.arrow import Arrow, find_arrow, sought_along, without
from documents.stamps.cut import uncut
from documents.stamps.frames import SHORT_SIDES
from documents.stamps.imprints import Imprint
from documents.stamps.ring import find_circle, find_ring, holds_a_bar, letters_of

SURELY = 0.85  #: a reader's confidence from which a line was read the right way up
_HARDLY = 0.65  #: and below which it was not
READ_ONCE = 0.9  #: from which one reading of a State's letters is enough
_READ_TWICE = 0.8  #: from which two are
_CLEARLY = 0.7  #: of the better way up's weight, below which the other one says nothing
IN_A_RING = 0.8  #: from which it is inside a ring, where nothing else can be
_SEEN_IN_STARS = 0.7  #: and from which it is there where a reader that looks at it alone sees nothing at all
_CLEAR_VOTES = 4.0  #: letters that say how the text runs
_THIN = 0.06  #: of a stamp's short side, below which nothing is a line of text
_LONG_LINE = 1.5  #: how much longer than high a line is at least, that it says how it runs
_STEEP = 0.17  #: cosine of the angle from which a reader takes a line for an upright one
_SCALE = 0.75  #: of a flat stamp when it is read: its figures are still larger than a reader needs
LEAST_SHEET = 320  #: pixels of a sheet: what stands on it is large enough
_MARGIN = 24  #: white around each stamp on the sheet that is read
A_WORD = 3  #: letters


@dataclass(slots=True, kw_only=True)
class StampReading:
    """One imprint and what was read of it so far."""

    imprint: Imprint
    lines: tuple[TextLine, ...]  #: of the page, inside the frame
    again: tuple[TextLine, ...] = ()  #: those of them that gave another day, read once more
    turns: list[int]  #: quarter turns that bring its text upright, the likeliest first
    flats: list[tuple[TextLine, ...]] = field(default_factory=list)  #: readings of the stamp laid flat
    pictures: list[Pixels] = field(default_factory=list)  #: of which each of `flats` is the reading
    turned: list[int] = field(default_factory=list)  #: by how many quarter turns each of `pictures` was turned
    state: str | None = None
    ringed: bool = False  #: a ring of stars was seen
    arrow: Arrow | None = None
    sought: tuple[int, ...] = ()  #: along which sides it was sought, 0 the long ones, 1 the short ones

    def days(self, max_year: int) -> Counter[dt.date]:
        """How many readings give each day; one that was read with a bar before it, or without its end, counts half."""
        found: Counter[dt.date] = Counter()
        begun: Counter[str] = Counter()
        whole = self.imprint.cut is None
        for lines in (self.lines if whole else (), self.again, *map(self.whole, self.upright())):
            read = _days(lines, max_year)
            for date, sure in read.items():
                found[date] += 2 if sure else 1
            begun.update(() if read else lettering.begun_days(lines))
        for date in found:
            found[date] += begun[f"{date:%d%m%y}"[:-1]]
        return found

    def upright(self) -> list[int]:
        """Which of `flats` count: where one way up reads clearly better than the other, its readings alone."""
        weights: dict[int, float] = {}
        for turn, lines in zip(self.turned, self.flats, strict=True):
            weights[turn] = max(weights.get(turn, 0.0), _weight(lines))
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

    def best(self) -> int:
        """Which of `flats` lies the right way up: the one that reads best."""
        weights = list(map(_weight, self.flats))
        return weights.index(max(weights))


def _weight(lines: Sequence[TextLine]) -> float:
    """How well lines were read: a reader makes something of what stands on its head, but with little confidence."""
    return sum(len(line.text) * line.confidence**4 for line in lines)


def upright_turns(imprint: Imprint, lines: Sequence[TextLine]) -> list[int]:
    """Quarter turns, counterclockwise, that bring the flat stamp's text upright: the likeliest first."""
    votes = _votes(imprint, lines)
    return sorted(range(4), key=lambda turn: -votes[turn])


def text_runs(imprint: Imprint, lines: Sequence[TextLine]) -> int | None:
    """0 where the text runs along the flat stamp's long side, 1 where across it; None where too little was read."""
    votes = _votes(imprint, lines)
    along, across = votes[0] + votes[2], votes[1] + votes[3]
    if max(along, across) < _CLEAR_VOTES or min(along, across) > max(along, across) / 2:
        return None
    return 0 if along > across else 1


def _votes(imprint: Imprint, lines: Sequence[TextLine]) -> list[float]:
    """How many letters speak for each quarter turn.

    A reader reads what runs to the right, however steeply, and downwards; what it stumbles over runs the other way.
    What it makes of a worn frame's edge is thinner than any line of a stamp.
    """
    axes = [corner - imprint.corners[0] for corner in (imprint.corners[1], imprint.corners[3])]
    axes = [axis / max(1.0, float(np.linalg.norm(axis))) for axis in axes]
    sides = [float(np.linalg.norm(imprint.corners[end] - imprint.corners[0])) for end in (1, 3)]
    votes = [0.02, 0.0, 0.01, 0.0]
    for line in lines:
        letters = sum(sign.isalnum() for sign in line.text)
        wide, tall = line.box.right - line.box.left, line.box.bottom - line.box.top
        if letters < A_WORD or _HARDLY <= line.confidence < SURELY or min(wide, tall) < _THIN * min(sides):
            continue
        along, across = (float(np.abs(axis) @ (wide, tall)) / float(np.hypot(wide, tall)) for axis in axes)
        side = 0 if along >= across else 1
        runs_on = axes[side][0] > _STEEP or (abs(axes[side][0]) <= _STEEP and axes[side][1] > 0)
        turn = side if runs_on == (line.confidence >= SURELY) else side + 2
        votes[turn] += letters * min(1.0, 0.2 + 4 * abs(along - across))
    return votes


def _days(lines: Sequence[TextLine], max_year: int) -> dict[dt.date, bool]:
    """Every day that the lines give, and whether it is sure."""
    found: dict[dt.date, bool] = {}
    for _, day in lettering.days_on(lines, max_year):
        found[day.date] = found.get(day.date, False) or day.sure
    return found


def shows_signs(imprint: Imprint) -> bool:
    """Whether it has what is on stamps alone: the arrow with its bar, or the ring of stars."""
    return find_arrow(imprint.own) is not None or find_ring(imprint.own) is not None


def read_imprints(readings: Sequence[StampReading], toolkit: Toolkit) -> None:
    """Lay them flat and read them: all on one sheet, then once more those of which no day is sure.

    The arrow says which way up a stamp is, and is not read. A second look is at the day alone where one was read.
    """
    for one in readings:
        runs = text_runs(one.imprint, one.lines)
        one.arrow = arrow = find_arrow(one.imprint.own, runs=runs)
        one.sought = sought_along(one.imprint.own, runs)
        if arrow is not None:
            one.turns = sorted(one.turns, key=partial(ne, arrow.turn))
    _read_flat([(one, one.imprint.own, one.turns[0]) for one in readings], toolkit)
    _lay_on_the_other_side([one for one in readings if _stands(one.flats[0])], toolkit)
    for one in readings:
        _take_as_read(one)
    _read_as_the_arrow_points([one for one in readings if one.arrow and not _surely_read(one.flats[0])], toolkit)
    _look_again([(one, 0) for one in readings if one.agreed(toolkit.max_year) is None], toolkit)
    open_ones = [one for one in readings if one.agreed(toolkit.max_year) is None]
    # What stands on its head is read after a fashion; a car may be taken for an arrow with its bar.
    doubtful = [
        one
        for one in open_ones
        if not _surely_read(one.flats[0]) or (one.arrow is None and not one.days(toolkit.max_year))
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


def _take_as_read(one: StampReading) -> None:
    """Where the lines of a first reading are level, the text runs as they do, and if it reads badly, on its head."""
    turn = one.turned[0]
    tall, wide = _letters_along(one.flats[0])
    if wide > 2 * tall:
        if one.arrow is None and turn % 2 not in one.sought:
            one.arrow = find_arrow(one.imprint.own, runs=turn % 2)
        one.turns = [turn, (turn + 2) % 4, *(other for other in one.turns if (other - turn) % 2)]


def _read_as_the_arrow_points(readings: Sequence[StampReading], toolkit: Toolkit) -> None:
    """Read those that were read the other way round; the better reading is then the first."""
    other = [one for one in readings if one.arrow and one.arrow.turn != one.turned[0]]
    _read_flat([(one, one.imprint.own, one.arrow.turn) for one in other if one.arrow], toolkit)
    for one in other:
        if _weight(one.flats[1]) > _weight(one.flats[0]):
            for readings_of in (one.flats, one.pictures, one.turned):
                readings_of.reverse()
            one.turns = sorted(one.turns, key=partial(ne, one.turned[0]))


def _stands(lines: Sequence[TextLine]) -> bool:
    """Whether the lines of a flat reading run up or down: the stamp's text does not run along its long side."""
    tall, wide = _letters_along(lines)
    return tall > 2 * wide


def _letters_along(lines: Sequence[TextLine]) -> tuple[int, int]:
    """How many letters stand in lines that run up or down, and how many in level ones."""
    tall = wide = 0
    for line in lines:
        letters = sum(sign.isalnum() for sign in line.text)
        across, down = line.box.right - line.box.left, line.box.bottom - line.box.top
        if letters >= A_WORD and max(across, down) >= _LONG_LINE * min(across, down):
            tall, wide = (tall + letters, wide) if down > across else (tall, wide + letters)
    return tall, wide


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


def _surely_read(lines: Sequence[TextLine]) -> bool:
    """Whether the letters of a flat reading, all together, are such as are read the right way up."""
    words = [line for line in lines if sum(sign.isalnum() for sign in line.text) >= A_WORD]
    letters = sum(len(line.text) for line in words)
    return letters > 0 and sum(len(line.text) * line.confidence for line in words) >= SURELY * letters


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
            strips.append((one, index, *_strip(np.rot90(flat, one.turned[index]), seen[0])))
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


def _strip(picture: Pixels, day: Box) -> tuple[Pixels, int, Box]:
    """The surroundings of a day on a stamp, the column at which they begin, and where the day is."""
    edge = (day.bottom - day.top) // 2
    left = max(0, day.left - edge)
    return picture[max(0, day.top - edge) : day.bottom + edge, left : day.right + edge], left, day


def read_sheet(
    flats: Sequence[Pixels], toolkit: Toolkit, *, scale: float = 1.0, least: int = 0
) -> list[tuple[TextLine, ...]]:
    """What each picture says, in its own pixels: all of them on one sheet, in one reading.

    `scale`: by which they are made smaller first. `least`: pixels that each side of the sheet has at least; a reader
    enlarges a smaller one.
    """
    if not flats:
        return []
    smaller = [cv2.resize(flat, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA) for flat in flats]
    wide = max(flat.shape[1] for flat in smaller) + 2 * _MARGIN
    tall = sum(flat.shape[0] + _MARGIN for flat in smaller) + _MARGIN
    sheet = np.full((max(tall, least), max(wide, least), 3), 255, np.uint8)
    tops, top = [], _MARGIN
    for flat in smaller:
        sheet[top : top + flat.shape[0], _MARGIN : _MARGIN + flat.shape[1]] = flat
        tops.append(top)
        top += flat.shape[0] + _MARGIN
    lines = toolkit.close_up.read(sheet)
    found = []
    for top, flat in zip(tops, smaller, strict=True):
        inside = [line for line in lines if top <= (line.box.top + line.box.bottom) / 2 < top + flat.shape[0]]
        offset = (_MARGIN, top) * 2
        places = [[round((v - off) / scale) for v, off in zip(line.box, offset, strict=True)] for line in inside]
        found.append(tuple(replace(line, box=Box(*place)) for line, place in zip(inside, places, strict=True)))
    return found


def tell_states(readings: Sequence[StampReading], toolkit: Toolkit) -> None:
    """Note the State of each: its letters stand in a ring of stars, in a circle, or else alone.

    A bar in a circle may be many things: it is Italy's letter where the stamp also has the arrow.
    """
    unread: list[tuple[StampReading, Pixels, str | None]] = []
    for one in readings:
        best = one.best()
        flat, lines = one.pictures[best], one.flats[best]
        ring = find_ring(flat, part=one.imprint.cut is not None)
        one.ringed = ring is not None
        if ring is None:
            one.state = _alone(one)
            ring = find_circle(flat) if one.state is None and one.arrow is not None else None
        if ring is None:
            continue
        if holds_a_bar(flat, ring):
            one.state = "I"
        else:
            within = lettering.states([line for line in lines if ring.holds(line.box)])
            one.state = next((state for state in within if state != "I" and within[state] >= READ_ONCE), None)
            if one.state is None:
                sure = one.ringed and len(within) == 1 and min(within.values()) >= _SEEN_IN_STARS
                unread.append((one, letters_of(flat, ring), next(iter(within), None) if sure else None))
    # Where no arrow says which way is up, a reader may have turned the lines of a stamp on its head by itself.
    turns = [(0,) if one.arrow else (0, 2) for one, _, _ in unread]
    ways = [np.rot90(flat, turn) for (_, flat, _), tried in zip(unread, turns, strict=True) for turn in tried]
    sheet = iter(read_sheet(ways, toolkit, least=LEAST_SHEET))
    for (one, _, seen), tried in zip(unread, turns, strict=True):
        upright, *others = (next(sheet) for _ in tried)
        letters = lettering.states(upright)
        read = {state for lines in (upright, *others) for state in _surely_within(lines)}
        one.state = read.pop() if len(read) == 1 else _alone(one)
        if one.state is None and (letters.get("I", 0.0) >= IN_A_RING if seen == "I" else not upright):
            one.state = seen


def _surely_within(lines: Sequence[TextLine]) -> set[str]:
    """The States whose letters were read in a ring; an I alone may be any mark."""
    found = lettering.states(lines)
    return {state for state in found if state != "I" and found[state] >= IN_A_RING}


def _alone(one: StampReading) -> str | None:
    """The State whose letters were read alone, when no other was; of a page that it lies across, stars are letters."""
    upright = [one.flats[index] for index in one.upright()]
    return _only_state(upright) or _only_state((one.lines, *one.flats))


def _only_state(readings: Sequence[Sequence[TextLine]]) -> str | None:
    found: Counter[str] = Counter()
    sure: dict[str, float] = {}
    for lines in readings:
        for state, confidence in lettering.states(lines).items():
            found[state] += 1
            sure[state] = max(sure.get(state, 0.0), confidence)
    good = [state for state in found if sure[state] >= READ_ONCE or (found[state] > 1 and sure[state] >= _READ_TWICE)]
    return good[0] if len(good) == 1 and good[0] != "I" else None
