"""Identity pages of passports, alone or with the page above them, as they lie open on a table."""

import datetime as dt
from random import Random

from PIL import Image, ImageDraw

from samples.afield import security
from samples.afield.identity_labels import PAGES, Page
from samples.afield.identity_words import WORDS
from samples.afield.lands import LANDS
from samples.afield.plate import BOLD, NARROW_BOLD, SANS, SERIF_BOLD, Colour, Plate, has
from samples.people import Person, number
from samples.sample import Drawn
from samples.zones import latin, passport

_MONTHS = {
    "en": "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC",
    "tr": "OCA ŞUB MAR NİS MAY HAZ TEM AĞU EYL EKİ KAS ARA",
    "es": "ENE FEB MAR ABR MAY JUN JUL AGO SEP OCT NOV DIC",
    "pt": "JAN FEV MAR ABR MAI JUN JUL AGO SET OUT NOV DEZ",
}


def date(day: dt.date, form: str, tongue: str) -> str:
    """The day as that passport prints it: `%b/%b` is the month in its own tongue and in English."""
    own, english = (_MONTHS.get(one, _MONTHS["en"]).split()[day.month - 1] for one in (tongue, "en"))
    return day.strftime(form.replace("%b/%b", f"{own}/{english}").replace("%b", english))


def fields(person: Person) -> dict[str, str]:
    surname, given = person.zone_names()
    known = {
        "surname": surname,
        "given_names": given,
        "birth_date": person.birth.isoformat(),
        "nationality": person.nation.code,
        "passport_number": person.number,
        "passport_expiry": person.expiry.isoformat(),
    }
    return {key: value for key, value in known.items() if value}


def zone(person: Person, *, wrong_digit: bool = False) -> tuple[str, str]:
    pattern = LANDS[person.nation.code].optional
    return passport(
        state=person.nation.code,
        surname=person.surname,
        given_names=person.given_names,
        number=person.number,
        nationality=person.nation.code,
        birth=person.birth,
        sex=person.sex,
        expiry=person.expiry,
        optional=_personal(person) if pattern else "",
        wrong_digit=wrong_digit,
    )


def _personal(person: Person) -> str:
    return number(Random(person.number), LANDS[person.nation.code].optional)


def _values(person: Person, page: Page) -> dict[str, str]:
    land, code = person.nation, person.nation.code
    tongue, places = page.tongues[0], ("PREFECTURE DE POLICE", "MAIN OFFICE", "D.G.S.N.", "IMMIGRATION", "MIA 0217")
    sexes = {
        "ru": f"{'Ж' if person.sex == 'F' else 'М'}/{person.sex}",
        "tr": f"{'K' if person.sex == 'F' else 'E'} / {person.sex}",
        "vi": f"{'Nữ' if person.sex == 'F' else 'Nam'} / {person.sex}",
        "id": f"{'P' if person.sex == 'F' else 'L'}/{person.sex}",
    }
    surname, given = ("/".join(reversed(name.split("/"))) for name in (person.surname, person.given_names))
    names = (surname, given)  #: where both alphabets are, the own one comes first
    if code == "IDN":
        names = (f"{person.given_names} {person.surname}".strip(), "")
    return {
        "type": "PN" if code == "CMR" else "P",
        "code": code,
        "number": person.number,
        "surname": names[0],
        "given": names[1],
        "nationality": land.citizenship,
        "birth": date(person.birth, page.dates, tongue),
        "sex": sexes.get(tongue, person.sex),
        "place": person.birth_place,
        "issued": date(person.issued, page.dates, tongue),
        "expiry": date(person.expiry, page.dates, tongue),
        "authority": Random(person.number).choice(places),
        "personal": _personal(person) if LANDS[code].optional else "",
    }


def identity(person: Person, rng: Random, *, wrong_digit: bool = False) -> Plate:
    """The page with the portrait, 125 × 88 mm."""
    page, plate = PAGES[person.nation.code], Plate(125, 88)
    security.tinted(plate, page.top, page.foot)
    security.guilloche(
        plate, rng, _pale(page.ink), _pale(page.second), lines=rng.randint(38, 60), thick=rng.uniform(0.06, 0.16)
    )
    security.rosette(plate, rng.uniform(70, 92), rng.uniform(30, 40), rng.uniform(14, 20), _pale(page.ink))
    for y in (8.6, 65.2):
        security.microtext(plate, y, latin(person.nation.english).replace("<", " "), page.ink, 0.9)
    _heading(plate, person, page, rng)
    picture = security.portrait(rng, plate.px(33), plate.px(42), grey=rng.random() < 0.4, woman=person.sex == "F")
    mask = None
    if page.pictured:
        mask = Image.new("L", picture.size, 0)
        ImageDraw.Draw(mask).rounded_rectangle((4, 4, picture.width - 4, picture.height - 4), radius=60, fill=225)
    plate.paste(picture, 4, 15, mask)
    security.ghost(plate, picture, rng.choice((104.0, 107.0)), 39, 14, tint=page.ink)
    _rows(plate, page, _values(person, page))
    security.cursive(plate, rng, 7, 61, rng.uniform(18, 26), 4.5, (30, 34, 60))
    plate.zone(6.2, 72.6, zone(person, wrong_digit=wrong_digit))
    security.hologram(plate, rng, rng.uniform(24, 32), rng.uniform(40, 46), 15, strength=52)
    if rng.random() < 0.35:
        security.holes(plate, 92, 3.4, person.number, 3.0)
    return plate


