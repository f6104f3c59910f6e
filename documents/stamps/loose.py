"""Days that stand on a page of stamps without a frame that was seen: each is read once more, where it stands.

Such a stamp's direction is unknown. Its day tells whether it may be later than the entry that counts.
"""

import re
from collections.abc import Sequence

import cv2
import numpy as np

from documents.page import Box, Stamp, StampDirection, TextLine
from documents.readers import Pixels
from documents.readers.toolkit import Toolkit
from documents.stamps import lettering
from documents.stamps.sheet import read_sheet
from documents.stamps.states import READ_ONCE

_HEIGHT = 48  #: pixels of a day's box as it is read again
_MOST = 8
_STACKED = 1.5  #: of its height, how far from a day the next line of its stamp is
_HOUR = re.compile(r"\d\s?[:h]\s?\d\d(?!\d)")
_CERTAIN = 0.98  #: a reader's confidence from which its first figure needs no second reading


def loose_stamps(pixels: Pixels, lines: Sequence[TextLine], toolkit: Toolkit) -> list[Stamp]:
    """A stamp for each line that is a day and nothing else, surely read; dated where the second reading agrees."""
    days = [line for line in lines if _only_a_day(line, toolkit.max_year) and not _is_anothers(line, lines)][:_MOST]
    again = read_sheet([cut_out(pixels, line) for line in days], toolkit)
    return [_stamp(line, second, toolkit.max_year) for line, second in zip(days, again, strict=True)]


def _only_a_day(line: TextLine, max_year: int) -> bool:
    if _HOUR.search(line.text):
        return False  # when a mail was sent
    marks = sum(sign.isalpha() for sign in line.text)
    return (
        line.confidence >= READ_ONCE and marks == 0 and any(day.sure for day in lettering.days([line.text], max_year))
    )


def _is_anothers(day: TextLine, lines: Sequence[TextLine]) -> bool:
    """Whether a day stands between words that another State's stamp has: "ROYAUME DU MAROC", the day, "SORTIE"."""
    box = day.box
    reach = _STACKED * min(box.right - box.left, box.bottom - box.top)

    def stacked(other: Box) -> bool:
        shared = min(box.right, other.right) - max(box.left, other.left)
        beside = 2 * shared >= min(box.right - box.left, other.right - other.left)
        return beside and max(box.top, other.top) - min(box.bottom, other.bottom) <= reach

    near = [line for line in lines if line is not day and stacked(line.box)]
    around = {line.box.top + line.box.bottom < box.top + box.bottom for line in near if _is_foreign(line)}
    return len(around) > 1 and any(lettering.foreign([line.text]) for line in near)


def _is_foreign(line: TextLine) -> bool:
    """Whether a line may be another State's stamp's: its words, or those for entry and exit that some print."""
    return lettering.foreign([line.text]) or lettering.says_exit([line.text]) or lettering.says_entry([line.text])


def cut_out(pixels: Pixels, line: TextLine) -> Pixels:
    """The line and its surroundings, of a size at which letters are read; blank where rounding left it no box."""
    box = line.box
    edge = max(4, min(box.right - box.left, box.bottom - box.top) // 3)
    crop = pixels[max(0, box.top - edge) : box.bottom + edge, max(0, box.left - edge) : box.right + edge]
    if crop.size == 0 or box.right <= box.left or box.bottom <= box.top:
        return np.full((_HEIGHT, _HEIGHT, 3), 255, np.uint8)
    scale = _HEIGHT / min(box.right - box.left, box.bottom - box.top)
    return np.asarray(cv2.resize(crop, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA), np.uint8)


def _stamp(line: TextLine, second: Sequence[TextLine], max_year: int) -> Stamp:
    (day,) = lettering.days([line.text], max_year)[:1]
    others = {other.date for one in second for other in lettering.days([one.text], max_year)}
    agreed = others == {day.date} or (not others and line.confidence >= _CERTAIN and _but_the_first(line, second))
    return Stamp(
        direction=StampDirection.UNKNOWN,
        box=line.box,
        date=day.date if agreed else None,
        text=(line.text,),
        confidence=line.confidence,
    )


def _but_the_first(line: TextLine, second: Sequence[TextLine]) -> bool:
    """Whether the second reading gives all figures of the day but its first: a frame's side ran through that one."""
    figures = re.sub(r"\D", "", line.text)
    return len(figures) >= 6 and figures[1:] in [re.sub(r"\D", "", one.text) for one in second]
