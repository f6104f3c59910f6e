"""Rectifying: a permit that was issued with a mistake, or whose holder has a new passport, is replaced by another one.

The case comes back to be decided for that one person; everything else goes its usual way: fields are corrected, exact
bytes are approved, undoing is possible, a letter tells the holder. The old permit counts until the new one has left.
"""

import datetime as dt
from collections.abc import Mapping

from django.db import transaction
from django.db.models import Exists, OuterRef
from django.utils.translation import gettext as _

from cases.actions.correcting import correct_field
from cases.actions.drafting import drafts_for, make_stale, may_draft, signatories
from cases.actions.judging import judge_again
from cases.actions.permission import deciding_user, given, own_department
from cases.models import Applicant, Case, Draft
from cases.states import OPEN_CASES, CaseState, DraftState
from cases.transitions import ActionRefused, Actor, move, record
from cases.versions import claim


def rectify(
    case: Case,
    applicant: Applicant,
    actor: Actor,
    seen_version: int,
    today: dt.date,
    signatory_key: str | None,
    reason: str,
    corrections: Mapping[str, str] | None = None,
) -> Draft | None:
    """Take up the permit of `applicant` again, with the fields in `corrections` (slug → value) set to what is right.

    Returns the draft of the new permit, which names the one that it replaces; None when something has to be settled
    first (a doubt, a missing fact), which the pages of an open case show. Refused unless the permit of this person was
    issued and still runs. Nothing is replaced before the new permit is approved and has left.
    """
    user = deciding_user(actor)
    own_department(actor, case.department)
    reason = given(reason, _("Donnez la raison de la rectification."))
    old = in_force(applicant)
    if applicant.case_id != case.pk or old is None or case.state not in (CaseState.ISSUED, CaseState.UNDELIVERED):
        raise ActionRefused(_("Aucune autorisation délivrée à cette personne ne peut être rectifiée."))
    if old.ends < today:
        raise ActionRefused(_("Cette autorisation a expiré : elle ne se rectifie plus."))
    if signatory_key is not None and signatory_key not in {one.key for one in signatories(actor, today)}:
        raise ActionRefused(_("Vous ne pouvez pas délivrer au nom de ce signataire."))
    with transaction.atomic():
        claim(case, seen_version)
        move(case, "rectify", actor)
        Applicant.objects.filter(pk=applicant.pk).update(outcome=Applicant.Outcome.OPEN)
        case.case_notes.create(author=user, text=f"Rectification de l'autorisation {old.permit_reference} : {reason}")
        record(applicant, "rectify-because", actor, permit=old.permit_sha256, version=case.version)
        applicant.refresh_from_db()
        applicant.case = case
        for field, value in (corrections or {}).items():
            correct_field(applicant, field, value, actor, case.version)
        judge_again(case, actor, today)
    applicant.refresh_from_db()
    applicant.case = case
    if may_draft(case, applicant):
        return None
    try:
        drafts = drafts_for(case, actor, today, signatory_key)
    except ActionRefused:
        return None
    return next((draft for draft in drafts if draft.applicant_id == applicant.pk), None)


def leave_as_issued(case: Case, reason: str, actor: Actor, seen_version: int) -> None:
    """Give a rectification up: what was issued goes on counting as it is. Corrections of fields stay in the case."""
    user = deciding_user(actor)
    own_department(actor, case.department)
    reason = given(reason, _("Donnez la raison pour laquelle rien n'est rectifié."))
    undecided = _undecided(case)
    if not under_way(case):
        raise ActionRefused(_("Aucune rectification n'est en cours, ou une personne n'a pas encore de décision."))
    with transaction.atomic():
        claim(case, seen_version)
        make_stale(case, actor)
        case.applicants.filter(pk__in=[one.pk for one in undecided]).update(outcome=Applicant.Outcome.GRANTED)
        move(case, "leave-as-issued", actor)
        case.case_notes.create(author=user, text=f"Rectification abandonnée : {reason}")
        record(case, "leave-because", actor, version=case.version)


def under_way(case: Case) -> bool:
    """Whether everybody who is still to be decided in `case` has a permit that counts until another one has left."""
    if case.state not in OPEN_CASES:
        return False
    permit = Draft.objects.filter(applicant=OuterRef("pk"), state=DraftState.APPROVED)
    undecided = case.applicants.filter(present=True, outcome=Applicant.Outcome.OPEN)
    held = list(undecided.annotate(held=Exists(permit)).values_list("held", flat=True))
    return bool(held) and all(held)


def _undecided(case: Case) -> list[Applicant]:
    return list(case.applicants.filter(present=True, outcome=Applicant.Outcome.OPEN))


def in_force(applicant: Applicant) -> Draft | None:
    """The permit of this person that was approved last and was not replaced; None when there is none."""
    return applicant.drafts.filter(state=DraftState.APPROVED).order_by("-version").first()
