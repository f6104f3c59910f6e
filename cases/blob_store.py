"""From bytes to a file named by their SHA-256, and back: raw messages, attachments, papers, frozen letters."""

import contextlib
import hashlib
import os
import tempfile
from pathlib import Path

_DIGEST_LENGTH = 64
_HEX = frozenset("0123456789abcdef")


class BlobMissing(KeyError):
    """No bytes are stored under this SHA-256."""


class BlobStore:
    """Files `ab/cd/abcd…` below `root`, readable by their owner only. What was put is on the disk when `put` returns.

    Safe to use from several processes: a name says what the content is, and files appear whole or not at all.
    """

    def __init__(self, root: Path) -> None:
        self.root = root

    def path(self, sha256: str) -> Path:
        """Where the bytes with this hash are, or would be. ValueError when it is no hash."""
        if len(sha256) != _DIGEST_LENGTH or not _HEX.issuperset(sha256):
            raise ValueError(f"not a SHA-256 in lower-case hexadecimal: {sha256[:80]!r}")
        return self.root / sha256[:2] / sha256[2:4] / sha256

    def put(self, data: bytes) -> str:
        """Store `data` and give its SHA-256. Storing it again does nothing; a damaged file is written anew."""
        sha256 = hashlib.sha256(data).hexdigest()
        target = self.path(sha256)
        if target.is_file() and target.stat().st_size == len(data):
            return sha256
        self._make_folder(target.parent)
        handle, name = tempfile.mkstemp(prefix=".new-", dir=target.parent)  # 0600 by its own rule
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            Path(name).replace(target)
        except BaseException:
            with contextlib.suppress(FileNotFoundError):
                Path(name).unlink()
            raise
        self._sync_folder(target.parent)
        return sha256

    def get(self, sha256: str) -> bytes:
        """The bytes with this hash. BlobMissing when there are none."""
        try:
            return self.path(sha256).read_bytes()
        except FileNotFoundError as error:
            raise BlobMissing(sha256) from error

    def exists(self, sha256: str) -> bool:
        """Whether bytes with this hash are stored."""
        return self.path(sha256).is_file()

    def size(self, sha256: str) -> int:
        """Bytes stored under this hash. BlobMissing when there are none."""
        try:
            return self.path(sha256).stat().st_size
        except FileNotFoundError as error:
            raise BlobMissing(sha256) from error

    def remove(self, sha256: str) -> bool:
        """Erase the bytes with this hash; whether there were any."""
        try:
            self.path(sha256).unlink()
        except FileNotFoundError:
            return False
        self._sync_folder(self.path(sha256).parent)
        return True

    def _make_folder(self, folder: Path) -> None:
        """Make `folder` and what is above it, private, each entry synced so that it survives a power cut."""
        missing = [folder, *folder.parents]
        missing = [place for place in missing if not place.exists()]
        for place in reversed(missing):
            place.mkdir(mode=0o700, exist_ok=True)
            self._sync_folder(place.parent)

    @staticmethod
    def _sync_folder(folder: Path) -> None:
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
