"""A message's bytes become DESIGN's JSON object: whatever the message, and without data base, network or Django."""

import datetime as dt
import json
import subprocess
import sys
from collections.abc import Sequence
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest

from config.tables import load
from documents.dossier import Policy
from documents.judgement import judge
from documents.page import FileReading, Unreadable
from intake.assess import Assessor, assess_message, assess_paths, needs_reading
from intake.classify import classify
from intake.parse import parse

HEADS = {"source", "seconds", "category", "language", "verdict", "applicants", "documents", "unread"}


class Reader:
    """Stands where the reader pool stands: gives the readings that a test lays down, and counts what it was asked."""

    def __init__(self, **readings: FileReading) -> None:
        self.readings = readings
        self.asked: list[str] = []

    def read(self, files: Sequence[tuple[str, bytes]]) -> list[FileReading]:
        self.asked.extend(name for name, _ in files)
        return [
            self.readings.get(name.partition(".")[0], FileReading(name=name, unread=Unreadable.BROKEN, sha256=name))
            for name, _ in files
        ]


def assessor(reader: Reader | None = None) -> Assessor:
    return Assessor(
        pool=reader or Reader(), references=load(), policy=Policy(), own_addresses=("sejours@prefecture.example.org",)
    )


def message(body: str, *names: str, **headers: str) -> bytes:
    mail = EmailMessage()
    values = {
        "From": "Anna Eriksson <anna@example.org>",
        "To": "sejours@prefecture.example.org",
        "Subject": "Prolongation de visa",
        "Date": "Mon, 08 Jun 2020 23:30:00 +0000",
        "Return-Path": "<anna@example.org>",
    }
    for name, value in (values | {key.replace("_", "-"): value for key, value in headers.items()}).items():
        mail[name] = value
    mail.set_content(body)
    for name in names:
        mail.add_attachment(name.encode(), maintype="image", subtype="jpeg", filename=name)
    return mail.as_bytes()


def test_a_request_has_all_keys_and_all_six_requirements() -> None:
    found = assess_message(message("Je demande la prolongation de mon visa."), "x.eml", assessor=assessor())
    assert set(found) >= HEADS
    assert (found["source"], found["category"], found["language"]) == ("x.eml", "visa-extension", "fr")
    assert found["verdict"] == "incomplete"
    (applicant,) = found["applicants"]
    assert list(applicant["requirements"]) == [
        *("passport-identity", "visa", "entry-stamp", "accommodation", "host-identity", "return-impossible")
    ]
    assert all(set(value) == {"status", "reasons", "evidence"} for value in applicant["requirements"].values())
    assert json.loads(json.dumps(found)) == found


def test_what_nobody_could_read_is_listed_and_named_where_it_is_missed() -> None:
    locked = FileReading(name="visa.pdf", unread=Unreadable.LOCKED, sha256="v")
    found = assess_message(
        message("Je demande la prolongation de mon visa.", "visa.pdf"), "x.eml", assessor=assessor(Reader(visa=locked))
    )
    assert found["unread"] == [{"attachment": "visa.pdf", "part": found["unread"][0]["part"], "reason": "locked"}]
    assert "file-locked" in found["applicants"][0]["requirements"]["visa"]["reasons"]


def test_an_archive_in_an_attachment_keeps_its_path() -> None:
    inner = FileReading(name="inner/a.jpg", unread=Unreadable.EMPTY, sha256="i")
    outer = FileReading(name="dossier.zip", members=(inner,), sha256="o")
    found = assess_message(
        message("Je demande la prolongation de mon visa.", "dossier.zip"),
        "x.eml",
        assessor=assessor(Reader(dossier=outer)),
    )
    assert found["unread"][0]["part"].endswith("/dossier.zip/inner/a.jpg")


def test_other_topics_are_not_read() -> None:
    reader = Reader()
    raw = message("Ma carte de séjour expire, comment la renouveler ?", "card.jpg", Subject="Carte de séjour")
    found = assess_message(raw, "x.eml", assessor=assessor(reader))
    assert (found["verdict"], found["applicants"]) == ("not-a-request", [])
    assert reader.asked == []


