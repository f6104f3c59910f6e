"""The arrow of a stamp: into its bar or away from it, whichever way the stamp lies and however the sign is drawn."""

import cv2
import numpy as np
import pytest

from documents.page import StampDirection
from documents.readers import Pixels
from documents.stamps.arrow import find_arrow, without


def stamp(*, leaving: bool, open_head: bool = False, gap: int = 0, bar: bool = True) -> Pixels:
    """A flat stamp with an arrow, a day and an airplane; `gap`: pixels between arrow and bar."""
    flat = np.full((300, 440, 3), 255, np.uint8)
    black = (0, 0, 0)
    cv2.line(flat, (60, 230), (120, 230), black, 5)
    if open_head:
        cv2.polylines(flat, [np.array([(106, 214), (124, 230), (106, 246)], np.int32)], False, black, 5)
    else:
        cv2.fillPoly(flat, [np.array([(104, 216), (126, 230), (104, 244)], np.int32)], black)
    if bar:
        at = 58 - gap if leaving else 128 + gap
        cv2.line(flat, (at, 212), (at, 248), black, 4)
    cv2.putText(flat, "14 11 25", (70, 140), cv2.FONT_HERSHEY_SIMPLEX, 1.9, black, 5)
    cv2.line(flat, (200, 230), (250, 230), black, 7)
    cv2.fillPoly(flat, [np.array([(212, 208), (232, 230), (212, 252), (222, 230)], np.int32)], black)
    cv2.line(flat, (203, 222), (203, 238), black, 3)
    return flat


@pytest.mark.parametrize("turn", [0, 1, 2, 3])
@pytest.mark.parametrize("gap", [0, 6])
@pytest.mark.parametrize("open_head", [False, True])
@pytest.mark.parametrize("leaving", [False, True])
def test_the_bar_says_which_way(leaving: bool, open_head: bool, gap: int, turn: int) -> None:
    lying = np.ascontiguousarray(np.rot90(stamp(leaving=leaving, open_head=open_head, gap=gap), -turn))
    arrow = find_arrow(lying)
    assert arrow is not None
    assert arrow.direction is (StampDirection.EXIT if leaving else StampDirection.ENTRY)
    assert arrow.turn == turn


def test_without_a_bar_or_with_two_nothing_is_said() -> None:
    assert find_arrow(stamp(leaving=False, bar=False)) is None
    both = stamp(leaving=False)
    cv2.line(both, (58, 212), (58, 248), (0, 0, 0), 4)
    assert find_arrow(both) is None
    assert find_arrow(np.full((300, 440, 3), 255, np.uint8)) is None


def test_two_arrows_that_disagree_say_nothing() -> None:
    double = stamp(leaving=False)
    double[10:60, 300:390] = stamp(leaving=True)[205:255, 50:140]
    assert find_arrow(double) is None


def test_letters_that_run_into_each_other_are_no_second_arrow() -> None:
    smeared = stamp(leaving=False)
    other = stamp(leaving=True)[205:255, 50:140]
    smeared[10:60, 300:390] = np.where(other < 150, 120, 255)  # paler where the ink ran
    arrow = find_arrow(smeared)
    assert arrow is not None
    assert arrow.direction is StampDirection.ENTRY


def test_the_arrow_is_taken_away_and_the_day_stays() -> None:
    flat = stamp(leaving=False, gap=5)
    arrow = find_arrow(flat)
    assert arrow is not None
    blank = without(flat, arrow)
    assert (blank[205:255, 50:140] == 255).all()
    assert (blank[:200] == flat[:200]).all()


def test_an_arrow_is_told_on_a_blurred_picture() -> None:
    for leaving in (False, True):
        arrow = find_arrow(np.asarray(cv2.GaussianBlur(stamp(leaving=leaving), (0, 0), 2.2), np.uint8))
        assert arrow is not None
        assert arrow.direction is (StampDirection.EXIT if leaving else StampDirection.ENTRY)


