"""From a message's raw bytes to its assessment: category, applicants, findings, verdict, as DESIGN's JSON object.

The steps are functions of their own, because the service takes the same ones with its data base between them: parse →
classify → read → `sheets_of` → judge → `to_json`. No data base, no network, no Django.
"""

import datetime as dt
import logging
import time
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from documents.cut_short import cut_short
from documents.dossier import ApplicantJudgement, Dossier, Evidence, Finding, Judgement, Mail, Policy
from documents.judgement import judge
from documents.opening.file_marks import is_a_macs_own
from documents.opening.media import media_type
from documents.page import FileReading, Unreadable
from documents.paper import Sheet, Unread
from documents.references import References
from documents.sheets import BODY, body_sheet, sheets_of_file, without_echo
from documents.vocabulary import Category, Kind, Verdict
from generators import drawings
from intake.classify import Classification, Lexicon, classify
from intake.message import ParsedMessage, Part
from intake.parse import ParseLimits, parse
from intake.reader_pool import FileReader

logger = logging.getLogger(__name__)

PARIS = ZoneInfo("Europe/Paris")

#: Parts that hold no paper: signatures, business cards, invitations, delivery notes.
_NO_PAPERS = frozenset(
    {
        *("application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature"),
        *("text/calendar", "application/ics", "text/vcard", "text/x-vcard"),
        *("message/delivery-status", "message/disposition-notification", "text/rfc822-headers"),
    }
)
_FEW = 6  #: files that are read of a message whose words alone do not say what it is about


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessor:
    """What every assessment needs; made once, used for many messages."""

    pool: FileReader
    references: References
    policy: Policy
    lexicon: Lexicon | None = None
    own_addresses: Collection[str] = ()
    limits: ParseLimits | None = None


def assess_message(raw: bytes, source: str, *, assessor: Assessor, today: dt.date | None = None) -> dict[str, Any]:
    """The JSON object of one message, however broken; never raises for what a message holds.

    `today` is the date of judgement; by default the day of the message's Date header in Paris, else the real day.
    """
    started = time.monotonic()
    parsed = parse(raw, assessor.limits)
    try:
        found = _assess(parsed, assessor, today)
    except Exception:
        # A fault of ours must not lose a message among thousands: it goes to an agent, and the log has the trace.
        logger.exception("assessing failed: message %s", parsed.sha256[:12])
        found = {"category": Category.OTHER.value, "language": "", "verdict": Verdict.REVIEW.value, "applicants": []}
        found |= {"documents": [], "unread": [], "notes": ["assessment-failed"]}
    return {"source": source, "seconds": round(time.monotonic() - started, 2), **found}


def assess_paths(
    paths: Sequence[Path], *, assessor: Assessor, today: dt.date | None = None
) -> Iterator[dict[str, Any]]:
    """One object a message: each file of `paths`, and of each folder its *.eml, recursive and sorted.

    Raises OSError for a path that cannot be read.
    """
    for source, path in messages_in(paths):
        yield assess_message(path.read_bytes(), source, assessor=assessor, today=today)


def messages_in(paths: Sequence[Path]) -> Iterator[tuple[str, Path]]:
    """(source, file) of each message: a file's name, or its path below the folder that was given."""
    for path in paths:
        if path.is_dir():
            for file in sorted(file for file in path.rglob("*.eml") if file.is_file()):
                yield file.relative_to(path).as_posix(), file
        else:
            yield path.name, path


def _assess(parsed: ParsedMessage, assessor: Assessor, today: dt.date | None) -> dict[str, Any]:
    known = classify(parsed, assessor.lexicon, own_addresses=assessor.own_addresses)
    sheets: tuple[Sheet, ...] = ()
    unread: tuple[Unread, ...] = ()
    if needs_reading(known, parsed):
        parts = parts_to_read(parsed)
        if known.category is not Category.VISA_EXTENSION:
            parts = parts[:_FEW]
        sheets, unread = sheets_of(parsed, read_parts(parts, assessor.pool), assessor.references)
        if known.category is not Category.VISA_EXTENSION:
            kinds = kinds_of(sheets)
            known = classify(parsed, assessor.lexicon, own_addresses=assessor.own_addresses, kinds=kinds)
            if known.category is Category.VISA_EXTENSION and len(parts) < len(parts_to_read(parsed)):
                readings = read_parts(parts_to_read(parsed), assessor.pool)
                sheets, unread = sheets_of(parsed, readings, assessor.references)
    dossier = Dossier(mails=(mail_of(parsed, known.category),), sheets=sheets, unread=unread)
    judgement = judge(dossier, assessor.policy, assessor.references, today or day_of(parsed))
    found = to_json(judgement, known, sheets, unread)
    for listed in ("documents", "unread"):
        found[listed] += _copies(found[listed], parsed)
    return found


def needs_reading(known: Classification, parsed: ParsedMessage) -> bool:
    """Whether a message's attachments have to be read: requests, and what its words alone do not explain."""
    if known.category is Category.VISA_EXTENSION:
        return True
    return known.category in (Category.OTHER, Category.REGULATION_QUESTION) and bool(parts_to_read(parsed))


