"""A data base of an earlier state of the tables goes on: the migration that makes them at once stands for eight."""

from pathlib import Path

import pytest

from tests.own_process import script

_EARLIER = """
import sys
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

executor = MigrationExecutor(connection)
executor.loader.replace_migrations = False
executor.loader.build_graph()
executor.migrate([("cases", sys.argv[1]), ("auth", "0012_alter_user_first_name_max_length")])
with connection.cursor() as cursor:
    cursor.execute(
        "INSERT INTO cases_mailbox (department, name, held, accounted, last_error) VALUES ('063', 'kept', 0, 0, '')"
    )
"""

_SAY = """
import json
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from cases.models import Mailbox

call_command("migrate", verbosity=0)
executor = MigrationExecutor(connection)
assert not executor.migration_plan(executor.loader.graph.leaf_nodes())
tables = {}
with connection.cursor() as cursor:
    for table in sorted(connection.introspection.table_names(cursor)):
        columns = cursor.execute(f"SELECT name, type, \\"notnull\\", pk FROM pragma_table_info('{table}')").fetchall()
        others = connection.introspection.get_constraints(cursor, table).items()
        indexes = cursor.execute(f"SELECT sql FROM sqlite_master WHERE tbl_name = '{table}' AND type <> 'table'")
        tables[table] = [
            sorted(columns),
            sorted((name if other["index"] or other["check"] else "", repr(other)) for name, other in others),
            sorted(sql for (sql,) in indexes.fetchall() if sql),
        ]
print(*Mailbox.objects.values_list("name", flat=True))
print(json.dumps(tables, indent=1))
"""


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What is said of tables that were made at once."""
    return script(_SAY, tmp_path_factory.mktemp("fresh"))


@pytest.mark.parametrize("earlier", ["0004_counts", "0008_host_denies_index"])
def test_its_tables_become_the_same_and_its_rows_stay(earlier: str, fresh: str, tmp_path: Path) -> None:
    assert script(_EARLIER + _SAY, tmp_path, earlier, tables=False) == f"kept{fresh}"
