"""From a DOCX or ODT file to a page with its text, and a page for each picture in it.

What is pasted below the text, however small, stays with its page: a signature may be.
"""

import dataclasses
import io
import posixpath
import zipfile
from collections.abc import Callable, Iterator
from typing import NamedTuple
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring
from PIL.Image import Image

from documents.opening.archive import BROKEN_ZIP, names_of
from documents.opening.holdings import Budget, held
from documents.opening.limits import Limits
from documents.opening.media import media_type
from documents.opening.office_parts import is_unread, main_of_word, part_of, put_in, related, relations, written_parts
from documents.opening.office_text import docx_text, odt_text, without_what_is_gone
from documents.opening.opened import Opened, OpenedPage
from documents.opening.pictures import open_picture
from documents.opening.texts import TEXT_CUT, text_page
from documents.page import Unreadable

_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_ODT = "application/vnd.oasis.opendocument.text"
_SHEETS = {
    "xl/workbook.xml": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "ppt/presentation.xml": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
}
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
#: What shows a picture, and the attribute that says which.
_PICTURES = (
    ("{http://schemas.openxmlformats.org/drawingml/2006/main}blip", f"{_RELATION}embed"),
    ("{urn:schemas-microsoft-com:vml}imagedata", f"{_RELATION}id"),
    ("{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}image", "{http://www.w3.org/1999/xlink}href"),
)
_MOST_BEHIND = 8  #: words behind a signature: a name, "lu et approuvé"
#: Ornaments of a letterhead are smaller than this in bytes and in pixels: a scanned page in black and white has few
#: bytes, a photograph that mail has shrunk few pixels.
_SMALL_FILE, _SMALL_PICTURE = 12_000, 100_000
_LARGE_DRAWING = 200_000  #: bytes of a drawing (EMF, WMF) that is more than lines
_SIGNATURE = 400_000  #: pixels of what is pasted below a text and may be a signature; a page has more


def office_type(data: bytes) -> str:
    """The office format of a ZIP file, or ""."""
    names = set(names_of(data))
    if main_of_word(names):
        return _DOCX
    for path, kind in _SHEETS.items():
        if path in names:
            return kind
    if "content.xml" in names and "mimetype" in names:
        try:
            with zipfile.ZipFile(io.BytesIO(data)) as archive, archive.open("mimetype") as stream:
                return stream.read(200).decode("ascii", errors="replace").strip()
        except BROKEN_ZIP:
            return _ODT
    return ""


def open_office(name: str, data: bytes, kind: str, limits: Limits, *, depth: int, budget: Budget) -> Opened:
    """Text first, then pictures; files that were put into the text are members.

    Spreadsheets and slides are UNKNOWN_TYPE; broken XML is BROKEN.
    """
    if kind not in {_DOCX, _ODT}:
        return Opened(name=name, media_type=kind, unread=Unreadable.UNKNOWN_TYPE)
    folder = "word/media/" if kind == _DOCX else "Pictures/"
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if any(entry.flag_bits & 0x1 for entry in archive.infolist()):
                return Opened(name=name, media_type=kind, unread=Unreadable.LOCKED)
            if kind == _ODT and b"encryption-data" in part_of(archive, "META-INF/manifest.xml", missing_ok=True):
                return Opened(name=name, media_type=kind, unread=Unreadable.LOCKED)
            sizes = [entry.file_size for entry in archive.infolist()]
            if sum(sizes) > limits.archive_bytes:
                return Opened(name=name, media_type=kind, unread=Unreadable.ARCHIVE_TOO_LARGE)
            main = main_of_word(archive.namelist()) if kind == _DOCX else "content.xml"
            names = written_parts(archive, main)
            roots = [without_what_is_gone(fromstring(part_of(archive, name))) for name in names]
            pictures = [part_of(archive, name) for name in _shown(archive, main, names, roots, folder)]
            last = _pasted_below(archive, main, roots[names.index(main)], folder)
            objects = put_in(archive, roots[names.index(main)], main, budget.bytes)
            around = part_of(archive, "styles.xml", missing_ok=True) if kind == _ODT else b""
        if kind == _DOCX:
            text = "\n".join(map(docx_text, roots))
        else:
            text = odt_text(roots[0], without_what_is_gone(fromstring(around)) if around else None)
    except (*BROKEN_ZIP, ParseError, DefusedXmlException, RecursionError):
        return Opened(name=name, media_type=kind, unread=Unreadable.BROKEN)
    pages = [dataclasses.replace(text_page(text), below=_picture(last, limits) if last else None)]
    unread = None
    for picture in pictures:
        if _is_ornament(picture, _SIGNATURE if picture == last else _SMALL_PICTURE, limits):
            continue
        if len(pages) >= limits.pages:
            unread = Unreadable.TOO_MANY_PAGES
            break
        unread = add_picture(picture, pages, limits) or unread
    members, left_out = held(objects, limits, depth=depth, budget=budget)
    return Opened(
        name=name,
        media_type=kind,
        pages=tuple(pages),
        members=members,
        unread=unread or left_out,
        notes=(TEXT_CUT,) if pages[0].cut else (),
    )


