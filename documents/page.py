"""What was seen on one page: text with boxes, zones, stamps, barcodes, quality. Made by `reading`, stored as JSON.

Every box is in pixels of the upright page (for a PDF page: of its rendering at `Page.width` × `Page.height`).
"""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import NamedTuple

from documents.vocabulary import Kind

_FILLERS = 2  #: behind a family name in a zone


class Box(NamedTuple):
    """A rectangle in pixels of the upright page; JSON: [left, top, right, bottom]."""

    left: int
    top: int
    right: int
    bottom: int

    def union(self, other: "Box") -> "Box":
        """The smallest box around both."""
        return Box(
            min(self.left, other.left),
            min(self.top, other.top),
            max(self.right, other.right),
            max(self.bottom, other.bottom),
        )

    @property
    def area(self) -> int:
        """Square pixels."""
        return (self.right - self.left) * (self.bottom - self.top)

    def shared(self, other: "Box") -> int:
        """Square pixels that both cover."""
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.bottom, other.bottom) - max(self.top, other.top)
        return max(0, across) * max(0, down)

    def lowered(self, down: int) -> "Box":
        """The box so many pixels farther down."""
        return Box(self.left, self.top + down, self.right, self.bottom + down)

    def moved(self, across: int, down: int) -> "Box":
        """The box so many pixels farther to the right and down."""
        return Box(self.left + across, self.top + down, self.right + across, self.bottom + down)

    def turned(self, degrees: int, width: int, height: int) -> "Box":
        """Where it is when a picture of that size has been turned clockwise by a multiple of 90 degrees."""
        match degrees % 360:
            case 90:
                return Box(height - self.bottom, self.left, height - self.top, self.right)
            case 180:
                return Box(width - self.right, height - self.bottom, width - self.left, height - self.top)
            case 270:
                return Box(self.top, width - self.right, self.bottom, width - self.left)
        return self

    def holds_middle_of(self, other: "Box") -> bool:
        """Whether the other's middle lies in this box."""
        across, down = (other.left + other.right) / 2, (other.top + other.bottom) / 2
        return self.left <= across <= self.right and self.top <= down <= self.bottom


@dataclass(frozen=True, slots=True, kw_only=True)
class TextLine:
    """One line as a reader gave it; `confidence` 0–1, 1.0 for a text layer."""

    text: str
    box: Box
    confidence: float = 1.0


class ZoneFormat(StrEnum):
    """The machine-readable zones of ICAO 9303, and the French identity card before 2021."""

    TD1 = "TD1"
    TD2 = "TD2"
    TD3 = "TD3"
    MRVA = "MRV-A"
    MRVB = "MRV-B"
    FRENCH_CARD = "FRA-ID"


@dataclass(frozen=True, slots=True, kw_only=True)
class Repair:
    """A character that was read one way and, on the word of a check digit, taken another way."""

    line: int  #: 0-based
    position: int  #: 1-based, as ICAO 9303 counts
    read: str
    taken: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Zone:
    """A machine-readable zone found on a page."""

    kind: Kind  #: passport-identity, visa or host-identity (cards, permits)
    format: ZoneFormat
    lines: tuple[str, ...]
    valid: bool  #: every check digit holds
    fields: dict[str, str]  #: surname, given_names, number, nationality, state, birth_date, sex, expiry, code, optional
    box: Box
    failed_checks: tuple[str, ...] = ()  #: names of fields whose digit fails: number, birth_date, expiry, composite
    repairs: tuple[Repair, ...] = ()

    @property
    def names_full(self) -> bool:
        """Whether a name field is full to its last character, so that a name may go on in print (ICAO 9303-3 §4.6)."""
        if self.format is ZoneFormat.FRENCH_CARD and len(self.lines) == 2:
            fields = [self.lines[0][5:30], self.lines[1][13:27]]
        else:
            fields = [self.lines[2]] if len(self.lines) == 3 else list(self.lines[:1])
        return any(field[-1:] not in ("", "<") or _leaves_no_room(field) for field in fields)


def _leaves_no_room(field: str) -> bool:
    """Whether a family name ends so near the field's end that no given name could begin behind it."""
    family = field.removesuffix("<<")
    return len(field) - len(family) == _FILLERS and not family.endswith("<") and "<<" not in family


