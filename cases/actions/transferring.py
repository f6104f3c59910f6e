"""Transferring: the person lives in another department; the file goes to its prefecture and the person is told."""

import datetime as dt

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.actions.asking import cancel_unsent
from cases.actions.permission import given, open_case
from cases.letters import for_case
from cases.models import Case, Outgoing, Purpose
from cases.outbound import to_case
from cases.surroundings import references, service
from cases.transitions import ActionRefused, Actor, move, record
from cases.versions import claim
from generators.letter_facts import Destination, LetterKind
from generators.letters import Letter


def preview_transfer(case: Case, department: str, actor: Actor, today: dt.date) -> Letter:
    """The letter exactly as it would leave (CRPA L114-2: the person is told who has the file now)."""
    return for_case(LetterKind.TRANSFER, case, actor=actor, destination=_destination(department))


def transfer(case: Case, department: str, reason: str, actor: Actor, seen_version: int, today: dt.date) -> Outgoing:
    """Close the case here in favour of another department's prefecture; the letter leaves after the time to undo."""
    user = open_case(case, actor)
    reason = given(reason, _("Donnez la raison de la transmission."))
    letter = preview_transfer(case, department, actor, today)
    with transaction.atomic():
        claim(case, seen_version)
        version = case.outbox.filter(purpose=Purpose.TRANSFER).count() + 1
        leaves = timezone.now() + dt.timedelta(minutes=service().answers.undo_minutes)
        outgoing = to_case(letter, case, Purpose.TRANSFER, actor, version=version, not_before=leaves)
        if outgoing is None:
            raise ActionRefused(_("Cette transmission a déjà été écrite."))
        case.case_notes.create(author=user, text=f"Transmis au département {department} : {reason}")
        cancel_unsent(case, actor, queued=True)
        move(case, "transfer", actor, closing_reason=reason)
        record(case, "transfer-to", actor, department=department, version=case.version)
    return outgoing


def _destination(code: str) -> Destination:
    department = references().department(code)
    if department is None or code == service().prefecture.department:
        raise ActionRefused(_("Choisissez un autre département."))
    town = f", {department.prefecture}" if department.prefecture else ""
    return Destination(name=f"Préfecture – {department.name} ({code}){town}")
