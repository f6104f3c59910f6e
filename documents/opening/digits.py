"""From base64 as mail programs and gateways really leave it to the bytes (RFC 2045 §6.8), and from a text to the file
that it is the base64 of.

The standard library decodes each of these to nothing, or to bytes that are shifted from some place on: a transfer that
was cut within a byte, a scanner's line in the midst, lines that were padded one by one.
"""

import base64
import re

_ROW = re.compile(rb"[A-Za-z0-9+/]+={0,2}")
_OF_ADDRESSES = bytes.maketrans(b"-_", b"+/")  #: the alphabet for addresses (RFC 4648 §5), as programs confuse them
_AROUND = b" \t\r\n\f\v>!"  #: what quoting programs and old gateways put around a row
_MOST_FOREIGN = 0.1  #: of the rows
_LEAST = 200  #: digits that a text must have to be taken for a file
_HEAD = 4096  #: of them are decoded to see whether it is one


def in_base64(encoding: str) -> bool:
    """Whether a Content-Transfer-Encoding says so, with a comment behind it and as people write it, too."""
    return encoding.partition("(")[0].strip(" \t\"';").lower().replace("-", "") == "base64"


def from_text(payload: object) -> bytes:
    """The same for what the email package holds of a part: signs that are no digits may be any, lone surrogates too."""
    return from_digits(str(payload or "").encode("ascii", "replace"))


def from_digits(text: bytes) -> bytes:
    """The bytes that the base64 in `text` stands for: rows with other signs go, a last digit that is no byte too."""
    if b"+" not in text and b"/" not in text:
        text = text.translate(_OF_ADDRESSES)
    rows = [bare for row in text.splitlines() if (bare := row.strip(_AROUND))]
    digits = [row for row in rows if _ROW.fullmatch(row)]
    if len(rows) - len(digits) <= _MOST_FOREIGN * len(rows):
        written = b"".join(digits)
    else:
        written = re.sub(rb"[^A-Za-z0-9+/=]", b"", text)
    return b"".join(map(_decoded, re.split(rb"=+", written)))


def file_in_digits(text: bytes) -> bytes:
    """What a text is nothing but the base64 of; empty where it is not. Whether that is a file, its first bytes say."""
    rows = text[:_HEAD].split()
    if len(b"".join(rows)) < _LEAST or not all(_ROW.fullmatch(row.strip(_AROUND)) for row in rows[:-1] or rows):
        return b""
    if max(map(len, rows)) < 32:  # words of a list
        return b""
    rest = text[_HEAD:].splitlines()
    foreign = sum(1 for row in rest[1:] if (bare := row.strip(_AROUND)) and not _ROW.fullmatch(bare))
    return from_digits(text) if foreign <= _MOST_FOREIGN * len(rest) else b""


def _decoded(digits: bytes) -> bytes:
    whole = digits[:-1] if len(digits) % 4 == 1 else digits
    return base64.b64decode(whole + b"=" * (-len(whole) % 4))
