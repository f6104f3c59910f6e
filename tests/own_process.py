"""Runs a script, or a command of ours, in a process with a folder and a data base file of its own."""

import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

from tests.environment import FOLDER

ROOT = Path(__file__).resolve().parent.parent

_START = "import django\ndjango.setup()\n"
_MIGRATE = "from django.core.management import call_command\ncall_command('migrate', verbosity=0)\n"


def environment(folder: Path, **more: str) -> dict[str, str]:
    """The environment of a process whose data lie in `folder`."""
    return {
        **os.environ,
        "INTAKE_VAR": str(folder),
        "DJANGO_SETTINGS_MODULE": "config.settings",
        "PYTHONPATH": str(ROOT),
        "PYTHONWARNINGS": "error",
        **more,
    }


def give_tables(folder: Path) -> None:
    """Put a data base file, empty but for its tables, where a process with these data looks for it.

    To make the tables takes longer than what most processes of tests are started for.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    shutil.copy(_tables(), folder)


@cache
def _tables() -> Path:
    """A data base file of which `migrate` has made the tables, once for these tests."""
    folder = FOLDER / "tables"
    _run(_START + _MIGRATE, environment(folder, DATABASE_URL=""))
    return folder / "service.sqlite3"


def script(text: str, folder: Path, *arguments: str, timeout: float = 120, tables: bool = True, **more: str) -> str:
    """What `text`, run with Django set up and, unless not wished, the tables made, printed.

    AssertionError with its stderr if it failed.
    """
    env = environment(folder, **more)
    if tables and env.get("DATABASE_URL"):
        text = _MIGRATE + text
    elif tables:
        give_tables(folder)
    return _run(_START + text, env, *arguments, timeout=timeout)


def _run(text: str, env: dict[str, str], *arguments: str, timeout: float = 120) -> str:
    done = subprocess.run(
        [sys.executable, "-c", text, *arguments],
        env=env,
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=timeout,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def intake(
    env: dict[str, str], *arguments: str, given: str | None = None, timeout: float = 120
) -> "subprocess.CompletedProcess[str]":
    """`python -m intake …`, run to its end; `env` as `environment` makes it."""
    return subprocess.run(
        [sys.executable, "-m", "intake", *arguments],
        env=env,
        cwd=ROOT,
        input=given,
        capture_output=True,
        text=True,
        timeout=timeout,
        check=False,
    )
