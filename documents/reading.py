"""From a file's bytes to a `FileReading`: every page upright, with text, zones, stamps, barcodes and flaws."""

import dataclasses
import hashlib
import time
from collections.abc import Collection, Sequence
from functools import partial

import numpy as np

from documents.eyes.barcodes import find_barcodes
from documents.eyes.bare import is_bare
from documents.eyes.bent_zones import with_bent_zone
from documents.eyes.cascade import Text, confident, legible, settled, weight
from documents.eyes.gutters import photographs
from documents.eyes.hand_ink import apart, has_loose_ink, is_a_hand
from documents.eyes.leaders import crumbled_lines, mended, without_leaders
from documents.eyes.lone_figures import with_lone_figures
from documents.eyes.missed_zones import with_missed_zone
from documents.eyes.other_scripts import read_other_script
from documents.eyes.quality import find_flaws
from documents.eyes.sight import barcodes_of, pixels_of
from documents.eyes.signed_names import is_signed_by_name
from documents.eyes.straighten import read_straight
from documents.eyes.thorough import read_thoroughly
from documents.eyes.ticks import with_ticks
from documents.eyes.turned_zones import with_turned_zones
from documents.eyes.turning import read_upright
from documents.eyes.under_stamps import with_print_under
from documents.eyes.unread import bent_rows, read_unread, unread_places
from documents.insets import read_insets, several_pictures
from documents.mixed import read_mixed
from documents.opening import Budget, Limits, OpenedPage, PictureBroken, open_file
from documents.page import Barcode, Box, FileReading, Flaw, Page, Source, Unreadable
from documents.readers import Pixels
from documents.readers.toolkit import Toolkit
from documents.readers.version import READER_VERSION
from documents.stamps import find_stamps, may_be_stamped
from documents.vocabulary import Kind
from documents.zones import find_zones
from documents.zones.signs import looks_like_zone

__all__ = ["READER_VERSION", "needs_eyes", "read_file", "read_page"]

#: The share of a page's seconds after which no further step of the cascade begins.
_PATIENCE = 0.4
#: Papers that bear no barcode which says more than their zone.
_UNSEALED = frozenset({Kind.PASSPORT_IDENTITY, Kind.VISA})
_A_WORD = 8  #: letters


def read_file(
    name: str,
    data: bytes,
    *,
    part: str = "",
    toolkit: Toolkit,
    limits: Limits,
    only: Collection[int] | None = None,
    members: bool = True,
    depth: int = 0,
    budget: Budget | None = None,
) -> FileReading:
    """The reading of one file; never raises for its content. `part`: where it came from, kept in members' names.

    `only`: numbers of the pages to read, the others are left out. `members`: whether an archive's files are read too.
    `depth`, `budget`: of the archives around it.
    """
    started = time.monotonic()
    budget = budget or Budget.of(limits)
    opened = open_file(name, data, limits, depth=depth, budget=budget)
    try:
        unread, pages = opened.unread, []
        for page in opened.pages:
            if only is not None and page.number not in only:
                continue
            try:
                pages.append(read_page(page, toolkit=toolkit, limits=limits))
            except PictureBroken:
                unread = unread or Unreadable.BROKEN
    finally:
        opened.close()
    inside = tuple(
        read_file(
            member.name,
            member.data,
            part=f"{part}/{member.name}" if part else member.name,
            toolkit=toolkit,
            limits=limits,
            depth=depth + 1,
            budget=budget,
        )
        for member in (opened.members if members else ())
    )
    return FileReading(
        name=name,
        media_type=opened.media_type,
        pages=tuple(pages),
        members=inside,
        unread=unread,
        sha256=hashlib.sha256(data).hexdigest(),
        seconds=round(time.monotonic() - started, 3),
        reader_version=READER_VERSION,
        notes=opened.notes,
    )


def needs_eyes(page: OpenedPage) -> bool:
    """Whether the page has to be looked at: it has no text of its own, or pictures beside it."""
    if page.picture is None:
        return False
    return page.source is Source.NONE or page.pictures


