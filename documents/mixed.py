"""From a page with text of its own and pictures beside it to a `Page`: its text stays, what the pictures say is added.

A scan that was laid into a typed page on its side or on its head is turned by itself. Where its text is most of the
page, a typed line being its caption, the whole page is turned; else what it says is put where it stands on the page.
"""

import dataclasses
import time
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

import numpy as np

from documents.eyes.barcodes import find_barcodes
from documents.eyes.cascade import legible, settled, weight
from documents.eyes.hand_ink import has_loose_ink
from documents.eyes.orientation import turned
from documents.eyes.sight import barcodes_of, pixels_of
from documents.eyes.signed_names import is_signed_by_name
from documents.eyes.ticks import with_ticks
from documents.eyes.turning import READS_AS_WELL, READS_BETTER, Upright, read_upright, sideways
from documents.opening import OpenedPage
from documents.page import Box, Page, Stamp, TextLine, Zone
from documents.readers import Pixels
from documents.readers.toolkit import Toolkit
from documents.stamps import find_stamps
from documents.zones import find_zones

#: The share of a page that its pictures must cover before a page with text of its own is also read as a picture.
_PICTURED = 0.04
_TOUCHING = 4  #: pixels between two strips of one scan
_MOST_STRIPS = 200
_MOST_TURNED = 3  #: pictures of a page that are read by themselves
_SOME = 20  #: letters that were made of a picture before it is worth a second look


class _Turned(NamedTuple):
    """A picture of the page that was read in another position."""

    box: Box
    upright: Upright


def read_mixed(page: OpenedPage, toolkit: Toolkit, deadline: float) -> Page:
    """The reading of the page. Raises PictureBroken."""
    pixels, own, reader = pixels_of(page), page.lines, page.source.value
    added: tuple[TextLine, ...] = ()
    read: tuple[Zone, ...] = ()
    stamps: tuple[Stamp, ...] = ()
    found: list[_Turned] = []
    turn = 0
    pictured = sum(box.area for box in page.covered) >= _PICTURED * page.width * page.height
    if pictured:
        quick = tuple(toolkit.quick.read(pixels))
        found = _turned_pictures(page, pixels, quick, toolkit, deadline)
        turn = _turn_of_all(found, own)
        if turn:
            height, width = pixels.shape[:2]
            pixels = turned(pixels, turn)
            own = tuple(_moved(line, lambda box: box.turned(turn, width, height)) for line in own)
            found, quick = [], tuple(toolkit.quick.read(pixels))
        text = settled(pixels, quick, toolkit, deadline=deadline, step=toolkit.quick.name)
        added = tuple(
            line
            for line in text.lines
            if not any(_same_place(line.box, mine.box) for mine in own)
            and not any(one.box.holds_middle_of(line.box) for one in found)
        )
        added = added if text.zones else with_ticks(pixels, added)
        read, reader = text.zones, f"{reader}+{text.reader}"
    lines = (*own, *added)
    zones = read or find_zones(lines, max_year=toolkit.max_year)
    if pictured:
        stamps = find_stamps(pixels, lines, toolkit, zones=zones)
    for picture in found:
        more = _put_back(picture, toolkit)
        lines, zones, stamps = (*lines, *more.lines), (*zones, *more.zones), (*stamps, *more.stamps)
        reader = f"{reader}+turned"
    return Page(
        number=page.number,
        width=pixels.shape[1],
        height=pixels.shape[0],
        turned=turn,
        source=page.source,
        reader=reader,
        lines=lines,
        zones=zones,
        stamps=stamps,
        barcodes=find_barcodes(pixels) if turn else barcodes_of(page, pixels),
        pictures=True,
        loose_ink=None
        if zones or stamps
        else has_loose_ink(pixels, lines) or is_signed_by_name(pixels, lines, among=added),
    )


def _turned_pictures(
    page: OpenedPage, pixels: Pixels, lines: Sequence[TextLine], toolkit: Toolkit, deadline: float
) -> list[_Turned]:
    """The pictures that read better another way up, the largest first."""
    found = []
    zones = find_zones(lines, max_year=toolkit.max_year)
    large = (box for box in whole_pictures(page.covered) if box.area >= _PICTURED * page.width * page.height)
    for box in sorted(large, key=lambda box: box.area, reverse=True)[:_MOST_TURNED]:
        inside = [line for line in lines if box.holds_middle_of(line.box)]
        inside = [line for line in inside if not any(_same_place(line.box, own.box) for own in page.lines)]
        on_end = sideways(inside)
        if any(box.holds_middle_of(zone.box) for zone in zones) or (legible(inside) and not on_end):
            continue
        if sum(len(line.text) for line in inside) < _SOME or time.monotonic() > deadline:
            continue
        crop = np.ascontiguousarray(pixels[box.top : box.bottom, box.left : box.right])
        upright = read_upright(crop, toolkit, deadline=deadline)
        least = weight(inside) * (READS_AS_WELL if on_end else READS_BETTER)
        if upright.turn and (upright.text.zones or weight(upright.text.lines) > least):
            found.append(_Turned(box, upright))
    return found


def whole_pictures(boxes: Sequence[Box]) -> list[Box]:
    """The pictures of a page; strips that touch each other are one, as some scanners cut their pages."""
    whole: list[Box] = []
    for box in boxes[:_MOST_STRIPS]:
        near = [other for other in whole if _touch(box, other)]
        for other in near:
            whole.remove(other)
            box = box.union(other)
        whole.append(box)
    return whole


def _touch(one: Box, other: Box) -> bool:
    return (
        max(one.left, other.left) <= min(one.right, other.right) + _TOUCHING
        and max(one.top, other.top) <= min(one.bottom, other.bottom) + _TOUCHING
    )


def _turn_of_all(found: Sequence[_Turned], own: Iterable[TextLine]) -> int:
    """The turn of the whole page: that of its pictures, where their text is longer than what is typed beside them."""
    turns = {picture.upright.turn for picture in found}
    letters = sum(len(line.text) for picture in found for line in picture.upright.text.lines)
    return turns.pop() if len(turns) == 1 and letters >= sum(len(line.text) for line in own) else 0


def _put_back(picture: _Turned, toolkit: Toolkit) -> Page:
    """What a turned picture says, each with its place on the page as it lies."""
    turn, pixels, text = picture.upright
    height, width = pixels.shape[:2]

    def place(box: Box) -> Box:
        return box.turned(360 - turn, width, height).moved(picture.box.left, picture.box.top)

    stamps = find_stamps(pixels, text.lines, toolkit, zones=text.zones)
    return Page(lines=text.lines, zones=text.zones, stamps=stamps).placed(place)


def _moved(line: TextLine, place: Callable[[Box], Box]) -> TextLine:
    return dataclasses.replace(line, box=place(line.box))


def _same_place(box: Box, own: Box) -> bool:
    return box.shared(own) > 0.35 * min(max(1, box.area), max(1, own.area))
