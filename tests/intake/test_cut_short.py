"""A message of which not all was taken apart is no message without papers: what was left out is listed as unread."""

import base64
from collections.abc import Sequence

import pytest

from config.tables import load
from documents.page import FileReading, Unreadable
from intake.assess import read_parts, sheets_of
from intake.message import ParsedMessage
from intake.parse import ParseLimits, parse

HEAD = b"From: Anna <anna@example.org>\r\nSubject: Prolongation\r\nMIME-Version: 1.0\r\n"
FILE = (
    b"--b\r\nContent-Type: image/jpeg; name=%d.jpg\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    + base64.encodebytes(b"\xff\xd8\xff" + bytes(3000))
    + b"\r\n"
)
MAIL = (
    HEAD
    + b"Content-Type: multipart/mixed; boundary=b\r\n\r\n"
    + b"".join(FILE % number for number in range(5))
    + b"--b--"
)


def _unread(parsed: ParsedMessage) -> list[Unreadable]:
    return [file.reason for file in sheets_of(parsed, {}, load())[1]]


@pytest.mark.parametrize(
    ("limits", "reason"),
    [
        (ParseLimits(parts=3), Unreadable.TOO_MANY_PAGES),
        (ParseLimits(message_bytes=1000), Unreadable.TOO_LARGE),
        (ParseLimits(depth=0), Unreadable.ARCHIVE_TOO_DEEP),
    ],
)
def test_what_was_left_out_is_unread(limits: ParseLimits, reason: Unreadable) -> None:
    assert _unread(parse(MAIL, limits)) == [reason]
    assert _unread(parse(MAIL)) == []


class _Reader:
    def read(self, files: Sequence[tuple[str, bytes]]) -> list[FileReading]:
        assert all(data for _, data in files)
        return [FileReading(name=name) for name, _ in files]


def test_a_part_beyond_the_parsers_limit_is_too_large_and_not_empty() -> None:
    parsed = parse(MAIL, ParseLimits(part_bytes=1000))
    readings = read_parts(parsed.parts, _Reader())
    assert {reading.unread for reading in readings.values()} == {Unreadable.TOO_LARGE}
