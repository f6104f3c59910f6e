"""From an RTF document to a page with its text, and a page for each picture in it."""

from documents.opening.limits import Limits
from documents.opening.office import add_picture
from documents.opening.opened import Opened, OpenedPage
from documents.opening.rich_text import read_rich_text
from documents.opening.texts import TEXT_CUT, text_of_html, text_page
from documents.page import Unreadable

RTF = "application/rtf"


def open_rtf(name: str, data: bytes, limits: Limits) -> Opened:
    """Text first, then pictures. UNKNOWN_TYPE beside them when it holds drawings that only Windows shows."""
    found = read_rich_text(data)
    text = (text_of_html(found.html) if found.html else found.text).strip()
    pages: list[OpenedPage] = [text_page(text)] if text else []
    unread = Unreadable.UNKNOWN_TYPE if found.lost_pictures else None
    for picture in found.pictures:
        if len(pages) >= limits.pages:
            unread = Unreadable.TOO_MANY_PAGES
            break
        unread = add_picture(picture, pages, limits) or unread
    if not pages and unread is None:
        unread = Unreadable.EMPTY
    notes = (TEXT_CUT,) if any(page.cut for page in pages) else ()
    return Opened(name=name, media_type=RTF, pages=tuple(pages), unread=unread, notes=notes)
