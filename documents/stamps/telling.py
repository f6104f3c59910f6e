"""From a stamp that was read to what it says: its direction by frame, arrow and words; nothing when it may be none."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace

from documents.folding import fold
from documents.page import Box, Stamp, StampDirection, TextLine
from documents.stamps import lettering, posts
from documents.stamps.frame import Shape
from documents.stamps.places import Corners, on_page
from documents.stamps.reading import StampReading

_A_STAMP = 8  #: letters in a frame from which it is a stamp, if it stands where only stamps are
_SURELY = 4  #: two readings in which a day is beyond doubt
#: The number of a booklet, punched or printed on its pages: folds and edges around it are no frame.
_OF_A_BOOKLET = re.compile(r"[A-Z]{1,2}\d{6,8}|\d{7,9}")
#: What heads a booklet's pages, in any language that has the word.
_HEADING = re.compile(r"(?:VI[SZ]A(?:S|DOS)?|VI[ZS]E(?:N|LER)?|VIZA|VISTOS|SICHTVERMERKE|VISADO|PAGES?)")
_BY_SHAPE = {Shape.SQUARE: StampDirection.ENTRY, Shape.ROUND: StampDirection.EXIT}


def told(one: StampReading, max_year: int, *, roomy: bool, bare: bool) -> tuple[Stamp, ...]:
    """The stamp; none when it may as well be a table's cell, and two when they stand in one frame.

    `roomy`: the page holds hardly anything but stamps. `bare`: it is no page of a passport's data, nor a card, whose
    coloured boxes have a letter in them ("Sexe F").
    """
    imprint = one.imprint
    date = one.agreed(max_year)
    read = [line for lines in (() if imprint.overprinted else one.lines, *one.flats) for line in lines]
    state, post = one.state, lettering.post(read)
    named = (state is not None) + (post is not None)
    letters = sum(sign.isalnum() for line in one.lines for sign in line.text)
    # Holes of a page's number make a pale ring of their own, a card's pattern one between three sides: that is a
    # stamp's with a State or an arrow beside it; where a side is missing too, the State needs a day.
    loose = imprint.pale or (imprint.cut is not None and not bare)
    part = imprint.cut is not None and date is None
    faint = loose and not imprint.coloured and one.arrow is None and (one.state is None or part)
    best = one.flats[one.best()]
    numbered = bool(best) and all(_OF_A_BOOKLET.fullmatch(line.text) for line in best)
    if imprint.pale and _says_nothing(one, best, date):
        return ()  # a page's pattern, around its heading or its number
    if date is None and state is None and any("<<<" in line.text for line in best):
        return ()  # a zone of which the page's reading had not been one
    # Nothing of it was read laid flat: its sides may be any lines, around a word of the page's or around none.
    blank = not any(one.flats) and (imprint.pale or not imprint.coloured) and imprint.cut is not None
    seen = (one.ringed and not faint) or (roomy and letters >= _A_STAMP and not numbered and not imprint.pale)
    seen = seen and not blank
    # The arrow with its bar and a State's letters stand together in no other frame.
    seen = seen or (one.arrow is not None and one.state is not None and imprint.cut is None)
    if not ((date is not None and (imprint.coloured or named)) or (bare and imprint.coloured and named == 2) or seen):
        return ()
    weight = sum(len(line.text) for line in best)
    # Other States stamp rectangles too: without a sign that it is a Schengen stamp, nothing says what it is. A ring of
    # which no letter was read may be a pattern's; two corners may be another stamp's, unless all that a stamp says
    # is between them: each needs the arrow's word.
    known = one.arrow is not None and (one.ringed or one.state is not None)
    whole = one.ringed and date is not None and post is not None
    known = known or (one.state is not None and (imprint.cut is None or whole))
    # A whole frame that says what its arrow says, around a day and a post, is one, whatever was printed over its ring.
    agreed = one.arrow is not None and one.arrow.direction is _BY_SHAPE.get(imprint.shape)
    # So is one of which another stamp hides a side, if it has a colour.
    known = known or (agreed and (imprint.cut is None or imprint.coloured) and date is not None and post is not None)
    # A Schengen State's post beside a day says whose it is where the ring is unread; a visa has such names, too.
    lands = posts.states_of((line.text, line.confidence) for line in read) if date is not None else frozenset()
    known = known or (bool(lands) and (agreed or (imprint.cut is None and not one.on_sticker)))
    texts = [line.text for line in read]
    latest, unfinished = one.latest(max_year), one.unfinished(max_year)
    stamp = Stamp(
        direction=_direction(imprint.shape, one.arrow and one.arrow.direction, texts)
        if known
        else StampDirection.UNKNOWN,
        box=imprint.box,
        state=_state(state, lands),
        date=date,
        latest=None if date else latest or unfinished,
        yearly=True if date is None and latest is None and unfinished else None,
        post=post,
        text=tuple(line.text for line in best),
        confidence=round(sum(line.confidence * len(line.text) for line in best) / max(1, weight), 3),
    )
    return _each(one, stamp, max_year) if date is None else (stamp,)


def _says_nothing(one: StampReading, best: Sequence[TextLine], date: dt.date | None) -> bool:
    """Whether nothing in a frame's best reading is a stamp's, but perhaps what heads the page."""
    own = [line for line in best if not all(_HEADING.fullmatch(word) for word in fold(line.text).split())]
    return date is None and one.state is None and not one.imprint.coloured and lettering.post(own) is None


def _state(read: str | None, lands: frozenset[str]) -> str | None:
    """The State of a stamp: what its ring and its post agree on, or the one of them that says one."""
    if read is None:
        return next(iter(lands)) if len(lands) == 1 else None
    return read if not lands or read in lands else None


def _each(one: StampReading, stamp: Stamp, max_year: int) -> tuple[Stamp, ...]:
    """One for each of the days that stand surely in one frame, those of stamps side by side; else the stamp alone.

    Nothing says which of them the frame, the arrow and the letters belong to. On a visa's print one may be its own.
    """
    if one.imprint.overprinted or one.on_sticker:
        return (stamp,)
    counted = one.days(max_year)
    looks = [
        {
            date: _around(on_page(one.imprint, box, one.turned[index]))
            for date, box in _days_by_place(one.flats[index], max_year).items()
            if counted[date] >= _SURELY
        }
        for index in one.upright()
    ]
    days = max(looks, key=len, default={})
    if len(days) < 2 or len({*days.values()}) < len(days):
        return (stamp,)
    return tuple(
        replace(stamp, direction=StampDirection.UNKNOWN, box=box, state=None, post=None, date=day, latest=None)
        for day, box in days.items()
    )


def _days_by_place(lines: Sequence[TextLine], max_year: int) -> dict[dt.date, Box]:
    """The days that rows of these lines give, each with the smallest row that does: its pieces may stand apart."""
    found = dict[dt.date, Box]()
    for box, day in sorted(lettering.days_on(lines, max_year), key=lambda seen: -seen[0].area):
        found[day.date] = box
    return found


def _around(corners: Corners) -> Box:
    (left, top), (right, bottom) = corners.min(axis=0), corners.max(axis=0)
    return Box(int(left), int(top), round(float(right)), round(float(bottom)))


def _direction(shape: Shape, arrow: StampDirection | None, texts: Sequence[str]) -> StampDirection:
    """What frame, arrow and words (some States print one) say; where they disagree, somebody has to look."""
    said = {arrow} if arrow is not None else set()
    if shape in _BY_SHAPE:
        said.add(_BY_SHAPE[shape])
    if lettering.says_exit(texts):
        said.add(StampDirection.EXIT)
    if lettering.says_entry(texts):
        said.add(StampDirection.ENTRY)
    return said.pop() if len(said) == 1 else StampDirection.UNKNOWN
