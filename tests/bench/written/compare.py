"""What was read beside what is true: right, whole, near, absent or wrong.

A name is *whole* that has all its parts and no comma between surname and given names: many texts do not tell them
apart. *Near* is a name divided at another place, or of which a part is missing; some of several people; a day without
its year. Somebody else, or a word that is no part of the name, is wrong.
"""

import re
import unicodedata
from collections.abc import Sequence
from enum import StrEnum

from rapidfuzz.distance import Levenshtein


class Outcome(StrEnum):
    RIGHT = "right"
    WHOLE = "whole"
    NEAR = "near"
    ABSENT = "absent"
    WRONG = "wrong"


def people(read: str, true: Sequence[str], *, slips: int = 0) -> Outcome:
    """`read` as a paper has it ("SURNAME, GIVEN|…"); `slips`: letters that a misread part of a name may differ by."""
    found = [person for person in read.split("|") if plain(person)]
    if not found:
        return Outcome.ABSENT
    left, worst = list(true), Outcome.RIGHT
    for person in found:
        outcomes = [_person(person, one, slips) for one in left]
        outcome = min(outcomes, key=_ORDER.index, default=Outcome.WRONG)
        if outcome is Outcome.WRONG:
            return Outcome.WRONG
        left.pop(outcomes.index(outcome))
        worst = max(worst, outcome, key=_ORDER.index)
    return Outcome.NEAR if left else worst


def host(read: str, true: Sequence[str], *, slips: int = 0) -> Outcome:
    """One host; of a couple, either."""
    return min((people(read, [one], slips=slips) for one in true), key=_ORDER.index)


def value(read: str, true: str, *, slips: int = 0) -> Outcome:
    """A word or number: accents, case, hyphens and a leading article do not count."""
    if not read:
        return Outcome.ABSENT
    ours, theirs = (re.sub(r"^(LE|LA|LES) ", "", plain(text)).replace(" ", "") for text in (read, true))
    return Outcome.RIGHT if Levenshtein.distance(ours, theirs) <= slips else Outcome.WRONG


def flight(read: str, true: str, *, slips: int = 0) -> Outcome:
    """Carrier and number; zeros before the number do not count."""
    ours, theirs = (re.sub(r"^(\w\w)\s*0+", r"\1", text) for text in (read, true))
    return value(ours, theirs, slips=slips)


def day(read: str, month_day: str, true: str) -> Outcome:
    """ISO dates; `month_day` is what was read where no year was."""
    if read:
        return Outcome.RIGHT if read == true else Outcome.WRONG
    if month_day:
        return Outcome.NEAR if true.endswith(month_day) else Outcome.WRONG
    return Outcome.ABSENT


_ORDER = list(Outcome)


def _person(read: str, true: str, slips: int) -> Outcome:
    ours, theirs = (plain(name.replace(",", " ")).split() for name in (read, true))
    missing = _without(theirs, ours, slips)
    if _without(ours, theirs, slips) or len(theirs) - len(missing) < min(2, len(theirs)):
        return Outcome.WRONG
    if missing:
        return Outcome.NEAR
    surname, comma, given = read.partition(",")
    if not comma or not given.strip():
        return Outcome.WHOLE
    same = not _without(plain(surname).split(), plain(true.partition(",")[0]).split(), slips)
    return Outcome.RIGHT if same and len(surname.split()) == len(true.partition(",")[0].split()) else Outcome.NEAR


def _without(parts: Sequence[str], others: Sequence[str], slips: int) -> list[str]:
    """The parts that are left when each of `others` has taken the one that it equals; short ones must not differ."""
    left = list(parts)
    for other in others:
        near = (one for one in left if Levenshtein.distance(one, other) <= (slips if len(other) > 3 else 0))
        if (match := next(near, None)) is not None:
            left.remove(match)
    return left


def plain(text: str) -> str:
    """Upper case without accents; everything but letters and digits is a space."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", text.upper()) if not unicodedata.combining(c))
    return " ".join(re.sub(r"[^\w]|_", " ", bare.replace("ß", "SS").replace("Ø", "O").replace("Ł", "L")).split())
