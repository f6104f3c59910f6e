"""From a picture, and where text stands on it, to the border stamps' imprints: ink parted from print, frames found.

The ink of a stamp is that of the text in it: each text lends its colour and strength, ink like it is parted from
everything else on the page, and a frame is looked for around the text. So a faint stamp is sought as a faint one, and
nothing is computed for a page on which no text is in question. Entry stamps have square corners, exit stamps round
ones (Schengen Handbook for Border Guards, annex on stamps); ovals and other polygons are no Schengen stamps.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt

from documents.page import Box
from documents.readers import Pixels
from documents.stamps.arrow import find_arrows
from documents.stamps.frames import ASPECT, Frame, Shape, beyond_long_sides, find_frames, side_ink, warped, widened
from documents.stamps.onward import carried_on
from documents.stamps.overprint import by_colour, coloured, frames_ink, gaps_filled, share_by_colour
from documents.stamps.ring import has_two_rings
from documents.stamps.sides import frame_around_day

Mask = npt.NDArray[np.uint8]
Plane = npt.NDArray[Any]

_SIDE = 1600  #: pixels of the longer side at which ink is looked for
_NARROWEST = 40  #: pixels of the shorter side of what can hold a stamp, at that size
_COLOURED = 9.0  #: share of colour in an ink, CIE Lab, from which it is no black one
_FAINTEST = 9.0  #: distance from the background, CIE Lab, below which nothing is ink
_STRONG = 0.05  #: of a text's box, the share of pixels that are surely ink
_WEAK = 0.42  #: of the text's strength, from which a pixel is ink
_PALE = 0.2  #: the same where no frame was seen
_MOST_PALE = 3  #: texts around which it is looked for then
_ALIKE = 0.25  #: how far two inks may differ and give the same mask
_ONE_COLOUR = 0.85  #: cosine between two inks of one stamp, at least
_INK_ON_WHITE = 175  #: grey level of ink on a flat stamp
_DRAWN_THROUGH = 0.85  #: share of each side of a frame with compartments that is ink
_BEYOND = 0.5  #: of what an outline has beyond its compartments, how much another stamp may cover at most
_LARGER = 1.25  #: than a part of it, how much a frame is at least
_MOST_INKS = 8
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


def find_imprints(pixels: Pixels, texts: Sequence[Box], *, over: Sequence[Box] = ()) -> list[Imprint]:
    """At most `_MOST`, in the order of `texts`, looked into one after the other; boxes in pixels of `pixels`.

    `over`: those of `texts` that stand on print, so that only their colour tells their ink.
    """
    if not texts:
        return []
    scale = min(1.0, _SIDE / max(pixels.shape[:2]))
    if min(pixels.shape[:2]) * scale < _NARROWEST:
        return []
    small = pixels if scale == 1.0 else cv2.resize(pixels, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    away = _away(np.asarray(small, dtype=np.uint8))
    square: Plane = cv2.transform(away * away, np.ones((1, 3), np.float32))
    inks: list[Plane] = []
    middles = [((text.left + text.right) / 2 * scale, (text.top + text.bottom) / 2 * scale) for text in texts]
    whole: list[tuple[Frame, Plane]] = []
    cut: list[tuple[Frame, Plane]] = []
    everything, pale_looks = False, 0
    for text, middle in zip(texts, middles, strict=True):
        if any(frame.holds(middle) and not frame.mixed for frame, _ in whole):
            continue
        ink = _ink_of(away, text, scale, coloured=text in over)
        if ink is None or any(_alike(ink, other) for other in inks) or len(inks) == _MOST_INKS:
            continue
        inks.append(ink)
        own = _parted(away, square, ink) if text not in over else _by_its_colour(away, ink)
        masks, mixed = [own], False
        while masks:
            for found_frame in find_frames(masks.pop()):
                frame = replace(found_frame, mixed=mixed)
                if not any(frame.holds(one) for one in middles):
                    continue
                parts = [i for i, (one, _) in enumerate(whole) if frame.cut is None and _part_of(one, frame)]
                if parts:
                    if _lies_over(whole, parts, over, scale) or not _one_stamp(frame, ink, away):
                        continue
                    # What was taken for a frame is a compartment of this one.
                    whole[parts[0]] = replace(frame, joined=True), ink
                    whole = [one for index, one in enumerate(whole) if index not in parts[1:]]
                elif frame.cut is not None:
                    cut.append((frame, ink))
                else:
                    whole = [(one, of) for one, of in whole if not _meant(one, frame)]
                    if not _known(frame, whole):
                        whole.append((frame, ink))
            if not everything and not any(frame.holds(middle) for frame, _ in whole):
                # A stamp of two colours: its day is in one, its frame in the other.
                everything = mixed = True
                masks.append(_all_ink(away, square, ink))
        if not any(frame.holds(middle) for frame, _ in whole):
            box, boxes = _scaled(text, scale), [_scaled(one, scale) for one in texts]
            sides = frame_around_day(own, box, boxes)
            if sides is None and not cut and pale_looks < _MOST_PALE:
                # A stamp that slipped has two sides for one, both paler than its day.
                pale_looks += 1
                pale = _parted(away, square, ink, weak=_PALE)
                sides = frame_around_day(pale, box, boxes)
                sides = None if sides is None else replace(sides, pale=True)
            if sides is not None and sides.cut is None:
                # What seemed cut off was a compartment, or another stamp's frame.
                if not _known(sides, whole):
                    whole.append((sides, ink))
            elif sides is not None and not any(frame.holds(middle) for frame, _ in cut):
                cut.append((sides, ink))
    # A frame whose side the page's edge cut off counts where no whole one is; first those whose corners can be told.
    found = _carried_on(whole, away, square, texts, over, scale)
    for frame, ink in sorted(cut, key=lambda one: one[0].shape is Shape.FOUR_SIDED):
        parts = [index for index, (other, _) in enumerate(found) if not other.joined and _part_of(other, frame)]
        if parts and (_lies_over(found, parts, over, scale) or not _of_one_colour(ink, [found[i][1] for i in parts])):
            continue
        if parts and not _lent(frame, [other for other, _ in found], parts) and _one_stamp(frame, ink, away):
            found = [one for index, one in enumerate(found) if index not in parts]
            found.append((replace(frame, joined=True), ink))
        elif not _known(frame, found):
            found.append((frame, ink))
    return [
        _imprint(frame, scale, _own_ink(frame, ink, away, texts, over, scale, found), away)
        for frame, ink in found[:_MOST]
    ]


def _lies_over(frames: Sequence[tuple[Frame, Plane]], parts: Sequence[int], over: Sequence[Box], scale: float) -> bool:
    """Whether one of these frames is a stamp on print: what goes on beyond it is that print, and no larger stamp."""
    middles = [((box.left + box.right) / 2 * scale, (box.top + box.bottom) / 2 * scale) for box in over]
    return any(frames[index][0].holds(middle) for index in parts for middle in middles)


def _carried_on(
    whole: Sequence[tuple[Frame, Plane]],
    away: Plane,
    square: Plane,
    texts: Sequence[Box],
    over: Sequence[Box],
    scale: float,
) -> list[tuple[Frame, Plane]]:
    """Frames, those that are compartments of longer ones as these, each stamp once."""
    longer: list[tuple[Frame, Plane]] = []
    for frame, first in whole:
        ink = _own_ink(frame, first, away, texts, over, scale, whole)
        found = _longer(frame, ink, away, square)
        if found is not None and _one_stamp(found, ink, away) and not any(found.same(one) for one, _ in longer):
            longer.append((found, ink))
    rest = [(frame, ink) for frame, ink in whole if not any(frame.same(one) for one, _ in longer)]
    return [*longer, *rest]


def _longer(frame: Frame, ink: Plane, away: Plane, square: Plane) -> Frame | None:
    """`carried_on` with the mask of one ink, made no larger than it has to be."""
    low, high = frame.corners.min(axis=0), frame.corners.max(axis=0)
    around = ASPECT * float((high - low).max())
    left, top = (max(0, int(value)) for value in low - around)
    right, bottom = (int(value) for value in high + around)
    mask = _parted(away[top:bottom, left:right], square[top:bottom, left:right], ink)
    found = carried_on(replace(frame, corners=frame.corners - np.array([left, top], np.float32)), mask)
    return None if found is None else replace(found, corners=found.corners + np.array([left, top], np.float32))


def _known(frame: Frame, frames: Sequence[tuple[Frame, Plane]]) -> bool:
    return any(frame.same(other) and not _overlap(other, frame) for other, _ in frames)


def _part_of(part: Frame, frame: Frame) -> bool:
    return part.part_of(frame) and not _overlap(part, frame)


def _overlap(part: Frame, frame: Frame) -> bool:
    """Whether a part of a stamp is what another one covers of it: the frame is of one ink, its part is of several."""
    return part.mixed and not frame.mixed and frame.area > _LARGER * part.area and frame.shared(part) > 0.9 * part.area


def _scaled(box: Box, scale: float) -> Box:
    return Box(*(round(value * scale) for value in box))


def _meant(frame: Frame, own: Frame) -> bool:
    """Whether a frame that was seen in several inks is this one of one ink, somewhat less surely."""
    return frame.mixed and not own.mixed and own.same(frame) and not _overlap(frame, own)


def _one_stamp(frame: Frame, ink: Plane, away: Plane) -> bool:
    """Whether a frame of compartments may be one stamp: stamps that touch or overlap have two arrows, or two rings.

    Their outline has other corners than a stamp's, or gaps between the one and the other.
    """
    if frame.shape is Shape.FOUR_SIDED:
        return False
    flat = _on_white(_share_of(warped(away, frame.corners), ink))
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


def _own_ink(
    frame: Frame,
    ink: Plane,
    away: Plane,
    texts: Sequence[Box],
    over: Sequence[Box],
    scale: float,
    others: Sequence[tuple[Frame, Plane]],
) -> Plane:
    """The ink of the first text in a frame, which may have been found by another stamp's `ink`.

    Texts that lie in one of the `others` too come last: they may be of its ink.
    """
    middles = {text: ((text.left + text.right) / 2 * scale, (text.top + text.bottom) / 2 * scale) for text in texts}
    held = [text for text in texts if frame.holds(middles[text])]
    rest = [other for other, _ in others if other is not frame]
    for text in sorted(held, key=lambda one: any(other.holds(middles[one]) for other in rest)):
        own = _ink_of(away, text, scale, coloured=text in over)
        if own is not None:
            return own
    return ink


def _away(small: Pixels) -> Plane:
    """How far each pixel is from the paper around it, in CIE Lab; lightness counts as darkness."""
    # The paper is what a wide median sees; a quarter of the size is plenty for it.
    tiny = cv2.resize(small, None, fx=0.25, fy=0.25, interpolation=cv2.INTER_AREA)
    wide = max(5, int(max(small.shape[:2]) * 0.25 * 0.06) | 1)
    ground = cv2.cvtColor(cv2.medianBlur(tiny, wide), cv2.COLOR_RGB2LAB)
    paper = cv2.resize(ground, (small.shape[1], small.shape[0]), interpolation=cv2.INTER_LINEAR)
    # In eight bits lightness is 0–255 instead of 0–100: a fraction of the time that full precision takes.
    away: Plane = np.asarray(cv2.subtract(cv2.cvtColor(small, cv2.COLOR_RGB2LAB), paper, dtype=cv2.CV_32F))
    away[..., 0] *= -100 / 255
    blurred: Plane = cv2.GaussianBlur(away, (3, 3), 0)
    return blurred


def _ink_of(away: Plane, text: Box, scale: float, *, coloured: bool = False) -> Plane | None:
    """The ink of a text: how far it is from its paper; `coloured`: by colour alone. None where there is hardly any."""
    left, top, right, bottom = (round(value * scale) for value in text)
    patch = away[max(0, top) : bottom, max(0, left) : right].reshape(-1, 3)
    if len(patch) < 40:
        return None
    strength = np.linalg.norm(patch[:, 1:] if coloured else patch, axis=1) * (patch[:, 0] > 0)
    most = max(12, round(_STRONG * len(patch)))
    ink: Plane = np.median(patch[np.argpartition(strength, -most)[-most:]], axis=0)
    return ink if np.linalg.norm(ink) >= _FAINTEST and ink[0] > 0 else None


def _alike(ink: Plane, other: Plane) -> bool:
    return float(np.linalg.norm(ink - other)) < _ALIKE * float(max(np.linalg.norm(ink), np.linalg.norm(other)))


def _of_one_colour(ink: Plane, others: Sequence[Plane]) -> bool:
    """Whether an ink has the colour of one of these, however strong each is: a stamp's compartments have its own."""
    return any(float(ink @ one) > _ONE_COLOUR * float(np.linalg.norm(ink) * np.linalg.norm(one)) for one in others)


