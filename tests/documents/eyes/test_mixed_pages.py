"""A scan that lies turned on a typed page is read by itself: the page turns with it, or its lines are put back."""

import io
from random import Random

import numpy as np
import pytest
from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from documents.eyes.orientation import turned
from documents.mixed import whole_pictures
from documents.opening import Limits
from documents.page import Box, Page, Source
from documents.readers.toolkit import Toolkit
from documents.reading import read_file
from samples import passports, people
from tests.documents.eyes.test_reading import TODAY

pytestmark = pytest.mark.ocr

CAPTION = "Copie de mon passeport"
#: Longer than what is on a passport's page.
LETTER = tuple(
    f"Paragraphe {number} : je soussignée Jeanne EXEMPLE certifie sur l'honneur héberger Mme ERIKSSON à Beaumont"
    for number in range(1, 19)
)


def typed_with_scan(scan: Image.Image, lines: tuple[str, ...]) -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4)
    for number, line in enumerate(lines):
        canvas.setFontSize(9)
        canvas.drawString(50, 810 - 16 * number, line)
    wide = min(480, 480 * scan.width / scan.height)
    canvas.drawImage(ImageReader(scan), 50, 20, width=wide, height=wide * scan.height / scan.width)
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def read(lines: tuple[str, ...], degrees: int, toolkit: Toolkit) -> tuple[Page, tuple[str, ...]]:
    """The page with a passport on it, turned anticlockwise; the passport's zone as it was drawn."""
    drawn = passports.passport(people.person(Random(5), TODAY, "DZA"))
    scan = drawn.image.convert("RGB").rotate(degrees, expand=True)
    (page,) = read_file("a.pdf", typed_with_scan(scan, lines), toolkit=toolkit, limits=Limits()).pages
    return page, drawn.mrz


@pytest.mark.parametrize("degrees", [90, 180, 270])
def test_a_captions_page_turns_with_its_scan(toolkit: Toolkit, degrees: int) -> None:
    page, mrz = read((CAPTION,), degrees, toolkit)
    assert (page.turned, page.source) == (degrees, Source.TEXT_LAYER)
    assert (page.width > page.height) is (degrees != 180)
    (zone,) = page.zones
    assert zone.lines == mrz
    assert CAPTION in page.text
    assert all(0 <= box.left < box.right <= page.width for box in (line.box for line in page.lines))
    assert zone.box.right - zone.box.left > zone.box.bottom - zone.box.top


def test_beside_a_letter_the_scans_lines_are_put_back_where_they_stand(toolkit: Toolkit) -> None:
    page, mrz = read(LETTER, 90, toolkit)
    assert page.turned == 0
    assert tuple(line.text for line in page.lines[: len(LETTER)]) == LETTER
    (zone,) = page.zones
    assert zone.lines == mrz
    # The zone stands on end at the right of the scan, which lies in the lower part of the page.
    assert zone.box.right - zone.box.left < zone.box.bottom - zone.box.top
    assert zone.box.top > page.height // 3


def test_an_upright_scan_leaves_the_page_as_it_is(toolkit: Toolkit) -> None:
    page, mrz = read((CAPTION,), 0, toolkit)
    assert page.turned == 0
    assert [zone.lines for zone in page.zones] == [mrz]


@pytest.mark.parametrize("degrees", [0, 90, 180, 270])
def test_a_box_turns_with_its_picture(degrees: int) -> None:
    pixels = np.zeros((40, 70, 3), np.uint8)
    box = Box(10, 5, 30, 12)
    pixels[box.top : box.bottom, box.left : box.right] = 255
    other = turned(pixels, degrees)
    left, top, right, bottom = box.turned(degrees, 70, 40)
    assert other[top:bottom, left:right].min() == 255
    assert other.sum() == pixels.sum()
    assert Box(left, top, right, bottom).turned(360 - degrees, other.shape[1], other.shape[0]) == box


def test_strips_of_one_scan_are_one_picture() -> None:
    strips = [Box(10, top, 500, top + 20) for top in range(100, 400, 20)]
    assert whole_pictures([*strips, Box(10, 600, 90, 700)]) == [Box(10, 100, 500, 400), Box(10, 600, 90, 700)]
