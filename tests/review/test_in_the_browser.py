"""The queue in Debian's Chromium: signing in, a case decided, the keyboard, a phone, and accessibility by axe.

Screens are kept in test-output/screens, to be looked at.
"""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, ConsoleMessage, Page, sync_playwright
from pytest_django.live_server_helper import LiveServer

from cases.models import Case, Outgoing
from tests.review.scene import PASSWORD, Scene, build

CHROMIUM = shutil.which("chromium") or "/usr/bin/chromium"
SCREENS = Path(__file__).resolve().parents[2] / "test-output" / "screens"
AXE = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"], "resultTypes": ["violations"]}
#: Those whose layout changes on a phone.
PHONE_PAGES = (
    "queue",
    "held",
    "other",
    "case-incomplete",
    "case-family",
    "decision",
    "refusal",
    "undo",
    "journal",
    "statistics",
)
DESKTOP, PHONE = {"width": 1440, "height": 900}, {"width": 390, "height": 844}

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(not Path(CHROMIUM).exists(), reason="Debian's Chromium is not installed"),
]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    # Playwright keeps a loop in this thread; Django would take that for asynchronous code and refuse the data base.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield chromium
        chromium.close()
    os.environ.pop("DJANGO_ALLOW_ASYNC_UNSAFE")


@pytest.fixture
def stage(transactional_db: None) -> Scene:
    return build()


class Visitor:
    """Somebody at a screen; complaints of the browser (a blocked script, a missing file) are kept."""

    def __init__(self, browser: Browser, server: LiveServer, size: dict[str, int], *, scripts: bool = True) -> None:
        self.context = browser.new_context(
            viewport=size,  # type: ignore[arg-type]
            base_url=server.url,
            locale="fr-FR",
            java_script_enabled=scripts,
        )
        self.page: Page = self.context.new_page()
        self.complaints: list[str] = []
        self.page.on("console", self._hear)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(message.text)

    def sign_in(self, name: str) -> None:
        self.page.goto("/sign-in/")
        self.page.fill("#username", name)
        self.page.fill("#password", PASSWORD)
        self.page.press("#password", "Enter")
        self.page.wait_for_url("**/*")

    def shot(self, name: str) -> None:
        SCREENS.mkdir(parents=True, exist_ok=True)
        self.page.screenshot(path=SCREENS / f"{name}.png", full_page=True)

    def leave(self) -> None:
        # An open page would go on polling the server after the test's data are gone.
        self.page.goto("about:blank")
        self.context.close()


def _pages(scene: Scene) -> dict[str, str]:
    case = f"/cases/{scene.complete.reference}/"
    return {
        "queue": "/queue/",
        "waiting": "/queue/?tab=waiting",
        "held": "/queue/?tab=held",
        "uncertain": "/queue/?tab=uncertain",
        "other": "/queue/?tab=other",
        "empty": "/queue/?tab=undelivered",
        "search": "/queue/?q=nordmnan",
        "case": case,
        "case-incomplete": f"/cases/{scene.incomplete.reference}/",
        "case-family": f"/cases/{scene.family.reference}/?applicant=2",
        "case-done": f"/cases/{scene.done.reference}/",
        "decision": f"{case}decision/",
        "request": f"/cases/{scene.incomplete.reference}/request/",
        "refusal": f"{case}refusal/",
        "transfer": f"{case}transfer/",
        "undo": f"{case}undo/",
        "close": f"{case}close/",
        "letter": f"/letters/{scene.uncertain.pk}/",
        "message": f"/mail/{scene.other.pk}/",
        "quarantined": f"/mail/{scene.quarantined.pk}/",
        "journal": "/journal/",
        "statistics": "/statistics/",
        "sent": "/sent/",
        "not-found": "/cases/63-2026-AAAAAA/",
    }


def _violations(page: Page) -> list[str]:
    found = Axe().run(page, options=AXE).response["violations"]
    return [f"{one['id']}: {node['html'][:160]}" for one in found for node in one["nodes"]]


@pytest.mark.parametrize(("name", "size"), [("desktop", DESKTOP), ("phone", PHONE)])
def test_every_page_is_accessible_and_fits(
    browser: Browser, live_server: LiveServer, stage: Scene, name: str, size: dict[str, int]
) -> None:
    visitor = Visitor(browser, live_server, size)
    visitor.page.goto("/sign-in/")
    assert _violations(visitor.page) == []
    visitor.sign_in("supervisor")
    pages = _pages(stage)
    for page in pages if name == "desktop" else PHONE_PAGES:
        address = pages[page]
        visitor.page.goto(address, wait_until="load")
        visitor.shot(f"{page}-{name}")
        assert _violations(visitor.page) == [], page
        assert visitor.page.evaluate("document.documentElement.scrollWidth") <= size["width"], page
    visitor.leave()
    assert [text for text in visitor.complaints if "404" not in text] == []


