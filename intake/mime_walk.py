"""From raw bytes to an inventory of a message's parts: the standard library's reading, within limits.

Paths count from 1 along the tree: the message itself is "1", the second part of a multipart message "1.2". What a
nested message holds are children of its part: in "1.2" of type message/rfc822, "1.2.1" is the message inside; so are
the files that are written into a text.
"""

import email
import email.policy
import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from email.errors import MessageError
from email.message import Message

from documents.opening.embedded import files_in, without_files
from documents.opening.file_marks import begins_a_file
from documents.opening.media import media_type as type_of
from documents.opening.opened import Member
from documents.opening.uuencoded import unwoven
from intake.boundaries import after_the_end, recovered, unannounced
from intake.charsets import decode
from intake.mail_headers import header_text, safe_name
from intake.message import Part
from intake.wire import WIRE, lenient, part_bytes, part_name

_LEVELS = 200  #: multipart levels beyond which the email package is not tried: it costs their product with the lines
_WORK = 60_000_000  #: lines × levels that may be spent on one message
_BOUNDARY_LINES = 20_000  #: lines that look like a boundary; each may become an object of the parser
_TEXT_TYPES = {"text/plain": "plain", "text/html": "html"}
_NESTED = {"message/rfc822", "message/global", "message/news"}


@dataclass(frozen=True, slots=True, kw_only=True)
class ParseLimits:
    """How much of a message is looked at; what is beyond is named in the notes, never silently dropped."""

    message_bytes: int = 60_000_000  #: larger: only the headers are read
    part_bytes: int = 40_000_000  #: after decoding; larger: the part is listed without its data
    parts: int = 300
    depth: int = 30  #: levels of the MIME tree; a forwarded message adds two or three
    text_chars: int = 500_000  #: of the body


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A text of the message itself (not of an attachment)."""

    kind: str  #: plain or html
    text: str
    alternative: str  #: path of the multipart/alternative around it, "" when there is none
    flowed: bool = False  #: format=flowed (RFC 3676)
    delsp: bool = False


@dataclass(slots=True)
class Inventory:
    """What one walk found."""

    message: Message
    bodies: list[Body] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    nested: set[str] = field(default_factory=set)  #: paths of parts inside nested messages and texts
    notes: dict[str, None] = field(default_factory=dict)

    def note(self, slug: str) -> None:
        self.notes[slug] = None


def too_complex(raw: bytes) -> bool:
    """Whether parsing would take time or memory out of all proportion: a bomb, or no mail at all."""
    levels = min(raw.lower().count(b"multipart/") + raw.lower().count(b"message/rfc822"), _LEVELS + 1)
    if levels > _LEVELS or (raw.count(b"\n") + 1) * (levels + 1) > _WORK:
        return True
    return raw.count(b"\n--") > _BOUNDARY_LINES


def _slug(defect: BaseException) -> str:
    """CloseBoundaryNotFoundDefect → close-boundary-not-found."""
    name = type(defect).__name__.removesuffix("Defect")
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "-", name).lower()


class _Walk:
    """One walk through one message; `found` grows as it goes."""

    def __init__(self, found: Inventory, limits: ParseLimits) -> None:
        self.found = found
        self.limits = limits
        self.seen = 0

    def visit(self, node: Message, path: str, *, alternative: str = "", attached: bool = False) -> None:
        """Take `node` and what is below it. `attached`: inside an attachment, so that its texts are no body."""
        self.seen += 1
        if self.seen > self.limits.parts:
            self.found.note("too-many-parts")
            return
        if path.count(".") >= self.limits.depth:
            self.found.note("too-deep")
            self.keep(node, path, attached=attached)
            return
        media_type = node.get_content_type()
        if media_type in _NESTED:
            self.keep(node, path, attached=attached)
            inner = self.nested_message(node)
            if inner is not None:
                self.visit(inner, f"{path}.1", attached=True)
        elif media_type.startswith("multipart/"):
            self.multipart(node, path, media_type, alternative=alternative, attached=attached)
        else:
            self.leaf(node, path, media_type, alternative=alternative, attached=attached)
        for defect in node.defects:  # after decoding, which finds some of them
            self.found.note(_slug(defect))

    def multipart(self, node: Message, path: str, media_type: str, *, alternative: str, attached: bool) -> None:
        children = [child for child in node.get_payload() if isinstance(child, Message)] if node.is_multipart() else []
        if not children:
            children = recovered(node)
            if children:
                self.found.note("boundary-recovered")
        elif late := after_the_end(node):
            self.found.note("parts-after-end")
            children += late
        if not children:
            if part_bytes(node).strip():
                self.found.note("broken-multipart")
                self.keep(node, path, attached=attached)
            return
        disposition = lenient(node, "content-disposition").partition(";")[0].strip().lower()
        attached = attached or disposition not in {"", "inline"} or (disposition == "" and bool(part_name(node)))
        if media_type == "multipart/alternative":
            alternative = path
        for number, child in enumerate(children, 1):
            self.visit(child, f"{path}.{number}", alternative=alternative, attached=attached)

    def nested_message(self, node: Message) -> Message | None:
        payload = node.get_payload()
        inner = payload[0] if isinstance(payload, list) and payload and isinstance(payload[0], Message) else None
        encoding = lenient(node, "content-transfer-encoding").strip().lower()
        if inner is not None and encoding in {"base64", "quoted-printable"}:
            # RFC 2046 §5.2.1 forbids it and mail programs do it: the email package then reads the encoding as headers.
            data = self.decoded_nested(node)
            return email.message_from_bytes(data, policy=WIRE) if data and not too_complex(data) else None
        return inner

    @staticmethod
    def decoded_nested(node: Message) -> bytes:
        payload = node.get_payload()
        carrier = Message(policy=WIRE)
        carrier["Content-Transfer-Encoding"] = lenient(node, "content-transfer-encoding").strip()
        text = b"".join(child.as_bytes(policy=WIRE) for child in payload if isinstance(child, Message))
        carrier.set_payload(text.strip().decode("ascii", "surrogateescape"))
        return part_bytes(carrier)

    def leaf(self, node: Message, path: str, media_type: str, *, alternative: str, attached: bool) -> None:
        kind = _TEXT_TYPES.get(media_type)
        disposition = lenient(node, "content-disposition").partition(";")[0].strip().lower()
        named = bool(part_name(node))
        if kind is not None and (children := unannounced(node)):
            self.found.note("boundary-recovered")
            for number, child in enumerate(children, 1):
                self.visit(child, f"{path}.{number}", attached=attached)
            return
        is_body = kind is not None and not attached and disposition in {"", "inline"}
        is_body = is_body and not begins_a_file(part_bytes(node))
        if is_body and (not named or disposition == "inline" or path == "1"):
            files = self.body(node, kind or "plain", alternative)
            if not named or path == "1":
                self.written_in(files, path)
                return
        if media_type == "text/plain" and path == "1" and not part_bytes(node).strip():
            return  # a message without any body
        self.keep(node, path, attached=attached)

    def body(self, node: Message, kind: str, alternative: str) -> Iterable[Member]:
        """Put a text of the message on the list; the files that are written into it."""
        text, believed = decode(part_bytes(node), self.charset(node))
        if not believed:
            self.found.note("unknown-charset")
        files: Iterable[Member]
        if kind == "html":
            files, text = files_in(text), without_files(text)
        else:
            text, files = unwoven(text)
        if len(text) > self.limits.text_chars:
            text = text[: self.limits.text_chars]
            self.found.note("text-cut")
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        self.found.bodies.append(
            Body(
                kind=kind,
                text=text,
                alternative=alternative,
                flowed=str(node.get_param("format", "")).lower() == "flowed",
                delsp=str(node.get_param("delsp", "")).lower() == "yes",
            )
        )
        return files

    def written_in(self, files: Iterable[Member], path: str) -> None:
        """Files that are written into the text at `path` are its children: "1.2.1", "1.2.2" …"""
        for number, file in enumerate(files, 1):
            self.seen += 1
            if self.seen > self.limits.parts:
                self.found.note("too-many-parts")
                return
            kind = type_of(file.data)
            self.found.nested.add(f"{path}.{number}")
            self.add(
                Part(
                    path=f"{path}.{number}",
                    name=file.name,
                    media_type=kind,
                    disposition="inline",
                    content_id="",
                    size=len(file.data),
                    sha256=hashlib.sha256(file.data).hexdigest(),
                    data=file.data,
                )
            )

    @staticmethod
    def charset(node: Message) -> str:
        try:
            return str(node.get_content_charset("") or "")
        except (ValueError, LookupError, TypeError):
            return ""

    def keep(self, node: Message, path: str, *, attached: bool) -> None:
        """Put `node` on the list as a part."""
        media_type = node.get_content_type()
        encoding = lenient(node, "content-transfer-encoding").strip().lower()
        nested_and_encoded = media_type in _NESTED and encoding in {"base64", "quoted-printable"}
        try:
            data = self.decoded_nested(node) if nested_and_encoded else part_bytes(node)
        except (MessageError, ValueError, TypeError, LookupError, AttributeError):
            self.found.note("unwritable-part")
            data = b""
        name = part_name(node)
        declared = str(node.get_param("filename", "", "content-disposition") or node.get_param("name", "") or "")
        if re.search(r"[\\/]", declared) and name:
            self.found.note("path-like-name")
        if media_type in _NESTED and not name:
            name = self.nested_name(node)
        if not data:
            self.found.note("empty-part")
        if attached:
            self.found.nested.add(path)
        self.add(
            Part(
                path=path,
                name=name,
                media_type=header_text(media_type),
                disposition=header_text(lenient(node, "content-disposition").partition(";")[0]).lower(),
                content_id=header_text(lenient(node, "content-id"))[:200],
                size=len(data),
                sha256=hashlib.sha256(data).hexdigest(),
                data=data,
                charset=header_text(self.charset(node)) if media_type.startswith("text/") else "",
            )
        )

    def add(self, part: Part) -> None:
        """Put `part` on the list, within the limit on its bytes."""
        if part.size > self.limits.part_bytes:
            self.found.note("part-too-large")
            part = replace(part, data=b"")
        self.found.parts.append(part)

    def nested_name(self, node: Message) -> str:
        inner = self.nested_message(node)
        subject = safe_name(lenient(inner, "subject").replace("/", "-")) if inner is not None else ""
        return f"{subject[:80]}.eml" if subject else "message.eml"


def inventory(raw: bytes, limits: ParseLimits) -> Inventory:
    """Every part of a message, and its body texts. Raises RecursionError on nesting that only an attack has."""
    message: Message = email.message_from_bytes(raw, policy=WIRE)
    found = Inventory(message=message)
    _Walk(found, limits).visit(message, "1")
    return found
