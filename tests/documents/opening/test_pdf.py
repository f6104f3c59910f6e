"""A PDF gives its own text with places on the page; only what it does not say itself has to be looked at."""

import io

import pypdf
import pytest
from pypdf.annotations import FreeText, Link
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from documents.opening import Limits, open_file
from documents.opening.pdf_text import in_reading_order
from documents.page import Box, Source, TextLine, Unreadable
from documents.reading import needs_eyes
from tests.documents.papers import LETTER, pdf, picture
from tests.documents.zones.test_mrz import TD3

LIMITS = Limits()


def test_the_text_stands_where_it_is_printed() -> None:
    opened = open_file("a", pdf(LETTER), LIMITS)
    (page,) = opened.pages
    assert (page.source, page.width, page.height) == (Source.TEXT_LAYER, 1654, 2339)
    assert [line.text for line in page.lines] == list(LETTER)
    # 72 points from the left are 200 pixels; the baseline lies 760 points up a page of 842.
    box = page.lines[0].box
    assert abs(box.left - 200) <= 4
    assert box.top < (842 - 760) * 200 / 72 <= box.bottom
    assert not needs_eyes(page)
    assert page.picture is not None
    assert page.picture().size == (page.width, page.height)
    opened.close()


def test_a_turned_page_is_measured_as_it_is_seen() -> None:
    opened = open_file("a", pdf(LETTER, rotate=90), LIMITS)
    (page,) = opened.pages
    assert (page.width, page.height) == (2339, 1654)
    assert page.picture is not None
    assert page.picture().size == (2339, 1654)
    assert all(0 <= line.box.left < line.box.right <= 2339 for line in page.lines)
    opened.close()


