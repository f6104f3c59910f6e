"""Proofs that a return is impossible, and what is none: a printed mail, a screen, a letter with its head."""

import datetime as dt
from dataclasses import dataclass
from random import Random

from PIL import Image

from samples.afield import pen, security
from samples.afield.idle_tidings import USELESS
from samples.afield.plate import BOLD, OFFICE, SANS, SERIF, SERIF_BOLD, Colour, Plate
from samples.afield.tidings import CANCELLED, CERTIFIED, CLOSED
from samples.people import DAY, Person, number

_LINES = (
    "Levantia Air",
    "Corail Airways",
    "Transmeridian",
    "Sahel Air Lines",
    "Aurora Pacific",
    "Vol Azur",
    "Karavel",
    "Monsoon Air",
)
_FROM = ("Paris CDG", "Lyon LYS", "Clermont-Ferrand CFE", "Paris ORY", "Genève GVA", "Marseille MRS")


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """Words that somebody sent about a journey."""

    language: str
    sender: str
    subject: str
    paragraphs: tuple[str, ...]
    letter: bool = False  #: on paper with a head, signed
    sent: dt.date


def _gaps(rng: Random, who: Person, today: dt.date, entered: dt.date, *, early: bool) -> dict[str, str]:
    day = entered - rng.randint(10, 40) * DAY if early else today + rng.randint(-12, 16) * DAY
    prefix = rng.choice(("QV", "L7", "KX", "TW", "ZJ", "9H"))
    form = rng.choice(("%d/%m/%Y", "%d.%m.%Y", "%d/%m/%y"))
    return {
        "name": who.name if rng.random() < 0.5 else who.name.upper(),
        "flight": f"{prefix}{rng.choice(('', ' '))}{rng.randint(101, 4999)}",
        "day": f"{day:{form}}",
        "leg": f"{rng.choice(_FROM)} {rng.choice(('–', '→', '-', '/'))} {who.nation.airports[0].title()}",
        "code": number(rng, "AA9AAA"),
        "line": rng.choice(_LINES),
        "land": who.nation.french,
        "passport": who.number,
        "signed": f"{today - rng.randint(4, 20) * DAY:%d/%m/%Y}",
        "flight2": f"{prefix} {rng.randint(101, 999)}",
        "day2": f"{today + rng.randint(4, 20) * DAY:{form}}",
        "sent": "",
    }


def notice(
    who: Person,
    today: dt.date,
    entered: dt.date,
    rng: Random,
    *,
    useless: str = "",
    early: bool = False,
    other: Person | None = None,
) -> Notice:
    """Something that shows it, unless `useless` says why it does not, `early` or `other` make it another journey's."""
    gaps = _gaps(rng, other or who, today, entered, early=early)
    sent = today - rng.randint(2, 15) * DAY
    if useless:
        language = rng.choice(sorted(USELESS[useless]))
        subject, paragraphs = USELESS[useless][language]
    elif not other and not early and rng.random() < 0.24:
        language = who.nation.language if who.nation.language in CERTIFIED else rng.choice(("fr", "en"))
        sender, subject, paragraphs = rng.choice(CERTIFIED[language])
        gaps["land"] = {"fr": who.nation.french, "en": who.nation.english, "es": who.nation.english}[language]
        return Notice(
            language=language,
            sender=sender.format(**gaps),
            subject=subject,
            paragraphs=tuple(one.format(**gaps) for one in paragraphs),
            letter=True,
            sent=sent,
        )
    else:
        own = who.nation.language if who.nation.language in CANCELLED else "en"
        language = own if rng.random() < 0.55 else rng.choice(("fr", "en", "fr", "en", "de", "it"))
        subject, paragraphs = rng.choice(CANCELLED[language])
    return Notice(
        language=language,
        sender=gaps["line"],
        subject=subject.format(**gaps),
        paragraphs=tuple(one.format(**gaps) for one in paragraphs),
        sent=sent,
    )


def closure(who: Person, today: dt.date, rng: Random) -> Notice:
    """A government's word to everybody that nobody comes in."""
    gaps = _gaps(rng, who, today, today, early=False)
    sender, subject, paragraphs = rng.choice(CLOSED)
    gaps["land"] = who.nation.french if subject.startswith("COMM") else who.nation.english
    return Notice(
        language="fr",
        sender=sender.format(**gaps),
        subject=subject,
        paragraphs=tuple(one.format(**gaps) for one in paragraphs),
        letter=True,
        sent=today - 9 * DAY,
    )


def _wrapped(plate: Plate, text: str, size: float, name: str, width: float) -> list[str]:
    return pen.wrapped(plate, text, size, name, width)


def letter(what: Notice, rng: Random) -> Image.Image:
    """A4 with a head, a round seal and a signature."""
    plate, font = Plate(210, 297, scale=8, colour=(253, 253, 250)), rng.choice((SERIF, OFFICE, SANS))
    plate.text(105, 26, what.sender.upper(), 5.0, SERIF_BOLD, anchor="ms", width=170)
    plate.line([(40, 31), (170, 31)], (90, 90, 100), 0.3)
    plate.text(20, 44, f"Réf. {rng.randint(100, 999)}/{rng.choice(('CONS', 'SC', 'AFF'))}/{what.sent.year}", 3.6, font)
    plate.text(190, 44, f"Paris, {what.sent:%d/%m/%Y}", 3.8, font, anchor="rs")
    plate.text(105, 68, what.subject, 6.0, SERIF_BOLD, anchor="ms")
    y = 86.0
    for paragraph in what.paragraphs:
        for row in _wrapped(plate, paragraph, 4.4, font, 164):
            plate.text(23, y, row, 4.4, font)
            y += 7
        y += 5
    ink: Colour = rng.choice(((40, 50, 140), (90, 40, 120)))
    for radius in (17, 15.6, 9):
        box = [v * plate.scale for v in (60 - radius, y + 24 - radius, 60 + radius, y + 24 + radius)]
        plate.pen.ellipse(box, outline=ink, width=plate.px(0.35))
    plate.text(60, y + 25, "SECTION", 3.0, BOLD, ink, anchor="ms")
    plate.text(60, y + 20.5, "* * *", 3.0, BOLD, ink, anchor="ms")
    security.cursive(plate, rng, 122, y + 24, 44, 16, (24, 28, 90))
    return plate.image


