"""A letter's light markup in, a tree of blocks out, and from those plain text or HTML.

The markup of the templates: paragraphs divided by an empty line; `## ` a heading; `- ` an item; `+ ` an item that was
accepted; `~ name ` an item beside the drawing of that name; `! ` what must not be overlooked; `**…**` strong. A
backslash takes its meaning from the character after it: `escaped` puts one before every such character of a value, so
no value can shape a letter.
"""

import html
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

_SPECIAL = re.compile(r"[\\*#+!~\-]")
#: Of a permit or case, or of an article of law: broken over two lines it is misread.
_REFERENCE = re.compile(
    r"\b[0-9][0-9AB][0-9]?-20[0-9]{2}-[0-9A-Z]{6}(?:-[0-9A-Z]+)?\b|\b[LR]\.[ \u00a0]?[0-9]+(?:-[0-9]+)+\b"
)
#: Where no line may end: before a French colon, within its quotation marks, between "n°" and the number, in telephone
#: numbers, between a number and its unit.
_BOUND_SPACE = re.compile(
    r"(?<=\b\d\d) (?=\d\d\b)|(?<=«) | (?=[»:;?!])|(?<=n°) |(?<=№) |(?<=n\.º) |(?<=Nr\.) |(?<=no\.) |(?<=\bn\.) "
    r"|(?<=\d) (?=(?:M[Bo]|МБ)\b)"
)
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
    DRAWN = "drawn"
    ALERT = "alert"


_MARKS = {"## ": Form.HEADING, "- ": Form.ITEM, "+ ": Form.ACCEPTED, "~ ": Form.DRAWN, "! ": Form.ALERT}
_LISTED = (Form.ITEM, Form.ACCEPTED, Form.DRAWN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A heading, a paragraph or an item; `markup` still has its ** and backslashes."""

    form: Form
    markup: str
    drawing: str = ""  #: name of the drawing beside a drawn item


@dataclass(frozen=True, slots=True, kw_only=True)
class Illustration:
    """A drawing as the HTML of a letter shows it."""

    source: str  #: what `src` says: cid:…
    alt: str  #: what it shows, in the language of the text
    width: int  #: CSS pixels
    height: int


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
            words, drawing = line[line.index(" ") + 1 :].strip(), ""
            if form is Form.DRAWN:
                drawing, _, words = words.partition(" ")
            pieces.append(Piece(form=form, markup=words.strip(), drawing=drawing))
            open_paragraph = False
        elif open_paragraph:
            pieces[-1] = Piece(form=Form.PARAGRAPH, markup=f"{pieces[-1].markup} {line}")
        else:
            pieces.append(Piece(form=Form.PARAGRAPH, markup=line))
            open_paragraph = True
    return tuple(pieces)


_BULLETS = {Form.ITEM: "  • ", Form.DRAWN: "  • ", Form.ACCEPTED: "  ✓ ", Form.ALERT: ">> "}


def as_text(pieces: tuple[Piece, ...]) -> str:
    """Plain text, a paragraph a line (mail programs wrap it)."""
    lines: list[str] = []
    listing = False
    for piece in pieces:
        words = plain(piece.markup)
        now_listing = piece.form in _LISTED
        if lines and not (listing and now_listing):
            lines.append("")
        if piece.form is Form.HEADING:
            lines += [words, "-" * min(len(words), 60)]
        else:
            lines.append(_BULLETS.get(piece.form, "") + words)
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
    Form.DRAWN: "margin:0 0 8px;list-style-type:none",
}


def as_html(
    pieces: tuple[Piece, ...], *, heading: str = "h2", illustrations: Mapping[str, Illustration] | None = None
) -> str:
    """HTML with its styles inline; every character of the text escaped. Lists follow the direction of their section.

    `illustrations`: the drawing of each name; an item whose drawing is not among them is an item like any other.
    """
    out: list[str] = []
    listing = False
    for piece in pieces:
        now_listing = piece.form in _LISTED
        if now_listing and not listing:
            out.append('<ul style="margin:0 0 14px;padding-inline-start:24px">')
        if listing and not now_listing:
            out.append("</ul>")
        listing = now_listing
        words = _inline(piece.markup)
        tag = heading if piece.form is Form.HEADING else "li" if now_listing else "p"
        if piece.form is Form.ACCEPTED:
            words = f'<span style="font-weight:bold;margin-inline-start:-20px">✓</span>&nbsp;{words}'
        form = piece.form
        if form is Form.DRAWN:
            illustration = (illustrations or {}).get(piece.drawing)
            if illustration is None:
                form = Form.ITEM
            else:
                words = _beside(illustration, words)
        out.append(f'<{tag} style="{_STYLES[form]}">{words}</{tag}>')
    if listing:
        out.append("</ul>")
    return "\n".join(out)


def _beside(picture: Illustration, words: str) -> str:
    """The first, strong words beside a drawing, the others below both: on a phone a column beside it would be narrow.

    A table, because it is what every mail program lays out; it follows the direction.
    """
    name, strong, others = words.partition("</strong>")
    image = (
        f'<img src="{html.escape(picture.source)}" alt="{html.escape(picture.alt)}" width="{picture.width}"'
        f' height="{picture.height}" style="display:block;border:0;font-size:12px;line-height:1.3;color:#3a3a3a">'
    )
    return (
        '<table role="presentation" cellspacing="0" cellpadding="6" border="0" style="margin-inline-start:-24px"><tr>'
        f'<td valign="top" width="{picture.width}">{image}</td>'
        f'<td style="font-size:16px;line-height:1.5">{name}{strong}</td></tr>'
        f'<tr><td colspan="2" style="font-size:16px;line-height:1.5">{others.strip()}</td></tr></table>'
    )


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
