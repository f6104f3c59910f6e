"""Into the outbox: a composed letter becomes frozen MIME bytes and one row that the data base lets exist only once."""

import datetime as dt
from collections.abc import Sequence

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.models import Applicant, Case, Draft, Mailbox, Message, Outgoing, Purpose
from cases.states import OutgoingState
from cases.surroundings import blobs, service
from cases.transitions import ActionRefused, Actor, record
from generators.letters import Letter
from generators.mime import Attachment, Inline, Mailing, Origin, build
from generators.reference import new_reply_token

#: What the machine may send without any click when `sending` is automatic.
AUTOMATIC = frozenset(
    {
        Purpose.RECEIPT,
        Purpose.NEUTRAL_RECEIPT,
        Purpose.ACKNOWLEDGEMENT,
        Purpose.REQUEST,
        Purpose.REMINDER,
        Purpose.TOO_LARGE,
        Purpose.UNREADABLE,
    }
)

#: Letters that ask for papers and name a deadline; they share one count of versions.
ASKING = (Purpose.REQUEST, Purpose.UNREADABLE)


def to_case(
    letter: Letter,
    case: Case,
    purpose: Purpose,
    actor: Actor,
    *,
    version: int = 1,
    applicant: Applicant | None = None,
    draft: Draft | None = None,
    enclosures: Sequence[Attachment] = (),
    not_before: dt.datetime | None = None,
) -> Outgoing | None:
    """Put a letter about `case` into the outbox, to its answer address; None when this very letter is there already."""
    newest = case.messages.order_by("-received_at", "-id").first()
    number = applicant.position if applicant is not None else 0
    return _enqueue(
        letter,
        mailbox=case.mailbox,
        case=case,
        draft=draft,
        about=f"case:{case.pk}",
        whom=f"applicant:{applicant.pk}" if applicant is not None else "all",
        purpose=purpose,
        version=version,
        recipient=case.answer_address,
        message_id=f"<{case.token}.{purpose}.{version}.{number}@{_domain(case.mailbox)}>",
        answers=newest,
        enclosures=enclosures,
        not_before=not_before,
        actor=actor,
    )


def to_sender(letter: Letter, message: Message, purpose: Purpose, actor: Actor) -> Outgoing | None:
    """Put a letter about a message of no case into the outbox, to who wrote it."""
    return _about_message(letter, message, purpose, message.from_address, actor, answers=message)


def to_colleague(
    letter: Letter, message: Message, address: str, actor: Actor, enclosures: Sequence[Attachment]
) -> Outgoing | None:
    """Put a message that is forwarded within the administration into the outbox."""
    return _about_message(letter, message, Purpose.FORWARD, address, actor, enclosures=enclosures)


def _about_message(
    letter: Letter,
    message: Message,
    purpose: Purpose,
    recipient: str,
    actor: Actor,
    *,
    answers: Message | None = None,
    enclosures: Sequence[Attachment] = (),
) -> Outgoing | None:
    return _enqueue(
        letter,
        mailbox=message.mailbox,
        message=message,
        about=f"message:{message.pk}",
        purpose=purpose,
        recipient=recipient,
        message_id=f"<{new_reply_token()}.{purpose}.1.0@{_domain(message.mailbox)}>",
        answers=answers,
        enclosures=enclosures,
        actor=actor,
    )


def _enqueue(
    letter: Letter,
    *,
    mailbox: Mailbox,
    about: str,
    purpose: Purpose,
    recipient: str,
    message_id: str,
    actor: Actor,
    case: Case | None = None,
    message: Message | None = None,
    draft: Draft | None = None,
    whom: str = "all",
    version: int = 1,
    answers: Message | None = None,
    enclosures: Sequence[Attachment] = (),
    not_before: dt.datetime | None = None,
) -> Outgoing | None:
    if not recipient:
        raise ActionRefused(_("Ce dossier n'a pas d'adresse de réponse : indiquez-en une."))
    if Outgoing.objects.filter(about=about, whom=whom, purpose=purpose, version=version).exists():
        return None
    now = timezone.now()
    raw = _frozen(
        letter,
        message_id=message_id,
        date=now,
        sender=sender_of(mailbox),
        recipient=recipient,
        answers=answers.message_id_header if answers is not None else "",
        enclosures=enclosures,
        origin=_origin(purpose, actor),
    )
    policy = service().topics.get(message.category) if message is not None else None
    held = _why_held(recipient, purpose, actor, at_once=policy is not None and policy.answer_at_once)
    try:
        with transaction.atomic():
            outgoing = Outgoing.objects.create(
                department=mailbox.department,
                mailbox=mailbox,
                case=case,
                message=message,
                draft=draft,
                about=about,
                whom=whom,
                purpose=purpose,
                version=version,
                state=OutgoingState.HELD if held else OutgoingState.QUEUED,
                held_because=held,
                recipient=recipient,
                subject=letter.subject,
                text=letter.text,
                sha256=blobs().put(raw),
                message_id_header=message_id,
                made_by=actor.user,
                not_before=not_before or now,
            )
            record(outgoing, "write", actor, after=outgoing.state, sha256=outgoing.sha256, purpose=str(purpose))
    except IntegrityError:
        return None  # another process wrote the same letter in this moment: one is enough
    return outgoing


def _frozen(
    letter: Letter,
    *,
    message_id: str,
    date: dt.datetime,
    sender: str,
    recipient: str,
    answers: str,
    enclosures: Sequence[Attachment],
    origin: Origin,
) -> bytes:
    """The bytes that will leave. `answers`: the Message-ID of the message that the letter answers, or ""."""
    return build(
        Mailing(
            message_id=message_id,
            date=date,
            sender_name=service().prefecture.name,
            sender_address=sender,
            to=recipient,
            subject=letter.subject,
            text=letter.text,
            html=letter.html,
            languages=letter.languages,
            pictures=tuple(
                Inline(content_id=one.content_id, name=f"{one.name}.png", data=one.drawing.data)
                for one in letter.pictures
            ),
            attachments=tuple(enclosures),
            in_reply_to=answers or None,
            references=(answers,) if answers else (),
            origin=origin,
        )
    )


def sender_of(mailbox: Mailbox) -> str:
    """The address of a mailbox: sender of what leaves from it, and where bounces return."""
    chosen = service()
    return next((m.address for m in chosen.mailboxes if m.name == mailbox.name), chosen.prefecture.email)


def _why_held(recipient: str, purpose: Purpose, actor: Actor, *, at_once: bool) -> str:
    """Why a letter waits for a click; "" when it does not. What an agent wrote by a click needs no second one."""
    answers = service().answers
    if answers.sending == "off":
        return "off"
    if actor.user is not None:
        return ""
    if answers.sending == "held":
        return "setting"
    if purpose == Purpose.TOPIC and not at_once:
        return "topic"
    if purpose not in AUTOMATIC and purpose not in (Purpose.TOPIC, Purpose.FORWARD):
        return "setting"
    since = timezone.now() - dt.timedelta(days=1)
    written = Outgoing.objects.filter(recipient=recipient, made_at__gte=since, made_by=None)
    if written.exclude(state=OutgoingState.CANCELLED).count() >= answers.letters_a_day:
        return "capped"
    return ""


def _origin(purpose: Purpose, actor: Actor) -> Origin:
    if actor.user is not None:
        return Origin.HUMAN
    return Origin.GENERATED if purpose == Purpose.REMINDER else Origin.REPLIED


def _domain(mailbox: Mailbox) -> str:
    return sender_of(mailbox).rpartition("@")[2]