def printed(what: Notice, to: str, rng: Random) -> Image.Image:
    """A mail as a browser prints it."""
    plate, font = Plate(210, 297, scale=8, colour=(254, 254, 254)), rng.choice((SANS, OFFICE))
    plate.text(18, 18, rng.choice(("Messagerie", "Webmail", "Boîte de réception")), 4.6, BOLD, (190, 60, 50))
    plate.text(192, 18, to, 3.2, font, (90, 90, 90), anchor="rs")
    plate.line([(18, 22), (192, 22)], (180, 180, 180), 0.3)
    plate.text(18, 31, what.subject, 5.0, BOLD)
    plate.text(18, 38, f"{what.sender} <no-reply@{what.sender.split()[0].lower()}.example.com>", 3.5, BOLD)
    plate.text(192, 38, f"{what.sent:%d/%m/%Y} {rng.randint(7, 21)}:{rng.randint(10, 59)}", 3.3, font, anchor="rs")
    plate.text(18, 43, f"À : {to}", 3.3, font, (90, 90, 90))
    y = 56.0
    for paragraph in what.paragraphs:
        for row in _wrapped(plate, paragraph, 4.0, font, 168):
            plate.text(21, y, row, 4.0, font)
            y += 6
        y += 3.5
    plate.text(
        18, 290, f"https://mail.example.org/print?id={number(rng, 'A9A99AA9')}      1/1", 2.6, font, (110, 110, 110)
    )
    return plate.image


def screen(what: Notice, rng: Random) -> Image.Image:
    """A telephone's screen, 1080 × 2280: a mail application by day or by night, or a carrier's card."""
    dark = rng.random() < 0.45
    ground, ink, pale = (
        ((18, 18, 20), (236, 236, 238), (160, 160, 168)) if dark else ((255, 255, 255), (28, 28, 32), (110, 110, 118))
    )
    plate = Plate(67.5, 142.5, scale=16, colour=ground)
    plate.text(4, 4.6, f"{rng.randint(7, 22)}:{rng.randint(10, 59)}", 2.8, BOLD, ink)
    plate.text(63.5, 4.6, f"4G  {rng.randint(12, 98)} %", 2.5, SANS, ink, anchor="rs")
    accent: Colour = rng.choice(((0, 96, 180), (196, 40, 60), (0, 130, 110), (120, 60, 150)))
    rtl = what.language == "ar"
    y = 14.0
    card = rng.random() < 0.35
    if card:
        plate.box(0, 7, 67.5, 11, fill=accent)
        plate.text(33.7, 14, what.sender, 3.6, BOLD, (255, 255, 255), anchor="ms")
        y = 26.0
    else:
        plate.text(4, y, "←", 4.5, SANS, ink)
        y += 9
    for row in _wrapped(plate, what.subject, 4.0, BOLD, 58):
        plate.text(63.5 if rtl else 4, y, row, 4.0, BOLD, ink, anchor="rs" if rtl else "ls")
        y += 5.6
    y += 4
    if not card:
        plate.pen.ellipse([v * plate.scale for v in (4, y - 4, 11, y + 3)], fill=accent)
        plate.text(7.5, y + 1, what.sender[0], 4, BOLD, (255, 255, 255), anchor="ms")
        plate.text(14, y - 0.8, what.sender, 3.1, BOLD, ink)
        plate.text(14, y + 2.8, "à moi", 2.6, SANS, pale)
        plate.text(63.5, y - 0.8, f"{what.sent:%d/%m}", 2.6, SANS, pale, anchor="rs")
        y += 11
    for paragraph in what.paragraphs:
        for row in _wrapped(plate, paragraph, 3.15, SANS, 58):
            plate.text(63.5 if rtl else 4, y, row, 3.15, SANS, ink, anchor="rs" if rtl else "ls")
            y += 4.7
        y += 2.6
    for at, word in enumerate(
        rng.choice((("Répondre", "Transférer"), ("Reply", "Forward"), ("Mes voyages", "Assistance")))
    ):
        plate.box(4 + at * 31, 130, 28, 7.5, line=pale, radius=3.7, thick=0.15)
        plate.text(18 + at * 31, 134.8, word, 2.7, SANS, ink, anchor="ms")
    return plate.image


def quoted(what: Notice, to: str) -> str:
    """As it stands below a mail that hands it on."""
    head = (
        "---------- Forwarded message ---------",
        f"De : {what.sender} <no-reply@{what.sender.split()[0].lower()}.example.com>",
        f"Date: {what.sent:%d/%m/%Y} 09:14",
        f"Subject: {what.subject}",
        f"To: <{to}>",
        "",
    )
    return "\n".join((*head, *(f"{one}\n" for one in what.paragraphs)))
