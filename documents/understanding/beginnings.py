"""A folded text goes in; each run of up to three signs that it has comes out, to rule words out before they are sought.

A word stands in a text only if its first three signs do. Whether any word of a class can be there is then one
comparison of two sets, where asking for each word of some twenty languages took most of a mail's time.
"""

from functools import lru_cache
from operator import add

_MOST = 3  #: signs; two are in nearly every text, four are no rarer than three


@lru_cache(maxsize=1024)  # the sentences of the longest text, each asked for some hundred classes of words
def runs_in(folded: str) -> frozenset[str]:
    """All runs of one, two and three signs of a text, blanks included."""
    twos = [*map(add, folded, folded[1:])]
    return frozenset([*folded, *twos, *map(add, twos, folded[2:])])


def beginning_of(word: str) -> str:
    """The signs that a text must have in one run to have the word; a blank at its edge counts."""
    return word[:_MOST]
