"""References that people read aloud and tokens that nobody can guess: a random source in, a string out."""

import random
import re
import secrets

#: Digits and capitals without those that look alike on paper: 0 and O, 1, I and L.
ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"

_REFERENCE = re.compile(r"\b(\d{2}|2[AB]|9[78]\d)-(20\d{2})-([0-9A-Z]{6})\b")


def new_reference(department: str, year: int, source: random.Random | None = None) -> str:
    """A reference such as "63-2020-7K4QM2": department, year, six characters of `ALPHABET` (887 million a year).

    It is no secret and opens nothing; the caller checks that it is not taken. `source` is the system's randomness
    unless a test passes its own.
    """
    source = source or secrets.SystemRandom()
    return f"{department}-{year}-{''.join(source.choice(ALPHABET) for _ in range(6))}"


def find_references(text: str) -> tuple[str, ...]:
    """Every reference that stands in `text`, in order, once each, in capitals."""
    return tuple(dict.fromkeys(match.group() for match in _REFERENCE.finditer(text.upper())))


def new_reply_token(source: random.Random | None = None) -> str:
    """A secret of 130 bits that ties a reply to its case: 26 characters, safe in an address and in a Message-ID."""
    source = source or secrets.SystemRandom()
    return "".join(source.choice("abcdefghijklmnopqrstuvwxyz234567") for _ in range(26))
