"""Messages as programs send them, pictures in the text, a message within one: from parts to the bytes of an .eml."""

import datetime as dt
import hashlib
import html as markup
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from samples.mail import MAILBOX
from samples.sample import Attachment

_POLICY = SMTP.clone(max_line_length=78)


def _begun(sender: str, address: str, to: Address, subject: str, when: dt.datetime, mark: str) -> EmailMessage:
    user, _, domain = address.partition("@")
    mail = EmailMessage(policy=_POLICY)
    mail["Date"] = format_datetime(when)
    mail["From"] = Address(sender, user, domain)
    mail["To"] = to
    mail["Subject"] = subject
    mail["Message-ID"] = f"<{mark}@{domain}>"
    return mail


def _fill(mail: EmailMessage, text: str, html: str, attachments: tuple[Attachment, ...]) -> None:
    """The text, its pretty form when there is one, pictures shown within it, then the files."""
    mail.set_content(text.rstrip("\n") + "\n", cte="quoted-printable")
    shown = [one for one in attachments if one.inline and one.media_type.startswith("image/")]
    if html or shown:
        body = html or f"<p>{markup.escape(text).replace(chr(10), '<br>')}</p>"
        marks = [f"ii_{hashlib.sha256(one.name.encode()).hexdigest()[:10]}" for one in shown]
        body += "".join(f'<div><img src="cid:{mark}" width="560"></div>' for mark in marks)
        mail.add_alternative(f"<html><body>{body}</body></html>\n", subtype="html", cte="quoted-printable")
        pretty = list(mail.iter_parts())[-1]
        assert isinstance(pretty, EmailMessage)
        for one, mark in zip(shown, marks, strict=True):
            pretty.add_related(
                one.data,
                maintype="image",
                subtype=one.media_type.partition("/")[2],
                cid=f"<{mark}>",
                filename=one.name,
                disposition="inline",
            )
    for one in attachments:
        if one not in shown:
            main, _, sub = one.media_type.partition("/")
            mail.add_attachment(one.data, maintype=main, subtype=sub, filename=one.name)


def _bounded(mail: EmailMessage, mark: str) -> bytes:
    for index, part in enumerate(
        part for part in mail.walk() if part.is_multipart() and part.get_content_maintype() == "multipart"
    ):
        part.set_boundary(f"----=_Part_{index}_{mark[:16]}")
    return mail.as_bytes()


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
    forwarded: tuple[str, str, str, str, tuple[Attachment, ...]] | None = None,
) -> bytes:
    """The message; `forwarded` (sender, address, subject, text, attachments) travels within as a message of its own."""
    mark = hashlib.sha256(f"{name}|{when.isoformat()}|{address}".encode()).hexdigest()[:24]
    mail = _begun(sender, address, MAILBOX, subject, when, mark)
    _fill(mail, text, html, attachments)
    if forwarded:
        by, source, about, said, papers = forwarded
        user, _, domain = address.partition("@")
        inner = _begun(by, source, Address(sender, user, domain), about, when - dt.timedelta(hours=20), mark[::-1])
        _fill(inner, said, "", papers)
        mail.add_attachment(inner)
    return _bounded(mail, mark)
