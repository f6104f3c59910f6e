"""From one message and one recipient to what the SMTP server made of it. One try, never a second.

`sent` is said only on the server's 250 to the final dot; `uncertain` whenever the connection was lost between the
first byte of the content and that reply (RFC 5321 §4.5.3.2.6: such a message may or may not have been taken).
"""

import base64
import contextlib
import logging
import re
import smtplib
import ssl
from dataclasses import dataclass
from typing import Literal

from config.sections import Server, SettingsError
from intake.addresses import shorten

logger = logging.getLogger(__name__)

Kind = Literal["sent", "later", "failed", "uncertain"]
_PATIENCE = 4  #: the reply to the final dot may take this many times the usual timeout: the server stores the message
_ADDRESS = re.compile(r"[^\s<>\x00-\x1f\x7f@]+@[^\s<>\x00-\x1f\x7f@]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of a submission."""

    kind: Kind
    said: str  #: the server's reply ("250 2.0.0 Ok: queued as 4F…"), or what happened instead
    code: int | None = None  #: the reply's code, None when there was none


class _Refused(Exception):
    """A reply that ends the try before the content was sent."""

    def __init__(self, code: int, text: bytes | str) -> None:
        self.outcome = _by_code(code, text)


def _words(code: int, text: bytes | str) -> str:
    shown = text.decode("utf-8", "replace") if isinstance(text, bytes) else text
    return f"{code} {' '.join(shown.split())}"


def _by_code(code: int, text: bytes | str) -> Outcome:
    """4xx is worth another try, 5xx is not; anything else is a server that does not speak SMTP."""
    kind: Kind = "failed" if 500 <= code <= 599 else "later"
    return Outcome(kind=kind, said=_words(code, text), code=code)


def _wire_address(address: str) -> tuple[str, bool]:
    """`address` for the envelope and whether it needs SMTPUTF8. ValueError when it is no address."""
    if not _ADDRESS.fullmatch(address):
        raise ValueError(f"not an address: {shorten(address)}")
    local, _, domain = address.rpartition("@")
    if not domain.isascii():
        with contextlib.suppress(UnicodeError):
            domain = domain.encode("idna").decode("ascii")
    wire = f"{local}@{domain}"
    return wire, not wire.isascii()


def wire_form(message: bytes) -> bytes:
    """`message` with CRLF line ends, each leading dot doubled, and the final dot (RFC 5321 §4.5.2)."""
    lines = re.sub(rb"\r\n|\r|\n", b"\r\n", message)
    stuffed = re.sub(rb"(?m)^\.", b"..", lines)
    return stuffed + (b".\r\n" if stuffed.endswith(b"\r\n") else b"\r\n.\r\n")


def _connect(settings: Server, name: str) -> smtplib.SMTP:
    """A connection that is secured as the settings say. Raises OSError, ssl.SSLError, SMTPException."""
    if settings.tls == "ssl":
        return smtplib.SMTP_SSL(
            settings.host,
            settings.port,
            local_hostname=name,
            timeout=settings.timeout_seconds,
            context=ssl.create_default_context(),
        )
    connection = smtplib.SMTP(settings.host, settings.port, local_hostname=name, timeout=settings.timeout_seconds)
    if settings.tls == "starttls":
        try:
            connection.starttls(context=ssl.create_default_context())
        except BaseException:
            connection.close()
            raise
    return connection


def _log_in(connection: smtplib.SMTP, settings: Server) -> None:
    """Say who we are, with the secret as it is now. Raises SettingsError, SMTPException."""
    if not settings.user or settings.secret is None:
        return
    secret = settings.secret.read()
    connection.ehlo_or_helo_if_needed()
    if settings.auth == "oauth2":
        token = f"user={settings.user}\x01auth=Bearer {secret}\x01\x01"
        connection.auth("XOAUTH2", lambda challenge=None: token if challenge is None else "")
    elif secret.isascii() and settings.user.isascii():
        connection.login(settings.user, secret)
    else:  # smtplib writes ASCII only; RFC 4616 §2 says UTF-8
        plain = base64.b64encode(f"\0{settings.user}\0{secret}".encode()).decode("ascii")
        code, text = connection.docmd("AUTH", f"PLAIN {plain}")
        if code != 235:
            raise smtplib.SMTPAuthenticationError(code, text)


def _envelope(connection: smtplib.SMTP, message: bytes, sender: str, recipient: str) -> None:
    """MAIL, RCPT and DATA up to the go-ahead. Raises _Refused, OSError, SMTPException."""
    connection.ehlo_or_helo_if_needed()
    wire_sender, sender_international = _wire_address(sender)
    wire_recipient, recipient_international = _wire_address(recipient)
    options = []
    limit = connection.esmtp_features.get("size", "").strip()
    if connection.has_extn("size"):
        options.append(f"SIZE={len(message)}")
        if limit.isdigit() and 0 < int(limit) < len(message):
            raise _Refused(552, f"the server takes {limit} bytes, the message has {len(message)}")
    if not message.isascii():
        if not connection.has_extn("8bitmime"):
            raise _Refused(554, "the message has 8-bit content and the server offers no 8BITMIME")
        options.append("BODY=8BITMIME")
    if sender_international or recipient_international:
        if not connection.has_extn("smtputf8"):
            raise _Refused(553, "the address has letters beyond ASCII and the server offers no SMTPUTF8")
        options.append("SMTPUTF8")
        connection.command_encoding = "utf-8"
    for command in (
        " ".join([f"MAIL FROM:<{wire_sender}>", *options]),
        f"RCPT TO:<{wire_recipient}>",
    ):
        code, text = connection.docmd(command)
        if code not in (250, 251, 252):
            raise _Refused(code, text)
    code, text = connection.docmd("DATA")
    if code != 354:
        raise _Refused(code, text)


def _content(connection: smtplib.SMTP, settings: Server, message: bytes) -> Outcome:
    """Send the content and hear what the server says. Whatever goes wrong here leaves us uncertain."""
    try:
        connection.send(wire_form(message))
        if connection.sock is not None:
            connection.sock.settimeout(settings.timeout_seconds * _PATIENCE)
        code, text = connection.getreply()
    except (OSError, smtplib.SMTPException) as error:
        said = f"the connection was lost after the content was begun ({_reason(error)})"
        return Outcome(kind="uncertain", said=said)
    if 200 <= code <= 299:
        return Outcome(kind="sent", said=_words(code, text), code=code)
    if 400 <= code <= 599:
        return _by_code(code, text)
    return Outcome(kind="uncertain", said=_words(code, text), code=code)


def _reason(error: BaseException) -> str:
    """An error in one line for the operator."""
    if isinstance(error, smtplib.SMTPResponseException):
        return _words(error.smtp_code, error.smtp_error)
    if isinstance(error, ssl.SSLCertVerificationError):
        return f"the server's certificate cannot be trusted: {error.verify_message}; see smtp.host, or SSL_CERT_FILE"
    return " ".join(str(error).split()) or type(error).__name__


def _try(settings: Server, message: bytes, sender: str, recipient: str) -> Outcome:
    try:
        for address in (sender, recipient):
            _wire_address(address)
    except ValueError as error:
        return Outcome(kind="failed", said=str(error))
    try:
        connection = _connect(settings, sender.rpartition("@")[2].encode("ascii", "ignore").decode() or "localhost")
    except (OSError, smtplib.SMTPException) as error:
        return Outcome(kind="later", said=f"smtp: no connection to {settings.host}:{settings.port}: {_reason(error)}")
    try:
        try:
            _log_in(connection, settings)
        except (smtplib.SMTPException, SettingsError) as error:
            # Every letter would fail alike: it is the settings that have to change, not the letter.
            return Outcome(kind="later", said=f"smtp: log-in refused, check smtp.user and its secret: {_reason(error)}")
        _envelope(connection, message, sender, recipient)
        return _content(connection, settings, message)
    except _Refused as refusal:
        return refusal.outcome
    except (OSError, smtplib.SMTPException, UnicodeError) as error:
        return Outcome(kind="later", said=f"lost before the content was sent: {_reason(error)}")
    finally:
        with contextlib.suppress(OSError, smtplib.SMTPException):
            if connection.sock is not None:
                connection.sock.settimeout(5)
                connection.quit()
        connection.close()


def submit(settings: Server, message: bytes, sender: str, recipient: str) -> Outcome:
    """Hand `message` to the server for `recipient`, with `sender` as envelope sender so that bounces come back to it.

    Never raises for what a server or network does, and never tries twice. A line for the log names neither person.
    """
    outcome = _try(settings, message, sender, recipient)
    logger.info("submission to %s: %s (%s)", shorten(recipient), outcome.kind, outcome.code or "no reply")
    return outcome


def check(settings: Server) -> str:
    """Connect, secure and log in without sending anything: the server's name for itself. Raises SettingsError."""
    try:
        connection = _connect(settings, "localhost")
    except (OSError, smtplib.SMTPException) as error:
        raise SettingsError(
            f"smtp: no connection to {settings.host}:{settings.port} with tls = {settings.tls!r}: {_reason(error)}"
        ) from error
    try:
        connection.ehlo_or_helo_if_needed()
        _log_in(connection, settings)
        return (connection.ehlo_resp or connection.helo_resp or b"").decode("utf-8", "replace").split("\n")[0]
    except (OSError, smtplib.SMTPException) as error:
        raise SettingsError(f"smtp: log-in refused, check smtp.user and its secret: {_reason(error)}") from error
    finally:
        with contextlib.suppress(OSError, smtplib.SMTPException):
            connection.quit()
        connection.close()
