"""What an agent does with letters that wait: release, cancel, and settle what nobody knows."""

import datetime as dt

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.actions.permission import deciding_user, own_department
from cases.models import Case, Draft, Outgoing, Purpose
from cases.outbound import ASKING
from cases.registering import register_case
from cases.states import CaseState, DraftState, OutgoingState
from cases.surroundings import service
from cases.transitions import MACHINE, ActionRefused, Actor, StateChanged, move

#: Letters that name a deadline, and for how long they may wait before it is no longer fair.
DATED = (*ASKING, Purpose.REMINDER, Purpose.PRIOR_NOTICE)
FRESH = dt.timedelta(days=3)

#: Letters that bring the papers.
CARRIERS = (Purpose.DECISION, Purpose.RESEND)

#: Letters that have to leave before a granted case is issued: of a family some may be refused.
ENDING = (*CARRIERS, Purpose.REFUSAL)

#: Written, and nobody knows yet that the server took it.
ON_THEIR_WAY = (OutgoingState.HELD, OutgoingState.QUEUED, OutgoingState.SENDING, OutgoingState.UNCERTAIN)


def release(outgoing: Outgoing, actor: Actor) -> None:
    """Let a held letter leave."""
    _may(outgoing, actor)
    if outgoing.purpose in DATED and timezone.now() - outgoing.made_at > FRESH:
        raise ActionRefused(
            _("Cette lettre annonce un délai qui a trop couru : refaites la demande depuis le dossier.")
        )
    if service().answers.sending == "off":
        raise ActionRefused(_("L'envoi est désactivé dans les réglages (sending = « off ») : rien ne part."))
    move(outgoing, "release", actor, not_before=timezone.now(), held_because="")


def release_all(department: str, actor: Actor) -> int:
    """Let every held letter of the department leave; how many did."""
    released = 0
    for outgoing in Outgoing.objects.filter(department=department, state=OutgoingState.HELD).order_by("id"):
        if outgoing.purpose in DATED and timezone.now() - outgoing.made_at > FRESH:
            continue  # to be written again: its deadline has run
        try:
            release(outgoing, actor)
        except StateChanged:
            continue  # released or cancelled by somebody else meanwhile
        released += 1
    return released


def cancel(outgoing: Outgoing, actor: Actor) -> None:
    """Keep a letter from leaving. A decision is taken back by `deciding.undo`, which also reopens the case."""
    _may(outgoing, actor)
    if outgoing.purpose == Purpose.WITHDRAWAL:
        raise ActionRefused(_("Le titre est retiré : cette lettre doit l'apprendre à la personne."))
    if outgoing.purpose in (Purpose.DECISION, Purpose.REFUSAL, Purpose.TRANSFER):
        raise ActionRefused(_("Cette lettre porte une décision : annulez la décision depuis le dossier."))
    with transaction.atomic():
        move(outgoing, "cancel", actor)
        never_arrived(outgoing)


def confirm_sent(outgoing: Outgoing, actor: Actor) -> None:
    """The agent found proof (a journal, the Sent folder, the applicant's word) that an uncertain letter did leave."""
    _may(outgoing, actor)
    with transaction.atomic():
        move(outgoing, "confirm-sent", actor, sent_at=timezone.now())
        decision_left(outgoing)


def send_again(outgoing: Outgoing, actor: Actor) -> None:
    """Send the very same bytes once more, on the agent's word that they did not arrive."""
    _may(outgoing, actor)
    with transaction.atomic():
        move(outgoing, "send-again", actor, not_before=timezone.now())
        case = outgoing.case
        if case is None or outgoing.purpose not in CARRIERS or case.state != CaseState.UNDELIVERED:
            return
        if not case.outbox.filter(purpose__in=CARRIERS, state=OutgoingState.SENT).exclude(bounced_at=None).exists():
            move(case, "resend", actor)


def give_up(outgoing: Outgoing, actor: Actor) -> None:
    """The letter is not to be sent any more. Whom it was to tell knows nothing: an agent sees the case again."""
    _may(outgoing, actor)
    with transaction.atomic():
        move(outgoing, "give-up", actor)
        never_arrived(outgoing)


def decision_left(outgoing: Outgoing) -> None:
    """After a decision letter has left: the case is issued once no other decision of it waits. Called by the sender."""
    if outgoing.purpose not in ENDING or outgoing.case is None:
        return
    case = Case.objects.get(pk=outgoing.case.pk)
    if outgoing.draft is not None:
        _replace_older(outgoing.draft)
    register_case(case)
    # It may have come back before an agent confirmed that it had left.
    if issue_when_all_left(case) and outgoing.bounced_at is not None and outgoing.purpose in CARRIERS:
        move(case, "bounce", MACHINE)


def issue_when_all_left(case: Case) -> bool:
    """Take an approved case to issued when no letter of its decisions waits; whether it was."""
    waiting = case.outbox.filter(purpose__in=ENDING, state__in=(*ON_THEIR_WAY, OutgoingState.FAILED))
    if case.state != CaseState.APPROVED or waiting.exists():
        return False
    move(case, "issue", MACHINE)
    return True


def never_arrived(outgoing: Outgoing) -> None:
    """After a letter was refused by the server, cancelled or given up: its case must not wait for what nobody got.

    Papers that did not leave make the case undelivered; a request that nobody was sent may be written again, and the
    case goes to an agent instead of waiting for an answer to it.
    """
    if outgoing.case is None:
        return
    case = Case.objects.get(pk=outgoing.case.pk)
    if outgoing.purpose in CARRIERS and case.state in (CaseState.APPROVED, CaseState.ISSUED):
        move(case, "bounce", MACHINE)
    elif outgoing.purpose in DATED and case.state == CaseState.WAITING:
        if outgoing.purpose in ASKING:
            Case.objects.filter(pk=case.pk).update(asked="")
        elif outgoing.state == OutgoingState.CANCELLED:
            return  # the request itself did leave: its answer is waited for
        move(case, "bring", MACHINE)
    elif outgoing.purpose == Purpose.REFUSAL:
        issue_when_all_left(case)


def _replace_older(draft: Draft) -> None:
    """The permit that has just left takes the place of those that were issued to this person before it."""
    for older in draft.applicant.drafts.filter(state=DraftState.APPROVED, version__lt=draft.version):
        move(older, "replace", MACHINE)


def _may(outgoing: Outgoing, actor: Actor) -> None:
    deciding_user(actor)
    own_department(actor, outgoing.department)
