"""A register with permits in every state, the papers of one, and the public page as a real process over them."""

import contextlib
import datetime as dt
import hashlib
import os
import random
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pypdfium2

from cases.register_file import Permit, RegisterFile, RegisterState
from cases.surroundings import paris_day
from config.service import DEFAULT_PATH
from generators.certificate import draw_certificate
from generators.permit import draw_permit
from generators.seal_authority import TwodDocSeal, certificate_of, make_test_seal_authority
from generators.signature import SigningKey, sign
from generators.signing_authority import make_test_authority, root_of
from generators.texts import default_texts
from generators.validity import permit_validity
from samples.camera import Shot, photograph
from tests.generators.people import ORDINARY, certificate_for
from tests.generators.sealers import alpha2

ROOT = DEFAULT_PATH.parent.parent
TODAY = paris_day(dt.datetime.now(dt.UTC))
NUMBER = ORDINARY.document.number
RUNNING = replace(
    ORDINARY, issued_on=TODAY, specimen=True, validity=permit_validity(TODAY, TODAY - dt.timedelta(1), None, 3)
)
NAMES = {"expired": "63-2020-EXPRD2-1", "not-yet": "63-2020-LATER2-1", "replaced": "63-2020-REPLD2-1",
         "withdrawn": "63-2020-WTHDR2-1"}  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Office:
    """What the tests hold in their hands."""

    folder: Path  #: of the settings and of `var/register`
    permit: bytes  #: signed and sealed, in the register
    certificate: bytes  #: signed, its hash in the register
    photograph: bytes  #: of the permit, printed


def furnish(folder: Path, **settings: object) -> Office:
    """Write settings and a register into `folder`."""
    signing, sealing = make_test_authority(TODAY, "s"), make_test_seal_authority(TODAY, "s")
    register = folder / "var" / "register"
    register.mkdir(parents=True)
    (register / "signature.pem").write_bytes(root_of(signing, "s"))
    (register / "seal.der").write_bytes(certificate_of(sealing, "s"))
    seal = TwodDocSeal.load(sealing, "s", authority="TEST", certificate="0001", test=True, alpha2=alpha2())
    now = dt.datetime.now(dt.UTC)
    drawn = draw_permit(RUNNING, default_texts(), seal)
    permit = sign(drawn, SigningKey.load(signing, "s"), now, reason="Délivrance")
    certificate = sign(
        draw_certificate(certificate_for(RUNNING), default_texts()), SigningKey.load(signing, "s"), now,
        reason="Délivrance",
    )  # fmt: skip
    picture = pypdfium2.PdfDocument(drawn)[0].render(scale=300 / 72).to_pil()
    shot = Shot(long_side=2400, tilt=0.02, lean=2.0, blur=0.5, shadow=0.1, noise=2.0, quality=70)
    RegisterFile(register).write(_permits(permit, certificate))
    lines = "".join(f"{name} = {value!r}\n" for name, value in settings.items()).replace("'", '"')
    text = DEFAULT_PATH.read_text(encoding="utf-8")
    start, end = text.index("[verification]"), text.index("[storage]")
    text = f"{text[:start]}[verification]\n{lines}\n{text[end:].replace('../var', 'var')}"
    (folder / "service.toml").write_text(text.replace("[prefecture]", "demo = true\n[prefecture]", 1), encoding="utf-8")
    return Office(
        folder=folder, permit=permit, certificate=certificate, photograph=photograph(picture, shot, random.Random(7))
    )


def _permits(permit: bytes, certificate: bytes) -> list[Permit]:
    day, month = dt.timedelta(days=1), dt.timedelta(days=30)
    hashes = tuple(hashlib.sha256(data).hexdigest() for data in (permit, certificate))
    validity = RUNNING.validity
    rows = [("running", RUNNING.reference, validity.start, validity.end, RegisterState.ISSUED, hashes)]
    for name, starts, ends, state in (
        ("expired", TODAY - 3 * month, TODAY - day, RegisterState.ISSUED),
        ("not-yet", TODAY + 2 * day, TODAY + month, RegisterState.ISSUED),
        ("replaced", TODAY, TODAY + month, RegisterState.REPLACED),
        ("withdrawn", TODAY, TODAY + month, RegisterState.WITHDRAWN),
    ):
        rows.append((name, NAMES[name], starts, ends, state, ()))
    return [
        Permit(reference=reference, number=NUMBER, starts=starts, ends=ends, state=state, papers=papers)
        for _, reference, starts, ends, state, papers in rows
    ]


@contextlib.contextmanager
def serving(office: Office) -> Iterator[str]:
    """`./run intake verify-site` on a free port; its address."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("INTAKE_", "DJANGO_"))}
    environment |= {"PYTHONPATH": str(ROOT), "DATABASE_URL": "sqlite:////nonexistent/nowhere.sqlite3"}
    words = [sys.executable, "-m", "intake", "verify-site", "--config", str(office.folder / "service.toml")]
    process = subprocess.Popen(
        [*words, "--port", str(port)], cwd=office.folder, env=environment, stderr=subprocess.PIPE,
    )  # fmt: skip
    try:
        wait_for(process, port)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        assert process.stderr is not None
        with process.stderr:
            process.wait(timeout=15)


def wait_for(process: "subprocess.Popen[bytes]", port: int) -> None:
    """Until the page answers on `port`; AssertionError when it does not start."""
    until = time.monotonic() + 30
    while time.monotonic() < until and process.poll() is None:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/health", timeout=5):
                return
        except OSError:
            time.sleep(0.1)
    raise AssertionError("the page did not start")
