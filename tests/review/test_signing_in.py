"""Signing in and out, being locked out, and the demo's one-time link."""

import datetime as dt
from collections.abc import Callable

import pytest
from django.conf import LazySettings
from django.contrib.sessions.models import Session
from django.test import Client
from django.utils import timezone

from tests.review.scene import PASSWORD, Scene

SignIn = Callable[[str], Client]


def test_the_right_password_opens_the_queue(scene: Scene, client: Client) -> None:
    answer = client.post("/sign-in/", {"username": "agent", "password": PASSWORD, "next": "/queue/?tab=held"})
    assert answer["Location"] == "/queue/?tab=held"
    assert client.get("/queue/").status_code == 200


def test_one_is_not_sent_to_another_site(scene: Scene, client: Client) -> None:
    answer = client.post("/sign-in/", {"username": "agent", "password": PASSWORD, "next": "https://example.net/"})
    assert answer["Location"] == "/queue/"


def test_five_wrong_passwords_lock_the_account(scene: Scene, client: Client) -> None:
    for _attempt in range(4):
        answer = client.post("/sign-in/", {"username": "agent", "password": "faux"})
        assert answer.status_code == 200
        assert "est faux" in answer.content.decode()
    answer = client.post("/sign-in/", {"username": "agent", "password": "faux"})
    assert answer.status_code == 429
    assert "bloqué pendant 15 minutes" in answer.content.decode()
    assert client.post("/sign-in/", {"username": "agent", "password": PASSWORD}).status_code == 429


def test_signing_out_ends_the_session(scene: Scene, as_role: SignIn) -> None:
    client = as_role("agent")
    assert client.get("/sign-out/").status_code == 405
    assert client.post("/sign-out/")["Location"] == "/sign-in/"
    assert client.get("/queue/").status_code == 302


def test_a_session_ends_after_its_hours_and_with_the_browser(
    scene: Scene, client: Client, settings: LazySettings
) -> None:
    client.post("/sign-in/", {"username": "agent", "password": PASSWORD})
    cookie = client.cookies[settings.SESSION_COOKIE_NAME]
    assert cookie["max-age"] == "", "it goes when the browser is closed"
    assert cookie["httponly"]
    stored = Session.objects.get()
    left = stored.expire_date - timezone.now()
    assert left <= dt.timedelta(hours=settings.SERVICE.web.session_hours)
    client.get("/queue/")
    assert Session.objects.get().expire_date == stored.expire_date, "working on does not prolong it"
    Session.objects.update(expire_date=timezone.now() - dt.timedelta(seconds=1))
    assert client.get("/queue/")["Location"].startswith("/sign-in/")


def test_cookies_travel_over_https_alone(settings: LazySettings) -> None:
    assert settings.SESSION_COOKIE_SECURE == settings.CSRF_COOKIE_SECURE == settings.SERVICE.web.https
    assert type(settings.SERVICE.web)().https, "unless an operator says otherwise"


@pytest.fixture
def _token(settings: LazySettings, tmp_path: object) -> None:
    settings.ENTRANCE_TOKEN = "un-jeton-de-demo"
    settings.VAR = tmp_path


@pytest.mark.usefixtures("_token")
def test_the_entrance_of_the_demo_works_once(db: None) -> None:
    first, second = Client(), Client()
    assert first.get("/entrance/un-jeton-de-demo")["Location"] == "/queue/"
    assert first.get("/queue/").status_code == 200
    assert first.get("/entrance/un-jeton-de-demo")["Location"] == "/queue/"  # the same person comes back
    answer = second.get("/entrance/un-jeton-de-demo")
    assert answer.status_code == 410
    assert "ne sert qu'une fois" in answer.content.decode().replace("&#39;", "'")
    assert second.get("/queue/").status_code == 302


@pytest.mark.usefixtures("_token")
def test_the_entrance_is_shut_to_others(db: None, client: Client) -> None:
    assert client.get("/entrance/autre-jeton").status_code == 404
    assert client.get("/entrance/un-jeton-de-demo", REMOTE_ADDR="192.0.2.7").status_code == 404
    assert client.get("/entrance/un-jeton-de-demo", REMOTE_ADDR="").status_code == 404


def test_without_a_token_there_is_no_entrance(db: None, client: Client) -> None:
    assert client.get("/entrance/x").status_code == 404
