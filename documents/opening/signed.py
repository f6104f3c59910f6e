"""From an S/MIME envelope (`.p7m`, RFC 8551) to the files that were signed; an encrypted one is locked.

What was signed is a file as it is (`lettre.pdf.p7m`), or a MIME entity with words and files in it.
"""

from documents.opening.cms import Envelope, NotCmsError, signed_content
from documents.opening.holdings import Budget, held
from documents.opening.letter import SIGNED, open_letter
from documents.opening.limits import Limits
from documents.opening.mail import is_entity, letter_of
from documents.opening.opened import Member, Opened
from documents.page import Unreadable

#: What the email package lets through on broken bytes.
_BROKEN = (ValueError, TypeError, LookupError, AttributeError, AssertionError, RecursionError, OverflowError)


def open_envelope(name: str, data: bytes, kind: Envelope, limits: Limits, *, depth: int, budget: Budget) -> Opened:
    """The signed files as members. An encrypted envelope is LOCKED, a broken one BROKEN.

    A signature that stands alone (`smime.p7s`) is no paper and hides none: it is read, and holds nothing.
    """
    if kind is Envelope.ENCRYPTED:
        return Opened(name=name, media_type=SIGNED, unread=Unreadable.LOCKED)
    try:
        content = signed_content(data)
    except NotCmsError:
        return Opened(name=name, media_type=SIGNED, unread=Unreadable.BROKEN)
    if not content:
        return Opened(name=name, media_type=SIGNED, notes=("signature-alone",))
    if is_entity(content):
        try:
            letter = letter_of(content)
        except _BROKEN:
            return Opened(name=name, media_type=SIGNED, unread=Unreadable.BROKEN)
        return open_letter(name, SIGNED, letter, limits, depth=depth, budget=budget)
    members, left_out = held([Member(name=_bare(name), data=content)], limits, depth=depth, budget=budget)
    return Opened(name=name, media_type=SIGNED, members=members, unread=left_out)


def _bare(name: str) -> str:
    return name[:-4] if name.lower().endswith(".p7m") else name or "signed"
