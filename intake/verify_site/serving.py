"""How the public page is started: host and port in, gunicorn's command line or its process out."""

import subprocess
import sys

THREADS = 8


def command(host: str, port: int) -> list[str]:
    """One process with threads: the count of questions lies in its memory."""
    return [
        sys.executable, "-m", "gunicorn", "intake.verify_site.wsgi:application",
        "--bind", f"[{host}]:{port}" if ":" in host else f"{host}:{port}",
        "--workers", "1", "--threads", str(THREADS), "--timeout", "60", "--graceful-timeout", "5",
        "--limit-request-line", "2000", "--limit-request-fields", "50", "--log-level", "warning",
    ]  # fmt: skip


def start(host: str, port: int) -> "subprocess.Popen[bytes]":
    """Start it as a child that ends with this process, even when that is killed (see `intake.web_lifeline`)."""
    return subprocess.Popen(
        [*command(host, port), "--config", "python:intake.web_lifeline"],
        stdin=subprocess.PIPE,
        start_new_session=True,
    )
