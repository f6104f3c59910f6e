"""When an applicant does not answer: one reminder before the deadline; once it has passed, an agent looks."""

import datetime as dt

from django.db import transaction

from cases.letters import for_case, wanting
from cases.models import Case, Purpose
from cases.outbound import to_case
from cases.states import OutgoingState
from cases.transitions import MACHINE, move, record
from cases.versions import bump
from generators.letter_facts import LetterKind


def remind(case: Case, today: dt.date) -> int:
    """Write the one reminder of the current request; 1 when it was written."""
    if case.deadline is None or not case.automatic or not wanting(case):
        return 0
    if not case.outbox.filter(purpose=Purpose.REQUEST, state=OutgoingState.SENT).exists():
        return 0  # nobody is reminded of a letter that never left
    with transaction.atomic():
        if not Case.objects.filter(pk=case.pk, reminded=False).update(reminded=True):
            return 0  # another process reminds in this moment
        letter = for_case(LetterKind.REMINDER, case, deadline=case.deadline)
        outgoing = to_case(letter, case, Purpose.REMINDER, MACHINE, version=max(case.requests_sent, 1))
        bump(case)
        record(case, "remind", MACHINE, version=case.version)
    return int(outgoing is not None)


def pass_deadline(case: Case) -> None:
    """Bring a case whose deadline has passed to an agent. Nothing is refused, and late papers are examined."""
    with transaction.atomic():
        move(case, "bring", MACHINE, deadline_passed=True)
        bump(case)
        record(case, "deadline-passed", MACHINE, version=case.version)
