"""From a picture, and where text stands on it, to the border stamps' imprints: frames in the ink of the text in them.

Entry stamps have square corners, exit stamps round ones (Schengen Handbook for Border Guards, annex on stamps); ovals
and other polygons are no Schengen stamps.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import cv2
import numpy as np

from documents.page import Box
from documents.readers import Pixels
from documents.stamps.corners import shape_of_three
from documents.stamps.frame import Frame, Shape, beyond_long_sides, warped, widened
from documents.stamps.ink import INK_ON_WHITE, Paper, Plane, of_one_colour, on_white, share_beside
from documents.stamps.overprint import coloured, frames_ink, gaps_filled, share_by_colour
from documents.stamps.search import Found, Search, Sought, ends_of

_COLOURED = 9.0  #: share of colour in an ink, CIE Lab, from which it is no black one
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
    texts_on = [Sought.on(paper, text, over=text in over) for text in texts]
    search = Search(paper, texts_on, [ends_of(zone, paper.scale) for zone in zones])
    found = search.found()
    inks = [_its_own(search.own_ink(one, found), one.frame, found, paper) for one in found[:_MOST]]
    return [
        _imprint(one.frame, ink, paper, _crossing(one, ink, found, inks)) for one, ink in zip(found, inks, strict=False)
    ]


def _its_own(ink: Plane, frame: Frame, found: Sequence[Found], paper: Paper) -> Plane:
    """That of a stamp's sides where another lies over it whose text may have lent it the other's `ink`."""
    if frame.mixed or not any(one.frame is not frame and frame.shared(one.frame) > 0 for one in found):
        return ink
    sides = frames_ink(warped(paper.away, widened(frame)))
    beside = ink - sides * float(ink @ sides / (sides @ sides))  # worn sides are paler, and have the same colour
    return sides if float(np.linalg.norm(beside)) > _COLOURED else ink


def _crossing(one: Found, ink: Plane, found: Sequence[Found], inks: Sequence[Plane]) -> list[Plane]:
    """The inks of stamps of another colour that lie over this one in part."""
    return [
        its_ink
        for other, its_ink in zip(found, inks, strict=False)
        if other is not one and one.frame.shared(other.frame) > 0 and not of_one_colour(ink, [its_ink])
    ]


def _imprint(frame: Frame, ink: Plane, paper: Paper, crossing: Sequence[Plane]) -> Imprint:
    """`crossing`: inks of other stamps, which are left out of its own."""
    scale, away = paper.scale, paper.away
    across, down = (frame.corners[:, axis] / scale for axis in (0, 1))
    box = Box(max(0, int(across.min())), max(0, int(down.min())), int(across.max()), int(down.max()))
    flat = warped(away, widened(frame))
    if not coloured(ink) and coloured(sides := frames_ink(flat)):
        ink = sides
    own = share_beside(flat, ink, crossing)
    everything = np.clip(flat[..., 0], 0, None) + np.hypot(flat[..., 1], flat[..., 2])
    printed_on = share_by_colour(flat, ink)
    if printed_on is not None:
        own = np.minimum(own, printed_on) if crossing else printed_on
        everything = gaps_filled(flat, ink, printed_on)
    own_picture = on_white(own)
    return Imprint(
        box=box,
        shape=_shape(frame, own_picture) if crossing else frame.shape,
        joined=frame.joined,
        cut=frame.cut,
        overprinted=printed_on is not None,
        pale=frame.pale,
        mixed=frame.mixed,
        coloured=float(np.hypot(ink[1], ink[2])) > _COLOURED,
        corners=frame.corners / scale,
        own=own_picture,
        around=lambda: on_white(share_beside(warped(away, beyond_long_sides(frame)), ink, crossing)),
        any=on_white(everything),
    )


def _shape(frame: Frame, own: Pixels) -> Shape:
    """What the corners say in a stamp's own ink, where another stamp's sides may have been taken for its own."""
    if frame.cut is not None or frame.shape is Shape.OTHER:
        return frame.shape
    said = shape_of_three(own[..., 0] < INK_ON_WHITE, None)
    return frame.shape if said is Shape.FOUR_SIDED else said
