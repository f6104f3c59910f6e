"""From stamps with a day and without a State to the ring and the arrow that lie across a long side of their frames.

Where a long side is worn off, stars, arrow and plane that stand in a row were taken for it, and the frame ends in the
middle of them. Past its sides both are whole; only both together count, each with its middle in the frame.
"""

from collections.abc import Sequence

import numpy as np

from documents.readers import Pixels
from documents.readers.toolkit import Toolkit
from documents.stamps import lettering
from documents.stamps.arrow import Arrow, find_arrow
from documents.stamps.frame import AROUND, FLAT_HEIGHT
from documents.stamps.reading import StampReading
from documents.stamps.ring import find_ring, holds_a_bar, letters_of
from documents.stamps.sheet import LEAST_SHEET, read_sheet
from documents.stamps.states import IN_A_RING

_FRAME = AROUND / (1 + 2 * AROUND) * FLAT_HEIGHT  #: where the frame begins in a picture that goes on past it


def look_beyond(readings: Sequence[StampReading], toolkit: Toolkit) -> None:
    """Note ring, arrow and State of those that have a day and no State."""
    seen: list[tuple[StampReading, Arrow, Pixels]] = []
    for one in readings:
        if one.ringed or one.state is not None or one.agreed(toolkit.max_year) is None:
            continue
        turn, picture = one.turned[one.best()], one.imprint.around()
        arrow = find_arrow(picture, runs=turn % 2)
        if arrow is None or arrow.turn != turn or not _in_frame((arrow.box.top + arrow.box.bottom) / 2):
            continue
        ring = find_ring(picture)
        if ring is not None and _in_frame(ring.down):
            letters = np.rot90(letters_of(picture, ring), turn)
            seen.append((one, arrow, np.ascontiguousarray(letters)))
            one.state = "I" if turn % 2 == 0 and holds_a_bar(picture, ring) else None
    sheet = read_sheet([letters for _, _, letters in seen], toolkit, least=LEAST_SHEET)
    for (one, arrow, _), lines in zip(seen, sheet, strict=True):
        one.ringed, one.arrow = True, arrow
        sure = lettering.states([line for line in lines if line.confidence >= IN_A_RING])
        one.state = one.state or next((state for state in sure if state != "I"), None)


def _in_frame(down: float) -> bool:
    return _FRAME <= down <= FLAT_HEIGHT - _FRAME
