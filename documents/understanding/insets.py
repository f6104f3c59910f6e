"""A page with several photographs goes in; each comes out as a page of its own, with the way back for its papers.

The text of a page around its pictures is a page of its own too: a typed letter with the host's card below it.
"""

from collections.abc import Iterator
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
    if any(not _in_one(line.box, page) for line in page.lines):
        zones = tuple(index for index, zone in enumerate(page.zones) if not _in_one(zone.box, page))
        rest = replace(
            page,
            lines=tuple(line for line in page.lines if not _in_one(line.box, page)),
            zones=tuple(page.zones[index] for index in zones),
            stamps=tuple(stamp for stamp in page.stamps if not _in_one(stamp.box, page)),
            barcodes=tuple(code for code in page.barcodes if not _in_one(code.box, page)),
            insets=(),
        )
        yield Apart(rest, None, zones)


def _in_one(box: Box, page: Page) -> bool:
    return any(inset.box.holds_middle_of(box) for inset in page.insets)


def _picture(page: Page, inset: Inset) -> Apart:
    wide, tall = inset.box.right - inset.box.left, inset.box.bottom - inset.box.top

    def upright(box: Box) -> Box:
        return box.moved(-inset.box.left, -inset.box.top).turned(inset.turned, wide, tall)

    zones = tuple(index for index, zone in enumerate(page.zones) if inset.box.holds_middle_of(zone.box))
    alone = replace(
        page,
        width=tall if inset.turned % 180 else wide,
        height=wide if inset.turned % 180 else tall,
        source=Source.OCR,
        lines=tuple(replace(o, box=upright(o.box)) for o in page.lines if inset.box.holds_middle_of(o.box)),
        zones=tuple(replace(page.zones[index], box=upright(page.zones[index].box)) for index in zones),
        stamps=tuple(replace(o, box=upright(o.box)) for o in page.stamps if inset.box.holds_middle_of(o.box)),
        barcodes=tuple(replace(o, box=upright(o.box)) for o in page.barcodes if inset.box.holds_middle_of(o.box)),
        loose_ink=inset.loose_ink,
        insets=(),
    )
    return Apart(alone, inset, zones)


def _back(box: Box, inset: Inset, upright: Page) -> Box:
    return box.turned(360 - inset.turned, upright.width, upright.height).moved(inset.box.left, inset.box.top)
