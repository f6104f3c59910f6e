"""PAdES B-B signatures: approved bytes and a key in, the same bytes with a signature appended out (EN 319 142-1).

The signature is an incremental update: what was approved is a prefix of what is sent. With an RSA key the result is the
same each time for the same bytes, key and time, so that a step that was interrupted can be done again.
"""

import datetime as dt
import hashlib
import io
from dataclasses import dataclass, field
from typing import Any

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.hazmat.primitives.serialization import pkcs12
from pyhanko.keys import load_certs_from_pemder_data
from pyhanko.pdf_utils.generic import ByteStringObject, pdf_date
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import SigSeedSubFilter
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, SimpleSigner
from pyhanko.sign.validation import SignatureCoverageLevel, validate_pdf_signature
from pyhanko_certvalidator import ValidationContext

from generators.signing_authority import UnusableKey

FIELD = "Signature1"


@dataclass(frozen=True, slots=True, kw_only=True)
class SigningKey:
    """A private key with its certificate and chain, from a PKCS#12 file."""

    signer: Any = field(repr=False)  #: pyhanko's SimpleSigner
    subject: str
    not_before: dt.datetime
    not_after: dt.datetime

    @classmethod
    def load(cls, p12: bytes, passphrase: str | None = None) -> "SigningKey":
        """From the bytes of a PKCS#12 file. Raises `UnusableKey` when key or certificate are missing or locked."""
        secret = passphrase.encode() if passphrase else None
        try:
            key, certificate, _ = pkcs12.load_key_and_certificates(p12, secret)
        except ValueError as error:
            raise UnusableKey("the PKCS#12 file is damaged, or its passphrase is another one") from error
        if key is None or certificate is None:
            raise UnusableKey("the PKCS#12 file holds no private key with its certificate")
        found = SimpleSigner.load_pkcs12_data(p12, other_certs=[], passphrase=secret)
        if found is None:
            raise UnusableKey("the PKCS#12 file holds a key, or a certificate, of an unknown kind")
        return cls(
            signer=_Signer(key, found),
            subject=certificate.subject.rfc4514_string(),
            not_before=certificate.not_valid_before_utc,
            not_after=certificate.not_valid_after_utc,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureCheck:
    """What is known of the signature of a file."""

    intact: bool  #: the signed bytes are as they were signed
    trusted: bool  #: the certificate leads to the given root and was valid
    whole: bool  #: nothing was added to the file after the signature
    signer: str
    signed_at: dt.datetime | None

    @property
    def genuine(self) -> bool:
        """All of it holds."""
        return self.intact and self.trusted and self.whole


class _Signer(SimpleSigner):
    """`found` with its key open: the library's own opens and proves it anew, twice for each signature."""

    def __init__(self, opened: Any, found: SimpleSigner) -> None:
        super().__init__(
            signing_cert=found.signing_cert, signing_key=found.signing_key, cert_registry=found.cert_registry
        )
        self._opened = opened

    def sign_raw(self, data: bytes, digest_algorithm: str) -> bytes:
        mechanism = self.get_signature_mechanism_for_digest(digest_algorithm)["algorithm"].native
        if mechanism != "sha256_rsa" or not isinstance(self._opened, rsa.RSAPrivateKey):
            return bytes(super().sign_raw(data, digest_algorithm))
        return self._opened.sign(data, padding.PKCS1v15(), hashes.SHA256())


class _SignerAtTime(PdfSigner):
    """A signer whose time is given instead of read from a clock."""

    def __init__(self, *args: Any, when: dt.datetime, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._when = when

    def init_signing_session(self, *args: Any, **kwargs: Any) -> Any:
        session = super().init_signing_session(*args, **kwargs)
        session.system_time = self._when
        return session


class _WriterAtTime(IncrementalPdfFileWriter):
    """An incremental update that changes nothing by itself but the date of modification, to a given time."""

    def __init__(self, pdf: bytes, when: dt.datetime) -> None:
        super().__init__(io.BytesIO(pdf))
        self._when = when
        # The second half of /ID changes with the content (ISO 32000-1 §14.4); pyhanko would draw it at random.
        self._document_id[1] = ByteStringObject(hashlib.sha256(pdf + when.isoformat().encode()).digest()[:16])

    def _update_meta(self) -> None:
        if self._info is not None:
            info: Any = self._info
            info.get_object()["/ModDate"] = pdf_date(self._when)
            self.mark_update(self._info)


def sign(pdf: bytes, key: SigningKey, when: dt.datetime, *, reason: str, location: str = "") -> bytes:
    """`pdf` with an invisible PAdES B-B signature appended; the result begins with `pdf`.

    `when` is aware. Raises `UnusableKey` when the certificate is not valid at that time.
    """
    if when.tzinfo is None:
        raise ValueError("the time of a signature is aware")
    if not key.not_before <= when <= key.not_after:
        raise UnusableKey(f"the certificate is valid from {key.not_before:%Y-%m-%d} to {key.not_after:%Y-%m-%d} only")
    writer = _WriterAtTime(pdf, when)
    metadata = PdfSignatureMetadata(
        field_name=FIELD,
        md_algorithm="sha256",
        subfilter=SigSeedSubFilter.PADES,
        reason=reason,
        location=location or None,
        name=None,
    )
    output = _SignerAtTime(metadata, signer=key.signer, when=when).sign_pdf(writer)
    return bytes(output.getvalue())


def verify(pdf: bytes, root: bytes, at: dt.datetime) -> SignatureCheck | None:
    """Check the signature of `pdf` against the certificate `root` (PEM or DER) at the time `at`; None: no signature.

    Nothing is fetched: revocation is not looked up. A file so damaged that it cannot be read counts as not intact.
    """
    try:
        signatures = PdfFileReader(io.BytesIO(pdf), strict=False).embedded_signatures
    except Exception:  # any damage whatever: pyhanko raises many kinds
        return SignatureCheck(intact=False, trusted=False, whole=False, signer="", signed_at=None)
    if not signatures:
        return None
    context = ValidationContext(
        trust_roots=list(load_certs_from_pemder_data(root)),
        allow_fetching=False,
        moment=at,
        revocation_mode="soft-fail",
    )
    try:
        status = validate_pdf_signature(signatures[0], context)
    except Exception:
        return SignatureCheck(intact=False, trusted=False, whole=False, signer="", signed_at=None)
    return SignatureCheck(
        intact=bool(status.intact and status.valid),
        trusted=bool(status.trusted),
        whole=status.coverage is SignatureCoverageLevel.ENTIRE_FILE,
        signer=status.signing_cert.subject.human_friendly,
        signed_at=status.signer_reported_dt,
    )
