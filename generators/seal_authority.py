"""An authority that seals permits: a PKCS#12 file in, the seal of each permit (`generators.seal.Seal`) out."""

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import NameOID

from generators.barcodes import datamatrix
from generators.facts import PermitData
from generators.seal import SealMark
from generators.signing_authority import TEST_MARK, UnusableKey
from generators.twod_doc import SealKey, twod_doc

#: What the authority of a demonstration is called in its seals. The State's begin with FR.
TEST_AUTHORITY, TEST_CERTIFICATE = "TEST", "0001"
_VOID = "PROJET SANS VALEUR. "
_NO_SEAL = "Emplacement du cachet : ce projet n’en porte pas."


@dataclass(frozen=True, slots=True, kw_only=True)
class TwodDocSeal:
    """Seals in the 2D-Doc format. The same permit gives the same seal."""

    key: SealKey
    not_before: dt.datetime
    not_after: dt.datetime
    alpha2: Mapping[str, str]  #: ISO country codes by those of the machine-readable zone
    test: bool  #: a test authority: said on the paper

    @classmethod
    def load(
        cls, p12: bytes, passphrase: str | None, *, authority: str, certificate: str, test: bool,
        alpha2: Mapping[str, str],
    ) -> "TwodDocSeal":  # fmt: skip
        """From the bytes of a PKCS#12 file. Raises `UnusableKey`; a test key is refused where it is not called one."""
        private, found = _contents(p12, passphrase)
        if TEST_MARK in found.subject.rfc4514_string() and not test:
            raise UnusableKey("the seal's key is a test key: say test_authority = true, or take the real one")
        for what, name, asked in (("certificate", found.subject, certificate), ("authority", found.issuer, authority)):
            if common_name(name) != asked:
                raise UnusableKey(f"the seal's certificate names its {what} {common_name(name)!r}, not {asked!r}")
        try:
            key = SealKey(key=private, authority=authority, certificate=certificate)
        except ValueError as error:
            raise UnusableKey(str(error)) from error
        return cls(
            key=key,
            not_before=found.not_valid_before_utc,
            not_after=found.not_valid_after_utc,
            alpha2=alpha2,
            test=test,
        )

    def mark(self, data: PermitData) -> SealMark:
        """The seal of `data`. Raises `UnusableKey` when the certificate was not valid on the day of issue.

        A preview gets a code of the same size that says so: cut out of it, nothing may pass for a seal.
        """
        noon = dt.datetime.combine(data.issued_on, dt.time(12), dt.UTC)
        if not self.not_before <= noon <= self.not_after:
            raise UnusableKey(f"the seal's certificate is valid from {self.not_before:%Y-%m-%d} to "
                              f"{self.not_after:%Y-%m-%d} only")  # fmt: skip
        text = self.text(data)
        if data.projet:
            return SealMark(rows=datamatrix((_VOID * (len(text) // len(_VOID) + 1))[: len(text)]), caption=_NO_SEAL)
        return SealMark(rows=datamatrix(text), caption=self._caption())

    def text(self, data: PermitData) -> str:
        """What is written in the seal of `data`."""
        return twod_doc(data, self.key, self.alpha2)

    def _caption(self) -> str:
        who = f"autorité {self.key.authority}, certificat {self.key.certificate}"
        if self.test:
            return f"Cachet visible au format 2D-Doc d’une AUTORITÉ DE TEST, SANS VALEUR ({who})."
        return f"Cachet électronique visible au format 2D-Doc ({who})."


def certificate_of(p12: bytes, passphrase: str | None = None) -> bytes:
    """The certificate in a seal's PKCS#12 file, as DER: what a verifier needs, and nothing secret."""
    return _contents(p12, passphrase)[1].public_bytes(serialization.Encoding.DER)


def common_name(name: x509.Name) -> str:
    """The first common name, "" when there is none."""
    found = name.get_attributes_for_oid(NameOID.COMMON_NAME)
    return str(found[0].value) if found else ""


def make_test_seal_authority(today: dt.date, passphrase: str | None = None) -> bytes:
    """A PKCS#12 file with a new P-256 key and its certificate, named as worthless.

    Valid from the day before `today`, for two years.
    """
    start = dt.datetime.combine(today - dt.timedelta(days=1), dt.time(), dt.UTC)
    root_key, key = ec.generate_private_key(ec.SECP256R1()), ec.generate_private_key(ec.SECP256R1())
    certificate = (
        x509.CertificateBuilder()
        .subject_name(_name(TEST_CERTIFICATE))
        .issuer_name(_name(TEST_AUTHORITY))
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(start)
        .not_valid_after(start + dt.timedelta(days=731))
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .sign(root_key, hashes.SHA256())
    )
    lock: serialization.KeySerializationEncryption = (
        serialization.BestAvailableEncryption(passphrase.encode()) if passphrase else serialization.NoEncryption()
    )
    return pkcs12.serialize_key_and_certificates(TEST_MARK.encode(), key, certificate, None, lock)


def _contents(p12: bytes, passphrase: str | None) -> tuple[ec.EllipticCurvePrivateKey, x509.Certificate]:
    try:
        key, certificate, _ = pkcs12.load_key_and_certificates(p12, passphrase.encode() if passphrase else None)
    except ValueError as error:
        raise UnusableKey("the seal's PKCS#12 file is damaged, or its passphrase is another one") from error
    if certificate is None or not isinstance(key, ec.EllipticCurvePrivateKey):
        raise UnusableKey("the seal's PKCS#12 file holds no elliptic-curve key with its certificate")
    return key, certificate


def _name(common: str) -> x509.Name:
    return x509.Name(
        [
            x509.NameAttribute(NameOID.COUNTRY_NAME, "FR"),
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, re.sub(r"\s+", " ", TEST_MARK)),
            x509.NameAttribute(NameOID.COMMON_NAME, common),
        ]
    )
