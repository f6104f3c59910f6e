"""The scene, stored anew for every test, and a browser client that is signed in."""

from collections.abc import Callable

import pytest
from django.test import Client

from tests.review.scene import Scene, build


@pytest.fixture(autouse=True)
def _static_files_on_demand(settings: object) -> None:
    # Each test client builds the middleware anew: it need not walk all static files each time.
    settings.WHITENOISE_AUTOREFRESH = True  # type: ignore[attr-defined]
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # type: ignore[attr-defined]


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
