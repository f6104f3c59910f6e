"""A file is what its bytes say, and nothing in it is opened beyond the limits."""

import io
import struct
import zipfile

import pillow_heif
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from documents.opening import Limits, open_file
from documents.page import Source, Unreadable
from samples.compound_file import compound_file
from tests.documents.papers import LETTER, archive, encoded, pdf, picture

LIMITS = Limits()


@pytest.mark.parametrize(
    ("kind", "media_type"),
    [
        ("JPEG", "image/jpeg"),
        ("PNG", "image/png"),
        ("WEBP", "image/webp"),
        ("GIF", "image/gif"),
        ("BMP", "image/bmp"),
        ("TIFF", "image/tiff"),
        ("AVIF", "image/avif"),
        ("JPEG2000", "image/jp2"),
    ],
)
def test_pictures_are_known_whatever_their_name(kind: str, media_type: str) -> None:
    opened = open_file("letter.pdf", encoded(picture("x"), kind), LIMITS)
    assert (opened.media_type, opened.unread, len(opened.pages)) == (media_type, None, 1)
    (page,) = opened.pages
    assert page.picture is not None
    assert page.picture().size == (page.width, page.height) == (1000, 400)


def test_a_telephones_heic_is_a_picture() -> None:
    out = io.BytesIO()
    pillow_heif.from_pillow(picture("x")).save(out, format="HEIF")
    opened = open_file("IMG_1.HEIC", out.getvalue(), LIMITS)
    assert (opened.media_type, opened.unread) == ("image/heic", None)
    assert opened.pages[0].picture is not None
    assert opened.pages[0].picture().mode == "RGB"


def test_exif_orientation_is_applied_once() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    opened = open_file("a", encoded(picture("x"), "JPEG", exif=exif.tobytes()), LIMITS)
    (page,) = opened.pages
    assert page.picture is not None
    assert page.picture().size == (page.width, page.height) == (400, 1000)


def test_a_turned_scan_has_the_size_of_the_upright_page() -> None:
    turned = encoded(picture("x").rotate(90, expand=True), "TIFF", tiffinfo={0x0112: 6})
    (page,) = open_file("a", turned, LIMITS).pages
    assert page.picture is not None
    assert page.picture().size == (page.width, page.height) == (1000, 400)


def test_a_tiff_has_pages() -> None:
    frames = [picture(str(i), size=(300, 200)) for i in range(3)]
    paged = encoded(frames[0], "TIFF", save_all=True, append_images=frames[1:])
    assert [page.number for page in open_file("a", paged, LIMITS).pages] == [1, 2, 3]
    assert open_file("a", paged, Limits(pages=2)).unread is Unreadable.TOO_MANY_PAGES


@pytest.mark.parametrize(
    "data",
    [
        b"MZ\x90\x00",
        b"\x7fELF\x02",
        b"#!/bin/sh\nrm",
        b"L\x00\x00\x00\x01\x14\x02\x00",
        b"@echo off\r\ndel *",
        b"var x = new ActiveXObject('WScript.Shell');",
        b'Set s = CreateObject("WScript.Shell")',
        archive(("META-INF/MANIFEST.MF", b""), ("A.class", b"\xca\xfe\xba\xbe")),
    ],
)
def test_a_program_is_refused_under_any_name(data: bytes) -> None:
    assert open_file("passeport.jpg", data, LIMITS).unread is Unreadable.EXECUTABLE


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", Unreadable.EMPTY),
        (b"\x00\x01\x02\x03nothing known", Unreadable.UNKNOWN_TYPE),
        (b"\xff\xd8\xff\xe0 no more of it", Unreadable.BROKEN),
        (b"%PDF-1.7\nno more of it", Unreadable.BROKEN),
        (b"PK\x03\x04 no more of it", Unreadable.BROKEN),
        (archive(("xl/workbook.xml", b"<x/>")), Unreadable.UNKNOWN_TYPE),
        (archive(("word/document.xml", b"<not closed")), Unreadable.BROKEN),
        (archive(), Unreadable.EMPTY),
    ],
)
def test_what_cannot_be_read_says_why(data: bytes, reason: Unreadable) -> None:
    assert open_file("a", data, LIMITS).unread is reason


def test_limits_on_bytes_and_pixels() -> None:
    data = encoded(picture("x"))
    assert open_file("a", data, Limits(bytes=100)).unread is Unreadable.TOO_LARGE
    assert open_file("a", data, Limits(pixels=399_999)).unread is Unreadable.TOO_MANY_PIXELS


