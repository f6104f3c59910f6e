"""From the raw bytes of a message to what it says and carries. Never raises: what could not be read is noted.

Two readers look at each message. `mail-parser` gives the addresses and the body texts; the standard library's walk
(`mime_walk`) gives the inventory of parts. Where they differ, what only one of them found is kept and the note
`walks-differ` says so. (mail-parser 4.8 drops binary parts without name, disposition and Content-ID, flattens nested
messages that have a name, gives lone surrogates and path-like names, and misses a boundary folded within its quotes.)
"""

import base64
import binascii
import email
import hashlib
import logging
import re
from dataclasses import dataclass
from email.message import Message

import mailparser

from documents.opening.embedded import without_files
from documents.opening.rows import folded
from documents.opening.uuencoded import unwoven
from intake.addresses import find, usable, usable_all
from intake.body_text import body_text
from intake.charsets import clean
from intake.letterhead import mended
from intake.mail_headers import (
    MAX_HEADER,
    has_raw_bytes,
    header_date,
    header_text,
    message_ids,
    restored,
    safe_name,
)
from intake.message import ParsedMessage, Part
from intake.mime_walk import Body, Inventory, ParseLimits, inventory, too_complex
from intake.signed_mail import unwrapped
from intake.wire import head_of

__all__ = ["ParseLimits", "parse"]

logger = logging.getLogger(__name__)

#: What a library fed with hostile bytes may raise without being wrong about anything of ours.
_BROKEN_INPUT = (ValueError, TypeError, LookupError, AttributeError, AssertionError, RecursionError, OverflowError)
_MAX_REFERENCES = 100
_MAX_HEADERS = 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class _SecondReading:
    """What mail-parser says of a message."""

    senders: tuple[tuple[str, str], ...] = ()  #: (name, address)
    to: tuple[str, ...] = ()
    cc: tuple[str, ...] = ()
    reply_to: tuple[str, ...] = ()
    plain: tuple[str, ...] = ()
    html: tuple[str, ...] = ()
    attachments: tuple[tuple[str, str, bytes], ...] = ()  #: (name, media type, data)


def _mail_parser_view(raw: bytes) -> Message:
    """The message as mail-parser shall see it: raw header bytes decoded, headers of a length, nothing nested.

    It runs on the email package's old policy, which turns raw bytes into U+FFFD, and it would read the texts of nested
    messages as the text of this one; they are the inventory's.
    """
    message = email.message_from_bytes(raw)
    nodes = [message]
    while nodes:
        node = nodes.pop()
        headers = list(node.raw_items())[:_MAX_HEADERS]
        if any(has_raw_bytes(value) or len(value) > MAX_HEADER for _, value in headers):
            for name in {name for name, _ in headers}:
                del node[name]
            for name, value in headers:
                node.set_raw(name, restored(value)[:MAX_HEADER])
        if node.get_content_maintype() == "message":
            node.set_payload("")
        payload = node.get_payload() if node.is_multipart() else []
        nodes += [child for child in payload if isinstance(child, Message)]
    return message


def _attachments(parser: mailparser.MailParser) -> tuple[tuple[str, str, bytes], ...]:
    found = []
    for attachment in parser.attachments:
        payload = str(attachment["payload"])
        try:
            data = base64.b64decode(payload) if attachment["binary"] else payload.encode("utf-8", "surrogateescape")
        except (binascii.Error, ValueError):
            continue  # the inventory has it, with the note that its base64 is broken
        found.append((str(attachment["filename"] or ""), str(attachment["mail_content_type"]), data))
    return tuple(found)


def _second_reading(raw: bytes) -> _SecondReading:
    """mail-parser's reading. Raises one of _BROKEN_INPUT, or an error of its own."""
    parser = mailparser.MailParser(_mail_parser_view(raw))
    return _SecondReading(
        senders=tuple((str(name), str(address)) for name, address in parser.from_),
        to=usable_all(str(address) for _, address in parser.to),
        cc=usable_all(str(address) for _, address in parser.cc),
        reply_to=usable_all(str(address) for _, address in parser.reply_to),
        plain=tuple(unwoven(clean(text)).text for text in parser.text_plain),
        html=tuple(without_files(clean(text)) for text in parser.text_html),
        attachments=_attachments(parser),
    )


def _same(one: str, other: str) -> bool:
    return one.split() == other.split()


def _settle(found: Inventory, second: _SecondReading, limits: ParseLimits) -> list[Body]:
    """The body texts. Where the readers differ the inventory's stand: it knows more charsets and guesses better."""
    settled = list(found.bodies)
    # mail-parser knows neither parts that a header does not announce nor a file that calls itself a text.
    taken_for_text = "boundary-recovered" in found.notes or any(part.path == "1" for part in found.parts)
    for kind, texts in (("plain", second.plain), ("html", second.html)):
        ours = [body.text for body in found.bodies if body.kind == kind and body.text.strip()]
        theirs = [text[: limits.text_chars] for text in texts if text.strip()]
        if len(ours) != len(theirs) or not all(map(_same, ours, theirs)):
            found.note("walks-differ")
        if not ours and not taken_for_text:
            settled += [Body(kind=kind, text=text, alternative="") for text in theirs]
    return settled


