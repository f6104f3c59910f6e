"""The blocks of a paper that hold its facts: masthead, title, large panels, the table of particulars.

A block is as wide as the page between its margins, knows its height and draws itself on a `Sheet`. It never spills
over: one line shrinks to a smallest size, then wraps, then the block grows. Values are escaped here.
"""

from dataclasses import dataclass
from xml.sax.saxutils import escape

from reportlab.platypus import Paragraph

from generators import typefaces
from generators.setting import measured, paragraph, shrunk, style
from generators.sheet import BLUE, GREY, INK, MARGIN, WIDTH, Sheet
from generators.typefaces import BOLD, MONO, REGULAR


@dataclass(frozen=True, slots=True, kw_only=True)
class Masthead:
    """The authority on the left, the paper's references on the right."""

    heading: tuple[str, ...]
    services: tuple[str, ...]
    references: tuple[tuple[str, str], ...]  #: (label, reference), the paper's own first

    _LEFT = WIDTH * 0.6

    def _lines(self) -> list[tuple[Paragraph, float]]:
        """Paragraphs on the left, each with the space above it."""
        last = len(self.heading) - 1
        lines = [
            (paragraph(escape(text.upper()), style(13 if i == last else 9.5, face=BOLD, leading=16)), 0.0)
            for i, text in enumerate(self.heading)
        ]
        lines += [
            (paragraph(escape(text), style(8.4, leading=11.2, colour=GREY)), 9.0 if i == 0 else 0.0)
            for i, text in enumerate(self.services)
        ]
        return lines

    def height(self) -> float:
        left = sum(measured(item, self._LEFT) + space for item, space in self._lines())
        return max(left, 28.0 * len(self.references)) + 8

    def draw(self, sheet: Sheet, top: float) -> None:
        y = top
        for index, (item, space) in enumerate(self._lines()):
            if space and index:
                sheet.rule(MARGIN, y + 5, 42, 1.6, BLUE)
            with sheet.content("P"):
                y += space + sheet.flowable(item, MARGIN, y + space, self._LEFT)
        right = MARGIN + WIDTH
        y = top
        for index, (label, reference) in enumerate(self.references):
            size = shrunk(reference, MONO, 13.5 if index == 0 else 9.5, 6, WIDTH - self._LEFT - 6)
            with sheet.content("P"):
                sheet.text(
                    right - typefaces.width(label, REGULAR, 7.6), y + 9, label, face=REGULAR, size=7.6, colour=GREY
                )
                sheet.text(right - typefaces.width(reference, MONO, size), y + 23, reference, face=MONO, size=size)
            y += 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """The paper's name between two rules."""

    title: str
    subtitle: str
    size: float = 21

    def height(self) -> float:
        return 60.0

    def draw(self, sheet: Sheet, top: float) -> None:
        size = shrunk(self.title, BOLD, self.size, 9, WIDTH - 10)
        sheet.rule(MARGIN, top, WIDTH, 1.6, BLUE)
        with sheet.content("H1"):
            left = MARGIN + (WIDTH - typefaces.width(self.title, BOLD, size)) / 2
            sheet.text(left, top + 28, self.title, face=BOLD, size=size, colour=BLUE)
        size = shrunk(self.subtitle, REGULAR, 9.4, 6, WIDTH - 10)
        with sheet.content("P"):
            left = MARGIN + (WIDTH - typefaces.width(self.subtitle, REGULAR, size)) / 2
            sheet.text(left, top + 44, self.subtitle, face=REGULAR, size=size, colour=INK)
        sheet.rule(MARGIN, top + 54, WIDTH, 0.5, BLUE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """One of the framed fields that an officer reads first: a label, large lines (lead-in, value), a note."""

    label: str
    lines: tuple[tuple[str, str], ...]
    note: str
    intro: str = ""  #: a plain line above the large ones
    face: str = BOLD
    size: float = 17


@dataclass(frozen=True, slots=True, kw_only=True)
class Panels:
    """Two panels side by side."""

    left: Panel
    right: Panel

    _GAP = 10.0
    _PAD = 10.0
    _EACH = (WIDTH - _GAP) / 2
    _INNER = _EACH - 2 * _PAD

    def _note(self, panel: Panel) -> Paragraph:
        return paragraph(escape(panel.note), style(8.2, leading=10.6))

    def height(self) -> float:
        return self._frame_height() + 6

    def _frame_height(self) -> float:
        notes = max(measured(self._note(panel), self._INNER) for panel in (self.left, self.right))
        rows = max(len(panel.lines) + bool(panel.intro) for panel in (self.left, self.right))
        return 22 + 23.5 * rows + 5 + notes + 8

    def draw(self, sheet: Sheet, top: float) -> None:
        height = self._frame_height()
        for x, panel in ((MARGIN, self.left), (MARGIN + self._EACH + self._GAP, self.right)):
            sheet.box(x, top, self._EACH, height, border=INK, weight=1.1)
            with sheet.element("Sect"):
                self._draw_panel(sheet, panel, x + self._PAD, top)

    def _draw_panel(self, sheet: Sheet, panel: Panel, x: float, top: float) -> None:
        with sheet.content("H2"):
            sheet.text(x, top + 15, panel.label.upper(), face=BOLD, size=7.6, colour=BLUE, spacing=0.6)
        lead = max((typefaces.width(lead_in, REGULAR, 10) for lead_in, _ in panel.lines if lead_in), default=0)
        lead = lead + 7 if lead else 0
        room = self._INNER - lead
        size = min(shrunk(value, panel.face, panel.size, 5, room) for _, value in panel.lines)
        y = top + 20
        if panel.intro:
            with sheet.content("P"):
                sheet.text(
                    x, y + 13, panel.intro, face=REGULAR, size=shrunk(panel.intro, REGULAR, 10, 6, self._INNER)
                )  # fmt: skip
            y += 23
        for lead_in, value in panel.lines:
            with sheet.content("P"):
                if lead_in:
                    sheet.text(x, y + 19, lead_in, face=REGULAR, size=10)
                sheet.text(x + lead, y + 19, value, face=panel.face, size=size)
            y += 24
        note = self._note(panel)
        with sheet.content("P"):
            sheet.flowable(note, x, top + self._frame_height() - 9 - measured(note, self._INNER), self._INNER)


@dataclass(frozen=True, slots=True, kw_only=True)
class Particulars:
    """A table of label and value under a heading."""

    heading: str
    rows: tuple[tuple[str, tuple[str, ...]], ...]  #: (label, lines of the value)
    label_width: float = 148
    size: float = 9.9

    def _cells(self) -> list[tuple[Paragraph, Paragraph, float]]:
        room = WIDTH - self.label_width
        cells = []
        for label, lines in self.rows:
            longest = max(lines, key=len)
            size = shrunk(longest, BOLD, self.size, self.size - 1, room)
            value = paragraph("<br/>".join(escape(line) for line in lines), style(size, face=BOLD, leading=size * 1.26))
            name = paragraph(escape(label), style(8.4, leading=size * 1.26, colour=GREY))
            height = max(measured(value, room), measured(name, self.label_width - 8)) + 3.8
            cells.append((name, value, height))
        return cells

    def height(self) -> float:
        return 18 + sum(height for _, _, height in self._cells()) + 8

    def draw(self, sheet: Sheet, top: float) -> None:
        with sheet.element("Sect"):
            with sheet.content("H2"):
                sheet.text(MARGIN, top + 9, self.heading.upper(), face=BOLD, size=7.6, colour=BLUE, spacing=0.6)
            y = top + 14
            sheet.rule(MARGIN, y, WIDTH, 0.8, INK)
            with sheet.element("Table"):
                for name, value, height in self._cells():
                    with sheet.element("TR"):
                        with sheet.content("TH"):
                            sheet.flowable(name, MARGIN, y + 1.6, self.label_width - 8)
                        with sheet.content("TD"):
                            sheet.flowable(value, MARGIN + self.label_width, y + 1.4, WIDTH - self.label_width)
                    y += height
                    sheet.rule(MARGIN, y, WIDTH, 0.25, GREY)
