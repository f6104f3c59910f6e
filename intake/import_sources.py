"""The backlog, from where it lies: raw messages with their origin, and the day they came when the source knows it.

Sources: a folder of `.eml` files, an mbox, a Maildir, an IMAP folder. Nothing in a source is ever changed.
"""

import datetime as dt
import email
import email.utils
import logging
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from intake.mail_headers import header_date
from intake.mailbox import Mailbox
from intake.wire import WIRE, head_of

logger = logging.getLogger(__name__)

_FROM_LINE = re.compile(rb"From (\S+)\s+(.*)")
_QUOTED_FROM = re.compile(rb"(?m)^>(>*From )")


class ImportRefused(Exception):
    """The operator's: what the path is not, and what would do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """One message of the backlog."""

    origin: str  #: stable: the same message of the same source has the same one at the next import
    raw: bytes = field(repr=False)
    received: dt.datetime | None  #: UTC; None when the source does not know
    size: int  #: bytes of the whole message
    whole: bool = True  #: False: only headers could be had (see `intake.mailbox.Fetched`)


def received_by_header(raw: bytes) -> dt.datetime | None:
    """When the last server took the message, by its topmost Received line (RFC 5321 §4.4); None without one."""
    headers = email.message_from_bytes(head_of(raw[:1_000_000]), policy=WIRE)
    topmost = str(headers.get("Received", ""))
    return header_date(topmost.rpartition(";")[2]) if ";" in topmost else None


def _message(origin: str, raw: bytes, received: dt.datetime | None = None) -> Imported:
    return Imported(origin=origin, raw=raw, received=received or received_by_header(raw), size=len(raw))


def from_eml_folder(folder: Path) -> Iterator[Imported]:
    """Every `*.eml` below `folder`, sorted; the origin is the path below it. Links are not followed out of it."""
    root = folder.resolve()
    for path in sorted(path for path in folder.rglob("*") if path.suffix.lower() == ".eml"):
        if path.is_file() and path.resolve().is_relative_to(root):
            yield _message(f"eml:{path.relative_to(folder)}", path.read_bytes())


def _separator(line: bytes) -> dt.datetime | bool | None:
    """What an mbox's `From ` line says of reception; False when the line is no separator at all."""
    found = _FROM_LINE.match(line)
    if found is None:
        return False
    words = found.group(2).decode("ascii", "replace").strip()
    parsed = email.utils.parsedate_tz(words)
    if parsed is None:
        return False  # "From here on …" within a letter that was not quoted
    try:
        return dt.datetime.fromtimestamp(email.utils.mktime_tz((*parsed[:9], parsed[9] or 0)), dt.UTC)
    except (ValueError, OverflowError, OSError):
        return None


def from_mbox(path: Path) -> Iterator[Imported]:
    """Each message of an mbox, `>From ` unquoted (mboxrd); the origin is its number. Read line by line: any size."""
    number = 0
    lines: list[bytes] = []
    received: dt.datetime | None = None
    blank = True

    def finished() -> Iterator[Imported]:
        raw = b"".join(lines).rstrip(b"\r\n") + b"\n" if lines else b""
        if raw.strip():
            yield _message(f"mbox:{path.name}#{number}", _QUOTED_FROM.sub(rb"\1", raw), received)

    with path.open("rb") as file:
        for line in file:
            separator = _separator(line) if blank and line.startswith(b"From ") else False
            if separator is not False:
                yield from finished()
                number += 1
                lines = []
                received = separator if isinstance(separator, dt.datetime) else None
            else:
                lines.append(line)
            blank = not line.strip(b"\r\n")
    yield from finished()


def from_maildir(folder: Path) -> Iterator[Imported]:
    """Each message of a Maildir and its subfolders (`.Name`), flags aside; the origin is folder and unique name.

    Reception is the file's modification time: that is where delivery agents and Dovecot keep it.
    """
    for inner in [folder, *sorted(path for path in folder.iterdir() if path.is_dir() and path.name.startswith("."))]:
        for path in sorted([*(inner / "cur").glob("*"), *(inner / "new").glob("*")], key=lambda one: one.name):
            if path.name.startswith(".") or not path.is_file():
                continue
            unique = re.split(r"[:;!]2,", path.name)[0]
            delivered = dt.datetime.fromtimestamp(path.stat().st_mtime, dt.UTC)
            place = inner.name if inner != folder else "INBOX"
            yield Imported(
                origin=f"maildir:{place}/{unique}",
                raw=(raw := path.read_bytes()),
                received=delivered,
                size=len(raw),
            )


def from_imap(mailbox: Mailbox, folder: str) -> Iterator[Imported]:
    """Each message of an IMAP folder, which is opened read-only; the origin is UIDVALIDITY and UID.

    Raises MailboxUnavailable; what was yielded before stands, and a new import goes over the same origins.
    """
    selected = mailbox.select(folder)
    for message in mailbox.fetch(mailbox.new_uids()):
        yield Imported(
            origin=f"imap:{folder}/{selected.uid_validity}/{message.uid}",
            raw=message.raw,
            received=message.received,
            size=message.size,
            whole=message.whole,
        )


def from_path(path: Path) -> Iterator[Imported]:
    """The messages of whatever `path` is: a Maildir, a folder of `.eml`, one `.eml`, or an mbox.

    Raises ImportRefused when it is none of them, before anything is read.
    """
    if not path.exists():
        raise ImportRefused(f"{path} does not exist.")
    if not os.access(path, os.R_OK):
        raise ImportRefused(f"{path} cannot be read by this user.")
    if path.is_dir():
        if (path / "cur").is_dir() and (path / "new").is_dir():
            return from_maildir(path)
        if any(one.suffix.lower() == ".eml" for one in path.rglob("*")):
            return from_eml_folder(path)
        raise ImportRefused(f"{path} is a folder without .eml files, and no Maildir (cur, new, tmp).")
    if path.suffix.lower() == ".eml":
        return iter([_message(f"eml:{path.name}", path.read_bytes())])
    with path.open("rb") as file:
        start = file.read(5)
    if start == b"From ":
        return from_mbox(path)
    if start[:4] == b"!BDN":
        raise ImportRefused(f"{path} is an Outlook data file (PST): turn it into an mbox first (readpst, libpst).")
    raise ImportRefused(f"{path} is neither an .eml nor an mbox: an mbox begins with a line 'From …'.")
