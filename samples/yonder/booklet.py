"""Passports laid open: from a person to the two pages of a booklet, five layouts, the zone at the foot."""
# ruff: noqa: E501 - places on paper

import datetime as dt
from random import Random

from PIL import Image

from samples import passports, zones
from samples.people import Person
from samples.sample import Drawn
from samples.yonder import pen
from samples.yonder.pen import FIRA, FIRA_BOLD, NARROW, PLEX, PLEX_BOLD, SERIF_BOLD, SHARE, Pen
from samples.yonder.states import LABELS, STATES, State

WIDTH, HEIGHT = 125.0, 88.0
_MONTHS = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"]
_NOTES = (
    "OBSERVATIONS",
    "ENDORSEMENTS / OBSERVATIONS",
    "AMENDMENTS / MODIFICATIONS",
    "THIS PAGE IS RESERVED FOR OFFICIAL OBSERVATIONS",
)


def day(when: dt.date, manner: str) -> str:
    """A date as the layout prints it."""
    if manner == "words":
        return f"{when:%d} {_MONTHS[when.month - 1]} {when:%Y}"
    if manner == "both":
        return f"{when:%d} {_MONTHS[when.month - 1]}/{when:%m} {when:%y}"
    return f"{when:%d/%m/%Y}" if manner == "strokes" else f"{when:%d %m %Y}" if manner == "bare" else f"{when:%d.%m.%Y}"


_MANNERS = {"crest": "words", "rows": "words", "right": "points", "ledger": "strokes", "numbered": "bare"}


def zone(who: Person, *, wrong_digit: bool = False) -> tuple[str, str]:
    return zones.passport(
        state=who.nation.code, surname=who.surname, given_names=who.given_names, number=who.number, sex=who.sex,
        nationality=who.nation.code, birth=who.birth, expiry=who.expiry, wrong_digit=wrong_digit,
    )  # fmt: skip


def _values(who: Person, state: State) -> tuple[str, ...]:
    """What stands under each label, in the order of LABELS."""
    manner = _MANNERS[who.nation.design]
    return (
        who.surname.split("/")[0], who.given_names.split("/")[0], who.nation.citizenship, day(who.birth, manner),
        who.birth_place, who.sex, day(who.issued, manner), day(who.expiry, manner), state.authority, who.number, "P",
        who.nation.code,
    )  # fmt: skip


def _labels(state: State) -> list[str]:
    """Two tongues, the State's own first."""
    other = LABELS["fr" if state.tongue in {"en", "ar"} else "en"]
    own = LABELS["en"] if state.tongue == "ar" else LABELS[state.tongue]
    return [f"{first} / {second}" if first != second else first for first, second in zip(own, other, strict=True)]


def data_page(who: Person, rng: Random, *, wrong_digit: bool = False) -> Image.Image:
    """The identity page, 125 × 88 mm, flat."""
    state = STATES[who.nation.code]
    seed = sum(map(ord, who.nation.code))
    page = Pen(pen.ground(WIDTH, HEIGHT, state.pale, state.deep, seed).copy())
    portrait = pen.face(sum(map(ord, who.number + who.surname)) % 4001, who.sex == "F", who.birth.year < 1962)
    {"crest": _crest, "rows": _rows, "right": _right, "ledger": _ledger, "numbered": _numbered}[who.nation.design](
        page, who, state, portrait
    )
    page.box(0, 66.5, WIDTH, HEIGHT - 66.5, fill=tuple(min(255, c + 10) for c in state.pale))  # type: ignore[arg-type]
    page.zone(6.4, 75.2, zone(who, wrong_digit=wrong_digit))
    return page.image


def _head(
    page: Pen, state: State, y: float, *, x: float = 5, ink: pen.Colour = (40, 44, 84), centre: bool = False
) -> None:
    place = WIDTH / 2 if centre else x
    anchor = "ms" if centre else "ls"
    page.write(place, y, state.nation.native.upper(), 3.6, face=SERIF_BOLD, ink=ink, anchor=anchor, width=84)
    if state.nation.english.upper() != state.nation.native.upper():
        page.write(place, y + 3.6, state.nation.english.upper(), 2.5, face=SERIF_BOLD, ink=ink, anchor=anchor)


def _fields(
    page: Pen, who: Person, state: State, places: tuple[tuple[int, float, float, float], ...], *, face: str = PLEX_BOLD,
    tall: float = 3.1, ink: pen.Colour = (24, 24, 30), numbered: bool = False, label_ink: pen.Colour = (70, 74, 110),
) -> None:  # fmt: skip
    """Labels in small print with the value under each: (index of LABELS, x, y, width)."""
    labels, values = _labels(state), _values(who, state)
    for order, (key, x, y, width) in enumerate(places, 1):
        label = f"{order}. {labels[key]}" if numbered else labels[key]
        page.write(x, y, label, 1.75, face=FIRA, ink=label_ink, width=width)
        page.write(x, y + 3.5, values[key], tall, face=face, ink=ink, width=width)


