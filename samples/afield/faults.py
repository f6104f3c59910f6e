"""What is wrong with a request: about two in five have nothing, the others one thing each."""

from random import Random

#: fault → how often, beside the others
_WEIGHTS = {
    "left-out": 30,
    "expired": 5,
    "other-guest": 7,
    "other-host": 6,
    "unsigned": 7,
    "department": 6,
    "useless": 16,
    "early": 3,
    "other-passenger": 4,
    "exit": 7,
    "stamp-abroad": 5,
    "ruined": 7,
    "host-expired": 4,
    "long-stay": 4,
    "wrong-digit": 4,
    "other-bearer": 4,
    "asylum": 3,
    "closure": 3,
    "too-early": 3,
    "bill": 4,
    "own-word": 3,
}
WITHOUT_VISA = frozenset({"long-stay", "other-bearer", "too-early"})  #: these need a sticker
SLUGS = ("passport-identity", "visa", "entry-stamp", "accommodation", "host-identity", "return-impossible")


def fault(rng: Random, *, exempt: bool) -> tuple[str, str]:
    """A fault and, where it strikes one paper, which; ("", "") for a sound request."""
    if rng.random() < 0.42:
        return "", ""
    names = [name for name in _WEIGHTS if not (exempt and name in WITHOUT_VISA)]
    name = rng.choices(names, [_WEIGHTS[one] for one in names])[0]
    slugs = [slug for slug in SLUGS if not (exempt and slug == "visa")]
    if name == "ruined":
        return name, rng.choice(
            [slug for slug in slugs if slug in {"passport-identity", "entry-stamp", "host-identity", "visa"}]
        )
    return name, rng.choice(slugs) if name == "left-out" else ""
