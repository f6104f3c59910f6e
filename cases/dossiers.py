"""From a case's rows to the `Dossier` that `documents.judgement` judges: its mails, its papers, its agents' word."""

import dataclasses
from collections.abc import Sequence
from functools import lru_cache

from cases.models import Applicant, Attachment, Case, FieldCorrection, Message, RequirementRuling
from cases.readings import keep_kinds, newest_readings, reading_of, understood
from cases.surroundings import paris_day, policy, references
from documents.cut_short import cut_short
from documents.dossier import Correction, Dossier, Judgement, Mail, Ruling
from documents.judgement import judge
from documents.page import Unreadable
from documents.paper import Sheet, Unread
from documents.sheets import BODY, body_sheet, without_echo
from documents.vocabulary import Category, Field, Kind, Requirement


def dossier_of(case: Case) -> Dossier:
    """The union of everything that was written about `case`."""
    messages = list(case.messages.order_by("received_at", "id").prefetch_related("attachments"))
    sheets: list[Sheet] = []
    unread: list[Unread] = []
    for found, not_read in sheets_of_messages(messages):
        sheets.extend(found)
        unread.extend(not_read)
    typed: tuple[Correction, ...] = ()
    for earlier in before(case):
        sheets.extend(_carried_over(earlier))
        typed += tuple(c for c in _corrections(list(earlier.applicants.all())) if c.anchor and c.field in _KEPT_FIELDS)
    applicants = list(case.applicants.all())
    return Dossier(
        mails=tuple(_mail(message) for message in messages),
        sheets=tuple(sheets),
        unread=tuple(unread),
        corrections=(*typed, *_corrections(applicants)),
        rulings=_rulings(applicants),
        stops_lifted=tuple(case.stops_lifted),
    )


#: What an agent typed about the papers that a renewal carries over.
_KEPT_FIELDS = frozenset(
    {
        *(Field.SURNAME, Field.GIVEN_NAMES, Field.BIRTH_DATE, Field.BIRTH_PLACE, Field.SEX, Field.NATIONALITY),
        *(Field.PASSPORT_NUMBER, Field.PASSPORT_EXPIRY, Field.PASSPORT_STATE, Field.VISA_NUMBER, Field.VISA_TYPE),
        *(Field.VISA_FROM, Field.VISA_UNTIL, Field.VISA_DURATION, Field.VISA_ENTRIES),
        *(Field.ENTRY_DATE, Field.ENTRY_STATE),
    }
)


def before(case: Case) -> list[Case]:
    """The cases that `case` renews, the first one first: a second renewal still rests on the first case's passport."""
    chain: list[Case] = []
    seen = {case.pk}
    earlier = case.renewal_of
    while earlier is not None and earlier.pk not in seen:
        seen.add(earlier.pk)
        chain.insert(0, earlier)
        earlier = earlier.renewal_of
    return chain


def _carried_over(case: Case) -> list[Sheet]:
    """For a renewal: the pages of the granted case with passport, visa and stamp, and nothing else of it."""
    kept = {Kind.PASSPORT_IDENTITY, Kind.VISA, Kind.ENTRY_STAMP}
    sheets = []
    messages = list(case.messages.order_by("received_at", "id").prefetch_related("attachments"))
    for found, _ in sheets_of_messages(messages):
        for sheet in found:
            papers = tuple(paper for paper in sheet.papers if paper.kind in kept)
            if papers:
                sheets.append(dataclasses.replace(sheet, papers=papers))
    return sheets


def sheets_of_message(message: Message) -> tuple[list[Sheet], list[Unread]]:
    """The pages of one message with what they hold, and the parts that nobody could read.

    A part is named "message:path", so that evidence finds its message again in a case of several.
    """
    return sheets_of_messages([message])[0]


