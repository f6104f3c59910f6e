"""From the numbers by which Windows names character sets to Python's codecs."""

import codecs

WESTERN = "cp1252"
_NAMED = {
    1200: "utf-16-le",
    1201: "utf-16-be",
    10000: "mac_roman",
    10007: "mac_cyrillic",
    20127: "ascii",
    20866: "koi8_r",
    20936: "gb2312",
    21866: "koi8_u",
    50220: "iso2022_jp",
    50225: "iso2022_kr",
    51932: "euc_jp",
    51936: "gb2312",
    51949: "euc_kr",
    54936: "gb18030",
    65000: "utf_7",
    65001: "utf_8",
}
#: Fonts of RTF name theirs by a number of their own.
_FONT_CHARSETS = {
    77: "mac_roman",
    128: "cp932",
    129: "cp949",
    130: "johab",
    134: "gbk",
    136: "cp950",
    161: "cp1253",
    162: "cp1254",
    163: "cp1258",
    177: "cp1255",
    178: "cp1256",
    186: "cp1257",
    204: "cp1251",
    222: "cp874",
    238: "cp1250",
    255: "cp850",
}


def codec_of(page: int | None) -> str:
    """A codec that exists; that of Western Windows for a number that nobody knows."""
    if page is None:
        return WESTERN
    name = f"iso8859_{page - 28590}" if 28591 <= page <= 28606 else _NAMED.get(page, f"cp{page}")
    try:
        return codecs.lookup(name).name
    except LookupError:
        return WESTERN


def codec_of_font(charset: int) -> str | None:
    """The codec of a font's `\\fcharset`; None for those that leave it to the document."""
    return _FONT_CHARSETS.get(charset)
