"""From the comments and form fields of a PDF page to content of it, as a viewer shows them on a screen."""

from typing import NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as raw

_MOST_NOTES = 1_000  #: of a page that are looked at
_UNSEEN = raw.FPDF_ANNOT_FLAG_HIDDEN | raw.FPDF_ANNOT_FLAG_NOVIEW
_A_GLANCE = 0.02  #: pixels a point
_BOXES = frozenset({raw.FPDF_FORMFIELD_CHECKBOX, raw.FPDF_FORMFIELD_RADIOBUTTON})


class Tick(NamedTuple):
    """A box of a form: a sign for it, and where it is, in points of the page."""

    sign: str  #: ☒ or ☐: its frame and its tick are strokes, and what nobody ticked would be said by its form
    place: tuple[float, float, float, float]  #: left, bottom, right, top


def written_into(page: pdfium.PdfPage) -> tuple[Tick, ...] | None:
    """The boxes of its form; None where the page has neither comment nor field. Call before its text is asked for.

    What was typed into a form, pasted or drawn on the page becomes text, pictures and paths of it, so that it has to be
    opened anew; what is hidden from a screen goes.
    """
    count = raw.FPDFPage_GetAnnotCount(page)
    if count <= 0:
        return None
    ticks: list[Tick] = []
    for index in range(min(count, _MOST_NOTES) - 1, -1, -1):
        note = raw.FPDFPage_GetAnnot(page, index)
        hidden = note and raw.FPDFAnnot_GetFlags(note) & _UNSEEN
        if note and not hidden and page.formenv is not None:
            ticks += _ticks(page.formenv, note)
        raw.FPDFPage_CloseAnnot(note)
        if hidden:
            raw.FPDFPage_RemoveAnnot(page, index)
    # Programs leave it to viewers to draw a stroke or a written line of whose form the file says enough: PDFium does
    # so when it renders, and flattens what has been drawn alone.
    page.render(scale=_A_GLANCE)
    # (PDFium's own call: pypdfium2's refuses pages with links or comments in documents without a form.)
    raw.FPDFPage_Flatten(page, raw.FLAT_NORMALDISPLAY)
    return tuple(reversed(ticks))


def _ticks(form: pdfium.PdfFormEnv, note: raw.FPDF_ANNOTATION) -> list[Tick]:
    rect = raw.FS_RECTF()
    if raw.FPDFAnnot_GetFormFieldType(form, note) not in _BOXES or not raw.FPDFAnnot_GetRect(note, rect):
        return []
    sign = "☒" if raw.FPDFAnnot_IsChecked(form, note) else "☐"
    return [Tick(sign, (rect.left, rect.bottom, rect.right, rect.top))]
