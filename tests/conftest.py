"""Real servers for tests that ask for one, and a last word on which groups of tests were skipped and why."""

import contextlib
import datetime as dt
import os
from collections.abc import Generator, Iterator
from pathlib import Path

import hypothesis
import pytest
import time_machine
from django.conf import settings

from cases.surroundings import PARIS
from tests import provision
from tests.servers.dovecot import Dovecot, dovecot_server, version
from tests.servers.postgresql import postgresql_server
from tests.stories import Desk

#: Files that take half a minute or longer: they begin first, so that no core is idle while the last one ends.
_LONGEST_FIRST = (
    "test_demo.py",
    "intake/test_service_process.py",
    "test_check.py",  # mypy without a cache
    "review/test_accessibility.py",
    "review/test_working_in_the_browser.py",
    "samples/test_mailbox.py",
    "samples/test_beyond.py",
    "review/test_on_postgresql.py",
    "generators/test_letters_in_the_browser.py",
    "samples/test_farther.py",
    "documents/stamps/test_stamps.py",
    "documents/eyes/test_reading.py",
    "samples/test_elsewhere.py",
    "test_postgresql.py",
    "review/test_in_the_browser.py",
    "cases/test_after_the_decision.py",
    "cases/test_denied_hosts.py",
    "cases/test_rectifying.py",
    "samples/test_yonder.py",
    "samples/test_afield.py",
    "samples/test_corpus.py",
)
_RANKS = {Path(__file__).parent / name: rank for rank, name in enumerate(_LONGEST_FIRST)}
_ABSENT = {group.marker: group.reason() for group in provision.missing() if group.marker}


def pytest_configure() -> None:
    """Hash passwords once instead of a million times, as Django's manual advises for tests; time no example."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    # How long an example takes says more of the machine than of the code.
    hypothesis.settings.register_profile("any machine", deadline=None)
    hypothesis.settings.load_profile("any machine")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip what needs a server or a browser that is not installed; begin with what takes longest."""
    items.sort(key=lambda item: _RANKS.get(item.path, len(_RANKS)))
    for item in items:
        for marker, reason in _ABSENT.items():
            if item.get_closest_marker(marker):
                item.add_marker(pytest.mark.skip(reason=reason))


def _skipped_groups(config: pytest.Config) -> dict[str, str]:
    """Marker and reason of each group of which a test was skipped; from the reports, which xdist's workers send."""
    reporter: pytest.TerminalReporter | None = config.pluginmanager.get_plugin("terminalreporter")
    reports = reporter.stats.get("skipped", []) if reporter else []
    markers = [group.marker for group in provision.GROUPS if group.marker]
    return {
        marker: str(report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr)
        for report in reports
        for marker in markers
        if marker in report.keywords
    }


def pytest_sessionfinish(session: pytest.Session) -> None:
    """In CI, a group that could have run and did not is a failure."""
    if os.environ.get("CI") == "true" and _skipped_groups(session.config) and provision.become_root() is not None:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> Generator[None, None, None]:
    """The last lines, after pytest's own summary: what was not tested here."""
    yield
    for marker, reason in sorted(_skipped_groups(terminalreporter.config).items()):
        terminalreporter.write_line(f"skipped group {marker}: {reason.removeprefix('Skipped: ')}", yellow=True)


@pytest.fixture(scope="session")
def dovecot() -> Iterator[Dovecot]:
    """A running Dovecot; mark the test `dovecot`."""
    with contextlib.ExitStack() as stack:
        try:
            server = stack.enter_context(dovecot_server())
        except RuntimeError as error:
            if version().startswith("2.3."):
                raise
            pytest.skip(f"this version of Dovecot did not start: {error}")
        yield server


@pytest.fixture(scope="session")
def postgresql_url() -> Iterator[str]:
    """The DATABASE_URL of an empty PostgreSQL data base; mark the test `postgresql`."""
    with postgresql_server() as url:
        yield url


@pytest.fixture
def noon() -> Iterator[None]:
    """It is twelve o'clock in Paris, today, and the clock runs: what a test does falls on one day."""
    with time_machine.travel(dt.datetime.now(PARIS).replace(hour=12, minute=0, second=0, microsecond=0)):
        yield


@pytest.fixture
def desk(noon: None) -> Desk:
    """The first mailbox, at noon; mark the test `django_db`."""
    return Desk()
