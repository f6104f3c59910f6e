"""A message saved by Outlook, and the winmail.dat that it sends: words are pages, attachments are members."""

import itertools
import struct
from collections.abc import Callable

import pytest

from documents.opening import Budget, Limits, Opened, open_file
from documents.opening.packed_rtf import unpacked_rtf
from documents.page import Unreadable
from samples.compound_file import compound_file
from samples.outlook import Letter, msg, packed_rtf, stored_rtf, tnef
from samples.rich_text import rtf
from samples.sample import Attachment
from tests.documents.papers import LETTER, encoded, pdf, picture

LIMITS = Limits()
PHOTO = encoded(picture("P<UTOERIKSSON"), "JPEG")
WRAPPINGS = pytest.mark.parametrize("wrap", [msg, tnef], ids=["msg", "winmail"])
Wrap = Callable[[Letter], bytes]


def attached(name: str, data: bytes) -> Attachment:
    return Attachment(name=name, media_type="application/octet-stream", data=data)


def words(opened: Opened) -> list[list[str]]:
    return [[line.text for line in page.lines] for page in opened.pages]


@WRAPPINGS
def test_its_words_are_a_page_and_its_attachments_members(wrap: Wrap) -> None:
    letter = Letter(
        subject="Ma demande – été",
        plain="Bonjour,\r\nvoici mes papiers.",
        attachments=(attached("pièce 1.jpg", PHOTO),),
    )
    opened = open_file("message", wrap(letter), LIMITS)
    assert opened.unread is None
    assert words(opened) == [["Ma demande – été", "Bonjour,", "voici mes papiers."]]
    assert [(member.name, member.data) for member in opened.members] == [("pièce 1.jpg", PHOTO)]
    assert opened.media_type in {"application/vnd.ms-outlook", "application/ms-tnef"}


@WRAPPINGS
def test_a_message_inside_it_has_a_page_and_a_folder_of_its_own(wrap: Wrap) -> None:
    notice = Letter(
        subject="Vol annulé AF 876",
        html="<p>Votre vol est <b>annulé</b>.</p>",
        attachments=(attached("a.pdf", pdf(LETTER)),),
    )
    between = Letter(subject="TR: Vol annulé", plain="Pour ma nièce", letters=(notice,))
    opened = open_file("m", wrap(Letter(subject="Suite", plain="Voir le message joint.", letters=(between,))), LIMITS)
    assert words(opened) == [
        ["Suite", "Voir le message joint."],
        ["TR: Vol annulé", "Pour ma nièce"],
        ["Vol annulé AF 876", "Votre vol est annulé."],
    ]
    assert [member.name for member in opened.members] == ["TR: Vol annulé/Vol annulé AF 876/a.pdf"]


@WRAPPINGS
@pytest.mark.parametrize("pack", [stored_rtf, packed_rtf])
def test_a_body_of_rich_text_is_read_with_its_pictures(wrap: Wrap, pack: Callable[[bytes], bytes]) -> None:
    letter = Letter(subject="Attestation", rich=pack(rtf("J’héberge Łucja à Riom", pictures=(PHOTO,))))
    opened = open_file("m", wrap(letter), LIMITS)
    assert words(opened) == [["Attestation", "J’héberge Łucja à Riom"]]
    assert [(member.name, member.data) for member in opened.members] == [("picture 1.jpg", PHOTO)]


@WRAPPINGS
def test_html_packed_into_rich_text_is_taken_out_again(wrap: Wrap) -> None:
    wrapped = (
        rb"{\rtf1\ansi\ansicpg1252\fromhtml1 {\fonttbl{\f0 Arial;}}{\*\htmltag19 <html>}{\*\htmltag64 <p>}"
        rb"\htmlrtf {\f0 \htmlrtf0 Vol \'e9tranger{\*\htmltag84 &nbsp;}\htmlrtf \'a0\htmlrtf0 annul\'e9"
        rb"{\*\htmltag72 </p>}\htmlrtf \par}\htmlrtf0{\*\htmltag64 <p>}12 juin{\*\htmltag27 </html>}}"
    )
    opened = open_file("m", wrap(Letter(subject="Info", rich=packed_rtf(wrapped))), LIMITS)
    assert words(opened) == [["Info", "Vol étranger annulé", "12 juin"]]


@WRAPPINGS
def test_letters_of_an_old_code_page_are_read_as_meant(wrap: Wrap) -> None:
    opened = open_file("m", wrap(Letter(subject="Рейс", plain="Рейс отменён", code_page=1251)), LIMITS)
    assert words(opened) == [["Рейс", "Рейс отменён"]]
    opened = open_file("m", wrap(Letter(subject="航班", html="<p>航班取消</p>", code_page=936)), LIMITS)
    assert words(opened) == [["航班", "航班取消"]]


@WRAPPINGS
def test_attachments_of_one_name_are_told_apart_and_one_sent_twice_is_there_once(wrap: Wrap) -> None:
    files = (
        attached("image.jpg", b"\xff\xd8 1"),
        attached("image.jpg", b"\xff\xd8 2"),
        attached("x.jpg", b"\xff\xd8 1"),
    )
    opened = open_file("m", wrap(Letter(subject="s", attachments=files)), LIMITS)
    assert [member.name for member in opened.members] == ["image.jpg", "image (2).jpg"]


