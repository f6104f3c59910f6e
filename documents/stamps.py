"""From a picture to the border stamps on it: direction by the frame's corners, date, State and post by reading."""

import datetime as dt
import re
from collections.abc import Sequence

import cv2
import numpy as np

from documents.page import Stamp, StampDirection, TextLine, Zone
from documents.readers import Pixels
from documents.readers.toolkit import Toolkit
from documents.stamp_ink import Imprint, find_imprints
from documents.vocabulary import Kind

#: Distinguishing letters of the States that stamp for Schengen, and of some whose stamps lie beside them.
_LISTED = "A B BG CH CY CZ D DK E EST F FIN FL GR H HR I IS L LT LV M N NL P PL RO S SK SLO"
STATES = frozenset(_LISTED.split())
_DATE = re.compile(r"(?<!\d)(\d{2})\D{0,2}(\d{2})\D{0,2}(\d{2})(?!\d)")
_DIGITS = str.maketrans("OoQDIl|", "0000111")
_RING = str.maketrans({"口": "D", "Ｆ": "F", "Ｅ": "E", "Ｄ": "D"})
_MARGIN = 24  #: white around each stamp on the sheet that is read
_FIRST_YEAR = 1995  #: Schengen stamps begin
_POST = re.compile(r"[A-ZÀ-Ý][A-ZÀ-Ý .'/-]{2,}")


def find_stamps(
    pixels: Pixels, lines: Sequence[TextLine], toolkit: Toolkit, *, zones: Sequence[Zone]
) -> tuple[Stamp, ...]:
    """Stamps on the upright page, the largest first. `lines`, `zones`: what was read of the page already.

    A page full of print has no room for stamps and is not searched.
    Frames without colour (tables, boxes) count only with a date and a State or post in them. What could not be read
    is None.
    """
    if sum(len(line.text) for line in lines) > 1500:
        return ()
    imprints = find_imprints(pixels)
    if zones:
        boxes = [zone.box for zone in zones]
        # Beside a passport's or card's zone, frames without colour are the printed paper's own.
        visas_only = all(zone.kind is Kind.VISA for zone in zones)
        imprints = [i for i in imprints if i.coloured or visas_only]
        imprints = [i for i in imprints if not any(_holds(i, box.left, box.top) for box in boxes)]
    if not imprints:
        return ()
    found = []
    for imprint, (upright, upside_down) in zip(imprints, _read(imprints, toolkit), strict=True):
        flat, turned = imprint.flat, imprint.flat[::-1, ::-1]
        readings = [
            _parse(imprint, flat, upright, toolkit.max_year),
            _parse(imprint, np.ascontiguousarray(turned), upside_down, toolkit.max_year),
        ]
        best = max(readings, key=lambda stamp: (stamp.date is not None, stamp.confidence))
        named = (best.state is not None) + (best.post is not None)
        if (best.date is not None and (imprint.coloured or named)) or (imprint.coloured and named == 2):
            found.append(best)
    return tuple(found)


def _holds(imprint: Imprint, x: int, y: int) -> bool:
    box = imprint.box
    return box.left <= x <= box.right and box.top <= y <= box.bottom


