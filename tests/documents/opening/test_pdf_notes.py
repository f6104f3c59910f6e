"""What was written or drawn on a PDF's pages is seen as a viewer shows it."""

import io

import numpy as np
import pypdf
import pytest
from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    NumberObject,
    PdfObject,
    TextStringObject,
)
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from documents.opening import Limits, OpenedPage, open_file
from documents.page import Unreadable
from tests.documents.papers import LETTER, pdf

_WAVES = [value for step in range(60) for value in (100 + 3 * step, 520 + 25 * (step % 4))]


def numbers(*values: float) -> ArrayObject:
    return ArrayObject(FloatObject(value) for value in values)


def noted(kind: str, flags: int = 4, *, form: DecodedStreamObject | None = None, **said: PdfObject) -> OpenedPage:
    """The page of a certificate with a comment on it, of which the file itself says no form unless it is given."""
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(pdf(LETTER)))
    note = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Annot"),
            NameObject("/Subtype"): NameObject(f"/{kind}"),
            NameObject("/Rect"): numbers(90, 500, 400, 600),
            NameObject("/F"): NumberObject(flags),
            NameObject("/C"): numbers(0, 0, 1),
            **{NameObject(f"/{name}"): value for name, value in said.items()},
        }
    )
    if form is not None:
        note[NameObject("/AP")] = DictionaryObject({NameObject("/N"): writer._add_object(form)})
    writer.pages[0][NameObject("/Annots")] = ArrayObject([writer._add_object(note)])
    out = io.BytesIO()
    writer.write(out)
    opened = open_file("a.pdf", out.getvalue(), Limits())
    assert opened.unread is None
    return opened.pages[0]


def written(flags: int = 4) -> OpenedPage:
    """The page with words typed onto it."""
    font = TextStringObject("/Helv 14 Tf 0 g")
    return noted("FreeText", flags, Contents=TextStringObject("Vol AF 123"), DA=font)


def blue(page: OpenedPage) -> int:
    """Pixels of blue ink."""
    assert page.picture is not None
    pixels = np.asarray(page.picture(), dtype=int)
    return int((pixels[..., 2] - pixels[..., 0] > 100).sum())


def test_a_signature_drawn_in_a_viewer_is_seen_where_it_left_the_drawing_to_others() -> None:
    page = noted("Ink", InkList=ArrayObject([numbers(*_WAVES)]))
    assert blue(page) > 1000
    assert page.drawn
    assert [line.text for line in page.lines] == list(LETTER)


def test_words_typed_onto_the_page_are_read() -> None:
    assert [line.text for line in written().lines] == [*LETTER, "Vol AF 123"]


@pytest.mark.parametrize("flags", [2, 32])
def test_what_no_screen_shows_is_not_there(flags: int) -> None:
    assert [line.text for line in written(flags).lines] == list(LETTER)
    assert blue(noted("Ink", flags, InkList=ArrayObject([numbers(*_WAVES)]))) == 0


def test_a_note_with_a_form_of_its_own_that_is_not_for_the_screen_is_not_there() -> None:
    """PDFium flattens it all the same."""
    form = DecodedStreamObject()
    form.set_data(b"0 0 1 rg 0 0 300 90 re f")
    form |= {
        NameObject("/Type"): NameObject("/XObject"),
        NameObject("/Subtype"): NameObject("/Form"),
        NameObject("/BBox"): numbers(0, 0, 300, 90),
    }
    assert blue(noted("Stamp", form=form)) > 1000
    assert blue(noted("Stamp", 32, form=form)) == 0


@pytest.mark.parametrize("ticked", [False, True])
@pytest.mark.parametrize("far", [20, 45])
def test_a_box_of_a_form_is_a_sign_before_its_option(ticked: bool, far: int) -> None:
    """Its frame and its tick are strokes: what nobody ticked would be said by whoever made the form."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4)
    canvas.drawString(72, 760, "Votre vol AF 123")
    canvas.acroForm.checkbox(name="a", x=72, y=700, size=14, checked=ticked)
    canvas.drawString(72 + far, 703, "annule par la compagnie")
    canvas.acroForm.radio(name="b", value="oui", x=300, y=660, size=14, selected=ticked)
    canvas.drawRightString(292, 663, "maintenu")
    canvas.acroForm.radio(name="b", value="non", x=300, y=600, size=14, selected=not ticked)
    canvas.save()
    (page,) = open_file("a.pdf", out.getvalue(), Limits()).pages
    sign = "☒" if ticked else "☐"
    said = [line.text for line in page.lines]
    assert said == ["Votre vol AF 123", f"{sign} annule par la compagnie", f"maintenu {sign}"]


def test_a_form_whose_pages_one_program_alone_can_draw_is_told() -> None:
    """Its only page says that it is not there yet."""
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(pdf(("Please wait...",))))
    template = DecodedStreamObject()
    template.set_data(b"<xdp:xdp xmlns:xdp='http://ns.adobe.com/xdp/'><template/></xdp:xdp>")
    form = {NameObject("/Fields"): ArrayObject(), NameObject("/XFA"): writer._add_object(template)}
    writer.root_object[NameObject("/AcroForm")] = DictionaryObject(form)
    writer.root_object[NameObject("/NeedsRendering")] = BooleanObject(True)
    out = io.BytesIO()
    writer.write(out)
    opened = open_file("cerfa.pdf", out.getvalue(), Limits())
    assert (opened.pages, opened.unread) == ((), Unreadable.UNKNOWN_TYPE)
