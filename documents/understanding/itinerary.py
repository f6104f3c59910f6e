"""A list of flights goes in, each with its state; which of them are off, and which take place, comes out.

A row gives a flight's number and its state ("AF 228  CDG - EZE  20 May  Cancelled"); on a card the state stands alone
below the number. Cells that a text layer gives one by one are a row again by where they stand.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from documents.folding import fold
from documents.page import TextLine
from documents.references import References
from documents.understanding.flow import Flow
from documents.understanding.journey import Flight
from documents.understanding.lexicon import Lexicon
from documents.understanding.travel_day import Day, before, days_of_list
from documents.understanding.words import words

_BELOW = 3  # rows between a number and the state on its card
_ALONE = 4  # words of a state on a row of its own
_ROW = 24  # words of a row: above, it is prose
_TAKES_PLACE = ("takes_place", "as_planned")
_NO_STATE = ("conditional", "modal", "negation", "policy")


class Leg(NamedTuple):
    """A flight of a list with its state; offsets of its row count in `Flow.bare`."""

    number: str
    start: int
    end: int
    off: bool
    on_its_row: bool  #: number and state stand on one row


def legs(flow: Flow, flights: Sequence[Flight], references: References) -> list[Leg]:
    """The flights whose state a list tells, in order."""
    lexicon = Lexicon(references)
    found: list[Leg] = []
    above: tuple[int, Flight] | None = None
    begun = 0  # where the row with the number above begins
    for place, (start, end) in enumerate(_rows(flow)):
        here = [flight for flight in flights if start <= flight.start < end]
        folded = fold(flow.bare[start:end])
        state = _state(folded, lexicon)
        if len({flight.number for flight in here}) > 1:
            above = None  # prose, or an exchange: what is said of which is for its grammar to tell
        elif state is not None and here:
            found.append(Leg(here[-1].number, start, end, state, on_its_row=True))
        elif state is not None and above and place - above[0] <= _BELOW and len(folded.split()) <= _ALONE:
            found.append(Leg(above[1].number, above[1].start, end, state, on_its_row=False))
        elif not here and above and place - above[0] <= _BELOW and _state(fold(flow.bare[begun:end]), lexicon) is False:
            state = False  # broken between two rows: "votre vol AF 702 est à / l'heure"
            found.append(Leg(above[1].number, above[1].start, end, state, on_its_row=False))
        if here and state is None and len(here) == 1:
            above, begun = (place, here[0]), start
        elif here or state is not None:
            above = None
    return found


def another_stands(flow: Flow, flights: Sequence[Flight], references: References) -> bool:
    """Whether a list has a flight that takes place beside one that is off, and not before it.

    The journey that brought somebody here took place; one that is confirmed for a later day, or nobody knows when,
    may take them home. A number that is both is another passenger's, or another day's.
    """
    told = legs(flow, flights, references)
    off = [leg for leg in told if leg.off]
    live = [leg for leg in told if not leg.off]
    numbers = {leg.number for leg in off}
    days = days_of_list(flow, references) if off and live else []
    return any(
        (leg.number not in numbers or (leg.on_its_row and any(one.on_its_row for one in off)))
        and not all(before(_day(leg, days), _day(one, days)) for one in off)
        for leg in live
    )


def _state(folded: str, lexicon: Lexicon) -> bool | None:
    """True for off, False for what takes place, None for a row that tells no state."""
    if len(folded.split()) > _ROW or any(lexicon.has(folded, topic) for topic in _NO_STATE):
        return None
    off = [*words(folded, lexicon.topic("cancelled")), *words(folded, lexicon.topic("cancelled_mark"))]
    if off:
        return True
    live = bool(words(folded, lexicon.topic("live_state")))
    # "Ihr Flug LH 1040 findet statt": of the flight on its row, or right above it
    told = lexicon.numbered(folded) or len(folded.split()) <= _ALONE
    live = live or (told and any(lexicon.has(folded, name) for name in _TAKES_PLACE))
    return False if live else None


def _day(leg: Leg, days: Sequence[Day]) -> Day | None:
    return next((day for day in days if leg.start <= day.start < leg.end), None)


def _rows(flow: Flow) -> Iterator[tuple[int, int]]:
    """The rows of a text, each with where it begins and ends."""
    start = row_start = 0
    last: TextLine | None = None
    for line, text in zip(flow.lines, flow.bare.split("\n"), strict=False):
        if last is not None and not on_one_row(last, line):
            yield row_start, start
            row_start = start
        last, start = line, start + len(text) + 1
    if start > row_start:
        yield row_start, start


def on_one_row(left: TextLine, right: TextLine) -> bool:
    """Whether a cell stands behind another on one row; lines without boxes are rows by themselves."""
    if left.box.right <= left.box.left or right.box.left < left.box.right:
        return False
    middle = (right.box.top + right.box.bottom) / 2
    return left.box.top <= middle <= left.box.bottom
