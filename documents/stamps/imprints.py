"""From a picture, and where text stands on it, to the border stamps' imprints: frames in the ink of the text in them.

A frame is looked for around each text, in its ink; nothing is computed for a page on which no text is in question.
Entry stamps have square corners, exit stamps round ones (Schengen Handbook for Border Guards, annex on stamps); ovals
and other polygons are no Schengen stamps.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

import cv2
import numpy as np

from documents.page import Box
from documents.readers import Pixels
from documents.stamps.arrow import find_arrows
from documents.stamps.frames import ASPECT, Frame, Shape, beyond_long_sides, find_frames, side_ink, warped, widened
from documents.stamps.ink import Mask, Paper, Plane, alike, of_one_colour, share_of
from documents.stamps.onward import carried_on
from documents.stamps.overprint import coloured, frames_ink, gaps_filled, share_by_colour
from documents.stamps.ring import has_two_rings
from documents.stamps.sides import frame_around_day

_COLOURED = 9.0  #: share of colour in an ink, CIE Lab, from which it is no black one
_PALE = 0.2  #: of a text's strength, from which a pixel is ink where no frame was seen
_MOST_PALE = 3  #: texts around which it is looked for then
_INK_ON_WHITE = 175  #: grey level of ink on a flat stamp
_DRAWN_THROUGH = 0.85  #: share of each side of a frame with compartments that is ink
_BEYOND = 0.5  #: of what an outline has beyond its compartments, how much another stamp may cover at most
_LARGER = 1.25  #: than a part of it, how much a frame is at least
_MUCH_LARGER = 3  #: the same, of a page than of a stamp on it
_MOST_INKS = 8
_MOST_UNFRAMED = 3  #: texts of an ink that was looked into, around which sides are looked for
_MOST = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Imprint:
    """One stamp: where it is, what its corners say, and its ink, black on white, laid flat with a long side on top."""

    box: Box
    shape: Shape
    coloured: bool
    joined: bool = False  #: of compartments that were taken for stamps of their own
    cut: int | None = None  #: the side that is cut off: of the stamp laid flat 0 top, 1 right, 2 bottom, 3 left
    overprinted: bool = False  #: print crosses it: what a page's own lines say there is the print
    pale: bool = False  #: its frame is paler than the text in it, and may be a pattern's
    mixed: bool = False  #: its sides are of several inks, and may be of several stamps
    corners: Plane = field(repr=False)  #: of the frame, clockwise, a long side first, pixels of the picture
    own: Pixels = field(repr=False)  #: ink of the stamp's colour alone; goes on past a side that is cut off (`BEYOND`)
    any: Pixels = field(
        repr=False
    )  #: everything unlike the paper; where print crosses the stamp, `own` with gaps filled
    #: Gives own ink once more, with what lies past the long sides (`AROUND`), as high. Few stamps need it.
    around: Callable[[], Pixels] = field(repr=False)

    def holds(self, point: tuple[float, float]) -> bool:
        """Whether the point, in pixels of the picture, is inside the frame."""
        return float(cv2.pointPolygonTest(self.corners.astype(np.float32), point, False)) >= 0


def find_imprints(
    pixels: Pixels, texts: Sequence[Box], *, over: Sequence[Box] = (), zones: Sequence[Box] = ()
) -> list[Imprint]:
    """At most `_MOST`, in the order of `texts`, looked into one after the other; boxes in pixels of `pixels`.

    `over`: those of `texts` that stand on print, so that only their colour tells their ink. `zones`: lines of print
    that no stamp is long enough to hold: what does is a page, or its cover.
    """
    paper = Paper(pixels)
    if not texts or paper.too_small:
        return []
    texts_on = [_Text.on(paper, text, over=text in over) for text in texts]
    search = _Search(paper, texts_on, [_ends(zone, paper.scale) for zone in zones])
    found = search.found()
    return [_imprint(one.frame, search.own_ink(one, found), paper) for one in found[:_MOST]]


Point = tuple[float, float]


class _Text(NamedTuple):
    """A text that may be a stamp's, at the size at which ink is looked for."""

    box: Box
    middle: tuple[float, float]
    over: bool  #: it stands on print

    @classmethod
    def on(cls, paper: Paper, box: Box, *, over: bool) -> "_Text":
        scale = paper.scale
        middle = ((box.left + box.right) / 2 * scale, (box.top + box.bottom) / 2 * scale)
        return cls(Box(*(round(value * scale) for value in box)), middle, over)


