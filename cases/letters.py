"""From a case, or a filed message, to each letter (`generators.letters`), composed in its languages."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence

from cases.actions.wording import passages
from cases.dossiers import sheets_of_messages
from cases.judgements import applicant_judgement, judgement_of
from cases.letter_settings import court, privacy, writer
from cases.models import Applicant, Case, Draft, Message
from cases.sentences import applicant_sentences
from cases.surroundings import paris_day, service
from cases.transitions import Actor
from documents.dossier import ApplicantJudgement, Finding, Reason
from documents.judgement.unread import FILE_RULES, nothing_read
from documents.page import Unreadable
from documents.paper import Sheet, Unread
from documents.rules import RULES
from documents.vocabulary import Cure, Status
from generators.letter_facts import (
    ApplicantItems,
    Destination,
    Hearing,
    ItemStatus,
    LetterData,
    LetterItem,
    LetterKind,
    LetterPermit,
    UnreadFile,
)
from generators.letters import Letter, compose

#: Letters that ask for papers.
_ASKS = (LetterKind.REQUEST, LetterKind.REMINDER, LetterKind.NOTHING_READABLE)
#: Letters to people of whom nothing is said.
_WITHOUT_CASE = (
    LetterKind.NEUTRAL_RECEIPT,
    LetterKind.OTHER_TOPIC,
    LetterKind.TOO_LARGE,
)

_FILES_NAMED = 20  #: in one letter
_WHOLE_MESSAGE = "message-too-large"
_TOO_HEAVY = (_WHOLE_MESSAGE, str(Unreadable.TOO_LARGE))


def for_case(
    kind: LetterKind,
    case: Case,
    *,
    actor: Actor | None = None,
    drafts: Sequence[Draft] = (),
    applicants: Sequence[Applicant] = (),
    deadline: dt.date | None = None,
    reasons: str = "",
    hearing: Hearing | None = None,
    destination: Destination | None = None,
    first_sent: dt.date | None = None,
    remark: str = "",
    unread: Sequence[UnreadFile] = (),
) -> Letter:
    """A letter about `case`, in French and in the language of its writer.

    With `unread`, the files that could not be read are named once, and not again with each paper that is missing.
    """
    applicants = applicants or (_asking(case) if kind in _ASKS else ())
    data = LetterData(
        received=paris_day(case.opened_at if kind is LetterKind.REGISTRATION else case.last_mail_at),
        service=writer(),
        reference=case.reference,
        writer_name=_writer(case),
        agent=_agent(actor),
        applicants=_people(case, applicants, with_files=not unread),
        deadline=deadline,
        silence_months=service().answers.silence_months,
        privacy=privacy(),
        reasons={"fr": tuple(line.strip() for line in reasons.splitlines() if line.strip())} if reasons else None,
        hearing=hearing,
        court=court(),
        permits=tuple(_permit(draft) for draft in drafts),
        destination=destination,
        unread=tuple(unread),
        limit_megabytes=_limit(unread),
        first_sent=first_sent,
        remark=tuple(line.strip() for line in remark.splitlines() if line.strip()),
        passage=passage_of(passages(case.department, kind)),
    )
    return compose(kind, data, languages_of(case.language))


def for_message(kind: LetterKind, message: Message) -> Letter:
    """A letter about a message that belongs to no case."""
    policy = service().topics.get(message.category)
    data = LetterData(
        received=paris_day(message.received_at),
        service=writer(),
        writer_name=message.from_name,
        topic=message.category or None,
        destination=Destination(name=policy.name, contact=policy.contact) if policy and policy.name else None,
        limit_megabytes=service().limits.message_megabytes,
        privacy=privacy(),
        passage=passage_of(passages(message.department, kind)),
    )
    return compose(kind, data, languages_of(message.language))


def for_nobody(kind: LetterKind, department: str, texts: Mapping[str, str], today: dt.date, language: str) -> Letter:
    """A letter of that kind as anybody might get it, with these passages (language → text): nothing in it is real."""
    month = dt.timedelta(days=30)
    items = (
        LetterItem(requirement="passport-identity", status=ItemStatus.ACCEPTED),
        LetterItem(requirement="visa", status=ItemStatus.MISSING),
        LetterItem(requirement="host-identity", status=ItemStatus.EXAMINED),
    )
    data = LetterData(
        received=today,
        service=writer(),
        reference=None if kind in _WITHOUT_CASE else f"{department}-{today.year}-EXEMPL",
        writer_name="Camille Exemple",
        agent=None,
        applicants=(ApplicantItems(name="Camille EXEMPLE", items=items),),
        deadline=today + month,
        silence_months=service().answers.silence_months,
        privacy=privacy(),
        reasons={"fr": ("Les raisons que l'agent écrit.",)},
        court=court(),
        permits=(
            LetterPermit(
                holder="Camille EXEMPLE",
                reference=f"{department}-{today.year}-EXEMPL-1",
                certificate_reference=f"{department}-{today.year}-EXEMPL-1-C",
                document_number="X0000000",
                start=today,
                end=today + 3 * month,
            ),
        ),
        destination=Destination(name="Service compétent", contact=""),
        topic="other",
        limit_megabytes=service().limits.message_megabytes,
        unread=(UnreadFile(name="photo.jpg", reason="broken"),),
        first_sent=today,
        hearing=Hearing(notified_on=today, answered=True),
        passage=passage_of(texts),
    )
    return compose(kind, data, () if language == "fr" else (language,))


def passage_of(texts: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """The lines of each passage, by language."""
    return {code: tuple(line.strip() for line in text.splitlines() if line.strip()) for code, text in texts.items()}


def languages_of(language: str) -> tuple[str, ...]:
    """What is added to the French: the writer's language where it is set up; English where it is unknown."""
    offered = service().answers.languages
    if not language:
        return tuple(code for code in ("en",) if code in offered)
    if language == "fr":
        return ()
    return (language,) if language in offered else tuple(code for code in ("en",) if code in offered)