@pytest.mark.parametrize("turn", [0, 1])
def test_a_figure_one_is_no_arrow_across_a_long_stamp(turn: int) -> None:
    flat = np.full((300, 440, 3), 255, np.uint8)
    cv2.line(flat, (70, 150), (70, 205), (0, 0, 0), 5)  # its stem
    cv2.fillPoly(flat, [np.array([(70, 136), (57, 158), (83, 158)], np.int32)], (0, 0, 0))  # its flags
    cv2.line(flat, (56, 207), (84, 207), (0, 0, 0), 4)  # its foot
    square = np.ascontiguousarray(flat[:, :300])
    assert find_arrow(square) is not None
    assert find_arrow(np.ascontiguousarray(np.rot90(flat, -turn))) is None


def bracketed(*, leaving: bool, letter_e: bool = False) -> Pixels:
    """A flat stamp whose arrow goes into a bracket or comes out of one, and an airplane behind it."""
    flat = np.full((300, 440, 3), 255, np.uint8)
    black = (0, 0, 0)
    back, opening = (225, 280) if leaving else (300, 245)
    for level in (36, 106):
        cv2.line(flat, (back, level), (opening, level), black, 6)
    cv2.line(flat, (back, 36), (back, 106), black, 6)
    if letter_e:
        cv2.line(flat, (back, 71), (opening, 71), black, 6)
        return flat
    tail, tip = (240, 322) if leaving else (200, 290)
    cv2.line(flat, (tail, 71), (tip - 22, 71), black, 7)
    cv2.fillPoly(flat, [np.array([(tip - 24, 58), (tip, 71), (tip - 24, 84)], np.int32)], black)
    nose = max(tip, back) + 6
    cv2.fillPoly(flat, [np.array([(nose, 71), (nose + 34, 48), (nose + 30, 71), (nose + 34, 94)], np.int32)], black)
    cv2.line(flat, (nose + 20, 71), (nose + 62, 71), black, 8)
    cv2.putText(flat, "14 11 25", (90, 215), cv2.FONT_HERSHEY_SIMPLEX, 1.9, black, 6)
    return flat


@pytest.mark.parametrize("turn", [0, 1, 2, 3])
@pytest.mark.parametrize("blur", [0.0, 1.6])
@pytest.mark.parametrize("leaving", [False, True])
def test_a_bracket_says_which_way(leaving: bool, blur: float, turn: int) -> None:
    flat = bracketed(leaving=leaving)
    flat = np.asarray(cv2.GaussianBlur(flat, (0, 0), blur), np.uint8) if blur else flat
    arrow = find_arrow(np.ascontiguousarray(np.rot90(flat, -turn)))
    assert arrow is not None
    assert arrow.direction is (StampDirection.EXIT if leaving else StampDirection.ENTRY)
    assert arrow.turn == turn


@pytest.mark.parametrize("leaving", [False, True])
def test_an_e_is_no_bracket_with_an_arrow(leaving: bool) -> None:
    assert find_arrow(bracketed(leaving=leaving, letter_e=True)) is None


def test_paler_print_across_an_arrow_does_not_hide_it() -> None:
    flat = bracketed(leaving=False)
    printed = np.full(flat.shape, 255, np.uint8)
    cv2.putText(printed, "VISAS / VISAS", (120, 88), cv2.FONT_HERSHEY_SIMPLEX, 1.2, (120, 120, 120), 5)
    assert find_arrow(np.minimum(flat, printed)) is not None


def test_an_arrow_runs_as_the_text_does() -> None:
    across = np.full((300, 440, 3), 255, np.uint8)
    across[:, 70:370] = np.rot90(stamp(leaving=False)[:, 20:320])
    assert find_arrow(across) is None
    found = find_arrow(across, runs=1)
    assert found is not None
    assert found.direction is StampDirection.ENTRY
    assert find_arrow(across, runs=0) is None


