"""From a PDF to the files attached to it: to the document (a portfolio's are all there), or pinned to a page."""

import ctypes
from collections.abc import Iterator
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from documents.opening.holdings import safe_name
from documents.opening.limits import Limits
from documents.opening.opened import Member

_MOST_NOTES = 1_000  #: comments of a page that are looked at
_LONGEST_NAME = 2_000  #: bytes


def attached_files(document: pdfium.PdfDocument, limits: Limits) -> Iterator[Member]:
    """The attachments as they come, one after the other: whoever has enough takes no more. Empty ones are left out."""
    for number in range(raw.FPDFDoc_GetAttachmentCount(document)):
        yield from _file(raw.FPDFDoc_GetAttachment(document, number), limits)
    for index in range(min(len(document), limits.pages)):
        try:
            page = document[index]
        except pdfium.PdfiumError:
            continue
        try:
            for number in range(min(raw.FPDFPage_GetAnnotCount(page), _MOST_NOTES)):
                yield from _pinned(page, number, limits)
        finally:
            page.close()


def _pinned(page: pdfium.PdfPage, number: int, limits: Limits) -> Iterator[Member]:
    note = raw.FPDFPage_GetAnnot(page, number)
    if not note:
        return
    try:
        if raw.FPDFAnnot_GetSubtype(note) == raw.FPDF_ANNOT_FILEATTACHMENT:
            yield from _file(raw.FPDFAnnot_GetFileAttachment(note), limits)
    finally:
        raw.FPDFPage_CloseAnnot(note)


def _file(attachment: Any, limits: Limits) -> Iterator[Member]:
    if not attachment:
        return
    size = ctypes.c_ulong()
    if not raw.FPDFAttachment_GetFile(attachment, None, 0, size) or not 0 < size.value <= limits.archive_bytes:
        return
    content = ctypes.create_string_buffer(size.value)
    if raw.FPDFAttachment_GetFile(attachment, content, size.value, size):
        yield Member(name=safe_name(_name(attachment), "attachment"), data=content.raw)


def _name(attachment: Any) -> str:
    length = raw.FPDFAttachment_GetName(attachment, None, 0)
    if not 2 < length <= _LONGEST_NAME:
        return ""
    letters = ctypes.create_string_buffer(length)
    raw.FPDFAttachment_GetName(attachment, ctypes.cast(letters, ctypes.POINTER(raw.FPDF_WCHAR)), length)
    return letters.raw[: length - 2].decode("utf-16-le", errors="replace")
