"""Bringing in a backlog: every message of a folder, an mbox, a Maildir or an IMAP folder becomes a row of the ledger.

What is brought in never causes an automatic letter; doing it again changes nothing.
"""

from collections.abc import Iterator
from pathlib import Path

from django.utils import timezone

from config.sections import MailboxSettings
from intake.import_sources import Imported, ImportRefused, from_imap, from_path
from intake.ledger import enter, mailbox_row
from intake.mailbox import Mailbox, MailboxUnavailable

__all__ = ["ImportRefused", "MailboxUnavailable", "bring"]


def bring(source: str, settings: MailboxSettings) -> tuple[int, int]:
    """Enter everything of `source`; how many messages were new, and how many were known.

    `source` is a path, or "imap:FOLDER" of the account of `settings`. Raises ImportRefused, MailboxUnavailable.
    """
    row = mailbox_row(settings)
    new = known = 0
    for item in _items(source, settings):
        _, made = enter(
            row,
            item.raw,
            item.received or timezone.now(),
            size=item.size,
            too_large=not item.whole,
            imported=True,
            origin=item.origin,
        )
        new, known = new + made, known + (not made)
    return new, known


def _items(source: str, settings: MailboxSettings) -> Iterator[Imported]:
    if source.startswith("imap:"):
        with Mailbox(settings, settings.name) as mailbox:
            yield from from_imap(mailbox, source.removeprefix("imap:"))
    else:
        yield from from_path(Path(source))
