"""Proofs that going back is impossible, and traps: from a traveller to a notice, and from it to leaf, screen or text."""
# ruff: noqa: E501 - printed words and their places

import datetime as dt
import html as markup
from dataclasses import dataclass
from random import Random

from PIL import Image

from samples.beyond.airwords import CANCELLED, CARRIERS, NOTES, TRAPS
from samples.beyond.board import LATO, LATO_BOLD, SANS, SERIF, SERIF_BOLD, TICKET, TIMES, WIDE, Board, bearing, font
from samples.beyond.folk import land_of
from samples.leaf import Leaf
from samples.people import DAY, Person, number
from samples.zones import latin

_FROM = ("Lyon LYS", "Paris CDG", "Paris ORY", "Genève GVA", "Marseille MRS")


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """What was written, by whom, in which tongue, on which day."""

    kind: str  #: cancelled, embassy, border, medical, press, or a key of TRAPS
    head: str
    subject: str
    text: str
    language: str
    day: dt.date


def _called(person: Person, rng: Random) -> str:
    surname = latin(person.surname, person.nation.code).replace("<", " ")
    given = latin(person.given_names, person.nation.code).replace("<", " ")
    if not given:
        return surname
    title = "MRS" if person.sex == "F" else "MR"
    return rng.choice((f"{given} {surname}", f"{title} {given} {surname}", f"{surname}/{given.replace(' ', '')} {title}",
                       f"{given.title()} {surname.title()}"))  # fmt: skip


def _day(day: dt.date, language: str) -> str:
    months = {"fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
              "en": "January February March April May June July August September October November December",
              "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
              "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"}  # fmt: skip
    if language == "zh":
        return f"{day.year}年{day.month}月{day.day}日"
    if language in months:
        word = months[language].split()[day.month - 1]
        return f"{day.day} de {word} de {day.year}" if language == "es" else f"{day.day} {word} {day.year}"
    return day.strftime("%d.%m.%Y" if language in {"de", "tr"} else "%d/%m/%Y")


def flight_notice(
    people: tuple[Person, ...],
    when: dt.date,
    written: dt.date,
    rng: Random,
    *,
    trap: str = "",
    language: str = "",
    text_only: bool = False,
) -> Notice:
    """A mail by the carrier about the flight home on `when`."""
    first = people[0]
    code = land_of(first).carrier
    name, own = CARRIERS[code]
    if rng.random() < 0.35:
        code = rng.choice(("AF", "LH", "IB", "AZ", "TP", "EK", "TO"))
        name, own = CARRIERS[code]
    if text_only and rng.random() < 0.15:  # no font here has Chinese signs, but a mail's text needs none
        code, (name, own) = "CA", CARRIERS["CA"]
    if trap:
        language = rng.choice(("fr", "en"))
        subject, text = TRAPS[trap][language]
    else:
        language = language or (own if rng.random() < 0.7 else rng.choice(("fr", "en")))
        subject, text = rng.choice(CANCELLED[language])
    values = {
        "name": ", ".join(_called(one, rng) for one in people), "flight": f"{code}{rng.choice(('', ' '))}{rng.randint(101, 2999)}",
        "a": rng.choice(_FROM), "b": rng.choice(first.nation.airports), "day": _day(when, language),
        "pnr": number(rng, "AAA9A9"), "carrier": name,
    }  # fmt: skip
    return Notice(kind=trap or "cancelled", head=name, subject=subject.format(**values), text=text.format(**values),
                  language=language, day=written)  # fmt: skip


def note(kind: str, people: tuple[Person, ...], since: dt.date, written: dt.date, rng: Random) -> Notice:
    """An embassy's, a ministry's, a physician's or a newspaper's word."""
    head, title, text = rng.choice(NOTES[kind])
    first = people[0]
    land = first.nation
    english = "EMBASSY" in head or "CIVIL AVIATION AUTHORITY" in head
    values = {
        "name": " / ".join(f"{latin(one.given_names, land.code).replace('<', ' ').title()} {latin(one.surname, land.code).replace('<', ' ')}".strip() for one in people),
        "born": " / ".join(f"{one.birth:%d/%m/%Y}" for one in people), "number": " / ".join(one.number for one in people),
        "country": land.french, "country_short": first.nation.airports[0], "english": land.english,
        "day": _day(since, "en" if english else "fr"), "today": _day(written, "en" if english else "fr"),
    }  # fmt: skip
    return Notice(kind=kind, head=head.format(**values), subject=title.format(**values), text=text.format(**values),
                  language="en" if english else "fr", day=written)  # fmt: skip


