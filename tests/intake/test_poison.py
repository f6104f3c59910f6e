"""A message that cannot be handled is tried thrice, then lies in quarantine with a word; nobody waits for it."""

import datetime as dt
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from django.utils import timezone

from cases.actions.filing import retry
from cases.models import Case, FieldCorrection, Message, Reading
from cases.states import CaseState, MessageState
from documents.page import FileReading, Unreadable
from intake.attempts import TRIES, forget_pauses
from intake.rounds import work_round
from intake.runner import StoppableReader
from tests.changed_settings import change
from tests.deciders import person
from tests.own_process import script
from tests.stories import Desk, NoReader, Traveller, page, six_papers


class FailingReader:
    """A reader with a fault in it: whatever it is given, it raises."""

    def __init__(self) -> None:
        self.asked = 0

    def read(self, files: Sequence[tuple[str, bytes]]) -> list[FileReading]:
        self.asked += 1
        raise MemoryError("no room")


def _unread(desk: Desk, sender: str = "poison@example.org") -> Message:
    """A message with an attachment that no reading exists for."""
    raw = desk.mail(sender=sender, pages={"passeport.jpg": page("P")}).replace(b"cGFzc2Vwb3J0", b"cGFzc2Vwb3J1")
    return desk.receive(raw)


@pytest.mark.django_db
def test_after_three_tries_it_is_quarantined_and_the_others_have_gone_on() -> None:
    desk, reader = Desk(), FailingReader()
    poison = _unread(desk)
    other = desk.receive(desk.mail(sender="bo@example.org", pages=six_papers(Traveller(), desk.today)))
    for number in range(1, TRIES + 1):
        work_round(reader)
        poison.refresh_from_db()
        assert (poison.state, poison.attempts, reader.asked) == (MessageState.PARSED, number, number)
        assert poison.next_try_at is not None
        assert poison.next_try_at > timezone.now()
        other.refresh_from_db()
        assert other.state == MessageState.ATTACHED
        Message.objects.filter(pk=poison.pk).update(next_try_at=timezone.now() - dt.timedelta(seconds=1))
    work_round(reader)
    poison.refresh_from_db()
    assert (poison.state, reader.asked) == (MessageState.QUARANTINED, TRIES)
    assert poison.trouble == "Le traitement de ce message a échoué à plusieurs reprises : à examiner à la main."
    assert work_round(reader) == 0
    assert Case.objects.get().state == CaseState.TO_DECIDE


@pytest.mark.django_db
def test_each_pause_is_longer_than_the_one_before() -> None:
    desk, reader = Desk(), FailingReader()
    poison, pauses = _unread(desk), []
    for _ in range(TRIES):
        work_round(reader)
        poison.refresh_from_db()
        assert poison.next_try_at is not None
        pauses.append(poison.next_try_at - timezone.now())
        Message.objects.update(next_try_at=None)
    assert pauses == sorted(pauses)
    assert dt.timedelta(seconds=20) < pauses[0] < pauses[-1] < dt.timedelta(minutes=5)


@pytest.mark.django_db
def test_an_agent_lets_it_be_tried_again_once_the_fault_is_mended() -> None:
    desk, reader = Desk(), FailingReader()
    poison = _unread(desk)
    for _ in range(TRIES + 1):
        work_round(reader)
        Message.objects.update(next_try_at=None)
    poison.refresh_from_db()
    assert poison.state == MessageState.QUARANTINED
    retry(poison, person("agent", "lou"))
    assert (poison.state, poison.attempts, poison.trouble) == (MessageState.RECEIVED, 0, "")
    attachment = poison.attachments.get()
    from cases.surroundings import blobs

    desk.know(attachment.name, blobs().get(attachment.sha256), Traveller().passport())
    work_round(NoReader())
    poison.refresh_from_db()
    assert poison.state == MessageState.ATTACHED


@pytest.mark.django_db
def test_a_restart_takes_up_at_once_what_was_unfinished_and_remembers_the_tries() -> None:
    desk, reader = Desk(), FailingReader()
    poison = _unread(desk)
    work_round(reader)
    assert work_round(reader) == 0  # it pauses
    assert forget_pauses() == 1
    assert work_round(reader) == 1
    poison.refresh_from_db()
    assert (reader.asked, poison.attempts) == (2, 2)


