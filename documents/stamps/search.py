"""From a page's ink, and where text stands on it, to the frames around these texts, each with the ink it was seen in.

A frame is looked for around each text, in its ink; nothing is computed for a page on which no text is in question.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import combinations
from typing import NamedTuple

import numpy as np

from documents.page import Box
from documents.stamps.arrow import find_arrows
from documents.stamps.compartments import goes_around_two, lent, one_stamp, overlap, part_of
from documents.stamps.frame import Frame, Shape, warped
from documents.stamps.frames import ASPECT, find_frames
from documents.stamps.ink import Mask, Paper, Plane, alike, of_one_colour, on_white, share_of
from documents.stamps.onward import carried_on
from documents.stamps.overprint import coloured
from documents.stamps.ring import find_ring
from documents.stamps.sides import frame_around_day, is_whole_day

_PALE = 0.2  #: of a text's strength, from which a pixel is ink where no frame was seen
_MOST_PALE = 3  #: texts around which it is looked for then
_MUCH_LARGER = 3  #: the same, of a page than of a stamp on it
_MOST_INKS = 8
_MOST_UNFRAMED = 3  #: texts of an ink that was looked into, around which sides are looked for

Point = tuple[float, float]


class Sought(NamedTuple):
    """A text that may be a stamp's, at the size at which ink is looked for."""

    box: Box
    middle: tuple[float, float]
    over: bool  #: it stands on print

    @classmethod
    def on(cls, paper: Paper, box: Box, *, over: bool) -> "Sought":
        scale = paper.scale
        middle = ((box.left + box.right) / 2 * scale, (box.top + box.bottom) / 2 * scale)
        return cls(Box(*(round(value * scale) for value in box)), middle, over)


class Found(NamedTuple):
    """A frame, and the ink in which it was seen."""

    frame: Frame
    ink: Plane


