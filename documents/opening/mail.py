"""From a message in a file of its own (`.eml`: RFC 5322, MIME) to its words and its attachments.

Mail programs attach messages under any type (`application/octet-stream`, `text/plain`) or in an archive: a message is
known by its header block. What was merely pasted from a message into a text file has no such block, and stays text.
"""

import email
import email.errors
import email.header
import email.policy
import re
from collections.abc import Iterable, Iterator
from email.message import Message

from documents.opening.alternatives import is_stub
from documents.opening.cms import SIGNED_TYPES
from documents.opening.digits import from_digits, from_text, in_base64
from documents.opening.embedded import files_in
from documents.opening.file_marks import begins_a_file
from documents.opening.holdings import Budget
from documents.opening.letter import MAIL, Letter, open_letter
from documents.opening.limits import Limits
from documents.opening.opened import Member, Opened
from documents.opening.texts import decoded, open_text, text_of_html
from documents.opening.uuencoded import unwoven

_NESTED = frozenset({MAIL, "message/global", "message/news"})
#: Parts that hold no paper and no words of anybody: signatures, delivery notes.
_SILENT = frozenset(
    {
        *("application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature"),
        *("message/delivery-status", "message/disposition-notification", "text/rfc822-headers"),
        *("text/calendar", "application/ics", "text/vcard", "text/x-vcard"),
    }
)
#: An optional line of an mbox, then fields (RFC 5322 §2.2) up to an empty line or the end of what is looked at.
_BLOCK = re.compile(rb"\A(?:\s*\n)?(?:>?From [^\n]*\n)?(?:[!-9;-~]{1,76}[ \t]*:[^\n]*\n(?:[ \t][^\n]*\n)*){2,}")
_FIELD = re.compile(rb"^([!-9;-~]{1,76})[ \t]*:", re.MULTILINE)
#: Fields that programs write and people do not paste, two of which make a message.
_MARKS = frozenset(
    {
        *(b"received", b"return-path", b"delivered-to", b"message-id", b"mime-version", b"content-type"),
        *(b"content-transfer-encoding", b"dkim-signature", b"references", b"in-reply-to", b"x-mailer", b"user-agent"),
        *(b"snapshot-content-location", b"x-originating-ip", b"authentication-results", b"thread-index"),
    }
)
_ENTITY = frozenset({b"mime-version", b"content-type"})  #: of a message whose letter-head was cut off
_PEOPLES = frozenset({b"from", b"date", b"subject", b"to"})
_LOOKED_AT = 65_536
_LONGEST_HEADER = 4_000  #: characters; the email package's time grows faster than they do
_MOST_LEVELS = 60  #: multiparts and messages; the email package costs their product with the lines
_MOST_PARTS = 400
#: What the email package lets through on broken bytes.
_BROKEN = (ValueError, TypeError, LookupError, AttributeError, AssertionError, RecursionError, OverflowError)


def is_mail(data: bytes) -> bool:
    """Whether the bytes begin with the header block of a message."""
    block = _BLOCK.match(data[:_LOOKED_AT])
    if block is None:
        return False
    names = {match.group(1).lower() for match in _FIELD.finditer(block.group())}
    return len(names & _MARKS) >= 2 and (len(names & _PEOPLES) >= 2 or names >= _ENTITY)


def is_entity(data: bytes) -> bool:
    """Whether the bytes begin with the header of a MIME entity, as what a mail program signs does."""
    return data[:13].lower() in {b"content-type:", b"mime-version:"} or data[:8].lower() == b"content-" or is_mail(data)


def open_mail(name: str, data: bytes, limits: Limits, *, depth: int, budget: Budget) -> Opened:
    """The words of the message and of those inside it as pages, their attachments as members.

    One that cannot be taken apart is given as the text that it is.
    """
    try:
        letter = letter_of(data.lstrip())
    except _BROKEN:
        return open_text(name, data, "text/plain", limits, depth=depth, budget=budget)
    return open_letter(name, MAIL, letter, limits, depth=depth, budget=budget)


