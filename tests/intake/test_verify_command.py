"""`./run intake verify`: what it prints, its exit codes, and the page it writes; no data base is opened."""

import datetime as dt
import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from config.service import DEFAULT_PATH
from generators.permit import draw_permit
from generators.seal_authority import TwodDocSeal, certificate_of, make_test_seal_authority
from generators.signature import SigningKey, sign
from generators.signing_authority import make_test_authority, root_of
from generators.texts import default_texts
from generators.validity import permit_validity
from tests.generators.people import ORDINARY
from tests.generators.sealers import alpha2
from tests.own_process import give_tables

ROOT = DEFAULT_PATH.parent.parent
TODAY = dt.datetime.now(dt.UTC).date()


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with settings, keys, public files, and papers."""
    folder = tmp_path_factory.mktemp("office")
    signing, sealing = make_test_authority(TODAY, "s"), make_test_seal_authority(TODAY, "s")
    files = {"sign.p12": signing, "seal.p12": sealing, "root.pem": root_of(signing, "s"),
             "seal.der": certificate_of(sealing, "s"), "secret": b"s"}  # fmt: skip
    seal = TwodDocSeal.load(sealing, "s", authority="TEST", certificate="0001", test=True, alpha2=alpha2())
    now = dt.datetime.now(dt.UTC)
    running = replace(ORDINARY, issued_on=TODAY, validity=permit_validity(TODAY, TODAY - dt.timedelta(1), None, 3))
    ended = replace(running, validity=permit_validity(TODAY - dt.timedelta(days=200), None, None, 3))
    for name, data in (("running", running), ("ended", ended)):
        pdf = draw_permit(data, default_texts(), seal)
        files[f"{name}.pdf"] = sign(pdf, SigningKey.load(signing, "s"), now, reason="Délivrance")
    files["stripped.pdf"] = draw_permit(running, default_texts())
    files["seal.txt"] = seal.text(running).encode()
    files["changed.txt"] = seal.text(running).replace("ERIKSSON", "ERIKSSEN").encode()
    for file, content in files.items():
        (folder / file).write_bytes(content)
    (folder / "service.toml").write_text(
        DEFAULT_PATH.read_text(encoding="utf-8")
        + '[signature]\nfile = "sign.p12"\nsecret = { file = "secret" }\ntest_authority = true\n'
        + '[seal]\nfile = "seal.p12"\nsecret = { file = "secret" }\nauthority = "TEST"\ncertificate = "0001"\n'
        + "test_authority = true\n",
        encoding="utf-8",
    )
    return folder


def run(office: Path, *words: str, config: str | None = "service.toml") -> tuple[int, str, str]:
    chosen = ["--config", str(office / config)] if config else []
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "DATABASE_URL": "sqlite:////nonexistent/nowhere.sqlite3"}
    environment.pop("INTAKE_CONFIG", None)
    done = subprocess.run(
        [sys.executable, "-m", "intake", "verify", *words, *chosen],
        cwd=office, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    return done.returncode, done.stdout, done.stderr


def test_each_answer_has_its_exit_code_and_the_worst_counts(office: Path) -> None:
    code, out, error = run(office, "running.pdf", "changed.txt", "ended.pdf", "stripped.pdf", "seal.txt", "--json")
    answers = [json.loads(line) for line in out.splitlines()]
    assert error == ""
    assert [(a["source"], a["verdict"], a["standing"]) for a in answers] == [
        ("running.pdf", "genuine", "valid"),
        ("changed.txt", "altered", None),
        ("ended.pdf", "genuine", "expired"),
        ("stripped.pdf", "not verifiable", None),
        ("seal.txt", "genuine", "valid"),
    ]
    assert code == 6
    assert answers[0]["signature"]["whole"]
    assert answers[0]["reasons"][-1] == "Retrait non vérifié."
    assert answers[0]["seals"][0]["fields"]["Numéro de la pièce d’identité"] == "L898902C3"
    assert answers[0]["test"]


def test_a_person_reads_verdict_test_mark_and_fields(office: Path) -> None:
    code, out, _ = run(office, "running.pdf")
    assert code == 0
    assert "running.pdf: genuine" in out
    assert "AUTORITÉ DE TEST, SANS VALEUR" in out
    assert "Numéro de la pièce d’identité : L898902C3" in out


def test_an_office_without_keys_verifies_with_the_public_files(office: Path) -> None:
    public = ("--root", str(office / "root.pem"), "--seal-certificate", str(office / "seal.der"))
    code, out, error = run(office, "running.pdf", *public, config=None)
    assert (code, error) == (0, "")
    assert "genuine" in out
    assert run(office, "changed.txt", *public, config=None)[0] == 3
    assert run(office, "running.pdf", config=None)[0] == 4  # nobody is known


def test_the_page_for_offices_is_written(office: Path) -> None:
    code, out, error = run(office, "--offline-page", "page.html")
    assert (code, out) == (0, "")
    assert "page.html verifies seals without a network" in error
    page = (office / "page.html").read_text(encoding="utf-8")
    assert "Préfecture du Puy-de-Dôme" in page
    code, _, error = run(office, "--offline-page", "none.html", config=None)
    assert code == 1
    assert "No [seal] is set" in error
    assert not (office / "none.html").exists()


def test_nothing_to_verify_is_said(office: Path) -> None:
    code, _, error = run(office)
    assert code == 1
    assert "name a file to verify" in error


def test_with_the_register_a_genuine_paper_that_was_never_issued_is_told(office: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "INTAKE_VAR": str(office / "var")}
    environment.pop("INTAKE_CONFIG", None)
    words = [sys.executable, "-m", "intake"]
    config = ["--config", str(office / "service.toml")]
    give_tables(office / "var")
    done = subprocess.run(
        [*words, "verify", "running.pdf", "--register", *config],
        cwd=office, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 6, done.stderr
    assert "Le registre ne connaît pas cette autorisation" in done.stdout
    assert "Retrait non vérifié" not in done.stdout
