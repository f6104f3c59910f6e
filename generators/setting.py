"""Measuring and setting text on paper: markup and faces in, reportlab paragraphs, heights and sizes out."""

from reportlab.lib.colors import Color
from reportlab.lib.enums import TA_LEFT
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph

from generators import typefaces
from generators.sheet import INK
from generators.typefaces import REGULAR


def style(
    size: float, *, face: str = REGULAR, leading: float | None = None, colour: Color = INK, align: int = TA_LEFT,
    indent: float = 0,
) -> ParagraphStyle:  # fmt: skip
    """A paragraph style; words longer than a line are cut rather than left to overflow."""
    return ParagraphStyle(
        "", fontName=face, fontSize=size, leading=leading or size * 1.36, textColor=colour, alignment=align,
        splitLongWords=1, leftIndent=indent, firstLineIndent=-indent, allowWidows=0, allowOrphans=0,
    )  # fmt: skip


def paragraph(markup: str, how: ParagraphStyle) -> Paragraph:
    """A reportlab paragraph, faces registered first."""
    typefaces.register()
    return Paragraph(markup, how)


def measured(item: Paragraph, width: float) -> float:
    """The height of `item` in points when it is `width` wide."""
    return float(item.wrap(width, 10_000)[1])


def shrunk(text: str, face: str, size: float, smallest: float, width: float) -> float:
    """The largest size from `size` down to `smallest` at which `text` fits on one line; `smallest` when none does."""
    return max(smallest, min(size, size * width / max(typefaces.width(text, face, size), 0.1)))
