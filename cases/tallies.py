"""How many things of each state there are, kept by the data base: from rows coming, changing and going to their count.

Counting a hundred thousand rows takes longer than everything else that a list does, and every open list counts again
and again. So a trigger on each counted table writes a step (+1, −1) for each row that comes, goes or changes its state,
and the count is the sum of its steps. Steps are only ever added: two transactions never wait for one another's count.
`fold` adds old steps up; `install`, after every migration, makes the triggers where they are not (SQLite makes altered
tables anew, without their triggers) and counts everything once.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.db import connections, transaction
from django.db.backends.utils import CursorWrapper
from django.db.models import Count, Sum

from cases.models import Tally

FOLD_FROM = 500  #: steps, fewer are not worth the writing
_FOLD_MOST = 10_000  #: at once
_WHEN = ("comes", "changes", "goes")


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """A table whose rows are counted."""

    thing: str
    owner: str  #: column
    state: str  #: column
    unless: str = ""  #: column: a row that has a value there does not count

    @property
    def table(self) -> str:
        """Its name in the data base."""
        return f"cases_{self.thing}"

    def row(self, name: str) -> str:
        """Owner and state of the row that a trigger knows as `name`."""
        return f"CAST({name}.{self.owner} AS VARCHAR(20)), CAST({name}.{self.state} AS VARCHAR(20))"

    def counts(self, name: str) -> str:
        """Whether the row counts."""
        has_state = f"{name}.{self.state} IS NOT NULL"
        return f"{has_state} AND {name}.{self.unless} IS NULL" if self.unless else has_state

    @property
    def columns(self) -> tuple[str, ...]:
        """What a change of a row may change."""
        return tuple(column for column in (self.owner, self.state, self.unless) if column)


COUNTED = (
    Counted(thing="case", owner="department", state="state"),
    Counted(thing="message", owner="department", state="state"),
    Counted(thing="outgoing", owner="department", state="state"),
    Counted(thing="sighting", owner="mailbox_id", state="uidvalidity", unless="moved_at"),
)


def tallied(owners: Iterable[str]) -> dict[tuple[str, str, str], int]:
    """How many there are, by thing, owner and state. One query, of some dozens of rows."""
    steps = Tally.objects.filter(owner__in=list(owners)).values_list("thing", "owner", "state")
    return {(thing, owner, state): held for thing, owner, state, held in steps.annotate(held=Sum("number")) if held}


def fold(using: str = "default") -> int:
    """Add up the steps of each count when there are many; how many rows that spared."""
    if Tally.objects.using(using).count() < FOLD_FROM:
        return 0
    with transaction.atomic(using=using):
        # Only the steps that are read here are removed: those that come meanwhile stay.
        rows = Tally.objects.using(using).select_for_update(skip_locked=_several(using))
        steps = list(rows.values_list()[:_FOLD_MOST])
        sums: dict[tuple[str, str, str], int] = {}
        for _pk, thing, owner, state, number in steps:
            sums[thing, owner, state] = sums.get((thing, owner, state), 0) + number
        Tally.objects.using(using).filter(pk__in=[step[0] for step in steps]).delete()
        _store(sums, using)
    return len(steps) - len(sums)


def recount(using: str = "default") -> None:
    """Count all rows anew. While it runs nothing is written to the counted tables."""
    from django.apps import apps

    with transaction.atomic(using=using):
        if _several(using):
            with connections[using].cursor() as cursor:
                cursor.execute(f"LOCK TABLE {', '.join(one.table for one in COUNTED)} IN SHARE MODE")
        Tally.objects.using(using).all().delete()
        sums: dict[tuple[str, str, str], int] = {}
        for one in COUNTED:
            rows: Any = apps.get_model("cases", one.thing)._default_manager.using(using).order_by()
            if one.unless:
                rows = rows.filter(**{one.unless: None})
            for owner, state, number in rows.values_list(one.owner, one.state).annotate(number=Count("pk")):
                sums[one.thing, str(owner), str(state)] = number
        _store(sums, using)


def install(using: str = "default") -> bool:
    """Make the triggers as they stand here, and count everything once; False when they stand already.

    Then nothing is touched: a service that starts must not stop another one's work.
    """
    vendor = connections[using].vendor
    with transaction.atomic(using=using), connections[using].cursor() as cursor:
        if _standing(cursor, vendor):
            return False
        for statement in _statements(vendor):
            cursor.execute(statement)
        recount(using)
    return True


def uninstall(using: str = "default") -> None:
    """Remove the triggers: before the table of the counts is."""
    with connections[using].cursor() as cursor:
        for one in COUNTED:
            for statement in _dropped(one, connections[using].vendor):
                cursor.execute(statement)


def _standing(cursor: CursorWrapper, vendor: str) -> bool:
    """Whether the triggers are there, and are these."""
    if vendor == "postgresql":
        cursor.execute("SELECT proname, prosrc FROM pg_proc WHERE proname LIKE 'tally!_%' ESCAPE '!'")
        bodies = dict(cursor.fetchall())
        cursor.execute("SELECT tgname FROM pg_trigger WHERE tgname LIKE 'tally!_%' ESCAPE '!'")
        names = {name for (name,) in cursor.fetchall()}
        wanted = {f"tally_{one.thing}_{when}" for one in COUNTED for when in _WHEN}
        return names >= wanted and all(bodies.get(f"tally_{one.thing}") == _body(one) for one in COUNTED)
    cursor.execute("SELECT sql FROM sqlite_master WHERE type = 'trigger'")
    found = {statement for (statement,) in cursor.fetchall()}
    return all(statement in found for one in COUNTED for statement in _made_sqlite(one))


def _several(using: str) -> bool:
    """Whether others may write at the same time."""
    return connections[using].vendor == "postgresql"


def _store(sums: Mapping[tuple[str, str, str], int], using: str) -> None:
    Tally.objects.using(using).bulk_create(
        Tally(thing=thing, owner=owner, state=state, number=number)
        for (thing, owner, state), number in sums.items()
        if number
    )


def _statements(vendor: str) -> Iterator[str]:
    for one in COUNTED:
        yield from _dropped(one, vendor)
        yield from _made_postgresql(one) if vendor == "postgresql" else _made_sqlite(one)


def _dropped(one: Counted, vendor: str) -> Iterator[str]:
    on = f" ON {one.table}" if vendor == "postgresql" else ""
    for when in _WHEN:
        yield f"DROP TRIGGER IF EXISTS tally_{one.thing}_{when}{on}"


def _step(one: Counted, name: str, number: int) -> str:
    values = f"SELECT '{one.thing}', {one.row(name)}, {number} WHERE {one.counts(name)}"
    return f"INSERT INTO {Tally._meta.db_table} (thing, owner, state, number) {values};"


def _made_sqlite(one: Counted) -> Iterator[str]:
    changed = " OR ".join(f"OLD.{column} IS NOT NEW.{column}" for column in one.columns)
    leaves, enters = _step(one, "OLD", -1), _step(one, "NEW", +1)
    begin = f"CREATE TRIGGER tally_{one.thing}"
    yield f"{begin}_comes AFTER INSERT ON {one.table} BEGIN {enters} END"
    yield f"{begin}_goes AFTER DELETE ON {one.table} BEGIN {leaves} END"
    columns = ", ".join(one.columns)
    yield f"{begin}_changes AFTER UPDATE OF {columns} ON {one.table} WHEN {changed} BEGIN {leaves} {enters} END"


def _body(one: Counted) -> str:
    """What a trigger does on PostgreSQL."""
    leaves, enters = _step(one, "OLD", -1), _step(one, "NEW", +1)
    going, coming = f"IF TG_OP <> 'INSERT' THEN {leaves} END IF;", f"IF TG_OP <> 'DELETE' THEN {enters} END IF;"
    return f" BEGIN {going} {coming} RETURN NULL; END "


def _made_postgresql(one: Counted) -> Iterator[str]:
    yield f"CREATE OR REPLACE FUNCTION tally_{one.thing}() RETURNS trigger LANGUAGE plpgsql AS $${_body(one)}$$"
    changed = " OR ".join(f"OLD.{column} IS DISTINCT FROM NEW.{column}" for column in one.columns)
    run = f"FOR EACH ROW EXECUTE FUNCTION tally_{one.thing}()"
    changes = f"UPDATE OF {', '.join(one.columns)} ON {one.table} FOR EACH ROW WHEN ({changed})"
    yield f"CREATE TRIGGER tally_{one.thing}_comes AFTER INSERT ON {one.table} {run}"
    yield f"CREATE TRIGGER tally_{one.thing}_goes AFTER DELETE ON {one.table} {run}"
    yield f"CREATE TRIGGER tally_{one.thing}_changes AFTER {changes} EXECUTE FUNCTION tally_{one.thing}()"
