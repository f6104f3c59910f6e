"""From a PDF that we drew ourselves to a picture of one of its pages. Applicants' files are never opened here."""

import io
import threading

import pypdfium2

_ONE_AT_A_TIME = threading.Lock()  # pdfium is not made for several threads
DPI = 96


def picture_of(pdf: bytes, page: int, dpi: int = DPI) -> bytes | None:
    """A PNG of page `page` (1-based) of `pdf`; None when there is no such page."""
    with _ONE_AT_A_TIME:
        document = pypdfium2.PdfDocument(pdf)
        try:
            if not 1 <= page <= len(document):
                return None
            picture = document[page - 1].render(scale=dpi / 72).to_pil()
        finally:
            document.close()
    kept = io.BytesIO()
    picture.save(kept, "PNG")
    return kept.getvalue()


def pages_in(pdf: bytes) -> int:
    """How many pages `pdf` has."""
    with _ONE_AT_A_TIME:
        document = pypdfium2.PdfDocument(pdf)
        try:
            return len(document)
        finally:
            document.close()
