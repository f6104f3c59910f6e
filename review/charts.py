"""From numbers to the bars of a small chart, and from rows to CSV that a spreadsheet cannot take for formulas."""

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

WIDTH, HEIGHT, GAP = 520, 90, 3  #: of a chart, in units of its viewBox
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One bar: where it stands, in units of the viewBox, and what it says."""

    x: float
    y: float
    width: float
    height: float
    value: int


def bars(values: Sequence[int]) -> tuple[Bar, ...]:
    """A bar for each value; the highest fills the chart. A value of zero has no height."""
    top = max(values, default=0) or 1
    step = WIDTH / max(1, len(values))
    return tuple(
        Bar(
            x=round(place * step, 2),
            y=round(HEIGHT - HEIGHT * value / top, 2),
            width=round(step - GAP, 2),
            height=round(HEIGHT * value / top, 2),
            value=value,
        )
        for place, value in enumerate(values)
    )


def as_csv(rows: Iterable[Sequence[str]]) -> str:
    """CSV with semicolons, as French spreadsheets expect it. No cell can be taken for a formula (CSV injection)."""
    kept = io.StringIO()
    writer = csv.writer(kept, delimiter=";", lineterminator="\r\n")
    writer.writerows([_plain(cell) for cell in row] for row in rows)
    return kept.getvalue()


def _plain(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