def test_an_archives_members_keep_safe_paths() -> None:
    data = archive(
        ("dossier/a.txt", b"one"), ("../../etc/b.txt", b"two"), ("__MACOSX/._a", b"x"), ("c/.DS_Store", b"x")
    )
    opened = open_file("a.zip", data, LIMITS)
    assert [(member.name, member.data) for member in opened.members] == [
        ("dossier/a.txt", b"one"),
        ("etc/b.txt", b"two"),
    ]


def test_a_bomb_is_not_unpacked() -> None:
    zeros = bytes(5_000_000)
    assert open_file("a", archive(("z", zeros)), LIMITS).unread is Unreadable.ARCHIVE_TOO_LARGE
    many = archive(*((f"{i}", b"x") for i in range(101)))
    assert open_file("a", many, LIMITS).unread is Unreadable.ARCHIVE_TOO_LARGE
    assert open_file("a", archive(("z", b"x")), LIMITS, depth=2).unread is Unreadable.ARCHIVE_TOO_DEEP


def test_a_directory_that_lies_about_sizes_is_caught_while_unpacking() -> None:
    data = bytearray(archive(("z", bytes(3_000_000))))
    # The size in the central directory, 24 bytes into its entry, says ten bytes.
    entry = data.rfind(b"PK\x01\x02")
    data[entry + 24 : entry + 28] = (10).to_bytes(4, "little")
    opened = open_file("a", bytes(data), LIMITS)
    assert opened.unread in {Unreadable.BROKEN, Unreadable.ARCHIVE_TOO_LARGE}
    assert all(len(member.data) <= 10 for member in opened.members)


def test_a_locked_archive_says_so() -> None:
    data = bytearray(archive(("z", b"secret")))
    for mark in (b"PK\x03\x04", b"PK\x01\x02"):
        place = data.find(mark) + (6 if mark[2] == 3 else 8)
        data[place] |= 1
    assert open_file("a", bytes(data), LIMITS).unread is Unreadable.LOCKED


def test_a_word_file_gives_its_text_and_its_pictures() -> None:
    w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    body = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in LETTER)
    noise = encoded(Image.effect_noise((300, 300), 80).convert("RGB"))
    data = archive(
        ("word/document.xml", f"<w:document {w}><w:body>{body}</w:body></w:document>".encode()),
        ("word/media/image1.png", noise),
        ("word/media/logo.png", encoded(picture(size=(20, 20)))),
    )
    opened = open_file("a.docx", data, LIMITS)
    text, scan = opened.pages
    assert [line.text for line in text.lines] == list(LETTER)
    assert text.source is Source.TEXT
    assert (scan.number, scan.source, scan.width) == (2, Source.NONE, 300)


@pytest.mark.parametrize("kind", ["docx", "odt"])
@pytest.mark.parametrize("coding", ["PNG", "TIFF"])
def test_a_page_in_black_and_white_is_no_ornament_however_few_its_bytes(kind: str, coding: str) -> None:
    more = {"compression": "group4"} if coding == "TIFF" else {}
    scan = encoded(picture(*LETTER, size=(1240, 1754)).convert("1"), coding, **more)
    assert len(scan) < 12_000
    folder = "word/media" if kind == "docx" else "Pictures"
    ornament = (f"{folder}/2.png", encoded(picture(size=(300, 100))))
    text = [("word/document.xml", _word("<w:p><w:r><w:t>Voici</w:t></w:r></w:p>"))]
    if kind == "odt":
        text = [("mimetype", b"application/vnd.oasis.opendocument.text"), ("content.xml", b"<x/>")]
    opened = open_file("a", archive(*text, (f"{folder}/1.png", scan), ornament, (f"{folder}/3.png", b"")), LIMITS)
    assert [page.width for page in opened.pages] == [0, 1240]
    assert opened.unread is None


def _signed(behind: str, kind: str, size: tuple[int, int] = (60, 20)) -> bytes:
    """A letter as Word or LibreOffice keeps it, with a small picture below its text and some words behind that."""
    small = encoded(picture(size=size))
    if kind == "odt":
        names = "".join(
            f' xmlns:{one[0]}="urn:oasis:names:tc:opendocument:xmlns:{one}:1.0"' for one in ("text", "drawing")
        )
        image = '<d:image xmlns:x="http://www.w3.org/1999/xlink" x:href="Pictures/1.png"/>'
        content = (
            f"<t:body{names}><t:p>Je soussignée Jeanne EXEMPLE</t:p><t:p>{image}</t:p><t:p>{behind}</t:p></t:body>"
        )
        return archive(
            ("mimetype", b"application/vnd.oasis.opendocument.text"),
            ("content.xml", content.encode()),
            ("Pictures/1.png", small),
        )
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    blip = f'<a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="{office}" r:embed="r7"/>'
    inner = "".join(
        f"<w:p><w:r>{one}</w:r></w:p>" for one in ("<w:t>Jeanne EXEMPLE</w:t>", blip, f"<w:t>{behind}</w:t>")
    )
    return archive(
        ("word/document.xml", _word(inner)),
        ("word/_rels/document.xml.rels", b'<R><Relationship Id="r7" Target="media/image1.png"/></R>'),
        ("word/media/image1.png", small),
    )