def test_papers_without_words_are_looked_at_a_few_at_a_time() -> None:
    reader = Reader()
    names = [f"IMG_{number}.jpg" for number in range(9)]
    found = assess_message(message("", *names, Subject=""), "x.eml", assessor=assessor(reader))
    assert found["category"] == "other"
    assert 0 < len(reader.asked) < 9


def test_an_out_of_office_reply_is_neither_read_nor_judged() -> None:
    reader = Reader()
    raw = message("Je suis absent.", "logo.jpg", Auto_Submitted="auto-replied")
    found = assess_message(raw, "x.eml", assessor=assessor(reader))
    assert (found["category"], found["verdict"], reader.asked) == ("automatic", "not-a-request", [])


def test_the_same_attachment_twice_is_read_once() -> None:
    reader = Reader()
    raw = message("Je demande la prolongation de mon visa.", "a.jpg", "a.jpg")
    assess_message(raw, "x.eml", assessor=assessor(reader))
    assert reader.asked == ["a.jpg"]


def test_the_day_is_that_of_the_message_in_paris_unless_one_is_given() -> None:
    body = "Je demande la prolongation de mon visa."
    seen: list[dt.date] = []

    def spy(*arguments: Any) -> Any:
        seen.append(arguments[-1])
        return judge(*arguments)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("intake.assess.judge", spy)
        assess_message(message(body), "x.eml", assessor=assessor())
        assess_message(message(body), "x.eml", assessor=assessor(), today=dt.date(2021, 1, 2))
    assert seen == [dt.date(2020, 6, 9), dt.date(2021, 1, 2)]


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\x00\xff\xfe" * 50,
        b"Subject: =?utf-8?b?////?=\nContent-Type: multipart/mixed; boundary=x\n\n--x\n--x",
        b"From: a@b.c\nDate: nonsense\nContent-Type: text/plain; charset=klingon\n\nvisa extension",
    ],
)
def test_a_broken_message_is_assessed_as_well(raw: bytes) -> None:
    assert set(assess_message(raw, "x.eml", assessor=assessor())) >= HEADS


def test_a_fault_of_ours_sends_the_message_to_an_agent(monkeypatch: pytest.MonkeyPatch) -> None:
    class Broken(Reader):
        def read(self, files: Sequence[tuple[str, bytes]]) -> list[FileReading]:
            raise RuntimeError("disk on fire")

    found = assess_message(
        message("Je demande la prolongation de mon visa.", "a.jpg"), "x.eml", assessor=assessor(Broken())
    )
    assert found["verdict"] == "review"
    assert found["notes"] == ["assessment-failed"]


def test_a_folder_gives_its_messages_sorted_and_nothing_else(tmp_path: Path) -> None:
    for name in ("b.eml", "sub/a.eml", "a.eml", "notes.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(message("Bonjour"))
    found = [one["source"] for one in assess_paths([tmp_path, tmp_path / "notes.txt"], assessor=assessor())]
    assert found == ["a.eml", "b.eml", "sub/a.eml", "notes.txt"]


def test_a_path_that_is_not_there_is_the_callers_fault(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="gone"):
        list(assess_paths([tmp_path / "gone.eml"], assessor=assessor()))


def test_only_requests_and_riddles_need_reading() -> None:
    def needs(raw: bytes) -> bool:
        parsed = parse(raw)
        return needs_reading(classify(parsed), parsed)

    assert needs(message("Je demande la prolongation de mon visa."))
    assert needs(message("Voici.", "a.jpg", Subject=""))
    assert not needs(message("Voici.", Subject=""))
    assert not needs(message("Où en est mon dossier ? Numéro étranger 6303123456", "a.jpg", Subject="Dossier"))


def test_it_works_without_django() -> None:
    code = (
        "import sys; sys.modules['django'] = None; import intake.assess, intake.classify, documents.judgement; "
        "print('ok')"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.strip() == "ok"
