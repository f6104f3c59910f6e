"""From stamps that were read to the State of each: by the letters in its ring of stars, in a circle, or alone."""

from collections import Counter
from collections.abc import Sequence

import numpy as np

from documents.page import TextLine
from documents.readers import Pixels
from documents.readers.toolkit import Toolkit
from documents.stamps import lettering
from documents.stamps.reading import StampReading
from documents.stamps.ring import find_circle, find_ring, holds_a_bar, letters_of
from documents.stamps.sheet import LEAST_SHEET, read_sheet

READ_ONCE = 0.9  #: from which one reading of a State's letters is enough
_READ_TWICE = 0.8  #: from which two are
IN_A_RING = 0.8  #: from which it is inside a ring, where nothing else can be
_SEEN_IN_STARS = 0.7  #: and from which it is there where a reader that looks at it alone sees nothing at all


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
