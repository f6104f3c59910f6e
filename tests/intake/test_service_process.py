"""The service as an operator runs it: its processes, signals, exit codes, and what each command says."""

import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from email.message import EmailMessage
from pathlib import Path

import pytest

from tests.installation import Installation, installed
from tests.own_process import ROOT, give_tables, intake

#: Loaded machines are slow to start a process; what is promised is measured apart.
PATIENCE = 60.0
SOON = 12.0  #: seconds from SIGTERM to the end


@pytest.fixture
def installation(tmp_path: Path) -> Iterator[Installation]:
    with installed(tmp_path / "service", **{"poll_seconds = 15": "poll_seconds = 5"}) as made:
        yield made


@pytest.fixture
def migrated(installation: Installation) -> Installation:
    """An installation whose data base has its tables."""
    give_tables(installation.folder / "var")
    return installation


@contextlib.contextmanager
def running(installation: Installation) -> Iterator["subprocess.Popen[bytes]"]:
    """`intake run`, until the block ends."""
    with (installation.folder / "log").open("ab") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "intake", "run"], cwd=ROOT, env=installation.environment, stderr=log
        )
    try:
        until(lambda: _page(installation) == 200 or process.poll() is not None, lambda: _log(installation))
        yield process
    finally:
        if process.poll() is None:
            process.kill()
        process.wait()


def until(true: Callable[[], bool], said: Callable[[], str] = str) -> None:
    end = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < end, said()
        time.sleep(0.2)


def _page(installation: Installation) -> int:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{installation.web_port}/sign-in", timeout=5) as answer:
            return int(answer.status)
    except OSError:
        return 0


def _log(installation: Installation) -> str:
    return (installation.folder / "log").read_text(encoding="utf-8")


def _port_is_free(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) != 0


def plain(number: int) -> bytes:
    message = EmailMessage()
    message["From"], message["To"] = f"Ada <ada{number}@example.org>", "sejours@prefecture.example.org"
    message["Subject"], message["Message-ID"] = "Prolongation de visa", f"<plain-{number}@example.org>"
    message.set_content("Bonjour, mon vol est annulé, je demande une prolongation de mon visa. Merci.\n")
    return message.as_bytes()


def _recipients(installation: Installation) -> list[str]:
    return sorted(mail.recipients[0] for mail in installation.servers.sent())


def test_it_answers_serves_stops_in_seconds_refuses_a_second_runner_and_goes_on(installation: Installation) -> None:
    installation.deliver(plain(1))
    with running(installation) as process:
        assert _page(installation) == 200
        until(lambda: _recipients(installation) == ["ada1@example.org"] * 2, lambda: _log(installation))

        second = subprocess.run(
            [sys.executable, "-m", "intake", "run"],
            cwd=ROOT, env=installation.environment, capture_output=True, text=True, timeout=PATIENCE, check=False,
        )  # fmt: skip
        assert second.returncode == 1
        assert "Another runner works on these data already: stop it first." in second.stderr
        assert "Traceback" not in second.stderr
        assert process.poll() is None

        installation.deliver(plain(2))  # IDLE wakes it
        until(lambda: _recipients(installation).count("ada2@example.org") == 2, lambda: _log(installation))
        began = time.monotonic()
        process.send_signal(signal.SIGTERM)
        assert process.wait(PATIENCE) == 0
        assert time.monotonic() - began < SOON
    assert _port_is_free(installation.web_port)
    installation.deliver(plain(3))
    with running(installation) as process:
        until(lambda: _recipients(installation).count("ada3@example.org") == 2, lambda: _log(installation))
        process.send_signal(signal.SIGINT)
        assert process.wait(PATIENCE) == 0
    assert _recipients(installation) == sorted([f"ada{n}@example.org" for n in (1, 2, 3)] * 2)
    for word in ("Traceback", "ResourceWarning", "ERROR"):
        assert word not in _log(installation)
    assert "ada1@" not in _log(installation)


def test_killed_outright_it_leaves_no_queue_behind_and_starts_again(migrated: Installation) -> None:
    with running(migrated) as process:
        process.kill()
        process.wait()
        until(lambda: _port_is_free(migrated.web_port))
    with running(migrated) as process:
        assert process.poll() is None
        process.terminate()
        assert process.wait(PATIENCE) == 0


def test_a_server_that_says_nothing_does_not_delay_the_end(tmp_path: Path) -> None:
    with socket.socket() as mute:
        mute.bind(("127.0.0.1", 0))
        mute.listen(20)
        port = mute.getsockname()[1]
        with installed(tmp_path / "service") as installation:
            text = installation.settings.read_text(encoding="utf-8")
            installation.settings.write_text(text.replace(f"port = {installation.servers.imap_port}", f"port = {port}"))
            give_tables(installation.folder / "var")
            with running(installation) as process:
                began = time.monotonic()
                process.terminate()
                assert process.wait(PATIENCE) == 0
                assert time.monotonic() - began < SOON