def _compare_parts(found: Inventory, second: _SecondReading) -> None:
    """Note what only one reader saw; what only mail-parser saw joins the inventory under a path "0.n"."""
    hashes = {hashlib.sha256(data).hexdigest() for _, _, data in second.attachments}
    own = {part.sha256 for part in found.parts}
    names = {part.name for part in found.parts}
    for part in found.parts:
        if part.path not in found.nested and not part.media_type.startswith("message/") and part.sha256 not in hashes:
            found.note("walks-differ")
    extra = 0
    for name, media_type, data in second.attachments:
        digest = hashlib.sha256(data).hexdigest()
        if digest in own or not data or safe_name(name) in names or media_type.startswith(("message/", "multipart/")):
            continue
        extra += 1
        found.note("walks-differ")
        found.parts.append(
            Part(
                path=f"0.{extra}",
                name=safe_name(name),
                media_type=header_text(media_type),
                disposition="",
                content_id="",
                size=len(data),
                sha256=digest,
                data=data,
            )
        )


def _headers(message: Message, found: Inventory) -> dict[str, str]:
    headers: dict[str, str] = {}
    for number, (name, value) in enumerate(message.raw_items()):
        value = str(value)
        if number >= _MAX_HEADERS:
            found.note("too-many-headers")
            break
        if has_raw_bytes(value):
            found.note("raw-8bit-header")
        if len(value) > MAX_HEADER:
            found.note("long-header")
        headers.setdefault(header_text(name).lower(), header_text(value))
    return headers


def _raw_header(message: Message, name: str) -> str:
    return next((str(value) for key, value in message.raw_items() if key.lower() == name), "")


def _sender(headers: dict[str, str], second: _SecondReading, found: Inventory) -> tuple[str, str]:
    """(name, address) of the first author whom an answer can reach."""
    reachable = [(name, address) for name, raw in second.senders if (address := usable(raw))]
    if len({address for _, address in reachable}) > 1:
        found.note("several-senders")
    if reachable:
        name, address = reachable[0]
        return header_text(name), address
    written = headers.get("from", "")
    address = find(written)
    if address:
        found.note("odd-sender")
        return header_text(re.sub(r"<[^>]*>", "", written).replace(address, "").strip(" \"'")), address
    found.note("no-sender")
    return header_text(written), ""


def _looked_at(raw: bytes, limits: ParseLimits) -> tuple[bytes, list[str]]:
    """What of a message is read, out of a signature's envelope and within limits; notes of what was done to it."""
    if len(raw) > limits.message_bytes:
        return head_of(raw[:1_000_000]), ["message-too-large"]
    notes = []
    looked_at = mended(raw)
    if looked_at != raw:
        notes.append("letterhead-mended")
    signed = unwrapped(looked_at)
    if signed is not None:
        looked_at = signed
        notes.append("signed-envelope")
    if too_complex(looked_at):
        looked_at = head_of(looked_at[:1_000_000])
        notes.append("too-complex")
    return looked_at, notes


def _read(raw: bytes, limits: ParseLimits) -> ParsedMessage:
    looked_at, notes = _looked_at(raw, limits)
    try:
        found = inventory(looked_at, limits)
    except RecursionError:
        notes.append("too-deep")
        looked_at = head_of(raw[:1_000_000])
        found = inventory(looked_at, limits)
    for note in notes:
        found.note(note)
    if not raw.strip():
        found.note("empty-message")
    headers = _headers(found.message, found)
    bodies = found.bodies
    second = _SecondReading()
    try:
        second = _second_reading(looked_at)
    except (*_BROKEN_INPUT, mailparser.exceptions.MailParserError) as error:
        logger.info("mail-parser gave up (%s); the standard library's reading stands alone", type(error).__name__)
        found.note("one-reader")
    else:
        bodies = _settle(found, second, limits)
        _compare_parts(found, second)
    name, address = _sender(headers, second, found)
    date = header_date(_raw_header(found.message, "date"))
    if date is None:
        found.note("bad-date" if "date" in headers else "no-date")
        # When it came, as the last server that it passed wrote it down (RFC 5321 §4.4).
        date = header_date(_raw_header(found.message, "received").rpartition(";")[2])
    own_ids = message_ids(_raw_header(found.message, "message-id"))
    if not own_ids:
        found.note("bad-message-id" if "message-id" in headers else "no-message-id")
    text = folded(body_text(bodies)[: limits.text_chars])
    if text.cut:
        found.note("text-cut")
    return ParsedMessage(
        subject=headers.get("subject", ""),
        from_name=name,
        from_address=address,
        reply_to=second.reply_to,
        to=second.to,
        cc=second.cc,
        date=date,
        message_id=own_ids[0] if own_ids else "",
        in_reply_to=message_ids(_raw_header(found.message, "in-reply-to")),
        references=message_ids(_raw_header(found.message, "references"))[-_MAX_REFERENCES:],
        headers=headers,
        text=text.text,
        html="\n".join(body.text for body in bodies if body.kind == "html" and body.text.strip()),
        parts=tuple(found.parts),
        notes=tuple(found.notes),
        size=len(raw),
        sha256=hashlib.sha256(raw).hexdigest(),
    )


def parse(raw: bytes, limits: ParseLimits | None = None) -> ParsedMessage:
    """What `raw` says and carries. Never raises; notes name what was odd, `unparsable` that nothing could be read.

    A part beyond `limits.part_bytes` is listed with its size and hash and without its data.
    """
    try:
        return _read(raw, limits or ParseLimits())
    except (*_BROKEN_INPUT, MemoryError) as error:
        digest = hashlib.sha256(raw).hexdigest()
        logger.warning("message %s could not be parsed: %s", digest[:12], type(error).__name__, exc_info=True)
        return ParsedMessage(notes=("unparsable",), size=len(raw), sha256=digest)
