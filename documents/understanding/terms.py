"""A sentence of a page about a journey goes in; whether it is a fare's term comes out: what a carrier would owe.

"Flight cancelled by the carrier: full refund" cancels nothing: a status and what is owed for it, behind a colon or a
comma, with no number and no reader.
"""

from documents.folding import fold
from documents.patterns import pattern_of
from documents.understanding.buttons import is_label
from documents.understanding.lexicon import Lexicon
from documents.understanding.phrases import said
from documents.understanding.statements import Sentence

_BEHIND = pattern_of(r"\s?[:：=→]\s?|,\s|\s[–—-]\s")
_OWED = 5  #: words of what is owed: "full refund, no fee"


def is_term(lexicon: Lexicon, sentence: Sentence) -> bool:
    """Whether a sentence is such a term; "Status: cancelled" and "Your flight is cancelled: refund" are none."""
    head, *rest = _BEHIND.split(sentence.bare, maxsplit=1)
    told = fold("".join(rest))
    if not told or is_label(lexicon, head) or len(told.split()) > _OWED or not lexicon.has(told, "remedy"):
        return False
    return lexicon.has(fold(head), "cancelled") and not of_one_flight(lexicon, sentence.folded)


def is_rule(lexicon: Lexicon, mark: Sentence) -> bool:
    """Whether a line below a title of conditions is one of them: "Cancelled by the carrier", of no flight."""
    head, colon, _ = mark.bare.replace("：", ":").partition(":")
    if (colon and is_label(lexicon, head)) or of_one_flight(lexicon, mark.folded):
        return False
    return lexicon.has(mark.folded, "by_carrier")


def of_one_flight(lexicon: Lexicon, folded: str) -> bool:
    """Whether a sentence speaks of one flight, by its number or as the reader's: no general rule does."""
    return lexicon.numbered(folded) or bool(said(folded, lexicon.topic("addressed")))
