"""Paths in, what each page holds out: one JSON object a page for `intake read`, and the same for a person's eyes."""

import collections
import dataclasses
import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from documents.page import FileReading, Page, StampDirection, Zone
from documents.paper import Paper
from documents.vocabulary import Kind
from intake.reader_pool import FileReader

Understand = Callable[[Page], tuple[Paper, ...]]

_AT_ONCE = 6  #: files given to the pool together, so that none of its processes waits


def read_paths(paths: Sequence[Path], pool: FileReader) -> Iterator[tuple[str, bytes, FileReading]]:
    """Each file in order: its name, or the path as given where two files share a name; its bytes; what was seen in it.

    Raises OSError for a path that cannot be read.
    """
    names = collections.Counter(path.name for path in paths)
    for first in range(0, len(paths), _AT_ONCE):
        files = [
            (path.name if names[path.name] == 1 else str(path), path.read_bytes())
            for path in paths[first : first + _AT_ONCE]
        ]
        for (source, data), reading in zip(files, pool.read(files), strict=True):
            yield source, data, reading


def objects_of(source: str, reading: FileReading, understand: Understand | None = None) -> Iterator[dict[str, Any]]:
    """One object for each page of a file; a file without pages gives one that says why (`unread`).

    A file in an archive comes after the archive's own pages, and has `x.zip/inner/a.jpg` for `source`. `understand`
    turns a page into papers; without it, kinds come from zones and stamps alone.
    """
    for page in reading.pages:
        found = page_object(source, page, understand(page) if understand else ())
        if reading.unread is not None:
            found["unread"] = reading.unread.value
        yield found
    if not reading.pages and (reading.unread is not None or not reading.members):
        reason = reading.unread.value if reading.unread else "empty"
        yield {"source": source, "page": 0, "seconds": reading.seconds, "kinds": [], "unread": reason}
    for member in reading.members:
        yield from objects_of(f"{source}/{member.name}", member, understand)


def page_object(source: str, page: Page, papers: tuple[Paper, ...] = ()) -> dict[str, Any]:
    """The JSON object of a page."""
    zones = [_zone_object(zone) for zone in page.zones]
    largest = page.zones[0] if page.zones else None
    fields: dict[str, str] = {}
    if largest is not None:
        fields = dict(largest.fields)
        for paper in papers:
            if paper.zone == 0:
                fields |= paper.fields
    elif papers:
        fields = dict(papers[0].fields)
    found: dict[str, Any] = {
        "source": source,
        "page": page.number,
        "seconds": page.seconds,
        "turned": page.turned,
        "kinds": _kinds(page, papers),
        "mrz": list(largest.lines) if largest else [],
        "mrz_valid": bool(largest and largest.valid),
        "fields": fields,
        "zones": zones,
        "text": [
            {"text": line.text, "box": list(line.box), "confidence": round(line.confidence, 3)} for line in page.lines
        ],
        "papers": [_paper_object(paper) for paper in papers],
        "reader": page.reader,
        "width": page.width,
        "height": page.height,
    }
    if page.stamps:
        found["stamps"] = [_plain(stamp) for stamp in page.stamps]
    if page.barcodes:
        found["barcodes"] = [_plain(barcode) for barcode in page.barcodes]
    if page.flaws:
        found["flaws"] = [flaw.value for flaw in page.flaws]
    return found


def _plain(thing: Any) -> dict[str, Any]:
    """A dataclass as JSON, without what is unknown."""
    plain = {}
    for name, value in dataclasses.asdict(thing).items():
        if value is None or value == ():
            continue
        plain[name] = value.isoformat() if isinstance(value, dt.date) else list(value) if name == "box" else value
    return plain


def _zone_object(zone: Zone) -> dict[str, Any]:
    found: dict[str, Any] = {
        "kind": zone.kind.value,
        "format": zone.format.value,
        "box": list(zone.box),
        "mrz": list(zone.lines),
        "mrz_valid": zone.valid,
        "fields": zone.fields,
    }
    if zone.failed_checks:
        found["failed_checks"] = list(zone.failed_checks)
    if zone.repairs:
        found["repairs"] = [_plain(repair) for repair in zone.repairs]
    return found


def _paper_object(paper: Paper) -> dict[str, Any]:
    found: dict[str, Any] = {"kind": paper.kind.value, "fields": paper.fields}
    if paper.box is not None:
        found["box"] = list(paper.box)
    if paper.doubts:
        found["doubts"] = list(paper.doubts)
    return found


def _kinds(page: Page, papers: tuple[Paper, ...]) -> list[str]:
    kinds = [paper.kind for paper in papers]
    if not kinds:
        kinds = [zone.kind for zone in page.zones]
        if any(stamp.direction is not StampDirection.EXIT for stamp in page.stamps):
            kinds.append(Kind.ENTRY_STAMP)
    return list(dict.fromkeys(kind.value for kind in kinds)) or [Kind.OTHER.value]


def _add_papers(table: Table, found: dict[str, Any]) -> None:
    """Rows with the fields and doubts of each paper; one that is alone on its page has those of its zone as well."""
    papers = found["papers"]
    for paper in papers if len(papers) > 1 else [{"fields": found["fields"], "doubts": _doubts(papers)}]:
        if "kind" in paper:
            table.add_section()
            table.add_row("paper", paper["kind"])
        for name, value in paper["fields"].items():
            table.add_row(name, Text(str(value)))
        if paper.get("doubts"):
            table.add_row("doubts", Text(", ".join(paper["doubts"]), style="yellow"))
    table.add_section()


def _doubts(papers: Sequence[dict[str, Any]]) -> list[str]:
    return [doubt for paper in papers for doubt in paper.get("doubts", ())]


def person_table(found: dict[str, Any]) -> RenderableType:
    """A page's object for the terminal: what it is, its fields, its zones, and the text."""
    title = f"{found['source']} · page {found['page']} · {', '.join(found['kinds']) or 'not read'}"
    if "unread" in found and not found.get("text"):
        return Text(f"{title}: {found['unread']}", style="red")
    table = Table(title=title, title_justify="left", show_header=False, expand=False)
    table.add_column(style="bold", no_wrap=True)
    table.add_column(overflow="fold")
    table.add_row("read", f"{found['seconds']:.1f} s by {found['reader'] or 'nothing'}, turned {found['turned']}°")
    for zone in found["zones"]:
        state = "check digits hold" if zone["mrz_valid"] else f"fails: {', '.join(zone.get('failed_checks', ()))}"
        table.add_row(f"zone {zone['format']}", Text("\n".join([*zone["mrz"], state])))
        for repair in zone.get("repairs", ()):
            place = f"line {repair['line'] + 1}, position {repair['position']}"
            table.add_row("", Text(f"{place}: read {repair['read']}, taken as {repair['taken']}", style="yellow"))
    _add_papers(table, found)
    for stamp in found.get("stamps", ()):
        said = (stamp["direction"], stamp.get("state", "?"), stamp.get("date", "no date"), stamp.get("post", ""))
        table.add_row("stamp", Text(" ".join(said)))
    for barcode in found.get("barcodes", ()):
        table.add_row(barcode["symbology"], Text(repr(barcode["content"][:120])))
    if found.get("flaws"):
        table.add_row("flaws", ", ".join(found["flaws"]))
    if found.get("unread"):
        table.add_row("not all read", Text(found["unread"], style="red"))
    return Group(table, Text("\n".join(line["text"] for line in found["text"]), style="dim"), Text(""))
