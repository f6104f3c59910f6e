"""Debian's PostgreSQL as a server of our own: a cluster in a temporary folder, on a high port of loopback only."""

import contextlib
import os
import pwd
import re
import secrets
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

_USER = "tests"
_START_SECONDS = 30


def binaries() -> Path | None:
    """The folder that holds `initdb` and `pg_ctl`, of the newest version installed; None when there is none."""
    found = [path.parent for path in Path("/usr/lib/postgresql").glob("*/bin/initdb")]
    if found:
        return max(found, key=lambda folder: int(re.sub(r"\D.*", "", folder.parent.name) or 0))
    on_path = shutil.which("initdb")
    return Path(on_path).resolve().parent if on_path else None


def _run(home: Path, *command: str, **environment: str) -> None:
    """Run `command` as the cluster's owner: initdb refuses root."""
    identity = {"user": "postgres", "group": "postgres", "extra_groups": []} if os.geteuid() == 0 else {}
    with (home / "output").open("ab") as output:  # a pipe would stay open in the server and never end
        done = subprocess.run(  # type: ignore[call-overload]
            command,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            cwd=home,
            env={"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", **environment},
            timeout=_START_SECONDS * 2,
            check=False,
            **identity,
        )
    if done.returncode:
        raise RuntimeError(f"{command[0]} failed: {(home / 'output').read_text(errors='replace')[-2000:]}")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextlib.contextmanager
def postgresql_server() -> Iterator[str]:
    """Run a server; gives a DATABASE_URL to its empty data base. RuntimeError, with what it said, when it cannot."""
    programs = binaries()
    if programs is None:
        raise RuntimeError("PostgreSQL is not installed")
    home = Path(tempfile.mkdtemp(prefix="postgresql-"))
    password = secrets.token_hex(12)
    secret = home / "password"
    secret.write_text(password)
    if os.geteuid() == 0:
        owner = pwd.getpwnam("postgres")
        for path in (home, secret):
            os.chown(path, owner.pw_uid, owner.pw_gid)
    port = _free_port()
    control = [str(programs / "pg_ctl"), "-D", str(home / "data"), "-w", "-t", str(_START_SECONDS)]
    # Nothing of it outlives the tests: durability would only cost time.
    options = f"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={home}"
    options += " -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=50"
    try:
        _run(
            home, str(programs / "initdb"), "-D", str(home / "data"), "-U", _USER, "-E", "UTF8", "--no-sync",
            "--auth=scram-sha-256", f"--pwfile={secret}",
        )  # fmt: skip
        _run(home, *control, "-l", str(home / "log"), "-o", options, "start")
        try:
            _run(home, str(programs / "createdb"), "-h", "127.0.0.1", "-p", str(port), "-U", _USER, "prolongation",
                 PGPASSWORD=password)  # fmt: skip
            yield f"postgresql://{_USER}:{password}@127.0.0.1:{port}/prolongation"
        finally:
            _run(home, *control, "-m", "immediate", "stop")
    finally:
        shutil.rmtree(home, ignore_errors=True)
