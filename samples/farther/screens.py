"""Telephones: from a notice to the picture of a screen that shows it."""

from random import Random

from PIL import Image, ImageDraw

from samples import ink
from samples.farther.notices import BRANDS, Notice
from samples.farther.typefaces import GROTESK, GROTESK_BOLD, having
from samples.ink import Colour


def as_screen(notice: Notice, rng: Random) -> Image.Image:
    """A telephone's screen: the mail, a text message in a bubble, or the application with a card; light or dark."""
    wide, size = rng.choice(((1080, 38), (720, 27), (1242, 46)))
    dark = rng.random() < 0.3
    sheet, words, pale = (
        ((24, 26, 30), (232, 232, 236), (140, 144, 150)) if dark else ((250, 250, 252), (30, 30, 34), (120, 124, 130))
    )
    high, brand = round(wide * rng.uniform(1.75, 2.15)), rng.choice(BRANDS)
    picture = Image.new("RGB", (wide, high), sheet)
    pen = ImageDraw.Draw(picture)
    u = size / 38

    def put(x: float, y: float, text: str, scale: float = 1.0, face: str = GROTESK, fill: Colour = words) -> None:
        letters = ink.font(having(text, face), round(size * scale))
        if any(0x600 <= ord(c) < 0x700 for c in text):  # from the right
            pen.text((wide - 44 * u, y), text, font=letters, fill=fill, anchor="ra")
        else:
            pen.text((x, y), text, font=letters, fill=fill)

    put(40 * u, 18 * u, f"{rng.randint(6, 23):02d}:{rng.randint(0, 59):02d}", 0.8, GROTESK_BOLD)
    put(wide - 190 * u, 18 * u, f"4G  {rng.randint(9, 99)}%", 0.75)
    y = 96 * u
    short = len(notice.text) < 200 and notice.kind in {"cancelled", "delay"}
    left, room = 44 * u, wide - 88 * u
    if notice.kind == "application":
        pen.rectangle((0, 70 * u, wide, 210 * u), fill=brand)
        put(left, 116 * u, f"{notice.sender}   {notice.subject}", 1.1, GROTESK_BOLD, (250, 250, 250))
        y = 280 * u
        pen.rounded_rectangle((24 * u, 250 * u, wide - 24 * u, high * 0.78), radius=24 * u, outline=pale, width=3)
    elif short:
        put(wide / 2 - 90 * u, y, notice.sender, 1.0, GROTESK_BOLD)
        y += 130 * u
        pen.rounded_rectangle(
            (24 * u, y - 30 * u, wide - 130 * u, y + 420 * u),
            radius=36 * u,
            fill=(52, 54, 60) if dark else (228, 230, 236),
        )
        room = wide - 240 * u
    else:
        for row in _rows(notice.subject, GROTESK_BOLD, size * 1.25, room):
            put(left, y, row, 1.25, GROTESK_BOLD)
            y += 60 * u
        pen.ellipse((left, y + 12 * u, left + 70 * u, y + 82 * u), fill=brand)
        put(left + 92 * u, y + 10 * u, notice.sender, 0.95, GROTESK_BOLD)
        put(left + 92 * u, y + 52 * u, "à moi  v" if notice.language == "fr" else "to me  v", 0.8, GROTESK, pale)
        y += 130 * u
    for part in notice.text.split("\n"):
        loud = notice.kind == "application" and part.isupper() and not set(part) & set("/→0123456789")
        for row in _rows(part, GROTESK, size, room):
            put(left, y, row, 1.3 if loud else 1.0, GROTESK_BOLD if loud else GROTESK, (220, 50, 50) if loud else words)
            y += 54 * u
    put(left, high - 60 * u, "SPECIMEN", 0.6, GROTESK, pale)
    return picture


def _rows(text: str, face: str, size: float, width: float) -> list[str]:
    letters, rows, row = ink.font(having(text, face), round(size)), list[str](), ""
    for word in text.split(" "):
        longer = f"{row} {word}" if row else word
        if row and letters.getlength(longer) > width:
            rows.append(row)
            longer = word
        row = longer
    return [*rows, row]