def _read(imprints: Sequence[Imprint], toolkit: Toolkit) -> list[tuple[list[TextLine], list[TextLine]]]:
    """What each stamp says as it lies and on its head: all of them on one sheet, in one reading."""
    cell = max(imprint.flat.shape[1] for imprint in imprints) + 2 * _MARGIN
    row = max(imprint.flat.shape[0] for imprint in imprints) + 2 * _MARGIN
    sheet = np.full((row * len(imprints), 2 * cell, 3), 255, np.uint8)
    for index, imprint in enumerate(imprints):
        for column, flat in enumerate((imprint.flat, imprint.flat[::-1, ::-1])):
            top, left = index * row + _MARGIN, column * cell + _MARGIN
            sheet[top : top + flat.shape[0], left : left + flat.shape[1]] = flat
    cells: list[tuple[list[TextLine], list[TextLine]]] = [([], []) for _ in imprints]
    for line in toolkit.close_up.read(sheet):
        box = line.box
        across, down = (box.left + box.right) // 2, (box.top + box.bottom) // 2
        index = min(down // row, len(imprints) - 1)
        place = type(box)(
            box.left % cell - _MARGIN, box.top - index * row - _MARGIN, box.right % cell - _MARGIN,
            box.bottom - index * row - _MARGIN,
        )  # fmt: skip
        cells[index][0 if across < cell else 1].append(TextLine(text=line.text, box=place, confidence=line.confidence))
    return cells


def _bar(flat: Pixels) -> bool:
    """Whether the ring holds one upright bar: Italy's letter, of which readers make nothing."""
    height, width = flat.shape[:2]
    corner = flat[round(0.05 * height) : round(0.48 * height), round(0.05 * width) : round(0.38 * width), 0]
    ring = (corner < 110).astype(np.uint8)
    _, _, stats, _ = cv2.connectedComponentsWithStats(ring)
    tall = [part for part in stats[1:] if part[cv2.CC_STAT_HEIGHT] > 0.08 * height]
    if len(tall) != 1:
        return False
    left, top, across, down, area = (int(value) for value in tall[0])
    inside = left > 0 and top > 0 and left + across < ring.shape[1] and top + down < ring.shape[0]
    return inside and 2.0 * across < down < 0.25 * height and area > 0.7 * across * down


def _parse(imprint: Imprint, flat: Pixels, lines: list[TextLine], max_year: int) -> Stamp:
    height, width = flat.shape[:2]
    date, state, small, post, alone = None, None, None, None, False
    for line in sorted(lines, key=lambda line: line.box.top - line.box.bottom):
        text = line.text.upper()
        date = date or _date(line.text, max_year)
        letters = re.sub(r"[^A-Z]", "", text)
        middle = (line.box.top + line.box.bottom) / 2
        if middle < 0.5 * height and line.box.left < 0.35 * width:
            # Stamps have capitals only: a small letter is a mark that was taken for one.
            state = state or _state(line.text.translate(_RING))
            small = small or _state(text)
            alone = alone or line.text.strip(" .:'") == "I"
        word = _POST.search(text)
        if post is None and word and middle > 0.5 * height and len(letters) >= 3:
            post = word.group().strip(" .-/'")
    if state is None and date is not None and (alone or _bar(flat)):
        state = "I"
    state = state or small
    weights = [line.confidence * len(line.text) for line in lines]
    confidence = sum(weights) / max(1, sum(len(line.text) for line in lines)) if lines else 0.0
    return Stamp(
        direction=_direction(imprint.direction, lines),
        box=imprint.box,
        state=state,
        date=date,
        post=post,
        text=tuple(line.text for line in lines),
        confidence=round(confidence, 3),
    )


def _state(text: str) -> str | None:
    """The State's letters that begin a line; stars and the arrow's bar come along as marks, or as an I behind them.

    An I alone may be any of these marks: it is Italy's only where nothing else is.
    """
    ring = re.match(r"[^A-Z0-9]*([A-Z]{1,3})(?![A-Z0-9])", text)
    if ring is None or ring.group(1) == "I":
        return None
    letters = ring.group(1)
    return next((found for found in (letters, letters.rstrip("I")) if found in STATES), None)


def _direction(by_corners: StampDirection, lines: Sequence[TextLine]) -> StampDirection:
    """What the frame says; where it says nothing, a word does (some States print one)."""
    if by_corners is not StampDirection.UNKNOWN:
        return by_corners
    words = {word for line in lines for word in re.findall(r"[A-ZÉ]+", line.text.upper())}
    if words & {"EXIT", "SORTIE", "SALIDA", "AUSREISE", "USCITA"}:
        return StampDirection.EXIT
    if words & {"ENTRY", "ENTREE", "ENTRÉE", "ENTRADA", "EINREISE", "INGRESSO"}:
        return StampDirection.ENTRY
    return StampDirection.UNKNOWN


def _date(text: str, max_year: int) -> dt.date | None:
    """`dd mm yy` as it is stamped, when it is a day between the first Schengen stamps and the year of reading."""
    match = _DATE.search(text.translate(_DIGITS))
    if not match:
        return None
    day, month, year = (int(part) for part in match.groups())
    year += 2000 if 2000 + year <= max_year else 1900
    if year < _FIRST_YEAR:
        return None
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
