"""What a mail on a decided case wants: thanks, or more time. Text in, a `Wish` out; the words stand in a table."""

import tomllib
from enum import StrEnum
from functools import cache
from pathlib import Path

TABLE = Path(__file__).resolve().parent.parent / "config" / "reference" / "wishes.toml"


class Wish(StrEnum):
    MORE_TIME = "more-time"
    THANKS = "thanks"
    UNKNOWN = "unknown"  #: an agent reads it


def wish_of(text: str, *, has_papers: bool) -> Wish:
    """What `text` (without what it quotes) wants. New papers with any wish for time weigh more than thanks."""
    words = _words()
    folded = " ".join(text.casefold().split())
    if any(phrase in folded for phrase in words["more-time"]):
        return Wish.MORE_TIME
    if not has_papers and len(folded) < 600 and any(phrase in folded for phrase in words["thanks"]):
        return Wish.THANKS
    return Wish.UNKNOWN


@cache
def _words() -> dict[str, tuple[str, ...]]:
    table = tomllib.loads(TABLE.read_text(encoding="utf-8"))
    return {
        wish: tuple(phrase.casefold() for phrases in languages.values() for phrase in phrases)
        for wish, languages in table.items()
    }
