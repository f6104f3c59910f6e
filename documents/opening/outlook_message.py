"""From a message saved by Outlook (`.msg`: MS-OXMSG in a compound file, MS-CFB) to its words and its attachments."""

import dataclasses
import io
import struct
import warnings

import olefile

from documents.opening.holdings import Budget, held
from documents.opening.letter import OUTLOOK, Letter, open_letter
from documents.opening.limits import Limits
from documents.opening.mapi import (
    ATTACH_DATA,
    ATTACH_METHOD,
    BINARY,
    BODY,
    HTML,
    INTEGER,
    INTERNET_CODE_PAGE,
    MESSAGE_CODE_PAGE,
    OBJECT,
    RTF,
    STRING8,
    SUBJECT,
    UNICODE,
    Properties,
    file_name,
    letter_of,
)
from documents.opening.opened import Member, Opened
from documents.opening.packages import BROKEN_COMPOUND, package_in
from documents.page import Unreadable

COMPOUND = "application/x-ole-storage"
_PROPERTIES = "__properties_version1.0"
_STREAM = "__substg1.0_"
_ATTACHMENT = "__attach_version1.0_#"
_EMBEDDED = f"{_STREAM}{ATTACH_DATA:04X}{OBJECT:04X}"
#: Bytes before the first entry of a property stream (MS-OXMSG §2.4.1).
_TOP_HEADER, _EMBEDDED_HEADER, _ATTACHMENT_HEADER = 32, 24, 8
_OBJECT = "CONTENTS"  #: of another program, put into the text
_ENTRY = struct.Struct("<HHI8s")
_MOST_LEVELS = 10  #: messages in messages
_MOST_TEXT = 30_000_000  #: bytes of a name or a body
_BY_VALUE = (None, 0, 1)
_WHOLE = 5  #: attach method of a message inside the message
_TEXTS = (SUBJECT, BODY, HTML, RTF)
_FILES = (0x3704, 0x3707, 0x3001)
#: Storages and streams of other programs by which their files are known.
_OTHERS = (
    ("EncryptedPackage", "application/x-encrypted-office", Unreadable.LOCKED),  # DOCX with a password (MS-OFFCRYPTO)
    ("WordDocument", "application/msword", Unreadable.UNKNOWN_TYPE),
    ("Workbook", "application/vnd.ms-excel", Unreadable.UNKNOWN_TYPE),
    ("PowerPoint Document", "application/vnd.ms-powerpoint", Unreadable.UNKNOWN_TYPE),
)


