"""From a picture to the border stamps on it: which lines are looked into, which frames are stamps, what each says."""

import re
from collections.abc import Sequence

import cv2
import numpy as np

from documents.folding import fold
from documents.page import Box, Stamp, TextLine, Zone
from documents.readers import Pixels
from documents.readers.toolkit import Toolkit
from documents.stamps import lettering
from documents.stamps.beyond import look_beyond
from documents.stamps.crossed import look_past_sides
from documents.stamps.disputed import look_at_the_page
from documents.stamps.frame import Shape
from documents.stamps.imprints import Imprint, find_imprints
from documents.stamps.in_question import A_DAY, in_question, is_written, posts, rings
from documents.stamps.loose import loose_stamps
from documents.stamps.lying import SURELY, upright_turns
from documents.stamps.places import Corners, on_page
from documents.stamps.reading import StampReading, read_imprints, shows_signs
from documents.stamps.rows import look_along_rows
from documents.stamps.states import tell_states
from documents.stamps.struck import struck_over, take_days
from documents.stamps.telling import told
from documents.stamps.worn import look_from_afar
from documents.vocabulary import Kind
from documents.zones.sticker import sticker_of

_FULL = 1500  #: letters of a page that has no room for stamps
_MOST_LETTERS = 90  #: in a stamp's frame
#: A label before its value, as cards have them ("délivrée le :", "Date of issue / Date de délivrance"), and no stamp.
_LABEL = re.compile(r"[a-zà-ÿ]{2}\s*[:：]\s*$|[^\W\d_]{3} ?/ ?[^\W\d_]{3}")
_A_FORM = 2  #: such labels
#: What stands on a visa's sticker, whose boxes and pale fields may be taken for a frame.
_OF_A_VISA = re.compile(
    r"\b(?:(?:NUMBER|D?URATION|TYPE) OF|(?:VALID FOR|VALABLE POUR|FROM|UNTIL|MULT|ISSUED IN"
    r"|DUREE ?DU ?SE[JI]OUR|AUFENTHALTS?|DAYS|JOURS|TAGE|DIAS|GIORNI|DAGEN|DNI|GUN"
    r"|PASSE?PORT|PASPOORT|PASAPORTE|REISEPASS|SURNAME|REMARKS|REMARQUES|SCHENGEN\w*)\b)"
)
_MANY = 2  #: such words, which in a frame without colour are the sticker's own wherever it lies
_SPARE = 150  #: letters beside the stamps up to which a page is one of stamps
_PART, _WITHIN = 0.7, 0.9  #: of a stamp, a compartment at most; of its corners' distance, what surely lies inside
_OVER_A_ZONE, _LIES_ON = 0.15, 0.3  #: share of a zone that a stamp may cover, and of a stamp that lies on a sticker
_NARROWER = 0.7  #: of a zone's width, what a stamp over it is at most


