"""From raw header values to text, names, identifiers and dates: decoded, unfolded, safe to store and to show."""

import datetime as dt
import email.utils
import re
from email.errors import HeaderParseError
from email.header import decode_header

from intake.charsets import clean, decode, guess

MAX_HEADER = 20_000  #: characters of one header's value that are looked at
_MAX_NAME = 150
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
#: Characters that turn the writing direction: "gpj.exe" would be shown as "exe.jpg".
_TURNING = re.compile(r"[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_MESSAGE_ID = re.compile(r"<[^<>\s]{1,900}>")


def has_raw_bytes(value: str) -> bool:
    """Whether a header came with bytes beyond ASCII; the `email` package keeps each as a lone surrogate."""
    return any("\udc80" <= character <= "\udcff" for character in value)


def restored(value: str) -> str:
    """A raw header value whose 8-bit bytes are read as UTF-8, else as windows-1252 (RFC 6532 allows the former)."""
    if not has_raw_bytes(value):
        return value
    return guess(value.encode("utf-8", "surrogateescape"))


def unfolded(value: str) -> str:
    """A header's value on one line (RFC 5322 §2.2.3)."""
    return re.sub(r"[ \t]*[\r\n]+[ \t]*", " ", value[:MAX_HEADER]).strip()


def header_text(value: str) -> str:
    """The words of a raw header value: unfolded, encoded words (RFC 2047) decoded, no control characters."""
    text = unfolded(restored(value))
    if "=?" in text:
        try:
            pieces = decode_header(text)
        except (HeaderParseError, ValueError):
            pieces = [(text, None)]
        text = "".join(
            piece if isinstance(piece, str) else decode(piece, charset or "utf-8")[0] for piece, charset in pieces
        )
    return _CONTROLS.sub("", clean(re.sub(r"\s+", " ", text))).strip()


def safe_name(value: str) -> str:
    """A file name that can be shown and stored: last component only, no control or turning characters; may be ""."""
    name = _TURNING.sub("", header_text(value))
    name = re.split(r"[\\/]", name)[-1].strip().strip(".").strip() if name.strip(". ") else ""
    if len(name) <= _MAX_NAME:
        return name
    stem, dot, extension = name.rpartition(".")
    if not dot or len(extension) > 10:
        return name[:_MAX_NAME]
    return f"{stem[: _MAX_NAME - len(extension) - 1]}.{extension}"


def message_ids(value: str) -> tuple[str, ...]:
    """Every `<…@…>` of a Message-ID, In-Reply-To or References value, each once, in order."""
    return tuple(dict.fromkeys(_MESSAGE_ID.findall(clean(unfolded(restored(value))))))


def header_date(value: str) -> dt.datetime | None:
    """The instant of a Date header in UTC; None when it is none. A date without a zone is taken as UTC."""
    try:
        date = email.utils.parsedate_to_datetime(unfolded(value)[:200])
        if date.tzinfo is None:
            date = date.replace(tzinfo=dt.UTC)
        return date.astimezone(dt.UTC)
    except (ValueError, TypeError, IndexError, OverflowError, AttributeError):
        return None
