"""Lines as they are shown go in; the verbs with which a clause begins there come out: it asks, or it is an "if".

German, Dutch and the Scandinavian languages leave the "if" out and put the verb first ("Wird Ihr Flug annulliert,
erhalten Sie …"), English does now and then ("Were your flight …"). In a telephone's narrow column no full stop parts
such a clause from the row above it: a capital among small letters does. Where all letters are alike, nothing does, and
it is a clause unless a word of regret or reason stands before it ("LEIDER / WURDE IHR FLUG / ANNULLIERT").
"""

import re
from collections.abc import Sequence

from documents.folding import fold
from documents.patterns import pattern_of
from documents.understanding.lexicon import Lexicon
from documents.understanding.words import Word, words

_CLAUSE = 14  # words between a verb and the one that ends its clause
_SUBJECT = 5  # words behind a verb in which its subject, a journey, stands
_ABOVE = 3  # lines above in which the clause of a line may have begun
_NOT_BEFORE = 3  # words above in which a "not" is of this line
_ENDED = pattern_of(r"[.!?:;。！？؟]\s*$")
#: Where a clause may begin within a line.
_BEGINS = pattern_of(r"[.!?:;•*–—]\s+|(?:^|[\s,])(?:of|oder|eller)\s+", re.IGNORECASE)


def verbs_first(lexicon: Lexicon, shown: Sequence[str]) -> list[Word]:
    """The verbs with which clauses begin in these lines; offsets count in the lines' folded text."""
    text = "\n".join(shown)
    folded = fold(text)
    begins: dict[int, bool] = {}
    start = 0
    for place, line in enumerate(shown):
        ended = bool(_ENDED.search(shown[place - 1])) if place else not line[:1].islower() or text.islower()
        for cut in (0, *(found.end() for found in _BEGINS.finditer(line))):
            before = fold(text[: start + cut])
            capital = line[cut : cut + 1].isupper() and not line.isupper()
            alike = line.isupper() or text.islower()
            alike = alike and not any(
                lexicon.has(fold(one), "announcing") for one in shown[max(0, place - _ABOVE) : place]
            )
            begins.setdefault(len(before) + bool(before), ended or bool(cut) or capital or alike)
        start += len(line) + 1
    return [one for one in words(folded, lexicon.topic("verb_first")) if begins.get(one.start)]


def headed(lexicon: Lexicon, folded: str, at: int, heads: Sequence[Word]) -> bool:
    """Whether the word at an offset ends a clause that one of the verbs begins, whose subject is a journey."""
    for head in heads:
        if head.start == at and lexicon.names_journey(" ".join(folded[head.end :].split()[:_SUBJECT])):
            return True  # "Fällt Ihr Flug / aus"
        inner = folded[head.end : at]
        spoken = inner.split()
        if head.end > at or len(spoken) > _CLAUSE or not lexicon.names_journey(" ".join(spoken[:_SUBJECT])):
            continue
        if not lexicon.has_in(inner, "verb_first", head.language):
            return True
    return False


def begun_above(lexicon: Lexicon, above: Sequence[str], here: str) -> bool:
    """Whether a line is the end of a clause that an "if", a "not" or a verb begins up to three lines above it."""
    if not (here[:1].islower() or (here.isupper() and "".join(above[-1:]).isupper())):
        return False
    for count in range(1, min(_ABOVE, len(above)) + 1):
        lines = above[-count:]
        if _ENDED.search(lines[0]):
            return False
        folded = fold("\n".join(lines))
        if count > 1 and lexicon.has(folded, "conditional") and lexicon.names_journey(folded):
            return True
        if count > 1 and lexicon.has(" ".join(folded.split()[-_NOT_BEFORE:]), "negation"):
            return True
        heads = [one for one in verbs_first(lexicon, lines) if not one.start]
        if headed(lexicon, folded, len(folded), heads):
            return True
    return False
