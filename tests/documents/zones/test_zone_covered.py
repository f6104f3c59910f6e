"""A zone whose second line begins under a thumb is told by the printed number, and not told without it."""

import pytest

from documents.zones.zone import parse_zone
from tests.documents.zones.test_mrz import MRVB, TD3


@pytest.mark.parametrize("lines", [TD3, MRVB])
def test_the_first_sign_is_the_printed_numbers(lines: tuple[str, str]) -> None:
    covered = (lines[0], lines[1][1:])
    number = lines[1][:9].rstrip("<")
    found = parse_zone(covered, max_year=2026, printed=(f"PASSEPORTNO{number}",))
    assert found is not None
    assert (found.valid, found.lines) == (True, lines)
    assert [(one.line, one.position, one.read, one.taken) for one in found.repairs] == [(1, 1, "", lines[1][0])]


@pytest.mark.parametrize("printed", ["", "{rest}", "Z{rest}", "{other}"])
def test_without_that_print_nothing_is_guessed(printed: str) -> None:
    number = TD3[1][:9].rstrip("<")
    said = printed.format(rest=number[1:], other=number[:-1] + "9")
    found = parse_zone((TD3[0], TD3[1][1:]), max_year=2026, printed=(said,) if said else ())
    assert found is None or not found.valid


def test_a_wrong_digit_behind_it_stays_one() -> None:
    wrong = TD3[1][:18] + str((int(TD3[1][18]) + 1) % 10) + TD3[1][19:]
    found = parse_zone((TD3[0], wrong[1:]), max_year=2026, printed=(TD3[1][:9].rstrip("<"),))
    assert found is None or not found.valid
