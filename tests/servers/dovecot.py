"""Debian's Dovecot as a real IMAP server of our own: high ports, a folder of its own, nobody's privileges.

Gives a `Dovecot` with its ports, and what a test may do to it behind the client's back.
"""

import contextlib
import grp
import os
import pwd
import re
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.servers.certificates import Certificates, make_certificates

PASSWORD = "mot-de-passe"
USERS = tuple(f"boite{number}" for number in range(100))  #: a mailbox for each test
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
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
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
    process: int  #: of the master

    def set_password(self, user: str, password: str) -> None:
        """From now on `user` logs in with this one. Takes a second: Dovecot looks at its file once a second."""
        users = self.home / "users"
        kept = [line for line in users.read_text(encoding="utf-8").splitlines() if not line.startswith(f"{user}:")]
        users.write_text("\n".join([*kept, f"{user}:{{PLAIN}}{password}", ""]), encoding="utf-8")
        time.sleep(1.1)

    def wipe(self, user: str) -> None:
        """Forget the mail of `user`: the mailbox comes back empty, with a new UIDVALIDITY a second later."""
        shutil.rmtree(self.home / "mail" / user)

    def cut(self) -> None:
        """End every session, as a restart of the server does."""
        for task in Path("/proc").glob("[0-9]*"):
            with contextlib.suppress(OSError):
                fields = (task / "stat").read_text().rsplit(")", 1)[1].split()
                if int(fields[1]) == self.process and (task / "comm").read_text().strip() == "imap":
                    os.kill(int(task.name), signal.SIGKILL)


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
    users = "".join(f"{name}:{{PLAIN}}{PASSWORD}\n" for name in USERS)
    (home / "users").write_text(users, encoding="utf-8")
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
            yield Dovecot(port=port, tls_port=tls_port, home=home, certificates=certificates, process=process.pid)
        finally:
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
            shutil.rmtree(home, ignore_errors=True)
