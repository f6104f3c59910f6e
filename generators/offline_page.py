"""The page that verifies seals without a network: certificates in, one self-contained HTML file out.

For an office that checks papers: it holds the public keys and a barcode reader, sends nothing, and says that it cannot
know of a withdrawal.
"""

import base64
import datetime as dt
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives import serialization
from tddoc import data_definition

from generators.seal_authority import common_name
from generators.twod_doc import CATEGORY

FOLDER = Path(__file__).parent / "offline"
_DAYS = ("69", "6L", "6N", "6O")


def offline_page(certificates: Sequence[bytes], *, authority: str, phone: str, test: bool, made_on: dt.date) -> bytes:
    """The page, UTF-8. `certificates`: DER, of those who seal; `authority` and `phone` are shown.

    Same input, same bytes.
    """
    known = {
        "authority": authority,
        "phone": phone,
        "test": test,
        "made": made_on.isoformat(),
        "category": CATEGORY,
        "days": _DAYS,
        "fields": _fields(),
        "certificates": [_certificate(x509.load_der_x509_certificate(der)) for der in certificates],
    }
    reader = (FOLDER / "zxing-wasm" / "index.js").read_text(encoding="utf-8")
    wasm = base64.b64encode((FOLDER / "zxing-wasm" / "zxing_reader.wasm").read_bytes()).decode()
    page = (FOLDER / "verifier.html").read_text(encoding="utf-8")
    # Within a script element only "</" and "<!--" end or change anything, and JSON can spell "<" otherwise.
    said = json.dumps(known, ensure_ascii=False, sort_keys=True).replace("<", "\\u003c")
    for place, text in (("@KNOWN@", said), ("@WASM@", wasm), ("@READER@", reader)):
        page = page.replace(place, text, 1)
    return page.encode("utf-8")


def _certificate(certificate: x509.Certificate) -> dict[str, str]:
    key = certificate.public_key().public_bytes(
        serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
    )
    return {
        "authority": common_name(certificate.issuer),
        "certificate": common_name(certificate.subject),
        "from": certificate.not_valid_before_utc.date().isoformat(),
        "until": certificate.not_valid_after_utc.date().isoformat(),
        "key": base64.b64encode(key).decode(),
    }


def _fields() -> dict[str, tuple[Any, ...]]:
    """Name, fixed length, greatest length of the fields that stand on identity papers, by identifier."""
    known = data_definition.c40.perimeters[1].datatypes
    return {
        name: (found.name, found.fixed, found.encoding.size_max)
        for name, (_, found) in known.items()
        if name.startswith(("0", "6"))
    }
