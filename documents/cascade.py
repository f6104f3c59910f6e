"""From an upright picture to its text and zones: the cheapest reader first, better ones where doubt remains.

Every step asks whether time is left; a page without a zone costs one or two readings, a page with a doubtful zone at
most two small crops more.
"""

import time
from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from rapidfuzz import fuzz

from documents.page import Box, TextLine, Zone
from documents.readers import Pixels
from documents.readers.toolkit import Toolkit
from documents.vocabulary import Kind
from documents.zones import find_zones, suspects

#: Mean confidence below which text without a zone is read again.
_SURE = 0.86
#: Letters below which a picture may hold text that the quick reader missed.
_FEW_LETTERS = 25
_MOST_CROPS = 2
_CROP_WIDTH = 1400  #: pixels to which a zone's crop is enlarged: 44 characters of about 32 pixels


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """What the cascade gives."""

    lines: tuple[TextLine, ...]
    zones: tuple[Zone, ...]
    reader: str  #: names of the steps that gave it


def read_pixels(pixels: Pixels, toolkit: Toolkit, *, deadline: float) -> Text:
    """`deadline`: of `time.monotonic`, after which no further step begins; the first always runs."""
    lines = toolkit.quick.read(pixels)
    steps = [toolkit.quick.name]
    zones = find_zones(lines, max_year=toolkit.max_year)
    crops = 0
    while crops < _MOST_CROPS and time.monotonic() < deadline:
        doubtful = _doubtful(lines, zones)
        if doubtful is None:
            break
        crops += 1
        reread = _reread(pixels, doubtful, toolkit, enlarge=crops > 1)
        steps.append(f"{toolkit.better.name}-crop")
        merged = _better_zones(zones, find_zones(reread, max_year=toolkit.max_year), lines)
        if merged == zones and crops > 1:
            break
        zones = merged
        if zones and all(zone.valid for zone in zones) and crops:
            lines = _without(lines, reread)
            break
    if not zones and not confident(lines) and time.monotonic() < deadline:
        again = toolkit.thorough.read(pixels)
        steps.append(toolkit.thorough.name)
        if weight(again) >= 0.9 * weight(lines):
            lines = again
        zones = find_zones(again, max_year=toolkit.max_year)
    return Text(lines=tuple(lines), zones=zones, reader="+".join(steps))


def weight(lines: Sequence[TextLine]) -> float:
    """Letters read, each counted by its confidence."""
    return sum(len(line.text) * line.confidence for line in lines)


def confident(lines: Sequence[TextLine]) -> bool:
    """Whether there is enough text, read surely enough, to leave it at that."""
    letters = sum(len(line.text) for line in lines)
    return letters >= _FEW_LETTERS and weight(lines) >= _SURE * letters


def _doubtful(lines: Sequence[TextLine], zones: Sequence[Zone]) -> Box | None:
    """Where to look again: a zone whose digits fail or whose name is printed otherwise, or lines that form no zone."""
    for zone in zones:
        if not zone.valid:
            return zone.box
    for zone in zones:
        misread_name = any(repair.line == 0 and repair.position > 5 for repair in zone.repairs)
        if misread_name and zone.kind is not Kind.HOST_IDENTITY and not _printed(zone, lines):
            return zone.box
    return suspects(lines, zones)


def _printed(zone: Zone, lines: Sequence[TextLine]) -> bool:
    """Whether the zone's surname stands on the page outside the zone too. A card's back does not print it."""
    surname = zone.fields.get("surname", "")
    if not surname:
        return True
    outside = [line.text.upper() for line in lines if "<" not in line.text]
    return any(fuzz.partial_ratio(surname, text) >= 88 for text in outside if len(text) >= len(surname) - 1)


def _better_zones(old: Sequence[Zone], new: Sequence[Zone], lines: Sequence[TextLine]) -> tuple[Zone, ...]:
    """Each zone in its better reading: fewer failing checks, then the name that is also printed."""
    zones = list(old)
    for zone in new:
        for index, known in enumerate(zones):
            if _overlap(zone.box, known.box):
                rank = len(zone.failed_checks), not _printed(zone, lines)
                if rank < (len(known.failed_checks), not _printed(known, lines)):
                    zones[index] = zone
                break
        else:
            zones.append(zone)
    return tuple(sorted(zones, key=_size, reverse=True))


def _size(zone: Zone) -> int:
    return (zone.box.right - zone.box.left) * (zone.box.bottom - zone.box.top)


def _overlap(one: Box, other: Box) -> bool:
    return one.left < other.right and other.left < one.right and one.top < other.bottom and other.top < one.bottom


def _reread(pixels: Pixels, box: Box, toolkit: Toolkit, *, enlarge: bool) -> tuple[TextLine, ...]:
    """The better reader's lines of the surroundings of `box`, in pixels of the page."""
    height, width = pixels.shape[:2]
    row = max(8, (box.bottom - box.top) // 2)
    top, bottom = max(0, box.top - 2 * row), min(height, box.bottom + 2 * row)
    left, right = max(0, box.left - 3 * row), min(width, box.right + 3 * row)
    if enlarge:
        left, right = 0, width
    crop = pixels[top:bottom, left:right]
    if crop.size == 0:
        return ()
    scale = min(4.0, _CROP_WIDTH / crop.shape[1]) if crop.shape[1] < _CROP_WIDTH or enlarge else 1.0
    if scale != 1.0:
        enlarged = cv2.resize(crop, None, fx=scale, fy=scale, interpolation=cv2.INTER_CUBIC)
        crop = np.asarray(enlarged, dtype=np.uint8)
    lines = []
    for line in toolkit.better.read(crop):
        x0, y0, x1, y1 = (round(value / scale) for value in line.box)
        moved = Box(x0 + left, y0 + top, x1 + left, y1 + top)
        lines.append(TextLine(text=line.text, box=moved, confidence=line.confidence))
    return tuple(lines)


def _without(lines: Sequence[TextLine], reread: Sequence[TextLine]) -> tuple[TextLine, ...]:
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
