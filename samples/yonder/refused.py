"""Proofs that return is impossible, and what only looks like one: from passengers and a day to notices and pictures."""
# ruff: noqa: E501 - texts

import datetime as dt
import html
from dataclasses import dataclass
from random import Random

from PIL import Image

from samples.leaf import Leaf
from samples.people import DAY, Person, number
from samples.yonder import pen
from samples.yonder import refused_words as words
from samples.yonder.pen import PLEX, PLEX_BOLD, Pen
from samples.yonder.states import STATES

_FROM = ("LYON LYS", "PARIS CDG", "PARIS ORY", "CLERMONT-FERRAND CFE", "GENEVE GVA")
_BOTH = ("embassy", "border", "medical", "press")


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """A message or a letter of others about the way home."""

    kind: str  #: cancelled, or a key of TRAPS or NOTES
    language: str
    sender: str
    address: str
    subject: str
    lines: tuple[str, ...]
    sent: dt.date

    @property
    def letter(self) -> bool:
        return self.kind in _BOTH


def _day(when: dt.date, language: str, rng: Random) -> str:
    if language == "en":
        return rng.choice((f"{when:%d} {when:%b} {when.year}", f"{when:%A} {when.day} {when:%B} {when.year}"))
    if language == "zh":
        return f"{when.year}年{when.month}月{when.day}日"
    return f"{when:%d.%m.%Y}" if language in {"de", "ru", "tr"} else f"{when:%d/%m/%Y}"


def notice(
    people: tuple[Person, ...],
    entered: dt.date,
    today: dt.date,
    rng: Random,
    *,
    kind: str = "cancelled",
    language: str = "",
    early: bool = False,
) -> Notice:
    """About a flight home after `entered` (before it, when `early`); sent within the last weeks."""
    first = people[0]
    state = STATES[first.nation.code]
    sent = today - rng.randint(2, 14) * DAY
    flies = entered - rng.randint(12, 40) * DAY if early else max(entered + 8 * DAY, today + rng.randint(-9, 12) * DAY)
    sent = flies - 2 * DAY if early or flies < sent else sent
    table = words.CANCELLED if kind == "cancelled" else {"fr": words.TRAPS.get(kind, ())}
    language = language or (rng.choice([*table, "fr", "en"]) if kind == "cancelled" else "fr")
    names = [f"{one.given_names.split('/')[0]} {one.surname.split('/')[0]}" for one in people]
    if kind not in words.NOTES and rng.random() < 0.3:  # as tickets have it
        names = [f"{one.surname.split('/')[0]}/{one.given_names.split('/')[0].replace(' ', '')}" for one in people]
    code, name = state.carrier
    gaps = {
        "name": (" & " if language in {"en", "zh"} else ", ").join(names),
        "flight": f"{code}{rng.choice(('', ' '))}{rng.randint(101, 989)}",
        "from_": rng.choice(_FROM),
        "to": rng.choice(first.nation.airports),
        "code": number(rng, "AAA9A9"),
        "day": _day(flies, language, rng),
        "land": first.nation.english.upper(),
        "passport": first.number,
        "birth": f"{first.birth:%d/%m/%Y}",
        "today": f"{sent:%d/%m/%Y}",
        "before": f"{sent - rng.randint(5, 40) * DAY:%d/%m/%Y}",
    }
    if kind in words.NOTES:
        sender, subject, lines = words.NOTES[kind]
        sender, address = sender.format(**gaps), "contact@example.org"
    else:
        subject, lines = rng.choice(table.get(language, ()) or words.TRAPS[kind])
        sender, address = name, f"no-reply@{name.split()[-1].lower().encode('ascii', 'ignore').decode()}.example.com"
    return Notice(
        kind=kind,
        language=language,
        sender=sender,
        address=address,
        subject=subject.format(**gaps),
        lines=tuple(line.format(**gaps) for line in lines),
        sent=sent,
    )


def _wrapped(page: Pen, text: str, height: float, width: float, face: str) -> list[str]:
    rows, row = [], ""
    for word in text.split(" "):
        longer = f"{row} {word}".strip()
        if row and page.length(longer, height, face) > width:
            rows.append(row)
            row = word
        else:
            row = longer
    return [*rows, row]


