"""From an object that was put into a document ("insert a file") to that file: OLE packages (MS-OLEDS, MS-CFB)."""

import io
import struct
import warnings

import olefile

from documents.opening.holdings import safe_name
from documents.opening.media import media_type
from documents.opening.opened import Member

#: What olefile lets through on broken bytes.
BROKEN_COMPOUND: tuple[type[Exception], ...] = (
    OSError, ValueError, TypeError, LookupError, AttributeError, struct.error, OverflowError, RecursionError,
    MemoryError,
)  # fmt: skip
_NATIVE = "\x01Ole10Native"
_WHOLE = ("CONTENTS", "Package")  #: streams that are the file as it is (Acrobat's, Office's)
_LONGEST_NAME = 1_000


def package_of(data: bytes, most: int) -> Member | None:
    """The file in a compound file of at most `most` bytes; None when it holds none that is ever opened."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with olefile.OleFileIO(io.BytesIO(data)) as file:
                return package_in(file, most)
    except BROKEN_COMPOUND:
        return None


def package_in(file: olefile.OleFileIO, most: int) -> Member | None:
    """`package_of`, of a compound file that is open. Raises BROKEN_COMPOUND."""
    for stream in (_NATIVE, *_WHOLE):
        if not file.exists(stream) or file.get_size(stream) > most:
            continue
        with file.openstream(stream) as opened:
            content = bytes(opened.read())
        name, content = _native(content) if stream == _NATIVE else ("", content)
        kind = media_type(content) if content else ""
        if kind.startswith("image/") or kind in {"application/pdf", "application/zip", "message/rfc822"}:
            return Member(name=safe_name(name, "object"), data=content)
    return None


def _native(data: bytes) -> tuple[str, bytes]:
    """(label, file) of an Ole10Native stream. Raises ValueError or struct.error when it is cut."""
    at = 6  # its size, and two bytes that are always 2
    strings = []
    for _ in range(2):  # a label, and the path where the file lay
        end = data.index(b"\0", at, at + _LONGEST_NAME)
        strings.append(data[at:end].decode("cp1252", errors="replace"))
        at = end + 1
    at += 4
    (length,) = struct.unpack_from("<I", data, at)
    at += 4 + length  # the path where it was copied to
    (size,) = struct.unpack_from("<I", data, at)
    return strings[0], data[at + 4 : at + 4 + size]