def as_leaf(notice: Notice, rng: Random) -> Leaf:
    """On paper: a printed mail, or a letter with a head and a seal."""
    letter = notice.kind in NOTES
    leaf = Leaf(face=rng.choice((SERIF, TIMES)) if letter else rng.choice((SANS, LATO)), height=4.2 if letter else 3.9,
                left=22, y=18)  # fmt: skip
    right = notice.language == "ar"
    if not letter:
        leaf.rule(0, 0, 210, 13, rng.choice(((24, 60, 120), (170, 24, 40), (20, 90, 70), (60, 60, 70))))
        leaf.at(22, 3.4, notice.head, height=5.5, face=LATO_BOLD, colour=(250, 250, 250))
        leaf.write(f"De : {notice.head} <ne-pas-repondre@vols.example.com>\nEnvoyé : {notice.day:%d/%m/%Y %H}:12\nObjet : {notice.subject}",
                   height=3.2, colour=(90, 90, 96), face=bearing(notice.subject.replace("\n", ""), leaf.face))  # fmt: skip
        leaf.y += 8
        leaf.write(notice.subject, height=5, face=bearing(notice.subject, leaf.face))
        leaf.y += 5
        _write(leaf, notice.text, right)
        return leaf
    for row in notice.head.split("\n"):
        leaf.write(row, height=4, face=SERIF_BOLD)
    leaf.y += 16
    leaf.write(notice.subject, height=6, x=30 if notice.kind == "press" else 62, face=SERIF_BOLD)
    leaf.y += 10
    _write(leaf, notice.text, right)
    if notice.kind != "press":
        pen = Board(60, 40, paper=(253, 253, 251))
        pen.draw.ellipse((60, 20, 400, 360), outline=(60, 60, 150), width=6)
        pen.draw.ellipse((110, 70, 350, 310), outline=(60, 60, 150), width=3)
        pen.write(23, 20, {"medical": "N° RPPS 10000000000", "embassy": "CONSULAT"}.get(notice.kind, "OFFICIEL"), 2.4, ink=(60, 60, 150),
                  face=LATO_BOLD, anchor="ms", most=22)  # fmt: skip
        pen.signature(rng, 18, 24, 34)
        leaf.paste(pen.image, 125, min(leaf.y + 4, 250), 60)
    return leaf


def _write(leaf: Leaf, text: str, right: bool) -> None:
    if not right:
        for row in text.split("\n"):
            leaf.write(row, face=bearing(row, leaf.face))
        return
    for row in text.split("\n"):
        face = bearing(row, WIDE)
        long = font(face, 100).getlength(row) / 100 * leaf.height
        leaf.at(max(15, 188 - long), leaf.y, row, face=face)
        leaf.y += leaf.height * 1.7


def as_screen(notice: Notice, rng: Random) -> Image.Image:
    """A telephone's screen with the mail, or the booking in the carrier's application."""
    dark = rng.random() < 0.25
    paper, ink, grey = (
        ((24, 24, 28), (236, 236, 240), (150, 150, 156)) if dark else ((255, 255, 255), (24, 24, 28), (120, 120, 126))
    )
    board = Board(108, 224, paper=paper)
    board.write(6, 7, f"{rng.randint(7, 22)}:{rng.randint(10, 59)}", 4, face=LATO_BOLD, ink=ink)
    board.write(102, 7, f"4G {rng.randint(11, 98)} %", 3.4, face=LATO, ink=ink, anchor="rs")
    y = 22.0
    y = _rows(board, notice.subject, y, 5.6, LATO_BOLD, ink, 96) + 5
    board.draw.ellipse(
        (60, y * 10, 160, y * 10 + 100), fill=rng.choice(((200, 60, 60), (60, 110, 190), (40, 140, 100)))
    )
    board.write(11, y + 7, notice.head[0], 6, face=LATO_BOLD, ink=(255, 255, 255), anchor="ms")
    board.write(19, y + 4, notice.head, 4, face=LATO_BOLD, ink=ink, most=60)
    board.write(19, y + 8.6, f"À moi · {notice.day:%d/%m/%Y}", 3.2, face=LATO, ink=grey)
    y += 20
    right = notice.language == "ar"
    face = TICKET if notice.kind == "booking" and rng.random() < 0.4 else SANS
    for part in notice.text.split("\n"):
        y = _rows(board, part, y, 4.1, face, ink, 96, right=right) if part else y + 4
    board.box(6, 208, 44, 10, line=grey, round_by=5)
    board.write(28, 214.4, "Répondre", 3.8, face=LATO, ink=grey, anchor="ms")
    board.box(56, 208, 44, 10, line=grey, round_by=5)
    board.write(78, 214.4, "Transférer", 3.8, face=LATO, ink=grey, anchor="ms")
    return board.image


def _rows(
    board: Board,
    text: str,
    y: float,
    size: float,
    face: str,
    ink: tuple[int, int, int],
    most: float,
    *,
    right: bool = False,
) -> float:
    face = bearing(text, face)
    pen, row = font(face, round(size * 10)), ""
    for word in [*text.split(" "), ""]:
        longer = f"{row} {word}" if row else word
        if (row and pen.getlength(longer) > most * 10) or not word:
            board.write(
                102 if right else 6, y, row, size, face=face, ink=ink, anchor="rs" if right else "ls", rtl=right
            )
            y += size * 1.45
            row = word
        else:
            row = longer
    return y


def quoted(notice: Notice, rng: Random) -> str:
    """As people forward it, under the head their mail program writes."""
    head = rng.choice((
        "-------- Message transféré --------\nSujet : {s}\nDate : {d}\nDe : {h} <ne-pas-repondre@vols.example.com>\n\n",
        "Début du message transféré :\n\nDe: {h} <ne-pas-repondre@vols.example.com>\nObjet: {s}\nDate: {d}\n\n",
        "---------- Forwarded message ---------\nFrom: {h} <no-reply@flights.example.com>\nDate: {d}\nSubject: {s}\n\n",
    ))  # fmt: skip
    return str(head.format(s=notice.subject, h=notice.head, d=f"{notice.day:%d/%m/%Y} 09:41")) + notice.text


def as_html(notice: Notice) -> str:
    rows = "".join(f"<tr><td>{markup.escape(row) or '&nbsp;'}</td></tr>" for row in notice.text.split("\n"))
    return f"<blockquote><h3>{markup.escape(notice.subject)}</h3><table>{rows}</table></blockquote>"


def cancelled_day(rng: Random, today: dt.date, entered: dt.date) -> dt.date:
    """When the cancelled flight was to leave: after the entry, about now."""
    return max(entered + 6 * DAY, today + rng.randint(-20, 16) * DAY)