def test_status_accounts_for_every_message(migrated: Installation) -> None:
    migrated.deliver(plain(1), plain(2), b"\xff\xfe not a mail at all")
    environment = migrated.environment
    assert intake(environment, "poll").returncode == 0
    worked = intake(environment, "work")
    assert (worked.returncode, worked.stdout) == (0, "")
    done = intake(environment, "status", "--json")
    assert done.returncode == 0
    found = json.loads(done.stdout)
    (mailbox,) = found["mailboxes"]
    assert (mailbox["in_mailbox"], mailbox["accounted_for"], mailbox["received"]) == (3, 3, 3)
    assert sum(found["messages"].values()) == 3
    assert all(found["messages"][state] == 0 for state in ("received", "parsed", "read"))
    assert found["cases"]["waiting-applicant"] == 2
    assert found["letters"]["queued"] >= 4
    assert mailbox["last_successful_poll"]
    assert intake(environment, "send").stderr.strip().endswith("letters tried")
    assert len(migrated.servers.sent()) == found["letters"]["queued"]
    verified = intake(environment, "audit", "verify")
    assert verified.returncode == 0
    assert "none changed or missing" in verified.stdout


def test_a_mailbox_that_cannot_be_reached_is_one_sentence(migrated: Installation) -> None:
    done = intake({**migrated.environment, "INTAKE_IMAP_PASSWORD": "wrong"}, "poll")
    assert done.returncode == 1
    assert done.stderr.strip().splitlines()[-1].startswith("intake: mailbox sejours:")
    assert "Traceback" not in done.stderr


def test_an_agent_is_added_from_a_pipe(migrated: Installation) -> None:
    environment = migrated.environment
    command = ("agent", "add", "lou", "--name", "Lou Exemple")
    short = intake(environment, *command, given="court\n")
    assert short.returncode == 1
    assert "12" in short.stderr
    assert "Traceback" not in short.stderr
    unknown = intake(environment, *command, "--role", "chief", given="un-long-mot-de-passe\n")
    assert (unknown.returncode, "there is no role chief" in unknown.stderr) == (1, True)
    good = intake(environment, *command, given="un-long-mot-de-passe\n")
    assert (good.returncode, good.stderr) == (0, "lou may sign in as agent\n")


def test_a_folder_is_imported_once_and_never_answered(migrated: Installation) -> None:
    environment = migrated.environment
    backlog = migrated.folder / "backlog"
    (backlog / "2019").mkdir(parents=True)
    for number in range(3):
        (backlog / "2019" / f"{number}.eml").write_bytes(plain(number))
    first = intake(environment, "import", str(backlog))
    assert (first.returncode, first.stderr.splitlines()[-1]) == (0, "3 messages entered, 0 were known")
    again = intake(environment, "import", str(backlog))
    assert again.stderr.splitlines()[-1] == "0 messages entered, 3 were known"
    intake(environment, "work")
    found = json.loads(intake(environment, "status", "--json").stdout)
    assert found["cases"]["to-decide"] == 3
    assert sum(found["letters"].values()) == 0
    nowhere = intake(environment, "import", str(migrated.folder / "nowhere"))
    assert (nowhere.returncode, "Traceback" in nowhere.stderr) == (1, False)


@pytest.mark.ocr
def test_the_doctor_is_content_and_says_what_is_wrong_when_something_is(installation: Installation) -> None:
    environment = installation.environment
    before = intake({**environment, "INTAKE_IMAP_PASSWORD": "wrong"}, "doctor")
    assert before.returncode == 1
    assert "./run intake migrate" in before.stdout
    assert "✗ mailbox sejours" in before.stdout
    intake(environment, "migrate")
    after = intake(environment, "doctor")
    assert after.returncode == 0, after.stdout
    assert "✗" not in after.stdout
    assert "the key signs" in after.stdout


_WITHOUT_DJANGO = """
import sys
sys.modules["django"] = None
sys.argv[0] = "intake"
from intake.cli import main
main()
"""


def test_assess_and_read_need_no_django_and_no_data_base(tmp_path: Path) -> None:
    (tmp_path / "mails").mkdir()
    (tmp_path / "mails" / "a.eml").write_bytes(plain(1))
    (tmp_path / "words.txt").write_text("Je soussignée atteste héberger.", encoding="utf-8")
    environment = {key: value for key, value in os.environ.items() if key not in ("INTAKE_VAR", "DATABASE_URL")}
    environment |= {"PYTHONPATH": str(ROOT), "HOME": str(tmp_path)}
    said = []
    for command in (["assess", "mails"], ["read", "words.txt"]):
        done = subprocess.run(
            [sys.executable, "-c", _WITHOUT_DJANGO, *command, "--json"],
            cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=PATIENCE, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        said.append([json.loads(line) for line in done.stdout.splitlines()])
    (assessed,), (page,) = said
    assert (assessed["category"], assessed["verdict"]) == ("visa-extension", "incomplete")
    assert len(assessed["applicants"]) == 1
    assert page["source"].endswith("words.txt")
    assert "héberger" in page["text"][0]["text"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["mails", "words.txt"]
