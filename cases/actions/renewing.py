"""Renewing by hand: mail on a granted case that asks for more time, and was not understood as such, opens a renewal.

The renewal is a case of its own, linked to the first: passport, visa and stamp carry over, the rest is asked anew.
"""

from collections.abc import Sequence

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.actions.judging import judge_again
from cases.actions.opening import correspondent_from, open_case_for
from cases.actions.permission import deciding_user, own_department
from cases.models import Case, CaseLink, Message
from cases.states import CaseState
from cases.transitions import MACHINE, ActionRefused, Actor, move, record
from cases.versions import claim

GRANTED = (CaseState.ISSUED, CaseState.UNDELIVERED)


def renew(case: Case, messages: Sequence[Message], actor: Actor, seen_version: int) -> Case:
    """Open a renewal of `case` with those of its messages that ask for it. Nothing leaves."""
    user = deciding_user(actor)
    own_department(actor, case.department)
    if case.state not in GRANTED:
        raise ActionRefused(_("Seul un dossier dont l'autorisation est délivrée se renouvelle."))
    if not messages or any(message.case_id != case.pk for message in messages):
        raise ActionRefused(_("Choisissez des messages de ce dossier."))
    if len(messages) >= case.messages.count():
        raise ActionRefused(_("Laissez au moins un message dans ce dossier."))
    with transaction.atomic():
        claim(case, seen_version)
        ordered = sorted(messages, key=lambda message: message.received_at)
        made = open_case_for(ordered[0], actor, automatic=False)
        made.renewal_of, made.last_mail_at = case, ordered[-1].received_at
        made.save(update_fields=["renewal_of", "last_mail_at"])
        for message in ordered:
            Message.objects.filter(pk=message.pk).update(case=made, joined_by="agent", handled_at=timezone.now())
            record(message, "renew", actor, before=message.state, after=message.state, into=made.pk)
            correspondent_from(message, made)
        CaseLink.objects.create(case=made, other=case, why="renewal", looked_at=timezone.now(), looked_by=user)
        record(case, "renew", actor, into=made.pk, version=case.version)
        judge_again(made, actor)
        move(made, "bring", MACHINE)
    return made
