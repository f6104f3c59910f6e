"""What was stored is there, once, whole, and nobody else's business."""

import hashlib
import stat
import threading
from pathlib import Path

import pytest

from cases.blob_store import BlobMissing, BlobStore


def test_what_was_put_comes_back(tmp_path: Path) -> None:
    store = BlobStore(tmp_path / "var" / "blobs")
    digest = store.put(b"une lettre")
    assert digest == hashlib.sha256(b"une lettre").hexdigest()
    assert store.get(digest) == b"une lettre"
    assert store.size(digest) == 10
    assert store.exists(digest)
    assert store.path(digest).parent.parent.name == digest[:2]


def test_files_are_private(tmp_path: Path) -> None:
    store = BlobStore(tmp_path / "blobs")
    path = store.path(store.put(b"x"))
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    for folder in (path.parent, path.parent.parent, store.root):
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_putting_again_changes_nothing(tmp_path: Path) -> None:
    store = BlobStore(tmp_path)
    path = store.path(store.put(b"x"))
    before = path.stat().st_mtime_ns
    store.put(b"x")
    assert path.stat().st_mtime_ns == before


def test_a_file_cut_short_is_written_anew(tmp_path: Path) -> None:
    store = BlobStore(tmp_path)
    digest = store.put(b"whole")
    store.path(digest).write_bytes(b"wh")
    store.put(b"whole")
    assert store.get(digest) == b"whole"


def test_what_was_never_put_is_missing(tmp_path: Path) -> None:
    store = BlobStore(tmp_path)
    absent = hashlib.sha256(b"absent").hexdigest()
    assert not store.exists(absent)
    for ask in (store.get, store.size):
        with pytest.raises(BlobMissing):
            ask(absent)
    assert store.remove(absent) is False
    assert store.remove(store.put(b"x")) is True
    assert not store.exists(hashlib.sha256(b"x").hexdigest())


@pytest.mark.parametrize("name", ["", "../../etc/passwd", "A" * 64, "g" * 64, "a" * 63])
def test_only_hashes_are_names(tmp_path: Path, name: str) -> None:
    with pytest.raises(ValueError, match="SHA-256"):
        BlobStore(tmp_path).get(name)


def test_many_writers_of_one_file_leave_one_file(tmp_path: Path) -> None:
    store = BlobStore(tmp_path)
    data = b"same" * 10_000
    writers = [threading.Thread(target=store.put, args=(data,)) for _ in range(8)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert files == [store.path(hashlib.sha256(data).hexdigest())]
    assert files[0].read_bytes() == data
