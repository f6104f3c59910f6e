"""Two stamps of two inks that lie over each other are two: where they overlap, both inks draw a frame of neither."""

from dataclasses import replace

import cv2
import numpy as np
import pytest

from documents.page import Box, StampDirection, TextLine
from documents.readers import Pixels
from documents.stamps.arrow import find_arrow
from documents.stamps.finding import _foreign
from documents.stamps.frame import Frame, Shape, side_ink
from documents.stamps.imprints import Imprint, _its_own, find_imprints
from documents.stamps.ink import Paper
from documents.stamps.reading import StampReading
from documents.stamps.search import Found, Search
from tests.documents.stamps.imprints import imprint

GREEN, VIOLET, BLACK = (60, 140, 80), (100, 50, 150), (40, 40, 40)
DAY, POST, CODE = Box(180, 1160, 250, 1230), Box(330, 640, 370, 860), Box(300, 970, 380, 1020)


@pytest.fixture(scope="module")
def imprints() -> list[Imprint]:
    """Of an exit above an entry whose lower end is off the picture. Their overlap is closed by a side of each."""
    page = np.full((1300, 1000, 3), 242, np.uint8)
    _round(page, (140, 520), (400, 1050))
    cv2.rectangle(page, (130, 950), (410, 1420), GREEN, 4)
    for text, box, colour in (("10", DAY, GREEN), ("86", CODE, GREEN)):
        cv2.putText(page, text, (box.left, box.bottom - 8), cv2.FONT_HERSHEY_SIMPLEX, 1.7, colour, 5)
    for row in range(4):
        cv2.putText(page, "VE", (POST.left - 20, 690 + 50 * row), cv2.FONT_HERSHEY_SIMPLEX, 1.5, VIOLET, 4)
    return find_imprints(page, [DAY, CODE, POST])


def _round(page: Pixels, start: tuple[int, int], end: tuple[int, int], radius: int = 60) -> None:
    (left, top), (right, bottom) = start, end
    for across, down, turn in ((1, 1, 180), (-1, 1, 270), (-1, -1, 0), (1, -1, 90)):
        middle = (left if across > 0 else right) + across * radius, (top if down > 0 else bottom) + down * radius
        cv2.ellipse(page, middle, (radius, radius), turn, 0, 90, VIOLET, 5)
    for at in (top, bottom):
        cv2.line(page, (left + radius, at), (right - radius, at), VIOLET, 5)
    for at in (left, right):
        cv2.line(page, (at, top + radius), (at, bottom - radius), VIOLET, 5)


def test_both_stamps_are_found(imprints: list[Imprint]) -> None:
    around = {one.shape: one.box for one in imprints if one.holds(((POST.left + POST.right) / 2, 740))}
    assert around[Shape.ROUND].top == pytest.approx(520, abs=25)
    assert around[Shape.ROUND].bottom == pytest.approx(1050, abs=25)
    entry = next(one for one in imprints if one.holds(((DAY.left + DAY.right) / 2, 1195)))
    assert entry.shape is Shape.SQUARE
    assert entry.box.top == pytest.approx(950, abs=25)


def test_each_is_laid_flat_in_its_own_ink(imprints: list[Imprint]) -> None:
    # The first text on it is the code, and green: that lies in the other frame too.
    exit_stamp = next(one for one in imprints if one.shape is Shape.ROUND)
    assert min(side_ink(exit_stamp.own[..., 0] < 150)) > 0.9


def test_a_stamp_across_another_leaves_the_other_ones_arrow_as_it_was() -> None:
    """A black entry, whose arrow and ring of stars the side of a violet exit crosses."""
    page = np.full((700, 1000, 3), 242, np.uint8)
    _round(page, (80, 260), (330, 620))
    cv2.rectangle(page, (240, 140), (720, 460), BLACK, 4)
    cv2.line(page, (280, 330), (350, 330), BLACK, 8)
    cv2.fillConvexPoly(page, np.array([(345, 312), (345, 348), (372, 330)]), BLACK)
    cv2.line(page, (382, 310), (382, 350), BLACK, 5)
    for text, at, colour in (("15 05 26", (410, 345), BLACK), ("86", (100, 560), VIOLET)):
        cv2.putText(page, text, at, cv2.FONT_HERSHEY_SIMPLEX, 1.7, colour, 5)
    found = find_imprints(page, [Box(410, 300, 680, 350), Box(100, 515, 170, 565)])
    entry = next(one for one in found if one.holds((500, 200)))
    arrow = find_arrow(entry.own, runs=0)
    assert arrow is not None
    assert arrow.direction is StampDirection.ENTRY
    assert find_arrow(entry.any, runs=0) is None


