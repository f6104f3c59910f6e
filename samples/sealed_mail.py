"""Writes S/MIME envelopes (RFC 8551): signed with its content, signed beside it, encrypted; by a key made here."""

import datetime as dt

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import pkcs7

_DER = serialization.Encoding.DER


def _identity() -> tuple[x509.Certificate, rsa.RSAPrivateKey]:
    key = rsa.generate_private_key(65537, 2048)
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "Jeanne EXEMPLE")])
    start = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
    builder = x509.CertificateBuilder(name, name, key.public_key(), 1, start, start + dt.timedelta(days=90))
    return builder.sign(key, hashes.SHA256()), key


def signed(content: bytes, *, alone: bool = False) -> bytes:
    """The envelope around `content`; `alone` leaves the content out: a signature that goes beside it."""
    certificate, key = _identity()
    options = [pkcs7.PKCS7Options.Binary]
    if alone:
        options.append(pkcs7.PKCS7Options.DetachedSignature)
    builder = pkcs7.PKCS7SignatureBuilder().set_data(content).add_signer(certificate, key, hashes.SHA256())
    return builder.sign(_DER, options)


def encrypted(content: bytes) -> bytes:
    """An envelope that only its addressee opens."""
    certificate, _ = _identity()
    builder = pkcs7.PKCS7EnvelopeBuilder().set_data(content).add_recipient(certificate)
    return builder.encrypt(_DER, [pkcs7.PKCS7Options.Binary])


def in_pieces(content: bytes, piece: int = 1000) -> bytes:
    """A signed envelope as programs write it that do not know the length beforehand (BER), without its signature."""
    octets = b"".join(_element(0x04, content[at : at + piece]) for at in range(0, len(content), piece))
    inside = bytes.fromhex("06092a864886f70d010701") + b"\xa0\x80\x24\x80" + octets + bytes(4)
    data = b"\x02\x01\x01\x31\x80\x30\x80\x06\x09" + bytes.fromhex("608648016503040201") + bytes(4)
    data += b"\x30\x80" + inside + b"\0\0" + b"\x31\x00"
    return b"\x30\x80" + bytes.fromhex("06092a864886f70d010702") + b"\xa0\x80\x30\x80" + data + bytes(6)


def _element(tag: int, content: bytes) -> bytes:
    size = len(content)
    length = bytes([size]) if size < 128 else b"\x82" + size.to_bytes(2, "big")
    return bytes([tag]) + length + content
