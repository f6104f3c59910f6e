"""From a TOML text and the path of a setting to the line where it stands (tomllib keeps no positions)."""

import re
from collections.abc import Sequence

_TABLE = re.compile(r"^\s*(\[\[?)\s*([^\]]+?)\s*\]\]?\s*(?:#.*)?$")
_KEY = re.compile(r"^\s*(\"[^\"]*\"|[A-Za-z0-9_-]+(?:\s*\.\s*[A-Za-z0-9_-]+)*)\s*=")


def line_of(text: str, location: Sequence[str | int]) -> int:
    """The 1-based line of the setting at `location`, of the nearest table around it, of the first one in it, or 1."""
    best_line, best_depth, inside = 0, 0, 1
    table: tuple[str | int, ...] = ()
    counts: dict[str, int] = {}
    wanted = tuple(location)
    for number, line in enumerate(text.splitlines(), 1):
        if found := _TABLE.match(line):
            name = found.group(2)
            table = tuple(part.strip().strip('"') for part in name.split("."))
            if found.group(1) == "[[":
                counts[name] = counts.get(name, -1) + 1
                table = (*table, counts[name])
            here = table
        elif found := _KEY.match(line):
            here = (*table, *(part.strip().strip('"') for part in found.group(1).split(".")))
        else:
            continue
        if here == wanted[: len(here)] and len(here) > best_depth:
            best_line, best_depth = number, len(here)
        elif inside == 1 and wanted and here[: len(wanted)] == wanted:
            inside = number
    return best_line or inside
