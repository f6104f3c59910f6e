"""`./run demo --once`: every drawn message is worked through and accounted for; a second start has nothing to do."""

import os
import re
import sqlite3
import subprocess
from pathlib import Path

import pytest

from samples.mailbox import DEMO
from tests.own_process import ROOT


def _demo(folder: Path) -> "subprocess.CompletedProcess[str]":
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("INTAKE_", "DJANGO_"))}
    return subprocess.run(
        [ROOT / "run", "demo", "--once"],
        env={**environment, "INTAKE_DEMO_VAR": str(folder)},
        capture_output=True,
        text=True,
        timeout=540,
        check=False,
    )


@pytest.mark.ocr
def test_the_demo_accounts_for_every_message(tmp_path: Path) -> None:
    done = _demo(tmp_path / "demo")
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    rows = [line for line in done.stdout.splitlines() if re.match(r"│ \d\d-", line)]
    with sqlite3.connect(tmp_path / "demo" / "service.sqlite3") as tables:
        states = dict(tables.execute("SELECT state, COUNT(*) FROM cases_message GROUP BY state"))
        letters = dict(tables.execute("SELECT state, COUNT(*) FROM cases_outgoing GROUP BY state"))
        verdicts = [row[0] for row in tables.execute("SELECT verdict FROM cases_case")]
        decided = tables.execute("SELECT COUNT(*) FROM cases_outgoing WHERE purpose = 'decision'").fetchone()
    tables.close()
    assert sum(states.values()) == len(DEMO) == len(rows)
    assert set(states) <= {"attached", "filed"}
    assert set(letters) <= {"sent", "held"}
    assert {"complete", "incomplete", "review"} <= set(verdicts)
    assert decided == (0,)  # nothing is granted without an agent
    sent = list((tmp_path / "demo" / "demo" / "sent").glob("*.eml"))
    assert len(sent) == letters["sent"]

    again = _demo(tmp_path / "demo")
    assert again.returncode == 0, again.stderr
    assert len([line for line in again.stdout.splitlines() if re.match(r"│ \d\d-", line)]) == len(DEMO)
    assert len(list((tmp_path / "demo" / "demo" / "sent").glob("*.eml"))) == len(sent)
