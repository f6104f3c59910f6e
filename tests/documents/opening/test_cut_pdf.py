"""A PDF that lost its end gives the pages that are whole, and says when others may be lost."""

import time
import zlib

import pytest

from documents.opening import Limits, Opened, open_file
from documents.opening.pdf_objects import mended
from documents.page import Unreadable
from tests.documents.papers import LETTER, pdf, picture

LIMITS = Limits()
pytestmark = pytest.mark.filterwarnings("ignore")


def _lines(opened: Opened) -> list[int]:
    return [len(page.lines) for page in opened.pages]


def _in_order(count: int, *, own_size: bool = True) -> bytes:
    """A file as scanners stream it: picture, contents, page; picture, contents, page; the tree of pages at the end."""
    out, number, pages = b"%PDF-1.4\n", 3, []
    for index in range(count):
        text = b"BT /F1 12 Tf 72 700 Td (Page %d de la demande) Tj ET" % (index + 1)
        size = b"/MediaBox[0 0 300 800]" if own_size else b""
        out += b"%d 0 obj\n<</Length %d>>stream\n%s\nendstream\nendobj\n" % (number, len(text), text)
        font = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
        out += b"%d 0 obj\n%s\nendobj\n" % (number + 1, font)
        out += b"%d 0 obj\n<</Type/Page/Parent 2 0 R%s/Contents %d 0 R/Resources<</Font<</F1 %d 0 R>>>>>>\nendobj\n" % (
            *(number + 2, size, number, number + 1),
        )
        pages.append(b"%d 0 R" % (number + 2))
        number += 3
    kids = b" ".join(pages)
    out += b"2 0 obj\n<</Type/Pages/Kids[%s]/Count %d/MediaBox[0 0 300 800]>>\nendobj\n" % (kids, count)
    return out + b"1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\nxref\n0 1\n"


def test_where_only_the_table_is_lost_nothing_is() -> None:
    for whole in (pdf(LETTER, LETTER, scans=(picture("x"),)), _in_order(3)):
        cut = whole[: whole.rfind(b"xref", 0, whole.rfind(b"startxref") if b"startxref" in whole else None) + 60]
        opened = open_file("a.pdf", cut, LIMITS)
        assert (len(opened.pages), opened.unread, opened.notes) == (3, None, ("repaired-pdf",))
        opened.close()


@pytest.mark.parametrize("own_size", [True, False])
def test_of_half_a_file_the_whole_pages_are_given(own_size: bool) -> None:
    whole = _in_order(4, own_size=own_size)
    cut = whole[: whole.index(b"(Page 3 de") + 4]
    opened = open_file("a.pdf", cut, LIMITS)
    assert [page.lines[0].text for page in opened.pages] == ["Page 1 de la demande", "Page 2 de la demande"]
    assert (opened.unread, opened.notes) == (Unreadable.BROKEN, ("repaired-pdf", "pages-lost"))
    assert opened.pages[0].picture is not None
    assert opened.pages[0].picture().height > opened.pages[0].picture().width
    opened.close()


def test_a_page_that_lacks_what_it_shows_is_left_out() -> None:
    whole = _in_order(3)
    start = whole.index(b"\n6 0 obj")
    opened = open_file("a.pdf", whole[:start] + whole[whole.index(b"endobj", start) + 6 :], LIMITS)
    assert [page.lines[0].text for page in opened.pages] == ["Page 1 de la demande", "Page 3 de la demande"]
    assert opened.unread is Unreadable.BROKEN
    opened.close()


def test_objects_that_were_packed_are_taken_out() -> None:
    packed = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[4 0 R]/Count 1/MediaBox[0 0 300 800]>>"]
    packed += [b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"]
    packed += [b"<</Type/Page/Parent 2 0 R/Contents 9 0 R/Resources<</Font<</F1 3 0 R>>>>>>"]
    places = [sum(len(one) + 1 for one in packed[:index]) for index in range(len(packed))]
    table = b" ".join(b"%d %d" % (index + 1, place) for index, place in enumerate(places)) + b" "
    stream = zlib.compress(table + b" ".join(packed))
    head = b"<</Type/ObjStm/N %d/First %d/Filter/FlateDecode/Length %d>>" % (len(packed), len(table), len(stream))
    text = b"BT /F1 12 Tf 72 700 Td (Bonjour) Tj ET"
    data = b"%%PDF-1.5\n9 0 obj<</Length %d>>stream\n%s\nendstream\nendobj\n" % (len(text), text)
    data += b"8 0 obj%sstream\n%s\nendstream\nendobj\n7 0 obj<</Type/XRef/Len" % (head, stream)
    opened = open_file("a.pdf", data, LIMITS)
    assert [line.text for page in opened.pages for line in page.lines] == ["Bonjour"]
    opened.close()


def test_the_last_object_of_a_number_counts() -> None:
    data = _in_order(1)
    newer = b"BT /F1 12 Tf 72 700 Td (Version nouvelle) Tj ET"
    data += b"3 0 obj\n<</Length %d>>stream\n%s\nendstream\nendobj\n" % (len(newer), newer)
    opened = open_file("a.pdf", data, LIMITS)
    assert opened.pages[0].lines[0].text == "Version nouvelle"
    opened.close()


def test_what_was_locked_or_has_no_page_stays_broken() -> None:
    locked = pdf(LETTER, user="secret")
    assert open_file("a", locked[: locked.rfind(b"xref") - 200], LIMITS).unread is Unreadable.BROKEN
    assert mended(b"%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n") is None


def test_a_pdf_behind_other_text_is_one_and_a_text_about_pdfs_is_none() -> None:
    whole = pdf(LETTER)
    form = b'--b\r\nContent-Disposition: form-data; name="f"\r\n' + b"X: y\r\n" * 400 + b"\r\n"
    opened = open_file("a", form + whole, LIMITS)
    assert (opened.media_type, _lines(opened)) == ("application/pdf", [3])
    opened.close()
    text = b"Bonjour, le fichier commence par\n" * 60 + b"%PDF-1.4\net finit par %%EOF.\n"
    assert open_file("a", text, LIMITS).media_type == "text/plain"


@pytest.mark.parametrize(
    "piece",
    [
        b"1 0 obj\n",
        b"1 0 obj<<>>stream\n",
        b"7 0 obj<</Type/Page/A 7 0 R>>endobj\n",
        b"%PDF-1.4\n",
        b"1 " * 99 + b"obj",
    ],
)
def test_hostile_objects_take_no_time(piece: bytes) -> None:
    began = time.process_time()
    mended(b"%PDF-1.4\n" + piece * (4_000_000 // len(piece)))
    many = b"".join(b"%d 0 obj<</Type/Page/K[%s]>>endobj\n" % (n, b"1 0 R " * 200) for n in range(1, 400))
    mended(b"%PDF-1.4\n" + many)
    assert time.process_time() - began < 8
