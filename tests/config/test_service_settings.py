"""The settings of an installation: the shipped ones are right, and a wrong one is a sentence with its line and cure."""

import os
import re
import string
import subprocess
import sys
from pathlib import Path

import pytest

from config.sections import Secret, SettingsError
from config.service import DEFAULT_PATH, Service, load, parse

ROOT = DEFAULT_PATH.parent.parent
SHIPPED = DEFAULT_PATH.read_text(encoding="utf-8")


def _with(old: str, new: str) -> str:
    """The shipped settings with one change."""
    assert old in SHIPPED, old
    return SHIPPED.replace(old, new, 1)


def _line(text: str, start: str) -> int:
    """The 1-based number of the first line of `text` that begins with `start`."""
    return next(number for number, line in enumerate(text.splitlines(), 1) if line.startswith(start))


def _fault(text: str) -> str:
    with pytest.raises(SettingsError) as raised:
        parse(text, Path("/etc/service.toml"))
    return str(raised.value)


def test_the_shipped_settings_are_valid_and_cautious() -> None:
    service = load(DEFAULT_PATH)
    assert service.prefecture.department == "63"
    assert service.answers.sending == "held"
    assert service.signature is None
    assert not any(mailbox.move for mailbox in service.mailboxes)
    assert not any(policy.answer_at_once for policy in service.topics.values())
    assert service.storage.folder.resolve() == ROOT / "var"


def test_the_settings_of_the_demo_are_valid_and_stay_on_loopback() -> None:
    text = string.Template((ROOT / "config" / "demo.toml").read_text(encoding="utf-8")).substitute(
        imap_port=1143,
        imap_user="demo",
        smtp_port=1025,
        web_port=8063,
        verify_port=8064,
        answer_since="2026-11-16T00:00:00Z",
        languages='["fr", "en", "es"]',
    )
    service = parse(text, Path("/srv/demo/service.toml"))
    assert service.demo
    assert {service.smtp.host, service.web.host, *(box.host for box in service.mailboxes)} == {"127.0.0.1"}
    assert service.signature is not None
    assert service.signature.test_authority


#: change to the shipped file; beginning of the line that must be named; words of the cure
WRONG = {
    "a port beyond all ports": (("port = 993", "port = 99300"), "port = 99300", "65535"),
    "no TLS to a remote host": (('tls = "ssl"', 'tls = "none"'), "[[mailboxes]]", 'use "ssl" or "starttls"'),
    "a misspelt setting": (("poll_seconds = 60", "poll_second = 60"), "poll_second", "check its spelling"),
    "a user without a secret": (
        ('secret = { env = "INTAKE_SMTP_PASSWORD" }', ""),
        "[smtp]",
        "needs a secret",
    ),
    "a moment without its time zone": (
        ("# answer_since = 2026-11-23T08:00:00+01:00", "answer_since = 2026-11-23T08:00:00"),
        "answer_since",
        "give the time zone",
    ),
    "a reminder after the deadline": (
        ("reminder_days = 7", "reminder_days = 30"),
        "[answers]",
        "smaller than deadline_days",
    ),
    "letters without French": (('["fr", "en", ', '["en", '), "languages", 'add "fr"'),
    "a word that is no choice": (('sending = "held"', 'sending = "yes"'), "sending", "'off', 'held' or 'automatic'"),
    "a department that is none": (('department = "63"', 'department = "630"'), "department", "63, 2A, 974"),
    "an address that is none": (
        ('address = "sejours@prefecture.example.org"\nhost', 'address = "sejours"\nhost'),
        'address = "sejours"',
        "name@example.org",
    ),
    "a topic that does not exist": (("[topics.other]", "[topics.othr]"), "[topics.othr]", "no such topic"),
    "moving without a folder": (
        ('[topics.other]\naction = "nothing"', '[topics.other]\naction = "move"'),
        "[topics.other]",
        "needs folder",
    ),
    "forwarding to nobody": (
        ('[topics.other]\naction = "nothing"', '[topics.other]\naction = "forward"'),
        "[topics.other]",
        "needs forward_to",
    ),
    "an answer that points nowhere": (
        ('[topics.other]\naction = "nothing"', '[topics.other]\naction = "answer"'),
        "[topics.other]",
        "needs name",
    ),
    "a secret with two sources": (
        ('{ env = "INTAKE_SMTP_PASSWORD" }', '{ env = "A", file = "b" }'),
        "secret = { env = \"A\"",
        "exactly one of env, file, command",
    ),
    "two mailboxes of a name": (
        ("[smtp]", '[[mailboxes]]\nname = "sejours"\naddress = "b@example.org"\nhost = "imap"\nport = 993\n\n[smtp]'),
        "[[mailboxes]]",
        'the name "sejours"',
    ),
    "two signatories of a key": (
        (
            "[[mailboxes]]",
            '[[signatories]]\nkey = "chef-de-service"\nname = "X"\nquality = "Y"\ndelegation = "Z"\n'
            "valid_from = 2026-01-01\n\n[[mailboxes]]",
        ),
        "[[signatories]]",
        'the key "chef-de-service"',
    ),
    "a queue in clear for everybody": (
        ('host = "127.0.0.1"            # behind a reverse proxy that speaks HTTPS\nport = 8063', 'host = "0.0.0.0"'),
        "#",
        "only for a queue served on this machine",
    ),
}  # fmt: skip