def _ledger(page: Pen, who: Person, state: State, portrait: Image.Image) -> None:
    _head(page, state, 6)
    page.write(WIDTH - 4, 6, state.heading, 2.8, face=PLEX_BOLD, ink=(130, 30, 40), anchor="rs")
    page.paste(portrait, 5, 17, 32, 42)
    places = ((10, 42, 13, 12), (11, 57, 13, 20), (9, 84, 13, 36), (0, 42, 20.5, 78), (1, 42, 28, 78), (2, 42, 35.5, 44),
              (5, 90, 35.5, 20), (3, 42, 43, 36), (4, 82, 43, 38), (6, 42, 50.5, 36), (8, 82, 50.5, 40), (7, 42, 58, 36))  # fmt: skip
    _fields(page, who, state, places)
    if "/" in who.surname:
        page.write(120, 24, who.surname.split("/")[1], 3.4, ink=(24, 24, 30), anchor="rs")
        page.write(120, 31.5, who.given_names.split("/")[1], 3.4, ink=(24, 24, 30), anchor="rs")
    page.signature(84, 55, 34, 9, who.number)
    page.specimen(21, 64.6)


def _numbered(page: Pen, who: Person, state: State, portrait: Image.Image) -> None:
    page.box(0, 0, WIDTH, 9.5, fill=tuple(int(c * 0.62) for c in state.deep))  # type: ignore[arg-type]
    page.write(5, 6.2, state.nation.native.upper(), 3.4, face=PLEX_BOLD, ink=(250, 250, 250), width=70)
    page.write(WIDTH - 4, 6.2, state.heading, 2.7, face=PLEX, ink=(250, 250, 250), anchor="rs")
    page.paste(portrait, 5, 13, 31, 40)
    page.paste(pen.ghost(portrait), 103, 40, 17, 22)
    places = ((0, 40, 21, 60), (1, 40, 28.6, 60), (2, 40, 36.2, 40), (3, 40, 43.8, 30), (5, 74, 43.8, 24), (4, 40, 51.4, 44),
              (6, 40, 59, 26), (7, 70, 59, 30), (8, 84, 51.4, 18))  # fmt: skip
    _fields(page, who, state, places, face=PLEX, tall=3.3, numbered=True)
    _fields(page, who, state, ((10, 40, 13.2, 14), (11, 58, 13.2, 20), (9, 84, 13.2, 36)), face=SHARE, tall=4)
    page.signature(6, 55, 30, 9, who.number)
    page.specimen(92, 36)


def _right(page: Pen, who: Person, state: State, portrait: Image.Image) -> None:
    _head(page, state, 5.6, centre=True)
    page.paste(portrait, 87, 15, 33, 43)
    page.paste(pen.ghost(portrait), 66, 44, 15, 19)
    places = ((10, 5, 13.5, 10), (11, 20, 13.5, 22), (9, 46, 13.5, 38), (0, 5, 20.8, 78), (1, 5, 31, 78), (2, 5, 41.2, 50),
              (3, 5, 48.5, 30), (5, 40, 48.5, 22), (4, 5, 55.8, 34), (6, 5, 62, 26), (7, 40, 55.8, 26))  # fmt: skip
    labels, values = _labels(state), _values(who, state)
    native = {0: who.surname, 1: who.given_names}
    for key, x, y, width in places:
        page.write(x, y - 1.2, labels[key], 1.6, face=FIRA, ink=(84, 60, 60), width=width)
        both = native.get(key, "")
        if "/" in both:
            page.write(x, y + 1.9, both.split("/")[1], 2.9, face=PLEX, width=width)
            page.write(x, y + 5.1, values[key], 2.9, face=PLEX, width=width)
        elif key != 6:
            page.write(x, y + 2, values[key], 3, face=PLEX, width=width)
        else:
            page.write(x + 26, y, values[key], 2.8, face=PLEX)
    page.signature(88, 58, 30, 7.5, who.number)
    page.specimen(76, 27)


def _rows(page: Pen, who: Person, state: State, portrait: Image.Image) -> None:
    _head(page, state, 6.4, ink=(20, 70, 44))
    page.write(WIDTH - 4, 6.4, state.heading, 4, face=SERIF_BOLD, ink=(20, 70, 44), anchor="rs")
    page.paste(portrait, 4, 14, 35, 45)
    labels, values = _labels(state), _values(who, state)
    for row, key in enumerate((10, 11, 9, 0, 1, 2, 3, 5, 4, 6, 7, 8)):
        y = 14.8 + 4.5 * row
        page.write(42, y, labels[key], 2.0, face=FIRA, ink=(60, 70, 66), width=33)
        page.write(77, y, values[key], 2.9, face=pen.COUSINE, width=46)
    page.signature(84, 60, 30, 6, who.number)
    page.specimen(20, 64.4)


