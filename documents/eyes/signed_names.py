"""From an upright picture and the lines read on it to whether one of the last is a name that was signed, not typed.

Many sign legibly, and a reader makes a word of it: no loose ink is left. A signed name stands below all that was
written, or below or beside the word for signature, in letters no smaller than the text's; and either they hang
together as the text's do not, or they are larger and in a coloured ink that is not the text's. What a form asks for in
the same row (a place, a day, a name behind its label) is no signature. Whose it is cannot be told.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

import cv2
import numpy as np

from documents.eyes.ground import paper_under
from documents.eyes.scrawls import SIGN_HERE
from documents.folding import bare
from documents.page import Box, TextLine
from documents.readers import Pixels
from documents.slope import level, slope_of

_A_NAME = re.compile(r"[^\W\d_]++[.,]?+(?:[ '’-]?+[^\W\d_]++[.,]?+){0,3}+")
_LETTERS = range(3, 25)  #: of a signed name
_ASKED = re.compile(r"\d|:\s*$|\bFAIT\b|\bDONE\b|\b[AL]E\b|\bNOMS?\b|\bPRENOMS?\b|\bNAMES?\b")
#: What is written by hand above a signature, or before it.
_FORMULA = re.compile(
    r"\b(?:LU ET|APPROUVE|BON POUR|ACCORD|READ AND|APPROVED|CORDIALEMENT|SALUTATIONS|RESPECTUEUSEMENT|MERCI|SINCERELY"
    r"|REGARDS|FAITHFULLY|ATENTAMENTE|SALUDOS|CUMPRIMENTOS|SALUTI|GRUSSEN?)\b"
)
_WORDS = 2  #: a line of more is a sentence
_A_LINE = 12  #: letters of a line that tells how the text is written
_LOOKED_AT = 8  #: of them, about as many tell it
_LARGER, _MUCH_LARGER = 1.25, 1.5  #: than the text's lines, in an ink of its own and without it
_HANGING, _MORE = 2.0, 1.8  #: letters to each stroke that hangs together, and how many times the text's
_RUN_ON, _FAR_MORE = 3.0, 2.5  #: the same, from which a name no larger than the text is a hand's
_CLOSER = 1.4  #: the same, as many times as the text's, in an ink of its own
#: How differently ink darkens red, green and blue, and how much more so than the text's.
_COLOURED, _OTHERWISE = 0.15, 0.1
_SPECK = 0.25  #: of a line's height, below which strokes are dots and accents
_FAINT = 0.5  #: of the darkest ink's depth, below which paper shines through
_LONGEST = 60  #: pixels of a line's height beyond which a picture is made smaller
_AROUND = 0.15  #: of its height, what is looked at around a line's box


@dataclass(frozen=True, slots=True, kw_only=True)
class _Hand:
    """How a line is written."""

    hanging: float  #: letters to each stroke that hangs together
    colour: float  #: how differently its ink darkens red, green and blue, 0–1


def is_signed_by_name(upright: Pixels, lines: Sequence[TextLine], among: Sequence[TextLine] | None = None) -> bool:
    """Whether there is such a line, `among` these of them. `upright`: RGB; `lines` in its pixels."""
    slope = slope_of(lines)
    levelled = [(line, level(line.box, slope)) for line in lines]
    told = [(line, box) for line, box in levelled if _count(line.text) >= _A_LINE]
    if not told:
        return False
    tall = median(box.bottom - box.top for _, box in told)
    names = [(line, box) for line, box in levelled if _may_be_signed(line, box, levelled, tall)]
    names = names if among is None else [(line, box) for line, box in names if line in among]
    if not names:
        return False
    some = told[:: 1 + len(told) // _LOOKED_AT]
    hands = [hand for line, box in some if (hand := _hand(upright, line, box)) is not None]
    if not hands:
        return False
    hanging, colour = median(hand.hanging for hand in hands), median(hand.colour for hand in hands)
    for line, box in names:
        hand = _hand(upright, line, box)
        if hand is None:
            continue
        large = (box.bottom - box.top) / tall
        if large >= _MUCH_LARGER and hand.hanging >= max(_HANGING, _MORE * hanging):
            return True
        if hand.hanging >= max(_RUN_ON, _FAR_MORE * hanging):
            return True
        # A coloured letterhead at the foot of a page is printed: its letters stand apart. So is an office's stamp.
        written = not line.text.isupper() and hand.hanging >= _CLOSER * hanging
        if large >= _LARGER and written and hand.colour >= max(_COLOURED, colour + _OTHERWISE):
            return True
    return False


def _count(text: str) -> int:
    return sum(map(str.isalnum, text))


def _may_be_signed(line: TextLine, box: Box, levelled: Sequence[tuple[TextLine, Box]], tall: float) -> bool:
    """Whether a line is a few large letters where one signs."""
    if not _A_NAME.fullmatch(line.text.strip()) or _count(line.text) not in _LETTERS:
        return False
    said = bare(line.text)
    if box.bottom - box.top < tall or SIGN_HERE.search(said) or _FORMULA.search(said):
        return False
    middle = (box.top + box.bottom) / 2
    others = [(other, place) for other, place in levelled if other is not line]
    calls = [place for other, place in others if SIGN_HERE.search(bare(other.text)) and len(other.text.split()) < 8]
    called = any(place.top <= middle and box.top < place.bottom + 6 * tall for place in calls)
    for other, place in others:
        if any(place is call for call in calls):
            continue
        sentence = len(other.text.split()) > _WORDS or _ASKED.search(bare(other.text))
        beside = place.top < middle < place.bottom
        if sentence and (beside or (not called and place.bottom > middle)):
            return False
    return True


def _hand(upright: Pixels, line: TextLine, box: Box) -> _Hand | None:
    """How a line is written; None where no ink is seen."""
    around = round(_AROUND * (box.bottom - box.top))
    left, top, right, bottom = line.box
    part = upright[max(0, top - around) : bottom + around, max(0, left - around) : right + around]
    scale = min(1.0, _LONGEST / max(1, box.bottom - box.top))
    if min(part.shape[:2]) * scale < 4:
        return None
    part = np.asarray(cv2.resize(part, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA), np.uint8)
    tall = max(4.0, (box.bottom - box.top) * scale)
    paper = np.stack([paper_under(np.ascontiguousarray(part[..., one]), round(tall)) for one in range(3)], axis=-1)
    depth = 1 - (part.astype(np.float32) + 1) / (paper.astype(np.float32) + 1)
    grey = depth.mean(axis=-1)
    ink = np.asarray(grey > max(0.12, _FAINT * float(np.percentile(grey, 98))), np.uint8)
    if not ink.any():
        return None
    # A rule under the name is no stroke that joins its letters.
    rule = cv2.morphologyEx(ink, cv2.MORPH_OPEN, np.ones((1, max(3, round(1.5 * tall))), np.uint8))
    ink = np.asarray(ink & (rule == 0), np.uint8)
    parts = cv2.connectedComponentsWithStats(ink, connectivity=8)[2][1:]
    strokes = sum(max(part[2], part[3]) >= _SPECK * tall for part in parts)
    if not strokes:
        return None
    shades = np.median(depth[ink > 0], axis=0)
    colour = float(shades.max() - shades.min())
    return _Hand(hanging=_count(line.text) / strokes, colour=colour)
