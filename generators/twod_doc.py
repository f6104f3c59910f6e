"""From the facts of a permit to the text of its 2D-Doc: header, fields, signature (2D-Doc specification 3.3, C40 mode).

Type 13, "document étranger". No official value of it names a provisional permit, so that fields which only the State's
own applications know (68, 6C, 6J, 6K, 6L) are left out.
"""

import base64
import datetime as dt
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature

from generators.facts import PermitData

EPOCH = dt.date(2000, 1, 1)
TYPE = "13"
PERIMETER = "01"
COUNTRY = "FR"
GROUP_SEPARATOR = "\x1d"
UNIT_SEPARATOR = "\x1f"
CATEGORY = "AUTORISATION PROVISOIRE DE SEJOUR"
WORK = "AUTORISE A TRAVAILLER"
NO_WORK = "NE PERMET PAS DE TRAVAILLER"

#: Letters that no accent makes from A–Z (ICAO 9303-3 §6 A).
_LETTERS = str.maketrans(
    {"Æ": "AE", "Œ": "OE", "ẞ": "SS", "Ø": "OE", "Đ": "D", "Ð": "D", "Þ": "TH", "Ł": "L", "Ħ": "H", "ı": "I", "Ŋ": "N"}
)
_CODE = re.compile(r"\(([A-Z]{1,3})\)\s*$")
_LAST_LINE = re.compile(r"(?P<postcode>\d{5})\s+(?P<commune>\S.*)")


@dataclass(frozen=True, slots=True, kw_only=True)
class SealKey:
    """The private key of a seal, and how readers find its certificate."""

    key: ec.EllipticCurvePrivateKey = field(repr=False)  #: P-256
    authority: str  #: identifier of the certification authority, four of A-Z 0-9
    certificate: str  #: identifier of the certificate at that authority, four of A-Z 0-9

    def __post_init__(self) -> None:
        if not isinstance(self.key.curve, ec.SECP256R1):
            raise ValueError(f"a seal is signed with a P-256 key, not {self.key.curve.name}")
        for name in (self.authority, self.certificate):
            if not re.fullmatch("[A-Z0-9]{4}", name):
                raise ValueError(f"{name!r}: an identifier of a 2D-Doc authority or certificate is four of A-Z 0-9")


def twod_doc(data: PermitData, key: SealKey, alpha2: Mapping[str, str]) -> str:
    """The text of the seal of `data`; the same each time (RFC 6979). `alpha2`: ISO's country codes by a zone's.

    A value longer than its field is cut at the field's length; letters outside A–Z are spelt with A–Z where they can
    be.
    """
    day = _day(data.issued_on)
    header = f"DC04{key.authority}{key.certificate}{day}{day}{TYPE}{PERIMETER}{COUNTRY}"
    signed = header + "".join(_fields(data, alpha2))
    r, s = decode_dss_signature(
        key.key.sign(signed.encode("ascii"), ec.ECDSA(hashes.SHA256(), deterministic_signing=True))
    )
    signature = base64.b32encode(r.to_bytes(32, "big") + s.to_bytes(32, "big")).decode().rstrip("=")
    return signed + UNIT_SEPARATOR + signature


def _fields(data: PermitData, alpha2: Mapping[str, str]) -> list[str]:
    """Fields in the order of the specification; those of fixed length have no separator."""
    holder = data.holder
    code = _CODE.search(holder.nationality)
    nationality = alpha2.get(code[1], "") if code is not None else ""
    *upper, last = holder.address
    town = _LAST_LINE.fullmatch(last.strip())
    if town is None:
        upper.append(last)
    lines = [letters_and_digits(line) for line in upper]
    fields = [
        _variable("01", re.sub("[^A-Z0-9-]", "", data.reference.upper()), 40),
        _variable("60", letters(holder.given_names or ""), 60),
        _variable("62", letters(holder.surname), 38),
        _variable("63", letters(holder.usage_name or ""), 38),
        _variable("66", letters_and_digits(data.document.number).replace(" ", ""), 20),
        f"67{nationality}" if re.fullmatch("[A-Z]{2}", nationality) else "",
        _birth(holder.birth_date),
        _variable("6A", letters(holder.birth_place), 32),
        _variable("6M", CATEGORY, 40),
        f"6N{data.validity.start:%d%m%Y}",
        f"6O{data.validity.end:%d%m%Y}",
        _variable("6P", WORK if data.work_allowed else NO_WORK, 40),
        _variable("6Q", letters_and_digits(holder.foreigner_number or "").replace(" ", ""), 10),
    ]
    # The street is line 4 of a postal address (NF Z 10-011); what stands above it goes into lines 2 and 3.
    fields += [_variable(name, line, 38) for name, line in zip(("6S", "6T"), lines[:-1], strict=False)]
    fields.append(_variable("6U", lines[-1] if lines else "", 38))
    if town is not None:
        fields += [f"6W{town['postcode']}", _variable("6X", letters(town["commune"]), 32)]
    return fields


def _birth(iso: str) -> str:
    """DDMMYYYY. A date that lacks day or month is left out: the format has no way to say it, and readers would stop."""
    try:
        return f"69{dt.date.fromisoformat(iso):%d%m%Y}"
    except ValueError:
        return ""


def letters(text: str) -> str:
    """Capitals A–Z with single spaces: what fields of names and places may hold."""
    return " ".join(re.sub("[^A-Z]+", " ", _plain(text)).split())


def letters_and_digits(text: str) -> str:
    """Capitals A–Z and digits with single spaces."""
    return " ".join(re.sub("[^A-Z0-9]+", " ", _plain(text)).split())


def _plain(text: str) -> str:
    raised = text.replace("ß", "SS").upper().translate(_LETTERS)
    return "".join(char for char in unicodedata.normalize("NFKD", raised) if not unicodedata.combining(char))


def _variable(name: str, value: str, longest: int) -> str:
    return f"{name}{value[:longest]}{GROUP_SEPARATOR}"


def _day(day: dt.date) -> str:
    """Hexadecimal days since 2000-01-01."""
    return f"{(day - EPOCH).days:04X}"
