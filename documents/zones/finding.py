"""From the text lines of a page to the machine-readable zones on it, each with its box. Pure."""

import dataclasses
import re
from collections.abc import Sequence

from documents.folding import bare
from documents.page import Box, TextLine, Zone
from documents.zones.signs import clean, looks_like_zone
from documents.zones.zone import parse_zone

#: Several lines read as one: how long they are, and into what they may be cut.
_GLUED = {60: (30, 30), 72: (36, 36), 88: (44, 44), 90: (30, 30, 30)}
#: A gap wider than this many characters parts two documents that lie side by side.
_WIDEST_GAP = 3.0
_LONGEST_LINE = 46
_WIDEST_FORMAT = 44
_WIDTHS = frozenset({30, 36, 44})
#: Height of a level line's box, in widths of its characters (OCR-B: letters as high as the pitch, and the margins).
_HIGHEST = 2.2


def find_zones(lines: Sequence[TextLine], *, max_year: int = 2099, page: Sequence[TextLine] = ()) -> tuple[Zone, ...]:
    """Every zone on the page, the largest first. `max_year` as in `parse_zone`.

    `page`: the lines of the whole page when `lines` are those of a part of it.
    """
    printed = _printed([*lines, *page])
    rows = _rows([line for line in lines if looks_like_zone(line.text) or _fragment(line.text)])
    found: list[tuple[Zone, tuple[TextLine, ...]]] = []
    for row in rows:
        zone = _from_glued(row, max_year, printed)
        if zone:
            found.append((zone, (row,)))
    for first in rows:
        for group in _groups(first, rows):
            zone = parse_zone([line.text for line in group], max_year=max_year, printed=printed)
            if zone:
                found.append((dataclasses.replace(zone, box=_box(group)), group))
    # A line belongs to one zone: the one whose digits hold, then the one with fewer failing and more lines.
    # A visa's zone has no digit over its end: with a page's number behind it, it passes for one of the wider format.
    found.sort(
        key=lambda item: (
            not item[0].valid,
            len(item[0].failed_checks),
            len(item[0].repairs),
            -len(item[1]),
            _off(item[0], item[1]),
        )
    )
    taken: set[TextLine] = set()
    zones: list[Zone] = []
    for zone, group in found:
        # A line that was also joined to its neighbour stands there twice.
        if taken.isdisjoint(group) and not any(_inside(zone.box, other.box) for other in zones):
            taken.update(group)
            zones.append(zone)
    return tuple(sorted(zones, key=lambda zone: zone.box.area, reverse=True))


def _printed(lines: Sequence[TextLine]) -> list[str]:
    """What is printed beside the zones, capitals and digits only: a number or name there confirms the zone's.

    What a comma or a colon parts ("Nom, prénom: KHOURY, ANTOINE") stands there in its parts too. Of shorter texts the
    P alone counts, a passport's type.
    """
    beside = [bare(line.text) for line in lines if "<" not in clean(line.text)]
    parts = [part for text in beside if re.search("[,:]", text) for part in re.split("[,:]", text)]
    plain = (re.sub(r"[^A-Z0-9]", "", text) for text in (*beside, *parts))
    return [text for text in plain if len(text) >= 3 or text == "P"]


def _off(zone: Zone, group: Sequence[TextLine]) -> int:
    """By how many signs the lines that were read differ in length from the zone that they form."""
    if len(group) != len(zone.lines):
        return 0
    return sum(abs(len(clean(line.text)) - len(made)) for line, made in zip(group, zone.lines, strict=True))


def suspects(lines: Sequence[TextLine], zones: Sequence[Zone]) -> Box | None:
    """Around the lines that look like a zone's and belong to no zone that was found; None when there are none."""
    boxes = [
        line.box
        for line in lines
        if looks_like_zone(line.text)
        and clean(line.text).count("<") >= 4
        and not any(_inside(line.box, zone.box) for zone in zones)
    ]
    if not boxes:
        return None
    around = boxes[0]
    for box in boxes[1:]:
        around = around.union(box)
    return around


def _fragment(text: str) -> bool:
    """A piece of a zone line that a reader broke off: capitals and digits in one word, or fillers."""
    word = text.strip()
    return len(word) >= 2 and " " not in word and clean(word) in {word, "<" * len(word)}


