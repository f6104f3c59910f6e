"""A zone on an arched page is read on straight rows where it was read in part or its digits fail, and there alone."""

from dataclasses import replace

import cv2
import numpy as np
import pytest

from documents.eyes.bent_zones import with_bent_zone
from documents.eyes.cascade import Text
from documents.page import Box, TextLine
from documents.readers import Pixels
from documents.readers.toolkit import Toolkit
from documents.zones import find_zones

ZONE = ("VCFRAERIKSSON<<ANNA".ljust(36, "<"), "5196339200UTO5111143F260704510600410")
READ = ("VCFRAERIKSSONSSANNASSS", "5196339200UTO511143F260704510600410")  # what is read of it on the arch
WIDE, HIGH, LEFT, STEP, TALL = 1300, 600, 100, 30, 24
TOPS = (300, 360)


def sticker() -> Pixels:
    """Two rows of marks as wide and high as letters of a zone."""
    paper = np.full((HIGH, WIDE, 3), 235, np.uint8)
    for top in TOPS:
        for column in range(len(ZONE[0])):
            left = LEFT + STEP * column
            paper[top : top + TALL, left : left + 5] = 30
            paper[top : top + 5, left : left + 18] = 30
    return paper


def arched(paper: Pixels) -> Pixels:
    across, down = np.meshgrid(np.arange(WIDE, dtype=np.float32), np.arange(HIGH, dtype=np.float32))
    moved = down + 45 * np.cos((across - WIDE / 2) / WIDE * np.pi)
    return np.asarray(cv2.remap(paper, across, moved, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE), np.uint8)


class SeesStraightRows:
    """Reads the zone where its ink falls together in two rows."""

    name = "close-up"

    def __init__(self) -> None:
        self.looks = 0

    def read(self, pixels: Pixels) -> tuple[TextLine, ...]:
        self.looks += 1
        dark = (pixels[:, :, 0] < 120).sum(axis=1) > 20
        edges = np.flatnonzero(np.diff(np.concatenate(([0], dark.astype(int), [0]))))
        rows = edges.reshape(-1, 2)
        if len(rows) != len(ZONE):
            return ()
        return tuple(
            TextLine(text=text, box=Box(40, int(top), pixels.shape[1] - 40, int(bottom)))
            for text, (top, bottom) in zip(ZONE, rows, strict=True)
        )


def read_as(*texts: str, high: int = 85) -> Text:
    """Rows as a reader boxes them on the arch, upright and far higher than their letters."""
    right = LEFT + STEP * len(ZONE[0])
    lines = tuple(
        TextLine(text=text, box=Box(LEFT, top - 45, right, top - 45 + high))
        for text, top in zip(texts, TOPS, strict=True)
    )
    return Text(lines=lines, zones=find_zones(lines, max_year=2026), reader="quick")


@pytest.fixture
def tools() -> Toolkit:
    kit = Toolkit(max_year=2026)
    kit.__dict__["close_up"] = SeesStraightRows()
    return kit


def test_a_zone_that_was_read_in_part_is_read_on_straight_rows(tools: Toolkit) -> None:
    text = read_as(*READ)
    assert not text.zones
    found = with_bent_zone(arched(sticker()), text, tools, deadline=float("inf"))
    (zone,) = found.zones
    assert (zone.lines, zone.valid) == (ZONE, True)
    assert zone.box.left == pytest.approx(LEFT, abs=60)
    assert TOPS[0] - 60 < zone.box.top < zone.box.bottom < TOPS[1] + 60
    assert found.reader == "quick+close-up-bent"


def test_a_zone_whose_digits_fail_is_read_on_straight_rows(tools: Toolkit) -> None:
    text = read_as(ZONE[0], ZONE[1].replace("5111143", "5111148"))
    assert [zone.valid for zone in text.zones] == [False]
    found = with_bent_zone(arched(sticker()), text, tools, deadline=float("inf"))
    assert [zone.lines for zone in found.zones] == [ZONE]


@pytest.mark.parametrize(
    ("text", "picture"),
    [
        (read_as(*ZONE), arched(sticker())),  # nothing is in doubt
        (read_as(*READ, high=40), sticker()),  # its rows are as high as their letters
        (read_as("Votre vol est annulé", "AF1234 du 3 mai"), arched(sticker())),
    ],
)
def test_other_pages_cost_nothing(text: Text, picture: Pixels, tools: Toolkit) -> None:
    assert with_bent_zone(picture, text, tools, deadline=float("inf")) is text
    assert tools.close_up.looks == 0  # type: ignore[attr-defined]


def test_rows_that_are_straight_are_not_read_again(tools: Toolkit) -> None:
    text = read_as(*READ)
    assert with_bent_zone(sticker(), text, tools, deadline=float("inf")) is text
    assert tools.close_up.looks == 0  # type: ignore[attr-defined]


def test_a_worse_reading_is_not_taken(tools: Toolkit, monkeypatch: pytest.MonkeyPatch) -> None:
    text = read_as(*READ)
    reader = tools.close_up
    monkeypatch.setattr(reader, "read", lambda _: (replace(text.lines[0], text=READ[0]),))
    assert with_bent_zone(arched(sticker()), text, tools, deadline=float("inf")) is text
