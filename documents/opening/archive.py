"""From a ZIP archive to its members, within limits that no bomb gets past."""

import contextlib
import io
import posixpath
import struct
import zipfile
import zlib

from documents.opening.holdings import Budget, told_apart
from documents.opening.limits import Limits
from documents.opening.opened import Member, Opened
from documents.opening.zip_names import name_in
from documents.page import Unreadable

#: What zipfile lets through on broken bytes.
BROKEN_ZIP: tuple[type[Exception], ...] = (
    zipfile.BadZipFile, zlib.error, struct.error, EOFError, KeyError, NotImplementedError, OSError, OverflowError,
    RuntimeError, ValueError,
)  # fmt: skip
_ZIP = "application/zip"
_CHUNK = 1 << 16
#: What file managers leave behind.
_LITTER = {".ds_store", "thumbs.db", "desktop.ini"}


class _TooLargeError(Exception):
    pass


def names_of(data: bytes) -> list[str]:
    """The paths in the archive; empty when it is broken."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return archive.namelist()
    except BROKEN_ZIP:
        return []


def is_program(data: bytes) -> bool:
    """Java and Android programs are ZIP files."""
    names = set(names_of(data))
    return "AndroidManifest.xml" in names or (
        "META-INF/MANIFEST.MF" in names and any(name.endswith(".class") for name in names)
    )


def open_archive(name: str, data: bytes, limits: Limits, *, depth: int, budget: Budget) -> Opened:
    """Members in the archive's order; `unread` says ARCHIVE_TOO_LARGE, ARCHIVE_TOO_DEEP, LOCKED or BROKEN.

    What was unpacked before a limit was met is given: nothing is lost that could be read.
    """
    if depth >= limits.archive_depth:
        return Opened(name=name, media_type=_ZIP, unread=Unreadable.ARCHIVE_TOO_DEEP)
    members: list[Member] = []
    locked = broken = False
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = [entry for entry in archive.infolist() if not _skipped(entry)]
            # The directory already says that it is a bomb: nothing is unpacked.
            declared = sum(entry.file_size for entry in entries)
            if len(entries) > budget.files or declared > budget.bytes or _bomb(entries, limits):
                return Opened(name=name, media_type=_ZIP, unread=Unreadable.ARCHIVE_TOO_LARGE)
            for entry in entries:
                if entry.flag_bits & 0x1:
                    locked = True
                    continue
                try:
                    content = _unpack(archive, entry, limits, budget)
                except BROKEN_ZIP:
                    broken = True
                    continue
                budget.files -= 1
                members.append(Member(name=_safe(entry), data=content))
    except _TooLargeError:
        return Opened(name=name, media_type=_ZIP, members=told_apart(members), unread=Unreadable.ARCHIVE_TOO_LARGE)
    except BROKEN_ZIP:
        return Opened(name=name, media_type=_ZIP, members=told_apart(members), unread=Unreadable.BROKEN)
    unread = Unreadable.LOCKED if locked else Unreadable.BROKEN if broken else None
    if not members and unread is None:
        unread = Unreadable.EMPTY
    return Opened(name=name, media_type=_ZIP, members=told_apart(members), unread=unread)


def _bomb(entries: list[zipfile.ZipInfo], limits: Limits) -> bool:
    return any(
        entry.file_size > 1_000_000 and entry.file_size > limits.archive_ratio * max(1, entry.compress_size)
        for entry in entries
    )


def _skipped(entry: zipfile.ZipInfo) -> bool:
    parts = entry.filename.replace("\\", "/").split("/")
    return entry.filename.endswith("/") or not entry.filename or parts[0] == "__MACOSX" or parts[-1].lower() in _LITTER


def _unpack(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, limits: Limits, budget: Budget) -> bytes:
    """The content; the sizes in the directory are claims, so bytes are counted as they come."""
    most = max(1_000_000, limits.archive_ratio * max(1, entry.compress_size))
    content = bytearray()
    with archive.open(entry) as stream:
        while chunk := stream.read(_CHUNK):
            content += chunk
            budget.bytes -= len(chunk)
            if budget.bytes < 0 or len(content) > most:
                raise _TooLargeError
    return bytes(content)


def _safe(entry: zipfile.ZipInfo) -> str:
    """The path as shown: forward slashes, nothing that climbs, no control characters."""
    name = entry.filename
    if not entry.flag_bits & 0x800:
        with contextlib.suppress(UnicodeEncodeError):
            name = name_in(name.encode("cp437"))
    name = "".join(character for character in name.replace("\\", "/") if character.isprintable())
    parts = [part for part in posixpath.normpath(name).split("/") if part not in {"", ".", ".."}]
    return "/".join(parts) or "unnamed"
