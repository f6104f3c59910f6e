"""Before the tests: installs the Debian packages that they need and that are missing, or says what will be skipped.

Run as `python -m tests.provision`. It never fails; what it says goes to stderr. Nothing missing: nothing said.
It needs nothing but Python, for it runs while pip installs the rest.
"""

import os
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from tests.servers.postgresql import binaries

_INSTALL_SECONDS = 600
#: Where `documents.readers.scripts` looks for language packs.
PACK_FOLDERS = "/usr/share/tesseract-ocr/*/tessdata", "/usr/share/tessdata", "/usr/local/share/tessdata"


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Tests that need something of the machine."""

    marker: str  #: the pytest marker; "" when single tests look for themselves
    package: str  #: Debian's, or several
    tests: str  #: what they show

    def present(self) -> bool:
        """Whether what the package brings is there, from whatever source."""
        match self.package:
            case "dovecot-imapd":
                return Path("/usr/lib/dovecot/imap").exists() and Path("/usr/sbin/dovecot").exists()
            case "postgresql":
                return binaries() is not None
            case "chromium":
                return shutil.which("chromium") is not None
            case "poppler-utils":
                return shutil.which("pdftoppm") is not None
            case _:
                folders = [found for one in PACK_FOLDERS for found in Path("/").glob(one[1:])]
                packs = [f"{package.rsplit('-', 1)[1]}.traineddata" for package in self.package.split()]
                return any(all((folder / pack).is_file() for pack in packs) for folder in folders)

    def reason(self) -> str:
        """Why its tests are skipped, and the cure."""
        return f"{self.tests}: Debian's package {self.package} is not installed (apt-get install {self.package})"


GROUPS = (
    Group(marker="dovecot", package="dovecot-imapd", tests="the mailbox against a real IMAP server"),
    Group(marker="postgresql", package="postgresql", tests="the data base on PostgreSQL"),
    Group(marker="browser", package="chromium", tests="the queue in a browser"),
    Group(marker="", package="poppler-utils", tests="papers as another program draws them"),
    Group(
        marker="scripts",
        package="tesseract-ocr-eng tesseract-ocr-ara tesseract-ocr-rus",
        tests="pictures with Arabic and Cyrillic letters",
    ),
)


def missing() -> list[Group]:
    """The groups whose package is not there."""
    return [group for group in GROUPS if not group.present()]


def become_root() -> list[str] | None:
    """What to put before a command so that it may install packages; None when we may not."""
    if shutil.which("apt-get") is None:
        return None
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") is None:
        return None
    asked = subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False, timeout=10)
    return ["sudo", "-n"] if asked.returncode == 0 else None


def install(packages: list[str], prefix: list[str]) -> str:
    """Install `packages`; "" when that went well, else what apt-get said last."""
    # RUNLEVEL=1: the packages' own services are not started; the tests run their own.
    environment = ["env", "DEBIAN_FRONTEND=noninteractive", "RUNLEVEL=1", "LC_ALL=C.UTF-8"]
    ends = time.monotonic() + _INSTALL_SECONDS
    for arguments in (["update", "-q"], ["install", "-q", "-y", "--no-install-recommends", *packages]):
        command = [*prefix, *environment, "apt-get", *arguments]
        try:
            done = subprocess.run(
                command, capture_output=True, text=True, errors="replace", stdin=subprocess.DEVNULL,
                timeout=max(1.0, ends - time.monotonic()), check=False,
            )  # fmt: skip
        except subprocess.TimeoutExpired:
            return f"apt-get {arguments[0]} took too long"
        if done.returncode and arguments[0] == "install":
            lines = (done.stderr or done.stdout).strip().splitlines()
            return lines[-1] if lines else f"apt-get ended with {done.returncode}"
    return ""


def _say(text: str) -> None:
    print(f"tests: {text}", file=sys.stderr, flush=True)


def main() -> None:
    absent = missing()
    if not absent:
        return
    packages = [package for group in absent for package in group.package.split()]
    prefix = become_root()
    if prefix is not None:
        _say(f"installing {', '.join(packages)} with apt-get (once) …")
        trouble = install(packages, prefix)
        if trouble:
            _say(f"apt-get could not: {trouble}")
    else:
        _say("this user cannot install Debian packages here")
    for group in missing():
        _say(f"will be skipped: {group.reason()}")


if __name__ == "__main__":
    try:
        main()
    except (OSError, subprocess.SubprocessError) as error:
        _say(f"could not provide what the tests need: {error}")
