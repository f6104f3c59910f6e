"""Frames in a mask of ink: four sides with square or round corners, or a shape that no Schengen stamp has."""

import cv2
import numpy as np
import pytest

from documents.stamps.compartments import lent
from documents.stamps.corners import shape_of, shape_of_three
from documents.stamps.frame import FLAT_HEIGHT, Frame, Shape
from documents.stamps.frames import find_frames, laid_flat
from documents.stamps.ink import of_one_colour
from documents.stamps.ring import find_circle, find_ring, holds_a_bar


def blank() -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    return np.zeros((900, 1200), np.uint8)


def turned(
    mask: np.ndarray[tuple[int, ...], np.dtype[np.uint8]], angle: float
) -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    matrix = cv2.getRotationMatrix2D((600, 450), angle, 1.0)
    return np.asarray(cv2.warpAffine(mask * 255, matrix, (1200, 900)) > 100, np.uint8)


def rectangle(radius: int) -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    mask = blank()
    left, top, right, bottom = 400, 330, 800, 590
    for one, other in (
        ((left + radius, top), (right - radius, top)),
        ((left + radius, bottom), (right - radius, bottom)),
        ((left, top + radius), (left, bottom - radius)),
        ((right, top + radius), (right, bottom - radius)),
    ):
        cv2.line(mask, one, other, 1, 5)
    for middle, start in (
        ((left + radius, top + radius), 180),
        ((right - radius, top + radius), 270),
        ((right - radius, bottom - radius), 0),
        ((left + radius, bottom - radius), 90),
    ):
        cv2.ellipse(mask, middle, (radius, radius), 0, start, start + 90, 1, 5)
    return mask


@pytest.mark.parametrize("angle", [0, 7, 44, 90, 133])
@pytest.mark.parametrize(("radius", "shape"), [(0, Shape.SQUARE), (75, Shape.ROUND), (100, Shape.ROUND)])
def test_corners_say_entry_or_exit(angle: float, radius: int, shape: Shape) -> None:
    (frame, *_) = list(find_frames(turned(rectangle(radius), angle)))
    assert frame.shape is shape
    assert frame.holds((600, 460))


@pytest.mark.parametrize("angle", [0, 20, 75])
def test_ovals_and_polygons_are_no_such_frames(angle: float) -> None:
    oval, six = blank(), blank()
    cv2.ellipse(oval, (600, 450), (210, 130), 0, 0, 360, 1, 5)
    points = [(600 + round(190 * np.cos(k * np.pi / 3)), 450 + round(190 * np.sin(k * np.pi / 3))) for k in range(6)]
    cv2.polylines(six, [np.array(points, np.int32)], isClosed=True, color=1, thickness=5)
    for mask in (oval, six):
        assert {frame.shape for frame in find_frames(turned(mask, angle))} <= {Shape.OTHER}


def test_a_worn_frame_is_found_and_a_filled_patch_is_none() -> None:
    worn = rectangle(0)
    worn[325:336, 560:572] = 0
    worn[450:458, 790:810] = 0
    assert [frame.shape for frame in find_frames(worn)][:1] == [Shape.SQUARE]
    patch = blank()
    patch[330:590, 400:800] = 1
    assert list(find_frames(patch)) == []


@pytest.mark.parametrize("angle", [0, 8, 90])
def test_a_compartment_is_part_of_its_frame_and_another_stamp_is_not(angle: float) -> None:
    mask = rectangle(0)
    cv2.line(mask, (530, 330), (530, 590), 1, 5)
    cv2.line(mask, (530, 470), (800, 470), 1, 5)
    frames = list(find_frames(turned(mask, angle)))
    whole = max(frames, key=lambda frame: float(cv2.contourArea(frame.corners.astype(np.float32))))
    parts = [frame for frame in frames if frame.part_of(whole)]
    assert len(parts) >= 2
    assert whole.shape is Shape.SQUARE
    assert not whole.part_of(whole)
    assert not any(whole.part_of(part) for part in parts)
    (beside,) = [f for f in find_frames(turned(np.roll(rectangle(0), (240, 0), (0, 1)), angle)) if not f.same(whole)][
        :1
    ]
    assert not beside.part_of(whole)


