"""What a parsed message is: headers, text, parts. Made by `parse` from raw bytes, read by everything after it."""

import datetime as dt
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One part of a message that carries something: an attachment, an inline picture, a nested message."""

    path: str  #: "1.2.3": position in the MIME tree, 1-based
    name: str  #: as the sender gave it, made safe to show (no path, no control characters); never trusted as a type
    media_type: str  #: as declared; the type that counts is told from the bytes
    disposition: str  #: attachment, inline or ""
    content_id: str
    size: int  #: bytes after transfer decoding
    sha256: str
    data: bytes = field(repr=False)  #: empty although `size` is not: larger than the limit, look into the raw message
    charset: str = ""  #: of a text part, as declared; "" when nothing is declared


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedMessage:
    """A message, however broken: what could not be read is absent and named in `notes`."""

    subject: str = ""
    from_name: str = ""
    from_address: str = ""  #: lower case; "" when there is none that is usable
    reply_to: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    cc: tuple[str, ...] = ()
    date: dt.datetime | None = None  #: of the Date header, aware; reception is INTERNALDATE, not this
    message_id: str = ""  #: with its angle brackets
    in_reply_to: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    headers: dict[str, str] = field(default_factory=dict)  #: lower-case names, first value of each, decoded
    text: str = ""  #: plain text of the body: the text parts, or what the HTML part says when there is no text part
    html: str = ""  #: the HTML part as it came; never shown without cleaning
    parts: tuple[Part, ...] = ()  #: everything but the body texts; nested messages' parts as children "1.2.1"
    notes: tuple[str, ...] = ()  #: slugs of what was odd: unknown-charset, walks-differ, too-many-parts …
    size: int = 0  #: bytes of the raw message
    sha256: str = ""  #: of the raw message
