"""From the XML of a Writer file to what its styles hide, and to the letterhead and foot that they hold.

Writer puts the look of words into styles of the document's own (T1, P3 …), which a span or a paragraph names.
"""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from documents.opening.office_grounds import is_white

_FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_WORDS = frozenset({f"{_TEXT}span", f"{_TEXT}p", f"{_TEXT}h"})
_HEADS = ("header", "header-first", "header-left")
_FEET = ("footer", "footer-first", "footer-left")


def unseen_styles(root: Element) -> frozenset[str]:
    """The names of styles whose words do not show: hidden, struck, or white where nothing is of another colour."""
    coloured = any(_is_ground(node) for node in root.iter())
    return frozenset(
        style.get(f"{_STYLE}name", "")
        for style in root.iter(f"{_STYLE}style")
        for form in style.iterfind(f"{_STYLE}text-properties")
        if _hides(form, coloured=coloured)
    )


def _hides(form: Element, *, coloured: bool) -> bool:
    struck = form.get(f"{_STYLE}text-line-through-style") or form.get(f"{_STYLE}text-line-through-type") or "none"
    white = not coloured and is_white(form.get(f"{_FO}color", ""))
    return form.get(f"{_TEXT}display") == "none" or struck != "none" or white


def _is_ground(node: Element) -> bool:
    colour = node.get(f"{_FO}background-color", "transparent")
    return (colour != "transparent" and not is_white(colour)) or node.get(f"{_DRAW}fill", "none") != "none"


def is_unseen(node: Element, styles: frozenset[str]) -> bool:
    """Whether the words in a span or paragraph have one of these styles."""
    return bool(styles) and node.tag in _WORDS and node.get(f"{_TEXT}style-name") in styles


def is_off(node: Element) -> bool:
    """Whether a section or paragraph is one that Writer does not show."""
    if node.tag == f"{_TEXT}section":
        return node.get(f"{_TEXT}display", "true") == "none" or node.get(f"{_TEXT}is-hidden") == "true"
    return node.tag in _WORDS and any(
        one.get(f"{_TEXT}is-hidden", "true") == "true" for one in node.iterfind(f"{_TEXT}hidden-paragraph")
    )


def pictures_of(node: Element) -> Iterator[Element]:
    """What is drawn in a paragraph: it shows whatever look the paragraph's words have."""
    for child in node:
        if child.tag == f"{_DRAW}frame":
            yield child
        else:
            yield from pictures_of(child)


def heads_and_feet(root: Element) -> tuple[list[Element], list[Element]]:
    """What stands above and below the text of a page, in a file's styles."""
    heads, feet = (
        [part for name in names for part in root.iter(f"{_STYLE}{name}") if part.get(f"{_STYLE}display") != "false"]
        for names in (_HEADS, _FEET)
    )
    return heads, feet
