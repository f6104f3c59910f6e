"""Passports' identity pages in five designs: from a person to a drawn page with its zone and its fields."""

import datetime as dt
from collections.abc import Callable
from random import Random

from PIL import Image

from samples import zones
from samples.beyond.board import (
    LATO,
    LATO_BOLD,
    NARROW,
    NARROW_BOLD,
    SANS,
    SANS_BOLD,
    SERIF,
    SERIF_BOLD,
    TYPED,
    Board,
    Colour,
    ground,
    portrait,
)
from samples.beyond.folk import land_of
from samples.beyond.labels import WORDS, month, pair
from samples.beyond.lands import Land
from samples.people import Person, number
from samples.sample import Drawn

WIDTH, HEIGHT = 125.0, 88.0
TINTS: dict[str, tuple[Colour, Colour, Colour]] = {
    "green": ((214, 234, 216), (236, 242, 220), (208, 230, 226)),
    "blue": ((208, 222, 240), (232, 236, 244), (214, 228, 238)),
    "rose": ((240, 216, 220), (244, 234, 226), (226, 220, 238)),
    "sand": ((240, 228, 200), (246, 240, 222), (232, 222, 206)),
}
_DARK: dict[str, Colour] = {"green": (16, 74, 48), "blue": (24, 44, 104), "rose": (112, 28, 52), "sand": (96, 58, 20)}
_MANNERS = {"facing": "rosettes", "column": "waves", "numbered": "net", "plain": "contours", "banner": "rays"}


def fields(person: Person) -> dict[str, str]:
    """What a reader can know of the page."""
    surname, given = person.zone_names()
    found = {
        "surname": surname, "given_names": given, "birth_date": person.birth.isoformat(), "sex": person.sex,
        "nationality": person.nation.code, "passport_number": person.number,
        "passport_expiry": person.expiry.isoformat(), "passport_state": person.nation.code,
    }  # fmt: skip
    return {key: value for key, value in found.items() if value}


def zone(person: Person, *, wrong_digit: bool = False) -> tuple[str, str]:
    """The two lines; the second letter and the personal number as the State has them, the same for the same person."""
    land = land_of(person)
    optional = number(Random(person.number), land.optional)
    first, second = zones.passport(
        state=person.nation.code, surname=person.surname, given_names=person.given_names, number=person.number,
        nationality=person.nation.code, birth=person.birth, sex=person.sex, expiry=person.expiry, optional=optional,
        wrong_digit=wrong_digit,
    )  # fmt: skip
    return land.code_letters + first[2:], second


def spelled(day: dt.date, style: str, tongue: str) -> str:
    if style == "d M Y":
        return f"{day:%d} {month(day.month, tongue)} {day:%Y}"
    return day.strftime({"d/m/Y": "%d/%m/%Y", "d.m.Y": "%d.%m.%Y"}[style])


class _Page:
    """What every design needs at hand."""

    def __init__(self, person: Person, rng: Random, *, wrong_digit: bool) -> None:
        self.person, self.land, self.rng = person, land_of(person), rng
        self.dark = _DARK[self.land.tint]
        self.board = Board(WIDTH, HEIGHT)
        manner = _MANNERS[person.nation.design]
        self.board.on(ground(1250, 880, TINTS[self.land.tint], rng, manner=manner, depth=rng.uniform(0.7, 1.2)))
        self.lines = zone(person, wrong_digit=wrong_digit)
        self.values = _values(person, self.land)

    def photo(self, x: float, y: float, w: float, h: float, *, ghost: tuple[float, float, float] | None = None) -> None:
        seed = Random(self.person.number)
        face = portrait(seed, self.person.sex, grey=seed.random() < 0.4)
        self.board.paste(face, x, y, w, h)
        if ghost:
            gx, gy, gw = ghost
            self.board.paste(face, gx, gy, gw, gw * 1.28, faint=0.22)

    def field(self, key: str, x: float, y: float, *, size: float = 3.1, label: float = 1.65, face: str = LATO_BOLD,
              most: float = 40, third: bool = False, prefix: str = "", gap: float = 3.6) -> None:  # fmt: skip
        """A label with its top at `y`, and the value below it."""
        text = prefix + pair(key, self.land.tongue, third=third)
        self.board.write(x, y, text, label, face=LATO, ink=self.dark, most=most)
        self.board.write(x, y + gap, self.values[key], size, face=face, most=most)

    def foot(self, y: float = 75.5, left: float = 6.4) -> None:
        self.board.zone(self.lines, left, y, WIDTH - 2 * left, 6.4, (20, 20, 24))


