"""A4 pages with tags: drawing calls in, the bytes of a PDF whose structure tree follows the order of drawing out.

reportlab writes no structure of its own, so this module marks every piece of content (ISO 32000-1 §14.6–14.8): what is
said goes into an element of the tree, what only decorates is an artifact. Same calls, same bytes.
"""

import datetime as dt
import hashlib
import io
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from reportlab.lib.colors import Color
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from generators import typefaces

PAGE_WIDTH, PAGE_HEIGHT = A4
MARGIN = 51.0  #: points, left and right (18 mm)
WIDTH = PAGE_WIDTH - 2 * MARGIN

INK = Color(0.07, 0.08, 0.10)
BLUE = Color(0.07, 0.13, 0.33)  #: dark enough to print as black
GREY = Color(0.22, 0.23, 0.26)  #: still there on a photocopy
PALE = Color(0.945, 0.95, 0.96)
WHITE = Color(1, 1, 1)
BLACK = Color(0, 0, 0)


@dataclass(slots=True)
class _Element:
    """A node of the structure tree: children are elements, or (page index, marked-content id)."""

    tag: str
    parent: "_Element | None" = None
    lang: str | None = None
    alt: str | None = None  #: what a figure shows, in words
    children: list["_Element | tuple[int, int]"] = field(default_factory=list)