def test_a_page_and_its_cover_around_a_stamp_are_no_stamp() -> None:
    """A booklet in its blue cover: a zone above, a green stamp below; print on the cover's side is as blue as it is."""
    page = np.full((1500, 1100, 3), 225, np.uint8)
    cv2.rectangle(page, (60, 60), (1040, 1440), (60, 70, 110), 40)
    cv2.rectangle(page, (60, 60), (1040, 720), (60, 70, 110), 14)
    zone, day, print_ = Box(200, 560, 900, 600), Box(420, 1040, 560, 1080), Box(500, 300, 640, 340)
    for box, text, colour in (
        (day, "10 04 26", GREEN),
        (print_, "02 04 26", (60, 70, 110)),
        (zone, "VCGRC", (0, 0, 0)),
    ):
        cv2.putText(page, text, (box.left, box.bottom - 4), cv2.FONT_HERSHEY_SIMPLEX, 1.0, colour, 3)
    cv2.rectangle(page, (380, 900), (620, 1160), GREEN, 4)
    found = find_imprints(page, [day, print_], zones=[zone])
    assert [(one.shape, one.box.left // 20) for one in found] == [(Shape.SQUARE, 18)]


def test_the_pale_edge_of_a_page_around_a_stamp_is_no_stamp() -> None:
    """Only part of the stamp is of the ink of the text that is looked at first: its frame is put together last."""
    page = np.full((1500, 1100, 3), 240, np.uint8)
    cv2.rectangle(page, (60, 200), (1040, 1400), (205, 205, 205), 6)
    number, day = Box(500, 260, 720, 300), Box(420, 1040, 560, 1080)
    cv2.putText(page, "5 12916", (number.left, number.bottom - 4), cv2.FONT_HERSHEY_SIMPLEX, 1.0, (120, 120, 120), 2)
    cv2.putText(page, "10 04 26", (day.left, day.bottom - 4), cv2.FONT_HERSHEY_SIMPLEX, 1.0, VIOLET, 3)
    cv2.rectangle(page, (380, 900), (620, 1160), VIOLET, 4)
    found = find_imprints(page, [day, number])
    assert [one.box.left // 20 for one in found if one.holds((490, 1060))] == [18]


@pytest.mark.parametrize(("middle", "radius"), [((560, 455), 230), ((640, 350), 180), ((700, 560), 230)])
def test_a_rosette_of_the_page_in_a_stamps_ink_leaves_that_its_frame(middle: tuple[int, int], radius: int) -> None:
    """What both draw together, and what the one cuts off the other, has no stamp's shape, and is found first."""
    page = np.full((1300, 1000, 3), 240, np.uint8)
    day = Box(330, 400, 560, 450)
    cv2.rectangle(page, (250, 320), (660, 590), VIOLET, 5)
    cv2.putText(page, "10 04 26", (day.left, day.bottom - 4), cv2.FONT_HERSHEY_SIMPLEX, 1.4, VIOLET, 4)
    for petal in range(9):
        cv2.ellipse(page, middle, (radius, radius // 2), 20 * petal, 0, 360, VIOLET, 2)
    around = [one.box for one in find_imprints(page, [day]) if one.shape is Shape.SQUARE]
    assert [tuple(box) for box in around] == [pytest.approx((250, 320, 660, 590), abs=20)]


def test_a_round_stamp_over_another_of_its_ink_leaves_that_its_sides() -> None:
    page = np.full((1300, 1000, 3), 240, np.uint8)
    day, word = Box(430, 400, 640, 450), Box(170, 600, 300, 630)
    cv2.rectangle(page, (250, 320), (690, 590), VIOLET, 5)
    cv2.putText(page, "10 04 26", (day.left, day.bottom - 4), cv2.FONT_HERSHEY_SIMPLEX, 1.3, VIOLET, 4)
    cv2.putText(page, "DEPART", (word.left, word.bottom - 4), cv2.FONT_HERSHEY_SIMPLEX, 0.8, VIOLET, 3)
    cv2.circle(page, (250, 570), 180, VIOLET, 4)
    around = [one.box for one in find_imprints(page, [word, day]) if one.shape is Shape.SQUARE]
    assert [tuple(box) for box in around] == [pytest.approx((250, 320, 690, 590), abs=20)]


@pytest.mark.parametrize(("middle", "another"), [((250, 570), False), ((470, 455), True)])
def test_the_words_of_a_foreign_stamp_that_overlaps_one_are_not_its_own(middle: tuple[int, int], another: bool) -> None:
    """Where the foreign one holds its middle, it may be a box in that."""
    word = TextLine(text="IMMIGRATION", box=Box(middle[0] + 40, middle[1] - 30, middle[0] + 120, middle[1] - 10))
    stamp, over = imprint(), imprint()
    square = np.array([(250, 320), (690, 320), (690, 590), (250, 590)], np.float32)
    circle = np.array([middle], np.float32) + 180 * np.array([(-1, -1), (1, -1), (1, 1), (-1, 1)], np.float32)
    stamp = replace(stamp, corners=square)
    over = replace(over, corners=circle, shape=Shape.OTHER)
    one = StampReading(imprint=stamp, lines=(word,), turns=[0])
    assert _foreign(one, [over]) is another
    assert _foreign(one, [])


@pytest.mark.parametrize(
    ("lent", "over", "own"), [("other", True, False), ("other", False, True), ("paler", True, True)]
)
def test_a_text_that_another_stamp_covers_lends_a_stamp_no_ink(lent: str, over: bool, own: bool) -> None:
    page = np.full((900, 1100, 3), 242, np.uint8)
    cv2.rectangle(page, (150, 200), (650, 520), (70, 140, 140), 8)
    paper = Paper(page)
    sides = paper.away[200, 300]
    ink = sides * 1.4 if lent == "paler" else sides + np.array([5.0, 15.0, -20.0], np.float32)
    frame, other = _upright(150, 200, 650, 520), _upright(*((520, 300) if over else (700, 540)), 1010, 840)
    found = [Found(frame, ink), Found(other, ink)]
    assert bool(np.allclose(_its_own(ink, frame, found, paper), ink)) is own


def _upright(left: int, top: int, right: int, bottom: int) -> Frame:
    corners = np.array([(left, top), (right, top), (right, bottom), (left, bottom)], np.float32)
    return Frame(corners=corners, shape=Shape.SQUARE)


def test_two_stamps_of_two_colours_that_overlap_are_no_compartments_of_a_third() -> None:
    """Both are as wide and stand in a line: what goes around both has four corners and one arrow in any one ink."""
    page = np.full((1500, 900, 3), 242, np.uint8)
    cv2.rectangle(page, (290, 150), (740, 980), GREEN, 6)
    cv2.rectangle(page, (180, 880), (730, 1400), VIOLET, 6)
    for text, left, low, colour in (("17 10 23", 330, 420, GREEN), ("23 03 26", 230, 1180, VIOLET)):
        cv2.putText(page, text, (left, low), cv2.FONT_HERSHEY_SIMPLEX, 2.2, colour, 6)
    found = find_imprints(page, [Box(330, 370, 640, 425), Box(230, 1130, 540, 1185)])
    boxes = sorted((one.box.top, one.box.bottom) for one in found if not one.mixed and one.cut is None)
    assert [round(low, -2) for _, low in boxes] == [1000, 1400]
    assert all(bottom - top < 900 for top, bottom in boxes)


def test_a_pale_edge_around_most_of_a_stamp_whose_side_is_off_the_page_is_a_stickers() -> None:
    page = np.full((1300, 1600, 3), 242, np.uint8)
    search = Search(Paper(page), [], [])
    search._cut.append(Found(replace(_upright(700, 100, 1040, 530), cut=1), np.array([0.1, 0.8, 0.7], np.float32)))
    assert search._is_around_others(_upright(270, 180, 1390, 1130))
    assert not search._is_around_others(_upright(270, 400, 1390, 1130))  # most of the stamp lies beside it
    assert not search._is_around_others(_upright(690, 90, 1050, 800))  # no larger than a stamp