def open_compound(name: str, data: bytes, limits: Limits, *, depth: int, budget: Budget) -> Opened:
    """The message of a `.msg`; for other compound files (Word before 2007 …) the reason why they are not opened."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            # A message whose end is lost still gives what is there: only what is fatal raises.
            with olefile.OleFileIO(io.BytesIO(data)) as file:
                kind, reason = _other(file)
                if reason is not None:
                    package = package_in(file, budget.bytes) if kind == COMPOUND else None
                    if package is None:
                        return Opened(name=name, media_type=kind, unread=reason)
                    members, left_out = held([package], limits, depth=depth, budget=budget)
                    return Opened(name=name, media_type=kind, members=members, unread=left_out)
                # The streams' sizes are summed before they are read: a few sectors may be claimed by many streams.
                letter = _message(_Folder(file, ()), dataclasses.replace(budget), _TOP_HEADER)
    except BROKEN_COMPOUND:
        return Opened(name=name, media_type=COMPOUND, unread=Unreadable.BROKEN)
    return open_letter(name, OUTLOOK, letter, limits, depth=depth, budget=budget)


def _other(file: olefile.OleFileIO) -> tuple[str, Unreadable | None]:
    if file.exists(_PROPERTIES):
        return OUTLOOK, None
    for stream, kind, reason in _OTHERS:
        if file.exists(stream):
            return kind, reason
    return COMPOUND, Unreadable.UNKNOWN_TYPE


class _Folder:
    """A storage of the compound file."""

    def __init__(self, file: olefile.OleFileIO, path: tuple[str, ...]) -> None:
        self.file = file
        self.path = path
        node = file.root
        for step in path:
            node = node.kids_dict[step.lower()]
        self.names: list[str] = [kid.name for kid in node.kids]

    def within(self, name: str) -> "_Folder":
        return _Folder(self.file, (*self.path, name))

    def size(self, name: str) -> int:
        return int(self.file.get_size([*self.path, name]))

    def read(self, name: str) -> bytes:
        """The stream; empty when there is none."""
        if name not in self.names:
            return b""
        with self.file.openstream([*self.path, name]) as stream:
            return bytes(stream.read())


def _properties(folder: _Folder, wanted: tuple[int, ...], header: int, code_page: int | None = None) -> Properties:
    """The wanted properties of a folder that have streams of their own, and all its integers."""
    found = Properties(code_page=code_page)
    entries = folder.read(_PROPERTIES)[header:]
    for at in range(0, len(entries) - _ENTRY.size + 1, _ENTRY.size):
        kind, number, _, value = _ENTRY.unpack_from(entries, at)
        if kind == INTEGER:
            found.put(kind, number, value)
    for name in folder.names:
        if not name.startswith(_STREAM) or len(name) != len(_STREAM) + 8:
            continue
        number, kind = int(name[-8:-4], 16), int(name[-4:], 16)
        if number in wanted and kind in (STRING8, UNICODE, BINARY) and folder.size(name) <= _MOST_TEXT:
            found.put(kind, number, folder.read(name))
    return found


def _message(folder: _Folder, left: Budget, header: int, level: int = 0, code_page: int | None = None) -> Letter:
    message = _properties(folder, _TEXTS, header, code_page)
    code_page = message.integer(MESSAGE_CODE_PAGE) or message.integer(INTERNET_CODE_PAGE) or code_page
    message.code_page = code_page
    letter = letter_of(message)
    for name in sorted(name for name in folder.names if name.startswith(_ATTACHMENT)):
        if left.files < 1:
            letter.unread = Unreadable.ARCHIVE_TOO_LARGE
            break
        try:
            _attachment(folder.within(name), letter, left, level, code_page)
        except BROKEN_COMPOUND:
            letter.unread = Unreadable.BROKEN
    return letter


def _attachment(folder: _Folder, letter: Letter, left: Budget, level: int, code_page: int | None) -> None:
    """Adds the attachment to the files or the inner messages of `letter`."""
    known = _properties(folder, _FILES, _ATTACHMENT_HEADER, code_page)
    method = known.integer(ATTACH_METHOD)
    if _EMBEDDED in folder.names:
        if level >= _MOST_LEVELS:
            letter.unread = Unreadable.ARCHIVE_TOO_DEEP
            return
        inside = folder.within(_EMBEDDED)
        if method == _WHOLE or _PROPERTIES in inside.names:
            letter.inner.append(_message(inside, left, _EMBEDDED_HEADER, level + 1, code_page))
        elif _OBJECT in inside.names and left.take(inside.size(_OBJECT)):
            letter.files.append(Member(name=file_name(known), data=inside.read(_OBJECT)))
        else:
            letter.unread = Unreadable.UNKNOWN_TYPE
        return
    stream = f"{_STREAM}{ATTACH_DATA:04X}{BINARY:04X}"
    if stream not in folder.names:
        # By reference: the file stayed on the sender's disk, or behind a link.
        letter.unread = letter.unread or (Unreadable.BROKEN if method in _BY_VALUE else Unreadable.EMPTY)
        return
    if not left.take(folder.size(stream)):
        letter.unread = Unreadable.ARCHIVE_TOO_LARGE
        return
    letter.files.append(Member(name=file_name(known), data=folder.read(stream)))
