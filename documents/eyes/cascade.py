"""From an upright picture to its text and zones: the cheapest reader first, better ones where doubt remains.

Every step asks whether time is left; a page without a zone costs one or two readings, a page with a doubtful zone at
most two small crops more.
"""

import math
import time
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

import cv2
import numpy as np

from documents.eyes.coloured_ink import has_coloured_ink, without_coloured_ink
from documents.eyes.print_witness import contradictions, names, nearly, says
from documents.page import Box, TextLine, Zone
from documents.readers import Pixels, Reader
from documents.readers.toolkit import Toolkit
from documents.vocabulary import Kind
from documents.zones import find_zones, suspects
from documents.zones.signs import looks_like_zone

#: Mean confidence below which text without a zone is read again.
_SURE = 0.97
#: Mean confidence of text that was read upside down stays below this.
_LEGIBLE = 0.85
#: Letters below which a picture may hold text that the quick reader missed.
_FEW_LETTERS = 25
_MOST_CROPS = 2
_CROP_WIDTH = 1200  #: pixels of a zone's crop when it is read: 44 characters of about 27 pixels


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """What the cascade gives."""

    lines: tuple[TextLine, ...]
    zones: tuple[Zone, ...]
    reader: str  #: names of the steps that gave it


def read_pixels(pixels: Pixels, toolkit: Toolkit, *, deadline: float) -> Text:
    """`deadline`: of `time.monotonic`, after which no further step begins; the first always runs."""
    return settled(pixels, toolkit.quick.read(pixels), toolkit, deadline=deadline, step=toolkit.quick.name)


def settled(
    pixels: Pixels, lines: Sequence[TextLine], toolkit: Toolkit, *, deadline: float, step: str, unstamped: bool = False
) -> Text:
    """What a first step read, its zones looked at more closely where there is doubt.

    `unstamped`: that step read the zones without the ink that may lie on them.
    """
    lines = tuple(lines)
    steps = [step]
    zones = find_zones(lines, max_year=toolkit.max_year)
    crops = 0
    while crops < _MOST_CROPS and time.monotonic() < deadline:
        # Ink over a zone may have left letters that no check digit covers: without it the zone is read once more.
        stamped = _stamped(pixels, zones) if crops == 0 and not unstamped else None
        doubtful = stamped or _doubtful(lines, zones, only_failing=crops > 0)
        if doubtful is None:
            break
        sure = crops == 0 and stamped is None and all(zone.valid for zone in zones)
        misprinted = _misprinted(lines, zones) if sure else ()
        if misprinted:
            # One printed line is the cheapest second look: mostly it was the print that was misread.
            lines = _read_again(pixels, lines, misprinted, zones, toolkit.close_up)
            steps.append(f"{toolkit.close_up.name}-line")
            doubtful = _doubtful(lines, zones, only_failing=False)
            if doubtful is None:
                break
        crops += 1
        reread = (read_around if crops == 1 else _levelled)(pixels, doubtful, lines, toolkit.close_up)
        steps.append(f"{toolkit.close_up.name}-{'crop' if crops == 1 else 'level'}")
        again = find_zones(reread, max_year=toolkit.max_year, page=lines)
        merged = better_zones(zones, again, lines, as_good=stamped is not None)
        if merged != zones:
            zones, lines = merged, without(lines, reread)
    return Text(lines=tuple(lines), zones=zones, reader="+".join(steps))


def weight(lines: Sequence[TextLine]) -> float:
    """Letters read, each counted by its confidence."""
    return sum(len(line.text) * line.confidence for line in lines)


def confident(lines: Sequence[TextLine]) -> bool:
    """Whether there is enough text, read surely enough, to leave it at that."""
    letters = sum(len(line.text) for line in lines)
    return letters >= _FEW_LETTERS and weight(lines) >= _SURE * letters


