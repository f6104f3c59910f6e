"""The demo's own post office. In: raw messages to deliver; out: a mailbox to read, and what was sent.

An IMAP server (pymap on a Maildir, so that UIDs and UIDVALIDITY survive a restart) and an SMTP server (aiosmtpd), both
on loopback, in a thread, with all they keep in one folder.
"""

import asyncio
import contextlib
import datetime as dt
import json
import logging
import secrets
import shutil
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from aiosmtpd.smtp import SMTP, Envelope, Session
from imapclient import IMAPClient

from intake.demo_imap import LARGEST, USER, serve_imap
from intake.loop_thread import LoopThread, port_of

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class SentMail:
    """A message that the SMTP server took."""

    name: str  #: of the file; sorted, they are in the order of arrival
    at: dt.datetime  #: UTC
    sender: str
    recipients: tuple[str, ...]
    raw: bytes = field(repr=False)


class _Keeper:
    """aiosmtpd's handler: every message becomes a file, with its envelope beside it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._count = len(list(folder.glob("*.eml")))

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        self._count += 1
        now = dt.datetime.now(dt.UTC)
        name = f"{self._count:05d}-{now:%Y%m%dT%H%M%S}-{secrets.token_hex(3)}"
        about = {"at": now.isoformat(), "sender": envelope.mail_from, "recipients": envelope.rcpt_tos}
        (self._folder / f"{name}.json").write_text(json.dumps(about), encoding="utf-8")
        unfinished = self._folder / f".{name}"
        unfinished.write_bytes(envelope.original_content or b"")
        unfinished.replace(self._folder / f"{name}.eml")
        return f"250 2.0.0 kept as {name}"


def sent_mail(folder: Path) -> list[SentMail]:
    """What the SMTP server has taken, oldest first; works without the server as well."""
    found = []
    for path in sorted((folder / "sent").glob("*.eml")):
        about: dict[str, Any] = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        found.append(
            SentMail(
                name=path.name,
                at=dt.datetime.fromisoformat(about["at"]),
                sender=str(about["sender"]),
                recipients=tuple(about["recipients"]),
                raw=path.read_bytes(),
            )
        )
    return found


class DemoServers:
    """Both servers, running as long as the `with` block. Everything is kept in `folder`; a later start goes on there.

    Ports are free ones of the moment, the password is new each time.
    """

    user = USER

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.password = secrets.token_urlsafe(16)
        self.imap_port = 0
        self.smtp_port = 0
        self._thread: LoopThread | None = None
        self._servers: list[asyncio.Server] = []

    def __enter__(self) -> "DemoServers":
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def start(self) -> None:
        """Start both; returns when both listen."""
        for part in ("imap", "sent"):
            (self.folder / part).mkdir(parents=True, exist_ok=True, mode=0o700)
        self._thread = LoopThread("demo-servers")
        try:
            imap = self._thread.run(serve_imap(self.folder / "imap", self.password))
            self._servers.append(imap)
            keeper = _Keeper(self.folder / "sent")
            smtp = self._thread.listen(
                lambda: SMTP(keeper, hostname="demo", data_size_limit=LARGEST, enable_SMTPUTF8=True)
            )
            self._servers.append(smtp)
        except BaseException:
            self.stop()
            raise
        self.imap_port, self.smtp_port = port_of(imap), port_of(smtp)
        logger.info("demo servers: IMAP on 127.0.0.1:%d, SMTP on 127.0.0.1:%d", self.imap_port, self.smtp_port)

    def stop(self) -> None:
        """Stop both and close every connection. May be called twice."""
        thread, self._thread = self._thread, None
        if thread is None:
            return
        for server in self._servers:
            thread.close(server)
        self._servers.clear()
        thread.stop()

    def deliver(self, messages: Iterable[tuple[bytes, dt.datetime]], folder: str = "INBOX") -> int:
        """Put (raw, received) messages into the mailbox as unread mail; gives how many.

        `received` is aware and becomes their INTERNALDATE.
        """
        count = 0
        with IMAPClient("127.0.0.1", self.imap_port, ssl=False, timeout=30) as client:
            client.login(self.user, self.password)
            for raw, received in messages:
                client.append(folder, raw, msg_time=received)
                count += 1
        return count

    def sent(self) -> list[SentMail]:
        """What the SMTP server has taken, oldest first."""
        return sent_mail(self.folder)

    def forget(self) -> None:
        """Delete all mail, in and out. Only while stopped."""
        assert self._thread is None, "stop the servers first"
        with contextlib.suppress(FileNotFoundError):
            shutil.rmtree(self.folder)
