"""A request's papers of some kinds as they are, its passports and visas typed anew: quick looks at one kind of paper.

What a kind of paper needs of the others (whose it is, since when) stays there; nothing but that kind costs an engine.
"""

import io
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from reportlab.pdfgen.canvas import Canvas

from documents.page import FileReading
from tests.bench.yardstick.keep import KeptReadings
from tests.bench.yardstick.watch import WatchedPool


class OnlySomeKinds:
    """A pool that reads files of `kinds`; of others the zones that are drawn on them, from a typed page."""

    def __init__(self, pool: KeptReadings | WatchedPool, kinds: Collection[str]) -> None:
        self.pool = pool
        self.kinds = set(kinds)
        self._pages: dict[str, list[Mapping[str, Any]]] = {}

    def expect(self, truth: Mapping[str, Any]) -> None:
        """The message that is read next."""
        self._pages = {}
        for one in truth["documents"]:
            self._pages.setdefault(one["attachment"], []).append(one)

    def read(self, files: Sequence[tuple[str, bytes]]) -> list[FileReading]:
        """See `FileReader.read`."""
        return self.pool.read([(name, self._kept_or_typed(name, data)) for name, data in files])

    def _kept_or_typed(self, name: str, data: bytes) -> bytes:
        pages = self._pages.get(name, [])
        if not pages or any(self.kinds & set(page["kinds"]) for page in pages):
            return data
        return _typed([tuple(page.get("mrz", ())) for page in pages])


def _typed(zones: Sequence[tuple[str, ...]]) -> bytes:
    out = io.BytesIO()
    paper = Canvas(out, invariant=True)
    for lines in zones:
        paper.setFont("Courier", 10)
        for number, line in enumerate(lines or ("-",)):
            paper.drawString(40, 400 - 14 * number, line)
        paper.showPage()
    paper.save()
    return out.getvalue()
