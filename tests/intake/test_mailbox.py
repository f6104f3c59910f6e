"""A mailbox on a real IMAP server: listed, fetched, watched, moved, and what is said when that fails."""

import datetime as dt
import logging
import threading
import time
from email.message import EmailMessage
from pathlib import Path

import pytest

from config.sections import Secret, Server
from intake.mailbox import Fetched, Mailbox, MailboxUnavailable
from tests.servers.dovecot import PASSWORD, USERS, Dovecot

pytestmark = pytest.mark.dovecot

RECEIVED = dt.datetime(2020, 6, 15, 23, 30, tzinfo=dt.timezone(dt.timedelta(hours=2)))


def letter(number: int, size: int = 0) -> bytes:
    message = EmailMessage()
    message["From"] = "anna@example.org"
    message["Subject"] = f"Demande {number}"
    message["Message-ID"] = f"<{number}@example.org>"
    message.set_content("Bonjour\n" + "x" * 70 + "\n")
    if size:
        message.add_attachment(b"x" * size, maintype="application", subtype="octet-stream", filename="a.bin")
    return message.as_bytes().replace(b"\n", b"\r\n")


def mailbox(
    dovecot: Dovecot, user: str, *, password: Path | None = None, timeout: float = 10, **more: object
) -> Mailbox:
    settings = {
        "host": "127.0.0.1",
        "port": dovecot.port,
        "tls": "none",
        "user": user,
        "timeout_seconds": timeout,
    } | more
    if password is None:
        password = dovecot.home / "password"
        password.write_text(PASSWORD)
    return Mailbox(Server.model_validate({**settings, "secret": Secret(file=password)}), "prefecture")


_users = iter(USERS)


@pytest.fixture
def user() -> str:
    """A mailbox that no other test has seen."""
    return next(_users)


def fill(dovecot: Dovecot, user: str, count: int, folder: str = "INBOX") -> None:
    with mailbox(dovecot, user) as box:
        for number in range(count):
            box.append(folder, letter(number), RECEIVED)


def take(box: Mailbox, folder: str = "INBOX", since: int = 0) -> list[Fetched]:
    box.select(folder)
    return list(box.fetch(box.new_uids(since)))


def test_two_hundred_messages_come_whole_and_stay_unread(dovecot: Dovecot, user: str) -> None:
    fill(dovecot, user, 200)
    with mailbox(dovecot, user) as box:
        folder = box.select("INBOX")
        assert (folder.messages, folder.uid_next) == (200, 201)
        listed = box.new_uids()
        assert [entry.uid for entry in listed] == list(range(1, 201))
        fetched = list(box.fetch(listed))
        assert [message.raw for message in fetched] == [letter(number) for number in range(200)]
        assert {message.received for message in fetched} == {dt.datetime(2020, 6, 15, 21, 30, tzinfo=dt.UTC)}
        assert all(entry.size == len(message.raw) for entry, message in zip(listed, fetched, strict=True))


def test_fetching_does_not_mark_as_read(dovecot: Dovecot, user: str) -> None:
    with mailbox(dovecot, user) as box:
        box.connect()
        assert box._client is not None
        box._client.append("INBOX", letter(1))
        take(box)
        assert b"\\Seen" not in box._client.get_flags([1])[1]


def test_only_what_is_new_is_listed(dovecot: Dovecot, user: str) -> None:
    fill(dovecot, user, 5)
    with mailbox(dovecot, user) as box:
        box.select("INBOX")
        assert [entry.uid for entry in box.new_uids(since_uid=3)] == [4, 5]
        assert [entry.uid for entry in box.new_uids(known={1, 2, 5})] == [3, 4]
        assert box.new_uids(since_uid=5) == []
        assert box.new_uids(since_uid=4000) == []
        fill(dovecot, user, 1)  # arrives while the folder is open
        assert [entry.uid for entry in box.new_uids(since_uid=5)] == [6]