class StampDirection(StrEnum):
    ENTRY = "entry"  #: rectangle, arrow in
    EXIT = "exit"  #: rounded rectangle, arrow out
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """A border stamp found by its ink. What could not be read is None, never guessed."""

    direction: StampDirection
    box: Box
    state: str | None = None  #: distinguishing letters as stamped: F, D, E, I …
    date: dt.date | None = None
    latest: dt.date | None = None  #: without `date`: the last day that it can be, where a part of it was not read
    yearly: bool | None = (
        None  #: True: `latest` for want of the year's last figure: it may be the same day of an earlier year
    )
    post: str | None = None
    text: tuple[str, ...] = ()
    confidence: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Barcode:
    """A barcode's content; `content` is latin-1 text of the raw bytes, so that control characters survive JSON."""

    symbology: str
    content: str
    box: Box


class Flaw(StrEnum):
    """What is wrong with a picture, in words that a letter can repeat."""

    BLURRED = "blurred"
    GLARE = "glare"
    DARK = "dark"
    CUT = "cut"  #: an edge of the document is outside the picture, or its file ends before it
    SMALL = "small"  #: too few pixels


class Source(StrEnum):
    TEXT_LAYER = "text-layer"  #: a PDF's own text
    OCR = "ocr"
    TEXT = "text"  #: plain text, HTML, DOCX, ODT, the mail's body
    NONE = "none"  #: nothing could be read


@dataclass(frozen=True, slots=True, kw_only=True)
class Inset:
    """A picture on a page that was read by itself, as one of several photographs on a sheet is."""

    box: Box
    turned: int = 0  #: degrees clockwise by which it was turned to stand upright
    loose_ink: bool | None = None  #: of this picture, as a page's


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page as it was read."""

    number: int = 1  #: 1-based
    width: int = 0
    height: int = 0
    turned: int = 0  #: degrees clockwise by which the picture was turned to stand upright
    source: Source = Source.NONE
    reader: str = ""  #: which step of the cascade gave the text
    seconds: float = 0.0
    lines: tuple[TextLine, ...] = ()
    zones: tuple[Zone, ...] = ()
    stamps: tuple[Stamp, ...] = ()
    barcodes: tuple[Barcode, ...] = ()
    flaws: tuple[Flaw, ...] = ()
    pictures: bool = False  #: the page has a photograph or drawing that text does not cover
    loose_ink: bool | None = None  #: whether strokes that are no text stand among its lines; None: nobody looked
    insets: tuple[Inset, ...] = ()  #: where they are, what stands in each is told apart from the rest

    def placed(self, place: Callable[[Box], Box]) -> "Page":
        """The page with everything that was read of it where `place` has it."""
        return replace(
            self,
            lines=tuple(replace(one, box=place(one.box)) for one in self.lines),
            zones=tuple(replace(one, box=place(one.box)) for one in self.zones),
            stamps=tuple(replace(one, box=place(one.box)) for one in self.stamps),
            barcodes=tuple(replace(one, box=place(one.box)) for one in self.barcodes),
        )

    @property
    def text(self) -> str:
        """All lines in reading order, one a line."""
        return "\n".join(line.text for line in self.lines)


class Unreadable(StrEnum):
    """Why a file, or a part of it, was not read."""

    EMPTY = "empty"
    TOO_LARGE = "too-large"
    TOO_MANY_PAGES = "too-many-pages"
    TOO_MANY_PIXELS = "too-many-pixels"
    LOCKED = "locked"  #: a password is needed
    BROKEN = "broken"
    UNKNOWN_TYPE = "unknown-type"
    EXECUTABLE = "executable"
    ARCHIVE_TOO_LARGE = "archive-too-large"
    ARCHIVE_TOO_DEEP = "archive-too-deep"
    TOO_SLOW = "too-slow"
    READER_DIED = "reader-died"


@dataclass(frozen=True, slots=True, kw_only=True)
class FileReading:
    """All that was seen in one file. An archive has no pages but `members`, whose `name` is their path inside it."""

    name: str
    media_type: str = ""
    pages: tuple[Page, ...] = ()
    members: tuple["FileReading", ...] = ()
    unread: Unreadable | None = None  #: why nothing, or not everything, was read
    sha256: str = ""
    seconds: float = 0.0
    reader_version: str = ""
    notes: tuple[str, ...] = field(default=())  #: slugs for the operator: repaired-pdf, owner-password …
