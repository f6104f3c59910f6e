"""From a picture to the border stamps on it: direction by the frame's corners, date, State and post by reading.

A day counts when two readings give it: that of the page as it lies, and those of the stamp laid flat, by its own ink
and by all ink. A day that was read once, or in two ways, is none.
"""

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from documents import stamp_text
from documents.page import Box, Stamp, StampDirection, TextLine, Zone
from documents.readers import Pixels
from documents.readers.toolkit import Toolkit
from documents.stamp_frames import Shape
from documents.stamp_ink import Imprint, find_imprints
from documents.stamp_ring import find_ring, holds_a_bar, letters_of
from documents.stamp_text import STATES
from documents.vocabulary import Kind

__all__ = ["STATES", "find_stamps"]

_FULL = 1500  #: letters of a page that has no room for stamps
_MARGIN = 24  #: white around each stamp on the sheet that is read
_SURELY = 0.85  #: a reader's confidence from which a line was read the right way up
_READ_ONCE, _READ_TWICE = 0.9, 0.8  #: its confidence from which a State's letters count
_IN_A_RING = 0.8  #: and inside a ring, where nothing else can be
_STEEP = 0.17  #: cosine of the angle from which a reader takes a line for an upright one
_HARDLY = 0.65  #: and below which it was not
_A_WORD = 3  #: letters
_A_STAMP = 8  #: letters in a frame from which it is a stamp, if it stands where only stamps are
_MOST_LETTERS = 90  #: in a stamp's frame
_SPARE = 150  #: letters beside the stamps up to which a page is one of stamps


@dataclass(slots=True, kw_only=True)
class _Reading:
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


def find_stamps(
    pixels: Pixels, lines: Sequence[TextLine], toolkit: Toolkit, *, zones: Sequence[Zone]
) -> tuple[Stamp, ...]:
    """Stamps on the upright page, the largest first. `lines`, `zones`: what was read of the page already.

    A page full of print has no room for stamps and is not searched.
    Frames without colour (tables, boxes) count only with a date and a State or post in them. What could not be read
    is None.
    """
    if sum(len(line.text) for line in lines) > _FULL:
        return ()
    visas_only = all(zone.kind is Kind.VISA for zone in zones)
    printed = [zone.box if zone.kind is not Kind.VISA else _sticker(zone.box) for zone in zones]
    outside = [line for line in lines if not any(_inside(line.box, zone.box) for zone in zones)]
    imprints = find_imprints(pixels, [line.box for line in _in_question(outside)])
    # Beside a passport's or card's zone, frames without colour are the printed paper's own.
    imprints = [i for i in imprints if i.coloured or visas_only]
    imprints = [i for i in imprints if not any(_on(i.box, zone.box) for zone in zones)]
    readings = [
        _Reading(imprint=imprint, lines=within, turns=_turns(imprint, within))
        for imprint in imprints
        if imprint.shape is not Shape.OTHER
        if (within := tuple(line for line in outside if _middle_in(line.box, imprint)))
        and sum(len(line.text) for line in within) <= _MOST_LETTERS
    ]
    readings = [one for one in readings if not _foreign(one)]
    _read(readings, toolkit)
    _tell_states(readings, toolkit)
    readings = [one for one in readings if not _foreign(one)]
    loose = [
        line
        for line in outside
        if not any(_middle_in(line.box, i) for i in imprints) and not any(_inside(line.box, box) for box in printed)
    ]
    roomy = visas_only and sum(len(line.text) for line in loose) <= _SPARE
    found = [stamp for one in readings if (stamp := _stamp(one, toolkit.max_year, roomy=roomy)) is not None]
    if roomy:
        found += [_unframed(line) for line in loose if _only_a_day(line, toolkit.max_year)]
    return tuple(sorted(found, key=lambda stamp: _area(stamp.box), reverse=True))


