"""From a form whose dotted lines a hand wrote over to its lines without those dots.

A reader that sees dots between and under letters reads them: ".T.ura.AB.DULLAYEV...". The dots of a leader are small,
alike, and stand in a row at equal steps; where they are painted over, the words behind are whole again.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

import cv2
import numpy as np
import numpy.typing as npt

from documents.page import TextLine
from documents.readers import Pixels

#: What a leader leaves in a line: dots in a row, before the first letter, or between two letters.
_MARK = re.compile(r"[.·…]{2,}|^[.·…]|(?<=[^\W\d_])[.·…](?=[^\W\d_])|(?<=\d)[.·…](?=[^\W\d_])")
_MARKED, _CRUMBLED = 2, 3  #: marks on a line, and such lines, from which a page is such a form
_IN_A_WORD = re.compile(r"(?<=[^\W\d_])\.(?=[^\W\d_])")
_BEFORE_A_STROKE = re.compile(r"(?<=\d)\.(?=/\d)|(?<=\d/)\.(?=\d)")
_IN_A_CODE = re.compile(r"(?<![\w./])(?=(?:\d\.?){5}(?![\w./]))(\d+)\.(\d+)")
_IN_A_YEAR = re.compile(r"(?<=/[12])\.(?=\d{3}(?!\d))|(?<=/(?:19|20))\.(?=\d\d(?!\d))")
_SMALL = 0.22  #: of a line's height, a dot's size at most
_ROW = 6  #: dots that make a row
_OFF_ROW = 0.12  #: of a line's height, how far from the row's line a dot stands at most
_HIDDEN, _BEND = 12, 0.02  #: of a line's height, how far words hide a row; and by how much a sheet bends it there
_OFF_MOST = 0.2
_LAST = 12  #: dots by which a row's direction is told
_STEPS = 0.8, 1.4  #: of the usual step from dot to dot, what counts as one step
_STROKE = 0.35  #: share of ink beside a dot from which there is a stroke
_COLON = 0.7  #: of a line's height, how far apart a colon's dots are at most
_EDGE = 1  #: pixels around a dot that are painted over with it


def crumbled_lines(lines: Sequence[TextLine]) -> tuple[TextLine, ...]:
    """The lines that a dotted leader crumbled; none where there are so few that they are a hand's own dots."""
    marks = [(line, len(_MARK.findall(line.text))) for line in lines if any(map(str.isalnum, line.text))]
    if sum(count >= _MARKED for _, count in marks) < _CRUMBLED:
        return ()
    return tuple(line for line, count in marks if count)


def without_leaders(pixels: Pixels, lines: Sequence[TextLine]) -> Pixels | None:
    """The picture with the rows of dots under `lines` painted over; None where there are none."""
    tall = round(median(line.box.bottom - line.box.top for line in lines))
    left, top = (max(0, min(line.box[side] for line in lines) - tall) for side in (0, 1))
    bottom = max(line.box.bottom for line in lines) + tall
    crop = np.ascontiguousarray(pixels[top:bottom, left:])
    dots = _rows_of_dots(crop, tall)
    if not dots.any():
        return None
    clean = pixels.copy()
    mask = cv2.dilate(dots, np.ones((2 * _EDGE + 1, 2 * _EDGE + 1), np.uint8))
    clean[top:bottom, left:] = cv2.inpaint(crop, mask, _EDGE + 1, cv2.INPAINT_TELEA)
    return clean


def mended(line: TextLine) -> TextLine:
    """A line read without its leader, the dots dropped that a letter had swallowed: "ABDUL.L.AYEV", "632.00 Riom"."""
    text = line.text
    for swallowed in (_IN_A_WORD, _BEFORE_A_STROKE, _IN_A_YEAR):
        text = swallowed.sub("", text)
    return replace(line, text=_IN_A_CODE.sub(r"\1\2", text))


