"""The demo: the whole service on drawn samples, with mail servers of its own on loopback. Nothing real, nothing leaves.

What it does is kept in `var/demo`: a second start goes on where the first one stopped.
"""

import datetime as dt
import json
import os
import secrets
import shutil
import signal
import socket
import string
import sys
import threading
import time
from pathlib import Path

from rich.console import Console

from generators.letters import available_languages
from generators.seal_authority import make_test_seal_authority
from generators.signing_authority import make_test_authority
from intake.demo_servers import DemoServers
from samples.kept import keep, kept
from samples.mailbox import draw
from samples.sample import Sample

ROOT = Path(__file__).resolve().parent.parent
FOLDER = Path(os.environ.get("INTAKE_DEMO_VAR") or ROOT / "var" / "demo")
SEED = 63
LATER = "follow-up"  #: this mail answers the first letter, so it arrives after it

console = Console(stderr=True, highlight=False)


def play(*, fresh: bool, once: bool, port: int) -> int:
    """Run the demo; the exit code. With `once` everything but the web part, then a table of what became of each."""
    if fresh and FOLDER.exists():
        shutil.rmtree(FOLDER)
    FOLDER.mkdir(mode=0o700, parents=True, exist_ok=True)
    port = port or _free_port()
    with DemoServers(FOLDER / "demo") as servers:
        token = secrets.token_urlsafe(24)
        verify_port = _verify_port()
        _settings(servers, port, verify_port, token)
        samples = _samples()
        _set_up_django()
        # Only now: these need Django.
        from intake.demo_run import Stage

        stage = Stage(servers, samples, FOLDER, console)
        stage.deliver(later=False)
        if once:
            stage.work_to_the_end()
            stage.deliver(later=True)
            stage.work_to_the_end()
            terminal = Console()
            Console(width=max(terminal.width, 170)).print(stage.table())
            return 0
        return _serve(stage, port, verify_port, token)


def _serve(stage: "object", port: int, verify_port: int, token: str) -> int:
    from cases.registering import rebuild_at_start
    from intake.demo_run import Stage
    from intake.runner import AlreadyRunning, Runner
    from intake.service import start_web, stop_web
    from intake.verify_site.serving import start as start_verification

    assert isinstance(stage, Stage)
    asked = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: asked.set())
    runner = Runner(FOLDER)
    try:
        runner.start()
    except AlreadyRunning:
        console.print("[red]Another demo is running already: stop it first (Ctrl-C in its terminal).[/]")
        return 1
    rebuild_at_start()
    web = start_web("127.0.0.1", port)
    verification = start_verification("127.0.0.1", verify_port)
    try:
        if not _answers(port, web.poll):
            console.print(f"[red]The queue could not start on port {port}: try --port 0, or another one.[/]")
            return 1
        console.rule("[bold]The queue is open")
        console.print(
            f"  Sign in once with this link:  [bold cyan]http://127.0.0.1:{port}/entrance/{token}[/]", soft_wrap=True
        )
        console.print(f"  What was sent:                http://127.0.0.1:{port}/sent", soft_wrap=True)
        console.print(f"  Verify a permit:              http://127.0.0.1:{verify_port}/", soft_wrap=True)
        console.print("  Ctrl-C stops everything; a second ./run demo goes on from there.\n")
        delivered_later = False
        while not asked.wait(0.3):
            stage.show_news()
            if not delivered_later and stage.quiet():
                stage.deliver(later=True)
                delivered_later = True
            if web.poll() is not None:
                console.print("[red]The queue has stopped.[/]")
                return 1
        console.print("Stopping …")
        return 0
    finally:
        stop_web(verification)
        stop_web(web)
        runner.stop()


def _answers(port: int, ended: "object", seconds: float = 30.0) -> bool:
    """Whether the queue answers on `port` within some time."""
    import urllib.error
    import urllib.request

    assert callable(ended)
    until = time.monotonic() + seconds
    while time.monotonic() < until and ended() is None:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/sign-in", timeout=5):
                return True
        except urllib.error.HTTPError:
            return True
        except OSError:
            time.sleep(0.2)
    return False


def _settings(servers: DemoServers, port: int, verify_port: int, token: str) -> None:
    """Write the demo's settings for the ports of this run, and the keys that sign and seal, made once."""
    now = dt.datetime.now(dt.UTC)
    for name, make in (("test-authority", make_test_authority), ("test-seal", make_test_seal_authority)):
        key = FOLDER / f"{name}.p12"
        if not key.exists():
            passphrase = secrets.token_urlsafe(16)
            key.with_suffix(".secret").write_text(passphrase, encoding="utf-8")
            key.write_bytes(make(now.date(), passphrase))
    text = string.Template((ROOT / "config" / "demo.toml").read_text(encoding="utf-8")).substitute(
        imap_port=servers.imap_port,
        imap_user=servers.user,
        smtp_port=servers.smtp_port,
        web_port=port,
        verify_port=verify_port,
        answer_since=(_drawn_on() - dt.timedelta(days=7)).isoformat() + "T00:00:00Z",
        languages=json.dumps(list(available_languages())),
    )
    (FOLDER / "service.toml").write_text(text, encoding="utf-8")
    os.environ["INTAKE_CONFIG"] = str(FOLDER / "service.toml")
    os.environ["INTAKE_VAR"] = str(FOLDER)
    os.environ["INTAKE_IMAP_PASSWORD"] = servers.password
    os.environ["INTAKE_DEMO_TOKEN"] = token


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _verify_port() -> int:
    """The port on which the verification page was the last time, where it is free: it stands on permits."""
    note = FOLDER / "verification-port"
    if note.exists():
        port = int(note.read_text(encoding="utf-8"))
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", port))
                return port
            except OSError:
                pass  # somebody else has it now: another one, and drafts are drawn anew
    port = _free_port()
    note.write_text(str(port), encoding="utf-8")
    return port


def _drawn_on() -> dt.date:
    """The day for which the samples are drawn: that of the first start, kept for later ones."""
    note = FOLDER / "drawn-on"
    if not note.exists():
        note.write_text(dt.datetime.now(dt.UTC).date().isoformat(), encoding="utf-8")
    return dt.date.fromisoformat(note.read_text(encoding="utf-8").strip())


def _samples() -> list[Sample]:
    """The messages that the first start drew."""
    folder = FOLDER / "drawn"
    if not folder.exists():
        console.print("Drawing fictional people, their papers and their mails …")
        keep(draw(SEED, _drawn_on()), folder)
    return kept(folder)


def _set_up_django() -> None:
    os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings"
    import django
    from django.core.management import call_command

    django.setup()
    import logging

    from cases.surroundings import service
    from intake import logs

    logs.set_up(service().logging)
    logging.getLogger().setLevel(logging.WARNING)
    if sys.warnoptions:
        logging.captureWarnings(True)
    call_command("migrate", verbosity=0, interactive=False)
