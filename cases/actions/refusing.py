"""Refusing: only ever an agent, with reasons typed by that agent; the letter names the appeal."""

import datetime as dt
from collections.abc import Sequence

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.actions.deciding import settle_outcomes
from cases.actions.permission import given, open_case
from cases.letters import for_case
from cases.models import Applicant, Case, Outgoing, Purpose
from cases.outbound import to_case
from cases.surroundings import service
from cases.transitions import ActionRefused, Actor, record
from cases.versions import claim
from generators.letter_facts import LetterKind
from generators.letters import Letter


def preview_refusal(case: Case, applicants: Sequence[Applicant], reasons: str, actor: Actor, today: dt.date) -> Letter:
    """The letter exactly as it would leave."""
    reasons = given(reasons, _("Un refus doit être motivé : écrivez les raisons, en droit et en fait."))
    return for_case(LetterKind.REFUSAL, case, actor=actor, applicants=applicants, reasons=reasons)


def refuse(
    case: Case, applicants: Sequence[Applicant], reasons: str, actor: Actor, seen_version: int, today: dt.date
) -> Outgoing:
    """Refuse these applicants with these reasons; the letter leaves when the time to undo has passed."""
    open_case(case, actor)
    if not applicants or any(a.case_id != case.pk or a.outcome != Applicant.Outcome.OPEN for a in applicants):
        raise ActionRefused(_("Choisissez des personnes du dossier qui ne sont pas encore décidées."))
    letter = preview_refusal(case, applicants, reasons, actor, today)
    with transaction.atomic():
        claim(case, seen_version)
        version = case.outbox.filter(purpose=Purpose.REFUSAL).count() + 1
        leaves = timezone.now() + dt.timedelta(minutes=service().answers.undo_minutes)
        outgoing = to_case(letter, case, Purpose.REFUSAL, actor, version=version, not_before=leaves)
        if outgoing is None:
            raise ActionRefused(_("Ce refus a déjà été écrit."))
        for applicant in applicants:
            Applicant.objects.filter(pk=applicant.pk).update(outcome=Applicant.Outcome.REFUSED)
            record(applicant, "refuse", actor, outgoing=outgoing.pk, version=case.version)
        settle_outcomes(case, actor)
    return outgoing
