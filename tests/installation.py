"""A whole installation of the service in a folder: settings for the embedded mail servers, a key, an environment."""

import contextlib
import datetime as dt
import socket
import string
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from generators.seal_authority import make_test_seal_authority
from generators.signing_authority import make_test_authority
from intake.demo_servers import DemoServers
from tests.own_process import ROOT, environment

PASSPHRASE = "essai"


@dataclass(frozen=True, kw_only=True)
class Installation:
    folder: Path
    servers: DemoServers
    web_port: int

    @property
    def settings(self) -> Path:
        return self.folder / "service.toml"

    @property
    def environment(self) -> dict[str, str]:
        """For a process of the service on this installation."""
        return environment(
            self.folder / "var",
            INTAKE_CONFIG=str(self.settings),
            INTAKE_IMAP_PASSWORD=self.servers.password,
            PYTHONWARNINGS="default::ResourceWarning",
        )

    def deliver(self, *messages: bytes) -> None:
        """Put messages into the mailbox, received now."""
        self.servers.deliver((raw, dt.datetime.now(dt.UTC)) for raw in messages)


@contextlib.contextmanager
def installed(folder: Path, **changes: str) -> Iterator[Installation]:
    """Servers that run and settings that fit; `changes` are texts of the demo's settings by what replaces them."""
    folder.mkdir(parents=True, exist_ok=True)
    with DemoServers(folder / "post") as servers:
        port = free_port()
        text = string.Template((ROOT / "config" / "demo.toml").read_text(encoding="utf-8")).substitute(
            imap_port=servers.imap_port,
            imap_user=servers.user,
            smtp_port=servers.smtp_port,
            web_port=port,
            verify_port=8064,
            answer_since="2020-01-01T00:00:00Z",
            languages='["fr", "en", "es"]',
        )
        for old, new in {"undo_minutes = 0.25": "undo_minutes = 0", **changes}.items():
            assert old in text, old
            text = text.replace(old, new)
        (folder / "service.toml").write_text(text, encoding="utf-8")
        today = dt.datetime.now(dt.UTC).date()
        for name, make in (("test-authority", make_test_authority), ("test-seal", make_test_seal_authority)):
            (folder / f"{name}.secret").write_text(PASSPHRASE, encoding="utf-8")
            (folder / f"{name}.p12").write_bytes(_made(make, today))
        yield Installation(folder=folder, servers=servers, web_port=port)


@cache
def _made(make: Callable[[dt.date, str], bytes], today: dt.date) -> bytes:
    """A key; two installations of one run may have the same."""
    return make(today, PASSPHRASE)


def free_port() -> int:
    """A port of loopback that nobody listens on at this moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