@WRAPPINGS
def test_names_are_made_safe(wrap: Wrap) -> None:
    files = (attached("..\\..\\etc/passwd\x07.pdf", b"1"), attached("..", b"2"))
    opened = open_file("m", wrap(Letter(subject="s", attachments=files)), LIMITS)
    assert [member.name for member in opened.members] == ["passwd.pdf", "unnamed"]


@WRAPPINGS
def test_it_is_held_to_the_budget_of_what_is_around_it(wrap: Wrap) -> None:
    files = tuple(attached(f"{number}.txt", b"%d" % number * 100) for number in range(5))
    data = wrap(Letter(subject="s", plain="texte", attachments=files))
    for budget in (Budget(bytes=250, files=100), Budget(bytes=10_000, files=2)):
        opened = open_file("m", data, LIMITS, budget=budget)
        assert (len(opened.members), opened.unread) == (2, Unreadable.ARCHIVE_TOO_LARGE)
        assert words(opened) == [["s", "texte"]]
    deep = open_file("m", data, LIMITS, depth=LIMITS.archive_depth)
    assert (deep.members, deep.unread, len(deep.pages)) == ((), Unreadable.ARCHIVE_TOO_DEEP, 1)


def test_one_that_is_cut_gives_what_came() -> None:
    data = tnef(
        Letter(subject="s", plain="texte", attachments=(attached("a.jpg", PHOTO), attached("b.jpg", PHOTO[:-9])))
    )
    opened = open_file("winmail.dat", data[: data.rindex(PHOTO[:9]) + 50], LIMITS)
    assert (words(opened), opened.unread) == ([["s", "texte"]], Unreadable.BROKEN)
    assert [member.name for member in opened.members] == ["A~1.JPG"] or opened.members[0].data == PHOTO
    saved = msg(Letter(subject="s", plain="texte", attachments=(attached("a.jpg", PHOTO),)))
    assert open_file("m.msg", saved[:-2000], LIMITS).unread is not None


def test_two_streams_that_claim_the_same_bytes_do_not_multiply() -> None:
    """A hostile file: a hundred attachments whose chains of sectors are one and the same."""
    big = bytes(600_000)
    data = bytearray(
        msg(
            Letter(
                subject="s",
                attachments=tuple(attached(f"{n}.bin", big if n == 0 else b"x" * 5000 + b"%d" % n) for n in range(60)),
            )
        )
    )
    entry = "__substg1.0_37010102".encode("utf-16-le")
    places = _occurrences(bytes(data), entry)
    starts = [
        (struct.unpack_from("<I", data, at + 116)[0], struct.unpack_from("<Q", data, at + 120)[0], at) for at in places
    ]
    start = next(start for start, size, _ in starts if size == len(big))
    for _, _, at in starts:
        struct.pack_into("<IQ", data, at + 116, start, len(big))
    opened = open_file("m", bytes(data), LIMITS, budget=Budget(bytes=3_000_000, files=100))
    assert opened.unread is Unreadable.ARCHIVE_TOO_LARGE
    assert len(opened.members) <= 5


def _occurrences(data: bytes, what: bytes) -> list[int]:
    found, at = [], data.find(what)
    while at >= 0:
        found.append(at)
        at = data.find(what, at + 1)
    return found


def test_other_compound_files_say_what_they_are() -> None:
    for stream, reason, kind in (
        ("WordDocument", Unreadable.UNKNOWN_TYPE, "application/msword"),
        ("Workbook", Unreadable.UNKNOWN_TYPE, "application/vnd.ms-excel"),
        ("EncryptedPackage", Unreadable.LOCKED, "application/x-encrypted-office"),
        ("Contents", Unreadable.UNKNOWN_TYPE, "application/x-ole-storage"),
    ):
        opened = open_file("lettre.docx", compound_file({stream: b"x" * 5000, "more": {"deep": b"y"}}), LIMITS)
        assert (opened.unread, opened.media_type) == (reason, kind)
    assert open_file("m.msg", compound_file({})[:700], LIMITS).unread is Unreadable.BROKEN


def test_winmail_of_small_attributes_takes_no_time() -> None:
    many = struct.pack("<IH", 0x223E9F78, 1) + (struct.pack("<BII", 1, 0x00089009, 1) + b"\0\0\0") * 200_000
    assert open_file("winmail.dat", many, LIMITS).unread is Unreadable.EMPTY


def test_the_specifications_example_of_packed_text() -> None:
    """MS-OXRTFCP §3.1.1: a reference to what every window begins with."""
    packed = bytes.fromhex(
        "2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0"
    )
    assert unpacked_rtf(packed) == b"{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n"


def test_packed_text_may_end_anywhere() -> None:
    whole = packed_rtf(rtf("Bonjour " * 100))
    for end in itertools.chain(range(16, 60), [len(whole) - 3]):
        assert rtf("Bonjour " * 100).startswith(unpacked_rtf(whole[:end]))
    with pytest.raises(ValueError, match="compressed"):
        unpacked_rtf(b"no")
    with pytest.raises(ValueError, match="unknown kind"):
        unpacked_rtf(bytes(20))
