"""The stations of a message after the ledger: parse, read, place. Each handles one message and can be run again."""

import contextlib
import logging

from django.db import transaction
from django.utils import timezone

from cases.actions.asking import cancel_unsent
from cases.actions.deciding import DECISIONS
from cases.actions.denied_hosts import enter_denial
from cases.actions.filing import forward, write_topic_answer
from cases.actions.judging import judge_again
from cases.actions.opening import correspondent_from, open_case_for
from cases.denials import WRITTEN
from cases.dossiers import people_of_message, reading_of, sheets_of_message, stops_of_message
from cases.letters import for_case, for_message
from cases.models import Attachment, Case, Message, Purpose, Reading
from cases.outbound import to_case, to_sender
from cases.pages import draw_pages
from cases.states import DECIDED_CASES, CaseState, OutgoingState
from cases.surroundings import blobs, service
from cases.transitions import MACHINE, StateChanged, move, record
from cases.versions import bump
from documents import page_json
from documents.own_words import own_words
from documents.page import FileReading, Unreadable
from documents.readers.version import READER_VERSION
from documents.vocabulary import Category, Kind
from generators import drawings
from generators.letter_facts import LetterKind
from intake.assess import parts_to_read
from intake.attempts import Hopeless
from intake.bounces import bounce_of
from intake.classify import classify
from intake.deliveries import came_back
from intake.message import ParsedMessage, Part
from intake.parse import parse
from intake.reader_pool import FileReader
from intake.thread import Incoming, Place, Placement, Why, link, place
from intake.wishes import Wish, wish_of

logger = logging.getLogger(__name__)

#: What is not worth a reader's time: nothing in it is ever answered or judged.
_NOT_READ = (Category.AUTOMATIC, Category.SPAM)


def parse_message(message: Message) -> None:
    """received → parsed: headers, text and parts become columns and rows; parts go to the blob store."""
    parsed = parsed_of(message)
    if "unparsable" in parsed.notes and not message.too_large:
        raise Hopeless("Ce message est illisible : sa structure ne respecte aucune forme connue.")
    guess = classify(parsed, own_addresses=own_addresses())
    # The drawings of our own letters come back with answers to them: nobody needs to see those among the papers.
    sent = [part for part in parsed.parts if part.sha256 not in drawings.digests()]
    parts = sent[: service().limits.attachments]
    too_many = ("too-many-parts",) if len(parts) < len(sent) else ()
    notes = list(dict.fromkeys((*parsed.notes, *too_many)))
    with transaction.atomic():
        for part in parts:
            Attachment.objects.update_or_create(
                message=message,
                path=part.path,
                defaults={
                    "name": part.name[:255],
                    "media_type": part.media_type[:120],
                    "size": part.size,
                    "sha256": _kept(part),
                },
            )
        move(
            message,
            "parse",
            MACHINE,
            message_id_header=parsed.message_id[:998],
            from_name=parsed.from_name[:300],
            from_address=parsed.from_address[:320],
            reply_to=", ".join(parsed.reply_to)[:998],
            subject=parsed.subject[:998],
            sent_at=parsed.date,
            text=parsed.text,
            notes=notes,
            category=guess.category,
            language=guess.language,
            reasons=list(guess.reasons),
            attempts=0,
        )


def _kept(part: Part) -> str:
    """The hash under which the part is stored; of one beyond the parser's limit there are no bytes, only a reading."""
    if part.data or not part.size:
        return blobs().put(part.data)
    unread = FileReading(name=part.name, unread=Unreadable.TOO_LARGE, sha256=part.sha256, reader_version=READER_VERSION)
    Reading.objects.get_or_create(
        sha256=part.sha256, reader_version=READER_VERSION, defaults={"seen": page_json.dump(unread).decode()}
    )
    return part.sha256


def read_message(message: Message, reader: FileReader) -> None:
    """parsed → read: every attachment that no reading exists for is read; pages are drawn for the queue.

    Nothing is locked while readers work: minutes may pass.
    """
    attachments = []
    if message.category not in _NOT_READ:
        wanted = {part.sha256 for part in parts_to_read(parsed_of(message))}
        attachments = [attachment for attachment in message.attachments.all() if attachment.sha256 in wanted]
    fresh: dict[str, Attachment] = {}
    for attachment in attachments:
        seen = reading_of(attachment.sha256)
        if (seen is None or seen.reader_version != READER_VERSION) and blobs().exists(attachment.sha256):
            fresh.setdefault(attachment.sha256, attachment)
    files = [(attachment.name, blobs().get(sha256)) for sha256, attachment in fresh.items()]
    for seen_now in reader.read(files) if files else []:
        Reading.objects.update_or_create(
            sha256=seen_now.sha256,
            reader_version=READER_VERSION,
            defaults={"seen": page_json.dump(seen_now).decode(), "seconds": seen_now.seconds},
        )
        logger.info(
            "read message=%s file=%s pages=%s seconds=%.1f unread=%s",
            message.pk,
            seen_now.sha256[:8],
            len(seen_now.pages),
            seen_now.seconds,
            seen_now.unread or "-",
        )
    draw_pages(attachments)
    move(message, "read", MACHINE, attempts=0)


