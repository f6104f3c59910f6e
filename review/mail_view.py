"""From the bytes of a mail that we sent to what a page shows of it: headers, text, attachments."""

import email
import email.policy
from dataclasses import dataclass
from email.message import EmailMessage

from cases.blob_store import BlobMissing
from cases.surroundings import blobs


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownPart:
    """An attachment of a mail."""

    name: str
    media_type: str
    size: int  #: bytes
    data: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownMail:
    """A mail as a page shows it."""

    sender: str
    recipient: str
    subject: str
    date: str
    text: str
    parts: tuple[ShownPart, ...]


def mail_of(raw: bytes) -> ShownMail:
    """What `raw` (a MIME message) says. Only ever given mails that this service composed."""
    message = email.message_from_bytes(raw, policy=email.policy.default)
    assert isinstance(message, EmailMessage)
    body = message.get_body(("plain", "html"))
    return ShownMail(
        sender=str(message.get("From", "")),
        recipient=str(message.get("To", "")),
        subject=str(message.get("Subject", "")),
        date=str(message.get("Date", "")),
        text=body.get_content().replace("\r\n", "\n") if body is not None else "",
        parts=tuple(_part(part) for part in message.iter_attachments()),
    )


def _part(part: EmailMessage) -> ShownPart:
    data = part.get_payload(decode=True)
    data = data if isinstance(data, bytes) else b""
    return ShownPart(
        name=part.get_filename() or part.get_content_type(),
        media_type=part.get_content_type(),
        size=len(data),
        data=data,
    )


def shown_mail(sha256: str) -> ShownMail | None:
    """The stored mail of that hash; None when its bytes are gone (erased after the time that was set)."""
    try:
        return mail_of(blobs().get(sha256))
    except BlobMissing:
        return None
