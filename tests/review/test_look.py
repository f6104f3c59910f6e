"""What a page carries of the State: nothing, unless the settings say that this is a site of the State."""

from collections.abc import Callable, Iterable

from django.conf import LazySettings
from django.contrib.staticfiles import finders
from django.test import Client

from cases.listing import Stay
from cases.models import Applicant, Correspondent, Purpose
from cases.states import TABLE
from documents.page import Unreadable
from documents.vocabulary import Category, Field, Kind, Requirement, Status, Verdict
from review.wording import TABLES, because, word
from tests.review.scene import Scene

SignIn = Callable[[str], Client]


def test_a_page_is_neutral_by_default(scene: Scene, as_role: SignIn) -> None:
    page = as_role("agent").get("/queue/").content.decode()
    assert "neutral-site" in page
    assert "fr-logo" not in page
    assert "Préfecture du Puy-de-Dôme" in page


def test_a_site_of_the_state_says_so(scene: Scene, as_role: SignIn, settings: LazySettings) -> None:
    prefecture = settings.SERVICE.prefecture.model_copy(update={"state_site": True})
    settings.SERVICE = settings.SERVICE.model_copy(update={"prefecture": prefecture})
    page = as_role("agent").get("/queue/").content.decode()
    assert '<body class="state-site">' in page
    assert "République<br>Française" in page


def test_every_file_that_a_page_names_is_there(scene: Scene, as_role: SignIn) -> None:
    page = as_role("agent").get("/queue/").content.decode()
    named = [part.split('"')[0] for part in page.split('"/static/')[1:]]
    assert len(named) >= 6
    assert [name for name in named if finders.find(name) is None] == []


def test_the_page_of_what_was_sent_exists_in_the_demo_alone(
    scene: Scene, as_role: SignIn, settings: LazySettings
) -> None:
    assert as_role("agent").get("/sent/").status_code == 200
    settings.SERVICE = settings.SERVICE.model_copy(update={"demo": False})
    assert as_role("agent").get("/sent/").status_code == 404
    assert "/sent/" not in as_role("agent").get("/queue/").content.decode()


def test_a_mail_that_was_sent_is_shown_with_its_papers(
    scene: Scene, as_role: SignIn, settings: LazySettings, tmp_path: object
) -> None:
    settings.VAR = tmp_path
    folder = settings.VAR / "demo" / "sent"
    folder.mkdir(parents=True)
    (folder / "00001-a.eml").write_bytes(
        b"From: a@example.org\r\nTo: b@example.org\r\nSubject: Votre titre\r\nMIME-Version: 1.0\r\n"
        b'Content-Type: multipart/mixed; boundary="x"\r\n\r\n--x\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n'
        b"Bonjour,\r\n<b>merci</b>\r\n--x\r\nContent-Type: application/pdf\r\n"
        b'Content-Disposition: attachment; filename="APS.pdf"\r\n\r\n%PDF-1.7\r\n--x--\r\n'
    )
    client = as_role("reader")
    assert "Votre titre" in client.get("/sent/").content.decode()
    page = client.get("/sent/00001-a.eml/").content.decode()
    assert "Bonjour,\n&lt;b&gt;merci" in page
    paper = client.get("/sent/00001-a.eml/0")
    assert (paper["Content-Type"], paper.content[:4]) == ("application/pdf", b"%PDF")
    assert client.get("/sent/00001-a.eml/7").status_code == 404
    assert client.get("/sent/..%2F..%2Fservice.sqlite3/").status_code == 404


def test_nothing_is_shown_as_its_slug() -> None:
    tables: dict[str, Iterable[str]] = {
        "requirement": list(Requirement),
        "requirement-short": list(Requirement),
        "kind": list(Kind),
        "status": list(Status),
        "verdict": list(Verdict),
        "verdict-long": list(Verdict),
        "field": list(Field),
        "category": list(Category),
        "purpose": Purpose.values,
        "correspondent": Correspondent.Role.values,
        "outcome": Applicant.Outcome.values,
        "unread": list(Unreadable),
        "stay": list(Stay),
        "event": [way.action for ways in TABLE.values() for way in ways],
    }
    bare = {table: {str(slug) for slug in slugs} - set(TABLES[table]) for table, slugs in tables.items()}
    assert {table: slugs for table, slugs in bare.items() if slugs} == {}


def test_words_stand_for_slugs() -> None:
    assert word("status", "unsure") == "À vérifier"
    assert word("event", "something-new") == "something-new"
    assert because("phrase:titre de sejour") == "« titre de sejour »"
    assert because("paper:visa") == "pièce : Visa"
    assert because("header:list-id") == "en-tête list-id"
    assert because("our-reference") == "cite notre référence"
