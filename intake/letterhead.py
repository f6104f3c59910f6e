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
#: Fields, an empty line, and fields again, of which the first are only marks of the program that kept the message.
_APART = re.compile(rb"((?:[!-9;-~]+[ \t]*:[^\n]*\n){1,30})\r?\n(?=(?:[!-9;-~]+[ \t]*:[^\n]*\n(?:[ \t][^\n]*\n)*){3})")
_OF_A_MESSAGE = re.compile(
    rb"^(?:from|to|subject|date|received|return-path|message-id|mime-version|content-[a-z-]+)[ \t]*:", re.I | re.M
)
_LONGEST_HEAD = 1_000_000  #: bytes
_MOST_FOREIGN = 3  #: lines that a gateway left in a head; more are a letter whose empty line before it is missing


def _as_sent(raw: bytes) -> bytes:
    """A message that an editor kept in UTF-16, or whose line ends were made twice, as it came over the wire."""
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return raw.decode("utf-16", "replace").encode("utf-8", "replace")
    return raw.replace(b"\r\r\n", b"\r\n") if b"\r\r\n" in raw[:1000] else raw


def mended(raw: bytes) -> bytes:
    """`raw` from its first field on, without lines in its head that are none, where fields follow that are needed."""
    begun = _BEFORE.sub(b"", _as_sent(raw), count=1)
    if (apart := _APART.match(begun, 0, _LONGEST_HEAD)) and not _OF_A_MESSAGE.search(apart[1]):
        begun = apart[1] + begun[apart.end() :]
    end = _END.search(begun, 0, _LONGEST_HEAD)
    head = begun[: end.start()] if end else begun[:0]
    lines = [line for line in _LINE.findall(head) if line]
    foreign = [at for at, line in enumerate(lines) if at and not _FIELD.match(line) and line[:1] not in (b" ", b"\t")]
    if not 0 < len(foreign) <= _MOST_FOREIGN or not any(_NEEDED.match(line) for line in lines[foreign[-1] :]):
        return begun
    left_out = set(foreign)
    return b"".join(line for at, line in enumerate(lines) if at not in left_out) + begun[len(head) :]
