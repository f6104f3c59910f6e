"""Dates in the words of a language: a date and a `Calendar` from a TOML file in, "1er juillet 2020" out."""

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

_ISO = re.compile(r"[0-9]{4}(-[0-9]{2}){0,2}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """How a language writes a date. `pattern` has {day}, {month} (its name), {number} (of the month) and {year}."""

    pattern: str
    months: tuple[str, ...]
    first: str = "1"  #: the first day of a month: "1er" in French
    no_day: str = "{month} {year}"
    no_month: str = "{year}"

    @classmethod
    def of(cls, table: Mapping[str, Any]) -> "Calendar":
        """From the [calendar] table of a words.toml or language.toml."""
        return cls(**{**table, "months": tuple(table["months"])})

    def day(self, day: dt.date) -> str:
        """The whole date."""
        return self._fill(self.pattern, day)

    def birth(self, iso: str) -> str:
        """A birth date of which day, or day and month, may be unknown ("1974-08", "1974"). ValueError: not a date."""
        if not _ISO.fullmatch(iso):
            raise ValueError(f"no birth date: {iso!r} (1974-08-12, 1974-08 or 1974)")
        pattern = {10: self.pattern, 7: self.no_day, 4: self.no_month}[len(iso)]
        return self._fill(pattern, dt.date.fromisoformat(iso + "-01-01"[: 10 - len(iso)]))

    def _fill(self, pattern: str, day: dt.date) -> str:
        return pattern.format(
            day=self.first if day.day == 1 else str(day.day),
            month=self.months[day.month - 1],
            number=day.month,
            year=day.year,
        )
