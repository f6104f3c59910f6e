"""Messages: from addresses, words and attachments to the bytes of an .eml (RFC 5322, MIME), the same every time."""

import datetime as dt
import hashlib
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from zoneinfo import ZoneInfo

from samples.sample import Attachment

PARIS = ZoneInfo("Europe/Paris")
MAILBOX = Address("Prolongation de visa", "prolongation-visa", "prefecture63.example.org")


def moment(day: dt.date, minutes: int) -> dt.datetime:
    """`minutes` after midnight of `day`, in Paris."""
    return dt.datetime.combine(day, dt.time(), PARIS) + dt.timedelta(minutes=minutes)


def message(
    *,
    name: str,
    sender: str,
    address: str,
    subject: str,
    text: str,
    when: dt.datetime,
    html: str = "",
    attachments: tuple[Attachment, ...] = (),
    reply_to: str = "",
    headers: tuple[tuple[str, str], ...] = (),
) -> bytes:
    """The message as it lies in a mailbox; Message-ID and boundaries follow from `name` and `when`."""
    seed = hashlib.sha256(f"{name}|{when.isoformat()}|{address}".encode()).hexdigest()
    user, _, domain = address.partition("@")
    mail = EmailMessage(policy=SMTP.clone(max_line_length=76))
    mail["Return-Path"] = f"<{address}>"
    mail["Date"] = format_datetime(when)
    mail["From"] = Address(sender, user, domain)
    mail["To"] = MAILBOX
    mail["Subject"] = subject
    mail["Message-ID"] = f"<{seed[:20]}@{domain}>"
    if reply_to:
        mail["In-Reply-To"] = reply_to
        mail["References"] = reply_to
    for key, value in headers:
        mail[key] = value
    mail.set_content(text.rstrip("\n") + "\n", cte="quoted-printable")
    if html:
        mail.add_alternative(f"<html><body>{html}</body></html>\n", subtype="html", cte="quoted-printable")
    for attachment in attachments:
        main, _, sub = attachment.media_type.partition("/")
        mail.add_attachment(
            attachment.data, maintype=main, subtype=sub, filename=attachment.name,
            disposition="inline" if attachment.inline else "attachment",
        )  # fmt: skip
    for index, part in enumerate(part for part in mail.walk() if part.is_multipart()):
        part.set_boundary(f"=_{seed[20:40]}_{index}")
    return mail.as_bytes()


def message_id(name: str, when: dt.datetime, address: str) -> str:
    """The Message-ID that `message` gives."""
    seed = hashlib.sha256(f"{name}|{when.isoformat()}|{address}".encode()).hexdigest()
    return f"<{seed[:20]}@{address.partition('@')[2]}>"
