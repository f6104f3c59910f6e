"""What is wrong with about half of the requests: from a random source to a fault, and what stops a machine then."""

from dataclasses import dataclass
from random import Random

from samples.request import SLUGS


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """How often a fault comes, the stop rule a person would give, and its sentence."""

    weight: float
    story: str
    stop: str = ""
    several: bool = False  #: comes with several applicants too


FAULTS: dict[str, Fault] = {
    "left-out": Fault(weight=12, story="one paper was forgotten", several=True),
    "blurred": Fault(weight=5, story="one picture is hopelessly blurred", several=True),
    "wrong-card": Fault(weight=4, story="another identity paper stands in for the passport"),
    "wrong-bill": Fault(weight=2, story="a bill stands in for the certificate of accommodation"),
    "expired": Fault(weight=3, story="the passport has expired", stop="passport-expired"),
    "dateless": Fault(weight=3, story="nobody can read the entry stamp's date"),
    "exit-after": Fault(weight=3, story="the last stamp is an exit"),
    "exit-only": Fault(weight=2, story="the page has exit stamps alone"),
    "too-early": Fault(weight=3, story="the entry stamp is older than the visa"),
    "department": Fault(weight=4, story="the home is in another department", stop="other-department", several=True),
    "host-other": Fault(weight=4, story="the card is not the host's", several=True),
    "guest-other": Fault(weight=3, story="the certificate names another guest"),
    "unsigned": Fault(weight=3, story="nobody signed the certificate", several=True),
    "hotel": Fault(weight=2, story="a hotel certifies, without a host"),
    "passenger-other": Fault(weight=3, story="the cancelled flight is somebody else's"),
    "trap": Fault(weight=7, story="what should prove that return is impossible does not", several=True),
    "press": Fault(weight=2, story="a press article is the only proof"),
    "early-flight": Fault(weight=2, story="the cancelled flight was before the entry"),
    "long-stay": Fault(weight=3, story="the visa is for a long stay", stop="long-stay-visa"),
    "other-number": Fault(weight=2, story="the visa names another passport"),
}
_NEEDS_VISA = {"too-early", "long-stay", "other-number"}


def drawn_fault(rng: Random, *, exempt: bool) -> tuple[str, str]:
    """A fault ("" for a complete request) and the requirement that it strikes where it strikes one of several."""
    if rng.random() < 0.5:
        return "", ""
    names = [name for name in FAULTS if not (exempt and name in _NEEDS_VISA)]
    fault = rng.choices(names, [FAULTS[name].weight for name in names])[0]
    slugs = [slug for slug in SLUGS if not (exempt and slug == "visa")]
    if fault == "blurred":  # a notice is sent as its screenshot, never out of focus
        slugs.remove("return-impossible")
    return fault, rng.choice(slugs) if fault in {"left-out", "blurred"} else ""