def test_the_ring_of_stars_is_found_wherever_it_stands() -> None:
    flat = np.full((300, 440, 3), 255, np.uint8)
    for k in range(12):
        middle = (330 + round(50 * np.sin(k * np.pi / 6)), 210 - round(50 * np.cos(k * np.pi / 6)))
        if k != 4:  # one has not taken
            cv2.circle(flat, middle, 4, (0, 0, 0), -1)
    cv2.putText(flat, "25 08 25", (40, 100), cv2.FONT_HERSHEY_SIMPLEX, 2, (0, 0, 0), 5)
    flat[190:232, 325:335] = 0
    ring = find_ring(flat)
    assert ring is not None
    assert abs(ring.across - 330) < 6
    assert abs(ring.down - 210) < 6
    assert holds_a_bar(flat, ring)
    worn = flat.copy()
    worn[198:203] = 255  # the bar is worn through, and its foot is short
    worn[226:232, 320:340] = 255
    assert holds_a_bar(worn, ring)
    worn[190:198, 320:325] = 0  # what stands above is wider: no bar
    worn[190:198, 335:345] = 0
    assert not holds_a_bar(worn, ring)
    without = flat.copy()
    without[150:270, 320:390] = 255  # half of the stars
    assert find_ring(without) is None


@pytest.mark.parametrize("angle", [0, 20, 118])
@pytest.mark.parametrize(("radius", "shape"), [(0, Shape.SQUARE), (75, Shape.ROUND)])
def test_two_corners_speak_for_a_frame_that_the_edge_of_the_page_cuts(angle: float, radius: int, shape: Shape) -> None:
    cut = rectangle(radius)
    cut[:, 700:] = 0
    frame = next(find_frames(turned(cut, angle)))
    assert frame.cut is not None
    assert frame.shape is shape
    assert next(find_frames(turned(rectangle(radius), angle))).cut is None


def test_a_triangle_cut_by_another_frame_is_no_rectangle() -> None:
    mask = blank()
    cv2.polylines(mask, [np.array([(560, 300), (640, 300), (820, 640), (380, 640)], np.int32)], True, 1, 5)
    assert {frame.shape for frame in find_frames(mask)} <= {Shape.OTHER}


def test_a_circle_around_letters_is_found_and_an_empty_one_is_none() -> None:
    flat = np.full((300, 440, 3), 255, np.uint8)
    cv2.ellipse(flat, (80, 90), (44, 54), 0, 0, 360, (0, 0, 0), 3)
    cv2.putText(flat, "08 06 25", (160, 150), cv2.FONT_HERSHEY_SIMPLEX, 1.8, (0, 0, 0), 5)
    assert find_circle(flat) is None
    flat[64:116, 74:86] = 0
    circle = find_circle(flat)
    assert circle is not None
    assert abs(circle.across - 80) < 4
    assert holds_a_bar(flat, circle)


def test_a_ring_on_a_part_of_a_stamp_is_larger() -> None:
    flat = np.full((300, 560, 3), 255, np.uint8)
    for turn in range(12):
        across, down = 140 + 88 * np.cos(turn * np.pi / 6), 130 + 88 * np.sin(turn * np.pi / 6)
        cv2.circle(flat, (round(across), round(down)), 11, (20, 20, 20), -1)
    assert find_ring(flat) is None
    ring = find_ring(flat, part=True)
    assert ring is not None
    assert abs(ring.across - 140) + abs(ring.down - 130) < 10


