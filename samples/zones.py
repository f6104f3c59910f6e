"""Machine-readable zones, written: from a person's facts to the lines printed at the foot of a paper.

Sources: ICAO 9303-3 §4.9 (check digits), -4 (passports), -5 (TD1), -7 (visas); the old French card has its own layout.
"""

import datetime as dt
import unicodedata

_LETTERS = {
    "Ä": "AE", "Ö": "OE", "Ü": "UE", "Å": "AA", "Æ": "AE", "Ø": "OE", "Œ": "OE", "ẞ": "SS", "ß": "SS", "Ñ": "N",
    "Đ": "D", "İ": "I", "I": "I", "ı": "I", "Ł": "L", "Ð": "D", "Þ": "TH", "'": "", "’": "",
    "-": "<", " ": "<", ".": "", ",": "",
}  # fmt: skip
_TURKISH = {"Ö": "O", "Ü": "U"}  #: Türkiye's authority drops the dots


def latin(name: str, state: str = "") -> str:
    """A printed name in the zone's alphabet, words separated by `<`. Of `LATIN/НАЦИОНАЛЬНОЕ` the Latin half counts."""
    letters = _LETTERS | (_TURKISH if state in {"TUR", "VNM"} else {})
    out = ""
    for letter in name.split("/")[0]:
        upper = letter if letter in letters else letter.upper()
        if upper in letters:
            out += letters[upper]
        else:
            out += "".join(c for c in unicodedata.normalize("NFD", upper) if c.isascii() and c.isalnum())
    return out


def digit(text: str) -> str:
    """The check digit of `text`: weights 7-3-1, modulo 10."""
    values = (0 if c == "<" else int(c) if c.isdigit() else ord(c) - 55 for c in text)
    return str(sum(value * (7, 3, 1)[i % 3] for i, value in enumerate(values)) % 10)


def short(day: dt.date) -> str:
    return f"{day:%y%m%d}"


def _pad(text: str, width: int) -> str:
    return text[:width].ljust(width, "<")


def name_field(surname: str, given_names: str, width: int, state: str = "") -> str:
    """`SURNAME<<GIVEN<NAMES`, cut to `width`; one name only has no `<<` part."""
    first, rest = latin(surname, state), latin(given_names, state)
    return _pad(f"{first}<<{rest}" if rest else first, width)


def passport(
    *, state: str, surname: str, given_names: str, number: str, nationality: str, birth: dt.date, sex: str,
    expiry: dt.date, optional: str = "", wrong_digit: bool = False,
) -> tuple[str, str]:  # fmt: skip
    """TD3, 2×44. `wrong_digit` makes the number's check digit and the composite fail."""
    first = "P<" + _pad(state, 3) + name_field(surname, given_names, 39, nationality)
    document = _pad(number, 9)
    check = digit(document)
    if wrong_digit:
        check = str((int(check) + 4) % 10)
    extra = _pad(optional, 14)
    body = document + check + _pad(nationality, 3) + short(birth) + digit(short(birth)) + _pad(sex, 1)
    body += short(expiry) + digit(short(expiry)) + extra + (digit(extra) if optional else "<")
    composite = digit(body[:10] + body[13:20] + body[21:43])
    if wrong_digit:
        composite = str((int(composite) + 7) % 10)
    return first, body + composite


def visa(
    *, state: str, surname: str, given_names: str, number: str, nationality: str, birth: dt.date, sex: str,
    until: dt.date, optional: str, kind: str = "C", width: int = 36,
) -> tuple[str, str]:  # fmt: skip
    """MRV-B (width 36) or MRV-A (width 44): no composite digit."""
    first = "V" + kind + _pad(state, 3) + name_field(surname, given_names, width - 5, nationality)
    document = _pad(number, 9)
    body = document + digit(document) + _pad(nationality, 3) + short(birth) + digit(short(birth)) + _pad(sex, 1)
    return first, _pad(body + short(until) + digit(short(until)) + optional, width)


def card(
    *, code: str, state: str, surname: str, given_names: str, number: str, nationality: str, birth: dt.date, sex: str,
    expiry: dt.date, optional: str = "",
) -> tuple[str, str, str]:  # fmt: skip
    """TD1, 3×30: the French card of 2021 (`ID`) and residence permits (`IR`)."""
    document = _pad(number, 9)
    first = _pad(code, 2) + _pad(state, 3) + document + digit(document) + _pad(optional, 15)
    middle = (
        short(birth)
        + digit(short(birth))
        + sex
        + short(expiry)
        + digit(short(expiry))
        + _pad(nationality, 3)
        + "<" * 11
    )
    composite = digit(first[5:30] + middle[0:7] + middle[8:15] + middle[18:29])
    return first, middle + composite, name_field(surname, given_names, 30)


def french_card(
    *,
    surname: str,
    given_names: str,
    department: str,
    office: str,
    issued: dt.date,
    serial: str,
    birth: dt.date,
    sex: str,
    listed: str | None = None,
) -> tuple[str, str]:
    """The French identity card before 2021, 2×36: no expiry, no nationality, last digit over both lines.

    `listed` is the department of the first line where it is not that of the second; early cards leave it empty.
    """
    first = "IDFRA" + _pad(latin(surname), 25) + _pad(department if listed is None else listed, 3) + _pad(office, 3)
    number = f"{issued:%y%m}" + _pad(department, 3) + _pad(serial, 5)
    given = _pad("<<".join(latin(name) for name in given_names.replace(",", " ").split()), 14)
    second = number + digit(number) + given + short(birth) + digit(short(birth)) + sex
    return first, second + digit(first + second)
