"""A row in which pieces of a stamp's day stand is read once more alone, in two inks and at two sizes."""

import datetime as dt

import numpy as np
import pytest

from documents.page import Box, StampDirection, TextLine
from documents.readers import Pixels
from documents.readers.toolkit import Toolkit
from documents.stamps import rows
from documents.stamps.arrow import Arrow
from documents.stamps.in_question import rings
from documents.stamps.rows import look_along_rows
from tests.documents.stamps import imprints

ENTRY = Arrow(StampDirection.ENTRY, 0, Box(300, 280, 340, 290))


@pytest.fixture
def looks(monkeypatch: pytest.MonkeyPatch) -> list[tuple[int, float]]:
    """Each strip's height and scale; a day is read on all of them."""
    seen: list[tuple[int, float]] = []

    def read(strips: list[Pixels], _: Toolkit, *, scale: float, least: int) -> list[tuple[TextLine, ...]]:
        assert least > 0
        seen.extend((strip.shape[0], scale) for strip in strips)
        return [(TextLine(text="17 08 24", box=Box(60, 8, 360, 44), confidence=0.96),) for _ in strips]

    monkeypatch.setattr(rows, "read_sheet", read)
    return seen


def test_where_a_third_of_a_day_was_not_seen_its_row_is_read_alone(looks: list[tuple[int, float]]) -> None:
    one = imprints.of_frame(0, 0, 460, 300, "BERLIN", "08 24", state="D")
    look_along_rows([one], Toolkit(max_year=2026))
    assert len({scale for _, scale in looks}) == 2
    assert max(tall for tall, _ in looks) < 60
    assert one.agreed(2026) == dt.date(2024, 8, 17)
    assert all(abs(line.box.top - one.lines[1].box.top) < 10 for lines in one.flats[1:] for line in lines)


@pytest.mark.parametrize(("said", "arrow", "read"), [("F", ENTRY, True), ("F", None, False), ("X9", ENTRY, False)])
def test_one_piece_tells_the_row_of_what_is_surely_a_stamp(
    said: str, arrow: Arrow | None, read: bool, looks: list[tuple[int, float]]
) -> None:
    one = imprints.of_frame(0, 0, 460, 300, said, "26")
    one.arrow = arrow
    look_along_rows([one], Toolkit(max_year=2026))
    assert bool(looks) is read


def test_a_stamp_with_a_day_and_one_without_figures_are_left_alone(looks: list[tuple[int, float]]) -> None:
    look_along_rows(
        [imprints.of_frame(0, 0, 460, 300, "17 08 24"), imprints.of_frame(0, 0, 460, 300, "BERLIN")],
        Toolkit(max_year=2026),
    )
    assert looks == []


def _signs(*said: tuple[str, int, int]) -> list[TextLine]:
    return [TextLine(text=text, box=Box(x, y, x + 30, y + 50), confidence=0.6) for text, x, y in said]


def test_a_states_letter_among_stars_is_where_a_stamp_may_be() -> None:
    lines = _signs(("F", 100, 100), ("★", 165, 60), ("第", 60, 150), ("MARSE", 100, 300))
    (ring,) = rings(lines)
    assert ring.text == "F"
    assert np.all(np.array(ring.box[:2]) <= (60, 50))
    assert np.all(np.array(ring.box[2:]) >= (180, 200))
    assert rings(lines[:2] + lines[3:]) == []  # one sign beside it is no ring
    assert rings(_signs(("Q", 100, 100), ("★", 165, 60), ("第", 60, 150))) == []