def _values(person: Person, land: Land) -> dict[str, str]:
    def day(one: dt.date) -> str:
        return spelled(one, land.day_style, land.tongue)

    sex = {"ru": {"F": "Ж/F", "M": "М/M"}, "tr": {"F": "K / F", "M": "E / M"}, "ka": {"F": "მდედრ/F", "M": "მამრ/M"}}
    return {
        "passport": WORDS[land.tongue]["passport"], "type": land.code_letters.strip("<"), "code": person.nation.code,
        "number": person.number, "surname": _two(person.surname), "given": _two(person.given_names) or "-",
        "nationality": person.nation.citizenship.replace("/", " / "), "birth": day(person.birth),
        "sex": sex.get(land.tongue, {}).get(person.sex, person.sex), "place": person.birth_place,
        "issue": day(person.issued), "expiry": day(person.expiry), "authority": land.authority, "signature": "",
        "personal": number(Random(person.number), land.optional),
    }  # fmt: skip


def _two(name: str) -> str:
    """National letters before Latin ones, as pages of two scripts print them."""
    latin, _, native = name.partition("/")
    return f"{native} / {latin}" if native else latin


def _facing(page: _Page) -> None:
    """Latin labels at the left end of a line, Arabic ones at its right end, the value between them."""
    board, land, dark = page.board, page.land, page.dark
    board.write(
        WIDTH / 2, 7.4, page.person.nation.native, 4.6, face="NotoNaskhArabic_500Medium.ttf", ink=dark, anchor="ms"
    )
    board.write(WIDTH / 2, 12, page.person.nation.french, 2.8, face=SERIF_BOLD, ink=dark, anchor="ms", most=96)
    page.photo(5, 15.5, 33, 42.5)
    for place, key in enumerate(("type", "code", "number")):
        x = (43, 60, 84)[place]
        board.write(x, 17.5, WORDS["fr"][key] + " / " + WORDS["en"][key], 1.5, ink=dark, most=34)
        board.write(x, 21.6, page.values[key], 3.4, face=SANS_BOLD)
    rows = ("surname", "given", "nationality", "birth", "sex", "place", "issue", "expiry", "authority")
    for row, key in enumerate(rows):
        y = 27.4 + row * 4.9
        board.write(43, y - 2.7, f"{WORDS['fr'][key]} / {WORDS['en'][key]}", 1.45, ink=dark)
        board.write(
            WIDTH - 5, y - 2.2, WORDS["ar"][key], 2.1, face="NotoNaskhArabic_500Medium.ttf", ink=dark, anchor="rs"
        )
        board.write(43, y + 0.7, page.values[key], 2.8, face=SANS, most=62)
    if land.optional:
        board.write(5, 61, f"{WORDS['fr']['personal']}: {page.values['personal']}", 1.9, face=SANS)
    board.signature(page.rng, 9, 67.5, 22)


def _column(page: _Page) -> None:
    """Tiny label over value, in two columns right of the photograph; title in a corner."""
    board, dark = page.board, page.dark
    board.write(5, 8.2, page.values["passport"], 4.4, face=SERIF_BOLD, ink=dark)
    if page.land.tongue != "fr":
        board.write(5, 12.2, "PASSPORT", 2.6, face=SERIF, ink=dark, spaced=0.5)
    title = page.person.nation.native or page.person.nation.french
    board.write(WIDTH - 5, 7.2, title, 3.2, face=SERIF_BOLD, ink=dark, anchor="rs", most=80)
    board.write(WIDTH - 5, 11, page.person.nation.english, 2.2, face=SERIF, ink=dark, anchor="rs", most=74)
    page.photo(6, 18, 34, 44, ghost=(104, 40, 15))
    page.field("type", 45, 17, most=10)
    page.field("code", 58, 17, most=20)
    page.field("number", 88, 17, size=3.8)
    for row, key in enumerate(("surname", "given", "nationality", "birth", "place")):
        page.field(key, 45, 24.5 + row * 7.3, most=56)
    for row, key in enumerate(("sex", "issue", "expiry")):
        page.field(key, 90, 46.4 + row * 7.3 if row else 39.1, most=31)
    page.field("authority", 45, 61, size=2.5, most=42, gap=3.0)
    board.signature(page.rng, 12, 68, 24)


