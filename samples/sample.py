"""What the sample maker gives: a message's bytes, the truth about it, and a sentence that tells its story."""

from dataclasses import dataclass, field
from typing import Any

from PIL import Image


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """One drawn message. `truth` has the keys of the assess JSON and says what a perfect reader would say."""

    name: str  #: file stem; sorted order is the order of arrival
    raw: bytes = field(repr=False)  #: the .eml
    truth: dict[str, Any] = field(repr=False)
    story: str  #: one English sentence for a person
    from_address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """One drawn paper, flat and upright, with what stands on it."""

    image: Image.Image = field(repr=False)
    kinds: tuple[str, ...]  #: slugs of what the page is
    fields: dict[str, str] = field(default_factory=dict)  #: slugs of the contract, dates ISO
    mrz: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A file of a message. `pages` are the kinds of each page, in order; () when nobody can read the file.

    `zones` are the lines of each page's machine-readable zone, () for a page without one.
    """

    name: str
    media_type: str
    data: bytes = field(repr=False)
    pages: tuple[tuple[str, ...], ...] = ()
    zones: tuple[tuple[str, ...], ...] = ()
    unread: str = ""  #: why nobody can read it: locked, broken, empty …
    inline: bool = False
