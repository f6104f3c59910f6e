"""From RTF to its text and its pictures, in one pass that takes time in proportion to the bytes (RTF 1.9.1).

Outlook packs HTML into RTF (MS-OXRTFEX): then `html` is that page, taken out again.
"""

import re
from dataclasses import dataclass, field, replace

from documents.opening.code_pages import WESTERN, codec_of, codec_of_font
from documents.opening.dingbats import boxed, boxed_signs

_MOST_GROUPS = 2_000  #: open at a time
_MOST_TEXT = 1_000_000  #: bytes of text; no paper is longer
_TOKEN = re.compile(
    rb"\\([A-Za-z]{1,32})(-?[0-9]{1,10})? ?|\\'([0-9A-Fa-f]{2})|\\(.)|([{}])|([^\\{}\r\n]+)|[\r\n]+|\\", re.DOTALL
)
_SIGNS = (
    dict.fromkeys(("par", "line", "sect", "page", "column", "row", "nestrow"), "\n")
    | dict.fromkeys(("cell", "nestcell", "tab"), "\t")
    | dict.fromkeys(("emspace", "enspace", "qmspace"), " ")
    | {"emdash": "—", "endash": "–", "bullet": "•"}
    | {"lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”"}
)
#: Groups that hold no text of the document. (Those that begin with `\*` are skipped unless they are known.)
_SILENT_WORDS = (
    "author bkmkend bkmkstart category comment company creatim doccomm fldinst fname fontemb fontfile "
    "generator info keywords listlevel listname listtable manager nonshppict objclass objdata objname operator "
    "pntext printim revtbl revtim rxe stylesheet subject tc themedata title txe xe atnid atnauthor annotation "
    "buptim"
)
_SILENT = frozenset(_SILENT_WORDS.split())
_TABLES = {"fonttbl": "fonts", "colortbl": "colours"}
_GROUNDS = frozenset({"highlight", "cb", "chcbpat", "cbpat", "clcbpat"})  #: each with the number of a colour
_MOST_COLOURS = 1_000
_SIGN_FONT = 2  #: the character set of fonts of pictures
_WHITE = 3 * 255
_SHAPE = frozenset({"shpinst", "sp"})  #: of a drawing: words are its properties, text and pictures stand deeper
_PROPERTY = frozenset({"sn", "sv"})
_BLIPS = {"pngblip": ".png", "jpegblip": ".jpg"}


@dataclass(frozen=True, slots=True)
class RichText:
    """What an RTF file holds."""

    text: str
    html: str  #: "" unless the RTF is the wrapping of a page
    pictures: tuple[bytes, ...]  #: PNG and JPEG files
    lost_pictures: int  #: drawings of Windows (WMF, EMF …), which nobody opens here


@dataclass(slots=True)
class _Group:
    """What holds until the closing brace."""

    kind: str = "text"  #: text, silent, shape, fonts, colours, picture, html
    codec: str | None = None  #: of the current font
    fallback: int = 1  #: characters that follow a \\u for readers that know no Unicode
    hidden: bool = False
    struck: bool = False
    white: bool = False
    signs: bool = False  #: the current font is one of pictures
    first: bool = True  #: nothing was read of it yet
    starred: bool = False


@dataclass(slots=True)
class _Picture:
    depth: int
    known: bool = False
    pieces: list[bytes] = field(default_factory=list)  #: hexadecimal digits
    binary: bytes = b""


def read_rich_text(data: bytes) -> RichText:
    """Total: any bytes give a text."""
    return _Reader(data).read()


