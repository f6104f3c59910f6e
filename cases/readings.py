"""What was read in files: from their hashes to the newest reading of each, in one query however many there are."""

import hashlib
from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from pathlib import Path
from threading import Lock

from cases.models import Reading
from cases.surroundings import references
from documents import page_json
from documents.page import FileReading
from documents.paper import Sheet, Unread
from documents.rules import RULES_VERSION
from documents.sheets import sheets_of_file

Understood = tuple[tuple[Sheet, ...], tuple[Unread, ...]]

_REFERENCE = Path(__file__).resolve().parent.parent / "config" / "reference"
_KEPT_MOST = 512
_kept: OrderedDict[tuple[bytes, str], Understood] = OrderedDict()
_lock = Lock()


def newest_readings(hashes: Iterable[str]) -> dict[str, Reading]:
    """The newest reading of each file that was read, by the file's hash. One query."""
    return {row.sha256: row for row in Reading.objects.filter(sha256__in=set(hashes)).order_by("id")}


def reading_of(sha256: str) -> Reading | None:
    """The newest reading of a file, or None when it was not read yet."""
    return newest_readings((sha256,)).get(sha256)


def seen_in(reading: Reading) -> FileReading:
    """What a row holds."""
    return page_json.load(reading.seen.encode())


def understood(reading: Reading, name: str, part: str) -> Understood:
    """The sheets of a file, named after `part` of a message ("5:1.2", without a stroke)."""
    sheets, unread = _understood(reading, name)
    return (
        tuple(replace(sheet, part=part + sheet.part) for sheet in sheets),
        tuple(replace(one, part=part + one.part) for one in unread),
    )


def _understood(reading: Reading, name: str) -> Understood:
    """The sheets of a file with the places inside it as parts.

    Kept for a while: a file is looked at for its kinds and for its facts, in every message that has it, and a
    judgement is made again at every correction. What was seen is the key: a row's number alone does not name its
    content in every data base.
    """
    key = (hashlib.sha256(reading.seen.encode()).digest(), name)
    with _lock:
        if key in _kept:
            _kept.move_to_end(key)
            return _kept[key]
    found = sheets_of_file(seen_in(reading), name, "", references())
    with _lock:
        _kept[key] = found
        while len(_kept) > _KEPT_MOST:
            _kept.popitem(last=False)
    return found


def page_name(member: str, page: int) -> str:
    """How `Reading.kinds` names a page: its number, after the path of the file in an archive."""
    return f"{member}:{page}"


def kinds_of(reading: Reading, name: str) -> dict[str, list[str]]:
    """The kinds of papers on each page, by `page_name`: as they were kept, or understood now."""
    if reading.kinds is not None and reading.understood == version():
        kept: dict[str, list[str]] = reading.kinds
        return kept
    return _kinds(_understood(reading, name)[0], name)


def keep_kinds(readings: Iterable[tuple[Reading, str]]) -> None:
    """Store what pages are, so that a case's page need not understand them again. (reading, name of the file)"""
    wanting = {}
    for reading, name in readings:
        if reading.understood != version():
            reading.kinds, reading.understood = kinds_of(reading, name), version()
            wanting[reading.pk] = reading
    if wanting:
        Reading.objects.bulk_update(wanting.values(), ["kinds", "understood"])


@cache
def version() -> str:
    """Names the rules and tables by which pages are understood."""
    told = hashlib.sha256(RULES_VERSION.encode())
    for path in sorted(_REFERENCE.glob("*.toml")):
        told.update(path.read_bytes())
    return told.hexdigest()[:16]


def _kinds(sheets: Iterable[Sheet], name: str) -> dict[str, list[str]]:
    found = {}
    for sheet in sheets:
        member = sheet.part.partition("/")[2].removeprefix(f"{name}/")
        found[page_name(member, sheet.page.number)] = list(dict.fromkeys(str(paper.kind) for paper in sheet.papers))
    return found
