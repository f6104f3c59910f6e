"""A text and the phrases of a topic in many languages go in; which were said, and where, comes out.

Matching is on folded text: whole words in scripts that space them, anywhere in Chinese and Arabic (which glue
articles to words). A reader's lost spaces and single slips are forgiven in phrases long enough for it to be safe.
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz import fuzz

from documents.folding import fold

Topic = Mapping[str, tuple[str, ...]]


class Said(NamedTuple):
    """A phrase of a topic that a text has: its language, and as the table writes it, folded."""

    language: str
    phrase: str


_GLUED = ("ar", "zh")


@lru_cache(maxsize=32_768)  # more than the tables have phrases
def _folded(phrase: str) -> str:
    return fold(phrase)


def said(folded: str, topic: Topic, languages: tuple[str, ...] = ()) -> list[Said]:
    """The phrases of the topic that a folded text has; in `languages` only, when some are given."""
    padded = f" {folded} "
    found = []
    for language, phrases in topic.items():
        if languages and language not in languages:
            continue
        for phrase in phrases:
            wanted = _folded(phrase)
            if wanted and ((wanted in folded) if language in _GLUED else (f" {wanted} " in padded)):
                found.append(Said(language, wanted))
    return found


def nearly_said(folded: str, topic: Topic, languages: tuple[str, ...] = ()) -> list[Said]:
    """Like `said`; phrases of twelve letters or more may also be glued, or have a letter in twelve misread."""
    found = said(folded, topic, languages)
    if found:
        return found
    glued = folded.replace(" ", "")
    for language, phrases in topic.items():
        if (languages and language not in languages) or language in _GLUED:
            continue
        for phrase in phrases:
            wanted = _folded(phrase).replace(" ", "")
            if len(wanted) >= 12 and len(glued) >= len(wanted) and fuzz.partial_ratio(wanted, glued) >= 92:
                found.append(Said(language, _folded(phrase)))
    return found


def language_of(folded: str, phrases: Mapping[str, Topic]) -> str:
    """The language whose phrases a text has most of, all topics together; "" when it has none."""
    counts: dict[str, float] = {}
    for topic in phrases.values():
        for one in said(folded, topic):
            counts[one.language] = counts.get(one.language, 0) + len(one.phrase.split()) + len(one.phrase) / 10
    return max(counts, key=lambda language: (counts[language], language)) if counts else ""
