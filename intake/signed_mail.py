"""From a message that is one signed envelope (S/MIME "opaque": RFC 8551 §3.5.2) to the message that was signed.

Its words and papers lie inside the envelope: unopened it would be a mail without a word. The signature is not judged.
"""

import email
import re
from email.message import Message

from documents.opening.cms import SIGNED_TYPES, Envelope, NotCmsError, binary, envelope_of, signed_content
from documents.opening.digits import from_digits, in_base64
from intake.wire import WIRE, head_of

_MOST_ENVELOPES = 3  #: signed, encrypted for the way, signed again: nobody does more
_FIELD = re.compile(rb"[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*")
#: Fields that speak of the envelope; the signed entity has its own.
_OF_THE_ENVELOPE = re.compile(rb"(?:content-|mime-version\s*:)", re.IGNORECASE)


def unwrapped(raw: bytes) -> bytes | None:
    """The message as it was before it was signed, under the same letterhead; None for what is no signed envelope.

    Raises nothing: an envelope that is encrypted, cut or empty stays the attachment that it looks like.
    """
    found = None
    for _ in range(_MOST_ENVELOPES):
        inner = _opened(found if found is not None else raw)
        if inner is None:
            break
        found = inner
    return found


def _opened(raw: bytes) -> bytes | None:
    head = head_of(raw)
    if b"pkcs7-mime" not in head.lower():
        return None
    outer = email.message_from_bytes(head, policy=WIRE)
    if outer.get_content_type() not in SIGNED_TYPES:
        return None
    data = binary(_decoded(outer, raw[len(head) :]))
    if envelope_of(data) is not Envelope.SIGNED:
        return None
    try:
        content = signed_content(data)
    except NotCmsError:
        return None
    if not _OF_THE_ENVELOPE.match(content):
        return None  # a file that was signed, and no message
    kept = (field for field in _FIELD.findall(head.rstrip(b"\r\n") + b"\r\n") if not _OF_THE_ENVELOPE.match(field))
    return b"".join(kept) + b"MIME-Version: 1.0\r\n" + content


def _decoded(outer: Message, body: bytes) -> bytes:
    return from_digits(body) if in_base64(str(outer.get("content-transfer-encoding", ""))) else body
