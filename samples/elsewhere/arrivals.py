"""Border posts of the Schengen area: from a day and a State's letters to an entry by air, sea, road or rail."""

import datetime as dt
from random import Random

from samples.people import Entry

#: Letters in the ring of stars → (means, post).
POSTS: dict[str, tuple[tuple[str, str], ...]] = {
    "F": (
        ("air", "ROISSY CDG 2E"),
        ("air", "ROISSY T1"),
        ("air", "ORLY 4"),
        ("air", "LYON ST EXUPERY"),
        ("air", "MARSEILLE PROVENCE"),
        ("air", "NICE COTE D'AZUR"),
        ("sea", "MARSEILLE PORT"),
        ("sea", "SETE"),
        ("rail", "PARIS NORD"),
    ),
    "E": (("air", "MADRID-BARAJAS T4"), ("air", "BARCELONA-PRAT"), ("sea", "ALGECIRAS"), ("road", "MELILLA")),
    "D": (("air", "FRANKFURT/MAIN"), ("air", "MÜNCHEN"), ("air", "DÜSSELDORF")),
    "I": (("air", "FIUMICINO"), ("air", "MILANO MALPENSA"), ("sea", "GENOVA")),
    "B": (("air", "ZAVENTEM"), ("rail", "BRUXELLES MIDI")),
    "NL": (("air", "SCHIPHOL"), ("sea", "HOEK VAN HOLLAND")),
    "P": (("air", "LISBOA"), ("air", "PORTO")),
    "CH": (("air", "ZÜRICH"), ("air", "GENEVE AEROPORT")),
    "PL": (("road", "TERESPOL"), ("road", "MEDYKA"), ("air", "WARSZAWA OKECIE")),
    "A": (("air", "WIEN SCHWECHAT"),),
    "GR": (("air", "ATHINAI"), ("road", "KIPOI")),
}


def arrival(rng: Random, day: dt.date, state: str = "") -> Entry:
    """An entry on `day`; into any State when `state` is empty."""
    letters = state or rng.choice(sorted(POSTS))
    means, post = rng.choice(POSTS[letters])
    return Entry(day=day, state=letters, post=post, means=means)