class _Found(NamedTuple):
    """A frame, and the ink in which it was seen."""

    frame: Frame
    ink: Plane


class _Search:
    """What is found around the texts of a page: frames that are whole, and such of which a side is cut off."""

    def __init__(self, paper: Paper, texts: Sequence[_Text], zones: Sequence[tuple[Point, Point]]) -> None:
        self._paper, self._texts, self._zones = paper, texts, zones
        self._whole: list[_Found] = []
        self._cut: list[_Found] = []
        self._inks: list[tuple[Plane, Mask]] = []
        self._everything, self._pale_looks = False, 0

    def found(self) -> list[_Found]:
        """Frames, the surest first."""
        again: list[tuple[_Text, Plane, Mask]] = []
        for text in self._texts:
            if any(one.frame.holds(text.middle) and not one.frame.mixed for one in self._whole):
                continue
            ink = self._ink_of(text)
            if ink is None:
                continue
            known = next((mask for other, mask in self._inks if alike(ink, other)), None)
            if known is not None:
                again.append((text, ink, known))
            elif len(self._inks) < _MOST_INKS:
                self._look_into(text, ink)
        self._look_around(again)
        return self._in_order()

    def own_ink(self, found: _Found, others: Sequence[_Found]) -> Plane:
        """The ink of the first text in a frame, which may have been found by another stamp's ink.

        Texts that lie in one of the `others` too come last: they may be of its ink.
        """
        rest = [one.frame for one in others if one.frame is not found.frame]
        held = [text for text in self._texts if found.frame.holds(text.middle)]
        for text in sorted(held, key=lambda one: any(frame.holds(one.middle) for frame in rest)):
            own = self._ink_of(text)
            if own is not None:
                return own
        return found.ink

    def _ink_of(self, text: _Text) -> Plane | None:
        return self._paper.ink_of(text.box, coloured=text.over)

    def _look_into(self, text: _Text, ink: Plane) -> None:
        """The frames of an ink that was not looked into before."""
        own = self._paper.by_its_colour(ink) if text.over else self._paper.parted(ink)
        self._inks.append((ink, own))
        self._take(find_frames(own), ink, mixed=False)
        if not self._everything and not self._framed(text):
            # A stamp of two colours: its day is in one, its frame in the other.
            self._everything = True
            self._take(find_frames(self._paper.as_strong_as(ink)), ink, mixed=True)
        if not self._framed(text):
            self._put_together(text, ink, own)

    def _look_around(self, again: Sequence[tuple[_Text, Plane, Mask]]) -> None:
        """Texts that no frame holds, of inks that were looked into: another stamp of that ink was seen, not this one.

        A page's print is black and has many such texts: of black stamps the others are enough.
        """
        looks = 0
        for text, ink, mask in again:
            if looks < _MOST_UNFRAMED and coloured(ink) and not self._framed(text, cut=True):
                looks += 1
                self._put_together(text, ink, mask)

    def _take(self, frames: Iterable[Frame], ink: Plane, *, mixed: bool) -> None:
        """The frames that hold a text; one that is made of compartments instead of these."""
        for seen in frames:
            frame = replace(seen, mixed=mixed)
            if not any(frame.holds(text.middle) for text in self._texts) or self._is_a_page(frame):
                continue
            parts = [i for i, one in enumerate(self._whole) if frame.cut is None and _part_of(one.frame, frame)]
            if parts:
                if not mixed and not of_one_colour(ink, [self._whole[i].ink for i in parts]):
                    continue  # the edge of a page, or of its cover, around a stamp
                if not self._lies_over(self._whole, parts) and _one_stamp(frame, ink, self._paper.away):
                    # What was taken for a frame is a compartment of this one.
                    self._whole[parts[0]] = _Found(replace(frame, joined=True), ink)
                    self._whole = [one for index, one in enumerate(self._whole) if index not in parts[1:]]
            elif frame.cut is not None:
                self._cut.append(_Found(frame, ink))
            else:
                self._whole = [one for one in self._whole if not _meant(one.frame, frame)]
                if not _known(frame, self._whole):
                    self._whole.append(_Found(frame, ink))

    def _put_together(self, text: _Text, ink: Plane, mask: Mask) -> None:
        """The frame that sides around a text make, where no outline was whole enough."""
        boxes = [one.box for one in self._texts]
        sides = frame_around_day(mask, text.box, boxes)
        if sides is None and self._pale_looks < _MOST_PALE and not self._framed(text, cut=True):
            # A stamp that slipped has two sides for one, both paler than its day; others are worn.
            self._pale_looks += 1
            sides = frame_around_day(self._paper.parted(ink, weak=_PALE), text.box, boxes)
            sides = None if sides is None else replace(sides, pale=True)
        if sides is None or self._is_a_page(sides) or (sides.pale and self._is_around_others(sides)):
            return
        if sides.cut is None:
            # What seemed cut off was a compartment, or another stamp's frame.
            if not _known(sides, self._whole):
                self._whole.append(_Found(sides, ink))
        elif not any(one.frame.holds(text.middle) for one in self._cut):
            self._cut.append(_Found(sides, ink))

    def _is_a_page(self, frame: Frame) -> bool:
        return any(frame.holds(start) and frame.holds(end) for start, end in self._zones)

    def _is_around_others(self, frame: Frame) -> bool:
        """Whether a frame holds another one, a third of its size at most: it is the edge of a page of stamps."""
        others = [one.frame for one in (*self._whole, *self._cut)]
        return any(_MUCH_LARGER * one.area < frame.area and frame.shared(one) > 0.9 * one.area for one in others)

    def _framed(self, text: _Text, *, cut: bool = False) -> bool:
        return any(one.frame.holds(text.middle) for one in (*self._whole, *(self._cut if cut else ())))

    def _in_order(self) -> list[_Found]:
        """Whole frames; then those whose side the page's edge cut off, first such whose corners can be told."""
        found = self._carried_on()
        for one in sorted(self._cut, key=lambda one: one.frame.shape is Shape.FOUR_SIDED):
            frame, ink = one
            parts = [i for i, other in enumerate(found) if not other.frame.joined and _part_of(other.frame, frame)]
            if parts and (self._lies_over(found, parts) or not of_one_colour(ink, [found[i].ink for i in parts])):
                continue
            others = [other.frame for other in found]
            if parts and not _lent(frame, others, parts) and _one_stamp(frame, ink, self._paper.away):
                found = [other for index, other in enumerate(found) if index not in parts]
                found.append(_Found(replace(frame, joined=True), ink))
            elif not _known(frame, found):
                found.append(one)
        return found

    def _carried_on(self) -> list[_Found]:
        """The whole frames, those that are compartments of longer ones as these, each stamp once."""
        longer: list[_Found] = []
        for one in self._whole:
            ink = self.own_ink(one, self._whole)
            frame = self._longer(one.frame, ink)
            if frame is None or any(frame.same(other.frame) for other in longer) or self._is_a_page(frame):
                continue
            inside = [other.ink for other in self._whole if other is not one and other.frame.part_of(frame)]
            if all(of_one_colour(ink, [other]) for other in inside) and _one_stamp(frame, ink, self._paper.away):
                longer.append(_Found(frame, ink))
        rest = [one for one in self._whole if not any(one.frame.same(other.frame) for other in longer)]
        return [*longer, *rest]

    def _longer(self, frame: Frame, ink: Plane) -> Frame | None:
        """`carried_on` with the mask of one ink, made no larger than it has to be."""
        low, high = frame.corners.min(axis=0), frame.corners.max(axis=0)
        around = ASPECT * float((high - low).max())
        left, top = (max(0, int(value)) for value in low - around)
        right, bottom = (int(value) for value in high + around)
        mask = self._paper.parted(ink, within=Box(left, top, right, bottom))
        found = carried_on(replace(frame, corners=frame.corners - np.array([left, top], np.float32)), mask)
        return None if found is None else replace(found, corners=found.corners + np.array([left, top], np.float32))

    def _lies_over(self, found: Sequence[_Found], parts: Sequence[int]) -> bool:
        """Whether one of these is a stamp on print: what goes on beyond it is that print, and no larger stamp."""
        middles = [text.middle for text in self._texts if text.over]
        return any(found[index].frame.holds(middle) for index in parts for middle in middles)


