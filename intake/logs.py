"""Logs an operator can live with: one line an event, ids instead of people, JSON on request. Always on stderr."""

import json
import logging
import sys

from config.sections import Logging

_PLAIN = "%(asctime)s %(levelname).1s %(name)s %(message)s"
#: Libraries that say more than an operator wants at INFO, some of it with addresses.
_QUIET = ("apscheduler", "imapclient", "mailparser", "pymap", "mail.log", "pyhanko", "RapidOCR", "faster_paddle", "PIL")


class JsonLines(logging.Formatter):
    """One JSON object a line."""

    def format(self, record: logging.LogRecord) -> str:
        line = {
            "at": self.formatTime(record, "%Y-%m-%dT%H:%M:%S%z"),
            "level": record.levelname,
            "room": record.name,
            "event": record.getMessage(),
        }
        if record.exc_info:
            line["trace"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=False)


def set_up(chosen: Logging) -> None:
    """Send everything at the chosen level to stderr, in the chosen form."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonLines() if chosen.json_lines else logging.Formatter(_PLAIN, "%Y-%m-%d %H:%M:%S"))
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(chosen.level)
    for name in _QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)
