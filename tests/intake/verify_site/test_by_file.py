"""A file from a telephone or a mail: genuine, altered, unknown, or nothing to verify; looked at and forgotten."""

import hashlib
import io
import os
from pathlib import Path

import pytest
from PIL import Image

from cases.register_file import Permit, RegisterFile, RegisterState
from intake.verify_site.checking import GivenUp, Limits, look
from tests.intake.verify_site.asking import file
from tests.intake.verify_site.office import NUMBER, RUNNING, TODAY, Office, furnish, serving


def test_the_original_file_is_genuine_and_shows_what_its_seal_says(office: Office, site: str) -> None:
    told = file(site, office.permit)
    assert (told.status, told.title) == (200, "Autorisation en cours de validité")
    assert f"Numéro de la pièce d’identité {NUMBER}" in told.text
    assert "La signature électronique est intacte" in told.text
    assert "Cachet ou signature de test, sans valeur" in told.text


def test_the_certificate_is_known_by_its_bytes(office: Office, site: str) -> None:
    told = file(site, office.certificate)
    assert told.title == "Autorisation en cours de validité"
    assert RUNNING.holder.surname not in told.text  # it has no seal: nothing but days is told


def test_a_photograph_of_the_printed_page_is_verified_by_its_seal(office: Office, site: str) -> None:
    told = file(site, office.photograph, "IMG_2044.jpg")
    assert told.title == "Autorisation en cours de validité"
    assert "Comparez ce qu’il contient avec le papier" in told.text


def test_one_changed_byte_is_told(office: Office, site: str) -> None:
    changed = bytearray(office.permit)
    changed[len(changed) // 3] ^= 1
    assert file(site, bytes(changed)).title in ("Document modifié", "Rien n’a pu être vérifié")
    assert file(site, office.permit + b"\n%%EOF\n").title == "Document modifié"


def test_a_file_without_anything_to_verify_says_so(site: str) -> None:
    out = io.BytesIO()
    Image.new("RGB", (800, 600), "white").save(out, "JPEG")
    assert file(site, out.getvalue(), "blank.jpg").title == "Rien n’a pu être vérifié"
    assert file(site, b"\x00\x01 no document", "x.bin").title == "Rien n’a pu être vérifié"


def test_no_file_and_too_large_a_file_are_said(office: Office, site: str) -> None:
    assert file(site, b"").status == 422
    told = file(site, b"\0" * (5 * 1024**2))
    assert (told.status, told.title) == (413, "Fichier trop lourd")


def test_a_withdrawn_permit_is_told_by_its_file_and_a_missing_register_too(tmp_path: Path) -> None:
    office = furnish(tmp_path, questions_a_minute=600)
    register = tmp_path / "var" / "register"
    with serving(office) as site:
        withdrawn = Permit(
            reference=RUNNING.reference, number=NUMBER, starts=RUNNING.validity.start, ends=RUNNING.validity.end,
            state=RegisterState.WITHDRAWN, papers=(hashlib.sha256(office.permit).hexdigest(),),
        )  # fmt: skip
        RegisterFile(register).write([withdrawn])
        assert file(site, office.permit).title == "Autorisation retirée"
        assert file(site, office.photograph, "p.jpg").title == "Autorisation retirée"
        RegisterFile(register).write([], anew=True)
        assert file(site, office.permit).title == "Autorisation inconnue"
        (register / "register.sqlite3").unlink()
        told = file(site, office.permit)
        assert (told.status, told.title) == (503, "Le registre ne répond pas")


def test_nothing_of_a_file_is_stored(office: Office, site: str) -> None:
    def files() -> set[str]:
        return {f"{path}{path.stat().st_size}" for path in office.folder.rglob("*") if path.is_file()}

    before = files()
    file(site, office.permit)
    assert files() == before


def test_a_file_that_takes_too_long_or_too_much_is_given_up(office: Office) -> None:
    folder = office.folder / "var" / "register"
    with pytest.raises(GivenUp):
        look("p.pdf", office.permit, folder, test=True, limits=Limits(seconds=0.05, megabytes=3000))
    with pytest.raises(GivenUp):
        look("p.jpg", office.photograph, folder, test=True, limits=Limits(seconds=20, megabytes=60))


def test_the_process_that_looks_is_given_no_secret(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    """What it says stays the same when its parent knows everything: the environment is not handed on."""
    monkeypatch.setenv("PYTHONSTARTUP", "/nonexistent")
    monkeypatch.setenv("INTAKE_CONFIG", "/nonexistent")
    seen = look(
        "p.pdf", office.permit, office.folder / "var" / "register", test=True,
        limits=Limits(seconds=30, megabytes=3000),
    )  # fmt: skip
    assert seen.verdict == "genuine"
    assert seen.seal is not None
    assert seen.seal.ends == RUNNING.validity.end.isoformat() > TODAY.isoformat()
    assert os.environ["INTAKE_CONFIG"] == "/nonexistent"
