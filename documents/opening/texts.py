"""From plain text or HTML to one page with a line of text for each line, and the files written into it."""

import re
from collections.abc import Iterable
from html.parser import HTMLParser

from documents.opening.embedded import files_in, without_files
from documents.opening.hidden_markup import shown
from documents.opening.holdings import Budget, held
from documents.opening.limits import Limits
from documents.opening.markup import box_of_input, tamed
from documents.opening.opened import Member, Opened, OpenedPage
from documents.opening.rows import folded
from documents.opening.uuencoded import unwoven
from documents.page import Box, Source, TextLine

TEXT_CUT = "text-cut"  #: a note: some of a text was left out
MOST_CHARACTERS = 500_000  #: of one page
_MOST_MARKUP = 1_000_000  #: characters of a page in HTML that are looked at
_BLOCK_TAGS = (
    "address article aside blockquote body br caption center dd div dl dt fieldset footer form h1 h2 h3 h4 h5 h6 "
    "header hr html legend li main nav ol p pre section table tbody td tfoot th thead tr ul"
)
_BLOCKS = frozenset(_BLOCK_TAGS.split())
_SILENT = frozenset({"script", "style", "head", "template", "noscript", "object", "svg"})
_VOID = frozenset({"br", "hr", "img", "input", "meta", "link", "base", "col", "wbr", "area", "source"})
_CHARSET = re.compile(rb"<meta[^>]+charset=[\"']?\s*([\w-]+)", re.IGNORECASE)


def open_text(name: str, data: bytes, media_type: str, limits: Limits, *, depth: int, budget: Budget) -> Opened:
    """One page, and the files that are written into it as members.

    The markup goes before anything is measured: what counts is what the page says.
    """
    text = decoded(data, html=media_type == "text/html")
    files: Iterable[Member]
    if media_type == "text/html":
        files, text = files_in(text), without_files(text)
        cut = len(text) > _MOST_MARKUP
        page = text_page(text_of_html(text))
    else:
        text, files = unwoven(text)
        cut = False
        page = text_page(text)
    members, left_out = held(files, limits, depth=depth, budget=budget)
    notes = (TEXT_CUT,) if cut or page.cut else ()
    return Opened(name=name, media_type=media_type, pages=(page,), members=members, unread=left_out, notes=notes)


def text_page(text: str, number: int = 1) -> OpenedPage:
    """A page of plain text; line i has the box (0, i, 0, i + 1), for want of a picture."""
    within = folded(text[:MOST_CHARACTERS])
    rows = [" ".join(row.split()) for row in within.text.splitlines()]
    lines = tuple(TextLine(text=row, box=Box(0, i, 0, i + 1)) for i, row in enumerate(row for row in rows if row))
    cut = within.cut or len(text) > MOST_CHARACTERS
    return OpenedPage(number=number, width=0, height=len(lines), source=Source.TEXT, lines=lines, cut=cut)


def decoded(data: bytes, *, html: bool = False) -> str:
    """Text of bytes in UTF-16 with a mark, UTF-8, what an HTML page declares, or Windows-1252; never raises."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    declared = _CHARSET.search(data[:2048]) if html else None
    if declared:
        try:
            return data.decode(declared.group(1).decode("ascii"), errors="replace")
        except LookupError:
            pass
    return data.decode("cp1252", errors="replace")


class _Text(HTMLParser):
    """Collects what a reader of the page would see."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT:
            self._silent += 1
        elif tag in _BLOCKS:
            self.pieces.append("\t" if tag in {"td", "th"} else "\n")
        elif box := box_of_input(tag, attrs):
            self.pieces.append(box)

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT:
            self._silent = max(0, self._silent - 1)
        elif tag in _BLOCKS and tag not in _VOID:
            self.pieces.append("\t" if tag in {"td", "th"} else "\n")
        if tag == "head":
            self._silent = 0

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.pieces.append(data if self.pieces and self.pieces[-1] == "\n" else data.replace("\n", " "))


def text_of_html(html: str) -> str:
    """What the page says, a line for each block; scripts and styles say nothing."""
    parser = _Text()
    parser.feed(shown(tamed(without_files(html)[:_MOST_MARKUP])))
    parser.close()
    rows = (" ".join(row.split()) for row in "".join(parser.pieces).split("\n"))
    return "\n".join(row for row in rows if row)
