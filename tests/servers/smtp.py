"""A real SMTP server (aiosmtpd) that answers as a test tells it: refuse, or break off, at any step."""

import asyncio
import contextlib
import ssl
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from intake.loop_thread import LoopThread, port_of
from tests.servers.certificates import Certificates

DROP = "drop"  #: instead of a reply: cut the connection
SILENCE = "silence"  #: instead of a reply: say nothing for a minute


@dataclass(slots=True)
class Received:
    sender: str
    recipients: list[str]
    content: bytes
    options: list[str]


@dataclass(slots=True)
class Script:
    """Replies by step; a step that is not named is answered with 250. Steps: EHLO, MAIL, RCPT, DATA, DOT."""

    replies: dict[str, str] = field(default_factory=dict)
    received: list[Received] = field(default_factory=list)
    cut_content_at: int | None = None  #: break off after this many bytes of content


def _cut(server: SMTP) -> None:
    assert isinstance(server.transport, asyncio.Transport)
    server.transport.abort()


class _Scripted(SMTP):
    """aiosmtpd with a reply of the test's choice to DATA itself, and a cut in the middle of the content."""

    script: Script

    async def smtp_DATA(self, arg: str) -> None:
        reply = self.script.replies.get("DATA")
        if self.script.cut_content_at is not None:
            await self.push("354 go ahead")
            await self._reader.readexactly(self.script.cut_content_at)
            _cut(self)
            return
        if reply == DROP:
            _cut(self)
        elif reply:
            await self.push(reply)
        else:
            await super().smtp_DATA(arg)


class _Handler:
    def __init__(self, script: Script) -> None:
        self.script = script

    async def _say(self, server: SMTP, step: str) -> str:
        reply = self.script.replies.get(step, "250 OK")
        if reply == DROP:
            _cut(server)
        if reply == SILENCE:
            await asyncio.sleep(60)
        return reply

    async def handle_MAIL(self, server: SMTP, session: Session, envelope: Envelope, address: str, options: Any) -> str:
        envelope.mail_from = address
        envelope.mail_options.extend(options)
        return await self._say(server, "MAIL")

    async def handle_RCPT(self, server: SMTP, session: Session, envelope: Envelope, address: str, options: Any) -> str:
        envelope.rcpt_tos.append(address)
        return await self._say(server, "RCPT")

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        reply = await self._say(server, "DOT")
        if reply.startswith("250"):
            content = envelope.original_content or b""
            options = list(envelope.mail_options)
            self.script.received.append(Received(envelope.mail_from or "", list(envelope.rcpt_tos), content, options))
        return reply


@contextlib.contextmanager
def smtp_server(
    script: Script,
    *,
    certificates: Certificates | None = None,
    tls: str = "none",
    password: str = "",
    utf8: bool = True,
) -> Iterator[int]:
    """Run the server in a thread; gives its port on 127.0.0.1. `tls` as in the settings: none, starttls or ssl."""
    context = None
    if certificates is not None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificates.certificate, certificates.key)
    options: dict[str, Any] = {"enable_SMTPUTF8": utf8, "hostname": "test", "data_size_limit": 1_000_000}
    if tls == "starttls":
        options |= {"tls_context": context, "require_starttls": True}
    if password:

        def authenticate(server: Any, session: Any, envelope: Any, mechanism: str, data: Any) -> AuthResult:
            good = isinstance(data, LoginPassword) and data.password == password.encode()
            return AuthResult(success=good, handled=False)

        options |= {"authenticator": authenticate, "auth_required": True, "auth_require_tls": False}
    thread = LoopThread("test-smtp")

    def connection() -> SMTP:
        made = _Scripted(_Handler(script), **options, loop=asyncio.get_running_loop())
        made.script = script
        return made

    server = thread.listen(connection, ssl=context if tls == "ssl" else None)
    try:
        yield port_of(server)
    finally:
        thread.close(server)
        thread.stop()
