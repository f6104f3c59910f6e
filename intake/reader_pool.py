"""Files in, readings out, by processes that can be killed: no file stops the service, however broken or slow it is."""

import dataclasses
import datetime as dt
import hashlib
import json
import queue
import threading
from collections.abc import Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any, Protocol, Self

from documents.opening import Budget, Limits
from documents.opening.media import media_type
from documents.page import FileReading, Page, Unreadable
from documents.page_json import load
from documents.readers.version import READER_VERSION
from intake.reader_worker import DiedError, ReaderWorker, TooSlowError

#: Types of files that are one page; other pictures may be several, and are surveyed first.
_ONE_PICTURE = frozenset({"image/jpeg", "image/png", "image/bmp"})
#: Opening a file and taking its text may take as long as so many pages.
_SURVEY_PAGES = 3


class FileReader(Protocol):
    """What the rest of the service knows of reading."""

    def read(self, files: Sequence[tuple[str, bytes]]) -> list[FileReading]:
        """A reading for each (name, bytes), in the same order; never raises for what a file holds."""
        ...


class InProcessReader:
    """Reads in this process, one file at a time: for tests, and for files that one trusts. Nothing can be killed."""

    def __init__(self, limits: Limits | None = None, *, max_year: int | None = None) -> None:
        self._limits = limits or Limits()
        from documents.readers.toolkit import Toolkit  # loads engines, which the pool's parent process never needs

        self._toolkit = Toolkit(max_year=max_year or _this_year())
        self._lock = threading.Lock()

    def read(self, files: Sequence[tuple[str, bytes]]) -> list[FileReading]:
        """See `FileReader.read`."""
        from documents.reading import read_file

        with self._lock:
            return [read_file(name, data, toolkit=self._toolkit, limits=self._limits) for name, data in files]


@dataclass(slots=True)
class _Job:
    request: dict[str, Any]
    seconds: float
    result: "Future[list[bytes]]" = field(default_factory=Future)


#: What was asked of the readers for one message: (hash of the file, page; None for a picture) → the job.
_Asked = dict[tuple[bytes, int | None], _Job]


@dataclass(slots=True)
class _File:
    """A file on its way: surveyed first when it may have pages or members, else read at once."""

    name: str
    data: bytes
    depth: int
    asked: _Asked
    whole: _Job | None = None
    survey: _Job | None = None
    surveyed: FileReading | None = None
    failed: Unreadable | None = None
    pages: list[tuple[int, _Job]] = field(default_factory=list)
    members: "list[_File]" = field(default_factory=list)


