"""Asking for what is missing: one letter, acknowledgement and request in one, with a deadline. Agent or machine."""

import datetime as dt
import hashlib
import json

from django.db import transaction
from django.utils.translation import gettext as _

from cases.actions.permission import open_case
from cases.letters import files_unread, for_case, wanting
from cases.models import Case, Outgoing, Purpose
from cases.outbound import ASKING, to_case
from cases.states import CaseState, OutgoingState
from cases.surroundings import service
from cases.transitions import MACHINE, ActionRefused, Actor, StateChanged, move, record
from cases.versions import bump, claim
from generators.letter_facts import LetterKind
from generators.letters import Letter

REMARK_LIMIT = 2000  #: characters that an agent may add


def preview_request(case: Case, actor: Actor, today: dt.date, remark: str = "") -> Letter:
    """The letter exactly as it would leave, with the paragraphs that an agent adds in French."""
    _, letter = _letter(case, actor, _deadline(today), _short(remark))
    return letter


def ask(case: Case, actor: Actor, seen_version: int, today: dt.date, remark: str = "") -> Outgoing:
    """An agent asks for what is missing, whatever was asked before; `remark` is added to the French text."""
    open_case(case, actor)
    with transaction.atomic():
        claim(case, seen_version)
        outgoing = _write(case, actor, today, _short(remark))
    if outgoing is None:
        raise ActionRefused(_("Cette demande a déjà été écrite."))
    return outgoing


def ask_by_machine(case: Case, today: dt.date) -> Outgoing | None:
    """Ask unless the very same list was asked last; the case then waits for the applicant either way."""
    with transaction.atomic():
        if list_hash(case) == case.asked:
            # Without a deadline ahead nobody would ever see the case again: then an agent does, at once.
            ahead = case.deadline is not None and case.deadline >= today
            move(case, "ask" if ahead else "bring", MACHINE)
            return None
        bump(case)
        return _write(case, MACHINE, today)


def list_hash(case: Case) -> str:
    """What a letter would ask, as a hash: a new letter leaves only when this has changed."""
    return hashlib.sha256(json.dumps(wanting(case)).encode()).hexdigest()


def _short(remark: str) -> str:
    if len(remark) > REMARK_LIMIT:
        raise ActionRefused(_("Ce texte est trop long (%(most)s caractères au plus).") % {"most": REMARK_LIMIT})
    return remark


def _write(case: Case, actor: Actor, today: dt.date, remark: str = "") -> Outgoing | None:
    if not wanting(case):
        raise ActionRefused(_("Il ne manque aucune pièce que le demandeur puisse fournir."))
    deadline = _deadline(today)
    cancel_unsent(case, actor)
    purpose, letter = _letter(case, actor, deadline, remark)
    version = case.requests_sent + 1
    outgoing = to_case(letter, case, purpose, actor, version=version)
    if outgoing is None:
        return None
    changes = {"asked": list_hash(case), "requests_sent": version, "deadline": deadline}
    changes |= {"reminded": False, "deadline_passed": False}
    if case.state == CaseState.WAITING:
        Case.objects.filter(pk=case.pk).update(**changes)
        for name, value in changes.items():
            setattr(case, name, value)
    else:
        move(case, "ask", actor, **changes)
    record(case, "request", actor, outgoing=outgoing.pk, version=case.version)
    return outgoing


def _letter(case: Case, actor: Actor, deadline: dt.date, remark: str) -> tuple[Purpose, Letter]:
    """The request; where none of the files could be read, the letter that says so, once, and asks for everything."""
    unread = files_unread(case)
    kind, purpose = LetterKind.REQUEST, Purpose.REQUEST
    if unread:
        kind, purpose = LetterKind.NOTHING_READABLE, Purpose.UNREADABLE
    return purpose, for_case(kind, case, actor=actor, deadline=deadline, remark=remark, unread=unread)


def cancel_unsent(case: Case, actor: Actor, *, queued: bool = False, automatic: bool = False) -> int:
    """Take back the requests and reminders that wait for a click: new mail, or a newer letter, makes them wrong.

    With `queued` also those on the point of leaving: once a case is decided nothing is asked any more. With `automatic`
    only those that the machine wrote: what an agent asked stays asked.
    """
    states = (OutgoingState.HELD, OutgoingState.QUEUED) if queued else (OutgoingState.HELD,)
    waiting = case.outbox.filter(purpose__in=(*ASKING, Purpose.REMINDER), state__in=states)
    if automatic:
        waiting = waiting.filter(made_by=None)
    taken = []
    for outgoing in waiting:
        try:
            move(outgoing, "cancel", actor)
        except StateChanged:
            continue  # it leaves in this moment
        taken.append(outgoing.purpose)
    if set(ASKING) & set(taken):
        # What never left was never asked: the same list may be asked again.
        Case.objects.filter(pk=case.pk).update(asked="")
        case.asked = ""
    return len(taken)


def _deadline(today: dt.date) -> dt.date:
    return today + dt.timedelta(days=service().answers.deadline_days)
