"""Debian's Dovecot as a real IMAP server of our own: high ports, a folder of its own, nobody's privileges.

Gives a `Dovecot` with its ports, one user, and what a test may do to it behind the client's back.
"""

import contextlib
import grp
import os
import pwd
import re
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.servers.certificates import Certificates, make_certificates

USER = "prolongation"
PASSWORD = "mot-de-passe"
_BINARY = "/usr/sbin/dovecot"
_START_SECONDS = 15.0

_COMMON = """
base_dir = {home}/run
log_path = {home}/dovecot.log
ssl = yes
auth_failure_delay = 0
auth_mechanisms = plain login
default_internal_user = {user}
default_internal_group = {group}
default_login_user = {user}
service imap-login {{
  chroot =
  inet_listener imap {{
    address = 127.0.0.1
    port = {port}
  }}
  inet_listener imaps {{
    address = 127.0.0.1
    port = {tls_port}
    ssl = yes
  }}
}}
service anvil {{
  chroot =
}}
service stats {{
  chroot =
}}
namespace inbox {{
  inbox = yes
  separator = /
}}
"""

_VERSION_2_3 = """
protocols = imap
listen = 127.0.0.1
disable_plaintext_auth = no
state_dir = {home}/state
mail_location = maildir:{home}/mail/%u
mail_max_userip_connections = 100
first_valid_uid = 1
ssl_cert = <{certificate}
ssl_key = <{key}
passdb {{
  driver = passwd-file
  args = scheme=PLAIN username_format=%u {home}/users
}}
userdb {{
  driver = static
  args = uid={uid} gid={gid} home={home}/mail/%u
}}
"""

_VERSION_2_4 = """
protocols {{
  imap = yes
}}
listen = 127.0.0.1
auth_allow_cleartext = yes
state_dir = {home}/state
mail_driver = maildir
mail_path = {home}/mail/%{{user}}
mail_max_userip_connections = 100
first_valid_uid = 1
ssl_server_cert_file = {certificate}
ssl_server_key_file = {key}
passdb passwd-file {{
  passwd_file_path = {home}/users
  default_password_scheme = plain
}}
userdb static {{
  fields {{
    uid = {uid}
    gid = {gid}
    home = {home}/mail/%{{user}}
  }}
}}
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dovecot:
    """A running server. `port` takes plain and STARTTLS, `tls_port` TLS."""

    port: int
    tls_port: int
    home: Path
    certificates: Certificates

    def set_password(self, password: str) -> None:
        """From now on `USER` logs in with this one."""
        (self.home / "users").write_text(f"{USER}:{{PLAIN}}{password}\n", encoding="utf-8")

    def wipe(self) -> None:
        """Forget all mail: the folder comes back empty with a new UIDVALIDITY."""
        shutil.rmtree(self.home / "mail" / USER, ignore_errors=True)


def version() -> str:
    """ "2.3.19.1", or "" when Dovecot's IMAP server is not installed."""
    if not (Path(_BINARY).exists() and Path("/usr/lib/dovecot/imap").exists()):
        return ""
    said = subprocess.run([_BINARY, "--version"], capture_output=True, text=True, check=False).stdout
    found = re.match(r"[\d.]+", said)
    return found.group() if found else ""


def _free_ports(count: int) -> list[int]:
    with contextlib.ExitStack() as stack:
        sockets = [stack.enter_context(socket.socket()) for _ in range(count)]
        for one in sockets:
            one.bind(("127.0.0.1", 0))
        return [int(one.getsockname()[1]) for one in sockets]


def _servant() -> tuple[str, str, int, int]:
    """User, group, and their numbers, that the server runs as: ours, or nobody's when we are root."""
    account = pwd.getpwnam("nobody") if os.geteuid() == 0 else pwd.getpwuid(os.geteuid())
    return account.pw_name, grp.getgrgid(account.pw_gid).gr_name, account.pw_uid, account.pw_gid


def _write(home: Path, port: int, tls_port: int, certificates: Certificates) -> Path:
    user, group, uid, gid = _servant()
    modern = tuple(map(int, version().split(".")[:2])) >= (2, 4)
    text = ("dovecot_config_version = 2.4.0\ndovecot_storage_version = 2.4.0\n" if modern else "") + _COMMON
    text += _VERSION_2_4 if modern else _VERSION_2_3
    config = home / "dovecot.conf"
    config.write_text(
        text.format(
            home=home, user=user, group=group, uid=uid, gid=gid, port=port, tls_port=tls_port,
            certificate=certificates.certificate, key=certificates.key,
        ),
        encoding="utf-8",
    )  # fmt: skip
    for folder in ("run", "state", "mail"):
        (home / folder).mkdir()
    (home / "users").write_text(f"{USER}:{{PLAIN}}{PASSWORD}\n", encoding="utf-8")
    if os.geteuid() == 0:
        for path in (home, *home.rglob("*")):
            os.chown(path, uid, gid)
    return config


def _wait_for(port: int, process: subprocess.Popen[bytes], log: Path) -> None:
    ends = time.monotonic() + _START_SECONDS
    while time.monotonic() < ends and process.poll() is None:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1) as connection:
            if connection.recv(100).startswith(b"* OK"):
                return
        time.sleep(0.1)
    said = log.read_text(errors="replace")[-2000:] if log.exists() else "nothing"
    raise RuntimeError(f"Dovecot {version()} did not start; it said: {said}")


@contextlib.contextmanager
def dovecot_server() -> Iterator[Dovecot]:
    """Run Dovecot in a temporary folder. RuntimeError, with its log, when it does not start."""
    home = Path(tempfile.mkdtemp(prefix="dovecot-"))
    port, tls_port = _free_ports(2)
    certificates = make_certificates(home)
    config = _write(home, port, tls_port, certificates)
    _, _, uid, gid = _servant()
    identity = {"user": uid, "group": gid, "extra_groups": []} if os.geteuid() == 0 else {}
    with (home / "output").open("wb") as output:
        process = subprocess.Popen(  # type: ignore[call-overload]
            [_BINARY, "-F", "-c", str(config)],
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            cwd=home,
            **identity,
        )
        try:
            try:
                _wait_for(port, process, home / "dovecot.log")
            except RuntimeError as error:
                raise RuntimeError(f"{error} {(home / 'output').read_text(errors='replace')}") from error
            yield Dovecot(port=port, tls_port=tls_port, home=home, certificates=certificates)
        finally:
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
            shutil.rmtree(home, ignore_errors=True)
