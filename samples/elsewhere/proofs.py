"""Proofs and what is none, as they reach a mailbox: a leaf, a mail's text and HTML, a telephone's screen."""
# ruff: noqa: E501 - mails are quoted whole

import datetime as dt
import html
from dataclasses import dataclass
from random import Random

from PIL import Image, ImageDraw

from samples import ink
from samples.elsewhere.cancelled_words import CANCELLED, MARKED
from samples.elsewhere.dates import told
from samples.elsewhere.facts import pen
from samples.elsewhere.flights import Flight
from samples.elsewhere.tempting_words import OTHERS, TRAPS
from samples.ink import Colour
from samples.leaf import Leaf, _wrapped


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """A message about a way home; `sender` is who wrote it."""

    subject: str
    text: str
    sender: str
    language: str
    kind: str  #: cancelled, marked, embassy …, or the slug of a trap


def _filled(pattern: tuple[str, str], way: Flight, language: str, kind: str, sender: str = "") -> Notice:
    values = way.told(language)
    return Notice(
        subject=pattern[0].format(**values),
        text=pattern[1].format(**values),
        sender=sender or way.carrier,
        language=language,
        kind=kind,
    )


def cancelled(way: Flight, language: str, rng: Random) -> Notice:
    """The carrier's cancellation in one of its wordings."""
    return _filled(rng.choice(CANCELLED[language]), way, language, "cancelled")


def marked(way: Flight, language: str) -> Notice:
    """A booking that the carrier's site shows as cancelled."""
    return _filled(MARKED[language], way, language, "marked")


def trap(kind: str, way: Flight, language: str, rng: Random) -> Notice:
    """Something tempting that is no proof (`TRAPS`), in `language` or, where that has none, in English."""
    spoken = language if language in TRAPS[kind] else "en"
    return _filled(rng.choice(TRAPS[kind][spoken]), way, spoken, kind)


def other(kind: str, way: Flight, language: str, rng: Random) -> Notice:
    """A proof by an embassy, a ministry, a doctor, a newspaper (`OTHERS`)."""
    spoken = language if language in OTHERS[kind] else "fr"
    pattern = rng.choice(OTHERS[kind][spoken])
    return _filled(pattern, way, spoken, kind, sender=pattern[0])


_COLOURS: tuple[Colour, ...] = (
    (170, 24, 38),
    (12, 90, 70),
    (70, 40, 110),
    (20, 110, 170),
    (200, 110, 20),
    (40, 40, 46),
)


def as_leaf(notice: Notice, day: dt.date, rng: Random) -> Leaf:
    """Printed on A4: as a letter with a head, or as a mail printed from the browser."""
    if rng.random() < 0.5 or notice.kind not in {"cancelled", "marked"}:
        leaf = Leaf(face=rng.choice((ink.SERIF, ink.SANS, ink.TYPED)), height=rng.choice((4.0, 4.4)), left=24)
        colour = rng.choice(_COLOURS)
        if rng.random() < 0.5:
            leaf.rule(24, 30, 162, 0.6, colour)
        leaf.at(24, 20, notice.sender, height=6, face=ink.BOLD, colour=colour)
        leaf.y = 42
        if notice.subject != notice.sender:
            leaf.write(notice.subject, face=ink.BOLD)
            leaf.y += 6
    else:
        leaf = Leaf(face=ink.SANS, height=3.6, left=18, y=14)
        leaf.at(18, 8, f"{day:%d/%m/%Y} 18:42", height=2.6, colour=(110, 110, 120))
        leaf.at(120, 8, f"Webmail - {notice.subject[:44]}", height=2.6, colour=(110, 110, 120))
        leaf.y = 22
        leaf.write(notice.subject, height=5.2, face=ink.BOLD)
        leaf.rule(18, leaf.y + 1, 174, 0.3, (180, 180, 190))
        leaf.y += 4
        leaf.write(f"{notice.sender} <no-reply@booking.example.com>", height=3.2)
        leaf.write(told(day, notice.language), height=3.2, colour=(110, 110, 120))
        leaf.y += 6
    leaf.write(notice.text)
    leaf.specimen()
    return leaf