def _numbered(page: _Page) -> None:
    """Numbered labels, values in capitals of a typewriter; the title down the left edge."""
    board, dark = page.board, page.dark
    strip = Board(66, 6, paper=TINTS[page.land.tint][0])
    strip.write(1, 4.6, f"{page.person.nation.french}", 2.7, face=NARROW_BOLD, ink=dark, most=64)
    turned = strip.image.rotate(90, expand=True)
    board.paste(turned, 2, 3, 5, 62)
    heads = dict.fromkeys((WORDS["fr"]["passport"], "PASSPORT", page.values["passport"]))
    board.write(11, 8, " · ".join(heads), 3.6, face=NARROW_BOLD, ink=dark, most=33)
    page.photo(11, 13, 32, 41)
    page.field("type", 47, 8, face=TYPED, most=12)
    page.field("code", 62, 8, face=TYPED, most=18)
    page.field("number", 88, 8, face=TYPED, size=3.8)
    left = ("surname", "given", "nationality", "birth", "place", "authority")
    for row, key in enumerate(left):
        page.field(key, 47, 16.2 + row * 8.4, face=TYPED, prefix=f"{row + 1}. ", most=50, third=key != "authority")
    for row, key in enumerate(("sex", "issue", "expiry")):
        page.field(key, 99, 41.4 + row * 8.4 if row else 33.2, face=TYPED, prefix=f"{row + 7}. ", most=24)
    board.signature(page.rng, 13, 62, 24)
    board.write(11, 66.6, pair("signature", "fr"), 1.5, ink=dark)


def _plain(page: _Page) -> None:
    """Labels that stand before their values on one line, a bar of colour over the whole width."""
    board, dark = page.board, page.dark
    board.box(0, 0, WIDTH, 10.5, fill=dark)
    native = page.person.nation.native
    board.write(5, 7, native or page.person.nation.french, 3.7, face=LATO_BOLD, ink=(250, 250, 244), most=70)
    board.write(
        WIDTH - 5, 7, page.person.nation.english, 2.7, face=LATO_BOLD, ink=(250, 250, 244), anchor="rs", most=46
    )
    page.photo(WIDTH - 40, 14, 34, 44, ghost=(64, 50, 13))
    page.field("type", 5, 14.5, most=18)
    page.field("code", 22, 14.5, most=24)
    page.field("number", 50, 14.5, size=3.8, most=32)
    for row, key in enumerate(("surname", "given", "nationality", "place")):
        page.field(key, 5, 22 + row * 8, most=72, size=3.3)
    page.field("sex", 60, 38, most=22)
    page.field("birth", 60, 46, most=24)
    page.field("issue", 5, 54.5, most=36)
    page.field("expiry", 45, 54.5, most=38)
    page.field("authority", 5, 62, most=52, size=2.6, gap=3.2)
    board.signature(page.rng, WIDTH - 36, 66, 25)


