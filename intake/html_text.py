"""From the HTML of a mail to the plain text a reader would have seen."""

import html
import re
from html.parser import HTMLParser

from documents.opening.embedded import without_files
from documents.opening.hidden_markup import shown
from documents.opening.markup import box_of_input, tamed
from documents.shared_links import shares_named
from documents.understanding.forwarded import parts

_DROPPED = {"script", "style", "head", "title", "template", "object", "svg", "math", "iframe"}
_VOID = {"meta", "link", "base", "br", "hr", "img", "input", "col", "area", "embed", "source", "wbr", "param", "track"}
_BLOCKS = {
    "address", "article", "aside", "blockquote", "body", "center", "dd", "div", "dl", "dt", "fieldset", "figure",
    "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre",
    "section", "table", "tbody", "tfoot", "thead", "tr", "ul",
}  # fmt: skip
_SPACED = {"p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "blockquote"}
_CELLS = {"td", "th"}
_MAX_CHARS = 1_000_000  #: of HTML; more than any letter, less than what makes the standard parser slow
_MAX_TAGS = 60_000
_LONGEST_ADDRESS = 500
_DEEPEST = 8  #: quotations in quotations that are told apart
#: Around what is quoted, while the text is gathered; no letter holds these signs.
_QUOTE, _UNQUOTE = "\x02", "\x03"
_QUOTED = re.compile(rf"{_QUOTE}([^{_QUOTE}{_UNQUOTE}]*){_UNQUOTE}")


class _Reader(HTMLParser):
    """Collects text; `\\n` stands for a line's end, `\\f` for a paragraph's."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self._dropping: list[str] = []
        self._quoting: list[bool] = []  #: of each open block quotation, whether another message is quoted
        self._deep = 0  #: of these, how many quote
        self._share = ""  #: where the anchor leads that is being read, when that is a file share

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _DROPPED:
            self._dropping.append(tag)
        elif tag == "body":
            self._dropping.clear()  # a head that was never closed must not swallow the letter
        if self._dropping:
            return
        if tag == "a":
            self._share = _share_behind(attrs)
        elif tag == "br":
            self.pieces.append("\n")
        elif tag in _BLOCKS:
            self.pieces.append("\f" if tag in _SPACED else "\n")
            if tag == "li":
                self.pieces.append("- ")
            elif tag == "blockquote":
                self._quoting.append(self._deep < _DEEPEST and _quotes(attrs))
                self._deep += self._quoting[-1]
                self.pieces.append(_QUOTE if self._quoting[-1] else "")
        elif tag in _CELLS:
            self.pieces.append(" ")
        elif tag == "img":
            alternative = next((value for name, value in attrs if name == "alt" and value), "")
            self.pieces.append(f" {alternative} " if alternative else "")
        elif box := box_of_input(tag, attrs):
            self.pieces.append(box)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _VOID:
            self.handle_starttag(tag, attrs)
        elif tag not in _DROPPED:
            self.handle_starttag(tag, attrs)
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in _DROPPED and tag in self._dropping:
            while self._dropping.pop() != tag:
                pass
        elif tag == "a" and self._share and not self._dropping:
            self.pieces.append(f" ({self._share}) ")
            self._share = ""
        elif tag in _BLOCKS and not self._dropping:
            if tag == "blockquote" and self._quoting and self._quoting.pop():
                self._deep -= 1
                self.pieces.append(_UNQUOTE)
            self.pieces.append("\f" if tag in _SPACED else "\n")

    def handle_data(self, data: str) -> None:
        if not self._dropping:
            self.pieces.append(re.sub(r"[ \t\r\n\f\v\x02\x03]+", " ", data))


def _quotes(attrs: list[tuple[str, str | None]]) -> bool:
    """Whether a block quotation holds another message, as mail programs mark it; not what is but indented."""
    marks = {name: (value or "").lower() for name, value in attrs}
    return marks.get("type") == "cite" or "quote" in marks.get("class", "") or "border-left" in marks.get("style", "")


def _with_marks(text: str) -> str:
    """The text with ">" before each line of what is quoted, as plain mails have it; not before what is passed on."""
    text += _UNQUOTE * (text.count(_QUOTE) - text.count(_UNQUOTE))  # never closed
    while _QUOTED.search(text):
        text = _QUOTED.sub(lambda quoted: _marked(quoted[1]), text)
    return text.replace(_QUOTE, "").replace(_UNQUOTE, "")


def _marked(quoted: str) -> str:
    lines = quoted.strip().split("\n")
    if parts(quoted).passed_on:
        return "\n" + "\n".join(lines) + "\n"
    return "\n" + "\n".join(f"> {line.strip()}" for line in lines) + "\n"


def _share_behind(attrs: list[tuple[str, str | None]]) -> str:
    """The address behind an anchor, when papers may lie there: a button says "Download", not where from."""
    address = next((value for name, value in attrs if name == "href" and value), "")
    return address[:_LONGEST_ADDRESS] if shares_named(address) else ""


def _stripped(markup: str) -> str:
    """Text by cutting tags away: for markup that the parser gives up on."""
    for tag in ("script", "style", "head"):
        kept, rest = [], markup
        while (start := rest.lower().find(f"<{tag}")) >= 0 and (end := rest.lower().find(f"</{tag}", start)) >= 0:
            kept.append(rest[:start])
            rest = rest[end + len(tag) + 2 :]
            if len(kept) > 200:
                break
        markup = "\n".join([*kept, rest])
    return html.unescape(re.sub(r"<[^<>]{0,2000}>", "\n", markup))


def _line_end(match: re.Match[str]) -> str:
    """One line end for a run of breaks, an empty line when a paragraph ends in it."""
    run = match.group()
    return "\n\n" if "\f" in run or run.count("\n") > 2 else "\n"


def html_text(markup: str) -> str:
    """The words of `markup`: lines as the blocks stand, link texts kept, scripts and styles dropped. Never fails."""
    markup = shown(tamed(without_files(markup)[:_MAX_CHARS]))
    if markup.count("<") > _MAX_TAGS:
        text = _stripped(markup)
    else:
        reader = _Reader()
        try:
            reader.feed(markup)
            reader.close()
            text = "".join(reader.pieces)
        except (AssertionError, ValueError, IndexError, RecursionError):  # html.parser on broken declarations
            text = _stripped(markup)
        if not text.strip():
            text = _stripped(markup)  # everything stood inside something that was never closed
    text = text.replace("\xa0", " ").replace("\xad", "")
    text = re.sub(r"[\u200b\u200c\u2060\ufeff\u034f]", "", text)  # what newsletters pad their first line with
    text = re.sub(r"[ \t]+", " ", text)
    lines = re.sub(r" ?[\n\f][ \n\f]*", _line_end, text)
    return _with_marks(lines).strip()