@pytest.mark.parametrize("kind", ["docx", "odt"])
def test_a_small_picture_below_a_letters_text_stays_with_it(kind: str) -> None:
    (page,) = open_file("a", _signed("Jeanne Exemple", kind), LIMITS).pages
    assert page.below is not None
    assert page.below().size == (60, 20)
    (page,) = open_file("a", _signed("et voici encore une phrase qui va plus loin", kind), LIMITS).pages
    assert page.below is None


@pytest.mark.parametrize("kind", ["docx", "odt"])
def test_a_fine_signature_is_no_page_and_a_page_below_the_text_is_one(kind: str) -> None:
    (page,) = open_file("a", _signed("Jeanne Exemple", kind, (700, 300)), LIMITS).pages
    assert page.below is not None
    assert len(open_file("a", _signed("Jeanne Exemple", kind, (827, 1169)), LIMITS).pages) == 2


def _word(inner: str) -> bytes:
    spaces = {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "v": "urn:schemas-microsoft-com:vml",
    }
    declared = " ".join(f'xmlns:{short}="{name}"' for short, name in spaces.items())
    return f"<w:document {declared}>{inner}</w:document>".encode()


def test_a_word_files_letterhead_is_read_and_its_text_boxes_once() -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>in a box</w:t></w:r></w:p></w:txbxContent>"
    drawing = f"<mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
    data = archive(
        ("word/document.xml", _word(f"<w:p><w:r><w:t>before </w:t>{drawing}<w:t>after</w:t></w:r></w:p>")),
        ("word/header1.xml", _word("<w:p><w:r><w:t>Jeanne EXEMPLE, Riom</w:t></w:r></w:p>")),
        ("word/footer1.xml", _word("<w:p><w:r><w:t>page 1</w:t></w:r></w:p>")),
    )
    (page,) = open_file("a.docx", data, LIMITS).pages
    assert [line.text for line in page.lines] == ["Jeanne EXEMPLE, Riom", "before after", "in a box", "page 1"]


def _inserted(name: str, data: bytes) -> bytes:
    """A file as Word keeps it when somebody has put it into the text."""
    native = b"\x02\x00" + name.encode("cp1252") + b"\0" + b"C:\\" + name.encode("cp1252") + b"\0"
    native += struct.pack("<III", 0x30000, 4, 0) + struct.pack("<I", len(data)) + data
    return compound_file({"\x01Ole10Native": struct.pack("<I", len(native)) + native, "\x03ObjInfo": b"x" * 6})


def test_a_file_put_into_a_word_file_is_a_member() -> None:
    ticket = pdf(LETTER)
    data = archive(
        ("word/document.xml", _word("<w:p><w:r><w:t>Voir le billet</w:t></w:r></w:p>")),
        ("word/embeddings/oleObject1.bin", _inserted("billet annulé.pdf", ticket)),
        ("word/embeddings/oleObject2.bin", compound_file({"CONTENTS": pdf(LETTER[:1])})),
        ("word/embeddings/oleObject3.bin", compound_file({"Equation Native": b"x" * 50})),
        ("word/embeddings/Microsoft_Excel_Sheet1.xlsx", archive(("xl/workbook.xml", b"<x/>"))),
    )
    opened = open_file("a.docx", data, LIMITS)
    assert [member.name for member in opened.members] == ["billet annulé.pdf", "object"]
    assert (opened.members[0].data, len(opened.pages), opened.unread) == (ticket, 1, None)
    cut = archive(("word/document.xml", _word("")), ("word/embeddings/o.bin", _inserted("a.pdf", ticket)[:2000]))
    assert open_file("a.docx", cut, LIMITS).members == ()


def test_an_odt_file_gives_its_pictures_too() -> None:
    noise = encoded(Image.effect_noise((300, 300), 80).convert("RGB"))
    data = archive(
        ("mimetype", b"application/vnd.oasis.opendocument.text"), ("content.xml", b"<x/>"), ("Pictures/1.png", noise)
    )
    opened = open_file("a.odt", data, LIMITS)
    assert [(page.source, page.width) for page in opened.pages] == [(Source.TEXT, 0), (Source.NONE, 300)]


