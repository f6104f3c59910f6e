"""The whole service in one command: the runner in this process, the web queue in a child of it."""

import logging
import signal
import subprocess
import sys
import threading
from pathlib import Path

from django.conf import settings
from django.core.management import call_command

from cases.registering import rebuild_at_start
from cases.surroundings import service
from intake.runner import AlreadyRunning, Runner

logger = logging.getLogger(__name__)


def serve() -> int:
    """Run until SIGTERM or SIGINT; 0 when it ended as asked, 1 when the queue died or another runner is here."""
    asked = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: asked.set())
    call_command("migrate", verbosity=0, interactive=False)
    runner = Runner(Path(settings.VAR))
    try:
        runner.start()
    except AlreadyRunning as error:
        logger.error("%s", error)
        return 1
    rebuild_at_start()
    web = start_web()
    logger.info("queue http://%s:%s/", service().web.host, service().web.port)
    try:
        while not asked.wait(0.5):
            if web.poll() is not None:
                logger.error("the web queue ended with code %s", web.returncode)
                return 1
        return 0
    finally:
        stop_web(web)
        runner.stop()


def start_web(host: str | None = None, port: int | None = None) -> "subprocess.Popen[bytes]":
    """Start gunicorn on the queue; it ends with this process, even when that is killed."""
    chosen = service().web
    return subprocess.Popen(
        [
            sys.executable,
            "-m",
            "gunicorn",
            "config.wsgi:application",
            "--config",
            "python:intake.web_lifeline",
            "--bind",
            f"{host or chosen.host}:{port or chosen.port}",
            "--workers",
            "1",
            "--threads",
            "4",
            "--graceful-timeout",
            "3",
            "--log-level",
            "warning",
        ],
        stdin=subprocess.PIPE,  # see `intake.web_lifeline`
        start_new_session=True,  # Ctrl-C reaches us alone; we end it in order
    )


def stop_web(web: "subprocess.Popen[bytes]") -> None:
    """End gunicorn; kill it when it takes longer than a few seconds."""
    if web.poll() is None:
        web.terminate()
        try:
            web.wait(timeout=8)
        except subprocess.TimeoutExpired:
            web.kill()
            web.wait()
    if web.stdin is not None:
        web.stdin.close()
