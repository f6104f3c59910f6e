"""An uploaded file in, what can be said of it out: in a process of its own that is killed when it takes too long."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_ROOT = Path(__file__).resolve().parent.parent.parent
_PASSED_ON = ("PATH", "LANG", "LC_ALL", "TMPDIR", "LD_LIBRARY_PATH")


class GivenUp(Exception):
    """The file could not be looked at within the limits."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Of the look at one file."""

    seconds: float
    megabytes: int  #: of address space


@dataclass(frozen=True, slots=True, kw_only=True)
class SealSaid:
    """The genuine seal of a permit."""

    reference: str
    number: str
    starts: str  #: ISO; "" when the seal has none
    ends: str
    fields: tuple[tuple[str, str], ...]  #: French names and values, as printed


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What was found, as `intake.verify` says it."""

    verdict: str
    reasons: tuple[str, ...]  #: French sentences
    test: bool
    permit: bool
    seal: SealSaid | None


def look(name: str, data: bytes, folder: Path, *, test: bool, limits: Limits) -> Seen:
    """Verify a file against the public certificates in `folder`. Raises GivenUp."""
    order = {
        "name": name,
        "folder": str(folder.resolve()),
        "test": test,
        "seconds": limits.seconds,
        "megabytes": limits.megabytes,
    }
    environment = {key: os.environ[key] for key in _PASSED_ON if key in os.environ}
    environment |= {"PYTHONPATH": str(_ROOT), "PYTHONUTF8": "1", "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
    try:
        done = subprocess.run(
            [sys.executable, "-m", "intake.verify_site.checker"],
            input=json.dumps(order).encode() + b"\n" + data,
            capture_output=True,
            timeout=limits.seconds,
            cwd=_ROOT,
            env=environment,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise GivenUp("too slow") from error
    if done.returncode != 0:
        raise GivenUp(f"ended with {done.returncode}")
    return _seen(json.loads(done.stdout))


def _seen(said: dict[str, Any]) -> Seen:
    seal = said["seal"]
    return Seen(
        verdict=said["verdict"],
        reasons=tuple(said["reasons"]),
        test=said["test"],
        permit=said["permit"],
        seal=None
        if seal is None
        else SealSaid(
            reference=seal["reference"],
            number=seal["number"],
            starts=seal["days"][0],
            ends=seal["days"][1],
            fields=tuple((name, value) for name, value in seal["fields"]),
        ),
    )
