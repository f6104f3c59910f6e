"""A host's paper, whichever it is: from a household to its sides, and how two sides are copied together."""

import datetime as dt
from random import Random

from PIL import Image

from samples import cards
from samples.elsewhere import french_cards, union_cards
from samples.elsewhere.card_faces import Sides
from samples.elsewhere.hosts import Household


def sides(home: Household, today: dt.date) -> Sides:
    """The host's own paper."""
    slug = home.host.document
    if slug in {"permit-2020", "permit-2011"}:
        return french_cards.permit(home, today, older=slug == "permit-2011")
    return {
        "card-laminated": french_cards.laminated,
        "card-2021": french_cards.card_2021,
        "card-td1": union_cards.card_td1,
        "card-td2": union_cards.card_td2,
        "passport-french": french_cards.french_passport,
    }[slug](home, today)


def on_one_sheet(pictures: list[Image.Image], rng: Random) -> Image.Image:
    """The sides copied together: one above the other, or beside each other."""
    if len(pictures) == 1:
        return pictures[0]
    return cards.both_sides(pictures[0], pictures[1], beside=rng.random() < 0.4)
