"""A sheet with rows that nobody read: the thorough reader looks, then the sheet is made flat by those rows' ink."""

from types import SimpleNamespace
from typing import cast

import numpy as np
import pytest

from documents import reading
from documents.eyes.cascade import Text
from documents.page import Box, TextLine
from documents.readers import Pixels
from documents.readers.toolkit import Toolkit

AS_HELD, FLAT = np.zeros((90, 60, 3), np.uint8), np.ones((90, 60, 3), np.uint8)
ROW = Box(5, 30, 55, 50)


def text(*lines: str) -> Text:
    return Text(lines=tuple(TextLine(text=line, box=ROW, confidence=0.99) for line in lines), zones=(), reader="quick")


SHORT, WHOLE = text("Medical certificate", "not fit to fly"), text("Medical certificate", "Anna is", "not fit to fly")
KIT = cast(Toolkit, SimpleNamespace(scripts=None))


@pytest.mark.parametrize(
    ("thorough", "bent", "found", "picture"),
    [
        (WHOLE, (ROW,), WHOLE, AS_HELD),  # which costs the sheet no bend that few rows tell
        (SHORT, (ROW,), WHOLE, FLAT),
        (SHORT, (), SHORT, AS_HELD),
    ],
)
def test_rows_that_no_reader_found_tell_how_the_sheet_lies(
    monkeypatch: pytest.MonkeyPatch, thorough: Text, bent: tuple[Box, ...], found: Text, picture: Pixels
) -> None:
    def straight(pixels: Pixels, read: Text, _: Toolkit, *, unread: tuple[Box, ...] = ()) -> tuple[Pixels, Text]:
        return (FLAT, WHOLE) if unread else (pixels, read)

    monkeypatch.setattr(reading, "read_straight", straight)
    monkeypatch.setattr(reading, "read_thoroughly", lambda *_: thorough)
    pixels, again, _ = reading._read_again(AS_HELD, SHORT, bent, KIT)
    assert again is found
    assert pixels is picture
