"""The demo's IMAP server: pymap on a Maildir, one user, loopback. In: a folder and a password; out: a listening server.

pymap stores and serves a message as the email package writes it, with folded headers and bare line feeds; here it
comes back as it was delivered, so that the demo's ledger sees the hashes it would see on a real server.
"""

import asyncio
import re
import time
from argparse import Namespace
from email.generator import BytesGenerator
from email.message import Message
from pathlib import Path
from typing import Any

from proxyprotocol.reader import ProxyProtocolReader
from pymap.backend.maildir import Config, Identity, Login
from pymap.backend.maildir.layout import MaildirLayout
from pymap.backend.maildir.mailbox import Maildir
from pymap.concurrent import Subsystem
from pymap.frozen import frozendict
from pymap.imap import IMAPServer
from pymap.user import Passwords, UserMetadata

from intake.wire import WIRE

USER = "prolongation"
LARGEST = 60_000_000  #: bytes of a message that the demo's servers take


class _Config(Config):
    """pymap's settings for a server that only this machine reaches."""

    @property
    def greeting(self) -> bytes:
        return b"demo"  # pymap would look up the machine's full name, which can take seconds


class _Stored:
    """What pymap asks of a message in a Maildir: its bytes."""

    def __init__(self, raw: bytes) -> None:
        self._raw = raw

    def __bytes__(self) -> bytes:
        return self._raw


class _FaithfulMaildir(Maildir):
    """A Maildir whose messages keep header lines and dates, and come with the line ends of IMAP."""

    def get_message(self, key: str) -> Any:
        return _Stored(re.sub(rb"\r?\n", b"\r\n", self.get_bytes(key)))

    def get_message_metadata(self, key: str) -> Any:
        """pymap writes every date with today's offset from UTC: a summer's day read in winter would be an hour off."""
        metadata = super().get_message_metadata(key)
        stamp = metadata.get_date()
        metadata.set_date(stamp + time.localtime().tm_gmtoff - time.localtime(stamp).tm_gmtoff)
        return metadata

    def _dump_message(self, message: Any, target: Any, mangle_from_: bool = False) -> None:
        if isinstance(message, Message):
            BytesGenerator(target, mangle_from_=False, maxheaderlen=0, policy=WIRE).flatten(message)
        else:
            super()._dump_message(message, target, mangle_from_)


class _Identity(Identity):
    def _load_maildir(self, mailbox_path: str) -> Any:
        path = Path(self.config.base_dir) / mailbox_path
        maildir = _FaithfulMaildir(str(path), create=not path.exists())
        return maildir, MaildirLayout.get(str(path), self.config.layout, _FaithfulMaildir)


class _Login(Login):
    async def authenticate(self, credentials: Any) -> Any:
        known = await super().authenticate(credentials)
        return _Identity(self.config, self.tokens, known.name, None, known.roles)

    async def authorize(self, authenticated: Any, authzid: str) -> Any:
        known = await super().authorize(authenticated, authzid)
        return _Identity(self.config, self.tokens, known.name, None, known.roles)


async def serve_imap(folder: Path, password: str) -> asyncio.Server:
    """Start on a free port; USER has the mailbox in `folder`, with `password` from now on."""
    config = _Config(
        Namespace(passlib_cfg=None, proxy_protocol=None),
        base_dir=str(folder),
        layout="++",
        colon=None,
        host="127.0.0.1",
        port=0,
        # pymap's default is a pool of threads, each with an event loop that nobody closes.
        subsystem=Subsystem.for_asyncio(),
        cpu_subsystem=Subsystem.for_asyncio(),
        tls_enabled=False,
        reject_dnsbl=False,
        invalid_user_sleep=0.0,
        max_append_len=LARGEST,
    )
    config.apply_context()
    login = _Login(config)
    hashed = await Passwords(config).hash_password(password)
    user = UserMetadata(config, USER, password=hashed, params=frozendict({"mailbox_path": USER}))
    await _Identity(config, login.tokens, USER, None, frozenset({"admin"})).set(user)
    callback = ProxyProtocolReader(config.proxy_protocol).get_callback(IMAPServer(login, config))
    return await asyncio.start_server(callback, host="127.0.0.1", port=0)
