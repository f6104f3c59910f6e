"""The queue in Debian's Chromium: a case decided, evidence shown, the keyboard, no script, new mail."""

from playwright.sync_api import Browser
from pytest_django.live_server_helper import LiveServer

from cases.models import Case, Outgoing
from tests.review.browsing import DESKTOP, IN_THE_BROWSER, Visitor, violations
from tests.review.scene import Scene

pytestmark = IN_THE_BROWSER


def test_a_case_is_decided_in_four_steps(browser: Browser, live_server: LiveServer, stage: Scene) -> None:
    visitor = Visitor(browser, live_server, DESKTOP)
    visitor.enter("agent")
    page = visitor.page
    page.click("text=ERIKSSON ANNA MARIA")
    page.click("text=Préparer la décision")
    assert page.locator(".drawn img").count() == 2
    page.click("button:has-text('Approuver et envoyer')")
    page.wait_for_selector("[data-left]")
    visitor.shot("undo-countdown")
    assert 0 < int(page.inner_text("[data-left]")) <= 300
    assert Outgoing.objects.filter(purpose="decision").count() == 1
    assert violations(page) == []
    page.click("button:has-text('Annuler la décision')")
    page.wait_for_selector(".said")
    assert Outgoing.objects.get(purpose="decision").state == "cancelled"
    visitor.leave()
    assert visitor.complaints == []


def test_showing_evidence_changes_the_page_in_place(browser: Browser, live_server: LiveServer, stage: Scene) -> None:
    visitor = Visitor(browser, live_server, DESKTOP)
    visitor.enter("reader")
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
    visitor.enter("agent")
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
    visitor.enter("agent")
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
    visitor.enter("agent")
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


def test_the_identity_is_copied_for_the_register(browser: Browser, live_server: LiveServer, stage: Scene) -> None:
    visitor = Visitor(browser, live_server, DESKTOP)
    visitor.context.grant_permissions(["clipboard-read", "clipboard-write"])
    visitor.enter("agent")
    page = visitor.page
    page.goto(f"/cases/{stage.complete.reference}/")
    page.click("button:has-text('Copier pour le registre')")
    page.wait_for_selector("button:has-text('Copié')")
    columns = page.evaluate("navigator.clipboard.readText()").split("\t")
    assert columns[:5] == ["ERIKSSON", "ANNA MARIA", "12/08/1974", "UTO", "L898902C3"]
    assert columns[-1] == stage.complete.reference
    visitor.leave()
    assert visitor.complaints == []
