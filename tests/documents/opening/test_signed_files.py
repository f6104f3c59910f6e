"""A signed envelope is opened like an archive: what was signed is what is read."""

import datetime as dt

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import pkcs7

from documents.opening import Limits, open_file
from documents.page import Unreadable
from tests.documents.papers import LETTER, pdf

LIMITS = Limits()


def signed(content: bytes, *options: pkcs7.PKCS7Options) -> bytes:
    """CMS signed data, DER, by a key made here."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "Jeanne EXEMPLE")])
    start = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
    certificate = (
        x509.CertificateBuilder(name, name, key.public_key(), 1, start, start + dt.timedelta(days=90))
        .sign(key, hashes.SHA256())
    )  # fmt: skip
    builder = pkcs7.PKCS7SignatureBuilder().set_data(content).add_signer(certificate, key, hashes.SHA256())
    return builder.sign(serialization.Encoding.DER, [pkcs7.PKCS7Options.Binary, *options])


def test_a_signed_pdf_is_that_pdf() -> None:
    letter = pdf(LETTER)
    opened = open_file("attestation.pdf.p7m", signed(letter), LIMITS)
    assert [(member.name, member.data) for member in opened.members] == [("attestation.pdf", letter)]


def test_a_signed_mail_gives_its_files() -> None:
    mime = b'Content-Type: multipart/mixed; boundary="x"\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\nBonjour\r\n'
    mime += b'--x\r\nContent-Type: image/png; name="a.png"\r\n'
    mime += b"Content-Transfer-Encoding: base64\r\n\r\niVBORw==\r\n--x--\r\n"
    opened = open_file("smime.p7m", signed(mime), LIMITS)
    assert [(member.name, member.data) for member in opened.members] == [("a.png", b"\x89PNG")]
    assert [line.text for line in opened.pages[0].lines] == ["Bonjour"]


@pytest.mark.parametrize("cut", [30, 200])
def test_a_broken_one_is_said_to_be_broken(cut: int) -> None:
    assert open_file("a.p7m", signed(b"x" * 300)[:cut], LIMITS).unread is Unreadable.BROKEN


def test_envelopes_in_envelopes_come_to_an_end() -> None:
    opened = open_file("a.p7m", signed(b"x"), LIMITS, depth=LIMITS.archive_depth)
    assert opened.unread is Unreadable.ARCHIVE_TOO_DEEP
