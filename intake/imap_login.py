"""From the settings of a mailbox to a logged-in IMAP connection, or one sentence on what is wrong with them."""

import contextlib
import ipaddress
import logging
import ssl
from collections.abc import Callable

from imapclient import IMAPClient
from imapclient.exceptions import IMAPClientError, LoginError

from config.sections import Server, SettingsError
from intake.addresses import shorten

logger = logging.getLogger(__name__)


class MailboxUnavailable(Exception):
    """The operator's: which mailbox, what is wrong, which setting to look at."""


def _loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def words(error: BaseException) -> str:
    """An error of the IMAP libraries in one line."""
    said = error.args[0] if error.args else ""
    text = said.decode("utf-8", "replace") if isinstance(said, bytes) else str(error)
    return " ".join(text.split())[:300].removeprefix("b'").removesuffix("'") or type(error).__name__


def _secured(settings: Server, where: str) -> IMAPClient:
    """A connection as `tls` says; certificates are always verified. Raises MailboxUnavailable."""
    if settings.tls == "none" and not _loopback(settings.host):
        raise MailboxUnavailable(
            f'{where}: tls = "none" is only for a server on this machine: use "ssl" or "starttls".'
        )
    context = ssl.create_default_context()
    client: IMAPClient | None = None
    try:
        client = IMAPClient(
            settings.host,
            settings.port,
            ssl=settings.tls == "ssl",
            ssl_context=context,
            timeout=settings.timeout_seconds,
        )
        if settings.tls == "starttls":
            client.starttls(context)
    except (OSError, IMAPClientError) as error:
        if client is not None:
            with contextlib.suppress(OSError, IMAPClientError):
                client.shutdown()
        if isinstance(error, ssl.SSLCertVerificationError):
            raise MailboxUnavailable(
                f"{where}: the certificate of {settings.host} cannot be trusted ({error.verify_message}): check host; "
                f"for an internal authority, set SSL_CERT_FILE to its certificate."
            ) from error
        if isinstance(error, ssl.SSLError):
            raise MailboxUnavailable(
                f"{where}: no TLS with {settings.host}:{settings.port} ({words(error)}): check port and tls."
            ) from error
        raise MailboxUnavailable(
            f"{where}: no connection to {settings.host}:{settings.port} ({words(error)}): check host, port and tls."
        ) from error
    client.normalise_times = False  # else INTERNALDATE comes naive, in the machine's own time zone
    return client


def _say_who(client: IMAPClient, settings: Server, secret: str) -> None:
    if settings.auth == "oauth2":
        client.oauth2_login(settings.user, secret)
    elif secret.isascii() and settings.user.isascii():
        client.login(settings.user, secret)
    else:  # imaplib writes ASCII only; SASL PLAIN is UTF-8 (RFC 4616 §2)
        plain = f"\0{settings.user}\0{secret}".encode()
        client.sasl_login("PLAIN", lambda _challenge: plain)


def log_in(settings: Server, where: str, read_secret: Callable[[], str] | None = None) -> IMAPClient:
    """Connect and log in to the server of `settings`; `where` names the mailbox in what goes wrong.

    The secret is read anew each time, so that a changed password or an expired token needs no restart. Raises
    MailboxUnavailable.
    """
    try:
        secret = read_secret() if read_secret else settings.secret.read() if settings.secret else ""
    except SettingsError as error:
        raise MailboxUnavailable(f"{where}: {error}") from error
    client = _secured(settings, where)
    try:
        if client.has_capability("LOGINDISABLED"):
            raise LoginError('the server takes no password over this connection: set tls = "ssl" or "starttls"')
        _say_who(client, settings, secret)
    except (OSError, IMAPClientError) as error:
        with contextlib.suppress(OSError, IMAPClientError):
            client.shutdown()
        cure = "the token command" if settings.auth == "oauth2" else "user and secret"
        raise MailboxUnavailable(
            f"{where}: {settings.host} refused the log-in of {shorten(settings.user)} ({words(error)}): check {cure}."
        ) from error
    logger.debug("logged in to %s", where)
    return client
