"""Rows into an empty data base as fast as it takes them: the tables' columns are known from the models, indexes other
than those of constraints are made when everything is there. SQLite takes tuples, PostgreSQL a COPY.

Values are those of the columns, as Django would store them: `stored` turns an example's values into them.
"""

import datetime as dt
import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from django.core.management.color import no_style
from django.db import connection, models, transaction

from cases.tallies import recount

_ESCAPES = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})


class Table:
    """Where rows of one model go: `varying` columns differ from row to row, the others are those of `example`."""

    def __init__(self, example: models.Model, *varying: str) -> None:
        meta = type(example)._meta
        fields = {field.attname: field for field in meta.concrete_fields}
        same = [name for name in fields if name not in varying]
        self.name = meta.db_table
        self.columns = [str(fields[name].column) for name in (*varying, *same)]
        self.constants = tuple(
            fields[name].get_db_prep_save(fields[name].pre_save(example, add=True), connection) for name in same
        )
        if connection.vendor == "postgresql":
            self.ending = "".join(f"\t{_copied(value)}" for value in self.constants) + "\n"

    def load(self, rows: Iterable[Sequence[Any]]) -> None:
        """Store `rows`, each the values of the varying columns in their order."""
        names = ", ".join(f'"{column}"' for column in self.columns)
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor, cursor.copy(f'COPY "{self.name}" ({names}) FROM STDIN') as copy:
                ending = self.ending
                copy.write("".join("\t".join(map(_copied, row)) + ending for row in rows))
            return
        places = ", ".join("?" * len(self.columns))
        constants = self.constants
        connection.connection.executemany(
            f'INSERT INTO "{self.name}" ({names}) VALUES ({places})', (tuple(row) + constants for row in rows)
        )


def stored(value: dt.datetime | dt.date | None) -> Any:
    """A moment or day as this data base keeps it."""
    if isinstance(value, dt.datetime) and connection.vendor != "postgresql":
        return connection.ops.adapt_datetimefield_value(value)
    return str(value) if value is not None else None


def _copied(value: Any) -> str:
    """A value as COPY reads it."""
    if isinstance(value, str):
        return value.translate(_ESCAPES) if "\\" in value or not value.isprintable() else value
    if value is None:
        return "\\N"
    if isinstance(value, bool):
        return "t" if value else "f"
    return str(value) if isinstance(value, int | float | dt.date) else json.dumps(value.obj).translate(_ESCAPES)


@contextmanager
def loading() -> Iterator[None]:
    """One transaction in which tables are loaded; their indexes and the numbers of further rows are set right after."""
    with transaction.atomic(), connection.cursor() as cursor:
        if connection.vendor == "postgresql":  # rows that are made together agree: no check of each reference
            cursor.execute("SET LOCAL session_replication_role = replica")
        made = _indexes()
        for name, _statement in made:
            cursor.execute(f'DROP INDEX "{name}"')
        yield
        for _name, statement in made:
            cursor.execute(statement)
        from django.apps import apps

        for statement in connection.ops.sequence_reset_sql(no_style(), list(apps.get_app_config("cases").get_models())):
            cursor.execute(statement)
        recount()


def _indexes() -> list[tuple[str, str]]:
    """Name and statement of each index of our tables that no constraint needs."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(
                "SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = current_schema()"
                " AND tablename LIKE 'cases\\_%' AND NOT EXISTS"
                " (SELECT 1 FROM pg_constraint WHERE conname = indexname)"
            )
        else:
            cursor.execute(
                "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"
                " AND tbl_name LIKE 'cases!_%' ESCAPE '!' AND sql NOT LIKE '%UNIQUE%'"
            )
        return [(str(name), str(statement)) for name, statement in cursor.fetchall()]