def _crest(page: Pen, who: Person, state: State, portrait: Image.Image) -> None:
    page.box(0, 0, WIDTH, 12.5, fill=tuple(min(255, int(c * 1.05)) for c in state.deep))  # type: ignore[arg-type]
    page.draw.ellipse((4 * 12, 1.2 * 12, 14 * 12, 11.2 * 12), outline=(160, 120, 40), width=4)
    page.write(9, 8.6, "✶", 6, face="DejaVuSans.ttf", ink=(160, 120, 40), anchor="ms")
    page.write(68, 5.6, state.nation.native, 4, face=PLEX_BOLD, ink=(70, 30, 20), anchor="ms", width=84)
    page.write(
        68,
        10.6,
        f"{state.nation.english.upper()}   {state.heading}",
        2.5,
        face=PLEX_BOLD,
        ink=(70, 30, 20),
        anchor="ms",
        width=96,
    )
    page.paste(portrait, 5, 20, 30, 39)
    places = ((10, 40, 16, 12), (11, 55, 16, 20), (9, 82, 16, 38), (0, 40, 23.4, 60), (1, 40, 31, 60), (2, 40, 38.6, 40),
              (5, 86, 38.6, 30), (3, 40, 46.2, 36), (4, 82, 46.2, 40), (6, 40, 53.8, 36), (7, 82, 53.8, 36), (8, 40, 61.2, 44))  # fmt: skip
    _fields(page, who, state, places, face=pen.CUTIVE, tall=3.9, label_ink=(90, 60, 50))
    if "/" in who.surname:
        page.write(120, 26.6, who.surname.split("/")[1], 3.6, anchor="rs")
        page.write(120, 34.2, who.given_names.split("/")[1], 3.6, anchor="rs")
    page.specimen(20, 17.6)


def other_page(who: Person, rng: Random) -> Image.Image:
    """The page above the identity page in an open booklet."""
    state = STATES[who.nation.code]
    page = Pen(pen.ground(WIDTH, HEIGHT, state.pale, state.deep, 7).copy())
    if rng.random() < 0.5:
        page.write(WIDTH / 2, 9, rng.choice(_NOTES), 2.7, face=FIRA_BOLD, ink=(90, 90, 120), anchor="ms")
        if rng.random() < 0.5:
            page.write(14, 22, "THE BEARER PREVIOUSLY TRAVELLED ON PASSPORT NO.", 2.4, face=NARROW, ink=(40, 40, 60))
            page.write(14, 26.5, "WHICH HAS BEEN CANCELLED AND RETURNED", 2.4, face=NARROW, ink=(40, 40, 60))
    else:
        for row, text in enumerate(("The authorities of this State request all those whom it may",
                                    "concern to let the bearer pass freely without let or hindrance", "and to afford assistance.")):  # fmt: skip
            page.write(WIDTH / 2, 26 + 6 * row, text, 3.2, face=pen.SERIF, ink=(70, 70, 110), anchor="ms")
    page.signature(40, 58, 44, 14, who.number[::-1], (30, 30, 34))
    page.write(62, 77, "Signature of bearer / Signature du titulaire", 2, face=FIRA, ink=(80, 80, 110), anchor="ms")
    page.write(WIDTH - 5, 85, "3", 3, face=PLEX, ink=(120, 120, 140), anchor="rs")
    return page.image


def fold(top: Image.Image, foot: Image.Image, rng: Random) -> Image.Image:
    """Two pages of an open booklet, one above the other, with the shadow of the fold between them."""
    import numpy as np

    both = Image.new("RGB", (top.width, top.height + foot.height))
    both.paste(top, (0, 0))
    both.paste(foot, (0, top.height))
    rows = np.arange(both.height, dtype=np.float32) - top.height
    shade = 1 - rng.uniform(0.18, 0.4) * np.exp(-(np.abs(rows) / rng.uniform(18, 40)))
    return Image.fromarray((np.asarray(both, np.float32) * shade[:, None, None]).clip(0, 255).astype(np.uint8))


def passport(who: Person, rng: Random, *, opened: bool = False, wrong_digit: bool = False) -> Drawn:
    """The identity page alone, or below the page before it."""
    image = data_page(who, rng, wrong_digit=wrong_digit)
    if opened:
        image = fold(other_page(who, rng), image, rng)
    return Drawn(
        image=image, kinds=("passport-identity",), fields=passports.fields(who), mrz=zone(who, wrong_digit=wrong_digit)
    )
