"""Supervisors see each letter as it leaves and add a passage of the service's own; what waits keeps its text."""

import pytest
from django.test import Client

from cases.actions.asking import preview_request
from cases.chain import verify
from cases.models import Case, Event, LetterPassage, Outgoing
from cases.states import Role
from cases.transitions import Actor
from generators.letter_facts import LetterKind
from tests.review.scene import user
from tests.stories import Desk, Traveller, six_papers

pytestmark = pytest.mark.django_db

ADDRESS = "/letter-texts/request/"
FRENCH = "Le guichet est fermé du 24 au 26 décembre.\nÉcrivez-nous **seulement** par courriel. <b>Merci</b>"


@pytest.fixture
def supervisor() -> Client:
    client = Client()
    client.force_login(user("chef", "supervisor"))
    return client


@pytest.fixture
def case() -> Case:
    desk = Desk()
    papers = {name: seen for name, seen in six_papers(Traveller(), desk.today).items() if name != "visa.jpg"}
    case = desk.arrives(pages=papers).case
    assert case is not None
    return case


def keep(client: Client, **texts: str) -> int:
    fields = {f"text-{code}": text for code, text in texts.items()}
    return client.post(ADDRESS, {**fields, "step": "keep"}).status_code


def request_letter(case: Case) -> str:
    actor = Actor(role=Role.AGENT, user=user("lou", "agent"), department="63")
    case.refresh_from_db()
    return preview_request(case, actor, Desk().today).text


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")


@pytest.mark.parametrize("kind", list(LetterKind))
def test_each_letter_is_shown_for_somebody_who_does_not_exist(supervisor: Client, kind: str) -> None:
    page = supervisor.get(f"/letter-texts/{kind}/").content.decode()
    assert len(page.partition('class="letter-text"')[2].partition("</pre>")[0]) > 300
    assert supervisor.get("/letter-texts/").content.decode().count(f'"/letter-texts/{kind}/"') == 1


def test_a_passage_is_seen_before_it_is_kept(supervisor: Client) -> None:
    answer = supervisor.post(ADDRESS, {"text-fr": FRENCH, "step": "preview", "language": "fr"})
    letter = answer.content.decode().partition('class="letter-text"')[2]
    assert "Le guichet est fermé du 24 au 26 décembre." in plain(letter)
    assert "&lt;b&gt;Merci&lt;/b&gt;" in letter
    assert not LetterPassage.objects.exists()


def test_letters_written_from_now_on_carry_it_and_others_do_not(supervisor: Client, case: Case) -> None:
    waiting = Outgoing.objects.filter(case=case).values_list("sha256", flat=True)
    before = sorted(waiting)
    Case.objects.filter(pk=case.pk).update(language="en")
    assert keep(supervisor, fr=FRENCH, en="The counter is closed.") == 302
    french, _, english = plain(request_letter(case)).partition("=" * 60)
    assert "Le guichet est fermé du 24 au 26 décembre." in french
    assert "**seulement**" in french, "what is typed shapes no letter"
    assert "The counter is closed." in english
    assert "Le guichet" not in english
    assert sorted(waiting) == before
    assert "Le guichet est fermé" in supervisor.get("/letter-texts/").content.decode()


def test_a_decision_that_was_on_the_screen_becomes_stale(supervisor: Client, case: Case) -> None:
    case.refresh_from_db()
    version = case.version
    keep(supervisor, fr=FRENCH)
    case.refresh_from_db()
    assert case.version == version + 1
    assert keep(supervisor, fr=FRENCH) == 302
    case.refresh_from_db()
    assert case.version == version + 1, "nothing changed"


def test_who_changed_it_is_kept_without_the_words(supervisor: Client) -> None:
    keep(supervisor, fr=FRENCH)
    keep(supervisor, fr="")
    events = list(Event.objects.filter(action="letter-text").order_by("id"))
    assert [event.detail["kind"] for event in events] == ["request", "request"]
    assert "guichet" not in str([event.detail for event in events])
    assert not LetterPassage.objects.exists()
    assert verify() == []


@pytest.mark.parametrize("texts", [{"en": "The counter is closed."}, {"fr": "x" * 1501}])
def test_a_text_that_cannot_be_is_refused_and_not_lost(supervisor: Client, texts: dict[str, str]) -> None:
    fields = {f"text-{code}": text for code, text in texts.items()}
    answer = supervisor.post(ADDRESS, {**fields, "step": "keep"})
    assert answer.status_code == 409
    assert next(iter(texts.values())) in answer.content.decode()
    assert not LetterPassage.objects.exists()


def test_another_departments_letters_stay_as_they_are(supervisor: Client, case: Case) -> None:
    stranger = Client()
    stranger.force_login(user("ailleurs", "supervisor", "69"))
    assert keep(stranger, fr=FRENCH) == 302
    assert "guichet" not in request_letter(case)
    assert "24 au 26" not in supervisor.get("/letter-texts/").content.decode()


def test_a_letter_that_is_none_is_not_found(supervisor: Client) -> None:
    assert supervisor.get("/letter-texts/poem/").status_code == 404