def _ends(zone: Box, scale: float) -> tuple[Point, Point]:
    """Both ends of a zone at the size at which ink is looked for."""
    middle = (zone.top + zone.bottom) / 2 * scale
    return (zone.left * scale, middle), (zone.right * scale, middle)


def _known(frame: Frame, found: Sequence[_Found]) -> bool:
    return any(frame.same(one.frame) and not _overlap(one.frame, frame) for one in found)


def _part_of(part: Frame, frame: Frame) -> bool:
    return part.part_of(frame) and not _overlap(part, frame)


def _overlap(part: Frame, frame: Frame) -> bool:
    """Whether a part of a stamp is what another one covers of it: the frame is of one ink, its part is of several."""
    return part.mixed and not frame.mixed and frame.area > _LARGER * part.area and frame.shared(part) > 0.9 * part.area


def _meant(frame: Frame, own: Frame) -> bool:
    """Whether a frame that was seen in several inks is this one of one ink, somewhat less surely."""
    return frame.mixed and not own.mixed and own.same(frame) and not _overlap(frame, own)


def _one_stamp(frame: Frame, ink: Plane, away: Plane) -> bool:
    """Whether a frame of compartments may be one stamp: stamps that touch or overlap have two arrows, or two rings.

    Their outline has other corners than a stamp's, or gaps between the one and the other.
    """
    if frame.shape is Shape.FOUR_SIDED:
        return False
    flat = _on_white(share_of(warped(away, frame.corners), ink))
    return (
        sorted(side_ink(flat[..., 0] < _INK_ON_WHITE))[frame.cut is not None] > _DRAWN_THROUGH
        and len(find_arrows(flat)) <= 1
        and not has_two_rings(flat)
    )