def _banner(page: _Page) -> None:
    """Three heads over the full width, label and value tight together, bold numbers."""
    board, dark = page.board, page.dark
    heads = (page.person.nation.native, page.person.nation.english)
    board.write(5, 6.4, heads[0] or page.person.nation.french, 3.3, face=SANS_BOLD, ink=dark, most=68)
    board.write(5, 10.4, heads[1], 2.9, face=SANS, ink=dark, most=64)
    board.line([(5, 12), (WIDTH - 5, 12)], dark, 0.3)
    board.write(WIDTH - 5, 6.4, page.values["passport"], 3.3, face=SANS_BOLD, ink=dark, anchor="rs")
    board.write(WIDTH - 5, 10.4, "PASSPORT", 2.9, face=SANS, ink=dark, anchor="rs")
    page.photo(5, 15, 36, 46)
    page.field("type", 45, 15.4, face=SANS, most=14)
    page.field("code", 61, 15.4, face=SANS, most=26)
    page.field("number", 92, 15.4, face=SANS_BOLD, size=3.7, most=28)
    for row, key in enumerate(("surname", "given", "nationality")):
        page.field(key, 45, 23 + row * 7.2, face=SANS, most=75, third=True)
    page.field("birth", 45, 44.6, face=SANS, most=34)
    page.field("sex", 92, 44.6, face=SANS, most=24)
    page.field("place", 45, 51.6, face=SANS, most=44)
    page.field("personal" if page.land.optional else "authority", 92, 51.6, face=NARROW, size=2.8, most=28)
    page.field("issue", 45, 58.6, face=SANS, most=34)
    page.field("expiry", 92, 58.6, face=SANS_BOLD, most=30)
    if page.land.optional:
        page.field("authority", 45, 65.4, face=SANS, size=2.5, most=44, gap=3.0)
    board.signature(page.rng, 94, 68, 22)


DESIGNS: dict[str, Callable[[_Page], None]] = {
    "facing": _facing, "column": _column, "numbered": _numbered, "plain": _plain, "banner": _banner,
}  # fmt: skip


def passport(person: Person, rng: Random, *, wrong_digit: bool = False, opened: float | None = None) -> Drawn:
    """The identity page; `opened`: with that share of the page above it, as an open booklet lies."""
    page = _Page(person, rng, wrong_digit=wrong_digit)
    DESIGNS[person.nation.design](page)
    if person.nation.design in {"facing", "plain", "banner"}:
        band = Board(WIDTH, 18, paper=(250, 250, 246))
        page.board.paste(band.image, 0, 70, WIDTH, 18, faint=0.7)
    page.foot(rng.uniform(75.4, 76.6))
    picture = page.board.image
    if opened is None:
        opened = rng.choice((0.0, 0.0, 0.25, 1.0))
    if opened:
        picture = _with_page_above(picture, page, opened)
    return Drawn(image=picture, kinds=("passport-identity",), fields=fields(person), mrz=page.lines)


def _with_page_above(picture: Image.Image, page: _Page, share: float) -> Image.Image:
    """The facing page above the fold: a number in dots, an emblem or the State's request to all."""
    rng, above = page.rng, Board(WIDTH, HEIGHT)
    above.on(ground(1250, 880, TINTS[page.land.tint], rng, manner="net", depth=0.7))
    if rng.random() < 0.5:
        text = (
            f"Le Gouvernement de la {page.person.nation.french.title()} prie les autorités des États amis",
            "de laisser passer librement le titulaire du présent passeport et de lui",
            "accorder aide et protection en cas de besoin.", "",
            f"The Government of the {page.person.nation.english.title()} requests all those whom it may",
            "concern to allow the bearer of this passport to pass freely without hindrance.",
        )  # fmt: skip
        for row, line in enumerate(text):
            above.write(12, 34 + row * 5, line, 2.5, face=SERIF, ink=page.dark, most=102)
    else:
        for ring in range(4):
            r = 22 - ring * 4
            above.draw.ellipse(
                [(62.5 - r) * 10, (44 - r) * 10, (62.5 + r) * 10, (44 + r) * 10], outline=page.dark, width=4
            )
        above.write(62.5, 80, "2" if rng.random() < 0.5 else "1", 3, face=SERIF, ink=page.dark, anchor="ms")
    for place, sign in enumerate(page.person.number):
        above.write(38 + place * 5, 12, sign, 5, face=NARROW, ink=(120, 110, 110))
    both = Image.new("RGB", (1250, round(880 * share) + 880), (255, 255, 255))
    both.paste(above.image.crop((0, 880 - round(880 * share), 1250, 880)), (0, 0))
    both.paste(picture, (0, round(880 * share)))
    fold = Board(WIDTH, 2, paper=(90, 80, 80))
    both.paste(fold.image.resize((1250, 5)), (0, round(880 * share) - 3), Image.new("L", (1250, 5), 90))
    return both
