"""What is attached to a PDF arrives too: to the document (a portfolio), or pinned to one of its pages."""

import io

import pypdf
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, NumberObject, StreamObject, TextStringObject

from documents.opening import Budget, Limits, open_file
from documents.page import Unreadable
from tests.documents.papers import LETTER, encoded, pdf, picture

LIMITS = Limits()
PHOTO = encoded(picture("x"), "JPEG")


def portfolio(*files: tuple[str, bytes], around: bytes = b"") -> bytes:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(around or pdf(("Ouvrez ce porte-documents",))))
    for name, data in files:
        writer.add_attachment(name, data)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def pinned(name: str, data: bytes) -> bytes:
    """A PDF with a file as a comment of its page."""
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(pdf(LETTER)))
    stream = StreamObject()
    stream.set_data(data)
    held = DictionaryObject({NameObject("/F"): writer._add_object(stream)})
    file = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Filespec"),
            NameObject("/F"): TextStringObject(name),
            NameObject("/UF"): TextStringObject(name),
            NameObject("/EF"): held,
        }
    )
    note = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Annot"),
            NameObject("/Subtype"): NameObject("/FileAttachment"),
            NameObject("/Rect"): ArrayObject([NumberObject(n) for n in (10, 10, 30, 30)]),
            NameObject("/FS"): file,
        }
    )
    writer.pages[0][NameObject("/Annots")] = ArrayObject([writer._add_object(note)])
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def test_a_portfolios_files_are_members_beside_its_page() -> None:
    opened = open_file("a.pdf", portfolio(("passeport.jpg", PHOTO), ("été.pdf", pdf(LETTER))), LIMITS)
    assert [line.text for line in opened.pages[0].lines] == ["Ouvrez ce porte-documents"]
    assert {(member.name, member.data[:4]) for member in opened.members} == {
        ("passeport.jpg", PHOTO[:4]),
        ("été.pdf", b"%PDF"),
    }
    assert opened.unread is None
    opened.close()


def test_a_file_pinned_to_a_page_is_a_member() -> None:
    opened = open_file("a.pdf", pinned("visa.jpg", PHOTO), LIMITS)
    assert [(member.name, member.data) for member in opened.members] == [("visa.jpg", PHOTO)]
    assert [line.text for line in opened.pages[0].lines] == list(LETTER)
    opened.close()


def test_they_are_held_to_the_budget_and_the_depth() -> None:
    data = portfolio(("a.txt", b"1" * 100), ("b.txt", b"2" * 100))
    opened = open_file("a.pdf", data, LIMITS, budget=Budget(bytes=150, files=9))
    assert (len(opened.members), opened.unread, len(opened.pages)) == (1, Unreadable.ARCHIVE_TOO_LARGE, 1)
    opened.close()
    deep = open_file("a.pdf", portfolio(("b.pdf", pdf(LETTER))), LIMITS, depth=LIMITS.archive_depth)
    assert (deep.members, deep.unread, len(deep.pages)) == ((), Unreadable.ARCHIVE_TOO_DEEP, 1)
    deep.close()
