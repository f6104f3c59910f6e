"""A process that opens and reads files for `reader_pool`: requests come in over a socket, readings go out as JSON.

It holds what hostile files can reach: no secret in its environment, a limit on its memory, and a parent that kills it
when it is slow. Started as `python -m intake.reader_process DESCRIPTOR MAX_YEAR`.
"""

import contextlib
import dataclasses
import hashlib
import json
import os
import resource
import signal
import sys
import time
from multiprocessing.connection import Connection
from typing import Any

from documents.opening import Budget, Limits, PictureBroken, open_file
from documents.page import FileReading, Unreadable
from documents.page_json import dump
from documents.readers.toolkit import Toolkit
from documents.reading import READER_VERSION, needs_eyes, read_file, read_page

#: Engines map far more than they use: below 3 GB they die at 0.7 GB resident.
_ADDRESS_SPACE = 6 * 1024**3


def main(descriptor: int, max_year: int) -> None:
    """Serves until the other end closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to handle
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (_ADDRESS_SPACE, _ADDRESS_SPACE))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    # Whatever a library prints must not look like an answer.
    os.dup2(2, 1)
    toolkit = Toolkit(max_year=max_year)
    with Connection(descriptor) as connection, contextlib.suppress(EOFError, ConnectionError):
        connection.send_bytes(b"ready")
        while True:
            request: dict[str, Any] = connection.recv()
            for frame in answer(request, toolkit):
                connection.send_bytes(frame)


def answer(request: dict[str, Any], toolkit: Toolkit) -> list[bytes]:
    """The frames that answer a request: `read` gives one, `survey` one and one more for each member."""
    limits = Limits(**request["limits"])
    if request["do"] == "read":
        reading = read_file(
            request["name"], request["data"], toolkit=toolkit, limits=limits, only=request["only"], members=False
        )
        return [dump(reading)]
    if request["do"] == "survey":
        return _survey(request, limits, toolkit)
    raise ValueError(f"unknown request {request['do']!r}")


def _survey(request: dict[str, Any], limits: Limits, toolkit: Toolkit) -> list[bytes]:
    """Reads what needs no engine, and says what is left: pages to be looked at, members to be opened."""
    started = time.monotonic()
    budget = Budget(**request["budget"])
    opened = open_file(request["name"], request["data"], limits, depth=request["depth"], budget=budget)
    unread, pages, left = opened.unread, [], []
    try:
        for page in opened.pages:
            if needs_eyes(page):
                left.append(page.number)
                continue
            try:
                pages.append(read_page(page, toolkit=toolkit, limits=limits))
            except PictureBroken:
                unread = unread or Unreadable.BROKEN
    finally:
        opened.close()
    reading = FileReading(
        name=request["name"],
        media_type=opened.media_type,
        pages=tuple(pages),
        unread=unread,
        sha256=hashlib.sha256(request["data"]).hexdigest(),
        seconds=round(time.monotonic() - started, 3),
        reader_version=READER_VERSION,
        notes=opened.notes,
    )
    head = {"left": left, "members": [member.name for member in opened.members], "budget": dataclasses.asdict(budget)}
    return [dump(reading), json.dumps(head).encode(), *(member.data for member in opened.members)]


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