def read_page(page: OpenedPage, *, toolkit: Toolkit, limits: Limits) -> Page:
    """One page. Raises PictureBroken when its picture cannot be decoded."""
    started = time.monotonic()
    deadline = started + _PATIENCE * limits.page_seconds
    page = _with_ticks(page)
    if not needs_eyes(page) or page.picture is None:
        result = Page(
            number=page.number,
            width=page.width,
            height=page.height,
            source=page.source,
            reader=page.source.value if page.lines else "",
            lines=page.lines,
            zones=find_zones(page.lines, max_year=toolkit.max_year),
            loose_ink=_signed_below(page),
        )
    elif pictures := several_pictures(page):
        result = read_insets(page, pixels_of(page), pictures, toolkit, deadline, _read_picture)
    elif page.source is Source.TEXT_LAYER:
        result = read_mixed(page, toolkit, deadline)
    else:
        result = _read_picture(page, toolkit, deadline)
    return dataclasses.replace(result, seconds=round(time.monotonic() - started, 3))


def _with_ticks(page: OpenedPage) -> OpenedPage:
    """The page, whose own text has a box before each option of a form: the boxes are strokes beside it."""
    if not (page.boxes and page.lines and page.picture):
        return page
    try:
        return dataclasses.replace(page, lines=with_ticks(pixels_of(page), page.lines))
    except PictureBroken:
        return page


def _signed_below(page: OpenedPage) -> bool | None:
    """Whether a typed text has a hand's strokes pasted or drawn below it; None where nothing can be looked at."""
    try:
        if page.drawn and page.picture is not None:
            return has_loose_ink(pixels_of(page), page.lines)
        return None if page.below is None else is_a_hand(np.asarray(page.below(), dtype=np.uint8))
    except PictureBroken:
        return None


def _bare(page: OpenedPage, pixels: Pixels) -> Page:
    """A page on which nothing is: a lens that was covered is a flaw, that a scanned back has no sharp edge is none."""
    height, width = pixels.shape[:2]
    flaws = tuple(flaw for flaw in find_flaws(pixels) if flaw is not Flaw.BLURRED) if page.pictures else ()
    return Page(number=page.number, width=width, height=height, flaws=flaws, pictures=bool(flaws))


def _read_picture(page: OpenedPage, toolkit: Toolkit, deadline: float, *, alone: bool = False) -> Page:
    """`alone`: it is one photograph, of which none is a part."""
    pixels = pixels_of(page)
    if is_bare(pixels):  # the back of a sheet: every reader would look for what may be passed over
        return _bare(page, pixels)
    if not alone and (cells := photographs(pixels)):
        return read_insets(page, pixels, cells, toolkit, deadline, partial(_read_picture, alone=True))
    turn, upright, text = read_upright(pixels, toolkit, deadline=deadline)
    text = with_bent_zone(upright, text, toolkit, deadline=deadline)
    text = with_missed_zone(upright, text, toolkit, deadline=deadline) if time.monotonic() < deadline else text
    text = with_turned_zones(upright, text, toolkit, deadline=deadline)
    if not text.zones and not legible(text.lines) and sum(len(line.text) for line in text.lines) < _A_WORD:
        # Nothing says which way is up; a few letters made of a pattern say nothing at all.
        turn, upright, text = 0, pixels, dataclasses.replace(text, lines=())
    if not text.zones and time.monotonic() < deadline:
        text = _with_unread(upright, text, toolkit, deadline)
    elif text.zones and time.monotonic() < deadline:
        text = _with_figures(upright, text, toolkit)
    seen = upright
    if not text.zones and time.monotonic() < deadline:
        upright, text = _without_leaders(upright, text, toolkit)
    undotted = upright is not seen
    height, width = upright.shape[:2]
    stamps = find_stamps(upright, text.lines, toolkit, zones=text.zones)
    if stamps and text.zones and time.monotonic() < deadline:
        lines = with_print_under(upright, text.lines, stamps, text.zones, toolkit.quick)
        text = dataclasses.replace(text, lines=lines)
    first = text.lines
    if not text.zones and not stamps and time.monotonic() < deadline:
        bent = bent_rows(upright, text.lines)
        if bent or not confident(text.lines):
            upright, text, before = _read_again(upright, text, bent, toolkit)
            text = _with_zone_seen_now(upright, text, toolkit, deadline)
            if time.monotonic() < deadline and (text.zones or may_be_stamped(text.lines, first)):
                stamps = find_stamps(upright, text.lines, toolkit, zones=text.zones)
            first = before.lines
    if undotted:
        text = dataclasses.replace(text, lines=tuple(map(mended, text.lines)))
    lines = text.lines if text.zones or stamps else with_ticks(upright, text.lines)
    edges = tuple(line.box for line in text.lines if looks_like_zone(line.text))
    barcodes: tuple[Barcode, ...] = ()
    if not text.zones or any(zone.kind not in _UNSEALED for zone in text.zones):
        barcodes = find_barcodes(seen) if page.barcode_picture is None or turn else barcodes_of(page, seen)
    return Page(
        number=page.number,
        width=width,
        height=height,
        turned=turn,
        source=Source.OCR if text.lines else Source.NONE,
        reader=text.reader,
        lines=lines,
        zones=text.zones,
        stamps=stamps,
        barcodes=barcodes,
        flaws=find_flaws(upright, edges),
        pictures=True,
        loose_ink=None
        if text.zones or stamps
        else has_loose_ink(upright, apart(text.lines, first)) or is_signed_by_name(upright, text.lines),
    )


