"""What an agent knows better: a field, a requirement accepted or rejected, a stop or a person set aside."""

import datetime as dt

from django.db import transaction
from django.utils.translation import gettext as _

from cases.actions.asking import cancel_unsent
from cases.actions.deciding import settle_outcomes
from cases.actions.judging import judge_again
from cases.actions.outbox import issue_when_all_left
from cases.actions.permission import given, open_case
from cases.dossiers import attachment_of
from cases.judgements import applicant_judgement, judgement_of
from cases.models import Applicant, Case, FieldCorrection, RequirementRuling
from cases.states import CaseState
from cases.transitions import MACHINE, ActionRefused, Actor, move, record
from cases.versions import claim
from documents.dossier import Evidence
from documents.vocabulary import Field, Requirement, Verdict

DATE_FIELDS = {
    Field.BIRTH_DATE,
    Field.PASSPORT_EXPIRY,
    Field.VISA_FROM,
    Field.VISA_UNTIL,
    Field.ENTRY_DATE,
}


def correct_field(applicant: Applicant, field: str, value: str, actor: Actor, seen_version: int) -> None:
    """Set a field to what the agent typed ("" for unknown) and judge again. Dates are ISO."""
    case = applicant.case
    user = open_case(case, actor)
    try:
        chosen = Field(field)
    except ValueError:
        raise ActionRefused(_("Le champ « %(field)s » n'existe pas.") % {"field": field}) from None
    value = " ".join(value.split())
    if value and chosen in DATE_FIELDS and not _is_date(value):
        raise ActionRefused(_("« %(value)s » n'est pas une date (AAAA-MM-JJ).") % {"value": value})
    if len(value) > 300:
        raise ActionRefused(_("Cette valeur est trop longue (300 caractères au plus)."))
    with transaction.atomic():
        claim(case, seen_version)
        judgement = judgement_of(case)
        person = applicant_judgement(judgement, applicant) if judgement else None
        before = person.fields.get(chosen, "") if person else ""
        FieldCorrection.objects.create(
            applicant=applicant,
            field=chosen,
            before=before[:300],
            value=value,
            evidence=_where(person.evidence.get(chosen)) if person else None,
            agent=user,
        )
        record(applicant, "correct", actor, field=str(chosen), version=case.version)
        _judge(case, actor)


def rule_requirement(
    applicant: Applicant, requirement: str, accepted: bool | None, reason: str, actor: Actor, seen_version: int
) -> None:
    """Accept or reject a requirement with a reason, or (None) take an earlier ruling back; then judge again."""
    case = applicant.case
    user = open_case(case, actor)
    chosen = Requirement(requirement)
    if accepted is not None:
        reason = given(reason, _("Donnez la raison : elle figure au dossier, et dans la lettre si vous refusez."))
    with transaction.atomic():
        claim(case, seen_version)
        RequirementRuling.objects.create(
            applicant=applicant, requirement=chosen, accepted=accepted, reason=reason, agent=user
        )
        word = {True: "accept", False: "reject", None: "unrule"}[accepted]
        record(applicant, word, actor, requirement=str(chosen), version=case.version)
        _judge(case, actor)


def lift_stop(case: Case, rule: str, reason: str, actor: Actor, seen_version: int) -> None:
    """Set a stop aside after looking: it is still shown, and no longer decides the verdict."""
    user = open_case(case, actor)
    reason = given(reason, _("Donnez la raison pour laquelle cette alerte est écartée."))
    with transaction.atomic():
        claim(case, seen_version)
        if rule not in case.stops_lifted:
            case.stops_lifted = [*case.stops_lifted, rule]
            case.save(update_fields=["stops_lifted"])
        case.case_notes.create(author=user, text=f"Alerte écartée ({rule}) : {reason}")
        record(case, "lift-stop", actor, rule=rule, version=case.version)
        _judge(case, actor)


def set_aside(applicant: Applicant, reason: str, actor: Actor, seen_version: int) -> None:
    """Say that this person asks nothing (a host's passport taken for an applicant's, say)."""
    case = applicant.case
    user = open_case(case, actor)
    reason = given(reason, _("Donnez la raison pour laquelle cette personne n'est pas demandeuse."))
    with transaction.atomic():
        claim(case, seen_version)
        others = case.applicants.filter(present=True).exclude(pk=applicant.pk).exclude(outcome=Applicant.Outcome.ASIDE)
        if not others.exists():
            raise ActionRefused(_("C'est le seul demandeur du dossier : classez plutôt le dossier."))
        Applicant.objects.filter(pk=applicant.pk).update(outcome=Applicant.Outcome.ASIDE)
        case.case_notes.create(author=user, text=f"Personne mise de côté : {reason}")
        record(applicant, "set-aside", actor, version=case.version)
        judge_again(case, actor)
        settle_outcomes(case, actor)  # everybody else may be decided already
        issue_when_all_left(case)


def _where(evidence: Evidence | None) -> dict[str, object] | None:
    """Where the machine had read a field, by the file's bytes: what a labelled example needs, also years later."""
    found = attachment_of(evidence.part) if evidence is not None else None
    if evidence is None or found is None:
        return None
    attachment, member = found
    box = list(evidence.box) if evidence.box is not None else None
    return {"sha256": attachment.sha256, "member": member, "page": evidence.page, "box": box}


def _is_date(value: str) -> bool:
    try:
        dt.date.fromisoformat(value)
    except ValueError:
        return False
    return len(value) == len("2020-01-31")


def _judge(case: Case, actor: Actor) -> None:
    """Judge again; a case that waited for what the agent has now settled comes to be decided."""
    judgement = judge_again(case, actor)
    if case.state == CaseState.WAITING and judgement.verdict is not Verdict.INCOMPLETE:
        cancel_unsent(case, actor)
        move(case, "bring", MACHINE)
