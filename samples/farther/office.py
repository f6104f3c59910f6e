"""Word processors' files: from a leaf's words to .docx (or a table in one) and .odt; nothing in them is signed."""

import io
import zipfile
from xml.sax.saxutils import escape

from samples.elsewhere import office
from samples.leaf import Leaf

DOCX, ODT = office.MEDIA_TYPE, "application/vnd.oasis.opendocument.text"
_WHEN = (2026, 6, 2, 8, 0, 0)
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>'
_NS = "urn:oasis:names:tc:opendocument:xmlns"


def rows_of(leaf: Leaf) -> list[list[str]]:
    """The leaf's words by height on the page: each row its cells from left to right."""
    rows: list[tuple[float, list[tuple[float, str]]]] = []
    for line in sorted(leaf.lines, key=lambda line: (line.y, line.x)):
        if rows and line.y - rows[-1][0] < 2.2:
            rows[-1][1].append((line.x, line.text))
        else:
            rows.append((line.y, [(line.x, line.text)]))
    return [[text for _, text in sorted(cells)] for _, cells in rows]


def docx(leaf: Leaf, *, table: bool = False) -> bytes:
    """A .docx: paragraphs, or a table with a row for every row of two cells."""
    if not table:
        return office.docx(leaf)

    def paragraph(text: str) -> str:
        return f'<w:p><w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>'

    cells = "".join(
        "<w:tr>" + "".join(f"<w:tc><w:tcPr/>{paragraph(text)}</w:tc>" for text in (*row, "")[:2]) + "</w:tr>"
        for row in rows_of(leaf)
    )
    plain = io.BytesIO(office.docx(Leaf()))
    out = io.BytesIO()
    with zipfile.ZipFile(plain) as empty, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for entry in empty.namelist():
            body = empty.read(entry).decode()
            if entry == "word/document.xml":
                grid = '<w:tblPr/><w:tblGrid><w:gridCol w:w="3000"/><w:gridCol w:w="6000"/></w:tblGrid>'
                body = body.replace("<w:sectPr/>", f"<w:tbl>{grid}{cells}</w:tbl>{paragraph('')}<w:sectPr/>")
            archive.writestr(zipfile.ZipInfo(entry, _WHEN), body)
    return out.getvalue()


def odt(leaf: Leaf) -> bytes:
    """An OpenDocument text with a paragraph a row."""
    body = "".join(f"<text:p>{escape('  '.join(row))}</text:p>" for row in rows_of(leaf))
    content = (
        f'{_HEAD}<office:document-content xmlns:office="{_NS}:office:1.0" xmlns:text="{_NS}:text:1.0" '
        f'office:version="1.2"><office:body><office:text>{body}</office:text></office:body></office:document-content>'
    )
    manifest = (
        f'{_HEAD}<manifest:manifest xmlns:manifest="{_NS}:manifest:1.0" manifest:version="1.2">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{ODT}"/>'
        '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>'
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(zipfile.ZipInfo("mimetype", _WHEN), ODT)
        for entry, text in (("content.xml", content), ("META-INF/manifest.xml", manifest)):
            archive.writestr(zipfile.ZipInfo(entry, _WHEN), text, zipfile.ZIP_DEFLATED)
    return out.getvalue()
