"""From the XML of a DOCX or ODT to the words that a reader sees: not what was deleted, moved, struck or hidden."""

from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element

from documents.opening.dingbats import box_of
from documents.opening.office_grounds import is_white, lies_on_colour
from documents.opening.writer_styles import heads_and_feet, is_off, is_unseen, pictures_of, unseen_styles

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_VML = "{urn:schemas-microsoft-com:vml}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
#: Changes that were recorded and took something away, and what stands beside the text, in its margin.
_GONE = frozenset(
    {
        *(f"{_W}del", f"{_W}moveFrom"),
        *(f"{_TEXT}tracked-changes", f"{_OFFICE}annotation", f"{_TEXT}hidden-text"),
    }
)
_HIDDEN, _STRUCK = ("vanish", "webHidden"), ("strike", "dstrike")
_OFF = frozenset({"0", "false", "off", "none"})
#: What stands for a sign of its own within a run.
_SIGNS = {f"{_W}tab": " ", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}
#: What of a run is in its colour and under its stroke; the pictures in it are not.
_WORDS = frozenset(f"{_W}{name}" for name in ("t", "tab", "br", "cr", "sym", "noBreakHyphen"))


def without_what_is_gone(root: Element) -> Element:
    """`root` itself, from which changes that took something away, hidden and struck words were removed.

    White words go where nothing of another colour lies under any. (Of Word's styles, which may hide words, too, none is
    looked at; of Writer's those of the document itself.)
    """
    coloured = lies_on_colour(root)
    styles = unseen_styles(root)
    nodes = [root]
    while nodes:
        node = nodes.pop()
        unseen = node.tag == f"{_W}r" and _is_unseen(node, coloured)
        kept: list[Element] = []
        for child in node:
            if is_unseen(child, styles):
                _leave_pictures(child)
            if child.tag not in _GONE and not _is_hidden(child) and not (unseen and child.tag in _WORDS):
                kept.append(child)
            elif child.tail and kept:
                kept[-1].tail = (kept[-1].tail or "") + child.tail
            elif child.tail:
                node.text = (node.text or "") + child.tail
        node[:] = kept
        nodes += kept
    return root


def _leave_pictures(node: Element) -> None:
    """Takes all words out of a span or paragraph."""
    pictures = list(pictures_of(node))
    node.text = None
    node[:] = pictures
    for picture in pictures:
        picture.tail = None


def _is_hidden(node: Element) -> bool:
    """Whether this is a run, section or paragraph of which nothing shows."""
    if is_off(node):
        return True
    form = node.find(f"{_W}rPr") if node.tag == f"{_W}r" else None
    return form is not None and _has(form, _HIDDEN)


def _is_unseen(run: Element, coloured: bool) -> bool:
    """Whether the words of a run are struck, or white on white."""
    form = run.find(f"{_W}rPr")
    if form is None:
        return False
    colour = form.find(f"{_W}color")
    white = colour is not None and not coloured and is_white(colour.get(f"{_W}val", ""))
    return white or _has(form, _STRUCK)


def _has(form: Element, names: Iterable[str]) -> bool:
    return any((sign := form.find(f"{_W}{name}")) is not None and _is_on(sign) for name in names)


def _is_on(sign: Element) -> bool:
    return sign.get(f"{_W}val", "1").lower() not in _OFF


def docx_text(root: Element) -> str:
    """Paragraphs and table rows, in order; a text box is written once.

    Word writes drawings twice, for itself and as a fallback for older programs; and a box's paragraphs stand within
    the paragraph that the box is anchored to.
    """
    doubled = {id(node) for fallback in root.iter(_FALLBACK) for node in fallback.iter()}
    lines = []
    for block in root.iter(f"{_W}p"):
        if id(block) in doubled:
            continue
        elsewhere = {id(node) for inner in block.iter(f"{_W}p") if inner is not block for node in inner.iter()}
        elsewhere |= doubled
        lines.append("".join(_pieces(node for node in block.iter() if id(node) not in elsewhere)))
    return "\n".join(lines)


def _pieces(nodes: Iterable[Element]) -> Iterator[str]:
    for node in nodes:
        if node.tag == f"{_W}t":
            yield node.text or ""
        elif node.tag in _SIGNS:
            yield _SIGNS[node.tag]
        elif node.tag == f"{_W}sym":
            yield _sign(node)
        elif node.tag == f"{_W}checkBox":
            yield "☒ " if _is_ticked(node) else "☐ "
        elif node.tag == f"{_VML}textpath":  # letters along a line: WordArt
            yield node.get("string", "") + "\n"


def _sign(node: Element) -> str:
    try:
        return box_of(int(node.get(f"{_W}char", ""), 16))
    except ValueError:
        return ""


def _is_ticked(box: Element) -> bool:
    """Whether a form's box is ticked: by whoever filled it in, else by whoever made it."""
    for name in ("checked", "default"):
        if (told := box.find(f"{_W}{name}")) is not None:
            return _is_on(told)
    return False


def odt_text(root: Element, styles: Element | None = None) -> str:
    """Paragraphs and headings, in order, between the letterheads and the feet of pages that `styles` hold."""
    heads, feet = heads_and_feet(styles) if styles is not None else ([], [])
    texts = [*dict.fromkeys(map(_odt_paragraphs, heads)), _odt_paragraphs(root)]
    return "\n".join(filter(None, [*texts, *dict.fromkeys(map(_odt_paragraphs, feet))]))


def _odt_paragraphs(root: Element) -> str:
    return "\n".join(_odt_paragraph(block) for block in root.iter() if block.tag in {f"{_TEXT}p", f"{_TEXT}h"})


def _odt_paragraph(node: Element) -> str:
    pieces = [node.text or ""]
    for child in node:
        if child.tag in {f"{_TEXT}s", f"{_TEXT}tab"}:
            pieces.append(" ")
        elif child.tag == f"{_TEXT}line-break":
            pieces.append("\n")
        elif child.tag not in {f"{_TEXT}p", f"{_TEXT}h"}:
            pieces.append(_odt_paragraph(child))
        pieces.append(child.tail or "")
    return "".join(pieces)