@pytest.mark.parametrize("leaving", [False, True])
def test_a_worn_arm_is_seen_when_nothing_else_is(leaving: bool) -> None:
    flat = bracketed(leaving=leaving)
    worn = slice(100, 113), (slice(229, 290) if leaving else slice(235, 296))
    flat[worn] = np.where(flat[worn] < 128, 178, 255)
    arrow = find_arrow(flat)
    assert arrow is not None
    assert arrow.direction is (StampDirection.EXIT if leaving else StampDirection.ENTRY)


@pytest.mark.parametrize("turn", [0, 1, 2, 3])
@pytest.mark.parametrize("before", [2, 8])
def test_a_head_that_begins_before_the_arms_goes_in_for_all_that(before: int, turn: int) -> None:
    flat = bracketed(leaving=False)
    cv2.rectangle(flat, (190, 45), (294, 97), (255, 255, 255), -1)
    cv2.line(flat, (175, 71), (246 - before, 71), (0, 0, 0), 7)
    cv2.fillPoly(flat, [np.array([(245 - before, 52), (275, 71), (245 - before, 90)], np.int32)], (0, 0, 0))
    arrow = find_arrow(np.ascontiguousarray(np.rot90(flat, -turn)))
    assert arrow is not None
    assert arrow.direction is StampDirection.ENTRY
    assert arrow.turn == turn


@pytest.mark.parametrize("leaving", [False, True])
def test_a_bracket_whose_lines_are_broken_is_one(leaving: bool) -> None:
    flat = bracketed(leaving=leaving)
    back, middle = (225, 252) if leaving else (300, 272)
    flat[85:91, back - 4 : back + 5] = 255
    flat[30:42, middle : middle + 6] = 255
    arrow = find_arrow(flat)
    assert arrow is not None
    assert arrow.direction is (StampDirection.EXIT if leaving else StampDirection.ENTRY)


def test_a_corner_of_the_frame_is_no_bracket() -> None:
    flat = np.full((300, 440, 3), 255, np.uint8)
    cv2.rectangle(flat, (6, 6), (433, 293), (0, 0, 0), 5)
    flat[:, 20:370] = np.where(flat[:, 20:370] < 0, 0, 255)
    flat[20:222, 420:] = 255
    cv2.line(flat, (370, 222), (433, 222), (0, 0, 0), 5)  # a worn figure beside it
    cv2.line(flat, (320, 258), (395, 258), (0, 0, 0), 7)
    cv2.fillPoly(flat, [np.array([(395, 245), (420, 258), (395, 271)], np.int32)], (0, 0, 0))
    assert find_arrow(flat) is None


def test_a_pattern_that_runs_through_an_arrow_comes_apart_where_it_is_paler() -> None:
    """The shaft has gone where only the darkest ink counts, and has grown into the page's pattern where more does."""
    flat, pattern = stamp(leaving=False), np.full((300, 440, 3), 255, np.uint8)
    flat[227:234, 60:100] = np.where(flat[227:234, 60:100] < 128, 125, 255)
    for across in range(20, 440, 25):
        cv2.line(pattern, (across, 0), (across, 299), (145, 145, 145), 2)
    arrow = find_arrow(np.minimum(flat, pattern))
    assert arrow is not None
    assert arrow.direction is StampDirection.ENTRY


def boxed(start: int, tip: int) -> Pixels:
    """A flat stamp with a box, from 230 to 300 across, and an arrow from `start` to `tip`."""
    flat = np.full((300, 440, 3), 255, np.uint8)
    black = (0, 0, 0)
    cv2.rectangle(flat, (230, 36), (300, 106), black, 5)
    cv2.line(flat, (start, 71), (tip - 20, 71), black, 7)
    cv2.fillPoly(flat, [np.array([(tip - 22, 58), (tip, 71), (tip - 22, 84)], np.int32)], black)
    cv2.putText(flat, "14 11 25", (90, 215), cv2.FONT_HERSHEY_SIMPLEX, 1.9, black, 6)
    return flat