def _share_of(away: Plane, ink: Plane) -> Plane:
    """How much of this ink is at each pixel; 1.0: as much as in the text."""
    share: Plane = cv2.transform(away, (ink / float(np.linalg.norm(ink)) ** 2).astype(np.float32)[None, :])
    return share


def _parted(away: Plane, square: Plane, ink: Plane, *, weak: float = _WEAK) -> Mask:
    """Where this ink is, from this share of its strength on. `square`: of `away`."""
    strength = float(np.linalg.norm(ink))
    own = _share_of(away, ink)
    # What stands off the ink's own line by more than 0.6 of its share and 2 is of another colour; multiplied out, a
    # plane of a whole page is gone through half as often.
    most = own * (1.36 * strength**2)
    most += 2.4 * strength
    most *= own
    most += 4.0
    return np.asarray((own > weak) & (square < most), np.uint8)


def _by_its_colour(away: Plane, ink: Plane) -> Mask:
    """Where this ink is by its colour: print that crosses it has none."""
    return np.asarray(by_colour(away, ink) > _WEAK, np.uint8)


def _all_ink(away: Plane, square: Plane, ink: Plane) -> Mask:
    """The same for ink of any colour that is about as strong."""
    own = np.sqrt(square) * (away[..., 0] > 0) / float(np.linalg.norm(ink))
    return np.asarray(own > _WEAK, np.uint8)


def _imprint(frame: Frame, scale: float, ink: Plane, away: Plane) -> Imprint:
    across, down = (frame.corners[:, axis] / scale for axis in (0, 1))
    box = Box(max(0, int(across.min())), max(0, int(down.min())), int(across.max()), int(down.max()))
    flat = warped(away, widened(frame))
    if not coloured(ink) and coloured(sides := frames_ink(flat)):
        ink = sides
    own = _share_of(flat, ink)
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
        around=lambda: _on_white(_share_of(warped(away, beyond_long_sides(frame)), ink)),
        any=_on_white(everything),
    )


def _on_white(flat: Plane) -> Pixels:
    full = max(0.05, float(np.percentile(flat, 94)))
    gray = 255 - np.clip(flat / full, 0, 1) * 235
    return np.repeat(gray.astype(np.uint8)[..., None], 3, axis=2)
