"""From a PDF page's own text to lines with boxes in pixels of its rendering."""

import ctypes
import math
from collections.abc import Iterable, Sequence

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from documents.opening.dingbats import boxed
from documents.opening.leftward import is_leftward, leftward_lines
from documents.opening.pdf_notes import Tick
from documents.page import Box, TextLine

#: A gap of so many letter heights within a row parts two columns.
_COLUMN_GAP = 2.2
_MOST_LETTERS = 60_000
_LEVEL = 60  #: degrees by which a line may slope and still be read from left to right
_TICKS_OPTION = 4  #: heights of a form's box from which its option begins, at the most
_SHARED = 0.5  #: of the narrower width, from which two lines stand over each other, not side by side


def text_lines(
    page: pdfium.PdfPage, text_page: pdfium.PdfTextPage, width: int, height: int, ticks: Iterable[Tick] = ()
) -> tuple[TextLine, ...]:
    """Lines in reading order: rows from the top, pieces of a row from the left; `ticks` stand before their options."""
    rows: list[list[tuple[str, Box]]] = []
    letters: list[tuple[str, Box]] = []
    for index in range(min(text_page.count_chars(), _MOST_LETTERS)):
        code = raw.FPDFText_GetUnicode(text_page, index)
        if code in (0x0A, 0x0D):
            rows.append(letters)
            letters = []
        elif code >= 0x20 and code not in (0xFFFE, 0xFFFF):
            letters.append((boxed(chr(code)), _box(page, text_page, index, width, height)))
        elif code == 0x02:  # PDFium's mark for a hyphen at the end of a line
            letters.append(("-", _box(page, text_page, index, width, height)))
    rows.append(letters)
    for tick in ticks:
        _put_in(rows, tick.sign, _device_box(page, tick.place, width, height))
    leftward = [any(is_leftward(letter) for letter, _ in row) for row in rows]
    lines = [line for row, left in zip(rows, leftward, strict=True) if not left for line in _pieces(row)]
    lines.extend(leftward_lines([row for row, left in zip(rows, leftward, strict=True) if left]))
    return tuple(in_reading_order(lines))


def _box(page: pdfium.PdfPage, text_page: pdfium.PdfTextPage, index: int, width: int, height: int) -> Box:
    return _device_box(page, text_page.get_charbox(index, loose=True), width, height)


def _put_in(rows: list[list[tuple[str, Box]]], sign: str, box: Box) -> None:
    """Puts a box of a form into the row that it stands in, before the letter that is next to it, else at its end."""
    middle = (box.top + box.bottom) / 2
    height = max(1, box.bottom - box.top)
    beside = [row for row in rows if any(place.top <= middle <= place.bottom for _, place in row)]
    for behind in (False, True):  # an option stands behind its box, or before it
        for row in beside:
            reach = [
                (place.left - box.left if not behind else box.right - place.right, index)
                for index, (letter, place) in enumerate(row)
                if not letter.isspace() and place.top <= middle <= place.bottom
            ]
            near = [(gap, index) for gap, index in reach if 0 <= gap <= _TICKS_OPTION * height]
            if near:
                _, index = min(near)
                _, top, _, bottom = place = row[index][1]
                # Next to its option, however far away it stands: it is of the same line.
                if behind:
                    row[index + 1 : index + 1] = [(" ", place), (sign, Box(place.right, top, place.right + 1, bottom))]
                else:
                    row[index:index] = [(sign, Box(place.left - 1, top, place.left, bottom)), (" ", place)]
                return


def _device_box(page: pdfium.PdfPage, place: tuple[float, float, float, float], width: int, height: int) -> Box:
    left, bottom, right, top = place
    x, y = ctypes.c_int(), ctypes.c_int()
    raw.FPDF_PageToDevice(page, 0, 0, width, height, 0, left, bottom, x, y)
    x0, y0 = x.value, y.value
    raw.FPDF_PageToDevice(page, 0, 0, width, height, 0, right, top, x, y)
    return Box(min(x0, x.value), min(y0, y.value), max(x0, x.value), max(y0, y.value))


def _pieces(letters: list[tuple[str, Box]]) -> list[TextLine]:
    """One line of the page, cut where columns part."""
    found: list[TextLine] = []
    text, box = "", None
    for letter, place in letters:
        if letter.isspace() or place.right <= place.left:
            # A blank that PDFium put in has no place of its own.
            text += " " if text else ""
            continue
        size = max(1, place.bottom - place.top)
        if box is not None and not -size < place.left - box.right < _COLUMN_GAP * size:
            found.append(TextLine(text=" ".join(text.split()), box=box))
            text, box = "", None
        text += letter
        box = place if box is None else box.union(place)
    if box is not None and text.strip():
        found.append(TextLine(text=" ".join(text.split()), box=box))
    return found


def in_reading_order(lines: Sequence[TextLine]) -> list[TextLine]:
    """Rows from the top; within a row from the left. A line belongs to a row whose middle it crosses.

    Those of one row stand beside each other: of two that lie over each other, in boxes as high as they are slanted,
    the upper one is the first.
    """
    rows: list[list[TextLine]] = []
    for line in sorted(lines, key=lambda line: line.box.top + line.box.bottom):
        middle = (line.box.top + line.box.bottom) / 2
        if rows:
            first = rows[-1][0].box
            reach = 0.4 * min(first.bottom - first.top, line.box.bottom - line.box.top)
            near = abs((first.top + first.bottom) / 2 - middle) <= max(1.0, reach)
            if near and not any(_over_each_other(line.box, other.box) for other in rows[-1]):
                rows[-1].append(line)
                continue
        rows.append([line])
    return [line for row in rows for line in sorted(row, key=lambda line: line.box.left)]


def _over_each_other(one: Box, other: Box) -> bool:
    """Whether two boxes share most of the narrower one's width."""
    shared = min(one.right, other.right) - max(one.left, other.left)
    return shared > _SHARED * min(one.right - one.left, other.right - other.left)


def is_turned(page: pdfium.PdfPage, text_page: pdfium.PdfTextPage) -> bool:
    """Whether most of the text runs upwards, downwards or on its head on the page as it is shown.

    Its letters have their places, and make no lines from left to right: such a page has to be looked at.
    """
    letters = turned = 0
    rotation = page.get_rotation()
    for index in range(min(text_page.count_chars(), _MOST_LETTERS)):
        if raw.FPDFText_GetUnicode(text_page, index) <= 0x20 or raw.FPDFText_IsGenerated(text_page, index) == 1:
            continue
        letters += 1
        clockwise = (math.degrees(raw.FPDFText_GetCharAngle(text_page, index)) + rotation) % 360
        turned += _LEVEL < clockwise < 360 - _LEVEL
    return 2 * turned > letters
