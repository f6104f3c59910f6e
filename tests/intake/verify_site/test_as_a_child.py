"""The demo starts the page as its child: it serves, and ends when whoever started it is gone."""

import socket

import pytest

from intake.verify_site.serving import start
from tests.intake.verify_site.asking import numbers
from tests.intake.verify_site.office import NUMBER, RUNNING, Office, wait_for


def test_the_page_ends_with_its_parent(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("INTAKE_CONFIG", str(office.folder / "service.toml"))
    monkeypatch.delenv("INTAKE_VAR", raising=False)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    child = start("127.0.0.1", port)
    try:
        wait_for(child, port)
        told = numbers(f"http://127.0.0.1:{port}", RUNNING.reference, NUMBER)
        assert told.title == "Autorisation en cours de validité"
        assert child.stdin is not None
        child.stdin.close()
        assert child.wait(timeout=15) == 0
    finally:
        child.kill()
        child.wait()
