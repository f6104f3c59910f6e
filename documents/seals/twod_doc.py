"""From the text of a 2D-Doc to header, fields and signature (2D-Doc specification 3.3, C40 mode, versions 1 to 4)."""

import base64
import datetime as dt
import re
from dataclasses import dataclass
from functools import cache

from tddoc import data_definition

_EPOCH = dt.date(2000, 1, 1)
_GROUP, _RECORD, _UNIT = "\x1d", "\x1e", "\x1f"
_HEADER = re.compile(
    r"DC(?P<version>\d\d)(?P<authority>[A-Z0-9]{4})(?P<certificate>[A-Z0-9]{4})"
    r"(?P<issued>[0-9A-F]{4})(?P<signed>[0-9A-F]{4})(?P<type>[0-9A-Z]{2})"
)
_PERIMETER = re.compile(r"[0-9A-Z]{2}")
_COUNTRY = re.compile(r"[A-Z]{2}")
#: How readers, and people who copy from them, write what has no glyph.
_WRITTEN = (
    (re.compile(r"<GS>|\{GS\}|\[GS\]|\\x1[dD]|\\u001[dD]|␝"), _GROUP),
    (re.compile(r"<RS>|\{RS\}|\[RS\]|\\x1[eE]|\\u001[eE]|␞"), _RECORD),
    (re.compile(r"<US>|\{US\}|\[US\]|\\x1[fF]|\\u001[fF]|␟"), _UNIT),
)
#: Fields that hold a day, and how: hexadecimal days since 2000, or DDMMYYYY.
_HEXADECIMAL_DAYS = frozenset({"06", "08"})
_DAYS = frozenset({"69", "6L", "6N", "6O"})


class NotASeal(ValueError):
    """The text is no signed 2D-Doc that can be read: why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TwodDoc:
    """A 2D-Doc taken apart. Nothing is known yet of its signature."""

    version: int
    authority: str  #: identifier of the certification authority
    certificate: str  #: identifier of the certificate at that authority
    issued: dt.date | None
    signed: dt.date | None
    type: str  #: "13" is a foreigner's document
    perimeter: str
    country: str
    fields: tuple[tuple[str, str], ...]  #: (identifier, value as written), in their order
    signed_text: str  #: header and fields: what the signature is about
    signature: bytes  #: r and s, each as long as the curve asks for
    annex: str = ""  #: what follows the signature: nobody vouches for it

    def value(self, name: str) -> str | None:
        """The first field of that identifier; None when there is none."""
        return next((value for field, value in self.fields if field == name), None)

    def day(self, name: str) -> dt.date | None:
        """A field that holds a date; None when it is absent or no date."""
        value = self.value(name)
        try:
            if value is None:
                return None
            if name in _HEXADECIMAL_DAYS:
                return _EPOCH + dt.timedelta(days=int(value, 16))
            return dt.date(int(value[4:]), int(value[2:4]), int(value[:2]))
        except (ValueError, OverflowError):
            return None

    def shown(self) -> tuple[tuple[str, str], ...]:
        """(name in French, value) of each field that says something; dates as ISO."""
        rows = []
        for field, value in self.fields:
            day = self.day(field) if field in _HEXADECIMAL_DAYS | _DAYS else None
            if value.strip():
                rows.append((field_name(self.perimeter, field), day.isoformat() if day is not None else value))
        return tuple(rows)


def is_seal(text: str) -> bool:
    """Whether a barcode's text begins like a 2D-Doc."""
    return _HEADER.match(text) is not None


def unwritten(text: str) -> str:
    """A text that was typed or pasted, with the control characters that readers spell out, as they were."""
    for spelt, control in _WRITTEN:
        text = spelt.sub(control, text)
    return text.strip(" \t\r\n")


def parse(text: str) -> TwodDoc:
    """The 2D-Doc in a barcode's text. Raises `NotASeal`."""
    header = _HEADER.match(text)
    if header is None:
        raise NotASeal("the text does not begin with the header of a 2D-Doc")
    version, end = int(header["version"]), header.end()
    if not 1 <= version <= 4:
        raise NotASeal(f"version {version} of the format is not known")
    perimeter, country = "01", "FR"
    if version >= 3:
        perimeter, end = _piece(_PERIMETER, text, end, "perimeter"), end + 2
    if version >= 4:
        country, end = _piece(_COUNTRY, text, end, "country"), end + 2
    signed_text, unit, rest = text.partition(_UNIT)
    if not unit or len(signed_text) < end:
        raise NotASeal("there is no signature")
    if not signed_text.isascii():
        raise NotASeal("the text has characters that the format does not know")
    signature, _, annex = rest.partition(_GROUP)
    return TwodDoc(
        version=version,
        authority=header["authority"],
        certificate=header["certificate"],
        issued=_header_day(header["issued"]),
        signed=_header_day(header["signed"]),
        type=header["type"],
        perimeter=perimeter,
        country=country,
        fields=_fields(signed_text[end:], perimeter),
        signed_text=signed_text,
        signature=_signature(signature),
        annex=annex,
    )


def field_name(perimeter: str, field: str) -> str:
    """What the specification calls a field, in French; its identifier when it is unknown."""
    definition = _definition(perimeter, field)
    return definition[2] if definition is not None else field


@cache
def _definition(perimeter: str, field: str) -> tuple[int | None, int | None, str] | None:
    """(fixed length, greatest length, name) of a field; None when the specification has none."""
    known = data_definition.c40.perimeters.get(int(perimeter) if perimeter.isdigit() else -1)
    if known is None or field not in known.datatypes:
        return None
    found = known.datatypes[field][1]
    return found.fixed, found.encoding.size_max, found.name


def _piece(pattern: re.Pattern[str], text: str, start: int, what: str) -> str:
    found = pattern.match(text, start)
    if found is None:
        raise NotASeal(f"the header has no {what}")
    return found[0]


def _header_day(digits: str) -> dt.date | None:
    return None if digits == "FFFF" else _EPOCH + dt.timedelta(days=int(digits, 16))


def _fields(message: str, perimeter: str) -> tuple[tuple[str, str], ...]:
    """Identifier, value; a variable value ends at a separator, or where it can be no longer."""
    fields, at = [], 0
    while at < len(message):
        name, start = message[at : at + 2], at + 2
        if len(name) < 2:
            raise NotASeal("the last field has no identifier")
        definition = _definition(perimeter, name)
        fixed, longest = (definition[0], definition[1]) if definition is not None else (None, None)
        limit = len(message) if longest is None else min(len(message), start + longest)
        if fixed is not None:
            end = start + fixed
            if end > len(message):
                raise NotASeal(f"field {name} is cut off")
        else:
            end = min((at for at in (message.find(mark, start, limit) for mark in (_GROUP, _RECORD)) if at >= 0),
                      default=limit)  # fmt: skip
        fields.append((name, message[start:end]))
        at = end + 1 if message[end : end + 1] in (_GROUP, _RECORD) and end < len(message) else end
    return tuple(fields)


def _signature(text: str) -> bytes:
    """Base32 without padding (RFC 4648 §6)."""
    try:
        raw = base64.b32decode(text + "=" * (-len(text) % 8))
    except ValueError as error:  # binascii.Error is one
        raise NotASeal("the signature is damaged") from error
    if not raw or len(raw) % 2:
        raise NotASeal("the signature has no length that one could have")
    return raw
