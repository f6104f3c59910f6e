"""Keeping a case in order: notes, who minds it, closing, reopening, sending papers again."""

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.actions.deciding import DECISIONS, enclosures_of
from cases.actions.judging import judge_again
from cases.actions.outbox import CARRIERS, ON_THEIR_WAY
from cases.actions.permission import deciding_user, given, own_department, supervisor
from cases.letters import for_case
from cases.models import Applicant, Case, Draft, Outgoing, Purpose
from cases.outbound import to_case
from cases.states import CaseState, DraftState, OutgoingState
from cases.surroundings import blobs, paris_day
from cases.transitions import ActionRefused, Actor, move, record
from cases.versions import bump, claim
from generators.letter_facts import LetterKind

if TYPE_CHECKING:
    from django.contrib.auth.models import User


def note(case: Case, text: str, actor: Actor) -> None:
    """Leave a word for colleagues."""
    user = deciding_user(actor)
    own_department(actor, case.department)
    text = given(text, _("La note est vide."))
    with transaction.atomic():
        case.case_notes.create(author=user, text=text)
        bump(case)
        record(case, "note", actor, version=case.version)


def assign(case: Case, user: "User | None", actor: Actor) -> None:
    """Say who minds the case. An agent takes a case or leaves it; a supervisor gives it to anybody."""
    own = deciding_user(actor)
    own_department(actor, case.department)
    if user is not None and user.pk != own.pk:
        supervisor(actor)
    with transaction.atomic():
        case.assignee = user
        case.save(update_fields=["assignee"])
        record(case, "assign", actor, to=user.pk if user is not None else None)


def close(case: Case, reason: str, actor: Actor, seen_version: int) -> None:
    """End a case without a decision (withdrawn by its applicant, already gone home, a duplicate). Nothing leaves."""
    deciding_user(actor)
    own_department(actor, case.department)
    reason = given(reason, _("Donnez la raison du classement."))
    waiting = case.outbox.filter(state__in=(OutgoingState.HELD, OutgoingState.QUEUED))
    with transaction.atomic():
        claim(case, seen_version)
        if waiting.filter(purpose__in=(*DECISIONS, Purpose.RESEND)).exists():
            raise ActionRefused(_("Une décision de ce dossier n'est pas encore partie : annulez-la d'abord."))
        move(case, "close", actor, closing_reason=reason, deadline=None)
        for outgoing in waiting:
            move(outgoing, "cancel", actor)
        record(case, "close-because", actor, version=case.version)


def reopen(case: Case, reason: str, actor: Actor, seen_version: int) -> None:
    """A supervisor takes up a closed, refused or transferred case again."""
    user = supervisor(actor)
    own_department(actor, case.department)
    reason = given(reason, _("Donnez la raison de la réouverture."))
    with transaction.atomic():
        claim(case, seen_version)
        move(case, "reopen", actor, closing_reason="")
        case.applicants.filter(outcome=Applicant.Outcome.REFUSED).update(outcome=Applicant.Outcome.OPEN)
        case.case_notes.create(author=user, text=f"Rouvert : {reason}")
        record(case, "reopen-because", actor, version=case.version)
        judge_again(case, actor)  # mail on a decided case is not judged: it may have come meanwhile


def resend(case: Case, address: str, actor: Actor, seen_version: int) -> list[Outgoing]:
    """Send the very same signed papers once more, to an address that the agent confirms."""
    from cases.actions.joining import change_answer_address

    deciding_user(actor)
    own_department(actor, case.department)
    drafts = _approved(case)
    with transaction.atomic():
        if address.strip().lower() != case.answer_address:
            change_answer_address(case, address, actor, seen_version)
        else:
            claim(case, seen_version)
        first = case.outbox.filter(purpose=Purpose.DECISION).exclude(sent_at=None).order_by("sent_at").first()
        sent_on = paris_day(first.sent_at if first is not None and first.sent_at else timezone.now())
        for failed in case.outbox.filter(purpose__in=CARRIERS, state=OutgoingState.FAILED):
            move(failed, "give-up", actor)
        leaving = case.outbox.filter(purpose__in=CARRIERS, state__in=ON_THEIR_WAY).values_list("whom", flat=True)
        under_way = set(leaving)
        rows = []
        for draft in drafts:
            if f"applicant:{draft.applicant_id}" in under_way:
                continue  # their papers are on their way: nothing leaves twice
            letter = for_case(
                LetterKind.RESEND,
                case,
                actor=actor,
                drafts=[draft],
                applicants=[draft.applicant],
                first_sent=sent_on,
            )
            papers = (blobs().get(draft.signed_permit_sha256), blobs().get(draft.signed_certificate_sha256))
            tries = case.outbox.filter(purpose=Purpose.RESEND, whom=f"applicant:{draft.applicant_id}")
            newest = max(tries.values_list("version", flat=True), default=0)
            row = to_case(
                letter,
                case,
                Purpose.RESEND,
                actor,
                version=newest + 1,
                applicant=draft.applicant,
                draft=draft,
                enclosures=enclosures_of(draft, *papers),
            )
            if row is not None:
                rows.append(row)
        move(case, "resend", actor)
        record(case, "resend-papers", actor, version=case.version)
    return rows


def granted(case: Case) -> list[Draft]:
    """The permits of a case that count."""
    found = Draft.objects.filter(applicant__case=case, state=DraftState.APPROVED)
    return list(found.select_related("applicant", "approved_by").order_by("applicant__position"))


def _approved(case: Case) -> list[Draft]:
    drafts = granted(case)
    if not drafts or case.state not in (CaseState.ISSUED, CaseState.UNDELIVERED):
        raise ActionRefused(_("Aucun titre n'a été délivré dans ce dossier."))
    return drafts
