"""From stamps whose ink is worn to one look more at the day of each, out of focus.

Where ink left gaps, an 8 is a 3 to a reader that sees each of its edges, and every sharp picture of it shows the same
edges. From afar the gaps close: a day that is another one then is in doubt.
"""

from collections.abc import Sequence

import cv2
import numpy as np

from documents.readers import Pixels
from documents.readers.toolkit import Toolkit
from documents.stamps import lettering
from documents.stamps.frame import side_ink
from documents.stamps.ink import INK_ON_WHITE
from documents.stamps.reading import StampReading, strip_around
from documents.stamps.sheet import LEAST_SHEET, read_sheet

_WHOLE = 0.97  #: share of a side that is ink, from which it has no gap
_BLUR = 2.0  #: pixels of a flat stamp, standard deviation


def look_from_afar(readings: Sequence[StampReading], toolkit: Toolkit) -> None:
    """Add a reading of its day out of focus to each stamp whose day is agreed on and whose frame has gaps."""
    worn = [(one, strip) for one in readings if (strip := _out_of_focus(one, toolkit.max_year)) is not None]
    for (one, _), lines in zip(worn, read_sheet([strip for _, strip in worn], toolkit, least=LEAST_SHEET), strict=True):
        one.afar = lines


def _out_of_focus(one: StampReading, max_year: int) -> Pixels | None:
    """The surroundings of the agreed day; None where there is none, or where the frame is whole."""
    agreed = one.agreed(max_year)
    if agreed is None or one.imprint.cut is not None or min(side_ink(one.imprint.own[..., 0] < INK_ON_WHITE)) >= _WHOLE:
        return None
    for index in one.upright():
        for box, day in lettering.days_on(one.whole(index), max_year):
            if day.date == agreed:
                flat = np.ascontiguousarray(np.rot90(one.imprint.own, one.turned[index]))
                return strip_around(np.asarray(cv2.GaussianBlur(flat, (0, 0), _BLUR), np.uint8), box)[0]
    return None
