"""The backlog comes in whole, in order, with its dates, and a second import recognises it."""

import datetime as dt
import mailbox
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from config.sections import Secret, Server
from intake.demo_servers import DemoServers
from intake.import_sources import (
    Imported,
    ImportRefused,
    from_imap,
    from_mbox,
    from_path,
    received_by_header,
)
from intake.mailbox import Mailbox

RECEIVED_LINE = (
    b"Received: from mx.example.org (mx.example.org [192.0.2.1])\n"
    b"\tby mail.prefecture.example with ESMTPS id 4F\n"
    b"\tfor <p@prefecture.example>; Mon, 15 Jun 2020 10:00:05 +0200 (CEST)\n"
)
DAY = dt.datetime(2020, 6, 15, 8, 0, 5, tzinfo=dt.UTC)


def letter(number: int, body: bytes = b"Bonjour\n") -> bytes:
    return b"From: anna@example.org\nSubject: Demande %d\n\n" % number + body


def test_a_folder_of_eml(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "2.EML").write_bytes(RECEIVED_LINE + letter(2))
    (tmp_path / "a.eml").write_bytes(letter(1))
    (tmp_path / "notes.txt").write_text("not a message")
    (tmp_path / "b" / "outside.eml").symlink_to("/etc/hostname")
    found = list(from_path(tmp_path))
    assert [(one.origin, one.received) for one in found] == [("eml:a.eml", None), ("eml:b/2.EML", DAY)]
    assert found[0].raw == letter(1)
    assert [one.origin for one in from_path(tmp_path / "a.eml")] == ["eml:a.eml"]


def test_an_mbox_that_the_standard_library_wrote(tmp_path: Path) -> None:
    path = tmp_path / "backlog.mbox"
    box = mailbox.mbox(path)
    for number in range(3):
        message = mailbox.mboxMessage(letter(number, b"Bonjour\n\nFrom here on I know nothing.\n"))
        message.set_from("anna@example.org", (2020, 6, 15, 8, 0, 5, 0, 167, 0))
        box.add(message)
    box.close()
    found = list(from_path(path))
    assert [(one.origin, one.received) for one in found] == [(f"mbox:backlog.mbox#{n}", DAY) for n in (1, 2, 3)]
    assert found[2].raw == letter(2, b"Bonjour\n\nFrom here on I know nothing.\n")


def test_an_mbox_with_a_from_that_was_never_quoted(tmp_path: Path) -> None:
    path = tmp_path / "box"
    path.write_bytes(
        b"From MAILER-DAEMON Mon Jun 15 08:00:05 2020\n" + letter(1, b"Bonjour\n\nFrom here on, nothing.\n")
    )
    (only,) = from_mbox(path)
    assert b"From here on, nothing." in only.raw


@given(bodies=st.lists(st.text(alphabet="From >a\n", max_size=40), min_size=1, max_size=4))
def test_what_was_quoted_on_the_way_in_is_unquoted_on_the_way_out(
    bodies: list[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("mbox") / "box"
    originals = []
    with path.open("wb") as file:
        for number, body in enumerate(bodies):
            raw = letter(number, body.encode() + b"\n.\n")
            originals.append(raw)
            quoted = b"\n".join(
                b">" + line if line.lstrip(b">").startswith(b"From ") else line for line in raw.split(b"\n")
            )
            file.write(b"From a@example.org Mon Jun 15 08:00:05 2020\n" + quoted + b"\n")
    assert [one.raw for one in from_mbox(path)] == originals


def test_a_maildir_with_a_subfolder(tmp_path: Path) -> None:
    root = tmp_path / "Maildir"
    box = mailbox.Maildir(root)
    box.add(mailbox.MaildirMessage(letter(1)))
    read = mailbox.MaildirMessage(letter(2))
    read.set_subdir("cur")
    read.set_flags("S")
    inner = box.add_folder("Archives")
    key = inner.add(read)
    for path in root.rglob("*"):
        if path.is_file():
            os.utime(path, (DAY.timestamp(), DAY.timestamp()))
    first, second = from_path(root)
    assert (first.raw, first.received) == (letter(1), DAY)
    assert (second.origin, second.raw, second.received) == (f"maildir:.Archives/{key}", letter(2), DAY)
    read.set_flags("RS")
    inner[key] = read
    assert [one.origin for one in from_path(root)] == [first.origin, second.origin]


def test_an_imap_folder(tmp_path: Path) -> None:
    with DemoServers(tmp_path / "post") as servers:
        servers.deliver([(letter(number).replace(b"\n", b"\r\n"), DAY) for number in range(3)])
        secret = tmp_path / "secret"
        secret.write_text(servers.password)
        settings = {"host": "127.0.0.1", "port": servers.imap_port, "tls": "none", "user": servers.user}
        with Mailbox(Server.model_validate({**settings, "secret": Secret(file=secret)})) as box:
            first: list[Imported] = list(from_imap(box, "INBOX"))
            assert [one.received for one in first] == [DAY] * 3
            assert first[1].raw == letter(1).replace(b"\n", b"\r\n")
            assert [one.origin for one in from_imap(box, "INBOX")] == [one.origin for one in first]


def test_what_is_no_source_is_said(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "notes.txt").write_text("Bonjour")
    (tmp_path / "outlook.pst").write_bytes(b"!BDN" + bytes(100))
    for name, said in (
        ("empty", "without .eml files"),
        ("notes.txt", "neither an .eml nor an mbox"),
        ("outlook.pst", "readpst"),
        ("absent", "does not exist"),
    ):
        with pytest.raises(ImportRefused, match=said):
            from_path(tmp_path / name)


def test_reception_is_the_topmost_received_line() -> None:
    older = b"Received: from a by b; Mon, 1 Jun 2020 00:00:00 +0000\n"
    assert received_by_header(RECEIVED_LINE + older + letter(1)) == DAY
    assert received_by_header(b"Received: nonsense\n\n") is None
    assert received_by_header(b"Received: from a by b; hier\n\n") is None
