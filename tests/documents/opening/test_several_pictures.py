"""A file of several pictures gives each that shows something else: telephones and converters put papers into one."""

import io

import numpy as np
import pillow_heif
import pytest
from PIL import Image, ImageDraw

from documents.opening import Limits, OpenedPage, open_file
from documents.page import Unreadable
from tests.documents.papers import encoded, picture

LIMITS = Limits()
SIZE = (800, 500)
PAPERS = [
    picture("Passeport numéro un", "ERIKSSON", "ANNA", size=SIZE),
    picture("Visa de court séjour", "du 01/03 au 30/05", "en trois lignes", size=SIZE),
    picture("Une carte d'identité", "de l'hébergeante", "valable dix ans", "et encore", size=SIZE),
]


def heic(*images: Image.Image) -> bytes:
    out = io.BytesIO()
    file = pillow_heif.from_pillow(images[0])
    for image in images[1:]:
        file.add_from_pillow(image)
    file.save(out, quality=80)
    return out.getvalue()


def moving(kind: str, *images: Image.Image) -> bytes:
    return encoded(images[0], kind, save_all=True, append_images=images[1:], duration=500)


def shown(page: OpenedPage, paper: Image.Image) -> bool:
    """Whether that is the picture, give or take a codec's noise."""
    assert page.picture is not None
    seen, drawn = (np.asarray(one.convert("L").resize((80, 50)), np.int16) for one in (page.picture(), paper))
    return bool(np.abs(seen - drawn).mean() < 3)


def test_all_photographs_of_a_heic_are_pages() -> None:
    data = heic(*PAPERS)
    opened = open_file("a.heic", data, LIMITS)
    assert [page.number for page in opened.pages] == [1, 2, 3]
    assert all(map(shown, opened.pages, PAPERS))
    assert (opened.unread, opened.notes) == (None, ())
    few = open_file("a.heic", data, Limits(pages=2))
    assert (len(few.pages), few.unread) == (2, Unreadable.TOO_MANY_PAGES)


@pytest.mark.parametrize("kind", ["GIF", "WEBP", "AVIF", "PNG"])
def test_frames_that_show_something_else_are_pages(kind: str) -> None:
    same = PAPERS[0].copy()
    ImageDraw.Draw(same).rectangle((10, 10, 30, 30), fill="red")
    opened = open_file("a", moving(kind, PAPERS[0], same, PAPERS[1], PAPERS[0], PAPERS[2]), LIMITS)
    assert len(opened.pages) == 3
    assert all(map(shown, opened.pages, PAPERS))
    assert opened.unread is None


@pytest.mark.parametrize("kind", ["GIF", "WEBP"])
def test_beyond_the_limit_the_file_is_listed(kind: str) -> None:
    frames = [picture(*["mot " * 12] * (number + 1), size=SIZE) for number in range(4)]
    frames += [frame.rotate(180) for frame in frames]
    opened = open_file("a", moving(kind, *frames), LIMITS)
    assert (len(opened.pages), opened.unread) == (6, Unreadable.TOO_MANY_PAGES)


@pytest.mark.parametrize("kind", ["GIF", "WEBP"])
def test_a_logo_that_turns_is_one_page(kind: str) -> None:
    still = picture("Air Exemple", size=SIZE)
    turning = [still.copy() for _ in range(8)]
    for number, frame in enumerate(turning):
        ImageDraw.Draw(frame).ellipse((500 + 5 * number, 300, 540 + 5 * number, 340), fill="blue")
    small = [image.resize((200, 125)) for image in PAPERS]
    for frames in (turning, small):
        opened = open_file("a", moving(kind, *frames), LIMITS)
        assert (len(opened.pages), opened.unread, opened.notes) == (1, None, ("first-frame-only",))


def test_what_is_cut_gives_the_frames_before_and_is_listed() -> None:
    whole = moving("GIF", *PAPERS)
    opened = open_file("a", whole[: 2 * len(whole) // 3], LIMITS)
    assert (len(opened.pages) in {1, 2}, opened.unread) == (True, Unreadable.TOO_MANY_PAGES)
