"""Certificates of accommodation: forms filled by hand or machine, typed letters, sheets written by hand."""

import datetime as dt
from dataclasses import dataclass
from random import Random

from PIL import Image

from samples.afield import pen, security
from samples.afield.hosting_words import FORMS, HAND, LETTERS, MONTHS
from samples.afield.plate import OFFICE, OFFICE_BOLD, SANS, SERIF, SERIF_BOLD, TYPEWRITER, WIDE, Colour, Plate
from samples.people import Host, Person, spoken

_TYPED = (OFFICE, OFFICE, SERIF, SANS, "ComicNeue_400Regular.ttf", TYPEWRITER, WIDE, "EBGaramond_500Medium.ttf")
_PARTNERS = ("Jean-Luc", "Monique", "Alain", "Claudine")


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate:
    """A drawn certificate and, where it was typed, its lines for a file with text."""

    image: Image.Image
    hand: bool
    full_name: bool  #: all given names of the host stand on it
    lines: tuple[str, ...] = ()


def _written(day: dt.date, form: str) -> str:
    if form in MONTHS:
        head = "1er" if day.day == 1 and form == "fr" else str(day.day)
        return f"{head} {MONTHS[form][day.month - 1]} {day.year}"
    return day.strftime(form)


def _gaps(
    host: Host, guests: tuple[Person, ...], since: dt.date, signed: dt.date, rng: Random, tongue: str
) -> dict[str, str]:
    form = "en" if tongue == "en" else rng.choice(("%d/%m/%Y", "%d/%m/%Y", "fr", "%d.%m.%Y", "%d-%m-%Y"))
    civil = (
        {"fr": ("Madame", "Monsieur"), "en": ("Mrs", "Mr")}[tongue]
        if rng.random() < 0.6
        else ("Mme" if tongue == "fr" else "Ms", "M." if tongue == "fr" else "Mr")
    )
    civilities = [civil[0] if one.sex == "F" else civil[1] for one in guests]
    joint = " et " if tongue == "fr" else " and "
    capital = rng.random() < 0.5

    def named(one: Person) -> str:
        surname, given = one.surname.split("/")[0], spoken(one.given_names.split("/")[0])
        return (
            f"{given} {surname if capital else spoken(surname)}".strip()
            if rng.random() < 0.6
            else f"{surname} {given}".strip()
        )

    names = [named(one) for one in guests]
    guest = joint.join(
        [names[0], *(f"{civility} {name}" for civility, name in zip(civilities[1:], names[1:], strict=True))]
    )
    feminine = host.sex == "F"
    short = len(host.given_names.split()) > 1 and rng.random() < 0.25
    given = host.given_names.split()[0] if short else host.given_names
    both = all(one.sex == "F" for one in guests)
    return {
        "host": f"{given} {host.surname}",
        "host_surname": host.surname,
        "host_given": given,
        "short": "1" if short else "",
        "host_birth": _written(host.birth, form),
        "host_place": host.birth_place.title(),
        "street": host.street,
        "postcode": host.postcode,
        "commune": host.commune,
        "guest": guest,
        "guest_birth": joint.join(_written(one.birth, form) for one in guests),
        "guest_nation": {"fr": guests[0].nation.french, "en": guests[0].nation.english}[tongue],
        "passport": guests[0].number,
        "since": _written(since, form),
        "signed": _written(signed, form),
        "civility": civilities[0],
        "e": "e" if feminine else "",
        "born": ("née" if both else "né") + ("s" if len(guests) > 1 else ""),
        "pronoun": ("Elle" if both else "Il") + ("s" if len(guests) > 1 else ""),
        "partner": f"{rng.choice(_PARTNERS)} {host.surname}",
    }


def certificate(
    host: Host, guests: tuple[Person, ...], since: dt.date, signed: dt.date, rng: Random, *, sign: bool = True
) -> Certificate:
    """One sheet for everybody who is housed, in one of the ways that people make them."""
    way = rng.choices(("form-hand", "form-typed", "letter", "hand"), (28, 14, 33, 25))[0]
    if len(guests) > 1 and way.startswith("form"):
        way = "letter"
    if way == "hand":
        return _by_hand(_gaps(host, guests, since, signed, rng, "fr"), rng, sign=sign)
    if way == "letter":
        name = rng.choice(("plain", "headed", "public", "plain", "couple", "english"))
        tongue = "en" if name == "english" else "fr"
        return _letter(name, _gaps(host, guests, since, signed, rng, tongue), rng, sign=sign)
    return _form(_gaps(host, guests, since, signed, rng, "fr"), rng, by_hand=way == "form-hand", sign=sign)


def _by_hand(gaps: dict[str, str], rng: Random, *, sign: bool) -> Certificate:
    title, paragraphs = HAND[rng.choice(sorted(HAND))]
    if len(gaps["born"]) > 3 and gaps["born"].endswith("s"):
        paragraphs = tuple(
            one.replace("habite actuellement", "habitent actuellement")
            .replace("ne peut pas", "ne peuvent pas")
            .replace("et peut", "et peuvent")
            for one in paragraphs
        )
    sheet, pitch = pen.paper(rng)
    hand = pen.Hand.of(rng, leading=pitch)
    y = pitch * 4
    if title:
        hand.write(sheet, rng.uniform(40, 70), y, title)
        y += pitch * 2
    for paragraph in paragraphs:
        for row in hand.wrapped(sheet, paragraph.format(**gaps), sheet.width - 34):
            hand.write(sheet, 24 + rng.uniform(-0.6, 0.6), y, row)
            y += pitch
        y += pitch
    if sign:
        security.cursive(sheet, rng, rng.uniform(60, 100), y + 12, rng.uniform(34, 48), rng.uniform(14, 20), hand.ink)
    return Certificate(image=sheet.image, hand=True, full_name=not gaps["short"])


