"""Gunicorn's configuration as a module: the web queue ends when the service that started it is gone, however it went.

The service holds the other end of our standard input. Killed, it cannot say goodbye, but the pipe closes; a queue left
behind would keep the port and stop the next start.
"""

import os
import signal
import threading
from typing import Any


def post_worker_init(worker: Any) -> None:
    """Gunicorn calls this in its worker, once the pages can be served."""
    threading.Thread(target=_end_with_parent, args=[worker.ppid], name="lifeline", daemon=True).start()


def _end_with_parent(arbiter: int) -> None:
    while os.read(0, 1024):
        pass
    if os.getppid() == arbiter:
        os.kill(arbiter, signal.SIGTERM)
