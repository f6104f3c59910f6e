"""Readings kept between runs of the reading bench, by file and reader version: what rules make of them costs no OCR."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

from documents.page import FileReading
from documents.page_json import dump, load
from documents.readers.version import READER_VERSION
from tests.bench.yardstick.watch import WatchedPool


class KeptReadings:
    """A watched pool that reads each file once and then tells of it what was kept; its seconds are those of then."""

    def __init__(self, pool: WatchedPool, folder: Path) -> None:
        self.pool = pool
        self.folder = folder / READER_VERSION
        self.folder.mkdir(parents=True, exist_ok=True)

    def read(self, files: Sequence[tuple[str, bytes]]) -> list[FileReading]:
        """See `FileReader.read`."""
        places = [self.folder / hashlib.sha256(name.encode() + b"\0" + data).hexdigest() for name, data in files]
        new = [(place, file) for place, file in zip(places, files, strict=True) if not place.exists()]
        if new:
            for (place, _), reading in zip(new, self.pool.read([file for _, file in new]), strict=True):
                place.write_bytes(dump(reading))
                self.pool.readings.pop()
        found = [load(place.read_bytes()) for place in places]
        self.pool.readings.extend((name, reading) for (name, _), reading in zip(files, found, strict=True))
        return found
