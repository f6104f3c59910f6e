"""Other mail: what an agent does with messages that are no request."""

from django.db import transaction
from django.utils import timezone
from django.utils.html import escape
from django.utils.translation import gettext as _

from cases.actions.judging import judge_again
from cases.actions.opening import open_case_for
from cases.actions.permission import deciding_user, own_department
from cases.letters import for_message
from cases.models import Case, Message, Outgoing, Purpose
from cases.outbound import to_colleague, to_sender
from cases.surroundings import blobs, paris_day
from cases.transitions import MACHINE, ActionRefused, Actor, move, record
from cases.versions import bump
from documents.vocabulary import Category
from generators.letter_facts import LetterKind
from generators.letters import Letter
from generators.mime import Attachment as MimeFile


def reclassify(message: Message, category: str, actor: Actor) -> None:
    """Say what a message is about."""
    _may(message, actor)
    if category not in set(Category):
        raise ActionRefused(_("Cette catégorie n'existe pas."))
    with transaction.atomic():
        before = message.category
        Message.objects.filter(pk=message.pk).update(category=category)
        message.category = category
        record(message, "reclassify", actor, was=before, now=category)
        if message.case is not None:
            bump(message.case)
            judge_again(message.case, actor)


def mark_handled(message: Message, actor: Actor) -> None:
    """Say that nothing is left to do about a message."""
    _may(message, actor)
    with transaction.atomic():
        message.handled_at = timezone.now()
        message.save(update_fields=["handled_at"])
        record(message, "handled", actor)


def answer_topic(message: Message, actor: Actor) -> Outgoing:
    """Answer with where this topic goes, by an agent's click."""
    _may(message, actor)
    outgoing = write_topic_answer(message, actor)
    if outgoing is None:
        raise ActionRefused(_("Ce message a déjà reçu une réponse."))
    mark_handled(message, actor)
    return outgoing


def write_topic_answer(message: Message, actor: Actor) -> Outgoing | None:
    """The letter that points to the right place; None when it is written already."""
    if message.category in (Category.AUTOMATIC, Category.SPAM):
        raise ActionRefused(_("On ne répond pas à ce type de message."))
    letter = for_message(LetterKind.OTHER_TOPIC, message)
    return to_sender(letter, message, Purpose.TOPIC, actor)


def forward(message: Message, address: str, actor: Actor) -> Outgoing | None:
    """Send a message on to a colleague's address, as a file; None when it was forwarded already."""
    if actor.user is not None:
        _may(message, actor)
    text = (
        f"Message reçu le {paris_day(message.received_at):%d/%m/%Y}, transmis pour compétence.\n"
        "Le message d'origine est joint, tel qu'il a été reçu.\n"
    )
    subject = f"Pour compétence : {message.category or 'message'} [{message.pk}]"
    letter = Letter(subject=subject, text=text, html=f"<p>{escape(text)}</p>", languages=("fr",))
    original = MimeFile(
        name=f"message-{message.pk}.eml", data=blobs().get(message.sha256), media_type="application/octet-stream"
    )
    return to_colleague(letter, message, address, actor, (original,))


def open_case_from(message: Message, actor: Actor) -> Case:
    """Make a case of a message that was taken for other mail."""
    _may(message, actor)
    with transaction.atomic():
        Message.objects.filter(pk=message.pk).update(category=Category.VISA_EXTENSION)
        message.category = Category.VISA_EXTENSION
        case = open_case_for(message, actor, automatic=False)
        move(message, "attach", actor, case=case, joined_by="agent", handled_at=timezone.now())
        judge_again(case, actor)
        move(case, "bring", MACHINE)
    return case


def retry(message: Message, actor: Actor) -> None:
    """Let the machine try a quarantined message again."""
    _may(message, actor)
    move(message, "retry", actor, attempts=0, next_try_at=None, trouble="")


def _may(message: Message, actor: Actor) -> None:
    deciding_user(actor)
    own_department(actor, message.department)
