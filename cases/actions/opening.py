"""A new case from a message: its reference, its reply token, who writes."""

from django.db import transaction

from cases.models import Case, Correspondent, Message
from cases.search_words import store_words
from cases.surroundings import paris_day
from cases.transitions import Actor, record
from generators.reference import new_reference, new_reply_token


def open_case_for(message: Message, actor: Actor, *, automatic: bool) -> Case:
    """Open a case that answers to the address that wrote `message`. The message itself is not moved.

    `automatic` says whether the machine may write about it without being asked.
    """
    with transaction.atomic():
        case = Case.objects.create(
            department=message.department,
            mailbox=message.mailbox,
            reference=_free_reference(message),
            token=new_reply_token(),
            answer_address=message.from_address,
            language=message.language,
            opened_at=message.received_at,
            last_mail_at=message.received_at,
            automatic=automatic,
        )
        record(case, "open", actor, after=case.state, message=message.pk, version=case.version)
        correspondent_from(message, case)
    return case


def correspondent_from(message: Message, case: Case) -> None:
    """Keep who wrote `message` among the correspondents of `case`."""
    if message.from_address:
        Correspondent.objects.get_or_create(
            case=case,
            address=message.from_address,
            defaults={"name": message.from_name, "language": message.language},
        )
    store_words(case)


def _free_reference(message: Message) -> str:
    while True:
        reference = new_reference(message.department, paris_day(message.received_at).year)
        if not Case.objects.filter(reference=reference).exists():
            return reference