def legible(lines: Sequence[TextLine]) -> bool:
    """Whether the page was at least read the right way up: most of it looks like words."""
    letters = sum(len(line.text) for line in lines)
    return letters > 0 and weight(lines) >= (_LEGIBLE if letters >= _FEW_LETTERS else _SURE) * letters


def _misprinted(lines: Sequence[TextLine], zones: Sequence[Zone]) -> tuple[TextLine, ...]:
    """The printed lines, two at most, that say nearly the name of a zone."""
    wanted = {name for zone in zones for name in names(zone)}
    near = [
        line for line in lines if not looks_like_zone(line.text) and any(nearly(name, line.text) for name in wanted)
    ]
    return tuple(near[:_MOST_CROPS])


def _read_again(
    pixels: Pixels, lines: Sequence[TextLine], again: Sequence[TextLine], zones: Sequence[Zone], reader: Reader
) -> tuple[TextLine, ...]:
    """`lines`, those of `again` as a close look reads them when that bears out a zone's name."""
    wanted = {name for zone in zones for name in names(zone)}
    found = list(lines)
    for line in again:
        box = line.box
        edge = max(4, (box.bottom - box.top) // 2)
        crop = pixels[max(0, box.top - edge) : box.bottom + edge, max(0, box.left - edge) : box.right + edge]
        for reading in reader.read(np.ascontiguousarray(crop)) if crop.size else ():
            if any(says(name, reading.text) for name in wanted):
                found[found.index(line)] = TextLine(text=reading.text, box=box, confidence=reading.confidence)
                break
    return tuple(found)


def _doubtful(lines: Sequence[TextLine], zones: Sequence[Zone], *, only_failing: bool) -> Box | None:
    """Where to look again: a zone whose digits fail or that the print contradicts, or lines that form no zone."""
    for zone in zones:
        if not zone.valid or (not only_failing and contradictions(zone, lines)):
            return zone.box
    return suspects(lines, zones)


def _stamped(pixels: Pixels, zones: Sequence[Zone]) -> Box | None:
    """A visa's zone with coloured ink on it; None where there is none. What else has a zone is not stamped on it."""
    for zone in zones:
        left, top, right, bottom = zone.box
        if zone.kind is Kind.VISA and has_coloured_ink(pixels[max(0, top) : bottom, max(0, left) : right]):
            return zone.box
    return None


def better_zones(
    old: Sequence[Zone], new: Sequence[Zone], lines: Sequence[TextLine], *, as_good: bool = False
) -> tuple[Zone, ...]:
    """Each zone in its better reading: fewer failing checks, then the name that is also printed.

    `as_good`: the new one counts also where neither is better.
    """
    zones = list(old)
    for zone in new:
        for index, known in enumerate(zones):
            if _overlap(zone.box, known.box):
                rank = len(zone.failed_checks), contradictions(zone, lines)
                before = len(known.failed_checks), contradictions(known, lines)
                if rank < before or (as_good and rank == before):
                    zones[index] = zone
                break
        else:
            zones.append(zone)
    return tuple(sorted(zones, key=lambda zone: zone.box.area, reverse=True))


def _overlap(one: Box, other: Box) -> bool:
    return one.left < other.right and other.left < one.right and one.top < other.bottom and other.top < one.bottom


def read_around(pixels: Pixels, box: Box, lines: Sequence[TextLine], reader: Reader) -> tuple[TextLine, ...]:
    """The lines of the surroundings of `box`, in pixels of the page."""
    height, width = pixels.shape[:2]
    row = max(8, (box.bottom - box.top) // 2)
    top, bottom = max(0, box.top - 2 * row), min(height, box.bottom + 2 * row)
    left, right = max(0, box.left - 3 * row), min(width, box.right + 3 * row)
    crop = pixels[top:bottom, left:right]
    if crop.size == 0:
        return ()
    unstamped = without_coloured_ink(crop)
    crop = crop if unstamped is None else unstamped
    # A reader that looks for lines passes over very long ones: a large crop is made smaller.
    scale = min(4.0, _CROP_WIDTH / crop.shape[1])
    kind = cv2.INTER_CUBIC if scale > 1.0 else cv2.INTER_AREA
    crop = np.asarray(cv2.resize(crop, None, fx=scale, fy=scale, interpolation=kind), dtype=np.uint8)
    found = []
    for line in reader.read(crop):
        x0, y0, x1, y1 = (round(value / scale) for value in line.box)
        moved = Box(x0 + left, y0 + top, x1 + left, y1 + top)
        found.append(TextLine(text=line.text, box=moved, confidence=line.confidence))
    return tuple(found)


def _levelled(pixels: Pixels, box: Box, lines: Sequence[TextLine], reader: Reader) -> tuple[TextLine, ...]:
    """The same for the whole width of the page, turned until its lines are level, and larger."""
    degrees, row = _lean(box, lines)
    middle = (box.left + box.right) / 2, (box.top + box.bottom) / 2
    turn = cv2.getRotationMatrix2D(middle, degrees, 1.0)
    width, half = pixels.shape[1], max(24.0, 5 * row)
    scale = min(2.5, max(1.0, 1.5 * _CROP_WIDTH / width))
    turn[1, 2] -= middle[1] - half
    crop = cv2.warpAffine(
        pixels, turn * scale, (round(width * scale), round(2 * half * scale)), flags=cv2.INTER_CUBIC,
        borderMode=cv2.BORDER_REPLICATE,
    )  # fmt: skip
    back = cv2.invertAffineTransform(turn * scale)
    flat = np.asarray(crop, np.uint8)
    unstamped = without_coloured_ink(flat)
    found = []
    for line in reader.read(flat if unstamped is None else unstamped):
        ends = np.array([[x, y, 1] for x in (line.box.left, line.box.right) for y in (line.box.top, line.box.bottom)])
        places = ends @ back.T
        (x0, y0), (x1, y1) = places.min(axis=0), places.max(axis=0)
        moved = Box(round(x0), round(y0), round(x1), round(y1))
        found.append(TextLine(text=line.text, box=moved, confidence=line.confidence))
    return tuple(found)


def _lean(box: Box, lines: Sequence[TextLine]) -> tuple[float, float]:
    """Of the zone lines in `box`: degrees by which they fall to the right, and the height of a level line, pixels.

    A reader's boxes are upright: the lines of a zone begin under each other, so that where the second begins tells
    how the first is slanted.
    """
    zone = [line for line in lines if looks_like_zone(line.text) and _overlap(line.box, box)]
    if not zone:
        return 0.0, (box.bottom - box.top) / 2
    zone.sort(key=lambda line: line.box.top + line.box.bottom)
    height = 2 * min((line.box.right - line.box.left) / len(line.text) for line in zone)
    leans = [
        -(lower.box.left - upper.box.left) / step
        for upper, lower in pairwise(zone)
        if (step := (lower.box.top + lower.box.bottom - upper.box.top - upper.box.bottom) / 2) > height / 3
        and abs(len(lower.text) - len(upper.text)) <= 2
    ]
    # A box that is no higher than its letters is level, whatever was lost of a line's beginning.
    level = min(line.box.bottom - line.box.top for line in zone) <= 1.3 * height
    return (0.0 if level or not leans else math.degrees(math.atan(median(leans)))), height


def without(lines: Sequence[TextLine], reread: Sequence[TextLine]) -> tuple[TextLine, ...]:
    """`lines`, those that the second reading covers replaced by it."""
    kept = [
        line
        for line in lines
        if not any(_overlap(_core(line.box), _core(other.box)) for other in reread if "<" in other.text)
    ]
    return tuple(sorted([*kept, *(line for line in reread if "<" in line.text)], key=lambda line: line.box.top))


def _core(box: Box) -> Box:
    """The middle half of a line's height: neighbours do not overlap there."""
    quarter = (box.bottom - box.top) // 4
    return Box(box.left, box.top + quarter, box.right, box.bottom - quarter)
