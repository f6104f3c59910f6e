"""Reader processes are killed when slow, stopped when fat, replaced when they die; the rest goes on."""

import dataclasses
import io
import os
import signal
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from documents.opening import Budget, Limits
from documents.page import Source, Unreadable
from intake import reader_worker
from intake.reader_pool import InProcessReader, ReaderPool
from intake.reader_worker import DiedError, ReaderWorker, TooSlowError
from tests.documents.papers import LETTER, archive, encoded, pdf, picture

LIMITS = Limits()


def survey(data: bytes) -> dict[str, object]:
    """A request that needs no engine."""
    return {
        "do": "survey", "name": "a", "data": data, "limits": dataclasses.asdict(LIMITS), "depth": 0,
        "budget": dataclasses.asdict(Budget.of(LIMITS)),
    }  # fmt: skip


@pytest.fixture
def worker() -> Iterator[ReaderWorker]:
    found = ReaderWorker(memory_mb=4000, max_year=2026)
    yield found
    found.stop()


def alive(pid: int) -> bool:
    return Path(f"/proc/{pid}").exists()


def test_a_process_that_hangs_is_killed_and_the_next_job_has_a_new_one(worker: ReaderWorker) -> None:
    worker.ask(survey(b"text"), 10)
    first = worker.pid
    assert first is not None
    os.kill(first, signal.SIGSTOP)
    started = time.monotonic()
    with pytest.raises(TooSlowError):
        worker.ask(survey(b"text"), 0.5)
    assert time.monotonic() - started < 5
    assert not alive(first)
    assert worker.ask(survey(b"text"), 10)
    assert worker.pid not in {first, None}


def test_a_process_that_dies_during_a_job_is_reported(worker: ReaderWorker) -> None:
    worker.ask(survey(b"text"), 10)
    pid = worker.pid
    assert pid is not None
    os.kill(pid, signal.SIGSTOP)
    threading.Timer(0.5, os.kill, (pid, signal.SIGKILL)).start()
    with pytest.raises(DiedError):
        worker.ask(survey(b"text"), 10)


def test_a_process_that_died_while_idle_costs_no_job(worker: ReaderWorker) -> None:
    worker.ask(survey(b"text"), 10)
    pid = worker.pid
    assert pid is not None
    os.kill(pid, signal.SIGKILL)
    time.sleep(0.2)
    assert worker.ask(survey(b"text"), 10)


@pytest.fixture
def watchful(monkeypatch: pytest.MonkeyPatch) -> None:
    """Memory is looked at so often that no process is ready before the first look."""
    monkeypatch.setattr(reader_worker, "_TICK", 0.02)


@pytest.mark.usefixtures("watchful")
def test_a_process_over_its_memory_is_ended() -> None:
    fat = ReaderWorker(memory_mb=10, max_year=2026)
    with pytest.raises(DiedError):
        fat.ask(survey(b"text"), 10)
    assert fat.pid is None


def test_a_process_that_grew_is_replaced_after_its_job(worker: ReaderWorker) -> None:
    worker.ask(survey(b"text"), 10)
    size = worker.resident_mb()
    assert size > 20
    near = ReaderWorker(memory_mb=int(size * 0.9), max_year=2026)
    assert near.ask(survey(b"text"), 10)
    assert near.pid is None


def test_text_wakes_no_engine_and_every_file_gets_its_answer() -> None:
    files = [
        ("a.txt", "Bonjour, ça va ?".encode()),
        ("b.pdf", pdf(LETTER)),
        ("c.jpg", b"MZ"),
        ("d", b""),
        ("e.pdf", pdf(LETTER, user="secret")),
        ("f.zip", archive(("x/a.txt", b"un"), ("in.zip", archive(("b.txt", b"deux"))))),
        ("g.zip", archive(("z", bytes(5_000_000)))),
    ]
    with ReaderPool(workers=2) as pool:
        found = pool.read(files)
        assert len(pool.processes) == 1
    assert [reading.name for reading in found] == [name for name, _ in files]
    assert [reading.unread for reading in found] == [
        None, None, Unreadable.EXECUTABLE, Unreadable.EMPTY, Unreadable.LOCKED, None, Unreadable.ARCHIVE_TOO_LARGE
    ]  # fmt: skip
    assert found[0].pages[0].text == "Bonjour, ça va ?"
    assert found[1].pages[0].source is Source.TEXT_LAYER
    assert [member.name for member in found[5].members] == ["x/a.txt", "in.zip"]
    assert found[5].members[1].members[0].pages[0].text == "deux"


