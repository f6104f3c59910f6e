"""French first, English on a switch, and no message without its translation."""

import ast
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from django.test import Client
from django.utils import translation

from cases.transitions import MACHINE, record
from tests.review import catalog
from tests.review.scene import Scene

SignIn = Callable[[str], Client]
ROOT = Path(__file__).resolve().parents[2]
REFUSALS = {"ActionRefused", "NotAllowed", "StateChanged"}


def test_every_message_of_the_pages_is_translated() -> None:
    stored = catalog.stored()
    wanting = [
        message.id
        for message in catalog.extracted()
        if message.id and (message.id not in stored or not all(_strings(stored[message.id].string)))
    ]
    assert wanting == []


def test_nothing_is_kept_that_no_page_says() -> None:
    said = catalog.extracted()
    assert [message.id for message in catalog.stored() if message.id and message.id not in said] == []


def test_translations_keep_their_placeholders() -> None:
    for message in catalog.stored():
        for given, made in zip(_strings(message.id), _strings(message.string), strict=True):
            if message.id and not isinstance(message.id, tuple | list):
                assert set(re.findall(r"%\((\w+)\)s", given)) == set(re.findall(r"%\((\w+)\)s", made)), given


def test_the_compiled_catalogue_is_that_of_the_words() -> None:
    assert catalog.MO.read_bytes() == catalog.compiled(catalog.stored())


def test_french_words_are_not_taken_for_english_ones() -> None:
    # Django brings catalogues of its own: a message of ours that they hold as English would come out otherwise.
    with translation.override("fr"):
        for message in catalog.extracted():
            for text in _strings(message.id):
                if text:
                    assert translation.gettext(text) == text


def _strings(value: object) -> tuple[str, ...]:
    return tuple(value) if isinstance(value, tuple | list) else (str(value or ""),)


def test_french_comes_first_whatever_the_browser_asks(scene: Scene, as_role: SignIn) -> None:
    page = as_role("agent").get("/queue/", headers={"accept-language": "en"})
    assert '<html lang="fr"' in page.content.decode()
    assert "À décider" in page.content.decode()


def test_the_switch_speaks_english_until_it_is_used_again(scene: Scene, as_role: SignIn) -> None:
    client = as_role("agent")
    answer = client.post("/language/", {"language": "en", "next": "/queue/?tab=waiting"})
    assert answer["Location"] == "/queue/?tab=waiting"
    page = client.get("/queue/").content.decode()
    assert '<html lang="en"' in page
    assert "To decide" in page
    assert "in 6 days" in page
    client.post("/language/", {"language": "fr", "next": "/queue/"})
    assert "À décider" in client.get("/queue/").content.decode()


@pytest.mark.parametrize("cookie", ["xx", "../etc", ""])
def test_a_language_that_is_not_there_is_french(client: Client, db: None, cookie: str) -> None:
    client.cookies["django_language"] = cookie
    assert '<html lang="fr"' in client.get("/sign-in/").content.decode()


def test_a_refusal_is_said_in_the_language_of_the_page(scene: Scene, as_role: SignIn) -> None:
    client = as_role("agent")
    client.post("/language/", {"language": "en", "next": "/"})
    note = client.post(f"/cases/{scene.complete.reference}/note/", {"text": " "}).content.decode()
    assert "The note is empty." in note
    record(scene.complete, "note", MACHINE, version=1)
    stale = client.post(f"/cases/{scene.complete.reference}/close/", {"reason": "x", "seen_version": -1})
    assert "The case has changed since the page was shown (note added)" in stale.content.decode()


def test_every_refusal_is_among_the_messages() -> None:
    bare = []
    for path in sorted([*(ROOT / "cases").rglob("*.py"), *(ROOT / "review").rglob("*.py")]):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in REFUSALS:
                bare += [
                    f"{path.name}:{node.lineno}" for said in node.args if isinstance(said, ast.Constant | ast.JoinedStr)
                ]
    assert bare == []
