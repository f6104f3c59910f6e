"""When a case has been quiet for long enough: one letter, or an agent. Four mails in two days make one letter."""

import datetime as dt
import logging

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from cases.actions.asking import ask_by_machine
from cases.actions.drafting import drafts_for
from cases.actions.judging import judge_again
from cases.letters import for_case, wanting
from cases.models import Case, Event, Message, Purpose
from cases.outbound import to_case
from cases.states import CaseState
from cases.surroundings import paris_day, service
from cases.transitions import MACHINE, ActionRefused, move, record
from documents.vocabulary import Verdict
from generators.letter_facts import LetterKind
from intake.attempts import TRIES, UNFINISHED

logger = logging.getLogger(__name__)

#: Until a case that could not be settled is tried again.
PAUSE = dt.timedelta(minutes=5)


def settle_one() -> bool:
    """Settle the case that has been quiet longest; False when none is due.

    1. judge it as of today;
    2. incomplete, and the machine may write → ask once for everything, and wait;
    3. else → acknowledge once, draw the drafts where all is there, and bring it to an agent.
    """
    now = timezone.now()
    quiet = now - dt.timedelta(minutes=service().answers.settle_minutes)
    due = (
        Case.objects.filter(state=CaseState.NEW, last_mail_at__lte=quiet)
        .filter(Q(settled_at=None) | Q(settled_at__lt=now - PAUSE))
        .exclude(answer_address__in=_still_arriving())
        .order_by("last_mail_at", "id")
    )
    case = due.first()
    if case is None:
        return False
    # The next try is pushed ahead first: a case that cannot be settled must not keep the others waiting.
    Case.objects.filter(pk=case.pk).update(settled_at=now)
    try:
        with transaction.atomic():
            # Held until the end, as it is now: an agent or a mail may have changed it since it was found.
            still = due.model.objects.select_for_update().filter(pk=case.pk, state=CaseState.NEW).first()
            if still is not None and still.last_mail_at == case.last_mail_at:
                settle(still, paris_day(now))
    except Exception:
        logger.exception("failed case=%s", case.reference)
        _count_failure(Case.objects.get(pk=case.pk))
    return True


def _count_failure(case: Case) -> None:
    """After some failures an agent gets the case, with a word: nothing may wait where nobody looks."""
    record(case, "settle-failed", MACHINE, version=case.version)
    if Event.objects.filter(case_id=case.pk, action="settle-failed", at__gt=case.last_mail_at).count() >= TRIES:
        case.case_notes.create(
            author=None, text="Le traitement automatique de ce dossier a échoué à plusieurs reprises : à examiner."
        )
        move(case, "bring", MACHINE)


def settle(case: Case, today: dt.date) -> None:
    """Settle one case as of `today`."""
    judgement = judge_again(case, today=today)
    linked = case.renewal_of_id is None and case.links.filter(looked_at=None).exists()
    may_write = case.automatic and bool(case.answer_address) and not linked
    if judgement.verdict is Verdict.INCOMPLETE and may_write and wanting(case):
        outgoing = ask_by_machine(case, today)
        logger.info("asked case=%s outgoing=%s", case.reference, outgoing.pk if outgoing else "unchanged")
        return
    if may_write and judgement.verdict in (Verdict.COMPLETE, Verdict.REVIEW):
        to_case(for_case(LetterKind.ACKNOWLEDGEMENT, case), case, Purpose.ACKNOWLEDGEMENT, MACHINE)
    if judgement.verdict is Verdict.COMPLETE:
        try:
            drafts_for(case, MACHINE, today)
        except ActionRefused as reason:
            logger.info("no draft case=%s: %s", case.reference, reason)
    move(case, "bring", MACHINE)
    logger.info("to decide case=%s verdict=%s", case.reference, judgement.verdict)


def _still_arriving() -> list[str]:
    """Addresses with a message that is not placed yet: what it brings may change the letter."""
    rows = Message.objects.filter(state__in=UNFINISHED).exclude(from_address="")
    return list(rows.values_list("from_address", flat=True).distinct()[:500])
