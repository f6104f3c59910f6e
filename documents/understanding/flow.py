"""Lines with boxes go in; one running text comes out whose every stretch still knows where it stands on the page.

`Flow.bare` is what patterns look at (capitals, no accents, punctuation kept); `Flow.source` gives back the text as it
was read, `Flow.box` where.
"""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from unicodedata import normalize

from documents.folding import bare
from documents.page import Box, TextLine


@dataclass(frozen=True, slots=True)
class Flow:
    """A running text. Offsets count in `bare`; a line ends with a newline."""

    lines: tuple[TextLine, ...]
    bare: str
    text: str  #: as read
    _offsets: tuple[int, ...] = field(repr=False)  #: for each character of `bare`, its place in `text`
    _starts: tuple[int, ...] = field(repr=False)  #: where each line begins in `text`

    @classmethod
    def of(cls, lines: Iterable[TextLine]) -> "Flow":
        """The lines in the order given."""
        kept = tuple(lines)
        text, starts = "", []
        for line in kept:
            starts.append(len(text))
            text += " ".join(normalize("NFC", line.text).replace("i\u0307", "i").split()) + "\n"
        pieces, offsets = [], []
        for place, sign in enumerate(text):
            piece = "\n" if sign == "\n" else bare(sign) or " "
            pieces.append(piece)
            offsets.extend([place] * len(piece))
        return cls(kept, "".join(pieces), text, (*offsets, len(text)), tuple(starts))

    @classmethod
    def of_text(cls, text: str) -> "Flow":
        """A text that stands nowhere."""
        return cls.of(TextLine(text=line, box=Box(0, 0, 0, 0)) for line in text.split("\n"))

    def source(self, start: int, end: int) -> str:
        """The text as read between two offsets, on one line; what lies beyond the end is nothing."""
        last = len(self._offsets) - 1
        return " ".join(self.text[self._offsets[min(start, last)] : self._offsets[min(end, last)]].split())

    def place(self, offset: int) -> int:
        """Where an offset of `bare` is in `text`."""
        return self._offsets[offset]

    def line_at(self, offset: int) -> int:
        """The index of the line that an offset is on."""
        return max(0, bisect_right(self._starts, self._offsets[offset]) - 1)

    def box(self, start: int, end: int) -> Box | None:
        """The box around all lines that a stretch touches; None for a text without boxes."""
        if not self.lines or start >= end:
            return None
        around: Box | None = None
        for line in self.lines[self.line_at(start) : self.line_at(end - 1) + 1]:
            if line.box.right > line.box.left:
                around = line.box.union(around) if around else line.box
        return around


def box_of(lines: Iterable[TextLine]) -> Box | None:
    """The box around lines; None when there are none."""
    around: Box | None = None
    for line in lines:
        around = line.box.union(around) if around else line.box
    return around
