"""From a message whose letterhead a gateway or an editor spoilt to one that the parsers take. Total.

What stands before the first field, and a line within the head that is no field, end the head for the email package:
all that follows, the boundary of the parts too, would be text.
"""

import re

_BEFORE = re.compile(rb"\A(?:\xef\xbb\xbf)?(?:[ \t]*\r?\n)*")
_END = re.compile(rb"\r?\n[ \t]*\r?\n|\r[ \t]*\r(?!\n)")
_LINE = re.compile(rb"[^\r\n]*(?:\r\n|\n|\r|\Z)")
_FIELD = re.compile(rb"[!-9;-~]+[ \t]*:")
#: Fields without which the rest of a message is not understood, and which nobody writes into a text.
_NEEDED = re.compile(rb"(?:content-type|content-transfer-encoding|mime-version)[ \t]*:", re.IGNORECASE)
_LONGEST_HEAD = 1_000_000  #: bytes


def mended(raw: bytes) -> bytes:
    """`raw` from its first field on, without lines in its head that are none, where fields follow that are needed."""
    begun = _BEFORE.sub(b"", raw, count=1)
    end = _END.search(begun, 0, _LONGEST_HEAD)
    head = begun[: end.start()] if end else begun[:0]
    lines = [line for line in _LINE.findall(head) if line]
    foreign = [at for at, line in enumerate(lines) if at and not _FIELD.match(line) and line[:1] not in (b" ", b"\t")]
    if not foreign or not any(_NEEDED.match(line) for line in lines[foreign[-1] :]):
        return begun
    left_out = set(foreign)
    return b"".join(line for at, line in enumerate(lines) if at not in left_out) + begun[len(head) :]
