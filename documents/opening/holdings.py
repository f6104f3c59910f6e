"""What files hold other files, and how much of it is taken: one budget for a file and everything inside it.

An archive, a message, a signed envelope, a PDF with attachments: whatever holds files gives them through here, so that
limits of bytes, files and depth, safe names and "the same file twice is read once" hold for all of them alike.
"""

import hashlib
import posixpath
from collections.abc import Iterable
from dataclasses import dataclass

from documents.opening.file_marks import is_a_macs_own
from documents.opening.limits import Limits
from documents.opening.opened import Member
from documents.page import Unreadable

_LONGEST_NAME = 150


@dataclass(slots=True)
class Budget:
    """What is left for a file that holds others, and for all that they hold."""

    bytes: int
    files: int

    @classmethod
    def of(cls, limits: Limits) -> "Budget":
        """A fresh one."""
        return cls(bytes=limits.archive_bytes, files=limits.archive_files)

    def take(self, size: int) -> bool:
        """Whether another file of `size` bytes is within it; if so it is spent."""
        if self.files < 1 or self.bytes < size:
            return False
        self.files -= 1
        self.bytes -= size
        return True


def held(
    files: Iterable[Member], limits: Limits, *, depth: int, budget: Budget
) -> tuple[tuple[Member, ...], Unreadable | None]:
    """The members of a file at `depth`, within `budget`; the reason says what was left out.

    For files whose own bytes hold the members as they are. (A ZIP counts while it unpacks: see `archive`.)
    """
    taken: list[Member] = []
    for file in files:
        if depth >= limits.archive_depth:
            return (), Unreadable.ARCHIVE_TOO_DEEP
        if not budget.take(len(file.data)):
            return told_apart(taken), Unreadable.ARCHIVE_TOO_LARGE
        taken.append(file)
    return told_apart(taken), None


def told_apart(members: Iterable[Member]) -> tuple[Member, ...]:
    """The members, each content once, no two of one name: telephones call every photograph "image.jpg".

    What a Mac keeps beside a file is none.
    """
    kept: list[Member] = []
    contents: set[bytes] = set()
    names: set[str] = set()
    for member in members:
        digest = hashlib.sha256(member.data).digest()
        if digest in contents or is_a_macs_own(member.data):
            continue
        contents.add(digest)
        name = _free(member.name, names)
        names.add(name)
        kept.append(member if name == member.name else Member(name=name, data=member.data))
    return tuple(kept)


def _free(name: str, names: set[str]) -> str:
    stem, dot, ending = name.rpartition(".")
    if not stem or "/" in ending:
        stem, dot, ending = name, "", ""
    number, free = 1, name
    while free in names:
        number += 1
        free = f"{stem} ({number}){dot}{ending}"
    return free


def safe_name(written: str, otherwise: str) -> str:
    """A file's name as a sender wrote it, made safe to show: no path, no control characters, of a length."""
    base = posixpath.basename(written.replace("\\", "/").strip().rstrip("/"))
    shown = "".join(character for character in base if character.isprintable()).strip()
    if shown in {"", ".", ".."}:
        return otherwise
    if len(shown) <= _LONGEST_NAME:
        return shown
    stem, dot, ending = shown.rpartition(".")
    return f"{stem[: _LONGEST_NAME - 10]}{dot}{ending[:9]}" if stem else shown[:_LONGEST_NAME]
