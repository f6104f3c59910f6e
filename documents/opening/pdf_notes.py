"""From the comments and form fields of a PDF page to content of it, as a viewer shows them on a screen."""

import pypdfium2 as pdfium
import pypdfium2.raw as raw

_MOST_NOTES = 1_000  #: of a page that are looked at
_UNSEEN = raw.FPDF_ANNOT_FLAG_HIDDEN | raw.FPDF_ANNOT_FLAG_NOVIEW
_A_GLANCE = 0.02  #: pixels a point


def written_into(page: pdfium.PdfPage) -> bool:
    """Whether the page had any, which are content now: it has to be opened anew. Call before its text is asked for.

    What was typed into a form, pasted or drawn on the page becomes text, pictures and paths of it; what is hidden from
    a screen goes.
    """
    count = raw.FPDFPage_GetAnnotCount(page)
    if count <= 0:
        return False
    for index in range(min(count, _MOST_NOTES) - 1, -1, -1):
        if _flags(page, index) & _UNSEEN:
            raw.FPDFPage_RemoveAnnot(page, index)
    # Programs leave it to viewers to draw a stroke or a written line of whose form the file says enough: PDFium does
    # so when it renders, and flattens what has been drawn alone.
    page.render(scale=_A_GLANCE)
    # (PDFium's own call: pypdfium2's refuses pages with links or comments in documents without a form.)
    raw.FPDFPage_Flatten(page, raw.FLAT_NORMALDISPLAY)
    return True


def _flags(page: pdfium.PdfPage, index: int) -> int:
    note = raw.FPDFPage_GetAnnot(page, index)
    if not note:
        return 0
    try:
        return int(raw.FPDFAnnot_GetFlags(note))
    finally:
        raw.FPDFPage_CloseAnnot(note)
