"""One reader process seen from its parent: started when first asked, killed when slow or fat, started again."""

import contextlib
import json
import os
import socket
import subprocess
import sys
import time
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

_ROOT = Path(__file__).resolve().parent.parent
_TICK = 0.2  #: seconds between looks at the process's memory
_START_SECONDS = 60.0  #: that a process may take until it is ready
_WHILE_RUNNING = 1.5  #: times the memory limit at which a running job is stopped
_PASSED_ON = ("PATH", "LANG", "LC_ALL", "TMPDIR", "LD_LIBRARY_PATH", "SYSTEMROOT")


class TooSlowError(Exception):
    """A job was given up after its time."""


class DiedError(Exception):
    """The process ended, or had to be ended for its memory, during a job."""


class ReaderWorker:
    """Not for two threads at once."""

    def __init__(self, *, memory_mb: int, max_year: int) -> None:
        self._memory_mb = memory_mb
        self._max_year = max_year
        self._process: subprocess.Popen[bytes] | None = None
        self._connection: Connection[Any, Any] | None = None

    @property
    def pid(self) -> int | None:
        """Of the running process; None before the first job and between two processes."""
        return self._process.pid if self._process else None

    def ask(self, request: dict[str, Any], seconds: float) -> list[bytes]:
        """The frames of the answer. Raises TooSlowError or DiedError; the next call has a new process."""
        connection = self._ready()
        try:
            connection.send(request)
        except (OSError, ValueError):
            # It died while idle: that is not this job's doing.
            self.stop()
            connection = self._ready()
            with contextlib.suppress(OSError, ValueError):
                connection.send(request)
        deadline = time.monotonic() + seconds
        frames = [self._receive(connection, deadline)]
        if request["do"] == "survey":
            frames.append(self._receive(connection, deadline))
            frames.extend(self._receive(connection, deadline) for _ in json.loads(frames[1])["members"])
        if self.resident_mb() > self._memory_mb:
            self.stop()
        return frames

    def resident_mb(self) -> int:
        """Megabytes of memory that the process holds; 0 where the system does not tell."""
        if self._process is None:
            return 0
        with contextlib.suppress(OSError, ValueError, IndexError):
            pages = int(Path(f"/proc/{self._process.pid}/statm").read_text(encoding="ascii").split()[1])
            return pages * os.sysconf("SC_PAGE_SIZE") // 1024**2
        return 0

    def stop(self) -> None:
        """Ends the process at once; it holds nothing that could be lost."""
        if self._connection is not None:
            self._connection.close()
        if self._process is not None:
            self._process.kill()
            self._process.wait()
        self._connection = self._process = None

    def _ready(self) -> "Connection[Any, Any]":
        if self._connection is not None and self._process is not None and self._process.poll() is None:
            return self._connection
        self.stop()
        ours, theirs = socket.socketpair()
        environment = {name: os.environ[name] for name in _PASSED_ON if name in os.environ}
        environment |= {"PYTHONPATH": str(_ROOT), "PYTHONUTF8": "1", "OMP_NUM_THREADS": "1"}
        environment |= {"MALLOC_ARENA_MAX": "1", "MALLOC_TRIM_THRESHOLD_": "131072", "MALLOC_MMAP_THRESHOLD_": "131072"}
        with theirs:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "intake.reader_process", str(theirs.fileno()), str(self._max_year)],
                pass_fds=(theirs.fileno(),),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                cwd=_ROOT,
                env=environment,
            )
        self._connection = Connection(ours.detach())
        # Imports take a second on a busy machine; a job's time begins when the process is ready for it.
        self._receive(self._connection, time.monotonic() + _START_SECONDS)
        return self._connection

    def _receive(self, connection: "Connection[Any, Any]", deadline: float) -> bytes:
        while True:
            try:
                if connection.poll(max(0.0, min(_TICK, deadline - time.monotonic()))):
                    return connection.recv_bytes()
            except (EOFError, OSError) as error:
                self.stop()
                raise DiedError from error
            if time.monotonic() >= deadline:
                self.stop()
                raise TooSlowError
            if self.resident_mb() > _WHILE_RUNNING * self._memory_mb:
                self.stop()
                raise DiedError
