"""Who saw what, what came since the last visit, and who else has the case open."""

import datetime as dt
from collections.abc import Callable

import pytest
from django.db.models import F
from django.test import Client
from django.utils import timezone

from cases.chain import verify
from cases.models import Case, Event, FieldCorrection, Look
from cases.transitions import actor_of, record
from tests.review.scene import Scene, message

SignIn = Callable[[str], Client]


def _page(client: Client, case: Case) -> str:
    return client.get(f"/cases/{case.reference}/").content.decode()


def _later(case: Case, minutes: int) -> None:
    """As if that much time had gone by since the page was open."""
    ago = dt.timedelta(minutes=minutes)
    Look.objects.filter(case=case).update(seen_at=F("seen_at") - ago)
    Event.objects.filter(case_id=case.pk).update(at=F("at") - ago)
    FieldCorrection.objects.filter(applicant__case=case).update(made_at=F("made_at") - ago)
    case.messages.update(stored_at=F("stored_at") - ago)
    case.case_notes.update(made_at=F("made_at") - ago)


def test_opening_a_case_leaves_one_event_in_ten_minutes(scene: Scene, as_role: SignIn) -> None:
    client = as_role("reader")
    _page(client, scene.complete)
    _page(client, scene.complete)
    seen = Event.objects.filter(action="see", case_id=scene.complete.pk)
    assert [event.actor for event in seen] == [f"user:{scene.users['reader'].pk}"]
    _later(scene.complete, 11)
    _page(client, scene.complete)
    assert seen.all().count() == 2


def test_each_file_letter_and_message_that_is_opened_is_an_event(scene: Scene, as_role: SignIn) -> None:
    client = as_role("agent")
    others = scene.complete.messages.get().attachments.exclude(pk=scene.attachment.pk)
    for _ in range(2):
        client.get(f"/papers/{scene.attachment.pk}/original")
        client.get(f"/papers/{others[0].pk}/original")
        client.get(f"/mail/{scene.other.pk}/")
        client.get(f"/letters/{scene.held.pk}/")
    seen = Event.objects.filter(action="see").values_list("thing", "thing_id", "detail__attachment")
    assert sorted(seen, key=str) == sorted(
        [
            ("message", scene.attachment.message_id, scene.attachment.pk),
            ("message", scene.attachment.message_id, others[0].pk),
            ("message", scene.other.pk, None),
            ("outgoing", scene.held.pk, None),
        ],
        key=str,
    )


def test_the_journal_says_who_looked_and_stays_whole(scene: Scene, as_role: SignIn) -> None:
    _page(as_role("reader"), scene.complete)
    page = as_role("auditor").get(f"/journal/?action=see&case={scene.complete.reference}").content.decode()
    assert "Consulté<small>" in page
    assert "Reader Exemple" in page
    assert verify() == []


def test_the_history_of_a_case_is_not_filled_with_looks(scene: Scene, as_role: SignIn) -> None:
    assert "Consulté" not in _page(as_role("agent"), scene.complete)


def test_what_others_did_since_is_told_and_marked(scene: Scene, as_role: SignIn) -> None:
    client = as_role("agent")
    first = _page(client, scene.complete)
    assert "Depuis votre visite" not in first
    assert "nouveau</span>" not in first
    _later(scene.complete, 30)
    case = Case.objects.get(pk=scene.complete.pk)
    person, colleague = case.applicants.get(), scene.users["supervisor"]
    FieldCorrection.objects.create(applicant=person, field="surname", value="ERIKSON", agent=colleague)
    record(person, "correct", actor_of(colleague), field="surname", version=case.version)
    message(case.mailbox, "Voici encore une pièce", case=case, joined_by="token")
    page = _page(client, scene.complete)
    told = page.partition("news-card")[2].partition("</section>")[0]
    assert "Champ corrigé</b> : Nom" in told
    assert "Supervisor Exemple" in told
    assert "Message rattaché" in told
    assert page.count("nouveau</span>") == 2
    assert "Depuis votre visite" in _page(client, scene.complete)  # until this visit is over
    _later(scene.complete, 30)
    assert "nouveau</span>" not in _page(client, scene.complete)


def test_what_i_did_myself_is_no_news(scene: Scene, as_role: SignIn) -> None:
    client = as_role("agent")
    _page(client, scene.complete)
    _later(scene.complete, 30)
    client.post(f"/cases/{scene.complete.reference}/note/", {"text": "Vu avec le chef de service"})
    assert "news-card" not in _page(client, scene.complete)


def test_two_agents_on_one_case_see_each_other(scene: Scene, as_role: SignIn) -> None:
    agent, supervisor = as_role("agent"), as_role("supervisor")
    assert "ce dossier ouvert" not in _page(agent, scene.complete)
    assert "Agent Exemple</b>" in _page(supervisor, scene.complete).partition('id="presence"')[2]
    heartbeat = f"/cases/{scene.complete.reference}/presence/"
    assert "Supervisor Exemple" in agent.get(heartbeat).content.decode()
    Look.objects.filter(agent=scene.users["supervisor"]).update(seen_at=timezone.now() - dt.timedelta(seconds=61))
    assert "Supervisor Exemple" not in agent.get(heartbeat).content.decode()
    supervisor.get(heartbeat)
    assert "Supervisor Exemple" in agent.get(heartbeat).content.decode()


def test_an_open_page_says_that_the_case_changed(scene: Scene, as_role: SignIn) -> None:
    agent, supervisor = as_role("agent"), as_role("supervisor")
    _page(agent, scene.complete)
    heartbeat = f"/cases/{scene.complete.reference}/presence/"
    assert "a changé" not in agent.get(heartbeat).content.decode()
    supervisor.post(f"/cases/{scene.complete.reference}/note/", {"text": "Attention"})
    assert "a changé" in agent.get(heartbeat).content.decode()
    _page(agent, scene.complete)
    assert "a changé" not in agent.get(heartbeat).content.decode()


@pytest.mark.parametrize("role", ["reader", "supervisor"])
def test_a_stranger_is_never_counted(scene: Scene, as_role: SignIn, role: str) -> None:
    as_role("stranger").get(f"/cases/{scene.complete.reference}/")
    assert "ce dossier ouvert" not in _page(as_role(role), scene.complete)
