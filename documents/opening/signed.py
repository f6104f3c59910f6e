"""From a signed envelope (`.p7m`: CMS signed data, RFC 5652) to the files that were signed.

The signature itself is not judged. What is inside is a file as it is (`lettre.pdf.p7m`), or a MIME entity with files
in it (RFC 8551).
"""

import email
from email import policy

from asn1crypto import cms

from documents.opening.archive import Budget
from documents.opening.opened import Member, Opened
from documents.page import Unreadable

SIGNED = "application/pkcs7-mime"
_SIGNED_DATA = bytes.fromhex("06092a864886f70d010702")  # OID 1.2.840.113549.1.7.2


def is_signed(data: bytes) -> bool:
    """Whether the bytes begin as CMS signed data does."""
    return data[:1] == b"\x30" and _SIGNED_DATA in data[:24]


def open_signed(name: str, data: bytes, *, budget: Budget) -> Opened:
    """The signed files as members; BROKEN when nothing is inside (a detached signature) or it cannot be read."""
    try:
        content = cms.ContentInfo.load(data)["content"]["encap_content_info"]["content"].native
    except (ValueError, TypeError, KeyError, AttributeError, OverflowError, RecursionError):
        content = None
    if not isinstance(content, bytes) or not content:
        return Opened(name=name, media_type=SIGNED, unread=Unreadable.BROKEN)
    members = (
        _of_mime(content) if content[:13].lower() == b"content-type:" else [Member(name=_bare(name), data=content)]
    )
    if len(members) > budget.files or sum(len(member.data) for member in members) > budget.bytes:
        return Opened(name=name, media_type=SIGNED, unread=Unreadable.ARCHIVE_TOO_LARGE)
    budget.files -= len(members)
    budget.bytes -= sum(len(member.data) for member in members)
    return Opened(name=name, media_type=SIGNED, members=tuple(members))


def _bare(name: str) -> str:
    return name[:-4] if name.lower().endswith(".p7m") else name or "signed"


def _of_mime(content: bytes) -> list[Member]:
    entity = email.message_from_bytes(content, policy=policy.compat32)
    found = []
    for number, part in enumerate(entity.walk(), 1):
        payload = None if part.is_multipart() else part.get_payload(decode=True)
        if isinstance(payload, bytes) and payload.strip():
            found.append(Member(name=str(part.get_filename() or f"part-{number}").replace("/", "_"), data=payload))
    return found
