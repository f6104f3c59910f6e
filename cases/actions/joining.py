"""Which messages belong to which case, and which cases belong together: an agent attaches, detaches, merges, splits."""

import re
from collections.abc import Sequence

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.actions.denied_hosts import withdraw_denial
from cases.actions.judging import judge_again
from cases.actions.opening import correspondent_from, open_case_for
from cases.actions.permission import deciding_user, given, open_case, own_department
from cases.models import Applicant, Case, CaseLink, Correspondent, Message, Outgoing
from cases.search_words import store_words
from cases.states import OPEN_CASES, CaseState, OutgoingState
from cases.transitions import MACHINE, ActionRefused, Actor, move, record
from cases.versions import bump, claim

_ADDRESS = re.compile(r"[^@\s<>,;\"]+@[^@\s<>,;\"]+\.[^@\s<>,;\"]+")


def attach(message: Message, case: Case, actor: Actor) -> None:
    """Put a message that was filed, or quarantined, into an open case and judge the case again."""
    open_case(case, actor)
    if message.department != case.department:
        raise ActionRefused(_("Ce message relève d'un autre département."))
    with transaction.atomic():
        move(message, "attach", actor, case=case, joined_by="agent", handled_at=timezone.now())
        correspondent_from(message, case)
        _received(case, message)
        bump(case)
        record(case, "attach", actor, message=message.pk, version=case.version)
        judge_again(case, actor)
        _answered(case)


def detach(message: Message, reason: str, actor: Actor) -> None:
    """Take a message out of its case: it becomes other mail, for an agent to sort."""
    case = message.case
    if case is None:
        raise ActionRefused(_("Ce message n'est rattaché à aucun dossier."))
    user = open_case(case, actor)
    reason = given(reason, _("Donnez la raison pour laquelle ce message ne concerne pas ce dossier."))
    if case.messages.count() == 1:
        raise ActionRefused(_("C'est le seul message du dossier : classez plutôt le dossier."))
    with transaction.atomic():
        move(message, "detach", actor, case=None, joined_by="", handled_at=None)
        bump(case)
        case.case_notes.create(author=user, text=f"Message {message.pk} détaché : {reason}")
        record(case, "detach", actor, message=message.pk, version=case.version)
        judge_again(case, actor)


def merge(case: Case, into: Case, actor: Actor) -> None:
    """Move everything that was written about `case` into `into`; `case` is closed and keeps a link."""
    user = open_case(case, actor)
    open_case(into, actor)
    if case.pk == into.pk or case.department != into.department:
        raise ActionRefused(_("Choisissez un autre dossier du même département."))
    if case.applicants.filter(outcome__in=(Applicant.Outcome.GRANTED, Applicant.Outcome.REFUSED)).exists():
        raise ActionRefused(
            _("Une personne de ce dossier est déjà décidée : réunissez plutôt l'autre dossier à celui-ci.")
        )
    with transaction.atomic():
        for message in case.messages.all():
            Message.objects.filter(pk=message.pk).update(case=into, joined_by="agent")
            record(message, "merge", actor, before=message.state, after=message.state, into=into.pk)
            correspondent_from(message, into)
            _received(into, message)
        _cancel_waiting(case, actor)
        CaseLink.objects.update_or_create(
            case=case, other=into, defaults={"why": "merged", "looked_at": timezone.now(), "looked_by": user}
        )
        CaseLink.objects.filter(case=into, other=case).update(looked_at=timezone.now(), looked_by=user)
        move(case, "close", actor, closing_reason=f"Réuni avec le dossier {into.reference}.")
        for touched in (case, into):
            bump(touched)
            record(touched, "merge", actor, case=case.pk, into=into.pk, version=touched.version)
        withdraw_denial(case)
        judge_again(into, actor)
        _take_along(case, into, actor)
        _answered(into)