class EndedReader:
    """Readers that are ended in the middle say that they could not read what they had in hand."""

    def __init__(self, stop: threading.Event) -> None:
        self._stop = stop

    def read(self, files: Sequence[tuple[str, bytes]]) -> list[FileReading]:
        self._stop.set()
        return [FileReading(name=name, unread=Unreadable.READER_DIED) for name, _ in files]


@pytest.mark.django_db
def test_what_was_being_read_when_the_service_stopped_is_not_taken_for_unreadable() -> None:
    desk, stop = Desk(), threading.Event()
    message = _unread(desk)
    work_round(StoppableReader(EndedReader(stop), stop), stop.is_set)
    message.refresh_from_db()
    assert (message.state, message.attempts, message.next_try_at) == (MessageState.PARSED, 0, None)
    attachment = message.attachments.get()
    assert not Reading.objects.filter(sha256=attachment.sha256).exists()


@pytest.mark.django_db
def test_a_case_that_cannot_be_settled_does_not_hold_up_the_others(settings: Any) -> None:
    change(settings, answers={"settle_minutes": 60})
    desk = Desk()
    bad = desk.arrives(pages=six_papers(Traveller(), desk.today)).case
    friend = Traveller(surname="BALOGUN", given="TUNDE", number="B09876543", sex="M", birth=dt.date(1990, 1, 2))
    good = desk.arrives(sender="tunde@example.org", pages=six_papers(friend, desk.today)).case
    assert bad is not None
    assert good is not None
    user = person("agent", "lou").user
    assert user is not None
    broken = FieldCorrection.objects.create(applicant=bad.applicants.get(), field="no-such-field", agent=user)
    Case.objects.filter(pk=bad.pk).update(last_mail_at=desk.now - dt.timedelta(minutes=10))
    change(settings, answers={"settle_minutes": 0})
    desk.work()
    bad.refresh_from_db()
    good.refresh_from_db()
    assert (bad.state, good.state) == (CaseState.NEW, CaseState.TO_DECIDE)
    assert bad.outbox.filter(purpose="acknowledgement").count() == 0  # nothing of a failed try remains
    broken.delete()
    desk.work()
    bad.refresh_from_db()
    assert bad.state == CaseState.NEW  # it pauses
    Case.objects.filter(pk=bad.pk).update(settled_at=timezone.now() - dt.timedelta(minutes=6))
    desk.work()
    bad.refresh_from_db()
    assert bad.state == CaseState.TO_DECIDE


@pytest.mark.django_db
def test_a_case_that_can_never_be_settled_comes_to_an_agent_with_a_word(settings: Any) -> None:
    change(settings, answers={"settle_minutes": 60})
    desk = Desk()
    case = desk.arrives(pages=six_papers(Traveller(), desk.today)).case
    user = person("agent", "lou").user
    assert case is not None
    assert user is not None
    FieldCorrection.objects.create(applicant=case.applicants.get(), field="no-such-field", agent=user)
    change(settings, answers={"settle_minutes": 0})
    for _ in range(3):
        Case.objects.filter(pk=case.pk).update(settled_at=None)
        desk.work()
    case.refresh_from_db()
    assert case.state == CaseState.TO_DECIDE
    assert "à examiner" in case.case_notes.get().text


_KILLED = """
import os, signal
from cases.models import Message
from django.db import connections
from intake.attempts import forget_pauses
from intake.rounds import work_round
from tests.stories import Desk, NoReader, page

class Killer(NoReader):
    def read(self, files):
        os.kill(os.getpid(), signal.SIGKILL)

desk = Desk()
raw = desk.mail(sender="p@example.org", pages={"a.jpg": page("P")})
poison = desk.receive(raw.replace(b"\\nYS5qcGcK", b"\\nYS5qcGcL"))
other = desk.receive(desk.mail("Ma naturalisation ?", subject="Naturalisation", sender="bo@example.org"))
ends = []
for start in range(5):
    connections.close_all()
    child = os.fork()
    if child == 0:
        forget_pauses()
        work_round(Killer())
        os._exit(0)
    ends.append(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
poison.refresh_from_db()
other.refresh_from_db()
print(ends, poison.state, poison.trouble[:13], other.state)
"""


def test_a_message_that_kills_the_process_is_no_crash_loop(tmp_path: Path) -> None:
    said = script(_KILLED, tmp_path)
    assert said == "[-9, -9, -9, 0, 0] quarantined Le traitement filed\n"
