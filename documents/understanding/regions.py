"""The lines and zones of one page go in; which lines belong to which zone's paper comes out.

A page may hold a passport above a visa, two cards side by side, or a card copied below a certificate. Lines
inside a paper's own outline are its core; a card's other side lies near it without belonging to another paper.
"""

from collections.abc import Sequence
from typing import NamedTuple

from documents.page import Box, TextLine, Zone, ZoneFormat
from documents.vocabulary import Kind

#: Height above the zone's lower edge as a share of the zone's width: a passport page or a sticker is 0.72, a card 0.70.
_TALL = {ZoneFormat.TD3: 0.80, ZoneFormat.MRVA: 0.78, ZoneFormat.MRVB: 0.86, ZoneFormat.FRENCH_CARD: 0.84}
_TALL_CARD = 0.74
_BESIDE_CARD, _BESIDE = 1.3, 0.12  #: how far other lines may lie, in widths of the zone


class Shares(NamedTuple):
    """For each zone its lines; `free` lines are near no zone, `outside_zones` lines are in no paper's outline."""

    core: tuple[tuple[TextLine, ...], ...]
    near: tuple[tuple[TextLine, ...], ...]
    free: tuple[TextLine, ...]
    outside_zones: tuple[TextLine, ...]


def share(lines: Sequence[TextLine], zones: Sequence[Zone]) -> Shares:
    """Give each line to the zone whose outline it lies in, else to the nearest one within reach."""
    outlines = [outline(zone) for zone in zones]
    core: list[list[TextLine]] = [[] for _ in zones]
    near: list[list[TextLine]] = [[] for _ in zones]
    free, outside = [], []
    for line in lines:
        away = [_distance(line.box, box) for box in outlines]
        inside = [index for index, distance in enumerate(away) if distance == 0]
        if inside:
            best = min(inside, key=lambda index: _drop(line.box, zones[index].box))
            core[best].append(line)
            near[best].append(line)
            continue
        outside.append(line)
        reach = [(distance / max(1, zone.box.right - zone.box.left), index)
                 for index, (distance, zone) in enumerate(zip(away, zones, strict=True))]  # fmt: skip
        within = [
            (share_, index)
            for share_, index in reach
            if share_ <= _reach(zones[index])
            and not (_ends_a_page(zones[index]) and line.box.top > outlines[index].bottom)
        ]
        if within:
            near[min(within)[1]].append(line)
        else:
            free.append(line)
    return Shares(tuple(map(tuple, core)), tuple(map(tuple, near)), tuple(free), tuple(outside))


def outline(zone: Zone) -> Box:
    """The paper around a zone, upright: as wide as the zone and a margin, as tall as its kind is."""
    width = zone.box.right - zone.box.left
    tall = _TALL.get(zone.format, _TALL_CARD)
    return Box(
        round(zone.box.left - 0.08 * width),
        round(zone.box.bottom - tall * width),
        round(zone.box.right + 0.08 * width),
        round(zone.box.bottom + 0.10 * width),
    )


def _reach(zone: Zone) -> float:
    return _BESIDE if _ends_a_page(zone) else _BESIDE_CARD


def _ends_a_page(zone: Zone) -> bool:
    """Whether nothing of the zone's paper stands below it: of a card the other side may."""
    return zone.kind in (Kind.PASSPORT_IDENTITY, Kind.VISA)


def _distance(line: Box, box: Box) -> float:
    """From a line's middle to a box; 0 inside."""
    x, y = (line.left + line.right) / 2, (line.top + line.bottom) / 2
    return float(max(box.left - x, 0, x - box.right) + max(box.top - y, 0, y - box.bottom))


def _drop(line: Box, zone: Box) -> float:
    """How far a zone lies below a line; a zone above it counts as far."""
    gap = zone.bottom - line.bottom
    return gap if gap >= -5 else 1e6 - gap
