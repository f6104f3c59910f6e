"""From the XML of a DOCX to whether anything but white lies under its words: a marker, a shaded cell, a full shape."""

from xml.etree.ElementTree import Element

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_SHAPE = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
_WHITE = frozenset({"ffffff", "#ffffff", "white", "bg1", "lt1"})  #: the last two: of a theme, as its paper is
_NONE = frozenset({"", "auto", "none", "0"})


def is_white(colour: str) -> bool:
    """Whether a colour, as a document writes it, is that of paper."""
    return colour.lower() in _WHITE


def lies_on_colour(root: Element) -> bool:
    """Whether some words of the document may lie on another colour than white."""
    return any(_is_ground(node) for node in root.iter())


def _is_ground(node: Element) -> bool:
    if node.tag == f"{_W}highlight":
        return True
    if node.tag == f"{_W}shd":
        return _is_dark(node.get(f"{_W}fill", ""))
    if node.tag == f"{_W}background":
        return _is_dark(node.get(f"{_W}color", ""))
    if node.tag == f"{_SHAPE}spPr":
        return any(node.find(f"{_A}{name}") is not None for name in ("gradFill", "pattFill", "blipFill")) or any(
            _is_dark(colour.get("val", "")) for colour in node.iterfind(f"{_A}solidFill/*")
        )
    if node.tag == f"{_SHAPE}style":  # of a shape that is drawn as the theme has it
        filled = node.find(f"{_A}fillRef")
        return filled is not None and filled.get("idx", "0") not in _NONE
    return _is_dark(node.get("fillcolor", ""))  # of older programs' shapes


def _is_dark(colour: str) -> bool:
    return colour.lower() not in _NONE and not is_white(colour)
