"""Every page by axe, on a desk and on a phone, at twice the size, and by the keyboard: nothing is hidden or cut off."""

import pytest
from playwright.sync_api import Browser
from pytest_django.live_server_helper import LiveServer

from cases.models import Draft
from cases.states import DraftState
from tests.review.browsing import DESKTOP, IN_THE_BROWSER, PHONE, Visitor, violations
from tests.review.scene import Scene, message

pytestmark = IN_THE_BROWSER

#: Those whose layout changes on a phone.
PHONE_PAGES = (
    *("queue", "held", "other", "case-incomplete", "case-family", "decision", "refusal", "undo", "journal"),
    *("statistics", "message", "rectify", "renew"),
)


@pytest.fixture
def pages(stage: Scene) -> dict[str, str]:
    """Every page that has an address of its own, in the state that says most."""
    done = f"/cases/{stage.done.reference}/"
    message(stage.done.mailbox, "Puis-je rester plus longtemps ?", case=stage.done, handled_at=None)
    Draft.objects.create(
        applicant=stage.done.applicants.get(),
        version=1,
        state=DraftState.APPROVED,
        inputs={},
        starts="2026-12-01",
        ends="2027-02-28",
        ends_because="",
        signatory="chef-de-service",
        passport_number="L898902C3",
        birth_date="1974-08-12",
        permit_reference=f"{stage.done.reference}-1",
        permit_sha256="0" * 64,
        certificate_sha256="0" * 64,
    )
    case = f"/cases/{stage.complete.reference}/"
    return {
        "queue": "/queue/",
        "waiting": "/queue/?tab=waiting",
        "narrowed": "/queue/?tab=waiting&mine=0&verdict=complete",
        "held": "/queue/?tab=held",
        "uncertain": "/queue/?tab=uncertain",
        "other": "/queue/?tab=other",
        "empty": "/queue/?tab=undelivered",
        "search": "/queue/?q=nordmnan",
        "case": case,
        "case-incomplete": f"/cases/{stage.incomplete.reference}/",
        "case-family": f"/cases/{stage.family.reference}/?applicant=2",
        "case-done": done,
        "decision": f"{case}decision/",
        "request": f"/cases/{stage.incomplete.reference}/request/",
        "refusal": f"{case}refusal/",
        "transfer": f"{case}transfer/",
        "undo": f"{case}undo/",
        "close": f"{case}close/",
        "reopen": f"{done}reopen/",
        "withdraw": f"{done}withdraw/",
        "resend": f"{done}resend/",
        "rectify": f"{done}rectification/",
        "renew": f"{done}renewal/",
        "letter": f"/letters/{stage.uncertain.pk}/",
        "message": f"/mail/{stage.other.pk}/",
        "quarantined": f"/mail/{stage.quarantined.pk}/",
        "journal": "/journal/",
        "statistics": "/statistics/",
        "letter-texts": "/letter-texts/",
        "letter-text": "/letter-texts/request/",
        "sent": "/sent/",
        "not-found": "/cases/63-2026-AAAAAA/",
    }


#: An element whose text is cut off at its edge. Thumbnails' names are cut by us, with dots.
CUT_OFF = """() => [...document.querySelectorAll("main *, header *, footer *")].filter(one => {
  const style = getComputedStyle(one);
  return style.overflowX === "hidden" && !one.closest(".sr") && style.textOverflow !== "ellipsis"
    && one.textContent.trim() && one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 1;
}).map(one => one.outerHTML.slice(0, 120))"""

#: The element in the focus: its place, and the line around it.
FOCUS = """() => {
  const one = document.activeElement;
  if (!one || one === document.body) return null;
  const box = one.getBoundingClientRect(), style = getComputedStyle(one);
  return {html: one.outerHTML.slice(0, 120), line: style.outlineStyle, width: parseFloat(style.outlineWidth),
    shown: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0};
}"""


@pytest.mark.parametrize(("name", "size"), [("desktop", DESKTOP), ("phone", PHONE)])
def test_every_page_is_accessible_and_fits(
    browser: Browser, live_server: LiveServer, pages: dict[str, str], name: str, size: dict[str, int]
) -> None:
    visitor = Visitor(browser, live_server, size)
    visitor.page.goto("/sign-in/")
    assert violations(visitor.page) == []
    visitor.enter("supervisor")
    for page in pages if name == "desktop" else PHONE_PAGES:
        visitor.page.goto(pages[page], wait_until="load")
        visitor.shot(f"{page}-{name}")
        assert violations(visitor.page) == [], page
        assert visitor.page.evaluate("document.documentElement.scrollWidth") <= size["width"], page
    visitor.leave()
    assert [text for text in visitor.complaints if "404" not in text and "409" not in text] == []


def test_refusals_are_accessible_too(browser: Browser, live_server: LiveServer, stage: Scene) -> None:
    visitor = Visitor(browser, live_server, DESKTOP)
    page = visitor.page
    page.goto("/sign-in/")
    for _attempt in range(5):
        page.fill("#username", "reader")
        page.fill("#password", "ce n'est pas le mot de passe")
        page.press("#password", "Enter")
        page.wait_for_load_state()
        assert violations(page) == []
    assert "Trop d'essais" in page.inner_text("main"), "locked out"
    visitor.enter("agent")
    page.goto(f"/cases/{stage.complete.reference}/")
    page.fill("#note", "   ")
    page.click("button:has-text('Ajouter la note')")
    assert "La note est vide." in page.inner_text("main")
    assert violations(page) == []
    visitor.leave()


def test_nothing_is_lost_at_twice_the_size(browser: Browser, live_server: LiveServer, pages: dict[str, str]) -> None:
    # A browser at 200 % gives a page half the points, each twice as large.
    visitor = Visitor(browser, live_server, {side: length // 2 for side, length in DESKTOP.items()}, scale=2)
    visitor.enter("supervisor")
    for name, address in pages.items():
        visitor.page.goto(address, wait_until="load")
        assert visitor.page.evaluate("document.documentElement.scrollWidth") <= DESKTOP["width"] // 2, name
        assert visitor.page.evaluate(CUT_OFF) == [], name
        if name in ("queue", "case", "decision", "message"):
            visitor.shot(f"{name}-200-percent")
    visitor.leave()


@pytest.mark.parametrize("name", ["queue", "other", "case-family", "decision", "message", "rectify"])
def test_the_focus_is_always_seen(browser: Browser, live_server: LiveServer, pages: dict[str, str], name: str) -> None:
    visitor = Visitor(browser, live_server, DESKTOP)
    visitor.enter("supervisor")
    visitor.page.goto(pages[name], wait_until="load")
    visitor.page.evaluate("document.activeElement.blur()")
    stops = 0
    while stops < 120:
        visitor.page.keyboard.press("Tab")
        here = visitor.page.evaluate(FOCUS)
        if here is None:
            break
        assert here["line"] not in ("none", ""), here
        assert here["width"] >= 2, here
        assert here["shown"], here
        stops += 1
    assert stops > 10
    visitor.leave()
