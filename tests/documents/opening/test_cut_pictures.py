"""A photograph whose file ends too early is read as far as it goes, and says that it is cut."""

from collections.abc import Callable
from random import Random

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from documents.eyes.quality import find_flaws
from documents.opening import Limits, OpenedPage, PictureBroken, open_file
from documents.opening.cut_pictures import NEVER_CAME
from documents.page import Flaw, Source, Unreadable
from documents.readers.toolkit import Toolkit
from documents.reading import read_file
from samples import passports, people
from tests.documents.eyes.test_reading import TODAY
from tests.documents.papers import encoded

LIMITS = Limits()
Mask = NDArray[np.bool_]


def photograph(size: tuple[int, int] = (900, 600)) -> Image.Image:
    """As many bytes in each of its rows."""
    return Image.effect_noise(size, 90).convert("RGB")


def page_of(data: bytes) -> OpenedPage:
    (page,) = open_file("a", data, LIMITS).pages
    return page


def _grey(page: OpenedPage) -> Mask:
    assert page.picture is not None
    return np.asarray((np.asarray(page.picture()) == NEVER_CAME).all(axis=2))


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
@pytest.mark.parametrize("mode", ["RGB", "L", "RGBA"])
def test_the_rest_is_grey_and_the_flaw_says_so(kind: str, mode: str) -> None:
    image = photograph().convert(mode if kind == "PNG" else mode.removesuffix("A"))
    whole = encoded(image, kind)
    page = page_of(whole[: int(0.8 * len(whole))])
    grey = np.asarray(_grey(page).all(axis=1))
    assert grey[-60:].all()
    assert not grey[:400].any()
    assert page.picture is not None
    assert Flaw.CUT in find_flaws(np.asarray(page.picture()))
    assert Flaw.CUT not in find_flaws(np.asarray(image.convert("RGB")))


@pytest.mark.parametrize(
    ("turn", "side"),
    [(3, lambda grey: grey[:60]), (6, lambda grey: grey[:, :60]), (8, lambda grey: grey[:, -60:])],
)
def test_the_picture_is_upright_all_the_same(turn: int, side: Callable[[Mask], Mask]) -> None:
    exif = Image.Exif()
    exif[0x0112] = turn
    whole = encoded(photograph(), "JPEG", exif=exif.tobytes())
    page = page_of(whole[: int(0.8 * len(whole))])
    grey = _grey(page)
    assert grey.shape == (page.height, page.width)
    assert side(grey).all()
    assert grey.mean() < 0.4


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_less_than_half_of_it_is_broken(kind: str) -> None:
    whole = encoded(photograph(), kind)
    page = page_of(whole[: int(0.3 * len(whole))])
    assert page.picture is not None
    with pytest.raises(PictureBroken):
        page.picture()


def test_damage_that_is_no_cut_is_broken_as_before() -> None:
    whole = bytearray(encoded(photograph(), "PNG"))
    whole[len(whole) // 2] ^= 0xFF
    page = page_of(bytes(whole))
    assert page.picture is not None
    with pytest.raises(PictureBroken):
        page.picture()


@pytest.mark.ocr
def test_a_cut_passport_is_read() -> None:
    drawn = passports.passport(people.person(Random(5), TODAY, "SEN")).image.convert("RGB")
    below = Image.new("RGB", (drawn.width, drawn.height + 500), "white")
    below.paste(drawn, (0, 0))
    below.paste(photograph((drawn.width, 400)), (0, drawn.height + 100))
    whole = encoded(below, "JPEG", quality=90)
    reading = read_file("a.jpg", whole[: int(0.9 * len(whole))], toolkit=Toolkit(max_year=2026), limits=LIMITS)
    (page,) = reading.pages
    assert (reading.unread, page.source, len(page.zones)) == (None, Source.OCR, 1)
    assert Flaw.CUT in page.flaws
    lost = read_file("a.jpg", whole[:2000], toolkit=Toolkit(max_year=2026), limits=LIMITS)
    assert lost.unread is Unreadable.BROKEN


def test_a_photograph_whose_bytes_go_wrong_is_read_as_far_as_they_are_right() -> None:
    whole = encoded(photograph(), "JPEG", progressive=False)
    at = int(0.8 * len(whole))
    spoilt = whole[:at] + b"\xff\xc4\x00\x03\xff" * 8 + whole[at + 40 :]
    page = page_of(spoilt)
    assert not np.asarray(_grey(page).all(axis=1))[:400].any()
