"""From a PDF file to pages: its own text with boxes, and a rendering on demand (PDFium); attachments as members."""

import contextlib
import io
import warnings
from functools import partial

import pypdfium2 as pdfium
import pypdfium2.raw as raw
from PIL import Image

from documents.opening.holdings import Budget, held
from documents.opening.limits import Limits
from documents.opening.opened import Opened, OpenedPage, PictureBroken
from documents.opening.pdf_attachments import attached_files
from documents.opening.pdf_drawn import drawn_on, finest_picture
from documents.opening.pdf_notes import written_into
from documents.opening.pdf_objects import mended
from documents.opening.pdf_seen import seen
from documents.opening.pdf_sound import layer_is_sound
from documents.opening.pdf_text import is_turned, text_lines
from documents.opening.pictures import LONGEST_SIDE
from documents.page import Box, Source, Unreadable

_PDF = "application/pdf"
_PAGES_LOST = "pages-lost"  #: a note: of a cut file the pages are given that are whole
_DPI = 200
_BARCODE_DPI = 300  #: a DataMatrix needs four pixels a module
_LONGEST_BARCODE_SIDE = 4000
_A_PART = 0.05  #: of a page, a picture at least that says how fine a part of it is
_SMALL_PAGE = 600  #: points: up to A5
#: Drawn with so many strokes and without letters, a page has its text as outlines.
_OUTLINES = 40


def open_pdf(name: str, data: bytes, limits: Limits, *, depth: int = 0, budget: Budget | None = None) -> Opened:
    """Pages, and the files attached to the document or to its pages as members.

    `unread` says LOCKED, BROKEN (of a file that is cut the pages that are whole are given), TOO_MANY_PAGES (the
    first ones are given), or UNKNOWN_TYPE: of a form whose pages one program alone can draw there are none, but for
    one that says so.
    """
    notes: list[str] = []
    try:
        document = _document(data, notes)
    except _LockedError:
        return Opened(name=name, media_type=_PDF, unread=Unreadable.LOCKED)
    except _BrokenError:
        return Opened(name=name, media_type=_PDF, unread=Unreadable.BROKEN)
    count = len(document)
    # Before the pages: comments are flattened into them, and files hang on comments too.
    members, left_out = held(attached_files(document, limits), limits, depth=depth, budget=budget or Budget.of(limits))
    if count == 0 and not members:
        document.close()
        return Opened(name=name, media_type=_PDF, unread=left_out or Unreadable.EMPTY)
    if document.get_formtype() == raw.FORMTYPE_XFA_FULL:
        document.close()
        return Opened(name=name, media_type=_PDF, members=members, unread=Unreadable.UNKNOWN_TYPE)
    if raw.FPDF_GetSecurityHandlerRevision(document) != -1:
        notes.append("owner-password")
    pages: list[OpenedPage] = []
    unread = Unreadable.TOO_MANY_PAGES if count > limits.pages else None
    if _PAGES_LOST in notes:
        unread = unread or Unreadable.BROKEN
    for index in range(min(count, limits.pages)):
        try:
            pages.append(_page(document, index))
        except (pdfium.PdfiumError, ValueError):
            unread = unread or Unreadable.BROKEN
    return Opened(
        name=name,
        media_type=_PDF,
        pages=tuple(pages),
        members=members,
        unread=unread or left_out,
        notes=tuple(notes),
        close=document.close,
    )


class _LockedError(Exception):
    pass


class _BrokenError(Exception):
    pass


def _document(data: bytes, notes: list[str]) -> pdfium.PdfDocument:
    """The document as it is, else as more lenient readers see it. Raises _LockedError or _BrokenError."""
    data = data[max(0, data.find(b"%PDF-")) :]
    try:
        return _load(data)
    except pdfium.PdfiumError as error:
        if raw.FPDF_GetLastError() == raw.FPDF_ERR_PASSWORD or "password" in str(error).lower():
            raise _LockedError from error
    notes.append("repaired-pdf")
    # pypdf raises many kinds of errors on broken input.
    with contextlib.suppress(Exception):
        return _load(_rewritten(data))
    found = mended(data)
    if found is None:
        raise _BrokenError
    if not found.whole:
        notes.append(_PAGES_LOST)
    try:
        return _load(found.data)
    except pdfium.PdfiumError as error:
        raise _BrokenError from error


