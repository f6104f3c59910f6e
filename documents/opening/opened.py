"""What an opened file offers its reader: pages that are rendered only when asked for, or members."""

from collections.abc import Callable
from dataclasses import dataclass, field

from PIL.Image import Image

from documents.page import Box, Source, TextLine, Unreadable


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedPage:
    """One page, not yet read."""

    number: int  #: 1-based
    width: int  #: pixels of `picture()`; 0 for plain text
    height: int
    source: Source = Source.NONE  #: of `lines`
    lines: tuple[TextLine, ...] = ()  #: what the file says itself, without any reader
    cut: bool = False  #: something of the text was left out of `lines`
    pictures: bool = False  #: there is something to see that `lines` do not cover
    covered: tuple[Box, ...] = ()  #: where those pictures are
    boxes: bool = False  #: small squares are drawn beside its own text, as a form's boxes are
    drawn: bool = False  #: strokes stand beside its own text that a hand may have drawn
    picture: Callable[[], Image] | None = None  #: RGB, EXIF orientation applied; raises PictureBroken
    part: Callable[[Box], Image] | None = None  #: what lies in a box of `picture`, as fine as the file has it
    below: Callable[[], Image] | None = None  #: of a typed text: what is pasted where one signs, as `picture`
    barcode_picture: Callable[[], Image] | None = None  #: finer, for codes of small modules


class PictureBroken(Exception):
    """The picture cannot be decoded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A file inside an archive."""

    name: str  #: its path in the archive, with `/`
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A file whose type is known: pages or members, or the reason why there are none (or not all)."""

    name: str
    media_type: str = ""
    pages: tuple[OpenedPage, ...] = ()
    members: tuple[Member, ...] = ()
    unread: Unreadable | None = None
    notes: tuple[str, ...] = ()
    close: Callable[[], None] = lambda: None  #: after the last `picture()`