class Search:
    """What is found around the texts of a page: frames that are whole, and such of which a side is cut off."""

    def __init__(self, paper: Paper, texts: Sequence[Sought], zones: Sequence[tuple[Point, Point]]) -> None:
        self._paper, self._texts, self._zones = paper, texts, zones
        self._whole: list[Found] = []
        self._cut: list[Found] = []
        self._inks: list[tuple[Plane, Mask]] = []
        self._everything, self._pale_looks = False, 0

    def found(self) -> list[Found]:
        """Frames, the surest first."""
        again: list[tuple[Sought, Plane, Mask]] = []
        for text in self._texts:
            if self._told_by_frame(text, mixed=False):
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

    def own_ink(self, found: Found, others: Sequence[Found]) -> Plane:
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

    def _ink_of(self, text: Sought) -> Plane | None:
        return self._paper.ink_of(text.box, coloured=text.over)

    def _look_into(self, text: Sought, ink: Plane) -> None:
        """The frames of an ink that was not looked into before."""
        own = self._paper.by_its_colour(ink) if text.over else self._paper.parted(ink)
        self._inks.append((ink, own))
        self._take(find_frames(own), ink, mixed=False)
        if not self._everything and not self._framed(text):
            # A stamp of two colours: its day is in one, its frame in the other.
            self._everything = True
            self._take(find_frames(self._paper.as_strong_as(ink)), ink, mixed=True)
        if not self._told_by_frame(text):
            self._put_together(text, ink, own)

    def _look_around(self, again: Sequence[tuple[Sought, Plane, Mask]]) -> None:
        """Texts that no frame holds, of inks that were looked into: another stamp of that ink was seen, not this one.

        A page's print is black and has many such texts: beside a black stamp, those alone that may be a whole day.
        """
        looks, stamps = 0, [one for one in self._whole if one.frame.shape in (Shape.SQUARE, Shape.ROUND)]
        for text, ink, mask in again:
            worth = coloured(ink) or (is_whole_day(text.box) and any(alike(ink, one.ink) for one in stamps))
            if worth and looks < _MOST_UNFRAMED and not self._told_by_frame(text, cut=True):
                looks += 1
                self._put_together(text, ink, mask)

    def _take(self, frames: Iterable[Frame], ink: Plane, *, mixed: bool) -> None:
        """The frames that hold a text; one that is made of compartments instead of these."""
        for seen in frames:
            frame = replace(seen, mixed=mixed)
            if not any(frame.holds(text.middle) for text in self._texts) or self._is_a_page(frame):
                continue
            parts = [i for i, one in enumerate(self._whole) if frame.cut is None and part_of(one.frame, frame)]
            if parts:
                if _of_two_colours(self._whole[i] for i in parts):
                    continue  # the outline of stamps that overlap
                if not mixed and not of_one_colour(ink, [self._whole[i].ink for i in parts]):
                    continue  # the edge of a page, or of its cover, around a stamp
                if not self._lies_over(self._whole, parts) and one_stamp(frame, ink, self._paper.away):
                    # What was taken for a frame is a compartment of this one.
                    self._whole[parts[0]] = Found(replace(frame, joined=True), ink)
                    self._whole = [one for index, one in enumerate(self._whole) if index not in parts[1:]]
            elif frame.cut is not None:
                self._cut.append(Found(frame, ink))
            elif not goes_around_two(frame, (one.frame for one in self._cut)):
                self._whole = [one for one in self._whole if not _meant(one.frame, frame)]
                if not _known(frame, self._whole):
                    self._whole.append(Found(frame, ink))

    def _put_together(self, text: Sought, ink: Plane, mask: Mask) -> None:
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
            if not _known(sides, [one for one in self._whole if one.frame.shape is not Shape.OTHER]):
                self._whole.append(Found(sides, ink))
        elif not any(one.frame.holds(text.middle) for one in self._cut):
            self._cut.append(Found(sides, ink))

    def _is_a_page(self, frame: Frame) -> bool:
        return any(frame.holds(start) and frame.holds(end) for start, end in self._zones)

    def _is_around_others(self, frame: Frame) -> bool:
        """Whether most of another one, a third of its size at most, lies in a frame: a page's or a sticker's edge."""
        others = [one.frame for one in (*self._whole, *self._cut)]
        return any(_MUCH_LARGER * one.area < frame.area and frame.same(one) for one in others)

    def _framed(self, text: Sought, *, cut: bool = False) -> bool:
        return any(one.frame.holds(text.middle) for one in (*self._whole, *(self._cut if cut else ())))

    def _told_by_frame(self, text: Sought, *, mixed: bool = True, cut: bool = False) -> bool:
        """Whether a frame that a stamp can have holds a text; `mixed`, `cut`: one of several inks, without a side, too.

        What runs into a stamp of the same ink, a page's rosette or a round stamp, makes an outline of no shape with it.
        """
        return any(
            one.frame.holds(text.middle) and one.frame.shape is not Shape.OTHER and (mixed or not one.frame.mixed)
            for one in (*self._whole, *(self._cut if cut else ()))
        )

    def _in_order(self) -> list[Found]:
        """Whole frames; then those whose side the page's edge cut off, first such whose corners can be told."""
        found = self._carried_on()
        for one in sorted(self._cut, key=lambda one: one.frame.shape is Shape.FOUR_SIDED):
            frame, ink = one
            parts = [i for i, other in enumerate(found) if not other.frame.joined and part_of(other.frame, frame)]
            if _of_two_colours(found[i] for i in parts):
                continue
            if parts and (self._lies_over(found, parts) or not of_one_colour(ink, [found[i].ink for i in parts])):
                continue
            if any(self._says_it_all(found[index], frame) for index in parts):
                continue
            others = [other.frame for other in found]
            if parts and not lent(frame, others, parts) and one_stamp(frame, ink, self._paper.away):
                found = [other for index, other in enumerate(found) if index not in parts]
                found.append(Found(replace(frame, joined=True), ink))
            elif not _known(frame, found):
                found.append(one)
        return found

    def _carried_on(self) -> list[Found]:
        """The whole frames, those that are compartments of longer ones as these, each stamp once."""
        longer: list[Found] = []
        for one in self._whole:
            ink = self.own_ink(one, self._whole)
            frame = self._longer(one.frame, ink)
            if frame is None or any(frame.same(other.frame) for other in longer) or self._is_a_page(frame):
                continue
            inside = [other.ink for other in self._whole if other is not one and other.frame.part_of(frame)]
            if all(of_one_colour(ink, [other]) for other in inside) and one_stamp(frame, ink, self._paper.away):
                longer.append(Found(frame, ink))
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

    def _says_it_all(self, part: Found, frame: Frame) -> bool:
        """Whether a stamp with arrow and ring holds each text of this frame: a page's pattern goes on beyond it."""
        if part.frame.mixed or part.frame.shape not in (Shape.SQUARE, Shape.ROUND):
            return False
        if any(frame.holds(text.middle) and not part.frame.holds(text.middle) for text in self._texts):
            return False
        flat = on_white(share_of(warped(self._paper.away, part.frame.corners), part.ink))
        return len(find_arrows(flat)) == 1 and find_ring(flat) is not None

    def _lies_over(self, found: Sequence[Found], parts: Sequence[int]) -> bool:
        """Whether one of these is a stamp on print: what goes on beyond it is that print, and no larger stamp."""
        middles = [text.middle for text in self._texts if text.over]
        return any(found[index].frame.holds(middle) for index in parts for middle in middles)


def _known(frame: Frame, found: Sequence[Found]) -> bool:
    return any(frame.same(one.frame) and not overlap(one.frame, frame) for one in found)


def _meant(frame: Frame, own: Frame) -> bool:
    """Whether a frame that was seen in several inks is this one of one ink, somewhat less surely."""
    return frame.mixed and not own.mixed and own.same(frame) and not overlap(frame, own)


def _of_two_colours(parts: Iterable[Found]) -> bool:
    """Whether two of these frames, each seen in one ink, are of different ones: a stamp's compartments have its own."""
    own = [one for one in parts if not one.frame.mixed]
    return any(not of_one_colour(one.ink, [other.ink]) for one, other in combinations(own, 2))


def ends_of(zone: Box, scale: float) -> tuple[Point, Point]:
    """Both ends of a zone at the size at which ink is looked for."""
    middle = (zone.top + zone.bottom) / 2 * scale
    return (zone.left * scale, middle), (zone.right * scale, middle)
