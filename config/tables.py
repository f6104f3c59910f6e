"""Reads the reference tables of `config/reference/` into `documents.references.References`.

The tables are data with source and licence beside them (SOURCES.md); an installation may point to a folder of its own.
"""

import csv
import datetime as dt
import tomllib
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from documents.folding import fold
from documents.references import Communes, Country, Department, FrenchPlace, References

REFERENCE = Path(__file__).parent / "reference"


class BrokenTable(Exception):
    """For the operator: which table, what is wrong with it."""


class _Rows:
    """The rows of a table, read when they are first asked for: communes are needed by few commands."""

    def __init__(self, path: Path, width: int) -> None:
        self.path, self.width = path, width

    def __iter__(self) -> Iterator[tuple[str, str, str, str]]:
        for row in _rows(self.path, self.width):
            insee, name, postcodes, parent = row
            yield insee, name, postcodes, parent


def _rows(path: Path, width: int) -> Iterator[list[str]]:
    """The rows below the head; raises BrokenTable for a row that has not `width` cells."""
    with path.open(encoding="utf-8", newline="") as file:
        table = csv.reader(file, delimiter=";")
        next(table, None)
        for row in table:
            if len(row) != width:
                raise BrokenTable(f"{path}, line {table.line_num}: {len(row)} cells instead of {width}")
            yield row


def _day(path: Path, text: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text) if text else None
    except ValueError as error:
        raise BrokenTable(f"{path}: {text!r} is no date (YYYY-MM-DD)") from error


def _toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BrokenTable(f"{path}: {error}") from error


def _countries(path: Path) -> Iterator[Country]:
    for code, alpha2, french, english, stamp, schengen, free, exempt, since, until in _rows(path, 10):
        yield Country(
            code=code,
            alpha2=alpha2,
            french=french,
            english=english,
            stamp=stamp,
            schengen_since=_day(path, schengen),
            free_movement=free == "yes",
            exempt=exempt == "yes",
            exempt_since=_day(path, since),
            exempt_until=_day(path, until),
        )


def _names_of_states(path: Path) -> dict[str, dict[str, str]]:
    """Language → code → name, folded. The head of the table names the languages."""
    with path.open(encoding="utf-8") as file:
        languages = file.readline().strip().split(";")[1:]
    named: dict[str, dict[str, str]] = {language: {} for language in languages}
    for code, *names in _rows(path, len(languages) + 1):
        for language, name in zip(languages, names, strict=True):
            named[language][code] = fold(name)
    return named


#: Tables of phrases by whose words a reader's slips are put right, and those whose many words would lead astray there.
_SPELLING = ("phrases.toml", "journeys.toml", "faults.toml", "illness.toml", "aftermath.toml")
_TELLING = (
    *("reserves.toml", "voices.toml", "asides.toml", "turns.toml"),
    *("told.toml", "lives.toml", "turnings.toml", "farther.toml", "tongues.toml"),
)


def _phrases(tables: Mapping[str, Mapping[str, Any]]) -> dict[str, dict[str, tuple[str, ...]]]:
    """Topic → language → phrases of these tables, by name. Raises BrokenTable for a topic that two of them have."""
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    for name, topics in tables.items():
        for topic, languages in topics.items():
            if topic in found:
                raise BrokenTable(f"{name}: [{topic}] stands in another table, too")
            found[topic] = {language: tuple(said) for language, said in languages.items()}
    return found


#: What mails say, by rule, and what makes a plan, a place or a journey of a clause.
_SAYING = ("alarms", "tidings", "clauses", "procedures", "deaths")


def _said(path: Path) -> dict[str, tuple[str, ...]]:
    """Label → phrases of a table. Raises BrokenTable for a label without a list of phrases.

    One that has a list for each language, and no `phrases`, gives them all, and those of each as "label/language".
    """
    said: dict[str, tuple[str, ...]] = {}
    for label, part in _toml(path).items():
        by_language = {} if "phrases" in part else part
        lists = [*by_language.values()] or [part.get("phrases")]
        if not all(isinstance(one, list) for one in lists):
            raise BrokenTable(f"{path}: [{label}] has no list `phrases`, nor one for each language")
        said[label] = tuple(phrase for one in lists for phrase in one)
        said |= {f"{label}/{language}": tuple(phrases) for language, phrases in by_language.items()}
    return said


@lru_cache(maxsize=4)
def load(path: Path | None = None) -> References:
    """The tables of the folder `path` (default: those of the project). Raises BrokenTable, FileNotFoundError."""
    folder = path or REFERENCE
    tables = {name: _toml(folder / name) for name in (*_SPELLING, *_TELLING)}
    return References(
        communes=Communes(_Rows(folder / "communes.csv", 4)),
        departments=tuple(
            Department(code=code, name=name, prefecture=town)
            for code, name, town in _rows(folder / "departments.csv", 3)
        ),
        countries=tuple(_countries(folder / "countries.csv")),
        country_names=_names_of_states(folder / "country_names.csv"),
        carriers=dict(_rows(folder / "carriers.csv", 2)),
        french_places=tuple(
            FrenchPlace(code, tuple(name for name in names.split("|") if name))
            for code, names in _rows(folder / "french_places.csv", 2)
        ),
        labels={name: tuple(said) for name, said in _toml(folder / "labels.toml").items()},
        phrases=_phrases(tables),
        not_spelt_by=frozenset(topic for name in _TELLING for topic in tables[name]),
        said={name: _said(folder / f"{name}.toml") for name in _SAYING},
        matters=tuple(_toml(folder / "matters.toml").get("matter", ())),
        topics=_toml(folder / "topics.toml"),
    )
