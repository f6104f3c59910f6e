"""The embedded runner: one process, a lock that says so, a few threads. What is unfinished in the tables is the work.

Threads: a poller a mailbox, which APScheduler wakes (it carries no work) and an IDLE watcher wakes sooner; a worker
parses, reads and places, a sender sends, the clock does daily work. All end within seconds when asked to.
"""

import contextlib
import datetime as dt
import logging
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from apscheduler.schedulers.background import BackgroundScheduler
from django.db import close_old_connections, connection, connections
from filelock import FileLock, Timeout

from cases.surroundings import service
from config.sections import MailboxSettings
from documents.opening import Limits
from documents.page import FileReading
from intake.attempts import Interrupted, forget_pauses
from intake.polling import MailboxUnavailable, watch
from intake.reader_pool import FileReader, ReaderPool
from intake.rounds import poll_round, send_round, work_round
from intake.schedule import daily_round
from intake.sending import doubt_what_was_sending

logger = logging.getLogger(__name__)

SERVER_LOCK = 0x7072_6F6C_6F6E_67  #: "prolong": the key of the runner's lock on a PostgreSQL server

BREATH_SECONDS = 1.0  #: between two looks at the tables when nobody rings
STOP_SECONDS = 8.0  #: a thread that waits for a dead server longer than that is left behind


class AlreadyRunning(Exception):
    """The operator's: another runner works on these data."""


@contextlib.contextmanager
def runner_lock(folder: Path) -> Iterator[None]:
    """Be the only one who works on the data in `folder`; AlreadyRunning when somebody else is.

    A file says so on this machine. A PostgreSQL data base may be shared with others: there it says so too, by a lock
    that the server gives back when our connection ends, however we end.
    """
    lock = FileLock(folder / "runner.lock", timeout=0)
    try:
        lock.acquire()
    except Timeout:
        raise AlreadyRunning("Another runner works on these data already: stop it first.") from None
    try:
        with _alone_on_the_server():
            yield
    finally:
        lock.release()


@contextlib.contextmanager
def _alone_on_the_server() -> Iterator[None]:
    if connection.vendor != "postgresql":
        yield
        return
    ours = connection.copy()
    try:
        with ours.cursor() as cursor:
            cursor.execute("SELECT pg_try_advisory_lock(%s)", [SERVER_LOCK])
            (got,) = cursor.fetchone()
        if not got:
            raise AlreadyRunning("A runner on another machine works on this data base already: stop it first.")
        yield
    finally:
        ours.close()


def reader_pool() -> ReaderPool:
    """The readers as the settings want them."""
    limits = service().limits
    return ReaderPool(
        workers=limits.readers,
        limits=Limits(pages=limits.pages, page_seconds=limits.page_seconds),
        memory_mb=limits.reader_megabytes,
    )


class StoppableReader:
    """A reader whose answers do not count once the service is stopping.

    Readers that are ended say of every file in their hands that it could not be read, which is not so.
    """

    def __init__(self, reader: FileReader, stop: threading.Event) -> None:
        self._reader = reader
        self._stop = stop

    def read(self, files: Sequence[tuple[str, bytes]]) -> list[FileReading]:
        """See `FileReader.read`. Raises Interrupted."""
        found = self._reader.read(files)
        if self._stop.is_set():
            raise Interrupted
        return found


class Runner:
    """Everything that runs beside the web queue. `start`, then `stop`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._held = contextlib.ExitStack()
        self._stop = threading.Event()
        self._bell = threading.Condition()
        self._polling = {mailbox.name: threading.Lock() for mailbox in service().mailboxes}
        self._threads: list[threading.Thread] = []
        self._scheduler = BackgroundScheduler(timezone=dt.UTC)
        self._pool: ReaderPool | None = None

    def start(self) -> None:
        """Take the lock, look at what an earlier run left, and begin. Raises AlreadyRunning."""
        self._held.enter_context(runner_lock(self._folder))
        doubted, resumed = doubt_what_was_sending(), forget_pauses()
        logger.info("start uncertain=%s resumed=%s", doubted, resumed)
        self._pool = reader_pool()
        for mailbox in service().mailboxes:
            self._schedule(mailbox)
        self._begin("worker", lambda: work_round(self._readers(), self._stop.is_set))
        self._begin("sender", lambda: send_round(self._stop.is_set))
        self._begin("clock", daily_round, pause=60.0)
        self._scheduler.start()

    def stop(self) -> None:
        """End everything; what was under way is taken up at the next start."""
        self._stop.set()
        self.ring()
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)
        if self._pool is not None:
            self._pool.close()
        until = time.monotonic() + STOP_SECONDS
        for thread in self._threads:
            thread.join(timeout=max(0.0, until - time.monotonic()))
        self._held.close()
        logger.info("stopped")

    def ring(self) -> None:
        """Wake whoever waits for work."""
        with self._bell:
            self._bell.notify_all()

    def _readers(self) -> FileReader:
        assert self._pool is not None
        return StoppableReader(self._pool, self._stop)

    def _schedule(self, mailbox: MailboxSettings) -> None:
        wake = threading.Event()
        self._scheduler.add_job(
            wake.set,
            "interval",
            id=f"poll-{mailbox.name}",
            seconds=mailbox.poll_seconds,
            next_run_time=dt.datetime.now(dt.UTC),
            max_instances=1,
            coalesce=True,
            misfire_grace_time=None,
        )
        self._live(f"poll-{mailbox.name}", lambda: self._poll_when_woken(mailbox, wake))
        if mailbox.idle:
            self._live(f"idle-{mailbox.name}", lambda: self._watch(mailbox, wake))

    def _poll_when_woken(self, mailbox: MailboxSettings, wake: threading.Event) -> None:
        while not self._stop.is_set():
            if wake.wait(BREATH_SECONDS):
                wake.clear()
                self._poll(mailbox)

    def _poll(self, mailbox: MailboxSettings) -> None:
        close_old_connections()
        try:
            with self._polling[mailbox.name]:
                poll_round(mailbox)
            self.ring()
        except MailboxUnavailable as error:
            logger.warning("poll mailbox=%s failed: %s", mailbox.name, error)
        except Exception:
            logger.exception("poll mailbox=%s failed", mailbox.name)
        finally:
            connections.close_all()

    def _watch(self, mailbox: MailboxSettings, wake: threading.Event) -> None:
        """IDLE only wakes the poll sooner: when it fails, the interval still polls."""
        while not self._stop.is_set():
            try:
                with self._polling[mailbox.name]:
                    pass  # a poll under way changes what IDLE compares with
                if watch(mailbox, self._stop):
                    wake.set()
                    self._stop.wait(1.0)  # the poll takes the lock before we look again
            except Exception as error:
                logger.info("idle mailbox=%s interrupted: %s", mailbox.name, type(error).__name__)
                self._stop.wait(30)
            finally:
                connections.close_all()

    def _begin(self, name: str, round_: Callable[[], int], pause: float = BREATH_SECONDS) -> None:
        def live() -> None:
            while not self._stop.is_set():
                close_old_connections()
                try:
                    if round_():
                        self.ring()
                except Exception:
                    logger.exception("%s failed", name)
                with self._bell:
                    if not self._stop.is_set():
                        self._bell.wait(pause)
            connections.close_all()

        self._live(name, live)

    def _live(self, name: str, life: Callable[[], None]) -> None:
        thread = threading.Thread(target=life, name=name, daemon=True)
        self._threads.append(thread)
        thread.start()
