"""From first bytes to whether a picture, a PDF or a container begins there, whatever it was declared to be."""

import re

#: Marks that no text begins with. (`media` knows more types and needs to know messages: this is below it.)
_MARK = re.compile(
    rb"\s{0,8}(?:\xff\xd8\xff|\x89PNG\r\n|GIF8[79]a|II[*+]\x00|MM\x00[*+]|RIFF.{4}WEBP|.{4}ftyp|%PDF-\d|PK\x03\x04|"
    rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1|\x78\x9f\x3e\x22)",
    re.DOTALL,
)


def begins_a_file(data: bytes) -> bool:
    """Whether the bytes begin as a file that can hold a paper does."""
    return _MARK.match(data[:64]) is not None


def is_a_macs_own(data: bytes) -> bool:
    """Whether this is what a Mac keeps beside a file, under its name ("._visa.jpg", AppleDouble): none of its bytes."""
    return data.startswith(b"\x00\x05\x16\x07")