class ReaderPool:
    """`workers` processes with engines, one thread each, and one light process for text, PDFs and archives.

    Processes start when the first file needs them. Safe for several threads. Use it as a context manager, or `close`.
    """

    def __init__(
        self, workers: int = 2, limits: Limits | None = None, memory_mb: int = 1200, *, max_year: int | None = None
    ) -> None:
        self._limits = limits or Limits()
        self._heavy: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
        self._light: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
        self._closed = threading.Event()
        year = max_year or _this_year()
        self._threads = []
        self._minders: list[ReaderWorker] = []
        for jobs in (*[self._heavy] * workers, self._light):
            worker = ReaderWorker(memory_mb=memory_mb, max_year=year)
            self._minders.append(worker)
            thread = threading.Thread(target=self._serve, args=(worker, jobs), name="reader", daemon=True)
            thread.start()
            self._threads.append(thread)
        self._workers = workers

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Ends every process. Readings still under way come out as READER_DIED."""
        self._closed.set()
        for _ in range(self._workers):
            self._heavy.put(None)
        self._light.put(None)
        for thread in self._threads:
            thread.join(timeout=30)

    def read(self, files: Sequence[tuple[str, bytes]]) -> list[FileReading]:
        """See `FileReader.read`. Pages of one file are read side by side; a file that comes twice is looked at once."""
        asked: _Asked = {}
        under_way = [self._start(name, data, 0, Budget.of(self._limits), asked) for name, data in files]
        for file in under_way:
            self._go_on(file)
        return [self._finish(file) for file in under_way]

    @property
    def processes(self) -> list[int]:
        """Ids of the processes that run now: those with engines first."""
        return [pid for worker in self._minders if (pid := worker.pid) is not None]

    def _serve(self, worker: ReaderWorker, jobs: "queue.SimpleQueue[_Job | None]") -> None:
        """A thread's life: one job after another, each in the process that this thread minds."""
        while (job := jobs.get()) is not None:
            if self._closed.is_set():
                job.result.set_exception(DiedError())
                continue
            try:
                job.result.set_result(worker.ask(job.request, job.seconds))
            except Exception as error:
                job.result.set_exception(error)
        worker.stop()

    def _request(self, do: str, name: str, data: bytes, **more: Any) -> dict[str, Any]:
        return {"do": do, "name": name, "data": data, "limits": dataclasses.asdict(self._limits), **more}

    def _put(self, jobs: "queue.SimpleQueue[_Job | None]", request: dict[str, Any], seconds: float) -> _Job:
        job = _Job(request, seconds)
        if self._closed.is_set():
            job.result.set_exception(DiedError())
        else:
            jobs.put(job)
        return job

    def _look(self, file: _File, page: int | None) -> _Job:
        """The job that looks at a page of the file, or at the picture that it is."""
        key = (hashlib.sha256(file.data).digest(), page)
        if key not in file.asked:
            request = self._request("read", file.name, file.data, only=None if page is None else [page])
            file.asked[key] = self._put(self._heavy, request, self._limits.page_seconds)
        return file.asked[key]

    def _start(self, name: str, data: bytes, depth: int, budget: Budget, asked: _Asked) -> _File:
        file = _File(name, data, depth, asked)
        if not data or len(data) > self._limits.bytes:
            file.failed = Unreadable.TOO_LARGE if data else Unreadable.EMPTY
            return file
        kind = media_type(data)
        if kind in _ONE_PICTURE:
            file.whole = self._look(file, None)
        else:
            request = self._request("survey", name, data, depth=depth, budget=dataclasses.asdict(budget))
            file.survey = self._put(self._light, request, _SURVEY_PAGES * self._limits.page_seconds)
        return file

    def _go_on(self, file: _File) -> None:
        """After the survey: every page that has to be looked at, and every member, becomes a job of its own."""
        if file.survey is None:
            return
        try:
            reading, head, *contents = file.survey.result.result()
            file.surveyed = load(reading)
            plan = json.loads(head)
        except (TooSlowError, DiedError, ValueError) as error:
            file.failed = _why(error)
            return
        for number in plan["left"]:
            file.pages.append((number, self._look(file, number)))
        budget = Budget(**plan["budget"])
        for name, content in zip(plan["members"], contents, strict=True):
            member = self._start(name, content, file.depth + 1, budget, file.asked)
            file.members.append(member)
            self._go_on(member)
            if member.survey is not None and member.failed is None:
                # Nested archives share one budget: what the member used is gone for the next.
                budget = Budget(**json.loads(member.survey.result.result()[1])["budget"])

    def _finish(self, file: _File) -> FileReading:
        if file.whole is not None:
            return self._result(file.whole, file)
        if file.surveyed is None:
            return _nothing(file, file.failed or Unreadable.READER_DIED)
        reading = file.surveyed
        pages, unread, seconds = list(reading.pages), reading.unread, reading.seconds
        for number, job in file.pages:
            part = self._result(job, file)
            pages.extend(part.pages or [Page(number=number)])
            unread = unread or part.unread
            seconds += part.seconds
        return dataclasses.replace(
            reading,
            pages=tuple(sorted(pages, key=lambda page: page.number)),
            members=tuple(self._finish(member) for member in file.members),
            unread=unread,
            seconds=round(seconds, 3),
        )

    @staticmethod
    def _result(job: _Job, file: _File) -> FileReading:
        try:
            return dataclasses.replace(load(job.result.result()[0]), name=file.name)
        except (TooSlowError, DiedError, ValueError) as error:
            return _nothing(file, _why(error))


def _why(error: Exception) -> Unreadable:
    return Unreadable.TOO_SLOW if isinstance(error, TooSlowError) else Unreadable.READER_DIED


def _nothing(file: _File, reason: Unreadable) -> FileReading:
    return FileReading(
        name=file.name,
        media_type=media_type(file.data) if file.data else "",
        unread=reason,
        sha256=hashlib.sha256(file.data).hexdigest(),
        reader_version=READER_VERSION,
    )


def _this_year() -> int:
    return dt.datetime.now(dt.UTC).year