def parts_to_read(parsed: ParsedMessage) -> tuple[Part, ...]:
    """The parts that may hold papers, each different content once.

    A nested message is read by its parts alone: as one file it would hold every deeper one once more. The drawings of
    our own letters, which come back with answers, are no papers, nor is what a Mac keeps beside a file.
    """
    parts: dict[str, Part] = {}
    paths = [part.path for part in parsed.parts]
    for part in parsed.parts:
        kind = part.media_type.lower()
        nested = kind == "message/rfc822" and any(path.startswith(f"{part.path}.") for path in paths)
        if nested or part.sha256 in drawings.digests() or is_a_macs_own(part.data):
            continue
        if kind not in _NO_PAPERS or _is_pictured(part.data):
            parts.setdefault(part.sha256, part)
    return tuple(parts.values())


def _is_pictured(data: bytes) -> bool:
    """Whether the bytes are a picture or a PDF, whatever they were declared as."""
    kind = media_type(data) if data else ""
    return kind.startswith("image/") or kind == "application/pdf"


def _copies(listed: Sequence[Mapping[str, Any]], parsed: ParsedMessage) -> list[dict[str, Any]]:
    """The same entries for every further part with the same content, which was read once; `same_as`: that part."""
    read = {part.sha256: part for part in parts_to_read(parsed)}
    return [
        {**entry, "attachment": part.name or part.path, "part": part.path, "same_as": first.path}
        for part in parsed.parts
        if (first := read.get(part.sha256)) is not None and first.path != part.path
        for entry in listed
        if entry["part"] == first.path
    ]


def read_parts(parts: Sequence[Part], pool: FileReader) -> dict[str, FileReading]:
    """The readings of `parts` by the SHA-256 of the part; one beyond the parser's limit has no bytes."""
    whole = [part for part in parts if part.data or not part.size]
    readings = pool.read([(part.name or part.path, part.data) for part in whole])
    beyond = {
        part.sha256: FileReading(name=part.name, unread=Unreadable.TOO_LARGE, sha256=part.sha256)
        for part in parts
        if part not in whole
    }
    return {part.sha256: reading for part, reading in zip(whole, readings, strict=True)} | beyond


def sheets_of(
    parsed: ParsedMessage, readings: Mapping[str, FileReading], references: References
) -> tuple[tuple[Sheet, ...], tuple[Unread, ...]]:
    """The sheets of a message, its own text first, and the files that nobody could read.

    `readings` by the SHA-256 of the part; parts without a reading are left out.
    """
    said = f"{parsed.subject}\n{parsed.text}"
    sheets = [body_sheet(said, BODY, references)]
    unread: list[Unread] = []
    if (reason := cut_short(parsed.notes)) is not None:
        unread.append(Unread(attachment=BODY, part=BODY, reason=reason))
    for part in parts_to_read(parsed):
        if part.sha256 in readings:
            found, lost = sheets_of_file(readings[part.sha256], part.name or part.path, part.path, references)
            sheets.extend(without_echo(found, said))
            unread.extend(lost)
    return tuple(sheets), tuple(unread)


def kinds_of(sheets: Collection[Sheet]) -> frozenset[Kind]:
    """What the attachments were found to be; the mail's own text aside."""
    return frozenset(paper.kind for sheet in sheets if sheet.attachment != BODY for paper in sheet.papers) - {
        Kind.OTHER
    }


def mail_of(parsed: ParsedMessage, category: Category, received: dt.date | None = None) -> Mail:
    """The words of a message for the judge."""
    return Mail(
        subject=parsed.subject,
        body=parsed.text,
        sender_name=parsed.from_name,
        sender_address=parsed.from_address,
        date=received or (parsed.date.astimezone(PARIS).date() if parsed.date else None),
        category=category,
    )


def day_of(parsed: ParsedMessage) -> dt.date:
    """The calendar day of the Date header in Paris; the real day when there is none."""
    return (parsed.date or dt.datetime.now(dt.UTC)).astimezone(PARIS).date()


def to_json(
    judgement: Judgement, known: Classification, sheets: Sequence[Sheet], unread: Sequence[Unread]
) -> dict[str, Any]:
    """The assessment as DESIGN's object, but for "source" and "seconds"."""
    return {
        "category": known.category.value,
        "language": known.language,
        "verdict": judgement.verdict.value,
        "applicants": [_applicant(applicant) for applicant in judgement.applicants],
        "documents": [
            {
                "attachment": sheet.attachment,
                "part": sheet.part,
                "page": sheet.page.number,
                "kinds": list(dict.fromkeys(paper.kind.value for paper in sheet.papers)) or [Kind.OTHER.value],
            }
            for sheet in sheets
            if sheet.attachment != BODY or sheet.papers
        ],
        "unread": [{"attachment": file.attachment, "part": file.part, "reason": file.reason.value} for file in unread],
        "stops": [reason.rule for reason in judgement.stops],
        "because": list(known.reasons),
        "rules_version": judgement.rules_version,
    }


def _applicant(applicant: ApplicantJudgement) -> dict[str, Any]:
    found: dict[str, Any] = {
        "fields": dict(applicant.fields),
        "requirements": {finding.requirement.value: _finding(finding) for finding in applicant.findings},
        "stops": [reason.rule for reason in applicant.stops],
        "minor": applicant.minor,
    }
    if applicant.stay_until is not None:
        found["stay_until"] = applicant.stay_until.isoformat()
    return found


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "status": finding.status.value,
        "reasons": [reason.rule for reason in finding.reasons],
        "evidence": [_evidence(evidence) for evidence in finding.evidence],
    }


def _evidence(evidence: Evidence) -> dict[str, Any]:
    found: dict[str, Any] = {"attachment": evidence.attachment, "part": evidence.part, "page": evidence.page}
    if evidence.box is not None:
        found["box"] = list(evidence.box)
    return found
