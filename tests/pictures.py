"""Pictures of pages for a person to look at: kept in test-output when asked for (`KEEP_PICTURES=1 ./run test`)."""

import os
from pathlib import Path

from playwright.sync_api import Page

FOLDER = Path(__file__).resolve().parents[1] / "test-output"
WANTED = os.environ.get("KEEP_PICTURES") == "1"


def keep(page: Page, name: str) -> None:
    """The whole page as `name`, a path in test-output."""
    if WANTED:
        page.screenshot(path=FOLDER / name, full_page=True)  # makes the folders too