@pytest.mark.parametrize("what", WRONG)
def test_a_wrong_setting_is_one_sentence_with_its_line_and_its_cure(what: str) -> None:
    (old, new), start, cure = WRONG[what]
    text = _with(old, new)
    if "in clear" in what:
        text = text.replace("https = true", "https = false")
    said = _fault(text)
    assert said.startswith(f"/etc/service.toml, line {_line(text, start)}: "), said
    assert cure in said
    assert said.endswith(".")
    assert "\n" not in said


def test_a_missing_section_is_named() -> None:
    start, end = SHIPPED.index("[privacy]"), SHIPPED.index("# Where other topics go")
    assert _fault(SHIPPED[:start] + SHIPPED[end:]) == "/etc/service.toml, line 1: privacy: add it."


def test_several_faults_are_told_at_once_a_line_each() -> None:
    said = _fault(_with("port = 993", "port = 0").replace('sending = "held"', 'sending = "perhaps"'))
    assert [re.sub(r"^.*?: (\S+): .*$", r"\1", line) for line in said.splitlines()] == [
        "mailboxes.0.port",
        "answers.sending",
    ]


def test_text_that_is_not_toml_names_its_line() -> None:
    text = _with("port = 465", "port = ")
    wrong = text.splitlines().index("port = ") + 1
    assert f"at line {wrong}" in _fault(text)


def test_a_file_that_is_not_there_or_not_text_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"absent\.toml cannot be read"):
        load(tmp_path / "absent.toml")
    (tmp_path / "latin.toml").write_bytes("[prefecture]\nname = 'Préfecture'".encode("latin-1"))
    with pytest.raises(SettingsError, match="not UTF-8"):
        load(tmp_path / "latin.toml")


def test_paths_start_from_the_folder_of_the_settings_wherever_the_service_is_started(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = (
        _with('folder = "../var"', 'folder = "data"').replace(
            '{ env = "INTAKE_IMAP_PASSWORD" }', '{ file = "imap.secret" }'
        )
        + '\n[signature]\nfile = "key.p12"\nsecret = { file = "key.secret" }\n'
    )
    (tmp_path / "service.toml").write_text(text, encoding="utf-8")
    (tmp_path / "imap.secret").write_text("ouvre-toi\n", encoding="utf-8")
    (tmp_path / "key.secret").write_text("grain de sel", encoding="utf-8")
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    service = load(Path("../service.toml"))
    assert service.storage.folder == tmp_path / "data"
    assert service.signature is not None
    assert service.signature.file == tmp_path / "key.p12"
    assert service.signature.secret.read() == "grain de sel"
    assert service.mailboxes[0].secret is not None
    assert service.mailboxes[0].secret.read() == "ouvre-toi"


def test_a_secret_is_read_anew_each_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "secret"
    path.write_text("old\n")
    by_file, by_environment = Secret(file=path), Secret(env="A_SECRET_OF_TESTS")
    by_command = Secret(command=("cat", str(path)))
    monkeypatch.setenv("A_SECRET_OF_TESTS", "old")
    assert (by_file.read(), by_environment.read(), by_command.read()) == ("old", "old", "old")
    path.write_text("new\n")
    monkeypatch.setenv("A_SECRET_OF_TESTS", "new")
    assert (by_file.read(), by_environment.read(), by_command.read()) == ("new", "new", "new")


@pytest.mark.parametrize(
    ("secret", "said"),
    [
        (Secret(env="NOT_SET_ANYWHERE"), "NOT_SET_ANYWHERE is empty"),
        (Secret(file=Path("/nowhere/secret")), "/nowhere/secret cannot be read"),
        (Secret(command=("/nowhere/token",)), "/nowhere/token cannot be run"),
        (Secret(command=("false",)), "false failed"),
    ],
)
def test_a_secret_that_is_not_there_is_one_sentence(secret: Secret, said: str) -> None:
    with pytest.raises(SettingsError, match=said):
        secret.read()


def test_who_may_sign_depends_on_the_day_and_the_agent() -> None:
    import datetime as dt

    text = _with("# valid_until = 2026-12-31\nagents = []", 'valid_until = 2026-12-31\nagents = ["lou"]')
    service: Service = parse(text, Path("/etc/service.toml"))
    inside, before, after = dt.date(2026, 12, 31), dt.date(2025, 12, 31), dt.date(2027, 1, 1)
    assert [s.key for s in service.signatories_for("lou", inside)] == ["chef-de-service"]
    assert service.signatories_for("dominique", inside) == ()
    assert service.signatories_for("lou", before) == service.signatories_for("lou", after) == ()


@pytest.mark.parametrize("command", [["assess", "."], ["read", "service.toml"], ["status"], ["run"]])
def test_the_command_line_stops_with_the_sentence_and_no_traceback(tmp_path: Path, command: list[str]) -> None:
    wrong = tmp_path / "service.toml"
    wrong.write_text(_with("[[mailboxes]]", "[[mailboxs]]"), encoding="utf-8")
    environment = {name: value for name, value in os.environ.items() if not name.startswith("INTAKE_")}
    done = subprocess.run(
        [sys.executable, "-m", "intake", *command, "--config", "service.toml"],
        cwd=tmp_path,
        env={**environment, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stdout) == (1, "")
    assert "Traceback" not in done.stderr
    first = done.stderr.splitlines()[0]
    assert first == f"intake: {wrong}, line 1: mailboxes: add it."
    assert "mailboxs: this setting does not exist" in done.stderr
