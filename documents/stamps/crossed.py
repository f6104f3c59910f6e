"""From stamps whose day another stamp's side crosses to that day, read once that side is taken out.

Stamps overlap, and a frame's straight line through a figure makes it another sign. Where the other frame was found its
sides are known: their line is painted over with what lies along both its edges. So the strokes that it crosses close
again. A day counts only where it goes on from the figures that were read beside the line.
"""

import re
from collections.abc import Iterator, Sequence

import cv2
import numpy as np

from documents.readers import Pixels
from documents.readers.toolkit import Toolkit
from documents.stamps import lettering
from documents.stamps.frame import FLAT_HEIGHT, Plane
from documents.stamps.imprints import Imprint
from documents.stamps.places import laid_flat
from documents.stamps.reading import StampReading
from documents.stamps.sheet import LEAST_SHEET, read_sheet

_LINE = 7  #: pixels of a side's line on a flat stamp, its blurred edges with it
_AROUND = 10  #: pixels beside the place where a side should be, in which its line is
_STEP = 2
_INK = 90  #: of 255, by which a line is darker than white all along
_LEAST = FLAT_HEIGHT // 6  #: pixels of a side that cross a stamp
_ALL_FIGURES, _SURE_FIGURES = 6, 4  #: of a day, and those of them that were read beside the line


def look_past_sides(readings: Sequence[StampReading], imprints: Sequence[Imprint], toolkit: Toolkit) -> None:
    """Add, to each whole stamp without a day that others cross, its readings without their sides, where these fit."""
    looks: list[tuple[StampReading, int, list[str], Pixels]] = []
    for one in readings:
        if one.agreed(toolkit.max_year) is not None or one.imprint.cut is not None:
            continue
        turn = one.turned[one.best()]
        figures = _figures(one, turn)
        sides = _sides_across(one.imprint, [o for o in imprints if o is not one.imprint]) if figures else None
        if sides is not None and sides.any():
            for flat in (one.imprint.own, one.imprint.any):
                cleared = np.asarray(cv2.inpaint(flat, sides, _LINE // 2, cv2.INPAINT_TELEA), np.uint8)
                looks.append((one, turn, figures, np.rot90(cleared, turn)))
    read = read_sheet([picture for *_, picture in looks], toolkit, least=LEAST_SHEET)
    for (one, turn, figures, picture), lines in zip(looks, read, strict=True):
        days = [f"{day.date:%d%m%y}" for _, day in lettering.days_on(lines, toolkit.max_year)]
        if any(_goes_on(seen, day) for day in days for seen in figures):
            one.flats.append(lines)
            one.pictures.append(picture)
            one.turned.append(turn)


def _figures(one: StampReading, turn: int) -> list[str]:
    """The figures of a day that was read in part, in each reading this way up."""
    flats = [lines for turned, lines in zip(one.turned, one.flats, strict=True) if turned == turn]
    rows = [" ".join(line.text for line in row) for lines in flats for row in lettering.rows(lines)]
    seen = (re.sub(r"\D", "", row) for row in rows if sum(map(str.isalpha, row)) <= 1)
    return [figures for figures in seen if _SURE_FIGURES <= len(figures) <= _ALL_FIGURES]


def _goes_on(figures: str, day: str) -> bool:
    """Whether the figures stand in a day's six in their order, the first four of these among them."""
    if not figures.startswith(day[:_SURE_FIGURES]):
        return False
    rest = iter(day[_SURE_FIGURES:])
    return all(figure in rest for figure in figures[_SURE_FIGURES:])


def _sides_across(imprint: Imprint, others: Sequence[Imprint]) -> Plane:
    """Where sides of the other frames run through this stamp laid flat: 255, else 0."""
    laid = laid_flat(imprint)
    mask = np.zeros(imprint.own.shape[:2], np.uint8)
    dark = 255 - imprint.any[..., 0].astype(np.int16)
    for other in others:
        corners = cv2.perspectiveTransform(other.corners.astype(np.float32)[None], laid)[0]
        for start, end in zip(corners, np.roll(corners, -1, axis=0), strict=True):
            line = _line(dark, start, end)
            if line is not None:
                cv2.line(mask, *line, 255, _LINE)
    return mask


def _line(dark: Plane, start: Plane, end: Plane) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """The ends of the straight line of ink that runs about from `start` to `end`, as far as it is on the stamp."""
    length = float(np.linalg.norm(end - start))
    if length < _LEAST:
        return None
    along = (end - start) / length
    across = np.array([-along[1], along[0]])
    places = start + np.arange(0.0, length)[:, None] * along
    high, wide = dark.shape
    within = (places >= -_AROUND).all(axis=1) & (places[:, 0] < wide + _AROUND) & (places[:, 1] < high + _AROUND)
    places = places[within]
    # A frame's own side lies along the stamp's; what lies along another's for its whole length crosses nothing.
    if len(places) < _LEAST or _along_an_edge(places, wide, high):
        return None
    best, darkest = None, float(_INK)
    for offsets in _offsets(len(places)):
        moved = np.round(places + offsets[:, None] * across).astype(int)
        inside = (moved >= 0).all(axis=1) & (moved[:, 0] < wide) & (moved[:, 1] < high)
        if inside.sum() < _LEAST:
            continue
        darkness = float(dark[moved[inside, 1], moved[inside, 0]].mean())
        if darkness > darkest:
            best, darkest = moved, darkness
    return None if best is None else ((int(best[0][0]), int(best[0][1])), (int(best[-1][0]), int(best[-1][1])))


def _along_an_edge(places: Plane, wide: int, high: int) -> bool:
    near = _AROUND + _LINE
    return bool(
        (places[:, 0] < near).all()
        or (places[:, 0] > wide - near).all()
        or (places[:, 1] < near).all()
        or (places[:, 1] > high - near).all()
    )


def _offsets(count: int) -> Iterator[Plane]:
    """How far a line may be from where it should be, at each of its places: its ends move each for itself."""
    steps = range(-_AROUND, _AROUND + 1, _STEP)
    yield from (np.linspace(first, last, count) for first in steps for last in steps)
