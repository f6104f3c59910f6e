"""The sender: one outgoing row at a time, from `queued` to what became of it. Never a blind second send.

`sending` commits before the connection is made. A row found in `sending` at start is therefore one whose end nobody
saw: it becomes `uncertain`, and an agent decides.
"""

import datetime as dt
import logging

from django.db import transaction
from django.utils import timezone

from cases.actions.outbox import decision_left, never_arrived
from cases.blob_store import BlobMissing
from cases.models import Outgoing
from cases.registering import register_case
from cases.states import OutgoingState
from cases.surroundings import blobs, service
from cases.transitions import MACHINE, StateChanged, move
from intake.mailbox import Mailbox, MailboxUnavailable
from intake.submission import Outcome, submit

logger = logging.getLogger(__name__)

#: Minutes until the next try after a temporary failure, by the number of tries; the last one goes on.
BACKOFF_MINUTES = (1, 5, 15, 60, 240)


def send_one() -> bool:
    """Send the next letter that is due; False when there is none.

    1. take it: queued → sending, committed before anything is said to the server;
    2. hand its frozen bytes to the server;
    3. sent, later, failed or uncertain, as the server's answer says.
    """
    if service().answers.sending == "off":
        return False
    now = timezone.now()
    due = Outgoing.objects.filter(state=OutgoingState.QUEUED, not_before__lte=now)
    outgoing = due.select_related("mailbox").order_by("not_before", "id").first()
    if outgoing is None:
        return False
    try:
        move(outgoing, "start", MACHINE, attempts=outgoing.attempts + 1)
    except StateChanged:
        return True  # an agent cancelled it, or held it back, in this very moment
    outcome = _hand_over(outgoing)
    _settle(outgoing, outcome)
    if outcome.kind == "sent":
        _keep_copy(outgoing)
    return True


def doubt_what_was_sending() -> int:
    """At start: letters that a killed run left in `sending` become `uncertain`; how many."""
    left = list(Outgoing.objects.filter(state=OutgoingState.SENDING))
    for outgoing in left:
        move(outgoing, "lose", MACHINE, server_said="Le service s'est arrêté pendant l'envoi.")
        logger.warning("uncertain outgoing=%s found in sending", outgoing.pk)
    return len(left)


def _hand_over(outgoing: Outgoing) -> Outcome:
    try:
        content = blobs().get(outgoing.sha256)
    except (BlobMissing, OSError) as error:
        return Outcome(kind="failed", said=f"the letter's bytes cannot be read: {type(error).__name__}")
    chosen = service()
    sender = next((m.address for m in chosen.mailboxes if m.name == outgoing.mailbox.name), chosen.prefecture.email)
    try:
        return submit(chosen.smtp, content, sender, outgoing.recipient)
    except Exception as error:
        # Nobody knows how far it came; left in `sending` it would be seen by nobody until the next start.
        logger.exception("submission broke off outgoing=%s", outgoing.pk)
        return Outcome(kind="uncertain", said=f"the submission broke off: {type(error).__name__}")


def _keep_copy(outgoing: Outgoing) -> None:
    """Put what was sent into the mailbox's Sent folder, where the settings name one. It is sent either way."""
    settings = next((m for m in service().mailboxes if m.name == outgoing.mailbox.name), None)
    if settings is None or not settings.sent_folder:
        return
    try:
        with Mailbox(settings, settings.name) as mailbox:
            mailbox.create_folder(settings.sent_folder)
            mailbox.append(settings.sent_folder, blobs().get(outgoing.sha256), timezone.now())
    except MailboxUnavailable as error:
        logger.warning("no copy of outgoing=%s in %s: %s", outgoing.pk, settings.sent_folder, error)


def _settle(outgoing: Outgoing, outcome: Outcome) -> None:
    logger.info("%s outgoing=%s purpose=%s", outcome.kind, outgoing.pk, outgoing.purpose)
    said = outcome.said[:2000]
    match outcome.kind:
        case "sent":
            with transaction.atomic():
                move(outgoing, "sent", MACHINE, sent_at=timezone.now(), server_said=said)
                decision_left(outgoing)
        case "later":
            wait = BACKOFF_MINUTES[min(outgoing.attempts, len(BACKOFF_MINUTES)) - 1]
            due = timezone.now() + dt.timedelta(minutes=wait)
            move(outgoing, "later", MACHINE, not_before=due, server_said=said)
        case "failed":
            with transaction.atomic():
                move(outgoing, "fail", MACHINE, server_said=said)
                never_arrived(outgoing)
        case _:
            move(outgoing, "lose", MACHINE, server_said=said)
            if outgoing.draft is not None and outgoing.case is not None:
                register_case(outgoing.case)  # it may have arrived: who holds the paper must not be told "unknown"
