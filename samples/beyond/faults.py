"""What is wrong with a request: each fault by name, its weight, and the stop rule that a careful agent names."""

from dataclasses import dataclass
from random import Random

from samples.request import SLUGS


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    weight: int
    story: str
    stop: str = ""
    visa: bool = False  #: needs somebody with a sticker


FAULTS: dict[str, Fault] = {
    "left-out": Fault(weight=11, story="one paper is left out"),
    "blurred": Fault(weight=5, story="one photograph shows nothing"),
    "dateless": Fault(weight=4, story="the entry's date was struck illegibly"),
    "sideless": Fault(weight=3, story="of the stamp only date and post came out"),
    "exit-only": Fault(weight=3, story="all Schengen stamps belong to older trips"),
    "trap": Fault(weight=8, story="what should be a proof is none"),
    "wrong-passenger": Fault(weight=2, story="somebody else's flight was cancelled"),
    "early-flight": Fault(weight=2, story="the cancelled flight was before the entry"),
    "press": Fault(weight=2, story="only a newspaper speaks of closed borders"),
    "host-expired": Fault(weight=3, story="the host's paper has ended"),
    "host-other": Fault(weight=3, story="the card is another person's than the host's"),
    "department": Fault(weight=3, story="the host lives in another department", stop="other-department"),
    "wrong-guest": Fault(weight=3, story="the certificate houses somebody else"),
    "unsigned": Fault(weight=2, story="nobody signed the certificate"),
    "hotel": Fault(weight=3, story="a hotel houses the applicant"),
    "expired": Fault(weight=2, story="the passport has expired", stop="passport-expired"),
    "digit": Fault(weight=1, story="the passport's check digits fail", stop="check-digits"),
    "other-number": Fault(weight=2, story="the sticker names another passport", visa=True),
    "other-holder": Fault(weight=2, story="the sticker is somebody else's", stop="identity-conflict", visa=True),
    "long-stay": Fault(weight=2, story="a long-stay visa", stop="long-stay-visa", visa=True),
}

FOR_SEVERAL = frozenset({"", "trap", "host-expired", "department", "press"})
BLURRED = {"passport-identity": "passport", "visa": "visa", "entry-stamp": "stamp", "host-identity": "host"}


def drawn_fault(rng: Random, *, exempt: bool) -> tuple[str, str]:
    """A fault, or "" in every second request, and the requirement it strikes where that varies."""
    if rng.random() < 0.52:
        return "", ""
    names = [name for name, one in FAULTS.items() if not (one.visa and exempt)]
    fault = rng.choices(names, [FAULTS[name].weight for name in names])[0]
    slugs = [slug for slug in (BLURRED if fault == "blurred" else SLUGS) if slug != "visa" or not exempt]
    return fault, rng.choice(slugs) if fault in {"left-out", "blurred"} else ""