def screen(note: Notice, rng: Random) -> Image.Image:
    """The notice as a telephone shows it, with its clock and bars; light or dark."""
    width, tall = 72.0, 150.0
    dark = rng.random() < 0.25
    paper, ink, dim = (
        ((24, 25, 28), (232, 232, 236), (150, 152, 160)) if dark else ((255, 255, 255), (28, 28, 32), (120, 122, 130))
    )
    page = Pen(Image.new("RGB", (round(width * 15), round(tall * 15)), paper), 15)
    page.write(4, 4.6, f"{rng.randint(7, 22)}:{rng.randint(10, 59)}", 2.8, face=PLEX_BOLD, ink=ink)
    page.write(width - 10, 4.6, rng.choice(("4G", "LTE", "5G")), 2.3, face=PLEX, ink=ink, anchor="rs")
    page.box(width - 8.4, 2.4, 4.6, 2.4, line=ink)
    page.box(width - 8.2, 2.6, rng.uniform(0.8, 4), 2.0, fill=ink)
    page.write(4, 12, "‹", 6, face="DejaVuSans.ttf", ink=(40, 110, 220))
    page.write(11, 11.6, rng.choice(("Boîte de réception", "Inbox", "Courrier")), 3, face=PLEX, ink=(40, 110, 220))
    y = 20.0
    for row in _wrapped(page, note.subject, 4, width - 10, PLEX_BOLD):
        page.write(5, y, row, 4, face=PLEX_BOLD, ink=ink)
        y += 5.4
    page.draw.ellipse(
        (5 * 15, (y - 2) * 15, 12 * 15, (y + 5) * 15), fill=rng.choice(((190, 70, 60), (60, 120, 90), (70, 90, 180)))
    )
    page.write(8.5, y + 2.8, note.sender[:1], 3.4, face=PLEX_BOLD, ink=(255, 255, 255), anchor="ms")
    page.write(14, y + 0.8, note.sender, 2.9, face=PLEX_BOLD, ink=ink, width=38)
    page.write(width - 4, y + 0.8, f"{note.sent:%d/%m/%Y}", 2.4, face=PLEX, ink=dim, anchor="rs")
    page.write(14, y + 4.2, f"à moi · {note.address}", 2.3, face=PLEX, ink=dim, width=50)
    page.rule(0, y + 8, width, y + 8, dim, 0.1)
    y += 15
    for line in note.lines:
        for row in _wrapped(page, line, 3.1, width - 10, PLEX):
            right = note.language == "ar"
            page.write(width - 5 if right else 5, y, row, 3.1, face=PLEX, ink=ink, anchor="rs" if right else "ls")
            y += 4.9
        y += 2.6
    page.write(5, y + 3, "SPECIMEN", 2.2, face=PLEX, ink=dim)
    page.box(0, tall - 13, width, 13, fill=(40, 41, 46) if dark else (246, 246, 248))
    for place, sign in zip((12, 36, 60), ("←", "⌂", "≡"), strict=True):
        page.write(place, tall - 5, sign, 4.4, face="DejaVuSans.ttf", ink=dim, anchor="ms")
    return page.image


def leaf(note: Notice, rng: Random) -> Leaf:
    """The notice on A4: a letter with a head, or a message as it was printed."""
    colour = rng.choice(((20, 60, 120), (140, 30, 40), (30, 90, 70)))
    page = Leaf(face=rng.choice((PLEX, pen.SANS, pen.SERIF)), height=rng.uniform(3.8, 4.3), y=20)
    if note.letter:
        page.write(note.sender, height=5, colour=colour, face=PLEX_BOLD)
        page.rule(25, page.y + 2, 160, 0.6, colour)
        page.y += 22
        page.write(note.subject, height=5.4, face=PLEX_BOLD)
        page.y += 8
    else:
        if rng.random() < 0.5:
            page.write(f"De : {note.sender} <{note.address}>", height=3.5)
            page.write(f"Envoyé : {note.sent:%d/%m/%Y} {rng.randint(8, 19)}:{rng.randint(10, 59)}", height=3.5)
            page.write(f"Objet : {note.subject}", height=3.5)
        else:
            page.rule(0, 0, 210, 14, colour)
            page.at(20, 4.4, note.sender, height=5.6, face=PLEX_BOLD, colour=(255, 255, 255))
            page.write(note.subject, height=5.4, face=PLEX_BOLD)
        page.y += 8
    for line in note.lines:
        page.write(line)
        page.y += 3.4
    if note.kind in {"embassy", "medical"}:
        seal = Pen(Image.new("RGB", (560, 460), (253, 253, 251)))
        for ring in (0, 3):
            seal.draw.ellipse(
                (40 + 8 * ring, 30 + 8 * ring, 400 - 8 * ring, 390 - 8 * ring), outline=(60, 60, 150), width=6
            )
        seal.write(18.3, 18.5, "SPECIMEN", 4, face=PLEX_BOLD, ink=(60, 60, 150), anchor="ms")
        seal.signature(14, 12, 30, 16, note.sender + note.subject)
        page.paste(seal.image, 112, page.y + 2, 48)
    page.specimen()
    return page


def quoted(note: Notice, rng: Random) -> str:
    """The notice forwarded in a mail's text."""
    head = rng.choice(
        (
            f"---------- Forwarded message ---------\nDe : {note.sender} <{note.address}>\nDate: {note.sent:%d/%m/%Y}\nSubject: {note.subject}\n",
            f"-----Message d'origine-----\nDe : {note.sender} [mailto:{note.address}]\nEnvoyé : {note.sent:%d/%m/%Y} 09:12\nObjet : {note.subject}\n",
            f"Début du message transféré :\n\nDe: {note.sender} <{note.address}>\nObjet: {note.subject}\nDate: {note.sent:%d/%m/%Y}\n",
        )
    )
    return head + "\n" + "\n\n".join(note.lines) + "\n"


def as_html(note: Notice) -> str:
    rows = "".join(f"<tr><td style='padding:5px 20px'>{html.escape(line)}</td></tr>" for line in note.lines)
    return (
        f"<blockquote><p><b>{html.escape(note.sender)}</b> &lt;{note.address}&gt;<br>{note.sent:%d/%m/%Y}</p>"
        f"<table><tr><td><h2>{html.escape(note.subject)}</h2></td></tr>{rows}</table></blockquote>"
    )
