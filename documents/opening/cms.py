"""From the first bytes of a CMS envelope (RFC 5652) to what it is, and from a signed one to what was signed.

The signature is not judged, and of the envelope nothing is read but the way to its content: a walk over lengths,
without recursion, whose time is in proportion to the bytes. So it may look at a message before any reader process does.
"""

import re
from enum import Enum

from documents.opening.digits import from_digits

#: The media types of S/MIME envelopes (RFC 8551 §3.2).
SIGNED_TYPES = frozenset({"application/pkcs7-mime", "application/x-pkcs7-mime"})
_SEQUENCE, _OID, _OCTETS, _LONG_OCTETS, _TAGGED = 0x30, 0x06, 0x04, 0x24, 0xA0
_CONSTRUCTED = 0x20
_INDEFINITE = 0x80
_ARMOUR = re.compile(rb"\A\s*-----BEGIN (?:PKCS7|CMS|PKCS #7 SIGNED DATA)-----(.*?)(?:-----END|\Z)", re.DOTALL)
#: Base64 of a sequence that begins with an object identifier of PKCS #7, as it stands without any armour.
_BARE = re.compile(rb"\A\s*MI[A-Za-z0-9+/]{0,6}(?:YJKoZIhvcNAQ|GCSqGSIb3DQEH)[A-Za-z0-9+/=\s]*\Z")


class Envelope(Enum):
    """What a CMS object is."""

    SIGNED = "signed"
    ENCRYPTED = "encrypted"


_KINDS = {
    bytes.fromhex("2a864886f70d010702"): Envelope.SIGNED,
    bytes.fromhex("2a864886f70d010703"): Envelope.ENCRYPTED,  # enveloped data
    bytes.fromhex("2a864886f70d010704"): Envelope.ENCRYPTED,  # signed and enveloped
    bytes.fromhex("2a864886f70d010706"): Envelope.ENCRYPTED,  # encrypted with a password
    bytes.fromhex("2a864886f70d0109100117"): Envelope.ENCRYPTED,  # authenticated and enveloped
}


class NotCmsError(ValueError):
    """The bytes are cut, or no envelope."""


def envelope_of(data: bytes) -> Envelope | None:
    """What the bytes begin as; None for what is no envelope. `data` is binary: see `binary`."""
    if data[:1] != bytes([_SEQUENCE]):
        return None
    try:
        _, start, _ = _enter(data, 0, len(data), cut=True)
        tag, start, end = _enter(data, start, len(data))
    except NotCmsError:
        return None
    return _KINDS.get(data[start:end]) if tag == _OID and end is not None else None


def binary(data: bytes) -> bytes:
    """The envelope out of its armour (`-----BEGIN PKCS7-----`, or bare base64); what has none stays as it is."""
    armoured = _ARMOUR.match(data)
    if armoured is None and not (data[:200].lstrip().startswith(b"MI") and _BARE.match(data)):
        return data
    return from_digits(armoured.group(1) if armoured else data)


def signed_content(data: bytes) -> bytes:
    """What a signed envelope holds; empty when the signature stands alone. Raises NotCmsError."""
    _, at, _ = _enter(data, 0, len(data), cut=True)  # ContentInfo
    at, _ = _after(data, at, len(data))  # its type
    for _ in range(2):  # [0], SignedData
        _, at, _ = _enter(data, at, len(data), cut=True)
    for _ in range(2):  # version, digest algorithms
        at, _ = _after(data, at, len(data))
    tag, at, end = _enter(data, at, len(data), cut=True)  # EncapsulatedContentInfo
    if tag != _SEQUENCE:
        raise NotCmsError
    at, tag = _after(data, at, len(data) if end is None else end)  # its type
    if tag != _OID:
        raise NotCmsError
    if (end is not None and at >= end) or data[at : at + 2] == b"\0\0":
        return b""
    tag, at, _ = _enter(data, at, len(data), cut=True)
    if tag != _TAGGED:
        raise NotCmsError
    return _octets(data, at)


def _octets(data: bytes, at: int) -> bytes:
    """An octet string in one piece or in several (BER)."""
    tag, start, end = _enter(data, at, len(data))
    if tag == _OCTETS and end is not None:
        return data[start:end]
    if tag != _LONG_OCTETS:
        raise NotCmsError
    pieces, stop = [], len(data) if end is None else end
    at = start
    while at < stop and data[at : at + 2] != b"\0\0":
        tag, start, end = _enter(data, at, stop)
        if tag != _OCTETS or end is None:
            raise NotCmsError
        pieces.append(data[start:end])
        at = end
    return b"".join(pieces)


def _enter(data: bytes, at: int, stop: int, *, cut: bool = False) -> tuple[int, int, int | None]:
    """(tag, where the content begins, where it ends: None when only a mark says so) of the element at `at`.

    `cut`: its end may be lost, as that of a wrapping whose content is whole all the same.
    """
    if at + 2 > stop:
        raise NotCmsError
    tag, length = data[at], data[at + 1]
    if tag & 0x1F == 0x1F:
        raise NotCmsError  # long tags are no part of an envelope
    at += 2
    if length == _INDEFINITE:
        if not tag & _CONSTRUCTED:
            raise NotCmsError
        return tag, at, None
    if length > _INDEFINITE:
        size = length - _INDEFINITE
        if size > 8 or at + size > stop:
            raise NotCmsError
        length = int.from_bytes(data[at : at + size], "big")
        at += size
    if at + length > stop and not cut:
        raise NotCmsError
    return tag, at, min(at + length, stop)


def _after(data: bytes, at: int, stop: int) -> tuple[int, int]:
    """(where the element at `at` ends, its tag)."""
    tag, at, end = _enter(data, at, stop)
    if end is not None:
        return end, tag
    open_elements = 1
    while open_elements:
        if data[at : at + 2] == b"\0\0":
            open_elements -= 1
            at += 2
            continue
        _, start, end = _enter(data, at, stop)
        if end is None:
            open_elements += 1
            at = start
        else:
            at = end
    return at, tag