class _Reader:
    def __init__(self, data: bytes) -> None:
        self.data = data
        self.text: list[str] = []
        self.html: list[str] = []
        self.length = 0
        self.pending = bytearray()  #: bytes of text in one codec: letters of Asia are two of them
        self.units: list[int] = []  #: UTF-16 of \u: letters beyond its first plane are two of them
        self.group = _Group()
        self.groups: list[_Group] = []
        self.document = WESTERN
        self.fonts: dict[int, str] = {}
        self.font = 0
        self.signs: set[int] = set()  #: fonts of pictures
        self.colours: list[int] = [0]  #: the sum of each one's red, green and blue
        self.grounds = False  #: something lies on another colour than white
        self.skip = 0  #: characters that still stand for the last \u
        self.wraps_html = self.unwrapped = False
        self.picture: _Picture | None = None
        self.pictures: list[bytes] = []
        self.lost = 0

    def read(self) -> RichText:
        at = 0
        while at < len(self.data) and self.length < _MOST_TEXT:
            match = _TOKEN.match(self.data, at)
            if match is None:
                at += 1
                continue
            at = match.end()
            word, number, hexed, sign, brace, plain = match.groups()
            if brace is not None:
                self.brace(brace)
            elif word is not None:
                at = self.word(word.decode("ascii"), None if number is None else int(number), at)
            elif hexed is not None:
                self.letters(bytes([int(hexed, 16)]))
            elif sign is not None:
                self.sign(sign)
            elif plain is not None:
                self.plain(plain)
        self.end_picture()
        self.flush()
        return RichText("".join(self.text), "".join(self.html), tuple(self.pictures), self.lost)

    def brace(self, brace: bytes) -> None:
        self.flush()
        self.skip = 0
        if brace == b"{":
            if len(self.groups) < _MOST_GROUPS:
                self.groups.append(self.group)
                self.group = replace(self.group, first=True, starred=False)
            return
        if self.picture is not None and len(self.groups) <= self.picture.depth:
            self.end_picture()
        if self.groups:
            self.group = self.groups.pop()

    def word(self, word: str, number: int | None, at: int) -> int:
        """Obeys a control word; gives where to go on."""
        group = self.group
        first, group.first = group.first, False
        if word == "bin":
            end = at + max(0, min(number or 0, len(self.data) - at))
            if self.picture is not None:
                self.picture.binary = self.data[at:end]
            return end
        if first and self.destination(word):
            return at
        if group.kind == "picture":
            if self.picture is not None and word in _BLIPS:
                self.picture.known = True
        elif group.kind == "fonts":
            self.font_table(word, number)
        elif group.kind == "colours":
            if word in {"red", "green", "blue"}:
                self.colours[-1] += number or 0
        elif word == "u":
            self.unicode(number or 0)
        elif word in _SIGNS:
            self.say(_SIGNS[word])
        else:
            self.setting(word, number)
        return at

    def destination(self, word: str) -> bool:
        """Whether `word`, the first of its group, says that the group is something else than text."""
        group = self.group
        if word == "pict":
            if group.kind != "silent" and self.picture is None:
                group.kind, self.picture = "picture", _Picture(len(self.groups))
        elif group.kind in {"silent", "fonts", "colours", "picture"}:
            return group.kind == "silent"
        elif word in _TABLES:
            group.kind = _TABLES[word]
        elif word in _SHAPE or word in _PROPERTY:
            group.kind = "shape"
        elif word == "shptxt":
            group.kind = "text"
        elif word in {"htmltag", "mhtmltag"} and group.starred:
            group.kind = "html" if word == "htmltag" else "silent"
        elif word in _SILENT or (group.starred and word != "shppict"):
            group.kind = "silent"
        else:
            return False
        return True

    def font_table(self, word: str, number: int | None) -> None:
        if word == "f" and number is not None:
            self.font = number
        elif word == "fcharset" and number == _SIGN_FONT:
            self.signs.add(self.font)
        elif word == "fcharset" and number is not None and (codec := codec_of_font(number)):
            self.fonts[self.font] = codec

    def setting(self, word: str, number: int | None) -> None:
        group = self.group
        if word == "f" and number is not None:
            self.flush()
            group.codec, group.signs = self.fonts.get(number), number in self.signs
        elif word == "plain":
            self.flush()
            group.codec = None
            group.hidden = group.struck = group.white = group.signs = False
        elif word == "uc":
            group.fallback = max(0, min(number if number is not None else 1, 8))
        elif word == "ansicpg":
            self.document = codec_of(number)
        elif word == "mac":
            self.document = "mac_roman"
        elif word in {"v", "deleted"}:
            self.flush()
            group.hidden = number != 0
        elif word in {"strike", "striked"}:
            self.flush()
            group.struck = number != 0
        elif word == "cf":
            self.flush()
            group.white = number is not None and 0 < number < len(self.colours) and self.colours[number] == _WHITE
        elif word in _GROUNDS:
            self.grounds = self.grounds or bool(number)
        elif word == "fromhtml":
            self.wraps_html = number != 0
        elif word == "htmlrtf":
            self.flush()
            self.unwrapped = number != 0

    def sign(self, sign: bytes) -> None:
        if sign == b"*":
            self.group.starred = True
        elif sign in b"\\{}":
            self.letters(sign)
        elif sign in b"\r\n":
            self.say("\n")
        elif sign == b"~":
            self.say(" ")
        elif sign == b"_":
            self.say("-")

    def plain(self, text: bytes) -> None:
        if self.group.kind == "picture":
            if self.picture is not None:
                self.picture.pieces.append(text)
            return
        if self.group.kind == "colours":
            self.colours += [0] * min(text.count(b";"), _MOST_COLOURS - len(self.colours))
            return
        if text.strip():
            self.group.first = False
        self.letters(text)

    def letters(self, text: bytes) -> None:
        if self.skip:
            skipped = min(self.skip, len(text))
            self.skip -= skipped
            text = text[skipped:]
        if text and self.group.kind in {"text", "html"}:
            self.end_unicode()
            self.pending += text

    def unicode(self, number: int) -> None:
        if self.pending:
            self.flush()
        self.units.append(number & 0xFFFF)
        self.skip = self.group.fallback

    def say(self, text: str) -> None:
        self.flush()
        self.emit(text)

    def end_unicode(self) -> None:
        if self.units:
            units, self.units = self.units, []
            self.emit(boxed(b"".join(unit.to_bytes(2, "little") for unit in units).decode("utf-16-le", "replace")))

    def flush(self) -> None:
        """What was collected becomes text, in the codec that held while it was."""
        self.end_unicode()
        if self.pending:
            letters, self.pending = bytes(self.pending), bytearray()
            codec = self.group.codec or self.document
            self.emit(boxed_signs(letters) if self.group.signs else letters.decode(codec, errors="replace"))

    def emit(self, text: str) -> None:
        group = self.group
        self.length += len(text)
        if group.kind == "html":
            self.html.append(text)
        elif group.kind == "text" and not (group.hidden or group.struck or (group.white and not self.grounds)):
            self.text.append(text)
            if self.wraps_html and not self.unwrapped:
                self.html.append(text)

    def end_picture(self) -> None:
        picture, self.picture = self.picture, None
        if picture is None:
            return
        digits = re.sub(rb"[^0-9A-Fa-f]", b"", b"".join(picture.pieces))
        content = picture.binary or bytes.fromhex(digits[: len(digits) & ~1].decode("ascii"))
        if picture.known and content:
            self.pictures.append(content)
        elif content:
            self.lost += 1
