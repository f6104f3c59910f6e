"""When an applicant does not answer: one reminder before the deadline; once it has passed, an agent looks."""

import datetime as dt

from django.db import transaction

from cases.actions.asking import cancel_unsent
from cases.letters import for_case, wanting
from cases.models import Case, Purpose
from cases.outbound import ASKING, to_case
from cases.states import CaseState, OutgoingState
from cases.transitions import MACHINE, move, record
from cases.versions import bump
from generators.letter_facts import LetterKind


def remind(case: Case, today: dt.date) -> int:
    """Write the one reminder of the current request; 1 when it was written."""
    if case.deadline is None or not case.automatic or not wanting(case):
        return 0
    if not _was_asked(case):
        return 0  # nobody is reminded of a letter that never left
    with transaction.atomic():
        if not Case.objects.filter(pk=case.pk, state=CaseState.WAITING, reminded=False).update(reminded=True):
            return 0  # another process reminds, or an answer came, in this moment
        letter = for_case(LetterKind.REMINDER, case, deadline=case.deadline)
        outgoing = to_case(letter, case, Purpose.REMINDER, MACHINE, version=max(case.requests_sent, 1))
        bump(case)
        record(case, "remind", MACHINE, version=case.version)
    return int(outgoing is not None)


def pass_deadline(case: Case) -> None:
    """Bring a case whose deadline has passed to an agent. Nothing is refused, and late papers are examined.

    A deadline of which no letter ever told has not passed: the request is taken back, to be written anew.
    """
    with transaction.atomic():
        told = _was_asked(case)
        if not told:
            cancel_unsent(case, MACHINE)
        move(case, "bring", MACHINE, deadline_passed=told)
        bump(case)
        record(case, "deadline-passed" if told else "never-asked", MACHINE, version=case.version)


def _was_asked(case: Case) -> bool:
    """Whether the current request has left, and has not come back."""
    current = case.outbox.filter(purpose__in=ASKING, version=case.requests_sent, bounced_at=None)
    return current.filter(state=OutgoingState.SENT).exists()
