"""From a case's messages and its judgement to what its page shows of papers: pages, and boxes around evidence."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from cases.models import Attachment, Message
from cases.readings import kinds_of, newest_readings, page_name, seen_in
from documents.dossier import ApplicantJudgement, Evidence, Judgement
from documents.page import Box, FileReading, Page, Unreadable

BODY = "body"


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """Where an evidence leads: a page of an attachment, or the text of a message."""

    message: int
    attachment: int | None  #: None is the message's own text
    member: str  #: path inside an archive
    page: int
    box: Box | None
    name: str  #: as the sender named the file

    @property
    def key(self) -> str:
        """Names the page in an address: "12-1" or, inside an archive, "12-1-folder/a.jpg"."""
        return page_key(self.attachment or 0, self.page, self.member)

    @property
    def corners(self) -> str:
        """The box as it stands in an address."""
        return ",".join(str(edge) for edge in self.box) if self.box is not None else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperPage:
    """One page of what was sent, as a thumbnail and in the viewer show it."""

    attachment: Attachment
    member: str
    name: str
    page: Page
    kinds: tuple[str, ...]

    @property
    def key(self) -> str:
        """See `Spot.key`."""
        return page_key(self.attachment.pk, self.page.number, self.member)

    @property
    def is_picture(self) -> bool:
        """A page that has a picture; text files have none."""
        return self.page.width > 0 and self.page.height > 0


@dataclass(frozen=True, slots=True, kw_only=True)
class UnreadFile:
    """A part that nobody could read: shown, so that nothing that came is invisible."""

    attachment: Attachment | None
    name: str
    reason: str  #: a slug of documents.page.Unreadable, or "waiting"


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A box on the shown page, with what it stands for."""

    box: Box
    slug: str  #: a requirement or a field
    is_field: bool
    active: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Papers:
    """Everything that was sent in a case."""

    pages: tuple[PaperPage, ...] = ()
    unread: tuple[UnreadFile, ...] = ()
    attachments: dict[tuple[int, str], Attachment] = field(default_factory=dict)

    def page(self, key: str) -> PaperPage | None:
        """The page of that key."""
        return next((page for page in self.pages if page.key == key), None)

    def spot(self, evidence: Evidence) -> Spot | None:
        """Where `evidence` leads; None when its message has left the case."""
        message_text, _, path = evidence.part.partition(":")
        if not message_text.isdigit():
            return None
        message = int(message_text)
        found = self.attachments.get((message, path.partition("/")[0]))
        if found is None and path != BODY:
            return None
        return Spot(
            message=message,
            attachment=found.pk if found is not None else None,
            member=member_of(path, found),
            page=evidence.page,
            box=evidence.box,
            name=evidence.attachment,
        )

    def spots(self, evidence: Iterable[Evidence]) -> tuple[Spot, ...]:
        """Where each of `evidence` leads, each place once."""
        found = [spot for spot in map(self.spot, evidence) if spot is not None]
        return tuple(dict.fromkeys(found))


def page_key(attachment: int, page: int, member: str) -> str:
    """The name of a page in an address."""
    return f"{attachment}-{page}-{member}" if member else f"{attachment}-{page}"


def member_of(path: str, attachment: Attachment | None) -> str:
    """The path inside an archive in "1.2/dossier.zip/a.jpg"; "" for a file that is none."""
    inside = path.partition("/")[2]
    return inside.removeprefix(f"{attachment.name}/") if attachment is not None else inside


def papers_of(messages: Iterable[Message]) -> Papers:
    """The pages of `messages`, in the order in which they came. One query, whatever there is."""
    pages: list[PaperPage] = []
    unread: list[UnreadFile] = []
    attachments: dict[tuple[int, str], Attachment] = {}
    came = list(messages)
    readings = newest_readings(part.sha256 for message in came for part in message.attachments.all())
    for message in came:
        if message.too_large:
            unread.append(UnreadFile(attachment=None, name=message.subject, reason=str(Unreadable.TOO_LARGE)))
        for attachment in message.attachments.all():
            attachments[message.pk, attachment.path] = attachment
            reading = readings.get(attachment.sha256)
            if reading is None:
                unread.append(UnreadFile(attachment=attachment, name=attachment.name, reason="waiting"))
                continue
            kinds = kinds_of(reading, attachment.name)
            held = len(pages) + len(unread)
            for member, file in _files(seen_in(reading)):
                name = file.name if member else attachment.name
                if file.unread is not None:
                    unread.append(UnreadFile(attachment=attachment, name=name, reason=str(file.unread)))
                pages += [
                    PaperPage(
                        attachment=attachment,
                        member=member,
                        name=name,
                        page=page,
                        kinds=tuple(kinds.get(page_name(member, page.number), ())),
                    )
                    for page in file.pages
                ]
            if len(pages) + len(unread) == held:  # read, and nothing in it
                unread.append(UnreadFile(attachment=attachment, name=attachment.name, reason="empty"))
    return Papers(pages=tuple(pages), unread=tuple(unread), attachments=attachments)


def _files(reading: FileReading, prefix: str = "") -> Iterable[tuple[str, FileReading]]:
    """The file and everything inside it, by the path inside."""
    yield prefix, reading
    for member in reading.members:
        yield from _files(member, f"{prefix}/{member.name}" if prefix else member.name)


def marks_on(page: PaperPage, papers: Papers, person: ApplicantJudgement | None, corners: str) -> tuple[Marked, ...]:
    """The boxes on `page` that the judgement of `person` points to; `corners` names the one that was asked for."""
    if person is None:
        return ()
    found: dict[tuple[Box, str], Marked] = {}

    def add(evidence: Evidence, slug: str, is_field: bool) -> None:
        spot = papers.spot(evidence)
        if spot is None or spot.box is None or spot.key != page.key:
            return
        active = bool(corners) and spot.corners == corners
        found.setdefault((spot.box, slug), Marked(box=spot.box, slug=slug, is_field=is_field, active=active))

    for finding in person.findings:
        for evidence in (*finding.evidence, *(e for reason in finding.reasons for e in reason.evidence)):
            add(evidence, str(finding.requirement), False)
    for name, evidence in person.evidence.items():
        add(evidence, str(name), True)
    wanted = _corners(corners)
    if wanted is not None and not any(mark.active for mark in found.values()):
        found[wanted, ""] = Marked(box=wanted, slug="", is_field=False, active=True)
    # The largest first: a small box drawn later stays visible and can be pointed at.
    return tuple(sorted(found.values(), key=lambda mark: -_area(mark.box)))


def _corners(text: str) -> Box | None:
    edges = text.split(",")
    if len(edges) != 4 or not all(edge.isascii() and edge.isdigit() and len(edge) < 7 for edge in edges):
        return None
    return Box(*map(int, edges))


def _area(box: Box) -> int:
    return (box.right - box.left) * (box.bottom - box.top)


def first_spot(papers: Papers, judgement: Judgement | None, person: ApplicantJudgement | None) -> PaperPage | None:
    """The page that a viewer opens with: that of the first doubt, else the first that came."""
    if person is not None:
        doubts = [finding for finding in person.findings if finding.status != "satisfied"]
        for finding in (*doubts, *person.findings):
            evidence = (*(e for reason in finding.reasons for e in reason.evidence), *finding.evidence)
            for spot in papers.spots(evidence):
                page = papers.page(spot.key)
                if page is not None:
                    return page
    return papers.pages[0] if papers.pages else None