def _sticker(zone: Box) -> Box:
    """About where the visa sticker is that ends with this zone."""
    wide = zone.right - zone.left
    return Box(zone.left - wide // 10, zone.top - 6 * wide // 10, zone.right + wide // 10, zone.bottom)


def _only_a_day(line: TextLine, max_year: int) -> bool:
    """Whether a line is a dater's day and nothing else, surely read."""
    marks = sum(sign.isalpha() for sign in line.text)
    return (
        line.confidence >= _READ_ONCE and marks == 0 and any(day.sure for day in stamp_text.days([line.text], max_year))
    )


def _unframed(line: TextLine) -> Stamp:
    """A day that stands on a page of stamps without a frame that was seen: somebody has to look."""
    return Stamp(direction=StampDirection.UNKNOWN, box=line.box, text=(line.text,), confidence=line.confidence)


def _in_question(lines: Sequence[TextLine]) -> list[TextLine]:
    """The lines that may be a stamp's day, or stand in a stamp on its head: those are looked into, in this order."""
    figures = [line for line in lines if _like_a_day(line.text)]
    garbled = [line for line in lines if line not in figures and _garbled(line)]
    return [
        *sorted(figures, key=lambda line: -_height(line.box)),
        *sorted(garbled, key=lambda line: -_height(line.box)),
    ]


def _like_a_day(text: str) -> bool:
    """Figures enough for a day or a part of it, and for nothing longer."""
    digits = sum(sign.isdigit() for sign in text)
    return 2 <= digits <= 8 and sum(sign.isalpha() for sign in text) <= 2


def _garbled(line: TextLine) -> bool:
    return line.confidence < _SURELY and sum(sign.isalnum() for sign in line.text) >= _A_WORD


def _height(box: Box) -> int:
    return min(box.right - box.left, box.bottom - box.top)


def _area(box: Box) -> int:
    return (box.right - box.left) * (box.bottom - box.top)


def _inside(box: Box, around: Box) -> bool:
    across, down = (box.left + box.right) / 2, (box.top + box.bottom) / 2
    return around.left <= across <= around.right and around.top <= down <= around.bottom


def _on(box: Box, zone: Box) -> bool:
    """Whether a frame lies over a good part of a zone, as a sticker's own edge does and no stamp."""
    across = min(box.right, zone.right) - max(box.left, zone.left)
    down = min(box.bottom, zone.bottom) - max(box.top, zone.top)
    return across > 0 and down > 0 and across * down > 0.15 * _area(zone)


def _middle_in(box: Box, imprint: Imprint) -> bool:
    return imprint.holds(((box.left + box.right) / 2, (box.top + box.bottom) / 2))


def _foreign(one: _Reading) -> bool:
    texts = [line.text for lines in (one.lines, *one.flats) for line in lines]
    stated = any(
        confidence >= _SURELY for lines in (one.lines, *one.flats) for confidence in stamp_text.states(lines).values()
    )
    return stamp_text.foreign(texts) or (stamp_text.worded_day(texts) and not stated)


def _turns(imprint: Imprint, lines: Sequence[TextLine]) -> list[int]:
    """Quarter turns, counterclockwise, that bring the flat stamp's text upright: the likeliest first.

    A reader reads what runs to the right, however steeply, and downwards; what it stumbles over runs the other way.
    """
    axes = [corner - imprint.corners[0] for corner in (imprint.corners[1], imprint.corners[3])]
    axes = [axis / max(1.0, float(np.linalg.norm(axis))) for axis in axes]
    votes = [0.02, 0.0, 0.01, 0.0]
    for line in lines:
        letters = sum(sign.isalnum() for sign in line.text)
        wide, tall = line.box.right - line.box.left, line.box.bottom - line.box.top
        if letters < _A_WORD or _HARDLY <= line.confidence < _SURELY:
            continue
        along, across = (float(np.abs(axis) @ (wide, tall)) / float(np.hypot(wide, tall)) for axis in axes)
        side = 0 if along >= across else 1
        runs_on = axes[side][0] > _STEEP or (abs(axes[side][0]) <= _STEEP and axes[side][1] > 0)
        turn = side if runs_on == (line.confidence >= _SURELY) else side + 2
        votes[turn] += letters * min(1.0, 0.2 + 4 * abs(along - across))
    return sorted(range(4), key=lambda turn: -votes[turn])


def _read(readings: Sequence[_Reading], toolkit: Toolkit) -> None:
    """Lay them flat and read them: all on one sheet, then once more those of which no day is sure."""
    _read_flat([(one, np.rot90(one.imprint.own, one.turns[0])) for one in readings], toolkit)
    again: list[tuple[_Reading, Pixels]] = []
    for one in readings:
        if one.agreed(toolkit.max_year) is None:
            again.append((one, np.rot90(one.imprint.any, one.turns[0])))
            if not one.days(toolkit.max_year):
                again.append((one, np.rot90(one.imprint.own, one.turns[1])))
                again.append((one, np.rot90(one.imprint.any, one.turns[1])))
    _read_flat(again, toolkit)


def _read_flat(flats: Sequence[tuple[_Reading, Pixels]], toolkit: Toolkit) -> None:
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


def _stamp(one: _Reading, max_year: int, *, roomy: bool) -> Stamp | None:
    """The stamp; None when it may as well be a table's cell. `roomy`: the page holds hardly anything but stamps."""
    imprint = one.imprint
    date = one.agreed(max_year)
    read = [line for lines in (one.lines, *one.flats) for line in lines]
    state, post = one.state, stamp_text.post(read)
    named = (state is not None) + (post is not None)
    letters = sum(sign.isalnum() for line in one.lines for sign in line.text)
    seen = one.ringed or (roomy and letters >= _A_STAMP)
    if not ((date is not None and (imprint.coloured or named)) or (imprint.coloured and named == 2) or seen):
        return None
    best = one.flats[one.best()]
    weight = sum(len(line.text) for line in best)
    # Other States stamp rectangles too: without a sign that it is a Schengen stamp, nothing says what it is.
    known = one.ringed or one.state is not None
    return Stamp(
        direction=_direction(imprint.shape, [line.text for line in read]) if known else StampDirection.UNKNOWN,
        box=imprint.box,
        state=state,
        date=date,
        post=post,
        text=tuple(line.text for line in best),
        confidence=round(sum(line.confidence * len(line.text) for line in best) / max(1, weight), 3),
    )


def _tell_states(readings: Sequence[_Reading], toolkit: Toolkit) -> None:
    """Note the State of each: its letters stand in a ring of stars, or else alone."""
    unread: list[tuple[_Reading, Pixels]] = []
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
            one.state = next((state for state in within if state != "I" and within[state] >= _READ_ONCE), None)
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
    good = [state for state in found if sure[state] >= _READ_ONCE or (found[state] > 1 and sure[state] >= _READ_TWICE)]
    return good[0] if len(good) == 1 and good[0] != "I" else None


def _direction(shape: Shape, texts: Sequence[str]) -> StampDirection:
    """What the frame says; where it says nothing, a word does (some States print one)."""
    if shape is Shape.SQUARE:
        return StampDirection.UNKNOWN if stamp_text.says_exit(texts) else StampDirection.ENTRY
    if shape is Shape.ROUND:
        return StampDirection.UNKNOWN if stamp_text.says_entry(texts) else StampDirection.EXIT
    if stamp_text.says_exit(texts) != stamp_text.says_entry(texts):
        return StampDirection.EXIT if stamp_text.says_exit(texts) else StampDirection.ENTRY
    return StampDirection.UNKNOWN
