"""A page photographed at a slant goes in; the same page with its rows made level comes out, and the way back for
boxes.
"""

from collections.abc import Sequence
from dataclasses import replace

from documents.page import Box, Page, TextLine
from documents.paper import Paper
from documents.slope import LEVEL, STEEPEST, level, slope_near, slope_of
from documents.vocabulary import Kind
from documents.zones.signs import looks_like_zone

_A_FORM = 12  #: lines of a form that say the slope themselves
_OF_A_ZONE = 28  #: signs of a zone's line, of which a few may be lost
_HIGH = 1.4  #: height of a level zone line's box, in widths of its letters


def straightened(page: Page) -> tuple[Page, float]:
    """The page with level rows, in reading order, and the slope (rise per pixel to the right, downwards positive)."""
    sticker = _of_stickers(page)
    lean = _lean_of_zone(page) if sticker else None
    slope = slope_of(sticker or page.lines) if lean is None else slope_near(sticker, lean)
    if abs(slope) < LEVEL:
        return page, 0.0
    lines = tuple(replace(line, box=level(line.box, slope)) for line in page.lines)
    zones = tuple(replace(zone, box=level(zone.box, slope, rows=len(zone.lines))) for zone in page.zones)
    return replace(page, lines=_in_order(lines), zones=zones), slope


def _of_stickers(page: Page) -> list[TextLine]:
    """The lines above zones, no wider than these, on a page that has a visa: stamps beside it stand as they like."""
    if all(zone.kind is not Kind.VISA for zone in page.zones):
        return []
    lines = [
        line
        for line in page.lines
        if any(
            zone.box.top - (zone.box.right - zone.box.left) * 2 / 3 < line.box.top < zone.box.bottom
            and zone.box.left <= (line.box.left + line.box.right) / 2 <= zone.box.right
            for zone in page.zones
        )
    ]
    return lines if len(lines) >= _A_FORM else []


def _lean_of_zone(page: Page) -> float | None:
    """How much the lines of a zone rise or fall, its sign aside: a form's short words tell far less. None without one.

    Their letters stand at a known pitch, so that the box of a slanted one tells by how much it has grown. A box that
    stands upright is of a row that another stamp or sheet runs across, and tells nothing.
    """
    grown = []
    for line in page.lines:
        if len(line.text) >= _OF_A_ZONE and looks_like_zone(line.text):
            width, height = line.box.right - line.box.left, line.box.bottom - line.box.top
            grown.append(max(0.0, height / width - _HIGH / len(line.text)))
    return min((lean for lean in grown if lean <= STEEPEST), default=None)


def slanted(box: Box, slope: float) -> Box:
    """The way back: a level box on the page as it was photographed."""
    width, middle = box.right - box.left, (box.left + box.right) / 2
    centre = (box.top + box.bottom) / 2 + slope * middle
    height = (box.bottom - box.top) + width * abs(slope)
    return Box(box.left, round(centre - height / 2), box.right, round(centre + height / 2))


def as_photographed(papers: Sequence[Paper], slope: float) -> tuple[Paper, ...]:
    """Papers read on the level page, their boxes back on the page as it was."""
    if not slope:
        return tuple(papers)
    return tuple(
        replace(
            paper,
            box=slanted(paper.box, slope) if paper.box else None,
            boxes={name: slanted(box, slope) for name, box in paper.boxes.items()},
        )
        for paper in papers
    )


def _in_order(lines: Sequence[TextLine]) -> tuple[TextLine, ...]:
    """Rows from top to bottom, each from left to right."""
    rows: list[list[TextLine]] = []
    for line in sorted(lines, key=lambda line: line.box.top + line.box.bottom):
        middle = (line.box.top + line.box.bottom) / 2
        if rows and rows[-1][0].box.top <= middle <= rows[-1][0].box.bottom:
            rows[-1].append(line)
        else:
            rows.append([line])
    return tuple(line for row in rows for line in sorted(row, key=lambda line: line.box.left))