def test_nested_archives_share_one_budget() -> None:
    data = archive(*((f"{i}.zip", archive(("x", Random(i).randbytes(300_000)))) for i in range(4)))
    with ReaderPool(workers=1, limits=Limits(archive_bytes=1_700_000)) as pool:
        (reading,) = pool.read([("a.zip", data)])
    reasons = [member.unread for member in reading.members]
    assert Unreadable.ARCHIVE_TOO_LARGE in reasons
    assert reasons[0] is None


@pytest.mark.usefixtures("watchful")
def test_when_every_process_dies_every_file_says_so_and_nothing_raises() -> None:
    with ReaderPool(workers=1, memory_mb=10) as pool:
        found = pool.read([("a.txt", b"bonjour"), ("b.png", encoded(picture("x")))])
    assert [reading.unread for reading in found] == [Unreadable.READER_DIED, Unreadable.READER_DIED]
    assert all(len(reading.sha256) == 64 for reading in found)


def test_a_closed_pool_leaves_no_process_and_answers_still() -> None:
    pool = ReaderPool(workers=1)
    pool.read([("a.txt", b"bonjour")])
    processes = pool.processes
    pool.close()
    assert processes
    assert not any(alive(pid) for pid in processes)
    assert [reading.unread for reading in pool.read([("a.txt", b"bonjour")])] == [Unreadable.READER_DIED]


def test_a_process_has_none_of_our_secrets(monkeypatch: pytest.MonkeyPatch, worker: ReaderWorker) -> None:
    monkeypatch.setenv("MAILBOX_PASSWORD", "hunter2")
    worker.ask(survey(b"text"), 10)
    assert b"hunter2" not in Path(f"/proc/{worker.pid}/environ").read_bytes()


@pytest.mark.ocr
def test_pages_of_one_scan_are_read_side_by_side_in_their_order() -> None:
    scans = tuple(picture(f"Attestation numéro {number}", size=(900, 300)) for number in range(1, 3))
    data = pdf(LETTER, scans=scans)
    out = io.BytesIO()
    scans[0].save(out, "TIFF", save_all=True, append_images=list(scans[1:]))
    with ReaderPool(workers=2) as pool:
        document, tiff = pool.read([("a.pdf", data), ("b.tif", out.getvalue())])
        assert len(pool.processes) == 3
    assert [page.number for page in document.pages] == [1, 2, 3]
    assert [page.text[-1] for page in document.pages[1:]] == ["1", "2"]
    assert [page.text[-1] for page in tiff.pages] == ["1", "2"]


@pytest.mark.ocr
def test_a_slow_page_is_given_up_and_the_others_are_read() -> None:
    page = ("a.png", encoded(picture("Attestation")))
    with ReaderPool(workers=1, limits=Limits(page_seconds=3)) as pool:
        pool.read([page, ("b.txt", b"bonjour")])
        heavy = pool.processes[0]
        os.kill(heavy, signal.SIGSTOP)
        slow, quick = pool.read([page, ("b.txt", b"bonjour")])
        assert not alive(heavy)
    assert (slow.unread, quick.unread) == (Unreadable.TOO_SLOW, None)


@pytest.mark.ocr
def test_in_process_and_in_the_pool_the_reading_is_the_same() -> None:
    files = [("a.png", encoded(picture("Attestation d'hébergement", "Beaumont 63110"))), ("b.txt", b"bonjour")]
    with ReaderPool(workers=1) as pool:
        there = pool.read(files)
    here = InProcessReader().read(files)
    assert [[page.lines for page in reading.pages] for reading in there] == [
        [page.lines for page in reading.pages] for reading in here
    ]
    assert "Beaumont" in here[0].pages[0].text


@pytest.mark.ocr
def test_one_picture_in_several_wrappings_is_looked_at_once() -> None:
    photo = encoded(picture("ATTESTATION"))
    with ReaderPool(workers=1) as pool:
        first, second, third = pool.read([("a.png", photo), ("b.png", photo), ("c.zip", archive(("x/d.png", photo)))])
    assert [first.name, second.name, third.members[0].name] == ["a.png", "b.png", "x/d.png"]
    assert first.pages == second.pages == third.members[0].pages  # the seconds that it took among them
    assert "ATTESTATION" in first.pages[0].text
