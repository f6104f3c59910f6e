"""Rows of a sheet that lay in waves are made straight; level rows, and too few of them, are left alone."""

from dataclasses import replace

import cv2
import numpy as np

from documents.eyes.cascade import Text
from documents.eyes.straighten import read_straight, straightened
from documents.page import Box, TextLine
from documents.readers import Pixels

WIDE, HIGH, ROWS, STEP, TALL = 900, 700, 8, 44, 16


def sheet() -> Pixels:
    """Rows of words of different lengths, black on light paper."""
    paper = np.full((HIGH, WIDE, 3), 235, np.uint8)
    lengths = np.random.default_rng(5)
    for row in range(ROWS):
        left, top = 120, 150 + row * STEP
        while left < 760:
            word = int(lengths.integers(20, 70))
            for letter in range(left, min(left + word, 770), 10):
                paper[top : top + TALL, letter : letter + 4] = 30
            left += word + 14
    return paper


def waves(paper: Pixels) -> Pixels:
    """The same sheet risen to the right and lying in a wave."""
    across, down = np.meshgrid(np.arange(WIDE, dtype=np.float32), np.arange(HIGH, dtype=np.float32))
    moved = 0.09 * (across - 450) + 18 * np.sin(across / 150)
    return np.asarray(
        cv2.remap(paper, across, down + moved, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE), np.uint8
    )


def seen(paper: Pixels) -> list[TextLine]:
    """Lines as a reader boxes them: upright boxes around the rows, here of their ink in both halves of the page."""
    dark = cv2.dilate((paper[:, :, 0] < 120).astype(np.uint8), np.ones((3, 41), np.uint8))
    count, _, stats, _ = cv2.connectedComponentsWithStats(dark)
    return [
        TextLine(
            text="w" * max(1, int(width) // 10), box=Box(int(left), int(top), int(left + width), int(top + height))
        )
        for left, top, width, height, _ in stats[1:count]
    ]


def unevenness(paper: Pixels) -> float:
    """How far, in pixels, the ink of single rows is spread beyond its height."""
    ink = (paper[:, :, 0] < 120).sum(axis=1)
    return float((ink > 0).sum() - ROWS * TALL)


def test_rows_of_a_sheet_in_waves_are_made_straight() -> None:
    bent = waves(sheet())
    straight = straightened(bent, seen(bent))
    assert straight is not None
    assert straight.shape == bent.shape
    assert unevenness(bent) > 120
    assert unevenness(straight) < 60


def test_level_rows_and_too_few_are_left_alone() -> None:
    assert straightened(sheet(), seen(sheet())) is None
    bent = waves(sheet())
    assert straightened(bent, seen(bent)[:2]) is None
    assert straightened(np.full((40, 60, 3), 255, np.uint8), [TextLine(text="a", box=Box(0, 0, 5, 5))] * 5) is None


class Kit:
    """A quick reader that reads as much of each line as its rows are even."""

    name = "quick"

    def __init__(self, *, better: bool) -> None:
        self.quick, self.better = self, better

    def read(self, pixels: Pixels) -> tuple[TextLine, ...]:
        read = "the whole of it, surely read" if self.better and unevenness(pixels) < 60 else "the"
        return (TextLine(text=read, box=Box(100, 150, 800, 190)),)


def test_the_straight_picture_counts_where_more_is_read_on_it() -> None:
    bent = waves(sheet())
    text = Text(lines=tuple(replace(line, text="w", confidence=0.5) for line in seen(bent)), zones=(), reader="quick")
    picture, found = read_straight(bent, text, Kit(better=True))  # type: ignore[arg-type]
    assert found.reader == "quick+quick-straight"
    assert found.lines[0].text.startswith("the whole")
    assert unevenness(picture) < 60
    picture, found = read_straight(bent, text, Kit(better=False))  # type: ignore[arg-type]
    assert found is text
    assert picture is bent


def test_a_bend_that_does_the_letters_no_harm_is_left() -> None:
    bent = waves(sheet())
    text = Text(lines=tuple(replace(line, text="w", confidence=0.96) for line in seen(bent)), zones=(), reader="quick")
    assert read_straight(bent, text, Kit(better=True))[1] is text  # type: ignore[arg-type]


def test_the_ink_of_rows_that_nobody_read_tells_of_the_bend() -> None:
    bent = waves(sheet())
    rows = sorted((replace(line, text="w") for line in seen(bent)), key=lambda line: line.box.top)
    text = Text(lines=tuple(rows[:2]), zones=(), reader="quick")
    kit = Kit(better=True)
    assert read_straight(bent, text, kit)[1] is text  # type: ignore[arg-type]  # two lines tell nothing
    unread = [line.box for line in rows[2:]]
    picture, found = read_straight(bent, text, kit, unread=unread)  # type: ignore[arg-type]
    assert found.lines[0].text.startswith("the whole")
    assert unevenness(picture) < 60
