"""One poll of a mailbox: list what is new, fetch it in small batches, enter it in the ledger, then move what is done.

Nothing in the mailbox is touched before the row of a message has been committed; by default nothing is touched at all.
"""

import logging
import threading

from django.utils import timezone

from cases.models import Mailbox as MailboxRow
from cases.models import Sighting
from cases.states import MessageState
from cases.surroundings import service
from config.sections import MailboxSettings
from intake.ledger import enter, known_uids, mailbox_row, sight, to_move
from intake.mailbox import Folder, Mailbox, MailboxUnavailable

__all__ = ["MailboxUnavailable", "poll", "watch"]

logger = logging.getLogger(__name__)

WATCH_SECONDS = 25 * 60.0  #: servers may end an IDLE after 30 minutes (RFC 2177 §3)


def poll(settings: MailboxSettings) -> MailboxRow:
    """Bring the ledger up to date with `settings.folder`; raises MailboxUnavailable, after noting it for `status`."""
    row = mailbox_row(settings)
    row.last_poll_at = timezone.now()
    try:
        with _open(settings) as mailbox:
            folder = mailbox.select(settings.folder)
            _check_validity(row, folder)
            fetched, left = _fetch(row, mailbox, folder)
            moved = _move(row, mailbox, settings)
    except MailboxUnavailable as error:
        row.last_error = str(error)
        row.save(update_fields=["last_poll_at", "last_error", "uidvalidity"])
        raise
    row.held = folder.messages - moved
    row.accounted = row.held - left
    row.last_success_at = timezone.now()
    row.last_error = ""
    row.save(update_fields=["last_poll_at", "last_success_at", "last_error", "uidvalidity", "held", "accounted"])
    if fetched or moved:
        logger.info("poll mailbox=%s new=%s moved=%s held=%s", settings.name, fetched, moved, row.held)
    return row


def watch(settings: MailboxSettings, stop: threading.Event) -> bool:
    """Wait by IDLE until the folder has news (True), or for some minutes (False)."""
    with _open(settings) as mailbox:
        if mailbox.select(settings.folder).messages != mailbox_row(settings).held:
            return True  # something came, or went, between the last poll and now
        return mailbox.idle_wait(WATCH_SECONDS, stop)


def _open(settings: MailboxSettings) -> Mailbox:
    return Mailbox(settings, settings.name, largest=service().limits.message_megabytes * 1_000_000)


def _check_validity(row: MailboxRow, folder: Folder) -> None:
    """A new UIDVALIDITY makes every UID mean something else: all is fetched again, and known by its bytes."""
    if row.uidvalidity is not None and row.uidvalidity != folder.uid_validity:
        logger.warning("mailbox=%s uidvalidity changed %s → %s", row.name, row.uidvalidity, folder.uid_validity)
    row.uidvalidity = folder.uid_validity


def _fetch(row: MailboxRow, mailbox: Mailbox, folder: Folder) -> tuple[int, int]:
    """How many messages are new to the ledger, and how many the server lists and did not give."""
    known = known_uids(row, folder.name, folder.uid_validity)
    listed = mailbox.new_uids(known=known)
    new = given = 0
    for fetched in mailbox.fetch(listed):
        given += 1
        message, made = enter(row, fetched.raw, fetched.received, size=fetched.size, too_large=not fetched.whole)
        sight(message, folder.name, folder.uid_validity, fetched.uid)
        new += made
    return new, len(listed) - given


def _move(row: MailboxRow, mailbox: Mailbox, settings: MailboxSettings) -> int:
    """Move what is finished with, where the settings ask for it; how many messages left the folder."""
    topics = {name: policy.folder for name, policy in service().topics.items() if policy.action == "move"}
    if not settings.move and not topics:
        return 0
    folder = mailbox.select(settings.folder, writable=True)
    if folder.uid_validity != row.uidvalidity:
        return 0  # changed between the two: the next poll sorts it out
    moved = 0
    for sighting in to_move(row, folder.name, folder.uid_validity, _uids(row, folder)):
        message = sighting.message
        topic = topics.get(message.category) if message.state == MessageState.FILED else None
        target = topic or (settings.done_folder if settings.move else None)
        if target is None:
            continue
        mailbox.create_folder(target)
        mailbox.select(settings.folder, writable=True)
        mailbox.move(sighting.uid, target, uid_validity=folder.uid_validity)
        Sighting.objects.filter(pk=sighting.pk).update(moved_at=timezone.now())
        moved += 1
    return moved


def _uids(row: MailboxRow, folder: Folder) -> frozenset[int]:
    return known_uids(row, folder.name, folder.uid_validity)
