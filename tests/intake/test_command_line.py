"""What a command is given and cannot use is said in a sentence, never by a traceback."""

import sys
from pathlib import Path

import pytest

from intake.cli import main
from tests.own_process import environment, intake


def said(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *words: str) -> tuple[object, str]:
    """Exit code and stderr of `./run intake …`, words on one line."""
    monkeypatch.setattr(sys, "argv", ["intake", *words])
    with pytest.raises(SystemExit) as ended:
        main()
    return ended.value.code, " ".join(capsys.readouterr().err.replace("│", " ").split())


@pytest.mark.parametrize("command", ["read", "verify"])
def test_a_folder_is_no_file(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    code, told = said(monkeypatch, capsys, command, str(tmp_path))
    assert code == 2
    assert "is a directory" in told
    assert f"Try './run intake {command} --help' for help." in told


def test_a_folder_without_messages_is_told_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing is wrong with it: a script that assesses folders goes on."""
    (tmp_path / "a.msg").write_bytes(b"x")
    assert said(monkeypatch, capsys, "assess", str(tmp_path)) == (0, f"{tmp_path} is a folder without *.eml files")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["--root", "words.txt"], "words.txt is no certificate (PEM): give the public file of whoever signs."),
        (["--seal-certificate", "words.txt"], "words.txt is no certificate (DER): give the public file"),
        (["--root", "nowhere.pem"], "nowhere.pem: No such file or directory"),
        (["--seal-certificate", "words.txt", "--offline-page", "o.html"], "words.txt is no certificate (DER)"),
    ],
)
def test_whom_to_believe_must_be_a_certificate(
    words: list[str],
    sentence: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (tmp_path / "words.txt").write_text("hello", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    code, told = said(monkeypatch, capsys, "verify", "words.txt", *words)
    assert code == 1
    assert sentence in told
    assert told.startswith("intake: ")


def test_no_port_is_beyond_65535(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    code, told = said(monkeypatch, capsys, "verify-site", "--port", "99999")
    assert code == 2
    assert "'--port'" in told


@pytest.mark.parametrize("command", ["status", "doctor"])
def test_a_storage_folder_that_cannot_be_made_is_one_sentence(command: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    done = intake(environment(tmp_path / "file" / "var"), command)
    assert done.returncode == 1
    assert done.stderr.startswith(f"intake: storage.folder: {tmp_path}/file/var cannot be made (Not a directory)")
    assert "Traceback" not in done.stderr