def _with_unread(upright: Pixels, text: Text, toolkit: Toolkit, deadline: float) -> Text:
    """`text` with the lines that the quick reader passed over, and the zone that they may form."""
    places = unread_places(upright, text.lines)
    if not places:
        return text
    lines = read_unread(upright, text.lines, places, toolkit.quick, lambda: toolkit.close_up)
    if lines != text.lines and find_zones(lines, max_year=toolkit.max_year):
        step = f"{text.reader}+{toolkit.quick.name}-thick"
        return settled(upright, lines, toolkit, deadline=deadline, step=step)
    return dataclasses.replace(text, lines=lines, reader=f"{text.reader}+{toolkit.quick.name}-thick")


def _read_again(upright: Pixels, text: Text, bent: Sequence[Box], toolkit: Toolkit) -> tuple[Pixels, Text, Text]:
    """Picture and text of a page that was not surely read, and what was read before the last look.

    `bent`: rows that nobody read. Where the thorough reader does not read them either, they tell how the sheet lies.
    """
    flat, first = read_straight(upright, text, toolkit)
    again, foreign = first, None
    if bent or not confident(first.lines):
        foreign = read_other_script(flat, first, toolkit.scripts) if toolkit.scripts else None
        again = foreign or read_thoroughly(flat, first, toolkit)
    if bent and foreign is None:  # Latin look-alikes are read with more confidence than the script's own letters
        flatter, other = read_straight(upright, text, toolkit, unread=bent)
        if weight(other.lines) > weight(again.lines):
            return flatter, other, other
    return flat, again, first


def _with_zone_seen_now(upright: Pixels, text: Text, toolkit: Toolkit, deadline: float) -> Text:
    """`text` with the zone of which the thorough reader saw a part: a stamp may have hidden it from the quick one."""
    if text.zones or time.monotonic() > deadline or not any(looks_like_zone(line.text) for line in text.lines):
        return text
    return with_missed_zone(upright, text, toolkit, deadline=deadline)


def _without_leaders(upright: Pixels, text: Text, toolkit: Toolkit) -> tuple[Pixels, Text]:
    """Picture and text of a form whose dotted lines crumbled what a hand wrote on them, without these dots."""
    crumbled = crumbled_lines(text.lines)
    clean = without_leaders(upright, crumbled) if crumbled else None
    if clean is None:
        return upright, text
    lines = tuple(toolkit.quick.read(clean))
    return clean, dataclasses.replace(text, lines=lines, reader=f"{text.reader}+{toolkit.quick.name}-undotted")


def _with_figures(upright: Pixels, text: Text, toolkit: Toolkit) -> Text:
    """`text` with a visa's number of entries, where the quick reader passed over that lone figure."""
    lines = with_lone_figures(upright, text.lines, text.zones, toolkit)
    if lines == text.lines:
        return text
    return dataclasses.replace(text, lines=lines, reader=f"{text.reader}+{toolkit.close_up.name}-figure")