def test_a_case_is_decided_in_four_steps(browser: Browser, live_server: LiveServer, stage: Scene) -> None:
    visitor = Visitor(browser, live_server, DESKTOP)
    visitor.sign_in("agent")
    page = visitor.page
    page.click("text=ERIKSSON ANNA MARIA")
    page.click("text=Préparer la décision")
    assert page.locator(".drawn img").count() == 2
    page.click("button:has-text('Approuver et envoyer')")
    page.wait_for_selector("[data-left]")
    visitor.shot("undo-countdown")
    assert 0 < int(page.inner_text("[data-left]")) <= 300
    assert Outgoing.objects.filter(purpose="decision").count() == 1
    assert _violations(page) == []
    page.click("button:has-text('Annuler la décision')")
    page.wait_for_selector(".said")
    assert Outgoing.objects.get(purpose="decision").state == "cancelled"
    visitor.leave()
    assert visitor.complaints == []


def test_showing_evidence_changes_the_page_in_place(browser: Browser, live_server: LiveServer, stage: Scene) -> None:
    visitor = Visitor(browser, live_server, DESKTOP)
    visitor.sign_in("reader")
    page = visitor.page
    page.goto(f"/cases/{stage.complete.reference}/")
    page.click(".requirement:has-text('Tampon') .see")
    page.wait_for_selector(".viewer-name:has-text('tampon.jpg')")
    assert page.locator(".box-on").count() == 1
    assert page.locator("[data-thumb][aria-current]").inner_text().endswith("tampon.jpg")
    before = page.locator("[data-sheet]").bounding_box()
    page.click("[data-zoom=in]")
    page.click("[data-turn]")
    after = page.locator("[data-sheet]").bounding_box()
    assert before is not None
    assert after is not None
    assert after["height"] > before["height"] * 1.3
    visitor.shot("viewer-zoomed")
    visitor.leave()
    assert visitor.complaints == []


def test_the_keyboard_alone_is_enough(browser: Browser, live_server: LiveServer, stage: Scene) -> None:
    visitor = Visitor(browser, live_server, DESKTOP)
    visitor.sign_in("agent")
    page = visitor.page
    page.keyboard.press("?")
    assert page.locator("#keys[open]").count() == 1
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    page.wait_for_url("**/cases/**")
    page.keyboard.press("d")
    page.wait_for_url("**/decision/")
    page.keyboard.press("/")
    page.keyboard.type("nordman")
    page.keyboard.press("Enter")
    page.wait_for_url("**/queue/?q=nordman")
    assert "NORDMANN" in page.inner_text("main")
    visitor.leave()
    assert visitor.complaints == []


def test_without_javascript_a_case_can_still_be_worked(browser: Browser, live_server: LiveServer, stage: Scene) -> None:
    visitor = Visitor(browser, live_server, DESKTOP, scripts=False)
    visitor.sign_in("agent")
    page = visitor.page
    page.goto(f"/cases/{stage.complete.reference}/")
    page.click(".requirement:has-text('Visa') .see")
    page.wait_for_selector(".viewer-name:has-text('visa.jpg')")
    page.goto(f"/cases/{stage.complete.reference}/decision/")
    page.click("button:has-text('Approuver et envoyer')")
    page.wait_for_url("**/undo/")
    assert Outgoing.objects.filter(purpose="decision").exists()
    visitor.leave()


def test_new_mail_is_told_without_a_reload(browser: Browser, live_server: LiveServer, stage: Scene) -> None:
    visitor = Visitor(browser, live_server, DESKTOP)
    visitor.sign_in("agent")
    page = visitor.page
    page.goto("/queue/", wait_until="networkidle")
    Case.objects.filter(pk=stage.incomplete.pk).update(state="to-decide")
    # What the page does by itself every twenty seconds, now.
    address = page.get_attribute("#pulse", "hx-get")
    page.evaluate("address => htmx.ajax('GET', address, {target: '#pulse', swap: 'outerHTML'})", address)
    page.wait_for_selector(".news")
    assert "1 nouvel élément" in page.inner_text(".news")
    visitor.shot("queue-news")
    visitor.leave()
    assert visitor.complaints == []
