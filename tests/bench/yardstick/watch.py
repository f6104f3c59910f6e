"""A reader pool watched while it works: what it read, how much memory and processor time its processes used."""

import contextlib
import os
from collections.abc import Sequence
from pathlib import Path

from documents.page import FileReading
from intake.reader_pool import ReaderPool


class WatchedPool:
    """Reads as the pool does and remembers; memory and time are looked at after every call."""

    def __init__(self, pool: ReaderPool) -> None:
        self.pool = pool
        self.readings: list[tuple[str, FileReading]] = []
        self.peak_mb = 0
        self._cpu: dict[int, float] = {}

    def read(self, files: Sequence[tuple[str, bytes]]) -> list[FileReading]:
        """See `FileReader.read`."""
        found = self.pool.read(files)
        self.readings.extend((name, reading) for (name, _), reading in zip(files, found, strict=True))
        self._look()
        return found

    @property
    def cpu_seconds(self) -> float:
        """Of all processes so far, those that were replaced included."""
        return sum(self._cpu.values())

    def _look(self) -> None:
        for process in self.pool.processes:
            with contextlib.suppress(OSError, ValueError, StopIteration):
                place = Path(f"/proc/{process}")
                lines = (place / "status").read_text(encoding="ascii").splitlines()
                peak = next(line for line in lines if line.startswith("VmHWM"))
                self.peak_mb = max(self.peak_mb, int(peak.split()[1]) // 1024)
                # Fields 14 and 15 of proc(5) stat, counted behind the name in parentheses.
                times = (place / "stat").read_text(encoding="ascii").rpartition(")")[2].split()[11:13]
                self._cpu[process] = sum(map(int, times)) / os.sysconf("SC_CLK_TCK")