def test_xml_nested_beyond_sense_is_broken() -> None:
    text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
    deep = f'<t:p xmlns:t="{text}">' + "<t:span>" * 50_000 + "</t:span>" * 50_000 + "</t:p>"
    data = archive(("mimetype", b"application/vnd.oasis.opendocument.text"), ("content.xml", deep.encode()))
    assert open_file("a.odt", data, LIMITS).unread is Unreadable.BROKEN


def test_an_archive_gives_each_content_once_and_no_two_of_one_name() -> None:
    with pytest.warns(UserWarning, match="Duplicate name"):
        data = archive(("a.jpg", b"one"), ("a.jpg", b"two"), ("copy.jpg", b"one"))
    assert [(member.name, member.data) for member in open_file("a.zip", data, LIMITS).members] == [
        ("a.jpg", b"one"),
        ("a (2).jpg", b"two"),
    ]


@pytest.mark.parametrize(
    ("head", "media_type"),
    [
        (b"Rar!\x1a\x07\x01\x00", "application/vnd.rar"),
        (b"7z\xbc\xaf\x27\x1c\x00\x04", "application/x-7z-compressed"),
        (b"\x1f\x8b\x08\x00", "application/gzip"),
    ],
)
def test_other_archives_are_known_and_not_opened(head: bytes, media_type: str) -> None:
    opened = open_file("papiers.zip", head + bytes(200), LIMITS)
    assert (opened.media_type, opened.unread) == (media_type, Unreadable.UNKNOWN_TYPE)


def test_a_message_in_pgps_armour_is_locked() -> None:
    opened = open_file("a.asc", b"-----BEGIN PGP MESSAGE-----\n\nhQEMA\n-----END PGP MESSAGE-----\n", LIMITS)
    assert opened.unread is Unreadable.LOCKED


def test_an_odt_file_gives_its_text() -> None:
    names = "".join(
        f' xmlns:{part[0]}="urn:oasis:names:tc:opendocument:xmlns:{part}:1.0"' for part in ("office", "text")
    )
    content = (
        f"<o:body{names}><t:h>Attestation</t:h><t:p>Je<t:s/>soussignée <t:span>Jeanne</t:span> EXEMPLE</t:p></o:body>"
    )
    data = archive(("mimetype", b"application/vnd.oasis.opendocument.text"), ("content.xml", content.encode()))
    (page,) = open_file("a.odt", data, LIMITS).pages
    assert [line.text for line in page.lines] == ["Attestation", "Je soussignée Jeanne EXEMPLE"]


def test_an_entity_bomb_in_a_word_file_is_broken() -> None:
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><x>&b;</x>'
    assert open_file("a", archive(("word/document.xml", bomb)), LIMITS).unread is Unreadable.BROKEN


def test_text_in_any_of_the_usual_encodings() -> None:
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "cp1252"):
        (page,) = open_file("a", "Hébergée à Riom\n\nœuvre".encode(encoding), LIMITS).pages
        assert [line.text for line in page.lines] == ["Hébergée à Riom", "œuvre"]
        assert [tuple(line.box) for line in page.lines] == [(0, 0, 0, 1), (0, 1, 0, 2)]


def test_html_gives_what_a_person_would_see() -> None:
    html = (
        b"<html><head><title>no</title><style>p{}</style></head><body><p>Vol <b>annul&eacute;</b></p><script>x</script>"
    )
    html += b"<table><tr><td>AF</td><td>123</td></tr></table>Fin<br>vraiment</body></html>"
    (page,) = open_file("a", html, LIMITS).pages
    assert [line.text for line in page.lines] == ["Vol annulé", "AF 123", "Fin", "vraiment"]


@given(
    st.binary(max_size=400),
    st.sampled_from([b"", b"%PDF-1.4\n", b"PK\x03\x04", b"\xff\xd8\xff", b"II*\x00", b"GIF89a"]),
)
def test_any_bytes_are_survived(data: bytes, head: bytes) -> None:
    opened = open_file("a", head + data, LIMITS)
    opened.close()
    assert opened.pages or opened.members or opened.unread is not None or opened.media_type.startswith("text/")


@given(st.binary(max_size=200))
def test_any_archive_content_is_survived(data: bytes) -> None:
    whole = archive(("a.txt", b"hello"), ("b", data))
    for cut in (len(whole) // 3, len(whole) - 5):
        open_file("a", whole[:cut] + data[:7], LIMITS)
    assert zipfile.is_zipfile(io.BytesIO(whole))