def test_a_large_message_comes_whole_and_a_larger_one_as_its_headers(dovecot: Dovecot, user: str) -> None:
    big = letter(1, size=6_000_000)
    with mailbox(dovecot, user) as box:
        box.append("INBOX", letter(0))
        box.append("INBOX", big)
        box.append("INBOX", letter(2))
        assert take(box)[1].raw == big
        box.largest = 1_000_000
        small, large, last = sorted(take(box), key=lambda message: message.uid)
        assert small.whole
        assert last.whole
        assert (large.whole, large.problem, large.size) == (False, "too-large", len(big))
        assert b"Subject: Demande 1" in large.raw
        assert len(large.raw) < 1000


def test_what_was_expunged_meanwhile_is_left_out(dovecot: Dovecot, user: str) -> None:
    fill(dovecot, user, 3)
    with mailbox(dovecot, user) as box, mailbox(dovecot, user) as other:
        box.select("INBOX")
        listed = box.new_uids()
        other.create_folder("Traités")
        validity = other.select("INBOX").uid_validity
        other.move(2, "Traités", uid_validity=validity)
        assert [message.uid for message in box.fetch(listed)] == [1, 3]


def test_moving_to_a_folder_with_accents(dovecot: Dovecot, user: str) -> None:
    fill(dovecot, user, 3)
    with mailbox(dovecot, user) as box:
        box.create_folder("Traités & classés")
        box.create_folder("Traités & classés")
        assert box.folders() == ["INBOX", "Traités & classés"]
        validity = box.select("INBOX").uid_validity
        box.move(2, "Traités & classés", uid_validity=validity)
        box.move(2, "Traités & classés", uid_validity=validity)
        assert [entry.uid for entry in box.new_uids()] == [1, 3]
        (moved,) = take(box, "Traités & classés")
        assert (moved.raw, moved.received) == (letter(1), dt.datetime(2020, 6, 15, 21, 30, tzinfo=dt.UTC))


