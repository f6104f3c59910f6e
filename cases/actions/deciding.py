"""Granting: an agent approves the exact bytes, they are signed and frozen, and leave when undoing is over."""

import datetime as dt
from collections.abc import Mapping, Sequence

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.actions.asking import cancel_unsent
from cases.actions.drafting import changed_since, draft_pdf, may_draft, signatories
from cases.actions.judging import judge_again
from cases.actions.permission import deciding_user, open_case, own_department
from cases.letters import for_case
from cases.models import Applicant, Case, CaseLink, Draft, Event, Message, Outgoing, Purpose
from cases.outbound import to_case
from cases.signing import signed
from cases.states import OPEN_CASES, CaseState, DraftState, MessageState, OutgoingState
from cases.surroundings import blobs, service
from cases.transitions import ActionRefused, Actor, move, record
from cases.versions import bump, claim
from generators.letter_facts import LetterKind
from generators.letters import Letter
from generators.mime import Attachment

DECISIONS = (Purpose.DECISION, Purpose.REFUSAL, Purpose.TRANSFER)


def blocked(case: Case) -> str:
    """Why nothing of `case` can be approved now, in French; "" when it can: another case or a valid permit for the
    same passport, or a linked case, that no agent has looked at."""
    unseen = case.links.filter(looked_at=None).select_related("other").first()
    if unseen is not None:
        return _("Le dossier %(ref)s est peut-être de la même personne : examinez-le d'abord.") % {
            "ref": unseen.other.reference
        }
    for applicant in case.applicants.filter(present=True).exclude(passport_number=""):
        other = _other_about(applicant)
        if other is not None and not _looked(case, other):
            CaseLink.objects.get_or_create(case=case, other=other, defaults={"why": "same-passport"})
            return _("Le dossier %(ref)s porte le même passeport : examinez-le d'abord.") % {"ref": other.reference}
    return ""


def preview_decision(case: Case, drafts: Sequence[Draft], actor: Actor, today: dt.date) -> Letter:
    """The mail exactly as it would leave with these drafts."""
    return for_case(
        LetterKind.DECISION, case, actor=actor, drafts=drafts, applicants=[draft.applicant for draft in drafts]
    )


def approve(
    case: Case, seen: Mapping[int, tuple[str, str]], actor: Actor, seen_version: int, today: dt.date
) -> list[Outgoing]:
    """Grant the applicants of the drafts in `seen` (draft id → hashes of the permit and certificate that were seen).

    Refused when anything moved since: the case, the drafts, the day, a signatory, a text. The mail of each applicant
    is frozen at once and leaves after the time to undo.
    """
    user = open_case(case, actor)
    drafts = _as_seen(case, seen, actor, today)
    now = timezone.now()
    # Signed before the transaction: nothing slow, and nothing that can fail for other reasons, happens inside it.
    papers = {
        draft.pk: tuple(signed(draft_pdf(draft, paper), now) for paper in ("permit", "certificate")) for draft in drafts
    }
    leaves = now + dt.timedelta(minutes=service().answers.undo_minutes)
    with transaction.atomic():
        claim(case, seen_version)
        outgoing = []
        for draft in drafts:
            permit, certificate = papers[draft.pk]
            move(
                draft,
                "approve",
                actor,
                approved_at=now,
                approved_by=user,
                signed_permit_sha256=blobs().put(permit),
                signed_certificate_sha256=blobs().put(certificate),
            )
            Applicant.objects.filter(pk=draft.applicant_id).update(outcome=Applicant.Outcome.GRANTED)
            record(draft.applicant, "grant", actor, permit=draft.permit_sha256, version=case.version)
            letter = preview_decision(case, [draft], actor, today)
            row = to_case(
                letter,
                case,
                Purpose.DECISION,
                actor,
                version=draft.version,
                applicant=draft.applicant,
                draft=draft,
                enclosures=enclosures_of(draft, permit, certificate),
                not_before=leaves,
            )
            if row is None:
                raise ActionRefused(_("Cette décision a déjà été écrite."))
            outgoing.append(row)
        record(case, "approve", actor, version=case.version)
        settle_outcomes(case, actor)
    return outgoing


def _as_seen(case: Case, seen: Mapping[int, tuple[str, str]], actor: Actor, today: dt.date) -> list[Draft]:
    """The drafts of `seen`, each still as it was. Raises ActionRefused when one is not, or nothing can be granted."""
    if not seen:
        raise ActionRefused(_("Choisissez au moins une personne."))
    if why := blocked(case):
        raise ActionRefused(why)
    if arriving(case):
        raise ActionRefused(
            _("Un message de cette personne vient d'arriver et n'est pas encore lu : attendez un instant.")
        )
    drafts = list(Draft.objects.filter(pk__in=seen, applicant__case=case).select_related("applicant").order_by("id"))
    if len(drafts) != len(seen):
        raise ActionRefused(_("Un projet n'existe plus : rouvrez la page de décision."))
    allowed = {signatory.key for signatory in signatories(actor, today)}
    for draft in drafts:
        draft.applicant.case = case
        _check(draft, seen[draft.pk], allowed, today)
    return drafts


