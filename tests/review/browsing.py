"""Somebody at a screen, for the tests in Debian's Chromium. Screens can be kept to be looked at (tests.pictures)."""

import os
import shutil
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from django.contrib.auth.models import User
from django.test import Client
from playwright.sync_api import Browser, ConsoleMessage, Page, sync_playwright
from pytest_django.live_server_helper import LiveServer

from tests import pictures
from tests.review.scene import PASSWORD

CHROMIUM = shutil.which("chromium") or "/usr/bin/chromium"
AXE = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"],  # the last: landmarks, headings
    "resultTypes": ["violations"],
}
DESKTOP, PHONE = {"width": 1440, "height": 900}, {"width": 390, "height": 844}
#: What every file of tests in the browser is marked with.
IN_THE_BROWSER = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(not Path(CHROMIUM).exists(), reason="Debian's Chromium is not installed"),
]


@contextmanager
def chromium() -> Iterator[Browser]:
    """One browser. Not for a whole session: its loop would stand in the way of tests that run one of their own."""
    # Playwright keeps a loop in this thread; Django would take that for asynchronous code and refuse the data base.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    try:
        with sync_playwright() as playwright:
            found = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
            yield found
            found.close()
    finally:
        os.environ.pop("DJANGO_ALLOW_ASYNC_UNSAFE")


class Visitor:
    """Somebody at a screen; complaints of the browser (a blocked script, a missing file) are kept."""

    def __init__(
        self, browser: Browser, server: LiveServer, size: dict[str, int], *, scripts: bool = True, scale: float = 1
    ) -> None:
        self.server = server
        self.context = browser.new_context(
            viewport=size,  # type: ignore[arg-type]
            base_url=server.url,
            locale="fr-FR",
            java_script_enabled=scripts,
            device_scale_factor=scale,
        )
        self.page: Page = self.context.new_page()
        self.page.set_default_timeout(30_000)  # loaded machines are slow
        self.complaints: list[str] = []
        self.page.on("console", self._hear)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(message.text)

    def sign_in(self, name: str) -> None:
        """By the form, as a person does."""
        self.page.goto("/sign-in/")
        self.page.fill("#username", name)
        self.page.fill("#password", PASSWORD)
        self.page.press("#password", "Enter")
        self.page.wait_for_url("**/*")

    def enter(self, name: str) -> None:
        """With a session that is there already: signing in is not what every test is about."""
        client = Client()
        client.force_login(User.objects.get(username=name))
        session = client.cookies[settings.SESSION_COOKIE_NAME].value
        self.context.add_cookies(
            [{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": self.server.url, "httpOnly": True}]
        )
        self.page.goto("/")

    def shot(self, name: str) -> None:
        pictures.keep(self.page, f"screens/{name}.png")

    def leave(self) -> None:
        # An open page would go on polling the server after the test's data are gone.
        self.page.goto("about:blank")
        self.context.close()
        _wait_until_the_server_rests()


def _wait_until_the_server_rests() -> None:
    """Until nobody is answered any more: a browser that has left does not stop the view that was at work for it.

    The tables are emptied after the test, on the one connection that server and test share; a view that still reads
    would have them locked, or leave a row for the next test.
    """
    latest = time.monotonic() + 30
    while at_work := [one for one in threading.enumerate() if "process_request_thread" in one.name]:
        assert time.monotonic() < latest, at_work
        time.sleep(0.01)


def violations(page: Page) -> list[str]:
    """What axe finds against WCAG 2.1 A and AA on the page as it is now."""
    found = Axe().run(page, options=AXE).response["violations"]
    return [f"{one['id']}: {node['html'][:160]}" for one in found for node in one["nodes"]]
