"""Runs a script, or a command of ours, in a process with a folder and a data base file of its own."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

_START = "import django\ndjango.setup()\n"


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


def script(text: str, folder: Path, *arguments: str, timeout: float = 120, **more: str) -> str:
    """What `text`, run with Django set up and the tables made, printed; AssertionError with its stderr if it failed."""
    migrate = "from django.core.management import call_command\ncall_command('migrate', verbosity=0)\n"
    done = subprocess.run(
        [sys.executable, "-c", _START + migrate + text, *arguments],
        env=environment(folder, **more),
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
