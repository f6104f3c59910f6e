"""Proofs that going home is impossible, and what is none: from a flight to mail text, HTML, a leaf, a screenshot."""

import datetime as dt
import html
from dataclasses import dataclass
from random import Random

from PIL import Image, ImageDraw

from samples import ink
from samples.airlines import CANCELLED, CARRIERS, EMBASSY, MEDICAL, NO_PROOF, PRESS
from samples.leaf import Leaf
from samples.people import DAY, Person, number

_MONTHS: dict[str, str] = {
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "en": "January February March April May June July August September October November December",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "tr": "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
}


def spelled(day: dt.date, language: str) -> str:
    """The date as a letter in `language` writes it."""
    if language == "zh":
        return f"{day.year}年{day.month}月{day.day}日"
    if language not in _MONTHS:
        return f"{day:%d/%m/%Y}"
    month = _MONTHS[language].split()[day.month - 1]
    joined = " de " if language in {"es", "pt"} else " "
    return f"{day.day}{'.' if language == 'de' else ''}{joined}{month}{joined}{day.year}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Flight:
    """The way home that did not happen."""

    carrier: str
    code: str
    number: str
    origin: str
    target: str
    day: dt.date
    locator: str


def flight(rng: Random, who: Person, day: dt.date) -> Flight:
    code, carrier = CARRIERS[who.nation.code]
    return Flight(
        carrier=carrier,
        code=code,
        number=f"{code}{rng.randint(100, 1999)}",
        origin=rng.choice(("CDG", "LYS", "ORY")),
        target=rng.choice(who.nation.airports),
        day=day,
        locator=number(rng, "AAA9A9"),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """One proof as words; `grade` is what it weighs, `not-proof` when it is none."""

    subject: str
    text: str
    grade: str
    carrier: str
    language: str


def _filled(pattern: tuple[str, str], way: Flight, people: tuple[Person, ...], language: str) -> tuple[str, str]:
    names = ", ".join(_ticket(person) for person in people)
    values = {
        "name": names, "flight": way.number, "date": spelled(way.day, language), "from": way.origin, "to": way.target,
        "locator": way.locator, "carrier": way.carrier,
    }  # fmt: skip
    return pattern[0].format(**values), pattern[1].format(**values)


def _ticket(person: Person) -> str:
    """A name as tickets print it: Latin capitals, given names after the family name's words."""
    first, given = person.zone_names()
    return f"{given} {first}".strip()


def cancellation(way: Flight, people: tuple[Person, ...], language: str) -> Notice:
    """The carrier's own cancellation."""
    subject, text = _filled(CANCELLED[language], way, people, language)
    return Notice(subject=subject, text=text, grade="cancelled-by-carrier", carrier=way.carrier, language=language)


def no_proof(kind: str, way: Flight, people: tuple[Person, ...], language: str) -> Notice:
    """A booking confirmation, newsletter, refund request, own request or delay: see `airlines.NO_PROOF`."""
    subject, text = _filled(NO_PROOF[kind][language], way, people, language)
    return Notice(subject=subject, text=text, grade="not-proof", carrier=way.carrier, language=language)


def other_proof(kind: str, way: Flight, people: tuple[Person, ...]) -> Notice:
    """`embassy`, `press` or `medical`, in French."""
    pattern, grade = {
        "embassy": (EMBASSY, "border-closed"),
        "press": (PRESS, "press"),
        "medical": (MEDICAL, "medical"),
    }[kind]
    subject, text = _filled(pattern, way, people, "fr")
    return Notice(subject=subject, text=text, grade=grade, carrier=subject, language="fr")


def as_html(notice: Notice) -> str:
    """The notice as the airline's HTML mail."""
    rows = "".join(f"<p>{html.escape(part).replace(chr(10), '<br>')}</p>" for part in notice.text.split("\n\n"))
    turned = ' dir="rtl"' if notice.language == "ar" else ""
    return (
        f'<div{turned} style="font-family:Arial,sans-serif;max-width:600px;border:1px solid #ccd">'
        f'<table width="100%" style="background:#123a6b;color:#fff"><tr><td style="padding:14px;font-size:20px">'
        f"{html.escape(notice.carrier)}</td></tr></table>"
        f'<div style="padding:16px"><h2 style="font-size:18px">{html.escape(notice.subject)}</h2>{rows}'
        f'<p style="font-size:11px;color:#888">SPECIMEN - no-reply@notifications.example.com</p></div></div>'
    )


def as_leaf(notice: Notice, printed: dt.date) -> Leaf:
    """The notice printed on A4."""
    leaf = Leaf(face=ink.SANS, height=4.0)
    leaf.rule(0, 0, 210, 20, (18, 58, 107))
    leaf.at(25, 6.5, notice.carrier, height=6, face=ink.BOLD, colour=(245, 245, 250))
    leaf.y = 32
    leaf.write(f"{printed:%d/%m/%Y}", height=3.4, colour=(110, 110, 120))
    leaf.y += 4
    leaf.write(notice.subject, face=ink.BOLD, height=5)
    leaf.y += 5
    leaf.write(notice.text)
    leaf.specimen()
    return leaf


def as_screenshot(notice: Notice, received: dt.date) -> Image.Image:
    """The notice in a telephone's mail programme, 1080 pixels wide."""
    wide = 1080
    picture = Image.new("RGB", (wide, 2000), (255, 255, 255))
    pen = ImageDraw.Draw(picture)
    pen.rectangle((0, 0, wide, 70), fill=(245, 245, 247))
    pen.text((40, 18), "09:41", font=ink.font(ink.BOLD, 32), fill=(20, 20, 20))
    pen.text((wide - 160, 18), "4G 63%", font=ink.font(ink.SANS, 30), fill=(20, 20, 20))
    pen.text((40, 110), "< Boîte de réception", font=ink.font(ink.SANS, 38), fill=(0, 110, 230))
    y = 190
    for row in _rows(notice.subject, 48, wide - 80):
        pen.text((40, y), row, font=ink.font(ink.fitting(row, ink.BOLD), 48), fill=(10, 10, 10))
        y += 62
    pen.text((40, y + 10), notice.carrier, font=ink.font(ink.BOLD, 34), fill=(40, 40, 50))
    pen.text((wide - 220, y + 10), f"{received:%d/%m/%Y}", font=ink.font(ink.SANS, 30), fill=(130, 130, 140))
    y += 90
    pen.line((40, y, wide - 40, y), fill=(220, 220, 225), width=2)
    y += 30
    for part in notice.text.split("\n"):
        for row in _rows(part, 38, wide - 80):
            pen.text((40, y), row, font=ink.font(ink.fitting(row, ink.SANS), 38), fill=(25, 25, 30))
            y += 54
    pen.text((wide - 230, y + 40), "SPECIMEN", font=ink.font(ink.SANS, 26), fill=(170, 170, 180))
    return picture.crop((0, 0, wide, max(y + 110, 1500)))


def _rows(text: str, size: int, width: int) -> list[str]:
    pen = ink.font(ink.fitting(text, ink.SANS), size)
    rows, row = [], ""
    for word in text.split(" "):
        longer = f"{row} {word}" if row else word
        if row and pen.getlength(longer) > width:
            rows.append(row)
            row = word
        else:
            row = longer
    return [*rows, row]


def recent(rng: Random, today: dt.date) -> dt.date:
    """A day on which a flight home was cancelled lately: between ten days ago and the day after tomorrow."""
    return today + rng.randint(-10, 2) * DAY
