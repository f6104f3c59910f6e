"""From a text to the files that are written into it, and to the text without them: `data:` in HTML (RFC 2397).

Telephones and "save as" put photographs there: they are papers as much as what is attached.
"""

import base64
import binascii
import re
from collections.abc import Iterator
from urllib.parse import unquote_to_bytes

from documents.opening.opened import Member

_DATA = re.compile(
    r"data:(?P<type>[\w/+.-]{0,80})(?:;[\w=.-]{1,60}){0,4};base64,\s{0,20}"
    r"(?P<digits>[A-Za-z0-9+/%]+(?:[\r\n]+[ \t]{0,8}[A-Za-z0-9+/%]+)*={0,2})",
    re.IGNORECASE,
)
_ENDINGS = {"image/jpeg": "jpg", "image/jpg": "jpg", "application/octet-stream": "", "": ""}
_PAPERS = re.compile(r"image/(?!svg)[\w.+-]+|application/(?:pdf|octet-stream)|", re.IGNORECASE)


def without_files(markup: str) -> str:
    """`markup` without the files that are embedded in it: a photograph is a million characters of no text."""
    return _DATA.sub("", markup)


def files_in(markup: str) -> Iterator[Member]:
    """The pictures and PDFs embedded in `markup`, one after the other: `picture 1.jpg`, `picture 2.png` … Never raises.

    Fonts, scripts and drawings (SVG) are none; what holds no digits is none either.
    """
    number = 0
    for match in _DATA.finditer(markup):
        declared = match["type"].lower()
        content = _decoded(match["digits"]) if _PAPERS.fullmatch(declared) else b""
        if content:
            number += 1
            ending = _ENDINGS.get(declared, declared.rpartition("/")[2])
            yield Member(name=f"picture {number}{'.' if ending else ''}{ending}", data=content)


def _decoded(digits: str) -> bytes:
    whole = b"".join(unquote_to_bytes(digits).split()).rstrip(b"=")
    whole = whole[: len(whole) - 1] if len(whole) % 4 == 1 else whole
    try:
        return base64.b64decode(whole + b"=" * (-len(whole) % 4))
    except binascii.Error:
        return b""
