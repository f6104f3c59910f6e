"""Proofs and what is none as they reach a mailbox: quoted text, HTML, a forwarded file, a printed page."""
# ruff: noqa: E501 - mails are quoted whole

import datetime as dt
import html
from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from random import Random

from PIL import Image

from samples import mail
from samples.elsewhere.dates import told
from samples.farther.authorities import PROOFS, TRAPS
from samples.farther.cancellations import CANCELLED, IN_THE_APPLICATION
from samples.farther.nations import CARRIERS
from samples.farther.rubber import INKS, inked, office
from samples.farther.typefaces import GARAMOND, GROTESK, GROTESK_BOLD, MONO, POSTER, having
from samples.ink import Colour
from samples.leaf import Leaf
from samples.people import Person, number

BRANDS: tuple[Colour, ...] = ((200, 30, 60), (0, 90, 160), (20, 120, 90), (90, 40, 120), (30, 36, 60), (210, 120, 0))


@dataclass(frozen=True, slots=True, kw_only=True)
class Trip:
    """A booked way home; `name` as its ticket writes the passenger."""

    carrier: str
    flight: str
    origin: str
    target: str
    day: dt.date
    time: str
    locator: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """A message about a way home, and who sent it."""

    subject: str
    text: str
    sender: str
    language: str
    kind: str  #: cancelled, application, or a key of PROOFS or TRAPS


def on_ticket(who: Person, rng: Random) -> str:
    """`SURNAME / GIVEN MR`, `Ms Given Surname`, `GIVEN SURNAME`."""
    surname, given = who.zone_names()
    first = given.split()[0] if rng.random() < 0.5 and len(given.split()[0]) > 2 else given
    title = "MS" if who.sex == "F" else "MR"
    return rng.choice(
        (
            f"{surname}/{first}{title}",
            f"{surname}/{first} {title}",
            f"{title.title()} {first.title()} {surname.title()}",
            f"{first} {surname}",
        )
    )


def trip(rng: Random, who: Person, day: dt.date, *, name: str = "") -> Trip:
    code, carrier = CARRIERS[who.nation.code]
    return Trip(
        carrier=carrier,
        flight=f"{code}{rng.choice(('', ' '))}{rng.randint(20, 1999)}",
        origin=rng.choice(("CDG", "ORY", "LYS", "NTE", "Paris CDG", "Paris (ORY)")),
        target=rng.choice(who.nation.airports),
        day=day,
        time=f"{rng.randint(5, 23):02d}:{rng.choice((0, 15, 20, 35, 50)):02d}",
        locator=number(rng, rng.choice(("AAAAAA", "AA99AA", "A9AAAA"))),
        name=name or on_ticket(who, rng),
    )


def _filled(pattern: tuple[str, str], way: Trip, language: str, kind: str, sender: str = "") -> Notice:
    figures = "%Y-%m-%d" if language == "zh" else "%d.%m.%Y" if language in {"de", "ru", "pl", "tr"} else "%d/%m/%Y"
    values = {
        "name": way.name,
        "flight": way.flight,
        "date": told(way.day, language),
        "day": f"{way.day:{figures}}",
        "time": way.time,
        "origin": way.origin,
        "target": way.target,
        "locator": way.locator,
        "carrier": way.carrier,
    }
    subject, text = (part.format(**values) for part in pattern)
    return Notice(subject=subject, text=text, sender=sender or way.carrier, language=language, kind=kind)


def cancelled(way: Trip, language: str, rng: Random) -> Notice:
    return _filled(rng.choice(CANCELLED[language]), way, language, "cancelled")


def application(way: Trip, language: str) -> Notice:
    """The booking as the carrier's application shows it."""
    tongue = language if language in IN_THE_APPLICATION else "en"
    return _filled(IN_THE_APPLICATION[tongue], way, tongue, "application")


def by_authority(kind: str, way: Trip, language: str, rng: Random) -> Notice:
    """A key of `PROOFS`, in `language` where it has that."""
    tongue = language if language in PROOFS[kind] else "fr"
    pattern = rng.choice(PROOFS[kind][tongue])
    return _filled(pattern, way, tongue, kind, sender=pattern[0])


def trap(kind: str, way: Trip, language: str, rng: Random) -> Notice:
    """A key of `TRAPS`, in `language` where it has that."""
    tongue = language if language in TRAPS[kind] else "en"
    return _filled(rng.choice(TRAPS[kind][tongue]), way, tongue, kind)


