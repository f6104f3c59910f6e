"""A page with several photographs goes in; each comes out as a page of its own, with the way back for its papers.

The text of a page around its pictures is a page of its own too: a typed letter with the host's card below it.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import NamedTuple

from documents.page import Box, Inset, Page, Source
from documents.paper import Paper


class Apart(NamedTuple):
    """One picture of a page, upright and alone, or what stands around the pictures."""

    page: Page
    inset: Inset | None
    zones: tuple[int, ...]  #: of each of its zones, the index in those of the whole page

    def placed(self, paper: Paper) -> Paper:
        """A paper of it, with its places on the whole page."""
        zone = None if paper.zone is None else self.zones[paper.zone]
        if self.inset is None:
            return replace(paper, zone=zone)
        inset = self.inset
        return replace(
            paper,
            zone=zone,
            box=_back(paper.box, inset, self.page) if paper.box else inset.box,
            boxes={name: _back(box, inset, self.page) for name, box in paper.boxes.items()},
        )


def apart(page: Page) -> Iterator[Apart]:
    """The pictures of a page that were read by themselves, then what is left of it where anything is."""
    for inset in page.insets:
        yield _picture(page, inset)
    around, zones = _only(page, lambda box: not any(inset.box.holds_middle_of(box) for inset in page.insets))
    if around.lines:
        yield Apart(around, None, zones)


def _only(page: Page, holds: Callable[[Box], bool]) -> tuple[Page, tuple[int, ...]]:
    """The page with what stands in some of its places alone, and the indexes of its zones."""
    zones = tuple(index for index, zone in enumerate(page.zones) if holds(zone.box))
    kept = replace(
        page,
        lines=tuple(line for line in page.lines if holds(line.box)),
        zones=tuple(page.zones[index] for index in zones),
        stamps=tuple(stamp for stamp in page.stamps if holds(stamp.box)),
        barcodes=tuple(code for code in page.barcodes if holds(code.box)),
        insets=(),
    )
    return kept, zones


def _picture(page: Page, inset: Inset) -> Apart:
    wide, tall = inset.box.right - inset.box.left, inset.box.bottom - inset.box.top
    lying, zones = _only(page, inset.box.holds_middle_of)
    upright = lying.placed(lambda box: box.moved(-inset.box.left, -inset.box.top).turned(inset.turned, wide, tall))
    if inset.turned % 180:
        wide, tall = tall, wide
    return Apart(replace(upright, width=wide, height=tall, source=Source.OCR, loose_ink=inset.loose_ink), inset, zones)


def _back(box: Box, inset: Inset, upright: Page) -> Box:
    return box.turned(360 - inset.turned, upright.width, upright.height).moved(inset.box.left, inset.box.top)
