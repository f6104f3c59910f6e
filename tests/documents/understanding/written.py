"""Pages for these tests: written lines go in, a `Page` as the eyes would give it comes out."""

import datetime as dt

from documents.page import Box, Page, Source, Stamp, StampDirection, TextLine, Zone
from documents.paper import Paper
from documents.references import References
from documents.understanding import understand
from documents.vocabulary import Kind
from documents.zones.zone import parse_zone

LINE = 40  #: pixels from one line to the next
LETTER = 14  #: pixels a letter


def page(text: str, *, source: Source = Source.TEXT_LAYER, pictures: bool = False) -> Page:
    """A page with one text line under the other; several words apart by four spaces stand in columns of one row."""
    lines = []
    for row, line in enumerate(text.strip("\n").split("\n")):
        column = 0
        for piece in line.split("    "):
            start = column
            column += len(piece) + 4
            if piece.strip():
                left = 40 + start * LETTER
                box = Box(left, 40 + row * LINE, left + len(piece.strip()) * LETTER, 40 + row * LINE + 28)
                lines.append(TextLine(text=piece.strip(), box=box))
    return Page(width=1600, height=2000, source=source, lines=tuple(lines), pictures=pictures)


def zone_at(lines: tuple[str, ...], box: Box) -> Zone:
    """The zone that these lines form, at a place."""
    found = parse_zone(lines, max_year=2020)
    assert found is not None
    return Zone(
        kind=found.kind,
        format=found.format,
        lines=found.lines,
        valid=found.valid,
        fields=found.fields,
        box=box,
        failed_checks=found.failed_checks,
        repairs=found.repairs,
    )


def with_zone(printed: str, zone: tuple[str, ...], *, source: Source = Source.TEXT_LAYER) -> Page:
    """A page with printed lines above a zone that spans 1200 pixels, as on a passport."""
    above = page(printed, source=source)
    bottom = max((line.box.bottom for line in above.lines), default=40)
    return Page(
        width=1600,
        height=bottom + 200,
        source=source,
        lines=above.lines,
        zones=(zone_at(zone, Box(40, bottom + 30, 1240, bottom + 110)),),
    )


def entry_stamp(day: dt.date | None, *, direction: StampDirection = StampDirection.ENTRY, left: int = 0) -> Stamp:
    return Stamp(direction=direction, box=Box(left, 0, left + 200, 100), state="F", date=day, post="ROISSY CDG")


def written(text: str) -> str:
    """A text of several lines without the blanks that it is set in by."""
    return "\n".join(line.strip() for line in text.strip().splitlines())


def certificate(found: Page, tables: References) -> Paper:
    """The one certificate of accommodation that a page is."""
    papers = [paper for paper in understand(found, tables) if paper.kind is Kind.ACCOMMODATION]
    assert len(papers) == 1, understand(found, tables)
    return papers[0]


def proof(text: str, tables: References) -> Paper | None:
    """The first proof that the page holds; None where it holds none."""
    return next((one for one in understand(page(text), tables) if one.kind is Kind.RETURN_IMPOSSIBLE), None)


def grades(text: str, tables: References) -> set[str | None]:
    """The grades of all proofs of the page."""
    papers = understand(page(text), tables)
    return {paper.fields.get("grade") for paper in papers if paper.kind is Kind.RETURN_IMPOSSIBLE}
