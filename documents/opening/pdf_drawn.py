"""From the objects of a PDF page, in the order in which they are painted, to what is drawn on it besides its text."""

import ctypes
import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np
import pypdfium2 as pdfium
import pypdfium2.raw as raw

from documents.opening.pdf_strokes import may_be_a_hand
from documents.page import Box

#: A picture that covers less of the page than this is an ornament.
_SMALLEST_SHARE = 0.003
_MUCH = 0.2  #: of a page
_MOST_WORDS = 20_000  #: pieces of text of which it is looked at whether a picture lies on them
_BOX = (5.0, 22.0)  #: points of its sides, the frame's stroke included
_DEEPEST = 12  #: forms within forms: each program that lays a page into another adds one
_MOST_OBJECTS = 100_000


@dataclass(slots=True)
class Drawn:
    """What is drawn on a page. Boxes are pixels of its rendering."""

    pictures: list[Box] = field(default_factory=list)
    laid_over: list[Box] = field(default_factory=list)  #: those of the pictures that were painted over text
    paths: int = 0
    by_hand: bool = False  #: a hand may have drawn one of the paths
    boxes: bool = False  #: one of them is as large as a box that is ticked
    texts: int = 0
    invisible: int = 0  #: of them

    @property
    def read_by_a_scanner(self) -> bool:
        """Whether the text is a scanner's own reading, laid invisibly over its picture: it is worth less than ours."""
        return self.invisible > 0.5 * self.texts


class _Placed(NamedTuple):
    """An object, and how what is in its form lies on the page."""

    item: pdfium.PdfObject
    matrix: pdfium.PdfMatrix

    def bounds(self) -> tuple[float, float, float, float]:
        """Left, bottom, right and top in points of the page: PDFium says where an object lies within its form."""
        left, bottom, right, top = self.matrix.on_rect(*self.item.get_bounds())
        return left, bottom, right, top


def drawn_on(page: pdfium.PdfPage, width: int, height: int) -> Drawn:
    """What is drawn on the page, of which a rendering has `width` × `height` pixels."""
    drawn = Drawn()
    words: list[tuple[float, float]] = []  # the middles of the texts so far
    for placed in _objects(page):
        item = placed.item
        if item.type == raw.FPDF_PAGEOBJ_IMAGE:
            box = _device_box(page, placed.bounds(), width, height)
            if (box.right - box.left) * (box.bottom - box.top) >= _SMALLEST_SHARE * width * height:
                drawn.pictures.append(box)
                if words and _holds_any(box, words):
                    drawn.laid_over.append(box)
        elif item.type == raw.FPDF_PAGEOBJ_PATH:
            drawn.paths += 1
            drawn.by_hand = drawn.by_hand or may_be_a_hand(item)
            drawn.boxes = drawn.boxes or _is_a_box(placed.bounds())
        elif item.type == raw.FPDF_PAGEOBJ_TEXT:
            drawn.texts += 1
            drawn.invisible += raw.FPDFTextObj_GetTextRenderMode(item) == raw.FPDF_TEXTRENDERMODE_INVISIBLE
            if len(words) < _MOST_WORDS:
                place = _device_box(page, placed.bounds(), width, height)
                words.append(((place.left + place.right) / 2, (place.top + place.bottom) / 2))
    return drawn


def _is_a_box(bounds: tuple[float, float, float, float]) -> bool:
    left, bottom, right, top = bounds
    smaller, larger = sorted((right - left, top - bottom))
    return _BOX[0] <= smaller and larger <= _BOX[1] and smaller >= 0.75 * larger


def finest_picture(page: pdfium.PdfPage, *, least: float = _MUCH) -> float:
    """Pixels a point of the finest picture that fills at `least` such a share of the page; 0 where there is none."""
    finest = 0.0
    across, up = page.get_size()
    for placed in _objects(page):
        if placed.item.type != raw.FPDF_PAGEOBJ_IMAGE:
            continue
        left, bottom, right, top = placed.bounds()
        if (right - left) * (top - bottom) >= least * across * up:
            width, height = placed.item.get_px_size()
            finest = max(finest, max(width, height) / max(1.0, right - left, top - bottom))
    return finest


def _objects(page: pdfium.PdfPage) -> Iterator[_Placed]:
    """The objects of the page, those inside forms among them, in the order in which they are painted."""
    return itertools.islice(_within(page, None, pdfium.PdfMatrix(), _DEEPEST), _MOST_OBJECTS)


def _within(
    page: pdfium.PdfPage, form: pdfium.PdfObject | None, matrix: pdfium.PdfMatrix, deeper: int
) -> Iterator[_Placed]:
    for item in page.get_objects(max_depth=1, form=form):
        yield _Placed(item, matrix)
        if deeper and item.type == raw.FPDF_PAGEOBJ_FORM:
            yield from _within(page, item, item.get_matrix().multiply(matrix), deeper - 1)


def _holds_any(box: Box, places: list[tuple[float, float]]) -> bool:
    across, down = np.asarray(places).T
    within = (across >= box.left) & (across <= box.right) & (down >= box.top) & (down <= box.bottom)
    return bool(within.any())


def _device_box(page: pdfium.PdfPage, bounds: tuple[float, float, float, float], width: int, height: int) -> Box:
    left, bottom, right, top = bounds
    x, y = ctypes.c_int(), ctypes.c_int()
    corners = []
    for across, up in ((left, bottom), (right, top)):
        raw.FPDF_PageToDevice(page, 0, 0, width, height, 0, across, up, x, y)
        corners.append((min(max(x.value, 0), width), min(max(y.value, 0), height)))
    (x0, y0), (x1, y1) = corners
    return Box(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))