def _load(data: bytes) -> pdfium.PdfDocument:
    document = pdfium.PdfDocument(data)
    if document.get_formtype() not in {raw.FORMTYPE_NONE, raw.FORMTYPE_XFA_FULL}:
        document.init_forms()
    return document


def _rewritten(data: bytes) -> bytes:
    """The objects that a more lenient parser finds, written anew."""
    import pypdf  # slow to import and rarely needed

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        writer = pypdf.PdfWriter()
        writer.append(pypdf.PdfReader(io.BytesIO(data), strict=False))
        out = io.BytesIO()
        writer.write(out)
    return out.getvalue()


def _scale(page: pdfium.PdfPage, dpi: int, longest: int) -> float:
    """Pixels a point: those of the page's finest picture on a small page, as a card scanned alone has."""
    longer = max(1.0, *page.get_size())
    finest = finest_picture(page) if longer < _SMALL_PAGE else 0.0
    return float(min(max(dpi / 72, finest), longest / longer))


def _page(document: pdfium.PdfDocument, index: int) -> OpenedPage:
    page = document[index]
    ticks = written_into(page)
    if ticks is not None:
        page.close()
        page = document[index]
    scale = _scale(page, _DPI, LONGEST_SIDE)
    width, height = (max(1, int(-(-side * scale // 1))) for side in page.get_size())
    text_page = page.get_textpage()
    lines = text_lines(page, text_page, width, height, ticks or ())
    drawn = drawn_on(page, width, height)
    shown = list(drawn.pictures)
    if not layer_is_sound(lines) or drawn.read_by_a_scanner or is_turned(page, text_page):
        lines = ()
    lines = seen(page, lines, width, height, drawn.laid_over)
    if not lines and not shown and drawn.paths >= _OUTLINES:
        shown = [Box(0, 0, width, height)]
    text_page.close()
    page.close()
    return OpenedPage(
        number=index + 1,
        width=width,
        height=height,
        source=Source.TEXT_LAYER if lines else Source.NONE,
        lines=lines,
        pictures=bool(shown) or drawn.paths > 4 * _OUTLINES,
        boxes=drawn.boxes,
        drawn=drawn.by_hand,
        covered=tuple(shown),
        picture=partial(_render, document, index, _DPI, LONGEST_SIDE),
        part=partial(_render_part, document, index),
        barcode_picture=partial(_render, document, index, _BARCODE_DPI, _LONGEST_BARCODE_SIDE),
    )


def _render(document: pdfium.PdfDocument, index: int, dpi: int, longest: int) -> Image.Image:
    """The page as it prints, `/Rotate` obeyed. Raises PictureBroken."""
    try:
        page = document[index]
        try:
            picture: Image.Image = page.render(scale=_scale(page, dpi, longest)).to_pil()
            return picture.convert("RGB")
        finally:
            page.close()
    except (pdfium.PdfiumError, ValueError, MemoryError) as error:
        raise PictureBroken(str(error)) from error


def _render_part(document: pdfium.PdfDocument, index: int, box: Box) -> Image.Image:
    """What lies in a box of the rendered page, as fine as the finest picture on it. Raises PictureBroken."""
    try:
        page = document[index]
        try:
            scale = _scale(page, _DPI, LONGEST_SIDE)
            across, down = page.get_size()
            crop = (box.left / scale, down - box.bottom / scale, across - box.right / scale, box.top / scale)
            longer = max(box.right - box.left, box.bottom - box.top, 1) / scale
            finer = min(max(scale, finest_picture(page, least=_A_PART)), LONGEST_SIDE / longer)
            picture: Image.Image = page.render(scale=finer, crop=tuple(max(0.0, off) for off in crop)).to_pil()
            return picture.convert("RGB")
        finally:
            page.close()
    except (pdfium.PdfiumError, ValueError, MemoryError) as error:
        raise PictureBroken(str(error)) from error
