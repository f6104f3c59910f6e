"""Withdrawing permits: the intention with its reasons and a time to answer, then the decision with reasons and appeal.

Nobody loses a permit unheard (code des relations entre le public et l'administration, L121-1, L122-1, L211-2): the
holder is told what is intended and why, and until when observations are awaited; the permit counts meanwhile. Only
urgency (L121-2) does without, and the letter then says what the urgency was. Supervisors alone do any of it.
"""

import datetime as dt
from collections.abc import Collection, Sequence

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cases.actions.deciding import arriving
from cases.actions.permission import given, own_department, supervisor
from cases.letters import for_case
from cases.models import Case, Draft, Event, Message, Outgoing, Purpose
from cases.outbound import to_case
from cases.registering import has_left, register_case
from cases.states import CaseState, DraftState, OutgoingState, transition
from cases.surroundings import paris_day, service
from cases.transitions import MACHINE, ActionRefused, Actor, move, record
from cases.versions import bump, claim
from generators.letter_facts import Hearing, LetterKind
from generators.letters import Letter

_UNREASONED = gettext_lazy("Un retrait doit être motivé, en droit et en fait.")


def withdrawable(case: Case) -> list[Draft]:
    """The permits of `case` that count and may be withdrawn; of a closed case those that somebody may hold."""
    if case.state not in transition("case", "withdraw").sources:
        return []
    found = Draft.objects.filter(applicant__case=case, state=DraftState.APPROVED).select_related("applicant")
    permits = list(found.order_by("applicant__position"))
    return [permit for permit in permits if has_left(permit)] if case.state == CaseState.CLOSED else permits


def notice_of(case: Case) -> Outgoing | None:
    """The letter that told of the intention, the newest one; None when none is pending."""
    if case.state != CaseState.WITHDRAWING:
        return None
    return case.outbox.filter(purpose=Purpose.PRIOR_NOTICE).order_by("-version").first()


def intended(case: Case) -> list[Draft]:
    """The permits that the pending notice is about."""
    notice = notice_of(case)
    if notice is None:
        return []
    told = Event.objects.filter(thing="draft", action="announce", case_id=case.pk, detail__outgoing=notice.pk)
    ids = set(told.values_list("thing_id", flat=True))
    return [draft for draft in withdrawable(case) if draft.pk in ids]


def observations(case: Case) -> list[Message]:
    """What came for `case` since the notice was written, oldest first."""
    notice = notice_of(case)
    if notice is None:
        return []
    return list(case.messages.filter(received_at__gte=notice.made_at).order_by("received_at", "id"))


def unheard(case: Case, today: dt.date) -> str:
    """Why the holders have not been heard yet; "" when they have."""
    notice = notice_of(case)
    if notice is None:
        return _("La personne n'a pas encore été informée du retrait envisagé.")
    if notice.state != OutgoingState.SENT:
        return _("La lettre qui annonce le retrait envisagé n'est pas partie.")
    if notice.bounced_at is not None:
        return _("La lettre qui annonce le retrait envisagé est revenue : écrivez à une autre adresse.")
    if case.deadline is None or today <= case.deadline:
        if case.deadline is None:
            return _("Le délai pour répondre court encore.")
        return _("Le délai pour répondre court encore (%(until)s).") % {"until": f"{case.deadline:%d/%m/%Y}"}
    if arriving(case) or any(message.handled_at is None for message in observations(case)):
        return _("Une réponse est arrivée et n'a pas été traitée : lisez-la d'abord.")
    return ""


def preview_notice(case: Case, drafts: Sequence[Draft], reasons: str, actor: Actor, today: dt.date) -> Letter:
    """The letter that tells of the intention, exactly as it would leave."""
    supervisor(actor)
    reasons = given(reasons, str(_UNREASONED))
    return _letter(LetterKind.PRIOR_NOTICE, case, drafts, actor, reasons, deadline=_until(today))


def announce(
    case: Case, drafts: Sequence[Draft], reasons: str, actor: Actor, seen_version: int, today: dt.date
) -> Outgoing:
    """Tell the holders of `drafts` that a withdrawal is intended, why, and until when they may answer.

    Announced again (to another address, for other reasons), the time to answer begins anew.
    """
    own_department(actor, case.department)
    letter = preview_notice(case, _of(case, drafts), reasons, actor, today)
    with transaction.atomic():
        claim(case, seen_version)
        _take_back_notices(case, actor)
        version = case.outbox.filter(purpose=Purpose.PRIOR_NOTICE).count() + 1
        outgoing = to_case(letter, case, Purpose.PRIOR_NOTICE, actor, version=version)
        if outgoing is None:
            raise ActionRefused(_("Cette lettre a déjà été écrite."))
        # What was announced stands where the reason of a closing does, until the case is closed with these or others.
        changes = {"deadline": _until(today), "deadline_passed": False, "closing_reason": reasons.strip()}
        move(case, "announce-withdrawal", actor, **changes)
        for draft in drafts:
            record(draft, "announce", actor, outgoing=outgoing.pk, version=case.version)
        record(case, "announce-because", actor, outgoing=outgoing.pk, version=case.version)
    return outgoing


def end_of_observations(case: Case) -> None:
    """The time to answer is over: the case comes to where a supervisor sees it. Nothing is decided by that."""
    with transaction.atomic():
        if Case.objects.filter(pk=case.pk, state=CaseState.WITHDRAWING, deadline_passed=False).update(
            deadline_passed=True
        ):
            bump(case)
            record(case, "observations-over", MACHINE, version=case.version)