def _pale(colour: Colour) -> Colour:
    return (
        colour[0] + (255 - colour[0]) * 2 // 5,
        colour[1] + (255 - colour[1]) * 2 // 5,
        colour[2] + (255 - colour[2]) * 2 // 5,
    )


def _heading(plate: Plate, person: Person, page: Page, rng: Random) -> None:
    native, english = person.nation.native, person.nation.english.upper()
    if page.title or person.nation.code == "CHN":
        security.scribbled_script(plate, rng, 6, 6.3, 20, 3.2, page.heading)
    else:
        plate.text(6, 6.2, "PASSPORT" if "fr" not in page.tongues else "PASSEPORT", 3.0, BOLD, page.heading)
    plate.text(42, 6.2, native, 3.4, SERIF_BOLD, page.heading, width=74)
    if english not in native and rng.random() < 0.6:
        plate.text(6, 10.6, english, 2.2, NARROW_BOLD, page.heading, width=32)


def _rows(plate: Plate, page: Page, values: dict[str, str]) -> None:
    count, at = 0, 12.2
    for row in page.rows:
        for place, (key, x) in enumerate(row):
            value = values[key]
            if not value and key in {"personal", "given"}:
                continue
            count += 1
            words = [WORDS[key][tongue] for tongue in page.tongues if WORDS[key].get(tongue)]
            label = (f"{count}. " if page.numbered else "") + page.joint.join(words)
            room = (row[place + 1][1] if place + 1 < len(row) else 122) - x - 1
            _label(plate, x, at, label, page, room)
            plate.text(x, at + page.size + 0.75, value, page.size, page.values, width=room)
        at += 7.55


def _label(plate: Plate, x: float, y: float, label: str, page: Page, room: float) -> None:
    """Tongue by tongue: each part in the face that has its signs."""
    size = page.labels
    while sum(plate.length(part, size) for part in _runs(label)) > room and size > 0.9:
        size *= 0.95
    for part in _runs(label):
        x = plate.text(x, y, part, size, SANS, page.heading)


def _runs(text: str) -> list[str]:
    parts = [""]
    for sign in text:
        known = has(SANS, sign)
        if parts[-1] and known != has(SANS, parts[-1][0]) and not sign.isspace():
            parts.append("")
        parts[-1] += sign
    return parts


def upper(person: Person, rng: Random) -> Plate:
    """The page above the identity page: remarks, the bearer's signature, nothing of interest."""
    page, plate = PAGES[person.nation.code], Plate(125, 88)
    security.tinted(plate, page.foot, page.top)
    security.guilloche(plate, rng, _pale(page.ink), _pale(page.second), lines=44)
    words = {
        "fr": ("Observations", "Signature du titulaire"),
        "es": ("Observaciones", "Firma del titular"),
        "ru": ("Особые отметки / Remarks", "Подпись владельца / Holder's signature"),
    }
    remarks, signed = next(
        (words[one] for one in page.tongues if one in words), ("Endorsements", "Signature of bearer")
    )
    plate.text(10, 12, remarks, 3.0, SANS, page.heading)
    security.holes(plate, 44, 3, person.number, 3.4, mirrored=True)
    for y in range(24, 66, 9):
        plate.line([(10, y), (115, y)], page.ink, 0.1)
    if rng.random() < 0.5:
        plate.text(
            10,
            23,
            rng.choice(("* * *", "THIS PASSPORT IS VALID FOR ALL COUNTRIES", "NEANT / NIL")),
            2.8,
            "CourierPrime_400Regular.ttf",
        )
    plate.text(10, 80, signed, 2.2, SANS, page.heading)
    security.cursive(plate, rng, 45, 76, 36, 10, (24, 28, 70))
    return plate


def drawn(person: Person, rng: Random, *, wrong_digit: bool = False) -> Drawn:
    """The identity page, by itself or below the page that lies open with it."""
    below = identity(person, rng, wrong_digit=wrong_digit).image
    picture = rounded(below, rng)
    if rng.random() < 0.45:
        above = upper(person, rng).image
        picture = Image.new("RGB", (below.width, above.height + below.height), (90, 84, 80))
        picture.paste(above, (0, 0))
        picture.paste(below, (0, above.height))
        shade = Image.linear_gradient("L").resize((below.width, 70)).point(lambda level: level // 3)
        picture.paste(Image.new("RGB", shade.size, (0, 0, 0)), (0, above.height - 70), shade)
    return Drawn(
        image=picture, kinds=("passport-identity",), fields=fields(person), mrz=zone(person, wrong_digit=wrong_digit)
    )


def rounded(picture: Image.Image, rng: Random, radius: int = 38) -> Image.Image:
    """Its corners cut as a booklet's are, on the dark of its cover."""
    mask = Image.new("L", picture.size, 0)
    ImageDraw.Draw(mask).rounded_rectangle((0, 0, picture.width - 1, picture.height - 1), radius=radius, fill=255)
    dark = rng.choice(((40, 24, 30), (22, 34, 52), (30, 46, 36)))
    return Image.composite(picture, Image.new("RGB", picture.size, dark), mask)
