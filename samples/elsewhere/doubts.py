"""What is wrong with a request: each flaw as a name, how often it is drawn, and the stop rule a careful agent names."""

from dataclasses import dataclass
from random import Random

from samples.request import SLUGS


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """One flaw of an otherwise complete request."""

    weight: int
    story: str
    stop: str = ""  #: the stop rule that a person would give
    needs_visa: bool = False


DOUBTS: dict[str, Doubt] = {
    "host-expired": Doubt(weight=3, story="the host's paper has expired"),
    "other-department": Doubt(weight=3, story="the host lives in another department", stop="other-department"),
    "other-guest": Doubt(weight=3, story="the certificate houses somebody else"),
    "other-passenger": Doubt(weight=3, story="the cancelled flight is another passenger's"),
    "other-number": Doubt(weight=2, story="the visa names another passport", needs_visa=True),
    "other-holder": Doubt(weight=2, story="the visa is another person's", stop="identity-conflict", needs_visa=True),
    "hotel": Doubt(weight=2, story="a hotel houses the applicant"),
    "earlier-flight": Doubt(weight=3, story="the cancelled flight was before the entry"),
    "long-stay": Doubt(weight=1, story="a long-stay visa", stop="long-stay-visa", needs_visa=True),
    "no-entry": Doubt(weight=2, story="the stamps are an exit and foreign ones"),
    "passport-expired": Doubt(weight=2, story="the passport has expired", stop="passport-expired"),
    "wrong-digit": Doubt(weight=1, story="the passport's check digits fail", stop="check-digits"),
    "trap": Doubt(weight=10, story="what should be a proof is none"),
    "left-out": Doubt(weight=14, story="one paper is left out"),
}

#: What may be true of a couple's request as well: flaws of the papers that they share, and none.
FOR_TWO = frozenset({"", "host-expired", "other-department", "trap"})


def drawn_doubt(rng: Random, *, exempt: bool) -> tuple[str, str]:
    """A flaw, or "" two times in three, and the paper that is left out if that is the flaw; `exempt`: needs no visa."""
    if rng.random() >= 0.34:
        return "", ""
    possible = [key for key, one in DOUBTS.items() if not (one.needs_visa and exempt)]
    doubt = rng.choices(possible, [DOUBTS[key].weight for key in possible])[0]
    slugs = [slug for slug in SLUGS if slug != "visa" or not exempt]
    return doubt, rng.choice(slugs) if doubt == "left-out" else ""
