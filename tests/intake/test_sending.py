"""The outbox against a real SMTP server: what each answer makes of a letter, and never a blind second send."""

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.utils import timezone

from cases.actions.outbox import cancel, confirm_sent, release, release_all, send_again
from cases.models import Outgoing
from cases.states import OutgoingState
from cases.surroundings import service
from cases.transitions import MACHINE, ActionRefused, StateChanged, move
from config.sections import Secret, Smtp
from intake import sending
from intake.mailbox import Mailbox
from intake.sending import doubt_what_was_sending, send_one
from tests.deciders import person
from tests.servers.dovecot import PASSWORD, Dovecot
from tests.servers.smtp import DROP, Script, smtp_server
from tests.stories import Desk, Traveller

pytestmark = pytest.mark.django_db(transaction=True)


@contextmanager
def server(monkeypatch: pytest.MonkeyPatch, script: Script) -> Iterator[None]:
    with smtp_server(script) as port:
        smtp = Smtp(host="127.0.0.1", port=port, tls="none", timeout_seconds=5)
        monkeypatch.setattr(sending, "service", lambda: service().model_copy(update={"smtp": smtp}))
        yield


def receipt() -> Outgoing:
    Desk().arrives()
    outgoing = Outgoing.objects.earliest("id")
    Outgoing.objects.exclude(pk=outgoing.pk).delete()
    return outgoing


@pytest.mark.parametrize(
    ("replies", "state"),
    [
        ({}, OutgoingState.SENT),
        ({"RCPT": "450 later"}, OutgoingState.QUEUED),
        ({"DOT": "451 later"}, OutgoingState.QUEUED),
        ({"RCPT": "550 no such user"}, OutgoingState.FAILED),
        ({"DOT": "554 no"}, OutgoingState.FAILED),
        ({"RCPT": DROP}, OutgoingState.QUEUED),
        ({"DOT": DROP}, OutgoingState.UNCERTAIN),
    ],
)
def test_what_the_server_says_decides(
    monkeypatch: pytest.MonkeyPatch, replies: dict[str, str], state: OutgoingState
) -> None:
    outgoing = receipt()
    with server(monkeypatch, Script(replies=replies)):
        assert send_one()
        outgoing.refresh_from_db()
        assert outgoing.state == state
        assert not send_one()  # whatever it was, nothing is tried again at once
    if state == OutgoingState.QUEUED:
        assert outgoing.not_before > timezone.now()


def test_the_frozen_bytes_arrive_from_our_mailbox(monkeypatch: pytest.MonkeyPatch) -> None:
    outgoing = receipt()
    script = Script()
    with server(monkeypatch, script):
        send_one()
    (received,) = script.received
    assert received.sender == "sejours@prefecture.example.org"
    assert received.recipients == ["ada@example.org"]
    assert outgoing.message_id_header.encode() in received.content


def test_a_letter_found_in_sending_at_start_is_uncertain_and_an_agent_decides(monkeypatch: pytest.MonkeyPatch) -> None:
    outgoing = receipt()
    move(outgoing, "start", MACHINE)
    assert doubt_what_was_sending() == 1
    outgoing.refresh_from_db()
    assert outgoing.state == OutgoingState.UNCERTAIN
    script = Script()
    with server(monkeypatch, script):
        assert not send_one()
        assert script.received == []
        send_again(outgoing, person("agent", "lou"))
        assert send_one()
    assert len(script.received) == 1


def test_an_uncertain_letter_that_did_arrive_is_confirmed_and_not_sent_again() -> None:
    outgoing = receipt()
    move(outgoing, "start", MACHINE)
    doubt_what_was_sending()
    outgoing.refresh_from_db()
    confirm_sent(outgoing, person("agent", "lou"))
    assert outgoing.state == OutgoingState.SENT


def test_a_letter_waits_until_the_time_to_undo_has_passed(monkeypatch: pytest.MonkeyPatch) -> None:
    outgoing = receipt()
    Outgoing.objects.filter(pk=outgoing.pk).update(not_before=timezone.now() + dt.timedelta(minutes=5))
    with server(monkeypatch, Script()):
        assert not send_one()


def test_nothing_leaves_when_sending_is_off(monkeypatch: pytest.MonkeyPatch) -> None:
    receipt()
    off = service().answers.model_copy(update={"sending": "off"})
    monkeypatch.setattr(sending, "service", lambda: SimpleNamespace(answers=off))
    assert not send_one()


def test_held_letters_are_released_one_by_one_or_all() -> None:
    desk = Desk()
    for number in range(3):
        desk.arrives("Ma naturalisation ?", subject="Naturalisation", sender=f"n{number}@example.org")
    agent = person("agent", "lou")
    held = Outgoing.objects.filter(state=OutgoingState.HELD)
    assert held.count() == 3
    release(held[0], agent)
    assert release_all("63", agent) == 2
    assert not held.exists()


def test_a_released_letter_cannot_be_cancelled_twice() -> None:
    outgoing = receipt()
    agent = person("agent", "lou")
    stale = Outgoing.objects.get(pk=outgoing.pk)
    cancel(outgoing, agent)
    with pytest.raises(StateChanged):
        cancel(stale, agent)


def test_letters_to_one_address_are_capped_and_wait_visibly() -> None:
    desk = Desk()
    for number in range(3):  # three people write from the same address: three cases, two letters each
        traveller = Traveller(number=f"B0000000{number}", surname=f"NWOSU{'ABC'[number]}")
        desk.arrives("Je demande une prolongation de mon visa.", pages={"passeport.jpg": traveller.passport()})
    states = list(Outgoing.objects.order_by("id").values_list("state", "held_because"))
    assert states[:3] == [("queued", "")] * 3
    assert states[3:] == [("held", "capped")] * (len(states) - 3)
    assert len(states) > 3


def test_a_decision_is_not_cancelled_from_the_outbox() -> None:
    outgoing = receipt()
    Outgoing.objects.filter(pk=outgoing.pk).update(purpose="decision")
    outgoing.refresh_from_db()
    with pytest.raises(ActionRefused, match="décision"):
        cancel(outgoing, person("agent", "lou"))


@pytest.mark.dovecot
def test_a_copy_is_kept_in_the_sent_folder(monkeypatch: pytest.MonkeyPatch, dovecot: Dovecot, tmp_path: Path) -> None:
    receipt()
    secret = tmp_path / "password"
    secret.write_text(PASSWORD)
    box = (
        service()
        .mailboxes[0]
        .model_copy(
            update={
                "host": "127.0.0.1",
                "port": dovecot.port,
                "tls": "none",
                "user": "boite59",
                "secret": Secret(file=secret),
                "sent_folder": "Envoyés",
            }
        )
    )
    with smtp_server(Script()) as port:
        smtp = Smtp(host="127.0.0.1", port=port, tls="none", timeout_seconds=5)
        changed = service().model_copy(update={"smtp": smtp, "mailboxes": (box,)})
        monkeypatch.setattr(sending, "service", lambda: changed)
        assert send_one()
    with Mailbox(box) as mailbox:
        assert mailbox.select("Envoyés").messages == 1
