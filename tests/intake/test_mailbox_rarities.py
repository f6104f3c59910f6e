"""What servers do on bad days: tokens that expire, news at the wrong moment, one rotten message, silence."""

import base64
import threading
import time
from pathlib import Path

import pytest

from config.sections import Secret, Server
from intake.mailbox import Mailbox, MailboxUnavailable
from tests.servers.imap_script import PAUSE, scripted_imap, usual


def mailbox(port: int, secret: Path, **more: object) -> Mailbox:
    settings = {
        "host": "127.0.0.1",
        "port": port,
        "tls": "none",
        "user": "anna.maria@example.org",
        "timeout_seconds": 1,
    }
    return Mailbox(
        Server.model_validate({**settings, "secret": Secret(file=secret), "timeout_seconds": 2, **more}), "prefecture"
    )


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    file = tmp_path / "secret"
    file.write_text("first")
    return file


def test_a_token_is_read_at_each_log_in(secret: Path) -> None:
    def answer(tag: str, line: str) -> list[str] | None:
        if line.startswith("AUTHENTICATE XOAUTH2"):
            return ["+ "]
        if " " not in line and len(line) > 30:
            said = base64.b64decode(line).decode()
            good = said == "user=anna.maria@example.org\x01auth=Bearer second\x01\x01"
            return [f"{tag} OK welcome" if good else f"{tag} NO [AUTHENTICATIONFAILED] expired"]
        return usual(tag, line)

    with scripted_imap(answer) as (port, _), mailbox(port, secret, auth="oauth2") as box:
        with pytest.raises(MailboxUnavailable, match=r"log-in of an…@example\.org .*expired.*check the token command"):
            box.connect()
        secret.write_text("second")
        box.connect()


def test_news_that_come_before_idling_has_begun_are_news(secret: Path) -> None:
    def answer(tag: str, line: str) -> list[str] | None:
        return ["* 4 EXISTS", "+ idling"] if line == "IDLE" else usual(tag, line)

    with scripted_imap(answer) as (port, _), mailbox(port, secret) as box:
        box.select("INBOX")
        assert box.idle_wait(20, threading.Event()) is True
        box.select("INBOX")  # on a new connection
        assert len(box.new_uids()) == 3


def test_a_server_that_says_still_here_has_no_news(secret: Path) -> None:
    def answer(tag: str, line: str) -> list[str] | None:
        if line == "IDLE":
            return ["+ idling", "* OK Still here"]
        return [f"{tag} OK done"] if line == "DONE" else usual(tag, line)

    with scripted_imap(answer) as (port, _), mailbox(port, secret) as box:
        box.select("INBOX")
        assert box.idle_wait(0.7, threading.Event()) is False


def test_news_of_which_half_a_line_comes_first_are_read_to_the_end(secret: Path) -> None:
    def answer(tag: str, line: str) -> list[str] | None:
        if line == "IDLE":
            return ["+ idling", f"{PAUSE}* 3 FETCH (FLAGS ({PAUSE}\\Seen))", "* 4 EXISTS"]
        return [f"{tag} OK done"] if line == "DONE" else usual(tag, line)

    with scripted_imap(answer) as (port, heard), mailbox(port, secret) as box:
        box.select("INBOX")
        began = time.monotonic()
        assert box.idle_wait(20, threading.Event()) is True
        assert time.monotonic() - began < 5
        assert len(box.new_uids()) == 3
        assert len([line for line in heard if "LOGIN" in line]) == 1  # on the same connection


def test_silence_after_idling_is_a_dead_connection(secret: Path) -> None:
    def answer(tag: str, line: str) -> list[str] | None:
        if line == "IDLE":
            return ["+ idling"]
        return None if line == "DONE" else usual(tag, line)

    with scripted_imap(answer) as (port, _), mailbox(port, secret) as box:
        box.select("INBOX")
        began = time.monotonic()
        with pytest.raises(MailboxUnavailable, match="could not wait for news"):
            box.idle_wait(0.3, threading.Event())
        assert time.monotonic() - began < 8


