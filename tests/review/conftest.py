"""The scene, stored anew for every test, and a browser client that is signed in."""

from collections.abc import Callable, Iterator

import pytest
from django.test import Client
from playwright.sync_api import Browser

from tests.review.browsing import chromium
from tests.review.scene import Scene, build


@pytest.fixture(autouse=True)
def _static_files_on_demand(settings: object) -> None:
    # Each test client builds the middleware anew: it need not walk all static files each time.
    settings.WHITENOISE_AUTOREFRESH = True  # type: ignore[attr-defined]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as found:
        yield found


@pytest.fixture
def stage(transactional_db: None) -> Scene:
    """The scene for a browser, which sees what was committed."""
    return build()


@pytest.fixture
def scene(db: None) -> Scene:
    return build()


@pytest.fixture
def as_role(scene: Scene) -> Callable[[str], Client]:
    """A client signed in as "agent", "reader", "supervisor", "auditor" or "stranger"."""

    def sign_in(role: str) -> Client:
        client = Client()
        client.force_login(scene.stranger if role == "stranger" else scene.users[role])
        return client

    return sign_in