def as_html(notice: Notice, rng: Random) -> str:
    """The carrier's HTML mail: a table in a table, a coloured button, a foot of small print."""
    colour = "#" + "".join(f"{part:02x}" for part in rng.choice(_COLOURS))
    rows = "".join(
        f'<tr><td style="padding:6px 24px;font-family:Helvetica">{html.escape(row)}</td></tr>'
        for row in notice.text.split("\n")
        if row
    )
    turned = ' dir="rtl"' if notice.language == "ar" else ""
    return (
        f'<table width="100%" bgcolor="#eeeeee"{turned}><tr><td align="center"><table width="600" bgcolor="#ffffff">'
        f'<tr><td style="padding:18px 24px;border-bottom:4px solid {colour};color:{colour};font-size:22px">{html.escape(notice.sender)}</td></tr>'
        f'<tr><td style="padding:18px 24px;font-size:18px"><b>{html.escape(notice.subject)}</b></td></tr>{rows}'
        f'<tr><td style="padding:12px 24px"><span style="background:{colour};color:#ffffff;padding:8px 16px">www.example.com</span></td></tr>'
        '<tr><td style="padding:12px 24px;font-size:10px;color:#999999">SPECIMEN</td></tr></table></td></tr></table>'
    )


def quoted(notice: Notice, day: dt.date, rng: Random) -> str:
    """The notice as a mail programme quotes it below one's own words."""
    head = rng.choice(
        (
            f"-----Message d'origine-----\nDe : {notice.sender}\nEnvoyé : {day:%d/%m/%Y} 07:12\nObjet : {notice.subject}\n",
            f"---------- Forwarded message ---------\nFrom: {notice.sender} <no-reply@booking.example.com>\nDate: {day:%d/%m/%Y}\nSubject: {notice.subject}\n",
            f"Début du message transféré :\n\nDe: {notice.sender}\nObjet: {notice.subject}\nDate: {day:%d/%m/%Y}\n",
        )
    )
    if rng.random() < 0.3:
        return "\n".join(f"> {row}" for row in f"{head}\n{notice.text}".split("\n"))
    return f"{head}\n{notice.text}"


def as_screen(notice: Notice, rng: Random) -> Image.Image:
    """A telephone's screen: a mail, a text message, or a page of the carrier's site; light or dark."""
    dark = rng.random() < 0.35
    paper, words, pale = (
        ((18, 18, 20), (236, 236, 240), (150, 150, 156)) if dark else ((255, 255, 255), (24, 24, 28), (128, 128, 136))
    )
    wide, size = rng.choice(((1080, 40), (828, 31), (1170, 43)))
    unit = size / 40
    picture = Image.new("RGB", (wide, round(wide * 2.1)), paper)
    draw = ImageDraw.Draw(picture)

    def line(x: float, y: float, text: str, scale: float = 1.0, face: str = ink.SANS, fill: Colour = words) -> None:
        draw.text((x, y), text, font=ink.font(pen(text, face), round(size * scale)), fill=fill)

    line(50 * unit, 20 * unit, f"{rng.randint(7, 22)}:{rng.randint(10, 59)}", 0.8, ink.BOLD)
    line(wide - 210 * unit, 20 * unit, f"LTE  {rng.randint(12, 97)} %", 0.75)
    accent = rng.choice(_COLOURS)
    bubble = notice.kind in {"cancelled", "delay"} and len(notice.text) < 420 and rng.random() < 0.35
    y = 110 * unit
    if bubble:
        line(wide / 2 - 120 * unit, y, notice.sender, 0.9, ink.BOLD)
        y += 110 * unit
    else:
        draw.rectangle((0, y - 20 * unit, wide, y + 80 * unit), fill=accent)
        line(40 * unit, y, notice.sender, 1.0, ink.BOLD, (250, 250, 250))
        y += 120 * unit
        for row in _broken(notice.subject, ink.BOLD, size * 1.2, wide - 90 * unit):
            line(40 * unit, y, row, 1.2, ink.BOLD)
            y += 62 * unit
        y += 20 * unit
    rows = [
        row
        for part in notice.text.split("\n")
        for row in _broken(part, ink.SANS, size, wide - (190 if bubble else 90) * unit)
    ]
    if bubble:
        height = len(rows) * 56 * unit + 50 * unit
        draw.rounded_rectangle(
            (40 * unit, y, wide - 120 * unit, y + height),
            radius=40 * unit,
            fill=(58, 58, 62) if dark else (232, 232, 238),
        )
        y += 25 * unit
    for row in rows:
        heavy = row.isupper() and len(row) > 5
        x = 70 * unit if bubble else 40 * unit
        line(
            x,
            y,
            row,
            1.0,
            ink.BOLD if heavy else ink.SANS,
            (230, 90, 80) if heavy and dark else (180, 30, 30) if heavy else words,
        )
        y += 56 * unit
    line(wide - 230 * unit, y + 50 * unit, "SPECIMEN", 0.6, ink.SANS, pale)
    return picture.crop((0, 0, wide, round(max(y + 130 * unit, wide * rng.uniform(1.5, 2.0)))))


def _broken(text: str, face: str, size: float, width: float) -> list[str]:
    """`text` in rows of at most `width` pixels."""
    return _wrapped(text, pen(text, face), size / 8, width / 8)
