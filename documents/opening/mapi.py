"""From the properties of a message or attachment of Outlook to its words and files (MS-OXPROPS, MS-OXCMSG).

`.msg` files and `winmail.dat` hold the same properties in two wrappings: `outlook_message` and `tnef` take them out.
"""

import struct
from dataclasses import dataclass, field

from documents.opening.code_pages import codec_of
from documents.opening.embedded import files_in
from documents.opening.letter import Letter
from documents.opening.opened import Member
from documents.opening.packed_rtf import unpacked_rtf
from documents.opening.rich_text import read_rich_text
from documents.opening.texts import decoded, text_of_html

# Types of properties (MS-OXCDATA §2.11.1).
INTEGER, STRING8, UNICODE, BINARY, OBJECT = 0x0003, 0x001E, 0x001F, 0x0102, 0x000D

SUBJECT, BODY, HTML, RTF = 0x0037, 0x1000, 0x1013, 0x1009
ATTACH_DATA, ATTACH_METHOD = 0x3701, 0x3705
ATTACH_NAME, ATTACH_LONG_NAME, DISPLAY_NAME = 0x3704, 0x3707, 0x3001
MESSAGE_CODE_PAGE, INTERNET_CODE_PAGE = 0x3FFD, 0x3FDE
_RTF_ENDING = {b"\x89P": ".png", b"\xff\xd8": ".jpg"}


@dataclass(slots=True)
class Properties:
    """The properties of one object: id → (type, value as stored)."""

    values: dict[int, tuple[int, bytes]] = field(default_factory=dict)
    code_page: int | None = None  #: of 8-bit strings, when the object does not say it itself

    def put(self, kind: int, number: int, value: bytes) -> None:
        """Of a property that is there as Unicode and as 8-bit text, Unicode stays."""
        if number not in self.values or self.values[number][0] != UNICODE:
            self.values[number] = (kind, value)

    def data(self, number: int) -> bytes:
        """The bytes of a property; empty when there is none."""
        return self.values.get(number, (0, b""))[1]

    def integer(self, number: int) -> int | None:
        kind, value = self.values.get(number, (0, b""))
        return int.from_bytes(value[:4], "little") if kind == INTEGER and len(value) >= 4 else None

    def text(self, number: int, code_page: int | None = None) -> str:
        """A string property; "" when there is none. Total."""
        kind, value = self.values.get(number, (0, b""))
        if kind == UNICODE:
            return value.decode("utf-16-le", errors="replace").rstrip("\0")
        if kind == STRING8:
            page = code_page or self.integer(MESSAGE_CODE_PAGE) or self.code_page
            return value.decode(codec_of(page), errors="replace").rstrip("\0")
        return ""


def letter_of(message: Properties) -> Letter:
    """Subject and words of a message, and the pictures of its rich text; without its attachments."""
    letter = Letter(subject=message.text(SUBJECT).strip())
    page = message.integer(INTERNET_CODE_PAGE)
    html = _html(message, page)
    letter.files = list(files_in(html))
    letter.text = message.text(BODY, page).strip() or (text_of_html(html) if html else "")
    rich = message.data(RTF)
    if rich:
        try:
            found = read_rich_text(unpacked_rtf(rich))
        except (ValueError, struct.error):
            return letter
        letter.text = letter.text or (text_of_html(found.html) if found.html else found.text.strip())
        letter.files += files_in(found.html)
        letter.files += [
            Member(name=f"picture {number}{_RTF_ENDING.get(picture[:2], '')}", data=picture)
            for number, picture in enumerate(found.pictures, 1)
        ]
    return letter


def _html(message: Properties, page: int | None) -> str:
    kind, value = message.values.get(HTML, (0, b""))
    if kind == BINARY:
        text = value.decode(codec_of(page), errors="replace") if page else decoded(value, html=True)
    else:
        text = message.text(HTML, page)
    return text


def file_name(attachment: Properties) -> str:
    """The name of an attachment as its sender saw it."""
    for number in (ATTACH_LONG_NAME, ATTACH_NAME, DISPLAY_NAME):
        name = attachment.text(number).strip()
        if name:
            return name
    return ""
