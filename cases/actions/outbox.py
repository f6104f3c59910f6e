"""What an agent does with letters that wait: release, cancel, and settle what nobody knows."""

import datetime as dt

from django.db import transaction
from django.utils import timezone

from cases.actions.permission import deciding_user, own_department
from cases.models import Case, Outgoing, Purpose
from cases.states import CaseState, OutgoingState
from cases.surroundings import service
from cases.transitions import MACHINE, ActionRefused, Actor, StateChanged, move

#: Letters that name a deadline, and for how long they may wait before it is no longer fair.
DATED = (Purpose.REQUEST, Purpose.REMINDER)
FRESH = dt.timedelta(days=3)

#: Letters that bring the papers.
CARRIERS = (Purpose.DECISION, Purpose.RESEND)


def release(outgoing: Outgoing, actor: Actor) -> None:
    """Let a held letter leave."""
    _may(outgoing, actor)
    if outgoing.purpose in DATED and timezone.now() - outgoing.made_at > FRESH:
        raise ActionRefused("Cette lettre annonce un délai qui a trop couru : refaites la demande depuis le dossier.")
    if service().answers.sending == "off":
        raise ActionRefused("L'envoi est désactivé dans les réglages (sending = « off ») : rien ne part.")
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
    if outgoing.purpose in (Purpose.DECISION, Purpose.REFUSAL, Purpose.TRANSFER):
        raise ActionRefused("Cette lettre porte une décision : annulez la décision depuis le dossier.")
    move(outgoing, "cancel", actor)


def confirm_sent(outgoing: Outgoing, actor: Actor) -> None:
    """The agent found proof (a journal, the Sent folder, the applicant's word) that an uncertain letter did leave."""
    _may(outgoing, actor)
    with transaction.atomic():
        move(outgoing, "confirm-sent", actor, sent_at=timezone.now())
        decision_left(outgoing)


def send_again(outgoing: Outgoing, actor: Actor) -> None:
    """Send the very same bytes once more, on the agent's word that they did not arrive."""
    _may(outgoing, actor)
    move(outgoing, "send-again", actor, not_before=timezone.now())


def give_up(outgoing: Outgoing, actor: Actor) -> None:
    """The letter is not to be sent any more."""
    _may(outgoing, actor)
    move(outgoing, "give-up", actor)


def decision_left(outgoing: Outgoing) -> None:
    """After a decision letter has left: the case is issued once no other decision of it waits. Called by the sender."""
    if outgoing.purpose not in CARRIERS or outgoing.case is None:
        return
    case = Case.objects.get(pk=outgoing.case.pk)
    waiting = case.outbox.filter(
        purpose__in=CARRIERS,
        state__in=(OutgoingState.QUEUED, OutgoingState.SENDING, OutgoingState.UNCERTAIN, OutgoingState.FAILED),
    )
    if case.state == CaseState.APPROVED and not waiting.exists():
        move(case, "issue", MACHINE)
        if outgoing.bounced_at is not None:  # it came back before an agent confirmed that it had left
            move(case, "bounce", MACHINE)


def _may(outgoing: Outgoing, actor: Actor) -> None:
    deciding_user(actor)
    own_department(actor, outgoing.department)
