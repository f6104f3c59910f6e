"""Writes what Outlook makes of a message: a saved `.msg` (MS-OXMSG) and the `winmail.dat` (MS-OXTNEF) that it sends."""

import struct
from dataclasses import dataclass, field

from samples.compound_file import Folder, compound_file
from samples.sample import Attachment

_INTEGER, _STRING8, _UNICODE, _BINARY, _OBJECT = 0x0003, 0x001E, 0x001F, 0x0102, 0x000D
_CLASS, _SUBJECT, _BODY, _RTF, _HTML = 0x001A, 0x0037, 0x1000, 0x1009, 0x1013
_DATA, _SHORT_NAME, _METHOD, _LONG_NAME = 0x3701, 0x3704, 0x3705, 0x3707
_INTERNET_PAGE, _MESSAGE_PAGE = 0x3FDE, 0x3FFD
_BY_VALUE, _EMBEDDED = 1, 5
_I_MESSAGE = bytes.fromhex("0703020000000000c000000000000046")

Values = list[tuple[int, int, bytes]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A message in Outlook. One of the three bodies, or several that say the same."""

    subject: str
    plain: str = ""
    html: str = ""
    rich: bytes = b""  #: RTF, already packed
    attachments: tuple[Attachment, ...] = ()
    letters: "tuple[Letter, ...]" = field(default=())  #: messages attached to it
    code_page: int = 0  #: of 8-bit strings; 0 writes Unicode


def stored_rtf(rtf: bytes) -> bytes:
    """RTF wrapped as it is (MS-OXRTFCP, "MELA")."""
    return struct.pack("<IIII", len(rtf) + 12, len(rtf), 0x414C454D, 0) + rtf


def packed_rtf(rtf: bytes) -> bytes:
    """RTF in the compressed form ("LZFu"), though without any repetition found: every sign stands for itself."""
    pieces = bytearray()
    for at in range(0, len(rtf), 8):
        run = rtf[at : at + 8]
        pieces += bytes([0 if len(run) == 8 else 1 << len(run)]) + run
    write = (207 + len(rtf)) % 4096
    end = (write << 4).to_bytes(2, "big")
    pieces += end if len(rtf) % 8 else b"\x01" + end
    return struct.pack("<IIII", len(pieces) + 12, len(rtf), 0x75465A4C, 0) + bytes(pieces)


def msg(letter: Letter) -> bytes:
    """The `.msg` file."""
    return compound_file(_folder(letter, top=True))


def _values(letter: Letter) -> Values:
    page = letter.code_page or 65001
    values: Values = [_text(_CLASS, "IPM.Note", letter.code_page), _text(_SUBJECT, letter.subject, letter.code_page)]
    values += [(_INTEGER, number, page.to_bytes(4, "little")) for number in (_INTERNET_PAGE, _MESSAGE_PAGE)]
    if letter.plain:
        values.append(_text(_BODY, letter.plain, letter.code_page))
    if letter.html:
        values.append((_BINARY, _HTML, letter.html.encode(f"cp{letter.code_page}" if letter.code_page else "utf-8")))
    if letter.rich:
        values.append((_BINARY, _RTF, letter.rich))
    return values


def _text(number: int, text: str, code_page: int) -> tuple[int, int, bytes]:
    if code_page:
        return _STRING8, number, text.encode(f"cp{code_page}")
    return _UNICODE, number, text.encode("utf-16-le")


def _folder(letter: Letter, *, top: bool) -> Folder:
    attached: list[Folder] = [_attached(attachment) for attachment in letter.attachments]
    attached += [_embedded(inner) for inner in letter.letters]
    counts = struct.pack("<8xIIII", 0, len(attached), 0, len(attached))
    folder = _storage(_values(letter), counts + bytes(8) if top else counts)
    if top:
        folder["__nameid_version1.0"] = {"__substg1.0_00020102": b""}
    for number, content in enumerate(attached):
        folder[f"__attach_version1.0_#{number:08X}"] = content
    return folder


def _storage(values: Values, header: bytes) -> Folder:
    entries, streams = bytearray(header), dict[str, bytes | Folder]()
    for kind, number, value in values:
        size = value.ljust(8, b"\0")
        if kind != _INTEGER:
            streams[f"__substg1.0_{number:04X}{kind:04X}"] = value
            size = struct.pack("<II", len(value) + (2 if kind == _UNICODE else kind == _STRING8), 0)
        entries += struct.pack("<HHI", kind, number, 6) + size
    return {"__properties_version1.0": bytes(entries), **streams}


def _attached(attachment: Attachment) -> Folder:
    return _storage(
        [
            (_INTEGER, _METHOD, _BY_VALUE.to_bytes(4, "little")),
            _text(_LONG_NAME, attachment.name, 0),
            (_BINARY, _DATA, attachment.data),
        ],
        bytes(8),
    )


def _embedded(letter: Letter) -> Folder:
    folder = _storage(
        [(_INTEGER, _METHOD, _EMBEDDED.to_bytes(4, "little")), _text(0x3001, letter.subject, 0)], bytes(8)
    )
    folder[f"__substg1.0_{_DATA:04X}{_OBJECT:04X}"] = _folder(letter, top=False)
    return folder


def tnef(letter: Letter) -> bytes:
    """The `winmail.dat`."""
    out = struct.pack("<IH", 0x223E9F78, 1)
    out += _attribute(1, 0x00089006, struct.pack("<I", 0x10000))
    out += _attribute(1, 0x00069007, struct.pack("<II", letter.code_page or 1252, 0))
    out += _attribute(1, 0x00069003, _listed(_values(letter)))
    for attachment in letter.attachments:
        out += _attribute(2, 0x00069002, bytes(14))
        out += _attribute(2, 0x00018010, _short(attachment.name).encode("ascii") + b"\0")
        out += _attribute(2, 0x0006800F, attachment.data)
        out += _attribute(2, 0x00069005, _listed([_text(_LONG_NAME, attachment.name, 0)]))
    for inner in letter.letters:
        out += _attribute(2, 0x00069002, bytes(14))
        content = _I_MESSAGE + tnef(inner)
        out += _attribute(2, 0x00069005, _listed([(_OBJECT, _DATA, content), _text(0x3001, inner.subject, 0)]))
    return out


def _short(name: str) -> str:
    stem, _, ending = name.rpartition(".")
    return f"{stem.encode('ascii', 'ignore').decode()[:6].upper().replace(' ', '')}~1.{ending[:3].upper()}"


def _attribute(level: int, name: int, value: bytes) -> bytes:
    return struct.pack("<BII", level, name, len(value)) + value + struct.pack("<H", sum(value) & 0xFFFF)


def _listed(values: Values) -> bytes:
    out = bytearray(struct.pack("<I", len(values) + 1))
    # A property with a name of its own, as Outlook adds them; its value is a number.
    out += struct.pack("<HH16sII", _INTEGER, 0x8001, b"\x20" * 16, 1, 10) + "Klass".encode("utf-16-le") + bytes(2)
    out += struct.pack("<I", 7)
    for kind, number, value in values:
        out += struct.pack("<HH", kind, number)
        if kind == _INTEGER:
            out += value
            continue
        if kind in (_UNICODE, _STRING8):
            value += b"\0\0" if kind == _UNICODE else b"\0"
        out += struct.pack("<II", 1, len(value)) + value + bytes(-len(value) % 4)
    return bytes(out)
