"""The ledger against a real IMAP server: nothing lost, nothing twice, nothing touched before its row is committed."""

import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from cases.models import Mailbox as MailboxRow
from cases.models import Message, Sighting
from config.sections import MailboxSettings, Secret
from intake import polling
from intake.ledger import enter
from intake.mailbox import Mailbox, MailboxUnavailable
from intake.polling import poll, watch
from tests.own_process import give_tables
from tests.servers.dovecot import PASSWORD, Dovecot
from tests.stories import Desk, NoReader

pytestmark = [pytest.mark.dovecot, pytest.mark.django_db(transaction=True)]

_numbers = iter(range(60, 99))  # the client's own tests use the lower ones


@pytest.fixture
def settings_of_box(dovecot: Dovecot, tmp_path: Path) -> MailboxSettings:
    password = tmp_path / "password"
    password.write_text(PASSWORD)
    return MailboxSettings(
        name="sejours",
        address="sejours@prefecture.example.org",
        host="127.0.0.1",
        port=dovecot.port,
        tls="none",
        user=f"boite{next(_numbers)}",
        secret=Secret(file=password),
    )


def put(settings: MailboxSettings, *messages: bytes) -> None:
    with Mailbox(settings) as box:
        for raw in messages:
            box.append("INBOX", raw)


def letters(count: int) -> list[bytes]:
    desk = Desk()
    return [desk.mail(f"Message {n}", sender=f"a{n}@example.org", subject=f"Bonjour {n}") for n in range(count)]


def test_two_hundred_messages_each_have_a_row(settings_of_box: MailboxSettings) -> None:
    put(settings_of_box, *letters(200))
    row = poll(settings_of_box)
    assert Message.objects.count() == Sighting.objects.count() == 200
    assert (row.held, row.accounted) == (200, 200)
    assert poll(settings_of_box).held == 200
    assert Message.objects.count() == 200


def test_the_same_message_under_a_new_uid_is_one_message_seen_twice(settings_of_box: MailboxSettings) -> None:
    (raw,) = letters(1)
    put(settings_of_box, raw, raw)
    poll(settings_of_box)
    assert (Message.objects.count(), Sighting.objects.count()) == (1, 2)


def test_the_same_message_id_with_other_bytes_is_another_message(settings_of_box: MailboxSettings) -> None:
    (raw,) = letters(1)
    put(settings_of_box, raw, raw.replace(b"Message 0", b"Message 0, or not"))
    poll(settings_of_box)
    assert Message.objects.count() == 2


def test_a_new_uidvalidity_loses_and_doubles_nothing(dovecot: Dovecot, settings_of_box: MailboxSettings) -> None:
    raws = letters(3)
    put(settings_of_box, *raws)
    before = poll(settings_of_box).uidvalidity
    dovecot.wipe(settings_of_box.user)
    time.sleep(1.1)
    put(settings_of_box, *raws, *letters(1)[:1])
    row = poll(settings_of_box)
    assert row.uidvalidity != before
    assert Message.objects.count() == 3 or Message.objects.count() == 4
    assert (row.held, row.accounted) == (4, 4)


def test_nothing_is_changed_in_the_mailbox_by_default(settings_of_box: MailboxSettings) -> None:
    put(settings_of_box, *letters(2))
    poll(settings_of_box)
    with Mailbox(settings_of_box) as box:
        assert box.select("INBOX").messages == 2
        assert box.folders() == ["INBOX"]


def test_messages_are_moved_only_after_they_are_dealt_with(settings_of_box: MailboxSettings) -> None:
    moving = settings_of_box.model_copy(update={"move": True})
    put(moving, *letters(2))
    assert poll(moving).held == 2
    desk = Desk()
    desk.work()
    row = poll(moving)
    assert (row.held, row.accounted) == (0, 0)
    with Mailbox(moving) as box:
        assert box.select("Traités").messages == 2


def test_a_crash_between_storing_and_moving_leaves_the_message_in_the_mailbox(
    settings_of_box: MailboxSettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(settings_of_box, *letters(2))
    real, calls = enter, []

    def dies(*args: object, **options: object) -> object:
        calls.append(1)
        if len(calls) == 2:
            raise KeyboardInterrupt
        return real(*args, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(polling, "enter", dies)
    with pytest.raises(KeyboardInterrupt):
        poll(settings_of_box)
    monkeypatch.undo()
    row = poll(settings_of_box)
    assert Message.objects.count() == 2
    assert (row.held, row.accounted) == (2, 2)


def test_idle_wakes_within_seconds(settings_of_box: MailboxSettings) -> None:
    woken = threading.Event()
    stop = threading.Event()

    def wait() -> None:
        if watch(settings_of_box, stop):
            woken.set()

    thread = threading.Thread(target=wait)
    thread.start()
    time.sleep(1.0)
    put(settings_of_box, *letters(1))
    try:
        assert woken.wait(10)
    finally:
        stop.set()
        thread.join(10)


def test_a_wrong_password_is_one_sentence_and_is_noted(settings_of_box: MailboxSettings, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong"
    wrong.write_text("nope")
    with pytest.raises(MailboxUnavailable, match="sejours"):
        poll(settings_of_box.model_copy(update={"secret": Secret(file=wrong)}))
    assert "sejours" in MailboxRow.objects.get().last_error


def test_a_message_beyond_the_limit_has_its_row(
    settings_of_box: MailboxSettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = Desk()
    large = desk.mail("x " * 800_000, subject="Trop gros")
    put(settings_of_box, large)
    monkeypatch.setattr(polling, "_open", lambda settings: Mailbox(settings, settings.name, largest=1_000_000))
    poll(settings_of_box)
    message = Message.objects.get()
    assert message.too_large
    assert message.size > 1_000_000
    desk.work()
    message.refresh_from_db()
    assert message.state in ("filed", "attached")


_KILLED = """
import os, sys, django
django.setup()
from config.sections import MailboxSettings
from intake import polling
settings = MailboxSettings.model_validate_json(sys.argv[1])
real = polling.sight
count = 0
def slow(*args, **options):
    global count
    real(*args, **options)
    count += 1
    if count == 7:
        print("seven", flush=True)
        import time
        time.sleep(60)
polling.sight = slow
polling.poll(settings)
"""


def test_a_killed_poll_is_taken_up_where_it_was(settings_of_box: MailboxSettings) -> None:
    """Here the parent plays the killed process's next start; both share no memory, only the mailbox."""
    put(settings_of_box, *letters(20))
    import os

    folder = Path(os.environ["INTAKE_VAR"]) / "killed"
    environment = {**os.environ, "INTAKE_VAR": str(folder), "DJANGO_SETTINGS_MODULE": "config.settings"}
    give_tables(folder)
    child = subprocess.Popen(
        [sys.executable, "-c", _KILLED, settings_of_box.model_dump_json()],
        env=environment,
        stdout=subprocess.PIPE,
    )
    assert child.stdout is not None
    with child.stdout:
        assert child.stdout.readline().strip() == b"seven"
        child.send_signal(signal.SIGKILL)
        child.wait(10)
    again = _KILLED.replace("count == 7", "count == -1") + (
        "\nfrom cases.models import Message, Sighting\n"
        "print(Message.objects.count(), Sighting.objects.count(), flush=True)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", again, settings_of_box.model_dump_json()],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert done.stdout.split() == ["20", "20"]


def test_no_reader_is_asked_for_plain_letters(settings_of_box: MailboxSettings) -> None:
    put(settings_of_box, *letters(1))
    poll(settings_of_box)
    from intake.rounds import work_round

    assert work_round(NoReader()) >= 3
