"""From a plain text to the files that old mail programs wrote into it (`begin 644 passport.jpg` … `end`), and the rest.

POSIX.1, uuencode: each line begins with the number of bytes that it holds.
"""

import binascii
import re
from typing import NamedTuple

from documents.opening.holdings import safe_name
from documents.opening.opened import Member

_BEGIN = re.compile(r"^begin [0-7]{3,4} (\S.{0,200}?)[ \t\r]*$", re.MULTILINE)
_ROW = re.compile(r"[ -`]{1,64}")
_MOST = 100  #: files


class Unwoven(NamedTuple):
    """A text and the files that stood in it."""

    text: str
    files: tuple[Member, ...]


def unwoven(text: str) -> Unwoven:
    """`text` without its uuencoded files. One that is cut is given as far as it goes. Never raises."""
    kept: list[str] = []
    files: list[Member] = []
    at = 0
    while len(files) < _MOST and (begin := _BEGIN.search(text, at)):
        content, end = _content(text, begin.end() + 1)
        kept.append(text[at : begin.start() if content else end])
        if content:
            files.append(Member(name=safe_name(begin[1], f"file {len(files) + 1}"), data=content))
        at = end
    return Unwoven("".join([*kept, text[at:]]), tuple(files))


def _content(text: str, at: int) -> tuple[bytes, int]:
    """The bytes of the rows from `at`, and where the rest of the text begins."""
    content = bytearray()
    while at < len(text):
        stop = text.find("\n", at, at + 200)
        stop = stop if stop >= 0 else min(len(text), at + 200)
        row = text[at:stop].rstrip("\r")
        if row.strip() == "end":
            return bytes(content), min(len(text), stop + 1)
        held = _row(row)
        if held is None:
            break
        content += held
        at = stop + 1
    return bytes(content), min(at, len(text))


def _row(row: str) -> bytes | None:
    """What a row holds; None where it is none. Blanks at its end may have been lost on the way."""
    if not row.strip():
        return b""
    size = (ord(row[0]) - 32) & 63
    if not _ROW.fullmatch(row.rstrip()) or len(row.rstrip()) > 1 + -(-size // 3) * 4 + 1:
        return None
    try:
        return binascii.a2b_uu(row[: 1 + -(-size // 3) * 4].encode("ascii"))
    except (binascii.Error, ValueError):
        return None