def _drawn(degrees: int, lines: tuple[str, ...] = LETTER) -> bytes:
    """A page whose text is drawn at an angle, anticlockwise, below a level heading."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4)
    canvas.drawString(72, 800, "Copie")
    canvas.translate(300, 420)
    canvas.rotate(degrees)
    for index, line in enumerate(lines):
        canvas.drawString(-200, 100 - 24 * index, line)
    canvas.showPage()
    canvas.save()
    return out.getvalue()


@pytest.mark.parametrize("degrees", [90, 180, 270])
def test_text_that_runs_along_the_page_has_to_be_looked_at(degrees: int) -> None:
    opened = open_file("a", _drawn(degrees), LIMITS)
    (page,) = opened.pages
    assert (page.source, page.lines) == (Source.NONE, ())
    assert needs_eyes(page)
    opened.close()


@pytest.mark.parametrize("degrees", [90, 180, 270])
def test_text_that_is_level_once_the_page_is_turned_is_its_own(degrees: int) -> None:
    writer, out = pypdf.PdfWriter(clone_from=io.BytesIO(_drawn(degrees))), io.BytesIO()
    writer.pages[0].rotate(degrees)
    writer.write(out)
    opened = open_file("a", out.getvalue(), LIMITS)
    (page,) = opened.pages
    assert page.source is Source.TEXT_LAYER
    assert set(LETTER) <= {line.text for line in page.lines}
    opened.close()


@pytest.mark.parametrize("degrees", [10, -8])
def test_text_that_slopes_is_its_own(degrees: int) -> None:
    opened = open_file("a", _drawn(degrees), LIMITS)
    assert opened.pages[0].source is Source.TEXT_LAYER
    opened.close()


def test_columns_are_parted() -> None:
    wide = f"PASSENGER{' ' * 60}FLIGHT"
    (page,) = open_file("a", pdf((wide,)), LIMITS).pages
    assert [line.text for line in page.lines] == ["PASSENGER", "FLIGHT"]


def test_a_scan_has_no_text_of_its_own() -> None:
    opened = open_file("a", pdf(LETTER, scans=(picture(*TD3),)), LIMITS)
    written, scanned = opened.pages
    assert (written.source, scanned.source, scanned.pictures) == (Source.TEXT_LAYER, Source.NONE, True)
    assert (needs_eyes(written), needs_eyes(scanned)) == (False, True)
    opened.close()


def test_an_owners_password_locks_nobody_out_a_users_does() -> None:
    opened = open_file("a", pdf(LETTER, owner="boss"), LIMITS)
    assert (opened.unread, opened.notes, len(opened.pages)) == (None, ("owner-password",), 1)
    opened.close()
    assert open_file("a", pdf(LETTER, user="secret"), LIMITS).unread is Unreadable.LOCKED


@pytest.mark.filterwarnings("ignore")
def test_a_damaged_file_is_still_read() -> None:
    data = pdf(LETTER, LETTER)
    damages = {
        "no end": data[: data.rfind(b"xref")],
        "junk before": b"\r\n" * 40 + data,
        "wrong place of the table": data.replace(b"startxref\n", b"startxref\n9"),
    }
    for damage, broken in damages.items():
        opened = open_file("a", broken, LIMITS)
        assert [len(page.lines) for page in opened.pages] == [3, 3], damage
        opened.close()


def test_too_many_pages_gives_the_first_ones() -> None:
    opened = open_file("a", pdf(LETTER, LETTER, LETTER), Limits(pages=2))
    assert (opened.unread, len(opened.pages)) == (Unreadable.TOO_MANY_PAGES, 2)
    opened.close()


def test_a_page_with_a_link_or_a_comment_and_no_form_is_read() -> None:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(pdf(LETTER)))
    writer.add_annotation(0, Link(rect=(72, 700, 300, 780), url="https://air.example.org"))
    writer.add_annotation(0, FreeText(text="Vol annule", rect=(300, 500, 500, 540), font_size="12pt"))
    out = io.BytesIO()
    writer.write(out)
    opened = open_file("a", out.getvalue(), LIMITS)
    (page,) = opened.pages
    assert [line.text for line in page.lines[:3]] == list(LETTER)
    opened.close()


def test_what_was_typed_into_a_form_is_text(tmp_path: object) -> None:
    out = io.BytesIO()
    canvas = Canvas(out)
    canvas.drawString(72, 700, "Nom")
    canvas.acroForm.textfield(name="nom", value="EXEMPLE", x=150, y=690, width=200, height=24)
    canvas.showPage()
    canvas.save()
    assert len(pypdf.PdfReader(io.BytesIO(out.getvalue())).pages) == 1
    opened = open_file("a", out.getvalue(), LIMITS)
    assert {line.text for line in opened.pages[0].lines} == {"Nom", "EXEMPLE"}
    opened.close()


def test_the_upper_of_two_slanted_lines_is_read_first() -> None:
    """The boxes of long slanted lines are so high that each crosses the other's middle; those of a row stand apart."""
    lines = [
        TextLine(text="second", box=Box(274, 589, 1602, 715)),
        TextLine(text="first", box=Box(278, 546, 1596, 672)),
        TextLine(text="right", box=Box(900, 905, 1100, 935)),
        TextLine(text="left", box=Box(300, 908, 700, 938)),
    ]
    assert [line.text for line in in_reading_order(lines)] == ["first", "second", "left", "right"]


def test_a_picture_on_a_small_page_keeps_its_pixels() -> None:
    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=(120, 80))
    canvas.drawImage(ImageReader(picture("ERIKSSON", size=(1500, 1000))), 0, 0, width=120, height=80)
    canvas.save()
    (page,) = open_file("card.pdf", stream.getvalue(), Limits()).pages
    assert page.picture is not None
    assert page.picture().size == (page.width, page.height) == (1500, 1000)


def test_a_box_in_a_font_of_pictures_is_a_box() -> None:
    """Word's PDFs give such signs numbers of the private use area."""
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(pdf(("A vol annule", "B vol maintenu"))))
    meant = DecodedStreamObject()
    meant.set_data(
        b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def\n"
        b"1 begincodespacerange <00> <FF> endcodespacerange\n2 beginbfchar <41> <F0A8> <42> <F0FE> endbfchar\n"
        b"endcmap CMapName currentdict /CMap defineresource pop end end"
    )
    reference = writer._add_object(meant)
    for made in writer._objects:
        if isinstance(made, DictionaryObject) and made.get("/Type") == "/Font":
            made[NameObject("/ToUnicode")] = reference
    out = io.BytesIO()
    writer.write(out)
    (page,) = open_file("a.pdf", out.getvalue(), LIMITS).pages
    assert [line.text for line in page.lines] == ["☐ vol annule", "☒ vol maintenu"]
