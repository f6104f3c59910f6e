"""The public page as a WSGI application: a request in, a page out. No session, no cookie, no script, nothing kept.

GET  /             the two forms; GET /REFERENCE the same with the reference filled in (where a QR code leads)
POST /numbers      reference and number of the travel document
POST /file         a PDF, a photograph or a scan
GET  /style.css, /health
"""

import datetime as dt
import logging
import math
import re
import threading
import tomllib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from http import HTTPStatus
from pathlib import Path
from typing import Any
from urllib.parse import quote
from wsgiref.types import InputStream, StartResponse, WSGIEnvironment
from zoneinfo import ZoneInfo

from jinja2 import FileSystemLoader, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from cases.register_file import RegisterFile, spelt
from config.sections import Prefecture, Verification
from intake.verify_site.answers import Answer, Outcome, by_file, by_numbers
from intake.verify_site.checking import GivenUp, Limits, look
from intake.verify_site.form import BadForm, Form, parse
from intake.verify_site.limiter import Limiter

logger = logging.getLogger(__name__)

FOLDER = Path(__file__).resolve().parent.parent.parent / "templates" / "verification"
FILE_COST = 3  #: questions that a file counts for
NUMBERS_BYTES = 4096
DRAINED_BYTES = 60 * 1024**2  #: of too large a body: a browser shows our page only once it has sent everything
_REFERENCE = re.compile(r"^[0-9A-Z-]{5,30}$")

SECURITY = (
    ("Content-Security-Policy", "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none';"
     " frame-ancestors 'none'"),
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "DENY"),
    ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
    ("X-Robots-Tag", "noindex, nofollow"),
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """A page on its way out."""

    status: HTTPStatus
    body: bytes
    kind: str = "text/html; charset=utf-8"
    headers: tuple[tuple[str, str], ...] = field(default=())


