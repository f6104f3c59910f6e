"""The public page in Debian's Chromium without JavaScript: both ways through it, on a desk and on a phone, and axe."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, sync_playwright

from tests import pictures
from tests.intake.verify_site.office import NAMES, NUMBER, RUNNING, Office

CHROMIUM = shutil.which("chromium") or "/usr/bin/chromium"
AXE = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"], "resultTypes": ["violations"]}
SIZES = {"desktop": {"width": 1280, "height": 900}, "phone": {"width": 390, "height": 844}}

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not Path(CHROMIUM).exists(), reason="Debian's Chromium is not installed"),
]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield chromium
        chromium.close()


@pytest.mark.parametrize("size", SIZES)
def test_numbers_and_files_are_verified_without_scripts(
    browser: Browser, site: str, office: Office, tmp_path: Path, size: str
) -> None:
    (tmp_path / "autorisation.pdf").write_bytes(office.permit)
    context = browser.new_context(viewport=SIZES[size], java_script_enabled=False, base_url=site)  # type: ignore[arg-type]
    page = context.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))

    page.goto(f"/{RUNNING.reference}")
    pictures.keep(page, f"screens/verify-ask-{size}.png")
    page.fill("#number", NUMBER)
    page.press("#number", "Enter")
    assert page.inner_text("h1").startswith("Autorisation en cours de validité")
    pictures.keep(page, f"screens/verify-numbers-{size}.png")

    page.goto("/")
    page.fill("#reference", NAMES["withdrawn"])
    page.fill("#number", NUMBER)
    page.press("#number", "Enter")
    assert page.inner_text("h1").startswith("Autorisation retirée")
    pictures.keep(page, f"screens/verify-withdrawn-{size}.png")

    page.goto("/")
    page.set_input_files("#file", tmp_path / "autorisation.pdf")
    page.click("section:nth-of-type(2) button")
    assert page.inner_text("h1").startswith("Autorisation en cours de validité")
    assert NUMBER in page.inner_text("dl")
    pictures.keep(page, f"screens/verify-file-{size}.png")

    assert not context.cookies()
    assert complaints == []
    context.close()


@pytest.mark.parametrize("size", SIZES)
def test_axe_finds_nothing_and_nothing_is_cut_off(browser: Browser, site: str, office: Office, size: str) -> None:
    # The tool itself is a script: the page's policy is set aside for it.
    context = browser.new_context(viewport=SIZES[size], bypass_csp=True, base_url=site)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto("/")
    faults = list(Axe().run(page, options=AXE).response["violations"])
    page.set_input_files("#file", {"name": "a.pdf", "mimeType": "application/pdf", "buffer": office.permit})
    page.click("section:nth-of-type(2) button")
    page.wait_for_selector("dl")
    faults += Axe().run(page, options=AXE).response["violations"]
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    page.goto("/nowhere/at/all")
    faults += Axe().run(page, options=AXE).response["violations"]
    assert faults == []
    context.close()