def _height(line: TextLine) -> float:
    """Height of a line's letters, pixels: the box of a slanted line is far higher."""
    return max(1.0, min(line.box.bottom - line.box.top, _HIGHEST * _pitch(line)))


def _box(group: Sequence[TextLine]) -> Box:
    box = group[0].box
    for line in group[1:]:
        box = box.union(line.box)
    return box


def _inside(box: Box, around: Box) -> bool:
    middle = (box.top + box.bottom) / 2
    return around.top <= middle <= around.bottom and box.left < around.right and box.right > around.left


def _pitch(line: TextLine) -> float:
    """Width of one character, pixels."""
    return (line.box.right - line.box.left) / max(1, len(clean(line.text)))


def _rows(lines: list[TextLine]) -> list[TextLine]:
    """Lines, with the pieces of a broken line joined, but never two documents that lie side by side."""
    rows: list[TextLine] = []
    for line in sorted(lines, key=lambda line: line.box.left):
        for index, row in enumerate(rows):
            if _goes_on(row, line):
                rows[index] = TextLine(
                    text=row.text + line.text,
                    box=row.box.union(line.box),
                    confidence=min(row.confidence, line.confidence),
                )
                break
        else:
            rows.append(line)
    # The page's number beside a line that lacks nothing was joined to it too.
    rows += [line for line in lines if line not in rows and len(clean(line.text)) in _WIDTHS]
    rows = [row for row in rows if len(clean(row.text)) >= 18]
    return sorted(rows, key=lambda row: (row.box.top + row.box.bottom) / 2)


def _goes_on(left: TextLine, right: TextLine) -> bool:
    if len(clean(left.text)) + len(clean(right.text)) > _LONGEST_LINE:
        return False
    if len(clean(left.text)) == _WIDEST_FORMAT:
        return False  # nothing is wanting: the page's number beside it is no part of it
    if not all(any(sign.isdigit() or sign == "<" for sign in clean(piece.text)) for piece in (left, right)):
        return False
    heights = _height(left), _height(right)
    if max(heights) > 1.8 * min(heights):
        return False
    offset = abs((left.box.top + left.box.bottom) - (right.box.top + right.box.bottom)) / 2
    if offset > 0.6 * max(heights):
        return False
    pitch = max(_pitch(left), _pitch(right))
    return -1.5 * pitch <= right.box.left - left.box.right <= _WIDEST_GAP * pitch


def _groups(first: TextLine, rows: list[TextLine]) -> list[tuple[TextLine, ...]]:
    """`first` with the one and the two lines that follow it closely below, over the same width."""
    groups: list[tuple[TextLine, ...]] = []
    seconds = _followers(first, rows)
    for second in seconds:
        groups.append((first, second))
        groups.extend((first, second, third) for third in _followers(second, rows) if third is not first)
    return groups


def _followers(line: TextLine, rows: list[TextLine]) -> list[TextLine]:
    width = line.box.right - line.box.left
    height = _height(line)
    middle = (line.box.top + line.box.bottom) / 2
    near = []
    for other in rows:
        if other is line:
            continue
        other_width = other.box.right - other.box.left
        step = (other.box.top + other.box.bottom) / 2 - middle
        overlap = min(line.box.right, other.box.right) - max(line.box.left, other.box.left)
        if 0.3 * height < step < 5 * height and overlap > 0.6 * max(width, other_width):
            near.append((step, other))
    near.sort(key=lambda item: item[0])
    return [other for _, other in near[:2]]


def _from_glued(row: TextLine, max_year: int, printed: Sequence[str]) -> Zone | None:
    """A zone whose lines came as one text."""
    text = clean(row.text)
    for length, widths in _GLUED.items():
        if abs(len(text) - length) > 2:
            continue
        pieces, start = [], 0
        for width in widths:
            pieces.append(text[start : start + width])
            start += width
        zone = parse_zone([*pieces[:-1], text[start - widths[-1] :]], max_year=max_year, printed=printed)
        if zone and zone.valid:
            return dataclasses.replace(zone, box=row.box)
    return None