def place_message(message: Message) -> None:
    """read → attached or filed: classified with what its papers are, threaded, judged with its case, receipt."""
    parsed = parsed_of(message)
    sheets, _ = sheets_of_message(message)
    kinds = {paper.kind for sheet in sheets for paper in sheet.papers if sheet.sha256} - {Kind.OTHER}
    final = classify(parsed, own_addresses=own_addresses(), kinds=kinds)
    message.category, message.language = final.category, final.language
    people = people_of_message(message) if final.category is Category.VISA_EXTENSION or kinds else ()
    incoming = Incoming(
        department=message.department,
        from_address=message.from_address,
        header_ids=(*parsed.in_reply_to, *parsed.references),
        subject=message.subject,
        category=final.category,
        people=people,
        has_papers=bool(kinds),
        wants_more_time=wish_of(own_words(message.text), has_papers=bool(kinds)) is Wish.MORE_TIME,
    )
    with transaction.atomic():
        Message.objects.filter(pk=message.pk).update(
            category=final.category, language=final.language, reasons=list(final.reasons)
        )
        if final.category is Category.AUTOMATIC:
            _file_automatic(message, parsed)
            return
        decision = place(incoming)
        match decision.place:
            case Place.FILE:
                _file(message)
            case Place.JOIN:
                assert decision.case is not None
                _join(message, decision.case, decision.why, has_papers=bool(kinds))
            case Place.OPEN:
                _open(message, decision)


def parsed_of(message: Message) -> ParsedMessage:
    """The message from its stored bytes, parsed again: rows keep what pages show, not everything that headers say."""
    return parse(blobs().get(message.sha256))


def own_addresses() -> tuple[str, ...]:
    """The addresses that we write from: mail from them is our own."""
    return tuple(mailbox.address for mailbox in service().mailboxes)


def may_answer(message: Message) -> bool:
    """Whether the machine may write because of `message`: not for a backlog, nor for mail before the first start."""
    since = message.mailbox.answer_since
    return not message.imported and (since is None or message.received_at >= since) and bool(message.from_address)


def _file_automatic(message: Message, parsed: ParsedMessage) -> None:
    bounce = bounce_of(parsed)
    seen = came_back(bounce, message) if bounce is not None else True
    # A report that moves no case to where an agent looks is itself shown among other mail.
    move(message, "file", MACHINE, handled_at=timezone.now() if seen else None)


def _file(message: Message) -> None:
    move(message, "file", MACHINE)
    if message.too_large and message.category != Category.SPAM and may_answer(message):
        to_sender(for_message(LetterKind.TOO_LARGE, message), message, Purpose.TOO_LARGE, MACHINE)
        return
    policy = service().topics.get(message.category)
    if policy is None or not may_answer(message):
        return
    if policy.action == "answer":
        write_topic_answer(message, MACHINE)
    elif policy.action == "forward":
        forward(message, policy.forward_to, MACHINE)


def _join(message: Message, case: Case, why: Why, *, has_papers: bool) -> None:
    Case.objects.filter(pk=case.pk).update(settled_at=None)
    case.refresh_from_db()  # as it is now that its row is ours: an agent may have decided it in this moment
    decided = case.state in DECIDED_CASES
    case.last_mail_at = max(case.last_mail_at, message.received_at)
    case.automatic = case.automatic and may_answer(message)
    raised = stops_of_message(message) if case.stops_lifted else frozenset()
    case.stops_lifted = [rule for rule in case.stops_lifted if rule not in raised]
    case.save(update_fields=["last_mail_at", "automatic", "stops_lifted"])
    # On a decided case nothing says that an agent has seen it: it stands among other mail until one has.
    handled = None if decided else timezone.now()
    move(message, "attach", MACHINE, case=case, joined_by=str(why), handled_at=handled)
    correspondent_from(message, case)
    bump(case)
    record(case, "mail", MACHINE, message=message.pk, version=case.version)
    if decided:
        _after_decision(message, case, has_papers=has_papers)
        return
    cancel_unsent(case, MACHINE)
    judge_again(case)
    if case.state in (CaseState.WAITING, CaseState.TO_DECIDE):
        move(case, "answered", MACHINE)


def _after_decision(message: Message, case: Case, *, has_papers: bool) -> None:
    """A mail on a decided case gets no automatic request. Thanks become a note; anything else waits for an agent.

    A decision that has not left waits as well: what came may change it, and the agent could still take it back.
    """
    if WRITTEN in stops_of_message(message):
        enter_denial(case)  # this case is not judged any more; those of its host's other guests are
    if wish_of(own_words(message.text), has_papers=has_papers) is Wish.THANKS:
        case.case_notes.create(author=None, text=f"Remerciements reçus par courriel (message {message.pk}).")
        Message.objects.filter(pk=message.pk).update(handled_at=timezone.now())
        return
    for outgoing in case.outbox.filter(purpose__in=DECISIONS, state=OutgoingState.QUEUED):
        with contextlib.suppress(StateChanged):  # it leaves in this moment
            move(outgoing, "hold", MACHINE, held_because="mail")


def _open(message: Message, decision: Placement) -> None:
    case = open_case_for(message, MACHINE, automatic=may_answer(message))
    if decision.renews is not None:
        case.renewal_of = decision.renews
        case.save(update_fields=["renewal_of"])
    link(case, decision.linked)
    move(message, "attach", MACHINE, case=case, joined_by=str(Why.REQUEST), handled_at=timezone.now())
    judge_again(case)
    if not case.automatic:
        return
    # Until an agent has looked at what a case is linked to, its writer learns nothing of any case.
    linked = bool(decision.linked) and decision.renews is None
    kind = LetterKind.NEUTRAL_RECEIPT if linked else LetterKind.REGISTRATION
    purpose = Purpose.NEUTRAL_RECEIPT if linked else Purpose.RECEIPT
    to_case(for_case(kind, case), case, purpose, MACHINE)
