"""The kinds of deeds by which a mail tells of a life led here, of a way home, or of a turn in the case.

The kinds stand in the table `matters`; each names topics of the tables `lives`, `turnings` and `farther`.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from documents.kept import Kept
from documents.references import References


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """What is looked for, as names of topics in the tables."""

    rule: str  #: id in `rules.RULES`
    does: str
    what: tuple[str, ...] = ()  #: one of these near it; none: the deed says it by itself
    beside: str = ""  #: and this in the same clause
    usual: tuple[str, ...] = ()  #: what makes nothing of it, in the clause
    near: int = 8  #: words between
    whole: bool = False  #: looked for in the sentence, not in a clause of it
    own: bool = False  #: counts of who asks alone
    lone: bool = False  #: counts where the sentence names no kin
    here: bool = False  #: counts here alone, not at home
    abroad: bool = False  #: a place that is none of France is such a thing, too
    kin: bool = False  #: counts beside kin or companions alone
    spoken: bool = False  #: its words count in a sentence of their language alone: they are other words elsewhere


JOURNEY, _ASIDE = "journey-told-wording", "aside-wording"
WRITES = Matter(rule=_ASIDE, does="turn_writer", usual=("turn_writer_usual",), here=True)


def matters_of(references: References) -> tuple[Matter, ...]:
    """The kinds of the table. Raises TypeError for an entry that no kind has."""
    return _matters(Kept(references.matters))


@lru_cache(maxsize=4)
def _matters(rows: Kept[tuple[dict[str, Any], ...]]) -> tuple[Matter, ...]:
    return tuple(_matter(row) for row in rows.lists)


def _matter(row: dict[str, Any]) -> Matter:
    entries: dict[str, Any] = {name: tuple(one) if isinstance(one, list) else one for name, one in row.items()}
    return Matter(**entries)
