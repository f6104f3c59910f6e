"""Of a Writer file the words count that its styles show, with the letterhead and the foot that they hold."""

import io
import zipfile

import pytest

from documents.opening import Limits, open_file

_NAMES = ("office", "text", "style")
_SPACES = " ".join(
    [
        *(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in _NAMES),
        'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"',
        'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
    ]
)
HOSTED = "atteste héberger"


def odt(inner: str, *, look: str = "", more: str = "", styles: str = "") -> bytes:
    """A letter with `inner` in its midst; `look`: of the style T1, `more`: other styles, `styles`: a part itself."""
    content = (
        f"<office:document-content {_SPACES}><office:automatic-styles>"
        f'<style:style style:name="T1"><style:text-properties {look}/></style:style>{more}</office:automatic-styles>'
        f"<office:body><office:text><text:p>Je soussigne</text:p>{inner}<text:p>Fait à Royat</text:p>"
        "</office:text></office:body></office:document-content>"
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", content)
        if styles:
            archive.writestr("styles.xml", f"<office:document-styles {_SPACES}>{styles}</office:document-styles>")
    return out.getvalue()


def words(data: bytes) -> list[str]:
    return [line.text for page in open_file("a.odt", data, Limits()).pages for line in page.lines]


@pytest.mark.parametrize(
    "look", ['text:display="none"', 'style:text-line-through-style="solid"', 'fo:color="#ffffff"', 'fo:color="#FFFFFF"']
)
@pytest.mark.parametrize(
    "inner",
    [
        f'<text:p text:style-name="T1">{HOSTED}</text:p>',
        f'<text:p><text:span text:style-name="T1">{HOSTED}</text:span></text:p>',
    ],
)
def test_what_a_style_hides_is_not_said(look: str, inner: str) -> None:
    assert words(odt(inner, look=look)) == ["Je soussigne", "Fait à Royat"]


@pytest.mark.parametrize(
    "inner",
    [
        f'<text:section text:display="none"><text:p>{HOSTED}</text:p></text:section>',
        f'<text:p><text:hidden-paragraph text:is-hidden="true"/>{HOSTED}</text:p>',
    ],
)
def test_what_writer_does_not_show_is_not_said(inner: str) -> None:
    assert words(odt(inner)) == ["Je soussigne", "Fait à Royat"]


@pytest.mark.parametrize(
    ("look", "more"),
    [
        ('style:text-line-through-style="none"', ""),
        ('fo:color="#000000"', ""),
        ('fo:font-weight="bold"', ""),
        (
            'fo:color="#ffffff"',
            '<style:style><style:paragraph-properties fo:background-color="#1f4e79"/></style:style>',
        ),
        ('fo:color="#ffffff" fo:background-color="#000000"', ""),
    ],
)
def test_what_a_style_shows_is_said(look: str, more: str) -> None:
    assert HOSTED in words(odt(f'<text:p text:style-name="T1">{HOSTED}</text:p>', look=look, more=more))


def test_a_section_that_shows_and_a_frame_in_a_struck_paragraph_are_read() -> None:
    section = f'<text:section text:display="true"><text:p>{HOSTED}</text:p></text:section>'
    frame = "<draw:frame><draw:text-box><text:p>dans un cadre</text:p></draw:text-box></draw:frame>"
    struck = f'<text:p text:style-name="T1">barré<text:span>{frame}</text:span>barré</text:p>'
    said = words(odt(section + struck, look='style:text-line-through-style="solid"'))
    assert said == ["Je soussigne", HOSTED, "dans un cadre", "Fait à Royat"]


def test_letterhead_and_foot_are_read_once() -> None:
    master = (
        "<style:master-page><style:header><text:p>Jeanne EXEMPLE, Riom</text:p></style:header>"
        '<style:header-left style:display="false"><text:p>rien</text:p></style:header-left>'
        "<style:header-first><text:p>Jeanne EXEMPLE, Riom</text:p></style:header-first>"
        "<style:footer><text:p>page 1</text:p></style:footer></style:master-page>"
    )
    said = words(odt("", styles=f"<office:master-styles>{master}</office:master-styles>"))
    assert said == ["Jeanne EXEMPLE, Riom", "Je soussigne", "Fait à Royat", "page 1"]
