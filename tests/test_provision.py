"""What the tests need is installed where that is possible; what was not tested is said."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from documents.readers import scripts
from tests import provision
from tests.provision import Group

ROOT = Path(__file__).parents[1]
ABSENT = """
import sys, pytest
from tests import provision
provision.Group.present = lambda group: group.marker != "dovecot"
provision.become_root = lambda: []
sys.exit(pytest.main(["-q", "-n0", "-p", "no:cacheprovider", "tests/intake/test_mailbox.py"]))
"""


def test_nothing_missing_costs_and_says_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(Group, "present", lambda group: True)
    began = time.monotonic()
    provision.main()
    assert time.monotonic() - began < 0.3
    assert capsys.readouterr().err == ""


def test_packs_are_there_where_the_reader_finds_them(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert provision.PACK_FOLDERS == scripts.PACK_FOLDERS
    monkeypatch.setattr(scripts, "PACK_FOLDERS", (str(tmp_path),))
    monkeypatch.setattr(provision, "PACK_FOLDERS", (str(tmp_path),))
    (packs,) = (group for group in provision.GROUPS if group.marker == "scripts")
    for pack in ("eng", "ara", "rus"):
        assert not packs.present()
        (tmp_path / f"{pack}.traineddata").touch()
    assert packs.present()
    assert scripts.packs_folder() == tmp_path
    assert scripts.readable(tmp_path) == scripts.SCRIPTS


def test_it_needs_nothing_that_pip_installs() -> None:
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", f"import sys; sys.path.insert(0, {str(ROOT)!r}); import tests.provision"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_missing_packages_are_installed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    marker = tmp_path / "calls"
    apt = tmp_path / "apt-get"
    apt.write_text(f'#!/bin/sh\necho "$*" >> {marker}\n')
    apt.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    monkeypatch.setattr(provision, "become_root", list)
    monkeypatch.setattr(Group, "present", lambda group: group.package != "dovecot-imapd" or marker.exists())
    provision.main()
    assert marker.read_text().splitlines() == [
        "update -q",
        "install -q -y --no-install-recommends dovecot-imapd",
    ]
    assert capsys.readouterr().err == "tests: installing dovecot-imapd with apt-get (once) …\n"


def test_an_installation_that_fails_is_said_and_fails_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    apt = tmp_path / "apt-get"
    apt.write_text("#!/bin/sh\necho 'E: no network' >&2\nexit 100\n")
    apt.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    monkeypatch.setattr(provision, "become_root", list)
    monkeypatch.setattr(Group, "present", lambda group: group.marker != "browser")
    provision.main()
    said = capsys.readouterr().err
    assert "E: no network" in said
    assert "will be skipped: the queue in a browser: Debian's package chromium is not installed" in said


def test_who_may_not_install_is_told(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(provision, "become_root", lambda: None)
    monkeypatch.setattr(Group, "present", lambda group: group.marker != "postgresql")
    provision.main()
    said = capsys.readouterr().err
    assert "cannot install Debian packages here" in said
    assert "apt-get install postgresql" in said


@pytest.mark.parametrize(("ci", "code"), [("", 0), ("true", 1)])
def test_the_last_lines_say_what_was_skipped(ci: str, code: int) -> None:
    done = subprocess.run(
        [sys.executable, "-c", ABSENT],
        cwd=ROOT,
        env={**os.environ, "CI": ci},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == code, done.stdout + done.stderr
    assert "skipped group dovecot: the mailbox against a real IMAP server" in "\n".join(done.stdout.splitlines()[-4:])
