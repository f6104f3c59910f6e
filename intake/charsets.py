"""From bytes and a declared charset to text that holds no lone surrogate, and whether the declaration was true."""

import codecs

#: Names that mail programs write and Python does not know, or knows as something narrower than what is meant.
#: WHATWG Encoding §4.2 reads latin-1 and ASCII as windows-1252, and GB2312 as its superset: so do mail programs.
_MEANT = {
    "ansi": "cp1252",
    "ansi_x3.4-1968": "cp1252",
    "ascii": "cp1252",
    "us-ascii": "cp1252",
    "iso-8859-1": "cp1252",
    "latin1": "cp1252",
    "latin-1": "cp1252",
    "x-ansi": "cp1252",
    "windows-1252http-equivcontent-type": "cp1252",
    "cp-850": "cp850",
    "cp-1252": "cp1252",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "x-gbk": "gb18030",
    "iso-8859-8-i": "iso-8859-8",
    "iso-8859-8-e": "iso-8859-8",
    "iso-8859-6-i": "iso-8859-6",
    "ks_c_5601-1987": "cp949",
    "euc-kr": "cp949",
    "shift_jis": "cp932",
    "x-sjis": "cp932",
    "unicode-1-1-utf-7": "utf-7",
    "utf8mb4": "utf-8",
    "utf-8-mac": "utf-8",
    "x-mac-roman": "mac-roman",
    "macintosh": "mac-roman",
}
#: Charsets that name nothing: the bytes have to speak for themselves.
_NAMELESS = {"", "unknown-8bit", "unknown", "x-unknown", "default", "default_charset", "_default", "binary", "8bit"}


def _codec(charset: str) -> str | None:
    """The Python codec for a declared charset; None when there is none that turns bytes into text."""
    name = charset.strip().strip("\"'").lower()
    name = _MEANT.get(name, name)
    try:
        info = codecs.lookup(name)
    except (LookupError, ValueError):
        return None
    # rot13, hex, zip … are codecs that are no charsets; idna and punycode are for domain names.
    if not getattr(info, "_is_text_encoding", True) or info.name in {"idna", "punycode", "undefined", "unicode_escape"}:
        return None
    return "utf-8-sig" if info.name == "utf-8" else info.name


def clean(text: str) -> str:
    """`text` without lone surrogates (they cannot be stored) and without NUL (PostgreSQL refuses it)."""
    if any("\ud800" <= character <= "\udfff" for character in text):
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text.replace("\x00", "")


def guess(data: bytes) -> str:
    """The text of bytes that nobody vouches for: UTF-8 when they are that, else windows-1252. Never fails."""
    try:
        return clean(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        # Five code points of windows-1252 are undefined; latin-1 has all 256.
        try:
            return clean(data.decode("cp1252"))
        except UnicodeDecodeError:
            return clean(data.decode("latin-1"))


def decode(data: bytes, charset: str) -> tuple[str, bool]:
    """The text of `data` and whether `charset` could be believed.

    An absent or nameless charset is believed when the bytes are UTF-8. What cannot be decoded as declared is guessed,
    so that letters are only ever wrong, never absent.
    """
    if charset.strip().lower() in _NAMELESS:
        try:
            return clean(data.decode("utf-8-sig")), True
        except UnicodeDecodeError:
            return guess(data), False
    codec = _codec(charset)
    if codec is None:
        return guess(data), False
    if codec == "cp1252" and not data.isascii():
        # Declared latin-1 or ASCII, and valid UTF-8 with bytes beyond ASCII: it is UTF-8 wrongly labelled.
        try:
            return clean(data.decode("utf-8")), False
        except UnicodeDecodeError:
            return guess(data), True
    try:
        return clean(data.decode(codec)), True
    except (UnicodeError, ValueError):
        return guess(data), False
