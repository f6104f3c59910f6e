"""From a ZIP file that is a document of a program which nobody else reads to the pictures in it.

Apple's Pages (and Numbers, Keynote) and Wallet, XPS, e-books, what Korea and China write letters with: opened as
archives they would give their inner files, text in a mark-up of their own among them, under names that their sender has
never seen.
"""

import dataclasses
import re

from documents.opening.archive import names_of, open_archive
from documents.opening.holdings import Budget
from documents.opening.limits import Limits
from documents.opening.opened import Opened
from documents.page import Unreadable

_APPLE = "application/vnd.apple.iwork"
#: By what each is told, and the folder in which all of it lies: an archive may hold such a document beside others.
_KINDS = (
    (_APPLE, re.compile(r"(?P<folder>.+/)?(?:Index/Document\.iwa|Index\.zip|index\.apxl|index\.xml)")),
    ("application/oxps", re.compile(r"(?P<folder>)[^/]+\.fdseq", re.IGNORECASE)),
    ("application/epub+zip", re.compile(r"(?P<folder>)META-INF/container\.xml")),
    ("application/vnd.apple.pkpass", re.compile(r"(?P<folder>)pass\.json")),
    ("application/hwp+zip", re.compile(r"(?P<folder>)Contents/section0\.xml")),
    ("application/ofd", re.compile(r"(?P<folder>)OFD\.xml")),
    ("application/vnd.ms-visio.drawing", re.compile(r"(?P<folder>)visio/document\.xml")),
)
#: What Apple's programs write beside an index, and no other program that calls a file so.
_BESIDE = re.compile(r"(?:.+/)?(?:Index/Document\.iwa|Metadata/.+|QuickLook/.+|buildVersionHistory\.plist)")
_OF_THE_SYSTEM = re.compile(r"__MACOSX/.*|(?:.+/)?\.DS_Store")
#: What a person put into such a document, and what it looked like: Data/IMG_1.jpg (not Data/IMG_1-small-12.jpg).
_PICTURES = re.compile(
    r"(?:.+/)?(?:Data/(?!.*-small-\d+\.)[^/]+\.(?:jpe?g|png|heic|tiff?|pdf)|QuickLook/Preview\.pdf)", re.I
)


def foreign_type(data: bytes) -> str:
    """The type of a ZIP file that such a program wrote, or ""."""
    names = [name for name in names_of(data) if not _OF_THE_SYSTEM.fullmatch(name)]
    for kind, sign in _KINDS:
        for found in filter(None, map(sign.fullmatch, names)):
            whole = all(name.startswith(found["folder"] or "") for name in names)
            if whole and (kind != _APPLE or any(map(_BESIDE.fullmatch, names))):
                return kind
    return ""


def open_foreign(name: str, data: bytes, kind: str, limits: Limits, *, depth: int, budget: Budget) -> Opened:
    """UNKNOWN_TYPE: its text is not read. Of Apple's documents the pictures are members nevertheless."""
    closed = Opened(name=name, media_type=kind, unread=Unreadable.UNKNOWN_TYPE)
    if kind != _APPLE:
        return closed
    opened = open_archive(name, data, limits, depth=depth, budget=budget)
    members = tuple(member for member in opened.members if _PICTURES.fullmatch(member.name))
    return dataclasses.replace(closed, members=members)