def test_a_ring_on_a_part_of_a_stamp_may_look_oblique() -> None:
    flat = np.full((300, 470, 3), 255, np.uint8)
    for star in ((104, 21), (127, 27), (142, 44), (145, 68), (135, 92), (114, 111), (88, 118), (64, 111), (49, 93),
                 (46, 69), (57, 44), (78, 28)):  # fmt: skip
        cv2.circle(flat, star, 5, (20, 20, 20), -1)
    assert find_ring(flat) is None
    ring = find_ring(flat, part=True)
    assert ring is not None
    assert abs(ring.across - 96) + abs(ring.down - 69) < 10


@pytest.mark.parametrize(("radius", "shape"), [(0, Shape.SQUARE), (40, Shape.FOUR_SIDED)])
def test_corners_speak_where_another_stamp_runs_into_the_frame(radius: int, shape: Shape) -> None:
    cut = rectangle(radius)[328:593, 398:803]  # from the line's outer edge on
    flat = np.asarray(cv2.resize(cut, (470, 300), interpolation=cv2.INTER_NEAREST), np.uint8)
    quad = np.array([(0, 0), (470, 0), (470, 300), (0, 300)], np.float32)
    inset = np.array([(4, 4), (463, 6), (469, 299), (7, 293)], np.float32)
    askew = np.asarray(cv2.warpPerspective(flat, cv2.getPerspectiveTransform(quad, inset), (470, 300)) > 0)
    assert shape_of(0.9, askew) is shape
    assert (shape_of(0.0, askew) is Shape.SQUARE) is (shape is Shape.SQUARE)  # whatever lies around it


def test_another_stamps_bend_in_a_corner_makes_no_square_frame_doubtful() -> None:
    flat = np.asarray(cv2.resize(rectangle(0)[328:593, 398:803], (470, 300), interpolation=cv2.INTER_NEAREST), np.uint8)
    flat[:14, :14] = 0
    flat[7:11, 7:11] = 255  # where its side begins
    assert shape_of(0.86, flat > 0) is Shape.SQUARE


def _upright(left: int, top: int, right: int, bottom: int) -> Frame:
    corners = np.array([(left, top), (right, top), (right, bottom), (left, bottom)], np.float32)
    return Frame(corners=corners, shape=Shape.SQUARE)


def test_an_outline_that_ends_on_another_stamps_side_is_not_one_of_compartments() -> None:
    stamp, over_it = _upright(100, 100, 440, 320), _upright(400, 60, 600, 380)
    outline = _upright(100, 100, 580, 320)  # the stamp, and on to a side of the one that lies over it
    assert stamp.part_of(outline)
    assert lent(outline, [stamp, over_it], [0])
    # Beside other compartments, what lies beyond the first is its own.
    assert not lent(outline, [stamp, _upright(440, 100, 580, 200)], [0])
    assert not lent(outline, [stamp], [0])


@pytest.mark.parametrize(
    ("worn", "shape"), [(0, Shape.SQUARE), (1, Shape.SQUARE), (2, Shape.SQUARE), (3, Shape.FOUR_SIDED)]
)
def test_two_square_corners_speak_for_those_that_are_worn_off(worn: int, shape: Shape) -> None:
    mask = rectangle(0)
    for left, top in ((394, 324), (780, 570), (780, 324))[:worn]:
        mask[top : top + 26, left : left + 26] = 0
    corners = np.array([(400, 330), (800, 330), (800, 590), (400, 590)], np.float32)
    found = laid_flat(corners, mask, missing=0)
    assert found is not None
    assert found.shape is shape


@pytest.mark.parametrize(("radius", "square"), [(0, True), (45, False), (75, False)])
def test_a_square_frame_is_one_though_it_was_laid_flat_aslant(radius: int, square: bool) -> None:
    mask = rectangle(radius)
    mask[570:596, 394:420] = 0
    corners = np.array([(395, 326), (805, 327), (804, 594), (396, 593)], np.float32)
    found = laid_flat(corners, mask, missing=0)
    assert found is not None
    assert (found.shape is Shape.SQUARE) is square


