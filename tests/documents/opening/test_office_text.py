"""Of a Word or Writer file the words count that a reader sees, and the pictures that it shows."""

import io
import zipfile
from collections.abc import Mapping

import pytest

from documents.opening import Limits, open_file
from documents.page import Unreadable
from tests.documents.papers import encoded, picture

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
_R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
HOSTED = "atteste heberger"


def _zipped(parts: dict[str, str | bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


def docx(inner: str, **others: bytes | str) -> bytes:
    return docx_of("word/document.xml", inner, others)


def docx_of(main: str, inner: str, others: Mapping[str, bytes | str]) -> bytes:
    body = f"<w:p><w:r><w:t>Je soussigne</w:t></w:r></w:p>{inner}<w:p><w:r><w:t>Fait a Royat</w:t></w:r></w:p>"
    document = f"<w:document {_W} {_A} {_R}><w:body>{body}</w:body></w:document>"
    return _zipped({main: document, **others})


def words(data: bytes) -> str:
    return "\n".join(line.text for page in open_file("a", data, Limits()).pages for line in page.lines)


@pytest.mark.parametrize(
    "inner",
    [
        f"<w:p><w:moveFrom><w:r><w:t>{HOSTED}</w:t></w:r></w:moveFrom></w:p>",
        f"<w:p><w:del><w:r><w:t>{HOSTED}</w:t></w:r></w:del></w:p>",
        f"<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>{HOSTED}</w:t></w:r></w:p>",
        f"<w:p><w:r><w:rPr><w:strike/></w:rPr><w:t>{HOSTED}</w:t></w:r></w:p>",
        f'<w:p><w:r><w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:t>{HOSTED}</w:t></w:r></w:p>',
    ],
)
def test_what_nobody_sees_is_not_said(inner: str) -> None:
    said = words(docx(inner))
    assert HOSTED not in said
    assert said.splitlines() == ["Je soussigne", "Fait a Royat"]


@pytest.mark.parametrize(
    "inner",
    [
        f"<w:p><w:ins><w:r><w:t>{HOSTED}</w:t></w:r></w:ins></w:p>",
        f"<w:p><w:moveTo><w:r><w:t>{HOSTED}</w:t></w:r></w:moveTo></w:p>",
        f'<w:p><w:r><w:rPr><w:vanish w:val="false"/></w:rPr><w:t>{HOSTED}</w:t></w:r></w:p>',
        f'<w:p><w:pPr><w:shd w:fill="1F4E79"/></w:pPr><w:r><w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:t>{HOSTED}</w:t>'
        "</w:r></w:p>",
    ],
)
def test_what_is_seen_is_said(inner: str) -> None:
    assert HOSTED in words(docx(inner))


_WHITE = f'<w:p><w:r><w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:t>{HOSTED}</w:t></w:r></w:p>'
_S = 'xmlns:s="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
_V = 'xmlns:v="urn:schemas-microsoft-com:vml"'


def _boxed(fill: str) -> str:
    box = f"<s:txbx><w:txbxContent>{_WHITE}</w:txbxContent></s:txbx>"
    return f"<w:p><w:r><w:drawing><s:wsp {_S}>{fill}{box}</s:wsp></w:drawing></w:r></w:p>"


@pytest.mark.parametrize(
    ("inner", "said"),
    [
        (_boxed('<s:spPr><a:solidFill><a:srgbClr val="C00000"/></a:solidFill></s:spPr>'), True),
        (_boxed("<s:spPr><a:gradFill/></s:spPr>"), True),
        (_boxed('<s:spPr/><s:style><a:fillRef idx="1"/></s:style>'), True),
        (_boxed('<s:spPr><a:solidFill><a:schemeClr val="lt1"/></a:solidFill></s:spPr>'), False),
        (_boxed('<s:spPr><a:noFill/></s:spPr><s:style><a:fillRef idx="0"/></s:style>'), False),
        (f'<w:p><w:r><w:pict><v:rect {_V} fillcolor="#1f4e79">{_WHITE}</v:rect></w:pict></w:r></w:p>', True),
        (f'<w:p><w:r><w:pict><v:rect {_V} fillcolor="white">{_WHITE}</v:rect></w:pict></w:r></w:p>', False),
    ],
)
def test_white_words_in_a_shape_are_said_where_it_is_filled(inner: str, said: bool) -> None:
    assert (HOSTED in words(docx(inner))) is said


@pytest.mark.parametrize(
    ("form", "pictures"), [('<w:color w:val="FFFFFF"/>', 1), ("<w:strike/>", 1), ("", 1), ("<w:vanish/>", 0)]
)
def test_a_picture_shows_whatever_colour_its_run_has(form: str, pictures: int) -> None:
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="r1" Target="media/1.jpg"/></Relationships>'
    )
    parts: dict[str, bytes | str] = {
        "word/_rels/document.xml.rels": relations,
        "word/media/1.jpg": encoded(picture("1"), "JPEG"),
    }
    inner = _shown("r1").replace("<w:drawing>", f"<w:rPr>{form}</w:rPr><w:t>{HOSTED}</w:t><w:drawing>")
    opened = open_file("a.docx", docx(inner, **parts), Limits())
    assert len([page for page in opened.pages if page.pictures]) == pictures
    assert (HOSTED in words(docx(inner, **parts))) is (form == "")


def _shown(identifier: str) -> str:
    return f'<w:p><w:r><w:drawing><a:blip r:embed="{identifier}"/></w:drawing></w:r></w:p>'


def test_a_picture_that_was_deleted_is_no_page() -> None:
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="r1" Target="media/1.jpg"/><Relationship Id="r2" Target="media/2.jpg"/></Relationships>'
    )
    media = {f"word/media/{number}.jpg": encoded(picture(str(number)), "JPEG") for number in (1, 2, 3)}
    inner = f"{_shown('r1')}<w:del>{_shown('r2')}</w:del>"
    opened = open_file("a.docx", docx(inner, **{"word/_rels/document.xml.rels": relations}, **media), Limits())
    assert len([page for page in opened.pages if page.pictures]) == 1
    gone = open_file("a.docx", docx("", **{"word/_rels/document.xml.rels": "<Relationships/>"}, **media), Limits())
    assert not [page for page in gone.pages if page.pictures]


