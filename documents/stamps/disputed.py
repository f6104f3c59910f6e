"""From stamps whose day the page's own reading gives otherwise to one look more at that line, as it lies on the page.

The readings of a stamp laid flat are no strangers to each other: all are of one picture, in which the ink ran the same
way. A 6 that its blur closed is a 5 in each of them. A day of which they have month and year alone, the ring's stars
being too near, is read once more where the page's own reading has the whole of it.
"""

import re
from collections.abc import Sequence

from documents.page import TextLine
from documents.readers import Pixels
from documents.readers.toolkit import Toolkit
from documents.stamps import lettering
from documents.stamps.loose import cut_out
from documents.stamps.reading import StampReading
from documents.stamps.sheet import read_sheet

_READ_SURELY_ONCE = 2  #: what one sure reading counts


def look_at_the_page(readings: Sequence[StampReading], pixels: Pixels, toolkit: Toolkit) -> None:
    """Add, to each stamp whose day is disputed or half read, a second reading of the line that has another, or all."""
    looks = (_disputing, _completing)
    asked = [(one, line) for one in readings for look in looks for line in look(one, toolkit.max_year)]
    again = read_sheet([cut_out(pixels, line) for _, line in asked], toolkit)
    for (one, line), lines in zip(asked, again, strict=True):
        texts = [said.text for said in sorted(lines, key=lambda said: said.box.left)]
        whole = [" ".join(texts)] if len(texts) > 1 else []  # figures that stand far apart
        one.again = (*one.again, *(TextLine(text=text, box=line.box) for text in (*texts, *whole)))


def _disputing(one: StampReading, max_year: int) -> list[TextLine]:
    """The page's lines that give a day other than the agreed one."""
    agreed = one.agreed(max_year)
    if agreed is None or one.imprint.cut is not None:
        return []
    return [
        line
        for line in one.on_the_page(max_year)
        if (days := {day.date for day in lettering.days([line.text], max_year)}) and agreed not in days
    ]


def _completing(one: StampReading, max_year: int) -> list[TextLine]:
    """The page's line that gives the whole of a day of which the stamp laid flat gave month and year, and no other."""
    if one.days(max_year).total() != _READ_SURELY_ONCE:
        return []
    rows = [row for index in one.upright() for row in lettering.rows(one.whole(index))]
    ends = {re.sub("[^0-9]", "", "".join(line.text for line in row)) for row in rows}
    seen = lettering.days_on(one.on_the_page(max_year), max_year)
    return [TextLine(text=f"{day.date:%d %m %y}", box=box) for box, day in seen if f"{day.date:%m%y}" in ends][:1]
