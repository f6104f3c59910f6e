"""From `winmail.dat` (TNEF, MS-OXTNEF) to the words and the attachments that Outlook wrapped in it.

A reader of our own: of the libraries at hand the one for TNEF copies what is left of the file for every attribute, so
that a megabyte of small ones takes minutes, and has not changed since 2021.
"""

import struct
from collections.abc import Iterator

from documents.opening.holdings import Budget
from documents.opening.letter import TNEF, Letter, open_letter
from documents.opening.limits import Limits
from documents.opening.mapi import (
    ATTACH_DATA,
    ATTACH_NAME,
    BINARY,
    BODY,
    OBJECT,
    STRING8,
    SUBJECT,
    UNICODE,
    Properties,
    file_name,
    letter_of,
)
from documents.opening.opened import Member, Opened
from documents.page import Unreadable

SIGNATURE = struct.pack("<I", 0x223E9F78)
_HEAD = struct.Struct("<BII")  #: level, name and type, length
_CHECKSUM = 2
# Attributes (MS-OXTNEF §2.1.1), as name and type together.
_SUBJECT, _BODY, _MESSAGE = 0x00018004, 0x0002800C, 0x00069003
_CODE_PAGE, _BEGIN_ATTACHMENT, _ATTACHMENT = 0x00069007, 0x00069002, 0x00069005
_TITLE, _DATA = 0x00018010, 0x0006800F
_NAMED = 0x8000  #: properties from here on have a name before their value
_MANY = 0x1000  #: flag of a type: several values
#: Bytes of a value of a fixed size, padding included.
_SIZES = (
    dict.fromkeys((0x0002, 0x0003, 0x0004, 0x000A, 0x000B), 4)
    | dict.fromkeys((0x0005, 0x0006, 0x0007, 0x0014, 0x0040), 8)
    | {0x0048: 16}
)
_INTERFACE = 16  #: bytes of the id before an object's content
_MOST_LEVELS = 10
_MOST_VALUES = 10_000


class _EndError(Exception):
    """The bytes end, or make no sense, in the middle of a property."""


def open_tnef(name: str, data: bytes, limits: Limits, *, depth: int, budget: Budget) -> Opened:
    """The message of a TNEF stream; BROKEN beside what was found before the damage."""
    return open_letter(name, TNEF, _letter(data, 0), limits, depth=depth, budget=budget)


def _letter(data: bytes, level: int) -> Letter:
    message, attachments = Properties(), list[Properties]()
    unread = None
    try:
        for attribute, value in _attributes(data):
            if attribute == _CODE_PAGE and len(value) >= 4:
                message.code_page = int.from_bytes(value[:4], "little")
            elif attribute == _BEGIN_ATTACHMENT:
                attachments.append(Properties(code_page=message.code_page))
            elif attribute == _SUBJECT:
                message.put(STRING8, SUBJECT, value)
            elif attribute == _BODY:
                message.put(STRING8, BODY, value)
            elif attribute == _MESSAGE:
                _take(value, message)
            elif attachments and attribute == _TITLE:
                attachments[-1].put(STRING8, ATTACH_NAME, value)
            elif attachments and attribute == _DATA:
                attachments[-1].put(BINARY, ATTACH_DATA, value)
            elif attachments and attribute == _ATTACHMENT:
                _take(value, attachments[-1])
    except _EndError:
        unread = Unreadable.BROKEN
    letter = letter_of(message)
    letter.unread = unread
    for attachment in attachments:
        _add(attachment, letter, level)
    return letter


def _add(attachment: Properties, letter: Letter, level: int) -> None:
    kind, content = attachment.values.get(ATTACH_DATA, (0, b""))
    if kind == OBJECT:
        content = content[_INTERFACE:]
    if kind == OBJECT and content.startswith(SIGNATURE):
        if level >= _MOST_LEVELS:
            letter.unread = Unreadable.ARCHIVE_TOO_DEEP
        else:
            letter.inner.append(_letter(content, level + 1))
    elif content:
        letter.files.append(Member(name=file_name(attachment), data=content))
    else:
        letter.unread = letter.unread or Unreadable.BROKEN


def _attributes(data: bytes) -> Iterator[tuple[int, bytes]]:
    """(name and type, value) of each attribute. Raises _EndError where the file is cut."""
    at = len(SIGNATURE) + 2  # a key of two bytes, of no use here
    while at < len(data):
        if at + _HEAD.size > len(data):
            if any(data[at:]):
                raise _EndError
            return  # some programs fill up with zeros
        _, attribute, length = _HEAD.unpack_from(data, at)
        at += _HEAD.size
        if at + length > len(data):
            raise _EndError
        yield attribute, data[at : at + length]
        at += length + _CHECKSUM


def _take(data: bytes, into: Properties) -> None:
    """Puts the properties of an encapsulated list into `into` (MS-OXTNEF §2.1.3.4). Raises _EndError."""
    reader = _Cursor(data)
    for _ in range(reader.number()):
        kind, number = reader.number(2), reader.number(2)
        if number >= _NAMED:
            reader.bytes(16)
            if reader.number():
                reader.bytes(reader.number(), padded=True)
            else:
                reader.bytes(4)
        plain = kind & ~_MANY
        if plain in _SIZES:
            count = reader.number() if kind & _MANY else 1
            value = reader.bytes(_SIZES[plain] * count)
            if not kind & _MANY:
                into.put(kind, number, value)
        elif plain in (STRING8, UNICODE, BINARY, OBJECT):
            count = reader.number()
            if count > _MOST_VALUES:
                raise _EndError
            values = [reader.bytes(reader.number(), padded=True) for _ in range(count)]
            if values and not kind & _MANY:
                into.put(kind, number, values[0])
        else:
            raise _EndError


class _Cursor:
    def __init__(self, data: bytes) -> None:
        self.data = data
        self.at = 0

    def bytes(self, size: int, *, padded: bool = False) -> bytes:
        end = self.at + size
        if end > len(self.data):
            raise _EndError
        value = self.data[self.at : end]
        self.at = end + (-size % 4 if padded else 0)
        return value

    def number(self, size: int = 4) -> int:
        return int.from_bytes(self.bytes(size), "little")