def split(case: Case, messages: Sequence[Message], actor: Actor) -> Case:
    """Move some messages of `case` into a new case of their own, linked to it."""
    user = open_case(case, actor)
    if not messages or any(message.case_id != case.pk for message in messages):
        raise ActionRefused(_("Choisissez des messages de ce dossier."))
    if len(messages) >= case.messages.count():
        raise ActionRefused(_("Laissez au moins un message dans ce dossier."))
    with transaction.atomic():
        first = min(messages, key=lambda message: message.received_at)
        made = open_case_for(first, actor, automatic=False)
        for message in messages:
            Message.objects.filter(pk=message.pk).update(case=made, joined_by="agent")
            record(message, "split", actor, before=message.state, after=message.state, into=made.pk)
            correspondent_from(message, made)
            _received(made, message)
        CaseLink.objects.create(case=made, other=case, why="split", looked_at=timezone.now(), looked_by=user)
        bump(case)
        record(case, "split", actor, into=made.pk, version=case.version)
        judge_again(case, actor)
        judge_again(made, actor)
        _take_along(case, made, actor)
        judge_again(case, actor)
        move(made, "bring", MACHINE)
    return made


def look_at_link(link: CaseLink, actor: Actor) -> None:
    """Say that somebody has looked at two linked cases and leaves them apart: approval is free again."""
    user = deciding_user(actor)
    own_department(actor, link.case.department)
    with transaction.atomic():
        CaseLink.objects.filter(pk=link.pk, looked_at=None).update(looked_at=timezone.now(), looked_by=user)
        record(link.case, "look-at-link", actor, other=link.other_id, version=link.case.version)


def change_answer_address(case: Case, address: str, actor: Actor, seen_version: int) -> None:
    """Answer to another address from now on: only ever an agent's decision."""
    deciding_user(actor)
    own_department(actor, case.department)
    address = address.strip().lower()
    if not _ADDRESS.fullmatch(address) or not address.isascii():
        raise ActionRefused(_("Ce n'est pas une adresse électronique."))
    with transaction.atomic():
        claim(case, seen_version)
        case.answer_address = address
        case.save(update_fields=["answer_address"])
        case.correspondents.get_or_create(address=address)
        store_words(case)
        record(case, "change-answer-address", actor, version=case.version)


def set_correspondent_role(correspondent: Correspondent, role: str, actor: Actor) -> None:
    """Say who somebody who writes is: the applicant, a relative, the host, a lawyer, an association."""
    deciding_user(actor)
    own_department(actor, correspondent.case.department)
    if role not in Correspondent.Role.values:
        raise ActionRefused(_("Cette qualité n'existe pas."))
    with transaction.atomic():
        correspondent.role = role
        correspondent.save(update_fields=["role"])
        bump(correspondent.case)
        record(correspondent.case, "set-role", actor, role=role, version=correspondent.case.version)


def _received(case: Case, message: Message) -> None:
    if message.received_at > case.last_mail_at:
        case.last_mail_at = message.received_at
        case.save(update_fields=["last_mail_at"])


def _answered(case: Case) -> None:
    """A case that waited for its applicant waits no more: it is settled again, like after any mail that joins it."""
    if case.state == CaseState.WAITING:
        move(case, "answered", MACHINE, settled_at=None)


def _take_along(case: Case, into: Case, actor: Actor) -> None:
    """What agents typed and ruled about a person goes where the person's papers went; what it is about decides.

    A field or requirement of which `into` has a word already keeps it.
    """
    taken = False
    for old in case.applicants.filter(outcome=Applicant.Outcome.OPEN):
        anchors = set(old.anchors)
        stays = case.state in OPEN_CASES and old.present
        new = next((row for row in into.applicants.filter(present=True) if anchors & set(row.anchors)), None)
        if new is None or stays:
            continue
        fields, requirements = new.corrections.values("field"), new.rulings.values("requirement")
        taken |= bool(
            old.corrections.exclude(field__in=list(fields.values_list("field", flat=True))).update(applicant=new)
        )
        known = list(requirements.values_list("requirement", flat=True))
        taken |= bool(old.rulings.exclude(requirement__in=known).update(applicant=new))
    if taken:
        judge_again(into, actor)


def _cancel_waiting(case: Case, actor: Actor) -> None:
    for outgoing in Outgoing.objects.filter(case=case, state__in=(OutgoingState.HELD, OutgoingState.QUEUED)):
        move(outgoing, "cancel", actor)


def open_cases_of(department: str) -> "list[Case]":
    """The cases into which a message can be attached, newest mail first."""
    return list(
        Case.objects.filter(department=department, state__in=OPEN_CASES)
        .order_by("-last_mail_at")
        .only("reference", "answer_address")[:200]
    )