def _rows_of_dots(crop: Pixels, tall: int) -> npt.NDArray[np.uint8]:
    """Where the dots of leaders are: 255 on each."""
    grey = cv2.cvtColor(crop, cv2.COLOR_RGB2GRAY)
    strokes = cv2.morphologyEx(grey, cv2.MORPH_BLACKHAT, np.ones((tall | 1, tall | 1), np.uint8))
    ink = (strokes > max(14.0, 0.6 * cv2.threshold(strokes, 0, 255, cv2.THRESH_OTSU)[0])).astype(np.uint8)
    count, labels, stats, centroids = cv2.connectedComponentsWithStats(ink)
    middles = np.asarray(centroids, np.float64)
    small = max(3.0, _SMALL * tall)
    sizes = stats[:, [cv2.CC_STAT_WIDTH, cv2.CC_STAT_HEIGHT]]
    dots = [at for at in range(1, count) if sizes[at].max() <= small]
    kept = np.zeros(count, bool)
    dots = [at for at in dots if not _of_a_colon(middles[at], middles[dots], small, tall)]
    left = sorted(dots, key=lambda at: -float(middles[at][0]))
    near = max(2.0, _OFF_ROW * tall)
    rows: list[list[int]] = []
    # From its free end a row goes on to the left with the next dot that stands on its line, past words that hide some.
    while left:
        row = [left[0]]
        for at in left[1:]:
            across, down = middles[row[-1]] - middles[at]
            off = abs(down - _rise(middles, row) * across)
            if 0 < across <= _HIDDEN * tall and off <= min(near + _BEND * across, _OFF_MOST * tall):
                row.append(at)
        if len(row) >= _ROW and _even(middles, row):
            kept[row] = True
            rows.append(row[::-1])
            left = [at for at in left if at not in set(row)]
        else:
            left = left[1:]
    dots_alone = np.asarray(kept[labels] * 255, np.uint8)
    for row in rows:
        _with_hidden(dots_alone, ink, middles[row], round(float(np.median(sizes[row]))))
    return dots_alone


def _with_hidden(
    mask: npt.NDArray[np.uint8], ink: npt.NDArray[np.uint8], middles: npt.NDArray[np.float64], size: int
) -> None:
    """Mark as well the dots of a row that touch letters: they stand where the steps between the others put them.

    What has ink on both sides is a letter's own stroke.
    """
    step = float(np.median(np.diff(middles[:, 0])))
    half = size / 2
    for (left, above), (right, below) in pairwise(middles):
        count = round((right - left) / step)
        for place in range(1, count):
            x, y = left + (right - left) * place / count, above + (below - above) * place / count
            rows = slice(max(0, round(y - half)), round(y + half) + 1)
            sides = (
                ink[rows, max(0, round(x + shift - half)) : round(x + shift + half) + 1]
                for shift in (-size - 1, size + 1)
            )
            if sum(side.mean() > _STROKE for side in sides if side.size) < 2:
                mask[rows, max(0, round(x - half)) : round(x + half) + 1] = 255


def _rise(middles: npt.NDArray[np.float64], row: list[int]) -> float:
    """By how much a row of dots falls per pixel to the right, where it was followed last."""
    across, down = middles[row[max(0, len(row) - _LAST)]] - middles[row[-1]]
    return float(down / across) if len(row) > 3 and across > 0 else 0.0


def _of_a_colon(dot: npt.NDArray[np.float64], dots: npt.NDArray[np.float64], small: float, tall: int) -> bool:
    """Whether another dot stands right above or below this one."""
    across, down = np.abs(dots - dot).T
    return bool(((across <= small / 2) & (down > small / 2) & (down < _COLON * tall)).any())


def _even(middles: npt.NDArray[np.float64], row: list[int]) -> bool:
    """Whether most dots of a row stand at equal steps."""
    steps = np.abs(np.diff(middles[row, 0]))
    usual = float(np.median(steps))
    return float(((steps > _STEPS[0] * usual) & (steps < _STEPS[1] * usual)).mean()) > 0.6
