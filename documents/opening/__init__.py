"""From a file's bytes to its pages or members. The type is told from the bytes, never from the name."""

from documents.opening.archive import Budget, is_program, open_archive
from documents.opening.limits import Limits
from documents.opening.media import EXECUTABLE, media_type
from documents.opening.office import office_type, open_office
from documents.opening.opened import Member, Opened, OpenedPage, PictureBroken
from documents.opening.pdf import open_pdf
from documents.opening.pictures import open_picture
from documents.opening.signed import SIGNED, is_signed, open_signed
from documents.opening.texts import open_text
from documents.page import Unreadable

__all__ = ["Budget", "Limits", "Member", "Opened", "OpenedPage", "PictureBroken", "light", "open_file"]


def open_file(name: str, data: bytes, limits: Limits, *, depth: int = 0, budget: Budget | None = None) -> Opened:
    """What the file offers; never raises for its content. `depth`, `budget`: of the archives around it."""
    if not data:
        return Opened(name=name, unread=Unreadable.EMPTY)
    if len(data) > limits.bytes:
        return Opened(name=name, media_type=media_type(data), unread=Unreadable.TOO_LARGE)
    if is_signed(data):
        if depth >= limits.archive_depth:
            return Opened(name=name, media_type=SIGNED, unread=Unreadable.ARCHIVE_TOO_DEEP)
        return open_signed(name, data, budget=budget or Budget.of(limits))
    kind = media_type(data)
    if kind == EXECUTABLE:
        return Opened(name=name, media_type=kind, unread=Unreadable.EXECUTABLE)
    if kind == "application/pdf":
        return open_pdf(name, data, limits)
    if kind == "application/zip":
        office = office_type(data)
        if office:
            return open_office(name, data, office, limits)
        if is_program(data):
            return Opened(name=name, media_type=EXECUTABLE, unread=Unreadable.EXECUTABLE)
        return open_archive(name, data, limits, depth=depth, budget=budget or Budget.of(limits))
    if kind.startswith("image/"):
        return open_picture(name, data, kind, limits)
    if kind.startswith("text/"):
        return open_text(name, data, kind)
    return Opened(name=name, media_type=kind, unread=Unreadable.UNKNOWN_TYPE)


def light(data: bytes) -> bool:
    """Whether the file is certainly read without any picture: plain text, HTML, or of no type that is read."""
    kind = media_type(data) if data else ""
    return not (kind.startswith("image/") or kind in {"application/pdf", "application/zip"} or is_signed(data))
