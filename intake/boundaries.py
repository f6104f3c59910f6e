"""From a node of a message's tree to the parts that the email package did not find in it, by their boundary lines."""

import email
import re
from email.message import Message

from intake.wire import WIRE, part_bytes

#: A boundary and a part's header where a text should be, behind one line for old programs at most.
_UNANNOUNCED = re.compile(rb"\s*(?:[^\s-][^\r\n]*\r?\n\s*)?--\S[^\r\n]*\r?\n(?i:content-[a-z-]+[ \t]*:)")
_LINE = re.compile(rb"(?m)^--([^\r\n]{1,200}?)[ \t]{0,200}\r?$")
_BEGINNING = 2_000  #: bytes


def recovered(node: Message) -> list[Message]:
    """The children of a multipart whose declared boundary is nowhere: by the first line that looks like one."""
    raw = part_bytes(node)
    line = _LINE.search(raw)
    return _split(raw, line.group(1)) if line else []


def unannounced(node: Message) -> list[Message]:
    """The parts of a message whose header says that it is a text: a gateway lost the field, or wrote another first.

    What stands behind the last of them is a text of its own: programs that obey the header show it.
    """
    raw = part_bytes(node)
    line = _LINE.search(raw) if _UNANNOUNCED.match(raw[:_BEGINNING]) else None
    parts = _split(raw, line.group(1)) if line else []
    if line and parts:
        _, closing, behind = raw.rpartition(b"\n--" + line.group(1) + b"--")
        if closing and behind.strip():
            parts.append(email.message_from_bytes(b"\n" + behind, policy=WIRE))
    return parts


def after_the_end(node: Message) -> list[Message]:
    """Parts that stand after the closing boundary: two multiparts with one boundary, or a closing line too many."""
    boundary = (node.get_boundary() or "").encode("utf-8", "surrogateescape")
    rest = (node.epilogue or "").encode("utf-8", "surrogateescape")
    if not boundary or b"--" + boundary not in rest:
        return []
    return _split(rest, boundary)


def _split(raw: bytes, boundary: bytes) -> list[Message]:
    quoted = boundary.replace(b"\\", b"\\\\").replace(b'"', b'\\"')
    again = email.message_from_bytes(
        b'Content-Type: multipart/mixed; boundary="' + quoted + b'"\n\n' + raw, policy=WIRE
    )
    payload = again.get_payload()
    return [child for child in payload if isinstance(child, Message)] if isinstance(payload, list) else []