class Site:
    """The application. `folder`: of the register and the public certificates; `test`: they are a test authority's."""

    def __init__(
        self,
        settings: Verification,
        prefecture: Prefecture,
        folder: Path,
        *,
        test: bool = False,
        clock: Callable[[], dt.datetime] = lambda: dt.datetime.now(dt.UTC),
    ) -> None:
        self._settings = settings
        self._prefecture = prefecture
        self._folder = folder
        self._register = RegisterFile(folder)
        self._test = test
        self._clock = clock
        self._limiter = Limiter(settings.questions_a_minute)
        self._at_once = threading.BoundedSemaphore(settings.checks_at_once)
        self._pages = ImmutableSandboxedEnvironment(
            loader=FileSystemLoader(FOLDER, encoding="utf-8"), undefined=StrictUndefined, autoescape=True,
            trim_blocks=True, lstrip_blocks=True,
        )  # fmt: skip
        self._words = tomllib.loads((FOLDER / "words.toml").read_text(encoding="utf-8"))

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """WSGI (PEP 3333)."""
        try:
            reply = self._reply(environ)
        except Exception:
            logger.exception("a page failed")  # its message holds no input: nothing of the request is logged
            reply = self._notice(HTTPStatus.INTERNAL_SERVER_ERROR, "fault")
        head = [
            ("Content-Type", reply.kind),
            ("Content-Length", str(len(reply.body))),
            *(reply.headers or (("Cache-Control", "no-store"),)),
            *SECURITY,
        ]
        start_response(f"{reply.status.value} {reply.status.phrase}", head)
        return [] if environ["REQUEST_METHOD"] == "HEAD" else [reply.body]

    def _reply(self, environ: WSGIEnvironment) -> Reply:
        path, method = environ.get("PATH_INFO") or "/", environ["REQUEST_METHOD"]
        if path in ("/numbers", "/file"):
            if method != "POST":
                return self._notice(HTTPStatus.METHOD_NOT_ALLOWED, "method", ("Allow", "POST"))
            return self._asked(environ, file=path == "/file")
        if method not in ("GET", "HEAD"):
            return self._notice(HTTPStatus.METHOD_NOT_ALLOWED, "method", ("Allow", "GET, HEAD"))
        if path == "/style.css":
            css = (FOLDER / "style.css").read_bytes()
            keep = (("Cache-Control", "public, max-age=3600"),)
            return Reply(status=HTTPStatus.OK, body=css, kind="text/css; charset=utf-8", headers=keep)
        if path == "/health":
            return Reply(status=HTTPStatus.OK, body=b"ok\n", kind="text/plain; charset=utf-8")
        reference = spelt(path[1:].encode("latin-1", "replace").decode("utf-8", "replace"))
        if not reference or _REFERENCE.fullmatch(reference):
            return self._ask(reference=reference)
        return self._notice(HTTPStatus.NOT_FOUND, "not-found")

    def _asked(self, environ: WSGIEnvironment, *, file: bool) -> Reply:
        wait = self._limiter.wait(self._address(environ), FILE_COST if file else 1)
        if wait:
            seconds = math.ceil(wait)
            return self._notice(HTTPStatus.TOO_MANY_REQUESTS, "limited", ("Retry-After", str(seconds)), seconds=seconds)
        most = self._settings.upload_megabytes * 1024**2 + 10_000 if file else NUMBERS_BYTES
        try:
            length = int(environ.get("CONTENT_LENGTH") or -1)
        except ValueError:
            length = -1
        if length < 0:
            return self._notice(HTTPStatus.LENGTH_REQUIRED, "bad-form")
        if length > most:
            _drain(environ["wsgi.input"], min(length, DRAINED_BYTES))
            return self._too_large(file=file)
        body = environ["wsgi.input"].read(length)
        try:
            form = parse(environ.get("CONTENT_TYPE") or "", body)
        except BadForm:
            return self._notice(HTTPStatus.BAD_REQUEST, "bad-form")
        return self._file(form) if file else self._numbers(form)

    def _numbers(self, form: Form) -> Reply:
        reference, number = (form.fields.get(name, "").strip() for name in ("reference", "number"))
        absent = tuple(name for name, value in (("reference", reference), ("number", number)) if not value)
        if absent:
            return self._ask(reference=reference, number=number, absent=absent)
        return self._answer(by_numbers(self._register, reference, number, self._today()), spelt(reference)[:40])

    def _file(self, form: Form) -> Reply:
        if form.file is None:
            return self._ask(absent=("file",))
        if len(form.file) > self._settings.upload_megabytes * 1024**2:
            return self._too_large(file=True)
        if not self._at_once.acquire(timeout=self._settings.check_seconds):
            return self._notice(HTTPStatus.SERVICE_UNAVAILABLE, "busy", ("Retry-After", "30"))
        limits = Limits(seconds=self._settings.check_seconds, megabytes=self._settings.check_megabytes)
        try:
            seen = look(form.file_name, form.file, self._folder, test=self._test, limits=limits)
        except GivenUp:
            return self._answer(Answer(outcome=Outcome.NOTHING_TO_VERIFY, of_file=True))
        finally:
            self._at_once.release()
        return self._answer(by_file(self._register, seen, form.file, self._today()))

    def _ask(self, *, reference: str = "", number: str = "", absent: tuple[str, ...] = ()) -> Reply:
        status = HTTPStatus.UNPROCESSABLE_ENTITY if absent else HTTPStatus.OK
        return self._page(
            status, "ask.html", reference=reference, number=number, absent=absent,
            megabytes=self._settings.upload_megabytes,
        )  # fmt: skip

    def _answer(self, answer: Answer, reference: str = "") -> Reply:
        status = HTTPStatus.SERVICE_UNAVAILABLE if answer.outcome is Outcome.NO_REGISTER else HTTPStatus.OK
        return self._page(
            status, "answer.html", answer=answer, said=self._words["outcome"][answer.outcome], reference=reference,
            asked_at=self._clock().astimezone(ZoneInfo("Europe/Paris")),
        )  # fmt: skip

    def _too_large(self, *, file: bool) -> Reply:
        notice = "too-large" if file else "bad-form"
        return self._notice(
            HTTPStatus.REQUEST_ENTITY_TOO_LARGE, notice, ("Connection", "close"),
            megabytes=self._settings.upload_megabytes,
        )  # fmt: skip

    def _notice(self, status: HTTPStatus, name: str, *headers: tuple[str, str], **values: Any) -> Reply:
        said = {key: text.format(**values) for key, text in self._words["notice"][name].items()}
        return self._page(status, "notice.html", headers, said=said)

    def _page(
        self, status: HTTPStatus, template: str, headers: tuple[tuple[str, str], ...] = (), **values: Any
    ) -> Reply:
        page = self._pages.get_template(template).render(
            prefecture=self._prefecture, test=self._test, quoted=quote, **values
        )
        return Reply(status=status, body=page.encode(), headers=(("Cache-Control", "no-store"), *headers))

    def _address(self, environ: WSGIEnvironment) -> str:
        """Who asks. The last entry of the proxy's header: earlier ones are the asker's own invention."""
        header = self._settings.address_header
        if header:
            told: str = environ.get(f"HTTP_{header.upper().replace('-', '_')}", "")
            return told.rpartition(",")[2].strip()
        return str(environ.get("REMOTE_ADDR", ""))

    def _today(self) -> dt.date:
        return self._clock().astimezone(ZoneInfo("Europe/Paris")).date()


def _drain(source: InputStream, length: int) -> None:
    while length > 0 and (piece := source.read(min(length, 1 << 16))):
        length -= len(piece)
