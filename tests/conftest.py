"""Real servers for tests that ask for one, and a last word on which groups of tests were skipped and why."""

import os
from collections.abc import Generator, Iterator

import pytest

from tests import provision
from tests.servers.dovecot import Dovecot, dovecot_server
from tests.servers.postgresql import postgresql_server

_ABSENT = {group.marker: group.reason() for group in provision.missing() if group.marker}
_SKIPPED: dict[str, str] = {}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip what needs a server or a browser that is not installed."""
    for item in items:
        for marker, reason in _ABSENT.items():
            if item.get_closest_marker(marker):
                item.add_marker(pytest.mark.skip(reason=reason))
                _SKIPPED[marker] = reason


def pytest_sessionfinish(session: pytest.Session) -> None:
    """In CI, a group that could have run and did not is a failure."""
    if _SKIPPED and os.environ.get("CI") == "true" and provision.become_root() is not None:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> Generator[None, None, None]:
    """The last lines, after pytest's own summary: what was not tested here."""
    yield
    for marker, reason in sorted(_SKIPPED.items()):
        terminalreporter.write_line(f"skipped group {marker}: {reason}", yellow=True)


@pytest.fixture(scope="session")
def dovecot() -> Iterator[Dovecot]:
    """A running Dovecot; mark the test `dovecot`."""
    with dovecot_server() as server:
        yield server


@pytest.fixture(scope="session")
def postgresql_url() -> Iterator[str]:
    """The DATABASE_URL of an empty PostgreSQL data base; mark the test `postgresql`."""
    with postgresql_server() as url:
        yield url