def _lent(frame: Frame, others: Sequence[Frame], parts: Sequence[int]) -> bool:
    """Whether what an outline has beyond its `parts`, places in `others`, is mostly a stamp that lies over it."""
    beyond = frame.area - sum(others[index].shared(frame) for index in parts)
    return any(
        other.shared(frame) > _BEYOND * beyond
        for index, other in enumerate(others)
        if index not in parts and not other.part_of(frame)
    )


def _imprint(frame: Frame, ink: Plane, paper: Paper) -> Imprint:
    scale, away = paper.scale, paper.away
    across, down = (frame.corners[:, axis] / scale for axis in (0, 1))
    box = Box(max(0, int(across.min())), max(0, int(down.min())), int(across.max()), int(down.max()))
    flat = warped(away, widened(frame))
    if not coloured(ink) and coloured(sides := frames_ink(flat)):
        ink = sides
    own = share_of(flat, ink)
    everything = np.clip(flat[..., 0], 0, None) + np.hypot(flat[..., 1], flat[..., 2])
    crossed = share_by_colour(flat, ink)
    if crossed is not None:
        own, everything = crossed, gaps_filled(flat, ink, crossed)
    return Imprint(
        box=box,
        shape=frame.shape,
        joined=frame.joined,
        cut=frame.cut,
        overprinted=crossed is not None,
        pale=frame.pale,
        mixed=frame.mixed,
        coloured=float(np.hypot(ink[1], ink[2])) > _COLOURED,
        corners=frame.corners / scale,
        own=_on_white(own),
        around=lambda: _on_white(share_of(warped(away, beyond_long_sides(frame)), ink)),
        any=_on_white(everything),
    )


def _on_white(flat: Plane) -> Pixels:
    full = max(0.05, float(np.percentile(flat, 94)))
    gray = 255 - np.clip(flat / full, 0, 1) * 235
    return np.repeat(gray.astype(np.uint8)[..., None], 3, axis=2)
