"""From what was given to a command to the settings, and to Django with tables for those that need the data base."""

import os
from pathlib import Path
from typing import Annotated

import typer

from config.service import Service, load

ConfigOption = Annotated[
    Path | None,
    typer.Option("--config", help="The settings file (default: $INTAKE_CONFIG, else config/service.toml)."),
]
JsonOption = Annotated[bool, typer.Option("--json", help="One JSON object a line on stdout.")]


class Failure(Exception):
    """A fault of settings or surroundings, said in one sentence to the operator."""


def settings(config: Path | None) -> Service:
    """The settings of the file that was asked for; SettingsError says what is wrong with them."""
    if config is not None:
        os.environ["INTAKE_CONFIG"] = str(config.resolve())
    return load()


def django(config: Path | None, *, tables: bool = True) -> Service:
    """The settings, with Django set up and logging on; unless `tables` is false, with the tables up to date."""
    chosen = settings(config)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    import django as framework

    framework.setup()
    from intake import logs

    logs.set_up(chosen.logging)
    if tables:
        _bring_tables_up_to_date()
    return chosen


def _bring_tables_up_to_date() -> None:
    """Make or migrate the tables before a command needs them, so that a first day has no step to forget."""
    from django.core.management import call_command
    from django.db import DatabaseError, connection
    from django.db.migrations.executor import MigrationExecutor

    try:
        executor = MigrationExecutor(connection)
        if executor.migration_plan(executor.loader.graph.leaf_nodes()):
            call_command("migrate", verbosity=0, interactive=False)
    except DatabaseError as error:
        raise Failure(f"the data base cannot be used: {error}: check storage.database_url, or the folder") from error
