"""The embedded servers do what real ones do, keep what they took, and leave nothing open."""

import datetime as dt
import socket
import threading
import time
from email.message import EmailMessage
from pathlib import Path

import pytest

from config.sections import Secret, Server
from intake.demo_servers import DemoServers, sent_mail
from intake.mailbox import Mailbox, MailboxUnavailable
from intake.parse import parse
from intake.submission import submit
from tests.intake.test_parse import request

RECEIVED = dt.datetime(2026, 3, 29, 0, 59, 30, tzinfo=dt.UTC)


def open_mailbox(servers: DemoServers, tmp_path: Path) -> Mailbox:
    secret = tmp_path / "secret"
    secret.write_text(servers.password)
    settings = {"host": "127.0.0.1", "port": servers.imap_port, "tls": "none", "user": servers.user}
    return Mailbox(Server.model_validate({**settings, "secret": Secret(file=secret)}), "demo")


def raw_request(number: int) -> bytes:
    message = request()
    del message["Message-ID"]
    message["Message-ID"] = f"<{number}@example.org>"
    return message.as_bytes().replace(b"\n", b"\r\n")


def test_delivered_mail_is_read_as_from_any_server(tmp_path: Path) -> None:
    raws = [raw_request(number) for number in range(12)]
    with DemoServers(tmp_path / "post") as servers:
        days = [RECEIVED + dt.timedelta(days=30 * number) for number in range(12)]  # in winter and in summer
        assert servers.deliver(zip(raws, days, strict=True)) == 12
        with open_mailbox(servers, tmp_path) as box:
            box.select("INBOX")
            fetched = list(box.fetch(box.new_uids()))
            assert [message.uid for message in fetched] == list(range(1, 13))
            assert [message.received for message in fetched] == days
            parts = [[part.sha256 for part in parse(message.raw).parts] for message in fetched]
            assert parts == [[part.sha256 for part in parse(raw).parts] for raw in raws]
            assert [message.raw for message in fetched] == raws


def test_a_second_start_goes_on_with_the_same_mailbox(tmp_path: Path) -> None:
    with DemoServers(tmp_path / "post") as servers:
        servers.deliver([(raw_request(1), RECEIVED), (raw_request(2), RECEIVED)])
        with open_mailbox(servers, tmp_path) as box:
            box.create_folder("Traités")
            before = box.select("INBOX")
            box.move(1, "Traités", uid_validity=before.uid_validity)
    with DemoServers(tmp_path / "post") as servers, open_mailbox(servers, tmp_path) as box:
        after = box.select("INBOX")
        assert after.uid_validity == before.uid_validity
        assert [entry.uid for entry in box.new_uids()] == [2]
        assert servers.deliver([(raw_request(3), RECEIVED)]) == 1
        assert [entry.uid for entry in box.new_uids(known={2})] == [3]
        box.select("Traités")
        assert [entry.received for entry in box.new_uids()] == [RECEIVED]
    servers.forget()
    assert not (tmp_path / "post").exists()


def test_a_new_message_wakes_the_reader(tmp_path: Path) -> None:
    with DemoServers(tmp_path / "post") as servers, open_mailbox(servers, tmp_path) as box:
        box.select("INBOX")
        timer = threading.Timer(0.3, servers.deliver, [[(raw_request(1), RECEIVED)]])
        timer.start()
        began = time.monotonic()
        assert box.idle_wait(20, threading.Event()) is True
        assert time.monotonic() - began < 5
        timer.join()


def test_a_wrong_password_is_refused(tmp_path: Path) -> None:
    with DemoServers(tmp_path / "post") as servers:
        box = open_mailbox(servers, tmp_path)
        (tmp_path / "secret").write_text("wrong")
        with pytest.raises(MailboxUnavailable, match="check user and secret"):
            box.connect()


def test_what_is_sent_is_kept_byte_for_byte(tmp_path: Path) -> None:
    message = EmailMessage()
    message["Subject"] = "Votre autorisation"
    message.set_content("Madame,\n.\nVoici vos papiers.\n")
    message.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename="aps.pdf")
    raw = message.as_bytes().replace(b"\n", b"\r\n")
    with DemoServers(tmp_path / "post") as servers:
        settings = Server.model_validate({"host": "127.0.0.1", "port": servers.smtp_port, "tls": "none"})
        for recipient in ("anna@example.org", "boris@example.org"):
            outcome = submit(settings, raw, "prolongation@prefecture.example", recipient)
            assert outcome.kind == "sent"
            assert "kept as" in outcome.said
        first, second = servers.sent()
        assert (first.sender, first.recipients, first.raw) == (
            "prolongation@prefecture.example",
            ("anna@example.org",),
            raw,
        )
        assert second.recipients == ("boris@example.org",)
    assert [mail.name for mail in sent_mail(tmp_path / "post")] == [first.name, second.name]


def test_stopping_closes_ports_and_threads(tmp_path: Path) -> None:
    threads = threading.active_count()
    servers = DemoServers(tmp_path / "post")
    servers.start()
    box = open_mailbox(servers, tmp_path)
    box.select("INBOX")
    with socket.create_connection(("127.0.0.1", servers.smtp_port)) as idle_client:
        idle_client.recv(100)
        servers.stop()
        servers.stop()
    assert threading.active_count() == threads
    with pytest.raises(MailboxUnavailable):
        box.new_uids()
    for port in (servers.imap_port, servers.smtp_port):
        with pytest.raises(ConnectionRefusedError):
            socket.create_connection(("127.0.0.1", port)).close()
