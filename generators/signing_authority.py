"""An authority that signs papers: its PKCS#12 file, and the root that signatures (`generators.signature`) lead to."""

import datetime as dt

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import NameOID

#: In every name of the test authority, so that no reader of a signature can take it for a real one.
TEST_MARK = "TEST - SANS VALEUR"


class UnusableKey(ValueError):
    """The operator's PKCS#12 file cannot be used: what is wrong with it."""


def make_test_authority(today: dt.date, passphrase: str | None = None) -> bytes:
    """A PKCS#12 file with a new key, its certificate and the root that issued it, all named as worthless.

    For the demonstration and tests. Valid from the day before `today`, for two years.
    """
    start = dt.datetime.combine(today - dt.timedelta(days=1), dt.time(), dt.UTC)
    end = start + dt.timedelta(days=731)
    root_key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    root_name = _name(f"Autorité de démonstration ({TEST_MARK})")
    root = (
        x509.CertificateBuilder()
        .subject_name(root_name)
        .issuer_name(root_name)
        .public_key(root_key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(start)
        .not_valid_after(end)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_key_usage(certificates=True), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(root_key.public_key()), critical=False)
        .sign(root_key, hashes.SHA256())
    )
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(_name(f"Préfecture de démonstration ({TEST_MARK})"))
        .issuer_name(root_name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(start)
        .not_valid_after(end)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_key_usage(certificates=False), critical=True)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(root_key.public_key()), critical=False)
        .sign(root_key, hashes.SHA256())
    )
    lock: serialization.KeySerializationEncryption = (
        serialization.BestAvailableEncryption(passphrase.encode()) if passphrase else serialization.NoEncryption()
    )
    return pkcs12.serialize_key_and_certificates(TEST_MARK.encode(), key, certificate, [root], lock)


def root_of(p12: bytes, passphrase: str | None = None) -> bytes:
    """The last certificate of the chain in a PKCS#12 file, as PEM: what who verifies is to trust."""
    _, certificate, chain = pkcs12.load_key_and_certificates(p12, passphrase.encode() if passphrase else None)
    last = chain[-1] if chain else certificate
    if last is None:
        raise UnusableKey("the PKCS#12 file holds no certificate")
    return last.public_bytes(serialization.Encoding.PEM)


def _name(common: str) -> x509.Name:
    return x509.Name(
        [
            x509.NameAttribute(NameOID.COUNTRY_NAME, "FR"),
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, TEST_MARK),
            x509.NameAttribute(NameOID.COMMON_NAME, common),
        ]
    )


def _key_usage(*, certificates: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not certificates,
        content_commitment=not certificates,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=certificates,
        crl_sign=certificates,
        encipher_only=False,
        decipher_only=False,
    )