def find_stamps(
    pixels: Pixels, lines: Sequence[TextLine], toolkit: Toolkit, *, zones: Sequence[Zone]
) -> tuple[Stamp, ...]:
    """Stamps on the upright page, the largest first. `lines`, `zones`: what was read of the page already.

    A page full of print has no room for stamps and is not searched.
    Frames without colour (tables, boxes) count only with a date and a State or post in them. What could not be read
    is None.
    """
    if sum(len(line.text) for line in lines) > _FULL:
        return ()
    visas_only = all(zone.kind is Kind.VISA for zone in zones)
    printed = [zone.box if zone.kind is not Kind.VISA else sticker_of(zone.box) for zone in zones]
    stickers = [sticker_of(zone.box) for zone in zones if zone.kind is Kind.VISA]
    over_zones = struck_over(pixels, zones, toolkit)
    struck = [one.line for one in over_zones]
    read = [line for line in lines if not any(zone.box.holds_middle_of(line.box) for zone in zones)]
    read = [line for line in read if not any(one.box.holds_middle_of(line.box) for one in struck)]
    outside = [*struck, *read]
    loose = [line for line in read if not any(box.holds_middle_of(line.box) for box in map(_print_above, zones))]
    over = [line.box for line in in_question(struck)]
    unframed = [*posts(loose, stickers), *rings(loose)] if visas_only and not is_written(read) else []
    sought = [*in_question(loose), *unframed]
    places = [*over, *(line.box for line in sought)]
    imprints = find_imprints(pixels, places, over=over, zones=[zone.box for zone in zones])
    # Beside a passport's or card's zone, a frame without colour is the printed paper's, unless it has a stamp's signs.
    imprints = [i for i in imprints if i.coloured or visas_only or shows_signs(i)]
    imprints = [i for i in imprints if not any(_on(i.box, z.box) and not _stamped_over(i, z.box, over) for z in zones)]
    inside = [(i, tuple(line for line in outside if _middle_in(line.box, i))) for i in imprints]
    # What frames a letter, or more than a stamp says, is a sheet's edge or a table, and hides nothing that it holds.
    inside = [(i, within) for i, within in inside if _may_be_in_a_stamp(within, alone=not zones)]
    imprints = [i for i, _ in inside]
    readings = [
        StampReading(
            imprint=imprint,
            lines=within,
            turns=upright_turns(imprint, () if on_sticker else within),
            on_sticker=on_sticker,
        )
        for imprint, within in inside
        if imprint.shape is not Shape.OTHER and within
        for on_sticker in [any(_share_on(imprint.box, box) > _LIES_ON for box in stickers)]
    ]
    others = [imprint for imprint in imprints if imprint.shape is Shape.OTHER]
    readings = [one for one in readings if not _foreign(one, others)]
    read_imprints(readings, toolkit)
    look_along_rows(readings, toolkit)
    look_at_the_page(readings, pixels, toolkit)
    look_past_sides(readings, imprints, toolkit)
    take_days(readings, over_zones, toolkit)
    look_from_afar(readings, toolkit)
    tell_states(readings, toolkit)
    look_beyond(readings, toolkit)
    readings = [
        one for one in readings if not _foreign(one, others) and not _of_a_sticker(one, stickers, toolkit.max_year)
    ]
    readings = [one for one in readings if not any(_is_part(one, other, toolkit.max_year) for other in readings)]
    beside = [
        line
        for line in outside
        if not any(_middle_in(line.box, i) for i in imprints)
        and not any(box.holds_middle_of(line.box) for box in printed)
    ]
    roomy = visas_only and not is_written(beside) and sum(len(line.text) for line in beside) <= _SPARE
    found = [stamp for one in readings for stamp in told(one, toolkit.max_year, roomy=roomy, bare=visas_only)]
    if roomy and sum(bool(_LABEL.search(line.text)) for line in beside) < _A_FORM:
        found += loose_stamps(pixels, beside, toolkit)
    return tuple(sorted(found, key=lambda stamp: stamp.box.area, reverse=True))


def _may_be_in_a_stamp(lines: Sequence[TextLine], *, alone: bool) -> bool:
    """Whether lines in a frame may be a stamp's; `alone`: on a page without a zone."""
    return sum(len(line.text) for line in lines) <= _MOST_LETTERS and not (alone and is_written(lines))


def _print_above(zone: Zone) -> Box:
    """About where the page of a passport or card is that ends with this zone, and where nobody stamps."""
    box = zone.box
    share = {Kind.VISA: 0.0, Kind.PASSPORT_IDENTITY: 0.55}.get(zone.kind, 0.4)
    return Box(box.left, box.top - round(share * (box.right - box.left)), box.right, box.bottom)


def _on(box: Box, zone: Box) -> bool:
    """Whether a frame lies over a good part of a zone, as a sticker's own edge does and no stamp."""
    return _share_on(zone, box) > _OVER_A_ZONE


def _share_on(box: Box, other: Box) -> float:
    """How much of a box lies on another."""
    return box.shared(other) / max(1, box.area)


def _stamped_over(imprint: Imprint, zone: Box, days: Sequence[Box]) -> bool:
    """Whether a frame on a zone is a stamp for all that: of its own colour, clearly narrower, with a stamp's signs.

    A day in that colour, one of those `days` that stand over the print, is a sign too: arrow and ring may be blurred.
    """
    narrow = imprint.box.right - imprint.box.left < _NARROWER * (zone.right - zone.left)
    return narrow and imprint.coloured and (any(_middle_in(day, imprint) for day in days) or shows_signs(imprint))


