"""From a file's bytes to its pages or members. The type is told from the bytes, never from the name."""

from typing import Protocol

from documents.opening.archive import is_program, open_archive
from documents.opening.cms import binary, envelope_of
from documents.opening.digits import file_in_digits
from documents.opening.file_marks import begins_a_file
from documents.opening.foreign_packages import foreign_type, open_foreign
from documents.opening.holdings import Budget
from documents.opening.letter import MAIL, TNEF
from documents.opening.limits import Limits
from documents.opening.mail import open_mail
from documents.opening.media import ENCRYPTED, EXECUTABLE, media_type
from documents.opening.office import office_type, open_office
from documents.opening.opened import Member, Opened, OpenedPage, PictureBroken
from documents.opening.outlook_message import COMPOUND, open_compound
from documents.opening.pdf import open_pdf
from documents.opening.pictures import open_picture
from documents.opening.rtf import RTF, open_rtf
from documents.opening.signed import open_envelope
from documents.opening.texts import open_text
from documents.opening.tnef import open_tnef
from documents.page import Unreadable

__all__ = ["Budget", "Limits", "Member", "Opened", "OpenedPage", "PictureBroken", "open_file"]


def open_file(name: str, data: bytes, limits: Limits, *, depth: int = 0, budget: Budget | None = None) -> Opened:
    """What the file offers; never raises for its content. `depth`, `budget`: of the files around it.

    Every opener runs libraries on bytes from strangers: the service calls this in processes that can be killed.
    """
    if not data:
        return Opened(name=name, unread=Unreadable.EMPTY)
    if len(data) > limits.bytes:
        return Opened(name=name, media_type=media_type(data), unread=Unreadable.TOO_LARGE)
    budget = budget or Budget.of(limits)
    unarmoured = binary(data)
    envelope = envelope_of(unarmoured)
    if envelope is not None:
        return open_envelope(name, unarmoured, envelope, limits, depth=depth, budget=budget)
    if data[:1].isspace() and begins_a_file(data):
        data = data.lstrip()
    kind = media_type(data)
    if kind in _CLOSED:
        return Opened(name=name, media_type=kind, unread=_CLOSED[kind])
    if kind in _HOLDERS:
        return _HOLDERS[kind](name, data, limits, depth=depth, budget=budget)
    if kind == "application/zip":
        return _open_zip(name, data, limits, depth, budget)
    if kind == RTF:
        return open_rtf(name, data, limits)
    if kind.startswith("image/"):
        return open_picture(name, data, kind, limits)
    if kind == "text/plain" and (carried := file_in_digits(data)) and begins_a_file(carried):
        return open_file(name, carried, limits, depth=depth, budget=budget)
    if kind.startswith("text/"):
        return open_text(name, data, kind, limits, depth=depth, budget=budget)
    return Opened(name=name, media_type=kind, unread=Unreadable.UNKNOWN_TYPE)


#: Types that are told and never opened.
_CLOSED = {EXECUTABLE: Unreadable.EXECUTABLE, ENCRYPTED: Unreadable.LOCKED}


class _Opener(Protocol):
    def __call__(self, name: str, data: bytes, limits: Limits, *, depth: int, budget: Budget) -> Opened: ...


#: What holds other files, save for ZIP, of which office documents are made too.
_HOLDERS: dict[str, _Opener] = {
    "application/pdf": open_pdf,
    COMPOUND: open_compound,
    TNEF: open_tnef,
    MAIL: open_mail,
}


def _open_zip(name: str, data: bytes, limits: Limits, depth: int, budget: Budget) -> Opened:
    office = office_type(data)
    if office:
        return open_office(name, data, office, limits, depth=depth, budget=budget)
    if is_program(data):
        return Opened(name=name, media_type=EXECUTABLE, unread=Unreadable.EXECUTABLE)
    foreign = foreign_type(data)
    if foreign:
        return open_foreign(name, data, foreign, limits, depth=depth, budget=budget)
    return open_archive(name, data, limits, depth=depth, budget=budget)
