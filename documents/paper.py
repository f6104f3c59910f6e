"""What a page holds: papers of a kind, with their fields and where each was read. Made by `understanding`."""

from dataclasses import dataclass, field
from enum import StrEnum

from documents.page import Box, Page, Unreadable
from documents.vocabulary import Kind


class ProofGrade(StrEnum):
    """How much a proof that return is impossible weighs (DOMAIN: strongest first)."""

    CANCELLED_BY_CARRIER = "cancelled-by-carrier"
    BOOKING_CANCELLED = "booking-cancelled"
    BORDER_CLOSED = "border-closed"  #: an embassy's or a border-closure note
    MEDICAL = "medical"
    PRESS = "press"
    STATEMENT = "statement"
    NOT_PROOF = "not-proof"  #: looks like one and is none: `why` says which trap


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """One document, or one part of a page, and what it says.

    `fields` holds strings (dates ISO) under names that depend on `kind`:

    - passport-identity, visa: the names of `vocabulary.Field` (a visa's holder as surname, given_names,
      passport_number where printed); of a visa for territories overseas alone valid_for, as printed
    - accommodation: host_surname, host_given_names, host_birth_date, hosts (of a couple, both: as guests),
      guests ("SURNAME, GIVEN|SURNAME, GIVEN"), guest_birth_dates, address, commune, postcode, insee, department,
      since, until (the last day that it tells), date, signed ("yes", "no")
    - host-identity: card ("french-card", "french-card-2021", "residence-permit", "passport", "foreign-card"), surname,
      given_names, birth_date, expiry, issued, number, state
    - entry-stamp: direction, date (or latest, the last day that it can be, when only its month was read), state, post
    - any kind that bears a 2D-Doc: seal, seal_holder, seal_differs, seal_says (see `understanding.sealed`)
    - return-impossible: grade, why, passenger ("SURNAME, GIVEN|…"), flight, date (or month_day, "06-12", when
      the year is not printed), carrier, locator, language; of a medical paper
      or a closure until (the last day that it speaks of)
    """

    kind: Kind
    fields: dict[str, str] = field(default_factory=dict)
    boxes: dict[str, Box] = field(default_factory=dict)  #: where each field was read
    box: Box | None = None  #: the whole paper; None is the whole page
    doubts: tuple[str, ...] = ()  #: slugs of what did not agree within this paper: check-digits, zone-print-names …
    zone: int | None = None  #: index in Page.zones


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A page of an attachment together with what it holds: the unit that the judge works on."""

    attachment: str  #: file name as the sender gave it; the mail's own text is "body"
    part: str  #: "1.2", or "1.2/dossier.zip/a.jpg" inside an archive
    sha256: str  #: of the file
    page: Page
    papers: tuple[Paper, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Unread:
    """A part of a message that nobody could read, and why."""

    attachment: str
    part: str
    reason: Unreadable