def _letter(name: str, gaps: dict[str, str], rng: Random, *, sign: bool) -> Certificate:
    title, paragraphs = LETTERS[name]
    typed = rng.choice(_TYPED)
    size = rng.uniform(3.9, 4.8)
    sheet = Plate(210, 297, scale=8, colour=(253, 253, 252))
    lines, y = list[str](), rng.uniform(24, 36)

    def put(text: str, x: float = 25, face: str = typed, gap: float = 1.45, bigger: float = 1.0) -> None:
        nonlocal y
        for row in pen.wrapped(sheet, text, size * bigger, face, 210 - x - 22):
            sheet.text(x, y, row, size * bigger, face)
            lines.append(row)
            y += size * gap * bigger

    if name == "headed":
        for row in (gaps["host"], gaps["street"], f"{gaps['postcode']} {gaps['commune']}"):
            put(row)
        y += 8
        put("Préfecture du Puy-de-Dôme", 120)
        put(f"{gaps['commune']}, le {gaps['signed']}", 120)
        y += 10
    put(
        title,
        25 if name == "headed" else max(25, 105 - sheet.length(title, size * 1.3, typed) / 2),
        bold(typed),
        2.4,
        1.3 if name != "headed" else 1,
    )
    y += 6
    for paragraph in paragraphs:
        put(paragraph.format(**gaps))
        y += size * 0.9
    if name == "headed":
        put(gaps["host"], 120)
    if sign:
        for at in range(2 if name == "couple" else 1):
            security.cursive(
                sheet,
                rng,
                rng.uniform(90, 110) - 62 * at,
                y + 12,
                rng.uniform(34, 46),
                rng.uniform(12, 19),
                rng.choice(pen.INKS),
            )
    return Certificate(image=sheet.image, hand=False, full_name=not gaps["short"], lines=tuple(lines))


def bold(name: str) -> str:
    return {OFFICE: OFFICE_BOLD, SERIF: SERIF_BOLD, SANS: "LiberationSans-Bold.ttf"}.get(name, name)


def _form(gaps: dict[str, str], rng: Random, *, by_hand: bool, sign: bool) -> Certificate:
    """A printed form: what is in brackets was filled in, on dots, on a line or in a box."""
    name = rng.choice(sorted(FORMS))
    title, rows = FORMS[name]
    sheet, printed = Plate(210, 297, scale=8, colour=(252, 252, 250)), rng.choice((SANS, OFFICE, SERIF))
    hand = pen.Hand.of(rng, leading=9) if by_hand else None
    under: str = "box" if name == "boxed" else rng.choice(("dots", "dots", "line"))
    grey: Colour = (120, 120, 124)
    sheet.text(105, 36, title, 6.2, bold(printed), anchor="ms", width=170)
    if name == "boxed":
        sheet.box(18, 46, 174, 150, line=(60, 60, 64), thick=0.4)
    y = 58.0
    for row in rows:
        parts = row.replace("]", "[").split("[")
        if len(parts) == 1:
            for line in pen.wrapped(sheet, row, 4.0, printed, 162):
                sheet.text(24, y, line, 4.0, bold(printed) if line.isupper() else printed)
                y += 7
            y += 5
            continue
        x, filled_in = 24.0, [part.format(**gaps) for part in parts[1::2]]
        share = (162 - sum(sheet.length(part, 4.0, printed) for part in parts[::2])) / len(filled_in)
        for at, part in enumerate(parts):
            if at % 2 == 0:
                x = sheet.text(x, y, part, 4.0, printed)
                continue
            room = share if len(filled_in) > 1 or under == "box" else max(share * rng.uniform(0.7, 1), 30)
            if under == "dots":
                sheet.text(x, y + 0.8, "." * int(room / sheet.length(".", 3.4, printed)), 3.4, printed, grey)
            elif under == "line":
                sheet.line([(x, y + 1.3), (x + room - 1, y + 1.3)], grey, 0.2)
            else:
                sheet.box(x, y - 5.6, room - 1.5, 7.6, line=grey, thick=0.2)
            text = part.format(**gaps)
            if hand:
                hand.write(sheet, x + 2, y - rng.uniform(0, 0.7), text, width=room - 3)
            else:
                sheet.text(
                    x + 2, y, text, 4.1, TYPEWRITER if rng.random() < 0.02 else OFFICE, (20, 24, 60), width=room - 3
                )
            x += room
        y += rng.uniform(11.5, 12.5)
    if name != "official":
        sheet.text(120, y + 4, "Signature", 3.6, printed)
    if sign:
        security.cursive(
            sheet,
            rng,
            rng.uniform(112, 132),
            y + 16,
            rng.uniform(32, 44),
            rng.uniform(12, 18),
            hand.ink if hand else rng.choice(pen.INKS),
        )
    return Certificate(image=sheet.image, hand=by_hand, full_name=not gaps["short"])