def _middle_in(box: Box, imprint: Imprint) -> bool:
    return imprint.holds(((box.left + box.right) / 2, (box.top + box.bottom) / 2))


def _foreign(one: StampReading, others: Sequence[Imprint]) -> bool:
    """Whether a stamp's words or day are another State's; what stands in one of `others` that it overlaps is theirs."""
    over = [other for other in others if not other.holds(_middle_of(one.imprint.corners))]
    texts = [line.text for line in one.lines if not any(_middle_in(line.box, other) for other in over)]
    for lines, turned in zip(one.flats, one.turned, strict=True):
        places = [_middle_of(on_page(one.imprint, line.box, turned)) for line in lines] if over else []
        own = [not any(other.holds(place) for other in over) for place in places] or [True] * len(lines)
        texts += [line.text for line, kept in zip(lines, own, strict=True) if kept]
    stated = any(
        confidence >= SURELY for lines in (one.lines, *one.flats) for confidence in lettering.states(lines).values()
    )
    return lettering.foreign(texts) or (lettering.otherwise_dated(texts) and not stated)


def _middle_of(corners: Corners) -> tuple[float, float]:
    across, down = corners.mean(axis=0)
    return float(across), float(down)


def _of_a_sticker(one: StampReading, stickers: Sequence[Box], max_year: int) -> bool:
    """Whether a frame holds a visa's print, and no sign of a stamp.

    A pale frame without colour may be the sticker's own edges, and its ring a pattern around the letters of a State
    that stand on every sticker: the arrow alone does not.
    """
    imprint = one.imprint
    edges = imprint.pale and not imprint.coloured
    words = {
        word[0] for lines in (one.lines, *one.flats) for line in lines if (word := _OF_A_VISA.search(fold(line.text)))
    }
    plain = not (imprint.coloured or imprint.overprinted)
    # In pale edges around them a hand of the sticker's pattern may be taken for an arrow, too.
    if plain and len(words) >= _MANY and (one.arrow is None or (edges and one.state is None)):
        return True
    if plain and words and one.on_sticker and not (one.ringed or one.state or one.arrow or one.days(max_year)):
        return True
    # So may they in the sticker's own colour, where one side is missing besides; a visa has two days, and no stamp.
    signless = imprint.cut is not None and one.state is None and one.arrow is None and one.on_sticker
    if signless and ((imprint.pale and len(words) >= _MANY) or (words and len(one.days(max_year)) > 1)):
        return True
    if one.arrow is not None or ((one.ringed or one.state is not None) and not edges):
        return False
    left, top, right, bottom = imprint.box
    if edges:
        on_it = any(box.holds_middle_of(imprint.box) for box in stickers)
    else:
        on_it = any(b.left <= left and b.top <= top and right <= b.right and bottom <= b.bottom for b in stickers)
    return on_it and bool(words)


def _is_part(one: StampReading, whole: StampReading, max_year: int) -> bool:
    """Whether a frame is a compartment of a dated stamp: all of it lies inside, and it has no day and no arrow.

    With as many figures as a day that was not made out, or another State, it is a stamp of its own. Where another
    stamp's side closes a part of one, it may have day and arrow of the whole.
    """
    day = whole.agreed(max_year)
    if one is whole or one.state not in (None, whole.state) or day is None:
        return False
    twice = one.imprint.mixed and not whole.imprint.mixed and one.agreed(max_year) == day
    if not twice and (one.arrow is not None or _has_figures_of_a_day(one)):
        return False
    own, other = one.imprint, whole.imprint
    middle = own.corners.mean(axis=0)
    inner = [middle + _WITHIN * (corner - middle) for corner in own.corners]
    areas = [abs(float(cv2.contourArea(each.corners.astype(np.float32)))) for each in (own, other)]
    smaller = twice or areas[0] < _PART * areas[1]
    return smaller and all(other.holds((float(across), float(down))) for across, down in inner)


def _has_figures_of_a_day(one: StampReading) -> bool:
    readings = (one.lines, *one.flats)
    return any(sum(sign.isdigit() for line in lines for sign in line.text) >= A_DAY for lines in readings)