def preview_withdrawal(
    case: Case, drafts: Sequence[Draft], reasons: str, urgency: str, actor: Actor, today: dt.date
) -> Letter:
    """The decision exactly as it would leave. Without `urgency` it is refused until the holders were heard."""
    supervisor(actor)
    reasons = given(reasons, str(_UNREASONED))
    urgency = urgency.strip()
    if not urgency and (why := unheard(case, today)):
        raise ActionRefused(_("%(why)s Sans urgence motivée, le retrait attend (CRPA, L. 121-1).") % {"why": why})
    if not urgency and {one.pk for one in drafts} - {one.pk for one in intended(case)}:
        raise ActionRefused(_("Le retrait de ce titre n'a pas été annoncé à la personne : annoncez-le d'abord."))
    return _letter(LetterKind.WITHDRAWAL, case, drafts, actor, reasons, hearing=_hearing(case, urgency))


def withdraw(
    case: Case, drafts: Sequence[Draft], reasons: str, urgency: str, actor: Actor, seen_version: int, today: dt.date
) -> Outgoing:
    """Withdraw the permits in `drafts`, after the holders were heard or with the reason of the urgency.

    The case is withdrawn when no permit of it is left, else it stays issued. The register tells it at once.
    """
    own_department(actor, case.department)
    drafts = _of(case, drafts)
    letter = preview_withdrawal(case, drafts, reasons, urgency, actor, today)
    with transaction.atomic():
        claim(case, seen_version)
        _take_back_notices(case, actor)
        version = case.outbox.filter(purpose=Purpose.WITHDRAWAL).count() + 1
        outgoing = to_case(letter, case, Purpose.WITHDRAWAL, actor, version=version)
        if outgoing is None:
            raise ActionRefused(_("Ce retrait a déjà été écrit."))
        undelivered = _was_undelivered(case)
        for draft in drafts:
            move(draft, "withdraw", actor)
            record(draft, "withdraw-because", actor, outgoing=outgoing.pk, version=case.version)
        changes = {"deadline": None, "deadline_passed": False}
        if withdrawable(case):
            move(case, "withdraw-some", actor, closing_reason="", **changes)
            _back(case, undelivered=undelivered)
        else:
            move(case, "withdraw", actor, closing_reason=reasons.strip(), **changes)
        urgent = "urgency" if urgency.strip() else ""
        record(case, "withdraw-because", actor, outgoing=outgoing.pk, heard=urgent or "heard", version=case.version)
        register_case(case)
    return outgoing


def keep(case: Case, reason: str, actor: Actor, seen_version: int) -> None:
    """Give the intended withdrawal up: the permits go on counting. Nothing leaves; the holder is written to by hand."""
    user = supervisor(actor)
    own_department(actor, case.department)
    reason = given(reason, _("Donnez la raison pour laquelle rien n'est retiré."))
    with transaction.atomic():
        claim(case, seen_version)
        _take_back_notices(case, actor)
        undelivered = _was_undelivered(case)
        move(case, "keep-permits", actor, deadline=None, deadline_passed=False, closing_reason="")
        _back(case, undelivered=undelivered)
        case.case_notes.create(author=user, text=f"Retrait abandonné : {reason}")
        record(case, "keep-because", actor, version=case.version)


def _until(today: dt.date) -> dt.date:
    return today + dt.timedelta(days=service().answers.observation_days)


def _letter(
    kind: LetterKind,
    case: Case,
    drafts: Sequence[Draft],
    actor: Actor,
    reasons: str,
    *,
    deadline: dt.date | None = None,
    hearing: Hearing | None = None,
) -> Letter:
    if not drafts:
        raise ActionRefused(_("Choisissez au moins un titre."))
    holders = [draft.applicant for draft in drafts]
    return for_case(
        kind, case, actor=actor, drafts=drafts, applicants=holders, reasons=reasons, deadline=deadline, hearing=hearing
    )


def _of(case: Case, drafts: Collection[Draft]) -> list[Draft]:
    """`drafts` as they are now; refused when one of them no longer counts."""
    wanted = {draft.pk for draft in drafts}
    found = [draft for draft in withdrawable(case) if draft.pk in wanted]
    if not withdrawable(case):
        raise ActionRefused(_("Aucun titre n'a été délivré dans ce dossier."))
    if len(found) != len(wanted):
        raise ActionRefused(_("Un de ces titres ne vaut plus : rechargez la page."))
    return found


def _hearing(case: Case, urgency: str) -> Hearing:
    notice = notice_of(case)
    return Hearing(
        notified_on=paris_day(notice.sent_at) if notice is not None and notice.sent_at is not None else None,
        answered=bool(observations(case)),
        urgency={"fr": (urgency,)} if urgency else None,
    )


def _take_back_notices(case: Case, actor: Actor) -> None:
    """What announces something that is no longer so, or is decided, must not leave any more."""
    waiting = case.outbox.filter(purpose=Purpose.PRIOR_NOTICE, state__in=(OutgoingState.HELD, OutgoingState.QUEUED))
    for outgoing in waiting:
        move(outgoing, "cancel", actor)


def _was_undelivered(case: Case) -> bool:
    """Whether the papers of `case` had come back before a withdrawal was thought of."""
    if case.state != CaseState.WITHDRAWING:
        return case.state == CaseState.UNDELIVERED
    came = Event.objects.filter(case_id=case.pk, thing="case", action="announce-withdrawal")
    first = came.exclude(before=CaseState.WITHDRAWING).order_by("-id").first()
    return first is not None and first.before == CaseState.UNDELIVERED


def _back(case: Case, *, undelivered: bool) -> None:
    if undelivered:
        move(case, "bounce", MACHINE)