def letter_of(data: bytes) -> Letter:
    """The message, or MIME entity, in `data`. Raises what the email package does on hostile bytes, and ValueError."""
    lowered = data.lower()
    levels = lowered.count(b"\ncontent-type: multipart/") + lowered.count(b"message/rfc822")
    if levels > _MOST_LEVELS or data.count(b"\n--") > 20 * _MOST_PARTS:
        raise ValueError("the message has more levels or parts than any honest one")
    return _Walk().letter(email.message_from_bytes(data, policy=email.policy.compat32))


class _Walk:
    def __init__(self) -> None:
        self.parts = 0

    def letter(self, message: Message) -> Letter:
        letter = Letter(subject=header_words(message.get("subject")))
        texts: list[str] = []
        self.visit(message, letter, texts)
        letter.text = "\n\n".join(text.strip() for text in texts if text.strip())
        return letter

    def visit(self, node: Message, letter: Letter, texts: list[str]) -> None:
        self.parts += 1
        if self.parts > _MOST_PARTS:
            raise ValueError("too many parts")
        media_type = node.get_content_type()
        if media_type in _NESTED and node.is_multipart():
            letter.inner.extend(self.letter(inner) for inner in _messages_in(node))
        elif node.is_multipart():
            children = [child for child in node.get_payload() if isinstance(child, Message)]
            if media_type == "multipart/alternative":
                self.alternatives(children, letter, texts)
            else:
                for child in children:
                    self.visit(child, letter, texts)
        elif media_type not in _SILENT or begins_a_file(_content(node)):
            self.leaf(node, media_type, letter, texts)

    def alternatives(self, children: Iterable[Message], letter: Letter, texts: list[str]) -> None:
        """Of two ways to say the same the plain one, unless it says nothing or is a stub; files of all of them."""
        said: list[str] = []
        for child in children:
            heard: list[str] = []
            self.visit(child, letter, heard)
            if not any(text.strip() for text in said) or is_stub("\n".join(said), "\n".join(heard)):
                said = heard
        texts += said

    def leaf(self, node: Message, media_type: str, letter: Letter, texts: list[str]) -> None:
        data = _content(node)
        if not data.strip():
            return
        name = header_words(node.get_filename())
        disposition = str(node.get("content-disposition", "")).partition(";")[0].strip().lower()
        told = media_type in {"text/plain", "text/html"} and not begins_a_file(data)
        if told and not name and disposition != "attachment":
            text = _text(node, data, html=media_type == "text/html")
            if media_type == "text/html":
                letter.files.extend(files_in(text))
                text = text_of_html(text)
            else:
                text, files = unwoven(text)
                letter.files.extend(files)
            texts.append(text)
        else:
            letter.files.append(Member(name=name or _unnamed(media_type, self.parts), data=data))


def _messages_in(node: Message) -> Iterator[Message]:
    """The messages of a message part, out of an encoding that RFC 2046 §5.2.1 forbids too."""
    encoding = str(node.get("content-transfer-encoding", ""))
    for inner in node.get_payload():
        if not isinstance(inner, Message):
            continue
        if in_base64(encoding):
            # The email package takes the digits for the (empty) header and body of a message.
            yield email.message_from_bytes(from_digits(inner.as_bytes()), policy=email.policy.compat32)
        else:
            yield inner


def _content(node: Message) -> bytes:
    if in_base64(str(node.get("content-transfer-encoding", ""))):
        return from_text(node.get_payload())
    payload = node.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _text(node: Message, data: bytes, *, html: bool) -> str:
    try:
        charset = node.get_content_charset()
        text = data.decode(charset) if charset else decoded(data, html=html)
    except (LookupError, ValueError):
        text = decoded(data, html=html)
    return text


def _unnamed(media_type: str, number: int) -> str:
    if media_type in SIGNED_TYPES:
        return "smime.p7m"
    return f"part {number}"


def header_words(value: object) -> str:
    """A header's value as people read it: encoded words decoded, folds undone. Total."""
    written = str(value or "")[:_LONGEST_HEADER]
    try:
        pieces = email.header.decode_header(written)
        written = str(email.header.make_header(pieces))
    except (LookupError, ValueError, TypeError, AttributeError, email.errors.HeaderParseError):
        pass
    return " ".join(written.encode("utf-8", "replace").decode("utf-8").split())