class Sheet:
    """The pages of one paper. Coordinates are points from the top left corner; y grows downwards."""

    def __init__(self, *, title: str, author: str, subject: str, day: dt.date, language: str = "fr-FR") -> None:
        typefaces.register()
        self._bytes = io.BytesIO()
        self.canvas = Canvas(
            self._bytes, pagesize=A4, invariant=1, pageCompression=1, lang=language, pdfVersion=(1, 7),
            initialFontName=typefaces.REGULAR,
        )  # fmt: skip
        self.canvas.setTitle(title)
        self.canvas.setAuthor(author)
        self.canvas.setSubject(subject)
        self.canvas.setCreator("prolongation")
        self.canvas.setProducer("reportlab")
        self.canvas.setViewerPreference("DisplayDocTitle", "true")
        # The file's dates are the paper's own day: the same paper drawn later is the same file.
        document = self.canvas._doc
        document.signature = hashlib.md5(b"prolongation", usedforsecurity=False)  # begun anew: it held the clock's time
        document._timeStamp.YMDhms = (day.year, day.month, day.day, 0, 0, 0)
        self._root = _Element("Document")
        self._open = self._root
        self._page = 0
        self._marks = [0]  # how many marked contents each page has

    # ------------------------------------------------------------------ structure
    @contextmanager
    def element(self, tag: str, language: str | None = None, alt: str | None = None) -> Iterator[None]:
        """A grouping element (Table, TR, Sect …) around what is drawn inside."""
        node = _Element(tag, self._open, language, alt)
        self._open.children.append(node)
        self._open = node
        yield
        assert node.parent is not None
        self._open = node.parent

    @contextmanager
    def content(self, tag: str, alt: str | None = None) -> Iterator[None]:
        """An element that holds the text, or the figure with its `alt` text, drawn inside."""
        with self.element(tag, alt=alt):
            number = self._marks[self._page]
            self._marks[self._page] += 1
            self._open.children.append((self._page, number))
            self.canvas._code.append(f"/{tag} <</MCID {number}>> BDC")
            yield
            self.canvas._code.append("EMC")

    @contextmanager
    def artifact(self, kind: str = "Layout") -> Iterator[None]:
        """What is drawn inside says nothing; `kind` is Layout, Pagination or Background."""
        self.canvas._code.append(f"/Artifact <</Type /{kind}>> BDC")
        yield
        self.canvas._code.append("EMC")

    # ------------------------------------------------------------------ drawing
    def text(
        self, x: float, baseline: float, text: str, *, face: str, size: float, colour: Color = INK, spacing: float = 0
    ) -> None:
        """One line of text, left end at `x`."""
        self.canvas.setFillColor(colour)
        self.canvas.setFont(face, size)
        self.canvas.drawString(x, PAGE_HEIGHT - baseline, text, charSpace=spacing)

    def flowable(self, item: Flowable, x: float, top: float, width: float) -> float:
        """A reportlab paragraph; gives its height."""
        height = float(item.wrapOn(self.canvas, width, PAGE_HEIGHT)[1])
        item.drawOn(self.canvas, x, PAGE_HEIGHT - top - height)
        return height

    def rule(self, x: float, y: float, width: float, weight: float = 0.6, colour: Color = INK) -> None:
        """A horizontal rule, an artifact."""
        with self.artifact():
            self.canvas.setStrokeColor(colour)
            self.canvas.setLineWidth(weight)
            self.canvas.line(x, PAGE_HEIGHT - y, x + width, PAGE_HEIGHT - y)

    def box(
        self, x: float, top: float, width: float, height: float, *, ground: Color | None = None,
        border: Color | None = INK, weight: float = 0.6,
    ) -> None:  # fmt: skip
        """A rectangle, an artifact."""
        with self.artifact():
            if ground is not None:
                self.canvas.setFillColor(ground)
            if border is not None:
                self.canvas.setStrokeColor(border)
                self.canvas.setLineWidth(weight)
            bottom = PAGE_HEIGHT - top - height
            self.canvas.rect(x, bottom, width, height, stroke=int(border is not None), fill=int(ground is not None))

    def modules(self, rows: tuple[str, ...], x: float, top: float, size: float, alt: str) -> None:
        """A barcode of square modules, `size` wide: rows of "1" (dark) and "0"; exact at any resolution."""
        side = size / max(len(rows), len(rows[0]))
        with self.content("Figure", alt):
            self.canvas.setFillColor(BLACK)
            path = self.canvas.beginPath()
            for index, row in enumerate(rows):
                for run in re.finditer("1+", row):
                    bottom = PAGE_HEIGHT - top - (index + 1) * side
                    path.rect(x + run.start() * side, bottom, (run.end() - run.start()) * side, side)
            self.canvas.drawPath(path, stroke=0, fill=1)

    # ------------------------------------------------------------------ pages
    def next_page(self) -> None:
        """Close this page and open another."""
        self.canvas.showPage()
        self._page += 1
        self._marks.append(0)

    def close(self) -> bytes:
        """Write the structure tree and give the file."""
        self.canvas.showPage()
        self._write_structure()
        self.canvas.save()
        return self._bytes.getvalue()

    def _write_structure(self) -> None:
        document = self.canvas._doc
        pages = list(document.Pages.pages)
        parents: list[list[object]] = [[None] * count for count in self._marks]
        root = pdfdoc.PDFDictionary({"Type": pdfdoc.PDFName("StructTreeRoot")})
        root_reference = document.Reference(root)

        def write(node: _Element, parent: object) -> object:
            entries: dict[str, object] = {
                "Type": pdfdoc.PDFName("StructElem"), "S": pdfdoc.PDFName(node.tag), "P": parent,
            }  # fmt: skip
            if node.lang is not None:
                entries["Lang"] = pdfdoc.PDFString(node.lang)
            if node.alt is not None:
                entries["Alt"] = pdfdoc.PDFString(node.alt)
            if node.tag == "TH":  # it names what stands beside it (ISO 32000-1 §14.8.5.7)
                scope = {"O": pdfdoc.PDFName("Table"), "Scope": pdfdoc.PDFName("Row")}
                entries["A"] = pdfdoc.PDFDictionary(scope)
            dictionary = pdfdoc.PDFDictionary(entries)
            reference = document.Reference(dictionary)
            kids: list[object] = []
            for child in node.children:
                if isinstance(child, _Element):
                    kids.append(write(child, reference))
                else:
                    page, number = child
                    entries["Pg"] = document.Reference(pages[page])
                    kids.append(number)
                    parents[page][number] = reference
            entries["K"] = pdfdoc.PDFArray(kids)
            dictionary.dict = entries
            return reference

        root.dict["K"] = write(self._root, root_reference)
        numbers: list[object] = []
        for index, page in enumerate(pages):
            page.__NoDefault__ = [*pdfdoc.PDFPage.__NoDefault__, "StructParents", "Tabs"]
            page.StructParents = index
            page.Tabs = pdfdoc.PDFName("S")
            numbers += [index, document.Reference(pdfdoc.PDFArray(parents[index]))]
        root.dict["ParentTree"] = document.Reference(pdfdoc.PDFDictionary({"Nums": pdfdoc.PDFArray(numbers)}))
        root.dict["ParentTreeNextKey"] = len(pages)
        document.Catalog.StructTreeRoot = root
        document.Catalog.MarkInfo = pdfdoc.PDFDictionary({"Marked": "true"})
