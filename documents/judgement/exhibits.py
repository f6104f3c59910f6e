"""From sheets to exhibits: every paper of a dossier with the page it stands on, in the order in which they arrived."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from documents.dossier import Evidence
from documents.judgement.likeness import Name
from documents.page import Flaw, Source, Zone
from documents.paper import Paper, Sheet
from documents.vocabulary import Kind

BODY = "body"  #: the attachment name of a mail's own text
#: Doubts of understanding that say that check digits fail.
CHECK_DIGITS = "check-digits"
#: That of print which has a name but for a letter or two.
LETTERS = "zone-print-letters"
#: That of print which has another name.
NAMES = "zone-print-names"
#: Doubts about the place of a certificate begin so.
PLACE = "place-"
HOTEL = "hotel"
BOARDING = "boarding-pass"
NOT_LEAVING = "not-leaving"
ANNULLED = "annulled"
#: Doubts that a seal raises begin so.
SEAL = "seal-"
_ROOM = 6  #: letters of given names from which the rest may have had no room
_SURE = 0.98  #: mean confidence of a page whose every letter is clear
#: Doubts of which a rule of their own speaks.
SPOKEN_OF = frozenset({CHECK_DIGITS, HOTEL, BOARDING, NOT_LEAVING, ANNULLED, "no-zone", "no-guest"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Exhibit:
    """One paper where it stands."""

    order: int  #: position among all papers of the dossier
    sheet: Sheet
    paper: Paper

    @property
    def kind(self) -> Kind:
        return self.paper.kind

    @property
    def anchor(self) -> str:
        """ "sha256:page:zone", "-" for a paper without a zone: the same in every judgement of the same file."""
        zone = "-" if self.paper.zone is None else str(self.paper.zone)
        return f"{self.sheet.sha256}:{self.sheet.page.number}:{zone}"

    @property
    def zone(self) -> Zone | None:
        """The machine-readable zone that the paper was read from."""
        index = self.paper.zone
        return self.sheet.page.zones[index] if index is not None and index < len(self.sheet.page.zones) else None

    @property
    def bearer(self) -> Name:
        """The name of whom a passport, visa or card was issued to; empty when it was not read."""
        surname, given = self.get("surname"), self.get("given_names")
        return Name(surname, given, cut=self.zone is not None and self.zone.names_full)

    @property
    def flaws(self) -> tuple[Flaw, ...]:
        return self.sheet.page.flaws

    def get(self, field: str) -> str:
        """The field's value; "" when it was not read."""
        return self.paper.fields.get(field, "").strip()

    def day(self, field: str) -> dt.date | None:
        """The field as a calendar day; None when it was not read or is no full date."""
        return as_day(self.get(field))

    def evidence(self, *fields: str) -> Evidence:
        """Where the first of `fields` was read, else the whole paper."""
        box = next((self.paper.boxes[name] for name in fields if name in self.paper.boxes), self.paper.box)
        return Evidence(attachment=self.sheet.attachment, part=self.sheet.part, page=self.sheet.page.number, box=box)

    def failed_checks(self) -> tuple[str, ...]:
        """Names of the zone's fields whose check digit fails; empty for a sound zone or none."""
        zone = self.zone
        if zone is not None and not zone.valid:
            return zone.failed_checks or ("composite",)
        return ("composite",) if CHECK_DIGITS in self.paper.doubts else ()

    def disagreements(self) -> tuple[str, ...]:
        """The paper's doubts about itself, save for those of which a rule of their own speaks."""
        return tuple(
            doubt for doubt in self.paper.doubts if doubt not in SPOKEN_OF and not doubt.startswith((PLACE, SEAL))
        )

    def borne_out(self, others: Sequence["Exhibit"]) -> bool:
        """Whether the zone of another paper, both sound, has the very names of this one's: then print was misread."""
        own = self.zone
        return (
            own is not None
            and own.valid
            and any(
                zone.valid and zone.kind is not own.kind and _same_names(zone, own)
                for other in others
                if (zone := other.zone) is not None
            )
        )

    @property
    def hardly_legible(self) -> bool:
        """Whether the reader was not sure of its letters: handwriting, a careless photograph."""
        lines = self.sheet.page.lines
        letters = sum(len(line.text) for line in lines)
        sure = sum(len(line.text) * line.confidence for line in lines)
        return self.sheet.page.source is Source.OCR and sure < _SURE * letters

    @property
    def zone_was_seen(self) -> bool:
        """Whether the page shows coded lines, though they could not be read as a zone."""
        return any("<<" in line.text for line in self.sheet.page.lines)


