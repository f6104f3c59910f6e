"""A letter as a MIME message: words, files and headers in, the bytes that go to the server out (RFC 5322, 2045–2047).

Same arguments, same bytes: date, Message-ID and tokens are given, boundaries are derived from the Message-ID.
"""

import datetime as dt
import hashlib
from dataclasses import dataclass, field
from email.header import Header
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from enum import StrEnum


class Origin(StrEnum):
    """How the message came about (RFC 3834 §5): what stops two machines from answering each other for ever."""

    REPLIED = "auto-replied"  #: a machine answered a message
    GENERATED = "auto-generated"  #: a machine wrote without being asked: a reminder
    HUMAN = ""  #: an agent decided that it goes


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A file that goes with the letter."""

    name: str
    data: bytes = field(repr=False)
    media_type: str = "application/pdf"


@dataclass(frozen=True, slots=True, kw_only=True)
class Inline:
    """A picture that the HTML names by its Content-ID."""

    content_id: str  #: without angle brackets
    name: str
    data: bytes = field(repr=False)
    media_type: str = "image/png"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mailing:
    """Everything that is in a message."""

    message_id: str  #: ours, with its angle brackets
    date: dt.datetime  #: aware
    sender_name: str
    sender_address: str
    to: str  #: one address
    subject: str
    text: str
    html: str
    languages: tuple[str, ...] = ("fr",)
    pictures: tuple[Inline, ...] = ()  #: go with the HTML (RFC 2387): nothing is fetched from anywhere
    attachments: tuple[Attachment, ...] = ()
    reply_to: str | None = None  #: an address that carries the token of the case
    in_reply_to: str | None = None  #: Message-ID of the message that is answered
    references: tuple[str, ...] = ()  #: Message-IDs of the thread, oldest first
    origin: Origin = Origin.REPLIED


#: As many ancestors as a header carries: the first, and the last ones.
MAX_REFERENCES = 20


def build(mail: Mailing) -> bytes:
    """The message with CRLF line ends. Raises ValueError for an address or Message-ID that cannot stand in a header."""
    if mail.date.tzinfo is None:
        raise ValueError("the date of a message is aware")
    message = EmailMessage(policy=SMTP)
    message["Message-ID"] = _identifier(mail.message_id)
    message["Date"] = format_datetime(mail.date)
    message["To"] = Address(addr_spec=_header_safe(mail.to))
    known = tuple(dict.fromkeys(_usable((*mail.references, mail.in_reply_to or ""))))
    if mail.in_reply_to and _usable((mail.in_reply_to,)):
        message["In-Reply-To"] = _identifier(mail.in_reply_to)
    if known:
        message["References"] = " ".join(
            known if len(known) <= MAX_REFERENCES else (known[0], *known[1 - MAX_REFERENCES :])
        )
    if mail.origin is not Origin.HUMAN:
        message["Auto-Submitted"] = str(mail.origin)
        message["X-Auto-Response-Suppress"] = "All"  # Exchange knows this one instead

    message.set_content(_crlf_free(mail.text), charset="utf-8", cte="quoted-printable")
    message.add_alternative(_crlf_free(mail.html), subtype="html", charset="utf-8", cte="quoted-printable")
    _add_pictures(message, mail.pictures)
    for attachment in mail.attachments:
        maintype, _, subtype = attachment.media_type.partition("/")
        message.add_attachment(
            attachment.data, maintype=maintype, subtype=subtype, cte="base64", filename=_one_line(attachment.name)
        )
    message["Content-Language"] = ", ".join(mail.languages)  # last: earlier it would move into the first part
    _set_boundaries(message, mail.message_id)
    # The library's own folding doubles spaces between encoded words and plain ones: these three are written here.
    head = _header("From", _mailbox(mail.sender_name, mail.sender_address)) + _header("Subject", _words(mail.subject))
    if mail.reply_to:
        head += _header("Reply-To", _mailbox(mail.sender_name, mail.reply_to))
    return head + message.as_bytes()


def _add_pictures(message: EmailMessage, pictures: tuple[Inline, ...]) -> None:
    page = message.get_body(("html",))
    assert page is not None
    for picture in pictures:
        maintype, _, subtype = picture.media_type.partition("/")
        page.add_related(
            picture.data, maintype=maintype, subtype=subtype, cte="base64", disposition="inline",
            filename=_one_line(picture.name), cid=_identifier(f"<{picture.content_id}>"),
        )  # fmt: skip
    if pictures:
        page.set_param("type", "text/html")  # of the part that shows the others (RFC 2387 §3.1)


def _set_boundaries(message: EmailMessage, message_id: str) -> None:
    """A boundary for each multipart, from the Message-ID; "=_" cannot occur in either encoding (RFC 2045 §6.7)."""
    for index, part in enumerate(part for part in message.walk() if part.is_multipart()):
        part.set_boundary(f"=_{hashlib.sha256(f'{message_id}/{index}'.encode()).hexdigest()[:40]}")


def _header(name: str, value: str) -> bytes:
    return f"{name}: {value}".replace("\n", "\r\n").encode("ascii") + b"\r\n"


def _words(text: str, *, before: int = 10) -> str:
    """Text for a header, folded: as it is, or in encoded words of RFC 2047. `before`: characters ahead of it."""
    line = _one_line("".join(c if c.isprintable() else " " for c in text))
    plain = line.isascii() and "=?" not in line
    return Header(line, "us-ascii" if plain else "utf-8", maxlinelen=75, header_name="x" * before).encode()


def _mailbox(name: str, address: str) -> str:
    # Address refuses whatever is no address; it raises ValueError or a subclass of it.
    spec = Address(addr_spec=_header_safe(address)).addr_spec
    if not spec.isascii():
        raise ValueError(f"an address of ours is ASCII: {spec!r}")
    line = _one_line("".join(c if c.isprintable() else " " for c in name))
    if not line:
        return spec
    if line.isascii() and "=?" not in line and len(line) < 60:
        quoted = line.replace("\\", "\\\\").replace('"', '\\"')
        return f'"{quoted}"\n <{spec}>'
    return f"{Header(line, 'utf-8', maxlinelen=75, header_name='Reply-To').encode()}\n <{spec}>"


def _identifier(text: str) -> str:
    if not _usable((text,)):
        raise ValueError(f"no Message-ID: {text!r}")
    return text


def _usable(identifiers: tuple[str, ...]) -> tuple[str, ...]:
    """Those that look like a Message-ID; a stranger's headers hold all sorts of things."""
    return tuple(
        item for item in identifiers
        if item.isascii() and item.isprintable() and " " not in item
        and item.startswith("<") and item.endswith(">") and 3 <= len(item) <= 250
    )  # fmt: skip


def _header_safe(text: str) -> str:
    if any(ord(c) < 32 or ord(c) == 127 for c in text):
        raise ValueError(f"control characters in an address: {text!r}")
    return text


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _crlf_free(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
