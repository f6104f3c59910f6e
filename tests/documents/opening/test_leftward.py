"""Arabic in a PDF is read in the order in which it is spoken, whatever program put the letters down."""

from documents.opening.leftward import is_leftward, leftward_lines
from documents.page import Box

SENTENCE = "تم إلغاء الرحلة ME 1313 من CDG بتاريخ 08/06/2026"


def _laid(text: str) -> list[tuple[str, Box]]:
    """One letter after another to the right, 20 pixels each."""
    return [(letter, Box(20 * place, 0, 20 * place + 20, 30)) for place, letter in enumerate(text) if letter != " "]


def _as_printed(text: str) -> str:
    """The row as the eye sees it: words from right to left, Arabic letters too, the others not."""
    runs = " ".join(text.split()).split(" ")
    turned = [run[::-1] if is_leftward(run[0]) else run for run in runs]
    seen = " ".join(reversed(turned))
    return seen.replace("1313 ME", "ME 1313")


def test_a_printed_row_is_turned_round() -> None:
    row = _laid(_as_printed(SENTENCE))
    assert [line.text for line in leftward_lines([list(reversed(row))])] == [SENTENCE]


def test_a_program_that_knows_no_arabic_puts_letters_from_left_to_right() -> None:
    assert [line.text for line in leftward_lines([_laid(SENTENCE)])] == [SENTENCE]


def test_columns_are_parted() -> None:
    left, right = _laid("رقم"), [(letter, Box(b.left + 500, 0, b.right + 500, 30)) for letter, b in _laid("الحجز")]
    assert len(leftward_lines([left + right])) == 2