def as_leaf(notice: Notice, day: dt.date, rng: Random) -> Leaf:
    """Printed on A4: an office's letter with its seal, or a mail printed from a mailbox."""
    brand = rng.choice(BRANDS)
    if notice.kind in PROOFS:
        leaf = Leaf(face=rng.choice((GARAMOND, GROTESK)), height=4.6, left=26)
        leaf.at(26, 18, notice.sender, face=having(notice.sender, POSTER), height=5.2, colour=brand)
        leaf.rule(26, 27, 158, 0.5, brand)
        leaf.y = 44
        leaf.write(notice.text)
        if notice.kind != "press":
            seal = inked(
                office(notice.sender.split("–")[0].strip(), rng, rng.choice(list(INKS.values())), "PARIS"),
                rng,
                pale=0.2,
            )
            ground = Image.new("RGB", seal.size, (253, 253, 251))
            ground.paste(seal, (0, 0), seal)
            leaf.paste(ground, 34, leaf.y + 8, 34)
            leaf.sign(120, leaf.y + 14, notice.sender)
    else:
        leaf = Leaf(face=rng.choice((GROTESK, GROTESK, MONO)), height=3.7, left=16, y=12)
        leaf.at(16, 8, f"{notice.sender} <info@news.example.net>", height=3.2)
        leaf.at(150, 8, f"{day:%d/%m/%y} 09:{rng.randint(10, 59)}", height=3.2)
        leaf.at(
            16,
            14,
            f"{'Objet' if rng.random() < 0.5 else 'Subject'}: {notice.subject}",
            height=4.0,
            face=having(notice.subject, GROTESK_BOLD),
        )
        leaf.rule(16, 20, 178, 0.3, (150, 150, 150))
        leaf.rule(16, 26, 178, 12, brand)
        leaf.at(20, 28.6, notice.sender, height=5, face=POSTER, colour=(250, 250, 250))
        leaf.y = 48
        leaf.write(notice.text)
        leaf.rule(16, leaf.y + 8, 178, 0.2, (190, 190, 190))
        leaf.at(16, leaf.y + 11, "1/1   https://mail.example.com/u/0/?print", height=2.6, colour=(120, 120, 120))
    leaf.specimen()
    return leaf


def as_html(notice: Notice, rng: Random) -> str:
    """The carrier's HTML."""
    colour = "#" + "".join(f"{part:02x}" for part in rng.choice(BRANDS))
    way = ' dir="rtl"' if notice.language == "ar" else ""
    body = html.escape(notice.text).replace("\n\n", '</p><p style="margin:14px 0">').replace("\n", "<br>")
    return (
        f'<div{way} style="max-width:640px;font-family:Arial,sans-serif;border:1px solid #ccc"><div style="background:{colour};color:#fff;padding:14px">'
        f'<strong>{html.escape(notice.sender)}</strong></div><div style="padding:16px"><h2>{html.escape(notice.subject)}</h2><p>{body}</p></div>'
        '<div style="padding:10px;color:#888;font-size:11px">SPECIMEN &middot; please do not reply to this message</div></div>'
    )


def quoted(notice: Notice, day: dt.date, rng: Random) -> str:
    """Below one's own words, as programmes forward a mail."""
    head = rng.choice(
        (
            f"---------- Message transféré ---------\nDe : {notice.sender} <info@news.example.net>\nDate : {day:%d/%m/%Y} 08:15\nSujet : {notice.subject}\nÀ : moi\n",
            f"________________________________\nDe : {notice.sender}\nEnvoyé : {day:%d/%m/%Y}\nObjet : {notice.subject}\n",
            f"Begin forwarded message:\n\nFrom: {notice.sender}\nSubject: {notice.subject}\nDate: {day:%Y-%m-%d}\n",
        )
    )
    return f"{head}\n{notice.text}"


def as_file(notice: Notice, day: dt.date, rng: Random) -> bytes:
    """The carrier's mail saved as a file (.eml)."""
    message = EmailMessage(policy=SMTP.clone(max_line_length=76))
    message["From"] = f"{notice.sender} <info@news.example.net>"
    message["To"] = "voyageur@mail.example.org"
    message["Date"] = format_datetime(mail.moment(day, 495))
    message["Subject"] = notice.subject
    message["Message-ID"] = f"<{number(rng, '9999999999')}@news.example.net>"
    message.set_content(f"{notice.text}\n\nSPECIMEN\n", cte="quoted-printable")
    if rng.random() < 0.6:
        message.add_alternative(
            f"<html><body>{as_html(notice, rng)}</body></html>\n", subtype="html", cte="quoted-printable"
        )
        message.set_boundary(f"=_{number(rng, '999999999999')}")
    return message.as_bytes()
