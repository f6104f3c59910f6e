"""From a page with several photographs on it to a `Page`: each is read by itself, as one that was sent alone would be.

People lay the photographs of their papers out in a letter, and print that to a file: a page then has four papers, each
askew in its own way and finer than the page is. Read as one picture, lines of two papers are one row, and stamps are a
thumbnail's. What was read has its place on the page; `Page.insets` tells understanding what belongs together.
"""

import time
from collections.abc import Callable, Sequence
from functools import partial

import numpy as np
from PIL import Image

from documents.eyes.barcodes import find_barcodes
from documents.eyes.bare import is_bare
from documents.eyes.hand_ink import has_loose_ink
from documents.mixed import whole_pictures
from documents.opening import OpenedPage
from documents.page import Box, Flaw, Inset, Page, Source
from documents.readers import Pixels
from documents.readers.toolkit import Toolkit

_LARGE = 0.05  #: of a page, what a picture covers at least that may be a paper's
_FEWEST, _MOST = 2, 6  #: pictures that are read by themselves
_SLIM = 6  #: times as long as wide, and longer, a picture is a banner or a rule
_EDGE = 4  #: pixels
_ALL = 0.9  #: of a page: a scan, whatever else lies on it

#: Reads one page that is a picture.
ReadPicture = Callable[[OpenedPage, Toolkit, float], Page]


def several_pictures(page: OpenedPage) -> tuple[Box, ...]:
    """The pictures of a page that may each be a paper; none when it has only one, or more than a sheet of papers."""
    if page.part is None or page.picture is None:
        return ()
    whole = page.width * page.height
    large = [box for box in whole_pictures(page.covered) if box.area >= _LARGE * whole and not _is_slim(box)]
    if not _FEWEST <= len(large) <= _MOST or any(box.area >= _ALL * whole for box in large):
        return ()
    return tuple(sorted(large, key=lambda box: (box.top, box.left)))


def _is_slim(box: Box) -> bool:
    shorter, longer = sorted((box.right - box.left, box.bottom - box.top))
    return longer > _SLIM * shorter


def read_insets(
    page: OpenedPage, pixels: Pixels, boxes: Sequence[Box], toolkit: Toolkit, deadline: float, read: ReadPicture
) -> Page:
    """The reading of a page, of these `pixels`, whose pictures are at `boxes`. Raises PictureBroken.

    Where the file has no finer ones, the pictures' pixels are the page's.
    `deadline`: of the whole page; each picture has its share of what is left.
    """
    part_of = page.part or (lambda box: Image.fromarray(pixels[box.top : box.bottom, box.left : box.right]))
    insets, parts = list[Inset](), list[Page]()
    for count, box in zip(range(len(boxes) + 1, 1, -1), boxes, strict=True):
        part = _read(page, partial(part_of, box), toolkit, deadline, read, share=1 / count)
        if part.lines or part.zones or part.stamps or part.barcodes:
            insets.append(Inset(box=box, turned=part.turned, loose_ink=part.loose_ink))
            parts.append(_placed(part, box))
    blank = _without(pixels, boxes)
    own = tuple(line for line in page.lines if not any(inset.box.holds_middle_of(line.box) for inset in insets))
    if own:
        around = Page(lines=own, barcodes=find_barcodes(blank), loose_ink=has_loose_ink(blank, own))
    elif is_bare(blank):
        around = Page()
    else:
        # Around the pictures is print: letters drawn as strokes, or a text whose letters are not what they say.
        around = _read(page, lambda: Image.fromarray(blank), toolkit, deadline, read, share=1.0)
        around = _placed(around, Box(0, 0, page.width, page.height))
    parts.append(around)
    flaws = {flaw for part in parts for flaw in part.flaws}
    steps = dict.fromkeys(step for part in parts for step in part.reader.split("+") if step)
    lines = tuple(line for part in (around, *parts[:-1]) for line in part.lines)
    return Page(
        number=page.number,
        width=page.width,
        height=page.height,
        source=page.source if own else Source.OCR if lines else Source.NONE,
        reader="+".join([page.source.value, *steps] if own else steps),
        lines=lines,
        zones=tuple(zone for part in parts for zone in part.zones),
        stamps=tuple(stamp for part in parts for stamp in part.stamps),
        barcodes=tuple(code for part in parts for code in part.barcodes),
        flaws=tuple(flaw for flaw in Flaw if flaw in flaws),
        pictures=True,
        loose_ink=around.loose_ink,
        insets=tuple(insets),
    )


def _read(
    page: OpenedPage,
    picture: Callable[[], Image.Image],
    toolkit: Toolkit,
    deadline: float,
    read: ReadPicture,
    *,
    share: float,
) -> Page:
    """A part of the page read as a page of its own, in such a share of the time that is left."""
    now = time.monotonic()
    alone = OpenedPage(number=page.number, width=0, height=0, pictures=True, picture=picture)
    return read(alone, toolkit, now + share * max(0.0, deadline - now))


def _placed(part: Page, box: Box) -> Page:
    """What was read of a picture, each with its place on the page on which the picture lies at `box`."""
    lying = (part.height, part.width) if part.turned % 180 else (part.width, part.height)
    across, down = (box.right - box.left) / max(1, lying[0]), (box.bottom - box.top) / max(1, lying[1])

    def place(upright: Box) -> Box:
        one = upright.turned(360 - part.turned, part.width, part.height)
        return Box(
            box.left + round(one.left * across),
            box.top + round(one.top * down),
            box.left + round(one.right * across),
            box.top + round(one.bottom * down),
        )

    return part.placed(place)


def _without(pixels: Pixels, boxes: Sequence[Box]) -> Pixels:
    """The page with blank paper where these pictures are, their edges blurred into it."""
    blank = np.array(pixels)
    for left, top, right, bottom in boxes:
        blank[max(0, top - _EDGE) : bottom + _EDGE, max(0, left - _EDGE) : right + _EDGE] = 255
    return blank
