"""From a page with a visa's zone to the lines that an officer stamped over it, in pixels of the page.

Where a stamp lies over a zone, a reader sees the zone. The stamp's own lines are read in its ink alone: they tell where
a stamp has to be looked for, and give its day once more. A stamp that lies across the zone is read as it lies. Its day
counts by itself where nothing was read of the stamp laid flat and two looks more, one out of focus, say the same.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

import cv2
import numpy as np

from documents.eyes.coloured_ink import coloured_ink_alone, has_coloured_ink
from documents.page import Box, TextLine, Zone
from documents.readers import Pixels
from documents.readers.toolkit import Toolkit
from documents.stamps import lettering
from documents.stamps.reading import StampReading
from documents.stamps.sheet import LEAST_SHEET, read_sheet
from documents.vocabulary import Kind

_AROUND = 0.9  #: of a zone's height, how far above and below it a stamp that covers it goes on
_ACROSS = 2.5  #: the same of a stamp that lies across it
_BESIDE = 0.12  #: of its width, the same on its left and right
_UPRIGHT = 1.5  #: how much higher than wide a line is that stands upright
_BLUR = 0.03  #: of a strip's height, standard deviation
_READ = 0.6  #: a reader's confidence below which it made letters of a zone's rest


class Struck(NamedTuple):
    """A line in coloured ink."""

    line: TextLine  #: as on the page
    around: Pixels  #: its surroundings in that ink alone, level


def struck_over(pixels: Pixels, zones: Sequence[Zone], toolkit: Toolkit) -> tuple[Struck, ...]:
    """What is stamped over the visas' zones; nothing is read where no coloured ink is."""
    return tuple(one for zone in zones if zone.kind is Kind.VISA for one in _over(pixels, zone.box, toolkit))


def take_days(readings: Sequence[StampReading], struck: Sequence[Struck], toolkit: Toolkit) -> None:
    """Give a stamp of which no reading told a day the one that was struck there, where two looks more confirm it."""
    asked = [
        (one, other)
        for one in readings
        if not one.days(toolkit.max_year)
        for other in struck
        if other.line in one.lines and _dated([other.line], toolkit.max_year)
    ]
    looks = [look for _, other in asked for look in (other.around, _out_of_focus(other.around))]
    found = read_sheet(looks, toolkit, least=LEAST_SHEET)
    for place, (one, other) in enumerate(asked):
        said = [(other.line,), found[2 * place], found[2 * place + 1]]
        days = [{day.date for _, day in lettering.days_on(lines, toolkit.max_year)} for lines in said]
        if len(days[0]) == 1 and days[0] == days[1] == days[2]:
            one.struck = (*one.struck, *said)


def _over(pixels: Pixels, zone: Box, toolkit: Toolkit) -> Iterator[Struck]:
    """The lines that run as the zone does; where no day is among them, those that run across it, if a day is."""
    crop = pixels[max(0, zone.top) : zone.bottom, max(0, zone.left) : zone.right]
    faint = not has_coloured_ink(crop)
    if faint and not has_coloured_ink(crop, faint=True):
        return
    found = list(_read(pixels, zone, toolkit, around=_AROUND, turned=0, faint=faint))
    yield from found
    if _dated([one.line for one in found], toolkit.max_year):
        return
    for turned in (1, 3):
        found = list(_read(pixels, zone, toolkit, around=_ACROSS, turned=turned, faint=faint))
        if _dated([one.line for one in found], toolkit.max_year):
            yield from found
            return


def _dated(lines: Sequence[TextLine], max_year: int) -> bool:
    return next(lettering.days_on(lines, max_year), None) is not None


def _out_of_focus(strip: Pixels) -> Pixels:
    return np.asarray(cv2.GaussianBlur(strip, (0, 0), _BLUR * strip.shape[0]), np.uint8)


def _read(pixels: Pixels, zone: Box, toolkit: Toolkit, *, around: float, turned: int, faint: bool) -> Iterator[Struck]:
    """What is read of the coloured ink, that many quarters counterclockwise; boxes as on the page."""
    down, across = round(around * (zone.bottom - zone.top)), round(_BESIDE * (zone.right - zone.left))
    left, top = max(0, zone.left - across), max(0, zone.top - down)
    crop = pixels[top : zone.bottom + down, left : zone.right + across]
    ink = coloured_ink_alone(crop, faint=faint)
    if ink is None:
        return
    lying = np.ascontiguousarray(np.rot90(ink, turned))
    tall, wide = lying.shape[:2]
    for line in toolkit.quick.read(lying):
        if line.confidence >= _READ:
            upright = line.box.turned(90 * turned, wide, tall)
            yield Struck(replace(line, box=upright.moved(left, top)), _with_edges(lying, line.box))


def _with_edges(ink: Pixels, box: Box) -> Pixels:
    """What is around a line, level: a reader reads upward what stands upright."""
    edge = min(box.bottom - box.top, box.right - box.left) // 4
    strip = ink[max(0, box.top - edge) : box.bottom + edge, max(0, box.left - edge) : box.right + edge]
    upright = box.bottom - box.top > _UPRIGHT * (box.right - box.left)
    return np.ascontiguousarray(np.rot90(strip)) if upright else strip
