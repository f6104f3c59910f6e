"""The host's paper as it is shown: front alone, both sides on one picture, or a page."""

import datetime as dt
from dataclasses import replace
from random import Random

from PIL import Image, ImageDraw

from samples.afield import foreign_cards, french_cards
from samples.afield.passports import rounded
from samples.people import DAY, Host
from samples.sample import Drawn

KIND = ("host-identity",)


def drawn(host: Host, today: dt.date, rng: Random, *, expired: bool = False) -> Drawn:
    """The paper that `host.document` names."""
    host = replace(host, surname=host.surname.split("/")[0], given_names=host.given_names.split("/")[0])
    expiry = today - rng.randint(100, 900) * DAY if expired else today + rng.randint(200, 3000) * DAY
    if host.document == "old-card":
        issued = french_cards.issued_old(today, host.birth, rng, expired=expired)
        zone: tuple[str, ...] = french_cards.old_zone(host, issued, rng)
        front, back = french_cards.old_sides(host, issued, rng, (zone[0], zone[1]))
        return _sides(front.image, back.image, rng, zone, on_front=True, back_needed=expired)
    if host.document == "passport":
        zone = foreign_cards.french_passport_zone(host, expiry, rng)
        page = foreign_cards.french_passport(host, expiry, rng, (zone[0], zone[1])).image
        return Drawn(image=rounded(page, rng), kinds=KIND, mrz=zone)
    if host.document == "receipt":
        return Drawn(image=foreign_cards.receipt(host, today + rng.randint(20, 80) * DAY, rng).image, kinds=KIND)
    if host.document == "new-card":
        zone = french_cards.new_zone(host, expiry)
        front, back = french_cards.new_sides(host, expiry, rng, (zone[0], zone[1], zone[2]))
    elif host.document == "residence-permit":
        zone = foreign_cards.permit_zone(host, expiry, rng)
        front, back = foreign_cards.permit_sides(host, expiry, rng, (zone[0], zone[1], zone[2]))
    else:
        zone = foreign_cards.union_zone(host, expiry, rng)
        front, back = foreign_cards.union_sides(host, expiry, rng, (zone[0], zone[1], zone[2]))
    return _sides(front.image, back.image, rng, zone, on_front=False, back_needed=False)


def _sides(
    front: Image.Image, back: Image.Image, rng: Random, zone: tuple[str, ...], *, on_front: bool, back_needed: bool
) -> Drawn:
    """Front alone, or both: one above the other or side by side on the glass of a copier or a table."""
    if rng.random() < 0.3 and not back_needed:
        return Drawn(image=_cut(front), kinds=KIND, mrz=zone if on_front else ())
    ground = rng.choice(((252, 252, 252), (248, 248, 246), (150, 128, 104), (70, 74, 82)))
    gap, across = rng.randint(40, 200), rng.random() < 0.25
    if across:
        size = (front.width * 2 + gap * 3, front.height + gap * 2)
    else:
        size = (front.width + gap * 2, front.height * 2 + gap * 3)
    sheet = Image.new("RGB", size, ground)
    for at, side in enumerate((front, back)):
        card = _cut(side, ground).rotate(
            rng.gauss(0, 0.8), expand=True, fillcolor=ground, resample=Image.Resampling.BICUBIC
        )
        place = (gap + at * (front.width + gap), gap) if across else (gap, gap + at * (front.height + gap))
        sheet.paste(card, place)
    return Drawn(image=sheet, kinds=KIND, mrz=zone)


def _cut(side: Image.Image, ground: tuple[int, int, int] = (110, 100, 90)) -> Image.Image:
    mask = Image.new("L", side.size, 0)
    ImageDraw.Draw(mask).rounded_rectangle((0, 0, side.width - 1, side.height - 1), radius=44, fill=255)
    return Image.composite(side, Image.new("RGB", side.size, ground), mask)