def undo(case: Case, actor: Actor) -> None:
    """Take the last decision back while its letters have not left: everybody whose letter still waits is open again."""
    deciding_user(actor)
    own_department(actor, case.department)
    waiting = list(
        case.outbox.filter(purpose__in=DECISIONS, state__in=(OutgoingState.QUEUED, OutgoingState.HELD)).select_related(
            "draft__applicant"
        )
    )
    if not waiting:
        raise ActionRefused(_("La décision est déjà partie : elle ne peut plus être annulée."))
    with transaction.atomic():
        for outgoing in waiting:
            move(outgoing, "cancel", actor)
            if outgoing.draft is not None:
                move(outgoing.draft, "undo", actor)
                _reopen([outgoing.draft.applicant])
            else:
                _reopen(_refused_by(outgoing))
        if case.state in (CaseState.APPROVED, CaseState.REFUSED, CaseState.TRANSFERRED):
            move(case, "undo", actor)
        bump(case)
        record(case, "undo-decision", actor, version=case.version)
        judge_again(case, actor)  # mail on a decided case is not judged: it may have come meanwhile


def settle_outcomes(case: Case, actor: Actor) -> None:
    """Once nobody of `case` is left to decide, the case is: approved when somebody was granted, else refused."""
    people = case.applicants.filter(present=True)
    if people.filter(outcome=Applicant.Outcome.OPEN).exists() or case.state not in OPEN_CASES:
        return
    granted = case.applicants.filter(outcome=Applicant.Outcome.GRANTED).exists()
    cancel_unsent(case, actor, queued=True)
    move(case, "approve" if granted else "refuse", actor, deadline=None)


def enclosures_of(draft: Draft, permit: bytes, certificate: bytes) -> tuple[Attachment, ...]:
    """The two papers as they are attached, named after their references."""
    return (
        Attachment(name=f"APS-{draft.permit_reference}.pdf", data=permit),
        Attachment(name=f"attestation-{draft.permit_reference}.pdf", data=certificate),
    )


def _check(draft: Draft, seen: tuple[str, str], allowed: set[str], today: dt.date) -> None:
    if draft.state != DraftState.OPEN or (draft.permit_sha256, draft.certificate_sha256) != tuple(seen):
        raise ActionRefused(_("Le projet a été refait depuis l'affichage : relisez-le avant d'approuver."))
    if why := may_draft(draft.applicant.case, draft.applicant):
        raise ActionRefused(why)
    if draft.signatory not in allowed:
        raise ActionRefused(_("Vous ne pouvez plus délivrer au nom de ce signataire."))
    changed = changed_since(draft, today)
    if changed:
        raise ActionRefused(
            _("Le projet est périmé (%(what)s) : rouvrez la page de décision.") % {"what": ", ".join(changed)}
        )


def arriving(case: Case) -> bool:
    """Whether a message of somebody who writes about `case` is still being read: it may change the decision."""
    writers = [case.answer_address, *case.correspondents.values_list("address", flat=True)]
    return Message.objects.filter(
        department=case.department,
        state__in=(MessageState.PARSED, MessageState.READ),
        from_address__in=[address for address in writers if address],
    ).exists()


def _refused_by(outgoing: Outgoing) -> list[Applicant]:
    """Those whom this letter refuses. Others of the case may have been told of their refusal long ago."""
    told = Event.objects.filter(thing="applicant", action="refuse", case_id=outgoing.case_id)
    ids = told.filter(detail__outgoing=outgoing.pk).values_list("thing_id", flat=True)
    return list(Applicant.objects.filter(pk__in=list(ids), outcome=Applicant.Outcome.REFUSED))


def _reopen(applicants: Sequence[Applicant]) -> None:
    Applicant.objects.filter(pk__in=[a.pk for a in applicants]).update(outcome=Applicant.Outcome.OPEN)


def _other_about(applicant: Applicant) -> Case | None:
    """Another open case, or one with a permit still valid, for the passport of `applicant`."""
    same = Applicant.objects.filter(
        passport_number=applicant.passport_number,
        birth_date=applicant.birth_date,
        present=True,
        case__department=applicant.case.department,
    ).exclude(case=applicant.case_id)
    open_one = same.filter(case__state__in=OPEN_CASES).select_related("case").first()
    if open_one is not None:
        return open_one.case
    today = timezone.localdate()
    valid = (
        Draft.objects.filter(applicant__in=same, state=DraftState.APPROVED, ends__gte=today)
        .exclude(applicant__case__state=CaseState.WITHDRAWN)
        .select_related("applicant__case")
        .first()
    )
    return valid.applicant.case if valid is not None else None


def _looked(case: Case, other: Case) -> bool:
    return (
        CaseLink.objects.filter(case=case, other=other).exclude(looked_at=None).exists()
        or CaseLink.objects.filter(case=other, other=case).exclude(looked_at=None).exists()
    )
