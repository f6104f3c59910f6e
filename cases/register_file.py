"""The register that the public verification page reads: permits in, a small SQLite file without names out; lookups.

A row has a permit's reference, a keyed hash of the number of the travel document, the first and last day, and what
became of it; and the keyed hashes of the files that were sent. The key lies beside the file: who has only the file
cannot try numbers. Needs no Django, so that the page's process has nothing of the service in it.
"""

import contextlib
import datetime as dt
import hashlib
import hmac
import os
import re
import secrets
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

_SCHEMA = """
CREATE TABLE IF NOT EXISTS permit (
    reference TEXT NOT NULL, number TEXT NOT NULL, starts TEXT NOT NULL, ends TEXT NOT NULL, state TEXT NOT NULL,
    PRIMARY KEY (reference, number)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS paper (
    digest TEXT PRIMARY KEY, reference TEXT NOT NULL, number TEXT NOT NULL
) WITHOUT ROWID;
"""
_WAIT_SECONDS = 10.0


class RegisterState(StrEnum):
    """What became of a permit; whether it runs is a matter of its days."""

    ISSUED = "issued"
    REPLACED = "replaced"
    WITHDRAWN = "withdrawn"


class NoRegister(Exception):
    """The operator's: there is no register to read in that folder; `./run intake register rebuild` makes it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Permit:
    """A permit as the service knows it, on its way into the register."""

    reference: str
    number: str  #: of the travel document
    starts: dt.date
    ends: dt.date
    state: RegisterState
    papers: tuple[str, ...]  #: SHA-256, in hexadecimal, of the signed files


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What the register tells of a permit: nothing that its holder's paper does not say."""

    reference: str
    starts: dt.date
    ends: dt.date
    state: RegisterState


class RegisterFile:
    """The register in `folder`: `register.sqlite3`, and `register.key` that only its owner and the page read."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._path = folder / "register.sqlite3"

    def write(self, permits: Iterable[Permit], *, anew: bool = False) -> int:
        """Enter permits, or bring them up to date; with `anew` nothing else is left. How many."""
        key, count = self._key(make=True), 0
        with self._open() as tables:
            tables.executescript(_SCHEMA)
            with tables:
                tables.execute("BEGIN IMMEDIATE")
                if anew:
                    tables.execute("DELETE FROM permit")
                    tables.execute("DELETE FROM paper")
                for permit in permits:
                    number = _of_number(key, permit.reference, permit.number)
                    tables.execute(
                        "INSERT OR REPLACE INTO permit VALUES (?, ?, ?, ?, ?)",
                        (permit.reference, number, permit.starts.isoformat(), permit.ends.isoformat(), permit.state),
                    )
                    tables.executemany(
                        "INSERT OR REPLACE INTO paper VALUES (?, ?, ?)",
                        [(_of_paper(key, paper), permit.reference, number) for paper in permit.papers],
                    )
                    count += 1
        return count

    def find(self, reference: str, number: str) -> Entry | None:
        """The permit of that reference for that travel document; both must fit. Raises NoRegister."""
        reference = spelt(reference)
        wanted = _of_number(self._key(), reference, number)
        with self._read() as tables:
            rows = tables.execute("SELECT number, starts, ends, state FROM permit WHERE reference = ?", (reference,))
            found = None
            for stored, *rest in [*rows, ("0" * len(wanted), "", "", "")]:  # an unknown reference takes as long
                if hmac.compare_digest(stored, wanted):
                    found = _entry(reference, *rest)
        return found

    def find_paper(self, sha256: str) -> Entry | None:
        """The permit of which a file with this SHA-256 was sent, or the certificate with it. Raises NoRegister."""
        digest = _of_paper(self._key(), sha256)
        with self._read() as tables:
            row = tables.execute(
                "SELECT reference, starts, ends, state FROM paper JOIN permit USING (reference, number)"
                " WHERE digest = ?",
                (digest,),
            ).fetchone()
        return _entry(*row) if row is not None else None

    @contextlib.contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        tables = sqlite3.connect(self._path, timeout=_WAIT_SECONDS, isolation_level=None)
        try:
            tables.execute("PRAGMA synchronous = FULL")
            yield tables
        finally:
            tables.close()

    @contextlib.contextmanager
    def _read(self) -> Iterator[sqlite3.Connection]:
        try:
            tables = sqlite3.connect(f"{self._path.resolve().as_uri()}?mode=ro", uri=True, timeout=_WAIT_SECONDS)
        except sqlite3.OperationalError as error:
            raise NoRegister(f"{self._path}: {error}") from error
        try:
            yield tables
        except sqlite3.OperationalError as error:
            raise NoRegister(f"{self._path}: {error}") from error
        finally:
            tables.close()

    def _key(self, *, make: bool = False) -> bytes:
        path = self._folder / "register.key"
        if make and not path.exists():
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            draft = path.with_suffix(f".{os.getpid()}-{secrets.token_hex(4)}")
            draft.touch(mode=0o600)
            draft.write_bytes(secrets.token_bytes(32))
            try:
                os.link(draft, path)  # the first process to come wins; nobody overwrites
            except FileExistsError:
                pass
            finally:
                draft.unlink()
        try:
            return path.read_bytes()
        except OSError as error:
            raise NoRegister(f"{path}: {error.strerror}") from error


def spelt(text: str) -> str:
    """A reference or number as it is compared: in capitals, without blanks; any kind of dash is a hyphen."""
    return re.sub(r"[‐-―−]", "-", "".join(text.split())).upper()


def _of_number(key: bytes, reference: str, number: str) -> str:
    # Letters and digits alone: "A 0234-5678" is how a person may write a number.
    plain = "".join(char for char in spelt(number) if char.isalnum())
    return hmac.new(key, f"number\n{reference}\n{plain}".encode(), hashlib.sha256).hexdigest()


def _of_paper(key: bytes, sha256: str) -> str:
    return hmac.new(key, f"paper\n{sha256}".encode(), hashlib.sha256).hexdigest()


def _entry(reference: str, starts: str, ends: str, state: str) -> Entry:
    return Entry(
        reference=reference,
        starts=dt.date.fromisoformat(starts),
        ends=dt.date.fromisoformat(ends),
        state=RegisterState(state),
    )
