"""Statements and what the papers show go in; those about papers that say what no request says come out.

Of papers requests say little: here they are, this is asked, thus somebody came, there somebody is lodged, and
it is who and where the papers say. What says none of this is not understood, and an agent reads it.
"""

import re
from collections.abc import Iterable, Iterator

from documents.judgement.told.known import Known
from documents.judgement.told.statement import Statement
from documents.understanding.lexicon import Lexicon

_LODGING = ("told_lodging", "told_living", "told_being", "told_host_deed")
_USUAL = ("aside_usual", "denied_by_all", "told_day_usual", "told_usual")
_A_THING, _SOME = 4, 3  #: letters of a word for a thing, and how many of these make a sentence that says something
_SIGNS = 10  #: of Chinese that do
_WORD = re.compile(r"[^\W\d_]+")
_CHINESE = re.compile(r"[\u3400-\u9fff]")


def unaccounted(told: Iterable[Statement], known: Known, lexicon: Lexicon) -> Iterator[str]:
    """The words of each statement about a paper that is of no kind that requests have."""
    for one in told:
        if not lexicon.has(one.folded, "told_paper") or any(lexicon.has(one.folded, topic) for topic in _USUAL):
            continue
        lodged = any(lexicon.has(one.folded, topic) for topic in _LODGING)
        if not (lodged and known.words & set(one.folded.split())) and _says(one):
            yield one.shown


def _says(one: Statement) -> bool:
    """Whether a sentence says something: more than a name, a greeting or an item of a list."""
    things = [word for word in _WORD.findall(one.bare) if not word[0].isupper() and len(word) >= _A_THING]
    return len(things) >= _SOME or len(_CHINESE.findall(one.bare)) >= _SIGNS