def wanting(case: Case) -> tuple[tuple[int, str, tuple[str, ...]], ...]:
    """What a request letter would ask: (position, requirement, rules that the applicant can cure), in order."""
    judgement = judgement_of(case)
    if judgement is None:
        return ()
    rows = []
    for applicant in _asking(case):
        person = applicant_judgement(judgement, applicant)
        for finding in person.findings if person is not None else ():
            rules = tuple(r.rule for r in finding.reasons if r.cure is Cure.APPLICANT)
            if finding.status is not Status.SATISFIED and (rules or finding.status is Status.MISSING):
                rows.append((applicant.position, str(finding.requirement), rules))
    return tuple(rows)


def files_unread(case: Case) -> tuple[UnreadFile, ...]:
    """The files of `case` and why they could not be read, when there are some and none could be; else nothing."""
    sheets: list[Sheet] = []
    unread: list[Unread] = []
    messages = list(case.messages.order_by("received_at", "id").prefetch_related("attachments"))
    for found, lost in sheets_of_messages(messages):
        sheets.extend(found)
        unread.extend(lost)
    whys = ((thing.attachment, _why(thing.part, why)) for thing, why in nothing_read(sheets, unread))
    files = (UnreadFile(name=name or "–", reason=why) for name, why in whys)
    return tuple(dict.fromkeys(files))[:_FILES_NAMED]


def _why(part: str, reason: str) -> str:
    """A message of which only the head was fetched has no part: it is itself what was too large."""
    return _WHOLE_MESSAGE if part.endswith(":") and reason == Unreadable.TOO_LARGE else reason


def _limit(unread: Sequence[UnreadFile]) -> int | None:
    """Megabytes that a message may have, worth saying when one had more."""
    return service().limits.message_megabytes if any(file.reason in _TOO_HEAVY for file in unread) else None


def _people(case: Case, chosen: Sequence[Applicant], *, with_files: bool) -> tuple[ApplicantItems, ...]:
    judgement = judgement_of(case)
    people = []
    for applicant in chosen or _present(case):
        person = applicant_judgement(judgement, applicant) if judgement is not None else None
        people.append(ApplicantItems(name=applicant.full_name, items=_items(person, with_files=with_files)))
    return tuple(people)


def _items(person: ApplicantJudgement | None, *, with_files: bool) -> tuple[LetterItem, ...]:
    if person is None:
        return ()
    items, said = [], set[tuple[str, ...]]()
    for finding in person.findings:
        told = (r for r in _told(finding) if with_files or r.rule not in FILE_RULES)
        reasons = [reason for reason in told if _about_files(reason) not in said]
        said.update(about for reason in reasons if (about := _about_files(reason)))
        sentences = applicant_sentences(reasons)
        items.append(
            LetterItem(requirement=str(finding.requirement), status=_item_status(finding), sentences=sentences)
        )
    return tuple(items)


def _about_files(reason: Reason) -> tuple[str, ...]:
    """What names a reason about a file or a link, which may hold any paper: a letter says it once. () for others."""
    return (reason.rule, *reason.params.values()) if RULES[reason.rule].requirement is None else ()


def _told(finding: Finding) -> tuple[Reason, ...]:
    """The reasons worth a sentence: the list itself says that a paper did not arrive, and how to get it."""
    return tuple(r for r in finding.reasons if r.params or not _says_that_it_is_missing(r))


def _says_that_it_is_missing(reason: Reason) -> bool:
    return RULES[reason.rule].status is Status.MISSING and reason.rule.endswith("-missing")


def _item_status(finding: Finding) -> ItemStatus:
    """How a letter names a finding: what only an agent can settle is "being examined", and nothing is asked for it."""
    if finding.status is Status.SATISFIED:
        return ItemStatus.ACCEPTED
    if finding.status is Status.MISSING and not finding.evidence:
        return ItemStatus.MISSING
    if any(reason.cure is Cure.APPLICANT for reason in finding.reasons):
        return ItemStatus.INSUFFICIENT
    return ItemStatus.MISSING if finding.status is Status.MISSING else ItemStatus.EXAMINED


def _asking(case: Case) -> list[Applicant]:
    """Those of whom something may still be asked: not who was granted, refused or set aside."""
    return list(case.applicants.filter(present=True, outcome=Applicant.Outcome.OPEN))


def _present(case: Case) -> Iterable[Applicant]:
    return case.applicants.filter(present=True).exclude(outcome=Applicant.Outcome.ASIDE)


def _writer(case: Case) -> str:
    correspondent = case.correspondents.filter(address=case.answer_address).first()
    return correspondent.name if correspondent is not None else ""


def _agent(actor: Actor | None) -> str | None:
    if actor is None or actor.user is None:
        return None
    profile = actor.user.profile
    if not profile.named_in_letters:
        return None
    return ", ".join(part for part in (actor.user.get_full_name(), profile.quality) if part) or None


def _permit(draft: Draft) -> LetterPermit:
    inputs = draft.inputs
    holder = " ".join(part for part in (inputs["permit.holder.given_names"], inputs["permit.holder.surname"]) if part)
    return LetterPermit(
        holder=holder,
        reference=draft.permit_reference,
        certificate_reference=inputs["permit.certificate_reference"],
        document_number=draft.passport_number,
        start=draft.starts,
        end=draft.ends,
        work_allowed=inputs["permit.work_allowed"] == "True",
        replaces=inputs.get("permit.replaces") or None,
    )
