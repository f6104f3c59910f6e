"""One round of each kind of work, as the runner and the command line call them: poll, work, send."""

import logging
from collections.abc import Callable

from cases.models import Mailbox, Message
from cases.states import MessageState
from config.sections import MailboxSettings
from intake.attempts import attempt, next_message
from intake.polling import poll
from intake.reader_pool import FileReader
from intake.sending import send_one
from intake.settling import settle_one
from intake.stations import parse_message, place_message, read_message

logger = logging.getLogger(__name__)


def poll_round(settings: MailboxSettings) -> Mailbox:
    """Poll one mailbox; what was found is in the ledger. Raises `MailboxUnavailable`."""
    return poll(settings)


def work_one(reader: FileReader) -> bool:
    """One unit of work, the nearest to an answer first; False when nothing is to do now.

    1. a message that was read is placed; 2. one that was parsed is read; 3. one that was received is parsed;
    4. a case that has been quiet is settled.
    """
    stations: tuple[tuple[MessageState, Callable[[Message], None]], ...] = (
        (MessageState.READ, place_message),
        (MessageState.RECEIVED, parse_message),
        (MessageState.PARSED, lambda message: read_message(message, reader)),
    )
    for state, work in stations:
        message = next_message(state)
        if message is not None:
            attempt(message, work)
            return True
    return settle_one()


def work_round(reader: FileReader, stop: Callable[[], bool] = lambda: False) -> int:
    """Work until nothing is left to do now; how many units were done."""
    done = 0
    while not stop() and work_one(reader):
        done += 1
    return done


def send_round(stop: Callable[[], bool] = lambda: False) -> int:
    """Send until nothing is due; how many letters were tried."""
    tried = 0
    while not stop() and send_one():
        tried += 1
    return tried
