"""A day without a frame is a stamp of which somebody has to see the direction; it is dated when two readings agree."""

import datetime as dt

import numpy as np
import pytest

from documents.page import Box, StampDirection, TextLine
from documents.readers import Pixels
from documents.readers.toolkit import Toolkit
from documents.stamps import find_stamps
from documents.stamps.loose import loose_stamps

PAGE = np.full((400, 600, 3), 240, np.uint8)


class Says:
    """A close-up reader that says the same of every sheet."""

    name = "told"

    def __init__(self, text: str) -> None:
        self.text = text

    def read(self, pixels: Pixels) -> tuple[TextLine, ...]:
        height, width = pixels.shape[:2]
        return (TextLine(text=self.text, box=Box(10, height // 3, width - 10, 2 * height // 3), confidence=0.95),)


def toolkit(text: str) -> Toolkit:
    tools = Toolkit(max_year=2026)
    tools.__dict__["close_up"] = Says(text)
    return tools


def line(text: str, confidence: float = 0.97) -> TextLine:
    return TextLine(text=text, box=Box(100, 100, 300, 150), confidence=confidence)


def test_two_readings_that_agree_date_it() -> None:
    (stamp,) = loose_stamps(PAGE, [line("22 08 25")], toolkit("22-08-25"))
    assert (stamp.direction, stamp.date, stamp.box) == (
        StampDirection.UNKNOWN,
        dt.date(2025, 8, 22),
        Box(100, 100, 300, 150),
    )


@pytest.mark.parametrize("second", ["22 08 26", "SORTIE", "", "22 08 25 22 09 25"])
def test_a_day_that_is_read_once_or_in_two_ways_is_none(second: str) -> None:
    (stamp,) = loose_stamps(PAGE, [line("22 08 25")], toolkit(second))
    assert stamp.date is None


@pytest.mark.parametrize(("confidence", "date"), [(0.99, dt.date(2025, 8, 22)), (0.95, None)])
def test_a_first_figure_that_a_frames_side_crosses_is_read_once(confidence: float, date: dt.date | None) -> None:
    (stamp,) = loose_stamps(PAGE, [line("22 08 25", confidence)], toolkit("2.08.25"))
    assert stamp.date == date


def test_what_is_no_day_or_hardly_read_is_no_stamp() -> None:
    assert (
        loose_stamps(
            PAGE,
            [line("22 08 25", 0.6), line("F 22 08 25"), line("123456789"), line("22/08/2025 18:42")],
            toolkit("22 08 25"),
        )
        == []
    )


@pytest.mark.parametrize("box", [Box(100, 100, 100, 150), Box(100, 120, 300, 120), Box(700, 500, 800, 520)])
def test_a_day_without_a_place_is_a_stamp_without_a_day(box: Box) -> None:
    """Rounding may leave a box without width, or beyond the page."""
    (stamp,) = loose_stamps(PAGE, [TextLine(text="22 08 25", box=box, confidence=0.97)], toolkit(""))
    assert stamp.date is None


@pytest.mark.parametrize(
    ("labels", "stamped"),
    [
        (("VISAS", "ENTRY"), True),
        (("Adresse :", "délivrée le :"), False),
        (("Date of issue/Date de délivrance", "Authority / Autorité"), False),
    ],
)
def test_a_day_among_labels_is_a_cards(labels: tuple[str, str], stamped: bool) -> None:
    page = [line("22 08 25"), *(TextLine(text=text, box=Box(10, 200, 90, 230)) for text in labels)]
    assert bool(find_stamps(PAGE, page, toolkit("22-08-25"), zones=())) is stamped


@pytest.mark.parametrize(("beside", "stamps"), [("fait le 30.05.2026", 0), ("attestation", 0), ("VISAS", 1)])
def test_a_letters_day_is_no_stamp_though_its_long_lines_are_unread(beside: str, stamps: int) -> None:
    lines = [line("13.05.2026"), TextLine(text=beside, box=Box(100, 200, 400, 250), confidence=0.99)]
    assert len(find_stamps(PAGE, lines, toolkit("13.05.2026"), zones=())) == stamps


@pytest.mark.parametrize(
    ("above", "below", "kept"),
    [
        ("ROYAUME DU MAROC", "SORTIE", False),
        ("ROYAUME DU MAROC", "CASABLANCA", True),  # on one side alone: another stamp may lie there
        ("ENTRY", "EXIT", True),
    ],
)
def test_a_day_between_the_words_of_another_states_stamp_is_that_ones(above: str, below: str, kept: bool) -> None:
    lines = [
        TextLine(text=above, box=Box(80, 30, 320, 80), confidence=0.97),
        line("14 11 25"),
        TextLine(text=below, box=Box(120, 170, 280, 210), confidence=0.97),
    ]
    assert bool(loose_stamps(PAGE, lines, toolkit("14 11 25"))) is kept
    far = [lines[0], lines[1], TextLine(text=below, box=Box(120, 300, 280, 340), confidence=0.97)]
    assert loose_stamps(PAGE, far, toolkit("14 11 25"))
