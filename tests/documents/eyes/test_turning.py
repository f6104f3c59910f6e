"""Which way up a page is, told by what was read of it: at the cost of a few lines where its lines lie level."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from documents.eyes.cascade import Text
from documents.eyes.turning import better_turn
from documents.page import Box, TextLine
from documents.readers import Pixels

HEIGHT, WIDTH = 900, 700
WORDS = "une ligne de la lettre"


class Said:
    """A reader that says what it was told to, and keeps what it was given."""

    name = "said"

    def __init__(self, says: Callable[[Pixels], float]) -> None:
        self.says, self.given = says, list[Pixels]()

    def read(self, pixels: Pixels) -> tuple[TextLine, ...]:
        self.given.append(pixels)
        sure = self.says(pixels)
        rows = range(6 if pixels.shape[0] > HEIGHT / 2 else 4)
        return tuple(TextLine(text=WORDS, box=Box(0, 40 * n, 300, 40 * n + 30), confidence=sure) for n in rows)


def page(*boxes: Box, confidence: float) -> tuple[Pixels, Text]:
    pixels = np.full((HEIGHT, WIDTH, 3), 255, np.uint8)
    for box in boxes:
        pixels[box.top : box.bottom, box.left : box.right] = 0
    lines = tuple(TextLine(text=WORDS, box=box, confidence=confidence) for box in boxes)
    return pixels, Text(lines=lines, zones=(), reader="said")


LEVEL = [Box(100, 100 + 60 * row, 600, 130 + 60 * row) for row in range(6)]
ON_END = [Box(100 + 60 * row, 100, 130 + 60 * row, 600) for row in range(6)]


def test_a_legible_page_with_level_lines_is_not_looked_at_again() -> None:
    reader = Said(lambda _: 0.99)
    assert better_turn(*page(*LEVEL, confidence=0.95), reader, float("inf")).degrees == 0
    assert reader.given == []


@pytest.mark.parametrize(
    ("upright", "upside_down", "turn"),
    [
        (0.6, 0.95, 180),
        (0.6, 0.6, 0),
        # Slanted lines: what is cut out shows parts of its neighbours, and gives more text than was read, either way.
        (0.9, 0.95, 0),
    ],
)
def test_of_a_hardly_legible_page_a_few_lines_are_tried_both_ways(
    upright: float, upside_down: float, turn: int
) -> None:
    answers = iter([upside_down, upright])
    reader = Said(lambda _: next(answers))
    assert better_turn(*page(*LEVEL, confidence=0.6), reader, float("inf")).degrees == turn
    sheet, *again = reader.given
    assert sheet.shape[0] < HEIGHT / 3
    assert len(again) == (upside_down > 0.6)  # what reads no better on its head is not read a second time
    assert all(np.array_equal(sheet, np.rot90(other, 2)) for other in again)


@pytest.mark.parametrize(
    ("read", "upside_down", "sure", "turn"),
    [
        (">>>>>>>>1129092W9602029WNA81SE6", "U931593518VNM6207096M2606211<<<<<<<<", 0.8, 180),
        (
            ">>>>>>>>1129092W9602029WNA81SE6",
            "U931593518VNM6207096M2606211<<<<<<<<",
            0.3,
            0,
        ),  # garbled letters of a script
        (">>>>>>>>1129092W9602029WNA81SE6", "97/60/80 OL 26060", 0.8, 0),
        # A zone both ways says nothing.
        ("U931593518VNM6207096M2606211<<<<<<<<", "<<<<1129092W9602029WNA81SE6<<<", 0.8, 0),
    ],
)
def test_a_zone_that_reads_upside_down_alone_turns_the_page(
    read: str, upside_down: str, sure: float, turn: int
) -> None:
    pixels, text = page(*LEVEL, confidence=0.8)
    lines = tuple(replace(line, text=read) for line in text.lines)

    class Reads:
        name = "said"

        def read(self, pixels: Pixels) -> tuple[TextLine, ...]:
            return tuple(TextLine(text=upside_down, box=box, confidence=sure) for box in LEVEL)

    assert better_turn(pixels, replace(text, lines=lines), Reads(), float("inf")).degrees == turn


@pytest.mark.parametrize(("ahead", "behind", "turn"), [(0.9, 0.6, 90), (0.6, 0.9, 270)])
def test_of_lines_on_end_a_few_are_tried_both_ways_and_the_page_is_read_once(
    ahead: float, behind: float, turn: int
) -> None:
    answers = iter([ahead, behind, 0.9])
    reader = Said(lambda _: next(answers))
    assert better_turn(*page(*ON_END, confidence=0.95), reader, float("inf")).degrees == turn
    sheet, upside_down, whole = reader.given
    assert sheet.shape[0] < HEIGHT / 3
    assert np.array_equal(sheet, np.rot90(upside_down, 2))
    assert whole.shape[:2] == (WIDTH, HEIGHT)


def test_a_page_that_reads_worse_the_likelier_way_is_tried_the_other_way() -> None:
    answers = iter([0.9, 0.6, 0.3, 0.9])
    reader = Said(lambda _: next(answers))
    assert better_turn(*page(*ON_END, confidence=0.95), reader, float("inf")).degrees == 270


def test_a_small_page_is_read_no_second_time_for_its_turn() -> None:
    reader = Said(lambda pixels: 0.95 if pixels.shape[0] == WIDTH else 0.1)
    assert better_turn(*page(*LEVEL[:2], confidence=0.6), reader, float("inf")).degrees == 90
    assert len(reader.given) == 3  # upside down, as it lies, and turned


def test_too_few_lines_say_nothing_of_how_they_lie() -> None:
    reader = Said(lambda pixels: 0.95 if pixels.shape[0] == WIDTH else 0.1)
    assert better_turn(*page(*LEVEL[:2], confidence=0.6), reader, float("inf")).degrees == 90


@pytest.mark.parametrize("boxes", [LEVEL, LEVEL[:2], ON_END])
def test_no_turn_is_tried_when_time_is_up(boxes: list[Box]) -> None:
    reader = Said(lambda _: 0.99)
    assert better_turn(*page(*boxes, confidence=0.6), reader, float("-inf")).degrees == 0
    assert reader.given == []


def test_two_sentences_on_end_turn_a_page_of_which_nothing_else_was_read() -> None:
    reader = Said(lambda _: 0.9)
    assert better_turn(*page(*ON_END[:2], confidence=0.9), reader, float("inf")).degrees in (90, 270)
    assert better_turn(*page(*LEVEL[:2], confidence=0.9), Said(lambda _: 0.9), float("inf")).degrees == 0


@pytest.mark.parametrize("turn", [0, 180, 90])
def test_a_large_page_is_tried_smaller_and_read_whole_where_it_reads_better(turn: int) -> None:
    pixels = np.full((3 * HEIGHT, 3 * WIDTH, 3), 255, np.uint8)
    pixels[:HEIGHT, :WIDTH] = 0  # the top left corner, as it lies
    text = Text(lines=page(*LEVEL[:2], confidence=0.6)[1].lines, zones=(), reader="said")
    corner = {0: (0, 0), 90: (0, -1), 180: (-1, -1)}[turn]  # where it is when the page reads well
    reader = Said(lambda picture: 0.95 if turn and not picture[corner].any() else 0.1)
    found = better_turn(pixels, text, reader, float("inf"))
    whole = [given for given in reader.given if max(given.shape[:2]) == 3 * HEIGHT]
    assert (found.degrees, len(whole)) == (turn, {0: 1, 180: 1, 90: 2}[turn])
    assert bool(found.lines) == bool(turn)
