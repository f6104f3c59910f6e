"""Several photographs on a page of a PDF are read each by itself, as fine as they are, and put back where they lie."""

import io
import time

import numpy as np
import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen import canvas

from documents.eyes.sight import pixels_of
from documents.insets import read_insets, several_pictures
from documents.opening import Limits, OpenedPage, open_file
from documents.page import Box, Page, Source, TextLine
from documents.readers.toolkit import Toolkit

RED, BLUE = (200, 30, 30), (30, 30, 200)
#: Left, bottom, width and height of each, in points of an A4 page.
PLACES = {RED: (60, 450, 300, 200), BLUE: (300, 100, 200, 280)}


def photograph(colour: tuple[int, int, int], wide: int, tall: int) -> ImageReader:
    """A picture of one colour, a white mark in its upper left corner; 5 pixels a point."""
    pixels = np.full((5 * tall, 5 * wide, 3), colour, np.uint8)
    pixels[50:150, 50:250] = 255
    out = io.BytesIO()
    Image.fromarray(pixels).save(out, "PNG")
    return ImageReader(out)


def sheet(*, typed: str = "", places: dict[tuple[int, int, int], tuple[int, int, int, int]] = PLACES) -> OpenedPage:
    """The page of a file with these photographs on it."""
    out = io.BytesIO()
    page = canvas.Canvas(out, pagesize=(595, 842))
    for colour, (left, bottom, wide, tall) in places.items():
        page.drawImage(photograph(colour, wide, tall), left, bottom, wide, tall)
    if typed:
        page.drawString(60, 780, typed)
    page.save()
    (opened,) = open_file("dossier.pdf", out.getvalue(), Limits()).pages
    return opened


def reads(page: OpenedPage, _: Toolkit, deadline: float) -> Page:
    """Says which colour it sees and where its mark is; the blue one it turns upright first, by a quarter."""
    assert deadline > time.monotonic()
    assert page.picture is not None
    pixels = np.asarray(page.picture())
    colour = "red" if pixels[-5, -5, 0] > pixels[-5, -5, 2] else "blue"
    turn = 90 if colour == "blue" else 0
    height, width = pixels.shape[:2]
    bright = np.argwhere(pixels.min(axis=2) > 250)
    (top, left), (bottom, right) = bright.min(axis=0), bright.max(axis=0) + 1
    mark = Box(int(left), int(top), int(right), int(bottom)).turned(turn, width, height)
    if turn:
        height, width = width, height
    line = TextLine(text=f"{colour} {round(len(pixels), -1)}", box=mark)
    return Page(
        width=width, height=height, turned=turn, source=Source.OCR, lines=(line,), reader="quick", loose_ink=True
    )


def all_read(opened: OpenedPage) -> Page:
    boxes, toolkit = several_pictures(opened), Toolkit(max_year=2026)
    return read_insets(opened, pixels_of(opened), boxes, toolkit, time.monotonic() + 60, reads)


def test_each_photograph_is_read_alone_and_has_its_place_on_the_page() -> None:
    opened = sheet()
    boxes = several_pictures(opened)
    assert len(boxes) == 2
    page = all_read(opened)
    assert [line.text for line in page.lines] == ["red 1000", "blue 1400"]  # as fine as they are in the file
    assert [(inset.box, inset.turned, inset.loose_ink) for inset in page.insets] == [
        (boxes[0], 0, True),
        (boxes[1], 90, True),
    ]
    assert (page.source, page.reader, page.turned, page.pictures) == (Source.OCR, "quick", 0, True)
    scale = opened.width / 595
    for line, (left, bottom, _, tall) in zip(page.lines, PLACES.values(), strict=True):
        top = (842 - bottom - tall + 10) * scale
        assert abs(line.box.left - (left + 10) * scale) < 4
        assert abs(line.box.top - top) < 4
        assert abs(line.box.right - line.box.left - 40 * scale) < 6


def test_what_is_typed_around_them_stays_as_it_is() -> None:
    opened = sheet(typed="Je soussigné certifie héberger chez moi Mme Ana MODELO")
    page = all_read(opened)
    assert page.lines[0].text.startswith("Je soussigné")
    assert (page.source, page.reader) == (Source.TEXT_LAYER, "text-layer+quick")
    assert page.loose_ink is False


@pytest.mark.parametrize(
    "places",
    [
        {RED: (60, 450, 300, 200)},  # one
        {RED: (0, 0, 595, 842), BLUE: (300, 100, 200, 280)},  # a scan, and what lies on it
        {RED: (60, 450, 300, 200), BLUE: (60, 250, 300, 200)},  # strips of one scan
        {RED: (60, 450, 300, 200), BLUE: (60, 100, 450, 60)},  # a banner
        {RED: (60, 450, 300, 200), BLUE: (60, 100, 80, 60)},  # a logo
    ],
)
def test_other_pages_are_read_as_they_were(places: dict[tuple[int, int, int], tuple[int, int, int, int]]) -> None:
    assert several_pictures(sheet(places=places)) == ()