@pytest.mark.parametrize("turn", [0, 1, 2, 3])
@pytest.mark.parametrize("blur", [0.0, 1.6])
@pytest.mark.parametrize(
    ("start", "tip", "direction"),
    [
        (190, 282, StampDirection.ENTRY),
        (252, 340, StampDirection.EXIT),
        (190, 340, None),  # it goes through
        (242, 288, None),  # it stays inside
        (150, 215, None),  # it stays outside
    ],
)
def test_a_box_says_which_way_by_the_side_that_the_arrow_runs_through(
    start: int, tip: int, direction: StampDirection | None, blur: float, turn: int
) -> None:
    flat = boxed(start, tip)
    flat = np.asarray(cv2.GaussianBlur(flat, (0, 0), blur), np.uint8) if blur else flat
    arrow = find_arrow(np.ascontiguousarray(np.rot90(flat, -turn)))
    assert (arrow and arrow.direction) is direction
    assert arrow is None or arrow.turn == turn


@pytest.mark.parametrize("left", [0, 3, 368])
def test_a_box_at_the_edge_of_a_picture_is_looked_at_like_any_other(left: int) -> None:
    """Photographs and chips of cards are such boxes."""
    flat = np.full((300, 440, 3), 255, np.uint8)
    cv2.rectangle(flat, (left, 40), (left + 70, 110), (0, 0, 0), 5)
    for turn in range(4):
        assert find_arrow(np.ascontiguousarray(np.rot90(flat, turn))) is None


def test_a_cell_of_a_pages_grid_is_no_box() -> None:
    flat = boxed(190, 282)
    assert find_arrow(flat) is not None
    for across in (230, 300):
        cv2.line(flat, (across, 0), (across, 190), (0, 0, 0), 5)
    assert find_arrow(flat) is None


@pytest.mark.parametrize("seed", range(40))
def test_whatever_is_drawn_is_looked_at_without_a_slip(seed: int) -> None:
    """Boxes, lines and patches anywhere, over the edges too: a slip here would leave a whole page unread."""
    rng = np.random.default_rng(seed)
    flat = np.full((300, int(rng.integers(120, 520)), 3), 255, np.uint8)
    for _ in range(int(rng.integers(1, 9))):
        left, top = (int(one) for one in rng.integers(-20, 440, 2))
        wide, tall = (int(one) for one in rng.integers(10, 160, 2))
        thick = int(rng.choice([2, 4, 6, -1]))
        cv2.rectangle(flat, (left, top), (left + wide, top + tall), (0, 0, 0), thick)
        cv2.line(flat, (left, top + tall // 2), (left + wide + 30, top + tall // 2), (0, 0, 0), 5)
    for runs in (None, 0, 1):
        find_arrow(flat, runs=runs)


def test_an_arrow_that_the_frame_cuts_is_another_stamps() -> None:
    """Its shaft comes in past the left side, over the stamp's own sign or where that is hidden."""
    entry = stamp(leaving=False, bar=False)
    cut = stamp(leaving=True)[205:255, 54:140]
    entry[10:60, 0:86] = np.where(cut < 150, 0, 255)
    entry[10:60, 0:4] = entry[10:60, 4:8]
    assert find_arrow(entry) is None


@pytest.mark.parametrize("turn", [0, 1, 2, 3])
def test_an_arrow_through_the_middle_of_its_bar_says_nothing(turn: int) -> None:
    """In two shades: where the shaft behind the bar is paler, what is left looks like an exit's sign."""
    through = stamp(leaving=True)
    assert find_arrow(np.ascontiguousarray(np.rot90(through, turn))) is not None
    cv2.line(through, (20, 230), (54, 230), (180, 180, 180), 5)
    assert find_arrow(np.ascontiguousarray(np.rot90(through, turn))) is None
