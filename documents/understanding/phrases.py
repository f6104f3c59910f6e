"""A text and the phrases of a topic in many languages go in; which were said, and where, comes out.

Matching is on folded text: whole words in scripts that space them, anywhere in Chinese and Arabic (which glue
articles to words). A reader's lost spaces and single slips are forgiven in phrases long enough for it to be safe.
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from documents.folding import fold
from documents.kept import Kept
from documents.understanding.beginnings import beginning_of, runs_in

Topic = Mapping[str, tuple[str, ...]]


class Said(NamedTuple):
    """A phrase of a topic that a text has: its language, and as the table writes it, folded."""

    language: str
    phrase: str


_SHORT = 3  #: letters of a word that is another one with one letter changed
_GLUED = ("ar", "zh")


class _Wanted(NamedTuple):
    """A phrase as it is looked for."""

    said: Said
    within: str  #: what the text between two blanks must have
    begins: str  #: its first signs: whether a text has them is sooner asked than whether it has all
    glued: str  #: its letters alone, when it is long enough for slips; "" where it is not


class _Phrases(NamedTuple):
    """The phrases of a topic."""

    beginnings: frozenset[str]  #: of what a text must have for one of them
    wanted: tuple[_Wanted, ...]


@lru_cache(maxsize=4096)  # more than the tables have topics
def _phrases(topic: tuple[tuple[str, tuple[str, ...]], ...]) -> _Phrases:
    found = []
    for language, phrases in topic:
        for phrase in map(fold, phrases):
            letters = phrase.replace(" ", "")
            whole = language not in _GLUED
            slips = whole and len(letters) >= 12
            if phrase:
                within = f" {phrase} " if whole else phrase
                found.append(_Wanted(Said(language, phrase), within, beginning_of(within), letters if slips else ""))
    return _Phrases(frozenset(one.begins for one in found), tuple(found))


def said(folded: str, topic: Topic, languages: tuple[str, ...] = ()) -> list[Said]:
    """The phrases of the topic that a folded text has; in `languages` only, when some are given."""
    padded = f" {folded} "
    phrases = _phrases(tuple(topic.items()))
    runs = runs_in(padded)
    if runs.isdisjoint(phrases.beginnings):
        return []
    return [
        one
        for one, within, begins, _ in phrases.wanted
        if begins in runs and within in padded and (not languages or one.language in languages)
    ]


def nearly_said(folded: str, topic: Topic, languages: tuple[str, ...] = ()) -> list[Said]:
    """Like `said`; phrases of twelve letters or more may also be glued, or have a letter in twelve misread."""
    found = said(folded, topic, languages)
    if found:
        return found
    text = folded.replace(" ", "")
    return [
        one
        for one, _, _, glued in _phrases(tuple(topic.items())).wanted
        if glued
        and len(text) >= len(glued)
        and (not languages or one.language in languages)
        and _nearly(glued, text, one.phrase.rpartition(" ")[2])
    ]


def _nearly(glued: str, text: str, last: str) -> bool:
    """Whether the letters stand in a text with a slip in twelve; a lost "by" is no slip of them.

    Nor is another short word at the end: "cancelled by South African Airways" is not "cancelled by you".
    """
    if fuzz.partial_ratio(glued, text) < 92:
        return False
    here = fuzz.partial_ratio_alignment(glued, text)
    if here is None:
        return False
    slips = Levenshtein.editops(glued, text[here.dest_start : here.dest_end])
    whole = len(glued) - len(last) if len(last) <= _SHORT else len(glued)
    return len(slips) <= len(glued) // 12 and all(slip.src_pos < whole for slip in slips)


def language_of(folded: str, phrases: Mapping[str, Topic]) -> str:
    """The language whose phrases a text has most of, all topics together; "" when it has none."""
    return _language_of(folded, Kept(phrases))


@lru_cache(maxsize=16)  # one text is asked for several times, by what reads it and by what judges it
def _language_of(folded: str, same: Kept[Mapping[str, Topic]]) -> str:
    counts: dict[str, float] = {}
    for topic in same.lists.values():
        for one in said(folded, topic):
            counts[one.language] = counts.get(one.language, 0) + len(one.phrase.split()) + len(one.phrase) / 10
    return max(counts, key=lambda language: (counts[language], language)) if counts else ""
