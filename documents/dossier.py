"""What goes into a judgement and what comes out of it: plain data, stored as JSON by `cases`."""

import datetime as dt
from dataclasses import dataclass, field

from documents.page import Box
from documents.paper import Sheet, Unread
from documents.vocabulary import Category, Cure, Field, Requirement, Status, Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Mail:
    """The words of one message, without its attachments."""

    subject: str
    body: str  #: plain text
    sender_name: str = ""
    sender_address: str = ""
    date: dt.date | None = None  #: calendar date of reception, Europe/Paris
    category: Category = Category.VISA_EXTENSION


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """A field that an agent typed; it survives every re-assessment and counts as certain."""

    anchor: str  #: an anchor of the applicant (see ApplicantJudgement.anchors); "" is the only applicant
    field: Field
    value: str  #: "" says that the field is unknown


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """A requirement that an agent accepted or rejected, with the reason that was typed."""

    anchor: str
    requirement: Requirement
    accepted: bool
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """Everything that a judgement may look at: one message for `assess`, the union of a case for the service."""

    mails: tuple[Mail, ...]
    sheets: tuple[Sheet, ...] = ()
    unread: tuple[Unread, ...] = ()
    corrections: tuple[Correction, ...] = ()
    rulings: tuple[Ruling, ...] = ()
    stops_lifted: tuple[str, ...] = ()  #: rule ids of message-level stops that an agent has looked at and set aside


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """The settings that a judgement depends on; `config.service` fills it."""

    department: str = "63"
    entry_evidence: str = "stamp"  #: "stamp" or "ees"
    permit_months: int = 3  #: how long an APS would run: a passport must outlive it


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Where something stands: a box on a page of a part of a message."""

    attachment: str
    part: str
    page: int = 1
    box: Box | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """A rule that spoke: its id, the values for its sentence, what it saw, and who can cure it."""

    rule: str  #: id in `rules.RULES`; the sentences stand in templates/rules/<lang>
    cure: Cure
    params: dict[str, str] = field(default_factory=dict)
    evidence: tuple[Evidence, ...] = ()
    stop: bool = False  #: a stop rule: the verdict is review and nothing is asked automatically


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What is known of one requirement of one applicant."""

    requirement: Requirement
    status: Status
    reasons: tuple[Reason, ...] = ()  #: why it is not satisfied; empty when it is, save for notes of repairs
    evidence: tuple[Evidence, ...] = ()
    ruled: bool = False  #: an agent decided this one


@dataclass(frozen=True, slots=True, kw_only=True)
class ApplicantJudgement:
    """One person who asks."""

    anchors: tuple[str, ...]  #: "sha256:page:zone" of each identity page or visa that formed this applicant
    fields: dict[str, str] = field(default_factory=dict)
    evidence: dict[str, Evidence] = field(default_factory=dict)  #: field → where it was read
    findings: tuple[Finding, ...] = ()
    stops: tuple[Reason, ...] = ()  #: stop rules about this person that belong to no one requirement
    stay_until: dt.date | None = None  #: last day of the authorised stay, when it can be computed
    minor: bool = False

    def finding(self, requirement: Requirement) -> Finding:
        """The finding of `requirement`; every judged applicant has all six."""
        return next(finding for finding in self.findings if finding.requirement is requirement)


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """The outcome for a dossier."""

    verdict: Verdict
    applicants: tuple[ApplicantJudgement, ...] = ()
    stops: tuple[Reason, ...] = ()  #: stop rules about the whole dossier (asylum wording, a lawyer …)
    rules_version: str = ""