def test_moving_without_the_move_command(dovecot: Dovecot, user: str, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(dovecot, user, 3)
    with mailbox(dovecot, user) as box:
        box.create_folder("Fait")
        validity = box.select("INBOX", writable=True).uid_validity
        assert box._client is not None
        box._client.add_flags([3], [b"\\Deleted"])  # somebody else's: it must survive
        offered = box._client.capabilities()
        monkeypatch.setattr(box._client, "_cached_capabilities", tuple(one for one in offered if one != b"MOVE"))
        box.move(2, "Fait", uid_validity=validity)
        box.move(2, "Fait", uid_validity=validity)
        assert [entry.uid for entry in box.new_uids()] == [1, 3]
        assert [message.raw for message in take(box, "Fait")] == [letter(1)]
        box.select("INBOX", writable=True)
        left = tuple(one for one in offered if one not in (b"MOVE", b"UIDPLUS"))
        monkeypatch.setattr(box._client, "_cached_capabilities", left)
        with pytest.raises(MailboxUnavailable, match="neither MOVE nor UIDPLUS"):
            box.move(1, "Fait", uid_validity=validity)


def test_a_missing_folder_is_said(dovecot: Dovecot, user: str) -> None:
    fill(dovecot, user, 1)
    with mailbox(dovecot, user) as box:
        with pytest.raises(
            MailboxUnavailable, match=r"mailbox prefecture: could not open the folder 'Boîte'.*check fol"
        ):
            box.select("Boîte")
        validity = box.select("INBOX").uid_validity
        with pytest.raises(MailboxUnavailable, match=r"move to 'Absent'.*move = false"):
            box.move(1, "Absent", uid_validity=validity)
        with pytest.raises(MailboxUnavailable, match="append to 'Absent'"):
            box.append("Absent", letter(1))


def test_a_new_uidvalidity_is_seen_and_nothing_is_moved_by_an_old_uid(dovecot: Dovecot, user: str) -> None:
    fill(dovecot, user, 2)
    with mailbox(dovecot, user) as box:
        before = box.select("INBOX").uid_validity
    dovecot.wipe(user)
    time.sleep(1.1)  # Dovecot takes the second of creation
    fill(dovecot, user, 1)
    with mailbox(dovecot, user) as box:
        assert box.select("INBOX").uid_validity != before
        box.create_folder("Fait")
        with pytest.raises(MailboxUnavailable, match="nothing was moved"):
            box.move(1, "Fait", uid_validity=before)
        assert len(take(box)) == 1


def test_news_wake_within_seconds(dovecot: Dovecot, user: str) -> None:
    with mailbox(dovecot, user) as box:
        box.select("INBOX")
        timer = threading.Timer(0.5, fill, (dovecot, user, 1))
        timer.start()
        began = time.monotonic()
        assert box.idle_wait(30, threading.Event()) is True
        assert time.monotonic() - began < 5
        timer.join()
        assert len(box.new_uids()) == 1  # the connection is fit for use


def test_waiting_ends_by_itself_or_when_told(dovecot: Dovecot, user: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("intake.mailbox._IDLE_SECONDS", 0.3)  # several IDLEs, one after the other
    stop = threading.Event()
    with mailbox(dovecot, user) as box:
        box.select("INBOX")
        assert box.idle_wait(1.2, stop) is False
        timer = threading.Timer(0.3, stop.set)
        timer.start()
        began = time.monotonic()
        assert box.idle_wait(60, stop) is False
        assert time.monotonic() - began < 3
        timer.join()
        assert box.new_uids() == []


def test_a_connection_that_dies_is_noticed_and_made_anew(dovecot: Dovecot, user: str) -> None:
    fill(dovecot, user, 1)
    with mailbox(dovecot, user) as box:
        box.select("INBOX")
        timer = threading.Timer(0.3, dovecot.cut)
        timer.start()
        with pytest.raises(MailboxUnavailable, match="could not wait for news"):
            box.idle_wait(30, threading.Event())
        timer.join()
        with pytest.raises(MailboxUnavailable, match="no folder is open"):
            box.new_uids()
        assert len(take(box)) == 1


def test_a_wrong_password_is_said_and_a_right_one_is_taken_up(
    dovecot: Dovecot, user: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, "intake")
    file = tmp_path / "password"
    file.write_text("wrong")
    box = mailbox(dovecot, user, password=file)
    with pytest.raises(
        MailboxUnavailable, match=r"mailbox prefecture: .* refused the log-in.*check user and secret"
    ) as no:
        box.connect()
    assert user not in str(no.value)
    for password in (PASSWORD, "mot de passe à l'été"):
        dovecot.set_password(user, password)
        file.write_text(password)
        box.connect()
        box.close()
    file.unlink()
    with pytest.raises(MailboxUnavailable, match="secret file"):
        box.connect()
    assert PASSWORD not in caplog.text


@pytest.mark.parametrize("tls", ["ssl", "starttls"])
def test_certificates_are_verified(dovecot: Dovecot, user: str, tls: str, monkeypatch: pytest.MonkeyPatch) -> None:
    port = dovecot.tls_port if tls == "ssl" else dovecot.port
    with pytest.raises(MailboxUnavailable, match=r"certificate of 127.0.0.1 cannot be trusted"):
        mailbox(dovecot, user, tls=tls, port=port).connect()
    monkeypatch.setenv("SSL_CERT_FILE", str(dovecot.certificates.authority))
    with mailbox(dovecot, user, tls=tls, port=port) as box:
        assert box.folders() == ["INBOX"]


def test_wrong_ports_are_said(dovecot: Dovecot, user: str) -> None:
    with pytest.raises(MailboxUnavailable, match=r"check port and tls|check host, port and tls"):
        mailbox(dovecot, user, tls="ssl", port=dovecot.port, timeout=3).connect()
    with pytest.raises(MailboxUnavailable, match=r"no connection to 127.0.0.1:1 "):
        mailbox(dovecot, user, port=1).connect()