def _same_names(one: Zone, other: Zone) -> bool:
    """Whether two zones name a person letter for letter, as far as the shorter one has room."""
    names = [[zone.fields.get(name, "") for name in ("surname", "given_names")] for zone in (one, other)]
    (surname, given), (same, also) = names
    short, long = sorted((given, also), key=len)
    return (
        bool(surname and short) and surname == same and long.startswith(short) and (short == long or len(short) > _ROOM)
    )


def exhibits_of(sheets: tuple[Sheet, ...]) -> tuple[Exhibit, ...]:
    """All papers of `sheets`, in order; the same page of the same file sent twice counts once."""
    found: list[Exhibit] = []
    seen: set[tuple[str, int]] = set()
    for sheet in sheets:
        key = (sheet.sha256, sheet.page.number)
        if sheet.sha256 and key in seen:
            continue
        seen.add(key)
        for paper in sheet.papers:
            found.append(Exhibit(order=len(found), sheet=sheet, paper=paper))
    return tuple(found)


def blank_sheets(sheets: tuple[Sheet, ...]) -> tuple[Sheet, ...]:
    """Pictures of which nothing was understood because nothing, or hardly anything, could be read."""
    return tuple(
        sheet for sheet in unexplained_pictures(sheets) if words_on(sheet) < (_A_LINE if sheet.page.flaws else _A_WORD)
    )


_A_WORD, _A_LINE = 3, 15  #: words below which a page counts as empty, as unread
_LOGO = 400  #: pixels; pictures in signatures are smaller


def unexplained(sheets: tuple[Sheet, ...]) -> tuple[Sheet, ...]:
    """Pages of attachments that hold no paper that is known, logos and the empty backs of scanned sheets aside."""
    drawn = {sheet.part for sheet in sheets if not _is_undrawn(sheet)}
    return tuple(
        sheet
        for sheet in sheets
        if sheet.attachment != BODY
        and not (_is_undrawn(sheet) and sheet.part in drawn)
        and not any(paper.kind is not Kind.OTHER or BOARDING in paper.doubts for paper in sheet.papers)
        and not is_logo(sheet)
    )


def _is_undrawn(sheet: Sheet) -> bool:
    """Whether nothing at all is drawn on this page of a document."""
    page = sheet.page
    return page.source is Source.NONE and page.width > 0 and not (page.pictures or page.flaws or page.lines)


def is_logo(sheet: Sheet) -> bool:
    """Whether this is a picture so small that it can only be an ornament of a mail."""
    return 0 < max(sheet.page.width, sheet.page.height) < _LOGO


def unexplained_pictures(sheets: tuple[Sheet, ...]) -> tuple[Sheet, ...]:
    """Those of them that were read from pixels."""
    return tuple(sheet for sheet in unexplained(sheets) if sheet.page.source in (Source.OCR, Source.NONE))


def words_on(sheet: Sheet) -> int:
    """How many words were read on a page."""
    return len(sheet.page.text.split())


def as_day(value: str) -> dt.date | None:
    """An ISO date as a day; None for anything else ("1974-00-00", "")."""
    try:
        return dt.date.fromisoformat(value) if len(value) == 10 else None
    except ValueError:
        return None


def flaw_words(flaws: tuple[Flaw, ...]) -> str:
    """`flaws` as the parameter of a sentence: slugs with commas."""
    return ",".join(flaw.value for flaw in flaws)
