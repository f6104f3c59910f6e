"""From the bytes of a mail that we sent to what a page shows of it: headers, text, attachments."""

import base64
import email
import email.policy
from dataclasses import dataclass
from email.message import EmailMessage

from django.http import Http404, HttpResponse

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
    page: str  #: its HTML, the pictures in it; "" when it has none
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
        page=_page(message),
        parts=tuple(_part(part) for part in message.iter_attachments()),
    )


def _page(message: EmailMessage) -> str:
    body = message.get_body(("html",))
    if body is None:
        return ""
    page = str(body.get_content())
    for part in message.walk():
        name, data = str(part.get("Content-ID", "")).strip("<>"), part.get_payload(decode=True)
        if name and isinstance(data, bytes):
            picture = f"data:{part.get_content_type()};base64,{base64.b64encode(data).decode()}"
            page = page.replace(f'"cid:{name}"', f'"{picture}"')
    return page


def as_in_a_mail_program(mail: ShownMail | None) -> HttpResponse:
    """The mail as its reader's program shows it, as a page of its own that can do nothing and load nothing."""
    if mail is None or not mail.page:
        raise Http404
    rules = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; sandbox"
    headers = {"Content-Security-Policy": rules, "Cache-Control": "no-store"}
    return HttpResponse(mail.page, headers=headers)


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