def test_a_picture_in_a_note_is_taken() -> None:
    def relation(number: int) -> str:
        return (
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f'<Relationship Id="r1" Target="media/{number}.jpg"/></Relationships>'
        )

    parts = {f"word/media/{number}.JPG": encoded(picture(str(number)), "JPEG") for number in (1, 2, 3)}
    about = {"word/_rels/document.xml.rels": relation(1), "word/_rels/footnotes.xml.rels": relation(2)}
    opened = open_file("a.docx", docx(_shown("r1"), **about, **parts), Limits())
    assert len([page for page in opened.pages if page.pictures]) == 2


def test_a_note_at_the_foot_is_read() -> None:
    """It may limit what the text says."""
    notes = f"<w:footnotes {_W}><w:footnote><w:p><w:r><w:t>sauf en aout</w:t></w:r></w:p></w:footnote></w:footnotes>"
    said = words(docx("", **{"word/footnotes.xml": notes, "word/endnotes.xml": notes.replace("aout", "mai")}))
    assert said.splitlines() == ["Je soussigne", "Fait a Royat", "sauf en aout", "sauf en mai"]


def test_the_text_may_be_called_otherwise() -> None:
    """As Word on the web does; opened as an archive, its mark-up would be the text."""
    named: dict[str, bytes | str] = {
        "word/_rels/document2.xml.rels": '<Relationships><Relationship Id="r1" Target="media/1.jpg"/></Relationships>',
        **{f"word/media/{number}.jpg": encoded(picture(str(number)), "JPEG") for number in (1, 2)},
    }
    data = docx_of("word/document2.xml", _shown("r1"), named)
    assert words(data).splitlines() == ["Je soussigne", "Fait a Royat"]
    assert len([page for page in open_file("a.docx", data, Limits()).pages if page.pictures]) == 1


