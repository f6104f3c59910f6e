"""From what was read in a file, or written in a mail, to the sheets that a judgement works on."""

import dataclasses
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import TypeVar

from documents.opening.letter import LETTER_TYPES
from documents.opening.rows import LONGEST_WORD, folded
from documents.page import Box, FileReading, Page, Source, TextLine
from documents.paper import Paper, ProofGrade, Sheet, Unread
from documents.references import References
from documents.understanding import understand, understand_text
from documents.vocabulary import Kind

BODY = "body"  #: the attachment name of a mail's own text
MOST_LINES = 500  #: of one page, or of one mail
MOST_SIGNS = 60_000  #: the same; a closely printed page has six thousand

_Row = TypeVar("_Row", str, TextLine)


def sheets_of_file(
    reading: FileReading, name: str, part: str, references: References
) -> tuple[tuple[Sheet, ...], tuple[Unread, ...]]:
    """The pages of a file and of everything inside it; a file in an archive has a part "1.2/dossier.zip/a.jpg"."""
    sheets = [
        Sheet(
            attachment=name,
            part=part,
            sha256=reading.sha256,
            page=page,
            papers=_papers_of(beginning_of(page), reading.media_type, references),
        )
        for page in reading.pages
    ]
    unread = [Unread(attachment=name, part=part, reason=reading.unread)] if reading.unread is not None else []
    for member in reading.members:
        inside = f"{part}/{member.name}" if "/" in part else f"{part}/{name}/{member.name}"
        found, not_read = sheets_of_file(member, member.name, inside, references)
        sheets.extend(found)
        unread.extend(not_read)
    return tuple(sheets), tuple(unread)


def without_echo(sheets: Iterable[Sheet], said: str) -> tuple[Sheet, ...]:
    """`sheets` without the pages that only repeat what the mail itself says (`said`), as a winmail.dat does.

    Read twice, what the mail quotes would count as somebody's own words.
    """
    own = _letters(said)
    return tuple(sheet for sheet in sheets if not (_holds_words_alone(sheet) and _letters(sheet.page.text) in own))


def _holds_words_alone(sheet: Sheet) -> bool:
    return sheet.page.source is Source.TEXT and all(
        paper.kind is Kind.OTHER or paper.fields.get("grade") == ProofGrade.STATEMENT for paper in sheet.papers
    )


def _letters(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())


def _papers_of(page: Page, media_type: str, references: References) -> tuple[Paper, ...]:
    """The papers of a page. What a message says, in a file too, counts no more than it would as the mail's own text."""
    if media_type in LETTER_TYPES and page.source is Source.TEXT:
        return understand_text(page.text, references) or (Paper(kind=Kind.OTHER),)
    return understand(page, references)


def beginning_of(page: Page) -> Page:
    """The beginning of a page that no paper is as long as: understanding takes time with every line and every sign."""
    if len(page.lines) <= MOST_LINES and all(len(line.text) <= LONGEST_WORD for line in page.lines):
        return page
    rows = (
        dataclasses.replace(line, text=row) for line in page.lines for row in folded(line.text).text.splitlines() if row
    )
    return dataclasses.replace(page, lines=tuple(_beginning(rows, lambda line: len(line.text))))


def _beginning(rows: Iterable[_Row], length: Callable[[_Row], int]) -> Iterator[_Row]:
    left = MOST_SIGNS
    for row in islice(rows, MOST_LINES):
        left -= length(row)
        if left < 0:
            return
        yield row


def body_sheet(text: str, part: str, references: References) -> Sheet:
    """A mail's own text as a sheet: an airline's mail pasted into it is a paper, the writer's own words a statement."""
    shown = "\n".join(_beginning(folded(text).text.splitlines(), len))
    lines = tuple(
        TextLine(text=line.strip(), box=Box(0, number, 1, number + 1))
        for number, line in enumerate(shown.splitlines())
        if line.strip()
    )
    page = Page(source=Source.TEXT, reader="text", lines=lines)
    return Sheet(attachment=BODY, part=part, sha256="", page=page, papers=understand_text(shown, references))
