"""From imprints of stamps to what is read of each: laid flat and upright, on one sheet; its State by the ring of stars.

A day counts when two readings give it: that of the page as it lies, and those of the stamp laid flat, by its own ink
and by all ink. A day that was read once, or in two ways, is none.
"""

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from documents import stamp_text
from documents.page import Box, TextLine
from documents.readers import Pixels
from documents.readers.toolkit import Toolkit
from documents.stamp_ink import Imprint
from documents.stamp_ring import find_ring, holds_a_bar, letters_of

SURELY = 0.85  #: a reader's confidence from which a line was read the right way up
_HARDLY = 0.65  #: and below which it was not
READ_ONCE = 0.9  #: from which one reading of a State's letters is enough
_READ_TWICE = 0.8  #: from which two are
_IN_A_RING = 0.8  #: from which it is inside a ring, where nothing else can be
_STEEP = 0.17  #: cosine of the angle from which a reader takes a line for an upright one
_MARGIN = 24  #: white around each stamp on the sheet that is read
A_WORD = 3  #: letters


@dataclass(slots=True, kw_only=True)
class StampReading:
    """One imprint and what was read of it so far."""

    imprint: Imprint
    lines: tuple[TextLine, ...]  #: of the page, inside the frame
    turns: list[int]  #: quarter turns that bring its text upright, the likeliest first
    flats: list[tuple[TextLine, ...]] = field(default_factory=list)  #: readings of the stamp laid flat
    pictures: list[Pixels] = field(default_factory=list)  #: of which each of `flats` is the reading
    state: str | None = None
    ringed: bool = False  #: a ring of stars was seen

    def days(self, max_year: int) -> Counter[dt.date]:
        """How many readings give each day; one that was read with a bar before it counts half."""
        found: Counter[dt.date] = Counter()
        for lines in (self.lines, *self.flats):
            for day in stamp_text.days(stamp_text.rows(lines), max_year):
                found[day.date] += 2 if day.sure else 1
        return found

    def agreed(self, max_year: int) -> dt.date | None:
        """The one day that two readings give."""
        found = self.days(max_year)
        best = [day for day, count in found.items() if count >= 3]
        return best[0] if len(best) == 1 else None

    def best(self) -> int:
        """Which of `flats` lies the right way up: the one that reads best."""
        weights = [sum(len(line.text) * line.confidence**4 for line in lines) for lines in self.flats]
        return weights.index(max(weights))


def upright_turns(imprint: Imprint, lines: Sequence[TextLine]) -> list[int]:
    """Quarter turns, counterclockwise, that bring the flat stamp's text upright: the likeliest first.

    A reader reads what runs to the right, however steeply, and downwards; what it stumbles over runs the other way.
    """
    axes = [corner - imprint.corners[0] for corner in (imprint.corners[1], imprint.corners[3])]
    axes = [axis / max(1.0, float(np.linalg.norm(axis))) for axis in axes]
    votes = [0.02, 0.0, 0.01, 0.0]
    for line in lines:
        letters = sum(sign.isalnum() for sign in line.text)
        wide, tall = line.box.right - line.box.left, line.box.bottom - line.box.top
        if letters < A_WORD or _HARDLY <= line.confidence < SURELY:
            continue
        along, across = (float(np.abs(axis) @ (wide, tall)) / float(np.hypot(wide, tall)) for axis in axes)
        side = 0 if along >= across else 1
        runs_on = axes[side][0] > _STEEP or (abs(axes[side][0]) <= _STEEP and axes[side][1] > 0)
        turn = side if runs_on == (line.confidence >= SURELY) else side + 2
        votes[turn] += letters * min(1.0, 0.2 + 4 * abs(along - across))
    return sorted(range(4), key=lambda turn: -votes[turn])


def read_imprints(readings: Sequence[StampReading], toolkit: Toolkit) -> None:
    """Lay them flat and read them: all on one sheet, then once more those of which no day is sure."""
    _read_flat([(one, np.rot90(one.imprint.own, one.turns[0])) for one in readings], toolkit)
    again: list[tuple[StampReading, Pixels]] = []
    for one in readings:
        if one.agreed(toolkit.max_year) is None:
            again.append((one, np.rot90(one.imprint.any, one.turns[0])))
            if not one.days(toolkit.max_year):
                again.append((one, np.rot90(one.imprint.own, one.turns[1])))
                again.append((one, np.rot90(one.imprint.any, one.turns[1])))
    _read_flat(again, toolkit)


def _read_flat(flats: Sequence[tuple[StampReading, Pixels]], toolkit: Toolkit) -> None:
    for (one, flat), lines in zip(flats, _sheet([flat for _, flat in flats], toolkit), strict=True):
        one.flats.append(lines)
        one.pictures.append(flat)


def _sheet(flats: Sequence[Pixels], toolkit: Toolkit) -> list[tuple[TextLine, ...]]:
    """What each picture says, in its own pixels: all of them on one sheet, in one reading."""
    if not flats:
        return []
    wide = max(flat.shape[1] for flat in flats) + 2 * _MARGIN
    sheet = np.full((sum(flat.shape[0] + _MARGIN for flat in flats) + _MARGIN, wide, 3), 255, np.uint8)
    tops, top = [], _MARGIN
    for flat in flats:
        sheet[top : top + flat.shape[0], _MARGIN : _MARGIN + flat.shape[1]] = flat
        tops.append(top)
        top += flat.shape[0] + _MARGIN
    lines = toolkit.close_up.read(sheet)
    return [
        tuple(
            replace(line, box=Box(*(value - off for value, off in zip(line.box, (_MARGIN, top) * 2, strict=True))))
            for line in lines
            if top <= (line.box.top + line.box.bottom) / 2 < top + flat.shape[0]
        )
        for top, flat in zip(tops, flats, strict=True)
    ]


def tell_states(readings: Sequence[StampReading], toolkit: Toolkit) -> None:
    """Note the State of each: its letters stand in a ring of stars, or else alone."""
    unread: list[tuple[StampReading, Pixels]] = []
    for one in readings:
        best = one.best()
        flat, lines = one.pictures[best], one.flats[best]
        ring = find_ring(flat)
        one.ringed = ring is not None
        if ring is None:
            one.state = _alone((one.lines, *one.flats))
        elif holds_a_bar(flat, ring):
            one.state = "I"
        else:
            within = stamp_text.states([line for line in lines if ring.holds(line.box)])
            one.state = next((state for state in within if state != "I" and within[state] >= READ_ONCE), None)
            if one.state is None:
                unread.append((one, letters_of(flat, ring)))
    for one, lines in zip((one for one, _ in unread), _sheet([flat for _, flat in unread], toolkit), strict=True):
        letters = stamp_text.states(lines)
        one.state = next((state for state in letters if state != "I" and letters[state] >= _IN_A_RING), None)


def _alone(readings: Sequence[Sequence[TextLine]]) -> str | None:
    """The State whose letters were read alone, when no other was."""
    found: Counter[str] = Counter()
    sure: dict[str, float] = {}
    for lines in readings:
        for state, confidence in stamp_text.states(lines).items():
            found[state] += 1
            sure[state] = max(sure.get(state, 0.0), confidence)
    good = [state for state in found if sure[state] >= READ_ONCE or (found[state] > 1 and sure[state] >= _READ_TWICE)]
    return good[0] if len(good) == 1 and good[0] != "I" else None
