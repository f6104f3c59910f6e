"""Who may seal: certificates in, the answer whether a 2D-Doc's signature is theirs out.

The State publishes which authorities seal; the list that comes with `tddoc` is a copy of it. Nothing is fetched.
"""

import datetime as dt
import warnings
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from cryptography.x509.oid import NameOID

from documents.seals.twod_doc import TwodDoc

#: The authority of the specification's own specimens.
SPECIMENS = "FR00"


class SealState(StrEnum):
    """What is known of a seal."""

    GENUINE = "genuine"  #: a known certificate, valid on the day of sealing, signed exactly this text
    ALTERED = "altered"  #: the certificate is known and signed something else
    UNKNOWN = "unknown-authority"  #: no certificate of that name is known here
    OUT_OF_DATE = "out-of-date"  #: genuine by the numbers, but the certificate was not valid on the day of sealing


@dataclass(frozen=True, slots=True, kw_only=True)
class SealCheck:
    """The state of a seal, and whose it is."""

    state: SealState
    test: bool = False  #: sealed by a test authority: worth nothing
    holder: str = ""  #: to whom the certificate was given


@dataclass(frozen=True, slots=True, kw_only=True)
class Trusted:
    """A certificate that may seal."""

    certificate: x509.Certificate
    names: tuple[str, str]  #: of the authority and of the certificate, as a 2D-Doc gives them
    holder: str
    test: bool = False

    @classmethod
    def of(cls, certificate: x509.Certificate, *, test: bool) -> "Trusted":
        """With the names that stand in it."""
        return cls(
            certificate=certificate,
            names=(_common(certificate.issuer), _common(certificate.subject)),
            holder=_first(certificate.subject, NameOID.ORGANIZATION_NAME) or _common(certificate.subject),
            test=test,
        )


class Trust:
    """Certificates by the names that a 2D-Doc gives them."""

    def __init__(self, certificates: Iterable[Trusted]) -> None:
        self._by_name: dict[tuple[str, str], list[Trusted]] = {}
        for trusted in certificates:
            self._by_name.setdefault(trusted.names, []).append(trusted)

    def __or__(self, other: "Trust") -> "Trust":
        return Trust(trusted for trust in (self, other) for known in trust._by_name.values() for trusted in known)

    def check(self, seal: TwodDoc) -> SealCheck:
        """Whether the signature of `seal` is of the certificate that it names."""
        known = self._by_name.get((seal.authority, seal.certificate), [])
        if not known:
            return SealCheck(state=SealState.UNKNOWN)
        # An authority may give a name again when a certificate ends: any of them that fits counts.
        fitting = [trusted for trusted in known if _signed_by(seal, trusted.certificate)]
        if not fitting:
            return SealCheck(state=SealState.ALTERED, test=known[0].test, holder=known[0].holder)
        day = seal.signed or seal.issued
        valid = [trusted for trusted in fitting if day is not None and _valid_on(trusted.certificate, day)]
        chosen = (valid or fitting)[0]
        return SealCheck(
            state=SealState.GENUINE if valid else SealState.OUT_OF_DATE,
            test=chosen.test,
            holder=chosen.holder,
        )


def authority(der: bytes, *, test: bool) -> Trust:
    """One certificate (DER) that is trusted because the settings say so."""
    return Trust([Trusted.of(x509.load_der_x509_certificate(der), test=test)])


@cache
def public_list() -> Trust:
    """The authorities of the State's public list, and the specification's test authority, marked as such.

    A certificate whose authority is in the list counts only when that authority issued it.
    """
    from tddoc.keychain import KeyChain

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # some of those certificates have names longer than X.520 allows
        chain = KeyChain()
        chain.load_dir(files("tddoc.chains"))
        authorities = {_common(found.subject): found for found in chain.certs if _is_authority(found)}
        kept = []
        for found in chain.certs:
            issuer = authorities.get(_common(found.issuer))
            if not _is_authority(found) and (issuer is None or _issued(found, issuer)):
                kept.append(Trusted.of(found, test=_common(found.issuer) == SPECIMENS))
    return Trust(kept)


def _signed_by(seal: TwodDoc, certificate: x509.Certificate) -> bool:
    key = certificate.public_key()
    if not isinstance(key, ec.EllipticCurvePublicKey):
        return False
    half = len(seal.signature) // 2
    if half != (key.curve.key_size + 7) // 8:
        return False
    r, s = (int.from_bytes(part, "big") for part in (seal.signature[:half], seal.signature[half:]))
    try:
        key.verify(encode_dss_signature(r, s), seal.signed_text.encode("ascii"), ec.ECDSA(_hash(key.curve)))
    except InvalidSignature:
        return False
    return True


def _hash(curve: ec.EllipticCurve) -> hashes.HashAlgorithm:
    """The hash that goes with a curve (specification, signature)."""
    if isinstance(curve, ec.SECP384R1):
        return hashes.SHA384()
    return hashes.SHA512() if isinstance(curve, ec.SECP521R1) else hashes.SHA256()


def _valid_on(certificate: x509.Certificate, day: dt.date) -> bool:
    return certificate.not_valid_before_utc.date() <= day <= certificate.not_valid_after_utc.date()


def _is_authority(certificate: x509.Certificate) -> bool:
    try:
        return bool(certificate.extensions.get_extension_for_class(x509.BasicConstraints).value.ca)
    except (x509.ExtensionNotFound, ValueError):
        return certificate.subject == certificate.issuer


def _issued(certificate: x509.Certificate, issuer: x509.Certificate) -> bool:
    try:
        certificate.verify_directly_issued_by(issuer)
    except (ValueError, TypeError, InvalidSignature):
        return False
    return True


def _common(name: x509.Name) -> str:
    return _first(name, NameOID.COMMON_NAME)


def _first(name: x509.Name, attribute: x509.ObjectIdentifier) -> str:
    found = name.get_attributes_for_oid(attribute)
    return str(found[0].value) if found else ""
