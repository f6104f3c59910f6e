"""From bytes on the wire to a message's header block, and from a leaf of its tree to its name and its bytes. Total."""

import email.policy
import re
from email.errors import MessageError
from email.message import Message
from typing import Any

from documents.opening.digits import from_text, in_base64
from intake.mail_headers import restored, safe_name, unfolded


class WirePolicy(email.policy.EmailPolicy):
    """`policy.default` with headers as plain text: unfolded, raw bytes read as UTF-8 or windows-1252.

    Its header objects raise on some broken values, are slow on long ones and put U+FFFD for raw bytes. Unfolding is
    what lets a folded boundary be found. Written back, headers are what they were.
    """

    def header_fetch_parse(self, name: str, value: str) -> Any:
        return unfolded(restored(str(value)))

    def fold_binary(self, name: str, value: str) -> bytes:
        return f"{name}: {value}{self.linesep}".encode("utf-8", "surrogateescape")


WIRE = WirePolicy(linesep="\n")


def head_of(raw: bytes) -> bytes:
    """The header block of a message, with the empty line after it."""
    end = re.search(rb"\r?\n\r?\n", raw)
    return raw[: end.end()] if end else raw


def part_name(node: Message) -> str:
    """The name a part gives itself, safe to show; "" when it has none."""
    try:
        return safe_name(node.get_filename("") or "")
    except (ValueError, TypeError, LookupError, AttributeError):
        return safe_name(str(node.get_param("name", "") or ""))


def part_bytes(node: Message) -> bytes:
    """A leaf's bytes after transfer decoding; what is not leaf is written out as it came."""
    if node.is_multipart():
        return b"\n".join(child.as_bytes(policy=WIRE) for child in node.get_payload() if isinstance(child, Message))
    if in_base64(lenient(node, "content-transfer-encoding")):
        return from_text(node.get_payload())
    try:
        data = node.get_payload(decode=True)
    except (ValueError, TypeError, LookupError, AssertionError):
        data = None
    if isinstance(data, bytes):
        return data
    return str(node.get_payload() or "").encode("utf-8", "surrogateescape")


def lenient(node: Message, name: str, default: str = "") -> str:
    """A header's value, `default` where it is absent or cannot be read."""
    try:
        return str(node.get(name, default) or default)
    except (MessageError, ValueError, TypeError):
        return default
