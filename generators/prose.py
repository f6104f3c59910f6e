"""A letter's light markup in, a tree of blocks out, and from those plain text or HTML.

The markup of the templates: paragraphs divided by an empty line; `## ` a heading; `- ` an item; `+ ` an item that was
accepted; `! ` what must not be overlooked; `**…**` strong. A backslash takes its meaning from the character after it:
`escaped` puts one before every such character of a value, so no value can shape a letter.
"""

import html
import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

_SPECIAL = re.compile(r"[\\*#+!\-]")
_REFERENCE = re.compile(
    r"\b[0-9][0-9AB][0-9]?-20[0-9]{2}-[0-9A-Z]{6}(-[0-9A-Z]+)?\b"
)  #: broken over two lines it is misread
#: Where no line may end: before a French colon, within its quotation marks, between "n°" and the number.
_BOUND_SPACE = re.compile(r"(?<=«) | (?=[»:;?!])|(?<=n°) |(?<=№) |(?<=n\.º) |(?<=Nr\.) |(?<=no\.) |(?<=\bn\.) ")
_TOKENS = re.compile(r"\\(.)|(\*\*)", re.DOTALL)
#: Marks that change the direction of what follows them: a value must not turn the rest of the line around.
_BIDI = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0x061C])
#: A first-strong isolate that is closed again: the one mark that cannot reach beyond itself. Sentences in Arabic set
#: file names and dates apart with it.
_ISOLATE = re.compile("(\u2068[^\u2068\u2069]+\u2069)")


class Form(StrEnum):
    """What a block is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    ACCEPTED = "accepted"
    ALERT = "alert"


_MARKS = {"## ": Form.HEADING, "- ": Form.ITEM, "+ ": Form.ACCEPTED, "! ": Form.ALERT}


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A heading, a paragraph or an item; `markup` still has its ** and backslashes."""

    form: Form
    markup: str


def escaped(value: str, *, isolate: bool = False) -> str:
    """A value on one line, its markup taken away; `isolate` sets it apart for a text that runs right to left."""
    visible = "".join(c for c in _tamed(value) if c.isspace() or unicodedata.category(c) not in ("Cc", "Cs"))
    line = _SPECIAL.sub(r"\\\g<0>", " ".join(visible.split()))
    return f"\u2068{line}\u2069" if isolate and line else line


def _tamed(value: str) -> str:
    """Without marks of direction, closed isolates excepted."""
    parts = _ISOLATE.split(value)
    return "".join(
        f"\u2068{part.translate(_BIDI)}\u2069" if place % 2 else part.translate(_BIDI)
        for place, part in enumerate(parts)
    )


def parse(markup: str) -> tuple[Piece, ...]:
    """The blocks of a rendered template. Lines of one paragraph are joined; every marked line is a block."""
    pieces: list[Piece] = []
    open_paragraph = False
    for raw in markup.splitlines():
        line = raw.strip()
        if not line:
            open_paragraph = False
            continue
        form = next((form for mark, form in _MARKS.items() if line.startswith(mark)), None)
        if form is not None:
            pieces.append(Piece(form=form, markup=line[line.index(" ") + 1 :].strip()))
            open_paragraph = False
        elif open_paragraph:
            pieces[-1] = Piece(form=Form.PARAGRAPH, markup=f"{pieces[-1].markup} {line}")
        else:
            pieces.append(Piece(form=Form.PARAGRAPH, markup=line))
            open_paragraph = True
    return tuple(pieces)


def as_text(pieces: tuple[Piece, ...]) -> str:
    """Plain text, a paragraph a line (mail programs wrap it)."""
    lines: list[str] = []
    listing = False
    for piece in pieces:
        words = plain(piece.markup)
        now_listing = piece.form in (Form.ITEM, Form.ACCEPTED)
        if lines and not (listing and now_listing):
            lines.append("")
        if piece.form is Form.HEADING:
            lines += [words, "-" * min(len(words), 60)]
        else:
            lines.append({Form.ITEM: "  • ", Form.ACCEPTED: "  ✓ ", Form.ALERT: ">> "}.get(piece.form, "") + words)
        listing = now_listing
    return "\n".join(lines)


def plain(markup: str) -> str:
    """The words without marks."""
    return _TOKENS.sub(lambda match: match.group(1) or "", markup)


_STYLES = {
    Form.HEADING: "font-size:17px;line-height:1.35;margin:26px 0 8px;color:#161616",
    Form.PARAGRAPH: "margin:0 0 14px",
    Form.ALERT: "margin:0 0 16px;padding:10px 14px;border:2px solid #161616;background:#f6f6f6",
    Form.ITEM: "margin:0 0 8px",
    Form.ACCEPTED: "margin:0 0 8px;list-style-type:none",
}


def as_html(pieces: tuple[Piece, ...], *, heading: str = "h2") -> str:
    """HTML with its styles inline; every character of the text escaped. Lists follow the direction of their section."""
    out: list[str] = []
    listing = False
    for piece in pieces:
        now_listing = piece.form in (Form.ITEM, Form.ACCEPTED)
        if now_listing and not listing:
            out.append('<ul style="margin:0 0 14px;padding-inline-start:24px">')
        if listing and not now_listing:
            out.append("</ul>")
        listing = now_listing
        words = _inline(piece.markup)
        tag = {Form.HEADING: heading, Form.ITEM: "li", Form.ACCEPTED: "li"}.get(piece.form, "p")
        if piece.form is Form.ACCEPTED:
            words = f'<span style="font-weight:bold;margin-inline-start:-20px">✓</span>&nbsp;{words}'
        out.append(f'<{tag} style="{_STYLES[piece.form]}">{words}</{tag}>')
    if listing:
        out.append("</ul>")
    return "\n".join(out)


def _inline(markup: str) -> str:
    """Escaped HTML; pairs of ** are strong, a lone one is dropped."""
    markup = _BOUND_SPACE.sub("\u00a0", markup)
    pairs = sum(1 for match in _TOKENS.finditer(markup) if match.group(2)) // 2 * 2
    out: list[str] = []
    place = seen = 0
    for match in _TOKENS.finditer(markup):
        out.append(html.escape(markup[place : match.start()]))
        place = match.end()
        if match.group(1):
            out.append(html.escape(match.group(1)))
        elif seen < pairs:
            out.append("</strong>" if seen % 2 else "<strong>")
            seen += 1
    out.append(html.escape(markup[place:]))
    return _REFERENCE.sub(r'<span style="white-space:nowrap">\g<0></span>', "".join(out))
