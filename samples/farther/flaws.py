"""What is wrong with a request: each flaw as a name, how often it is drawn, and the stop rule a careful agent names."""

from dataclasses import dataclass
from random import Random

from samples.request import SLUGS


@dataclass(frozen=True, slots=True, kw_only=True)
class Flaw:
    """One flaw of an otherwise complete request."""

    weight: int
    story: str
    stop: str = ""  #: the stop rule that a person would give
    needs_visa: bool = False


FLAWS: dict[str, Flaw] = {
    "host-expired": Flaw(weight=3, story="the host's paper has expired"),
    "wrong-department": Flaw(weight=3, story="the host lives in another department", stop="other-department"),
    "wrong-guest": Flaw(weight=3, story="the certificate houses somebody else"),
    "wrong-passenger": Flaw(weight=3, story="the cancelled flight is another passenger's"),
    "wrong-number": Flaw(weight=2, story="the sticker names another passport", needs_visa=True),
    "wrong-holder": Flaw(weight=2, story="the sticker is another person's", stop="identity-conflict", needs_visa=True),
    "institution": Flaw(weight=3, story="a hotel, hall or hostel houses the applicant"),
    "early-flight": Flaw(weight=2, story="the cancelled flight was before the entry"),
    "long-stay": Flaw(weight=1, story="a long-stay visa", stop="long-stay-visa", needs_visa=True),
    "no-entry": Flaw(weight=2, story="the stamps are an exit and foreign ones"),
    "passport-expired": Flaw(weight=2, story="the passport has expired", stop="passport-expired"),
    "wrong-digit": Flaw(weight=1, story="the passport's check digits fail", stop="check-digits"),
    "trap": Flaw(weight=9, story="what should be a proof is none"),
    "left-out": Flaw(weight=12, story="one paper is left out"),
    "blurred": Flaw(weight=5, story="one photograph is unreadable"),
    "later": Flaw(weight=2, story="only what was forgotten, sent later"),
}

#: What may be true of several people's request as well.
FOR_SEVERAL = frozenset({"", "host-expired", "wrong-department", "trap"})
#: Which papers are blurred, and by which file word they go.
BLURRED = {"passport-identity": "passport", "visa": "visa", "entry-stamp": "stamp", "host-identity": "host"}


def drawn_flaw(rng: Random, *, exempt: bool) -> tuple[str, str]:
    """A flaw, or "" two times in three, and the requirement it strikes, if it is one that may; `exempt`: no visa."""
    if rng.random() >= 0.36:
        return "", ""
    possible = [key for key, one in FLAWS.items() if not (one.needs_visa and exempt)]
    flaw = rng.choices(possible, [FLAWS[key].weight for key in possible])[0]
    slugs = BLURRED if flaw == "blurred" else SLUGS
    choice = [slug for slug in slugs if slug != "visa" or not exempt]
    return flaw, rng.choice(choice) if flaw in {"left-out", "blurred", "later"} else ""
