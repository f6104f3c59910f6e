"""The lists, their counts and the search on PostgreSQL: the same tests, run against a server of their own."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.servers.postgresql import binaries, postgresql_server

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.postgresql
@pytest.mark.skipif(binaries() is None, reason="PostgreSQL is not installed")
def test_lists_and_search_are_the_same_there() -> None:
    with postgresql_server() as url:
        done = subprocess.run(
            [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *_same_tests()],
            cwd=ROOT,
            env={**os.environ, "DATABASE_URL": url},
            capture_output=True,
            text=True,
            timeout=240,
            check=False,
        )
    assert done.returncode == 0, done.stdout[-4000:]


def _same_tests() -> list[str]:
    order = "test_queue.py::test_the_earliest_end_of_a_stay_comes_first"
    pages = [f"tests/review/{name}" for name in ("test_search.py", order, "test_queue.py::test_each_tab_opens")]
    return [*pages, "tests/cases/test_tallies.py"]
