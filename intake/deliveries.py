"""When a letter of ours comes back: a permanent bounce of a decision brings the case to the top of the queue."""

import logging

from django.utils import timezone

from cases.actions.outbox import CARRIERS
from cases.models import Case, Message, Outgoing
from cases.states import CaseState, OutgoingState
from cases.transitions import MACHINE, move, record
from cases.versions import bump
from intake.bounces import Bounce

logger = logging.getLogger(__name__)


def came_back(bounce: Bounce, report: Message) -> bool:
    """Note the bounce on the letters it names. A delay is only noted; a report on nobody's letter changes nothing.

    False when an agent has to see the report itself: it tells of a refusal, say, and the case stays where it is.
    """
    seen = True
    for outgoing in Outgoing.objects.filter(message_id_header__in=bounce.message_ids, mailbox=report.mailbox):
        record(outgoing, "bounce" if bounce.permanent else "delay", MACHINE, report=report.pk)
        if not bounce.permanent:
            continue
        outgoing.bounced_at = timezone.now()
        outgoing.save(update_fields=["bounced_at"])
        if outgoing.state == OutgoingState.UNCERTAIN:
            continue  # it did leave, but an agent still has to say so
        if outgoing.case is not None:
            seen = _tell(outgoing, outgoing.case) and seen
    return seen


def _tell(outgoing: Outgoing, case: Case) -> bool:
    if outgoing.purpose in CARRIERS and case.state in (CaseState.APPROVED, CaseState.ISSUED):
        move(case, "bounce", MACHINE)
    elif case.state in (CaseState.NEW, CaseState.WAITING):
        move(case, "bring", MACHINE)
    bump(case)
    record(case, "letter-came-back", MACHINE, outgoing=outgoing.pk, version=case.version)
    logger.info("undelivered outgoing=%s case=%s", outgoing.pk, case.reference)
    return case.state in (CaseState.TO_DECIDE, CaseState.UNDELIVERED)
