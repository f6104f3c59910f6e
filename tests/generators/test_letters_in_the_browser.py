"""Letters as a mail program shows them: nothing is wider than the screen; pictures can be kept (tests.pictures)."""

import base64
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from generators.letter_facts import LetterData, LetterKind
from generators.letters import Letter, available_languages, compose
from tests import pictures
from tests.generators.letter_samples import HARSH, ORDINARY
from tests.review.browsing import CHROMIUM, chromium

PHONE, DESK = 360, 720

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not Path(CHROMIUM).exists(), reason="Debian's Chromium is not installed"),
]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as found:
        yield found


def _page(letter: Letter) -> str:
    """The HTML with its drawings, as a mail program puts them in."""
    html = letter.html
    for picture in letter.pictures:
        data = base64.b64encode(picture.drawing.data).decode()
        html = html.replace(f"cid:{picture.content_id}", f"data:image/png;base64,{data}")
    return html


@pytest.mark.parametrize("language", available_languages())
@pytest.mark.parametrize("data", [ORDINARY, HARSH], ids=["ordinary", "harsh"])
def test_no_letter_is_wider_than_the_screen(browser: Browser, language: str, data: LetterData) -> None:
    page = browser.new_page()
    for kind in LetterKind:
        page.set_viewport_size({"width": PHONE, "height": 800})
        letter = compose(kind, data, (language,))
        page.set_content(_page(letter))
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE, kind
        shown = "Array.from(document.images).every(one => one.complete && one.naturalWidth > 0)"
        assert page.evaluate(shown), kind
        if data is ORDINARY:
            page.set_viewport_size({"width": DESK, "height": 800})
            pictures.keep(page, f"letters/{kind}-{language}.png")
    page.close()


@pytest.mark.parametrize("language", ["en", "ar"])
def test_on_a_phone_what_is_asked_for_does_not_stand_in_a_narrow_column(browser: Browser, language: str) -> None:
    page = browser.new_page()
    page.set_viewport_size({"width": PHONE, "height": 800})
    page.set_content(_page(compose(LetterKind.REQUEST, ORDINARY, (language,))))
    cells = "Array.from(document.querySelectorAll('li td')).filter(one => one.innerText.length > 90)"
    widths = page.evaluate(f"{cells}.map(one => one.clientWidth)")
    assert widths
    assert min(widths) > PHONE * 3 / 4
    page.close()


def test_where_pictures_are_blocked_the_words_stand_in_their_place(browser: Browser) -> None:
    page = browser.new_page()
    page.set_viewport_size({"width": PHONE, "height": 800})
    page.set_content(compose(LetterKind.REQUEST, ORDINARY, ("ar",)).html)  # its cid: addresses lead nowhere here
    assert page.evaluate("Array.from(document.images).every(one => one.alt.length > 15)")
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE
    page.close()
