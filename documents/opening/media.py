"""From a file's first bytes to its type: the name is never asked."""

import re

from documents.opening.letter import MAIL
from documents.opening.mail import is_mail

_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"II+\x00", "image/tiff"),  # BigTIFF
    (b"MM\x00+", "image/tiff"),
    (b"\0\0\0\x0cjP  \r\n\x87\n", "image/jp2"),
    (b"\xff\x4f\xff\x51\0", "image/jp2"),  # its code stream alone
    (b"PK\x03\x04", "application/zip"),
    (b"PK\x05\x06", "application/zip"),
    (b"{\\rtf", "application/rtf"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/x-ole-storage"),
    (b"\x78\x9f\x3e\x22", "application/ms-tnef"),
    (b"Rar!\x1a\x07", "application/vnd.rar"),
    (b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (b"\x1f\x8b", "application/gzip"),
    (b"%!PS", "application/postscript"),
    (b"(This file must be converted with BinHex", "application/mac-binhex40"),
    (b"-----BEGIN PGP MESSAGE-----", "application/pgp-encrypted"),
)
_HEIF_BRANDS = {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1", b"avif", b"avis"}
_SOUND = b"#!AMR"  #: a telephone's voice message begins as a script does
_EXECUTABLES = (
    b"MZ",
    b"\x7fELF",
    b"#!",
    b"\xca\xfe\xba\xbe",
    b"\xcf\xfa\xed\xfe",
    b"\xce\xfa\xed\xfe",
    b"L\x00\x00\x00\x01\x14\x02\x00",  # a Windows short cut
    b"dex\n",
    b"\x00asm",
    b"ITSF",  # compiled help
)
EXECUTABLE = "application/x-executable"
ENCRYPTED = "application/pgp-encrypted"
#: Scripts have no signature: what their first lines say.
_SCRIPT = re.compile(
    rb"\A\s*(?:@echo\s+(?:off|on)\b|<\?php\b|powershell(?:\.exe)?\s+-|param\s*\(|Set-ExecutionPolicy\b|"
    rb"on error resume next\b|dim\s+\w+\s*(?:,|\r?\n|:)|set\s+\w+\s*=\s*createobject\(|<job\b|<package\b|<hta:|"
    rb"\[InternetShortcut\]|(?:['\"]use strict['\"];?|\(?function\s*\w*\s*\(|(?:var|let|const)\s+[\w$]+\s*=|"
    rb"import\s+\w+|eval\()[^\n]*[;({=])",
    re.IGNORECASE,
)
_SCRIPT_WORDS = re.compile(rb"WScript\.|ActiveXObject|CreateObject\(|Invoke-Expression", re.IGNORECASE)
_HTML = re.compile(
    rb"\A\s*(?:(?><!--.*?-->)\s*)*<(?:!doctype\s+html|html|head|body|meta|div|table|p|span|title)\b", re.I | re.S
)
_XML = re.compile(rb"\A\s*<(?:\?xml|svg)\b", re.IGNORECASE)


#: A PDF behind what a web form or a printer put before it: its mark on a line of its own, then its first object.
_LATER_PDF = re.compile(rb"[\r\n]%PDF-[12]\.\d\s(?s:.{0,2000}?)\d\s+\d+\s+obj\b")
_LATER = 65_536  #: bytes that are looked at for it


def media_type(data: bytes) -> str:
    """The type, `EXECUTABLE`, or "" when the bytes are of no type that is known. `data` is not empty.

    An Office document is still `application/zip` here: `archive` looks inside.
    """
    head = data[:4096]
    if head.startswith(_SOUND):
        return "audio/amr"
    if head.startswith(_EXECUTABLES):
        return EXECUTABLE
    for signature, name in _SIGNATURES:
        if head.startswith(signature):
            return name
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "image/webp"
    if head[4:8] == b"ftyp" and head[8:12] in _HEIF_BRANDS:
        return "image/avif" if head[8:12] in {b"avif", b"avis"} else "image/heic"
    if head[:2] == b"BM" and len(data) > 26 and head[6:10] == b"\0\0\0\0":
        return "image/bmp"
    # A PDF may begin behind other bytes: its readers look for the mark in the first kilobyte.
    if b"%PDF-" in head[:1024]:
        return "application/pdf"
    if b"%PDF-" in data[:_LATER] and _LATER_PDF.search(data[: _LATER + 4096]) and not is_mail(data):
        return "application/pdf"
    return _text_type(data)


def _text_type(data: bytes) -> str:
    head = data[:4096]
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "text/plain"
    plain = head.removeprefix(b"\xef\xbb\xbf")
    if is_mail(data):
        return MAIL
    control = sum(byte < 32 and byte not in b"\t\n\r\f\x1b" for byte in plain)
    if control:
        return ""
    if _SCRIPT.match(plain) or (b"<script" not in plain.lower() and _SCRIPT_WORDS.search(plain)):
        return EXECUTABLE
    if _XML.match(plain):  # a drawing, another program's document: its source is not what a person sees
        return "text/html" if b"<html" in plain.lower() else "application/xml"
    return "text/html" if _HTML.match(plain) else "text/plain"
