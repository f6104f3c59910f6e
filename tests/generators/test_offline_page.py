"""The page that an office keeps: in a real browser, from a file, without a network, it tells true seals from others.

Its picture can be kept, to be looked at (tests.pictures).
"""

import datetime as dt
import random
import re
import shutil
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import pypdfium2
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect, sync_playwright

from generators.offline_page import offline_page
from generators.permit import draw_permit
from generators.seal_authority import TwodDocSeal, certificate_of, make_test_seal_authority
from generators.texts import default_texts
from generators.validity import permit_validity
from samples.camera import Shot, photograph
from tests import pictures
from tests.generators.people import ORDINARY
from tests.generators.sealers import alpha2

CHROMIUM = shutil.which("chromium") or "/usr/bin/chromium"
TODAY = dt.datetime.now(dt.UTC).date()  # the page judges by the computer's own day
VALID = replace(
    ORDINARY, issued_on=TODAY, validity=permit_validity(TODAY - dt.timedelta(days=1), None, None, 3)
)  # fmt: skip


@cache
def key_file() -> bytes:
    return make_test_seal_authority(TODAY)


@cache
def sealer() -> TwodDocSeal:
    return TwodDocSeal.load(
        key_file(), None, authority="TEST", certificate="0001", test=True, alpha2=alpha2()
    )  # fmt: skip


def made(*, test: bool = True) -> bytes:
    return offline_page(
        [certificate_of(key_file())], authority="Préfecture </script> d’essai", phone="04 00 00 00 01", test=test,
        made_on=TODAY,
    )  # fmt: skip


def test_the_page_is_whole_and_says_what_it_cannot_know() -> None:
    text = made().decode()
    assert made() == made()
    assert "Retrait non vérifié" in text
    assert "Withdrawal not checked" in text
    assert not re.search(r"@(KNOWN|WASM|READER)@", text)
    assert "Préfecture </script>" not in text
    assert re.findall(r"<(?:script|link|img|iframe)[^>]+(?:src|href)=", text) == []


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """The page as a file in a browser that has no network; every request but that for the file is a failure."""
    path = tmp_path_factory.mktemp("office") / "verification.html"
    path.write_bytes(made())
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        context = chromium.new_context(offline=True)
        opened, asked = context.new_page(), list[str]()
        opened.on("request", lambda request: asked.append(request.url))
        opened.on("pageerror", lambda error: asked.append(str(error)))
        opened.goto(path.as_uri())
        opened.locator("summary").click()
        yield opened
        assert asked == [path.as_uri()]
        chromium.close()


def answer_to(page: Page, text: str) -> str:
    page.locator("#text").fill(text.replace("\x1d", "<GS>").replace("\x1f", "<US>"))
    page.locator("#answer").evaluate("box => { box.hidden = true; }")
    page.get_by_role("button", name="Vérifier ce texte").click()
    expect(page.locator("#answer")).to_be_visible()
    return page.locator("#answer h2").inner_text()


@pytest.mark.browser
@pytest.mark.skipif(not Path(CHROMIUM).exists(), reason="Debian's Chromium is not installed")
class TestInABrowser:
    def test_a_photograph_of_the_printed_page_is_read_and_verified(self, page: Page, tmp_path: Path) -> None:
        paper = pypdfium2.PdfDocument(draw_permit(VALID, default_texts(), sealer()))[0].render(scale=300 / 72).to_pil()
        shot = Shot(long_side=2400, tilt=0.03, lean=3.0, blur=0.7, noise=3.0, quality=60)
        (tmp_path / "photo.jpg").write_bytes(photograph(paper, shot, random.Random(1)))
        page.locator("#file").set_input_files(tmp_path / "photo.jpg")
        expect(page.locator("#answer h2")).to_have_text("CACHET AUTHENTIQUE", timeout=20_000)
        expect(page.locator("#answer tr.key td").first).to_have_text("L898902C3")
        expect(page.locator("#answer")).to_contain_text("Retrait non vérifié")
        expect(page.locator("#test")).to_be_visible()
        pictures.keep(page, "screens/offline-verifier.png")
        faults = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
        assert [fault["id"] for fault in faults] == []

    def test_a_picture_without_a_seal_is_not_verifiable(self, page: Page, tmp_path: Path) -> None:
        paper = pypdfium2.PdfDocument(draw_permit(VALID, default_texts()))[0].render(scale=1).to_pil()
        paper.save(tmp_path / "page.png")
        page.locator("#file").set_input_files(tmp_path / "page.png")
        expect(page.locator("#answer div")).to_contain_text("Aucun cachet", timeout=20_000)
        (tmp_path / "x.jpg").write_bytes(b"no picture")
        page.locator("#file").set_input_files(tmp_path / "x.jpg")
        expect(page.locator("#answer div")).to_contain_text("pas une image", timeout=20_000)

    def test_texts_are_told_apart(self, page: Page) -> None:
        text = sealer().text(VALID)
        assert answer_to(page, text) == "CACHET AUTHENTIQUE"
        assert answer_to(page, text.replace("L898902C3", "L898902C4")) == "CACHET FAUX OU MODIFIÉ"
        assert answer_to(page, text[:-8]) == "CACHET FAUX OU MODIFIÉ"
        assert answer_to(page, text.replace("TEST0001", "FR040001")) == "AUTORITÉ INCONNUE"
        assert answer_to(page, "bonjour") == "NON VÉRIFIABLE"

    def test_dates_are_judged(self, page: Page) -> None:
        past = replace(VALID, validity=permit_validity(TODAY - dt.timedelta(days=200), None, None, 3))
        later = replace(VALID, validity=permit_validity(TODAY + dt.timedelta(days=20), None, None, 3))
        assert answer_to(page, sealer().text(past)).endswith("AUTORISATION EXPIRÉE")
        assert answer_to(page, sealer().text(later)).endswith("PAS ENCORE COMMENCÉE")

    def test_markup_in_a_seal_stays_text(self, page: Page) -> None:
        forged = sealer().text(VALID).replace("ERIKSSON", "<IMG SRC=X ONERROR=ALERT(1)>")
        assert answer_to(page, forged) == "CACHET FAUX OU MODIFIÉ"
        assert page.locator("#answer img").count() == 0
