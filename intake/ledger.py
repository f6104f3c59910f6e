"""The ledger: every message that was seen becomes a row, once, before anything is changed in the mailbox.

Raw bytes go to the blob store first (fsynced), then the row commits. The key of a sighting is (mailbox, folder,
UIDVALIDITY, UID); that of a message is its SHA-256: a known hash under a new UID is the same message, the same
Message-ID with other bytes is another one. Flags and Message-IDs never decide.
"""

import datetime as dt
from collections.abc import Iterable

from django.db import transaction
from django.utils import timezone

from cases.models import Mailbox, Message, Sighting
from cases.states import MessageState
from cases.surroundings import blobs, service
from cases.transitions import MACHINE, record
from config.sections import MailboxSettings


def mailbox_row(settings: MailboxSettings) -> Mailbox:
    """The row of a configured mailbox, made at its first start: mail received before is history, not to be answered."""
    chosen = service()
    row, _ = Mailbox.objects.get_or_create(
        department=chosen.prefecture.department,
        name=settings.name,
        defaults={"answer_since": chosen.answers.answer_since or timezone.now()},
    )
    if chosen.answers.answer_since is not None and row.answer_since != chosen.answers.answer_since:
        row.answer_since = chosen.answers.answer_since
        row.save(update_fields=["answer_since"])
    return row


def known_uids(mailbox: Mailbox, folder: str, uidvalidity: int) -> frozenset[int]:
    """The UIDs of `folder` that have a row already."""
    rows = Sighting.objects.filter(mailbox=mailbox, folder=folder, uidvalidity=uidvalidity)
    return frozenset(rows.values_list("uid", flat=True))


def enter(
    mailbox: Mailbox,
    raw: bytes,
    received_at: dt.datetime,
    *,
    size: int | None = None,
    too_large: bool = False,
    imported: bool = False,
    origin: str = "",
) -> tuple[Message, bool]:
    """Store `raw` (only the headers when `too_large`) and give its row; the second value says whether it is new."""
    sha256 = blobs().put(raw)
    received_at = min(received_at, timezone.now())  # a clock that is ahead would keep its case from ever being quiet
    with transaction.atomic():
        message, made = Message.objects.get_or_create(
            mailbox=mailbox,
            sha256=sha256,
            defaults={
                "department": mailbox.department,
                "size": len(raw) if size is None else size,
                "received_at": received_at,
                "too_large": too_large,
                "imported": imported,
                "origin": origin[:300],
            },
        )
        if made:
            record(message, "receive", MACHINE, after=message.state, sha256=sha256)
    return message, made


def sight(message: Message, folder: str, uidvalidity: int, uid: int) -> None:
    """Note under which UID `message` was seen; a UID seen before changes nothing."""
    Sighting.objects.get_or_create(
        mailbox=message.mailbox,
        folder=folder,
        uidvalidity=uidvalidity,
        uid=uid,
        defaults={"message": message},
    )


def to_move(mailbox: Mailbox, folder: str, uidvalidity: int, uids: Iterable[int]) -> list[Sighting]:
    """Sightings among `uids` whose message is finished with and that still lie in `folder`."""
    return list(
        Sighting.objects.filter(
            mailbox=mailbox,
            folder=folder,
            uidvalidity=uidvalidity,
            uid__in=list(uids),
            moved_at=None,
            message__state__in=(MessageState.ATTACHED, MessageState.FILED, MessageState.QUARANTINED),
        ).order_by("uid")
    )