def sheets_of_messages(messages: Sequence[Message]) -> list[tuple[list[Sheet], list[Unread]]]:
    """`sheets_of_message` for each of `messages`, with one query for all readings."""
    parts = [(message, attachment) for message in messages for attachment in message.attachments.all()]
    readings = newest_readings(attachment.sha256 for _, attachment in parts)
    keep_kinds((readings[part.sha256], part.name) for _, part in parts if part.sha256 in readings)
    outcome = []
    for message in messages:
        sheets: list[Sheet] = []
        unread: list[Unread] = []
        own = f"{message.subject}\n{message.text}"
        if own.strip():
            sheets.append(dataclasses.replace(_said(own), part=f"{message.pk}:{BODY}"))
        if message.too_large:
            unread.append(Unread(attachment=message.subject, part=f"{message.pk}:", reason=Unreadable.TOO_LARGE))
        elif (lost := cut_short(message.notes)) is not None:
            unread.append(Unread(attachment=message.subject, part=f"{message.pk}:", reason=lost))
        for attachment in message.attachments.all():
            seen = readings.get(attachment.sha256)
            if seen is None:
                continue
            found, not_read = understood(seen, attachment.name, f"{message.pk}:{attachment.path}")
            sheets.extend(without_echo(found, own))
            unread.extend(not_read)
        outcome.append((sheets, unread))
    return outcome


@lru_cache(maxsize=256)
def _said(text: str) -> Sheet:
    """A mail's own text as a sheet. Kept for a while, as what was read in files is."""
    return body_sheet(text, "", references())


def people_of_message(message: Message) -> tuple[tuple[str, str], ...]:
    """(passport number, birth date) of each person whom the papers of one message name, as they alone say it."""
    judged = _alone(message)
    pairs = [(p.fields.get(Field.PASSPORT_NUMBER, ""), p.fields.get(Field.BIRTH_DATE, "")) for p in judged.applicants]
    return tuple(pair for pair in pairs if all(pair))


def stops_of_message(message: Message) -> frozenset[str]:
    """The rules about a whole dossier that one message alone raises: set aside earlier, they were about other words."""
    return frozenset(reason.rule for reason in _alone(message).stops)


def _alone(message: Message) -> Judgement:
    sheets, unread = sheets_of_message(message)
    alone = Dossier(mails=(_mail(message),), sheets=tuple(sheets), unread=tuple(unread))
    return judge(alone, policy(), references(), paris_day(message.received_at))


__all__ = ["attachment_of", "dossier_of", "people_of_message", "reading_of", "sheets_of_message", "sheets_of_messages"]


def attachment_of(part: str) -> tuple[Attachment, str] | None:
    """The attachment behind the `part` of an evidence, and the path inside it when it is an archive."""
    message_id, _, path = part.partition(":")
    top, _, inside = path.partition("/")
    found = Attachment.objects.filter(message_id=int(message_id), path=top).first() if message_id.isdigit() else None
    return (found, inside.removeprefix(f"{found.name}/")) if found is not None else None


def _mail(message: Message) -> Mail:
    return Mail(
        subject=message.subject,
        body=message.text,
        sender_name=message.from_name,
        sender_address=message.from_address,
        date=paris_day(message.received_at),
        category=Category(message.category) if message.category else Category.VISA_EXTENSION,
    )


def _anchor(applicant: Applicant) -> str:
    return str(applicant.anchors[0]) if applicant.anchors else ""


def _corrections(applicants: list[Applicant]) -> tuple[Correction, ...]:
    newest: dict[tuple[int, str], FieldCorrection] = {}
    for row in FieldCorrection.objects.filter(applicant__in=applicants).order_by("id"):
        newest[row.applicant_id, row.field] = row
    anchors = {applicant.pk: _anchor(applicant) for applicant in applicants}
    return tuple(
        Correction(anchor=anchors[applicant], field=Field(field), value=row.value)
        for (applicant, field), row in newest.items()
    )


def _rulings(applicants: list[Applicant]) -> tuple[Ruling, ...]:
    newest: dict[tuple[int, str], RequirementRuling] = {}
    for row in RequirementRuling.objects.filter(applicant__in=applicants).order_by("id"):
        newest[row.applicant_id, row.requirement] = row
    anchors = {applicant.pk: _anchor(applicant) for applicant in applicants}
    return tuple(
        Ruling(
            anchor=anchors[applicant], requirement=Requirement(requirement), accepted=row.accepted, reason=row.reason
        )
        for (applicant, requirement), row in newest.items()
        if row.accepted is not None
    )
