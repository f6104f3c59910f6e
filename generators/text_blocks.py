"""The blocks of a paper that hold running text: prose, notice, signing, checking.

Markup texts come escaped from `PaperTexts`; plain values are escaped here.
"""

from dataclasses import dataclass
from xml.sax.saxutils import escape

from reportlab.lib.colors import Color
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT
from reportlab.platypus import Paragraph

from generators.seal import SealMark
from generators.setting import measured, paragraph, style
from generators.sheet import BLUE, GREY, INK, MARGIN, PALE, WHITE, WIDTH, Sheet
from generators.typefaces import BOLD


@dataclass(frozen=True, slots=True, kw_only=True)
class Prose:
    """Paragraphs of running text (markup)."""

    paragraphs: tuple[str, ...]
    size: float = 9.4
    heading: str = ""
    justified: bool = True
    gap: float = 4.0
    colour: Color = INK
    language: str | None = None

    def _items(self) -> list[Paragraph]:
        how = style(self.size, align=TA_JUSTIFY if self.justified else TA_LEFT, colour=self.colour)
        return [paragraph(markup, how) for markup in self.paragraphs]

    def height(self) -> float:
        body = sum(measured(item, WIDTH) + self.gap for item in self._items())
        return body + (14 if self.heading else 0) + 4

    def draw(self, sheet: Sheet, top: float) -> None:
        y = top
        with sheet.element("Sect", self.language):
            if self.heading:
                with sheet.content("H2"):
                    sheet.text(MARGIN, y + 9, self.heading.upper(), face=BOLD, size=7.6, colour=BLUE, spacing=0.6)
                y += 14
            for item in self._items():
                with sheet.content("P"):
                    y += sheet.flowable(item, MARGIN, y, WIDTH) + self.gap


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """What nobody may overlook: a framed field, first paragraph larger (markup)."""

    paragraphs: tuple[str, ...]
    size: float = 10.4

    _PAD = 8.0
    _AFTER = 8.0

    def _items(self) -> list[Paragraph]:
        return [
            paragraph(markup, style(self.size if index == 0 else 8.8, align=TA_CENTER, leading=(self.size + 3.4)))
            for index, markup in enumerate(self.paragraphs)
        ]

    def height(self) -> float:
        return sum(measured(item, WIDTH - 2 * self._PAD) for item in self._items()) + 2 * self._PAD - 2 + self._AFTER

    def draw(self, sheet: Sheet, top: float) -> None:
        sheet.box(MARGIN, top, WIDTH, self.height() - self._AFTER, border=INK, weight=1.6)
        y = top + self._PAD - 1
        for item in self._items():
            with sheet.content("P"):
                y += sheet.flowable(item, MARGIN + self._PAD, y, WIDTH - 2 * self._PAD)


@dataclass(frozen=True, slots=True, kw_only=True)
class Signing:
    """Place and date on the left, who signs on the right; the note says how it is signed."""

    place_date: str
    delegation: str
    name: str
    quality: str
    note: str

    _RIGHT = WIDTH * 0.5

    def _left(self) -> list[Paragraph]:
        return [
            paragraph(escape(self.place_date), style(9.8)),
            paragraph(escape(self.note), style(7.8, colour=GREY)),
        ]

    def _right(self) -> list[Paragraph]:
        return [
            paragraph(escape(self.delegation), style(9)),
            paragraph(escape(self.quality), style(9)),
            paragraph(escape(self.name), style(11, face=BOLD, leading=20)),
        ]

    def height(self) -> float:
        left = sum(measured(item, self._RIGHT - 20) for item in self._left()) + 4
        return max(left, sum(measured(item, self._RIGHT) for item in self._right())) + 12

    def draw(self, sheet: Sheet, top: float) -> None:
        for x, width, items in (
            (MARGIN, self._RIGHT - 20, self._left()),
            (MARGIN + WIDTH - self._RIGHT, self._RIGHT, self._right()),
        ):
            y = top + 2
            for item in items:
                with sheet.content("P"):
                    y += sheet.flowable(item, x, y, width) + (4 if x == MARGIN else 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Checking:
    """How to verify the paper, and whom to call (markup), on a pale ground; a seal on the left, a QR code on the right.

    Both are there only when there is an authority, and a page on which papers are verified.
    """

    heading: str
    paragraphs: tuple[str, ...]
    seal: SealMark | None = None
    address: str | None = None  #: of the page about this paper
    address_label: str = ""
    code: tuple[str, ...] = ()  #: modules of the QR code that holds `address`
    code_note: str = ""  #: what the QR code is, for those who cannot see it

    _PAD = 9.0
    _AFTER = 4.0
    _SEAL = 86.0  #: 30 mm: 64 modules are 5 pixels each at 300 dpi
    _CODE = 58.0  #: 20 mm: 37 modules are 6 pixels each at 300 dpi

    def _items(self) -> list[Paragraph]:
        how, small = (
            (style(7.8, leading=10.2), style(7.2, leading=9.2))
            if self.code
            else (style(8.3, leading=11.2), style(7.6, leading=10))
        )
        notes = [escape(self.seal.caption)] if self.seal is not None else []
        if self.address is not None:
            notes.append(f"{escape(self.address_label)} <b>{escape(self.address)}</b>")
        items = [paragraph(markup, how) for markup in self.paragraphs]
        return [*items, *(paragraph(note, small) for note in notes)]

    def _indent(self) -> float:
        """Room of the seal with its quiet zone."""
        return self._SEAL + 2 * self._PAD if self.seal is not None else 0.0

    def _outdent(self) -> float:
        """Room of the QR code with its quiet zone."""
        return self._CODE + 2 * self._PAD if self.code else 0.0

    def _width(self) -> float:
        return float(WIDTH - 2 * self._PAD - self._indent() - self._outdent())

    def height(self) -> float:
        words = 13 + sum(measured(item, self._width()) for item in self._items())
        pictures: float = max(self._SEAL if self.seal is not None else 0.0, self._CODE if self.code else 0.0)
        return float(max(words, pictures)) + 2 * self._PAD + self._AFTER

    def draw(self, sheet: Sheet, top: float) -> None:
        sheet.box(MARGIN, top, WIDTH, self.height() - self._AFTER, ground=PALE, border=GREY, weight=0.5)
        x, y = MARGIN + self._PAD, top + self._PAD
        with sheet.element("Sect"):
            if self.seal is not None:
                side = self._SEAL + self._PAD
                sheet.box(x - self._PAD / 2, y - self._PAD / 2, side, side, ground=WHITE, border=None)
                sheet.modules(self.seal.rows, x, y, self._SEAL, self.seal.caption)
                x += self._indent()
            if self.code:
                side, left = self._CODE + self._PAD, MARGIN + WIDTH - self._PAD - self._CODE
                sheet.box(left - self._PAD / 2, y - self._PAD / 2, side, side, ground=WHITE, border=None)
                sheet.modules(self.code, left, y, self._CODE, self.code_note)
            with sheet.content("H2"):
                sheet.text(x, y + 6, self.heading.upper(), face=BOLD, size=7.6, colour=BLUE, spacing=0.6)
            y += 12
            for item in self._items():
                with sheet.content("P"):
                    y += sheet.flowable(item, x, y, self._width())
