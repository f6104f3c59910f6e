"""A Pages, XPS or e-book file is told as a file that cannot be opened, by its own name; Pages' pictures are read."""

import pytest

from documents.opening import Limits, open_file
from documents.page import Unreadable
from tests.documents.papers import archive, encoded, picture

PICTURE = encoded(picture("x"), "JPEG")


def test_the_pictures_in_a_pages_file_are_members() -> None:
    data = archive(
        ("Index/Document.iwa", b"x" * 900),
        ("Data/IMG_1.jpg", PICTURE),
        ("Data/IMG_1-small-7.jpg", encoded(picture("y"), "JPEG")),
        ("preview.jpg", encoded(picture("z"), "JPEG")),
        ("Metadata/Properties.plist", b"x"),
    )
    opened = open_file("dossier.pages", data, Limits())
    assert opened.unread is Unreadable.UNKNOWN_TYPE
    assert [(member.name, member.data) for member in opened.members] == [("Data/IMG_1.jpg", PICTURE)]


@pytest.mark.parametrize(
    "names",
    [
        ("FixedDocSeq.fdseq", "Documents/1/Pages/1.fpage"),
        ("mimetype", "META-INF/container.xml", "a.xhtml"),
        ("pass.json", "manifest.json", "signature", "icon.png"),
        ("mimetype", "version.xml", "Contents/section0.xml"),
        ("OFD.xml", "Doc_0/Document.xml"),
        ("[Content_Types].xml", "visio/document.xml"),
    ],
)
def test_other_programs_documents_are_not_opened_as_archives(names: tuple[str, ...]) -> None:
    opened = open_file("a.bin", archive(*((name, b"<x>Je soussigne</x>") for name in names)), Limits())
    assert (opened.unread, opened.members, opened.pages) == (Unreadable.UNKNOWN_TYPE, (), ())


def test_postscript_is_no_text() -> None:
    assert open_file("a.ps", b"%!PS-Adobe-3.0\n72 700 moveto (ATTESTATION) show\n", Limits()).pages == ()


def test_binhex_is_no_text() -> None:
    data = b"(This file must be converted with BinHex 4.0)\n\n:$f*TEQKPH"
    assert open_file("a.hqx", data, Limits()).unread is Unreadable.UNKNOWN_TYPE


def test_an_archive_with_a_folder_called_data_is_an_archive() -> None:
    opened = open_file("a.zip", archive(("Data/a.jpg", PICTURE), ("Data/b.txt", b"Bonjour")), Limits())
    assert (opened.unread, len(opened.members)) == (None, 2)


@pytest.mark.parametrize(
    "beside",
    [("index.xml",), ("Lettre.pages/Index.zip", "Lettre.pages/Metadata/Properties.plist"), ("a/FixedDocSeq.fdseq",)],
)
def test_an_archive_that_holds_more_than_such_a_document_is_an_archive(beside: tuple[str, ...]) -> None:
    data = archive(("passeport.jpg", PICTURE), *((name, b"<x/>") for name in beside))
    assert "passeport.jpg" in [member.name for member in open_file("dossier.zip", data, Limits()).members]


def test_a_pages_folder_alone_in_an_archive_is_that_document() -> None:
    parts = (("Index.zip", b"i"), ("Metadata/Properties.plist", b"p"), ("Data/IMG_1.jpg", PICTURE))
    data = archive(*((f"Lettre.pages/{name}", content) for name, content in parts), ("__MACOSX/._x", b"x"))
    opened = open_file("Lettre.zip", data, Limits())
    assert opened.unread is Unreadable.UNKNOWN_TYPE
    assert [member.name for member in opened.members] == ["Lettre.pages/Data/IMG_1.jpg"]