@pytest.mark.parametrize(
    ("path", "written"),
    [
        ("word/afchunk.mht", "MIME-Version: 1.0\nContent-Type: text/html\n\n<html><body><p>Voici</p></body></html>"),
        ("word/part.htm", "<html><body><p>Voici</p></body></html>"),
    ],
)
def test_a_text_that_is_a_file_of_its_own_in_the_document_is_read(path: str, written: str) -> None:
    relation = f'<Relationships><Relationship Id="r1" Target="/{path}"/></Relationships>'
    data = docx('<w:altChunk r:id="r1"/>', **{"word/_rels/document.xml.rels": relation, path: written})
    (member,) = open_file("a.docx", data, Limits()).members
    assert words(member.data) == "Voici"


def test_a_text_put_into_the_text_is_a_member() -> None:
    inner = docx(f"<w:p><w:r><w:t>{HOSTED}</w:t></w:r></w:p>")
    (member,) = open_file("a.docx", docx("", **{"word/embeddings/Texte1.docx": inner}), Limits()).members
    assert HOSTED in words(member.data)


def test_a_hyphen_that_does_not_break_is_a_hyphen() -> None:
    assert "Jean-Pierre" in words(docx("<w:p><w:r><w:t>Jean</w:t><w:noBreakHyphen/><w:t>Pierre</w:t></w:r></w:p>"))


@pytest.mark.parametrize(
    ("box", "sign"),
    [
        ('<w:sym w:font="Wingdings" w:char="F0A8"/>', "☐"),
        ('<w:sym w:font="Wingdings" w:char="F0FE"/>', "☒"),
        ('<w:sym w:font="Wingdings 2" w:char="F053"/>', "☒"),
        ('<w:fldChar><w:ffData><w:checkBox><w:default w:val="0"/></w:checkBox></w:ffData></w:fldChar>', "☐"),
        (
            '<w:fldChar><w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData></w:fldChar>',
            "☒",
        ),
    ],
)
def test_a_forms_box_stands_before_its_option(box: str, sign: str) -> None:
    """What nobody ticked would be said by whoever made the form."""
    inner = f"<w:p><w:r>{box}</w:r><w:r><w:t xml:space='preserve'> vol annule</w:t></w:r></w:p>"
    assert f"{sign} vol annule" in words(docx(inner))


def test_a_sign_that_is_no_box_is_none() -> None:
    inner = "<w:p><w:r><w:sym w:char='F04A'/><w:sym w:char='x'/><w:sym/><w:t>Bonjour</w:t></w:r></w:p>"
    assert "Bonjour" in words(docx(inner)).splitlines()


def test_letters_along_a_line_are_read() -> None:
    spaces = 'xmlns:v="urn:schemas-microsoft-com:vml"'
    inner = f'<w:p><w:r><w:pict><v:shape {spaces}><v:textpath string="ATTESTATION"/></v:shape></w:pict></w:r></w:p>'
    assert "ATTESTATION" in words(docx(inner)).splitlines()


def test_pictures_that_no_text_names_are_taken() -> None:
    media = {"word/media/1.jpg": encoded(picture("1"), "JPEG")}
    assert len([page for page in open_file("a.docx", docx("", **media), Limits()).pages if page.pictures]) == 1


def test_a_writer_files_deleted_words_and_comments_are_not_said() -> None:
    spaces = " ".join(
        f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{short}:1.0"' for short in ("office", "text")
    )
    content = (
        f"<office:document-content {spaces}><office:body><office:text>"
        f"<text:tracked-changes><text:changed-region><text:deletion><text:p>{HOSTED}</text:p></text:deletion>"
        "</text:changed-region></text:tracked-changes>"
        f"<text:p>Je soussigne<office:annotation><text:p>{HOSTED}</text:p></office:annotation>, Anna</text:p>"
        "</office:text></office:body></office:document-content>"
    )
    data = _zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content})
    assert words(data) == "Je soussigne, Anna"


@pytest.mark.parametrize(("size", "reason"), [(400_000, Unreadable.UNKNOWN_TYPE), (20_000, None)])
def test_a_large_drawing_of_windows_is_told(size: int, reason: Unreadable | None) -> None:
    drawing = b"\x01\x00\x00\x00" + bytes(size)
    opened = open_file("a.docx", docx("", **{"word/media/1.emf": drawing}), Limits())
    assert opened.unread is reason
