"""Passports of the second school: from a person to an identity page in one of many hands, chosen by lot."""

from collections.abc import Callable
from random import Random

from samples import passports
from samples.elsewhere import booklets
from samples.elsewhere import passport_pages as latin
from samples.elsewhere import passport_scripts as scripts
from samples.elsewhere.facts import Facts, facts
from samples.ink import Sheet
from samples.people import Person
from samples.sample import Drawn

_LATIN: dict[str, Callable[[Facts, Random], Sheet]] = {
    "numbered": latin.numbered,
    "left-labels": latin.left_labels,
    "saturated": latin.saturated,
    "red-number": latin.red_number,
    "laser-card": latin.laser_card,
    "opened": booklets.opened,
}
#: Design → the hand that draws it.
DESIGNS = _LATIN | {"two-scripts": scripts.two_scripts, "from-the-right": scripts.from_the_right}
_BY_SCRIPT = {
    "latin": tuple(_LATIN),
    "cyrillic": ("two-scripts",),
    "arabic": ("from-the-right", "from-the-right", "laser-card", "saturated"),
}
_DATES = ("dots", "spaces", "slashes", "iso", "month", "Month", "bilingual", "dashes")


def passport(who: Person, rng: Random, *, design: str = "", wrong_digit: bool = False) -> Drawn:
    """The identity page (or the open booklet) of `who`; the design and the notation of dates are drawn by lot."""
    chosen = design or rng.choice(_BY_SCRIPT[who.nation.design])
    page = facts(who, rng, rng.choice(_DATES), wrong_digit=wrong_digit)
    sheet = DESIGNS[chosen](page, rng)
    return Drawn(image=sheet.image, kinds=("passport-identity",), fields=passports.fields(who), mrz=page.mrz)