def test_silence_anywhere_ends_by_itself(secret: Path) -> None:
    def answer(tag: str, line: str) -> list[str] | None:
        return None if "SEARCH" in line else usual(tag, line)

    with scripted_imap(answer) as (port, _), mailbox(port, secret) as box:
        box.select("INBOX")
        began = time.monotonic()
        with pytest.raises(MailboxUnavailable, match="could not list 'INBOX'"):
            box.new_uids()
        assert time.monotonic() - began < 8


def test_one_rotten_message_does_not_hold_up_the_others(secret: Path) -> None:
    body = "Subject: x\r\n\r\nBonjour."

    def answer(tag: str, line: str) -> list[str] | None:
        if "BODY.PEEK[HEADER]" in line:
            return ["* 2 FETCH (UID 2 BODY[HEADER] {14}\r\nSubject: x\r\n\r\n)", f"{tag} OK done"]
        if "BODY.PEEK[]" in line:
            uids = line.split(" ")[2].split(",")
            if "2" in uids:
                return [f"{tag} NO [SERVERBUG] internal error"]
            rows = [f"* {uid} FETCH (UID {uid} BODY[] {{{len(body)}}}\r\n{body})" for uid in uids]
            return [*rows, f"{tag} OK done"]
        return usual(tag, line)

    with scripted_imap(answer) as (port, _), mailbox(port, secret) as box:
        box.select("INBOX")
        one, two, three = box.fetch(box.new_uids())
        assert (one.uid, one.raw, one.whole) == (1, body.encode(), True)
        assert (two.uid, two.raw, two.whole, two.problem, two.size) == (
            2,
            b"Subject: x\r\n\r\n",
            False,
            "unfetchable",
            20,
        )
        assert (three.uid, three.whole) == (3, True)


def test_messages_of_which_nothing_can_be_had_stay_two(secret: Path) -> None:
    def answer(tag: str, line: str) -> list[str] | None:
        return [f"{tag} NO [SERVERBUG] internal error"] if "BODY.PEEK" in line else usual(tag, line)

    with scripted_imap(answer) as (port, _), mailbox(port, secret) as box:
        box.select("INBOX")
        fetched = list(box.fetch(box.new_uids()))
        assert [(message.uid, message.problem) for message in fetched] == [(n, "unfetchable") for n in (1, 2, 3)]
        assert len({message.raw for message in fetched}) == 3


def test_a_password_is_not_sent_where_the_server_forbids_it(secret: Path) -> None:
    def answer(tag: str, line: str) -> list[str] | None:
        if line == "CAPABILITY":
            return ["* CAPABILITY IMAP4rev1 STARTTLS LOGINDISABLED", f"{tag} OK done"]
        return usual(tag, line)

    with scripted_imap(answer) as (port, heard):
        with pytest.raises(MailboxUnavailable, match='set tls = "ssl" or "starttls"'):
            mailbox(port, secret).connect()
        assert not any("first" in line for line in heard)


def test_plain_text_leaves_this_machine_for_nowhere(secret: Path) -> None:
    box = mailbox(1, secret)
    box.settings = box.settings.model_copy(update={"host": "imap.example.org"})
    with pytest.raises(MailboxUnavailable, match='tls = "none" is only for a server on this machine'):
        box.connect()


def test_a_folder_without_uidvalidity_is_refused(secret: Path) -> None:
    def answer(tag: str, line: str) -> list[str] | None:
        if line.startswith("EXAMINE"):
            return ["* 3 EXISTS", f"{tag} OK done"]
        return usual(tag, line)

    with (
        scripted_imap(answer) as (port, _),
        mailbox(port, secret) as box,
        pytest.raises(MailboxUnavailable, match="UIDVALIDITY"),
    ):
        box.select("INBOX")
