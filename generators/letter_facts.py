"""What a letter says: its kind and frozen facts. Wording stands in templates/letters/<lang>, never here."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class LetterKind(StrEnum):
    """The letters. Each has a template of this name in every language."""

    REGISTRATION = "registration"  #: the receipt that goes out at once, with the privacy notice
    NEUTRAL_RECEIPT = "neutral-receipt"  #: a message arrived; says nothing of any case
    ACKNOWLEDGEMENT = "acknowledgement"  #: papers were read and nothing is asked
    REQUEST = "request"  #: acknowledgement and list of what is missing in one
    REMINDER = "reminder"  #: the same list again, before the deadline
    DECISION = "decision"  #: the permits are attached
    REFUSAL = "refusal"
    TRANSFER = "transfer"  #: another service is competent and has the file
    PRIOR_NOTICE = "prior-notice"  #: a withdrawal is intended: the reasons, and until when the holder may answer
    WITHDRAWAL = "withdrawal"  #: a permit no longer counts
    OTHER_TOPIC = "other-topic"  #: where to turn to
    TOO_LARGE = "too-large"  #: a message of no case, of which only the head was fetched
    NOTHING_READABLE = "nothing-readable"  #: in place of a request: no file could be read, so all papers are asked for
    RESEND = "resend"  #: goes with the same files once more


#: Fields of `LetterData` that a letter cannot be without.
REQUIRED: dict[LetterKind, tuple[str, ...]] = {
    LetterKind.REGISTRATION: ("reference", "privacy"),
    LetterKind.NEUTRAL_RECEIPT: (),
    LetterKind.ACKNOWLEDGEMENT: ("reference", "applicants"),
    LetterKind.REQUEST: ("reference", "applicants", "deadline"),
    LetterKind.REMINDER: ("reference", "applicants", "deadline"),
    LetterKind.DECISION: ("reference", "permits"),
    LetterKind.REFUSAL: ("reference", "applicants", "reasons", "court"),
    LetterKind.TRANSFER: ("reference", "destination"),
    LetterKind.PRIOR_NOTICE: ("reference", "permits", "reasons", "deadline"),
    LetterKind.WITHDRAWAL: ("reference", "permits", "reasons", "court", "hearing"),
    LetterKind.OTHER_TOPIC: ("topic", "destination"),
    LetterKind.TOO_LARGE: ("limit_megabytes",),
    LetterKind.NOTHING_READABLE: ("reference", "unread", "applicants", "deadline"),
    LetterKind.RESEND: ("reference", "permits", "first_sent"),
}


class ItemStatus(StrEnum):
    """What a letter says of one paper."""

    ACCEPTED = "accepted"  #: received and good
    EXAMINED = "examined"  #: received; an agent looks at it; the applicant need do nothing
    INSUFFICIENT = "insufficient"  #: received, and cannot be used: the sentences say why
    MISSING = "missing"  #: not received


#: Sentences by language code. Where a language is absent the letter says "see the French text": languages never mix.
Sentences = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterItem:
    """One requirement of one person."""

    requirement: str  #: slug: "passport-identity" …
    status: ItemStatus
    sentences: Sentences = field(default_factory=dict)  #: already rendered reasons of the rules


@dataclass(frozen=True, slots=True, kw_only=True)
class ApplicantItems:
    """A person who asks, and what is known of their papers."""

    name: str  #: "" when no name could be read: the letter then says "the person who asks"
    items: tuple[LetterItem, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """Who writes. Proper names and addresses: the same in every language."""

    name: str
    address: tuple[str, ...]
    email: str
    phone: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Privacy:
    """What the privacy notice depends on."""

    controller: str  #: who answers for the treatment
    dpo: str  #: the data-protection officer's contact: an address
    retention_months: int | None = None  #: after the decision; None: no sentence about it
    algorithm: bool = True  #: the mention of article L311-3-1 of the CRPA


@dataclass(frozen=True, slots=True, kw_only=True)
class Court:
    """Where an appeal goes."""

    name: str  #: in French: "Tribunal administratif de Clermont-Ferrand"
    address: str
    site: str = ""  #: "www.telerecours.fr"


@dataclass(frozen=True, slots=True, kw_only=True)
class Destination:
    """Another service: its name and how to reach it."""

    name: str
    contact: str = ""  #: address of a page, e-mail or postal address, on one line


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterPermit:
    """A permit that a letter brings or names."""

    holder: str  #: "ANNA MARIA ERIKSSON"
    reference: str
    certificate_reference: str
    document_number: str
    start: dt.date
    end: dt.date
    work_allowed: bool = False
    replaces: str | None = None  #: reference of the permit that this one replaces


@dataclass(frozen=True, slots=True, kw_only=True)
class Hearing:
    """Whether the holder could answer before a permit was withdrawn (CRPA, L121-1, L122-1), or why not (L121-2)."""

    notified_on: dt.date | None = None  #: when the notice left
    answered: bool = False
    urgency: Sentences | None = None  #: why nobody could be heard before; "fr" must be there


@dataclass(frozen=True, slots=True, kw_only=True)
class UnreadFile:
    """A file that nobody could read."""

    name: str
    reason: str  #: slug of the language files' [unread]: locked, broken, empty, too-large, nothing-seen …


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterData:
    """The facts of a letter. `REQUIRED` says which a kind needs; the others are said only when they are there."""

    received: dt.date  #: of the message that is answered
    service: Service
    reference: str | None = None
    writer_name: str = ""  #: who wrote, for the greeting; need not be an applicant
    agent: str | None = None  #: "Prénom NOM, qualité"; None: anonymised, or no agent yet
    applicants: tuple[ApplicantItems, ...] = ()
    deadline: dt.date | None = None  #: last day for the missing papers
    silence_months: int | None = None  #: after how many months silence is a refusal; None: no sentence
    privacy: Privacy | None = None
    reasons: Sentences | None = None  #: of a refusal or a withdrawal, also an intended one; "fr" must be there
    hearing: Hearing | None = None  #: what came before a withdrawal
    court: Court | None = None
    permits: tuple[LetterPermit, ...] = ()
    withdrawn_on: dt.date | None = None  #: from when a withdrawn permit no longer counts; None: at once
    destination: Destination | None = None
    topic: str | None = None  #: category slug of another topic
    limit_megabytes: int | None = None
    unread: tuple[UnreadFile, ...] = ()
    remark: tuple[str, ...] = ()  #: paragraphs an agent adds to a request, in French: translations point to it
    passage: Sentences | None = None  #: what the service adds to every letter of this kind; as `Sentences`
    first_sent: dt.date | None = None  #: when the files of a resend went out first