def _pasted_below(archive: zipfile.ZipFile, main: str, root: Element, folder: str) -> bytes:
    """The last picture of the text when few words stand behind it, a signatory's name or a date; else nothing."""
    place, behind = "", 0
    for told in _walk(root):
        if isinstance(told, Pasted):
            place, behind = told.place, 0
        else:
            behind += len(told.split())
    if not place or behind > _MOST_BEHIND:
        return b""
    path = relations(archive, main).get(place, place)
    return part_of(archive, path, missing_ok=True) if path.startswith(folder) else b""


def _shown(archive: zipfile.ZipFile, main: str, names: list[str], roots: list[Element], folder: str) -> list[str]:
    """The pictures that the document shows, in the archive's order: one that was deleted may be in the file still.

    What parts show that are not read (diagrams, a Writer file's letterhead) is not asked: their pictures are taken, as
    all are of a document that says of none where it is shown, as odd programs write them.
    """
    shown: set[str] = set()
    for name, root in zip(names, roots, strict=True):
        places = relations(archive, name)
        shown |= {places.get(told.place, told.place) for told in _walk(root) if isinstance(told, Pasted)}
    kept = [entry.filename for entry in archive.infolist() if entry.filename.startswith(folder)]
    if not shown and related(main) not in archive.namelist():
        return kept
    elsewhere = b"".join(part_of(archive, name) for name in archive.namelist() if is_unread(name, names)).lower()
    shown = {posixpath.normpath(name).lower() for name in shown}
    return [name for name in kept if name.lower() in shown or name.rpartition("/")[2].lower().encode() in elsewhere]


class Pasted(NamedTuple):
    """A picture in a text: the part that it is, or the relation that names it."""

    place: str


def _walk(node: Element) -> Iterator[str | Pasted]:
    """Words and pictures in the order of the text."""
    place = next((node.get(name, "") for tag, name in _PICTURES if node.tag == tag), "")
    if place:
        yield Pasted(place)
    if node.text:
        yield node.text
    for child in node:
        yield from _walk(child)
        if child.tail:
            yield child.tail


def _picture(data: bytes, limits: Limits) -> Callable[[], Image] | None:
    kind = media_type(data)
    pages = open_picture("", data, kind, limits).pages if kind.startswith("image/") else ()
    return pages[0].picture if pages else None


def _is_ornament(data: bytes, pixels: int, limits: Limits) -> bool:
    if len(data) >= _SMALL_FILE or not data:
        return not data
    kind = media_type(data)
    pages = open_picture("", data, kind, limits).pages if kind.startswith("image/") else ()
    return bool(pages) and pages[0].width * pages[0].height < pixels


def add_picture(picture: bytes, pages: list[OpenedPage], limits: Limits) -> Unreadable | None:
    """Adds the picture as a page; the reason why it was not. (Drawings of Windows are not: large ones may be scans.)"""
    kind = media_type(picture)
    if not kind.startswith("image/"):
        return Unreadable.UNKNOWN_TYPE if len(picture) >= _LARGE_DRAWING else None
    opened = open_picture("", picture, kind, limits)
    for page in opened.pages[:1]:
        pages.append(dataclasses.replace(page, number=len(pages) + 1))
    return opened.unread
