"""From blocks to a finished paper: which block stands on which page, marks, footers; bytes out."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from reportlab.lib.colors import Color

from generators import typefaces
from generators.setting import shrunk
from generators.sheet import BLUE, GREY, INK, MARGIN, PAGE_HEIGHT, PAGE_WIDTH, WHITE, WIDTH, Sheet
from generators.typefaces import BOLD, REGULAR

TOP = 40.0
BOTTOM = PAGE_HEIGHT - 50.0

_MARK = Color(0.885, 0.885, 0.89)  #: pale enough that text over it stays legible after a photocopy


class Block(Protocol):
    """A piece of a paper, as wide as the page between its margins; it is never cut in two."""

    def height(self) -> float:
        """Points."""
        ...

    def draw(self, sheet: Sheet, top: float) -> None:
        """Draw with the upper edge at `top` points from the page's top."""
        ...


#: A block and its height in points: text is measured once, because that costs more than to draw it.
Measured = tuple[Block, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What is on every page of a paper."""

    title: str
    author: str
    subject: str
    day: dt.date
    footer: tuple[str, ...]  #: lines, the page number is added to the first
    page_word: str  #: "Page {number} / {total}"
    mark: str = ""  #: one word across the page: SPÉCIMEN, PROJET
    mark_note: str = ""  #: said in full in a band at the top


def paginate(blocks: Sequence[Block], top: float, bottom: float = BOTTOM) -> list[list[Measured]]:
    """Blocks in order, page by page; a block that fits no page has one of its own."""
    pages: list[list[Measured]] = [[]]
    y = top
    for block in blocks:
        height = block.height()
        if pages[-1] and y + height > bottom:
            pages.append([])
            y = top
        pages[-1].append((block, height))
        y += height
    return pages


def compose(settings: Sequence[Sequence[Block]], frame: Frame) -> bytes:
    """The PDF, in the first of `settings` (the same blocks, each time tighter) that fits one page, else in the first.

    Space that a page has left over goes between its blocks, up to a measure, so that it stands well. Several threads
    may ask at once; they take turns, because a face keeps its place in its file while a paper embeds it.
    """
    with typefaces.IN_USE:
        return _composed(settings, frame)


def _composed(settings: Sequence[Sequence[Block]], frame: Frame) -> bytes:
    sheet = Sheet(title=frame.title, author=frame.author, subject=frame.subject, day=frame.day)
    top = TOP + (14 if frame.mark else 0)
    pages = _first_on_one_page(settings, top)
    for number, page in enumerate(pages, 1):
        if number > 1:
            sheet.next_page()
        if frame.mark:
            _draw_mark(sheet, frame)
        spare = BOTTOM - top - sum(height for _, height in page)
        gap = max(0.0, min(11.0, spare / max(len(page) - 1, 1)))
        y = top
        for block, height in page:
            block.draw(sheet, y)
            y += height + gap
        _draw_footer(sheet, frame, frame.page_word.format(number=number, total=len(pages)))
    return sheet.close()


def _first_on_one_page(settings: Sequence[Sequence[Block]], top: float) -> list[list[Measured]]:
    first = paginate(settings[0], top)
    if len(first) == 1:
        return first
    tighter = (paginate(blocks, top) for blocks in settings[1:])
    return next((pages for pages in tighter if len(pages) == 1), first)


def _draw_mark(sheet: Sheet, frame: Frame) -> None:
    canvas = sheet.canvas
    with sheet.artifact("Background"):
        canvas.saveState()
        canvas.translate(PAGE_WIDTH / 2, PAGE_HEIGHT / 2)
        canvas.rotate(52)
        size = shrunk(frame.mark, BOLD, 130, 40, 690)
        canvas.setFillColor(_MARK)
        canvas.setFont(BOLD, size)
        canvas.drawCentredString(0, -size / 3, frame.mark)
        canvas.restoreState()
    sheet.box(0, 0, PAGE_WIDTH, 25, ground=INK, border=None)
    size = shrunk(frame.mark_note, BOLD, 9.5, 6, WIDTH)
    with sheet.content("P"):
        left = (PAGE_WIDTH - typefaces.width(frame.mark_note, BOLD, size)) / 2
        sheet.text(left, 16.5, frame.mark_note, face=BOLD, size=size, colour=WHITE)


def _draw_footer(sheet: Sheet, frame: Frame, page: str) -> None:
    y = PAGE_HEIGHT - 42
    sheet.rule(MARGIN, y, WIDTH, 0.5, BLUE)
    with sheet.artifact("Pagination"):
        width = typefaces.width(page, BOLD, 8)
        sheet.text(MARGIN + WIDTH - width, y + 12, page, face=BOLD, size=8)
    for index, line in enumerate(frame.footer):
        room = WIDTH - (70 if index == 0 else 0)
        with sheet.artifact("Pagination"):
            size = shrunk(line, REGULAR, 7.6, 4.5, room)
            sheet.text(MARGIN, y + 12 + 10.5 * index, line, face=REGULAR, size=size, colour=INK if index == 0 else GREY)