@pytest.mark.parametrize(("radius", "square"), [(0, True), (45, False)])
def test_two_square_corners_speak_where_the_others_are_worn_and_not_round(radius: int, square: bool) -> None:
    mask = rectangle(radius)
    mask[324:356, 770:806] = mask[560:596, 394:430] = 0
    flat = np.asarray(cv2.resize(mask[328:593, 398:803], (470, 300), interpolation=cv2.INTER_NEAREST) > 0)
    assert (shape_of(0.87, flat) is Shape.SQUARE) is square


def test_a_larger_frame_in_another_colour_is_not_the_stamp_of_a_frame_inside_it() -> None:
    violet, pale_violet, grey = (np.array(ink, np.float32) for ink in ((36, 16, -22), (18, 8, -11), (16, -1, 4)))
    assert of_one_colour(pale_violet, [violet])
    assert of_one_colour(violet, [grey, violet])
    assert not of_one_colour(grey, [violet])


def test_print_around_a_square_frame_makes_no_round_corners() -> None:
    """The outline goes around a sticker's print beside the stamp, and its corners are far from any ink."""
    flat = np.zeros((300, 470), bool)
    flat[30:36, 70:470] = flat[290:296, 70:440] = flat[30:296, 70:76] = flat[30:296, 434:440] = True
    flat[60:296, 0:20] = True
    round_one = np.asarray(cv2.resize(rectangle(75)[328:593, 398:803], (470, 300), interpolation=cv2.INTER_NEAREST) > 0)
    assert shape_of(0.85, round_one) is Shape.ROUND
    assert shape_of(0.85, flat) is Shape.FOUR_SIDED


@pytest.mark.parametrize(("bent", "shape"), [(False, Shape.SQUARE), (True, Shape.FOUR_SIDED)])
def test_a_stamp_that_slipped_off_a_pages_edge_lacks_two_corners(bent: bool, shape: Shape) -> None:
    """Its frame was laid flat with paper around it: the two corners below are square where their sides would meet."""
    flat = np.zeros((FLAT_HEIGHT, 460), np.uint8)
    cv2.rectangle(flat, (10, 6), (450, FLAT_HEIGHT - 8), 1, 6)
    for left in (0, 380):
        flat[:40, left : left + 80] = 0
    if bent:
        cv2.ellipse(flat, (50, 46), (40, 40), 0, 180, 270, 1, 6)
        cv2.ellipse(flat, (410, 46), (40, 40), 0, 270, 360, 1, 6)
    assert shape_of_three(flat > 0, None, around=True) is shape


def test_a_square_frame_that_lies_slanted_in_its_rectangle_is_no_round_one() -> None:
    """The ink nearest to a corner lies between two sides there, as in a bend."""
    flat = np.zeros((300, 460), np.uint8)
    corners = np.array([(29, 40), (448, 2), (444, 288), (19, 274)], np.int32)
    cv2.polylines(flat, [corners], True, 1, 6)
    assert shape_of(0.86, flat > 0) is Shape.SQUARE


@pytest.mark.parametrize(("radius", "square"), [(0, True), (45, False)])
def test_a_corner_that_is_worn_beside_one_that_lies_aslant(radius: int, square: bool) -> None:
    """The ink of a slanted corner seems to bend; where its sides meet it does not."""
    cut = rectangle(radius)[328:593, 398:803]
    flat = np.asarray(cv2.resize(cut, (470, 300), interpolation=cv2.INTER_NEAREST), np.uint8)
    quad = np.array([(0, 0), (470, 0), (470, 300), (0, 300)], np.float32)
    inset = np.array([(0, 0), (470, 4), (466, 292), (12, 292)], np.float32)
    flat[:60, 400:] = 0
    askew = np.asarray(cv2.warpPerspective(flat, cv2.getPerspectiveTransform(quad, inset), (470, 300)) > 0)
    assert (shape_of(0.867, askew) is Shape.SQUARE) is square
