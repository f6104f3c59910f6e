"""From a message inside a file, whatever wrote it, to its words as pages, its files as members."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from documents.opening.holdings import Budget, held, safe_name
from documents.opening.limits import Limits
from documents.opening.opened import Member, Opened, OpenedPage
from documents.opening.texts import TEXT_CUT, text_page
from documents.page import Unreadable

MAIL, OUTLOOK = "message/rfc822", "application/vnd.ms-outlook"
TNEF, SIGNED = "application/ms-tnef", "application/pkcs7-mime"
#: Types of files whose pages are somebody's words, as a mail's own text is.
LETTER_TYPES = frozenset({MAIL, OUTLOOK, TNEF, SIGNED})


@dataclass(slots=True)
class Letter:
    """What a message says and carries."""

    subject: str = ""
    text: str = ""
    files: list[Member] = field(default_factory=list)
    inner: list["Letter"] = field(default_factory=list)  #: messages inside it that are no files of their own
    unread: Unreadable | None = None  #: why something of it could not be taken out

    @property
    def words(self) -> str:
        """What a reader sees of it."""
        return f"{self.subject}\n{self.text}".strip()


def open_letter(
    name: str, media_type: str, letter: Letter, limits: Limits, *, depth: int, budget: Budget, notes: Sequence[str] = ()
) -> Opened:
    """A page for the words of the message, one for each message inside it, and their files as members.

    A file of an inner message has its subject before its name: `Vol annulé/billet.pdf`.
    """
    pages: list[OpenedPage] = []
    said = list(notes)
    unread = letter.unread
    for one, _ in _all(letter):
        words = one.words
        unread = unread or one.unread
        if not words:
            continue
        if len(pages) >= limits.pages:
            unread = unread or Unreadable.TOO_MANY_PAGES
            break
        pages.append(text_page(words, len(pages) + 1))
        if pages[-1].cut:
            said.append(TEXT_CUT)
    files = (
        Member(name=f"{folder}{safe_name(file.name, 'unnamed')}", data=file.data)
        for one, folder in _all(letter)
        for file in one.files
    )
    members, left_out = held(files, limits, depth=depth, budget=budget)
    if not pages and not members and unread is None and left_out is None:
        unread = Unreadable.EMPTY
    return Opened(
        name=name,
        media_type=media_type,
        pages=tuple(pages),
        members=members,
        unread=left_out or unread,
        notes=tuple(dict.fromkeys(said)),
    )


def _all(letter: Letter, folder: str = "") -> Iterator[tuple[Letter, str]]:
    """The message and those inside it, outermost first, each with the folder of its files."""
    yield letter, folder
    for number, inner in enumerate(letter.inner, 1):
        subject = safe_name(inner.subject.replace("/", "-"), f"message {number}")
        yield from _all(inner, f"{folder}{subject}/")
